/** A user's module. */
module org.example.consumer {
    requires org.eirene.serialization;
}

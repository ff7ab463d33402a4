/** A user's module. */
module org.example.consumer {
    requires org.eirene.serialization;

    // For the record that Jackson writes and reads.
    opens org.example to
            tools.jackson.databind;
}

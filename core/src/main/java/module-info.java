/** The model of peace agreements and their evaluation. */
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"})
module org.eirene.core {
    requires transitive com.google.common;
    requires static transitive org.immutables.value.annotations;
    requires transitive org.jspecify;

    exports org.eirene.agreement;
    exports org.eirene.evaluation;
    exports org.eirene.history;
}

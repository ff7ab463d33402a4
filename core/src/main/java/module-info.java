/** The model of peace agreements and their evaluation. */
@SuppressWarnings({"module", "requires-automatic", "requires-transitive-automatic"})
module org.eirene.core {
    requires transitive com.google.common;
    requires static transitive org.immutables.value.annotations;
    requires transitive org.jspecify;

    exports org.eirene.agreement;
    exports org.eirene.analysis;
    exports org.eirene.evaluation;
    exports org.eirene.history;
    exports org.eirene.negotiation;
    exports org.eirene.sequencing;

    // How instants are read, what was probably meant, how a table is set: documents and reports do it in the same way.
    exports org.eirene.internal to
            org.eirene.serialization;
}

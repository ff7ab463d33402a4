/** The model of peace agreements and their evaluation. */
@SuppressWarnings({"module", "requires-automatic", "requires-transitive-automatic"})
module org.eirene.core {
    requires transitive com.google.common;
    requires static transitive org.immutables.value.annotations;
    requires transitive org.jspecify;

    exports org.eirene.agreement;
    exports org.eirene.evaluation;
    exports org.eirene.history;

    // How instants are read and what was probably meant: the written form says it in the same words.
    exports org.eirene.internal to
            org.eirene.serialization;
}

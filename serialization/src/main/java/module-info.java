/** Agreements and histories in writing. */
module org.eirene.serialization {
    requires transitive org.eirene.core;
    requires org.snakeyaml.engine;
    requires tools.jackson.databind;
    requires tools.jackson.dataformat.yaml;

    exports org.eirene.serialization;
}

/** Agreements and histories in writing. */
module org.eirene.serialization {
    requires transitive org.eirene.core;
    requires de.siegmar.fastcsv;
    requires org.snakeyaml.engine;
    requires transitive tools.jackson.databind;
    requires tools.jackson.dataformat.yaml;

    exports org.eirene.serialization;

    provides tools.jackson.databind.JacksonModule with
            org.eirene.serialization.EireneModule;
}

/** Agreements and histories in writing, and reports of them. */
module org.eirene.serialization {
    requires com.samskivert.jmustache;
    requires transitive org.eirene.core;
    requires de.siegmar.fastcsv;
    requires org.snakeyaml.engine;
    requires transitive tools.jackson.databind;
    requires tools.jackson.dataformat.yaml;

    exports org.eirene.report;
    exports org.eirene.serialization;

    // What a template shows are records that nobody else sees.
    opens org.eirene.report to
            com.samskivert.jmustache;

    provides tools.jackson.databind.JacksonModule with
            org.eirene.serialization.EireneModule;
}

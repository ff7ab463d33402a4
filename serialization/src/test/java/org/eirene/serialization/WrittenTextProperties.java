package org.eirene.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a tree holds, readers of both syntaxes, of the older YAML too, read back what was meant. */
class WrittenTextProperties {
    @Provide
    Arbitrary<Node> nodes() {
        return Trees.nodes();
    }

    @Property(tries = 3_000)
    void a_reader_of_yaml_1_1_reads_what_was_written(@ForAll("nodes") Node node) {
        assertThat(Trees.plain((Object) new Yaml().load(YamlText.of(node)))).isEqualTo(Trees.values(node));
    }

    @Property(tries = 3_000)
    void a_reader_of_yaml_1_2_reads_what_was_written(@ForAll("nodes") Node node) {
        Load reader = new Load(LoadSettings.builder().build());
        assertThat(Trees.plain(reader.loadFromString(YamlText.of(node)))).isEqualTo(Trees.values(node));
    }

    @Property(tries = 3_000)
    void a_reader_of_json_reads_what_was_written(@ForAll("nodes") Node node) {
        assertThat(Trees.plain(new JsonMapper().readValue(JsonText.of(node), Object.class)))
                .isEqualTo(Trees.values(node));
    }
}

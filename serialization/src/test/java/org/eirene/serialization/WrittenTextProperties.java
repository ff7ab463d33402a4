package org.eirene.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
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

    @Property
    void a_reader_of_yaml_1_1_reads_what_was_written(@ForAll("nodes") Node node) {
        Object read = new Yaml().load(pairs(YamlText.of(node)));
        assertThat(Trees.plain(read)).isEqualTo(Trees.values(node));
    }

    @Property
    void a_reader_of_yaml_1_2_reads_what_was_written(@ForAll("nodes") Node node) {
        Load reader = new Load(LoadSettings.builder().build());
        assertThat(Trees.plain(reader.loadFromReader(pairs(YamlText.of(node))))).isEqualTo(Trees.values(node));
    }

    @Property
    void a_reader_of_json_reads_what_was_written(@ForAll("nodes") Node node) {
        assertThat(Trees.plain(new JsonMapper().readValue(JsonText.of(node), Object.class)))
                .isEqualTo(Trees.values(node));
    }

    @Property
    void our_own_reader_reads_what_was_written(@ForAll("nodes") Node node) throws Unreadable {
        assertThat(read(YamlText.of(node), Syntax.YAML)).isEqualTo(node);
        assertThat(read(JsonText.of(node), Syntax.JSON)).isEqualTo(node);
    }

    @Example
    void a_character_of_two_units_is_read_wherever_it_stands() throws Unreadable {
        for (int length = 900; length < 2_200; length++) {
            Node node = Node.map().put("k", Node.text("a".repeat(length) + "\ud83d\ude00"));
            assertThat(read(YamlText.of(node), Syntax.YAML)).isEqualTo(node);
        }
    }

    @Example
    void a_key_longer_than_readers_look_ahead_is_read() throws Unreadable {
        String key = "k".repeat(3_000);
        Node node = Node.list(Node.map()
                .put(key, Node.map().put("a", Node.text("b".repeat(200))).put(key, Node.text("c\nd")))
                .put("z", Node.list(Node.map().put(key, Node.nothing()))));
        String yaml = YamlText.of(node);
        assertThat(read(yaml, Syntax.YAML)).isEqualTo(node);
        assertThat(Trees.plain(new Yaml().load(yaml))).isEqualTo(Trees.values(node));
    }

    @Example
    void what_is_nested_deep_is_read_and_grows_no_faster_than_its_depth() throws Unreadable {
        Node node = Node.text("a\nb");
        int length = 0;
        for (int depth = 1; depth <= 60; depth++) {
            node = depth % 2 == 0
                    ? Node.list(node, Node.text("x".repeat(100)))
                    : Node.map().put("key", node).put("long", Node.text("y".repeat(100)));
            assertThat(read(YamlText.of(node), Syntax.YAML)).isEqualTo(node);
            assertThat(read(JsonText.of(node), Syntax.JSON)).isEqualTo(node);
            assertThat(YamlText.of(node).length() - length).isLessThan(400);
            length = YamlText.of(node).length();
        }
    }

    static @Nullable Node read(String text, Syntax syntax) throws Unreadable {
        Limits limits = Limits.standard();
        Report report = new Report("", limits);
        TreeBuilder builder = new TreeBuilder(limits, report);
        if (syntax == Syntax.JSON) {
            new JsonTree(limits).read(text, 1, builder, report);
        } else {
            YamlTree.read(text, limits, builder, report);
        }
        assertThat(report.problems(builder.root())).isEmpty();
        return builder.root();
    }

    /** SnakeYAML fails where a buffer ends between the halves of a pair: hands it whole pairs. */
    private static Reader pairs(String text) {
        return new StringReader(text) {
            @Override
            public int read(char[] buffer, int offset, int length) throws IOException {
                mark(0);
                int count = super.read(buffer, offset, length);
                if (count > 1 && Character.isHighSurrogate(buffer[offset + count - 1])) {
                    reset();
                    return super.read(buffer, offset, count - 1);
                }
                return count;
            }
        };
    }
}

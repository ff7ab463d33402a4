package org.eirene.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The schemas that are shipped. {@code -Deirene.golden.rewrite=true} writes them anew, as they are declared. */
class SchemaFilesTest {
    private static final Path FOLDER = Path.of("src/main/resources/org/eirene/serialization/schema");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void each_is_as_it_is_declared(Schema schema) throws IOException {
        Path file = FOLDER.resolve(schema.word() + ".schema.json");
        String declared = DeclaredSchemas.text(schema);
        if (Boolean.getBoolean("eirene.golden.rewrite")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, declared);
        }
        assertThat(Files.readString(file)).isEqualTo(declared);
    }

    @ParameterizedTest
    @EnumSource
    void each_names_itself_by_its_format(Schema schema) {
        JsonNode root = Validation.parsed(schema.text());
        assertThat(root.at("/$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(root.at("/$id").asString()).isEqualTo(schema.id());
        assertThat(root.at("/$defs/" + schema.word() + "/properties/format/const")
                        .asString())
                .isEqualTo(schema.format());
    }

    @ParameterizedTest
    @EnumSource
    void each_is_valid_under_the_schema_of_schemas(Schema schema) {
        assertThat(Validation.ofSchemas(schema.text())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void each_is_written_to_a_file_as_it_is(Schema schema) throws IOException {
        Path file = folder.resolve("written.json");
        schema.writeTo(file);
        assertThat(Files.readString(file))
                .isEqualTo(schema.text())
                .isEqualTo(Files.readString(FOLDER.resolve(schema.word() + ".schema.json")));
    }

    @ParameterizedTest
    @EnumSource
    void every_key_is_described(Schema schema) {
        assertDescribed("", Validation.parsed(schema.text()).at("/$defs"));
    }

    private static void assertDescribed(String path, JsonNode node) {
        if (node.has("additionalProperties") && node.has("properties")) {
            node.get("properties")
                    .properties()
                    .forEach(property -> assertThat(
                                    property.getValue().path("description").asString(""))
                            .as(path + "/" + property.getKey())
                            .endsWith("."));
        }
        for (var property : node.properties()) {
            assertDescribed(path + "/" + property.getKey(), property.getValue());
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            assertDescribed(path + "/" + i, node.get(i));
        }
    }

    @Test
    void there_is_one_for_each_kind_of_document_that_is_read_or_written() {
        Set<String> formats = EnumSet.allOf(DocumentKind.class).stream()
                .map(DocumentKind::format)
                .collect(Collectors.toSet());
        assertThat(EnumSet.allOf(Schema.class)).extracting(Schema::format).containsExactlyInAnyOrderElementsOf(formats);
    }
}

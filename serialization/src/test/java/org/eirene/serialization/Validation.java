package org.eirene.serialization;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.DialectId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Documents before a validator that is not ours and knows nothing but the schemas that are shipped. */
final class Validation {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<Schema, com.networknt.schema.Schema> SCHEMAS = new EnumMap<>(Schema.class);

    private Validation() {}

    static JsonNode parsed(String json) {
        return MAPPER.readTree(json);
    }

    /** What is wrong with a document, in the words of the validator. */
    static synchronized List<Error> errors(Schema schema, Node document) {
        return SCHEMAS.computeIfAbsent(schema, each -> REGISTRY.getSchema(parsed(each.text())))
                .validate(parsed(JsonText.of(document)));
    }

    /** The same as they are printed: the place and the message. */
    static List<String> messages(Schema schema, Node document) {
        return errors(schema, document).stream().map(Validation::message).toList();
    }

    private static String message(Error error) {
        return error.getInstanceLocation() + ": " + error.getMessage();
    }

    /** What is wrong with a schema under the schema of all schemas. */
    static List<String> ofSchemas(String schema) {
        return REGISTRY
                .getSchema(com.networknt.schema.SchemaLocation.of(DialectId.DRAFT_2020_12))
                .validate(parsed(schema))
                .stream()
                .map(Validation::message)
                .toList();
    }
}

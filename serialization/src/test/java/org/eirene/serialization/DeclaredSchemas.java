package org.eirene.serialization;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The schemas as they are declared, from which the files that are shipped are written: one for each kind of document,
 * with everything that it needs. What the model enumerates, they enumerate.
 */
final class DeclaredSchemas {
    private static final Map<String, MapNode> ALL = all();

    private DeclaredSchemas() {}

    private static Map<String, MapNode> all() {
        Map<String, MapNode> schemas = new LinkedHashMap<>();
        CaseSchemas.addTo(schemas);
        ReadingSchemas.addTo(schemas);
        PositionsSchemas.addTo(schemas);
        ValuationSchemas.addTo(schemas);
        AssessmentSchemas.addTo(schemas);
        AgreementSchemas.addTo(schemas);
        ElementSchemas.addTo(schemas);
        TermSchemas.addTo(schemas);
        ConditionSchemas.addTo(schemas);
        HistorySchemas.addTo(schemas);
        AgreementSchemas.addValuesTo(schemas);
        return schemas;
    }

    /** The text of the schema of a kind of document. */
    static String text(Schema schema) {
        String name = schema.word();
        Set<String> needed = new LinkedHashSet<>();
        collect(name, needed);
        MapNode definitions = Node.map();
        ALL.forEach((each, node) -> {
            if (needed.contains(each)) {
                definitions.put(each, node);
            }
        });
        return JsonText.of(Node.map()
                .put("$schema", Node.text("https://json-schema.org/draft/2020-12/schema"))
                .put("$id", Node.text(schema.id()))
                .put("title", Node.text(schema.format()))
                .put("$ref", Node.text("#/$defs/" + name))
                .put("$defs", definitions));
    }

    private static void collect(String name, Set<String> needed) {
        MapNode schema = ALL.get(name);
        if (schema == null) {
            throw new IllegalArgumentException("Nothing is declared as '" + name + "'");
        }
        if (needed.add(name)) {
            collectFrom(schema, needed);
        }
    }

    private static void collectFrom(Node node, Set<String> needed) {
        if (node instanceof MapNode map) {
            if (map.get("$ref") instanceof TextNode target) {
                collect(target.value().substring(target.value().lastIndexOf('/') + 1), needed);
            }
            map.entries().forEach(entry -> collectFrom(entry.value(), needed));
        } else if (node instanceof ListNode list) {
            list.items().forEach(item -> collectFrom(item, needed));
        }
    }

    /** An example that is written in YAML. */
    static Node read(String yaml) {
        Report report = new Report("", Limits.standard());
        Node node = Snippets.tree(yaml, Syntax.YAML, Limits.standard(), report);
        if (!report.isEmpty()) {
            throw new IllegalArgumentException(report.problems(node).toString());
        }
        return node;
    }
}

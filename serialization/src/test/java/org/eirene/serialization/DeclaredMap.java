package org.eirene.serialization;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The schema of a map: which keys it may have, which it must have, what each leads to and what each means. */
final class DeclaredMap {
    private final Optional<String> description;
    private final MapNode properties = Node.map();
    private final List<String> required = new ArrayList<>();
    private final List<MapNode> rules = new ArrayList<>();
    private final ListNode examples = Node.list();

    private DeclaredMap(Optional<String> description) {
        this.description = description;
    }

    static DeclaredMap of(String description) {
        return new DeclaredMap(Optional.of(description));
    }

    /** One of several cases, which have a description together. */
    static DeclaredMap ofCase() {
        return new DeclaredMap(Optional.empty());
    }

    /** A key that must be there. */
    DeclaredMap must(String key, MapNode value, String meaning) {
        required.add(key);
        return may(key, value, meaning);
    }

    /** A key that may be there. */
    DeclaredMap may(String key, MapNode value, String meaning) {
        MapNode property = DeclaredValue.of("description", Node.text(meaning));
        value.entries().forEach(property::add);
        properties.put(key, property);
        return this;
    }

    /** What else holds of the map. */
    DeclaredMap rule(MapNode rule) {
        rules.add(rule);
        return this;
    }

    /** Two keys of which one alone may be there. */
    DeclaredMap notBoth(String one, String other) {
        return rule(DeclaredValue.of("not", requires(one, other)));
    }

    /** One of several keys must be there, and not two; the first is named where there is none. */
    DeclaredMap oneOf(String... keys) {
        List<MapNode> others = new ArrayList<>();
        for (int i = 1; i < keys.length; i++) {
            others.add(requires(keys[i]));
            for (int j = 0; j < i; j++) {
                notBoth(keys[j], keys[i]);
            }
        }
        return rule(DeclaredValue.of("if", DeclaredValue.of("not", DeclaredValue.of("anyOf", Node.list(others))))
                .put("then", requires(keys[0])));
    }

    /** An example, in YAML. */
    DeclaredMap example(String yaml) {
        examples.add(DeclaredSchemas.read(yaml));
        return this;
    }

    static MapNode requires(String... keys) {
        return DeclaredValue.of("required", DeclaredValue.texts(List.of(keys)));
    }

    List<String> keys() {
        return properties.entries().stream().map(MapNode.Entry::key).toList();
    }

    MapNode node() {
        MapNode node = Node.map();
        description.ifPresent(text -> node.put("description", Node.text(text)).put("type", Node.text("object")));
        if (!required.isEmpty()) {
            node.put("required", DeclaredValue.texts(required));
        }
        node.put("properties", properties).put("additionalProperties", Node.bool(false));
        if (rules.size() == 1) {
            rules.get(0).entries().forEach(node::add);
        } else if (!rules.isEmpty()) {
            node.put("allOf", Node.list(rules));
        }
        if (description.isPresent() && !examples.isEmpty()) {
            node.put("examples", examples);
        }
        return node;
    }
}

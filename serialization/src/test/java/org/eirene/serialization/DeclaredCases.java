package org.eirene.serialization;

import static org.eirene.serialization.DeclaredMap.requires;
import static org.eirene.serialization.DeclaredValue.texts;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The schema of a map of which one key says what it is. Each case applies where its key is there, so that a mistake is
 * told by that case alone; where no such key is there, one message says which could be.
 */
final class DeclaredCases {
    private final String description;
    private final String last;
    private final List<String> words;
    private final Map<String, DeclaredMap> cases = new LinkedHashMap<>();
    private final ListNode examples = Node.list();

    /** Cases of which one decides only where no other does; certain words may stand for a map. */
    DeclaredCases(String description, String last, String... words) {
        this.description = description;
        this.last = last;
        this.words = List.of(words);
    }

    /** A case: its key, what that leads to and what it means, the further keys, and an example. */
    DeclaredCases add(
            String which, MapNode value, String meaning, Function<DeclaredMap, DeclaredMap> further, String example) {
        DeclaredMap map = further.apply(DeclaredMap.ofCase().may(which, value, meaning));
        cases.put(which, map);
        examples.add(DeclaredSchemas.read(example));
        return this;
    }

    DeclaredCases add(String which, MapNode value, String meaning, String example) {
        return add(which, value, meaning, map -> map, example);
    }

    MapNode node() {
        ListNode rules = Node.list();
        if (!words.isEmpty()) {
            rules.add(DeclaredValue.of("if", DeclaredValue.of("type", Node.text("string")))
                    .put("then", DeclaredValue.word(words)));
        }
        cases.forEach(
                (which, map) -> rules.add(DeclaredValue.of("if", applies(which)).put("then", map.node())));
        rules.add(DeclaredValue.of("if", aMap().put("not", DeclaredValue.of("anyOf", anyOf(cases.keySet()))))
                .put("then", whichItIs()));
        MapNode node = DeclaredValue.of("description", Node.text(description));
        node.put("type", words.isEmpty() ? Node.text("object") : texts(List.of("string", "object")));
        return node.put("allOf", rules).put("examples", examples);
    }

    private static MapNode aMap() {
        return DeclaredValue.of("type", Node.text("object"));
    }

    private MapNode applies(String which) {
        MapNode applies = aMap().put("required", texts(List.of(which)));
        if (which.equals(last)) {
            Set<String> others = new LinkedHashSet<>(cases.keySet());
            others.remove(last);
            if (!others.isEmpty()) {
                applies.put("not", DeclaredValue.of("anyOf", anyOf(others)));
            }
        }
        return applies;
    }

    private static ListNode anyOf(Set<String> keys) {
        return Node.list(keys.stream().map(key -> requires(key)).toList());
    }

    /** A key that no case has is told as such; where all keys are known, that none says which case it is. */
    private MapNode whichItIs() {
        Set<String> all = new LinkedHashSet<>(cases.keySet());
        cases.values().forEach(map -> all.addAll(map.keys()));
        Set<String> further = new LinkedHashSet<>(all);
        further.removeAll(cases.keySet());
        // An 'anyOf' would be told once for each case; this is told once, and names them.
        MapNode none =
                DeclaredValue.of("not", DeclaredValue.of("not", DeclaredValue.of("anyOf", anyOf(cases.keySet()))));
        return DeclaredValue.of("propertyNames", DeclaredValue.word(all))
                .put("if", DeclaredValue.of("propertyNames", DeclaredValue.word(further)))
                .put("then", none);
    }
}

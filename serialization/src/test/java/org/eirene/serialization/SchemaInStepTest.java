package org.eirene.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.networknt.schema.Error;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eirene.agreement.Status;
import org.eirene.serialization.Piece.Place;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The schemas know what the readers know, and nothing else. A reader that is shown what it does not know says what it
 * knows; each time that is held against the schema.
 */
class SchemaInStepTest {
    private static final String UNKNOWN = "zzz";
    private static final List<Schema> READ =
            List.of(Schema.AGREEMENT, Schema.HISTORY, Schema.CASE, Schema.READING, Schema.POSITIONS, Schema.VALUATION);
    private static final Set<String> KEYS = keysOfSchemas();

    private static Set<String> keysOfSchemas() {
        Set<String> keys = new TreeSet<>();
        for (Set<String> each : keySets()) {
            keys.addAll(each);
        }
        return keys;
    }

    /** The keys of every map that a schema declares, of what is read. */
    private static Set<Set<String>> keySets() {
        Set<Set<String>> sets = new LinkedHashSet<>();
        for (Schema schema : READ) {
            collect(Validation.parsed(schema.text()), sets);
        }
        return sets;
    }

    private static void collect(JsonNode node, Set<Set<String>> sets) {
        if (node.path("additionalProperties").isBoolean()) {
            sets.add(new TreeSet<>(node.get("properties").propertyNames()));
        }
        node.forEach(each -> collect(each, sets));
    }

    /** What a problem at a path offers instead. */
    private static Set<String> offered(Piece piece, DocumentProblemCode code, String path) {
        return piece.read().stream()
                .filter(problem -> problem.code() == code && problem.path().equals(path))
                .map(DocumentProblem::expected)
                .flatMap(SchemaInStepTest::choice)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> choice(String expected) {
        return expected.equals("a status such as OPEN or IN_FORCE/2")
                ? Stream.of(Status.values()).map(Status::name)
                : Splitter.on(", ").splitToStream(expected.substring("one of ".length()));
    }

    private static List<Error> errors(Piece piece, String pointer) {
        return Validation.errors(piece.schema(), piece.root()).stream()
                .filter(error -> error.getInstanceLocation().toString().equals(pointer))
                .toList();
    }

    private static MapNode also(MapNode map, Iterable<String> keys) {
        MapNode more = Piece.entries(map, entry -> entry);
        keys.forEach(key -> more.put(key, Node.nothing()));
        return more;
    }

    /** The keys that the schema refuses in a map. */
    private static Set<String> refused(Piece piece, String pointer) {
        return errors(piece, pointer).stream()
                .filter(error -> error.getKeyword().equals("additionalProperties"))
                .map(Error::getProperty)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void each_map_may_have_the_keys_that_its_reader_knows() {
        Set<Set<String>> seen = new HashSet<>();
        for (Piece piece : Piece.all()) {
            for (Place place : piece.places()) {
                if (place.node() instanceof MapNode map) {
                    Piece probe = piece.with(map, also(map, List.of(UNKNOWN)));
                    Set<String> known =
                            offered(probe, DocumentProblemCode.KEY_UNKNOWN, Paths.child(place.path(), UNKNOWN));
                    if (!known.isEmpty()) {
                        seen.add(known);
                        assertThat(keysOfSchema(piece, place, map, known))
                                .as(piece.schema() + " " + place.path())
                                .isEqualTo(known);
                    }
                }
            }
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(keySets());
    }

    private static Set<String> keysOfSchema(Piece piece, Place place, MapNode map, Set<String> known) {
        Set<String> more = new TreeSet<>(KEYS);
        more.addAll(known);
        map.entries().forEach(entry -> more.remove(entry.key()));
        // Another key that says which it is would make it another case.
        Set<String> cases = offered(piece.with(map, Node.map()), DocumentProblemCode.CASE_UNKNOWN, place.path());
        more.removeAll(cases);
        more.addAll(known);
        map.entries().forEach(entry -> more.remove(entry.key()));
        Set<String> keys = new TreeSet<>(more);
        map.entries().forEach(entry -> keys.add(entry.key()));
        keys.removeAll(refused(piece.with(map, also(map, more)), place.pointer()));
        return keys;
    }

    @Test
    void each_map_of_several_cases_has_the_cases_that_its_reader_knows() {
        Map<Set<String>, String> seen = new LinkedHashMap<>();
        for (Piece piece : Piece.all()) {
            for (Place place : piece.places()) {
                Piece empty = piece.with(place.node(), Node.map());
                Set<String> cases = offered(empty, DocumentProblemCode.CASE_UNKNOWN, place.path());
                if (!cases.isEmpty() && seen.putIfAbsent(cases, place.path()) == null) {
                    assertThat(errors(empty, place.pointer())).hasSize(1);
                    assertThat(casesOfSchema(piece, place)).as(place.path()).isEqualTo(cases);
                }
            }
        }
        assertThat(seen.values().stream().map(path -> path.replaceAll("\\[\\d+\\]", "")))
                .containsExactly(
                        "phases.completes",
                        "phases.completes.quiet.since",
                        "commitments.must",
                        "sanctions.rungs.measures",
                        "events",
                        "positions.stance");
    }

    private static Set<String> casesOfSchema(Piece piece, Place place) {
        return KEYS.stream()
                .filter(key -> {
                    Piece probe = piece.with(place.node(), also(Node.map(), List.of(key)));
                    return errors(probe, place.pointer()).stream()
                            .noneMatch(error -> error.getKeyword().equals("not")
                                    || error.getKeyword().equals("propertyNames"));
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void each_word_is_one_of_those_that_its_reader_knows() {
        Set<Set<String>> seen = new LinkedHashSet<>();
        for (Piece piece : Piece.all()) {
            for (Place place : piece.places()) {
                Piece probe = piece.with(place.node(), Node.text(UNKNOWN));
                Set<String> words = offered(probe, DocumentProblemCode.WORD_UNKNOWN, place.path());
                Set<String> declared = errors(probe, place.pointer()).stream()
                        .filter(error -> error.getKeyword().equals("enum"))
                        .flatMap(error -> error.getSchemaNode().values().stream())
                        .map(JsonNode::asString)
                        .collect(Collectors.toCollection(TreeSet::new));
                assertThat(declared).as(piece.schema() + " " + place.path()).isEqualTo(words);
                seen.add(words);
            }
        }
        seen.remove(Set.of());
        assertThat(seen).isEqualTo(wordsOfSchemas());
    }

    private static Set<Set<String>> wordsOfSchemas() {
        Set<Set<String>> words = new LinkedHashSet<>();
        for (Schema schema : READ) {
            collectWords(Validation.parsed(schema.text()), words);
        }
        return words;
    }

    private static void collectWords(JsonNode node, Set<Set<String>> words) {
        if (node.has("enum")) {
            words.add(node.get("enum").values().stream()
                    .map(JsonNode::asString)
                    .collect(Collectors.toCollection(TreeSet::new)));
        }
        for (var property : node.properties()) {
            // There the words are keys, and ids that may not be.
            if (!property.getKey().equals("propertyNames") && !property.getKey().equals("not")) {
                collectWords(property.getValue(), words);
            }
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collectWords(node.get(i), words);
        }
    }
}

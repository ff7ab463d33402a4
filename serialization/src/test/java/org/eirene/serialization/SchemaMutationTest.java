package org.eirene.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.networknt.schema.Error;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.eirene.agreement.Problem;
import org.eirene.agreement.ProblemCode;
import org.eirene.sequencing.ValuationProblemCode;
import org.eirene.serialization.Piece.Place;
import org.junit.jupiter.api.Test;

/**
 * Every small mistake in every place of a document with everything: what the schema refuses, the reader refuses there
 * too; and what the reader refuses for its form, the schema refuses.
 */
class SchemaMutationTest {
    /** The problems that no other part of the document could make right. */
    private static final Set<Problem.Code> OF_FORM = Set.of(
            DocumentProblemCode.FORMAT_UNKNOWN,
            DocumentProblemCode.FORMAT_NEWER,
            DocumentProblemCode.OTHER_DOCUMENT,
            DocumentProblemCode.KEY_UNKNOWN,
            DocumentProblemCode.KEY_MISSING,
            DocumentProblemCode.WRONG_TYPE,
            DocumentProblemCode.WORD_UNKNOWN,
            DocumentProblemCode.CASE_UNKNOWN,
            DocumentProblemCode.NOT_AN_OFFSET,
            DocumentProblemCode.NOT_AN_INSTANT,
            DocumentProblemCode.NOT_A_DATE,
            DocumentProblemCode.NOT_A_WHOLE_NUMBER,
            DocumentProblemCode.REPEATED,
            ProblemCode.ID_ILL_FORMED,
            ProblemCode.ID_TOO_LONG,
            ProblemCode.ID_RESERVED,
            ProblemCode.TEXT_BLANK,
            ProblemCode.ITEM_REPEATED,
            ProblemCode.QUANTITY_NOT_POSITIVE,
            ProblemCode.NUMBER_NOT_POSITIVE,
            ProblemCode.FIGURE_NEGATIVE,
            ProblemCode.OFFSET_NOT_POSITIVE,
            ProblemCode.SEVERITY_OUT_OF_RANGE,
            ProblemCode.TIME_ZONE_MISSING,
            ProblemCode.LIST_EMPTY,
            ValuationProblemCode.AMOUNT_NEGATIVE,
            ValuationProblemCode.DISCOUNT_OUT_OF_RANGE);

    private static final List<Node> VALUES = List.of(
            Node.nothing(),
            Node.bool(true),
            Node.number(0),
            Node.number(-1),
            Node.number(7),
            Node.number(new BigDecimal("1.5")),
            Node.number(5_000_000_000L),
            Node.text(""),
            Node.text(" \t\n"),
            Node.text("north"),
            Node.text("North"),
            Node.text("off"),
            Node.text("entry-into-force"),
            Node.text("a".repeat(65)),
            Node.text("P0D"),
            Node.text("P1D"),
            Node.text("2025-02-30"),
            Node.text("2025-02-28"),
            Node.text("2025-02-28T10:00:00"),
            Node.text("eirene/agreement/2"),
            Node.text("IN_FORCE/2"),
            Node.map(),
            Node.list(),
            Node.list(Node.text("north")),
            Node.list(Node.text("north"), Node.text("north")),
            Node.map().put("x", Node.map()));

    @Test
    void the_schema_and_the_reader_refuse_the_same() {
        List<String> disagreements = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        int[] refused = new int[1];
        for (Piece piece : Piece.all()) {
            assertThat(Validation.messages(piece.schema(), piece.root())).isEmpty();
            mutations(piece, seen, mutation -> {
                if (disagreement(mutation, disagreements)) {
                    refused[0]++;
                }
            });
        }
        assertThat(disagreements).isEmpty();
        assertThat(refused[0]).isGreaterThan(10_000);
    }

    private static void mutations(Piece piece, Set<List<Object>> seen, Consumer<Piece> to) {
        List<Place> places = piece.places();
        places.removeIf(place -> !seen.add(kindOf(place)));
        for (Place place : places) {
            VALUES.stream().map(value -> piece.with(place.node(), value)).forEach(to);
            if (place.node() instanceof MapNode map) {
                for (MapNode.Entry entry : map.entries()) {
                    String key = entry.key();
                    to.accept(piece.with(
                            map, Piece.entries(map, each -> each.key().equals(key) ? null : each)));
                    to.accept(piece.with(
                            map, Piece.entries(map, each -> each.key().equals(key) ? misspelt(each) : each)));
                }
            } else if (place.node() instanceof ListNode list && !list.isEmpty()) {
                List<Node> twice = new ArrayList<>(list.items());
                twice.add(list.get(0));
                to.accept(piece.with(list, Node.list(twice)));
            }
        }
    }

    /** Under which key of which map it stands, wherever that is, and of which keys it is. */
    private static List<Object> kindOf(Place place) {
        return List.of(
                keys(place.owner()),
                place.key(),
                keys(place.node()),
                place.node().getClass());
    }

    private static List<String> keys(Node node) {
        return node instanceof MapNode map
                ? map.entries().stream().map(MapNode.Entry::key).toList()
                : List.of();
    }

    private static MapNode.Entry misspelt(MapNode.Entry entry) {
        String key = entry.key();
        return new MapNode.Entry(key.substring(0, key.length() - 1) + "q", 0, 0, entry.value());
    }

    /** Whether the schema refuses it; where the reader does not agree, that is said. */
    private static boolean disagreement(Piece mutation, List<String> disagreements) {
        List<DocumentProblem> problems = mutation.read();
        List<Error> errors = Validation.errors(mutation.schema(), mutation.root());
        for (Error error : errors) {
            String path = pathOf(error);
            if (problems.stream().noneMatch(problem -> isAbout(problem.path(), path) || hides(problem, path))) {
                disagreements.add("The schema alone: " + error + "\n" + JsonText.of(mutation.root()));
            }
        }
        for (DocumentProblem problem : problems) {
            if (isOfForm(problem) && errors.stream().noneMatch(error -> isAbout(problem.path(), pathOf(error)))) {
                disagreements.add("The reader alone: " + problem + "\n" + JsonText.of(mutation.root()));
            }
        }
        return !errors.isEmpty();
    }

    /** Whether a problem is one that a schema can know; it does not add up the parts of an offset. */
    static boolean isOfForm(DocumentProblem problem) {
        return OF_FORM.contains(problem.code()) && !problem.message().startsWith("An offset is at most");
    }

    /** Whether so little is right about the map in which an error is that its reader did not look further. */
    private static boolean hides(DocumentProblem problem, String error) {
        return (problem.code() == DocumentProblemCode.KEY_UNKNOWN || problem.code() == DocumentProblemCode.KEY_MISSING)
                && Paths.parent(problem.path()).equals(Paths.parent(error));
    }

    /** The path of an error, as the reader writes paths. */
    static String pathOf(Error error) {
        StringBuilder path = new StringBuilder();
        for (String step : Splitter.on('/').split(error.getInstanceLocation().toString())) {
            if (!step.isEmpty()) {
                if (step.chars().allMatch(Character::isDigit)) {
                    path.append('[').append(step).append(']');
                } else {
                    Paths.appendKey(path, step);
                }
            }
        }
        return path.toString();
    }

    /** Whether a problem of the reader is at the place of an error, or one step from it. */
    static boolean isAbout(String problem, String error) {
        return problem.equals(error)
                || Paths.parent(problem).equals(error)
                || Paths.parent(error).equals(problem);
    }
}

package org.eirene.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Element;
import org.eirene.history.Event;
import org.junit.jupiter.api.Test;

/** What a reading holds beside its value. */
class ReadingTest {
    private static final DocumentReader READER = DocumentReader.standard();
    private static final String HEAD = """
            format: eirene/agreement/1
            id: corridor
            timeZone: UTC
            actors:
              - {id: north, kind: party}
              - {id: south, kind: party}
            """;

    private static AgreementReading read(String body) {
        return READER.readAgreement(HEAD + body, Syntax.YAML);
    }

    @Test
    void a_path_finds_its_place_whatever_the_key_is_made_of() {
        AgreementReading reading = DocumentReader.standard().readAgreement("{\"]\": 1, \"a b\": 2}", Syntax.JSON);
        assertThat(reading.placeOfPath("[']']")).contains(new Location(1, 7));
        assertThat(reading.placeOfPath("['a b']")).contains(new Location(1, 17));
        assertThat(reading.placeOfPath("[']")).isEmpty();
    }

    @Test
    void a_problem_names_a_path_that_leads_to_its_place_whatever_the_key_is_made_of() {
        String text = """
                {"format": "eirene/agreement/1", "id": "a", "timeZone": "UTC",
                 "a']": 1, "it's": 1, "\\\\": 1, "a\\nb\\tc": 1, "x['y']": 1, "\\u0007": 1, "['a']": 1, "é.": 1, "": 1}
                """;
        AgreementReading reading = READER.readAgreement(text, Syntax.JSON);
        assertThat(reading.problems().stream().map(problem -> problem.problem().path()))
                .containsExactly(
                        "['a\\']']",
                        "['it\\'s']",
                        "['\\\\']",
                        "['a\\nb\\tc']",
                        "['x[\\'y\\']']",
                        "['\\u0007']",
                        "['[\\'a\\']']",
                        "['é.']",
                        "['']");
        for (DocumentProblem problem : reading.problems()) {
            String path = problem.problem().path();
            assertThat(reading.placeOfPath(path)).as(path).isPresent();
            assertThat(Paths.parent(path)).as(path).isEmpty();
            assertThat(Paths.parent("x[3]" + path)).as(path).isEqualTo("x[3]");
        }
    }

    @Test
    void a_path_with_an_escape_that_is_none_leads_nowhere() {
        AgreementReading reading = READER.readAgreement("{\"a\": {\"b']\": 2}}", Syntax.JSON);
        assertThat(reading.placeOfPath("a['b\\']']")).contains(new Location(1, 15));
        assertThat(reading.placeOfPath("a['b']']")).isEmpty();
        assertThat(reading.placeOfPath("a['b\\x']")).isEmpty();
        assertThat(reading.placeOfPath("a['b\\u00']")).isEmpty();
        assertThat(reading.placeOfPath("a['b\\")).isEmpty();
    }

    @Test
    void what_no_extras_can_hold_is_a_problem_at_its_place() {
        String head = "{\"format\": \"eirene/agreement/1\", \"id\": \"a\", \"timeZone\": \"UTC\",\n";
        AgreementReading reading = READER.readAgreement(
                head
                        + " \"x\": {\"half \ud83d\": 2, \"list\": [{\"\ude00\": 1}], \"t\": \"\ud83d\", \"n\": [1e1000, 1e1001]}}",
                Syntax.JSON);
        assertThat(reading.value()).isEmpty();
        assertThat(reading.problems().stream().map(DocumentProblem::toString))
                .containsExactly(
                        "2:8: NOT_TEXT at x: A key here holds half of a surrogate pair, which no file can hold.",
                        "2:31: NOT_TEXT at x.list[0]: A key here holds half of a surrogate pair, which no file can hold.",
                        "2:46: NOT_TEXT at x.t: A text here holds half of a surrogate pair, which no file can hold.",
                        "2:65: NUMBER_TOO_LONG at x.n[1]: The number 1e1001 has an exponent beyond 1000.");
    }

    @Test
    void a_control_character_is_told_alone_wherever_it_stands_and_whatever_stands_before_it() {
        String text = "{\"a\": 1, \"a\": 2,\n \"b\": [tr^ue, \"c^\", -^1^, {\"d^\"^: 0}^]}^ ^";
        for (int at = text.indexOf('^'); at >= 0; at = text.indexOf('^', at + 1)) {
            String before = text.substring(0, at).replace("^", "");
            String after = text.substring(at + 1).replace("^", "");
            int column = before.length() - before.indexOf('\n');
            for (char control : new char[] {0, 1, 7, 8, 11, 12, 14, 27, 30, 31}) {
                AgreementReading reading = READER.readAgreement(before + control + after, Syntax.JSON);
                assertThat(reading.problems().stream().map(DocumentProblem::toString))
                        .containsExactly(String.format(
                                "2:%d: NOT_TEXT: The control character U+%04X here is not text.",
                                column, (int) control));
                assertThat(reading.placeOfPath("a")).isEmpty();
            }
        }
    }

    @Test
    void of_a_sound_document_it_holds_the_value_and_no_problems() {
        AgreementReading reading = read("");
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.value()).isPresent();
        assertThat(reading.orThrow().id()).isEqualTo("corridor");
        assertThat(reading.asFarAsRead().build()).isEqualTo(reading.orThrow());
    }

    @Test
    void of_an_unfinished_one_it_holds_what_could_be_read_and_all_places() {
        AgreementReading reading = read("""
                phases:
                  - {id: calm, lasts: soon}
                  - {id: opening, opens: {completed: calm}}
                commitments:
                  - {id: release, by: south, to: [north], must: {deliver: many, unit: person}}
                escrows:
                  - {id: fund, holder: north, unit: USD, tranches: [{id: first, amount: much}]}
                """);
        assertThat(reading.value()).isEmpty();
        assertThat(reading.asFarAsRead().elements().stream().map(Element::id))
                .containsExactly("north", "south", "calm", "opening");
        assertThat(reading.placeOf("opening")).contains(new Location(9, 5));
        assertThat(reading.placeOf("release")).contains(new Location(11, 5));
        assertThat(reading.placeOf("first")).contains(new Location(13, 53));
        assertThat(reading.placeOf("nobody")).isEmpty();
        assertThat(reading.placeOfPath("")).contains(new Location(1, 1));
        assertThat(reading.placeOfPath("commitments[0].must.deliver")).contains(new Location(11, 59));
        assertThat(reading.placeOfPath("commitments[1]")).isEmpty();
        assertThat(reading.placeOfPath("commitments[0].must.per")).isEmpty();
        assertThat(reading.placeOfPath("commitments[")).isEmpty();
    }

    @Test
    void of_a_text_that_breaks_off_it_holds_what_came_before() {
        AgreementReading reading = read("phases:\n  - {id: calm}\n  - {id: opening, opens: {compl");
        assertThat(Snippets.problems(reading))
                .containsExactly("9:32: TRUNCATED: The text ends too early: a map that begins at 9:26 goes on.");
        assertThat(reading.asFarAsRead().elements().stream().map(Element::id))
                .containsExactly("north", "south", "calm", "opening");
        assertThat(reading.placeOf("opening")).contains(new Location(9, 5));
    }

    @Test
    void what_is_as_far_as_read_is_the_callers_own() {
        AgreementReading reading = read("");
        reading.asFarAsRead().without("north");
        assertThat(reading.asFarAsRead().elements()).hasSize(2);
    }

    @Test
    void two_hundred_mistakes_are_all_told_in_the_order_of_their_places() {
        String body = IntStream.range(0, 100)
                .mapToObj(i -> "  - {id: c%d, by: nobody, to: [south], must: {act: true}, colour: red}\n".formatted(i))
                .collect(Collectors.joining("", "commitments:\n", ""));
        AgreementReading reading = read(body);
        List<DocumentProblem> problems = reading.problems();
        assertThat(problems).hasSize(200);
        assertThat(problems).isSortedAccordingTo((a, b) -> a.place().compareTo(b.place()));
        assertThat(problems.get(0).toString())
                .startsWith("8:18: REFERENCE_UNKNOWN at commitments[0].by: Obligor 'nobody' is not an actor");
        assertThat(problems.get(199).toString())
                .startsWith("107:59: KEY_UNKNOWN at commitments[99].colour: 'colour' is not a key of a commitment");
        assertThatThrownBy(reading::orThrow)
                .isInstanceOfSatisfying(
                        DocumentException.class, e -> assertThat(e.problems()).isEqualTo(problems))
                .message()
                .satisfies(message -> {
                    List<String> lines = message.lines().toList();
                    assertThat(lines).hasSize(52);
                    assertThat(lines.get(0)).isEqualTo("200 problems:");
                    assertThat(lines.get(50)).isEqualTo("  " + problems.get(49));
                    assertThat(lines.get(51)).isEqualTo("  and 150 more");
                });
    }

    @Test
    void beyond_the_limit_problems_are_counted() {
        String body = "incidentKinds: [" + "1, ".repeat(29) + "1]\n";
        AgreementReading reading =
                READER.withLimits(Limits.standard().withProblems(10)).readAgreement(HEAD + body, Syntax.YAML);
        assertThat(reading.problems()).hasSize(11);
        assertThat(reading.problems().get(10).toString())
                .isEqualTo("7:44: TOO_MANY_PROBLEMS: 20 more problems are not told.");
    }

    @Test
    void a_problem_has_all_its_parts() {
        DocumentProblem problem = READER.readAgreement(
                        Path.of("src/test/resources/malformed/agreement-misspelt-required-key.yaml"))
                .problems()
                .get(0);
        assertThat(problem.file()).endsWith("agreement-misspelt-required-key.yaml");
        assertThat(problem.line()).isEqualTo(9);
        assertThat(problem.column()).isEqualTo(43);
        assertThat(problem.code()).isEqualTo(DocumentProblemCode.KEY_UNKNOWN);
        assertThat(problem.path()).isEqualTo("commitments[0].mst");
        assertThat(problem.message()).startsWith("'mst' is not a key of a commitment (keys: id, ");
        assertThat(problem.found()).isEqualTo("mst");
        assertThat(problem.expected()).startsWith("one of id, title");
        assertThat(problem.suggestion()).contains("Maybe must was meant");
    }

    @Test
    void events_have_places_too() {
        Agreement corridor = read("").orThrow();
        HistoryReading reading = READER.readHistory("""
                {"format": "eirene/history/1", "agreement": "corridor", "events": [
                  {"id": "e1", "at": "2025-01-01T00:00:00Z", "milestone": "entry-into-force"},
                  {"id": "e2", "at": "soon", "milestone": "entry-into-force"}
                ]}
                """, Syntax.JSON, corridor);
        assertThat(reading.value()).isEmpty();
        assertThat(reading.asFarAsRead().events().stream().map(Event::id)).containsExactly("e1");
        assertThat(reading.placeOf("e2")).contains(new Location(3, 3));
        assertThat(reading.placeOfPath("events[1].at")).contains(new Location(3, 22));
    }
}

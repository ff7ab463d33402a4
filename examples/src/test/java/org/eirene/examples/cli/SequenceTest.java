package org.eirene.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.eirene.agreement.Agreement;
import org.eirene.examples.Readme;
import org.eirene.examples.Run;
import org.eirene.sequencing.OrderAdvice;
import org.eirene.sequencing.Sequencing;
import org.eirene.serialization.DocumentReader;
import org.eirene.serialization.DocumentWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SequenceTest {
    private static final Path FOLDER = Readme.root().resolve("examples/src/main/resources/agreements");
    private static final Path GOLDEN =
            Readme.root().resolve("examples/src/test/resources/corridor-accord/sequence.txt");
    private static final Path ACCORD = FOLDER.resolve("corridor-accord.yaml");
    private static final Path VALUATION = FOLDER.resolve("corridor-valuation.yaml");

    @TempDir
    private Path folder;

    /** The valuation of the example with something else in it. */
    private Path valuation(String sound, String other) throws IOException {
        String text = Files.readString(VALUATION);
        assertThat(text).contains(sound);
        return Files.writeString(folder.resolve("valuation.yaml"), text.replace(sound, other));
    }

    private static JsonNode json(Run run) {
        assertThat(run.err()).isEmpty();
        return JsonMapper.builder().build().readTree(run.out());
    }

    @Test
    void it_says_which_order_asks_for_the_least_and_who_would_leave_it() throws IOException {
        Run run = Console.run("sequence", ACCORD, VALUATION);
        if (Boolean.getBoolean("eirene.golden.rewrite")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, run.out());
        }
        assertThat(run).isEqualTo(new Run(0, Files.readString(GOLDEN), ""));
    }

    @Test
    void as_json_it_is_what_the_writer_writes() {
        Agreement accord = DocumentReader.standard().readAgreement(ACCORD).orThrow();
        OrderAdvice advice = OrderAdvice.of(Sequencing.of(
                accord,
                DocumentReader.standard().readValuation(VALUATION, accord).orThrow()));
        Run run = Console.run("sequence", ACCORD, VALUATION, "--format", "json");
        assertThat(run).isEqualTo(new Run(0, DocumentWriter.standard().toJson(advice), ""));
        JsonNode json = json(run);
        assertThat(json.propertyNames())
                .startsWith("order", "peak", "optimal", "lowerBound", "exposure")
                .doesNotContain("withinLimits");
        assertThat(json.get("order").toString())
                .isEqualTo("[\"release-civilians to 1 of 3\",\"free-detainees\",\"release-civilians to 3 of 3\","
                        + "\"open-crossing\"]");
        assertThat(json.get("peak").decimalValue()).isEqualByComparingTo("5");
        assertThat(json.get("optimal").booleanValue()).isTrue();
        assertThat(json.get("exposure").toString()).isEqualTo("{\"north\":[0,4,0,0],\"south\":[5,0,0,0]}");
    }

    @Test
    void where_no_order_keeps_the_limits_the_answer_is_no() throws IOException {
        Path tight = valuation("limits: {north: 10, south: 8}", "limits: {north: 3, south: 4}");
        Run run = Console.run("sequence", ACCORD, tight);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).endsWith("No order keeps every limit; one of them is exceeded by 1 or more along any\n");
        JsonNode json = json(Console.run("sequence", ACCORD, tight, "--format", "json"));
        assertThat(json.at("/withinLimits/excess").decimalValue()).isEqualByComparingTo("1");
        assertThat(json.at("/withinLimits/optimal").booleanValue()).isTrue();
    }

    @Test
    void where_another_order_keeps_the_limits_it_is_told_and_the_answer_is_not_no() throws IOException {
        Path other = valuation("limits: {north: 10, south: 8}", "limits: {south: 1}");
        Run run = Console.run("sequence", ACCORD, other);
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("south  1        5        exceeded\nAnother order keeps every limit\n");
        JsonNode json = json(Console.run("sequence", ACCORD, other, "--format", "json"));
        assertThat(json.at("/limits/0/kept").booleanValue()).isFalse();
        assertThat(json.at("/withinLimits/excess").decimalValue()).isEqualByComparingTo("0");
    }

    @Test
    void after_the_seconds_given_it_says_what_is_not_proved() {
        AtomicLong clock = new AtomicLong();
        StringWriter out = new StringWriter();
        int exitCode = new CommandLine(new Sequence(() -> clock.getAndAdd(60_000_000_000L)))
                .setOut(new PrintWriter(out))
                .execute(ACCORD.toString(), VALUATION.toString(), "--seconds", "30");
        assertThat(exitCode).isZero();
        assertThat(out.toString()).contains("The best order that was found: ").contains(" or more\n");
        assertThat(json(Console.run("sequence", ACCORD, VALUATION, "--seconds", "600", "--format", "json"))
                        .get("optimal")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void seconds_are_one_or_more() {
        for (String seconds : new String[] {"0", "-5"}) {
            assertThat(Console.run("sequence", ACCORD, VALUATION, "--seconds", seconds))
                    .isEqualTo(new Run(2, "", """
                            eirene sequence: --seconds: %s is not 1 or more.
                            Try 'eirene sequence --help'.
                            """.formatted(seconds)));
        }
        assertThat(Console.run("sequence", ACCORD, VALUATION, "--seconds", "soon")
                        .err())
                .startsWith("eirene sequence: Invalid value for option '--seconds': 'soon' is not a long");
    }

    @Test
    void a_slip_is_told_with_its_place_and_what_was_meant() throws IOException {
        Path file = valuation("free-detainees", "free-detanees");
        Run run = Console.run("sequence", ACCORD, file);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo(file + ":6:18: REFERENCE_UNKNOWN at commitments[1].commitment: 'free-detanees' is not a"
                        + " commitment of agreement 'corridor-accord' (commitments: release-civilians, free-detainees,"
                        + " let-aid-in, hold-fire-north, ease-trade, answer-hotline, open-crossing, convene). Maybe"
                        + " free-detainees was meant.\n");
    }

    @Test
    void what_is_valued_in_vain_is_told_and_the_order_is_printed() throws IOException {
        Path file = valuation("commitment: open-crossing", "commitment: let-aid-in");
        Run run = Console.run("sequence", ACCORD, file);
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).startsWith(file + ":7:18: VALUE_OF_CONTINUING at commitments[2].commitment: ");
        assertThat(run.out()).startsWith("The order of the text\n");
    }

    @Test
    void steps_that_wait_for_one_another_are_refused() throws IOException {
        Path knot = Files.writeString(folder.resolve("knot.yaml"), """
                format: eirene/agreement/1
                id: knot
                timeZone: UTC
                actors: [{id: north, kind: party}, {id: south, kind: party}]
                commitments:
                  - {id: a, by: north, to: [south], must: {act: true}, when: {fulfilled: b}}
                  - {id: b, by: south, to: [north], must: {act: true}, when: {fulfilled: a}}
                """);
        Path worth = Files.writeString(folder.resolve("worth.yaml"), "{format: eirene/valuation/1, agreement: knot}");
        Run run = Console.run("sequence", knot, worth);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("eirene sequence: 'a', 'b' wait for one another in a circle");
    }

    @Test
    void amounts_with_too_many_digits_are_refused() throws IOException {
        for (Path file : new Path[] {
            valuation("cost: 12,", "cost: 12e40,"), valuation("south: 8}", "south: 4.00000000000000000000000001}")
        }) {
            Run run = Console.run("sequence", ACCORD, file);
            assertThat(run.exitCode()).as(run.out()).isEqualTo(2);
            assertThat(run.err()).startsWith("eirene sequence: ");
        }
    }

    @Test
    void a_document_of_another_kind_is_refused() {
        Run run = Console.run("sequence", ACCORD, ACCORD);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("OTHER_DOCUMENT at format: This is an agreement, and a valuation is expected");
        assertThat(Console.run("sequence", ACCORD)).isEqualTo(new Run(2, "", """
                eirene sequence: Missing required parameter: 'VALUATION'
                Try 'eirene sequence --help'.
                """));
    }
}

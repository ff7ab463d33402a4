package org.eirene.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Extras;
import org.eirene.negotiation.Acceptance;
import org.eirene.negotiation.Negotiation;
import org.eirene.negotiation.Position;
import org.eirene.negotiation.Positions;
import org.eirene.negotiation.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionsDocumentTest {
    private static final Agreement ACCORD =
            DocumentReader.standard().readAgreement("""
                    format: eirene/agreement/1
                    id: corridor-accord
                    timeZone: Asia/Jerusalem
                    actors: [{id: north, kind: party}, {id: south, kind: party}, {id: qatar, kind: guarantor}]
                    commitments:
                      - {id: release-civilians, by: south, to: [north], must: {act: true}}
                      - {id: free-detainees, by: north, to: [south], must: {act: true}}
                      - {id: open-crossing, by: north, to: [south], must: {act: true}, when: {fulfilled: free-detainees}}
                    """, Syntax.YAML).orThrow();

    private static final String POSITIONS = """
            format: eirene/positions/1
            agreement: corridor-accord
            positions:
              - {by: north, clause: release-civilians, stance: accept, at: 2025-01-10}
              - {by: south, clause: release-civilians, stance: {acceptIf: [{by: north, clause: free-detainees}]}}
              - {by: south, clause: open-crossing, stance: reject, note: One paragraph}
            x: {row: 1}
            """;

    @TempDir
    Path folder;

    private static PositionsReading read(String text) {
        return DocumentReader.standard().readPositions(text, Syntax.YAML, ACCORD);
    }

    @Test
    void a_document_of_positions_is_what_it_says() {
        PositionsReading reading = read(POSITIONS);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.orThrow())
                .isEqualTo(Positions.builder(ACCORD)
                        .at("2025-01-10T21:59:59.999999999Z")
                        .accepts("north", "release-civilians")
                        .add(Position.of("south", "release-civilians", Stance.acceptIf("north", "free-detainees")))
                        .add(Position.of("south", "open-crossing", Stance.reject())
                                .note("One paragraph"))
                        .extras(Extras.of(Map.of("row", 1)))
                        .build());
        assertThat(reading.placeOfPath("positions[1].stance.acceptIf[0].by")).contains(new Location(5, 69));
        assertThat(reading.placeOf("release-civilians")).isEmpty();
    }

    @Test
    void it_is_written_in_one_way() {
        assertThat(DocumentWriter.standard().toYaml(read(POSITIONS).orThrow())).isEqualTo("""
                format: eirene/positions/1
                agreement: corridor-accord
                positions:
                  - {by: north, clause: release-civilians, stance: accept, at: "2025-01-10T21:59:59.999999999Z"}
                  - {by: south, clause: release-civilians, stance: {acceptIf: [{by: north, clause: free-detainees}]}}
                  - {by: south, clause: open-crossing, stance: reject, note: One paragraph}
                x: {row: 1}
                """);
    }

    @Test
    void a_file_is_read_as_it_was_written() throws IOException {
        Positions positions = read(POSITIONS).orThrow();
        for (String name : new String[] {"positions.yaml", "positions.json"}) {
            Path file = folder.resolve(name);
            DocumentWriter.standard().write(positions, file);
            assertThat(DocumentReader.standard().readPositions(file, ACCORD).orThrow())
                    .isEqualTo(positions);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "agreement: corridor | agreement: other | POSITIONS_OF_ANOTHER_AGREEMENT at agreement | 2",
                "by: north, clause: release | by: nroth, clause: release | REFERENCE_UNKNOWN at positions[0].by | 4",
                "clause: open-crossing | clause: opne-crossing | REFERENCE_UNKNOWN at positions[2].clause | 6",
                "by: north, clause: free | by: nroth, clause: free |"
                        + " REFERENCE_UNKNOWN at positions[1].stance.acceptIf[0].by | 5",
                "{by: north, clause: free-detainees} | {by: south, clause: release-civilians} |"
                        + " CONDITION_ON_ITSELF at positions[1].stance.acceptIf[0] | 5",
                "stance: accept, | stance: accepts, | WORD_UNKNOWN at positions[0].stance | 4",
                "stance: accept, | stance: 1, | WRONG_TYPE at positions[0].stance | 4",
                "acceptIf: | accepIf: | CASE_UNKNOWN at positions[1].stance | 5",
                "[{by: north, clause: free-detainees}] | [] | VALUE_OUT_OF_RANGE at positions[1].stance.acceptIf | 5",
                "stance: reject, | '' | KEY_MISSING at positions[2].stance | 6",
                "at: 2025-01-10 | at: 2025-02-30 | NOT_AN_INSTANT at positions[0].at | 4",
                "note: One | remark: One | KEY_UNKNOWN at positions[2].remark | 6",
                "by: north, clause: release | by: ' ', clause: release | VALUE_OUT_OF_RANGE at positions[0].by | 4",
                "eirene/positions/1 | eirene/reading/1 | OTHER_DOCUMENT at format | 1",
                "eirene/positions/1 | eirene/positions/2 | FORMAT_NEWER at format | 1",
                "positions: | position: | KEY_UNKNOWN at position | 3"
            })
    void what_is_wrong_is_told_with_its_place(String sound, String faulty, String problem, int line) {
        PositionsReading reading = read(POSITIONS.replace(sound, faulty));
        assertThat(reading.value()).isEmpty();
        assertThat(reading.problems()).anySatisfy(each -> {
            assertThat(each.toString()).contains(problem);
            assertThat(each.place().line()).isEqualTo(line);
        });
    }

    @Test
    void behind_a_position_that_cannot_be_read_the_places_are_right() {
        PositionsReading reading = read(POSITIONS
                .replace("stance: accept,", "stance: maybe,")
                .replace("clause: open-crossing", "clause: opne-crossing"));
        assertThat(Snippets.problems(reading))
                .anySatisfy(problem -> assertThat(problem).contains("WORD_UNKNOWN at positions[0].stance"))
                .anySatisfy(
                        problem -> assertThat(problem).startsWith("6:25: REFERENCE_UNKNOWN at positions[2].clause"));
    }

    @Test
    void a_warning_is_told_and_the_value_is_there() {
        PositionsReading reading = read(
                POSITIONS.replace("x: {row: 1}\n", "  - {by: north, clause: release-civilians, stance: reject}\n"));
        assertThat(Snippets.problems(reading))
                .singleElement()
                .satisfies(problem -> assertThat(problem).contains("TIME_MISSING at positions[3]"));
        assertThat(reading.orThrow().positions()).hasSize(4);
    }

    @Provide
    Arbitrary<Positions> positions() {
        Arbitrary<Acceptance> acceptances = Combinators.combine(
                        Arbitraries.of("north", "south", "qatar"),
                        Arbitraries.of("release-civilians", "free-detainees", "open-crossing", "qatar"))
                .as(Acceptance::of);
        Arbitrary<Stance> stances = Arbitraries.oneOf(
                Arbitraries.of(Stance.accept(), Stance.reject()),
                acceptances
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(3)
                        .map(conditions -> Stance.acceptIf(conditions.toArray(new Acceptance[0]))));
        Arbitrary<Optional<Instant>> times = Combinators.combine(
                        Arbitraries.longs().between(-60_000_000_000L, 250_000_000_000L),
                        Arbitraries.integers().between(0, 999_999_999))
                .as(Instant::ofEpochSecond)
                .optional();
        return Combinators.combine(
                        acceptances,
                        stances,
                        times,
                        Arbitraries.strings().alpha().optional())
                .as((subject, stance, at, note) -> new Position(subject.by(), subject.clause(), stance, at, note))
                .filter(position ->
                        !position.stance().conditions().contains(Acceptance.of(position.by(), position.clause())))
                .list()
                .ofMaxSize(6)
                .map(list -> Positions.of("corridor-accord", list.toArray(new Position[0])));
    }

    @Property
    void written_and_read_again_they_are_equal_and_valid(
            @ForAll("positions") Positions positions, @ForAll Syntax syntax) {
        assertThat(Validation.messages(Schema.POSITIONS, PositionsEncoder.encode(positions)))
                .isEmpty();
        String text = DocumentWriter.standard().write(positions, syntax);
        assertThat(DocumentReader.standard().readPositions(text, syntax, ACCORD).orThrow())
                .isEqualTo(positions);
    }

    @Test
    void a_negotiation_is_written_with_its_reasons() throws IOException {
        Golden.assertSame(
                "negotiation.json",
                DocumentWriter.standard()
                        .toJson(Negotiation.of(ACCORD, read(POSITIONS).orThrow(), "2025-01-11")));
    }
}

package org.eirene.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Conditions;
import org.eirene.agreement.Extras;
import org.eirene.analysis.Interpretation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InterpretationDocumentTest {
    private static final Agreement ACCORD =
            DocumentReader.standard().readAgreement("""
                    format: eirene/agreement/1
                    id: accord
                    timeZone: UTC
                    actors: [{id: north, kind: party, name: North}, {id: south, kind: party, name: South}]
                    commitments:
                      - {id: elections, by: north, to: [south], must: {act: true}}
                      - {id: border, by: south, to: [north], must: {act: true}}
                    """, Syntax.YAML).orThrow();
    private static final String READING = """
            format: eirene/reading/1
            agreement: accord
            id: elections-first
            title: Elections before the border
            replace:
              commitments:
                - {id: border, by: south, to: [north], must: {act: true}, when: {fulfilled: elections}}
            """;

    private static InterpretationReading read(String text) {
        return DocumentReader.standard().readInterpretation(text, Syntax.YAML, ACCORD);
    }

    @Test
    void a_reading_is_what_it_says() {
        assertThat(read(READING).problems()).isEmpty();
        assertThat(read(READING).orThrow())
                .isEqualTo(Interpretation.of(
                                "accord",
                                "elections-first",
                                ACCORD.commitment("border").toBuilder()
                                        .when(Conditions.fulfilled("elections"))
                                        .build())
                        .title("Elections before the border"));
        assertThat(read(READING).placeOf("border")).contains(new Location(7, 7));
    }

    @ParameterizedTest
    @EnumSource
    void written_and_read_again_it_is_equal(Syntax syntax) {
        Interpretation reading = read(READING).orThrow();
        Interpretation kept = new Interpretation(
                reading.agreement(), reading.id(), Optional.empty(), reading.elements(), Extras.of(Map.of("row", 1)));
        for (Interpretation each : List.of(reading, kept)) {
            String text = DocumentWriter.standard().write(each, syntax);
            assertThat(DocumentReader.standard()
                            .readInterpretation(text, syntax, ACCORD)
                            .orThrow())
                    .isEqualTo(each);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "agreement: accord | agreement: other | REFERENCE_UNKNOWN at agreement",
                "id: border | id: amnesty | REFERENCE_UNKNOWN at replace.commitments[0].id",
                "id: elections-first | name: first | KEY_MISSING at id",
                "title: Elections | titel: Elections | KEY_UNKNOWN at titel",
                "fulfilled: elections | fulfilled: reform | REFERENCE_UNKNOWN at replace.commitments[0].when.fulfilled",
                "eirene/reading/1 | eirene/history/1 | OTHER_DOCUMENT at format",
                "eirene/reading/1 | eirene/reading/2 | FORMAT_NEWER at format",
                "commitments: | tranches: | KEY_UNKNOWN at replace.tranches"
            })
    void what_is_wrong_is_told_with_its_place(String sound, String faulty, String problem) {
        InterpretationReading reading = read(READING.replace(sound, faulty));
        assertThat(reading.value()).isEmpty();
        assertThat(reading.problems()).anySatisfy(each -> {
            assertThat(each.toString()).contains(problem);
            assertThat(each.place().line()).isPositive();
        });
    }
}

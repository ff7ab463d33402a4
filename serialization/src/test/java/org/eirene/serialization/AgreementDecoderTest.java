package org.eirene.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Extras;
import org.eirene.agreement.Moments;
import org.eirene.agreement.Offset;
import org.eirene.agreement.Party;
import org.eirene.agreement.Source;
import org.eirene.agreement.WithdrawalClause;
import org.junit.jupiter.api.Test;

class AgreementDecoderTest {
    private static final String HEAD = """
            format: eirene/agreement/1
            id: corridor
            timeZone: Asia/Jerusalem
            actors: [{id: north, kind: party}, {id: south, kind: party}]
            """;

    private static AgreementReading read(String text) {
        return DocumentReader.standard().readAgreement(text, Syntax.YAML);
    }

    @Test
    void what_an_agreement_says_of_itself_is_read() {
        Agreement agreement = read(HEAD + """
                        title: Corridor Accord
                        entersIntoForce: 2025-01-16
                        sources: [{title: Text as signed, url: "https://example.org"}, {title: Annex}]
                        incidentKinds: [raid, armed-attack]
                        areas: [west, east]
                        withdrawal: {}
                        x: {tool: {row: 17}}
                        """).orThrow();
        assertThat(agreement)
                .isEqualTo(Agreement.builder()
                        .id("corridor")
                        .title("Corridor Accord")
                        .timeZone("Asia/Jerusalem")
                        .entersIntoForce(Moments.date("2025-01-16"))
                        .addSources(Source.of("Text as signed", "https://example.org"), Source.of("Annex"))
                        .addIncidentKinds("armed-attack", "raid")
                        .addAreas("east", "west")
                        .withdrawal(new WithdrawalClause(Offset.ZERO, true))
                        .extras(Extras.of(Map.of("tool", Map.of("row", 17))))
                        .addActors(
                                Party.builder().id("north").build(),
                                Party.builder().id("south").build())
                        .build());
    }

    @Test
    void the_same_in_json_is_the_same() {
        String json = """
                {"format": "eirene/agreement/1", "id": "corridor", "timeZone": "Asia/Jerusalem",
                 "actors": [{"id": "north", "kind": "party"}, {"id": "south", "kind": "party"}]}
                """;
        assertThat(DocumentReader.standard().readAgreement(json, Syntax.JSON).orThrow())
                .isEqualTo(read(HEAD).orThrow());
    }

    @Test
    void a_byte_order_mark_is_no_mistake() {
        assertThat(read("\uFEFF" + HEAD).problems()).isEmpty();
        assertThat(read("\uFEFFfromat: x\n" + HEAD).problems().get(0).place()).isEqualTo(new Location(1, 1));
    }

    @Test
    void the_problems_of_the_model_have_the_places_of_the_document() {
        AgreementReading reading = read(HEAD + """
                phases:
                  - {lasts: P3D}
                  - {id: calm}
                  - {id: opening, opens: {all: [always, {completed: clam}]}}
                guarantees:
                  - id: word
                    guarantor: north
                    covers:
                      - calm
                      - opneing
                """);
        assertThat(Snippets.problems(reading))
                .containsExactly(
                        "6:5: KEY_MISSING at phases[0].id: 'id' is missing: a phase needs it.",
                        "8:53: REFERENCE_UNKNOWN at phases[2].opens.all[1].completed: 'clam' is not a phase of agreement"
                                + " 'corridor' (phases: calm, opening). Maybe calm was meant.",
                        "14:9: REFERENCE_UNKNOWN at guarantees[0].covers: 'opneing' is not an element of agreement"
                                + " 'corridor' (elements: north, south, calm, opening, word, entry-into-force). Maybe"
                                + " opening was meant.");
    }

    @Test
    void nobody_is_told_that_what_could_not_be_read_is_unknown() {
        AgreementReading reading = read(HEAD + """
                phases:
                  - {id: calm, x: 5}
                  - {id: opening, opens: {completed: calm}}
                commitments: {id: release}
                guarantees:
                  - {id: word, guarantor: north, covers: [release]}
                """);
        assertThat(Snippets.problems(reading))
                .containsExactly(
                        "6:19: WRONG_TYPE at phases[0].x: A map is expected, but the number 5 stands here.",
                        "8:14: WRONG_TYPE at commitments: A list is expected, but a map stands here.");
    }

    @Test
    void a_history_is_no_agreement() {
        assertThat(Snippets.problems(read("format: eirene/history/1\nagreement: corridor\nevents: []\n")))
                .containsExactly("1:9: OTHER_DOCUMENT at format: This is a history, and an agreement is expected.");
    }
}

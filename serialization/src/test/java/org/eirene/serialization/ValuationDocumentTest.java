package org.eirene.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Extras;
import org.eirene.generators.Valuations;
import org.eirene.generators.Valuations.Valued;
import org.eirene.sequencing.CommitmentValue;
import org.eirene.sequencing.OrderAdvice;
import org.eirene.sequencing.SearchLimits;
import org.eirene.sequencing.Sequencing;
import org.eirene.sequencing.Valuation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuationDocumentTest {
    private static final Agreement ACCORD =
            DocumentReader.standard().readAgreement("""
                    format: eirene/agreement/1
                    id: corridor-accord
                    timeZone: Asia/Jerusalem
                    actors: [{id: north, kind: party}, {id: south, kind: party}, {id: qatar, kind: guarantor}]
                    commitments:
                      - {id: release-civilians, by: south, to: [north], must: {deliver: 3, unit: person}}
                      - {id: open-crossing, by: north, to: [south], must: {act: true}}
                      - {id: hold-fire, by: north, to: [south], must: {refrain: {kinds: [raid]}}}
                    sanctions:
                      - {id: obstruction, against: north, trigger: {breached: open-crossing}, rungs: [{measures: [{warn: Notice}]}]}
                    guarantees:
                      - {id: qatar-assurance, guarantor: qatar, covers: [open-crossing]}
                    """, Syntax.YAML).orThrow();

    private static final String VALUATION = """
            format: eirene/valuation/1
            agreement: corridor-accord
            commitments:
              - {commitment: release-civilians, cost: 5, value: {north: 8}, per: unit, reversible: false}
              - {commitment: open-crossing, cost: 2.50, value: {south: 3}}
            defection: {north: 20, south: 10}
            discount: {north: 0.001}
            sanctions:
              obstruction: {north: 15}
            guarantees:
              qatar-assurance:
                south: 10
            limits: {south: 40}
            x: {row: 1}
            """;

    @TempDir
    Path folder;

    private static ValuationReading read(String text) {
        return DocumentReader.standard().readValuation(text, Syntax.YAML, ACCORD);
    }

    @Test
    void a_valuation_is_what_it_says() {
        ValuationReading reading = read(VALUATION);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.orThrow())
                .isEqualTo(Valuation.builder()
                        .agreement(ACCORD)
                        .addCommitments(
                                CommitmentValue.of("release-civilians", 5)
                                        .worth("north", 8)
                                        .per(CommitmentValue.Per.UNIT)
                                        .irreversible(),
                                CommitmentValue.of("open-crossing", new BigDecimal("2.5"))
                                        .worth("south", 3))
                        .putDefection("north", BigDecimal.valueOf(20))
                        .putDefection("south", BigDecimal.TEN)
                        .putDiscount("north", new BigDecimal("0.001"))
                        .putSanctions("obstruction", ImmutableMap.of("north", BigDecimal.valueOf(15)))
                        .putGuarantees("qatar-assurance", ImmutableMap.of("south", BigDecimal.TEN))
                        .putLimits("south", BigDecimal.valueOf(40))
                        .extras(Extras.of(Map.of("row", 1)))
                        .build());
        assertThat(reading.placeOfPath("commitments[1].value.south")).contains(new Location(5, 60));
        assertThat(reading.placeOf("release-civilians")).isEmpty();
    }

    @Test
    void what_is_a_default_may_be_left_out_or_said() {
        String bare = "format: eirene/valuation/1\nagreement: corridor-accord\n";
        assertThat(read(bare).orThrow())
                .isEqualTo(Valuation.builder().agreement(ACCORD).build());
        assertThat(read(bare
                                + "commitments: [{commitment: open-crossing, cost: 0, value: {}, per: all, reversible: true}]")
                        .orThrow()
                        .commitments())
                .containsExactly(CommitmentValue.of("open-crossing", 0));
    }

    @Test
    void it_is_written_in_one_way() {
        assertThat(DocumentWriter.standard().toYaml(read(VALUATION).orThrow())).isEqualTo("""
                format: eirene/valuation/1
                agreement: corridor-accord
                commitments:
                  - {commitment: release-civilians, cost: 5, value: {north: 8}, per: unit, reversible: false}
                  - {commitment: open-crossing, cost: 2.5, value: {south: 3}}
                defection: {north: 20, south: 10}
                discount: {north: 0.001}
                sanctions: {obstruction: {north: 15}}
                guarantees: {qatar-assurance: {south: 10}}
                limits: {south: 40}
                x: {row: 1}
                """);
        assertThat(DocumentWriter.standard()
                        .write(Valuation.builder().agreement(ACCORD).build(), Syntax.JSON))
                .isEqualTo("""
                        {
                          "format": "eirene/valuation/1",
                          "agreement": "corridor-accord"
                        }
                        """);
    }

    @Test
    void a_file_is_read_as_it_was_written() throws IOException {
        Valuation valuation = read(VALUATION).orThrow();
        for (String name : new String[] {"valuation.yaml", "valuation.json"}) {
            Path file = folder.resolve(name);
            DocumentWriter.standard().write(valuation, file);
            assertThat(DocumentReader.standard().readValuation(file, ACCORD).orThrow())
                    .isEqualTo(valuation);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "agreement: corridor | agreement: other | 2:12: VALUATION_OF_ANOTHER_AGREEMENT at agreement",
                "agreement: corridor-accord | agreement: ' ' | 2:12: VALUE_OUT_OF_RANGE at agreement",
                "agreement: | agrement: | 2:1: KEY_UNKNOWN at agrement",
                "eirene/valuation/1 | eirene/positions/1 | 1:9: OTHER_DOCUMENT at format",
                "eirene/valuation/1 | eirene/valuation/2 | 1:9: FORMAT_NEWER at format",
                "commitment: release | commitment: relase | 4:18: REFERENCE_UNKNOWN at commitments[0].commitment",
                "commitment: open-crossing | commitment: qatar | 5:18: REFERENCE_WRONG_KIND at commitments[1].commitment",
                "commitment: open-crossing | commitment: release-civilians |"
                        + " 5:18: COMMITMENT_VALUED_TWICE at commitments[1].commitment",
                "commitment: open-crossing, | '' | 5:5: KEY_MISSING at commitments[1].commitment",
                "cost: 5, | '' | 4:5: KEY_MISSING at commitments[0].cost",
                "cost: 5, | cost: -5, | 4:43: AMOUNT_NEGATIVE at commitments[0].cost",
                "cost: 5, | cost: '5', | 4:43: WRONG_TYPE at commitments[0].cost",
                "cost: 5, | price: 5, | 4:37: KEY_UNKNOWN at commitments[0].price",
                "cost: 5, | cost: 1e200, | 4:43: NUMBER_TOO_LONG at commitments[0].cost",
                "value: {north: 8} | value: {nroth: 8} | 4:54: REFERENCE_UNKNOWN at commitments[0].value.nroth",
                "value: {north: 8} | value: {qatar: 8} | 4:54: VALUE_TO_STRANGER at commitments[0].value.qatar",
                "value: {north: 8} | value: {south: 8} | 4:54: VALUE_TO_OBLIGOR at commitments[0].value.south",
                "value: {north: 8} | value: {north: -8} | 4:61: AMOUNT_NEGATIVE at commitments[0].value.north",
                "value: {north: 8} | value: [8] | 4:53: WRONG_TYPE at commitments[0].value",
                "per: unit | per: person | 4:70: WORD_UNKNOWN at commitments[0].per",
                "reversible: false | reversible: no | 4:88: WRONG_TYPE at commitments[0].reversible",
                "defection: {north | defection: {nroth | 6:13: REFERENCE_UNKNOWN at defection.nroth",
                "defection: {north: 20 | defection: {north: -20 | 6:20: AMOUNT_NEGATIVE at defection.north",
                "discount: {north: 0.001} | discount: {north: 1} | 7:19: DISCOUNT_OUT_OF_RANGE at discount.north",
                "discount: {north: 0.001} | discount: {obstruction: 0} |"
                        + " 7:12: REFERENCE_WRONG_KIND at discount.obstruction",
                "discount: {north: 0.001} | discount: 0.001 | 7:11: WRONG_TYPE at discount",
                "obstruction: {north | obstructoin: {north | 9:3: REFERENCE_UNKNOWN at sanctions.obstructoin",
                "obstruction: {north: 15} | obstruction: {south: 15} | 9:3: SANCTION_NOT_FELT at sanctions.obstruction",
                "obstruction: {north: 15} | obstruction: {north: 15, nowhere: 1} |"
                        + " 9:28: REFERENCE_UNKNOWN at sanctions.obstruction.nowhere",
                "obstruction: {north: 15} | obstruction: 15 | 9:16: WRONG_TYPE at sanctions.obstruction",
                "qatar-assurance: | qatari-assurance: | 11:3: REFERENCE_UNKNOWN at guarantees.qatari-assurance",
                "south: 10\\nlimits | souht: 10\\nlimits |"
                        + " 12:5: REFERENCE_UNKNOWN at guarantees.qatar-assurance.souht",
                "limits: {south: 40} | limits: {south: ~} | 13:17: WRONG_TYPE at limits.south",
                "limits: {south: 40} | limits: {'the south': 40} | 13:10: REFERENCE_UNKNOWN at limits['the south']",
                "limits: | limit: | 13:1: KEY_UNKNOWN at limit",
                "x: {row: 1} | x: 1 | 14:4: WRONG_TYPE at x"
            })
    void what_is_wrong_is_told_with_its_place(String sound, String faulty, String problem) {
        String text = VALUATION.replace(sound.replace("\\n", "\n"), faulty.replace("\\n", "\n"));
        assertThat(text).isNotEqualTo(VALUATION);
        ValuationReading reading = read(text);
        assertThat(reading.value()).isEmpty();
        assertThat(Snippets.problems(reading))
                .anySatisfy(each -> assertThat(each).startsWith(problem + ":"));
    }

    @Test
    void each_mistake_is_told_once() {
        assertThat(Snippets.problems(read(VALUATION.replace("{north: 8}", "{nroth: -8}"))))
                .containsExactly(
                        "4:54: REFERENCE_UNKNOWN at commitments[0].value.nroth: 'nroth' is not an actor of agreement"
                                + " 'corridor-accord' (actors: north, south, qatar). Maybe north was meant.",
                        "4:61: AMOUNT_NEGATIVE at commitments[0].value.nroth: An amount is 0 or more, but is -8. Maybe write"
                                + " 8.");
        assertThat(Snippets.problems(
                        read(VALUATION.replace("obstruction: {north: 15}", "obstruction: {north: fifteen}"))))
                .singleElement()
                .satisfies(problem -> assertThat(problem)
                        .startsWith("9:24: WRONG_TYPE at sanctions.obstruction.north: A number is expected"));
    }

    @Test
    void behind_a_value_that_cannot_be_read_the_places_are_right() {
        assertThat(Snippets.problems(read(VALUATION
                        .replace("cost: 5,", "cost: five,")
                        .replace("value: {south", "value: {souht")
                        .replace("commitment: open-crossing", "commitment: opne-crossing"))))
                .anySatisfy(problem -> assertThat(problem).startsWith("4:43: WRONG_TYPE at commitments[0].cost"))
                .anySatisfy(problem ->
                        assertThat(problem).startsWith("5:18: REFERENCE_UNKNOWN at commitments[1].commitment"))
                .anySatisfy(problem ->
                        assertThat(problem).startsWith("5:53: REFERENCE_UNKNOWN at commitments[1].value.souht"))
                .hasSize(3);
    }

    @Test
    void a_warning_is_told_and_the_value_is_there() {
        ValuationReading reading = read(VALUATION.replace("commitment: open-crossing", "commitment: hold-fire"));
        assertThat(Snippets.problems(reading))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem).startsWith("5:18: VALUE_OF_CONTINUING at commitments[1].commitment"));
        assertThat(reading.orThrow().commitments()).hasSize(2);
    }

    @Provide
    Arbitrary<Valued> valued() {
        return Valuations.any();
    }

    @Property
    void written_and_read_again_it_is_equal_and_valid(@ForAll("valued") Valued valued, @ForAll Syntax syntax) {
        assertThat(Validation.messages(Schema.VALUATION, ValuationEncoder.encode(valued.valuation())))
                .isEmpty();
        String text = DocumentWriter.standard().write(valued.valuation(), syntax);
        ValuationReading reading = DocumentReader.standard().readValuation(text, syntax, valued.agreement());
        assertThat(reading.orThrow()).isEqualTo(valued.valuation());
        assertThat(DocumentWriter.standard().write(reading.orThrow(), syntax)).isEqualTo(text);
    }

    @Test
    void advice_on_orders_is_written_with_its_proof_and_its_reasons() throws IOException {
        Sequencing sequencing = Sequencing.of(ACCORD, read(VALUATION).orThrow());
        Golden.assertSame(
                "order-advice.json", DocumentWriter.standard().toJson(OrderAdvice.of(sequencing.inInstalments(3))));
    }

    @Test
    void what_was_not_proved_and_is_within_no_limit_is_written_so() {
        Valuation tight = read(VALUATION
                        .replace("value: {south: 3}", "value: {south: 30}")
                        .replace("limits: {south: 40}", "limits: {south: 1, north: 1}"))
                .orThrow();
        OrderAdvice advice = OrderAdvice.of(
                Sequencing.of(ACCORD, tight), SearchLimits.standard().expansions(0));
        assertThat(DocumentWriter.standard().toJson(advice))
                .contains("\"optimal\": false", "\"kept\": false", "\"withinLimits\": {", "\"excess\": 1.5");
    }
}

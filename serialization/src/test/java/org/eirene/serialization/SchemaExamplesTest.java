package org.eirene.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eirene.agreement.Problem;
import org.eirene.agreement.ProblemCode;
import org.eirene.history.EventProblemCode;
import org.eirene.negotiation.PositionProblemCode;
import org.eirene.sequencing.ValuationProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The examples in the schemas, each in a document: it is valid, and the reader reads it. */
class SchemaExamplesTest {
    private static final String AGREEMENT = "format: eirene/agreement/1\nid: a\ntimeZone: UTC\n";
    private static final String HISTORY = "format: eirene/history/1\nagreement: a\n";
    private static final String CASE =
            "format: eirene/case/1\nagreement: {format: eirene/agreement/1, id: a, timeZone: UTC}"
                    + "\nhistory: {format: eirene/history/1, agreement: a}\n";

    private static final String READING = "format: eirene/reading/1\nagreement: a\nid: otherwise\n";

    private static final String POSITION =
            "format: eirene/positions/1\nagreement: a\npositions: [{by: south, clause: c, stance: ";

    /** What is read with an agreement, or holds one. */
    private static final Schema[] READ = {
        Schema.AGREEMENT, Schema.HISTORY, Schema.CASE, Schema.READING, Schema.POSITIONS, Schema.VALUATION
    };

    private static final String COMMITMENT = AGREEMENT + "commitments: [{id: c, by: north, to: [south], must: ";
    private static final String PROCEDURE = AGREEMENT + "procedures: [{id: p, onSilence: deny, stages: ";
    private static final String SANCTION = AGREEMENT + "sanctions: [{id: s, against: north, trigger: never, rungs: ";
    private static final String ESCROW = AGREEMENT + "escrows: [{id: e, holder: bank, unit: USD, tranches: ";

    /** Where an example may stand. */
    private static final ImmutableMap<String, String> DOCUMENTS = ImmutableMap.<String, String>builder()
            .put("agreement", "@")
            .put("history", "@")
            .put("case", "@")
            .put("reading", "@")
            .put("positions", "@")
            .put("valuation", "@")
            .put("commitmentValue", "format: eirene/valuation/1\nagreement: a\ncommitments: [@]")
            .put("position", "format: eirene/positions/1\nagreement: a\npositions: [@]")
            .put("stance", POSITION + "@}]")
            .put("acceptance", POSITION + "{acceptIf: [@]}}]")
            .put("replacement", READING + "replace: @")
            .put("expectation", CASE + "expect: [@]")
            .put("balances", CASE + "expect: [{asOf: 2025-01-16, escrows: {fund: @}}]")
            .put("source", AGREEMENT + "sources: [@]")
            .put("withdrawal", AGREEMENT + "withdrawal: @")
            .put("actor", AGREEMENT + "actors: [@]")
            .put("milestone", AGREEMENT + "milestones: [@]")
            .put("indicator", AGREEMENT + "indicators: [@]")
            .put("manifest", AGREEMENT + "manifests: [@]")
            .put("procedure", AGREEMENT + "procedures: [@]")
            .put("phase", AGREEMENT + "phases: [@]")
            .put("commitment", AGREEMENT + "commitments: [@]")
            .put("benchmark", AGREEMENT + "benchmarks: [@]")
            .put("exchange", AGREEMENT + "exchanges: [@]")
            .put("sanction", AGREEMENT + "sanctions: [@]")
            .put("escrow", AGREEMENT + "escrows: [@]")
            .put("tranche", ESCROW + "[@]}]")
            .put("guarantee", AGREEMENT + "guarantees: [@]")
            .put("openQuestion", AGREEMENT + "openQuestions: [@]")
            .put("performance", COMMITMENT + "@}]")
            .put("instalment", COMMITMENT + "{deliver: 3, unit: person, instalments: [@]}}]")
            .put("timeNeeded", AGREEMENT + "milestones: [{id: m, takes: @}]")
            .put("stage", PROCEDURE + "[@]}]")
            .put("onExpiry", AGREEMENT + "phases: [{id: p, lasts: P1D, onExpiry: @}]")
            .put("extend", AGREEMENT + "phases: [{id: p, lasts: P1D, onExpiry: @}]")
            .put("ratio", AGREEMENT + "exchanges: [{id: e, give: c, for: d, ratio: @}]")
            .put("rung", SANCTION + "[@]}]")
            .put("measure", SANCTION + "[{measures: [@]}]}]")
            .put("condition", AGREEMENT + "phases: [{id: p, opens: @}]")
            .put("quiet", AGREEMENT + "phases: [{id: p, opens: {quiet: @}}]")
            .put("incidentCount", AGREEMENT + "phases: [{id: p, opens: {incidents: @, atLeast: 1}}]")
            .put("filter", AGREEMENT + "phases: [{id: p, opens: {quiet: {for: P1D, of: @}}}]")
            .put("moment", AGREEMENT + "phases: [{id: p, opens: {passed: @}}]")
            .put("event", HISTORY + "events: [@]")
            .build();

    /** What an example alone cannot have right: whom and what it names. */
    private static final Set<Problem.Code> OF_OTHERS = Set.of(
            ProblemCode.REFERENCE_UNKNOWN,
            EventProblemCode.REFERENCE_UNKNOWN,
            EventProblemCode.HISTORY_OF_ANOTHER_AGREEMENT,
            PositionProblemCode.REFERENCE_UNKNOWN,
            PositionProblemCode.POSITIONS_OF_ANOTHER_AGREEMENT,
            ValuationProblemCode.VALUATION_OF_ANOTHER_AGREEMENT,
            DocumentProblemCode.FILE_UNREADABLE);

    private record Example(String name, JsonNode value) {}

    static Stream<Map.Entry<String, JsonNode>> examples() {
        return Stream.of(READ)
                .flatMap(schema -> definitions(schema).properties().stream()
                        .flatMap(definition -> definition.getValue().path("examples").values().stream()
                                .map(example -> new Example(definition.getKey(), example))))
                .distinct()
                .map(example -> Map.entry(example.name(), example.value()));
    }

    private static JsonNode definitions(Schema schema) {
        return Validation.parsed(schema.text()).get("$defs");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void each_is_valid_and_read(Map.Entry<String, JsonNode> example) {
        String document = DOCUMENTS.get(example.getKey());
        assertThat(document).as("a document for a " + example.getKey()).isNotNull();
        MapNode root = (MapNode)
                DeclaredSchemas.read(document.replace("@", example.getValue().toString()));
        Piece piece = new Piece(schemaOf(root), root);
        assertThat(Validation.messages(piece.schema(), root)).isEmpty();
        assertThat(piece.read()).allMatch(problem -> OF_OTHERS.contains(problem.code()));
    }

    private static Schema schemaOf(MapNode root) {
        return Stream.of(Schema.values())
                .filter(schema -> Node.text(schema.format()).equals(root.get("format")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_kind_of_map_has_one() {
        Set<String> maps = new TreeSet<>();
        for (Schema schema : READ) {
            definitions(schema).properties().stream()
                    .filter(definition ->
                            definition.getValue().path("type").toString().contains("object"))
                    .map(Map.Entry::getKey)
                    .filter(name -> !name.equals("extras"))
                    .forEach(maps::add);
        }
        assertThat(examples().map(Map.Entry::getKey).distinct()).containsExactlyInAnyOrderElementsOf(maps);
    }
}

package org.eirene.serialization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import java.time.Instant;
import org.eirene.agreement.Agreement;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.Evaluator;
import org.eirene.evaluation.Progress;
import org.eirene.history.Event;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An assessment in JSON, parsed by a parser that knows nothing of it. */
class AssessmentWritingTest {
    private static final JsonMapper PARSER = JsonMapper.builder().build();

    private final Agreement agreement =
            DocumentReader.standard().readAgreement("""
                    format: eirene/agreement/1
                    id: truce
                    timeZone: Asia/Jakarta
                    actors: [{id: north, kind: party, name: North}, {id: south, kind: party, name: South}]
                    commitments:
                      - {id: withdraw, by: north, to: [south], must: {act: true}, due: {date: 2025-01-31}}
                      - id: meet
                        by: [north, south]
                        to: [north, south]
                        must: {deliver: 2.50, unit: ton}
                        due: {date: 2025-03-31}
                    """, Syntax.YAML).orThrow();
    private final History history =
            DocumentReader.standard().readHistory("""
                    format: eirene/history/1
                    agreement: truce
                    events:
                      - {id: early, at: 2025-01-15, delivery: withdraw}
                      - {id: entry, at: 2025-01-16, milestone: entry-into-force}
                      - {id: late, at: 2025-02-05, delivery: meet, quantity: 0.50}
                      - {id: done, at: 2025-02-05, reported: 2025-02-07, delivery: withdraw}
                    """, Syntax.YAML, agreement).orThrow();
    private final Assessment assessment = Evaluator.of(agreement).evaluate(history, "2025-02-10");

    @Test
    void its_basis_names_the_documents_by_the_bytes_that_this_writer_writes() {
        JsonNode basis = parsed(assessment).at("/basis");
        DocumentWriter writer = DocumentWriter.standard();
        assertThat(basis.at("/semantics").asInt()).isEqualTo(Assessment.SEMANTICS);
        assertThat(basis.at("/library").asString()).isEqualTo(LibraryVersion.CURRENT.toString());
        assertThat(basis.at("/agreementSha256").asString()).isEqualTo(sha256(writer.toJson(agreement)));
        assertThat(basis.at("/historySha256").asString()).isEqualTo(sha256(writer.toJson(history)));
    }

    @Test
    void its_basis_can_be_had_alone() {
        JsonNode basis = parsed(assessment).at("/basis");
        DocumentWriter.standard()
                .basis(assessment)
                .forEach((name, value) ->
                        assertThat(basis.at("/" + name).asString()).isEqualTo(value));
        assertThat(DocumentWriter.standard().basis(assessment).keySet())
                .containsExactlyElementsOf(basis.propertyNames());
    }

    @Test
    void the_whole_history_counts_for_the_basis_whatever_was_known() {
        Assessment then = Evaluator.of(agreement).evaluate(history, "2025-02-10", "2025-02-06");
        assertThat(parsed(then).at("/basis/historySha256"))
                .isEqualTo(parsed(assessment).at("/basis/historySha256"));
        assertThat(parsed(then).at("/knownAt").asString()).isEqualTo("2025-02-06T16:59:59.999999999Z");
        assertThat(parsed(then).at("/elements/withdraw/status").asString()).isEqualTo("BREACHED");
    }

    @Test
    void made_of_events_one_by_one_it_says_the_same_and_has_no_history() {
        Progress progress = Evaluator.of(agreement).begin();
        for (Event event : history.events()) {
            progress = progress.after(event);
        }
        Assessment stepped = progress.advancedTo(Instant.parse("2025-02-10T16:59:59.999999999Z"))
                .assessment();
        assertThat(stepped).isEqualTo(assessment);
        assertThat(stepped.history()).isEmpty();
        assertThat(parsed(stepped).at("/basis/historySha256").isNull()).isTrue();
        assertThat(parsed(stepped).at("/elements")).isEqualTo(parsed(assessment).at("/elements"));
    }

    @Test
    void what_there_is_none_of_is_null() {
        JsonNode whole = parsed(assessment);
        assertThat(whole.at("/knownAt").isNull()).isTrue();
        assertThat(whole.at("/elements/meet/lateness").isNull()).isTrue();
        assertThat(whole.at("/elements/withdraw/nextDue").isNull()).isTrue();
        assertThat(whole.at("/escrows").isEmpty()).isTrue();
        assertThat(whole.at("/proceedings").isArray()).isTrue();
    }

    @Test
    void a_sanction_an_exchange_a_tranche_and_an_escrow_are_told() {
        Agreement whole =
                DocumentReader.standard().readAgreement("""
                        format: eirene/agreement/1
                        id: truce
                        timeZone: UTC
                        entersIntoForce: 2025-01-01T00:00:00Z
                        actors: [{id: north, kind: party, name: North}, {id: south, kind: party, name: South}]
                        commitments:
                          - {id: give, by: north, to: [south], must: {deliver: 4, unit: ton}}
                          - {id: take, by: south, to: [north], must: {deliver: 4, unit: ton}}
                        exchanges: [{id: swap, give: give, for: take, ratio: {give: 1, for: 2}}]
                        sanctions:
                          - {id: gate, against: north, trigger: always, rungs: [{measures: [{warn: A word}, {refer: south}]}]}
                        escrows:
                          - id: fund
                            holder: south
                            unit: USD
                            tranches: [{id: all, amount: 5, to: north, release: never, returns: {date: 2025-06-30}}]
                        """, Syntax.YAML).orThrow();
        History record =
                DocumentReader.standard().readHistory("""
                        format: eirene/history/1
                        agreement: truce
                        events:
                          - {id: e1, at: 2025-01-02T00:00:00Z, delivery: give, quantity: 1.5}
                          - {id: e2, at: 2025-01-02T00:00:00Z, deposit: fund, amount: 7.50}
                        """, Syntax.YAML, whole).orThrow();
        JsonNode written = parsed(Evaluator.of(whole).evaluate(record, "2025-01-03"));
        assertThat(written.at("/elements/gate/rung").asInt()).isEqualTo(1);
        assertThat(written.at("/elements/gate/occurrences").asInt()).isEqualTo(1);
        assertThat(written.at("/elements/gate/measures").toString())
                .isEqualTo("[{\"warn\":\"A word\"},{\"refer\":\"south\"}]");
        assertThat(written.at("/elements/gate/decision").isNull()).isTrue();
        assertThat(written.at("/elements/swap/status").asString()).isEqualTo("BEHIND");
        assertThat(written.at("/elements/swap/behind").asInt()).isEqualTo(3);
        assertThat(written.at("/elements/all/returns").asString()).isEqualTo("2025-06-30T23:59:59.999999999Z");
        assertThat(written.at("/escrows/fund").toString())
                .isEqualTo("{\"deposited\":7.5,\"held\":7.5,\"released\":0,\"returned\":0,\"forfeited\":0}");
    }

    @Test
    void lateness_is_told_against_both_due_instants_exactly_and_in_days() {
        JsonNode lateness = parsed(assessment).at("/elements/withdraw/lateness");
        assertThat(lateness.toString())
                .isEqualTo("{\"dueAsWritten\":\"2025-01-31T16:59:59.999999999Z\","
                        + "\"dueAsMoved\":\"2025-01-31T16:59:59.999999999Z\","
                        + "\"doneAt\":\"2025-02-05T16:59:59.999999999Z\","
                        + "\"behindWritten\":\"PT120H\",\"behindMoved\":\"PT120H\","
                        + "\"daysBehindWritten\":5,\"daysBehindMoved\":5}");
    }

    @Test
    void numbers_have_no_more_digits_than_they_need() {
        assertThat(DocumentWriter.standard().toJson(assessment))
                .contains("\"confirmed\": 0.5,")
                .contains("\"quantity\": 2.5,");
    }

    @Test
    void one_actor_is_a_text_and_several_are_a_list() {
        Assessment before = Evaluator.of(agreement).evaluate(history, "2025-01-20");
        assertThat(parsed(before).at("/upcoming/0/actor").asString()).isEqualTo("north");
        assertThat(parsed(before).at("/upcoming/1/actor").toString()).isEqualTo("[\"north\",\"south\"]");
    }

    @Test
    void each_obligor_has_its_score_and_each_disregarded_event_its_reason() {
        JsonNode whole = parsed(assessment);
        assertThat(whole.at("/scorecard").propertyNames()).containsExactly("north", "south");
        assertThat(whole.at("/scorecard/north/items").size()).isEqualTo(4);
        assertThat(whole.at("/disregarded/0/event").asString()).isEqualTo("early");
        assertThat(whole.at("/disregarded/0/reason").asString()).isNotEmpty();
    }

    @Test
    void the_same_assessment_gives_the_same_bytes() {
        Assessment again = Evaluator.of(agreement).evaluate(history, "2025-02-10");
        assertThat(DocumentWriter.standard().toJson(again))
                .isEqualTo(DocumentWriter.standard().toJson(assessment))
                .endsWith("}\n");
    }

    private static JsonNode parsed(Assessment assessment) {
        return PARSER.readTree(DocumentWriter.standard().toJson(assessment));
    }

    private static String sha256(String text) {
        return Hashing.sha256().hashBytes(text.getBytes(UTF_8)).toString();
    }
}

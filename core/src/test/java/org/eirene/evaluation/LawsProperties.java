package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Deliver;
import org.eirene.agreement.Status;
import org.eirene.evaluation.LiteralEqualityProperties.Evaluated;
import org.eirene.generators.Scenario;
import org.eirene.history.Event;
import org.eirene.history.EventKind;
import org.eirene.history.History;
import org.eirene.history.Retraction;

/** The laws of the semantics, as far as this version evaluates. */
class LawsProperties {
    @Provide
    Arbitrary<Scenario> scenarios() {
        return Evaluated.scenarios();
    }

    @Property(tries = 1000)
    void law_1_equal_arguments_give_equal_assessments(@ForAll("scenarios") Scenario scenario) {
        Scenario copy = new Scenario(
                scenario.agreement().toBuilder().build(),
                scenario.history().toBuilder().build(),
                scenario.asOf(),
                scenario.knownAt());
        assertThat(Evaluated.assess(copy)).isEqualTo(Evaluated.assess(scenario));
    }

    @Property(tries = 1000)
    void law_2_what_comes_later_or_is_reported_later_changes_nothing(@ForAll("scenarios") Scenario scenario) {
        History known = scenario.history()
                .without(event -> (event.at().isAfter(scenario.asOf()) && !(event instanceof Retraction))
                        || scenario.knownAt()
                                .filter(knownAt -> event.reported().isAfter(knownAt))
                                .isPresent());
        Assessment whole = Evaluated.assess(scenario);
        Assessment part =
                Evaluated.assess(new Scenario(scenario.agreement(), known, scenario.asOf(), scenario.knownAt()));
        assertThat(part.elements()).isEqualTo(whole.elements());
        assertThat(part.transitions()).isEqualTo(whole.transitions());
    }

    @Property(tries = 1000)
    void law_3_the_order_of_commitments_and_benchmarks_means_nothing(
            @ForAll("scenarios") Scenario scenario, @ForAll Random random) {
        Agreement agreement = scenario.agreement();
        List<Commitment> commitments = new ArrayList<>(agreement.commitments());
        Collections.shuffle(commitments, random);
        Agreement.Builder builder = agreement.toBuilder();
        agreement.commitments().forEach(commitment -> builder.without(commitment.id()));
        Agreement shuffled = builder.addAll(commitments).build();
        Assessment one = Evaluated.assess(scenario);
        Assessment other =
                Evaluated.assess(new Scenario(shuffled, scenario.history(), scenario.asOf(), scenario.knownAt()));
        one.elements().forEach(element -> {
            assertThat(other.element(element.id()).status()).isEqualTo(element.status());
            assertThat(other.element(element.id()).since()).isEqualTo(element.since());
        });
    }

    @Property(tries = 1000)
    void law_4_events_one_by_one_give_the_batch_and_asking_in_between_changes_nothing(
            @ForAll("scenarios") Scenario scenario) {
        History history = scenario.history().without(event -> event instanceof Retraction);
        Evaluator evaluator = Evaluator.of(scenario.agreement());
        Progress progress = evaluator.begin();
        int asked = 0;
        for (Event event : history.events()) {
            progress = progress.after(event);
            if (asked++ % 5 == 0) {
                assertThat(progress.assessment().asOf()).isEqualTo(event.at());
            }
        }
        Assessment folded = progress.assessment();
        Assessment batch = evaluator.evaluate(history, progress.present());
        assertThat(folded.elements()).isEqualTo(batch.elements());
        assertThat(folded.transitions()).isEqualTo(batch.transitions());
        assertThat(folded.disregarded()).isEqualTo(batch.disregarded());
    }

    @Property(tries = 1000)
    void law_5_nothing_leaves_a_final_status_nor_takes_effect_before_its_phase(@ForAll("scenarios") Scenario scenario) {
        Assessment assessment = Evaluated.assess(scenario);
        Map<String, Status> last = new HashMap<>();
        Map<String, Boolean> opened = new HashMap<>();
        Set<Status> forGood = Set.of(
                Status.COMPLETED, Status.LAPSED, Status.EXPIRED, Status.FULFILLED, Status.WAIVED, Status.DISCHARGED);
        for (Transition turn : assessment.transitions()) {
            assertThat(last.getOrDefault(turn.element(), turn.from())).isEqualTo(turn.from());
            assertThat(forGood).as("%s", turn).doesNotContain(turn.from());
            last.put(turn.element(), turn.to());
            if (turn.to() == Status.OPEN) {
                opened.put(turn.element(), true);
            } else if (turn.to() == Status.IN_EFFECT && turn.from() == Status.PENDING) {
                assessment
                        .agreement()
                        .commitment(turn.element())
                        .phase()
                        .ifPresent(phase -> assertThat(opened).as("%s", turn).containsKey(phase));
            }
        }
        assessment
                .elements()
                .forEach(element -> assertThat(last.getOrDefault(
                                element.id(),
                                element.kind().statuses().iterator().next()))
                        .isEqualTo(element.status()));
    }

    @Property(tries = 1000)
    void law_9_every_proceeding_ends_by_the_limit_of_its_last_stage(@ForAll("scenarios") Scenario scenario) {
        Assessment assessment = Evaluated.assess(scenario);
        assessment.proceedings().stream()
                .filter(proceeding -> proceeding.outcome() == ProceedingStatus.Outcome.OPEN)
                .forEach(proceeding -> assertThat(proceeding.until()).isAfter(assessment.asOf()));
    }

    @Property(tries = 1000)
    void law_10_another_delivery_never_lowers_a_total(@ForAll("scenarios") Scenario scenario) {
        History history = scenario.history().without(event -> event instanceof Retraction);
        History known = scenario.knownAt().map(history::knownAt).orElse(history);
        for (Commitment commitment : scenario.agreement().commitments()) {
            List<Event> deliveries = known.events().stream()
                    .filter(event -> event.subjects().contains(commitment.id()))
                    .filter(event -> event.kind() == EventKind.DELIVERY)
                    .toList();
            if (deliveries.isEmpty() || commitment.verification().isPresent() || hasList(commitment)) {
                continue;
            }
            Event one = deliveries.get(deliveries.size() / 2);
            BigDecimal with = confirmed(scenario, known, commitment);
            BigDecimal without = confirmed(scenario, known.without(one.id()), commitment);
            assertThat(with).isGreaterThanOrEqualTo(without);
        }
    }

    private static boolean hasList(Commitment commitment) {
        return commitment.must() instanceof Deliver deliver
                && deliver.manifest().isPresent();
    }

    private static BigDecimal confirmed(Scenario scenario, History history, Commitment commitment) {
        return Evaluator.of(scenario.agreement())
                .evaluate(history, scenario.asOf())
                .commitment(commitment.id())
                .confirmed();
    }

    @Property(tries = 1000)
    void a_prepared_history_answers_as_the_evaluator_does(@ForAll("scenarios") Scenario scenario) {
        Evaluator evaluator = Evaluator.of(scenario.agreement());
        assertThat(evaluator.prepare(scenario.history()).asOf(scenario.asOf()))
                .isEqualTo(evaluator.evaluate(scenario.history(), scenario.asOf()));
    }
}

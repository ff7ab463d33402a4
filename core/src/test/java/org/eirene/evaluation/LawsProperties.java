package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Conditions;
import org.eirene.agreement.Deliver;
import org.eirene.agreement.Exchange;
import org.eirene.agreement.Guarantee;
import org.eirene.agreement.Guarantor;
import org.eirene.agreement.Performances;
import org.eirene.agreement.Ratio;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.Status;
import org.eirene.agreement.Tranche;
import org.eirene.evaluation.LiteralEqualityProperties.Evaluated;
import org.eirene.generators.Feature;
import org.eirene.generators.Scenario;
import org.eirene.generators.Scenarios;
import org.eirene.history.Event;
import org.eirene.history.EventKind;
import org.eirene.history.History;
import org.eirene.history.Retraction;

/** The laws of the semantics, over the whole model. */
@Tag("lengthy")
class LawsProperties {
    private static final Set<String> PROBES = Set.of("probe", "first-probe");

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Evaluated.scenarios();
    }

    @Property
    void law_1_equal_arguments_give_equal_assessments(@ForAll("scenarios") Scenario scenario) {
        Scenario copy = new Scenario(
                scenario.agreement().toBuilder().build(),
                scenario.history().toBuilder().build(),
                scenario.asOf(),
                scenario.knownAt());
        Assessment one = Evaluated.assess(scenario);
        Assessment other = Evaluated.assess(copy);
        assertThat(other).isEqualTo(one);
        assertThat(reasons(other)).isEqualTo(reasons(one));
    }

    private static List<Reason> reasons(Assessment assessment) {
        return Stream.of(
                        Stream.of(assessment.reason()),
                        assessment.elements().stream().map(element -> assessment.reason(element.id())),
                        assessment.transitions().stream().map(Transition::because))
                .flatMap(reasons -> reasons)
                .toList();
    }

    @Property
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

    @Property
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

    @Property
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
        assertThat(reasons(folded)).isEqualTo(reasons(batch));
    }

    @Property
    void law_5_nothing_leaves_a_final_status_nor_takes_effect_before_its_phase(@ForAll("scenarios") Scenario scenario) {
        Assessment assessment = Evaluated.assess(scenario);
        Map<String, Status> last = new HashMap<>();
        Map<String, Boolean> opened = new HashMap<>();
        Set<Status> forGood = Set.of(
                Status.COMPLETED,
                Status.LAPSED,
                Status.EXPIRED,
                Status.TERMINATED,
                Status.FULFILLED,
                Status.WAIVED,
                Status.DISCHARGED,
                Status.RELEASED,
                Status.RETURNED,
                Status.FORFEITED);
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

    @Property
    void law_6_no_tranche_is_released_unless_its_condition_held_and_escrow_is_conserved(
            @ForAll("scenarios") Scenario scenario) {
        Assessment assessment = Evaluated.assess(scenario);
        assessment
                .escrows()
                .forEach(balance -> assertThat(balance.held()
                                .add(balance.released())
                                .add(balance.returned())
                                .add(balance.forfeited()))
                        .isEqualByComparingTo(balance.deposited()));
        assessment.escrows().forEach(balance -> assertThat(balance.held()).isNotNegative());
        for (Tranche tranche : scenario.agreement().tranches()) {
            if (assessment.tranche(tranche.id()).status() == Status.RELEASED) {
                assertThat(hasHeld(
                                scenario,
                                tranche.release(),
                                assessment.tranche(tranche.id()).since().orElseThrow()))
                        .as("%s: %s", tranche.id(), tranche.release())
                        .isTrue();
            }
        }
    }

    /**
     * Whether a condition holds at an instant, seen by a continuous benchmark that asks for nothing else; and by a
     * guarantee, which is moved between the agreement and the tranches: what holds in the round of the entry into
     * force alone is never seen by a benchmark.
     */
    private static boolean hasHeld(Scenario scenario, Condition condition, Instant at) {
        Agreement probed = scenario.agreement().toBuilder()
                .addBenchmarks(Benchmark.builder()
                        .id("probe")
                        .criterion(condition)
                        .continuous()
                        .build())
                .addActors(Guarantor.of("prober", "Prober"))
                .addCommitments(Commitment.builder()
                        .id("probing")
                        .by("prober")
                        .to("prober")
                        .when(Conditions.never())
                        .must(Performances.act())
                        .build())
                .addGuarantees(Guarantee.builder()
                        .id("first-probe")
                        .guarantor("prober")
                        .invokedWhen(condition)
                        .undertakings("probing")
                        .build())
                .build();
        boolean held = false;
        for (Transition turn : Evaluated.assess(
                        new Scenario(probed, scenario.history(), scenario.asOf(), scenario.knownAt()))
                .transitions()) {
            boolean comesToHold = turn.to() == Status.MET || turn.to() == Status.INVOKED;
            if (turn.at().equals(at) && comesToHold && PROBES.contains(turn.element())) {
                return true;
            } else if (turn.element().equals("probe") && turn.at().isBefore(at)) {
                held = turn.to() == Status.MET;
            }
        }
        return held;
    }

    @Property
    void law_7_nobody_comes_into_breach_while_the_other_side_is_in_arrears(@ForAll("scenarios") Scenario scenario) {
        Assessment assessment = Evaluated.assess(scenario);
        for (Exchange exchange : scenario.agreement().exchanges()) {
            Commitment give = scenario.agreement().commitment(exchange.give());
            if (!(exchange.terms() instanceof Ratio) || give.protectedFromSanctions()) {
                continue;
            }
            Optional<Instant> arrearsSince = Optional.empty();
            for (Transition turn : assessment.transitions()) {
                if (turn.element().equals(exchange.inReturn())) {
                    boolean byArrears = turn.to() == Status.BREACHED
                            && turn.because().rule() == Rule.EXCHANGE_ARREARS
                            && turn.because().clauses().stream().anyMatch(clause -> clause.startsWith(exchange.id()));
                    arrearsSince = byArrears ? Optional.of(turn.at()) : Optional.empty();
                } else if (turn.element().equals(give.id())
                        && turn.to() == Status.BREACHED
                        && arrearsSince
                                .filter(since -> since.isBefore(turn.at()))
                                .isPresent()) {
                    assertThat(justCameIntoEffect(assessment, turn))
                            .as("%s", turn)
                            .isTrue();
                }
            }
        }
    }

    /** Save one that comes into effect in a second beat with a due instant already past. */
    private static boolean justCameIntoEffect(Assessment assessment, Transition breach) {
        return assessment.transitions().stream()
                .anyMatch(turn -> turn.element().equals(breach.element())
                        && turn.from() == Status.PENDING
                        && turn.at().equals(breach.at()));
    }

    @Property
    void law_8_a_sanction_has_a_cause_and_never_touches_what_is_protected(@ForAll("scenarios") Scenario scenario) {
        Assessment assessment = Evaluated.assess(scenario);
        for (Transition turn : assessment.transitions()) {
            if (turn.to() == Status.SUSPENDED) {
                assertThat(scenario.agreement()
                                .find(Commitment.class, turn.element())
                                .filter(Commitment::protectedFromSanctions))
                        .isEmpty();
            } else if (turn.to() == Status.IN_FORCE
                    && !turn.element().equals(scenario.agreement().id())) {
                assertThat(turn.because().because()).as("%s", turn).isNotEmpty();
            }
        }
        for (Sanction sanction : scenario.agreement().sanctions()) {
            SanctionStatus status = assessment.sanction(sanction.id());
            assertThat(status.rung().isPresent()).isEqualTo(status.status() == Status.IN_FORCE);
            assertThat(status.measures())
                    .hasSize(sanction.rungs().stream()
                            .limit(status.rung().orElse(0))
                            .mapToInt(rung -> rung.measures().size())
                            .sum());
        }
    }

    @Property
    void law_9_every_proceeding_ends_by_the_limit_of_its_last_stage(@ForAll("scenarios") Scenario scenario) {
        Assessment assessment = Evaluated.assess(scenario);
        assessment.proceedings().stream()
                .filter(proceeding -> proceeding.outcome() == ProceedingStatus.Outcome.OPEN)
                .forEach(proceeding -> assertThat(proceeding.until()).isAfter(assessment.asOf()));
    }

    @Provide
    Arbitrary<Scenario> scenariosWithoutDisputes() {
        return Scenarios.without(Feature.DISPUTES, Feature.EXCHANGES, Feature.SANCTIONS, Feature.TERMINATION);
    }

    @Property
    void law_10_another_delivery_never_lowers_a_total(@ForAll("scenariosWithoutDisputes") Scenario scenario) {
        History history =
                scenario.history().without(event -> event instanceof Retraction || event.kind() == EventKind.CHALLENGE);
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

    @Property
    void a_prepared_history_answers_as_the_evaluator_does(@ForAll("scenarios") Scenario scenario) {
        Evaluator evaluator = Evaluator.of(scenario.agreement());
        assertThat(evaluator.prepare(scenario.history()).asOf(scenario.asOf()))
                .isEqualTo(evaluator.evaluate(scenario.history(), scenario.asOf()));
    }
}

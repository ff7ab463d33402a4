package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Conditions.measured;
import static org.eirene.agreement.Conditions.reached;
import static org.eirene.agreement.Measures.suspend;
import static org.eirene.agreement.Measures.warn;
import static org.eirene.agreement.Moments.at;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.agreement.Performances.refrain;
import static org.eirene.evaluation.March.march;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.fund;
import static org.eirene.evaluation.Trial.instant;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.owed;
import static org.eirene.evaluation.Trial.unborn;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Clock;
import org.eirene.agreement.Exchange;
import org.eirene.agreement.Party;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Procedure;
import org.eirene.agreement.Ratio;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.Silence;
import org.eirene.agreement.Stage;
import org.eirene.agreement.Status;
import org.eirene.agreement.WithdrawalClause;
import org.eirene.history.Event;
import org.eirene.history.History;
import org.eirene.history.Observation;
import org.junit.jupiter.api.Test;

/**
 * Whatever is on the record, each step of a progress can be gone on from more than once: it gives what evaluating afresh
 * gives.
 */
class ProgressBranchTest {
    private static final Instant APRIL = instant("2025-04-20T00:00:00Z");
    private static final Procedure REVIEW = Procedure.builder()
            .id("review")
            .addStages(Stage.of(1, days(5), "cell"))
            .onSilence(Silence.DENY)
            .clock(Clock.STOPS)
            .build();

    /** Step by step, and from each step on to a day in April, also along two branches that are thrown away. */
    private static void assertStepsEqualEvaluation(Agreement accord, History history) {
        Evaluator evaluator = Evaluator.of(accord);
        Progress progress = evaluator.begin();
        List<Event> so = new ArrayList<>();
        for (Event event : history.events()) {
            progress = progress.after(event);
            so.add(event);
            History until = none().with(so);
            assertSame(progress.assessment(), evaluator.evaluate(until, event.at()));
            assertSame(progress.advancedTo(APRIL).assessment(), evaluator.evaluate(until, APRIL));
            for (int value : List.of(1, 9)) {
                Event aside = Observation.builder()
                        .id("aside")
                        .at(event.at().plusSeconds(1))
                        .indicator("trucks")
                        .value(value)
                        .build();
                assertSame(
                        progress.after(aside).advancedTo(APRIL).assessment(),
                        evaluator.evaluate(until.with(aside), APRIL));
            }
        }
    }

    private static void assertSame(Assessment stepped, Assessment whole) {
        assertThat(stepped).isEqualTo(whole);
        assertThat(stepped.transitions()).isEqualTo(whole.transitions());
        for (ElementStatus element : whole.elements()) {
            String id = element.id();
            assertThat(stepped.reason(id)).as(id).hasToString(whole.reason(id).toString());
        }
    }

    @Test
    void of_sanctions_exchanges_and_escrows() {
        Agreement accord = accord().addPhases(
                        Phase.builder().id("opening").lasts(days(40)).build())
                .addCommitments(
                        owed("hold")
                                .must(refrain(incidents("raid")).curedAfter(days(4)))
                                .build(),
                        owed("give").phase("opening").must(deliver(10, "ton")).build(),
                        owed("get")
                                .by("south")
                                .to("north")
                                .phase("opening")
                                .must(deliver(20, "ton"))
                                .build())
                .addBenchmarks(Benchmark.builder()
                        .id("flow")
                        .criterion(measured("trucks").last().atLeast(5))
                        .due(at(march(25)))
                        .build())
                .addExchanges(Exchange.builder()
                        .id("swap")
                        .give("give")
                        .inReturn("get")
                        .terms(Ratio.of(1, 2).grace(days(3)))
                        .build())
                .addSanctions(Sanction.builder()
                        .id("gate")
                        .against("north")
                        .trigger(breached("hold"))
                        .decision("count")
                        .probation(days(1))
                        .addRungs(
                                Rung.of(warn("A word")),
                                Rung.of(suspend("opening")).after(days(2)))
                        .build())
                .addEscrows(fund("first", 10, reached("signal")))
                .build();
        assertStepsEqualEvaluation(
                accord,
                none().incident(march(3), "raid", 3, "militia")
                        .confirm(march(3, 6), "cell", "gate")
                        .deposit(march(4), "fund", 10, "south")
                        .delivery(march(5), "give", 4)
                        .observation(march(6), "trucks", 7)
                        .milestone(march(9), "signal")
                        .delivery(march(10), "get", 3)
                        .milestone(march(11), "signal")
                        .incident(march(14), "raid", 3, "militia")
                        .delivery(march(20), "get", 5));
    }

    @Test
    void of_disputes_that_stop_clocks_and_items_that_are_challenged() {
        Agreement accord = accord().addProcedures(REVIEW)
                .addCommitments(
                        owed("release")
                                .must(deliver(3, "person").manifest("names"))
                                .due(at(march(10)))
                                .build(),
                        owed("visit").must(act()).due(at(march(12))).build(),
                        owed("hold")
                                .must(refrain(incidents("raid")).curedAfter(days(4)))
                                .build())
                .build();
        assertStepsEqualEvaluation(
                accord,
                none().deliveryOf(march(3), "release", "a", "b")
                        .challengeItem(march(4), "north", "names", "b", "review")
                        .incident(march(5), "raid", 3, "militia")
                        .challenge(march(6), "north", "incident-1", "review")
                        .challengeItem(march(6, 6), "south", "names", "b", "review")
                        .confirm(march(7), "cell", "challenge-1")
                        .challenge(march(8), "south", "delivery-1", "review")
                        .deny(march(9), "cell", "challenge-2")
                        .challenge(march(9, 12), "north", "hold", "review")
                        .deliveryOf(march(9, 15), "release", "b", "c")
                        .challenge(march(21), "north", "visit", "review")
                        .confirm(march(22), "cell", "challenge-6"));
    }

    @Test
    void of_an_incident_before_entry_into_force_that_is_verified_only_after_it() {
        Agreement accord = unborn().addCommitments(owed("hold")
                        .must(refrain(incidents("raid").verifiedBy("strict")))
                        .build())
                .build();
        History history = none().incident(march(3), "raid", 3, "north")
                .entryIntoForce(march(5))
                .confirm(march(6), "cell", "incident-1");
        assertStepsEqualEvaluation(accord, history);
        assertThat(Trial.as(accord, history, march(5)).proceedings())
                .extracting(ProceedingStatus::about)
                .containsExactly("incident-1");
    }

    @Test
    void of_notices_of_withdrawal_and_the_end_by_consent() {
        Agreement accord = accord().addActors(Party.of("east", "East"))
                .withdrawal(WithdrawalClause.leavingTheRestAfter(days(7)))
                .addPhases(
                        Phase.builder().id("calm").completes(reached("signal")).build())
                .addCommitments(
                        owed("visit").must(act()).build(),
                        owed("gift").by("east").must(act()).build())
                .build();
        assertStepsEqualEvaluation(
                accord,
                none().withdrawal(march(3), "east")
                        .withdrawal(march(4), "east")
                        .extension(march(5), "visit", days(1), "north", "south")
                        .waiver(march(6), "south", "visit")
                        .observation(march(12), "trucks", 1)
                        .termination(march(13), "north", "south")
                        .observation(march(14), "trucks", 1));
    }

    @Test
    void of_a_withdrawal_that_ends_it() {
        Agreement accord = accord().withdrawal(WithdrawalClause.terminatingAfter(days(7)))
                .addCommitments(owed("visit").must(act()).build())
                .build();
        History notice = none().withdrawal(march(3), "north").observation(march(5), "trucks", 1);
        assertStepsEqualEvaluation(accord, notice);
        Progress progress = Evaluator.of(accord).begin();
        for (Event event : notice.events()) {
            progress = progress.after(event);
        }
        assertThat(progress.advancedTo(instant(march(10))).assessment().status())
                .isEqualTo(Status.TERMINATED);
        assertThat(progress.assessment().status()).isEqualTo(Status.IN_FORCE);
    }
}

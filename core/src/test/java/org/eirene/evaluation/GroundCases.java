package org.eirene.evaluation;

import static org.eirene.agreement.Conditions.all;
import static org.eirene.agreement.Conditions.always;
import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Conditions.delivered;
import static org.eirene.agreement.Conditions.fulfilled;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Conditions.is;
import static org.eirene.agreement.Conditions.measured;
import static org.eirene.agreement.Conditions.reached;
import static org.eirene.agreement.Measures.forfeit;
import static org.eirene.agreement.Measures.suspend;
import static org.eirene.agreement.Measures.warn;
import static org.eirene.agreement.Measures.withhold;
import static org.eirene.agreement.Moments.at;
import static org.eirene.agreement.Moments.date;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.agreement.Performances.refrain;
import static org.eirene.evaluation.March.march;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.fund;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.owed;

import java.util.List;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Escrow;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.Status;
import org.eirene.agreement.Tranche;
import org.eirene.history.History;

/** Of reasons: what else on the record bears on them, what keeps a thing going on, and which of several is the ground. */
final class GroundCases {
    private final ConsequenceCases.Sink sink;

    private GroundCases(ConsequenceCases.Sink sink) {
        this.sink = sink;
    }

    static void into(ConsequenceCases.Sink sink) {
        GroundCases cases = new GroundCases(sink);
        cases.bearing();
        cases.goingOn();
        cases.foundations();
        cases.phases();
        cases.parts();
        cases.refraining();
        cases.escrows();
    }

    // ---------------------------------------------------------------- what bears on it

    /** All of it lies before the windows that are asked about. */
    private void bearing() {
        Agreement accord = accord(
                owed("visit")
                        .must(act())
                        .when(all(
                                reached("signal"),
                                incidents("raid")
                                        .verifiedBy("strict")
                                        .within(days(3))
                                        .atLeast(1),
                                measured("trucks").sum().within(days(3)).atLeast(5),
                                delivered("grain").within(days(3)).atLeast(1))),
                owed("letter").must(act()).when(is("signal", Status.REACHED)),
                owed("grain").must(deliver(9, "ton")).verification("strict"));
        History old = none().incident(march(3), "raid", 3, "north")
                .confirm(march(4), "cell", "incident-1")
                .observation(march(3), "trucks", 9)
                .delivery(march(3), "grain", 3)
                .deny(march(4), "cell", "delivery-1");
        sink.add(Rule.COMMITMENT_PENDING, "with what is too old to count", accord, old, march(20), "visit");
        sink.add(Rule.CONDITION, "that reads the status of a milestone", accord, old, march(20), "letter");
    }

    // ---------------------------------------------------------------- what keeps the agreement going

    private void goingOn() {
        Agreement accord = accord().addPhases(
                        Phase.builder().id("calm").completes(reached("signal")).build(),
                        Phase.builder()
                                .id("talks")
                                .completes(reached("ratified"))
                                .build())
                .addCommitments(
                        owed("gift").must(act()).build(),
                        owed("visit").must(act()).build(),
                        owed("report").must(act()).when(reached("ratified")).build(),
                        owed("hold").must(refrain(incidents("raid"))).build(),
                        owed("guard")
                                .phase("calm")
                                .must(refrain(incidents("raid")))
                                .survives()
                                .build(),
                        owed("truce")
                                .phase("talks")
                                .must(refrain(incidents("raid")))
                                .build(),
                        owed("watch")
                                .must(refrain(incidents("raid")))
                                .due(at(march(30)))
                                .build())
                .build();
        History given = none().delivery(march(5), "gift").milestone(march(6), "signal");
        sink.add(Rule.IN_FORCE, "while a phase is open", accord, given, march(10), "accord");
        History closed = given.milestone(march(12), "ratified").waiver(march(13), "south", "report");
        sink.add(Rule.IN_FORCE, "while commitments are not done", accord, closed, march(14), "accord");
        Agreement aside = accord(owed("visit").must(act()).when(reached("signal")));
        sink.add(Rule.IN_FORCE, "while all that is in it stands aside", aside, none(), march(14), "accord");
        Agreement ended = accord(
                owed("visit").must(act()).when(reached("signal")), owed("gift").must(act()));
        History over = none().waiver(march(3), "south", "visit").termination(march(4), "north", "south");
        sink.add(Rule.WAIVED, "has been, before it was in effect", ended, over, march(14), "visit");
        sink.add(
                Rule.DISCHARGED,
                "before it was in effect",
                ended,
                none().termination(march(4), "north", "south"),
                march(14),
                "visit");
        sink.add(Rule.NOT_IN_FORCE, "so that a tranche is held", funded(), none(), "2025-02-01", "first");
    }

    // ---------------------------------------------------------------- what a commitment rests on

    /** What is due at the end of its phase rests on how that was moved; what has a due date of its own, or survives, does not. */
    private void foundations() {
        Agreement accord = accord().addPhases(
                        Phase.builder().id("opening").lasts(days(20)).build())
                .addCommitments(
                        owed("visit").phase("opening").must(act()).build(),
                        owed("letter")
                                .phase("opening")
                                .must(act())
                                .due(at(march(30)))
                                .build(),
                        owed("hold")
                                .phase("opening")
                                .must(refrain(incidents("raid")))
                                .build(),
                        owed("guard")
                                .phase("opening")
                                .must(refrain(incidents("raid")))
                                .survives()
                                .build(),
                        owed("report")
                                .phase("opening")
                                .must(act())
                                .when(reached("signal"))
                                .build(),
                        owed("watch")
                                .phase("opening")
                                .must(refrain(incidents("raid")))
                                .due(at(march(10)))
                                .build())
                .build();
        History moved = none().extension(march(5), "opening", days(5), "north", "south");
        for (String id : List.of("visit", "letter", "hold", "guard")) {
            sink.add(Rule.IN_EFFECT, "in a phase whose end was moved: " + id, accord, moved, march(8), id);
        }
        sink.add(Rule.COMMITMENT_PENDING, "in a phase whose end was moved", accord, moved, march(8), "report");
        sink.add(Rule.KEPT, "to its own end, before that of its phase", accord, moved, march(31), "watch");
        sink.add(Rule.KEPT, "to the end of its phase", accord, moved, march(31), "hold");
    }

    // ---------------------------------------------------------------- phases

    private void phases() {
        Agreement gated = accord().addPhases(
                        Phase.builder().id("opening").lasts(days(60)).build())
                .addCommitments(owed("hold")
                        .must(refrain(incidents("raid")).curedAfter(days(2)))
                        .build())
                .addSanctions(
                        Sanction.builder()
                                .id("gate")
                                .against("north")
                                .trigger(breached("hold"))
                                .addRungs(Rung.of(suspend("opening")))
                                .build(),
                        Sanction.builder()
                                .id("notice")
                                .against("north")
                                .trigger(breached("hold"))
                                .addRungs(Rung.of(warn("A word")))
                                .build())
                .build();
        sink.add(
                Rule.PHASE_RESUMES,
                "though another sanction was lifted too",
                gated,
                none().incident(march(5), "raid", 3, "north"),
                march(10),
                "opening");
        Agreement measuring = accord().addPhases(
                        Phase.builder().id("opening").lasts(days(10)).build())
                .addBenchmarks(flow("flow", 5), flow("flood", 50))
                .build();
        sink.add(
                Rule.PHASE_LAPSES,
                "with one benchmark met and one not",
                measuring,
                none().observation(march(3), "trucks", 9),
                march(20),
                "opening");
    }

    private static Benchmark flow(String id, int trucks) {
        return Benchmark.builder()
                .id(id)
                .phase("opening")
                .criterion(measured("trucks").last().atLeast(trucks))
                .build();
    }

    // ---------------------------------------------------------------- instalments

    private static Commitment.Builder grain() {
        return owed("grain")
                .must(deliver(10, "ton")
                        .instalment(2, at(march(5)))
                        .instalment(4, at(march(10)))
                        .instalment(10, at(march(15))));
    }

    private void parts() {
        Agreement plain = accord(grain().due(at(march(25))));
        sink.add(Rule.DELIVERY, "of none of the instalments yet", plain, none(), march(4), "grain");
        sink.add(
                Rule.DELIVERY,
                "of more than the first instalment",
                plain,
                none().delivery(march(3), "grain", 3),
                march(4),
                "grain");
        sink.add(Rule.DUE_PASSED, "of the first instalment", plain, none(), march(6), "grain");
        sink.add(
                Rule.DUE_PASSED,
                "of two instalments, a part being there",
                plain,
                none().delivery(march(3), "grain", 1),
                march(12),
                "grain");
        sink.add(Rule.DUE_PASSED, "of two instalments, nothing being there", plain, none(), march(12), "grain");
        sink.add(
                Rule.DELIVERED,
                "late for an instalment",
                plain,
                none().delivery(march(6), "grain", 2).delivery(march(9), "grain", 8),
                march(20),
                "grain");
        Agreement verified = accord(grain().due(at(march(25))).verification("strict"));
        sink.add(
                Rule.DELIVERED,
                "confirmed in the instant of the last delivery",
                verified,
                none().delivery(march(3), "grain", 10).confirm(march(3), "cell", "delivery-1"),
                march(20),
                "grain");
    }

    // ---------------------------------------------------------------- incidents

    private static Commitment.Builder hold() {
        return owed("hold").must(refrain(incidents("raid")).curedAfter(days(2)));
    }

    private void refraining() {
        History raids = none().incident(march(5), "raid", 3, "north").incident(march(15), "raid", 3, "north");
        sink.add(
                Rule.NOT_REFRAINED,
                "has been, when the agreement was terminated",
                accord(hold()),
                raids.termination(march(16), "north", "south"),
                march(30),
                "hold");
        sink.add(
                Rule.NOT_REFRAINED,
                "has been, when it ended, and cured of another before",
                accord(hold().due(at(march(16)))),
                raids,
                march(30),
                "hold");
        History others = none().incident("2025-02-20T00:00:00Z", "raid", 3, "south")
                .incident(march(5), "raid", 3, "south")
                .incident(march(6), "raid", 3, "south")
                .incident(march(7), "raid", 3, "south");
        sink.add(Rule.INCIDENT, "of others, each of few", accord(hold()), others, march(9), "hold");
        sink.add(
                Rule.INCIDENT,
                "of others, only how many there are",
                accord(hold()),
                others.incident(march(8), "raid", 3, "south"),
                march(9),
                "hold");
        Agreement verified = accord(owed("hold")
                .must(refrain(incidents("raid").verifiedBy("appeal")).curedAfter(days(2)))
                .due(at(march(10))));
        sink.add(
                Rule.END_UNDECIDED,
                "for what happened before the end alone",
                verified,
                none().incident(march(9, 12), "raid", 3, "north").incident(march(10, 12), "raid", 3, "north"),
                march(11),
                "hold");
    }

    // ---------------------------------------------------------------- escrows

    private static Tranche.Builder tranche(String id, long amount) {
        return Tranche.builder().id(id).amount(amount).to("north").release(always());
    }

    /** Of three that are due, the second is withheld; the last takes part of the balance with it on 20 March. */
    private static Agreement funded() {
        return accord().addCommitments(owed("visit").must(act()).build(), hold().build())
                .addEscrows(
                        fund("other", 5, fulfilled("visit")),
                        Escrow.builder()
                                .id("chest")
                                .holder("cell")
                                .unit("EUR")
                                .addTranches(
                                        tranche("first", 10)
                                                .release(fulfilled("visit"))
                                                .build(),
                                        tranche("second", 20).build(),
                                        tranche("third", 30)
                                                .returns(at(march(20)))
                                                .build(),
                                        tranche("fourth", 40)
                                                .returns(date("2025-03-25"))
                                                .build())
                                .build())
                .addSanctions(Sanction.builder()
                        .id("freeze")
                        .against("north")
                        .trigger(breached("hold"))
                        .addRungs(
                                Rung.of(withhold("second")),
                                Rung.of(forfeit("third", "fourth")).severity(5))
                        .build())
                .build();
    }

    private void escrows() {
        Agreement accord = funded();
        History raid = none().incident(march(5), "raid", 3, "north");
        History paid = raid.deposit(march(6), "chest", 20, "south");
        for (String id : List.of("first", "second", "third", "fourth")) {
            sink.add(Rule.TRANCHE_DUE, "with nothing there: " + id, accord, none(), march(6), id);
            sink.add(Rule.TRANCHE_DUE, "while one is withheld: " + id, accord, paid, march(6, 12), id);
        }
        History grave = none().deposit(march(3), "chest", 15, "south").incident(march(5), "raid", 5, "north");
        sink.add(Rule.TRANCHE_FORFEITED, "as far as the balance", accord, grave, march(6), "third");
        sink.add(Rule.TRANCHE_FORFEITED, "when nothing is left", accord, grave, march(6), "fourth");
        History exact = none().deposit(march(21), "chest", 20, "south").deposit(march(22), "chest", 40, "north");
        sink.add(Rule.TRANCHE_RETURNED, "with nothing there", accord, none(), march(21), "third");
        sink.add(Rule.TRANCHE_RELEASED, "out of several deposits", accord, exact, march(23), "fourth");
        sink.add(
                Rule.TRANCHE_RETURNED,
                "when the agreement was terminated",
                accord,
                grave.termination(march(7), "north", "south"),
                march(8),
                "first");
        sink.add(Rule.TRANCHE_HELD, "in another escrow", accord, paid, march(6, 12), "other");
    }
}

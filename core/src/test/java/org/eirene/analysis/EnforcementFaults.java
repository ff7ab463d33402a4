package org.eirene.analysis;

import static org.eirene.agreement.Conditions.always;
import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Conditions.completed;
import static org.eirene.agreement.Conditions.delivered;
import static org.eirene.agreement.Conditions.fulfilled;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Conditions.not;
import static org.eirene.agreement.Measures.snapBack;
import static org.eirene.agreement.Measures.suspend;
import static org.eirene.agreement.Measures.terminate;
import static org.eirene.agreement.Measures.warn;
import static org.eirene.agreement.Moments.date;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.agreement.Performances.refrain;
import static org.eirene.agreement.Performances.supply;
import static org.eirene.analysis.FindingFaults.DUE;
import static org.eirene.analysis.FindingFaults.sanction;
import static org.eirene.analysis.FindingFaults.with;
import static org.eirene.analysis.Texts.accord;
import static org.eirene.analysis.Texts.north;
import static org.eirene.analysis.Texts.south;
import static org.eirene.analysis.Texts.unsettled;

import com.google.common.collect.ImmutableMap;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Escrow;
import org.eirene.agreement.OpenQuestion;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Procedure;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.Silence;
import org.eirene.agreement.Stage;
import org.eirene.agreement.Tranche;

/** Faults of sanctions, phases, escrows and procedures. */
final class EnforcementFaults {
    private EnforcementFaults() {}

    static void sanctions(ImmutableMap.Builder<FindingCode, FindingFaults.Fault> faults) {
        faults.put(
                FindingCode.SANCTION_NEVER_TRIGGERED,
                new FindingFaults.Fault(
                        with(
                                accord().addSanctions(sanction("notice", breached("report"), warn("Notice"))),
                                north("report")),
                        with(
                                accord().addSanctions(sanction("notice", breached("report"), warn("Notice"))),
                                north("report").due(date(DUE))),
                        "Sanction 'notice' is never triggered: it waits for commitment 'report' (breached(report)), which"
                                + " never comes"));
        Phase opening =
                Phase.builder().id("opening").completes(fulfilled("report")).build();
        Sanction gate = sanction("gate", breached("report"), suspend("opening"));
        faults.put(
                FindingCode.CURE_NEEDS_WHAT_IT_STOPS,
                new FindingFaults.Fault(
                        with(
                                accord().addPhases(opening)
                                        .addSanctions(gate.toBuilder()
                                                .cure(completed("opening"))
                                                .build()),
                                north("report").due(date(DUE))),
                        with(
                                accord().addPhases(opening).addSanctions(gate),
                                north("report").due(date(DUE))),
                        "Sanction 'gate' is lifted by what it stops itself: opening"));
        Condition raids = incidents("raid").verifiedBy("count").within(days(7)).atLeast(3);
        Sanction raid = sanction("raids", raids, warn("Notice"));
        faults.put(
                FindingCode.CURE_HOLDS_WITH_TRIGGER,
                new FindingFaults.Fault(
                        accord().addSanctions(raid.toBuilder().cure(always()).build())
                                .build(),
                        accord().addSanctions(raid).build(),
                        "What lifts sanction 'raids' holds whenever what triggers it does"));
        faults.put(
                FindingCode.SANCTION_NEVER_CURED,
                new FindingFaults.Fault(
                        with(
                                accord().addSanctions(sanction("raids", breached("ceasefire"), warn("Notice"))),
                                north("ceasefire").must(refrain(incidents("raid")))),
                        with(
                                accord().addSanctions(sanction("raids", breached("ceasefire"), warn("Notice"))),
                                north("ceasefire")
                                        .must(refrain(incidents("raid")).curedAfter(days(7)))),
                        "Sanction 'raids' is lifted when its trigger fails, which it may never do again"));
        faults.put(
                FindingCode.NO_WAY_DOWN,
                new FindingFaults.Fault(
                        accord().addSanctions(raid.toBuilder()
                                        .addRungs(Rung.of(terminate()).after(days(3)))
                                        .build())
                                .build(),
                        accord().addSanctions(raid.toBuilder()
                                        .decision("count")
                                        .addRungs(Rung.of(terminate()).after(days(3)))
                                        .build())
                                .build(),
                        "Rung 2 of sanction 'raids' cannot be undone, and nobody decides on it"));
        Condition less = not(delivered("trade").within(days(7)).atLeast(10));
        faults.put(
                FindingCode.SANCTION_TRIGGERS_ITSELF,
                new FindingFaults.Fault(
                        with(
                                accord().addSanctions(sanction("less", less, suspend("trade"))),
                                north("trade").must(supply(10, "lorry").per(days(7)))),
                        with(
                                accord().addSanctions(sanction("less", less, warn("Notice"))),
                                north("trade").must(supply(10, "lorry").per(days(7)))),
                        "Sanction 'less' keeps up what triggers it: it stops trade"));
        faults.put(
                FindingCode.CARVE_OUT_MISSING,
                new FindingFaults.Fault(
                        with(
                                accord().addSanctions(sanction("raids", raids, snapBack("medical-evacuations"))),
                                south("medical-evacuations")),
                        with(
                                accord().addSanctions(sanction("raids", raids, warn("Notice"))),
                                south("medical-evacuations").protectedFromSanctions()),
                        "Sanction 'raids' stops commitment 'medical-evacuations', which is about persons or aid and is"
                                + " not protected"));
    }

    static void structure(ImmutableMap.Builder<FindingCode, FindingFaults.Fault> faults) {
        Phase truce = Phase.builder().id("truce").build();
        Commitment.Builder fire = north("ceasefire").phase("truce").must(refrain(incidents("raid")));
        faults.put(
                FindingCode.PHASE_WITHOUT_END,
                new FindingFaults.Fault(
                        with(accord().addPhases(truce), fire),
                        with(accord().addPhases(truce.toBuilder().lasts(days(4)).build()), fire),
                        "Phase 'truce' neither completes nor lapses"));
        faults.put(
                FindingCode.MORNING_AFTER,
                new FindingFaults.Fault(
                        with(
                                accord().addPhases(
                                                truce.toBuilder().lasts(days(4)).build()),
                                fire,
                                south("release").phase("truce")),
                        with(accord().addPhases(truce), fire, south("release").phase("truce")),
                        "On the morning after phase 'truce' has lapsed there is still owed what is left of release, and"
                                + " ceasefire has ended"));
        Escrow fund = Escrow.builder()
                .id("fund")
                .holder("qatar")
                .unit("USD")
                .addTranches(Tranche.builder()
                        .id("first")
                        .amount(250)
                        .to("north")
                        .release(fulfilled("payment"))
                        .build())
                .build();
        faults.put(
                FindingCode.DEPOSITS_TOO_SMALL,
                new FindingFaults.Fault(
                        with(accord().addEscrows(fund), pays(100)),
                        with(accord().addEscrows(fund), pays(250)),
                        "The tranches of escrow 'fund' come to 250 USD, and 100 are undertaken to be paid in"));
        faults.put(
                FindingCode.TRANCHE_NEVER_RELEASED,
                new FindingFaults.Fault(
                        with(
                                accord().addEscrows(released(fulfilled("ceasefire"))),
                                north("ceasefire").must(refrain(incidents("raid")))),
                        with(
                                accord().addEscrows(released(fulfilled("ceasefire"))),
                                north("ceasefire")
                                        .must(refrain(incidents("raid")))
                                        .due(date(DUE))),
                        "Tranche 'first' is never released: it waits for commitment 'ceasefire' (fulfilled(ceasefire)),"
                                + " which never comes"));
        faults.put(
                FindingCode.NO_DISPUTE_PROCEDURE,
                new FindingFaults.Fault(
                        with(unsettled(), north("withdrawal")),
                        with(
                                unsettled()
                                        .addProcedures(Procedure.builder()
                                                .id("review")
                                                .addStages(Stage.of(1, days(3), "cell"))
                                                .onSilence(Silence.DENY)
                                                .build()),
                                north("withdrawal")),
                        "Nothing says how a dispute about what was done is settled"));
        faults.put(
                FindingCode.OPEN_QUESTION,
                new FindingFaults.Fault(
                        with(
                                accord().addOpenQuestions(OpenQuestion.builder()
                                        .id("which-list")
                                        .title("whose names are on the second list")
                                        .concerns("release")
                                        .build()),
                                south("release"),
                                north("opening").when(fulfilled("release"))),
                        with(south("release"), north("opening").when(fulfilled("release"))),
                        "The text leaves open: whose names are on the second list; it concerns release, on which depend"
                                + " opening"));
    }

    private static Commitment.Builder pays(long amount) {
        return north("payment").to("qatar").must(deliver(amount, "USD"));
    }

    private static Escrow released(Condition condition) {
        return Escrow.builder()
                .id("fund")
                .holder("qatar")
                .unit("USD")
                .addTranches(Tranche.builder()
                        .id("first")
                        .amount(250)
                        .to("north")
                        .release(condition)
                        .build())
                .build();
    }
}

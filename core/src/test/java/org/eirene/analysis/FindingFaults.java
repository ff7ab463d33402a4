package org.eirene.analysis;

import static org.eirene.agreement.Conditions.always;
import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Conditions.completed;
import static org.eirene.agreement.Conditions.delivered;
import static org.eirene.agreement.Conditions.fulfilled;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Conditions.measured;
import static org.eirene.agreement.Conditions.not;
import static org.eirene.agreement.Measures.snapBack;
import static org.eirene.agreement.Measures.suspend;
import static org.eirene.agreement.Measures.terminate;
import static org.eirene.agreement.Measures.warn;
import static org.eirene.agreement.Moments.date;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.agreement.Performances.refrain;
import static org.eirene.agreement.Performances.supply;
import static org.eirene.analysis.Texts.accord;
import static org.eirene.analysis.Texts.north;
import static org.eirene.analysis.Texts.south;
import static org.eirene.analysis.Texts.unsettled;

import com.google.common.collect.ImmutableMap;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Escrow;
import org.eirene.agreement.Exchange;
import org.eirene.agreement.Guarantee;
import org.eirene.agreement.Indicator;
import org.eirene.agreement.Measure;
import org.eirene.agreement.OnExpiry;
import org.eirene.agreement.OpenQuestion;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Procedure;
import org.eirene.agreement.Ratio;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.Silence;
import org.eirene.agreement.Stage;
import org.eirene.agreement.Tranche;

/** For each kind of finding a text that has it, its repaired twin, and the message. */
final class FindingFaults {
    private static final String DUE = "2025-06-30";

    /**
     * A fault.
     *
     * @param faulty a text that has it
     * @param repaired the same without it
     * @param message what is said of it
     */
    record Fault(Agreement faulty, Agreement repaired, String message) {}

    private FindingFaults() {}

    static ImmutableMap<FindingCode, Fault> all() {
        ImmutableMap.Builder<FindingCode, Fault> faults = ImmutableMap.builder();
        waits(faults);
        duties(faults);
        oversight(faults);
        sanctions(faults);
        structure(faults);
        return faults.buildOrThrow();
    }

    private static Agreement with(Commitment.Builder... commitments) {
        return with(accord(), commitments);
    }

    private static Agreement with(Agreement.Builder draft, Commitment.Builder... commitments) {
        for (Commitment.Builder commitment : commitments) {
            draft.addCommitments(commitment.build());
        }
        return draft.build();
    }

    private static void waits(ImmutableMap.Builder<FindingCode, Fault> faults) {
        faults.put(
                FindingCode.KNOT,
                new Fault(
                        with(
                                north("recognition").when(fulfilled("withdrawal")),
                                south("withdrawal").when(fulfilled("recognition"))),
                        with(north("recognition"), south("withdrawal").when(fulfilled("recognition"))),
                        "Nobody can go first: commitment 'recognition' waits for commitment 'withdrawal'"
                                + " (fulfilled(withdrawal)), which waits for the first (fulfilled(recognition))"));
        Phase talks = Phase.builder().id("talks").build();
        Phase rest = Phase.builder().id("rest").opens(completed("talks")).build();
        faults.put(
                FindingCode.UNATTAINABLE,
                new Fault(
                        accord().addPhases(talks, rest).build(),
                        accord().addPhases(
                                        talks.toBuilder()
                                                .lasts(days(30))
                                                .onExpiry(OnExpiry.complete())
                                                .build(),
                                        rest)
                                .build(),
                        "Phase 'rest' never opens: it waits for phase 'talks' (completed(talks)), which never comes"));
        faults.put(
                FindingCode.NOBODY_BOUND_TO_BEGIN,
                new Fault(
                        swap(fulfilled("prisoners")),
                        swap(always()),
                        "Nobody is bound to begin: commitment 'hostages' waits for commitment 'prisoners'"
                                + " (fulfilled(prisoners)), which waits for the first (owed in return for hostages)"));
        faults.put(
                FindingCode.DATE_RESTS_ON_UNDATED,
                new Fault(
                        with(
                                north("elections"),
                                south("border").when(fulfilled("elections")).due(date(DUE))),
                        with(
                                north("elections").due(date(DUE)),
                                south("border").when(fulfilled("elections")).due(date(DUE))),
                        "Commitment 'border' has a date and waits for commitment 'elections', which has none"));
    }

    /** What is owed in return for the hostages alone, and for what the hostages wait. */
    private static Agreement swap(Condition first) {
        return with(
                accord().addExchanges(Exchange.builder()
                        .id("swap")
                        .give("hostages")
                        .inReturn("prisoners")
                        .terms(Ratio.of(1, 30))
                        .build()),
                south("hostages").must(deliver(3, "person")).when(first),
                north("prisoners").must(deliver(90, "person")));
    }

    private static void duties(ImmutableMap.Builder<FindingCode, Fault> faults) {
        faults.put(
                FindingCode.COMMITMENT_UNDATED,
                new Fault(
                        with(north("amnesty")),
                        with(north("amnesty").due(date(DUE))),
                        "Commitment 'amnesty' is due at no time"));
        faults.put(
                FindingCode.COMMITMENT_UNVERIFIED,
                new Fault(
                        with(north("withdrawal")),
                        with(north("withdrawal").verification("count")),
                        "Nobody verifies commitment 'withdrawal': that it is done only north says"));
        Sanction notice = sanction("notice", breached("withdrawal"), warn("Notice"));
        faults.put(
                FindingCode.COMMITMENT_WITHOUT_CONSEQUENCE,
                new Fault(
                        with(north("withdrawal").due(date(DUE))),
                        with(accord().addSanctions(notice), north("withdrawal").due(date(DUE))),
                        "Nothing follows when commitment 'withdrawal' is breached"));
        faults.put(
                FindingCode.COMMITMENT_WITHOUT_GUARANTOR,
                new Fault(
                        with(north("withdrawal").due(date(DUE))),
                        with(
                                accord().addGuarantees(assurance(true)),
                                north("withdrawal").due(date(DUE)),
                                convene()),
                        "Nobody guarantees commitment 'withdrawal'"));
        faults.put(
                FindingCode.PERFORMER_UNBOUND,
                new Fault(
                        with(north("withdrawal").performedBy("militia")),
                        with(north("withdrawal")),
                        "Commitment 'withdrawal' is performed by militia, who is not bound"));
        faults.put(
                FindingCode.SALAMI_ROOM,
                new Fault(
                        with(north("ceasefire").must(refrain(incidents("raid").minSeverity(3)))),
                        with(north("ceasefire").must(refrain(incidents("raid")))),
                        "Incidents below severity 3 count neither for commitment 'ceasefire' nor anywhere else, however"
                                + " many they are"));
        faults.put(
                FindingCode.MERE_ALLEGATION,
                new Fault(
                        with(north("ceasefire").must(refrain(incidents("raid")))),
                        with(north("ceasefire").must(refrain(incidents("raid").verifiedBy("count")))),
                        "Incidents count for commitment 'ceasefire' as soon as they are reported"));
    }

    private static Commitment.Builder convene() {
        return Commitment.builder().id("convene").by("qatar").to("north").must(act());
    }

    private static Guarantee assurance(boolean isCalled) {
        Guarantee.Builder guarantee = Guarantee.builder()
                .id("assurance")
                .guarantor("qatar")
                .covers("withdrawal")
                .undertakings("convene");
        return isCalled ? guarantee.invokedWhen(breached("withdrawal")).build() : guarantee.build();
    }

    private static Sanction sanction(String id, Condition trigger, Measure measure) {
        return Sanction.builder()
                .id(id)
                .against("north")
                .trigger(trigger)
                .addRungs(Rung.of(measure))
                .build();
    }

    private static void oversight(ImmutableMap.Builder<FindingCode, Fault> faults) {
        Indicator trucks = Indicator.builder().id("trucks").unit("truck").build();
        Benchmark flow = Benchmark.builder()
                .id("flow")
                .criterion(measured("trucks").mean().atLeast(500))
                .build();
        faults.put(
                FindingCode.BENCHMARK_UNCERTIFIED,
                new Fault(
                        accord().addIndicators(trucks).addBenchmarks(flow).build(),
                        accord().addIndicators(trucks)
                                .addBenchmarks(
                                        flow.toBuilder().verification("count").build())
                                .build(),
                        "Nobody certifies benchmark 'flow'"));
        faults.put(
                FindingCode.GUARANTEE_UNCHECKABLE,
                new Fault(
                        with(
                                accord().addGuarantees(assurance(false)),
                                north("withdrawal").due(date(DUE)),
                                convene()),
                        with(
                                accord().addGuarantees(assurance(true)),
                                north("withdrawal").due(date(DUE)),
                                convene()),
                        "Guarantee 'assurance' guarantees nothing that can be checked: nothing calls the guarantor"));
        faults.put(
                FindingCode.GUARANTOR_WITHOUT_GUARANTEE,
                new Fault(
                        accord().build(),
                        with(
                                accord().addGuarantees(assurance(true)),
                                north("withdrawal").due(date(DUE)),
                                convene()),
                        "'qatar' is a guarantor and guarantees nothing"));
        faults.put(
                FindingCode.MONITOR_UNBOUND,
                new Fault(
                        accord().build(),
                        with(Commitment.builder()
                                .id("bulletin")
                                .by("cell")
                                .to("north", "south")
                                .must(supply(1, "bulletin").per(days(7)))),
                        "'cell' watches, and owes no report and no answer itself"));
    }

    private static void sanctions(ImmutableMap.Builder<FindingCode, Fault> faults) {
        faults.put(
                FindingCode.SANCTION_NEVER_TRIGGERED,
                new Fault(
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
                new Fault(
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
                new Fault(
                        accord().addSanctions(raid.toBuilder().cure(always()).build())
                                .build(),
                        accord().addSanctions(raid).build(),
                        "What lifts sanction 'raids' holds whenever what triggers it does"));
        faults.put(
                FindingCode.SANCTION_NEVER_CURED,
                new Fault(
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
                new Fault(
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
                new Fault(
                        with(
                                accord().addSanctions(sanction("less", less, suspend("trade"))),
                                north("trade").must(supply(10, "lorry").per(days(7)))),
                        with(
                                accord().addSanctions(sanction("less", less, warn("Notice"))),
                                north("trade").must(supply(10, "lorry").per(days(7)))),
                        "Sanction 'less' keeps up what triggers it: it stops trade"));
        faults.put(
                FindingCode.CARVE_OUT_MISSING,
                new Fault(
                        with(
                                accord().addSanctions(sanction("raids", raids, snapBack("medical-evacuations"))),
                                south("medical-evacuations")),
                        with(
                                accord().addSanctions(sanction("raids", raids, warn("Notice"))),
                                south("medical-evacuations").protectedFromSanctions()),
                        "Sanction 'raids' stops commitment 'medical-evacuations', which is about persons or aid and is"
                                + " not protected"));
    }

    private static void structure(ImmutableMap.Builder<FindingCode, Fault> faults) {
        Phase truce = Phase.builder().id("truce").build();
        Commitment.Builder fire = north("ceasefire").phase("truce").must(refrain(incidents("raid")));
        faults.put(
                FindingCode.PHASE_WITHOUT_END,
                new Fault(
                        with(accord().addPhases(truce), fire),
                        with(accord().addPhases(truce.toBuilder().lasts(days(4)).build()), fire),
                        "Phase 'truce' neither completes nor lapses"));
        faults.put(
                FindingCode.MORNING_AFTER,
                new Fault(
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
                new Fault(
                        with(accord().addEscrows(fund), pays(100)),
                        with(accord().addEscrows(fund), pays(250)),
                        "The tranches of escrow 'fund' come to 250 USD, and 100 are undertaken to be paid in"));
        faults.put(
                FindingCode.TRANCHE_NEVER_RELEASED,
                new Fault(
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
                new Fault(
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
                new Fault(
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

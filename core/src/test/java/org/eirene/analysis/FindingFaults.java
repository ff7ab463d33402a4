package org.eirene.analysis;

import static org.eirene.agreement.Conditions.always;
import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Conditions.completed;
import static org.eirene.agreement.Conditions.fulfilled;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Conditions.measured;
import static org.eirene.agreement.Conditions.opened;
import static org.eirene.agreement.Conditions.reached;
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

import com.google.common.collect.ImmutableMap;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Exchange;
import org.eirene.agreement.Guarantee;
import org.eirene.agreement.Indicator;
import org.eirene.agreement.Measure;
import org.eirene.agreement.Milestone;
import org.eirene.agreement.OnExpiry;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Ratio;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;

/** For each kind of finding a text that has it, its repaired twin, and the message. */
final class FindingFaults {
    static final String DUE = "2025-06-30";

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
        times(faults);
        duties(faults);
        oversight(faults);
        EnforcementFaults.sanctions(faults);
        EnforcementFaults.structure(faults);
        return faults.buildOrThrow();
    }

    static Agreement with(Commitment.Builder... commitments) {
        return with(accord(), commitments);
    }

    static Agreement with(Agreement.Builder draft, Commitment.Builder... commitments) {
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

    private static void times(ImmutableMap.Builder<FindingCode, Fault> faults) {
        Phase talks = Phase.builder()
                .id("talks")
                .lasts(days(40))
                .onExpiry(OnExpiry.complete())
                .build();
        Benchmark over = Benchmark.builder()
                .id("over")
                .criterion(completed("talks"))
                .due(opened("talks").plus(days(30)))
                .build();
        faults.put(
                FindingCode.DATES_CONTRADICT,
                new Fault(
                        accord().addPhases(talks).addBenchmarks(over).build(),
                        accord().addPhases(talks)
                                .addBenchmarks(over.toBuilder()
                                        .due(opened("talks").plus(days(40)))
                                        .build())
                                .build(),
                        "Benchmark 'over' and phase 'talks' cannot be kept together: what over.criterion, talks.lasts, over.due"
                                + " ask misses by 10 days"));
        Milestone ratified =
                Milestone.builder().id("ratified").takes(days(10), days(40)).build();
        Benchmark sealed = Benchmark.builder()
                .id("sealed")
                .criterion(reached("ratified"))
                .due(reached("entry-into-force").plus(days(30)))
                .build();
        faults.put(
                FindingCode.DEADLINE_RELIES_ON_LUCK,
                new Fault(
                        accord().addMilestones(ratified).addBenchmarks(sealed).build(),
                        accord().addMilestones(ratified)
                                .addBenchmarks(sealed.toBuilder()
                                        .due(reached("entry-into-force").plus(days(40)))
                                        .build())
                                .build(),
                        "No plan makes sure of the deadline of benchmark 'sealed': if milestone 'ratified' takes as long, or as"
                                + " short, as it may, it is missed by 10 days"));
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

    static Sanction sanction(String id, Condition trigger, Measure measure) {
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
}

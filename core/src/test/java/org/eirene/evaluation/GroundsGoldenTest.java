package org.eirene.evaluation;

import static org.eirene.agreement.Conditions.all;
import static org.eirene.agreement.Conditions.always;
import static org.eirene.agreement.Conditions.any;
import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Conditions.inForce;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Conditions.invoked;
import static org.eirene.agreement.Conditions.is;
import static org.eirene.agreement.Conditions.lapsed;
import static org.eirene.agreement.Conditions.lost;
import static org.eirene.agreement.Conditions.measured;
import static org.eirene.agreement.Conditions.met;
import static org.eirene.agreement.Conditions.missed;
import static org.eirene.agreement.Conditions.not;
import static org.eirene.agreement.Conditions.open;
import static org.eirene.agreement.Conditions.passed;
import static org.eirene.agreement.Conditions.quiet;
import static org.eirene.agreement.Conditions.reached;
import static org.eirene.agreement.Conditions.released;
import static org.eirene.agreement.Measures.refer;
import static org.eirene.agreement.Measures.snapBack;
import static org.eirene.agreement.Measures.suspend;
import static org.eirene.agreement.Measures.warn;
import static org.eirene.agreement.Moments.at;
import static org.eirene.agreement.Moments.inEffect;
import static org.eirene.agreement.Moments.latest;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.agreement.Performances.refrain;
import static org.eirene.agreement.Performances.supply;
import static org.eirene.evaluation.March.march;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.as;
import static org.eirene.evaluation.Trial.convene;
import static org.eirene.evaluation.Trial.fund;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.owed;
import static org.eirene.evaluation.Trial.unborn;

import java.util.ArrayList;
import java.util.List;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Guarantee;
import org.eirene.agreement.Guarantor;
import org.eirene.agreement.Milestone;
import org.eirene.agreement.OnExpiry;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.Status;
import org.eirene.agreement.WithdrawalClause;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;

/** On what reasons rest and what they miss, by theme: each way in which a condition, a moment or an ending is told. */
class GroundsGoldenTest {
    private static final History RAID = none().incident(march(4), "raid", 3, "north");

    private final List<String> told = new ArrayList<>();

    private void add(String title, Agreement agreement, History history, String at, String element) {
        told.add("# " + title + "\n" + as(agreement, history, at).reason(element) + "\n");
    }

    private void reads(String theme) {
        Golden.compare("grounds", theme, String.join("\n", told));
    }

    // ---------------------------------------------------------------- conditions

    private final Agreement.Builder rich = accord().addActors(Guarantor.of("patron", "Patron"))
            .addPhases(Phase.builder().id("calm").lasts(days(5)).build())
            .addCommitments(owed("visit").must(act()).due(at(march(4))).build(), convene())
            .addBenchmarks(
                    Benchmark.builder()
                            .id("flow")
                            .criterion(measured("trucks").last().atLeast(500))
                            .continuous()
                            .build(),
                    Benchmark.builder()
                            .id("signed")
                            .criterion(reached("ratified"))
                            .due(at(march(3)))
                            .build(),
                    Benchmark.builder()
                            .id("checked")
                            .criterion(reached("ratified"))
                            .verification("appeal")
                            .build())
            .addEscrows(fund("first", 5, reached("signal")))
            .addSanctions(Sanction.builder()
                    .id("halt")
                    .against("north")
                    .trigger(breached("visit"))
                    .addRungs(Rung.of(warn("A word")), Rung.of(warn("Two")).occurrence(2))
                    .build())
            .addGuarantees(Guarantee.builder()
                    .id("assurance")
                    .guarantor("patron")
                    .covers("visit")
                    .invokedWhen(breached("visit"))
                    .undertakings("convene")
                    .build());

    /** What is said on 10 March of a commitment that waits for a condition, or came into effect by it. */
    private void when(Condition condition, History history) {
        Agreement asking =
                rich.build().with(owed("probe").must(act()).when(condition).build());
        add(condition.toString(), asking, history, march(10), "probe");
    }

    @Test
    void what_has_become_of_an_element() {
        History observed = none().observation(march(3), "trucks", 600).observation(march(5), "trucks", 300);
        when(open("calm"), none());
        when(lapsed("calm"), none());
        when(all(met("flow"), passed(at(march(6)))), observed);
        when(met("signed"), none().milestone(march(6), "ratified"));
        when(met("checked"), none());
        when(met("checked"), none().milestone(march(6), "ratified"));
        when(missed("signed"), none());
        when(lost("flow"), observed);
        when(released("first"), none());
        when(invoked("assurance"), none());
        when(inForce("halt"), none());
        when(inForce("halt", 2), none());
        when(is("visit", Status.BREACHED), none());
        when(is(Milestone.ENTRY_INTO_FORCE, Status.REACHED), none());
        when(is(Milestone.ENTRY_INTO_FORCE, Status.PENDING), none());
        when(not(always()), none());
        reads("elements");
    }

    @Test
    void incidents_and_their_absence() {
        Condition verified = quiet(days(7)).of(incidents().verifiedBy("appeal"));
        History denied = RAID.deny(march(5), "cell", "incident-1");
        when(quiet(days(3)), none());
        when(quiet(days(7)), RAID);
        when(quiet(days(30)), none());
        when(verified, RAID);
        when(verified, denied);
        when(quiet(days(3)).since(reached("signal")), none());
        when(quiet(days(3)).since(latest(reached("signal"), at(march(5)))), none().milestone(march(3), "signal"));
        when(quiet(days(3)).since(reached("signal")), none().milestone(march(9), "signal"));
        when(incidents("raid").atMost(2), RAID);
        when(incidents("raid").atLeast(2), RAID);
        when(incidents("raid").verifiedBy("appeal").atLeast(1), RAID);
        when(incidents("raid").verifiedBy("appeal").atLeast(1), denied);
        when(incidents("raid").within(days(2)).atLeast(1), none());
        reads("incidents");
    }

    @Test
    void values_and_moments() {
        History observed = none().observation(march(3), "trucks", 600).observation(march(5), "trucks", 300);
        History signal = none().milestone(march(3), "signal");
        when(measured("trucks").mean().atLeast(700), observed);
        when(measured("trucks").sum().within(days(6)).atLeast(400), observed);
        when(measured("trucks").max().atLeast(700), none());
        when(passed(latest(reached("signal").plus(days(1)), at(march(5)))), signal);
        when(passed(latest(reached("signal").plus(days(1)), reached("ratified").plus(days(2)))), signal);
        when(any(passed(latest(reached("signal"), at(march(20)))), reached("ratified")), signal);
        when(passed(inEffect("convene").plus(days(30))), none());
        when(passed(inEffect("convene").plus(days(30))), none().delivery(march(3), "visit"));
        reads("values-and-moments");
    }

    // ---------------------------------------------------------------- endings

    @Test
    void notices_and_endings() {
        Agreement goesOn = accord().withdrawal(WithdrawalClause.leavingTheRestAfter(days(10)))
                .addPhases(Phase.builder().id("calm").build())
                .addCommitments(
                        owed("visit").must(act()).build(),
                        Commitment.builder()
                                .id("both")
                                .by("north", "south")
                                .to("cell")
                                .must(act())
                                .build())
                .build();
        History notice = none().withdrawal(march(5), "north");
        for (String element : List.of("accord", "visit", "both", "calm")) {
            add("a notice, and the rest goes on: " + element, goesOn, notice, march(6), element);
        }
        add("it has taken effect: visit", goesOn, notice, march(15), "visit");
        add("it has taken effect: both", goesOn, notice.withdrawal(march(16), "south"), march(17), "both");
        History alone = none().termination(march(5), "north");
        add("by one alone: both", goesOn, alone, march(6), "both");
        add("by one alone: accord", goesOn, alone.withdrawal(march(6), "south"), march(7), "accord");
        Agreement ended = accord().addSanctions(Sanction.builder()
                        .id("halt")
                        .against("north")
                        .trigger(breached("hold"))
                        .addRungs(Rung.of(refer("cell"), snapBack("visit").forGood()))
                        .build())
                .addCommitments(
                        owed("visit").by("south").to("north").must(act()).build(),
                        owed("hold").must(refrain(incidents("raid"))).build())
                .build();
        add("snapped back for good", ended, RAID, march(5), "visit");
        History over = RAID.termination(march(6), "north", "south");
        for (String element : List.of("accord", "hold", "halt")) {
            add("by consent: " + element, ended, over, march(8), element);
        }
        reads("endings");
    }

    // ---------------------------------------------------------------- benchmarks

    private static Benchmark.Builder flow() {
        return Benchmark.builder()
                .id("flow")
                .criterion(measured("trucks").last().within(days(7)).atLeast(500))
                .due(at(march(20)));
    }

    private static Agreement with(Benchmark.Builder benchmark) {
        return accord().addPhases(Phase.builder()
                        .id("opening")
                        .opens(reached("signal"))
                        .lasts(days(10))
                        .build())
                .addBenchmarks(benchmark.build())
                .build();
    }

    @Test
    void benchmarks() {
        History good = none().observation(march(3), "trucks", 600);
        Agreement verified = with(flow().verification("strict"));
        Agreement phased = with(Benchmark.builder().id("flow").phase("opening").criterion(reached("ratified")));
        add("not in force", unborn().addBenchmarks(flow().build()).build(), none(), march(2), "flow");
        add("its phase has not opened", phased, none(), march(2), "flow");
        History signal = none().milestone(march(3), "signal");
        add("due by its phase's end", phased, signal, march(4), "flow");
        add("missed at its phase's end", phased, signal, march(14), "flow");
        History longer = signal.extension(march(4), "opening", days(4), "north", "south")
                .extension(march(5), "flow", days(2), "north", "south");
        add("moved with its phase and by itself", phased, longer, march(14), "flow");
        History denied = good.deny(march(4), "cell", "flow");
        add("denied, and must hold anew", verified, denied, march(5), "flow");
        Agreement later = with(flow().due(at(march(4))).verification("strict"));
        add("denied after it was due", later, good.deny(march(5), "cell", "flow"), march(5), "flow");
        add("a late claim is open", later, none().observation(march(6), "trucks", 600), march(6), "flow");
        Agreement kept = with(flow().continuous().verification("strict"));
        History confirmed = good.confirm(march(4), "cell", "flow");
        add("met, and must go on", kept, confirmed, march(5), "flow");
        add("lost", kept, confirmed, march(11), "flow");
        add("lost, and claimed again", kept, confirmed.observation(march(12), "trucks", 700), march(12), "flow");
        Agreement plain = with(flow().continuous());
        add("met again", plain, good.observation(march(12), "trucks", 700), march(12), "flow");
        reads("benchmarks");
    }

    // ---------------------------------------------------------------- phases, sanctions

    @Test
    void phases_and_what_hangs_over_them() {
        for (OnExpiry expiry :
                List.of(OnExpiry.lapse(), OnExpiry.carryOn(), OnExpiry.extend(days(2), reached("signal"), 1))) {
            Agreement accord = accord().addPhases(Phase.builder()
                            .id("calm")
                            .lasts(days(10))
                            .onExpiry(expiry)
                            .build())
                    .addCommitments(
                            owed("visit").phase("calm").must(act()).build(),
                            owed("aid")
                                    .phase("calm")
                                    .must(supply(5, "truck").per(days(1)))
                                    .build())
                    .build();
            History visited = none().delivery(march(2), "visit");
            add(expiry + ": work is open", accord, none(), march(5), "calm");
            add(expiry + ": done, and the aid is behind", accord, visited, march(5), "calm");
            add(expiry + ": past its end", accord, visited, march(12), "calm");
            add(expiry + ": the agreement", accord, visited, march(12), "accord");
        }
        Agreement empty = accord().addPhases(
                        Phase.builder().id("calm").lasts(days(10)).build(),
                        Phase.builder()
                                .id("later")
                                .opens(always())
                                .lasts(days(20))
                                .build())
                .build();
        add("nothing in it: the agreement", empty, none(), march(5), "accord");
        reads("phases");
    }

    @Test
    void sanctions_and_what_would_lift_them() {
        Sanction.Builder halt = Sanction.builder()
                .id("halt")
                .against("north")
                .trigger(incidents("raid").within(days(3)).atLeast(1))
                .cure(quiet(days(2)))
                .probation(days(4))
                .addRungs(
                        Rung.of(warn("A word")),
                        Rung.of(suspend("release")).after(days(1)),
                        Rung.of(refer("cell")).after(days(9)));
        Commitment release = owed("release")
                .by("south")
                .to("north")
                .must(deliver(10, "person"))
                .due(at(march(20)))
                .build();
        Agreement accord =
                accord().addCommitments(release).addSanctions(halt.build()).build();
        for (int day : List.of(4, 5, 7, 12)) {
            add("on day " + day, accord, RAID, march(day), "halt");
            add("on day " + day + ": release", accord, RAID, march(day), "release");
        }
        Agreement judged = accord().addCommitments(release)
                .addSanctions(halt.decision("strict").build())
                .build();
        add("to be decided", judged, RAID, march(5), "halt");
        History over = RAID.termination(march(6), "north", "south");
        add("in force at the end", accord, over, march(8), "halt");
        reads("sanctions");
    }
}

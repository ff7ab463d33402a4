package org.eirene.evaluation;

import static org.eirene.agreement.Conditions.all;
import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Conditions.passed;
import static org.eirene.agreement.Measures.suspend;
import static org.eirene.agreement.Measures.warn;
import static org.eirene.agreement.Moments.at;
import static org.eirene.agreement.Moments.date;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Offsets.hours;
import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Performances.deliver;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.LongStream;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Escrow;
import org.eirene.agreement.Exchange;
import org.eirene.agreement.Indicator;
import org.eirene.agreement.Manifest;
import org.eirene.agreement.Milestone;
import org.eirene.agreement.Monitor;
import org.eirene.agreement.Offset;
import org.eirene.agreement.OnExpiry;
import org.eirene.agreement.Outsider;
import org.eirene.agreement.Panel;
import org.eirene.agreement.Party;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Procedure;
import org.eirene.agreement.Ratio;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.Silence;
import org.eirene.agreement.Stage;
import org.eirene.agreement.Status;
import org.eirene.agreement.Tranche;
import org.eirene.history.History;

/** A small accord in Berlin time, in force from 1 March 2025, and short ways to ask about it. */
final class Trial {
    /** The clocks go forward at 01:00 UTC on 30 March 2025 and back at 01:00 UTC on 26 October. */
    static final String ENTRY = "2025-03-01T00:00:00+01:00";

    private Trial() {}

    static Agreement.Builder accord() {
        return unborn().entersIntoForce(ENTRY);
    }

    /** One that waits for its milestone. */
    static Agreement.Builder unborn() {
        return Agreement.builder()
                .id("accord")
                .timeZone("Europe/Berlin")
                .addActors(
                        Party.builder()
                                .id("north")
                                .name("North")
                                .answersFor("militia")
                                .build(),
                        Party.of("south", "South"),
                        Monitor.of("cell", "Monitoring cell"),
                        Panel.of("ann", "Ann"),
                        Panel.of("ben", "Ben"),
                        Panel.of("cid", "Cid"),
                        Outsider.of("militia", "Militia"))
                .addMilestones(
                        Milestone.builder().id("ratified").by("north").build(),
                        Milestone.builder().id("signal").build())
                .addIndicators(Indicator.builder().id("trucks").unit("truck").build())
                .addManifests(
                        Manifest.builder().id("names").addItems("a", "b", "c").build())
                .addProcedures(
                        Procedure.builder()
                                .id("count")
                                .addStages(Stage.of(1, days(3), "cell"))
                                .onSilence(Silence.CONFIRM)
                                .build(),
                        Procedure.builder()
                                .id("strict")
                                .addStages(Stage.of(1, days(3), "cell"))
                                .onSilence(Silence.DENY)
                                .build(),
                        Procedure.builder()
                                .id("appeal")
                                .addStages(Stage.of(1, hours(48), "cell"), Stage.of(2, days(5), "ann", "ben", "cid"))
                                .onSilence(Silence.DENY)
                                .build());
    }

    static Agreement accord(Commitment.Builder... commitments) {
        return accord().addAll(List.of(commitments).stream()
                        .map(Commitment.Builder::build)
                        .toList())
                .build();
    }

    /** Something that the north owes the south. */
    static Commitment.Builder owed(String id) {
        return Commitment.builder().id(id).by("north").to("south");
    }

    /** The same text, with ten prisoners to be exchanged for twenty detainees, two for each. */
    static Agreement.Builder swap(Offset grace) {
        return accord().addCommitments(
                        owed("prisoners").must(deliver(10, "person")).build(),
                        owed("detainees")
                                .by("south")
                                .to("north")
                                .must(deliver(20, "person"))
                                .build())
                .addExchanges(Exchange.builder()
                        .id("swap")
                        .give("prisoners")
                        .inReturn("detainees")
                        .terms(Ratio.of(1, 2).grace(grace))
                        .build());
    }

    /** Dollars that the cell holds for the north, in one tranche. */
    static Escrow fund(String tranche, long amount, Condition release) {
        return fund(Tranche.builder()
                .id(tranche)
                .amount(amount)
                .to("north")
                .release(release)
                .build());
    }

    /** Dollars that the cell holds. */
    static Escrow fund(Tranche... tranches) {
        return Escrow.builder()
                .id("fund")
                .holder("cell")
                .unit("USD")
                .addTranches(tranches)
                .build();
    }

    /** What a patron undertakes to do for both. */
    static Commitment convene() {
        return Commitment.builder()
                .id("convene")
                .by("patron")
                .to("north", "south")
                .must(act())
                .build();
    }

    /** What was due at the end of a phase is breached, a sanction suspends it for that, and more is due in it later. */
    static Agreement suspendedForWhatWasDueAtItsEnd(OnExpiry onExpiry) {
        return accord().addPhases(Phase.builder()
                        .id("opening")
                        .lasts(days(10))
                        .onExpiry(onExpiry)
                        .build())
                .addCommitments(
                        owed("release").phase("opening").must(act()).build(),
                        owed("visit")
                                .phase("opening")
                                .must(act())
                                .due(date("2025-06-30"))
                                .build())
                .addSanctions(Sanction.builder()
                        .id("gate")
                        .against("north")
                        .trigger(breached("release"))
                        .addRungs(
                                Rung.of(suspend("opening")),
                                Rung.of(warn("Notice")).after(days(2)))
                        .build())
                .build();
    }

    static History none() {
        return History.of("accord");
    }

    static Assessment as(Agreement accord, History history, String at) {
        return Evaluator.of(accord).evaluate(history, at);
    }

    static Status status(Agreement accord, History history, String element, String at) {
        return as(accord, history, at).element(element).status();
    }

    /** What it is one nanosecond before an instant, at it and one after. */
    static List<Status> around(Agreement accord, History history, String element, String instant) {
        return edge(instant)
                .map(at -> Evaluator.of(accord)
                        .evaluate(history, at)
                        .element(element)
                        .status());
    }

    static List<Status> wholeAround(Agreement accord, History history, String instant) {
        return edge(instant)
                .map(at -> Evaluator.of(accord).evaluate(history, at).status());
    }

    record Edge(List<Instant> instants) {
        <T> List<T> map(java.util.function.Function<Instant, T> function) {
            return instants.stream().map(function).toList();
        }
    }

    static Edge edge(String instant) {
        Instant middle = instant(instant);
        return new Edge(LongStream.of(-1, 0, 1).mapToObj(middle::plusNanos).toList());
    }

    static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    /** An instant so many nanoseconds from another, as text. */
    static String shifted(String instant, long nanos) {
        return instant(instant).plusNanos(nanos).toString();
    }

    /** What a condition comes to at an instant, from what becomes of a benchmark that asks for it then. */
    static Truth truth(Agreement accord, History history, Condition condition, Instant when) {
        Benchmark probe = Benchmark.builder()
                .id("probe")
                .criterion(all(passed(at(when)), condition))
                .due(at(when))
                .build();
        Status status = Evaluator.of(accord.with(probe))
                .evaluate(history, when)
                .element("probe")
                .status();
        return switch (status) {
            case MET -> Truth.HOLDS;
            case MISSED -> Truth.FAILS;
            case CONTESTED -> Truth.UNRESOLVED;
            default -> throw new AssertionError("The probe is " + status);
        };
    }

    static Truth truth(Agreement accord, History history, Condition condition, String when) {
        return truth(accord, history, condition, instant(when));
    }

    /** What it comes to one nanosecond before an instant, at it and one after. */
    static List<Truth> truths(Agreement accord, History history, Condition condition, String when) {
        return edge(when).map(at -> truth(accord, history, condition, at));
    }
}

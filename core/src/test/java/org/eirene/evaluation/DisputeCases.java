package org.eirene.evaluation;

import static org.eirene.agreement.Moments.at;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.evaluation.March.march;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.owed;

import org.eirene.agreement.Agreement;
import org.eirene.agreement.Clock;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Procedure;
import org.eirene.agreement.Silence;
import org.eirene.agreement.Stage;
import org.eirene.history.History;

/** Of reasons: what is said while items, deliveries and breaches are challenged, and once that is decided. */
final class DisputeCases {
    private final ConsequenceCases.Sink sink;

    private DisputeCases(ConsequenceCases.Sink sink) {
        this.sink = sink;
    }

    static void into(ConsequenceCases.Sink sink) {
        DisputeCases cases = new DisputeCases(sink);
        cases.items();
        cases.deliveries();
        cases.breaches();
    }

    private static Agreement with(Clock clock, Commitment.Builder commitment) {
        return accord(commitment).toBuilder()
                .addProcedures(Procedure.builder()
                        .id("review")
                        .clause("Art. 14")
                        .addStages(Stage.of(1, days(20), "cell"))
                        .onSilence(Silence.DENY)
                        .clock(clock)
                        .build())
                .build();
    }

    private static Commitment.Builder release() {
        return owed("release")
                .clause("Art. 3")
                .must(deliver(3, "person").manifest("names"))
                .due(at(march(20)));
    }

    // ---------------------------------------------------------------- items of a list

    private void items() {
        Agreement accord = with(Clock.RUNS, release());
        History some = none().deliveryOf(march(3), "release", "a", "b")
                .challengeItem(march(4), "north", "names", "b", "review");
        History claimed = some.deliveryOf(march(5), "release", "c");
        History struck = some.confirm(march(6), "cell", "challenge-1");
        sink.add(Rule.DELIVERY, "of an item that is challenged", accord, some, march(5), "release");
        sink.add(Rule.CLAIMED, "but for an item that is challenged", accord, claimed, march(6), "release");
        sink.add(Rule.DELIVERY, "of an item that was struck", accord, struck, march(7), "release");
        sink.add(
                Rule.DELIVERED,
                "without an item that was struck",
                accord,
                claimed.confirm(march(6), "cell", "challenge-1"),
                march(7),
                "release");
        sink.add(Rule.DUE_PASSED, "without an item that was struck", accord, struck, march(21), "release");
        Agreement verified = with(Clock.RUNS, release().verification("strict"));
        sink.add(
                Rule.DELIVERED,
                "when what was denied was struck",
                verified,
                none().deliveryOf(march(3), "release", "a", "b")
                        .deliveryOf(march(3), "release", "c")
                        .confirm(march(4), "cell", "delivery-1")
                        .deny(march(5), "cell", "delivery-2")
                        .challengeItem(march(6), "north", "names", "c", "review")
                        .confirm(march(7), "cell", "challenge-1"),
                march(8),
                "release");
    }

    // ---------------------------------------------------------------- deliveries

    private void deliveries() {
        for (Clock clock : Clock.values()) {
            Agreement accord = with(
                    clock,
                    owed("grain").clause("Art. 4").must(deliver(10, "ton")).due(at(march(10))));
            History all = none().delivery(march(3), "grain", 6);
            History disputed =
                    all.challenge(march(4), "south", "delivery-1", "review").delivery(march(5), "grain", 4);
            String clocks = clock == Clock.RUNS ? "while the clock runs" : "while the clock stands still";
            sink.add(Rule.CLAIMED, "before it is due, " + clocks, accord, disputed, march(6), "grain");
            sink.add(Rule.CLAIMED, "after it was due, " + clocks, accord, disputed, march(12), "grain");
            sink.add(
                    Rule.DELIVERY,
                    "that is set aside, " + clocks,
                    accord,
                    disputed.confirm(march(8), "cell", "challenge-1"),
                    march(9),
                    "grain");
        }
    }

    // ---------------------------------------------------------------- breaches

    private void breaches() {
        Agreement accord =
                with(Clock.RUNS, owed("visit").clause("Art. 5").must(act()).due(at(march(10))));
        History excused =
                none().challenge(march(11), "north", "visit", "review").confirm(march(12), "cell", "challenge-1");
        sink.add(
                Rule.DELIVERED,
                "after its breach was excused",
                accord,
                excused.delivery(march(15), "visit"),
                march(16),
                "visit");
        Agreement verified = with(
                Clock.RUNS,
                owed("visit").clause("Art. 5").must(act()).due(at(march(10))).verification("strict"));
        sink.add(
                Rule.CLAIMED,
                "after its breach was excused",
                verified,
                excused.delivery(march(15), "visit"),
                march(16),
                "visit");
        sink.add(
                Rule.DELIVERED,
                "after its breach was excused, and confirmed later",
                verified,
                excused.delivery(march(15), "visit").confirm(march(17), "cell", "delivery-1"),
                march(18),
                "visit");
        Agreement parts = with(
                Clock.RUNS,
                owed("grain")
                        .clause("Art. 4")
                        .must(deliver(10, "ton").instalment(4, at(march(5))))
                        .due(at(march(10))));
        History late = none().challenge(march(6), "north", "grain", "review")
                .confirm(march(7), "cell", "challenge-1")
                .delivery(march(8), "grain", 10);
        sink.add(Rule.DELIVERED, "after an instalment was excused", parts, late, march(9), "grain");
    }
}

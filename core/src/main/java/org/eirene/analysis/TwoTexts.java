package org.eirene.analysis;

import java.util.function.Predicate;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;

/** The earlier and the later text, with what must be asked of both to judge a change. */
final class TwoTexts {
    private final Agreement before;
    private final Agreement after;
    private final Paths pathsBefore;
    private final Paths pathsAfter;
    private final MomentOrder moments;
    private final Implication implication;
    private final ClockChanges clocks;

    TwoTexts(Agreement before, Agreement after) {
        this.before = before;
        this.after = after;
        pathsBefore = new Paths(before);
        pathsAfter = new Paths(after);
        moments = new MomentOrder(before.timeZone(), after.timeZone());
        implication = new Implication(moments);
        clocks = new ClockChanges(before.timeZone(), after.timeZone());
    }

    Agreement before() {
        return before;
    }

    Agreement after() {
        return after;
    }

    Paths pathsBefore() {
        return pathsBefore;
    }

    Paths pathsAfter() {
        return pathsAfter;
    }

    MomentOrder moments() {
        return moments;
    }

    OffsetOrder offsets() {
        return moments.offsets();
    }

    Implication implication() {
        return implication;
    }

    ClockChanges clocks() {
        return clocks;
    }

    /** Those who owe the commitments of which something is true in both texts, and those to whom they owe them. */
    Interest interest(Predicate<Commitment> test) {
        return Interest.of(after.commitments().stream()
                .filter(test)
                .flatMap(commitment -> before
                        .find(Commitment.class, commitment.id())
                        .filter(test)
                        .map(earlier -> Interest.of(earlier, commitment))
                        .stream())
                .toList());
    }

    /** Whether there is a commitment of which something is true in both texts. */
    boolean hasCommitment(Predicate<Commitment> test) {
        return after.commitments().stream()
                .anyMatch(commitment -> test.test(commitment)
                        && before.find(Commitment.class, commitment.id())
                                .filter(test)
                                .isPresent());
    }
}

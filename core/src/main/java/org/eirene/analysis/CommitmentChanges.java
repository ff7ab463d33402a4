package org.eirene.analysis;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Moment;
import org.eirene.agreement.Offset;
import org.eirene.agreement.Opened;
import org.eirene.agreement.Phase;

/** What differs in a commitment. */
final class CommitmentChanges {
    private final Differences differences;
    private final Commitment before;
    private final Commitment after;
    private final Interest interest;
    private final boolean deliverable;
    private final boolean continuing;

    private CommitmentChanges(Differences differences, Commitment before, Commitment after) {
        this.differences = differences;
        this.before = before;
        this.after = after;
        interest = Interest.of(before, after);
        deliverable = before.must().isDeliverable() && after.must().isDeliverable();
        continuing = !before.must().isDeliverable() && !after.must().isDeliverable();
    }

    static void find(Differences differences, Commitment before, Commitment after) {
        new CommitmentChanges(differences, before, after).compare();
    }

    private void compare() {
        BurdenChanges.bearing(differences, "by", before.by(), after.by());
        BurdenChanges.served(differences, ChangeClass.BURDEN, "to", before.to(), after.to());
        BurdenChanges.bearing(differences, "performedBy", before.performedBy(), after.performedBy());
        differences.presences("phase", before.phase(), after.phase(), this::phase, (was, is) -> ChangeDirection.OTHER);
        PerformanceChanges.find(differences, interest, before.must(), after.must());
        ConditionChanges.find(differences, "when", before.when(), after.when(), ConditionChanges.gate(interest));
        due();
        differences.presence(
                "verification",
                before.verification(),
                after.verification(),
                direction -> interest.effect(ChangeClass.VERIFICATION, direction),
                (was, is) -> ChangeDirection.OTHER);
        differences.flag(
                "protected",
                before.protectedFromSanctions(),
                after.protectedFromSanctions(),
                direction -> Interest.serving(interest.served()).effect(ChangeClass.PROTECTION, direction));
        // what is to be delivered outlives its phase in any case
        differences.flag(
                "survives",
                before.survives(),
                after.survives(),
                direction -> deliverable ? ChangeEffect.WORDING : interest.effect(ChangeClass.DURATION, direction));
    }

    /** What belongs to a phase waits for it to open; what goes on ends with it. */
    private List<ChangeEffect> phase(ChangeDirection direction) {
        ChangeEffect gate = interest.reversed().effect(ChangeClass.CONDITION, direction);
        boolean endsWithIt = continuing && !before.survives() && !after.survives();
        return endsWithIt
                ? ImmutableList.of(gate, interest.effect(ChangeClass.DURATION, direction.reversed()))
                : ImmutableList.of(gate);
    }

    private void due() {
        if (deliverable) {
            boolean mayDiffer =
                    !before.due().equals(after.due()) || !before.phase().equals(after.phase());
            Optional<Deadline> was = Deadline.of(differences.texts().before(), before);
            Optional<Deadline> is = Deadline.of(differences.texts().after(), after);
            boolean isSame = was.map(Deadline::moment)
                    .map(Canonical::of)
                    .equals(is.map(Deadline::moment).map(Canonical::of));
            if (isSame && before.due().isPresent() != after.due().isPresent()) {
                // the end of a phase moves with its extension, a moment that is written does not
                differences.add(
                        "due",
                        was.map(Deadline::toString),
                        is.map(Deadline::toString),
                        interest.effect(ChangeClass.DEADLINE, ChangeDirection.OTHER));
            } else if (mayDiffer) {
                differences.latest(
                        "due",
                        was.map(Deadline::moment),
                        is.map(Deadline::moment),
                        moment -> was.map(Deadline::words).orElseGet(moment::toString),
                        moment -> is.map(Deadline::words).orElseGet(moment::toString),
                        direction -> interest.effect(ChangeClass.DEADLINE, direction));
            }
        } else {
            // what goes on ends at its due moment
            differences.latest(
                    "due",
                    before.due(),
                    after.due(),
                    direction -> continuing
                            ? interest.effect(ChangeClass.DURATION, direction.reversed())
                            : ChangeEffect.OTHER);
        }
    }

    /** When a commitment is due: as written, or by the end of its phase. */
    private record Deadline(Moment moment, String words) {
        static Optional<Deadline> of(Agreement text, Commitment commitment) {
            return commitment
                    .due()
                    .map(due -> new Deadline(due, due.toString()))
                    .or(() -> commitment
                            .phase()
                            .flatMap(phase -> text.find(Phase.class, phase))
                            .flatMap(phase -> phase.lasts().map(lasts -> byEnd(phase, lasts))));
        }

        private static Deadline byEnd(Phase phase, Offset lasts) {
            return new Deadline(new Opened(phase.id()).plus(lasts), "the end of " + phase.id());
        }

        @Override
        public String toString() {
            return words;
        }
    }
}

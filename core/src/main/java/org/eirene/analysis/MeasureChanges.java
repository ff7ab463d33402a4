package org.eirene.analysis;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eirene.agreement.Forfeit;
import org.eirene.agreement.Measure;
import org.eirene.agreement.Refer;
import org.eirene.agreement.SnapBack;
import org.eirene.agreement.Suspend;
import org.eirene.agreement.Terminate;
import org.eirene.agreement.Warn;
import org.eirene.agreement.Withhold;

/** What differs in the measures of a rung, which have no order. Each takes its first fellow of the other text for itself. */
final class MeasureChanges {
    private final Differences differences;
    private final String key;
    private final List<Measure> before;
    private final List<Measure> after;
    private final Interest interest;

    private MeasureChanges(
            Differences differences, String key, List<Measure> before, List<Measure> after, Interest interest) {
        this.differences = differences;
        this.key = key;
        this.before = before;
        this.after = after;
        this.interest = interest;
    }

    static void find(
            Differences differences,
            String key,
            ImmutableList<Measure> before,
            ImmutableList<Measure> after,
            Interest interest) {
        new MeasureChanges(differences, key, before, after, interest).compare();
    }

    private void compare() {
        List<Measure> gone = new ArrayList<>(before);
        List<Measure> come = new ArrayList<>(after);
        after.forEach(gone::remove);
        before.forEach(come::remove);
        for (Measure was : List.copyOf(gone)) {
            Optional<Measure> fellow = come.stream()
                    .filter(is -> is.getClass().equals(was.getClass()))
                    .findFirst();
            fellow.ifPresent(is -> {
                gone.remove(was);
                come.remove(is);
                differences.add(
                        place(after, is),
                        Optional.of(was.toString()),
                        Optional.of(is.toString()),
                        was.match(new Change(is)));
            });
        }
        gone.forEach(was -> differences.removed(place(before, was), was, enforcement(ChangeDirection.LESS)));
        come.forEach(is -> differences.added(place(after, is), is, enforcement(ChangeDirection.MORE)));
    }

    private String place(List<Measure> measures, Measure measure) {
        return key + "[" + measures.indexOf(measure) + "]";
    }

    private ChangeEffect enforcement(ChangeDirection direction) {
        return interest.effect(ChangeClass.ENFORCEMENT, direction);
    }

    /** What it means that one measure came in the place of another of its kind. */
    private final class Change implements Measure.Cases<ChangeEffect> {
        private final Measure is;

        Change(Measure is) {
            this.is = is;
        }

        /** What touches more is stronger. */
        private ChangeEffect touching(Measure was) {
            return enforcement(BurdenChanges.direction(was.named(), is.named()));
        }

        @Override
        public ChangeEffect warn(Warn was) {
            return ChangeEffect.WORDING;
        }

        @Override
        public ChangeEffect suspend(Suspend was) {
            return touching(was);
        }

        @Override
        public ChangeEffect snapBack(SnapBack was) {
            if (is instanceof SnapBack now && now.permanently() != was.permanently()) {
                return enforcement(
                        !now.named().equals(was.named())
                                ? ChangeDirection.OTHER
                                : now.permanently() ? ChangeDirection.MORE : ChangeDirection.LESS);
            }
            return touching(was);
        }

        @Override
        public ChangeEffect withhold(Withhold was) {
            return touching(was);
        }

        @Override
        public ChangeEffect forfeit(Forfeit was) {
            return touching(was);
        }

        @Override
        public ChangeEffect refer(Refer was) {
            return enforcement(ChangeDirection.OTHER);
        }

        @Override
        public ChangeEffect terminate(Terminate was) {
            return ChangeEffect.WORDING;
        }
    }
}

package org.eirene.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import java.util.Set;
import org.eirene.agreement.Forfeit;
import org.eirene.agreement.Measure;
import org.eirene.agreement.Measures;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.SnapBack;
import org.eirene.agreement.Suspend;
import org.eirene.agreement.Terminate;
import org.eirene.agreement.Withhold;

/** The measures of sanctions: which cannot be undone, and ladders that leave something alone. */
final class Ladders {
    private Ladders() {}

    static boolean isForGood(Measure measure) {
        return measure instanceof Forfeit
                || measure instanceof Terminate
                || (measure instanceof SnapBack snapBack && snapBack.permanently());
    }

    /** The sanction with measures that leave some elements alone; a rung of which nothing is left warns. */
    static Sanction sparing(Sanction sanction, Set<String> ids) {
        return sanction.toBuilder()
                .rungs(sanction.rungs().stream().map(rung -> sparing(rung, ids)).toList())
                .build();
    }

    private static Rung sparing(Rung rung, Set<String> ids) {
        ImmutableList<Measure> left = rung.measures().stream()
                .flatMap(measure -> sparing(measure, ids).stream())
                .collect(ImmutableList.toImmutableList());
        return new Rung(
                left.isEmpty() ? ImmutableList.of(Measures.warn("Notice")) : left,
                rung.after(),
                rung.occurrence(),
                rung.severity());
    }

    private static Optional<Measure> sparing(Measure measure, Set<String> ids) {
        ImmutableSortedSet<String> left = measure.named().stream()
                .filter(id -> !ids.contains(id))
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
        if (left.equals(measure.named())) {
            return Optional.of(measure);
        } else if (left.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(measure.match(new Measure.PartialCases<Measure>() {
            @Override
            public Measure otherwise(Measure other) {
                return other;
            }

            @Override
            public Measure suspend(Suspend suspend) {
                return new Suspend(left);
            }

            @Override
            public Measure snapBack(SnapBack snapBack) {
                return new SnapBack(left, snapBack.permanently());
            }

            @Override
            public Measure withhold(Withhold withhold) {
                return new Withhold(left);
            }

            @Override
            public Measure forfeit(Forfeit forfeit) {
                return new Forfeit(left);
            }
        }));
    }
}

package org.eirene.agreement;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A rung of a sanction's ladder: its tests, any of which reaches it, and its measures. The first rung needs no test.
 *
 * <pre>{@code
 * Rung.of(warn("Notice"))
 * Rung.of(withhold("tranche-1")).after(days(3)).occurrence(2).severity(4)
 * }</pre>
 *
 * @param measures what is in force from this rung on
 * @param after reached when the trigger has persisted so long
 * @param occurrence reached when the sanction is in force for at least the so-many-th time, 1 or more
 * @param severity reached by an undisputed incident of this severity or above, 1 to 5
 */
public record Rung(
        ImmutableList<Measure> measures, Optional<Offset> after, OptionalInt occurrence, OptionalInt severity) {
    /**
     * Rejects null.
     *
     * @param measures what is in force from this rung on
     * @param after reached when the trigger has persisted so long
     * @param occurrence reached when the sanction is in force for at least the so-many-th time
     * @param severity reached by an undisputed incident of this severity or above
     */
    public Rung {
        requireNonNull(measures, "measures");
        requireNonNull(after, "after");
        requireNonNull(occurrence, "occurrence");
        requireNonNull(severity, "severity");
    }

    /**
     * A rung without a test.
     *
     * @param measures one or more measures
     * @return the rung
     */
    public static Rung of(Measure... measures) {
        return new Rung(ImmutableList.copyOf(measures), Optional.empty(), OptionalInt.empty(), OptionalInt.empty());
    }

    /**
     * The same, reached also when the trigger has persisted so long.
     *
     * @param offset how long
     * @return the rung
     */
    public Rung after(Offset offset) {
        return new Rung(measures, Optional.of(offset), occurrence, severity);
    }

    /**
     * The same, reached also when the sanction is in force again and again.
     *
     * @param time for at least which time, 1 or more
     * @return the rung
     */
    public Rung occurrence(int time) {
        return new Rung(measures, after, OptionalInt.of(time), severity);
    }

    /**
     * The same, reached also by a grave incident.
     *
     * @param least the lowest severity that reaches it, 1 to 5
     * @return the rung
     */
    public Rung severity(int least) {
        return new Rung(measures, after, occurrence, OptionalInt.of(least));
    }

    /** {@return whether it has a test of its own} */
    public boolean hasTest() {
        return after.isPresent() || occurrence.isPresent() || severity.isPresent();
    }

    @Override
    public String toString() {
        StringBuilder tests = new StringBuilder();
        after.ifPresent(offset -> tests.append("after ").append(offset).append(", "));
        occurrence.ifPresent(time -> tests.append("at occurrence ").append(time).append(", "));
        severity.ifPresent(least -> tests.append("at severity ").append(least).append(", "));
        return tests + Joiner.on("; ").join(measures);
    }
}

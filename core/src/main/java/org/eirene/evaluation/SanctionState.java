package org.eirene.evaluation;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.Status;
import org.jspecify.annotations.Nullable;

/** Where a sanction stands, and what it remembers. */
final class SanctionState extends ElementState.Of<Sanction> {
    private int occurrences;
    private int rung;
    private @Nullable Instant triggeredSince;
    private @Nullable Instant curedSince;
    private boolean hasCeased = true;
    private Status before = Status.DORMANT;
    private @Nullable Proceeding decision;
    private final SortedMap<Integer, Reason> climbed = new TreeMap<>();

    SanctionState(Sanction sanction) {
        super(sanction);
    }

    SanctionState(SanctionState other, Copies copies) {
        super(other);
        occurrences = other.occurrences;
        rung = other.rung;
        triggeredSince = other.triggeredSince;
        curedSince = other.curedSince;
        hasCeased = other.hasCeased;
        before = other.before;
        decision = other.decision == null ? null : copies.of(other.decision);
        climbed.putAll(other.climbed);
    }

    /** How often it was IN_FORCE, the present time included. */
    int occurrences() {
        return occurrences;
    }

    /** The rung at which it is IN_FORCE, the first being 1; 0 if it is not. */
    int rung() {
        return is(Status.IN_FORCE) ? rung : 0;
    }

    void impose() {
        occurrences++;
        rung = 1;
        curedSince = null;
        climbed.clear();
    }

    void climbTo(int higher, Reason why) {
        rung = higher;
        climbed.put(higher, why);
    }

    /** Why it climbed to a rung, if it came to rest there. */
    Optional<Reason> climbed(int to) {
        return climbed.headMap(rung + 1).tailMap(to).values().stream().findFirst();
    }

    void lift() {
        rung = 0;
        curedSince = null;
    }

    /** Since when its trigger holds, without having failed in between. */
    Optional<Instant> triggeredSince() {
        return Optional.ofNullable(triggeredSince);
    }

    void setTriggeredSince(Optional<Instant> since) {
        triggeredSince = since.orElse(null);
    }

    /** Since when its cure holds, without having failed in between. */
    Optional<Instant> curedSince() {
        return Optional.ofNullable(curedSince);
    }

    void setCuredSince(Optional<Instant> since) {
        curedSince = since.orElse(null);
    }

    /** Whether the trigger has ceased since it was last lifted, denied or dropped. */
    boolean hasCeased() {
        return hasCeased;
    }

    void setHasCeased(boolean value) {
        hasCeased = value;
    }

    /** What it was before its decision. */
    Status before() {
        return before;
    }

    Optional<Proceeding> decision() {
        return Optional.ofNullable(decision);
    }

    void decide(Proceeding proceeding) {
        before = status();
        decision = proceeding;
    }
}

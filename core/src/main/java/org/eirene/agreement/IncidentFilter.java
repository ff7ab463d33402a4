package org.eirene.agreement;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Arrays;
import java.util.Optional;

/**
 * Which incidents count: those of any of the kinds, of the severity or above, attributed to any of the actors, in any
 * of the areas. What is left empty does not restrict, so that an empty filter covers all. With a verification, an
 * incident counts once it is confirmed under that procedure.
 *
 * <pre>{@code
 * incidents("armed-attack").minSeverity(3).verifiedBy("count")
 * incidents().by("south").within(days(7)).atLeast(5)             // a condition
 * }</pre>
 *
 * @param kinds the kinds; empty for all
 * @param minSeverity the lowest severity, 1 to 5, inclusive; 1 for all
 * @param by the actors to whom it is attributed; empty for all, also incidents by persons unknown
 * @param areas the areas; empty for all
 * @param verification the procedure that must confirm an incident before it counts; empty for none
 */
public record IncidentFilter(
        ImmutableSortedSet<String> kinds,
        int minSeverity,
        ImmutableSortedSet<String> by,
        ImmutableSortedSet<String> areas,
        Optional<String> verification) {
    /** The filter that covers every incident. */
    public static final IncidentFilter ALL = new IncidentFilter(
            ImmutableSortedSet.of(), 1, ImmutableSortedSet.of(), ImmutableSortedSet.of(), Optional.empty());

    /**
     * Rejects null.
     *
     * @param kinds the kinds; empty for all
     * @param minSeverity the lowest severity, 1 to 5, inclusive; 1 for all
     * @param by the actors to whom it is attributed
     * @param areas the areas; empty for all
     * @param verification the procedure that must confirm an incident before it counts
     */
    public IncidentFilter {
        requireNonNull(kinds, "kinds");
        requireNonNull(by, "by");
        requireNonNull(areas, "areas");
        requireNonNull(verification, "verification");
    }

    /**
     * The same, for these kinds only.
     *
     * @param values the kinds, in place of those before
     * @return the filter
     */
    public IncidentFilter kinds(String... values) {
        return new IncidentFilter(ImmutableSortedSet.copyOf(values), minSeverity, by, areas, verification);
    }

    /**
     * The same, for this severity and above only.
     *
     * @param severity 1 to 5, inclusive
     * @return the filter
     */
    public IncidentFilter minSeverity(int severity) {
        return new IncidentFilter(kinds, severity, by, areas, verification);
    }

    /**
     * The same, for incidents attributed to these actors only.
     *
     * @param actors their ids, in place of those before
     * @return the filter
     */
    public IncidentFilter by(String... actors) {
        return new IncidentFilter(kinds, minSeverity, ImmutableSortedSet.copyOf(actors), areas, verification);
    }

    /**
     * The same, for incidents attributed to these actors only.
     *
     * @param actors the actors, in place of those before
     * @return the filter
     */
    public IncidentFilter by(Actor... actors) {
        return by(Arrays.stream(actors).map(Actor::id).toArray(String[]::new));
    }

    /**
     * The same, for incidents in these areas only.
     *
     * @param values the areas, in place of those before
     * @return the filter
     */
    public IncidentFilter areas(String... values) {
        return new IncidentFilter(kinds, minSeverity, by, ImmutableSortedSet.copyOf(values), verification);
    }

    /**
     * The same, for incidents confirmed under a procedure only.
     *
     * @param procedure the id of the procedure
     * @return the filter
     */
    public IncidentFilter verifiedBy(String procedure) {
        return new IncidentFilter(kinds, minSeverity, by, areas, Optional.of(procedure));
    }

    /**
     * Counts what the filter covers in a trailing window.
     *
     * @param window the length of the window; an incident exactly so long ago is out of it
     * @return a count, to be compared with a figure
     */
    public IncidentCount within(Offset window) {
        return new IncidentCount(this, Optional.of(window));
    }

    /**
     * Holds when the filter covers at least so many incidents since entry into force.
     *
     * @param count the figure, inclusive
     * @return the condition
     */
    public Incidents atLeast(int count) {
        return new IncidentCount(this, Optional.empty()).atLeast(count);
    }

    /**
     * Holds when the filter covers at most so many incidents since entry into force.
     *
     * @param count the figure, inclusive
     * @return the condition
     */
    public Incidents atMost(int count) {
        return new IncidentCount(this, Optional.empty()).atMost(count);
    }

    /** {@return whether it covers every incident, verified or not} */
    public boolean coversAll() {
        return equals(ALL);
    }

    /** {@return for example {@code kinds [raid], severity >= 3}; {@code all incidents} where nothing restricts} */
    @Override
    public String toString() {
        return coversAll() ? "all incidents" : suffix().substring(2);
    }

    /** {@return what restricts, each part after a comma; nothing where nothing does} */
    String suffix() {
        return (kinds.isEmpty() ? "" : ", kinds " + kinds)
                + (minSeverity == 1 ? "" : ", severity >= " + minSeverity)
                + (by.isEmpty() ? "" : ", by " + by)
                + (areas.isEmpty() ? "" : ", areas " + areas)
                + verification.map(procedure -> ", verified by " + procedure).orElse("");
    }
}

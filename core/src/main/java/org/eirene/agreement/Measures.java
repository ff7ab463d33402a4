package org.eirene.agreement;

import com.google.common.collect.ImmutableSortedSet;

/**
 * Measures that read like the text. Meant for static import.
 *
 * <pre>{@code
 * Rung.of(warn("Notice to the north"))
 * Rung.of(snapBack("ease-trade"), refer("qatar")).after(days(10))
 * }</pre>
 */
public final class Measures {
    private Measures() {}

    /**
     * A warning on the record.
     *
     * @param text the warning
     * @return the measure
     */
    public static Warn warn(String text) {
        return new Warn(text);
    }

    /**
     * Suspends commitments and phases.
     *
     * @param elements their ids
     * @return the measure
     */
    public static Suspend suspend(String... elements) {
        return new Suspend(ImmutableSortedSet.copyOf(elements));
    }

    /**
     * Reverts eased measures, as long as it is in force; {@link SnapBack#forGood()} for good.
     *
     * @param commitments their ids
     * @return the measure
     */
    public static SnapBack snapBack(String... commitments) {
        return new SnapBack(ImmutableSortedSet.copyOf(commitments), false);
    }

    /**
     * Keeps tranches from being released.
     *
     * @param tranches their ids
     * @return the measure
     */
    public static Withhold withhold(String... tranches) {
        return new Withhold(ImmutableSortedSet.copyOf(tranches));
    }

    /**
     * Forfeits tranches for good.
     *
     * @param tranches their ids
     * @return the measure
     */
    public static Forfeit forfeit(String... tranches) {
        return new Forfeit(ImmutableSortedSet.copyOf(tranches));
    }

    /**
     * Refers the matter to an actor.
     *
     * @param actor the id of the actor
     * @return the measure
     */
    public static Refer refer(String actor) {
        return new Refer(actor);
    }

    /**
     * Refers the matter to an actor.
     *
     * @param actor the actor
     * @return the measure
     */
    public static Refer refer(Actor actor) {
        return new Refer(actor.id());
    }

    /** {@return a measure that terminates the agreement} */
    public static Terminate terminate() {
        return new Terminate();
    }
}

package org.eirene.agreement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;

/**
 * Conditions that read like the text. Meant for static import; {@code completed}, {@code opened} and their like are
 * moments too.
 *
 * <pre>{@code
 * Phase.builder().id("opening").opens(all(completed("calm"), reached("ratified-north")))
 * Sanction.builder().trigger(any(breached("let-aid-in"), missed("aid-flow")))
 * Benchmark.builder().criterion(measured("aid-trucks").mean().within(days(7)).atLeast(500))
 * }</pre>
 */
public final class Conditions {
    private Conditions() {}

    /** {@return a condition that holds at every instant} */
    public static Always always() {
        return new Always();
    }

    /** {@return a condition that fails at every instant} */
    public static Never never() {
        return new Never();
    }

    /**
     * Holds when every one holds.
     *
     * @param conditions one or more
     * @return the condition
     */
    public static AllOf all(Condition... conditions) {
        return new AllOf(ImmutableList.copyOf(conditions));
    }

    /**
     * Holds when at least one holds.
     *
     * @param conditions one or more
     * @return the condition
     */
    public static AnyOf any(Condition... conditions) {
        return new AnyOf(ImmutableList.copyOf(conditions));
    }

    /**
     * Holds when at least so many hold.
     *
     * @param count how many, from 1 to their number
     * @param conditions one or more
     * @return the condition
     */
    public static AtLeast atLeast(int count, Condition... conditions) {
        return new AtLeast(count, ImmutableList.copyOf(conditions));
    }

    /**
     * Holds when another fails.
     *
     * @param condition the other
     * @return the condition
     */
    public static Not not(Condition condition) {
        return new Not(condition);
    }

    /**
     * Holds when the milestone is on the record. Also a moment: when it first did.
     *
     * @param milestone the id of a milestone
     * @return the condition
     */
    public static Reached reached(String milestone) {
        return new Reached(milestone);
    }

    /**
     * Holds when the phase has opened, whatever became of it since. Also a moment: when it first did.
     *
     * @param phase the id of a phase
     * @return the condition
     */
    public static Opened opened(String phase) {
        return new Opened(phase);
    }

    /**
     * Holds when the phase has completed. Also a moment: when it first did.
     *
     * @param phase the id of a phase
     * @return the condition
     */
    public static Completed completed(String phase) {
        return new Completed(phase);
    }

    /**
     * Holds when the phase has lapsed. Also a moment: when it first did.
     *
     * @param phase the id of a phase
     * @return the condition
     */
    public static Lapsed lapsed(String phase) {
        return new Lapsed(phase);
    }

    /**
     * Holds when the commitment is FULFILLED; unresolved while pending deliveries would complete it.
     * Also a moment: when it first did.
     *
     * @param commitment the id of a commitment
     * @return the condition
     */
    public static Fulfilled fulfilled(String commitment) {
        return new Fulfilled(commitment);
    }

    /**
     * Holds when the commitment is BREACHED now; unresolved while a dispute or a verification decides whether it is.
     * Also a moment: when it first did.
     *
     * @param commitment the id of a commitment
     * @return the condition
     */
    public static Breached breached(String commitment) {
        return new Breached(commitment);
    }

    /**
     * Holds when the benchmark has been MET (a continuous one: is now); unresolved while that is being decided.
     * Also a moment: when it first did.
     *
     * @param benchmark the id of a benchmark
     * @return the condition
     */
    public static Met met(String benchmark) {
        return new Met(benchmark);
    }

    /**
     * Holds when the benchmark is MISSED now; unresolved while CONTESTED, or CLAIMED after its due instant.
     * Also a moment: when it first did.
     *
     * @param benchmark the id of a benchmark
     * @return the condition
     */
    public static Missed missed(String benchmark) {
        return new Missed(benchmark);
    }

    /**
     * Holds when the benchmark is LOST now. Also a moment: when it first did.
     *
     * @param benchmark the id of a benchmark
     * @return the condition
     */
    public static Lost lost(String benchmark) {
        return new Lost(benchmark);
    }

    /**
     * Holds when the tranche has been released. Also a moment: when it first did.
     *
     * @param tranche the id of a tranche
     * @return the condition
     */
    public static Released released(String tranche) {
        return new Released(tranche);
    }

    /**
     * Holds when the guarantee has been invoked. Also a moment: when it first did.
     *
     * @param guarantee the id of a guarantee
     * @return the condition
     */
    public static Invoked invoked(String guarantee) {
        return new Invoked(guarantee);
    }

    /**
     * Holds while a phase is OPEN.
     *
     * @param phase the id of a phase
     * @return the condition
     */
    public static Open open(String phase) {
        return new Open(phase);
    }

    /**
     * Holds while a sanction is IN_FORCE, at any rung.
     *
     * @param sanction the id of a sanction
     * @return the condition
     */
    public static InForce inForce(String sanction) {
        return new InForce(sanction, 1);
    }

    /**
     * Holds while a sanction is IN_FORCE at a rung or above.
     *
     * @param sanction the id of a sanction
     * @param rung the rung, the first being 1
     * @return the condition
     */
    public static InForce inForce(String sanction, int rung) {
        return new InForce(sanction, rung);
    }

    /**
     * Holds while an element has a status.
     *
     * @param element the id of an element that has a status
     * @param status the status
     * @return the condition
     */
    public static StatusIs is(String element, Status status) {
        return new StatusIs(element, status);
    }

    /**
     * Holds from a moment on.
     *
     * @param moment the moment, inclusive
     * @return the condition
     */
    public static Passed passed(MomentSource moment) {
        return new Passed(moment.asMoment());
    }

    /**
     * Holds when it has been quiet so long; {@link Quiet#of(IncidentFilter)} and its like say what breaks the quiet.
     *
     * @param lasting how long
     * @return the condition, broken by any incident
     */
    public static Quiet quiet(Offset lasting) {
        return new Quiet(lasting, IncidentFilter.ALL, Optional.empty());
    }

    /**
     * Incidents of these kinds, of all kinds where none is given: to be restricted further, to be refrained from or
     * answered, or to be counted and compared.
     *
     * @param kinds the kinds
     * @return the filter
     */
    public static IncidentFilter incidents(String... kinds) {
        return IncidentFilter.ALL.kinds(kinds);
    }

    /**
     * What was delivered and confirmed under commitments of one unit, to be compared with a quantity.
     *
     * @param commitments their ids, one or more
     * @return the total
     */
    public static DeliveredTotal delivered(String... commitments) {
        return new DeliveredTotal(ImmutableSortedSet.copyOf(commitments), Optional.empty());
    }

    /**
     * The latest observation of an indicator, to be compared; {@link Measurement#mean()} and its like take another
     * figure.
     *
     * @param indicator the id of an indicator
     * @return the measurement
     */
    public static Measurement measured(String indicator) {
        return new Measurement(indicator, Aggregate.LAST, Optional.empty());
    }
}

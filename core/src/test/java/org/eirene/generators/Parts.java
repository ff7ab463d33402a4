package org.eirene.generators;

import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Condition;
import org.eirene.agreement.IncidentFilter;
import org.eirene.agreement.Measure;
import org.eirene.agreement.Moment;
import org.eirene.agreement.Offset;
import org.eirene.history.Event;

/** The parts of which clauses and records are made, in the terms of an agreement. */
public final class Parts {
    private static final Set<Feature> ALL = Feature.allBut();

    private Parts() {}

    /** {@return offsets as agreements write them: days, hours, both, weeks, months, years, parts of a second} */
    public static Arbitrary<Offset> offsets() {
        return Genes.ofLength(1).map(values -> Cast.anyOffset(new Genes(values)));
    }

    /**
     * Conditions that can be stated of what there is in an agreement.
     *
     * @param agreement the agreement
     * @return the conditions, nested at most twice
     */
    public static Arbitrary<Condition> conditions(Agreement agreement) {
        return clauses(agreement, Clauses::condition);
    }

    /**
     * Moments that can be counted in an agreement.
     *
     * @param agreement the agreement
     * @return the moments, nested at most once
     */
    public static Arbitrary<Moment> moments(Agreement agreement) {
        return clauses(agreement, Clauses::moment);
    }

    /**
     * Filters of incidents in the terms of an agreement.
     *
     * @param agreement the agreement
     * @return the filters
     */
    public static Arbitrary<IncidentFilter> filters(Agreement agreement) {
        return clauses(agreement, Clauses::filter);
    }

    /**
     * Measures that touch what there is in an agreement and is not protected.
     *
     * @param agreement the agreement
     * @return the measures
     */
    public static Arbitrary<Measure> measures(Agreement agreement) {
        Cast cast = Cast.of(agreement);
        return Genes.ofLength(8).map(values -> Consequences.measure(cast, new Genes(values), true));
    }

    /**
     * Instants at which something is likely to turn under an agreement, and a nanosecond to either side.
     *
     * @param agreement the agreement
     * @return the instants
     */
    public static Arbitrary<Instant> instants(Agreement agreement) {
        Timing timing = new Timing(agreement);
        return Genes.ofLength(8).map(values -> timing.any(new Genes(values)));
    }

    /**
     * Single events in the terms of an agreement, mostly such that apply. They may name other events.
     *
     * @param agreement the agreement
     * @return the events
     */
    public static Arbitrary<Event> events(Agreement agreement) {
        return Genes.several(1, 6, 30).map(plans -> {
            var events = Histories.events(agreement, plans, ALL);
            return events.get(events.size() - 1);
        });
    }

    private static <T> Arbitrary<T> clauses(Agreement agreement, Function<Clauses, T> part) {
        Cast cast = Cast.of(agreement);
        return Genes.ofLength(40).map(values -> part.apply(new Clauses(cast, new Genes(values), "", true)));
    }
}

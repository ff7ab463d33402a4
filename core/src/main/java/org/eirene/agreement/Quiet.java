package org.eirene.agreement;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Holds when no incident that the filter covers lies in the trailing window, and the time since a moment is as long
 * as the window: "after seventy-two quiet hours". The absence of a report is read as the absence of the incident.
 *
 * <pre>{@code
 * quiet(hours(72)).minSeverity(3)
 * quiet(days(7)).of(incidents("raid")).since(reached("maps-found"))
 * }</pre>
 *
 * @param lasting how long it must have been quiet; an incident exactly so long ago is out of the window
 * @param of the incidents that break the quiet
 * @param since from when the quiet is counted; by default from the opening of the phase whose {@code completes} it
 *     stands in or in whose benchmark it stands, else from entry into force
 */
public record Quiet(Offset lasting, IncidentFilter of, Optional<Moment> since) implements Condition {
    /**
     * Rejects null.
     *
     * @param lasting how long it must have been quiet
     * @param of the incidents that break the quiet
     * @param since from when the quiet is counted
     */
    public Quiet {
        requireNonNull(lasting, "lasting");
        requireNonNull(of, "of");
        requireNonNull(since, "since");
    }

    /**
     * The same with another filter.
     *
     * @param filter the incidents that break the quiet
     * @return the condition
     */
    public Quiet of(IncidentFilter filter) {
        return new Quiet(lasting, filter, since);
    }

    /**
     * The same, broken by these kinds of incident only.
     *
     * @param kinds the kinds
     * @return the condition
     */
    public Quiet kinds(String... kinds) {
        return of(of.kinds(kinds));
    }

    /**
     * The same, broken by incidents of this severity or above only.
     *
     * @param severity 1 to 5, inclusive
     * @return the condition
     */
    public Quiet minSeverity(int severity) {
        return of(of.minSeverity(severity));
    }

    /**
     * The same, counted from a moment.
     *
     * @param moment from when
     * @return the condition
     */
    public Quiet since(MomentSource moment) {
        return new Quiet(lasting, of, Optional.of(moment.asMoment()));
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.quiet(this);
    }

    @Override
    public String toString() {
        return "quiet(" + lasting + of.suffix() + since.map(m -> ", since " + m).orElse("") + ")";
    }
}

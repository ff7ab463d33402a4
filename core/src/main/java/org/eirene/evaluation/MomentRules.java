package org.eirene.evaluation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eirene.agreement.AtInstant;
import org.eirene.agreement.AtTransition;
import org.eirene.agreement.Days;
import org.eirene.agreement.Earliest;
import org.eirene.agreement.FixedMoment;
import org.eirene.agreement.Latest;
import org.eirene.agreement.Moment;
import org.eirene.agreement.OnDate;
import org.eirene.agreement.TransitionKind;
import org.eirene.history.MilestoneReached;
import org.jspecify.annotations.Nullable;

/** What moments resolve to in a state, row by row. */
final class MomentRules implements Moment.Cases<Resolution> {
    private final State state;

    MomentRules(State state) {
        this.state = state;
    }

    Resolution resolve(Moment moment) {
        return moment.match(this);
    }

    Optional<Instant> instant(Moment moment) {
        return resolve(moment).instant();
    }

    @Override
    public Resolution at(AtInstant moment) {
        return fixed(moment);
    }

    @Override
    public Resolution date(OnDate moment) {
        return fixed(moment);
    }

    private Resolution fixed(FixedMoment moment) {
        return of(moment, Optional.of(moment.resolve(state.zone)), List::of);
    }

    /** The instant at which the element made the transition for the first time; with a day, the end of that day. */
    @Override
    public Resolution transition(AtTransition moment) {
        Optional<Instant> turn = turned(moment);
        Optional<Instant> base = moment.day().isEmpty()
                ? turn
                : turn.map(at -> Days.endOf(
                        at.atZone(state.zone)
                                .toLocalDate()
                                .plusDays(moment.day().getAsInt() - 1L),
                        state.zone));
        return of(moment, base.map(at -> moment.shift().apply(at, state.zone)), () -> grounds(moment));
    }

    private Optional<Instant> turned(AtTransition moment) {
        return moment.transition() == TransitionKind.REACHED
                ? state.reachedAt(moment.element())
                : state.of(moment.element()).first(moment.transition());
    }

    private List<Reason> grounds(AtTransition moment) {
        if (moment.transition() != TransitionKind.REACHED) {
            ElementState element = state.of(moment.element());
            return List.of(element.firstBecause(moment.transition()).orElseGet(() -> state.explain(element)));
        }
        @Nullable MilestoneReached event = state.reached().get(moment.element());
        return event == null ? List.of() : List.of(Reasons.milestone(event, state.zone));
    }

    /** Ignores what is not resolved. */
    @Override
    public Resolution earliest(Earliest moment) {
        List<Resolution> parts = moment.of().stream().map(this::resolve).toList();
        Optional<Resolution> first = parts.stream()
                .filter(part -> part.instant().isPresent())
                .min(Comparator.comparing(part -> part.instant().get()));
        return of(
                moment,
                first.flatMap(Resolution::instant).map(at -> moment.shift().apply(at, state.zone)),
                () -> first.map(part -> grounds(List.of(part))).orElse(List.of()));
    }

    /** Unresolved while any part is. */
    @Override
    public Resolution latest(Latest moment) {
        List<Resolution> parts = moment.of().stream().map(this::resolve).toList();
        boolean whole = !parts.isEmpty()
                && parts.stream().allMatch(part -> part.instant().isPresent());
        Optional<Instant> last = whole
                ? parts.stream().flatMap(part -> part.instant().stream()).max(Comparator.naturalOrder())
                : Optional.empty();
        return of(moment, last.map(at -> moment.shift().apply(at, state.zone)), () -> grounds(parts));
    }

    /** A fixed date says by itself when it is. */
    private static List<Reason> grounds(List<Resolution> parts) {
        return parts.stream()
                .filter(part ->
                        part.instant().isEmpty() || !part.why().get().because().isEmpty())
                .map(part -> part.why().get())
                .toList();
    }

    private Resolution of(Moment moment, Optional<Instant> instant, Supplier<List<Reason>> grounds) {
        return new Resolution(
                instant,
                () -> Reason.of(
                                Rule.MOMENT,
                                MomentWords.of(state.agreement, moment)
                                        + instant.map(at -> " is " + Words.at(at, state.zone))
                                                .orElse(" is not known yet"))
                        .because(grounds.get()));
    }
}

package org.eirene.literal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eirene.agreement.AtInstant;
import org.eirene.agreement.AtTransition;
import org.eirene.agreement.Earliest;
import org.eirene.agreement.Latest;
import org.eirene.agreement.Moment;
import org.eirene.agreement.OnDate;
import org.eirene.agreement.Status;
import org.eirene.agreement.TransitionKind;

/** Section 2: a moment resolves to an instant, or to nothing while what it depends on has not happened. */
final class MomentView {
    private final World world;

    MomentView(World world) {
        this.world = world;
    }

    Optional<Instant> resolve(Moment moment) {
        return unshifted(moment)
                .map(instant -> moment.shift()
                        .plus()
                        .map(offset -> world.times.plus(instant, offset))
                        .orElse(instant))
                // Section 2: endOfDay then moves a resolved moment to the last nanosecond of its local day.
                .map(instant ->
                        moment.shift().endOfDay() ? world.times.endOfDay(world.times.dateOf(instant)) : instant);
    }

    private Optional<Instant> unshifted(Moment moment) {
        if (moment instanceof AtInstant at) {
            return Optional.of(at.instant());
        }
        if (moment instanceof OnDate on) {
            return Optional.of(world.times.endOfDay(on.date()));
        }
        if (moment instanceof AtTransition at) {
            return first(at.transition(), at.element())
                    // Section 2: day 7 is the seventh day when the day of the transition is day 1.
                    .map(instant -> at.day().isPresent()
                            ? world.times.endOfDay(world.times
                                    .dateOf(instant)
                                    .plusDays(at.day().getAsInt() - 1L))
                            : instant);
        }
        if (moment instanceof Earliest earliest) {
            // Section 2: earliest ignores the unresolved.
            return earliest.of().stream()
                    .map(this::resolve)
                    .flatMap(Optional::stream)
                    .min(Comparator.naturalOrder());
        }
        // Section 2: latest is unresolved while any part is.
        List<Optional<Instant>> parts =
                ((Latest) moment).of().stream().map(this::resolve).toList();
        return parts.stream().allMatch(Optional::isPresent)
                ? parts.stream().flatMap(Optional::stream).max(Comparator.naturalOrder())
                : Optional.empty();
    }

    /** Section 2: the instant at which the element made the transition for the first time. */
    Optional<Instant> first(TransitionKind transition, String element) {
        return switch (transition) {
            case REACHED -> Optional.ofNullable(world.milestones.get(element));
            case OPENED -> world.first(element, Status.OPEN);
            case COMPLETED -> world.first(element, Status.COMPLETED);
            case LAPSED -> world.first(element, Status.LAPSED);
            case IN_EFFECT -> world.first(element, Status.IN_EFFECT);
            case FULFILLED -> world.first(element, Status.FULFILLED);
            case BREACHED -> world.first(element, Status.BREACHED);
            case MET -> world.first(element, Status.MET);
            case MISSED -> world.first(element, Status.MISSED);
            case LOST -> world.first(element, Status.LOST);
            case IMPOSED -> world.first(element, Status.IN_FORCE);
            case LIFTED -> world.first(element, Status.LIFTED);
            case RELEASED -> world.first(element, Status.RELEASED);
            case INVOKED -> world.first(element, Status.INVOKED);
        };
    }
}

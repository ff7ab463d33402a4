package org.eirene.history;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.eirene.internal.Decimals;
import org.eirene.internal.Instants;

/** What every event must satisfy to be an event at all, and the words of its line for people. */
final class Checks {
    private Checks() {}

    static void common(Event event) {
        checkArgument(!event.id().isBlank(), "The id of an event must not be blank");
        Instants.check("instant of event '" + event.id() + "'", event.at());
        Instants.check("report of event '" + event.id() + "'", event.reported());
        checkArgument(
                !event.reported().isBefore(event.at()),
                "Event '%s' was reported at %s, before it happened at %s: set reported to that or later",
                event.id(),
                event.reported(),
                event.at());
    }

    static BigDecimal positive(Event event, String name, BigDecimal value) {
        BigDecimal normal = Decimals.normalize(name, value);
        checkArgument(
                normal.signum() > 0, "The %s must be positive, but was %s (event '%s')", name, normal, event.id());
        return normal;
    }

    static void word(Event event, String name, String value) {
        checkArgument(!value.isBlank(), "The %s must not be blank (event '%s')", name, event.id());
    }

    static ImmutableSortedSet<String> ids(String first, Optional<String> second) {
        return second.isPresent() ? ImmutableSortedSet.of(first, second.get()) : ImmutableSortedSet.of(first);
    }

    static String line(Event event, String text) {
        String late = event.reported().equals(event.at()) ? "" : ", reported " + event.reported();
        return event.id() + " at " + event.at() + ": " + text + late;
    }

    static String by(Optional<String> actor) {
        return actor.map(id -> " by " + id).orElse("");
    }

    static String by(ImmutableSortedSet<String> actors) {
        return actors.isEmpty() ? "" : " by " + String.join(", ", actors);
    }

    static String what(BigDecimal quantity, List<String> items) {
        return items.isEmpty() ? Decimals.text(quantity) : String.join(", ", items);
    }
}

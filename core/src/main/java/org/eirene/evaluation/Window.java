package org.eirene.evaluation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eirene.agreement.Offset;

/** The trailing window of a length: what happened at e lies in it at t when e <= t < e + length. */
record Window(Offset length, ZoneId zone) {
    /** What lies in the window, in order; the entries are in order of time and none lies after now. */
    <T> List<T> of(List<T> entries, Function<T, Instant> at, Instant now) {
        Instant earliest = now.minus(longest());
        List<T> inside = new ArrayList<>();
        for (int i = entries.size() - 1; i >= 0; i--) {
            Instant happened = at.apply(entries.get(i));
            if (happened.isBefore(earliest)) {
                break;
            }
            if (leaves(happened).isAfter(now)) {
                inside.add(entries.get(i));
            }
        }
        Collections.reverse(inside);
        return inside;
    }

    /** When the next of those inside leaves. */
    <T> Optional<Instant> nextLeaving(List<T> entries, Function<T, Instant> at, Instant now) {
        return of(entries, at, now).stream().map(at).map(this::leaves).min(Instant::compareTo);
    }

    Instant leaves(Instant happened) {
        return length.addTo(happened, zone);
    }

    /** No window is longer than this, whatever the calendar does: with clock changes, later entries may leave earlier. */
    private Duration longest() {
        return Duration.ofDays(31L * length.months() + length.days() + 2).plus(length.exact());
    }
}

package org.eirene.evaluation;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * By how much something was done after it was due: a fact of its own, beside the status.
 *
 * @param dueAsWritten the due instant as the text first gave it
 * @param dueAsMoved the due instant with all extensions
 * @param doneAt when it was done
 * @param behindWritten how long after the due instant as first written, exactly; zero if not after it
 * @param behindMoved how long after the due instant as moved, exactly; zero if not after it
 * @param daysBehindWritten in local days: by how many dates it is later than the due date as first written; 0 if none
 * @param daysBehindMoved the same against the due date as moved
 */
public record Lateness(
        Instant dueAsWritten,
        Instant dueAsMoved,
        Instant doneAt,
        Duration behindWritten,
        Duration behindMoved,
        long daysBehindWritten,
        long daysBehindMoved) {
    /**
     * Rejects null.
     *
     * @param dueAsWritten the due instant as the text first gave it
     * @param dueAsMoved the due instant with all extensions
     * @param doneAt when it was done
     * @param behindWritten how long after the due instant as first written
     * @param behindMoved how long after the due instant as moved
     * @param daysBehindWritten in local days
     * @param daysBehindMoved the same against the due date as moved
     */
    public Lateness {
        requireNonNull(dueAsWritten, "dueAsWritten");
        requireNonNull(dueAsMoved, "dueAsMoved");
        requireNonNull(doneAt, "doneAt");
        requireNonNull(behindWritten, "behindWritten");
        requireNonNull(behindMoved, "behindMoved");
    }

    static Lateness of(Instant dueAsWritten, Instant dueAsMoved, Instant doneAt, ZoneId zone) {
        return new Lateness(
                dueAsWritten,
                dueAsMoved,
                doneAt,
                behind(dueAsWritten, doneAt),
                behind(dueAsMoved, doneAt),
                days(dueAsWritten, doneAt, zone),
                days(dueAsMoved, doneAt, zone));
    }

    private static Duration behind(Instant due, Instant done) {
        return done.isAfter(due) ? Duration.between(due, done) : Duration.ZERO;
    }

    private static long days(Instant due, Instant done, ZoneId zone) {
        return Math.max(
                0,
                ChronoUnit.DAYS.between(
                        due.atZone(zone).toLocalDate(), done.atZone(zone).toLocalDate()));
    }

    /** {@return for example {@code 5 days late}, and against the due instant as first written where that differs} */
    @Override
    public String toString() {
        String late = daysBehindMoved + (daysBehindMoved == 1 ? " day" : " days") + " late";
        return dueAsMoved.equals(dueAsWritten)
                ? late
                : late + " (" + daysBehindWritten + " against the date first written)";
    }
}

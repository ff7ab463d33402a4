package org.eirene.report;

import java.util.Locale;
import org.eirene.agreement.ElementKind;
import org.eirene.agreement.Status;

/**
 * A status as a reader sees it: the word says it, sign and colour repeat it.
 *
 * @param code the word of the written form
 * @param word the same for people
 * @param tone which style it has
 * @param sign a sign of a shape of its own
 */
record Badge(String code, String word, String tone, String sign) {
    private enum Tone {
        DONE("✓"),
        RUNNING("●"),
        WAITING("○"),
        OPEN("◐"),
        FAILED("✕"),
        ENDED("–");

        private final String sign;

        Tone(String sign) {
            this.sign = sign;
        }
    }

    /** Of the agreement as a whole. */
    static Badge of(Status status) {
        return of(status, tone(status));
    }

    static Badge of(ElementKind kind, Status status) {
        boolean isImposed = kind == ElementKind.SANCTION && status == Status.IN_FORCE;
        boolean isDecided = kind == ElementKind.SANCTION && status == Status.PENDING;
        return of(status, isImposed ? Tone.FAILED : isDecided ? Tone.OPEN : tone(status));
    }

    private static Badge of(Status status, Tone tone) {
        String words = status.name().replace('_', ' ').toLowerCase(Locale.ROOT);
        return new Badge(
                status.name(),
                words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1),
                tone.name().toLowerCase(Locale.ROOT),
                tone.sign);
    }

    private static Tone tone(Status status) {
        return switch (status) {
            case COMPLETED, REACHED, FULFILLED, MET, RELEASED, HONOURED, EVEN -> Tone.DONE;
            case IN_FORCE, OPEN, IN_EFFECT -> Tone.RUNNING;
            case NOT_IN_FORCE, PENDING, DORMANT, HELD -> Tone.WAITING;
            case SUSPENDED, CLAIMED, CONTESTED, DUE, INVOKED, BEHIND -> Tone.OPEN;
            case BREACHED, MISSED, LOST, LAPSED, FORFEITED, DEFAULTED -> Tone.FAILED;
            case EXPIRED, TERMINATED, WAIVED, DISCHARGED, LIFTED, RETURNED -> Tone.ENDED;
        };
    }
}

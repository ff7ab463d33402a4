package org.eirene.evaluation;

import java.time.Instant;

/**
 * Where a proceeding stands.
 *
 * @param about what a ruling about it names: the id of its subject, or of the challenge that started it
 * @param subject the id of what is verified, disputed or decided
 * @param procedure the id of the procedure
 * @param outcome OPEN, or how it was decided
 * @param stage the present stage, or the one that decided; the first is 1
 * @param until when that stage lapses
 */
public record ProceedingStatus(
        String about, String subject, String procedure, Outcome outcome, int stage, Instant until) {
    /** How a proceeding can stand. */
    public enum Outcome {
        /** Not decided. */
        OPEN,
        /** Confirmed. */
        CONFIRMED,
        /** Denied. */
        DENIED,
        /** It ended undecided: the agreement was terminated, or the sanction that was to be decided was dropped. */
        ENDED
    }
}

package org.eirene.evaluation;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.eirene.internal.Decimals;

/**
 * An instant at which something of a commitment or a benchmark falls due, gone or to come: as the text first gave it, and
 * as it was moved since, by extensions, by its phase and by the time for which its clock stood still. Inclusive: what
 * happens at it is in time.
 *
 * <pre>{@code
 * now.dues().stream().filter(due -> !due.asMoved().equals(due.asWritten())).forEach(System.out::println);
 * // release-civilians: 33 due by 2025-03-05T09:15:00Z, first by 2025-03-02T09:15:00Z
 * }</pre>
 *
 * @param element the id of the commitment or benchmark
 * @param kind what falls due
 * @param required how much must have been delivered by then in all, in the unit of the commitment; empty of what is no
 *     delivery
 * @param asWritten when it was due as first written
 * @param asMoved when it is due, with all that moved it
 * @param missed whether its element is now BREACHED or MISSED by it; what was made good, excused or done late is not
 */
public record DueInstant(
        String element, Kind kind, Optional<BigDecimal> required, Instant asWritten, Instant asMoved, boolean missed) {
    /** What falls due. */
    public enum Kind {
        /** Deliveries, or an act. */
        DELIVERY,
        /** The end of a continuing commitment. */
        END,
        /** The criterion of a benchmark. */
        CRITERION
    }

    /**
     * Rejects null.
     *
     * @param element the id of the commitment or benchmark
     * @param kind what falls due
     * @param required how much must have been delivered by then in all
     * @param asWritten when it was due as first written
     * @param asMoved when it is due
     * @param missed whether its element is now BREACHED or MISSED by it
     */
    public DueInstant {
        requireNonNull(element, "element");
        requireNonNull(kind, "kind");
        requireNonNull(required, "required");
        requireNonNull(asWritten, "asWritten");
        requireNonNull(asMoved, "asMoved");
    }

    /** {@return for example {@code release-civilians: 33 due by 2025-03-05T09:15:00Z, first by 2025-03-02T09:15:00Z}} */
    @Override
    public String toString() {
        return element + ": "
                + switch (kind) {
                    case DELIVERY -> required.map(Decimals::text).orElse("it") + " due by ";
                    case END -> "ends at ";
                    case CRITERION -> "the criterion due by ";
                }
                + asMoved
                + (asMoved.equals(asWritten) ? "" : ", first " + (kind == Kind.END ? "at " : "by ") + asWritten)
                + (missed ? ", missed" : "");
    }
}

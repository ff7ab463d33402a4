package org.eirene.serialization;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.eirene.agreement.Status;

/**
 * What a conformance case expects of the evaluation at an instant.
 *
 * @param asOf the instant at which it is asked
 * @param knownAt what was known when; empty for all that is on the record
 * @param status the status of the agreement, where something is expected of it
 * @param elements the status of elements, by their ids
 * @param confirmed what is confirmed under commitments, by their ids
 * @param escrows the balances of escrows, by their ids and the names of {@link #BALANCES}
 * @param disregarded the ids of the events that are disregarded, exactly these; empty where nothing is expected
 */
public record Expectation(
        Instant asOf,
        Optional<Instant> knownAt,
        Optional<Status> status,
        ImmutableMap<String, Expected> elements,
        ImmutableMap<String, BigDecimal> confirmed,
        ImmutableMap<String, ImmutableMap<String, BigDecimal>> escrows,
        Optional<ImmutableSortedSet<String>> disregarded) {
    /** The names of the balances of an escrow: deposited, held, released, returned, forfeited. */
    public static final ImmutableSortedSet<String> BALANCES =
            ImmutableSortedSet.of("deposited", "held", "released", "returned", "forfeited");

    /**
     * Rejects null.
     *
     * @param asOf the instant at which it is asked
     * @param knownAt what was known when
     * @param status the status of the agreement
     * @param elements the status of elements
     * @param confirmed what is confirmed under commitments
     * @param escrows the balances of escrows
     * @param disregarded the ids of the events that are disregarded
     */
    public Expectation {
        requireNonNull(asOf, "asOf");
        requireNonNull(knownAt, "knownAt");
        requireNonNull(status, "status");
        requireNonNull(elements, "elements");
        requireNonNull(confirmed, "confirmed");
        requireNonNull(escrows, "escrows");
        requireNonNull(disregarded, "disregarded");
        escrows.forEach((escrow, balances) -> checkArgument(
                BALANCES.containsAll(balances.keySet()),
                "The balances of an escrow are %s, but for '%s' there are %s",
                BALANCES,
                escrow,
                balances.keySet()));
    }

    /**
     * A status, and of a sanction maybe the rung.
     *
     * @param status the status
     * @param rung the rung of a sanction that is {@link Status#IN_FORCE}, from 1; empty for any
     */
    public record Expected(Status status, OptionalInt rung) {
        /**
         * Rejects null, and a rung of what has none.
         *
         * @param status the status
         * @param rung the rung of a sanction that is {@link Status#IN_FORCE}
         */
        public Expected {
            requireNonNull(status, "status");
            requireNonNull(rung, "rung");
            checkArgument(
                    rung.isEmpty() || (status == Status.IN_FORCE && rung.getAsInt() >= 1),
                    "A rung is 1 or more, of a sanction IN_FORCE, but was %s/%s",
                    status,
                    rung.orElse(0));
        }

        /**
         * A status, at any rung.
         *
         * @param status the status
         * @return what is expected
         */
        public static Expected of(Status status) {
            return new Expected(status, OptionalInt.empty());
        }

        /** {@return as it is written: {@code OPEN}, {@code IN_FORCE/2}} */
        @Override
        public String toString() {
            return status.name() + (rung.isPresent() ? "/" + rung.getAsInt() : "");
        }
    }
}

package org.eirene.negotiation;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Extras;
import org.eirene.agreement.Problem;
import org.eirene.internal.Instants;
import org.jspecify.annotations.Nullable;

/**
 * The positions that actors took on the clauses of a draft, in the order in which they were noted. Immutable. In the
 * written form it is {@code eirene/positions/1}.
 *
 * <pre>{@code
 * var positions = Positions.builder(accord)
 *     .at("2025-01-10").accepts("north", "release-civilians")
 *     .acceptsIf("south", "release-civilians", Acceptance.of("north", "free-detainees"))
 *     .at("2025-01-14").rejects("south", "open-crossing")
 *     .build();
 * Negotiation.of(accord, positions)
 * }</pre>
 *
 * <p>Of several positions of one actor on one clause the latest counts; of several of one instant the one that stands
 * later in the list. A position without a time comes before all that have one.
 *
 * <p>Two of them are equal when they are on the same agreement and have equal positions, in the same order, and equal
 * extras. They may name what the agreement does not have, so that a tool can work with them; {@link
 * #problems(Agreement)} tells.
 */
public final class Positions {
    /** Without a time first; of one instant, in the order of the list, as sorting is stable. */
    private static final Comparator<Position> IN_TIME =
            Comparator.comparing((Position position) -> position.at().orElse(Instant.MIN));

    private final String agreement;
    private final ImmutableList<Position> positions;
    private final Extras extras;

    private Positions(String agreement, ImmutableList<Position> positions, Extras extras) {
        checkArgument(!agreement.isBlank(), "The id of the agreement of positions must not be blank");
        this.agreement = agreement;
        this.positions = positions;
        this.extras = extras;
    }

    /**
     * Positions on an agreement.
     *
     * @param agreement the id of the agreement, not blank
     * @param positions the positions, in the order in which they were noted
     * @return the positions
     * @throws IllegalArgumentException if the id is blank
     */
    public static Positions of(String agreement, Position... positions) {
        return new Positions(agreement, ImmutableList.copyOf(positions), Extras.none());
    }

    /**
     * Begins positions on an agreement.
     *
     * @param agreement the agreement, in whose time zone dates are read
     * @return an empty builder
     */
    public static Builder builder(Agreement agreement) {
        return new Builder(agreement.id(), Optional.of(agreement.timeZone()));
    }

    /**
     * Begins positions on an agreement that is not at hand.
     *
     * @param agreementId the id of the agreement, not blank
     * @return an empty builder, which reads instants but no dates
     * @throws IllegalArgumentException if the id is blank
     */
    public static Builder builder(String agreementId) {
        checkArgument(!agreementId.isBlank(), "The id of the agreement of positions must not be blank");
        return new Builder(agreementId, Optional.empty());
    }

    /** {@return a builder that holds the same values; it reads instants but no dates} */
    public Builder toBuilder() {
        return new Builder(agreement, Optional.empty()).extras(extras).addAll(positions);
    }

    /** {@return the id of the agreement} */
    public String agreement() {
        return agreement;
    }

    /** {@return the positions, in the order in which they were noted} */
    public ImmutableList<Position> positions() {
        return positions;
    }

    /** {@return what a tool keeps with them for itself} */
    public Extras extras() {
        return extras;
    }

    /**
     * The same positions and further ones behind them.
     *
     * @param further the further ones
     * @return all of them
     */
    public Positions with(Position... further) {
        return new Positions(
                agreement,
                ImmutableList.<Position>builder()
                        .addAll(positions)
                        .addAll(Arrays.asList(further))
                        .build(),
                extras);
    }

    /**
     * What had been said at an instant: the positions taken until then, and those without a time.
     *
     * @param inclusive the instant
     * @return these positions
     */
    public Positions asOf(Instant inclusive) {
        requireNonNull(inclusive, "inclusive");
        return new Positions(
                agreement,
                positions.stream()
                        .filter(position -> position.at()
                                .filter(at -> at.isAfter(inclusive))
                                .isEmpty())
                        .collect(ImmutableList.toImmutableList()),
                extras);
    }

    /**
     * The positions that count: of each actor on each clause the latest.
     *
     * @return the positions, those on which somebody spoke first first
     */
    public ImmutableList<Position> latest() {
        Map<Acceptance, Position> latest = new LinkedHashMap<>();
        inTime().forEach(position -> latest.put(position.subject(), position));
        return ImmutableList.copyOf(latest.values());
    }

    /** {@return all positions in the order of time} */
    ImmutableList<Position> inTime() {
        return ImmutableList.sortedCopyOf(IN_TIME, positions);
    }

    /** {@return the stances that count} */
    ImmutableMap<Acceptance, Stance> stances() {
        return latest().stream().collect(ImmutableMap.toImmutableMap(Position::subject, Position::stance));
    }

    /**
     * What does not fit an agreement: actors and clauses that it does not have, conditions that make no sense, times
     * that are missing.
     *
     * @param text the agreement they are held against
     * @return every problem, in the order of the positions, with its path in the words of the written form
     */
    public ImmutableList<Problem> problems(Agreement text) {
        return PositionRules.problems(text, this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Positions that
                && agreement.equals(that.agreement)
                && positions.equals(that.positions)
                && extras.equals(that.extras);
    }

    @Override
    public int hashCode() {
        return Objects.hash(agreement, positions, extras);
    }

    /** {@return the agreement, then a line for each position} */
    @Override
    public String toString() {
        return positions.stream()
                .map(position -> "\n  " + position)
                .collect(Collectors.joining("", "positions on " + agreement + ":", ""));
    }

    /**
     * Builds positions, as they were taken. What is added after {@link #at(String)} was said then.
     *
     * <pre>{@code
     * Positions.builder(accord).accepts("north", "calm").at("2025-01-14").rejects("south", "calm").build()
     * }</pre>
     */
    public static final class Builder {
        private final String agreement;
        private final Optional<ZoneId> zone;
        private final List<Position> positions = new ArrayList<>();
        private Optional<Instant> at = Optional.empty();
        private Extras extras = Extras.none();

        private Builder(String agreement, Optional<ZoneId> zone) {
            this.agreement = agreement;
            this.zone = zone;
        }

        /**
         * Sets when what is added from here on was said.
         *
         * @param instant the instant
         * @return this builder
         */
        public Builder at(Instant instant) {
            at = Optional.of(Instants.check("instant of positions", instant));
            return this;
        }

        /**
         * Sets when what is added from here on was said.
         *
         * @param instantOrDate an instant, or a date, which is the last nanosecond of that day in the time zone of the
         *     agreement
         * @return this builder
         * @throws IllegalArgumentException if it is neither, or a date where the agreement is not at hand
         */
        public Builder at(String instantOrDate) {
            if (zone.isPresent()) {
                return at(Instants.parse(instantOrDate, zone.get()));
            }
            return at(Instants.parseInstant(instantOrDate)
                    .orElseThrow(() -> new IllegalArgumentException("'" + instantOrDate
                            + "' is not an instant, and a date needs the time zone of the agreement:"
                            + " begin with Positions.builder(Agreement)")));
        }

        /**
         * Adds that an actor accepts a clause.
         *
         * @param by the id of the actor
         * @param clause the id of an element
         * @return this builder
         */
        public Builder accepts(String by, String clause) {
            return takes(by, clause, Stance.accept());
        }

        /**
         * Adds that an actor rejects a clause.
         *
         * @param by the id of the actor
         * @param clause the id of an element
         * @return this builder
         */
        public Builder rejects(String by, String clause) {
            return takes(by, clause, Stance.reject());
        }

        /**
         * Adds that an actor accepts a clause if others accept something.
         *
         * @param by the id of the actor
         * @param clause the id of an element
         * @param conditions what has to be accepted, by whom; all of it; one or more
         * @return this builder
         * @throws IllegalArgumentException if there are no conditions
         */
        public Builder acceptsIf(String by, String clause, Acceptance... conditions) {
            return takes(by, clause, Stance.acceptIf(conditions));
        }

        private Builder takes(String by, String clause, Stance stance) {
            return add(new Position(by, clause, stance, at, Optional.empty()));
        }

        /**
         * Adds a position as it is, its own time included.
         *
         * @param position the position
         * @return this builder
         */
        public Builder add(Position position) {
            positions.add(requireNonNull(position, "position"));
            return this;
        }

        /**
         * Adds positions as they are.
         *
         * @param further the positions
         * @return this builder
         */
        public Builder addAll(Iterable<Position> further) {
            further.forEach(this::add);
            return this;
        }

        /**
         * Sets what a tool keeps with them for itself.
         *
         * @param value the extras
         * @return this builder
         */
        public Builder extras(Extras value) {
            extras = requireNonNull(value, "extras");
            return this;
        }

        /** {@return the positions} */
        public Positions build() {
            return new Positions(agreement, ImmutableList.copyOf(positions), extras);
        }
    }
}

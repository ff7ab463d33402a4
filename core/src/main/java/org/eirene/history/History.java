package org.eirene.history;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Maps;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Extras;
import org.eirene.agreement.Problem;
import org.eirene.internal.NearMiss;
import org.jspecify.annotations.Nullable;

/**
 * What is on the record of an agreement: its events, in {@link Event#ORDER}, each with an id of its own. Immutable;
 * what is added gives a new history.
 *
 * <pre>{@code
 * var history = History.of(accord)
 *     .entryIntoForce("2025-01-16T11:15:00+02:00")
 *     .delivery("2025-01-25T16:00:00+02:00", "release-civilians", 4)        // delivery-1
 *     .incident("2025-01-26", "armed-attack", 3, "south")                   // incident-1, at the end of that day
 *     .with(Delivery.builder().id("e9").at(instant).reported(later).commitment("let-aid-in").source("UN").build());
 * history.upTo("2025-01-31").by("south").events();
 * history.problems(accord);             // what the evaluation will disregard, before any evaluation
 * }</pre>
 *
 * <p>One line of the kind {@code delivery(..)} copies the references to all events. For many events there is
 * {@link #builder(Agreement)}, which knows the same lines.
 *
 * <p>An id names one event: the same event a second time changes nothing, a different one of that id is refused. Two
 * histories are equal when they are of the same agreement and have equal events and extras. What an event means, and
 * whether it can apply, is not asked here; {@link #problems(Agreement)} tells what can be known without an evaluation.
 */
public final class History extends Recording<History> {
    private static final int LINES = 1_000;
    private static final int NAMED = 10;

    private final String agreement;
    private final Optional<ZoneId> zone;
    private final Extras extras;
    private final ImmutableList<Event> events;
    private final Supplier<Map<String, Event>> index;
    private final Supplier<ImmutableList<Retraction>> retractions;

    private History(String agreement, Optional<ZoneId> zone, Extras extras, ImmutableList<Event> events) {
        this.agreement = agreement;
        this.zone = zone;
        this.extras = extras;
        this.events = events;
        this.index = Suppliers.memoize(() -> index(events));
        this.retractions = Suppliers.memoize(() -> events(Retraction.class));
    }

    private static Map<String, Event> index(ImmutableList<Event> events) {
        Map<String, Event> byId = Maps.newHashMapWithExpectedSize(events.size());
        events.forEach(event -> byId.put(event.id(), event));
        return Collections.unmodifiableMap(byId);
    }

    /**
     * The empty history of an agreement. It reads dates in the agreement's time zone.
     *
     * @param agreement the agreement
     * @return a history without events
     */
    public static History of(Agreement agreement) {
        return builder(agreement).build();
    }

    /**
     * The empty history of an agreement that is not at hand. It has no time zone, and so reads instants but no dates.
     *
     * @param agreementId the id of the agreement, not blank
     * @return a history without events
     * @throws IllegalArgumentException if the id is blank
     */
    public static History of(String agreementId) {
        return builder(agreementId).build();
    }

    /**
     * Begins a history of many events.
     *
     * @param agreement the agreement, in whose time zone dates are read
     * @return an empty builder
     */
    public static Builder builder(Agreement agreement) {
        return builder(agreement.id()).zone(agreement.timeZone());
    }

    /**
     * Begins a history of many events, of an agreement that is not at hand.
     *
     * @param agreementId the id of the agreement, not blank
     * @return an empty builder, without a time zone
     * @throws IllegalArgumentException if the id is blank
     */
    public static Builder builder(String agreementId) {
        checkArgument(!agreementId.isBlank(), "The id of the agreement of a history must not be blank");
        return new Builder(agreementId);
    }

    /** {@return a builder that holds the same values} */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** {@return the id of the agreement} */
    public String agreement() {
        return agreement;
    }

    /** {@return the zone in which dates are read; empty: instants only. No part of equality, and not written} */
    public Optional<ZoneId> zone() {
        return zone;
    }

    /** {@return what a tool keeps with it for itself} */
    public Extras extras() {
        return extras;
    }

    /** {@return the events, in {@link Event#ORDER}} */
    public ImmutableList<Event> events() {
        return events;
    }

    /** {@return the retractions among the events, in order} */
    public ImmutableList<Retraction> retractions() {
        return retractions.get();
    }

    /**
     * The events of a type.
     *
     * @param type the type: {@code Delivery.class}
     * @param <E> the type
     * @return the events of that type, in order
     */
    public <E extends Event> ImmutableList<E> events(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).collect(ImmutableList.toImmutableList());
    }

    /** {@return how many events there are} */
    public int size() {
        return events.size();
    }

    /** {@return whether there is no event} */
    public boolean isEmpty() {
        return events.isEmpty();
    }

    /**
     * The event with an id.
     *
     * @param id the id
     * @return the event, if there is one
     */
    public Optional<Event> findEvent(String id) {
        return Optional.ofNullable(index.get().get(requireNonNull(id, "id")));
    }

    /**
     * The event with an id.
     *
     * @param id the id
     * @return the event
     * @throws IllegalArgumentException if there is none with that id; the message names what was probably meant
     */
    public Event event(String id) {
        return findEvent(id).orElseThrow(() -> new IllegalArgumentException(unknown(id)));
    }

    private String unknown(String id) {
        Iterable<String> ids = Iterables.transform(events, Event::id);
        String others = size() > NAMED ? String.valueOf(size()) : isEmpty() ? "none" : String.join(", ", ids);
        return "No event '" + id + "' in the history of '" + agreement + "'"
                + NearMiss.of(id, ids)
                        .map(near -> ": did you mean " + near + "?")
                        .orElse(" (it has " + others + ")");
    }

    /**
     * What can be known to be wrong with the record without evaluating it: events that the evaluation will disregard,
     * and what is probably not what was meant. Nothing here keeps a history from being evaluated. What a retraction
     * takes out is not looked at.
     *
     * @param agreement the agreement it is held against
     * @return the problems, in the order of the events; the paths count the events of {@link #events()} from 0
     */
    public ImmutableList<Problem> problems(Agreement agreement) {
        return RecordCheck.problems(agreement, this);
    }

    /**
     * The same history with further events. An event that it has already changes nothing.
     *
     * @param further the events, in any order
     * @return the history with them
     * @throws InvalidHistoryException if one has the id of a different event; it names all such ids
     */
    public History with(Event... further) {
        return with(Arrays.asList(further));
    }

    /**
     * The same history with further events. An event that it has already changes nothing.
     *
     * @param further the events, in any order
     * @return the history with them
     * @throws InvalidHistoryException if one has the id of a different event; it names all such ids
     */
    public History with(Iterable<? extends Event> further) {
        return with(extras, Union.of(events, ImmutableList.copyOf(further)));
    }

    /**
     * The same history without some events.
     *
     * @param eventIds the ids of the events
     * @return the history without them
     * @throws IllegalArgumentException if there is no event of such an id; the message names what was probably meant
     */
    public History without(String... eventIds) {
        ImmutableSet<String> ids = ImmutableSet.copyOf(eventIds);
        ids.forEach(this::event);
        return without(event -> ids.contains(event.id()));
    }

    /**
     * The same history without some events.
     *
     * @param unwanted which events to leave out
     * @return the history without them
     */
    public History without(Predicate<? super Event> unwanted) {
        return only(event -> !unwanted.test(event));
    }

    /**
     * The same history with an event that came onto the record later than it does now.
     *
     * <pre>{@code
     * history.delivery("2025-01-25", "release", 4).reported("delivery-1", "2025-02-03")
     * }</pre>
     *
     * @param eventId the id of the event
     * @param at when it came onto the record: an instant, or a date, which is the last nanosecond of that day
     * @return the history with the event so reported
     * @throws IllegalArgumentException if there is no event of that id, {@code at} is neither, or is before the event
     */
    public History reported(String eventId, String at) {
        Event event = event(eventId).toBuilder().reported(instant(at)).build();
        return without(eventId).with(event);
    }

    /**
     * All events of this history and another of the same agreement. Events of the same id and content become one.
     *
     * @param other the other history
     * @return the events of both; the order of the two changes nothing
     * @throws InvalidHistoryException if both have different events of the same id; it names all such ids
     * @throws IllegalArgumentException if they are of different agreements, or both have extras and these differ
     */
    public History merge(History other) {
        checkArgument(
                agreement.equals(other.agreement),
                "Histories of one agreement can be merged, but these are of '%s' and '%s'",
                agreement,
                other.agreement);
        checkArgument(
                extras.isEmpty() || other.extras.isEmpty() || extras.equals(other.extras),
                "Histories with different extras cannot be merged (agreement '%s'): decide first what to keep with "
                        + "toBuilder().extras(..)",
                agreement);
        History merged = with(extras.isEmpty() ? other.extras : extras, Union.of(events, other.events));
        return zone.isPresent() ? merged : merged.in(other.zone);
    }

    /**
     * What was on the record at an instant: the events reported until then. Whether a retraction takes one of them out
     * is not asked here.
     *
     * @param inclusive the instant
     * @return the history of these events
     */
    public History knownAt(Instant inclusive) {
        requireNonNull(inclusive, "inclusive");
        return only(event -> !event.reported().isAfter(inclusive));
    }

    /**
     * What was on the record at an instant: the events reported until then.
     *
     * @param inclusive an instant, or a date, which is the last nanosecond of that day
     * @return the history of these events
     * @throws IllegalArgumentException if it is neither
     */
    public History knownAt(String inclusive) {
        return knownAt(instant(inclusive));
    }

    /**
     * What happened until an instant, whenever it was reported.
     *
     * @param inclusive the instant
     * @return the history of these events
     */
    public History upTo(Instant inclusive) {
        return slice(0, countUntil(inclusive, true));
    }

    /**
     * What happened until an instant, whenever it was reported.
     *
     * @param inclusive an instant, or a date, which is the last nanosecond of that day
     * @return the history of these events
     * @throws IllegalArgumentException if it is neither
     */
    public History upTo(String inclusive) {
        return upTo(instant(inclusive));
    }

    /**
     * What happened between two instants, whenever it was reported.
     *
     * @param fromInclusive the first instant
     * @param toInclusive the last instant
     * @return the history of these events
     * @throws IllegalArgumentException if the last is before the first
     */
    public History between(Instant fromInclusive, Instant toInclusive) {
        checkArgument(
                !toInclusive.isBefore(fromInclusive),
                "Nothing lies between %s and %s: give the earlier one first",
                fromInclusive,
                toInclusive);
        return slice(countUntil(fromInclusive, false), countUntil(toInclusive, true));
    }

    /**
     * What happened between two instants or on some days, whenever it was reported. Here a date stands for the whole
     * day: {@code between("2025-01-16", "2025-01-16")} is what happened on that day.
     *
     * @param fromInclusive an instant, or a date, which is the first instant of that day
     * @param toInclusive an instant, or a date, which is the last nanosecond of that day
     * @return the history of these events
     * @throws IllegalArgumentException if one of them is neither, or the last is before the first
     */
    public History between(String fromInclusive, String toInclusive) {
        return between(startingInstant(fromInclusive), instant(toInclusive));
    }

    /**
     * What an actor did, or what is attributed to him.
     *
     * @param actor the id of the actor
     * @return the history of these events
     */
    public History by(String actor) {
        requireNonNull(actor, "actor");
        return only(event -> event.actors().contains(actor));
    }

    /**
     * The events of some kinds.
     *
     * @param kinds the kinds
     * @return the history of these events
     */
    public History ofKind(EventKind... kinds) {
        ImmutableSet<EventKind> wanted = ImmutableSet.copyOf(kinds);
        return only(event -> wanted.contains(event.kind()));
    }

    /**
     * The events that name an element, or another event.
     *
     * @param id the id of the element or event
     * @return the history of these events
     */
    public History concerning(String id) {
        requireNonNull(id, "id");
        return only(event -> event.subjects().contains(id));
    }

    /** How many events happened before an instant, or at it. The events stand in the order of their instants. */
    private int countUntil(Instant instant, boolean inclusive) {
        int low = 0;
        int high = events.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            int compared = events.get(middle).at().compareTo(instant);
            if (compared < 0 || (inclusive && compared == 0)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private History slice(int from, int to) {
        return same(events.subList(from, to));
    }

    private History only(Predicate<? super Event> wanted) {
        return same(events.stream().filter(wanted).collect(ImmutableList.toImmutableList()));
    }

    private History same(ImmutableList<Event> some) {
        return some.size() == events.size() ? this : new History(agreement, zone, extras, some);
    }

    private History in(Optional<ZoneId> other) {
        return new History(agreement, other, extras, events);
    }

    private History with(Extras otherExtras, Union union) {
        if (!union.problems().isEmpty()) {
            throw new InvalidHistoryException(agreement, union.problems());
        }
        return new History(agreement, zone, otherExtras, union.events());
    }

    @Override
    History put(Event event) {
        return with(event);
    }

    @Override
    String freeId(EventKind kind) {
        Ids ids = new Ids();
        events.forEach(ids::add);
        return ids.next(kind);
    }

    @Override
    String agreementId() {
        return agreement;
    }

    @Override
    Optional<ZoneId> zoneOfDates() {
        return zone;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof History that
                && agreement.equals(that.agreement)
                && extras.equals(that.extras)
                && events.equals(that.events);
    }

    @Override
    public int hashCode() {
        return Objects.hash(agreement, extras, events);
    }

    /** {@return the agreement and the number of events, then a line for each of the first thousand} */
    @Override
    public String toString() {
        String count = size() == 1 ? "1 event" : size() + " events";
        Stream<String> more = size() <= LINES ? Stream.of() : Stream.of("  and " + (size() - LINES) + " more");
        return Stream.of(
                        Stream.of("history of " + agreement + ": " + count),
                        events.stream().limit(LINES).map(event -> "  " + event.describe()),
                        more)
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    /**
     * Builds a history of many events. It may hold different events of the same id, so that a tool can work with it:
     * {@link #problems()} says so, {@link #build()} refuses.
     *
     * <pre>{@code
     * History.builder(accord).addAll(imported).delivery("2025-01-25", "release-civilians", 4).build()
     * }</pre>
     */
    public static final class Builder extends Recording<Builder> {
        private final String agreement;
        private final ImmutableList<Event> present;
        private final List<Event> added = new ArrayList<>();
        private Optional<ZoneId> zone = Optional.empty();
        private Extras extras = Extras.none();
        private @Nullable Ids ids;

        private Builder(String agreement) {
            this.agreement = agreement;
            this.present = ImmutableList.of();
        }

        private Builder(History history) {
            agreement = history.agreement;
            present = history.events;
            zone = history.zone;
            extras = history.extras;
        }

        /**
         * Sets the zone in which dates are read.
         *
         * @param value the zone
         * @return this builder
         */
        public Builder zone(ZoneId value) {
            zone = Optional.of(value);
            return this;
        }

        /**
         * Sets what a tool keeps with the history for itself.
         *
         * @param value the extras
         * @return this builder
         */
        public Builder extras(Extras value) {
            extras = requireNonNull(value, "extras");
            return this;
        }

        /**
         * Adds an event.
         *
         * @param event the event, in any order; one that is there already changes nothing
         * @return this builder
         */
        public Builder add(Event event) {
            added.add(requireNonNull(event, "event"));
            if (ids != null) {
                ids.add(event);
            }
            return this;
        }

        /**
         * Adds events.
         *
         * @param events the events, in any order; one that is there already changes nothing
         * @return this builder
         */
        public Builder addAll(Iterable<? extends Event> events) {
            events.forEach(this::add);
            return this;
        }

        /**
         * What keeps it from being built: ids that name two different events.
         *
         * @return the problems; their paths count the added events in the order in which they were added, from 0
         */
        public ImmutableList<Problem> problems() {
            return Union.of(present, added).problems();
        }

        /**
         * Builds the history. Events that were added in {@link Event#ORDER} are not sorted again.
         *
         * @return the history
         * @throws InvalidHistoryException if an id names two different events; it names all such ids
         */
        public History build() {
            return new History(agreement, zone, extras, ImmutableList.of()).with(extras, Union.of(present, added));
        }

        @Override
        Builder put(Event event) {
            return add(event);
        }

        @Override
        String freeId(EventKind kind) {
            if (ids == null) {
                ids = new Ids();
                present.forEach(ids::add);
                added.forEach(ids::add);
            }
            return ids.next(kind);
        }

        @Override
        String agreementId() {
            return agreement;
        }

        @Override
        Optional<ZoneId> zoneOfDates() {
            return zone;
        }
    }
}

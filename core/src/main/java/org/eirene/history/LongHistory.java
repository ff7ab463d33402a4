package org.eirene.history;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A history too long to be held at once: its events are gone through in order of time, from the first, as often as
 * something is asked of them, and none is kept but the last and the retractions.
 *
 * <pre>{@code
 * var record = LongHistory.of(() -> accordLog.stream());      // goes through it once
 * record.size();                                              // 1000000
 * Evaluator.of(accord).evaluate(record, record.last().orElseThrow().at());
 * }</pre>
 *
 * <p>Where the events come from is the business of whoever makes it; that an id names one event is so too, for to see
 * it all ids would have to be kept. In order of time means: no event happens before the one it comes after. Events of
 * one instant may come in any order.
 */
public final class LongHistory {
    private final Supplier<? extends Stream<? extends Event>> source;
    private final long size;
    private final Optional<Event> last;
    private final ImmutableList<Retraction> retractions;

    private LongHistory(
            Supplier<? extends Stream<? extends Event>> source,
            long size,
            Optional<Event> last,
            ImmutableList<Retraction> retractions) {
        this.source = source;
        this.size = size;
        this.last = last;
        this.retractions = retractions;
    }

    /**
     * A history that is gone through once now, and again for each question.
     *
     * @param source gives the events from the first, in order of time, the same ones each time; each stream is closed
     *     when it is done with. What a stream throws is thrown on to whoever asked
     * @return the history
     * @throws IllegalArgumentException if an event comes after one that happened later; the message names both
     */
    public static LongHistory of(Supplier<? extends Stream<? extends Event>> source) {
        requireNonNull(source, "source");
        long size = 0;
        @Nullable Event before = null;
        @Nullable Event last = null;
        ImmutableList.Builder<Retraction> retractions = ImmutableList.builder();
        try (Stream<? extends Event> events = source.get()) {
            for (Iterator<? extends Event> each = events.iterator(); each.hasNext(); ) {
                Event event = each.next();
                checkArgument(
                        before == null || !event.at().isBefore(before.at()),
                        "Event '%s' happened at %s and comes after '%s' of %s: put them in order of time, or into a"
                                + " History, which does so",
                        event.id(),
                        event.at(),
                        before == null ? "" : before.id(),
                        before == null ? "" : before.at());
                if (event instanceof Retraction retraction) {
                    retractions.add(retraction);
                }
                last = last == null || Event.ORDER.compare(event, last) > 0 ? event : last;
                before = event;
                size++;
            }
        }
        return new LongHistory(source, size, Optional.ofNullable(last), retractions.build());
    }

    /** {@return how many events there are} */
    public long size() {
        return size;
    }

    /** {@return the last event in {@link Event#ORDER}; empty if there is none} */
    public Optional<Event> last() {
        return last;
    }

    /** {@return the retractions, in the order in which they come} */
    public ImmutableList<Retraction> retractions() {
        return retractions;
    }

    /**
     * The events, from the first. Close the stream when done with it.
     *
     * @return the events, in order of time
     */
    public Stream<Event> events() {
        return source.get().map(event -> event);
    }

    /** {@return for example {@code 1000000 events until 2025-02-01T22:59:59.999999999Z}} */
    @Override
    public String toString() {
        return size
                + (size == 1 ? " event" : " events")
                + last.map(event -> " until " + event.at()).orElse("");
    }
}

package org.eirene.serialization;

import com.google.common.collect.ImmutableList;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.eirene.agreement.Extras;
import org.eirene.history.Event;
import org.eirene.history.EventProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * The events of a history, read one by one as they are asked for. {@link EventSource#open()} gives one; close it when
 * done with.
 *
 * <pre>{@code
 * try (EventReader events = source.open()) {
 *     while (events.hasNext()) {
 *         Event event = events.next();
 *         System.out.println(events.place() + " " + event);
 *     }
 * }
 * }</pre>
 *
 * <p>What cannot be read is thrown by {@link #hasNext()} and {@link #next()} as a {@link DocumentException}, or is
 * skipped, as the {@link BrokenLines} of the source say. A reader is for one thread.
 */
public final class EventReader implements Iterator<Event>, Closeable {
    private final EventSource source;
    private final Report report;
    private final Values values;
    private final HistoryDecoder head;
    private final EventDecoder decoder;
    private final EventNodes nodes;
    private final @Nullable EventIds ids;
    /** Every event by its id, where whoever reads holds them all the same. */
    private final @Nullable Map<String, Held> held;

    private final List<DocumentProblem> problems = new ArrayList<>();
    private int refused;

    private @Nullable Event coming;
    private @Nullable Event latest;
    private Location latestPlace = Location.UNKNOWN;
    private Location place = Location.UNKNOWN;
    private boolean ended;
    private int parts;
    private long count;
    private long skipped;
    private boolean conflicting;

    /** An event, and the line in which it stands. */
    private record Held(Event event, int line) {}

    /** Opens a source, whose events are held or not, and reads what stands before them. */
    EventReader(EventSource source, boolean holding) {
        this.source = source;
        report = new Report(source.name(), source.limits());
        values = new Values(report);
        head = new HistoryDecoder(values, source.agreement(), source.zone());
        decoder = new EventDecoder(values, source.zone());
        ids = source.remembersIds() && !holding ? new EventIds() : null;
        held = source.remembersIds() && holding ? new HashMap<>() : null;
        try {
            nodes = source.nodes(values, head);
        } catch (IOException e) {
            throw unreadable(e);
        }
        try {
            begin();
        } catch (RuntimeException | Error e) {
            EventSource.closeAfter(e, nodes);
            throw e;
        }
    }

    private void begin() {
        try {
            nodes.head();
        } catch (IOException e) {
            throw unreadable(e);
        } catch (Unreadable e) {
            throw refusal(report.problems(null));
        }
        ImmutableList<DocumentProblem> told = report.takeSettled();
        if (!told.isEmpty()) {
            throw refusal(told);
        }
        if (nodes.isHeadMissing() && source.agreement().isEmpty()) {
            nodes.reportMissingHead(report);
            throw refusal(report.problems(null));
        }
    }

    /** {@return the id of the agreement that the source names, or that it is read with} */
    public String agreement() {
        return head.agreementId();
    }

    /** {@return what a tool keeps with the history for itself} */
    public Extras extras() {
        return head.extras();
    }

    /**
     * Whether there is another event. It is read now.
     *
     * @return whether there is
     * @throws DocumentException if a line cannot be read and is not to be skipped, or the source as a whole cannot
     */
    @Override
    public boolean hasNext() {
        while (coming == null && !ended) {
            advance();
        }
        return coming != null;
    }

    /**
     * The next event.
     *
     * @return the event
     * @throws DocumentException as {@link #hasNext()} does
     * @throws NoSuchElementException if there is none
     */
    @Override
    public Event next() {
        Event event = hasNext() ? coming : null;
        if (event == null) {
            throw new NoSuchElementException("There are no more events in " + source);
        }
        coming = null;
        place = latestPlace;
        count++;
        return event;
    }

    /** {@return where the event stands that came last: its line, and the column in which it begins there} */
    public Location place() {
        return place;
    }

    /** {@return how many events came so far} */
    public long count() {
        return count;
    }

    /** {@return how many lines were skipped so far} */
    public long skipped() {
        return skipped;
    }

    /** Whether an id named two events. */
    boolean isConflicting() {
        return conflicting;
    }

    private void advance() {
        @Nullable Node node = nextNode();
        if (node == null) {
            ended = true;
            if (!problems.isEmpty()) {
                throw refusal(ImmutableList.of());
            }
            return;
        }
        Event event = decoder.event(node);
        boolean again = event != null && isThereAlready(event);
        boolean early = event != null && !again && check(event, (MapNode) node);
        report.settle(node, "events[" + parts + "]");
        parts++;
        values.settle();
        ImmutableList<DocumentProblem> told = report.takeSettled();
        if (early) {
            throw refusal(told);
        } else if (!told.isEmpty()) {
            breaks(told, node.location());
        } else if (event == null) {
            throw new IllegalStateException("No event, and no problem, at " + node.location());
        } else if (!again) {
            // also after a broken line, since what follows is compared with it
            latest = event;
            latestPlace = node.location();
            coming = problems.isEmpty() ? event : null;
        }
    }

    private @Nullable Node nextNode() {
        try {
            return nodes.next();
        } catch (IOException e) {
            throw unreadable(e);
        } catch (Unreadable e) {
            throw refusal(report.problems(null));
        }
    }

    /** Whether it is the very event that came before, just now or, where all are held, at any time. */
    private boolean isThereAlready(Event event) {
        Held before = held == null ? null : held.get(event.id());
        return event.equals(before == null ? latest : before.event());
    }

    /** The line of another event of its id; 0 if there is none. */
    private int lineOfOther(Event event, int line) {
        if (held != null) {
            Held before = held.putIfAbsent(event.id(), new Held(event, line));
            return before == null ? 0 : before.line();
        }
        return ids == null ? 0 : ids.add(event.id(), line);
    }

    /** Reports an id that was there before, and an event that comes too late in the file; says whether it does. */
    private boolean check(Event event, MapNode node) {
        int before = lineOfOther(event, node.location().line());
        if (before > 0) {
            conflicting = true;
            report.at(
                    node.node("id"),
                    EventProblemCode.EVENT_ID_CONFLICT,
                    "An event of line " + before + " has the id '" + Node.shortened(event.id()) + "' too",
                    "an id of its own",
                    Optional.of("Maybe give one of them another id, or take one of them out"));
        }
        Event earlier = latest;
        if (!source.isInOrder() || earlier == null || !event.at().isBefore(earlier.at())) {
            return false;
        }
        report.at(
                node.node("at"),
                DocumentProblemCode.EVENT_OUT_OF_ORDER,
                "The event happened before that of line " + latestPlace.line() + " (" + InstantText.of(earlier.at())
                        + "), which it follows: a history is gone through in order of time",
                "an instant no earlier than the one before",
                Optional.of("Maybe sort the events by 'at', or read the history whole"));
        return true;
    }

    private void breaks(ImmutableList<DocumentProblem> told, Location where) {
        if (source.brokenLines().told().isPresent()) {
            skipped++;
            source.brokenLines().told().get().accept(told);
            return;
        }
        problems.addAll(told);
        refused++;
        if (refused >= source.brokenLines().lines()) {
            report.at(
                    where,
                    DocumentProblemCode.TOO_MANY_PROBLEMS,
                    "The reading ends with this line: what follows it was not looked at",
                    "",
                    source.brokenLines().lines() + " broken lines at the most");
            throw refusal(report.problems(null));
        }
    }

    private DocumentException unreadable(IOException e) {
        SourceFile.unreadable(SourceFile.why(e), report);
        return refusal(report.problems(null));
    }

    /** All problems so far and further ones; nothing is read after it. */
    private DocumentException refusal(ImmutableList<DocumentProblem> further) {
        ended = true;
        coming = null;
        return new DocumentException(ImmutableList.<DocumentProblem>builder()
                .addAll(problems)
                .addAll(further)
                .build());
    }

    /**
     * Closes the source.
     *
     * @throws IOException if it cannot be closed
     */
    @Override
    public void close() throws IOException {
        nodes.close();
    }
}

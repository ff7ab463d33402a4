package org.eirene.serialization;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.io.ByteSource;
import com.google.common.io.MoreFiles;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eirene.agreement.Agreement;
import org.eirene.history.Event;
import org.eirene.history.History;
import org.eirene.history.LongHistory;
import org.jspecify.annotations.Nullable;

/**
 * A history of any length, from which events are read one by one: JSON Lines, or CSV with the columns that
 * {@link EventWriter} has. Of the events none is kept, and of the text never more than the line that is read.
 *
 * <pre>{@code
 * var source = EventSource.of(Path.of("corridor-log.jsonl"), accord);
 * try (EventReader events = source.open()) {
 *     events.forEachRemaining(event -> System.out.println(event));
 * }
 * LongHistory record = source.toLongHistory();
 * Evaluator.of(accord).evaluate(record, record.last().orElseThrow().at());
 * }</pre>
 *
 * <p>A line that is no event is refused, with all that are like it, or skipped: {@link #withBrokenLines};
 * a row of CSV that is no CSV ends the table all the same. An id names one event, to see which a reader keeps some 20 to 60 bytes for each event; {@link #trustingIds()} does without.
 *
 * <p>The very same event twice in a row is one event. Where it comes again later, a history that is held
 * ({@link #toHistory()}) has it once too, as every {@link History} does; what is read event by event knows no more than
 * its id by then, and the line is as broken as one with another event of that id.
 *
 * <p>A source is immutable. It opens what it reads from anew each time.
 */
public final class EventSource {
    private final String name;
    private final ByteSource bytes;
    private final boolean table;
    private final Optional<Agreement> agreement;
    private final Options options;

    /** How it is read. */
    private record Options(Limits limits, BrokenLines broken, boolean remembersIds, boolean inOrder) {}

    private EventSource(String name, ByteSource bytes, boolean table, Optional<Agreement> agreement, Options options) {
        this.name = requireNonNull(name, "name");
        this.bytes = requireNonNull(bytes, "bytes");
        this.table = table;
        this.agreement = agreement;
        this.options = options;
    }

    private static EventSource of(String name, ByteSource bytes, boolean table, Optional<Agreement> agreement) {
        return new EventSource(
                name, bytes, table, agreement, new Options(Limits.standard(), BrokenLines.refused(), true, false));
    }

    /**
     * A file of an agreement's history.
     *
     * @param file the file, whose name ends in {@code .jsonl} or {@code .csv}
     * @param agreement the agreement, in whose time zone dates are counted; a file that names another one is refused
     * @return the source
     * @throws IllegalArgumentException if the name of the file ends otherwise: such a history is read whole
     */
    public static EventSource of(Path file, Agreement agreement) {
        return of(file, Optional.of(agreement));
    }

    /**
     * A file whose first line names the agreement: instants can be read, dates cannot.
     *
     * @param file the file, whose name ends in {@code .jsonl}; CSV names no agreement, and cannot be read so
     * @return the source
     * @throws IllegalArgumentException if the name of the file ends otherwise than in {@code .jsonl} or {@code .csv}
     */
    public static EventSource of(Path file) {
        return of(file, Optional.empty());
    }

    private static EventSource of(Path file, Optional<Agreement> agreement) {
        checkArgument(
                isNameOf(file),
                "'%s' is not named for events one by one: let its name end in .jsonl or .csv, or read it whole with"
                        + " DocumentReader.readHistory",
                file);
        return of(file.toString(), MoreFiles.asByteSource(file), isTable(file), agreement);
    }

    /**
     * JSON Lines from anywhere.
     *
     * @param name what problems are to call it, for example the name of a file
     * @param bytes where the bytes come from, in UTF-8; each {@link #open()} asks for a stream and closes it
     * @param agreement the agreement, in whose time zone dates are counted
     * @return the source
     */
    public static EventSource jsonLines(String name, ByteSource bytes, Agreement agreement) {
        return of(name, bytes, false, Optional.of(agreement));
    }

    /**
     * CSV from anywhere.
     *
     * @param name what problems are to call it, for example the name of a file
     * @param bytes where the bytes come from, in UTF-8; each {@link #open()} asks for a stream and closes it
     * @param agreement the agreement, in whose time zone dates are counted
     * @return the source
     */
    public static EventSource csv(String name, ByteSource bytes, Agreement agreement) {
        return of(name, bytes, true, Optional.of(agreement));
    }

    /**
     * Whether the name of a file says that it can be read event by event: {@code .jsonl} and {@code .csv}, in capitals
     * or not.
     *
     * @param file the file
     * @return whether it does
     */
    public static boolean isNameOf(Path file) {
        return isTable(file) || isLines(file);
    }

    static boolean isTable(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    private static boolean isLines(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".jsonl");
    }

    /**
     * The same source with other limits.
     *
     * @param limits the limits; the length is that of a line, or of a row
     * @return the source
     */
    public EventSource withLimits(Limits limits) {
        return with(new Options(limits, options.broken, options.remembersIds, options.inOrder));
    }

    /**
     * The same source with another treatment of lines that are no events.
     *
     * @param broken what becomes of them
     * @return the source
     */
    public EventSource withBrokenLines(BrokenLines broken) {
        return with(
                new Options(options.limits, requireNonNull(broken, "broken"), options.remembersIds, options.inOrder));
    }

    /**
     * The same source, of which it is known that no two events have one id: nothing is kept of those that were read.
     * Without this, a reader keeps no more than 357,913,941 ids, and throws an {@link IllegalStateException} then.
     *
     * @return the source
     */
    public EventSource trustingIds() {
        return with(new Options(options.limits, options.broken, false, options.inOrder));
    }

    /**
     * The same source, whose events are in order of time: one that happened before the event it follows is refused,
     * whatever becomes of broken lines.
     *
     * @return the source
     */
    public EventSource inOrderOfTime() {
        return with(new Options(options.limits, options.broken, options.remembersIds, true));
    }

    private EventSource with(Options other) {
        return new EventSource(name, bytes, table, agreement, other);
    }

    /**
     * Opens it.
     *
     * @return its events, from the first
     * @throws DocumentException if it cannot be read at all, or says of itself that it is something else
     */
    public EventReader open() {
        return new EventReader(this, false);
    }

    /**
     * Its events as a stream, which opens it when the first is asked for. Close the stream when done with it.
     *
     * @return the events, from the first; what {@link EventReader} throws, this throws
     */
    public Stream<Event> stream() {
        return stream(closed -> {});
    }

    private Stream<Event> stream(Consumer<EventReader> whenClosed) {
        AtomicReference<@Nullable EventReader> opened = new AtomicReference<>();
        int characteristics = Spliterator.ORDERED | Spliterator.NONNULL;
        Stream<Event> events = StreamSupport.stream(
                () -> {
                    EventReader reader = open();
                    opened.set(reader);
                    return Spliterators.spliteratorUnknownSize(reader, characteristics);
                },
                characteristics,
                false);
        return events.onClose(() -> {
            EventReader reader = opened.get();
            if (reader != null) {
                whenClosed.accept(reader);
                close(reader);
            }
        });
    }

    private static void close(EventReader reader) {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The history for an evaluation that holds no more of it than it needs. It must be in order of time. It is gone
     * through once now, when all problems are told, and again for each question; then nothing is told again, and no ids
     * are kept.
     *
     * @return the history
     * @throws DocumentException if it cannot be read, if a line is broken and not to be skipped, or if an event is not
     *     in order of time: {@link DocumentProblemCode#EVENT_OUT_OF_ORDER}; {@link #toHistory()} then reads it all the
     *     same
     */
    public LongHistory toLongHistory() {
        AtomicBoolean read = new AtomicBoolean();
        AtomicBoolean conflicting = new AtomicBoolean();
        return LongHistory.of(() -> read.getAndSet(true)
                ? again(conflicting.get()).stream()
                : inOrderOfTime().stream(reader -> conflicting.set(reader.isConflicting())));
    }

    /** What it is when all of it has been told once: an id can break a line only if one did then. */
    private EventSource again(boolean conflicting) {
        BrokenLines quiet = options.broken.told().isPresent() ? BrokenLines.skipped(line -> {}) : options.broken;
        EventSource again = withBrokenLines(quiet).inOrderOfTime();
        return conflicting ? again : again.trustingIds();
    }

    /**
     * The whole history at once, its events in any order in the file.
     *
     * @return the history
     * @throws DocumentException if it cannot be read, or if a line is broken and not to be skipped
     */
    public History toHistory() {
        return toHistory((event, place) -> {});
    }

    /**
     * The same, and where its events stand.
     *
     * <pre>{@code
     * Map<String, Location> places = new HashMap<>();
     * History history = source.toHistory((event, place) -> places.put(event.id(), place));
     * }</pre>
     *
     * @param told is given each event of the history with the place where it stands first, in the order of the file
     * @return the history
     * @throws DocumentException as {@link #toHistory()} does
     */
    public History toHistory(BiConsumer<? super Event, ? super Location> told) {
        requireNonNull(told, "told");
        EventReader reader = new EventReader(this, true);
        try {
            History.Builder history = History.builder(reader.agreement()).extras(reader.extras());
            zone().ifPresent(history::zone);
            while (reader.hasNext()) {
                Event event = reader.next();
                history.add(event);
                told.accept(event, reader.place());
            }
            return history.build();
        } finally {
            close(reader);
        }
    }

    String name() {
        return name;
    }

    Limits limits() {
        return options.limits;
    }

    BrokenLines brokenLines() {
        return options.broken;
    }

    boolean remembersIds() {
        return options.remembersIds;
    }

    boolean isInOrder() {
        return options.inOrder;
    }

    Optional<Agreement> agreement() {
        return agreement;
    }

    Optional<ZoneId> zone() {
        return agreement.map(Agreement::timeZone);
    }

    /** Opens the bytes, of which the decoder reads what stands before the events. */
    EventNodes nodes(Values values, HistoryDecoder decoder) throws IOException {
        InputStream in = bytes.openStream();
        try {
            return EventNodes.of(in, table, options.limits, values, decoder);
        } catch (RuntimeException | Error e) {
            closeAfter(e, in);
            throw e;
        }
    }

    /** Closes what nobody else can, since it never came into anybody's hands; what is thrown stays what it is. */
    static void closeAfter(Throwable thrown, Closeable opened) {
        try {
            opened.close();
        } catch (IOException e) {
            thrown.addSuppressed(e);
        }
    }

    /** {@return for example {@code events of corridor-log.jsonl}} */
    @Override
    public String toString() {
        return "events of " + name;
    }
}

package org.eirene.serialization;

import static com.google.common.base.Preconditions.checkArgument;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.eirene.agreement.Extras;
import org.eirene.history.Event;
import org.jspecify.annotations.Nullable;

/**
 * Writes a history event by event, however long it is: as JSON Lines, or as CSV. What was written and is
 * {@linkplain EventSource read} gives equal events.
 *
 * <pre>{@code
 * try (var writer = EventWriter.to(Path.of("corridor-log.jsonl"), "corridor-accord")) {
 *     for (Event event : events) {
 *         writer.write(event);
 *     }
 * }
 * }</pre>
 *
 * <h2>JSON Lines</h2>
 *
 * <p>The first line names the agreement, {@code {"format": "eirene/history/1", "agreement": "corridor-accord"}}; each
 * of the others is an event as a document of a history has it.
 *
 * <h2>CSV</h2>
 *
 * <p>The first row names the columns, each of the others is an event. Each column is a key of the written form; one
 * that an event does not have is left empty. A table that is read may leave out columns, and have them in any order.
 *
 * <table>
 * <caption>Columns</caption>
 * <tr><th>column</th><th>what stands in it</th></tr>
 * <tr><td>{@code id}, {@code at}, {@code reported}</td><td>of every event; {@code reported} is empty where it is
 * {@code at}</td></tr>
 * <tr><td>{@code milestone}, {@code delivery}, {@code observation}, {@code incident}, {@code ruling},
 * {@code challenge}, {@code waiver}, {@code extension}, {@code deposit}, {@code termination}, {@code withdrawal},
 * {@code retraction}</td><td>exactly one of them, which says what kind of event it is: the id it is about, the kind of
 * an incident, {@code confirm} or {@code deny} of a ruling, {@code true} of a termination or a withdrawal, which may be
 * read in capitals too, as spreadsheets write it</td></tr>
 * <tr><td>{@code by}</td><td>an actor; of an extension or a termination a list</td></tr>
 * <tr><td>{@code quantity}, {@code value}, {@code severity}, {@code accepted}, {@code amount}</td><td>a number, with a
 * point and without separators of thousands</td></tr>
 * <tr><td>{@code answers}, {@code area}, {@code about}, {@code item}, {@code under}, {@code plus}, {@code source},
 * {@code note}</td><td>a text</td></tr>
 * <tr><td>{@code items}, {@code evidence}</td><td>a list</td></tr>
 * <tr><td>{@code x}</td><td>a map, as JSON</td></tr>
 * </table>
 *
 * <p>A list has a bar between its texts ({@code a-001|a-002}); where one of them has a bar itself or is empty, or the
 * first begins with a bracket, the list is written as JSON. An empty text is written as two quotes, which many programs
 * lose. A text or a list that begins with {@code =}, {@code +}, {@code -}, {@code @}, one of these in full
 * width, a tab, a return or a line feed, which a spreadsheet could take for a formula, has an apostrophe before it, and one that has apostrophes before such a
 * character has one more; reading takes it off again. Cells are separated by commas and quoted where they must be, rows
 * end with a line feed, the text is UTF-8. What CSV cannot hold is refused: control characters, and {@code x} of the
 * history as a whole.
 *
 * <p>Neither the ids of the events nor their order are looked at. A writer is for one thread.
 */
public final class EventWriter implements Closeable {
    /** What is written for an event. */
    private interface Form {
        void write(Event event) throws IOException;
    }

    private final Closeable out;
    private final Form form;

    private EventWriter(Closeable out, Form form) {
        this.out = out;
        this.form = form;
    }

    /**
     * Writes to a file, in UTF-8. What was in it is gone as soon as it is opened.
     *
     * @param file the file, whose name ends in {@code .jsonl} or {@code .csv}
     * @param agreement the id of the agreement, which CSV does not name
     * @return the writer; close it when done
     * @throws IOException if the file cannot be written
     * @throws IllegalArgumentException if its name ends otherwise, or the id is blank
     */
    public static EventWriter to(Path file, String agreement) throws IOException {
        checkArgument(EventSource.isNameOf(file), "'%s' is not named for events one by one: .jsonl or .csv", file);
        checkAgreement(agreement);
        OutputStream out = Files.newOutputStream(file);
        return EventSource.isTable(file) ? csv(out) : jsonLines(out, agreement);
    }

    /**
     * Writes JSON Lines, in UTF-8.
     *
     * @param out where to; closed with the writer
     * @param agreement the id of the agreement
     * @return the writer, which has written the first line
     * @throws IOException if that cannot be written
     * @throws IllegalArgumentException if the id is blank
     */
    public static EventWriter jsonLines(OutputStream out, String agreement) throws IOException {
        return jsonLines(out, agreement, Extras.none());
    }

    static EventWriter jsonLines(OutputStream out, String agreement, Extras extras) throws IOException {
        checkAgreement(agreement);
        Writer writer = writer(out);
        line(
                new Fields()
                        .text("format", DocumentKind.HISTORY.format())
                        .text("agreement", agreement)
                        .extras(extras)
                        .map(),
                writer);
        return new EventWriter(writer, event -> line(EventEncoder.encode(event), writer));
    }

    private static void line(MapNode map, Writer writer) throws IOException {
        // as a whole, or not at all
        writer.write(JsonText.flow(map) + "\n");
    }

    /**
     * Writes CSV, in UTF-8.
     *
     * @param out where to; closed with the writer
     * @return the writer, which has written the names of the columns
     * @throws IOException if they cannot be written
     */
    public static EventWriter csv(OutputStream out) throws IOException {
        Writer writer = writer(out);
        CsvWriter rows = CsvWriter.builder()
                .quoteStrategy(QuoteStrategies.EMPTY)
                .lineDelimiter(LineDelimiter.LF)
                .build(writer);
        row(rows, Cells.COLUMNS);
        return new EventWriter(rows, event -> row(rows, Arrays.asList(Cells.of(event))));
    }

    private static void row(CsvWriter rows, Iterable<@Nullable String> cells) throws IOException {
        try {
            rows.writeRecord(cells);
        } catch (UncheckedIOException e) {
            throw requireNonNull(e.getCause(), "cause");
        }
    }

    private static void checkAgreement(String agreement) {
        checkArgument(!agreement.isBlank(), "The id of the agreement of a history must not be blank");
    }

    private static Writer writer(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(requireNonNull(out, "out"), UTF_8));
    }

    /**
     * Writes an event.
     *
     * @param event the event
     * @throws IOException if it cannot be written
     * @throws IllegalArgumentException if a text in it holds half of a surrogate pair, which no document can hold, or
     *     for CSV a control character; nothing of it is then written
     */
    public void write(Event event) throws IOException {
        form.write(event);
    }

    /**
     * Writes what is still in memory, and closes what it writes to.
     *
     * @throws IOException if it cannot be written
     */
    @Override
    public void close() throws IOException {
        out.close();
    }
}

package org.eirene.serialization;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * CSV: a row of column names, then an event a row. The place of a cell is the line in which its row begins, and which cell
 * of it it is. A cell in which nothing stands, not even quotes, is not there.
 */
final class RowNodes extends EventNodes {
    private static final int SHORTEST_BUFFER = 1 << 14;
    private static final int MOST_CELLS = 1_000;

    private final Limits limits;
    private final Report report;
    private final Values values;
    private final Taker taker;
    private final CsvReader<Row> csv;
    private final Iterator<Row> rows;
    private final TreeBuilder builder;
    private final JsonTree json;
    private ImmutableList<String> columns = ImmutableList.of();

    /** A row: its first line, its cells, and how many there are, kept or not. */
    private record Row(int line, List<@Nullable String> cells, int size, boolean tooLong) {}

    /** Takes the cells of a row, as many as there can be any use for. */
    private static final class Taker extends AbstractBaseCsvCallbackHandler<Row> {
        private final int longest;
        private List<@Nullable String> cells = new ArrayList<>();
        private int length;
        private int line = 1;

        Taker(int longest) {
            this.longest = longest;
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            cells = new ArrayList<>();
            length = 0;
            line = (int) startingLineNumber;
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int size, boolean quoted) {
            length += Math.min(size, longest);
            if (index < MOST_CELLS && length <= longest) {
                cells.add(size == 0 && !quoted ? null : new String(buffer, offset, size));
            }
        }

        @Override
        protected Row buildRecord() {
            return new Row(line, cells, getFieldCount(), length > longest);
        }
    }

    RowNodes(InputStream in, Limits limits, Values values) {
        this.limits = limits;
        this.report = values.report();
        this.values = values;
        taker = new Taker(limits.length());
        csv = CsvReader.builder()
                // both are told with their places
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(Math.max(limits.length(), SHORTEST_BUFFER))
                .build(taker, new RowReader(new ByteLines(in, limits.length()), report));
        rows = csv.iterator();
        builder = new TreeBuilder(limits, report);
        json = new JsonTree(limits);
    }

    @Override
    void head() throws IOException, Unreadable {
        Row row = row();
        if (row == null) {
            throw report.fatal(
                    new Location(1, 1),
                    DocumentProblemCode.DOCUMENT_EMPTY,
                    "The table is empty: its first row names the columns",
                    "columns such as id,at,delivery");
        }
        if (row.tooLong()) {
            throw tooLong(row);
        }
        int before = report.failures();
        ImmutableList.Builder<String> names = ImmutableList.builder();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String cell = row.cells().get(i);
            String name = cell == null ? "" : cell;
            names.add(name);
            Location place = new Location(row.line(), i + 1);
            if (!Cells.COLUMNS.contains(name)) {
                unknown(name, place);
            } else if (!seen.add(name)) {
                report.at(
                        place,
                        DocumentProblemCode.DUPLICATE_KEY,
                        "The column '" + name + "' stands here a second time",
                        name,
                        "each column once");
            }
        }
        columns = names.build();
        if (report.failures() > before) {
            throw new Unreadable();
        }
    }

    private void unknown(String name, Location place) {
        Optional<String> meant = values.meant(name, Cells.COLUMNS);
        report.at(
                place,
                DocumentProblemCode.KEY_UNKNOWN,
                "'" + Node.shortened(name) + "' is not a column (columns: "
                        + Joiner.on(", ").join(Cells.COLUMNS) + ")"
                        + (name.indexOf(';') < 0 ? "" : ", between which a comma stands"),
                Node.shortened(name),
                "one of " + Joiner.on(", ").join(Cells.COLUMNS),
                meant.map(Values::was));
    }

    @Override
    boolean isHeadMissing() {
        return true;
    }

    @Override
    void reportMissingHead(Report to) {
        to.at(
                new Location(1, 1),
                DocumentProblemCode.KEY_MISSING,
                "Nothing says of which agreement the history is: a table names none, and is read with its agreement",
                "",
                "a history in JSON Lines, YAML or JSON, or the agreement");
    }

    @Override
    @Nullable
    Node next() throws IOException, Unreadable {
        Row row = row();
        if (row == null) {
            return null;
        }
        builder.startAnew();
        try {
            read(row);
        } catch (Unreadable e) {
            // It is in the report, and the next row can be read.
        }
        Node node = builder.root();
        return node == null ? NullNode.unreadable(row.line(), 1) : node;
    }

    private @Nullable Row row() throws IOException, Unreadable {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof RowReader.NoText) {
                throw new Unreadable();
            }
            throw requireNonNull(e.getCause(), "cause");
        } catch (CsvParseException e) {
            throw report.fatal(
                    new Location(taker.line, 1),
                    DocumentProblemCode.SYNTAX,
                    "The row that begins here is not CSV: " + plain(e),
                    "CSV as RFC 4180 has it");
        }
    }

    /** The parser's own words, without the line, which is told already. */
    private static String plain(CsvParseException e) {
        String message = String.valueOf(e.getMessage());
        int line = message.indexOf(" (record starting");
        return line < 0 ? message : message.substring(0, line);
    }

    private void read(Row row) throws Unreadable {
        int first = row.line();
        MapNode map = (MapNode) builder.startMap(first, 1);
        if (row.tooLong()) {
            throw tooLong(row);
        }
        if (row.size() > columns.size()) {
            throw report.fatal(
                    new Location(first, columns.size() + 1),
                    DocumentProblemCode.SYNTAX,
                    "The row has " + row.size() + " cells, and there are " + columns.size() + " columns",
                    "a cell for each column at the most");
        }
        // what kind of event it is says how 'by' is read
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 0; i < row.cells().size(); i++) {
                String cell = row.cells().get(i);
                if (cell != null && columns.get(i).equals("by") == (pass == 1)) {
                    cell(map, columns.get(i), cell, first, i + 1);
                }
            }
        }
        builder.end();
    }

    private Unreadable tooLong(Row row) {
        return report.fatal(
                new Location(row.line(), 1),
                DocumentProblemCode.DOCUMENT_TOO_LONG,
                "The row is longer than " + limits.length() + " characters",
                "a row of " + limits.length() + " characters at the most");
    }

    private void cell(MapNode map, String column, String cell, int first, int place) throws Unreadable {
        builder.key(column, first, place);
        boolean list = Cells.isList(column, map);
        if (Cells.isJson(column, cell, list)) {
            json(cell, first, place);
        } else {
            Cells.read(column, cell, list, builder, first, place);
        }
    }

    private void json(String cell, int first, int place) throws Unreadable {
        Report ofCell = new Report(report.file(), limits);
        TreeBuilder tree = new TreeBuilder(limits, ofCell);
        try {
            json.read(cell, 1, tree, ofCell);
        } catch (Unreadable e) {
            // It is in the report of the cell.
        }
        Node node = tree.root();
        if (node != null && ofCell.isEmpty()) {
            builder.copy(node, first, place);
            return;
        }
        Node unreadable = builder.unreadable(first, place);
        ImmutableSet<String> messages =
                ofCell.problems(null).stream().map(DocumentProblem::message).collect(ImmutableSet.toImmutableSet());
        report.of(
                unreadable,
                DocumentProblemCode.SYNTAX,
                "The cell cannot be read as JSON: " + Joiner.on("; ").join(messages),
                Node.shortened(cell),
                "JSON");
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}

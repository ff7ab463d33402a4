package org.eirene.serialization;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** JSON Lines: an event a line, and before them, as a line that is no event, of which agreement they are. */
final class LineNodes extends EventNodes {
    private static final ImmutableSet<String> HEAD = ImmutableSet.of("format", "agreement", "x");

    private final ByteLines lines;
    private final Report report;
    private final Values values;
    private final HistoryDecoder decoder;
    private final JsonTree json;
    private final TreeBuilder builder;
    private @Nullable Node first;
    private boolean headed;

    /** The lines of a stream; the decoder reads the first one, where it is no event. */
    LineNodes(InputStream in, Limits limits, Values values, HistoryDecoder decoder) {
        this.lines = new ByteLines(in, limits.length());
        this.report = values.report();
        this.values = values;
        this.decoder = decoder;
        this.json = new JsonTree(limits);
        this.builder = new TreeBuilder(limits, report);
    }

    @Override
    void head() throws IOException, Unreadable {
        first = line();
        if (first instanceof MapNode map && (map.get("format") != null || map.get("agreement") != null)) {
            headed = true;
            first = null;
            boolean right = DocumentKind.HISTORY.isFormatOf(map, values);
            if (right) {
                values.map(map, "the first line of a history", HEAD);
                decoder.head(map);
            }
            report.settle(map, "");
            if (!right) {
                throw new Unreadable();
            }
        }
    }

    @Override
    boolean isHeadMissing() {
        return !headed;
    }

    @Override
    void reportMissingHead(Report to) {
        to.at(
                new Location(1, 1),
                DocumentProblemCode.KEY_MISSING,
                "Nothing says of which agreement the history is: the first line names it, or it is read with its"
                        + " agreement",
                "",
                "a first line such as {\"format\": \"" + DocumentKind.HISTORY.format()
                        + "\", \"agreement\": \"corridor-accord\"}");
    }

    @Override
    @Nullable
    Node next() throws IOException {
        Node node = first == null ? line() : first;
        first = null;
        return node;
    }

    /** The next line that is not blank. */
    private @Nullable Node line() throws IOException {
        while (lines.next()) {
            if (lines.isTooLong() || !isBlank()) {
                Node node = read();
                return node == null ? NullNode.unreadable(lines.number(), 1) : node;
            }
        }
        return null;
    }

    private @Nullable Node read() {
        int number = lines.number();
        builder.startAnew();
        try {
            lines.refuseTooLong(report);
            if (Text.isPlain(lines.bytes(), lines.from(), lines.to())) {
                json.read(lines.bytes(), lines.from(), lines.to(), number, builder, report);
            } else {
                String text = Text.withoutMark(Text.decode(lines.bytes(), lines.from(), lines.to(), number, report));
                Text.check(text, number, report);
                json.read(text, number, builder, report);
            }
        } catch (Unreadable e) {
            // It is in the report, and the next line can be read.
        }
        return builder.root();
    }

    private boolean isBlank() {
        byte[] bytes = lines.bytes();
        for (int i = lines.from(); i < lines.to(); i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}

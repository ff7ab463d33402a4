package org.eirene.serialization;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eirene.agreement.Agreement;
import org.eirene.history.History;

/**
 * Reads a history in JSON Lines, one event a line, as a stream: of the text there is never more in memory than a line.
 * A first line that is no event says of which agreement it is. A line that cannot be read does not keep the others
 * from being read.
 */
final class JsonLines {
    private static final ImmutableSet<String> HEAD = ImmutableSet.of("format", "agreement", "x");

    private final JsonTree json;
    private final Limits limits;
    private final Path file;
    private final Report report;
    private final Values values;
    private final HistoryDecoder decoder;
    private final boolean needsHead;
    /** What is kept of the events: their ids and places. */
    private final ListNode events = new ListNode(1, 1);

    private final MapNode root = new MapNode(1, 1).put("events", events);
    private boolean headed;

    JsonLines(Limits limits, Path file, Optional<Agreement> agreement, Optional<ZoneId> zone) {
        this.json = new JsonTree(limits);
        this.limits = limits;
        this.file = file;
        this.report = new Report(file.toString(), limits);
        this.values = new Values(report);
        this.decoder = new HistoryDecoder(values, agreement, zone);
        this.needsHead = agreement.isEmpty();
    }

    static boolean isNameOf(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".jsonl");
    }

    HistoryReading read() {
        try (InputStream in = Files.newInputStream(file)) {
            lines(in);
            if (needsHead && !headed) {
                report.at(
                        new Location(1, 1),
                        DocumentProblemCode.KEY_MISSING,
                        "Nothing says of which agreement the history is: the first line names it, or it is read with"
                                + " its agreement",
                        "",
                        "a first line such as {\"format\": \"" + DocumentKind.HISTORY.format()
                                + "\", \"agreement\": \"corridor-accord\"}");
            }
        } catch (IOException e) {
            SourceFile.unreadable(SourceFile.why(e), report);
        } catch (Unreadable e) {
            // It is in the report.
        }
        Optional<History> history = decoder.finish(root, report.failures() > 0);
        Document document = new Document(root);
        return new HistoryReading(
                report.problems(root), history, decoder.asFarAsRead(), document::placeOf, document::placeOfPath);
    }

    private void lines(InputStream in) throws IOException, Unreadable {
        byte[] buffer = new byte[Math.min(limits.length(), 1 << 16)];
        int filled = 0;
        int searched = 0;
        int number = 1;
        while (true) {
            int start = 0;
            for (int i = searched; i < filled; i++) {
                if (buffer[i] == '\n') {
                    line(buffer, start, i, number++);
                    start = i + 1;
                }
            }
            System.arraycopy(buffer, start, buffer, 0, filled - start);
            filled -= start;
            searched = filled;
            if (filled == buffer.length) {
                if (filled >= limits.length()) {
                    throw report.fatal(
                            new Location(number, 1),
                            DocumentProblemCode.DOCUMENT_TOO_LONG,
                            "The line is longer than " + limits.length() + " bytes",
                            "a line of " + limits.length() + " bytes at the most");
                }
                buffer = Arrays.copyOf(buffer, (int) Math.min(limits.length(), 2L * filled));
            }
            int count = in.read(buffer, filled, buffer.length - filled);
            if (count < 0) {
                line(buffer, 0, filled, number);
                return;
            }
            filled += count;
        }
    }

    private void line(byte[] bytes, int from, int to, int number) throws Unreadable {
        if (isBlank(bytes, from, to)) {
            return;
        }
        TreeBuilder builder = new TreeBuilder(limits, report);
        try {
            String text = Text.withoutMark(Text.decode(bytes, from, to, number, report));
            Text.check(text, number, report);
            json.read(text, number, builder, report);
        } catch (Unreadable e) {
            // It is in the report, and the next line can be read.
        }
        Node node = builder.root();
        if (node instanceof MapNode map && events.isEmpty() && !headed && isHead(map)) {
            head(map);
        } else {
            event(node == null ? NullNode.unreadable(number, 1) : node);
        }
    }

    private static boolean isHead(MapNode map) {
        return map.get("format") != null || map.get("agreement") != null;
    }

    private void head(MapNode map) throws Unreadable {
        headed = true;
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

    private void event(Node node) {
        int index = events.size();
        decoder.event(node, index);
        Location place = node.location();
        MapNode kept = new MapNode(place.line(), place.column());
        if (node instanceof MapNode map && map.get("id") instanceof TextNode id) {
            kept.put("id", id);
        }
        events.add(kept);
        report.settle(node, "events[" + index + "]");
    }

    private static boolean isBlank(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') {
                return false;
            }
        }
        return true;
    }
}

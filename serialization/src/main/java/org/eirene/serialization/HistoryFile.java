package org.eirene.serialization;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import org.eirene.agreement.Agreement;
import org.eirene.history.History;
import org.jspecify.annotations.Nullable;

/**
 * Reads the whole of a history whose events stand one by one in a file: JSON Lines or CSV. Of the text there is never
 * more in memory than an event. One that cannot be read does not keep the others from being read.
 */
final class HistoryFile {
    private final Path file;
    private final Limits limits;
    private final boolean needsHead;
    private final Report report;
    private final Values values;
    private final HistoryDecoder decoder;
    /** What is kept of the events: their ids and places. */
    private final ListNode events = new ListNode(1, 1);

    private final MapNode root = new MapNode(1, 1).put("events", events);

    HistoryFile(Limits limits, Path file, Optional<Agreement> agreement, Optional<ZoneId> zone) {
        this.file = file;
        this.limits = limits;
        this.needsHead = agreement.isEmpty();
        this.report = new Report(file.toString(), limits);
        this.values = new Values(report);
        this.decoder = new HistoryDecoder(values, agreement, zone);
    }

    HistoryReading read() {
        try (EventNodes nodes =
                EventNodes.of(Files.newInputStream(file), EventSource.isTable(file), limits, values, decoder)) {
            nodes.head();
            for (@Nullable Node node = nodes.next(); node != null; node = nodes.next()) {
                event(node);
            }
            if (nodes.isHeadMissing() && needsHead) {
                nodes.reportMissingHead(report);
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
}

package org.eirene.examples.jmh;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.io.ByteSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.eirene.agreement.Agreement;
import org.eirene.history.Event;
import org.eirene.serialization.EventWriter;

/**
 * The events of the {@link Workload}, of which three in ten were reported an hour later, by somebody, with evidence.
 *
 * @param agreement what they belong to
 * @param events the events
 */
record ReportedEvents(Agreement agreement, List<Event> events) {
    static ReportedEvents of(int number) {
        Workload workload = Workload.of(number, 200, 42);
        return new ReportedEvents(
                workload.agreement(),
                workload.events().stream()
                        .limit(number)
                        .map(ReportedEvents::reported)
                        .sorted(Event.ORDER)
                        .toList());
    }

    private static Event reported(Event event) {
        return event.id().endsWith("3")
                        || event.id().endsWith("7")
                        || event.id().endsWith("5")
                ? late(event.toBuilder(), event)
                : event;
    }

    private static Event late(Event.Builder<?> builder, Event event) {
        builder.reported(event.at().plusSeconds(3_600));
        builder.source("Monitoring mission");
        builder.evidence(ImmutableList.of("https://example.org/" + event.id()));
        return builder.build();
    }

    /** JSON Lines, the first of which says whose they are. */
    byte[] lines() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (EventWriter writer = EventWriter.jsonLines(bytes, agreement.id())) {
            for (Event event : events) {
                writer.write(event);
            }
        }
        return bytes.toByteArray();
    }

    static byte[] withoutHead(byte[] lines) throws IOException {
        return ByteSource.wrap(lines)
                .slice(new String(lines, UTF_8).indexOf('\n') + 1L, lines.length)
                .read();
    }
}

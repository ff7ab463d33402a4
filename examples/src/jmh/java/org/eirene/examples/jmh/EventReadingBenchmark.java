package org.eirene.examples.jmh;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.io.ByteSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eirene.agreement.Agreement;
import org.eirene.history.Event;
import org.eirene.serialization.EventReader;
import org.eirene.serialization.EventSource;
import org.eirene.serialization.EventWriter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON Lines of 100,000 events one by one: with all checks, all places and each id seen to name one event; and by
 * plain Jackson to records of the same shape, without any of that.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 5, time = 2)
public class EventReadingBenchmark {
    private static final int EVENTS = 100_000;
    private static final long SEED = 42;

    private final ObjectReader typed = JsonMapper.shared().readerFor(PlainEvent.class);
    private final ObjectReader wide = JsonMapper.shared().readerFor(PlainEvent.Wide.class);
    private EventSource source = EventSource.jsonLines(
            "", ByteSource.empty(), Workload.of(1, 200, SEED).agreement());
    private byte[] events = {};

    /** Writes the events, and sees that no reader loses one. */
    @Setup
    public void write() throws IOException {
        Workload workload = Workload.of(EVENTS, 200, SEED);
        Agreement agreement = workload.agreement();
        List<Event> record = workload.events().stream()
                .limit(EVENTS)
                .map(EventReadingBenchmark::reported)
                .toList();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (EventWriter writer = EventWriter.jsonLines(bytes, agreement.id())) {
            for (Event event : record) {
                writer.write(event);
            }
        }
        byte[] lines = bytes.toByteArray();
        source = EventSource.jsonLines("events", ByteSource.wrap(lines), agreement);
        events = ByteSource.wrap(lines)
                .slice(new String(lines, UTF_8).indexOf('\n') + 1L, lines.length)
                .read();
        if (!source.toHistory().events().equals(record) || count(typed) != EVENTS || count(wide) != EVENTS) {
            throw new IllegalStateException("What was read is not what was written");
        }
        System.out.println("# Length of the lines: " + events.length + " bytes");
    }

    /** Three in ten were reported an hour later, by somebody, with evidence. */
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

    private int count(ObjectReader reader) {
        int count = 0;
        try (var values = reader.readValues(events)) {
            for (Iterator<Object> each = values; each.hasNext(); each.next()) {
                count++;
            }
        }
        return count;
    }

    /** Events, each of them checked. */
    @Benchmark
    public void read(Blackhole taker) throws IOException {
        try (EventReader reader = source.open()) {
            reader.forEachRemaining(taker::consume);
        }
    }

    /** Records, one for each kind of event. */
    @Benchmark
    public void databindToTypedRecords(Blackhole taker) {
        try (var values = typed.readValues(events)) {
            values.forEachRemaining(taker::consume);
        }
    }

    /** Records, one for all kinds of event. */
    @Benchmark
    public void databindToWideRecords(Blackhole taker) {
        try (var values = wide.readValues(events)) {
            values.forEachRemaining(taker::consume);
        }
    }
}

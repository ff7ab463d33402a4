package org.eirene.examples.jmh;

import com.google.common.io.ByteSource;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import org.eirene.serialization.EventReader;
import org.eirene.serialization.EventSource;
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
import tools.jackson.core.JsonParser;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON Lines of 100,000 events one by one: with all checks, all places and each id seen to name one event; and by
 * plain Jackson to records of the same shape, without any of that.
 *
 * <p>Run by {@code mvn -B -ntp -Pjmh -DskipTests -Dbenchmarks=EventReadingBenchmark test}.
 *
 * <p>Mean ms of five iterations in one fork, two cores (AMD EPYC), JDK 17.0.15, 23 November 2026, while others used the
 * machine's memory too: read 200 (single iterations from 157 to 235), databind to typed records 205 (184 to 251), to wide
 * ones 220 (202 to 238), the tokens alone 17 (15 to 20).
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 5, time = 2)
public class EventReadingBenchmark {
    private static final int EVENTS = 100_000;

    private final ObjectReader typed = JsonMapper.shared().readerFor(PlainEvent.class);
    private final ObjectReader wide = JsonMapper.shared().readerFor(PlainEvent.Wide.class);
    private EventSource source =
            EventSource.jsonLines("", ByteSource.empty(), Workload.of(1, 8, 42).agreement());
    private byte[] events = {};

    /** Writes the events, and sees that no reader loses one. */
    @Setup
    public void write() throws IOException {
        ReportedEvents reported = ReportedEvents.of(EVENTS);
        byte[] lines = reported.lines();
        source = EventSource.jsonLines("events", ByteSource.wrap(lines), reported.agreement());
        events = ReportedEvents.withoutHead(lines);
        if (!source.toHistory().events().equals(reported.events()) || count(typed) != EVENTS || count(wide) != EVENTS) {
            throw new IllegalStateException("What was read is not what was written");
        }
        System.out.println("# Length of the lines: " + events.length + " bytes");
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

    /** The tokens alone, of which nothing is made. */
    @Benchmark
    public int tokens() {
        int tokens = 0;
        try (JsonParser parser = JsonMapper.shared().createParser(events)) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
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

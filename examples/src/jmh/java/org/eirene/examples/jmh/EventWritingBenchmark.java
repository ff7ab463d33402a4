package org.eirene.examples.jmh;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes JSON Lines of 100,000 events; and plain Jackson the same from records of the same shape.
 *
 * <p>Run by {@code mvn -B -ntp -Pjmh -DskipTests -Dbenchmarks=EventWritingBenchmark test}.
 *
 * <p>Mean ms of five iterations in one fork, two cores (AMD EPYC), JDK 17.0.15, 23 November 2026, while others used the
 * machine's memory too: write 97 (single iterations from 95 to 100), databind 88 (78 to 102), so that writing is slower by
 * about a tenth, where it was to be no slower.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 5, time = 2)
public class EventWritingBenchmark {
    private static final int EVENTS = 100_000;

    private final ObjectWriter plain = JsonMapper.builder()
            .changeDefaultPropertyInclusion(
                    any -> JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
            .build()
            .writer()
            .withRootValueSeparator("\n");
    private final List<PlainEvent> records = new ArrayList<>();
    private ReportedEvents reported = ReportedEvents.of(1);

    /** Makes the events, and the records from what is written of them. */
    @Setup
    public void read() throws IOException {
        reported = ReportedEvents.of(EVENTS);
        ObjectReader reader = JsonMapper.shared().readerFor(PlainEvent.class);
        try (var values = reader.<PlainEvent>readValues(ReportedEvents.withoutHead(write()))) {
            values.forEachRemaining(records::add);
        }
        System.out.println("# Bytes: " + write().length + ", by databind " + databind().length);
    }

    /** {@return the lines} */
    @Benchmark
    public byte[] write() throws IOException {
        return reported.lines();
    }

    /** {@return the lines, but for the first} */
    @Benchmark
    public byte[] databind() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var values = plain.writeValues(bytes)) {
            values.writeAll(records);
        }
        return bytes.toByteArray();
    }
}

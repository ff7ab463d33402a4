package org.eirene.examples.jmh;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eirene.evaluation.Evaluator;
import org.eirene.evaluation.Progress;
import org.eirene.history.Event;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One event more on a progress of 1,000 items, after a past of any length; the mean of 20,000 that follow each other.
 *
 * <p>Run by {@code mvn -B -ntp -Pjmh -DskipTests -Dbenchmarks=ProgressBenchmark test}.
 *
 * <p>Two cores (AMD EPYC), JDK 17.0.15, 23 November 2026, while others used the machine's memory too, so that the iterations
 * of one run differ by a factor of six; the fastest and the mean of five, in ns: after 10 events 877 and 2,670, after 10,000
 * 1,178 and 3,208, after 1,000,000 747 and 1,819.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx8g")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ProgressBenchmark {
    private static final int ITEMS = 1_000;
    private static final int STEPS = 20_000;
    private static final Workload WORKLOAD = Workload.of(800_000, ITEMS, 42);

    /** How many events are settled before. */
    @Param({"10", "10000", "1000000"})
    public int past;

    private List<Event> events = List.of();
    private Progress progress = begin();

    private static Progress begin() {
        return Evaluator.of(WORKLOAD.agreement()).begin();
    }

    /** Makes the record. */
    @Setup
    public void record() {
        events = WORKLOAD.events();
    }

    /** Goes through the past, of which the measure is no part: a progress is gone on from once. */
    @Setup(Level.Invocation)
    public void past() {
        progress = taken(begin(), 0, past);
    }

    /** {@return the progress after the events that follow, by whose number the time is divided} */
    @Benchmark
    @OperationsPerInvocation(STEPS)
    public Progress after() {
        return taken(progress, past, past + STEPS);
    }

    private Progress taken(Progress before, int from, int to) {
        Progress so = before;
        for (Event event : events.subList(from, to)) {
            so = so.after(event);
        }
        return so;
    }
}

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

/** One event more on a progress of 1,000 items, after a past of any length. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx8g")
@Warmup(iterations = 8)
@Measurement(iterations = 8)
public class ProgressBenchmark {
    private static final int ITEMS = 1_000;
    private static final int STEPS = 50_000;
    private static final int ITERATIONS = 16;

    /** How many events are settled before. */
    @Param({"10", "10000", "1000000"})
    public int past;

    private List<Event> events = List.of();
    private Progress progress =
            Evaluator.of(Workload.of(1, ITEMS, 42).agreement()).begin();
    private int next;

    /** Makes the record, and the progress after its past. */
    @Setup
    public void past() {
        Workload workload = Workload.of(past + STEPS * ITERATIONS, ITEMS, 42);
        events = workload.events();
        progress = Evaluator.of(workload.agreement()).begin();
        next = 0;
        take(past);
    }

    /** Goes on from where the last iteration ended. */
    @Setup(Level.Iteration)
    public void collect() {
        System.gc();
    }

    /** {@return the progress after some thousands more, which are divided by} */
    @Benchmark
    @OperationsPerInvocation(STEPS)
    public Progress after() {
        return take(STEPS);
    }

    private Progress take(int number) {
        for (int i = 0; i < number; i++) {
            progress = progress.after(events.get(next));
            next++;
        }
        return progress;
    }
}

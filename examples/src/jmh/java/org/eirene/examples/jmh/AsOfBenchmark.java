package org.eirene.examples.jmh;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.Evaluator;
import org.eirene.evaluation.PreparedHistory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Asks a prepared history of 128 items where everything stood at instants drawn from all its length.
 *
 * <p>Run by {@code mvn -B -ntp -Pjmh -DskipTests -Dbenchmarks=AsOfBenchmark test}.
 *
 * <p>Mean ms of five iterations, two cores (AMD EPYC), JDK 17.0.15, 23 November 2026, while others used the machine's memory
 * too: of 100,000 happenings 0.9, of 1,000,000 3.9 (single iterations from 1.9 to 5.8), of 10,000,000, which are 15,000,000
 * events, 6.8 (from 3.4 to 9.6). What is kept for them took 83 MB of 1,000,000 and 899 MB of 10,000,000 beside the record.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx10g")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class AsOfBenchmark {
    private static final int ITEMS = 128;

    /** How much happens in the record. */
    @Param({"100000", "1000000", "10000000"})
    public int happenings;

    private static final Instant START = Workload.of(1, ITEMS, 42).end();

    private final SplittableRandom random = new SplittableRandom(7);
    private Workload workload = Workload.of(1, ITEMS, 42);
    private PreparedHistory prepared = Evaluator.of(workload.agreement()).prepare(workload.history());

    /** Makes the record, and what is kept of it. */
    @Setup
    public void record() {
        workload = Workload.of(happenings, ITEMS, 42);
        prepared = Evaluator.of(workload.agreement()).prepare(workload.history());
        prepared.asOf(workload.end());
    }

    /** {@return where everything stood at some instant} */
    @Benchmark
    public Assessment asOf() {
        long seconds = Duration.between(START, workload.end()).toSeconds();
        return prepared.asOf(START.plusSeconds((long) (seconds * random.nextDouble())));
    }
}

package org.eirene.examples.jmh;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.eirene.sequencing.BestOrder;
import org.eirene.sequencing.SeriesParallel;
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
 * The best order of steps of one party in series and in parallel, which should grow with n log n.
 *
 * <p>Steps are put together at random, with seed 42: in {@code BALANCED} form each part has two to eight parts of about the same
 * size, in series and in parallel by turns; in {@code CHAINED} form each step comes after or beside all steps before it,
 * so that parts are nested as deeply as there are steps.
 *
 * <p>Milliseconds, the mean of three iterations of {@code mvn -B -ntp -Pjmh -DskipTests -Dbenchmarks=SeriesParallel test}; JDK 17.0.15,
 * -Xmx1g, two cores that nothing else used. Up to 100,000 steps they grow somewhat faster than n log n, as what does not
 * fit the caches does; with a million the collector takes most of it, for the heap is nearly full.
 *
 * <pre>{@code
 *     steps    BALANCED    CHAINED
 *     1,000        0.65        1.3
 *    10,000        8.8        10.2
 *   100,000      130         193
 * 1,000,000    3,534       3,902
 * }</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class SeriesParallelBenchmark {
    private static final int MOST_PARTS = 8;
    private static final int LARGEST_CHANGE = 1_000;

    /** How parts are put together. */
    public enum Form {
        /** Parts of about the same size. */
        BALANCED,
        /** One step after another put after the whole or beside it. */
        CHAINED
    }

    @Param({"1000", "10000", "100000", "1000000"})
    private int steps;

    @Param({"BALANCED", "CHAINED"})
    private Form form = Form.BALANCED;

    private SeriesParallel whole = SeriesParallel.step(0, 0);

    /** Puts the steps together. */
    @Setup
    public void make() {
        Random random = new Random(42);
        whole = form == Form.BALANCED ? balanced(random, 0, steps, true) : chained(random);
    }

    private static SeriesParallel balanced(Random random, int from, int count, boolean series) {
        if (count == 1) {
            return step(random, from);
        }
        int parts = Math.min(count, 2 + random.nextInt(MOST_PARTS - 1));
        List<SeriesParallel> made = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            int begin = (int) ((long) count * i / parts);
            int end = (int) ((long) count * (i + 1) / parts);
            made.add(balanced(random, from + begin, end - begin, !series));
        }
        return series ? SeriesParallel.series(made) : SeriesParallel.parallel(made);
    }

    private SeriesParallel chained(Random random) {
        SeriesParallel all = step(random, 0);
        for (int i = 1; i < steps; i++) {
            SeriesParallel next = step(random, i);
            all = random.nextInt(3) == 0 ? SeriesParallel.series(all, next) : SeriesParallel.parallel(all, next);
        }
        return all;
    }

    private static SeriesParallel step(Random random, int name) {
        return SeriesParallel.step(name, random.nextInt(2 * LARGEST_CHANGE + 1) - LARGEST_CHANGE);
    }

    /**
     * The whole way from the parts to the order.
     *
     * @return the order
     */
    @Benchmark
    public BestOrder best() {
        return whole.best();
    }
}

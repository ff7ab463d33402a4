package org.eirene.examples.jmh;

import java.util.concurrent.TimeUnit;
import org.eirene.sequencing.BestOrder;
import org.eirene.sequencing.Instance;
import org.eirene.sequencing.SearchLimits;
import org.eirene.sequencing.StepProblem;
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
 * The order with the least peak, found and proved, of recorded problems of two parties and 10 to 60 steps; the README beside
 * the instances in the tests of the core says what the families are like.
 *
 * <p>{@code mvn -Pjmh} runs this one too; {@code SequencingBenchmark} as the last argument of
 * {@code org.openjdk.jmh.Main} chooses it, {@code -p name=hard-n60-g6-s1} one of the instances.
 *
 * <p>Milliseconds in a plain loop in one JVM, JDK 17.0.15, -Xmx1g, on a machine of two cores that others used as well (load
 * average 8), the least and the median of 40 runs (4 of {@code g4}, 1 of {@code g6}); the figures of JMH on a quiet machine
 * are still to be taken:
 *
 * <pre>{@code
 * rand-n60-d10-s1     1.2    5.7        hard-n40-g3-s1      0.7    0.9
 * rand-n60-d30-s1     3.8   19.6        hard-n60-g2-s1      1.2    1.7
 * bal-n60-d10-s1      1.0    1.2        hard-n60-g3-s1      1.8    6.2
 * bal-n60-d30-s1      1.2    1.5        hard-n60-g4-s1      132    154
 * hard-n40-g2-s1      0.6    0.7        hard-n60-g6-s1    5,456  5,456
 * }</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class SequencingBenchmark {
    @Param({
        "rand-n60-d10-s1",
        "rand-n60-d30-s1",
        "bal-n60-d10-s1",
        "bal-n60-d30-s1",
        "hard-n40-g2-s1",
        "hard-n40-g3-s1",
        "hard-n60-g2-s1",
        "hard-n60-g3-s1",
        "hard-n60-g4-s1",
        "hard-n60-g6-s1"
    })
    private String name = "";

    private StepProblem problem = StepProblem.builder(1).build();

    /** Reads the instance, and sees that its recorded optimum is found. */
    @Setup
    public void read() {
        Instance instance = Instance.of(name);
        problem = instance.problem();
        BestOrder best = problem.solve();
        if (!best.isProved() || best.peak() != instance.optimum()) {
            throw new IllegalStateException(name + " has the optimum " + instance.optimum() + ", but there is " + best);
        }
    }

    /**
     * The whole search.
     *
     * @return the order, proved
     */
    @Benchmark
    public BestOrder prove() {
        return problem.solve(SearchLimits.standard());
    }
}

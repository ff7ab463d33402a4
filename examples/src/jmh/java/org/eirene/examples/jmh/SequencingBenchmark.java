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
 * <p>Milliseconds, the least and the median, of {@code mvn -B -ntp -Pjmh -DskipTests -Dbenchmarks=Sequencing test}; JDK 17.0.15,
 * -Xmx1g, two cores that nothing else used. Beside them CP-SAT 9.15 (pairwise order model, two workers, one run on the same
 * machine right after), which was stopped after a minute where it had no proof:
 *
 * <pre>{@code
 *                     least   median    CP-SAT
 * rand-n60-d10-s1      0.57     0.91     4,315
 * rand-n60-d30-s1      3.37     5.68       318
 * bal-n60-d10-s1       0.54     0.80     3,801
 * bal-n60-d30-s1       0.70     1.16     1,005
 * hard-n40-g2-s1       0.27     0.47     3,315
 * hard-n40-g3-s1       0.42     0.67     2,918
 * hard-n60-g2-s1       0.79     1.11    17,783
 * hard-n60-g3-s1       1.42     2.21    no proof, at least 31 of 105
 * hard-n60-g4-s1       36.8     45.1    no proof, at least 30 of 153
 * hard-n60-g6-s1      3,041    3,586    no proof, at least 34 of 247
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

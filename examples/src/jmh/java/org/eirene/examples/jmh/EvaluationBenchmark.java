package org.eirene.examples.jmh;

import java.util.concurrent.TimeUnit;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.Evaluator;
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

/** Evaluates records of growing length against 200 elements, without a reason and with one. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3)
@Measurement(iterations = 3)
public class EvaluationBenchmark {
    private static final int ELEMENTS = 200;
    private static final long SEED = 42;

    /** The length of the record. */
    @Param({"10000", "100000", "1000000"})
    public int events;

    private Workload workload = Workload.of(1, ELEMENTS, SEED);

    /** Makes the record. */
    @Setup
    public void record() {
        workload = Workload.of(events, ELEMENTS, SEED);
    }

    /** {@return the assessment, transitions kept} */
    @Benchmark
    public Assessment evaluate() {
        return Evaluator.of(workload.agreement()).evaluate(workload.history(), workload.end());
    }

    /** {@return the reason of one element, for which the record is gone through once more} */
    @Benchmark
    public String evaluateAndExplain() {
        return evaluate().reason("calm-0").toString();
    }
}

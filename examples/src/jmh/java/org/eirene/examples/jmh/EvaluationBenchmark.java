package org.eirene.examples.jmh;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.Evaluator;
import org.eirene.history.History;
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
 * Evaluates records of growing length against growing numbers of items, without a reason and with one. Where every item
 * stands in the end is compared with what counting alone comes to, item by item, before anything is measured.
 *
 * <p>Run by {@code mvn -B -ntp -Pjmh -DskipTests -Dbenchmarks=EvaluationBenchmark test}.
 *
 * <p>Mean ms of {@code evaluate} with 32, 128 and 512 items, two cores (AMD EPYC), JDK 17.0.15, 23 November 2026: 10,000
 * happenings 3.7, 4.1 and 11.6; 100,000 27, 43 and 81; 1,000,000 659, 743 and 1,831; 10,000,000 2,935, 3,556 and 8,052. The
 * machine's memory was used by others too: of 1,000,000 happenings with 128 items single iterations took from 210 to 1,147
 * ms, in calm stretches from 210 to 260. Esper took 427 to 614 ms for the same in the same hour (medians of three), a loop
 * over plain objects 28 to 33: in calm stretches evaluation is about twice as fast as Esper, where ten times was aimed at.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms4g", "-Xmx8g"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class EvaluationBenchmark {
    private static final long SEED = 42;

    /** How much happens in the record. */
    @Param({"10000", "100000", "1000000", "10000000"})
    public int happenings;

    /** How many items the agreement has. */
    @Param({"32", "128", "512"})
    public int items;

    private Workload workload = Workload.of(1, 8, SEED);
    private History history = workload.history();
    private Evaluator evaluator = Evaluator.of(workload.agreement());

    /** Makes the record, and sees that the evaluation comes to what counting comes to. */
    @Setup
    public void record() {
        workload = Workload.of(happenings, items, SEED);
        history = workload.history();
        evaluator = Evaluator.of(workload.agreement());
        if (!Arrays.equals(workload.statuses(evaluate()), workload.expected())) {
            throw new IllegalStateException("The evaluation comes to other statuses than counting does");
        }
    }

    /** {@return the assessment, transitions kept} */
    @Benchmark
    public Assessment evaluate() {
        return evaluator.evaluate(history, workload.end());
    }

    /** {@return the reason of one item, for which the record is gone through once more} */
    @Benchmark
    public String evaluateAndExplain() {
        return evaluate().reason("calm-0").toString();
    }
}

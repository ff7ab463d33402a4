package org.eirene.examples.jmh;

import java.util.concurrent.TimeUnit;
import org.eirene.agreement.Agreement;
import org.eirene.serialization.DocumentReader;
import org.eirene.serialization.DocumentWriter;
import org.eirene.serialization.Syntax;
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
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads an agreement of 2,000 clauses: with all checks and all places, and by plain Jackson to records of the same
 * shape, without either.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReadingBenchmark {
    private static final int CLAUSES = 2_000;
    private static final long SEED = 20250116;

    private final DocumentReader reader = DocumentReader.standard();
    private final JsonMapper mapper = JsonMapper.shared();
    private String json = "";

    /** Writes the agreement, and sees that neither reader loses a part of it. */
    @Setup
    public void write() {
        Agreement agreement = LargeAgreement.of(CLAUSES, SEED);
        json = DocumentWriter.standard().toJson(agreement);
        if (!read().equals(agreement)) {
            throw new IllegalStateException("What was read is not what was written");
        }
        JsonMapper strict = mapper.rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        WideAgreement wide = strict.readValue(json, WideAgreement.class);
        TypedAgreement typed = strict.readValue(json, TypedAgreement.class);
        check(wide.commitments().size()
                + wide.benchmarks().size()
                + wide.sanctions().size());
        check(typed.commitments().size()
                + typed.benchmarks().size()
                + typed.sanctions().size());
        System.out.println("# Length of the document: " + json.length() + " characters");
    }

    private static void check(int clauses) {
        if (clauses != CLAUSES) {
            throw new IllegalStateException(CLAUSES + " clauses were written, and " + clauses + " read");
        }
    }

    /** {@return the agreement; every problem would have been found, every place is known} */
    @Benchmark
    public Agreement read() {
        return reader.readAgreement(json, Syntax.JSON).orThrow();
    }

    /** {@return records of the same shape: one for each kind of condition, moment and performance} */
    @Benchmark
    public Object databindToTypedRecords() {
        return mapper.readValue(json, TypedAgreement.class);
    }

    /** {@return records as simple as they can be: one for all kinds of condition, with all their keys, and so on} */
    @Benchmark
    public Object databindToWideRecords() {
        return mapper.readValue(json, WideAgreement.class);
    }
}

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
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
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
        PlainAgreement plain = strict.readValue(json, PlainAgreement.class);
        int clauses = plain.commitments().size()
                + plain.benchmarks().size()
                + plain.sanctions().size();
        if (clauses != CLAUSES) {
            throw new IllegalStateException(CLAUSES + " clauses were written, and " + clauses + " read");
        }
        System.out.println("# Length of the document: " + json.length() + " characters");
    }

    /** {@return the agreement; every problem would have been found, every place is known} */
    @Benchmark
    public Agreement read() {
        return reader.readAgreement(json, Syntax.JSON).orThrow();
    }

    /** {@return the records as they came} */
    @Benchmark
    public Object plainDatabind() {
        return mapper.readValue(json, PlainAgreement.class);
    }
}

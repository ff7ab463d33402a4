package org.eirene.evaluation;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.eirene.agreement.ElementKind;
import org.eirene.agreement.Status;

/**
 * Where a benchmark stands.
 *
 * @param id the id of the benchmark
 * @param status its status
 * @param since when it came to that status
 * @param due when it is due, as moved
 * @param lateness by how much it was met late; empty if it was not
 * @param score on the scale of 0 to 3; empty while it is not assessed
 */
public record BenchmarkStatus(
        String id,
        Status status,
        Optional<Instant> since,
        Optional<Instant> due,
        Optional<Lateness> lateness,
        OptionalInt score)
        implements ElementStatus {
    @Override
    public ElementKind kind() {
        return ElementKind.BENCHMARK;
    }

    /** {@return the id, the status, since when and what is due next} */
    @Override
    public String toString() {
        return Tables.line(this, due.map(at -> "due " + at).orElse(""));
    }
}

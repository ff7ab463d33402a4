package org.eirene.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eirene.agreement.Benchmark;
import org.eirene.history.Extension;
import org.jspecify.annotations.Nullable;

/** Where a benchmark stands. */
final class BenchmarkState extends ElementState.Of<Benchmark> {
    final Due due;
    private boolean assessed;
    private boolean mustCease;
    private @Nullable Proceeding verification;
    private List<Extension> extensions = List.of();

    BenchmarkState(Benchmark benchmark) {
        super(benchmark);
        due = new Due(BigDecimal.ZERO);
    }

    BenchmarkState(BenchmarkState other, Copies copies) {
        super(other);
        due = new Due(other.due);
        assessed = other.assessed;
        mustCease = other.mustCease;
        verification = other.verification == null ? null : copies.of(other.verification);
        extensions = other.extensions;
    }

    /** From the opening of its phase on, or from entry into force. */
    boolean isAssessed() {
        return assessed;
    }

    void assess() {
        assessed = true;
    }

    /** After a denial the criterion must have ceased before it counts again. */
    boolean mustCease() {
        return mustCease;
    }

    void setMustCease(boolean value) {
        mustCease = value;
    }

    Optional<Proceeding> verification() {
        return Optional.ofNullable(verification);
    }

    boolean isBeingVerified() {
        return verification != null && verification.isOpen();
    }

    void verify(@Nullable Proceeding proceeding) {
        verification = proceeding;
    }

    List<Extension> extensions() {
        return extensions;
    }

    void extend(Extension extension) {
        List<Extension> more = new ArrayList<>(extensions);
        more.add(extension);
        extensions = List.copyOf(more);
    }
}

package org.eirene.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eirene.agreement.Benchmark;
import org.eirene.history.Extension;
import org.jspecify.annotations.Nullable;

/** Where a benchmark stands. */
final class BenchmarkState extends ElementState.Of<Benchmark> {
    private Moves moves = Moves.NONE;
    private boolean dueLapsed;
    private boolean mayBeClaimed = true;
    private @Nullable Proceeding verification;
    private @Nullable Proceeding lastVerification;
    private List<Extension> extensions = List.of();

    BenchmarkState(Benchmark benchmark) {
        super(benchmark);
    }

    BenchmarkState(BenchmarkState other, Copies copies) {
        super(other);
        moves = other.moves;
        dueLapsed = other.dueLapsed;
        mayBeClaimed = other.mayBeClaimed;
        verification = other.verification == null ? null : copies.of(other.verification);
        lastVerification = other.lastVerification == null ? null : copies.of(other.lastVerification);
        extensions = other.extensions;
    }

    /** By what its due instant was moved, beside its phase's end. */
    Moves moves() {
        return moves;
    }

    /** Whether its due instant has come. */
    boolean isDueLapsed() {
        return dueLapsed;
    }

    void lapse(boolean value) {
        dueLapsed = value;
    }

    /** After a denial the criterion must have ceased before it can be claimed anew. */
    boolean mayBeClaimed() {
        return mayBeClaimed;
    }

    void setMayBeClaimed(boolean value) {
        mayBeClaimed = value;
    }

    /** The verification of its claim, until what it decided has been taken note of. */
    Optional<Proceeding> verification() {
        return Optional.ofNullable(verification);
    }

    boolean isBeingVerified() {
        return verification != null && verification.isOpen();
    }

    boolean isVerified(Proceeding.Outcome outcome) {
        return verification != null && verification.is(outcome);
    }

    void verify(@Nullable Proceeding proceeding) {
        verification = proceeding;
        lastVerification = proceeding == null ? lastVerification : proceeding;
    }

    /** The last verification that there was, also once what it decided has been taken note of. */
    Optional<Proceeding> lastVerification() {
        return Optional.ofNullable(lastVerification);
    }

    List<Extension> extensions() {
        return extensions;
    }

    void extend(Extension extension, Reason why) {
        List<Extension> more = new ArrayList<>(extensions);
        more.add(extension);
        extensions = List.copyOf(more);
        moves = moves.agreed(extension.plus(), why);
    }
}

package org.eirene.literal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** A due instant, or an answer time: when it was to come as written, by what it was moved, and whether it has come. */
final class DuePoint {
    enum Kind {
        INSTALMENT,
        FINAL,
        LOT,
        TOGETHER,
        END,
        ANSWER
    }

    final Kind kind;
    /** What must have been delivered; of a lot its own amount, times the units given in its ratio. */
    BigDecimal total;

    Supplier<Optional<Instant>> base;
    /** The base as first written: differs where the base is a phase's end, which moves. */
    Supplier<Optional<Instant>> written;

    final Moves moves = new Moves();
    boolean isPhaseEnd;
    boolean lapsed;
    boolean missed;
    boolean excused;

    /** Of a lot or a due instant of an exchange: which. */
    Optional<String> exchange = Optional.empty();
    /** Of a lot: its grace is zero, and ends in the beat in which it begins. */
    boolean zeroGrace;

    Instant begun = Instant.MIN;

    DuePoint(Kind kind, BigDecimal total, Supplier<Optional<Instant>> base) {
        this.kind = kind;
        this.total = total;
        this.base = base;
        this.written = base;
    }

    boolean isMissed() {
        return lapsed && missed && !excused;
    }

    /** Section 2: a grace of zero ends in the beat in which it begins. */
    boolean endsInItsBeat(World world) {
        return zeroGrace && begun.equals(world.now);
    }
}

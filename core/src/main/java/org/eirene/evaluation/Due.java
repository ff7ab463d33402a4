package org.eirene.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.eirene.agreement.Offset;
import org.eirene.agreement.Ratio;
import org.jspecify.annotations.Nullable;

/** A due instant, an answer time or an end of a commitment: when it comes, by what it was moved, and whether it has come. */
final class Due {
    /** What falls due. */
    enum Kind {
        INSTALMENT,
        FINAL,
        /** The end of a continuing commitment. */
        END,
        /** What the other side of an exchange of acts sets. */
        TOGETHER,
        /** What is owed for what was confirmed on the other side of an exchange. */
        LOT,
        /** Of a {@code respond}. */
        ANSWER
    }

    final Kind kind;

    /** Of a lot and of {@link Kind#TOGETHER}: the exchange. */
    final @Nullable String exchange;

    /** Whether it is the end of the phase, by default. */
    final boolean isPhaseEnd;

    private BigDecimal required;
    private Function<State, Optional<Instant>> base;
    private final Function<State, Optional<Instant>> written;
    private Moves moves = Moves.NONE;
    private @Nullable Instant begun;
    private boolean withoutGrace;
    private boolean lapsed;
    private boolean missed;
    private boolean excused;

    private Due(
            Kind kind,
            BigDecimal required,
            @Nullable String exchange,
            boolean isPhaseEnd,
            Function<State, Optional<Instant>> base,
            Function<State, Optional<Instant>> written) {
        this.kind = kind;
        this.required = required;
        this.exchange = exchange;
        this.isPhaseEnd = isPhaseEnd;
        this.base = base;
        this.written = written;
    }

    Due(Due other) {
        this(other.kind, other.required, other.exchange, other.isPhaseEnd, other.base, other.written);
        moves = other.moves;
        begun = other.begun;
        withoutGrace = other.withoutGrace;
        lapsed = other.lapsed;
        missed = other.missed;
        excused = other.excused;
    }

    static Due of(Kind kind, BigDecimal required, Function<State, Optional<Instant>> base) {
        return new Due(kind, required, null, false, base, base);
    }

    /** A phase's end moves with the phase, and is as first written while it has not moved. */
    static Due atPhaseEnd(BigDecimal required, String phase) {
        return new Due(
                Kind.FINAL,
                required,
                null,
                true,
                state -> state.phase(phase).end(state.zone),
                state -> state.phase(phase).endAsWritten());
    }

    static Due together(String exchange, Function<State, Optional<Instant>> base) {
        return new Due(Kind.TOGETHER, BigDecimal.ONE, exchange, false, base, base);
    }

    /** The amount is kept times the units given in the ratio, so that it stays exact. */
    static Due lot(String exchange, BigDecimal timesGive, Ratio ratio, State state) {
        Due lot = new Due(Kind.LOT, timesGive, exchange, false, any -> Optional.empty(), any -> Optional.empty());
        lot.begin(ratio, state);
        return lot;
    }

    /** A lot's grace begins, at first or anew. */
    void begin(Ratio ratio, State state) {
        Instant end = ratio.grace().addTo(state.now(), state.zone);
        base = any -> Optional.of(end);
        withoutGrace = ratio.grace().isZero();
        begun = state.now();
        moves = Moves.NONE;
        lapsed = false;
        missed = false;
    }

    /** What must have been delivered by then; of a lot that lot alone, times the units given in its ratio. */
    BigDecimal required() {
        return required;
    }

    void setRequired(BigDecimal amount) {
        required = amount;
    }

    /** When it comes, as moved; empty while that is not known. */
    Optional<Instant> at(State state) {
        return base.apply(state).map(instant -> moves.applyTo(instant, state.zone));
    }

    /** When it was to come as first written. */
    Optional<Instant> written(State state) {
        return kind == Kind.LOT ? base.apply(state) : written.apply(state);
    }

    Moves moves() {
        return moves;
    }

    void move(Offset by, Reason why) {
        moves = moves.agreed(by, why);
    }

    void move(Moves.StoodStill still) {
        moves = moves.stoodStill(still.from(), still.until(), still.causes());
    }

    /** A grace of zero ends in the beat in which it begins. */
    boolean endsInItsBeat(Instant now) {
        return withoutGrace && now.equals(begun);
    }

    /** Whether it has come. */
    boolean isLapsed() {
        return lapsed;
    }

    void lapse(boolean value) {
        lapsed = value;
    }

    /** Whether it has come and found too little. */
    boolean isMissed() {
        return lapsed && missed && !excused;
    }

    /** What it found, excused or not. */
    boolean foundTooLittle() {
        return missed;
    }

    void miss(boolean value) {
        missed = value;
    }

    /** An excused one counts no more. */
    boolean isExcused() {
        return excused;
    }

    void excuse() {
        excused = true;
    }
}

package org.eirene.evaluation;

import static org.eirene.agreement.Status.DUE;
import static org.eirene.agreement.Status.FORFEITED;
import static org.eirene.agreement.Status.HELD;
import static org.eirene.agreement.Status.RELEASED;
import static org.eirene.agreement.Status.RETURNED;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eirene.agreement.Status;
import org.eirene.history.Deposit;

/** The table of tranches, escrow by escrow: FORFEITED, RELEASED, RETURNED where several apply. */
final class EscrowRules {
    /** What becomes of a tranche: its status, what leaves with it, and why. */
    record Fate(Status status, BigDecimal amount, Supplier<Reason> why) {}

    private final State state;
    private final EscrowState escrow;
    private final IdentityHashMap<TrancheState, Fate> fates = new IdentityHashMap<>();
    private BigDecimal held;

    private EscrowRules(State state, EscrowState escrow) {
        this.state = state;
        this.escrow = escrow;
        held = escrow.held();
        List<TrancheState> open =
                escrow.tranches.stream().filter(TrancheState::isOpen).toList();
        open.forEach(this::forfeit);
        if (state.isInForce()) {
            release(open);
        }
        open.forEach(this::giveBack);
    }

    /** What becomes of each open tranche of an escrow, all from the same state. */
    static IdentityHashMap<TrancheState, Fate> judge(State state, EscrowState escrow) {
        return new EscrowRules(state, escrow).fates;
    }

    private void leave(TrancheState tranche, Status status, Supplier<Reason> why) {
        // as far as the balance
        BigDecimal amount = tranche.element.amount().min(held);
        held = held.subtract(amount);
        fates.put(tranche, new Fate(status, amount, why));
    }

    private void forfeit(TrancheState tranche) {
        boolean moves = state.isInForce() || state.isTerminated();
        if (moves && MeasureRules.forfeiting(state, tranche.id()).findAny().isPresent()) {
            leave(
                    tranche,
                    FORFEITED,
                    () -> because(
                            Rule.TRANCHE_FORFEITED,
                            tranche,
                            "was forfeited " + Words.on(state.now(), state.zone),
                            MeasureRules.forfeiting(state, tranche.id()).map(measure -> measure.reason(state))));
        }
    }

    /**
     * RELEASED in declared order: one that waits for money blocks those declared after it, one that is withheld does not. DUE
     * while its condition HOLDS but it is withheld, blocked, or the balance is short.
     */
    private void release(List<TrancheState> open) {
        Optional<TrancheState> blocking = Optional.empty();
        for (TrancheState tranche : open) {
            if (fates.containsKey(tranche)) {
                continue;
            }
            Finding release = release(state, tranche);
            if (!release.holds()) {
                fates.put(tranche, new Fate(HELD, BigDecimal.ZERO, () -> waiting(tranche, release)));
            } else if (MeasureRules.withholding(state, tranche.id()).findAny().isPresent()) {
                fates.put(tranche, new Fate(DUE, BigDecimal.ZERO, () -> withheld(tranche, release)));
            } else if (blocking.isPresent()) {
                TrancheState before = blocking.get();
                fates.put(tranche, new Fate(DUE, BigDecimal.ZERO, () -> blocked(tranche, before, release)));
            } else if (held.compareTo(tranche.element.amount()) < 0) {
                BigDecimal there = held;
                blocking = Optional.of(tranche);
                fates.put(tranche, new Fate(DUE, BigDecimal.ZERO, () -> shortOf(tranche, there, release)));
            } else {
                leave(
                        tranche,
                        RELEASED,
                        () -> because(
                                Rule.TRANCHE_RELEASED,
                                tranche,
                                "was released to " + tranche.element.to() + " " + Words.on(state.now(), state.zone),
                                Stream.concat(Stream.of(release.why().get()), deposits(escrow))));
            }
        }
    }

    /** RETURNED at its {@code returns} moment, also before entry into force, and when the agreement is TERMINATED. */
    private void giveBack(TrancheState tranche) {
        Fate fate = fates.get(tranche);
        boolean gone = fate != null && (fate.status() == FORFEITED || fate.status() == RELEASED);
        Optional<Instant> at = returnsAt(state, tranche).filter(state::hasCome);
        if (!gone && (state.isTerminated() || at.isPresent())) {
            leave(
                    tranche,
                    RETURNED,
                    () -> because(
                            Rule.TRANCHE_RETURNED,
                            tranche,
                            "was returned " + Words.on(state.now(), state.zone),
                            at.isPresent()
                                    ? Stream.concat(
                                            Stream.of(new MomentRules(state)
                                                    .resolve(tranche.element
                                                            .returns()
                                                            .orElseThrow())
                                                    .why()
                                                    .get()),
                                            deposits(escrow))
                                    : Stream.concat(state.whole.because().stream(), deposits(escrow))));
        }
    }

    static Finding release(State state, TrancheState tranche) {
        return new ConditionRules(state, state.inForceSince()).find(tranche.element.release());
    }

    static Optional<Instant> returnsAt(State state, TrancheState tranche) {
        return tranche.element.returns().flatMap(new MomentRules(state)::instant);
    }

    // ---------------------------------------------------------------- why

    private Reason because(Rule rule, TrancheState tranche, String words, Stream<Reason> grounds) {
        return Reason.of(
                        rule,
                        tranche.id() + ", " + Words.quantity(tranche.element.amount(), escrow.element.unit()) + " in "
                                + escrow.element.id() + ", " + words)
                .clauses(List.of(Words.clause(tranche.element)))
                .because(grounds.toList());
    }

    private Reason waiting(TrancheState tranche, Finding release) {
        return because(
                        Rule.TRANCHE_HELD,
                        tranche,
                        "is held",
                        Stream.of(release.why().get()))
                .bearing(state.bearingOn(List.of(tranche.element.release())))
                .missing(new Missings(state, state.inForceSince()).of(tranche.element.release()));
    }

    private Reason withheld(TrancheState tranche, Finding release) {
        return because(
                        Rule.TRANCHE_DUE,
                        tranche,
                        "is due and withheld",
                        Stream.concat(
                                MeasureRules.withholding(state, tranche.id()).map(measure -> measure.reason(state)),
                                Stream.of(release.why().get())))
                .missing(MeasureRules.withholding(state, tranche.id())
                        .map(measure -> SanctionRules.lifting(state, measure.sanction()))
                        .toList());
    }

    private Reason blocked(TrancheState tranche, TrancheState before, Finding release) {
        return because(
                        Rule.TRANCHE_DUE,
                        tranche,
                        "is due, and waits for " + before.id() + ", which goes before it",
                        Stream.concat(Stream.of(release.why().get()), deposits(escrow)))
                .missing(List.of(new Missing("the release of " + before.id(), ImmutableSortedSet.of())));
    }

    private Reason shortOf(TrancheState tranche, BigDecimal there, Finding release) {
        String open = Words.quantity(tranche.element.amount().subtract(there), escrow.element.unit());
        return because(
                        Rule.TRANCHE_DUE,
                        tranche,
                        "is due, and the balance is short by " + open,
                        Stream.concat(Stream.of(release.why().get()), deposits(escrow)))
                .missing(List.of(
                        new Missing("a deposit of " + open + " in " + escrow.element.id(), ImmutableSortedSet.of())));
    }

    /** What was paid in, and what left before. */
    private static Stream<Reason> deposits(EscrowState escrow) {
        List<Deposit> deposits = escrow.deposits();
        if (deposits.isEmpty()) {
            return Stream.of();
        }
        List<TrancheState> gone =
                escrow.tranches.stream().filter(tranche -> !tranche.isOpen()).toList();
        BigDecimal left = escrow.deposited().subtract(escrow.held());
        return Stream.of(Reason.of(
                        Rule.DEPOSITED,
                        Words.quantity(escrow.deposited(), escrow.element.unit()) + " deposited in "
                                + escrow.element.id()
                                + (left.signum() > 0
                                        ? ", of which " + Words.quantity(left, "") + " left it before"
                                        : ""))
                .clauses(List.of(Words.clause(escrow.element)))
                .events(deposits.stream().map(Deposit::id).toList())
                .because(gone.stream()
                        .flatMap(tranche -> tranche.because().stream())
                        .toList()));
    }

    static Reason standing(State state, TrancheState tranche) {
        if (!tranche.isOpen()) {
            return tranche.because().orElseThrow();
        }
        EscrowState escrow = state.escrows.stream()
                .filter(each -> each.tranches.contains(tranche))
                .findFirst()
                .orElseThrow();
        Fate now = judge(state, escrow).get(tranche);
        if (now != null && tranche.is(now.status())) {
            return now.why().get();
        }
        return tranche.because()
                .orElseGet(() -> Reason.of(Rule.TRANCHE_HELD, tranche.id() + " is held")
                        .clauses(List.of(Words.clause(tranche.element)))
                        .missing(ImmutableList.of(Missings.entryIntoForce(state))));
    }
}

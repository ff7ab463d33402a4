package org.eirene.evaluation;

import static org.eirene.agreement.Status.DUE;
import static org.eirene.agreement.Status.FORFEITED;
import static org.eirene.agreement.Status.HELD;
import static org.eirene.agreement.Status.RELEASED;
import static org.eirene.agreement.Status.RETURNED;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
        BigDecimal there = held;
        if (moves && MeasureRules.forfeiting(state, tranche.id()).findAny().isPresent()) {
            leave(
                    tranche,
                    FORFEITED,
                    () -> because(
                            Rule.TRANCHE_FORFEITED,
                            tranche,
                            "was forfeited " + Words.on(state.now(), state.zone) + asFarAs(tranche, there),
                            MeasureRules.forfeiting(state, tranche.id()).map(measure -> measure.reason(state))));
        }
    }

    /**
     * RELEASED in declared order: one that waits for money blocks those declared after it, one that is withheld does not. DUE
     * while its condition HOLDS but it is withheld, blocked, or the balance is short.
     */
    private void release(List<TrancheState> open) {
        List<TrancheState> waiting = new ArrayList<>();
        for (TrancheState tranche : open) {
            BigDecimal there = held;
            if (fates.containsKey(tranche)) {
                continue;
            }
            Finding release = release(state, tranche);
            if (!release.holds()) {
                fates.put(tranche, new Fate(HELD, BigDecimal.ZERO, () -> waiting(tranche, release)));
            } else if (MeasureRules.withholding(state, tranche.id()).findAny().isPresent()) {
                fates.put(tranche, new Fate(DUE, BigDecimal.ZERO, () -> withheld(tranche, there, release)));
            } else if (!waiting.isEmpty()) {
                List<TrancheState> before = List.copyOf(waiting);
                waiting.add(tranche);
                fates.put(tranche, new Fate(DUE, BigDecimal.ZERO, () -> blocked(tranche, before, there, release)));
            } else if (held.compareTo(tranche.element.amount()) < 0) {
                waiting.add(tranche);
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
        BigDecimal there = held;
        if (!gone && (state.isTerminated() || at.isPresent())) {
            leave(
                    tranche,
                    RETURNED,
                    () -> because(
                            Rule.TRANCHE_RETURNED,
                            tranche,
                            "was returned " + Words.on(state.now(), state.zone) + asFarAs(tranche, there),
                            at.isPresent()
                                    ? Stream.concat(Stream.of(returnDate(tranche, at.get())), deposits(escrow))
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
                        tranche.name() + " (" + Words.quantity(tranche.element.amount(), escrow.element.unit())
                                + ", out of " + Words.name(escrow.element) + ") " + words)
                .clauses(List.of(Words.clause(tranche.element)))
                .because(grounds.toList());
    }

    private Reason waiting(TrancheState tranche, Finding release) {
        return because(
                        Rule.TRANCHE_HELD,
                        tranche,
                        "is held until its condition is met",
                        Stream.of(release.why().get()))
                .bearing(state.bearingOn(List.of(tranche.element.release())))
                .missing(Stream.concat(
                                new Missings(state, state.inForceSince()).of(tranche.element.release()).stream(),
                                deposit(tranche, escrow.held(), "before the condition is met"))
                        .toList());
    }

    private Reason withheld(TrancheState tranche, BigDecimal there, Finding release) {
        boolean isShort = there.compareTo(tranche.element.amount()) < 0;
        return because(
                        Rule.TRANCHE_DUE,
                        tranche,
                        "is due and withheld" + (isShort ? ", and " + shortBy(tranche, there) : ""),
                        Stream.of(
                                        MeasureRules.withholding(state, tranche.id())
                                                .map(measure -> measure.reason(state)),
                                        Stream.of(release.why().get()),
                                        isShort ? deposits(escrow) : Stream.<Reason>of())
                                .flatMap(parts -> parts))
                .missing(Stream.concat(
                                MeasureRules.withholding(state, tranche.id())
                                        .flatMap(measure -> SanctionRules.lifting(state, measure.sanction()).stream()),
                                deposit(tranche, there, "while this one is withheld"))
                        .toList());
    }

    private Reason blocked(TrancheState tranche, List<TrancheState> all, BigDecimal there, Finding release) {
        TrancheState before = all.get(0);
        return because(
                        Rule.TRANCHE_DUE,
                        tranche,
                        "is due, and waits for " + before.name(),
                        Stream.concat(
                                Stream.of(
                                        release.why().get(),
                                        because(
                                                Rule.TRANCHE_DUE,
                                                before,
                                                "goes before it and is due, and " + shortBy(before, there),
                                                Stream.of(release(state, before)
                                                        .why()
                                                        .get()))),
                                deposits(escrow)))
                .missing(deposit(tranche, all, there, Stream.of()).toList());
    }

    private Reason shortOf(TrancheState tranche, BigDecimal there, Finding release) {
        return because(
                        Rule.TRANCHE_DUE,
                        tranche,
                        "is due, and " + shortBy(tranche, there),
                        Stream.concat(Stream.of(release.why().get()), deposits(escrow)))
                .missing(deposit(tranche, List.of(), there, Stream.of()).toList());
    }

    private String shortBy(TrancheState tranche, BigDecimal there) {
        return "the balance of " + quantity(there) + " is short by "
                + quantity(tranche.element.amount().subtract(there));
    }

    private String quantity(BigDecimal amount) {
        return Words.quantity(amount, escrow.element.unit());
    }

    /** Of one that waits for more than money: those that are due can take it first, whatever their place. */
    private Stream<Missing> deposit(TrancheState tranche, BigDecimal there, String meanwhile) {
        int place = escrow.tranches.indexOf(tranche);
        List<TrancheState> due = escrow.tranches.stream()
                .filter(other -> other != tranche)
                .filter(other -> fates.getOrDefault(other, new Fate(HELD, BigDecimal.ZERO, () -> Reasons.NOT_ASKED))
                                .status()
                        == DUE)
                .filter(other ->
                        MeasureRules.withholding(state, other.id()).findAny().isEmpty())
                .toList();
        List<String> after = due.stream()
                .filter(other -> escrow.tranches.indexOf(other) > place)
                .map(other -> other.name() + " (" + quantity(other.element.amount()) + ")")
                .toList();
        return deposit(
                tranche,
                due.stream()
                        .filter(other -> escrow.tranches.indexOf(other) < place)
                        .toList(),
                there,
                after.isEmpty()
                        ? Stream.of()
                        : Stream.of(", and more if it is made " + meanwhile + ", for " + Words.and(after)
                                + (after.size() > 1 ? " are" : " is")
                                + " due already and would be paid out of it first"));
    }

    /** The deposit that a balance is short of, for those that go before it too, and the time after which it comes too late. */
    private Stream<Missing> deposit(
            TrancheState tranche, List<TrancheState> before, BigDecimal there, Stream<String> more) {
        BigDecimal left = there;
        List<String> parts = new ArrayList<>();
        for (TrancheState each : before) {
            parts.add(quantity(each.element.amount().subtract(left).max(BigDecimal.ZERO)) + " for " + each.name());
            left = left.subtract(each.element.amount()).max(BigDecimal.ZERO);
        }
        BigDecimal own = tranche.element.amount().subtract(left);
        parts.add(quantity(own.max(BigDecimal.ZERO)) + " for this one");
        BigDecimal open = Stream.concat(before.stream(), Stream.of(tranche))
                .map(each -> each.element.amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .subtract(there);
        return open.signum() <= 0
                ? Stream.of()
                : Stream.of(Missings.deposit(open, escrow)
                        .more((before.isEmpty() ? "" : ", " + Words.and(parts))
                                + byReturn(tranche, before)
                                + more.collect(Collectors.joining())));
    }

    /** The first return by which one of them takes the balance with it. */
    private String byReturn(TrancheState tranche, List<TrancheState> before) {
        String comma = before.isEmpty() ? "" : ",";
        return Stream.concat(Stream.of(tranche), before.stream())
                .filter(each -> returnsAt(state, each).isPresent())
                .min(Comparator.comparing(each -> returnsAt(state, each).orElseThrow()))
                .map(each -> comma + " by "
                        + Words.at(returnsAt(state, each).orElseThrow(), state.zone) + ", when "
                        + (each == tranche ? "it" : each.name()) + " is returned instead")
                .orElse("");
    }

    /** What leaves with a tranche goes as far as the balance. */
    private String asFarAs(TrancheState tranche, BigDecimal there) {
        return there.compareTo(tranche.element.amount()) < 0
                ? "; the balance was " + quantity(there)
                        + (there.signum() > 0 ? ", so only that left it" : ", so nothing left the escrow")
                : "";
    }

    private Reason returnDate(TrancheState tranche, Instant at) {
        Reason moment = new MomentRules(state)
                .resolve(tranche.element.returns().orElseThrow())
                .why()
                .get();
        return moment.reading("its return date was " + Words.at(at, state.zone));
    }

    /** When and by whom; of several each with its amount. */
    private static String paidIn(State state, List<Deposit> deposits) {
        return deposits.stream()
                .map(deposit -> (deposits.size() > 1 ? Words.quantity(deposit.amount(), "") + " " : "")
                        + Words.on(deposit.at(), state.zone)
                        + deposit.by().map(by -> " by " + by).orElse(""))
                .collect(Collectors.joining(", ", deposits.size() > 1 ? ": " : " ", ""));
    }

    /** What was paid in, and what left before. */
    private Stream<Reason> deposits(EscrowState escrow) {
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
                                + Words.name(escrow.element) + paidIn(state, deposits)
                                + (left.signum() > 0
                                        ? ", of which " + Words.quantity(left, escrow.element.unit())
                                                + " left it before"
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
                .orElseGet(() -> Reason.of(Rule.TRANCHE_HELD, tranche.name() + " is held until its condition is met")
                        .clauses(List.of(Words.clause(tranche.element)))
                        .missing(ImmutableList.of(Missings.entryIntoForce(state))));
    }
}

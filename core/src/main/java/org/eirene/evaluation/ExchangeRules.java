package org.eirene.evaluation;

import static org.eirene.agreement.Status.BEHIND;
import static org.eirene.agreement.Status.BREACHED;
import static org.eirene.agreement.Status.EVEN;
import static org.eirene.agreement.Status.FULFILLED;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eirene.agreement.Exchange;
import org.eirene.agreement.Ratio;
import org.eirene.agreement.Together;

/** The table of exchanges: for each confirmed unit of one side so many of the other are owed, in lots. */
final class ExchangeRules {
    private ExchangeRules() {}

    // ---------------------------------------------------------------- what is owed

    /**
     * Brings the lots into line with what is confirmed now.
     *
     * @return whether any changed
     */
    static boolean update(State state) {
        boolean changed = false;
        for (ExchangeState exchange : state.exchanges) {
            if (exchange.element.terms() instanceof Ratio ratio) {
                changed |= update(state, exchange.element, ratio);
            }
        }
        return changed;
    }

    private static boolean update(State state, Exchange exchange, Ratio ratio) {
        CommitmentState inReturn = state.commitment(exchange.inReturn());
        BigDecimal owed = owedTimesGive(state, exchange, ratio);
        BigDecimal before =
                inReturn.lots(exchange.id()).stream().map(Due::required).reduce(BigDecimal.ZERO, BigDecimal::add);
        int compared = owed.compareTo(before);
        if (compared > 0) {
            // what comes to be owed, anew too, falls due after its own grace
            inReturn.dues().add(Due.lot(exchange.id(), owed.subtract(before), ratio, state));
        } else if (compared < 0) {
            // where less is owed again, the lots latest in time go first
            takeBack(inReturn, exchange, before.subtract(owed));
        }
        if (compared != 0) {
            state.touch(inReturn);
        }
        return compared != 0;
    }

    private static void takeBack(CommitmentState inReturn, Exchange exchange, BigDecimal tooMuch) {
        BigDecimal left = tooMuch;
        for (Due lot : ImmutableList.copyOf(inReturn.lots(exchange.id())).reverse()) {
            BigDecimal gone = left.min(lot.required());
            lot.setRequired(lot.required().subtract(gone));
            left = left.subtract(gone);
            if (lot.required().signum() == 0) {
                inReturn.dues().remove(lot);
            }
        }
    }

    /** confirmed x inReturn, never more than the other side's own quantity: all times the units given, so that it is exact. */
    private static BigDecimal owedTimesGive(State state, Exchange exchange, Ratio ratio) {
        CommitmentState inReturn = state.commitment(exchange.inReturn());
        BigDecimal whole = inReturn.isDeliverable() ? Deliveries.required(state, inReturn) : BigDecimal.ZERO;
        return Deliveries.of(state, state.commitment(exchange.give()))
                .confirmed()
                .multiply(BigDecimal.valueOf(ratio.inReturn()))
                .min(whole.multiply(BigDecimal.valueOf(ratio.give())));
    }

    static BigDecimal units(BigDecimal timesGive, Ratio ratio) {
        return timesGive.divide(BigDecimal.valueOf(ratio.give()), MathContext.DECIMAL128);
    }

    /** What is owed in return in all, performed or not. */
    static Optional<BigDecimal> owed(State state, ExchangeState exchange) {
        return exchange.element.terms() instanceof Ratio ratio
                ? Optional.of(units(owedTimesGive(state, exchange.element, ratio), ratio))
                : Optional.empty();
    }

    /** What is owed under a commitment by exchanges; the greatest where several ask. */
    static BigDecimal owed(State state, CommitmentState commitment) {
        return state.exchanges.stream()
                .filter(exchange -> exchange.element.inReturn().equals(commitment.id()))
                .flatMap(exchange -> owed(state, exchange).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    /** The exchanges whose other side is BREACHED by its arrears, so that this one is SUSPENDED. */
    static Stream<ExchangeState> inArrearsTo(State state, CommitmentState commitment) {
        return state.exchanges.stream()
                .filter(exchange ->
                        exchange.element.give().equals(commitment.id()) && exchange.element.terms() instanceof Ratio)
                .filter(exchange -> {
                    CommitmentState inReturn = state.commitment(exchange.element.inReturn());
                    return inReturn.is(BREACHED)
                            && inReturn.lots(exchange.id()).stream().anyMatch(Due::isMissed);
                });
    }

    // ---------------------------------------------------------------- the table

    static Judgement judge(State state, ExchangeState exchange) {
        boolean behind = exchange.element.terms() instanceof Ratio ratio
                ? isShort(state, exchange.element, ratio)
                : state.of(exchange.element.give()).is(FULFILLED)
                        != state.of(exchange.element.inReturn()).is(FULFILLED);
        return new Judgement(behind ? BEHIND : EVEN, () -> reason(state, exchange, behind));
    }

    /** BEHIND while the other side is short of what is owed, due or not. */
    private static boolean isShort(State state, Exchange exchange, Ratio ratio) {
        BigDecimal given =
                Deliveries.of(state, state.commitment(exchange.inReturn())).confirmed();
        return given.multiply(BigDecimal.valueOf(ratio.give())).compareTo(owedTimesGive(state, exchange, ratio)) < 0;
    }

    static Reason standing(State state, ExchangeState exchange) {
        return judge(state, exchange).why().get();
    }

    private static Reason reason(State state, ExchangeState exchange, boolean behind) {
        Exchange element = exchange.element;
        Reason reason = Reason.of(
                        behind ? Rule.EXCHANGE_BEHIND : Rule.EXCHANGE_EVEN,
                        exchange.name()
                                + (behind ? " is behind: " : " is even: ")
                                + (element.terms() instanceof Ratio ratio
                                        ? amounts(state, element, ratio)
                                        : (behind ? "just one of " : "either both or none of ")
                                                + state.commitment(element.give())
                                                        .name() + " and "
                                                + state.commitment(element.inReturn())
                                                        .name() + " is fulfilled"))
                .clauses(List.of(Words.clause(element)))
                .because(sides(state, element));
        return behind ? reason.missing(missing(state, element)) : reason;
    }

    private static String amounts(State state, Exchange element, Ratio ratio) {
        CommitmentState give = state.commitment(element.give());
        CommitmentState inReturn = state.commitment(element.inReturn());
        BigDecimal given = Deliveries.of(state, give).confirmed();
        String under = " " + give.outcome() + " under " + give.name();
        return given.signum() == 0
                ? "nothing" + under + ", so nothing owed under " + inReturn.name()
                : Words.quantity(units(owedTimesGive(state, element, ratio), ratio), inReturn.unit) + " owed under "
                        + inReturn.name() + " for " + Words.quantity(given, give.unit) + under + ", and "
                        + Words.quantity(Deliveries.of(state, inReturn).confirmed(), "") + " " + inReturn.outcome();
    }

    private static List<Reason> sides(State state, Exchange element) {
        if (element.terms() instanceof Together) {
            return List.of(state.explain(state.of(element.give())), state.explain(state.of(element.inReturn())));
        }
        return Stream.of(element.give(), element.inReturn())
                .flatMap(id -> given(state, state.commitment(id)).stream())
                .toList();
    }

    /** What was delivered, and under what. */
    private static List<Reason> given(State state, CommitmentState commitment) {
        return Deliveries.of(state, commitment).reasons(" under " + commitment.name());
    }

    /** What was given on the other side than a commitment's. */
    static List<Reason> given(State state, ExchangeState exchange, CommitmentState commitment) {
        Exchange element = exchange.element;
        CommitmentState other =
                state.commitment(element.give().equals(commitment.id()) ? element.inReturn() : element.give());
        return element.terms() instanceof Ratio
                ? given(state, other)
                : other.because().stream().toList();
    }

    private static List<Missing> missing(State state, Exchange element) {
        String open = element.terms() instanceof Together
                        && state.of(element.inReturn()).is(FULFILLED)
                ? element.give()
                : element.inReturn();
        return CommitmentRules.isInEffect(state, state.commitment(open))
                ? CommitmentRules.kind(state, state.commitment(open)).missing().stream()
                        .limit(1)
                        .toList()
                : List.of(new Missing(
                        "what is owed under " + state.commitment(open).name(),
                        state.commitment(open).element.by()));
    }

    /** Why the other side of an exchange stops what is given for it. */
    static Reason arrears(State state, ExchangeState exchange) {
        CommitmentState inReturn = state.commitment(exchange.element.inReturn());
        return Reason.of(
                        Rule.EXCHANGE_ARREARS,
                        inReturn.name() + " is breached by its arrears under " + exchange.name()
                                + ", and nobody need go on giving for nothing")
                .clauses(List.of(Words.clause(exchange.element)))
                .because(inReturn.because().stream().toList());
    }
}

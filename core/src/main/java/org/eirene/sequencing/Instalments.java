package org.eirene.sequencing;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.internal.Decimals;
import org.eirene.internal.TextTable;

/**
 * An exchange of two commitments in instalments that both do at a time, so cut that the least has to be put up from outside:
 * each instalment is smaller than the one before it, and the last, which nothing follows, the smallest.
 *
 * <pre>{@code
 * Instalments instalments = Instalments.of(sequencing, "release", "guarantees", BigDecimal.ONE, 6);
 * instalments.needed();     // what leaving must cost each, so that nobody ever gains by holding back
 * instalments.equal();      // the same of six equal ones: so many times as much
 * print(instalments);       // a table
 * }</pre>
 *
 * <p>Who holds back an instalment of share s keeps the cost of it, k s, has the other's all the same, and loses what
 * would have followed. With v what the whole is worth to him and delta what the next instalment is worth today, he goes on
 * exactly when
 *
 * <pre>{@code
 * k s(t)  -  sum over u > t of delta^(u-t) (v - k) s(u)   <=   d
 * }</pre>
 *
 * <p>From the last instalment backwards each is made as large as this allows for both sides, and d so large that the shares
 * add up to the whole. With one side alone that makes each {@code k / v} of the one before it (delta = 1), and d comes to
 * nothing as their number grows, where equal ones need {@code k / n}. That instalments get smaller towards the end, without a
 * large known last one, is R. Pitchford and C. Snyder, A solution to the hold-up problem involving gradual investment,
 * Journal of Economic Theory 114 (2004), 88-103.
 *
 * <p>Shares are of the whole; what comes in units is cut between units, by whoever writes the text.
 *
 * @param one the id of the one commitment
 * @param other the id of the other, which is done in return
 * @param shares the share of each instalment, from the first to the last
 * @param needed the least cost of leaving, the same for both, with which nobody gains by holding back
 * @param equal the least with as many equal instalments
 */
public record Instalments(
        String one, String other, ImmutableList<BigDecimal> shares, BigDecimal needed, BigDecimal equal) {
    private static final int MOST = 200;

    /**
     * Rejects null.
     *
     * @param one the id of the one commitment
     * @param other the id of the other
     * @param shares the share of each instalment
     * @param needed the least cost of leaving with which nobody gains by holding back
     * @param equal the least with as many equal instalments
     */
    public Instalments {
        requireNonNull(one, "one");
        requireNonNull(other, "other");
        requireNonNull(shares, "shares");
        requireNonNull(needed, "needed");
        requireNonNull(equal, "equal");
    }

    /** A side: what the whole costs it, and what is left to it after that. */
    private record Side(Fraction cost, Fraction surplus) {}

    /**
     * The best instalments of an exchange.
     *
     * @param sequencing the agreement and what it is worth
     * @param one the id of a commitment to deliver, owed by one actor, with a cost
     * @param other the id of another, owed by one actor in return, with a cost
     * @param patience delta, what the next instalment is worth today: more than 0, and 1 where nobody discounts
     * @param number how many instalments, from 1 to 200
     * @return the instalments
     * @throws IllegalArgumentException if the two are no such exchange, one of the two costs more than what comes in return
     *     is worth, or a number is out of its range
     */
    public static Instalments of(Sequencing sequencing, String one, String other, BigDecimal patience, int number) {
        checkArgument(number >= 1 && number <= MOST, "There are from 1 to %s instalments, not %s", MOST, number);
        checkArgument(
                patience.signum() > 0 && patience.compareTo(BigDecimal.ONE) <= 0,
                "Patience is more than 0 and at most 1, but is %s",
                patience);
        List.of(one, other).forEach(id -> obligor(sequencing.agreement(), id));
        List<Side> sides = List.of(side(sequencing, one, other), side(sequencing, other, one));
        Fraction delta = Fraction.of(patience);
        List<Fraction> shares = shares(sides, delta, number);
        Fraction part = Fraction.of(BigDecimal.ONE).over(Fraction.of(BigDecimal.valueOf(number)));
        List<Fraction> equal = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            equal.add(part);
        }
        return new Instalments(
                one,
                other,
                shares.stream().map(Fraction::decimal).collect(ImmutableList.toImmutableList()),
                needed(sides, delta, shares).decimal(),
                needed(sides, delta, equal).decimal());
    }

    private static Side side(Sequencing sequencing, String gives, String gets) {
        String party = obligor(sequencing.agreement(), gives);
        Worth worth = new Worth(sequencing.agreement(), sequencing.valuation());
        Fraction cost = whole(worth, sequencing.agreement(), gives, party).negate();
        Fraction value = whole(worth, sequencing.agreement(), gets, party);
        checkArgument(cost.signum() > 0, "Commitment '%s' costs '%s' nothing: it needs no instalments", gives, party);
        checkArgument(
                value.compareTo(cost) >= 0,
                "To '%s' commitment '%s' is worth %s, less than the %s that '%s' costs: no instalments make up for that",
                party,
                gets,
                value,
                cost,
                gives);
        return new Side(cost, value.minus(cost));
    }

    private static String obligor(Agreement agreement, String id) {
        Commitment commitment = agreement.commitment(id);
        checkArgument(
                commitment.by().size() == 1 && Deliverables.quantity(commitment).isPresent(),
                "Commitment '%s' must be one to deliver, owed by one actor",
                id);
        return commitment.by().first();
    }

    private static Fraction whole(Worth worth, Agreement agreement, String id, String party) {
        BigDecimal quantity = Deliverables.quantity(agreement.commitment(id)).orElseThrow();
        return Optional.ofNullable(worth.of(new Step.Part(id, quantity, quantity, quantity))
                        .get(party))
                .orElse(Fraction.ZERO);
    }

    /** From the last one backwards, each as large as d = 1 allows; then all in proportion. */
    private static List<Fraction> shares(List<Side> sides, Fraction delta, int number) {
        Fraction one = Fraction.of(BigDecimal.ONE);
        List<Fraction> backwards = new ArrayList<>();
        List<Fraction> follows = new ArrayList<>(List.of(Fraction.ZERO, Fraction.ZERO));
        Fraction total = Fraction.ZERO;
        for (int i = 0; i < number; i++) {
            Fraction first = one.plus(follows.get(0)).over(sides.get(0).cost());
            Fraction second = one.plus(follows.get(1)).over(sides.get(1).cost());
            Fraction share = first.compareTo(second) < 0 ? first : second;
            backwards.add(share);
            total = total.plus(share);
            follow(sides, delta, follows, share);
        }
        Fraction whole = total;
        List<Fraction> shares = new ArrayList<>();
        backwards.forEach(share -> shares.add(0, share.over(whole)));
        return shares;
    }

    /** What would follow on an instalment, seen from the one before it: delta ((v - k) s(t) + what follows on that). */
    private static void follow(List<Side> sides, Fraction delta, List<Fraction> follows, Fraction share) {
        for (int side = 0; side < sides.size(); side++) {
            follows.set(side, delta.times(sides.get(side).surplus().times(share).plus(follows.get(side))));
        }
    }

    /** d: the most that anybody gains by holding back an instalment. */
    private static Fraction needed(List<Side> sides, Fraction delta, List<Fraction> shares) {
        Fraction needed = Fraction.ZERO;
        List<Fraction> follows = new ArrayList<>(List.of(Fraction.ZERO, Fraction.ZERO));
        for (int i = shares.size() - 1; i >= 0; i--) {
            for (int side = 0; side < sides.size(); side++) {
                needed = needed.max(sides.get(side).cost().times(shares.get(i)).minus(follows.get(side)));
            }
            follow(sides, delta, follows, shares.get(i));
        }
        return needed;
    }

    /** {@return a table with the share of each instalment in percent, and how far both are then; then what it asks for} */
    @Override
    public String toString() {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("instalment", "percent", "so far"));
        BigDecimal level = BigDecimal.ZERO;
        for (int i = 0; i < shares.size(); i++) {
            level = level.add(shares.get(i));
            table.add(List.of(String.valueOf(i + 1), percent(shares.get(i)), percent(level)));
        }
        List<String> lines = new ArrayList<>(TextTable.lines(table));
        lines.add("Nobody gains by holding back where leaving costs each " + Decimals.text(needed)
                + "; with equal instalments, " + Decimals.text(equal));
        return String.join("\n", lines);
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}

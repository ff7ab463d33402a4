package org.eirene.sequencing;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Deliver;
import org.eirene.agreement.Offset;
import org.eirene.agreement.Offsets;
import org.eirene.agreement.Problem;
import org.eirene.history.History;
import org.eirene.internal.Instants;

/**
 * In which order an agreement is carried out, held against what it is worth to each party: what everybody is exposed to,
 * who would gain by leaving, and which order asks for the least trust. Immutable.
 *
 * <pre>{@code
 * Sequencing sequencing = Sequencing.of(accord, valuation);
 * sequencing.exposure(sequencing.textOrder());        // as the text has it: a table
 * sequencing.incentives(sequencing.textOrder());      // who would gain by leaving, and when
 * StepSequence best = sequencing.best();              // the greatest exposure of anybody made least, with proof
 * sequencing.withinLimits();                          // nobody exposed to more than it accepts, if that can be
 * sequencing.inInstalments(4).best();                 // the best with what is divisible in four parts
 * sequencing.apply(best.steps());                     // a text that asks for this order
 * }</pre>
 *
 * <p>Steps are what is delivered when everybody keeps the text: each deliverable commitment, in its instalments, what is
 * exchanged together as one step. What a guarantor or somebody's failure would have to call for is no step, nor is what
 * continues. A step comes before another only where the text leaves no other way: by conditions, by the phases that have
 * to be completed, by instalments. A ratio of an exchange says what is owed in return, not that it may not come first.
 * Where several owe a commitment, each is taken to bear its cost.
 */
public final class Sequencing {
    private static final int GRACE_DAYS = 30;

    private final Agreement agreement;
    private final Valuation valuation;
    private final Worth worth;
    private final ImmutableMap<String, Integer> cuts;
    private final Plan plan;
    private final StepNumbers numbers;

    private Sequencing(Agreement agreement, Valuation valuation, ImmutableMap<String, Integer> cuts) {
        this.agreement = agreement;
        this.valuation = valuation;
        this.cuts = cuts;
        worth = new Worth(agreement, valuation);
        plan = Plan.of(agreement, cuts);
        numbers = StepNumbers.of(plan, worth);
    }

    /**
     * An agreement, held against a valuation.
     *
     * @param agreement the agreement
     * @param valuation what it is worth to each party
     * @return the sequencing
     * @throws IllegalArgumentException if the valuation has errors, all of which the message names, or the text makes steps
     *     wait for one another in a circle
     * @throws ArithmeticException if amounts have too many digits to be added up exactly
     */
    public static Sequencing of(Agreement agreement, Valuation valuation) {
        requireNonNull(agreement, "agreement");
        List<Problem> errors = valuation.problems(agreement).stream()
                .filter(found -> found.severity() == Problem.Severity.ERROR)
                .toList();
        checkArgument(
                errors.isEmpty(),
                "The valuation does not fit agreement '%s':%s",
                agreement.id(),
                errors.stream().map(error -> "\n  " + error).collect(Collectors.joining()));
        return new Sequencing(agreement, valuation, ImmutableMap.of());
    }

    /** {@return the agreement} */
    public Agreement agreement() {
        return agreement;
    }

    /** {@return the valuation} */
    public Valuation valuation() {
        return valuation;
    }

    /** {@return the ids of those who give and get, in the order of the agreement: its parties, and who else is valued} */
    public ImmutableList<String> parties() {
        return worth.parties();
    }

    /** {@return the steps, in the order of the text's commitments} */
    public ImmutableList<Step> steps() {
        return plan.steps;
    }

    /**
     * Whether the text leaves no other way than to do a step before another.
     *
     * @param first the one, among {@link #steps()}
     * @param then the other
     * @return whether each order that keeps the text has the one before the other
     * @throws IllegalArgumentException if one of them is none of the steps
     */
    public boolean isBefore(Step first, Step then) {
        return Bits.has(plan.precedence.after[plan.number(first)], plan.number(then));
    }

    /**
     * The steps as numbers: the changes are the opposites of those of the advances of {@link #parties()}.
     *
     * @return the problem, in which step i is the step i of {@link #steps()}
     */
    public StepProblem problem() {
        return numbers.problem();
    }

    /** {@return the steps in the order of the text, as far as what must come first allows it} */
    public ImmutableList<Step> textOrder() {
        return plan.inOrder();
    }

    // What everybody is exposed to

    /**
     * How everybody stands after each step of an order.
     *
     * @param order the {@link #steps()}, each once, as the text allows
     * @return a row for the beginning and for each step
     * @throws IllegalArgumentException if the order lacks a step, has one twice or none of them, or breaks the precedence
     */
    public Exposure exposure(List<Step> order) {
        return Course.of(worth, plan.checked(order)).exposure();
    }

    /**
     * How everybody stands after each step of a schedule. What comes later counts less, by the discounts of the valuation:
     * after n whole days times 1 / (1 + discount)^n, from the first date on, rounded to 16 digits.
     *
     * @param order the {@link #steps()}, each once, as the text allows
     * @param dates when each is done, none before the one before it
     * @return a row for the beginning and for each step
     * @throws IllegalArgumentException if it is no order of the steps, or there are not as many dates, in their order
     */
    public Exposure exposure(List<Step> order, List<Instant> dates) {
        return course(order, dates).exposure();
    }

    private Course course(List<Step> order, List<Instant> dates) {
        checkArgument(order.size() == dates.size(), "There are %s steps, but %s dates", order.size(), dates.size());
        for (int i = 1; i < dates.size(); i++) {
            checkArgument(
                    !dates.get(i).isBefore(dates.get(i - 1)), "%s comes after %s", dates.get(i - 1), dates.get(i));
        }
        return Course.of(worth, plan.checked(order), ImmutableList.copyOf(dates), (step, party) -> {
            long days = dates.get(0)
                    .atZone(agreement.timeZone())
                    .until(dates.get(step).atZone(agreement.timeZone()), ChronoUnit.DAYS);
            BigDecimal rate =
                    Optional.ofNullable(valuation.discount().get(party)).orElse(BigDecimal.ZERO);
            return Fraction.of(BigDecimal.ONE.divide(
                    BigDecimal.ONE.add(rate).pow((int) Math.min(days, 9_999_999), MathContext.DECIMAL64),
                    MathContext.DECIMAL64));
        });
    }

    /**
     * How everybody stands along a record: after each instant at which the confirmed deliveries changed, as the evaluation
     * has them. What was delivered beyond what is asked for counts for nothing.
     *
     * @param history the record
     * @param asOf the last instant, inclusive
     * @return a row for the beginning and for each change
     */
    public Exposure exposure(History history, Instant asOf) {
        return new HistoryCourse(agreement, history).course(worth, asOf).exposure();
    }

    /**
     * How everybody stands along a record.
     *
     * @param history the record
     * @param asOf the last instant, inclusive; a date is the end of that day in the agreement's zone
     * @return a row for the beginning and for each change
     * @throws IllegalArgumentException if the text is neither an instant nor a date
     */
    public Exposure exposure(History history, String asOf) {
        return exposure(history, Instants.parse(asOf, agreement.timeZone()));
    }

    // Who would gain by leaving

    /**
     * Who would gain by leaving along an order.
     *
     * @param order the {@link #steps()}, each once, as the text allows
     * @return for each party the most that leaving would bring it, what it costs it, and what is missing
     * @throws IllegalArgumentException if it is no order of the steps
     */
    public Incentives incentives(List<Step> order) {
        return new Deterrence(agreement, valuation).along(Course.of(worth, plan.checked(order)));
    }

    /**
     * Who would gain by leaving along a schedule, where what comes later counts less, as in
     * {@link #exposure(List, List)}.
     *
     * @param order the {@link #steps()}, each once, as the text allows
     * @param dates when each is done, none before the one before it
     * @return for each party the most that leaving would bring it, what it costs it, and what is missing
     * @throws IllegalArgumentException if it is no order of the steps, or there are not as many dates, in their order
     */
    public Incentives incentives(List<Step> order, List<Instant> dates) {
        return new Deterrence(agreement, valuation).along(course(order, dates));
    }

    /**
     * Who would gain by leaving along a record, held against all that is still to come, save what was waived.
     *
     * @param history the record
     * @param asOf the last instant, inclusive
     * @return for each party the most that leaving would have brought it so far, what it costs it, and what is missing
     */
    public Incentives incentives(History history, Instant asOf) {
        return new Deterrence(agreement, valuation).along(new HistoryCourse(agreement, history).course(worth, asOf));
    }

    /**
     * The same, to an instant or a date.
     *
     * @param history the record
     * @param asOf the last instant, inclusive; a date is the end of that day in the agreement's zone
     * @return for each party the most that leaving would have brought it so far, what it costs it, and what is missing
     */
    public Incentives incentives(History history, String asOf) {
        return incentives(history, Instants.parse(asOf, agreement.timeZone()));
    }

    // Better orders

    /**
     * The order that makes the greatest exposure of any party least.
     *
     * @return the order, with proof within the {@linkplain SearchLimits#standard standard limits}
     */
    public StepSequence best() {
        return best(SearchLimits.standard());
    }

    /**
     * The order that makes the greatest exposure of any party least.
     *
     * @param limits when to end without a proof
     * @return the order
     */
    public StepSequence best(SearchLimits limits) {
        return numbers.sequence(numbers.problem().solve(limits), false);
    }

    /**
     * The order that is safe at the least cost of leaving, the same for all: at the worst point of any other order somebody
     * would gain as much by leaving, or more.
     *
     * @return the order, with proof within the {@linkplain SearchLimits#standard standard limits}
     */
    public StepSequence safest() {
        return safest(SearchLimits.standard());
    }

    /**
     * The order that is safe at the least cost of leaving, the same for all.
     *
     * @param limits when to end without a proof
     * @return the order
     */
    public StepSequence safest(SearchLimits limits) {
        return numbers.sequence(numbers.fromTheEnd().solve(limits), true);
    }

    /**
     * An order along which nobody is exposed to more than the {@linkplain Valuation#limits limits} of the valuation, or the
     * one that comes closest: the greatest amount by which any exposure exceeds its limit is made least. It is 0 where all
     * limits are kept, and a lower bound above 0 proves that no order keeps them.
     *
     * <pre>{@code
     * StepSequence within = sequencing.withinLimits();
     * within.least().signum() == 0          // along within.steps() every limit is kept
     * within.lowerBound().signum() > 0      // no order keeps every limit
     * }</pre>
     *
     * @return the order, with proof within the {@linkplain SearchLimits#standard standard limits} of a search
     */
    public StepSequence withinLimits() {
        return withinLimits(SearchLimits.standard());
    }

    /**
     * An order along which nobody is exposed to more than it accepts, or the one that comes closest, as in
     * {@link #withinLimits()}.
     *
     * @param limits when to end without a proof
     * @return the order
     * @throws ArithmeticException if the limits have too many digits to be held against exposures exactly
     */
    public StepSequence withinLimits(SearchLimits limits) {
        StepNumbers excess = StepNumbers.beyond(plan, worth, valuation.limits());
        return excess.sequence(excess.problem().solve(limits), false);
    }

    /**
     * The same with a commitment cut into equal instalments, as far as its units go: 33 persons in 4 instalments are 8, 8, 9
     * and 8.
     *
     * @param commitment the id of a commitment to deliver a quantity
     * @param instalments how many, 1 or more
     * @return the sequencing, with a step for each instalment
     * @throws IllegalArgumentException if the commitment is none of the steps or indivisible, or there are fewer than 1
     */
    public Sequencing inInstalments(String commitment, int instalments) {
        checkArgument(instalments >= 1, "There are 1 instalments or more, not %s", instalments);
        checkArgument(
                agreement.commitment(commitment).must() instanceof Deliver,
                "Commitment '%s' cannot be cut: only what is delivered in a quantity has instalments",
                commitment);
        Map<String, Integer> more = new HashMap<>(cuts);
        more.put(commitment, instalments);
        return new Sequencing(agreement, valuation, ImmutableMap.copyOf(more));
    }

    /**
     * The same with everything divisible cut into equal instalments, as far as its units go.
     *
     * @param instalments how many, 1 or more
     * @return the sequencing, with a step for each instalment
     * @throws IllegalArgumentException if there are fewer than 1
     */
    public Sequencing inInstalments(int instalments) {
        checkArgument(instalments >= 1, "There are 1 instalments or more, not %s", instalments);
        return new Sequencing(
                agreement,
                valuation,
                Deliverables.of(agreement).stream()
                        .filter(commitment -> commitment.must() instanceof Deliver)
                        .collect(ImmutableMap.toImmutableMap(Commitment::id, commitment -> instalments)));
    }

    /**
     * Instalments against trust.
     *
     * @param most into how many instalments to cut at most, 1 or more
     * @param limits when to end each search without a proof
     * @return for each number up to it the best order
     * @throws IllegalArgumentException if there are fewer than 1
     */
    public Frontier frontier(int most, SearchLimits limits) {
        checkArgument(most >= 1, "There are 1 instalments or more, not %s", most);
        ImmutableList.Builder<Frontier.Point> points = ImmutableList.builder();
        for (int instalments = 1; instalments <= most; instalments++) {
            points.add(
                    new Frontier.Point(instalments, inInstalments(instalments).best(limits)));
        }
        return new Frontier(points.build());
    }

    /**
     * Instalments against trust.
     *
     * @param most into how many instalments to cut at most, 1 or more
     * @return for each number up to it the best order
     * @throws IllegalArgumentException if there are fewer than 1
     */
    public Frontier frontier(int most) {
        return frontier(most, SearchLimits.standard());
    }

    // The text again

    /**
     * The agreement with an order written into it, as {@link #apply(List, Offset)} does with a grace of 30 days.
     *
     * @param order the {@link #steps()}, each once, as the text allows
     * @return the agreement
     * @throws IllegalArgumentException if it is no order of the steps
     */
    public Agreement apply(List<Step> order) {
        return apply(order, Offsets.days(GRACE_DAYS));
    }

    /**
     * The agreement with an order written into it. A commitment waits, besides what it waited for, until the step before its
     * own is done; where it belongs to a phase, or it is not sure that it could then come into effect, it falls due so long
     * after that step instead, and each later instalment likewise. Nobody owes anything before what comes before it in the
     * order is done; nothing is taken out of the text, and no due moment comes sooner.
     *
     * @param order the {@link #steps()}, each once, as the text allows
     * @param grace how long after the step before it something falls due
     * @return the agreement, valid, under the same id
     * @throws IllegalArgumentException if it is no order of the steps
     */
    public Agreement apply(List<Step> order, Offset grace) {
        requireNonNull(grace, "grace");
        return new Writing(agreement, grace).write(plan.checked(order));
    }

    /** {@return the agreement, the number of steps and of those who give and get} */
    @Override
    public String toString() {
        return "sequencing of " + agreement.id() + ": " + plan.steps.size() + " steps, "
                + String.join(", ", worth.parties());
    }
}

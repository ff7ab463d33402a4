package org.eirene.sequencing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.all;
import static org.eirene.agreement.Conditions.any;
import static org.eirene.agreement.Conditions.fulfilled;
import static org.eirene.agreement.Offsets.hours;
import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Performances.deliver;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Conditions;
import org.eirene.agreement.Exchange;
import org.eirene.agreement.Party;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Status;
import org.eirene.agreement.Together;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.Evaluator;
import org.eirene.history.History;

/** What is said of orders of an agreement holds by definition, and a text to which an order is applied can be kept in it. */
class SequencingProperties {
    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    private static final ImmutableList<String> PARTIES = ImmutableList.of("north", "south", "west");

    /** A text of up to seven commitments, with conditions, phases, quantities and acts done together. */
    private static Agreement text(Random random) {
        int count = 2 + random.nextInt(6);
        boolean phased = random.nextBoolean();
        Agreement.Builder text = Agreement.builder().id("text").timeZone("UTC").entersIntoForce("2025-01-01T00:00:00Z");
        PARTIES.forEach(party -> text.addActors(Party.of(party, party)));
        if (phased) {
            text.addPhases(
                    Phase.builder().id("opening").build(),
                    Phase.builder().id("closing").build());
        }
        List<String> acts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int by = random.nextInt(3);
            boolean isAct = random.nextBoolean();
            Condition when = i == 0 || random.nextInt(3) > 0 ? Conditions.always() : when(i, random);
            Commitment.Builder commitment = Commitment.builder()
                    .id("c" + i)
                    .by(PARTIES.get(by))
                    .to(PARTIES.get((by + 1 + random.nextInt(2)) % 3))
                    .must(isAct ? act() : deliver(1 + random.nextInt(5), "person"))
                    .when(when);
            // What waits for nothing is in the first phase, or in the second.
            if (phased && when.equals(Conditions.always()) && random.nextBoolean()) {
                commitment.phase(i < count / 2 ? "opening" : "closing");
            } else if (isAct && when.equals(Conditions.always())) {
                acts.add("c" + i);
            }
            text.addCommitments(commitment.build());
        }
        if (acts.size() > 1 && random.nextBoolean()) {
            text.addExchanges(Exchange.builder()
                    .id("swap")
                    .give(acts.get(0))
                    .inReturn(acts.get(1))
                    .terms(new Together(hours(1)))
                    .build());
        }
        return text.build();
    }

    private static Condition when(int i, Random random) {
        Condition one = fulfilled("c" + random.nextInt(i));
        Condition other = fulfilled("c" + random.nextInt(i));
        return switch (random.nextInt(3)) {
            case 0 -> one;
            case 1 -> all(one, other);
            default -> any(one, other);
        };
    }

    private static Valuation valuation(Agreement text, Random random) {
        Valuation.Builder values = Valuation.builder().agreement(text);
        for (Commitment commitment : text.commitments()) {
            CommitmentValue value = CommitmentValue.of(commitment.id(), random.nextInt(20))
                    .worth(commitment.to().first(), random.nextInt(30))
                    .per(random.nextBoolean() ? CommitmentValue.Per.ALL : CommitmentValue.Per.UNIT);
            values.addCommitments(random.nextBoolean() ? value : value.irreversible());
        }
        for (String party : PARTIES) {
            values.putDefection(party, BigDecimal.valueOf(random.nextInt(40)));
        }
        return values.build();
    }

    private static Sequencing sequencing(Random random) {
        Agreement text = text(random);
        Sequencing sequencing = Sequencing.of(text, valuation(text, random));
        return random.nextBoolean() ? sequencing : sequencing.inInstalments(1 + random.nextInt(3));
    }

    /** Some order that the text allows. */
    private static List<Step> order(Sequencing sequencing, Random random) {
        List<Step> left = new ArrayList<>(sequencing.steps());
        List<Step> order = new ArrayList<>();
        while (!left.isEmpty()) {
            List<Step> free = new ArrayList<>(left.stream()
                    .filter(step -> left.stream().noneMatch(other -> sequencing.isBefore(other, step)))
                    .toList());
            Collections.shuffle(free, random);
            order.add(free.get(0));
            left.remove(free.get(0));
        }
        return order;
    }

    private static BigDecimal peak(Exposure exposure) {
        return exposure.peak().orElseThrow().amount();
    }

    @Property(tries = 300)
    void no_order_asks_for_less_than_the_best(@ForAll Random random) {
        Sequencing sequencing = sequencing(random);
        StepSequence best = sequencing.best();
        assertThat(best.isProved()).isTrue();
        assertThat(peak(sequencing.exposure(best.steps()))).isEqualByComparingTo(best.least());
        for (int i = 0; i < 5; i++) {
            assertThat(peak(sequencing.exposure(order(sequencing, random)))).isGreaterThanOrEqualTo(best.least());
        }
    }

    @Property(tries = 300)
    void exposure_is_what_was_given_and_not_got_back(@ForAll Random random) {
        Sequencing sequencing = sequencing(random);
        Exposure exposure = sequencing.exposure(order(sequencing, random));
        for (Exposure.Row row : exposure.rows()) {
            for (Exposure.Standing standing : row.standings()) {
                assertThat(standing.exposure())
                        .isEqualByComparingTo(standing.advance().negate().max(BigDecimal.ZERO));
            }
        }
    }

    @Property(tries = 300)
    void an_order_is_safe_exactly_when_nobody_prefers_to_leave_at_any_prefix(@ForAll Random random) {
        Sequencing sequencing = sequencing(random);
        List<Step> order = order(sequencing, random);
        List<Exposure.Row> rows = sequencing.exposure(order).rows();
        boolean safe = true;
        for (int p = 0; p < PARTIES.size(); p++) {
            BigDecimal all = rows.get(rows.size() - 1).standings().get(p).advance();
            BigDecimal cost = sequencing.valuation().defection().get(PARTIES.get(p));
            for (Exposure.Row row : rows) {
                // Told to ten digits; amounts of up to fifths have one.
                safe &= row.standings().get(p).advance().compareTo(all.add(cost)) <= 0;
            }
        }
        Statistics.label("safe").collect(safe);
        assertThat(sequencing.incentives(order).isSafe()).isEqualTo(safe);
    }

    @Property(tries = 300)
    void what_is_missing_keeps_a_party_and_less_does_not(@ForAll Random random) {
        Sequencing sequencing = sequencing(random);
        List<Step> order = order(sequencing, random);
        Incentives incentives = sequencing.incentives(order);
        for (Incentives.Temptation party : incentives.parties()) {
            if (party.missing().signum() > 0) {
                assertThat(isKept(sequencing, order, party, party.missing())).isTrue();
                assertThat(isKept(sequencing, order, party, party.missing().subtract(new BigDecimal("0.0001"))))
                        .isFalse();
            } else {
                assertThat(party.isSafe()).isTrue();
            }
        }
    }

    private static boolean isKept(
            Sequencing sequencing, List<Step> order, Incentives.Temptation party, BigDecimal more) {
        Valuation.Builder values = Valuation.builder()
                .agreement(sequencing.agreement())
                .addAllCommitments(sequencing.valuation().commitments());
        sequencing
                .valuation()
                .defection()
                .forEach((id, cost) -> values.putDefection(id, id.equals(party.party()) ? cost.add(more) : cost));
        Sequencing other = Sequencing.of(sequencing.agreement(), values.build());
        for (Step step : sequencing.steps()) {
            String commitment = step.parts().get(0).commitment();
            long instalments = sequencing.steps().stream()
                    .filter(each -> each.parts().get(0).commitment().equals(commitment))
                    .count();
            if (instalments > 1) {
                other = other.inInstalments(commitment, (int) instalments);
            }
        }
        return other.incentives(order).find(party.party()).orElseThrow().isSafe();
    }

    @Property(tries = 300)
    void the_safest_order_needs_the_least_uniform_cost_of_leaving(@ForAll Random random) {
        Sequencing sequencing = sequencing(random);
        StepSequence safest = sequencing.safest();
        assertThat(sequencing.incentives(safest.steps()).uniform()).isEqualByComparingTo(safest.least());
        for (int i = 0; i < 5; i++) {
            assertThat(sequencing.incentives(order(sequencing, random)).uniform())
                    .isGreaterThanOrEqualTo(safest.least());
        }
    }

    /** The least number of halves by which any balance exceeds its limit along any order, 0 at the least: by looking at all. */
    private static long leastExcess(StepProblem problem, long[] halves, int made, long[] balance, long excess) {
        if (made == (1 << problem.steps()) - 1) {
            return excess;
        }
        long least = Long.MAX_VALUE;
        for (int step = 0; step < problem.steps(); step++) {
            if ((made & (1 << step)) == 0 && isFree(problem, made, step)) {
                long[] after = balance.clone();
                long worst = excess;
                for (int p = 0; p < after.length; p++) {
                    after[p] += 2 * problem.change(step, p);
                    worst = Math.max(worst, halves[p] < 0 ? 0 : after[p] - halves[p]);
                }
                least = Math.min(least, leastExcess(problem, halves, made | (1 << step), after, worst));
            }
        }
        return least;
    }

    private static boolean isFree(StepProblem problem, int made, int step) {
        for (int first = 0; first < problem.steps(); first++) {
            if ((made & (1 << first)) == 0 && problem.isBefore(first, step)) {
                return false;
            }
        }
        return true;
    }

    /** By how much the exposures along an order exceed limits at the most. */
    private static BigDecimal excess(Sequencing sequencing, List<Step> order) {
        Exposure exposure = sequencing.exposure(order);
        BigDecimal excess = BigDecimal.ZERO;
        for (var limit : sequencing.valuation().limits().entrySet()) {
            excess = excess.max(exposure.peak(limit.getKey()).amount().subtract(limit.getValue()));
        }
        return excess;
    }

    @Property(tries = 300)
    void within_limits_is_the_closest_of_all_orders(@ForAll Random random) {
        Agreement text = text(random);
        Valuation.Builder values = valuation(text, random).toBuilder();
        long[] halves = new long[PARTIES.size()];
        for (int p = 0; p < halves.length; p++) {
            halves[p] = random.nextInt(4) == 0 ? -1 : random.nextInt(50);
            if (halves[p] >= 0) {
                values.putLimits(PARTIES.get(p), BigDecimal.valueOf(5 * halves[p], 1));
            }
        }
        Sequencing sequencing = Sequencing.of(text, values.build());
        StepProblem problem = sequencing.problem();
        BigDecimal least = BigDecimal.valueOf(5 * leastExcess(problem, halves, 0, new long[halves.length], 0), 1);
        Statistics.label("kept").collect(least.signum() == 0);
        StepSequence within = sequencing.withinLimits();
        assertThat(within.isProved()).isTrue();
        assertThat(within.least()).isEqualByComparingTo(least).isEqualByComparingTo(within.lowerBound());
        assertThat(excess(sequencing, within.steps())).isEqualByComparingTo(least);
        StepSequence stopped = sequencing.withinLimits(SearchLimits.standard().expansions(random.nextInt(4)));
        assertThat(stopped.lowerBound()).isLessThanOrEqualTo(least);
        assertThat(stopped.least()).isGreaterThanOrEqualTo(least);
        assertThat(excess(sequencing, stopped.steps())).isEqualByComparingTo(stopped.least());
    }

    @Property(tries = 300)
    void cutting_never_asks_for_more(@ForAll Random random) {
        Agreement text = text(random);
        Sequencing sequencing = Sequencing.of(text, valuation(text, random));
        int instalments = 2 + random.nextInt(4);
        assertThat(sequencing.inInstalments(instalments).best().least())
                .isLessThanOrEqualTo(sequencing.best().least());
    }

    @Property(tries = 300)
    void a_text_with_an_order_applied_is_kept_by_a_history_in_that_order(@ForAll Random random) {
        Sequencing sequencing = sequencing(random);
        List<Step> order = order(sequencing, random);
        Agreement applied = sequencing.apply(order, hours(2));
        History history = History.of(applied);
        Instant at = START;
        for (Step step : order) {
            at = at.plus(Duration.ofHours(1));
            for (Step.Part part : step.parts()) {
                history = history.delivery(
                        at.toString(), part.commitment(), part.quantity().intValueExact());
            }
        }
        Assessment end = Evaluator.of(applied).evaluate(history, at.plus(Duration.ofDays(400)));
        assertThat(end.transitions()).noneMatch(transition -> transition.to() == Status.BREACHED);
        boolean everything = applied.commitments().stream()
                .allMatch(commitment -> end.commitment(commitment.id()).status() == Status.FULFILLED);
        Statistics.label("all fulfilled").collect(everything);
        Agreement plain = sequencing.agreement();
        Assessment before = Evaluator.of(plain).evaluate(history, at.plus(Duration.ofDays(400)));
        for (Commitment commitment : plain.commitments()) {
            assertThat(end.commitment(commitment.id()).status())
                    .as(commitment.id())
                    .isEqualTo(before.commitment(commitment.id()).status());
        }
        assertThat(sequencing.exposure(order).peak().orElseThrow().amount())
                .isEqualByComparingTo(
                        peak(Sequencing.of(applied, sequencing.valuation()).exposure(history, at)));
    }
}

package org.eirene.sequencing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InstalmentsTest {
    private static Sequencing exchange(long releaseCost, long releaseValue, long crossingCost, long crossingValue) {
        return Sequencing.of(
                Accord.TEXT,
                Valuation.builder()
                        .agreement(Accord.TEXT)
                        .addCommitments(
                                CommitmentValue.of("release", releaseCost).worth("north", releaseValue),
                                CommitmentValue.of("crossing", crossingCost).worth("south", crossingValue))
                        .build());
    }

    private static Instalments cut(Sequencing sequencing, String patience, int number) {
        return Instalments.of(sequencing, "release", "crossing", new BigDecimal(patience), number);
    }

    @Test
    void each_is_smaller_by_what_the_own_side_costs_of_what_the_other_brings() {
        // south: 10 for 20; north: 10 for 40. South is the one to keep: each half of the one before.
        Instalments instalments = cut(exchange(10, 40, 10, 20), "1", 3);
        assertThat(instalments).hasToString("""
                        instalment  percent  so far
                        1           57.1     57.1
                        2           28.6     85.7
                        3           14.3     100.0
                        Nobody gains by holding back where leaving costs each 1.4285714286; with equal instalments, 3.3333333334""");
        assertThat(cut(exchange(10, 40, 10, 20), "1", 1).needed()).isEqualByComparingTo("10");
        assertThat(cut(exchange(10, 40, 10, 20), "1", 20).needed())
                .isLessThan(BigDecimal.valueOf(1, 3))
                .isPositive();
    }

    @Test
    void where_nothing_is_left_over_equal_ones_are_the_best() {
        Instalments instalments = cut(exchange(10, 10, 10, 10), "1", 4);
        assertThat(instalments.shares()).allMatch(share -> share.compareTo(new BigDecimal("0.25")) == 0);
        assertThat(instalments.needed())
                .isEqualByComparingTo(instalments.equal())
                .isEqualByComparingTo("2.5");
    }

    @Test
    void no_other_shares_ask_for_less() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            double[] cost = {1 + random.nextInt(20), 1 + random.nextInt(20)};
            double[] value = {cost[0] + random.nextInt(20), cost[1] + random.nextInt(20)};
            double delta = 1 - random.nextInt(5) / 10.0;
            int number = 1 + random.nextInt(5);
            Instalments best = cut(
                    exchange((long) cost[0], (long) value[1], (long) cost[1], (long) value[0]),
                    BigDecimal.valueOf(delta).toPlainString(),
                    number);
            List<Double> own = new ArrayList<>();
            best.shares().forEach(share -> own.add(share.doubleValue()));
            assertThat(gain(own, cost, value, delta)).isCloseTo(best.needed().doubleValue(), within(1e-6));
            for (int other = 0; other < 200; other++) {
                assertThat(gain(shares(random, number), cost, value, delta))
                        .isGreaterThan(best.needed().doubleValue() - 1e-6);
            }
        }
    }

    private static List<Double> shares(Random random, int number) {
        List<Double> shares = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            shares.add(random.nextDouble());
        }
        double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
        shares.replaceAll(share -> share / sum);
        return shares;
    }

    /** As the text has it, summed up anew for each instalment. */
    private static double gain(List<Double> shares, double[] cost, double[] value, double delta) {
        double most = 0;
        for (int side = 0; side < 2; side++) {
            for (int t = 0; t < shares.size(); t++) {
                double gain = cost[side] * shares.get(t);
                for (int u = t + 1; u < shares.size(); u++) {
                    gain -= Math.pow(delta, u - t) * (value[side] - cost[side]) * shares.get(u);
                }
                most = Math.max(most, gain);
            }
        }
        return most;
    }

    @Test
    void what_is_no_such_exchange_is_refused() {
        Sequencing sequencing = exchange(10, 20, 10, 9);
        assertThatThrownBy(() -> cut(sequencing, "1", 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("To 'south' commitment 'crossing' is worth 9, less than the 10 that 'release' costs: no"
                        + " instalments make up for that");
        assertThatThrownBy(() -> Instalments.of(sequencing, "release", "hold-fire", BigDecimal.ONE, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Commitment 'hold-fire' must be one to deliver, owed by one actor");
        assertThatThrownBy(() -> cut(exchange(0, 20, 10, 10), "1", 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Commitment 'release' costs 'south' nothing: it needs no instalments");
        assertThatThrownBy(() -> cut(sequencing, "1.5", 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Patience is more than 0 and at most 1, but is 1.5");
        assertThatThrownBy(() -> cut(sequencing, "1", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There are from 1 to 200 instalments, not 0");
    }
}

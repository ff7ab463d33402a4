package org.eirene.sequencing;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eirene.internal.TextTable;

/**
 * How far two sides can go together when neither can take anything back and nobody stands behind them: levels that only
 * rise, each step repaid by those that are still to come.
 *
 * <pre>{@code
 * GradualPath path = GradualPath.of(Payoff.linear(3, 5), 0.9, 60, 12);
 * path.limit();        // 60: the other's steps are worth the own ones
 * print(path);         // a table: 20, 33.3, 42.2, ...
 * }</pre>
 *
 * <p>Both are at level c(t) in period t, and it never falls. Who holds back his step has {@code pi(c(t-1), c(t))} from then
 * on, as the other stops too. The path that gets furthest leaves both just content to go on,
 *
 * <pre>{@code
 * pi(c(t-1), c(t))  =  (1 - delta) pi(c(t), c(t))  +  delta pi(c(t), c(t+1))
 * }</pre>
 *
 * <p>and comes as near as it likes to the level at which {@code pi1 + delta pi2 = 0}, a derivative by the own level and one by
 * the other's: no path that holds by itself gets beyond it, and it falls short of what would be best for both, unless that lies
 * at the end of what can be done. B. Lockwood and J. P. Thomas, Gradualism and Irreversibility, Review of Economic Studies
 * 69 (2002), 339-356.
 *
 * <p>No step is known to be the last: before that one nobody would go on, and so nobody before. {@link Instalments} has
 * what a last step asks for from outside.
 *
 * @param patience delta: what a period later is worth today
 * @param limit the level that the path comes near to and never passes
 * @param levels the levels, from 0 on; the last of them is not the end
 */
public record GradualPath(double patience, double limit, ImmutableList<Double> levels) {
    private static final int PERIODS = 4_000;
    private static final int HALVINGS = 60;

    /**
     * Rejects null.
     *
     * @param patience what a period later is worth today
     * @param limit the level that the path comes near to
     * @param levels the levels, from 0 on
     */
    public GradualPath {
        requireNonNull(levels, "levels");
    }

    /**
     * The path that gets furthest.
     *
     * @param payoff what a side has in a period, falling with the own level, rising with the other's, and concave
     * @param patience delta, more than 0 and less than 1
     * @param most the level at which everything is done, more than 0
     * @param steps how many levels to tell after the first, which is 0
     * @return the path; one that stays at 0 where not even a first step holds by itself
     * @throws IllegalArgumentException if a number is out of its range
     */
    public static GradualPath of(Payoff payoff, double patience, double most, int steps) {
        checkArgument(patience > 0 && patience < 1, "Patience is more than 0 and less than 1, but is %s", patience);
        checkArgument(most > 0, "The level at which everything is done is more than 0, but is %s", most);
        checkArgument(steps >= 0 && steps <= PERIODS, "From 0 to %s steps can be told, not %s", PERIODS, steps);
        double limit = limit(payoff, patience, most);
        double low = 0;
        double high = limit;
        for (int i = 0; i < HALVINGS; i++) {
            double first = (low + high) / 2;
            if (levels(payoff, patience, first, limit, PERIODS).size() > PERIODS) {
                low = first;
            } else {
                high = first;
            }
        }
        return new GradualPath(
                patience,
                limit,
                ImmutableList.copyOf(
                        levels(payoff, patience, low, limit, Math.max(1, steps)).subList(0, steps + 1)));
    }

    /** The least level at which a little more on both sides is not worth it, pi1 + delta pi2 = 0. */
    private static double limit(Payoff payoff, double patience, double most) {
        if (payoff.slope(most, patience) > 0) {
            return most;
        }
        double low = 0;
        double high = most;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (payoff.slope(middle, patience) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low < most * 1e-9 ? 0 : high;
    }

    /** The levels that follow from the first step; fewer than asked for where they pass the limit. */
    private static List<Double> levels(Payoff payoff, double patience, double first, double limit, int steps) {
        List<Double> levels = new ArrayList<>(List.of(0.0, first));
        while (levels.size() <= steps) {
            double before = levels.get(levels.size() - 2);
            double now = levels.get(levels.size() - 1);
            // pi(c(t), c(t+1)) = (pi(c(t-1), c(t)) - (1 - delta) pi(c(t), c(t))) / delta
            double asked = (payoff.of(before, now) - (1 - patience) * payoff.of(now, now)) / patience;
            if (payoff.of(now, limit) < asked) {
                return levels;
            }
            double low = now;
            double high = limit;
            for (int i = 0; i < HALVINGS && high > low; i++) {
                double middle = (low + high) / 2;
                if (payoff.of(now, middle) < asked) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            levels.add(high);
        }
        return levels;
    }

    /** {@return the limit, then a table with a line for each step: its level, and by how much it rises} */
    @Override
    public String toString() {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("step", "level", "rise"));
        for (int i = 1; i < levels.size(); i++) {
            table.add(List.of(String.valueOf(i), number(levels.get(i)), number(levels.get(i) - levels.get(i - 1))));
        }
        return "No further than " + number(limit) + "\n" + String.join("\n", TextTable.lines(table));
    }

    private static String number(double level) {
        return String.format(Locale.ROOT, "%.3f", level);
    }
}

package org.eirene.sequencing;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eirene.internal.Decimals;
import org.eirene.internal.TextTable;

/**
 * Instalments against trust: into how many parts what is divisible is cut, and the greatest exposure that anybody then
 * has to bear along the best order.
 *
 * @param points one for each number of instalments, from 1 on
 */
public record Frontier(ImmutableList<Point> points) {
    /**
     * Rejects null.
     *
     * @param points one for each number of instalments
     */
    public Frontier {
        requireNonNull(points, "points");
    }

    /**
     * What so many instalments ask for.
     *
     * @param instalments into how many parts each divisible commitment is cut, as far as its units go
     * @param best the best order of all the parts
     */
    public record Point(int instalments, StepSequence best) {
        /**
         * Rejects null.
         *
         * @param instalments into how many parts each divisible commitment is cut
         * @param best the best order of all the parts
         */
        public Point {
            requireNonNull(best, "best");
        }

        /** {@return for example {@code 4 instalments: 25}} */
        @Override
        public String toString() {
            return instalments + (instalments == 1 ? " instalment: " : " instalments: ") + Decimals.text(best.least());
        }
    }

    /**
     * The fewest instalments with which nobody is ever exposed to more than a limit.
     *
     * @param limit the greatest exposure that everybody accepts
     * @return the point; empty where no number of instalments that was tried fits
     */
    public Optional<Point> fitting(BigDecimal limit) {
        return points.stream()
                .filter(point -> point.best().least().compareTo(limit) <= 0)
                .findFirst();
    }

    /** {@return a table with a line for each number of instalments} */
    @Override
    public String toString() {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("instalments", "steps", "greatest exposure", ""));
        for (Point point : points) {
            table.add(List.of(
                    String.valueOf(point.instalments()),
                    String.valueOf(point.best().steps().size()),
                    Decimals.text(point.best().least()),
                    point.best().isProved()
                            ? "the least there is"
                            : "the least is " + Decimals.text(point.best().lowerBound()) + " or more"));
        }
        return String.join("\n", TextTable.lines(table));
    }
}

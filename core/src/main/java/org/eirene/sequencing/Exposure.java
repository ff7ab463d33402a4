package org.eirene.sequencing;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eirene.internal.Decimals;
import org.eirene.internal.TextTable;

/**
 * What each party has given and got after each step: along an order, a schedule or a history.
 *
 * <pre>{@code
 * Exposure exposure = sequencing.exposure(order);
 * exposure.peak();            // 40 of south, after release-civilians
 * exposure.peak("north");     // 12 of north, after open-crossing
 * print(exposure);            // a table
 * }</pre>
 *
 * @param parties the ids of those who give and get, in the order of the agreement
 * @param rows one for the beginning, when nobody has given anything, then one after each step
 */
public record Exposure(ImmutableList<String> parties, ImmutableList<Row> rows) {
    /**
     * Refuses one without its beginning.
     *
     * @param parties the ids of those who give and get
     * @param rows one for the beginning, then one after each step
     * @throws IllegalArgumentException if there are no rows
     */
    public Exposure {
        requireNonNull(parties, "parties");
        requireNonNull(rows, "rows");
        checkArgument(!rows.isEmpty(), "An exposure has a row for the beginning, but there is none");
    }

    /**
     * How everybody stands after a step.
     *
     * @param step the step; empty at the beginning
     * @param at when it was; empty for an order without dates, and at the beginning
     * @param standings one for each party, in the order of the parties
     */
    public record Row(Optional<Step> step, Optional<Instant> at, ImmutableList<Standing> standings) {
        /**
         * Rejects null.
         *
         * @param step the step; empty at the beginning
         * @param at when it was
         * @param standings one for each party
         */
        public Row {
            requireNonNull(step, "step");
            requireNonNull(at, "at");
            requireNonNull(standings, "standings");
        }

        /** {@return the step, and how each party stands after it} */
        @Override
        public String toString() {
            return step.map(Step::toString).orElse("at the beginning") + ": " + standings;
        }
    }

    /**
     * How a party stands.
     *
     * @param party its id
     * @param advance what it got less what it gave: advance(X) = sum of values to it - sum of costs to it, over all
     *     that was done
     * @param exposure what it loses if the rest never comes: -advance where that is positive, else 0
     * @param lasting what it loses even when all that can be undone is undone on all sides: the same sum over what cannot
     *     be undone alone
     */
    public record Standing(String party, BigDecimal advance, BigDecimal exposure, BigDecimal lasting) {
        /**
         * Rejects null.
         *
         * @param party its id
         * @param advance what it got less what it gave
         * @param exposure what it loses if the rest never comes
         * @param lasting what of that cannot be undone
         */
        public Standing {
            requireNonNull(party, "party");
            requireNonNull(advance, "advance");
            requireNonNull(exposure, "exposure");
            requireNonNull(lasting, "lasting");
        }

        /** {@return the party and its advance} */
        @Override
        public String toString() {
            return party + " " + Decimals.text(advance);
        }
    }

    /**
     * Where an exposure is greatest.
     *
     * @param party whose it is
     * @param amount how great it is, 0 or more
     * @param row after which step: the number of the row, 0 being the beginning; the first, if it is as great after several
     * @param step because of which step; empty where nobody is ever exposed
     */
    public record Peak(String party, BigDecimal amount, int row, Optional<Step> step) {
        /**
         * Rejects null.
         *
         * @param party whose it is
         * @param amount how great it is
         * @param row after which step
         * @param step because of which step
         */
        public Peak {
            requireNonNull(party, "party");
            requireNonNull(amount, "amount");
            requireNonNull(step, "step");
        }

        /** {@return for example {@code 40 of south, after release-civilians}} */
        @Override
        public String toString() {
            return Decimals.text(amount) + " of " + party
                    + step.map(last -> ", after " + last).orElse(", at the beginning");
        }
    }

    /**
     * The greatest exposure of a party.
     *
     * @param party its id
     * @return where it is greatest
     * @throws IllegalArgumentException if no such party gives or gets anything
     */
    public Peak peak(String party) {
        int place = parties.indexOf(party);
        checkArgument(place >= 0, "'%s' is none of those who give and get: %s", party, parties);
        Peak peak = new Peak(party, rows.get(0).standings().get(place).exposure(), 0, Optional.empty());
        for (int i = 1; i < rows.size(); i++) {
            BigDecimal amount = rows.get(i).standings().get(place).exposure();
            if (amount.compareTo(peak.amount()) > 0) {
                peak = new Peak(party, amount, i, rows.get(i).step());
            }
        }
        return peak;
    }

    /** {@return the greatest exposure of any party; of several as great, the earliest, then that of the first party} */
    public Optional<Peak> peak() {
        return parties.stream()
                .map(this::peak)
                .min(Comparator.comparing(Peak::amount, Comparator.reverseOrder())
                        .thenComparingInt(Peak::row));
    }

    /** {@return a table with a line for each step, and below it the greatest exposure of each party} */
    @Override
    public String toString() {
        List<List<String>> table = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("step"));
        parties.forEach(party -> head.addAll(List.of(party, "exposed", "for good")));
        table.add(head);
        for (Row row : rows) {
            List<String> line = new ArrayList<>();
            line.add(row.at().map(at -> at + " ").orElse("")
                    + row.step().map(Step::toString).orElse(""));
            for (Standing standing : row.standings()) {
                line.add(Decimals.text(standing.advance()));
                line.add(blankIfZero(standing.exposure()));
                line.add(blankIfZero(standing.lasting()));
            }
            table.add(line);
        }
        List<String> lines = new ArrayList<>(TextTable.lines(table));
        lines.add("");
        parties.forEach(party -> lines.add("Greatest exposure: " + peak(party)));
        return String.join("\n", lines);
    }

    private static String blankIfZero(BigDecimal amount) {
        return amount.signum() == 0 ? "" : Decimals.text(amount);
    }
}

package org.eirene.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eirene.agreement.Measure;
import org.eirene.agreement.Status;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.ElementStatus;
import org.eirene.evaluation.EscrowBalance;
import org.eirene.evaluation.SanctionStatus;
import org.eirene.evaluation.Upcoming;
import org.eirene.internal.Decimals;
import org.eirene.internal.TextTable;
import org.eirene.sequencing.Exposure;
import org.eirene.sequencing.Frontier;
import org.eirene.sequencing.Step;

/**
 * Tables for the console and for JShell: whole lines, columns as wide as what stands in them, times on the clocks of the
 * agreement's zone. The text of an {@link Assessment} itself has where each element stands.
 *
 * <pre>{@code
 * print(TextTables.upcoming(now));
 * print(TextTables.sanctions(now));
 * }</pre>
 *
 * <p>No line is broken or cut, and none ends with a blank or the table with a line break. What there is nothing of is said
 * in a line: {@code nothing is to come}.
 */
public final class TextTables {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private TextTables() {}

    /**
     * What comes due, of which element, and who must act.
     *
     * @param assessment where everything stands
     * @return the table, in order of time
     */
    public static String upcoming(Assessment assessment) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("when", "element", "what", "who"));
        for (Upcoming coming : assessment.upcoming()) {
            rows.add(List.of(
                    local(coming.at(), assessment),
                    coming.element(),
                    coming.what(),
                    String.join(", ", coming.actors())));
        }
        return table(rows, "nothing is to come");
    }

    /**
     * How far the agreement is implemented, as a whole, by actor, by phase and by kind.
     *
     * @param assessment where everything stands
     * @return the table
     */
    public static String scorecard(Assessment assessment) {
        return assessment.scorecard().toString();
    }

    /**
     * Where each sanction stands, how often it was in force, and which measures are in force now.
     *
     * @param assessment where everything stands
     * @return the table, in the order of the text
     */
    public static String sanctions(Assessment assessment) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("sanction", "against", "status", "since", "rung", "times", "measures in force"));
        for (ElementStatus element : assessment.elements()) {
            if (element instanceof SanctionStatus sanction) {
                rows.add(List.of(
                        sanction.id(),
                        sanction.against(),
                        sanction.status().name(),
                        local(sanction.since(), assessment),
                        sanction.rung().isPresent()
                                ? Integer.toString(sanction.rung().getAsInt())
                                : "",
                        Integer.toString(sanction.occurrences()),
                        sanction.status() == Status.IN_FORCE ? measures(sanction) : ""));
            }
        }
        return table(rows, "the text has no sanctions");
    }

    private static String measures(SanctionStatus sanction) {
        return String.join(
                "; ", sanction.measures().stream().map(Measure::toString).toList());
    }

    /**
     * What each escrow was paid, holds, and gave away.
     *
     * @param assessment where everything stands
     * @return the table, in the order of the text
     */
    public static String escrows(Assessment assessment) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("escrow", "unit", "deposited", "held", "released", "returned", "forfeited"));
        for (EscrowBalance balance : assessment.escrows()) {
            rows.add(ImmutableList.<String>builder()
                    .add(balance.escrow(), balance.unit())
                    .add(amount(balance.deposited()))
                    .add(amount(balance.held()))
                    .add(amount(balance.released()))
                    .add(amount(balance.returned()))
                    .add(amount(balance.forfeited()))
                    .build());
        }
        return table(rows, "the text has no escrows");
    }

    /**
     * What each party is exposed to after each step.
     *
     * @param exposure along an order, a schedule or a record
     * @return the table, and below it the greatest exposure of each party
     */
    public static String exposure(Exposure exposure) {
        return exposure.toString();
    }

    /**
     * The greatest exposure of each party in two orders, of one text or of two.
     *
     * @param one the one
     * @param other the other
     * @return a line for each party of either: the amount in each, and after which step it is first reached
     */
    public static String exposures(Exposure one, Exposure other) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("party", "greatest in the one", "after", "in the other", "after", "difference"));
        for (String party : Sets.union(ImmutableSet.copyOf(one.parties()), ImmutableSet.copyOf(other.parties()))) {
            Optional<Exposure.Peak> first = peak(one, party);
            Optional<Exposure.Peak> second = peak(other, party);
            rows.add(ImmutableList.<String>builder()
                    .add(party)
                    .addAll(cells(first))
                    .addAll(cells(second))
                    .add(first.flatMap(before ->
                                    second.map(after -> amount(after.amount().subtract(before.amount()))))
                            .orElse(""))
                    .build());
        }
        return table(rows, "nobody gives or gets anything");
    }

    private static Optional<Exposure.Peak> peak(Exposure exposure, String party) {
        return exposure.parties().contains(party) ? Optional.of(exposure.peak(party)) : Optional.empty();
    }

    private static List<String> cells(Optional<Exposure.Peak> peak) {
        return List.of(
                peak.map(Exposure.Peak::amount).map(TextTables::amount).orElse(""),
                peak.flatMap(Exposure.Peak::step).map(Step::toString).orElse(""));
    }

    /**
     * Instalments against trust.
     *
     * @param frontier what each number of instalments asks for
     * @return the table, with whether less is possible
     */
    public static String frontier(Frontier frontier) {
        return frontier.toString();
    }

    /**
     * All of them, one below the other: where everything stands, the scorecard, what comes, sanctions and escrows.
     *
     * @param assessment where everything stands
     * @return the tables, without those of which there is nothing
     */
    public static String all(Assessment assessment) {
        List<String> parts = new ArrayList<>();
        parts.add(assessment.toString());
        parts.add("Scorecard\n" + scorecard(assessment));
        if (!assessment.agreement().sanctions().isEmpty()) {
            parts.add("Sanctions\n" + sanctions(assessment));
        }
        if (!assessment.escrows().isEmpty()) {
            parts.add("Escrows in figures\n" + escrows(assessment));
        }
        return String.join("\n\n", parts);
    }

    private static String table(List<List<String>> rows, String ifEmpty) {
        return rows.size() == 1 ? ifEmpty : String.join("\n", TextTable.lines(rows));
    }

    private static String amount(BigDecimal amount) {
        return Decimals.text(amount);
    }

    private static String local(Optional<Instant> instant, Assessment assessment) {
        return instant.map(at -> local(at, assessment)).orElse("");
    }

    private static String local(Instant instant, Assessment assessment) {
        return LOCAL.format(instant.atZone(assessment.agreement().timeZone()));
    }
}

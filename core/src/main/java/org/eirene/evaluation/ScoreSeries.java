package org.eirene.evaluation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eirene.internal.TextTable;

/**
 * Scorecards of one agreement over time. Its text is a table with a line for each instant and a column for the agreement
 * and each actor.
 *
 * <pre>{@code
 * var series = evaluator.prepare(history).scores("2025-01-31", "2025-02-28");
 * series.percent(Scorecard.Grouping.ACTOR, "south")       // one value for each instant, empty where nothing was scored
 * }</pre>
 *
 * @param cards the scorecards, in order of time
 * @param zone the zone of the agreement, in which its text shows the instants
 */
public record ScoreSeries(ImmutableList<Scorecard> cards, ZoneId zone) {
    /**
     * Rejects null.
     *
     * @param cards the scorecards
     * @param zone the zone of the agreement
     */
    public ScoreSeries {
        requireNonNull(cards, "cards");
        requireNonNull(zone, "zone");
    }

    static ScoreSeries of(List<Assessment> assessments, ZoneId zone) {
        return new ScoreSeries(
                assessments.stream().map(Assessment::scorecard).collect(ImmutableList.toImmutableList()), zone);
    }

    /**
     * The score of a group at each instant.
     *
     * @param by by what its items belong together
     * @param group the id of the agreement, actor or phase, or the name of the kind
     * @return in percent, one for each scorecard; empty where nothing was scored
     */
    public ImmutableList<Optional<BigDecimal>> percent(Scorecard.Grouping by, String group) {
        return cards.stream()
                .map(card -> card.row(by, group).flatMap(row -> row.score().percent()))
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return a table that a person can read} */
    @Override
    public String toString() {
        Map<String, Scorecard.Grouping> columns = new LinkedHashMap<>();
        cards.forEach(card -> card.rows().stream()
                .filter(row -> row.by() == Scorecard.Grouping.AGREEMENT || row.by() == Scorecard.Grouping.ACTOR)
                .forEach(row -> columns.put(row.group(), row.by())));
        List<List<String>> table = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("as of"));
        head.addAll(columns.keySet());
        table.add(head);
        for (Scorecard card : cards) {
            List<String> line = new ArrayList<>(List.of(Tables.local(card.asOf(), zone)));
            columns.forEach((group, by) -> line.add(card.row(by, group)
                    .flatMap(row -> row.score().percent())
                    .map(value -> value + " %")
                    .orElse("-")));
            table.add(line);
        }
        return String.join("\n", TextTable.lines(table));
    }
}

package org.eirene.negotiation;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eirene.agreement.Days;
import org.eirene.internal.TextTable;

/** How a negotiation reads. */
final class NegotiationTables {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final Negotiation talks;
    private final ZoneId zone;
    private final List<String> lines = new ArrayList<>();

    private NegotiationTables(Negotiation talks) {
        this.talks = talks;
        this.zone = talks.agreement().timeZone();
    }

    static String of(Negotiation talks) {
        return new NegotiationTables(talks).text();
    }

    private String text() {
        lines.add("Positions on " + talks.agreement().id()
                + talks.asOf().map(at -> ", as of " + time(at)).orElse(""));
        lines.add("");
        lines.addAll(TextTable.lines(stances()));
        lines.add("");
        lines.addAll(TextTable.lines(List.of(
                List.of("Accepted by all", ids(talks.largestPackage())),
                List.of("Can be signed", ids(talks.signable())))));
        section(
                "Only together",
                talks.circles().stream().map(NegotiationTables::round).toList());
        section("Not agreed", why());
        section("Held up by", heldUp());
        Concessions concessions = talks.concessions();
        section(
                "Fewest concessions for everything on the table: " + concessions.size()
                        + (concessions.isSmallest() ? "" : " (at least " + concessions.lowerBound() + ")"),
                concessions.concessions());
        section("If struck", strikes());
        section(
                "Changes of mind",
                TextTable.lines(talks.reversals().stream()
                        .map(change -> List.of(
                                time(change.at()),
                                change.by() + " on " + change.clause(),
                                change.from() + " -> " + change.to()))
                        .toList()));
        section(
                "Accepted by all over time",
                TextTable.lines(talks.course().stream()
                        .map(step -> List.of(time(step.at()), step.changes()))
                        .toList()));
        return String.join("\n", lines);
    }

    /** A circle, back to where it began. */
    private static String round(List<Acceptance> circle) {
        return Joiner.on(" if ").join(circle) + " if " + circle.get(0);
    }

    private void section(String title, Collection<?> rows) {
        if (!rows.isEmpty()) {
            lines.add("");
            lines.add(title);
            rows.forEach(row -> lines.add("  " + row));
        }
    }

    private List<List<String>> stances() {
        Set<String> actors = new LinkedHashSet<>(talks.parties());
        talks.positions().latest().forEach(position -> actors.add(position.by()));
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("clause", ImmutableList.copyOf(actors), "outcome"));
        for (ClauseState state : talks.clauses()) {
            List<String> cells = actors.stream()
                    .map(actor -> talks.stance(actor, state.clause())
                            .map(Stance::toString)
                            .orElse(talks.parties().contains(actor) ? "silent" : ""))
                    .toList();
            rows.add(row(state.clause(), cells, state.outcome().words()));
        }
        return rows;
    }

    private static List<String> row(String first, List<String> middle, String last) {
        return ImmutableList.<String>builder()
                .add(first)
                .addAll(middle)
                .add(last)
                .build();
    }

    private List<String> why() {
        List<String> why = new ArrayList<>();
        for (ClauseState state : talks.clauses()) {
            state.fall().map(Fall::toString).ifPresent(why::add);
            state.blocks().forEach(block -> why.add(state.clause() + ": " + block));
        }
        return why;
    }

    private List<String> heldUp() {
        return TextTable.lines(talks.heldUp().asMap().entrySet().stream()
                .map(entry -> List.of(entry.getKey(), ids(entry.getValue())))
                .toList());
    }

    private List<String> strikes() {
        return TextTable.lines(talks.clauses().stream()
                .map(state -> talks.strike(state.clause()))
                .filter(strike ->
                        !strike.falls().isEmpty() || !strike.rewordings().isEmpty())
                .map(strike -> List.of(
                        strike.clause(),
                        "falls: " + ids(strike.fallen()),
                        strike.rewordings().isEmpty()
                                ? ""
                                : "to be reworded: "
                                        + ids(strike.rewordings().stream()
                                                .map(Rewording::element)
                                                .collect(ImmutableSet.toImmutableSet()))))
                .toList());
    }

    private static String ids(Collection<String> ids) {
        return ids.isEmpty() ? "nothing" : Joiner.on(", ").join(ids);
    }

    private String time(Optional<Instant> at) {
        return at.map(this::time).orElse("at first");
    }

    /** A day where it is the end of one. */
    private String time(Instant at) {
        LocalDate day = at.atZone(zone).toLocalDate();
        return Days.endOf(day, zone).equals(at) ? day.toString() : LOCAL.format(at.atZone(zone));
    }
}

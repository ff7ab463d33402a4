package org.eirene.evaluation;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eirene.internal.TextTable;

/** What assessments look like to a person: whole lines, columns as wide as their widest cell. */
final class Tables {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private Tables() {}

    static String line(ElementStatus element, String facts) {
        return element.id() + ": " + element.status()
                + element.since().map(at -> " since " + at).orElse("")
                + (facts.isEmpty() ? "" : ", " + facts);
    }

    static String facts(CommitmentStatus commitment) {
        return Stream.of(
                        commitment.progress(),
                        commitment.nextDue().map(at -> "due " + at).orElse(""),
                        commitment.lateness().map(Lateness::toString).orElse(""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    static String of(Assessment assessment) {
        ZoneId zone = assessment.agreement().timeZone();
        List<String> lines = new ArrayList<>();
        lines.add(assessment.agreement().id() + ": " + assessment.status() + " as of " + local(assessment.asOf(), zone)
                + assessment
                        .knownAt()
                        .map(at -> ", as known at " + local(at, zone))
                        .orElse("") + " (" + zone + "), "
                + (assessment.score().count() == 0 ? "" : "score ") + assessment.score());
        lines.add("");
        lines.addAll(TextTable.lines(rows(assessment, zone)));
        section(
                lines,
                "Escrows",
                assessment.escrows().stream()
                        .map(balance -> List.of(balance.toString()))
                        .toList());
        section(
                lines,
                "Upcoming",
                assessment.upcoming().stream()
                        .map(coming -> List.of(
                                local(coming.at(), zone),
                                coming.element(),
                                coming.what(),
                                String.join(", ", coming.actors())))
                        .toList());
        section(
                lines,
                "Disregarded",
                assessment.disregarded().stream()
                        .map(event -> List.of(event.event(), event.reason()))
                        .toList());
        return String.join("\n", lines);
    }

    private static List<List<String>> rows(Assessment assessment, ZoneId zone) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("element", "status", "since", "progress", "due", "score"));
        for (ElementStatus element : assessment.elements()) {
            rows.add(List.of(
                    element.id(),
                    element.status().name(),
                    local(element.since(), zone),
                    progress(element),
                    local(due(element), zone),
                    score(element)));
        }
        return rows;
    }

    private static String progress(ElementStatus element) {
        if (element instanceof CommitmentStatus commitment) {
            return Stream.of(
                            commitment.progress(),
                            commitment.lateness().map(Lateness::toString).orElse(""))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(", "));
        } else if (element instanceof ExchangeStatus exchange) {
            return exchange.progress();
        } else if (element instanceof SanctionStatus sanction) {
            return sanction.inForce();
        } else if (element instanceof TrancheStatus tranche) {
            return tranche.progress();
        }
        return element instanceof PhaseStatus phase && phase.overdue() ? "overdue" : "";
    }

    private static Optional<Instant> due(ElementStatus element) {
        if (element instanceof CommitmentStatus commitment) {
            return commitment.nextDue();
        } else if (element instanceof BenchmarkStatus benchmark) {
            return benchmark.due();
        } else if (element instanceof TrancheStatus tranche) {
            return tranche.returns();
        }
        return element instanceof PhaseStatus phase ? phase.end() : Optional.empty();
    }

    private static String score(ElementStatus element) {
        return Score.of(element).stream().mapToObj(Integer::toString).collect(Collectors.joining());
    }

    private static void section(List<String> lines, String title, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            lines.add("");
            lines.add(title);
            TextTable.lines(rows).forEach(line -> lines.add("  " + line));
        }
    }

    private static String local(Optional<Instant> instant, ZoneId zone) {
        return instant.map(at -> local(at, zone)).orElse("");
    }

    static String local(Instant instant, ZoneId zone) {
        return LOCAL.format(instant.atZone(zone));
    }
}

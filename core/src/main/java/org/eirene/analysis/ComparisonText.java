package org.eirene.analysis;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.util.List;
import java.util.StringJoiner;

/** A comparison of two texts, for people: what was changed is grouped by what it was changed in. */
final class ComparisonText {
    private final TextComparison comparison;
    private final Paths pathsBefore;
    private final Paths pathsAfter;
    private final StringJoiner lines = new StringJoiner("\n");

    private ComparisonText(TextComparison comparison) {
        this.comparison = comparison;
        pathsBefore = new Paths(comparison.before());
        pathsAfter = new Paths(comparison.after());
    }

    static String of(TextComparison comparison) {
        return comparison.isEmpty()
                ? "nothing changed in " + comparison.after().id()
                : new ComparisonText(comparison).text();
    }

    private String text() {
        String before = comparison.before().id();
        String after = comparison.after().id();
        lines.add((before.equals(after) ? after : before + " and " + after) + ": "
                + comparison.added().size() + " added, "
                + comparison.removed().size() + " removed, "
                + comparison.changed().size() + " changed");
        wholes("Added", comparison.added());
        wholes("Removed", comparison.removed());
        changes();
        findings("Found in the later text alone", comparison.newFindings());
        findings("Found in the earlier text alone", comparison.goneFindings());
        return lines.toString();
    }

    private void wholes(String heading, List<TextChange> changes) {
        if (!changes.isEmpty()) {
            lines.add("").add(heading + ":");
            for (TextChange change : changes) {
                lines.add("  " + change.after().or(change::before).orElse(""));
                change.effects().forEach(effect -> lines.add("    " + effect));
            }
        }
    }

    private void changes() {
        if (!comparison.changed().isEmpty()) {
            lines.add("").add("Changed:");
            ImmutableListMultimap<String, TextChange> byElement = Multimaps.index(
                    comparison.changed(), change -> change.element().orElse(""));
            byElement.asMap().forEach((element, changes) -> {
                lines.add("  " + name(element));
                changes.forEach(change ->
                        change.words(step(element, change.path())).lines().forEach(line -> lines.add("    " + line)));
            });
        }
    }

    /** What is changed, and where it stands in the later text. */
    private String name(String element) {
        return comparison
                .after()
                .findElement(element)
                .map(found -> found.kind().noun() + " " + element + ", at " + pathsAfter.of(element))
                .orElse("the agreement itself");
    }

    /** The path within the element. */
    private String step(String element, String path) {
        for (Paths paths : List.of(pathsAfter, pathsBefore)) {
            String root = paths.of(element) + ".";
            if (!element.isEmpty() && path.startsWith(root)) {
                return path.substring(root.length());
            }
        }
        return path;
    }

    /** Without their repairs, which the analysis of that text has. */
    private void findings(String heading, List<Finding> findings) {
        if (!findings.isEmpty()) {
            lines.add("").add(heading + ":");
            findings.forEach(
                    finding -> finding.toString().lines().findFirst().ifPresent(line -> lines.add("  " + line)));
        }
    }
}

package org.eirene.evaluation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eirene.agreement.Actor;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Status;
import org.eirene.internal.TextTable;

/**
 * How far an agreement is implemented: as a whole, by actor, by phase and by kind of item, with what is late and what is
 * still open. The scale is the field's, from 0 to 3 for each item; scores are contested, so the shares stand beside the
 * mean. Its text is a table.
 *
 * @param asOf the instant it is about
 * @param rows the agreement first, then actors that are bound, phases that have items, and kinds, each in the order of
 *     the text
 */
public record Scorecard(Instant asOf, ImmutableList<Row> rows) {
    /** By what the items of a row belong together. */
    public enum Grouping {
        /** All of them. */
        AGREEMENT("agreement"),
        /** Those of which an actor is an obligor. */
        ACTOR("actor"),
        /** Those of a phase. */
        PHASE("phase"),
        /** Those of a kind: {@code deliverable} commitments, {@code continuing} ones, {@code benchmark}s. */
        KIND("kind");

        private final String word;

        Grouping(String word) {
            this.word = word;
        }

        /** {@return the word for it, as in the first column of the table} */
        public String word() {
            return word;
        }
    }

    /**
     * How far some items are implemented.
     *
     * @param by by what they belong together
     * @param group the id of the agreement, actor or phase, or the name of the kind
     * @param score their score, with the shares of each value
     * @param late how many were done late, or are overdue
     * @param open the ids of those that are in effect, or assessed, and not done
     */
    public record Row(Grouping by, String group, Score score, int late, ImmutableSortedSet<String> open) {
        /**
         * Rejects null.
         *
         * @param by by what they belong together
         * @param group the id of the agreement, actor or phase, or the name of the kind
         * @param score their score
         * @param late how many were done late, or are overdue
         * @param open the ids of those that are not done
         */
        public Row {
            requireNonNull(by, "by");
            requireNonNull(group, "group");
            requireNonNull(score, "score");
            requireNonNull(open, "open");
        }
    }

    /**
     * Rejects null.
     *
     * @param asOf the instant it is about
     * @param rows the rows
     */
    public Scorecard {
        requireNonNull(asOf, "asOf");
        requireNonNull(rows, "rows");
    }

    static Scorecard of(Assessment assessment) {
        Agreement agreement = assessment.agreement();
        List<Row> rows = new ArrayList<>();
        rows.add(row(assessment, Grouping.AGREEMENT, agreement.id(), any -> true));
        for (Actor actor : agreement.actors()) {
            if (agreement.commitments().stream().anyMatch(each -> each.by().contains(actor.id()))) {
                rows.add(row(
                        assessment,
                        Grouping.ACTOR,
                        actor.id(),
                        id -> agreement
                                .find(Commitment.class, id)
                                .filter(commitment -> commitment.by().contains(actor.id()))
                                .isPresent()));
            }
        }
        for (Phase phase : agreement.phases()) {
            Optional<String> own = Optional.of(phase.id());
            Predicate<String> inPhase = id -> agreement
                            .find(Commitment.class, id)
                            .filter(commitment -> commitment.phase().equals(own))
                            .isPresent()
                    || agreement
                            .find(Benchmark.class, id)
                            .filter(benchmark -> benchmark.phase().equals(own))
                            .isPresent();
            if (assessment.elements().stream().map(ElementStatus::id).anyMatch(inPhase)) {
                rows.add(row(assessment, Grouping.PHASE, phase.id(), inPhase));
            }
        }
        Stream.of("deliverable", "continuing", "benchmark")
                .filter(kind ->
                        assessment.elements().stream().anyMatch(each -> kind.equals(kind(agreement, each.id()))))
                .forEach(kind ->
                        rows.add(row(assessment, Grouping.KIND, kind, id -> kind.equals(kind(agreement, id)))));
        return new Scorecard(assessment.asOf(), ImmutableList.copyOf(rows));
    }

    private static String kind(Agreement agreement, String id) {
        return agreement
                .find(Commitment.class, id)
                .map(commitment -> commitment.must().isDeliverable() ? "deliverable" : "continuing")
                .orElseGet(() -> agreement
                        .find(Benchmark.class, id)
                        .map(benchmark -> "benchmark")
                        .orElse(""));
    }

    private static Row row(Assessment assessment, Grouping by, String group, Predicate<String> belongs) {
        List<ElementStatus> items = assessment.elements().stream()
                .filter(element ->
                        belongs.test(element.id()) && Score.of(element).isPresent())
                .toList();
        return new Row(
                by,
                group,
                Score.ofAll(items),
                (int) items.stream()
                        .filter(item -> isLate(assessment.agreement(), item))
                        .count(),
                items.stream()
                        .filter(Scorecard::isOpen)
                        .map(ElementStatus::id)
                        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder())));
    }

    private static boolean isLate(Agreement agreement, ElementStatus item) {
        if (item instanceof CommitmentStatus commitment) {
            boolean overdue = commitment.status() == Status.BREACHED
                    && agreement.commitment(item.id()).must().isDeliverable();
            return overdue || commitment.lateness().isPresent();
        }
        return item instanceof BenchmarkStatus benchmark
                && (benchmark.status() == Status.MISSED || benchmark.lateness().isPresent());
    }

    private static boolean isOpen(ElementStatus item) {
        return item.status() != Status.FULFILLED && item.status() != Status.MET;
    }

    /**
     * A row.
     *
     * @param by by what its items belong together
     * @param group the id of the agreement, actor or phase, or the name of the kind
     * @return the row; empty if it has no items
     */
    public Optional<Row> row(Grouping by, String group) {
        return rows.stream()
                .filter(row -> row.by() == by && row.group().equals(group))
                .findFirst();
    }

    /** {@return a table that a person can read} */
    @Override
    public String toString() {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("", "", "score", "0", "1", "2", "3", "late", "open"));
        for (Row row : rows) {
            ImmutableList<Integer> items = row.score().items();
            table.add(List.of(
                    row.by().word(),
                    row.group(),
                    row.score().percent().map(value -> value + " %").orElse("-"),
                    items.get(0).toString(),
                    items.get(1).toString(),
                    items.get(2).toString(),
                    items.get(3).toString(),
                    Integer.toString(row.late()),
                    String.join(", ", row.open())));
        }
        return String.join("\n", TextTable.lines(table));
    }
}

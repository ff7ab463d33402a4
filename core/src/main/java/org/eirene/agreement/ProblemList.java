package org.eirene.agreement;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Gathers problems in whatever order they are found, and gives them in the order of their places. */
final class ProblemList {
    /** At one place, the order of the rules; of one rule, that in which they were found. */
    private static final Comparator<Entry> ORDER =
            Comparator.comparing(Entry::place, Place.WRITTEN_ORDER).thenComparing(Entry::code);

    private final List<Entry> entries = new ArrayList<>();

    private record Entry(Place place, ProblemCode code, Problem problem) {}

    /**
     * Adds a problem.
     *
     * @param code the rule that is broken
     * @param place where
     * @param message the rule and the values, a sentence without a full stop
     * @param found what stands there, as written; empty where nothing does
     * @param expected what may stand there
     * @param wayOut what to do, a sentence without a full stop
     */
    void add(ProblemCode code, Place place, String message, Object found, String expected, String wayOut) {
        Problem problem = new Problem(
                code,
                Problem.Severity.ERROR,
                place.toString(),
                message,
                found.toString(),
                expected,
                Optional.of(wayOut));
        entries.add(new Entry(place, code, problem));
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    ImmutableList<Problem> inOrder() {
        return entries.stream().sorted(ORDER).map(Entry::problem).collect(ImmutableList.toImmutableList());
    }
}

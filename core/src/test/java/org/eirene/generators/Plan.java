package org.eirene.generators;

import com.google.common.collect.ImmutableList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * The genes of an agreement: for each kind of element a list of them for each element. To leave one out is to leave out
 * the element; the others stay what they were, as far as they did not refer to it.
 */
record Plan(List<List<List<Integer>>> kinds) {
    private static final int HEADER = 0;

    /** For each kind of element: how many at least and at most, and how many genes each has. */
    private static final ImmutableList<Bounds> BOUNDS = ImmutableList.of(
            new Bounds(1, 1, 16), // the agreement itself
            new Bounds(2, 5, 8), // actors
            new Bounds(0, 2, 9), // milestones
            new Bounds(0, 2, 5), // indicators
            new Bounds(0, 2, 6), // manifests
            new Bounds(0, 3, 24), // procedures
            new Bounds(0, 4, 48), // phases
            new Bounds(1, 8, 48), // commitments
            new Bounds(0, 3, 36), // benchmarks
            new Bounds(0, 2, 10), // exchanges
            new Bounds(0, 2, 64), // sanctions
            new Bounds(0, 2, 64), // escrows
            new Bounds(0, 2, 36), // guarantees
            new Bounds(0, 1, 10)); // open questions

    private record Bounds(int least, int most, int genes) {}

    static Arbitrary<Plan> any() {
        return Combinators.combine(BOUNDS.stream()
                        .map(bounds -> Genes.several(bounds.least(), bounds.most(), bounds.genes()))
                        .toList())
                .as(Plan::new)
                .withoutEdgeCases();
    }

    static Plan spelt(Spelling spelling) {
        return new Plan(BOUNDS.stream()
                .map(bounds -> spelling.several(bounds.least(), bounds.most(), bounds.genes()))
                .toList());
    }

    Genes header() {
        return new Genes(kinds.get(HEADER).get(0));
    }

    List<List<Integer>> actors() {
        return kinds.get(1);
    }

    List<List<Integer>> milestones() {
        return kinds.get(2);
    }

    List<List<Integer>> indicators() {
        return kinds.get(3);
    }

    List<List<Integer>> manifests() {
        return kinds.get(4);
    }

    List<List<Integer>> procedures() {
        return kinds.get(5);
    }

    List<List<Integer>> phases() {
        return kinds.get(6);
    }

    List<List<Integer>> commitments() {
        return kinds.get(7);
    }

    List<List<Integer>> benchmarks() {
        return kinds.get(8);
    }

    List<List<Integer>> exchanges() {
        return kinds.get(9);
    }

    List<List<Integer>> sanctions() {
        return kinds.get(10);
    }

    List<List<Integer>> escrows() {
        return kinds.get(11);
    }

    List<List<Integer>> guarantees() {
        return kinds.get(12);
    }

    List<List<Integer>> questions() {
        return kinds.get(13);
    }
}

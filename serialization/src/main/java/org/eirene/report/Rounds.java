package org.eirene.report;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.eirene.report.LayeredLayout.Arrow;

/** Finds what waits for itself through others. Uses no stack, so that a text may be as long as it likes. */
final class Rounds {
    private Rounds() {}

    /** The arrows that lead back to where a search came from, which starts from each box in their order. */
    static ImmutableSet<Arrow> backward(int boxes, List<Arrow> arrows) {
        List<List<Arrow>> out = new ArrayList<>();
        IntStream.range(0, boxes).forEach(i -> out.add(new ArrayList<>()));
        arrows.forEach(arrow -> out.get(arrow.from()).add(arrow));
        ImmutableSet.Builder<Arrow> backward = ImmutableSet.builder();
        int[] tried = new int[boxes];
        boolean[] entered = new boolean[boxes];
        boolean[] left = new boolean[boxes];
        for (int root = 0; root < boxes; root++) {
            Deque<Integer> path = new ArrayDeque<>();
            if (!entered[root]) {
                entered[root] = true;
                path.push(root);
            }
            while (!path.isEmpty()) {
                int box = path.peek();
                if (tried[box] == out.get(box).size()) {
                    left[path.pop()] = true;
                } else {
                    Arrow arrow = out.get(box).get(tried[box]++);
                    if (!entered[arrow.to()]) {
                        entered[arrow.to()] = true;
                        path.push(arrow.to());
                    } else if (!left[arrow.to()]) {
                        backward.add(arrow);
                    }
                }
            }
        }
        return backward.build();
    }

    /** All arrows that lie on some cycle: those from whose tip a way leads back to their tail. */
    static ImmutableSet<Arrow> onCycles(int boxes, List<Arrow> arrows) {
        ImmutableSet.Builder<Arrow> found = ImmutableSet.builder();
        Set<Integer> done = new HashSet<>();
        for (Arrow closing : backward(boxes, arrows)) {
            if (done.add(closing.to())) {
                Set<Integer> after = reached(closing.to(), boxes, arrows, true);
                after.retainAll(reached(closing.to(), boxes, arrows, false));
                arrows.stream()
                        .filter(arrow -> after.contains(arrow.from()) && after.contains(arrow.to()))
                        .forEach(found::add);
            }
        }
        return found.build();
    }

    private static Set<Integer> reached(int start, int boxes, List<Arrow> arrows, boolean forward) {
        List<List<Integer>> next = new ArrayList<>();
        IntStream.range(0, boxes).forEach(i -> next.add(new ArrayList<>()));
        arrows.forEach(arrow -> next.get(forward ? arrow.from() : arrow.to()).add(forward ? arrow.to() : arrow.from()));
        Set<Integer> reached = new HashSet<>(Set.of(start));
        Deque<Integer> open = new ArrayDeque<>(Set.of(start));
        while (!open.isEmpty()) {
            next.get(open.remove()).stream().filter(reached::add).forEach(open::add);
        }
        return reached;
    }
}

package org.eirene.sequencing;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** What must come before and after each step, through other steps too: a partial order, closed. Never changed. */
final class Precedence {
    final int steps;
    final long[][] before;
    final long[][] after;

    /** The steps, each after all that must come before it. */
    final int[] line;

    /** A step, and one that may come only after it. */
    record Pair(int first, int then) {}

    /** Steps of which each is to come before the next, and the last before the first. */
    static final class Circle extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        private final transient ImmutableList<Integer> steps;

        Circle(ImmutableList<Integer> steps) {
            super("Each of the steps " + steps
                    + " is to come before the next, and the last before the first: no order keeps that");
            this.steps = steps;
        }

        ImmutableList<Integer> steps() {
            return steps;
        }
    }

    private Precedence(int steps, long[][] before, long[][] after, int[] line) {
        this.steps = steps;
        this.before = before;
        this.after = after;
        this.line = line;
    }

    /** The order that pairs make; refuses those that make a circle. */
    static Precedence of(int steps, List<Pair> pairs) {
        long[][] direct = new long[steps][Bits.words(steps)];
        pairs.forEach(pair -> Bits.add(direct[pair.first()], pair.then()));
        return of(direct);
    }

    /** The order in which each step comes before those of its row. */
    private static Precedence of(long[][] direct) {
        int steps = direct.length;
        int words = Bits.words(steps);
        int[] missing = new int[steps];
        for (long[] row : direct) {
            for (int next = Bits.next(row, 0); next >= 0; next = Bits.next(row, next + 1)) {
                missing[next]++;
            }
        }
        int[] line = new int[steps];
        int lined = 0;
        Deque<Integer> free = new ArrayDeque<>();
        for (int step = 0; step < steps; step++) {
            if (missing[step] == 0) {
                free.add(step);
            }
        }
        while (!free.isEmpty()) {
            int step = free.remove();
            line[lined++] = step;
            for (int next = Bits.next(direct[step], 0); next >= 0; next = Bits.next(direct[step], next + 1)) {
                if (--missing[next] == 0) {
                    free.add(next);
                }
            }
        }
        if (lined < steps) {
            throw new Circle(circle(direct, missing));
        }
        long[][] before = new long[steps][words];
        long[][] after = new long[steps][words];
        for (int i = steps - 1; i >= 0; i--) {
            int step = line[i];
            for (int next = Bits.next(direct[step], 0); next >= 0; next = Bits.next(direct[step], next + 1)) {
                Bits.add(after[step], next);
                Bits.addAll(after[step], after[next]);
            }
            for (int later = Bits.next(after[step], 0); later >= 0; later = Bits.next(after[step], later + 1)) {
                Bits.add(before[later], step);
            }
        }
        return new Precedence(steps, before, after, line);
    }

    /** Steps that were never free, each before the next. */
    private static ImmutableList<Integer> circle(long[][] direct, int[] missing) {
        int[] before = new int[missing.length];
        Arrays.fill(before, -1);
        int start = -1;
        for (int step = 0; step < missing.length; step++) {
            for (int next = Bits.next(direct[step], 0); next >= 0; next = Bits.next(direct[step], next + 1)) {
                if (missing[step] > 0 && missing[next] > 0) {
                    before[next] = step;
                    start = next;
                }
            }
        }
        boolean[] seen = new boolean[missing.length];
        int step = start;
        while (!seen[step]) {
            seen[step] = true;
            step = before[step];
        }
        List<Integer> backwards = new ArrayList<>();
        int first = least(step, before);
        step = first;
        do {
            backwards.add(step);
            step = before[step];
        } while (step != first);
        // Beginning with the least, which is gone through first.
        Collections.rotate(backwards, -1);
        return ImmutableList.copyOf(backwards).reverse();
    }

    /** The least step of a circle. */
    private static int least(int on, int[] before) {
        int least = on;
        for (int step = before[on]; step != on; step = before[step]) {
            least = Math.min(least, step);
        }
        return least;
    }

    /** The same with further pairs. */
    Precedence with(List<Pair> pairs) {
        long[][] direct = new long[steps][];
        for (int step = 0; step < steps; step++) {
            direct[step] = after[step].clone();
        }
        pairs.forEach(pair -> Bits.add(direct[pair.first()], pair.then()));
        return of(direct);
    }

    /** The same order read from its end. */
    Precedence reversed() {
        int[] reversed = new int[steps];
        for (int i = 0; i < steps; i++) {
            reversed[i] = line[steps - 1 - i];
        }
        return new Precedence(steps, after, before, reversed);
    }
}

package org.eirene.sequencing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Steps that have to do with one another: by precedence, or because they change the balance of the same party. */
final class Components {
    private Components() {}

    /** The steps of each component, ascending; components by their first steps. None has to do with another. */
    static List<int[]> of(Precedence precedence, int parties, long[] change) {
        int steps = precedence.steps;
        int[] root = new int[steps + parties];
        for (int i = 0; i < root.length; i++) {
            root[i] = i;
        }
        for (int step = 0; step < steps; step++) {
            for (int p = 0; p < parties; p++) {
                if (change[step * parties + p] != 0) {
                    join(root, step, steps + p);
                }
            }
            long[] after = precedence.after[step];
            for (int then = Bits.next(after, 0); then >= 0; then = Bits.next(after, then + 1)) {
                join(root, step, then);
            }
        }
        List<int[]> components = new ArrayList<>();
        for (int first = 0; first < steps; first++) {
            int of = root(root, first);
            int[] members = new int[steps];
            int count = 0;
            for (int step = 0; step < steps; step++) {
                if (root(root, step) == of) {
                    members[count++] = step;
                }
            }
            if (members[0] == first) {
                components.add(Arrays.copyOf(members, count));
            }
        }
        return components;
    }

    private static int root(int[] root, int of) {
        int at = of;
        while (root[at] != at) {
            root[at] = root[root[at]];
            at = root[at];
        }
        return at;
    }

    private static void join(int[] root, int one, int other) {
        root[root(root, one)] = root(root, other);
    }
}

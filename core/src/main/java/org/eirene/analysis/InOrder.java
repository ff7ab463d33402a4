package org.eirene.analysis;

import java.util.List;

/** What differs between two lists whose order has a meaning: what is the same at both ends is left aside. */
final class InOrder {
    private InOrder() {}

    interface Cases<T> {
        void changed(int at, T before, T after);

        void gone(int at, T before);

        void come(int at, T after);
    }

    static <T> void compare(List<T> before, List<T> after, Cases<T> cases) {
        int shorter = Math.min(before.size(), after.size());
        int start = 0;
        while (start < shorter && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        for (int i = start; i < Math.max(before.size(), after.size()) - end; i++) {
            if (i < before.size() - end && i < after.size() - end) {
                cases.changed(i, before.get(i), after.get(i));
            } else if (i < before.size() - end) {
                cases.gone(i, before.get(i));
            } else {
                cases.come(i, after.get(i));
            }
        }
    }
}

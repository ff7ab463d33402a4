package org.eirene.internal;

import java.util.Comparator;
import java.util.Optional;

/** Finds the word that was probably meant. */
public final class NearMiss {
    private static final int LONGEST = 64;

    private NearMiss() {}

    /**
     * The candidate nearest to what was found, if one is near: at most a third of the longer word differs.
     *
     * @param found the word that is not among the candidates
     * @param candidates the words that could have been meant
     * @return the nearest; of several equally near ones the first in natural order
     */
    public static Optional<String> of(String found, Iterable<String> candidates) {
        if (found.isEmpty() || found.length() > LONGEST) {
            return Optional.empty();
        }
        record Scored(String word, int distance) {}
        Optional<Scored> best = Optional.empty();
        Comparator<Scored> order = Comparator.comparingInt(Scored::distance).thenComparing(Scored::word);
        for (String candidate : candidates) {
            int longer = Math.max(found.length(), candidate.length());
            if (candidate.length() > LONGEST || Math.abs(found.length() - candidate.length()) > longer / 3) {
                continue;
            }
            Scored scored = new Scored(candidate, distance(found, candidate));
            if (scored.distance() <= Math.max(1, longer / 3)
                    && (best.isEmpty() || order.compare(scored, best.get()) < 0)) {
                best = Optional.of(scored);
            }
        }
        return best.map(Scored::word);
    }

    /** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours each count one. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + same);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}

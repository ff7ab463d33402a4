package org.eirene.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FeedbackArcsTest {
    @Test
    void a_light_arc_is_left_out_rather_than_heavy_ones() {
        long[][] weights = {{0, 5, 0}, {0, 0, 5}, {1, 0, 0}};
        assertThat(new FeedbackArcs(weights).lightest()).containsExactly(new int[] {2, 0});
    }

    @Test
    void what_is_left_has_no_circle_and_no_lighter_set_does() {
        Random random = new Random(11);
        for (int run = 0; run < 200; run++) {
            int size = 2 + random.nextInt(3);
            long[][] weights = new long[size][size];
            List<int[]> arcs = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    if (i != j && random.nextInt(3) > 0) {
                        weights[i][j] = 1L + random.nextInt(3);
                        arcs.add(new int[] {i, j});
                    }
                }
            }
            long lightest = Long.MAX_VALUE;
            for (int set = 0; set < 1 << arcs.size(); set++) {
                long weight = 0;
                long[][] rest = new long[size][size];
                for (int k = 0; k < arcs.size(); k++) {
                    int[] arc = arcs.get(k);
                    if ((set & (1 << k)) != 0) {
                        weight += weights[arc[0]][arc[1]];
                    } else {
                        rest[arc[0]][arc[1]] = 1;
                    }
                }
                lightest = weight < lightest && !hasCircle(rest) ? weight : lightest;
            }
            long[][] left = new long[size][size];
            arcs.forEach(arc -> left[arc[0]][arc[1]] = 1);
            long found = 0;
            for (int[] arc : new FeedbackArcs(weights).lightest()) {
                left[arc[0]][arc[1]] = 0;
                found += weights[arc[0]][arc[1]];
            }
            assertThat(hasCircle(left)).isFalse();
            assertThat(found).isEqualTo(lightest);
        }
    }

    @Test
    void of_more_than_twenty_it_is_not_said_to_be_the_lightest() {
        long[][] ring = new long[21][21];
        for (int i = 0; i < 21; i++) {
            ring[i][(i + 1) % 21] = 1;
        }
        FeedbackArcs arcs = new FeedbackArcs(ring);
        assertThat(arcs.isExact()).isFalse();
        assertThat(arcs.lightest()).containsExactly(new int[] {20, 0});
    }

    /** Warshall. */
    private static boolean hasCircle(long[][] arcs) {
        int size = arcs.length;
        boolean[][] leads = new boolean[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                leads[i][j] = arcs[i][j] > 0;
            }
        }
        for (int k = 0; k < size; k++) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    leads[i][j] |= leads[i][k] && leads[k][j];
                }
            }
        }
        for (int i = 0; i < size; i++) {
            if (leads[i][i]) {
                return true;
            }
        }
        return false;
    }
}

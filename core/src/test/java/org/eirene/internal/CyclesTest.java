package org.eirene.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CyclesTest {
    private static ListMultimap<Integer, Integer> edges(int... fromTo) {
        ListMultimap<Integer, Integer> edges = ArrayListMultimap.create();
        for (int i = 0; i < fromTo.length; i += 2) {
            edges.put(fromTo[i], fromTo[i + 1]);
        }
        return edges;
    }

    @Test
    void without_a_cycle_none_is_found() {
        assertThat(Cycles.find(4, edges(0, 1, 0, 2, 1, 3, 2, 3))).isEmpty();
        assertThat(Cycles.find(0, edges())).isEmpty();
    }

    @Test
    void of_those_that_depend_on_one_another_a_shortest_cycle_through_the_first_is_found() {
        assertThat(Cycles.find(5, edges(4, 1, 1, 2, 2, 3, 3, 1, 2, 1))).containsExactly(List.of(1, 2));
    }

    @Test
    void every_set_of_those_that_depend_on_one_another_gives_one_cycle_in_the_order_of_the_first() {
        assertThat(Cycles.find(6, edges(5, 0, 0, 5, 2, 4, 4, 2, 0, 2, 3, 3)))
                .containsExactly(List.of(0, 5), List.of(2, 4), List.of(3));
    }

    @Test
    void of_those_that_depend_on_one_another_a_shortest_cycle_is_found() {
        assertThat(Cycles.shortest(6, edges(0, 1, 1, 2, 2, 0, 2, 3, 3, 2, 5, 4, 4, 5)))
                .containsExactly(List.of(2, 3), List.of(4, 5));
        assertThat(Cycles.shortest(3, edges(0, 1, 1, 0, 2, 0, 0, 2))).containsExactly(List.of(0, 1));
        assertThat(Cycles.shortest(3, edges(0, 1, 1, 2))).isEmpty();
    }

    @Test
    void a_cycle_of_a_hundred_thousand_is_found() {
        int size = 100_000;
        ListMultimap<Integer, Integer> edges = ArrayListMultimap.create();
        for (int i = 0; i < size; i++) {
            edges.put(i, (i + 1) % size);
        }
        assertThat(Cycles.find(size, edges))
                .hasSize(1)
                .first()
                .satisfies(cycle -> assertThat(cycle).hasSize(size));
    }

    @Test
    void what_is_found_is_what_the_transitive_closure_says() {
        Random random = new Random(7);
        for (int run = 0; run < 500; run++) {
            int size = 1 + random.nextInt(7);
            ListMultimap<Integer, Integer> edges = ArrayListMultimap.create();
            for (int i = random.nextInt(12); i > 0; i--) {
                edges.put(random.nextInt(size), random.nextInt(size));
            }
            int[][] steps = shortestPaths(size, edges);
            List<List<Integer>> found = Cycles.find(size, edges);
            List<Integer> firsts = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                int node = i;
                boolean first = steps[i][i] < size + 1
                        && firsts.stream().noneMatch(f -> steps[f][node] <= size && steps[node][f] <= size);
                if (first) {
                    firsts.add(i);
                }
            }
            assertThat(found).extracting(cycle -> cycle.get(0)).isEqualTo(firsts);
            for (List<Integer> cycle : found) {
                assertThat(cycle).hasSize(steps[cycle.get(0)][cycle.get(0)]).doesNotHaveDuplicates();
                for (int i = 0; i < cycle.size(); i++) {
                    assertThat(edges.containsEntry(cycle.get(i), cycle.get((i + 1) % cycle.size())))
                            .isTrue();
                }
            }
        }
    }

    /** Floyd and Warshall, with the length of the shortest cycle on the diagonal; more than size for none. */
    private static int[][] shortestPaths(int size, ListMultimap<Integer, Integer> edges) {
        int[][] steps = new int[size][size];
        for (int[] row : steps) {
            Arrays.fill(row, size + 1);
        }
        edges.forEach((from, to) -> steps[from][to] = 1);
        for (int k = 0; k < size; k++) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    steps[i][j] = Math.min(steps[i][j], steps[i][k] + steps[k][j]);
                }
            }
        }
        return steps;
    }
}

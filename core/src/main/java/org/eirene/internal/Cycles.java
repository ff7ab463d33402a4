package org.eirene.internal;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what depends on itself, and gives one cycle of elements that all depend on one another. Takes no stack, however
 * long the cycle.
 */
public final class Cycles {
    private final ListMultimap<Integer, Integer> edges;
    private final int[] component;

    private Cycles(int size, ListMultimap<Integer, Integer> edges) {
        this.edges = edges;
        component = new int[size];
    }

    /**
     * Finds the cycles, in time in proportion to the size of the graph.
     *
     * @param size the number of elements, which are called 0, 1, 2, ...
     * @param edges from each to those on which it depends
     * @return for each set of elements that depend on one another a shortest cycle through the first of them, with
     *     which it begins; in the order of the first elements
     */
    public static List<List<Integer>> find(int size, ListMultimap<Integer, Integer> edges) {
        return new Cycles(size, edges).all();
    }

    /**
     * Finds the shortest cycles, in time in proportion to the size of the graph and the number of those in a cycle.
     *
     * @param size the number of elements, which are called 0, 1, 2, ...
     * @param edges from each to those on which it depends
     * @return for each set of elements that depend on one another a shortest cycle, of several the one that begins with
     *     the first element; in the order of the first elements of the sets
     */
    public static List<List<Integer>> shortest(int size, ListMultimap<Integer, Integer> edges) {
        return new Cycles(size, edges).eachShortest();
    }

    private List<List<Integer>> eachShortest() {
        label();
        Map<Integer, List<Integer>> cycles = new LinkedHashMap<>();
        for (int i = 0; i < component.length; i++) {
            List<Integer> cycle = shortest(i);
            if (!cycle.isEmpty()) {
                cycles.merge(component[i], cycle, (one, other) -> other.size() < one.size() ? other : one);
            }
        }
        return List.copyOf(cycles.values());
    }

    private List<List<Integer>> all() {
        label();
        List<List<Integer>> cycles = new ArrayList<>();
        boolean[] done = new boolean[component.length];
        for (int i = 0; i < component.length; i++) {
            if (!done[component[i]]) {
                done[component[i]] = true;
                List<Integer> cycle = shortest(i);
                if (!cycle.isEmpty()) {
                    cycles.add(cycle);
                }
            }
        }
        return cycles;
    }

    /** Strongly connected components after Kosaraju: backwards from the last that a search forwards has left. */
    private void label() {
        Arrays.fill(component, -1);
        ListMultimap<Integer, Integer> reversed = ArrayListMultimap.create();
        edges.forEach((from, to) -> reversed.put(to, from));
        List<Integer> left = leftInOrder();
        Collections.reverse(left);
        int labels = 0;
        for (int root : left) {
            if (component[root] < 0) {
                Deque<Integer> open = new ArrayDeque<>(List.of(root));
                component[root] = labels;
                while (!open.isEmpty()) {
                    for (int next : reversed.get(open.pop())) {
                        if (component[next] < 0) {
                            component[next] = labels;
                            open.push(next);
                        }
                    }
                }
                labels++;
            }
        }
    }

    private List<Integer> leftInOrder() {
        List<Integer> left = new ArrayList<>();
        int[] tried = new int[component.length];
        boolean[] entered = new boolean[component.length];
        for (int root = 0; root < component.length; root++) {
            Deque<Integer> path = new ArrayDeque<>();
            if (!entered[root]) {
                entered[root] = true;
                path.push(root);
            }
            while (!path.isEmpty()) {
                int node = path.peek();
                List<Integer> targets = edges.get(node);
                if (tried[node] == targets.size()) {
                    left.add(path.pop());
                } else {
                    int next = targets.get(tried[node]++);
                    if (!entered[next]) {
                        entered[next] = true;
                        path.push(next);
                    }
                }
            }
        }
        return left;
    }

    /** Breadth first within the component, until an edge leads back. */
    private List<Integer> shortest(int start) {
        Map<Integer, Integer> before = new HashMap<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            int node = open.remove();
            for (int next : edges.get(node)) {
                if (next == start) {
                    List<Integer> cycle = new ArrayList<>();
                    for (int i = node; i != start; i = before.getOrDefault(i, start)) {
                        cycle.add(i);
                    }
                    cycle.add(start);
                    Collections.reverse(cycle);
                    return cycle;
                }
                if (component[next] == component[start] && before.putIfAbsent(next, node) == null) {
                    open.add(next);
                }
            }
        }
        return List.of();
    }
}

package org.eirene.analysis;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ListMultimap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eirene.internal.Cycles;

/** Who waits for whom among the turns that cannot be made. */
final class WaitGraph {
    private final List<Fact> blocked = new ArrayList<>();
    private final Map<Fact, Integer> places = new HashMap<>();
    private final ListMultimap<Integer, Integer> edges = ArrayListMultimap.create();
    private final ListMultimap<Integer, Integer> reversed = ArrayListMultimap.create();
    private final Map<List<Integer>, Need.Happens> asked = new HashMap<>();

    /** The graph of some turns, in the order of their needs. */
    WaitGraph(ImmutableMap<Fact, Need> needs, Set<Fact> turns) {
        needs.keySet().stream().filter(turns::contains).forEach(fact -> {
            places.put(fact, blocked.size());
            blocked.add(fact);
        });
        for (int from = 0; from < blocked.size(); from++) {
            int waiting = from;
            Need.each(
                    needs.getOrDefault(blocked.get(from), Need.NOTHING),
                    happens ->
                            Optional.ofNullable(places.get(happens.fact())).ifPresent(to -> add(waiting, to, happens)));
        }
    }

    private void add(int from, int to, Need.Happens happens) {
        if (asked.putIfAbsent(List.of(from, to), happens) == null) {
            edges.put(from, to);
            reversed.put(to, from);
        }
    }

    /** A shortest circle of each knot, the knots in the order of the text. */
    List<List<Fact>> circles() {
        return Cycles.shortest(blocked.size(), edges).stream()
                .map(circle -> circle.stream().map(blocked::get).toList())
                .toList();
    }

    /** The waits of one element for another along a circle. */
    ImmutableList<Wait> waits(List<Fact> circle) {
        ImmutableList.Builder<Wait> waits = ImmutableList.builder();
        for (int i = 0; i < circle.size(); i++) {
            Fact from = circle.get(i);
            Fact to = circle.get((i + 1) % circle.size());
            if (!from.element().equals(to.element())) {
                waits.add(wait(from, to));
            }
        }
        ImmutableList<Wait> between = waits.build();
        return between.isEmpty()
                ? ImmutableList.of(wait(circle.get(0), circle.get(circle.size() > 1 ? 1 : 0)))
                : between;
    }

    private Wait wait(Fact from, Fact to) {
        Need.Happens happens = asked.get(List.of(places.getOrDefault(from, -1), places.getOrDefault(to, -1)));
        return new Wait(
                from.element(),
                to.element(),
                happens == null ? "" : happens.path(),
                happens == null ? to.toString() : happens.words(),
                Optional.empty());
    }

    /** All turns that wait, directly or through others, for one of these; these too. */
    Set<Fact> waitingFor(List<Fact> some) {
        return closure(some, reversed);
    }

    /** All turns for which one of these waits, directly or through others; these too. */
    Set<Fact> awaitedBy(List<Fact> some) {
        return closure(some, edges);
    }

    List<Fact> awaitedDirectly(Fact fact) {
        return edges.get(places.getOrDefault(fact, -1)).stream()
                .map(blocked::get)
                .toList();
    }

    Wait waitFor(Fact from, Fact to) {
        return wait(from, to);
    }

    private Set<Fact> closure(List<Fact> some, ListMultimap<Integer, Integer> along) {
        Set<Fact> found = new HashSet<>();
        Deque<Integer> open = new ArrayDeque<>();
        some.forEach(fact -> open.add(places.getOrDefault(fact, -1)));
        while (!open.isEmpty()) {
            int place = open.remove();
            if (place >= 0 && found.add(blocked.get(place))) {
                open.addAll(along.get(place));
            }
        }
        return found;
    }
}

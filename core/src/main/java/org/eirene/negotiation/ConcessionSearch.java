package org.eirene.negotiation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.Sets;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the fewest concessions that make some clauses signable. An acceptance waits for those of its conditions, and
 * these for others; it fails if one of these chains ends at a rejection or at silence. Whoever concedes cuts all chains
 * through his acceptance. So the fewest concessions are a least set of acceptances that cuts every chain:
 *
 * <ul>
 *   <li>from a clause that is to stand, to its acceptance by each party, and to each clause that it needs in the text;
 *   <li>from a conditional acceptance to its conditions, and to the clauses of these, which must stand too;
 *   <li>to the acceptances of those who reject, or say nothing.
 * </ul>
 *
 * <p>Where a text needs one clause or another, each way is tried, best first in the order of the text, as long as it
 * needs fewer concessions than the best one found; so much for branch and bound.
 */
final class ConcessionSearch {
    /** How many cuts are made at the most. */
    static final int MOST_STEPS = 1_000;

    private final Table table;
    private final ImmutableSet<String> targets;
    private int steps;
    private boolean complete = true;
    private @Nullable Map<Acceptance, Stance> best;

    private ConcessionSearch(Table table, ImmutableSet<String> targets) {
        this.table = table;
        this.targets = targets;
    }

    static Concessions of(Table table, ImmutableSet<String> targets) {
        return new ConcessionSearch(table, targets).run();
    }

    private Concessions run() {
        int lowerBound = search(LinkedHashMultimap.create());
        Map<Acceptance, Stance> changed = best;
        if (changed == null) {
            // All that is on the table, accepted by all without conditions, leaves nothing to strike.
            changed = acceptances(openSubjects());
            complete = false;
        }
        Table after = table.with(changed);
        ImmutableSet<String> signable = after.signable();
        ImmutableList<Concession> concessions = changed.keySet().stream()
                .sorted(Comparator.comparingInt(this::order))
                .map(subject -> concession(subject, after, signable))
                .collect(ImmutableList.toImmutableList());
        return new Concessions(targets, concessions, complete ? concessions.size() : lowerBound, signable);
    }

    private int order(Acceptance subject) {
        return table.clauses().asList().indexOf(subject.clause())
                        * (table.parties().size() + 1)
                + Math.floorMod(
                        table.parties().indexOf(subject.by()), table.parties().size() + 1);
    }

    /** The weakest stance that will do: conditions that are met then may stay. */
    private Concession concession(Acceptance subject, Table after, ImmutableSet<String> signable) {
        Set<Acceptance> accepted = after.accepted(Sets.difference(after.clauses(), signable));
        ImmutableList<Acceptance> kept =
                table.conditions(subject).stream().filter(accepted::contains).collect(ImmutableList.toImmutableList());
        return new Concession(
                subject.by(),
                subject.clause(),
                table.stance(subject),
                kept.isEmpty() ? Stance.accept() : new AcceptIf(kept));
    }

    private Set<Acceptance> openSubjects() {
        Set<Acceptance> open = new LinkedHashSet<>(subjects());
        open.removeIf(subject ->
                table.stance(subject).filter(Accept.class::isInstance).isPresent());
        return open;
    }

    private static Map<Acceptance, Stance> acceptances(Set<Acceptance> subjects) {
        Map<Acceptance, Stance> changed = new LinkedHashMap<>();
        subjects.forEach(subject -> changed.put(subject, Stance.accept()));
        return changed;
    }

    /** Searches with some needs of the text decided; says how many concessions it takes at the least. */
    private int search(SetMultimap<String, String> decided) {
        if (steps >= MOST_STEPS) {
            complete = false;
            return 0;
        }
        steps++;
        Chains chains = new Chains(decided);
        Set<Acceptance> cut = chains.cut();
        if (best != null && cut.size() >= best.size()) {
            return cut.size();
        }
        Map<Acceptance, Stance> changed = acceptances(cut);
        Table after = table.with(changed);
        Set<String> gone = new LinkedHashSet<>(Sets.difference(after.clauses(), after.agreed()));
        ImmutableMap<String, Fall> falls = after.fallsAlone();
        gone.addAll(falls.keySet());
        Optional<String> open =
                falls.keySet().stream().filter(chains.relied(cut)::contains).findFirst();
        if (open.isEmpty()) {
            best = changed;
            return cut.size();
        }
        Need.Ways ways = table.needs().of(open.get()).waysToMeet(gone);
        complete &= ways.complete();
        for (ImmutableSet<String> way : ways.sets()) {
            SetMultimap<String, String> further = LinkedHashMultimap.create(decided);
            further.putAll(open.get(), way);
            search(further);
        }
        return cut.size();
    }

    /** Every acceptance that anyone gave, asked for, or would have to give. */
    private Set<Acceptance> subjects() {
        Set<Acceptance> subjects = new LinkedHashSet<>();
        for (String clause : table.clauses()) {
            table.parties().forEach(party -> subjects.add(new Acceptance(party, clause)));
        }
        table.stances().forEach((subject, stance) -> {
            subjects.add(subject);
            subjects.addAll(stance.conditions());
        });
        return subjects;
    }

    /** Who waits for whom: acceptances, which can be conceded, and elements of the text, which cannot. */
    private final class Chains {
        private final ImmutableList<Acceptance> subjects = ImmutableList.copyOf(subjects());
        private final Map<Object, Integer> numbers = new LinkedHashMap<>();
        private final SetMultimap<Object, Object> waits = LinkedHashMultimap.create();

        Chains(SetMultimap<String, String> decided) {
            for (Acceptance subject : subjects) {
                number(subject);
                for (Acceptance condition : table.conditions(subject)) {
                    waits.put(subject, condition);
                    waits.put(subject, condition.clause());
                }
            }
            Deque<String> elements = new ArrayDeque<>(targets);
            elements.addAll(table.clauses());
            while (!elements.isEmpty()) {
                String element = elements.remove();
                if (number(element)) {
                    Set<String> needed = Sets.union(table.needs().always(element), decided.get(element));
                    waits.putAll(element, needed);
                    elements.addAll(needed);
                    if (table.clauses().contains(element)) {
                        table.parties().forEach(party -> waits.put(element, new Acceptance(party, element)));
                    }
                }
            }
        }

        /** Numbers what has no number yet; says whether it had none. */
        private boolean number(Object node) {
            return numbers.putIfAbsent(node, numbers.size()) == null;
        }

        private int numberOf(Object node) {
            return numbers.getOrDefault(node, -1);
        }

        private boolean isDenied(Acceptance subject) {
            return table.stance(subject).map(Reject.class::isInstance).orElse(true);
        }

        Set<Acceptance> cut() {
            BitSet kept = new BitSet();
            kept.set(subjects.size(), numbers.size());
            LeastCut graph = new LeastCut(numbers.size(), kept);
            waits.forEach((from, to) -> graph.edge(numberOf(from), numberOf(to)));
            targets.forEach(target -> graph.start(numberOf(target)));
            subjects.stream().filter(this::isDenied).forEach(subject -> graph.end(numberOf(subject)));
            Set<Acceptance> cut = new LinkedHashSet<>();
            graph.find().stream().forEach(node -> cut.add(subjects.get(node)));
            return cut;
        }

        /** What the targets rely on when some have conceded: the elements to which a chain leads that is not cut. */
        Set<String> relied(Set<Acceptance> cut) {
            Set<Object> reached = new LinkedHashSet<>(targets);
            Deque<Object> next = new ArrayDeque<>(targets);
            while (!next.isEmpty()) {
                for (Object each : waits.get(next.remove())) {
                    if (!cut.contains(each) && reached.add(each)) {
                        next.add(each);
                    }
                }
            }
            Set<String> elements = new LinkedHashSet<>();
            for (Object each : reached) {
                if (each instanceof String element) {
                    elements.add(element);
                }
            }
            return elements;
        }
    }
}

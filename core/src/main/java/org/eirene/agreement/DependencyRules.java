package org.eirene.agreement;

import static org.eirene.agreement.ProblemCode.CRITERION_DEPENDS_ON_ITSELF;
import static org.eirene.agreement.ProblemCode.DUE_DEPENDS_ON_ITSELF;
import static org.eirene.agreement.ProblemCode.GATE_NAMES_ITSELF;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eirene.internal.Cycles;

/**
 * The rules against what depends on itself: a gate that names its own element, a due moment that counts from its own
 * breach, a criterion that asks whether it is met; the last two also in a circle through others. Who goes first of
 * several phases is no such circle, but a matter of the analysis.
 */
final class DependencyRules {
    private static final ImmutableSet<String> OPENS = ImmutableSet.of("opened", "open", "completed", "lapsed", "is");
    private static final ImmutableSet<String> COMPLETES = ImmutableSet.of("open", "completed", "lapsed", "is");
    private static final ImmutableSet<String> TRIGGER = ImmutableSet.of("inForce", "is");
    private static final ImmutableSet<String> DUE = ImmutableSet.of("fulfilled", "breached", "met", "missed", "lost");
    private static final ImmutableSet<String> CRITERION = ImmutableSet.of("met", "missed", "lost", "is");
    private static final ImmutableSet<String> FAILURE = ImmutableSet.of("breached", "missed");

    private final ProblemList problems;
    private final Map<String, Element> nodes = new HashMap<>();
    /** By identity: an element with a condition nested without end has no hash. */
    private final IdentityHashMap<Element, Integer> numbers = new IdentityHashMap<>();

    private final List<Element> ordered = new ArrayList<>();
    private final Circle due;
    private final Circle criterion;

    DependencyRules(ProblemList problems) {
        this.problems = problems;
        due = new Circle(DUE_DEPENDS_ON_ITSELF);
        criterion = new Circle(CRITERION_DEPENDS_ON_ITSELF);
    }

    /** What a condition or a moment names, below a key of its owner. */
    void nested(Place place, String root, Element owner, Reference reference) {
        String word = reference.word();
        if (namesItself(owner, reference)) {
            direct(new Site<>(place, root, owner, reference));
        } else if (root.equals("due") && FAILURE.contains(word)) {
            due.add(new Site<>(place, root, owner, reference));
        } else if (root.equals("criterion") && CRITERION.contains(word)) {
            criterion.add(new Site<>(place, root, owner, reference));
        }
    }

    /** The circles through others, once all is known. */
    void circles(Agreement agreement) {
        if (!due.isEmpty() || !criterion.isEmpty()) {
            for (Commitment commitment : agreement.commitments()) {
                if (commitment.must().isDeliverable()) {
                    addNode(commitment);
                }
            }
            agreement.benchmarks().forEach(this::addNode);
            due.report();
            criterion.report();
        }
    }

    /** What can fall due. */
    private void addNode(Element element) {
        if (nodes.putIfAbsent(element.id(), element) == null) {
            numbers.put(element, ordered.size());
            ordered.add(element);
        }
    }

    private static boolean namesItself(Element owner, Reference reference) {
        return reference.id().equals(owner.id()) && reference.needs().contains(owner.kind());
    }

    private void direct(Site<Reference> site) {
        String word = site.value().word();
        boolean continuing = site.owner() instanceof Commitment commitment
                && !commitment.must().isDeliverable();
        switch (site.root()) {
            case "opens" -> gate(site, OPENS.contains(word));
            case "completes" -> gate(site, COMPLETES.contains(word));
            case "trigger" -> gate(site, TRIGGER.contains(word));
            case "when", "release", "invokedWhen" -> gate(site, true);
            // A continuing commitment may end with its own breach.
            case "due" ->
                itself(DUE_DEPENDS_ON_ITSELF, site, DUE.contains(word) && !(continuing && word.equals("breached")));
            case "criterion" -> itself(CRITERION_DEPENDS_ON_ITSELF, site, CRITERION.contains(word));
            default -> {
                // What ends, returns, lifts or extends an element may look at it.
            }
        }
    }

    private static String dependsOnIt(Site<Reference> site) {
        return "'" + site.root() + "' of " + Words.name(site.owner()) + " must not depend on that "
                + site.owner().kind().noun() + ", but";
    }

    private void gate(Site<Reference> site, boolean applies) {
        itself(GATE_NAMES_ITSELF, site, applies);
    }

    private void itself(ProblemCode code, Site<Reference> site, boolean applies) {
        if (applies) {
            problems.add(
                    code,
                    site.place(),
                    dependsOnIt(site) + " names it ('" + site.value().word() + "')",
                    site.value().id(),
                    "what does not depend on " + Words.name(site.owner()),
                    "Name another element, or a date");
        }
    }

    /** What depends on what under one key, to be searched for circles. */
    private final class Circle {
        private final ProblemCode code;
        private final List<Site<Reference>> references = new ArrayList<>();
        private final ListMultimap<Integer, Integer> edges = ArrayListMultimap.create();
        private final Map<Edge, Site<Reference>> sites = new HashMap<>();

        Circle(ProblemCode code) {
            this.code = code;
        }

        void add(Site<Reference> site) {
            references.add(site);
        }

        boolean isEmpty() {
            return references.isEmpty();
        }

        private void addEdge(Site<Reference> site) {
            Integer from = numbers.get(site.owner());
            Element target = nodes.get(site.value().id());
            if (from != null && target != null && site.value().needs().contains(target.kind())) {
                Integer to = numbers.getOrDefault(target, from);
                if (!from.equals(to) && sites.putIfAbsent(new Edge(from, to), site) == null) {
                    edges.put(from, to);
                }
            }
        }

        void report() {
            references.forEach(this::addEdge);
            if (edges.isEmpty()) {
                return;
            }
            for (List<Integer> cycle : Cycles.find(ordered.size(), edges)) {
                List<String> chain = new ArrayList<>();
                for (int i = 0; i < cycle.size(); i++) {
                    String from = ordered.get(cycle.get(i)).id();
                    String to = ordered.get(cycle.get((i + 1) % cycle.size())).id();
                    chain.add(from + (i == 0 ? " depends on " : " on ") + to);
                }
                Optional.ofNullable(sites.get(new Edge(cycle.get(0), cycle.get(1))))
                        .ifPresent(site -> report(site, chain));
            }
        }

        private void report(Site<Reference> site, List<String> chain) {
            problems.add(
                    code,
                    site.place(),
                    dependsOnIt(site) + " does through others (" + Words.list(chain) + ")",
                    site.value().id(),
                    "what does not depend on " + Words.name(site.owner()),
                    "Let one of them depend on a date or a milestone");
        }
    }

    private record Edge(int from, int to) {}
}

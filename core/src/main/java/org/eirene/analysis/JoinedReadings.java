package org.eirene.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Ordering;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Element;

/**
 * Several readings of a text together: each side insists on its own, so that whatever any of them asks for is asked for.
 * With a single reading the text as it stands is the other.
 */
final class JoinedReadings {
    private static final long NOT_TO_BE_CLARIFIED = 1_000;

    private final Agreement text;
    private final ImmutableList<Interpretation> readings;
    private final Map<String, Subject> subjects = new LinkedHashMap<>();
    private final ImmutableMap<Fact, Need> needs;

    JoinedReadings(Agreement text, ImmutableList<Interpretation> readings) {
        this.text = text;
        this.readings = readings;
        if (readings.size() == 1) {
            subjects.put(text.id(), new Subject(text));
        }
        readings.forEach(reading -> subjects.put(reading.id(), new Subject(reading.applyTo(text))));
        needs = joined();
    }

    private ImmutableMap<Fact, Need> joined() {
        Map<Fact, List<Need>> all = new LinkedHashMap<>();
        subjects.values()
                .forEach(subject -> subject.needs(Conduct.WHATEVER_HAPPENS)
                        .forEach((fact, need) -> all.computeIfAbsent(fact, any -> new ArrayList<>())
                                .add(need)));
        return all.entrySet().stream()
                .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, entry -> Need.all(entry.getValue())));
    }

    /** Circles that are in none of the readings alone. */
    List<Finding> knots() {
        List<Finding> findings = new ArrayList<>();
        for (Draft draft : drafts()) {
            ImmutableList<Repair> proved = Ordering.from(Comparator.comparing(Repair::kind))
                    .immutableSortedCopy(draft.proposals().get().stream()
                            .filter(repair -> helps(repair, draft))
                            .toList());
            findings.add(draft.finding(new Subject(text), proved));
        }
        return findings;
    }

    private List<Draft> drafts() {
        Set<Fact> blocked = new LinkedHashSet<>(needs.keySet());
        blocked.removeAll(new Reach(needs).all());
        subjects.values()
                .forEach(subject -> blocked.retainAll(
                        subject.reach(Conduct.WHATEVER_HAPPENS).all()));
        WaitGraph graph = new WaitGraph(needs, blocked);
        return graph.circles().stream().map(circle -> draft(graph, circle)).toList();
    }

    private Draft draft(WaitGraph graph, List<Fact> circle) {
        ImmutableList<Wait> waits =
                graph.waits(circle).stream().map(this::understood).collect(ImmutableList.toImmutableList());
        ImmutableList<String> elements =
                circle.stream().map(Fact::element).distinct().collect(ImmutableList.toImmutableList());
        Evidence.Clarification evidence = clarification(graph, circle, waits);
        return Draft.of(
                        FindingCode.INTERPRETIVE_KNOT,
                        elements,
                        waits.get(0).path(),
                        "As the sides read the text, nobody can go first: " + Knots.words(new Subject(text), waits)
                                + "; none of the readings alone ties this knot, and to untie it "
                                + String.join(", ", evidence.clauses()) + " must be clarified",
                        evidence)
                .repairedBy(() -> clarifying(waits));
    }

    /** The wait with the reading that understands the text so, unless all of them do. */
    private Wait understood(Wait wait) {
        List<String> by = subjects.entrySet().stream()
                .filter(entry -> waits(entry.getValue(), wait))
                .map(Map.Entry::getKey)
                .toList();
        return by.isEmpty() || by.size() == subjects.size()
                ? wait
                : new Wait(wait.element(), wait.awaited(), wait.path(), wait.words(), Optional.of(by.get(0)));
    }

    private static boolean waits(Subject subject, Wait wait) {
        List<Need.Happens> found = new ArrayList<>();
        subject.needs(Conduct.WHATEVER_HAPPENS).forEach((fact, need) -> {
            if (fact.element().equals(wait.element())) {
                Need.each(need, found::add);
            }
        });
        return found.stream()
                .anyMatch(happens -> happens.fact().element().equals(wait.awaited())
                        && happens.path().equals(wait.path())
                        && happens.words().equals(wait.words()));
    }

    private Evidence.Clarification clarification(WaitGraph graph, List<Fact> circle, ImmutableList<Wait> waits) {
        Set<Fact> knot = new LinkedHashSet<>(graph.waitingFor(circle));
        knot.retainAll(graph.awaitedBy(circle));
        ImmutableList<String> nodes =
                new Subject(text).inOrder(knot.stream().map(Fact::element).collect(Collectors.toSet()));
        long[][] weights = new long[nodes.size()][nodes.size()];
        for (Fact from : knot) {
            for (Fact to : graph.awaitedDirectly(from)) {
                if (knot.contains(to) && !from.element().equals(to.element())) {
                    boolean isOfOne =
                            understood(graph.waitFor(from, to)).reading().isPresent();
                    weights[nodes.indexOf(from.element())][nodes.indexOf(to.element())] +=
                            isOfOne ? 1 : NOT_TO_BE_CLARIFIED;
                }
            }
        }
        FeedbackArcs arcs = new FeedbackArcs(weights);
        return new Evidence.Clarification(
                waits,
                arcs.lightest().stream().map(arc -> nodes.get(arc[0])).collect(ImmutableSet.toImmutableSet()),
                arcs.isExact());
    }

    /** For each clause of the circle that is read in more than one way, each of these ways for everyone. */
    private List<Repair> clarifying(List<Wait> waits) {
        List<Repair> proposals = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Wait wait : waits) {
            for (Map.Entry<String, Subject> entry : subjects.entrySet()) {
                Optional<Element> element = entry.getValue().agreement().findElement(wait.element());
                if (wait.reading().isPresent()
                        && element.isPresent()
                        && seen.add(wait.element() + " " + entry.getKey())) {
                    proposals.add(Repair.of(
                            RepairKind.CLARIFY,
                            "Agree that " + Subject.name(element.get()) + " means what '" + entry.getKey() + "' says",
                            element.get()));
                }
            }
        }
        return proposals;
    }

    private boolean helps(Repair repair, Draft draft) {
        Agreement.Builder changed = repair.changed(text);
        if (!changed.problems().isEmpty()) {
            return false;
        }
        Agreement clarified = changed.build();
        ImmutableList<Interpretation> left =
                readings.stream().map(reading -> without(reading, repair)).collect(ImmutableList.toImmutableList());
        for (Interpretation reading : left) {
            Agreement.Builder understood = clarified.toBuilder();
            reading.elements().forEach(understood::with);
            if (!understood.problems().isEmpty()) {
                return false;
            }
        }
        JoinedReadings again = new JoinedReadings(clarified, left);
        return again.drafts().stream().noneMatch(draft::isSameAs)
                && again.subjects.values().stream()
                        .allMatch(subject -> Knots.tied(subject).size() <= ownKnots());
    }

    private static Interpretation without(Interpretation reading, Repair repair) {
        Interpretation left = reading;
        for (Element element : repair.elements()) {
            left = left.without(element.id());
        }
        return left;
    }

    private int ownKnots() {
        return subjects.values().stream()
                .mapToInt(subject -> Knots.tied(subject).size())
                .max()
                .orElse(0);
    }
}

package org.eirene.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Who waits for whom in a circle, so that nobody can go first, or nobody is bound to. */
final class Knots {
    private Knots() {}

    /** Circles that nothing undoes. */
    static List<Draft> tied(Subject subject) {
        ImmutableMap<Fact, Need> needs = subject.needs(Conduct.WHATEVER_HAPPENS);
        Set<Fact> blocked = new LinkedHashSet<>(needs.keySet());
        blocked.removeAll(subject.reach(Conduct.WHATEVER_HAPPENS).all());
        return drafts(subject, FindingCode.KNOT, "Nobody can go first: ", needs, blocked);
    }

    /** Circles that come undone if somebody does what he does not owe yet. */
    static List<Draft> untied(Subject subject) {
        ImmutableMap<Fact, Need> needs = subject.needs(Conduct.DUTY);
        Set<Fact> blocked = new HashSet<>(subject.reach(Conduct.COOPERATION).all());
        blocked.removeAll(subject.reach(Conduct.DUTY).all());
        return drafts(subject, FindingCode.NOBODY_BOUND_TO_BEGIN, "Nobody is bound to begin: ", needs, blocked);
    }

    private static List<Draft> drafts(
            Subject subject, FindingCode code, String opening, ImmutableMap<Fact, Need> needs, Set<Fact> blocked) {
        WaitGraph graph = new WaitGraph(needs, blocked);
        List<Draft> drafts = new ArrayList<>();
        for (List<Fact> circle : graph.circles()) {
            ImmutableList<Wait> waits = graph.waits(circle);
            Set<String> inside =
                    circle.stream().map(Fact::element).collect(Collectors.toCollection(LinkedHashSet::new));
            Set<String> behind =
                    graph.waitingFor(circle).stream().map(Fact::element).collect(Collectors.toSet());
            behind.removeAll(inside);
            ImmutableList<String> heldUp = subject.inOrder(behind);
            drafts.add(Draft.of(
                            code,
                            ImmutableList.copyOf(inside),
                            waits.get(0).path(),
                            opening + words(subject, waits) + heldUp(heldUp),
                            new Evidence.Circle(waits, heldUp))
                    .repairedBy(() -> new KnotRepairs(subject, waits).proposals()));
        }
        return drafts;
    }

    static String words(Subject subject, List<Wait> waits) {
        StringBuilder words = new StringBuilder(subject.name(waits.get(0).element()));
        for (int i = 0; i < waits.size(); i++) {
            Wait wait = waits.get(i);
            words.append(i == 0 ? " waits for " : ", which waits for ")
                    .append(i == waits.size() - 1 && i > 0 ? "the first" : subject.name(wait.awaited()))
                    .append(" (")
                    .append(wait.words())
                    .append(wait.reading()
                            .map(id -> ", as '" + id + "' reads it")
                            .orElse(""))
                    .append(")");
        }
        return words.toString();
    }

    private static String heldUp(List<String> ids) {
        return ids.isEmpty() ? "" : "; they hold up " + String.join(", ", ids);
    }
}

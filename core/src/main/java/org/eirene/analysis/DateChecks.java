package org.eirene.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.TransitionKind;

/** Dates that depend on something that has none. */
final class DateChecks {
    private DateChecks() {}

    static List<Draft> restingOnUndated(Subject subject) {
        ImmutableMap<Fact, Need> needs = subject.needs(Conduct.WHATEVER_HAPPENS);
        WaitGraph graph = new WaitGraph(needs, needs.keySet());
        return DutyChecks.each(subject, commitment -> {
            boolean isDated = commitment.due().isPresent() || Deadlines.hasInstalments(commitment);
            return isDated
                    ? undated(subject, graph, commitment).map(chain -> draft(subject, commitment, chain))
                    : Optional.empty();
        });
    }

    private static Draft draft(Subject subject, Commitment commitment, ImmutableList<Wait> chain) {
        String last = chain.get(chain.size() - 1).awaited();
        return Draft.of(
                FindingCode.DATE_RESTS_ON_UNDATED,
                ImmutableList.of(commitment.id(), last),
                chain.get(0).path(),
                Subject.capital(commitment) + " has a date and waits for " + subject.name(last) + ", which has none",
                new Evidence.Chain(chain));
    }

    /** The shortest way from when a commitment is due to a deliverable commitment that is due at no time. */
    private static Optional<ImmutableList<Wait>> undated(Subject subject, WaitGraph graph, Commitment commitment) {
        Fact start = new Fact(TransitionKind.BREACHED, commitment.id());
        Map<Fact, Fact> before = new HashMap<>();
        Deque<Fact> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            Fact fact = open.remove();
            boolean isUndated = fact.turn() == TransitionKind.FULFILLED
                    && !fact.element().equals(commitment.id())
                    && subject.agreement()
                            .find(Commitment.class, fact.element())
                            .filter(other -> other.must().isDeliverable())
                            .filter(other -> !Deadlines.isDated(subject.agreement(), other))
                            .isPresent();
            if (isUndated) {
                return Optional.of(waits(graph, start, fact, before));
            }
            graph.awaitedDirectly(fact).stream()
                    .filter(next -> !next.equals(start) && before.putIfAbsent(next, fact) == null)
                    .forEach(open::add);
        }
        return Optional.empty();
    }

    private static ImmutableList<Wait> waits(WaitGraph graph, Fact start, Fact end, Map<Fact, Fact> before) {
        List<Wait> waits = new ArrayList<>();
        for (Fact to = end; !to.equals(start); to = before.getOrDefault(to, start)) {
            Fact from = before.getOrDefault(to, start);
            if (!from.element().equals(to.element())) {
                waits.add(0, graph.waitFor(from, to));
            }
        }
        return ImmutableList.copyOf(waits);
    }
}

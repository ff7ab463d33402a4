package org.eirene.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eirene.agreement.Element;
import org.eirene.agreement.Never;
import org.eirene.agreement.Tranche;
import org.eirene.agreement.TransitionKind;

/** What waits for what never comes, whatever anyone does, and not because of a circle. */
final class DeadEnds {
    private final Subject subject;
    private final WaitGraph graph;
    private final Set<Fact> blocked;
    private final Set<Fact> tied;

    private DeadEnds(Subject subject) {
        this.subject = subject;
        ImmutableMap<Fact, Need> needs = subject.needs(Conduct.WHATEVER_HAPPENS);
        blocked = new LinkedHashSet<>(needs.keySet());
        blocked.removeAll(subject.reach(Conduct.WHATEVER_HAPPENS).all());
        graph = new WaitGraph(needs, blocked);
        tied = new HashSet<>();
        graph.circles().forEach(circle -> tied.addAll(graph.waitingFor(circle)));
    }

    static List<Draft> of(Subject subject) {
        DeadEnds ends = new DeadEnds(subject);
        List<Draft> drafts = new ArrayList<>();
        for (Fact fact : ends.blocked) {
            Optional<Kind> kind = kind(fact.turn());
            if (kind.isPresent()
                    && !ends.tied.contains(fact)
                    && !ends.isDeposit(fact)
                    && ends.isFirst(fact, kind.get())) {
                drafts.add(ends.draft(fact, kind.get()));
            }
        }
        return drafts;
    }

    /** A tranche that is to be returned and released never, in so many words, is one as it was meant. */
    private boolean isDeposit(Fact fact) {
        return subject.agreement()
                .find(Tranche.class, fact.element())
                .filter(tranche ->
                        tranche.release() instanceof Never && tranche.returns().isPresent())
                .isPresent();
    }

    /** Whether nothing else that is told of is what it waits for. */
    private boolean isFirst(Fact fact, Kind kind) {
        return kind.code() != FindingCode.UNATTAINABLE
                || graph.awaitedBy(List.of(fact)).stream()
                        .filter(other -> !other.equals(fact))
                        .noneMatch(other -> kind(other.turn())
                                .filter(of -> of.code() == FindingCode.UNATTAINABLE)
                                .isPresent());
    }

    private record Kind(FindingCode code, String key, String never) {}

    /** Whether a turn that never comes is told of, if nothing else stands before it. */
    static boolean isTold(TransitionKind turn) {
        return kind(turn).isPresent();
    }

    private static Optional<Kind> kind(TransitionKind turn) {
        return switch (turn) {
            case OPENED -> Optional.of(new Kind(FindingCode.UNATTAINABLE, "opens", "never opens"));
            case IN_EFFECT -> Optional.of(new Kind(FindingCode.UNATTAINABLE, "when", "never comes into effect"));
            case MET -> Optional.of(new Kind(FindingCode.UNATTAINABLE, "criterion", "is never met"));
            case RELEASED -> Optional.of(new Kind(FindingCode.TRANCHE_NEVER_RELEASED, "release", "is never released"));
            case IMPOSED ->
                Optional.of(new Kind(FindingCode.SANCTION_NEVER_TRIGGERED, "trigger", "is never triggered"));
            default -> Optional.empty();
        };
    }

    private Draft draft(Fact fact, Kind kind) {
        Element element = subject.agreement().element(fact.element());
        ImmutableList<Wait> chain = chain(fact);
        String reason = chain.isEmpty()
                ? "nothing brings about what it asks for in time"
                : Knots.words(subject, chain.subList(0, 1)).replaceFirst("^.*? waits for ", "it waits for ")
                        + (chain.size() > 1
                                ? ", and so for "
                                        + subject.name(
                                                chain.get(chain.size() - 1).awaited())
                                : "")
                        + ", which never comes";
        Draft draft = Draft.about(
                kind.code(),
                element,
                subject.path(element, kind.key()),
                Subject.capital(element) + " " + kind.never() + ": " + reason,
                new Evidence.Chain(chain));
        return chain.isEmpty() || kind.code() == FindingCode.SANCTION_NEVER_TRIGGERED
                ? draft
                : draft.repairedBy(() -> Rewriting.without(element, chain.get(0))
                        .map(changed -> List.of(Repair.of(
                                RepairKind.GO_FIRST,
                                "Let " + Subject.name(element) + " wait no more for "
                                        + subject.name(chain.get(0).awaited()),
                                changed)))
                        .orElse(List.of()));
    }

    /** The shortest way to something that waits for nothing else that is blocked. */
    private ImmutableList<Wait> chain(Fact start) {
        Map<Fact, Fact> before = new HashMap<>();
        Deque<Fact> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            Fact fact = open.remove();
            List<Fact> next = graph.awaitedDirectly(fact);
            if (next.isEmpty()) {
                return waits(start, fact, before);
            }
            next.stream()
                    .filter(other -> !other.equals(start) && before.putIfAbsent(other, fact) == null)
                    .forEach(open::add);
        }
        return ImmutableList.of();
    }

    private ImmutableList<Wait> waits(Fact start, Fact end, Map<Fact, Fact> before) {
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

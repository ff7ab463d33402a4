package org.eirene.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Always;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Extend;
import org.eirene.agreement.Lapse;
import org.eirene.agreement.OpenQuestion;
import org.eirene.agreement.Phase;
import org.eirene.agreement.TransitionKind;

/** How phases end and what is left then, whether escrows are funded, how disputes are settled, what is left open. */
final class StructureChecks {
    private StructureChecks() {}

    static List<Draft> endlessPhases(Subject subject) {
        ImmutableMap<Fact, Need> needs = subject.needs(Conduct.WHATEVER_HAPPENS);
        Set<Fact> blocked = Sets.difference(
                needs.keySet(), subject.reach(Conduct.WHATEVER_HAPPENS).all());
        WaitGraph graph = new WaitGraph(needs, blocked);
        Set<Fact> tied = new HashSet<>();
        graph.circles().forEach(circle -> tied.addAll(graph.waitingFor(circle)));
        List<Draft> drafts = new ArrayList<>();
        for (Phase phase : subject.asked(subject.agreement().phases())) {
            Fact completed = new Fact(TransitionKind.COMPLETED, phase.id());
            boolean opens = subject.canHappen(new Fact(TransitionKind.OPENED, phase.id()));
            boolean ends =
                    subject.canHappen(completed) || subject.canHappen(new Fact(TransitionKind.LAPSED, phase.id()));
            if (opens && !ends && !tied.contains(completed)) {
                drafts.add(Draft.about(
                        FindingCode.PHASE_WITHOUT_END,
                        phase,
                        subject.path(phase),
                        Subject.capital(phase) + " neither completes nor lapses",
                        new Evidence.Passage(phase.describe())));
            }
        }
        return drafts;
    }

    static List<Draft> morningsAfter(Subject subject) {
        List<Draft> drafts = new ArrayList<>();
        for (Phase phase : subject.asked(subject.agreement().phases())) {
            boolean lapses = phase.lasts().isPresent()
                    && (phase.onExpiry() instanceof Lapse || phase.onExpiry() instanceof Extend);
            ImmutableList<Commitment> inside = subject.agreement().commitments().stream()
                    .filter(commitment -> commitment.phase().equals(Optional.of(phase.id())))
                    .collect(ImmutableList.toImmutableList());
            if (lapses && !inside.isEmpty()) {
                drafts.add(morningAfter(subject, phase, inside));
            }
        }
        return drafts;
    }

    private static Draft morningAfter(Subject subject, Phase phase, ImmutableList<Commitment> inside) {
        String owed = named(inside, true);
        String over = named(inside, false);
        ImmutableList<String> remaining = inside.stream()
                .filter(StructureChecks::outlives)
                .map(Commitment::id)
                .collect(ImmutableList.toImmutableList());
        return Draft.about(
                FindingCode.MORNING_AFTER,
                phase,
                subject.path(phase, "onExpiry"),
                "On the morning after " + Subject.name(phase) + " has lapsed "
                        + (owed.isEmpty()
                                ? "nothing of it is owed any more"
                                : "there is still owed what is left of " + owed
                                        + (mayNotBeCalledFor(inside) ? ", as far as it was in effect" : ""))
                        + (over.isEmpty() ? "" : ", and " + over + (over.contains(",") ? " have" : " has") + " ended"),
                new Evidence.Involved(remaining));
    }

    /** A deliverable commitment in effect always does, a continuing one where the text says so. */
    private static boolean outlives(Commitment commitment) {
        return commitment.must().isDeliverable() || commitment.survives();
    }

    /** What waits for something may not have come into effect by then, and is not owed. */
    private static boolean mayNotBeCalledFor(List<Commitment> commitments) {
        return commitments.stream()
                .anyMatch(commitment -> outlives(commitment) && !(commitment.when() instanceof Always));
    }

    private static String named(List<Commitment> commitments, boolean outliving) {
        return commitments.stream()
                .filter(commitment -> outlives(commitment) == outliving)
                .map(Commitment::id)
                .collect(Collectors.joining(", "));
    }

    static List<Draft> noDisputeProcedure(Subject subject) {
        Agreement agreement = subject.agreement();
        return agreement.commitments().isEmpty() || !agreement.procedures().isEmpty()
                ? List.of()
                : List.of(Draft.of(
                        FindingCode.NO_DISPUTE_PROCEDURE,
                        ImmutableList.of(),
                        "procedures",
                        "Nothing says how a dispute about what was done is settled",
                        new Evidence.Involved(ImmutableList.of())));
    }

    static List<Draft> openQuestions(Subject subject) {
        ImmutableMap<Fact, Need> needs = subject.needs(Conduct.WHATEVER_HAPPENS);
        WaitGraph graph = new WaitGraph(needs, needs.keySet());
        List<Draft> drafts = new ArrayList<>();
        for (OpenQuestion question : subject.asked(subject.agreement().openQuestions())) {
            List<Fact> concerned = needs.keySet().stream()
                    .filter(fact -> question.concerns().contains(fact.element()))
                    .toList();
            Set<String> depending =
                    graph.waitingFor(concerned).stream().map(Fact::element).collect(Collectors.toSet());
            depending.removeAll(question.concerns());
            ImmutableList<String> ids = subject.inOrder(depending);
            drafts.add(Draft.of(
                    FindingCode.OPEN_QUESTION,
                    ImmutableList.<String>builder()
                            .add(question.id())
                            .addAll(question.concerns())
                            .build(),
                    subject.path(question),
                    "The text leaves open"
                            + question.title().map(title -> ": " + title).orElse(" '" + question.id() + "'")
                            + (question.concerns().isEmpty()
                                    ? ""
                                    : "; it concerns " + String.join(", ", question.concerns()))
                            + (ids.isEmpty() ? "" : ", on which depend " + String.join(", ", ids)),
                    new Evidence.Involved(ids)));
        }
        return drafts;
    }
}

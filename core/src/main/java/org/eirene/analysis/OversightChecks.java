package org.eirene.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eirene.agreement.Actor;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Delivered;
import org.eirene.agreement.Element;
import org.eirene.agreement.Fulfilled;
import org.eirene.agreement.Guarantee;
import org.eirene.agreement.IncidentCount;
import org.eirene.agreement.IncidentFilter;
import org.eirene.agreement.Incidents;
import org.eirene.agreement.Measured;
import org.eirene.agreement.Quiet;
import org.eirene.agreement.Refrain;
import org.eirene.agreement.Role;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.TransitionKind;

/** Who certifies, who watches, who guarantees, and whether what is reported is looked into. */
final class OversightChecks {
    private OversightChecks() {}

    // ---------------------------------------------------------------- benchmarks

    static List<Draft> uncertified(Subject subject) {
        List<Draft> drafts = new ArrayList<>();
        for (Benchmark benchmark : subject.asked(subject.agreement().benchmarks())) {
            boolean asserted = Clauses.parts(benchmark.criterion()).stream()
                    .anyMatch(part -> isAsserted(subject.agreement(), part.condition()));
            if (benchmark.verification().isEmpty() && asserted) {
                drafts.add(Draft.about(
                                FindingCode.BENCHMARK_UNCERTIFIED,
                                benchmark,
                                subject.path(benchmark, "verification"),
                                "Nobody certifies " + Subject.name(benchmark),
                                new Evidence.Passage(benchmark.criterion().toString()))
                        .repairedBy(() -> DutyChecks.impartial(subject, Set.of()).stream()
                                .map(procedure -> Repair.of(
                                        RepairKind.SAY,
                                        "Let " + Subject.name(benchmark) + " be certified under "
                                                + Subject.name(procedure),
                                        benchmark.toBuilder()
                                                .verification(procedure.id())
                                                .build()))
                                .toList()));
            }
        }
        return drafts;
    }

    /** Whether a condition rests on what somebody reports and nobody verifies. */
    private static boolean isAsserted(Agreement agreement, Condition leaf) {
        if (leaf instanceof Quiet quiet) {
            return quiet.of().verification().isEmpty();
        } else if (leaf instanceof Incidents incidents) {
            return incidents.number().of().verification().isEmpty();
        } else if (leaf instanceof Fulfilled || leaf instanceof Delivered) {
            return leaf.elements().stream()
                    .flatMap(id -> agreement.find(Commitment.class, id).stream())
                    .anyMatch(commitment -> !Verifiers.isVerified(agreement, commitment));
        }
        return leaf instanceof Measured;
    }

    // ---------------------------------------------------------------- monitors and guarantors

    static List<Draft> unboundMonitors(Subject subject) {
        return subject.asked(subject.agreement().actors()).stream()
                .filter(actor -> actor.holds(Role.MONITOR))
                .filter(actor -> subject.agreement().commitments().stream()
                        .noneMatch(commitment -> commitment.by().contains(actor.id())))
                .map(actor -> about(
                        FindingCode.MONITOR_UNBOUND,
                        subject,
                        actor,
                        " watches, and owes no report and no answer itself"))
                .toList();
    }

    static List<Draft> idleGuarantors(Subject subject) {
        return subject.asked(subject.agreement().actors()).stream()
                .filter(actor -> actor.holds(Role.GUARANTOR))
                .filter(actor -> subject.agreement().guarantees().stream()
                        .noneMatch(guarantee -> guarantee.guarantor().equals(actor.id())))
                .map(actor -> about(
                        FindingCode.GUARANTOR_WITHOUT_GUARANTEE,
                        subject,
                        actor,
                        " is a guarantor and guarantees nothing"))
                .toList();
    }

    private static Draft about(FindingCode code, Subject subject, Actor actor, String words) {
        return Draft.about(
                code,
                actor,
                subject.path(actor),
                "'" + actor.id() + "'" + words,
                new Evidence.Involved(ImmutableList.of(actor.id())));
    }

    static List<Draft> uncheckable(Subject subject) {
        List<Draft> drafts = new ArrayList<>();
        for (Guarantee guarantee : subject.asked(subject.agreement().guarantees())) {
            whyUncheckable(subject, guarantee)
                    .ifPresent(why -> drafts.add(Draft.about(
                            FindingCode.GUARANTEE_UNCHECKABLE,
                            guarantee,
                            subject.path(guarantee, why.key()),
                            Subject.capital(guarantee) + " guarantees nothing that can be checked: " + why.words(),
                            new Evidence.Involved(guarantee.covers().asList()))));
        }
        return drafts;
    }

    private record Why(String key, String words) {}

    private static Optional<Why> whyUncheckable(Subject subject, Guarantee guarantee) {
        if (guarantee.covers().isEmpty()) {
            return Optional.of(new Why("covers", "it covers nothing"));
        } else if (guarantee.covers().stream().noneMatch(id -> canFail(subject, id))) {
            return Optional.of(new Why("covers", "nothing it covers can fail"));
        } else if (guarantee.invokedWhen().isEmpty()) {
            return Optional.of(new Why("invokedWhen", "nothing calls the guarantor"));
        }
        return subject.canHappen(new Fact(TransitionKind.INVOKED, guarantee.id()))
                ? Optional.empty()
                : Optional.of(new Why("invokedWhen", "what would call the guarantor never comes"));
    }

    /** Whether the text says when something is not kept: what has a turn for it must be able to make it. */
    private static boolean canFail(Subject subject, String id) {
        return switch (subject.agreement().element(id).kind()) {
            case COMMITMENT -> subject.canHappen(new Fact(TransitionKind.BREACHED, id));
            case BENCHMARK ->
                subject.canHappen(new Fact(TransitionKind.MISSED, id))
                        || subject.canHappen(new Fact(TransitionKind.LOST, id));
            case PHASE, EXCHANGE, TRANCHE, SANCTION, GUARANTEE, ESCROW -> true;
            case ACTOR, MILESTONE, INDICATOR, MANIFEST, PROCEDURE, OPEN_QUESTION -> false;
        };
    }

    // ---------------------------------------------------------------- allegations

    static List<Draft> mereAllegations(Subject subject) {
        List<Draft> drafts = new ArrayList<>();
        for (Commitment commitment : subject.asked(subject.agreement().commitments())) {
            if (commitment.must() instanceof Refrain refrain
                    && refrain.from().verification().isEmpty()) {
                drafts.add(allegation(subject, commitment, "must.refrain", refrain.from())
                        .repairedBy(() -> DutyChecks.impartial(subject, commitment.by()).stream()
                                .map(procedure -> Repair.of(
                                        RepairKind.SAY,
                                        "Let the incidents under " + Subject.name(commitment) + " be verified under "
                                                + Subject.name(procedure),
                                        commitment.toBuilder()
                                                .must(new Refrain(
                                                        refrain.from().verifiedBy(procedure.id()),
                                                        refrain.curedAfter()))
                                                .build()))
                                .toList()));
            }
        }
        for (Sanction sanction : subject.asked(subject.agreement().sanctions())) {
            Clauses.counted(sanction.trigger()).stream()
                    .filter(filter -> filter.verification().isEmpty())
                    .findFirst()
                    .ifPresent(filter -> drafts.add(allegation(subject, sanction, "trigger", filter)
                            .repairedBy(() ->
                                    DutyChecks.impartial(subject, ImmutableSet.of(sanction.against())).stream()
                                            .map(procedure -> Repair.of(
                                                    RepairKind.SAY,
                                                    "Let the incidents that trigger " + Subject.name(sanction)
                                                            + " be verified under " + Subject.name(procedure),
                                                    sanction.toBuilder()
                                                            .trigger(verified(sanction.trigger(), procedure.id()))
                                                            .build()))
                                            .toList())));
        }
        return drafts;
    }

    private static Condition verified(Condition trigger, String procedure) {
        return Rewriting.mapped(
                trigger,
                part -> part instanceof Incidents incidents
                                && incidents.number().of().verification().isEmpty()
                        ? new Incidents(
                                new IncidentCount(
                                        incidents.number().of().verifiedBy(procedure),
                                        incidents.number().within()),
                                incidents.comparison(),
                                incidents.figure())
                        : part);
    }

    /** Where there is a procedure to challenge them under, that is good to know; where there is none, it is grave. */
    private static Draft allegation(Subject subject, Element element, String key, IncidentFilter filter) {
        Draft draft = Draft.about(
                FindingCode.MERE_ALLEGATION,
                element,
                subject.path(element, key),
                "Incidents count for " + Subject.name(element) + " as soon as they are reported",
                new Evidence.Passage(filter.toString()));
        return subject.agreement().procedures().isEmpty() ? draft : draft.weighing(Severity.NOTE);
    }
}

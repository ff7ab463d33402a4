package org.eirene.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eirene.agreement.Actor;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Conditions;
import org.eirene.agreement.Guarantee;
import org.eirene.agreement.Measures;
import org.eirene.agreement.Procedure;
import org.eirene.agreement.Refrain;
import org.eirene.agreement.Role;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.Stage;

/** What a commitment leaves unsaid: when it is due, who verifies it, what follows from a breach, who stands in for it. */
final class DutyChecks {
    private DutyChecks() {}

    static List<Draft> undated(Subject subject) {
        return each(
                subject,
                commitment -> commitment.must().isDeliverable() && !Deadlines.isDated(subject.agreement(), commitment)
                        ? Optional.of(Draft.about(
                                FindingCode.COMMITMENT_UNDATED,
                                commitment,
                                subject.path(commitment, "due"),
                                Subject.capital(commitment) + " is due at no time"
                                        + Deadlines.dated(commitment)
                                                .map(total -> " beyond the first " + total)
                                                .orElse(""),
                                passage(commitment)))
                        : Optional.empty());
    }

    static List<Draft> unverified(Subject subject) {
        return each(subject, commitment -> {
            if (commitment.must() instanceof Refrain || Verifiers.isVerified(subject.agreement(), commitment)) {
                return Optional.empty();
            }
            String only = " that it is done only "
                    + String.join(", ", commitment.by())
                    + (commitment.by().size() == 1 ? " says" : " say");
            Set<String> own = Verifiers.own(subject.agreement(), commitment);
            return Optional.of(Draft.about(
                            FindingCode.COMMITMENT_UNVERIFIED,
                            commitment,
                            subject.path(commitment, "verification"),
                            "Nobody verifies " + Subject.name(commitment)
                                    + commitment
                                            .verification()
                                            .map(procedure -> " but who performs it: in "
                                                    + subject.name(procedure) + " sit only "
                                                    + String.join(", ", Verifiers.of(subject.agreement(), procedure)))
                                            .orElse(":" + only),
                            passage(commitment))
                    .repairedBy(() -> impartial(subject, own).stream()
                            .map(procedure -> Repair.of(
                                    RepairKind.SAY,
                                    "Let " + Subject.name(commitment) + " be verified under " + Subject.name(procedure),
                                    commitment.toBuilder()
                                            .verification(procedure.id())
                                            .build()))
                            .toList()));
        });
    }

    /** The first procedure in which none of these sits. */
    static List<Procedure> impartial(Subject subject, Set<String> actors) {
        return subject.agreement().procedures().stream()
                .filter(procedure -> procedure.stages().stream()
                        .map(Stage::body)
                        .allMatch(body -> Sets.intersection(body, actors).isEmpty()))
                .limit(1)
                .toList();
    }

    static List<Draft> withoutConsequence(Subject subject) {
        return each(
                subject,
                commitment -> Consequences.follow(subject.agreement(), commitment)
                        ? Optional.empty()
                        : Optional.of(Draft.about(
                                        FindingCode.COMMITMENT_WITHOUT_CONSEQUENCE,
                                        commitment,
                                        subject.path(commitment),
                                        "Nothing follows when " + Subject.name(commitment) + " is breached",
                                        passage(commitment))
                                .repairedBy(() -> warning(subject, commitment))));
    }

    private static List<Repair> warning(Subject subject, Commitment commitment) {
        Sanction sanction = Sanction.builder()
                .id(subject.fresh("notice-of-breach"))
                .against(commitment.by().first())
                .trigger(Conditions.breached(commitment.id()))
                .addRungs(Rung.of(Measures.warn("Breach of " + commitment.id())))
                .build();
        return List.of(Repair.of(
                RepairKind.SAY,
                "Let a breach of " + Subject.name(commitment) + " at least be put on the record",
                sanction));
    }

    static List<Draft> withoutGuarantor(Subject subject) {
        return each(subject, commitment -> {
            boolean isOfGuarantor = commitment.by().stream()
                    .allMatch(id -> subject.agreement().actor(id).holds(Role.GUARANTOR));
            return isOfGuarantor || Consequences.isGuaranteed(subject.agreement(), commitment)
                    ? Optional.empty()
                    : Optional.of(Draft.about(
                                    FindingCode.COMMITMENT_WITHOUT_GUARANTOR,
                                    commitment,
                                    subject.path(commitment),
                                    "Nobody guarantees " + Subject.name(commitment),
                                    passage(commitment))
                            .repairedBy(() -> covered(subject, commitment)));
        });
    }

    private static List<Repair> covered(Subject subject, Commitment commitment) {
        return subject.agreement().guarantees().stream()
                .filter(guarantee -> !commitment.by().contains(guarantee.guarantor()))
                .limit(1)
                .map(guarantee -> Repair.of(
                        RepairKind.SAY,
                        "Let " + Subject.name(guarantee) + " cover " + Subject.name(commitment) + " too",
                        covering(guarantee, commitment.id())))
                .toList();
    }

    private static Guarantee covering(Guarantee guarantee, String id) {
        return guarantee.toBuilder()
                .covers(Sets.union(guarantee.covers(), Set.of(id)))
                .build();
    }

    /** Who performs, or owes, and has not signed or is bound by nothing. */
    static List<Draft> performersUnbound(Subject subject) {
        return each(subject, commitment -> {
            ImmutableList<String> unbound = Sets.union(commitment.by(), commitment.performedBy()).stream()
                    .filter(id -> isUnbound(subject.agreement().actor(id)))
                    .collect(ImmutableList.toImmutableList());
            return unbound.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Draft.of(
                            FindingCode.PERFORMER_UNBOUND,
                            ImmutableList.<String>builder()
                                    .add(commitment.id())
                                    .addAll(unbound)
                                    .build(),
                            subject.path(commitment, commitment.by().contains(unbound.get(0)) ? "by" : "performedBy"),
                            Subject.capital(commitment) + " is performed by " + String.join(", ", unbound)
                                    + ", who is not bound",
                            new Evidence.Involved(unbound)));
        });
    }

    private static boolean isUnbound(Actor actor) {
        return !actor.signed() || actor.holds(Role.OUTSIDER);
    }

    /** A threshold below which nothing counts. */
    static List<Draft> salamiRoom(Subject subject) {
        return each(subject, commitment -> {
            if (!(commitment.must() instanceof Refrain refrain)
                    || refrain.from().minSeverity() <= 1
                    || Consequences.countsBelow(subject.agreement(), refrain.from())) {
                return Optional.empty();
            }
            return Optional.of(Draft.about(
                            FindingCode.SALAMI_ROOM,
                            commitment,
                            subject.path(commitment, "must.refrain.minSeverity"),
                            "Incidents below severity " + refrain.from().minSeverity() + " count neither for "
                                    + Subject.name(commitment) + " nor anywhere else, however many they are",
                            passage(commitment))
                    .repairedBy(() -> Consequences.countingLesser(subject, commitment, refrain)));
        });
    }

    private static Evidence passage(Commitment commitment) {
        return new Evidence.Passage(commitment.must().toString());
    }

    /** A question to each commitment. */
    @FunctionalInterface
    interface Question {
        Optional<Draft> of(Commitment commitment);
    }

    static List<Draft> each(Subject subject, Question question) {
        List<Draft> drafts = new ArrayList<>();
        subject.asked(subject.agreement().commitments())
                .forEach(commitment -> question.of(commitment).ifPresent(drafts::add));
        return drafts;
    }
}

package org.eirene.analysis;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.FixedMoment;
import org.eirene.agreement.Milestone;
import org.eirene.agreement.Source;
import org.eirene.agreement.WithdrawalClause;

/** What differs in an agreement itself, its elements apart. */
final class AgreementChanges {
    private AgreementChanges() {}

    static ImmutableList<TextChange> find(TwoTexts texts) {
        Differences differences = Differences.ofAgreement(texts);
        Agreement before = texts.before();
        Agreement after = texts.after();
        differences.wording("id", Optional.of(before.id()), Optional.of(after.id()));
        differences.wording("title", before.title(), after.title());
        differences.unclassed("timeZone", before.timeZone(), after.timeZone());
        entry(differences, before.entersIntoForce(), after.entersIntoForce());
        if (!before.sources().equals(after.sources())) {
            differences.add("sources", words(before), words(after), ChangeEffect.WORDING);
        }
        scope(differences, "incidentKinds", before.incidentKinds(), after.incidentKinds());
        scope(differences, "areas", before.areas(), after.areas());
        withdrawal(differences, before.withdrawal(), after.withdrawal());
        differences.wording("x", before.extras(), after.extras());
        return differences.found();
    }

    private static Optional<String> words(Agreement text) {
        return text.sources().isEmpty()
                ? Optional.empty()
                : Optional.of(text.sources().stream().map(Source::toString).collect(Collectors.joining("; ")));
    }

    /** Where no date is fixed, a milestone puts the agreement into force, whenever it is reached. */
    private static void entry(Differences differences, Optional<FixedMoment> before, Optional<FixedMoment> after) {
        if (!before.equals(after)) {
            ChangeDirection direction = before.isPresent() && after.isPresent()
                    ? differences
                            .texts()
                            .moments()
                            .direction(before.get(), after.get())
                            .reversed()
                    : ChangeDirection.OTHER;
            String milestone = "milestone " + Milestone.ENTRY_INTO_FORCE;
            differences.add(
                    "entersIntoForce",
                    Optional.of(before.map(Object::toString).orElse(milestone)),
                    Optional.of(after.map(Object::toString).orElse(milestone)),
                    ChangeEffect.of(ChangeClass.DEADLINE, direction));
        }
    }

    private static void scope(Differences differences, String key, Set<String> before, Set<String> after) {
        differences.names(key, before, after, ChangeEffect.of(ChangeClass.SCOPE, FilterOrder.direction(before, after)));
    }

    /** Without a clause a party may leave at once, and the agreement ends with it. */
    private static void withdrawal(
            Differences differences, Optional<WithdrawalClause> before, Optional<WithdrawalClause> after) {
        if (before.isPresent() && after.isPresent()) {
            differences.offset(
                    "withdrawal.notice", before.get().notice(), after.get().notice(), AgreementChanges::ending);
            differences.flag(
                    "withdrawal.terminates",
                    before.get().terminates(),
                    after.get().terminates(),
                    direction -> ending(direction.reversed()));
        } else {
            differences.presence(
                    "withdrawal", before, after, AgreementChanges::ending, (was, is) -> ChangeDirection.OTHER);
        }
    }

    private static ChangeEffect ending(ChangeDirection direction) {
        return ChangeEffect.of(ChangeClass.ENDING, direction);
    }
}

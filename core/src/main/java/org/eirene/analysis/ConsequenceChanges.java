package org.eirene.analysis;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Escrow;
import org.eirene.agreement.Guarantee;
import org.eirene.agreement.Tranche;

/** What differs in what a third one holds or promises: escrows, tranches, guarantees. */
final class ConsequenceChanges {
    private ConsequenceChanges() {}

    static void escrow(Differences differences, Escrow before, Escrow after) {
        BurdenChanges.bearing(differences, "holder", before.holder(), after.holder());
        differences.unclassed("unit", before.unit(), after.unit());
        List<String> was = ids(before);
        List<String> is = ids(after);
        List<String> stayedBefore = was.stream().filter(is::contains).toList();
        List<String> stayed = is.stream().filter(was::contains).toList();
        if (!stayedBefore.equals(stayed)) {
            // what waits for money holds up what is declared after it
            differences.add(
                    "tranches",
                    Optional.of(String.join(", ", stayedBefore)),
                    Optional.of(String.join(", ", stayed)),
                    ChangeEffect.of(ChangeClass.STAKE, ChangeDirection.OTHER));
        }
    }

    private static List<String> ids(Escrow escrow) {
        return escrow.tranches().stream().map(Tranche::id).toList();
    }

    static void tranche(Differences differences, Tranche before, Tranche after) {
        TwoTexts texts = differences.texts();
        String heldIn = escrowOf(texts.before(), before.id());
        String nowIn = escrowOf(texts.after(), after.id());
        differences.value("", heldIn, nowIn, (was, is) -> ChangeEffect.of(ChangeClass.STAKE, ChangeDirection.OTHER));
        Interest earning = before.to().equals(after.to()) ? Interest.serving(Set.of(after.to())) : Interest.NOBODY;
        differences.value(
                "amount",
                before.amount().toPlainString(),
                after.amount().toPlainString(),
                (was, is) -> earning.effect(
                        ChangeClass.STAKE, ChangeDirection.of(after.amount().compareTo(before.amount()))));
        Set<String> was = Set.of(before.to());
        Set<String> is = Set.of(after.to());
        BurdenChanges.served(differences, ChangeClass.STAKE, "to", was, is);
        ConditionChanges.find(
                differences, "release", before.release(), after.release(), ConditionChanges.gate(earning));
        differences.latest(
                "returns",
                before.returns(),
                after.returns(),
                direction -> earning.reversed().effect(ChangeClass.DEADLINE, direction));
        differences.flag(
                "protected",
                before.protectedFromSanctions(),
                after.protectedFromSanctions(),
                direction -> earning.effect(ChangeClass.PROTECTION, direction));
    }

    private static String escrowOf(Agreement text, String tranche) {
        return text.escrows().stream()
                .filter(escrow -> ids(escrow).contains(tranche))
                .findFirst()
                .map(escrow -> "in " + escrow.id())
                .orElse("");
    }

    /** A guarantee that says nothing of its invocation is never invoked. */
    static void guarantee(Differences differences, Guarantee before, Guarantee after) {
        BurdenChanges.bearing(differences, "guarantor", before.guarantor(), after.guarantor());
        Interest interest = before.guarantor().equals(after.guarantor())
                ? Interest.bearing(Set.of(after.guarantor()))
                : Interest.NOBODY;
        covers(differences, before, after, interest);
        if (before.invokedWhen().isPresent() && after.invokedWhen().isPresent()) {
            ConditionChanges.find(
                    differences,
                    "invokedWhen",
                    before.invokedWhen().get(),
                    after.invokedWhen().get(),
                    ConditionChanges.enforcement(interest));
        } else {
            differences.presence(
                    "invokedWhen",
                    before.invokedWhen(),
                    after.invokedWhen(),
                    direction -> interest.effect(ChangeClass.ENFORCEMENT, direction),
                    (was, is) -> ChangeDirection.OTHER);
        }
        // what is promised for the case: the more, the stronger
        differences.names(
                "undertakings",
                before.undertakings(),
                after.undertakings(),
                interest.effect(
                        ChangeClass.ENFORCEMENT, BurdenChanges.direction(before.undertakings(), after.undertakings())));
    }

    /** What is guaranteed serves those to whom it is owed: what is covered anew in the later text, what no more in the earlier. */
    private static void covers(Differences differences, Guarantee before, Guarantee after, Interest guarantor) {
        Set<String> come = Covers.served(differences.texts().after(), Sets.difference(after.covers(), before.covers()));
        Set<String> gone =
                Covers.served(differences.texts().before(), Sets.difference(before.covers(), after.covers()));
        ChangeDirection direction = BurdenChanges.direction(before.covers(), after.covers());
        ChangeEffect effect = switch (direction) {
            case MORE -> Interest.of(guarantor.bearing(), come).effect(ChangeClass.ENFORCEMENT, direction);
            case LESS -> Interest.of(guarantor.bearing(), gone).effect(ChangeClass.ENFORCEMENT, direction);
            case OTHER ->
                new ChangeEffect(
                        ChangeClass.ENFORCEMENT,
                        direction,
                        ImmutableSortedSet.copyOf(Sets.difference(come, gone)),
                        ImmutableSortedSet.copyOf(Sets.difference(gone, come)));
        };
        differences.names("covers", before.covers(), after.covers(), effect);
    }
}

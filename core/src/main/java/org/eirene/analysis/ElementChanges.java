package org.eirene.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Optional;
import java.util.Set;
import org.eirene.agreement.Actor;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Element;
import org.eirene.agreement.Escrow;
import org.eirene.agreement.Exchange;
import org.eirene.agreement.Guarantee;
import org.eirene.agreement.Indicator;
import org.eirene.agreement.Manifest;
import org.eirene.agreement.Milestone;
import org.eirene.agreement.OpenQuestion;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Procedure;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.Tranche;

/** What differs in an element, component by component. A kind that has much to compare has a class of its own. */
final class ElementChanges implements Element.Cases<Differences> {
    private final TwoTexts texts;
    private final Element before;
    private final Differences differences;

    private ElementChanges(TwoTexts texts, Element before) {
        this.texts = texts;
        this.before = before;
        differences = Differences.of(texts, before);
    }

    /** What differs between two elements of one id and kind. */
    static ImmutableList<TextChange> find(TwoTexts texts, Element before, Element after) {
        ElementChanges changes = new ElementChanges(texts, before);
        changes.differences.wording("title", before.title(), after.title());
        changes.differences.wording("clause", before.clause(), after.clause());
        Differences found = after.match(changes);
        found.wording("note", before.note(), after.note());
        found.wording("x", before.extras(), after.extras());
        return found.found();
    }

    private <E> E before(Class<E> type) {
        return type.cast(before);
    }

    @Override
    public Differences actor(Actor after) {
        Actor was = before(Actor.class);
        differences.wording("name", Optional.of(was.name()), Optional.of(after.name()));
        differences.unclassed("kind", was.role().word(), after.role().word());
        differences.names("also", words(was), words(after), ChangeEffect.OTHER);
        differences.unclassed("signed", was.signed(), after.signed());
        Interest itself = Interest.bearing(Set.of(after.id()));
        differences.names(
                "answersFor",
                was.answersFor(),
                after.answersFor(),
                itself.effect(ChangeClass.BURDEN, BurdenChanges.direction(was.answersFor(), after.answersFor())));
        return differences;
    }

    private static Set<String> words(Actor actor) {
        return actor.also().stream().map(role -> role.word()).collect(ImmutableSet.toImmutableSet());
    }

    @Override
    public Differences milestone(Milestone after) {
        Milestone was = before(Milestone.class);
        BurdenChanges.bearing(differences, "by", was.by(), after.by());
        differences.presence(
                "takes",
                was.takes(),
                after.takes(),
                direction -> ChangeEffect.of(ChangeClass.DURATION, direction),
                (one, other) -> {
                    ChangeDirection least = texts.offsets().direction(one.from(), other.from());
                    ChangeDirection most = texts.offsets().direction(one.to(), other.to());
                    return least == most || one.from().equals(other.from())
                            ? most
                            : one.to().equals(other.to()) ? least : ChangeDirection.OTHER;
                });
        return differences;
    }

    @Override
    public Differences indicator(Indicator after) {
        differences.unclassed("unit", before(Indicator.class).unit(), after.unit());
        return differences;
    }

    /** Of a long list only what has gone and what has come is told. */
    @Override
    public Differences manifest(Manifest after) {
        Set<String> was = ImmutableSet.copyOf(before(Manifest.class).items());
        Set<String> is = ImmutableSet.copyOf(after.items());
        if (!was.equals(is)) {
            differences.add(
                    "items",
                    listed(was, Sets.difference(was, is)),
                    listed(is, Sets.difference(is, was)),
                    ChangeEffect.of(ChangeClass.SCOPE, BurdenChanges.direction(was, is)));
        }
        return differences;
    }

    private static Optional<String> listed(Set<String> items, Set<String> only) {
        String number = items.size() + (items.size() == 1 ? " item" : " items");
        return Optional.of(only.isEmpty() ? number : number + ", among them " + String.join(", ", only));
    }

    @Override
    public Differences procedure(Procedure after) {
        ProcedureChanges.find(differences, before(Procedure.class), after);
        return differences;
    }

    @Override
    public Differences phase(Phase after) {
        PhaseChanges.find(differences, before(Phase.class), after);
        return differences;
    }

    @Override
    public Differences commitment(Commitment after) {
        CommitmentChanges.find(differences, before(Commitment.class), after);
        return differences;
    }

    @Override
    public Differences benchmark(Benchmark after) {
        Benchmark was = before(Benchmark.class);
        differences.presence(
                "phase",
                was.phase(),
                after.phase(),
                direction -> ChangeEffect.of(ChangeClass.CONDITION, direction),
                (one, other) -> ChangeDirection.OTHER);
        ConditionChanges.find(
                differences, "criterion", was.criterion(), after.criterion(), ConditionChanges.gate(Interest.NOBODY));
        differences.latest(
                "due", was.due(), after.due(), direction -> ChangeEffect.of(ChangeClass.DEADLINE, direction));
        differences.presence(
                "verification",
                was.verification(),
                after.verification(),
                direction -> ChangeEffect.of(ChangeClass.VERIFICATION, direction),
                (one, other) -> ChangeDirection.OTHER);
        differences.flag(
                "continuous",
                was.continuous(),
                after.continuous(),
                direction -> ChangeEffect.of(ChangeClass.DURATION, direction));
        return differences;
    }

    @Override
    public Differences exchange(Exchange after) {
        ExchangeChanges.find(differences, before(Exchange.class), after);
        return differences;
    }

    @Override
    public Differences sanction(Sanction after) {
        SanctionChanges.find(differences, before(Sanction.class), after);
        return differences;
    }

    @Override
    public Differences escrow(Escrow after) {
        ConsequenceChanges.escrow(differences, before(Escrow.class), after);
        return differences;
    }

    @Override
    public Differences tranche(Tranche after) {
        ConsequenceChanges.tranche(differences, before(Tranche.class), after);
        return differences;
    }

    @Override
    public Differences guarantee(Guarantee after) {
        ConsequenceChanges.guarantee(differences, before(Guarantee.class), after);
        return differences;
    }

    @Override
    public Differences openQuestion(OpenQuestion after) {
        OpenQuestion was = before(OpenQuestion.class);
        differences.names(
                "concerns",
                was.concerns(),
                after.concerns(),
                ChangeEffect.of(ChangeClass.OPEN_QUESTION, BurdenChanges.direction(was.concerns(), after.concerns())));
        return differences;
    }
}

package org.eirene.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Element;
import org.eirene.agreement.Guarantee;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.Tranche;

/** What rests on an element that one text alone has: the conditions of what both texts have that name it, and how these changed. */
final class RestingOn {
    private final TwoTexts texts;
    private final String element;
    private final SetMultimap<ChangeClass, Way> found = LinkedHashMultimap.create();

    /** Which way something went, and who bears it when there is more of it. */
    private record Way(ChangeDirection direction, Interest interest) {}

    private RestingOn(TwoTexts texts, String element) {
        this.texts = texts;
        this.element = element;
    }

    /**
     * What it means for those whom that concerns.
     *
     * @param awaited which way it is for a phase that waits for the element without saying so; empty where none does
     */
    static ImmutableList<ChangeEffect> effects(TwoTexts texts, String element, Optional<ChangeDirection> awaited) {
        RestingOn resting = new RestingOn(texts, element);
        awaited.ifPresent(direction -> resting.found.put(ChangeClass.CONDITION, new Way(direction, Interest.NOBODY)));
        resting.find();
        return Stream.of(ChangeClass.CONDITION, ChangeClass.ENFORCEMENT)
                .filter(resting.found::containsKey)
                .map(changeClass -> effect(changeClass, resting.found.get(changeClass)))
                .collect(ImmutableList.toImmutableList());
    }

    /** What goes both ways is a change that is neither. */
    private static ChangeEffect effect(ChangeClass changeClass, Collection<Way> ways) {
        List<ChangeDirection> directions =
                ways.stream().map(Way::direction).distinct().toList();
        return Interest.of(ways.stream().map(Way::interest).toList())
                .effect(changeClass, directions.size() == 1 ? directions.get(0) : ChangeDirection.OTHER);
    }

    private void find() {
        waiting(
                Commitment.class,
                (text, commitment) -> Optional.of(commitment.when()),
                (was, is) -> Interest.of(was, is).reversed());
        waiting(
                Phase.class,
                (text, phase) -> Optional.of(PhaseChanges.opens(text, phase)),
                (was, is) -> texts.interest(commitment -> commitment.phase().equals(Optional.of(is.id())))
                        .reversed());
        waiting(Phase.class, (text, phase) -> phase.completes(), (was, is) -> Interest.NOBODY);
        waiting(
                Tranche.class,
                (text, tranche) -> Optional.of(tranche.release()),
                (was, is) -> bearing(was.to(), is.to()));
        punishing(
                Sanction.class,
                (text, sanction) -> Optional.of(sanction.trigger()),
                (was, is) -> bearing(was.against(), is.against()));
        punishing(
                Guarantee.class,
                (text, guarantee) -> guarantee.invokedWhen(),
                (was, is) -> bearing(was.guarantor(), is.guarantor()));
    }

    private static Interest bearing(String before, String after) {
        return before.equals(after) ? Interest.bearing(Set.of(after)) : Interest.NOBODY;
    }

    /** Harder is worse for those who wait. */
    private <E extends Element> void waiting(
            Class<E> type,
            BiFunction<Agreement, E, Optional<Condition>> condition,
            BiFunction<E, E, Interest> concerned) {
        each(
                type,
                condition,
                (direction, was, is) -> found.put(ChangeClass.CONDITION, new Way(direction, concerned.apply(was, is))));
    }

    /** Easier is worse for those against whom it is. */
    private <E extends Element> void punishing(
            Class<E> type,
            BiFunction<Agreement, E, Optional<Condition>> condition,
            BiFunction<E, E, Interest> concerned) {
        each(
                type,
                condition,
                (direction, was, is) ->
                        found.put(ChangeClass.ENFORCEMENT, new Way(direction.reversed(), concerned.apply(was, is))));
    }

    /** An element of both texts, and which way its condition went: MORE where it is harder to meet. */
    @FunctionalInterface
    private interface Changed<E> {
        void to(ChangeDirection direction, E before, E after);
    }

    private <E extends Element> void each(
            Class<E> type, BiFunction<Agreement, E, Optional<Condition>> condition, Changed<E> changed) {
        for (Element later : texts.after().elements()) {
            if (type.isInstance(later)) {
                E after = type.cast(later);
                texts.before()
                        .find(type, after.id())
                        .ifPresent(before -> direction(
                                        condition.apply(texts.before(), before), condition.apply(texts.after(), after))
                                .ifPresent(direction -> changed.to(direction, before, after)));
            }
        }
    }

    private Optional<ChangeDirection> direction(Optional<Condition> before, Optional<Condition> after) {
        return before.flatMap(was -> after.filter(
                        is -> was.elements().contains(element) || is.elements().contains(element))
                .map(is -> texts.implication().direction(was, is)));
    }
}

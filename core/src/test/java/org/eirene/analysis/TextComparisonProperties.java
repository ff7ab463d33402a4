package org.eirene.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.Lists;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.AllOf;
import org.eirene.agreement.AnyOf;
import org.eirene.agreement.AtLeast;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Conditions;
import org.eirene.agreement.Element;
import org.eirene.agreement.ElementKind;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Sanction;
import org.eirene.generators.Agreements;

/** What holds of the comparison of any two texts. */
class TextComparisonProperties {
    @Provide
    Arbitrary<Agreement> agreements() {
        return Agreements.any();
    }

    @Property
    void equal_texts_differ_in_nothing(@ForAll("agreements") Agreement text) {
        TextComparison comparison = TextComparison.of(text, text.toBuilder().build());
        assertThat(comparison.isEmpty()).isTrue();
        assertThat(comparison.changes()).isEmpty();
    }

    @Property
    void the_order_of_what_has_no_order_is_no_change(@ForAll("agreements") Agreement text, @ForAll long seed) {
        Random random = new Random(seed);
        assertThat(TextComparison.of(text, shuffled(text, random)).changes()).isEmpty();
    }

    /** Each change the other way round is told as such when the texts change places. */
    @Property
    void the_other_way_round_everything_is_the_other_way_round(
            @ForAll("agreements") Agreement before, @ForAll("agreements") Agreement after) {
        assertMirrored(before, after);
    }

    /** Likewise between texts that have much in common. */
    @Property
    void likewise_where_elements_of_one_text_take_their_place_in_another(
            @ForAll("agreements") Agreement before, @ForAll("agreements") Agreement other) {
        Agreement after = before;
        for (Element element : other.elements()) {
            if (before.find(element.kind().type(), element.id()).isPresent()) {
                Agreement.Builder builder = after.toBuilder().with(element);
                after = builder.problems().isEmpty() ? builder.build() : after;
            }
        }
        assertMirrored(before, after);
    }

    private static void assertMirrored(Agreement before, Agreement after) {
        TextComparison there = TextComparison.of(before, after);
        TextComparison back = TextComparison.of(/* before= */ after, /* after= */ before);
        assertThat(mirrored(back.added())).isEqualTo(plain(there.removed()));
        assertThat(mirrored(back.removed())).isEqualTo(plain(there.added()));
        assertThat(mirrored(back.changed())).isEqualTo(plain(there.changed()));
        assertThat(there.changes()).allSatisfy(change -> {
            assertThat(change.path()).isNotEmpty();
            assertThat(change.effects())
                    .allSatisfy(effect -> assertThat(Sets.intersection(effect.better(), effect.worse()))
                            .isEmpty());
        });
    }

    /** A change without its path, which is one of either text. */
    private record Plain(Object element, Object kind, Object one, Object other, Object effects) {}

    private static ImmutableMultiset<Plain> plain(List<TextChange> changes) {
        return changes.stream()
                .map(change ->
                        new Plain(change.element(), change.kind(), change.before(), change.after(), change.effects()))
                .collect(ImmutableMultiset.toImmutableMultiset());
    }

    private static ImmutableMultiset<Plain> mirrored(List<TextChange> changes) {
        return changes.stream()
                .map(change -> new Plain(
                        change.element(),
                        change.kind(),
                        change.after(),
                        change.before(),
                        Lists.transform(change.effects(), ChangeEffect::reversed)))
                .collect(ImmutableMultiset.toImmutableMultiset());
    }

    /** The elements of kinds that have no order in another, and the parts of conditions. */
    private static Agreement shuffled(Agreement text, Random random) {
        List<Element> elements = new ArrayList<>(text.elements().stream()
                .filter(element -> element.kind() != ElementKind.TRANCHE && element.kind() != ElementKind.PHASE)
                .map(element -> shuffled(element, random))
                .toList());
        Collections.shuffle(elements, random);
        Agreement.Builder builder =
                Agreement.builder().id(text.id()).timeZone(text.timeZone()).extras(text.extras());
        text.title().ifPresent(builder::title);
        text.entersIntoForce().ifPresent(builder::entersIntoForce);
        text.withdrawal().ifPresent(builder::withdrawal);
        text.sources().forEach(builder::addSources);
        text.incidentKinds().forEach(builder::addIncidentKinds);
        text.areas().forEach(builder::addAreas);
        return builder.addAll(elements)
                .addAll(text.phases().stream()
                        .map(phase -> shuffled(phase, random))
                        .toList())
                .build();
    }

    private static Element shuffled(Element element, Random random) {
        if (element instanceof Commitment commitment) {
            return commitment.toBuilder()
                    .when(shuffled(commitment.when(), random))
                    .build();
        } else if (element instanceof Benchmark benchmark) {
            return benchmark.toBuilder()
                    .criterion(shuffled(benchmark.criterion(), random))
                    .build();
        } else if (element instanceof Sanction sanction) {
            return sanction.toBuilder()
                    .trigger(shuffled(sanction.trigger(), random))
                    .cure(sanction.cure().map(cure -> shuffled(cure, random)))
                    .build();
        } else if (element instanceof Phase phase) {
            return phase.toBuilder()
                    .opens(phase.opens().map(opens -> shuffled(opens, random)))
                    .completes(phase.completes().map(completes -> shuffled(completes, random)))
                    .build();
        }
        return element;
    }

    private static Condition shuffled(Condition condition, Random random) {
        if (condition instanceof AllOf all) {
            return Conditions.all(shuffled(all.of(), random));
        } else if (condition instanceof AnyOf any) {
            return Conditions.any(shuffled(any.of(), random));
        } else if (condition instanceof AtLeast some) {
            return Conditions.atLeast(some.count(), shuffled(some.of(), random));
        }
        return condition;
    }

    private static Condition[] shuffled(List<Condition> parts, Random random) {
        List<Condition> shuffled = new ArrayList<>(
                parts.stream().map(part -> shuffled(part, random)).toList());
        Collections.shuffle(shuffled, random);
        return shuffled.toArray(Condition[]::new);
    }
}

package org.eirene.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Sets;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Element;
import org.eirene.agreement.Extras;
import org.eirene.agreement.Guarantee;
import org.eirene.agreement.Guarantor;
import org.eirene.agreement.Offset;
import org.eirene.agreement.Party;
import org.eirene.agreement.Performances;
import org.eirene.agreement.Source;
import org.eirene.agreement.WithdrawalClause;
import org.eirene.analysis.TextChange;
import org.eirene.analysis.TextComparison;
import org.eirene.generators.Agreements;
import org.eirene.generators.Contents;
import org.eirene.generators.Samples;
import org.junit.jupiter.api.Test;

/**
 * No change escapes the comparison of two texts: each attribute of each type that an agreement is made of is changed alone,
 * on generated agreements, and the comparison tells it. A new attribute needs nothing here; one that the comparison does not
 * look at fails this test.
 */
class ComparisonWalkTest {
    private static final int AGREEMENTS = 150;
    private static final int ENOUGH = 3;
    private static final int TRIES = 400;

    /** Who undertakes nothing can be changed alone. */
    private static final Agreement MERE_WORD = Agreement.builder()
            .id("accord")
            .timeZone("UTC")
            .addActors(Party.of("north", "North"), Guarantor.of("guarantor", "One"), Guarantor.of("other", "Other"))
            .addCommitments(Commitment.builder()
                    .id("talk")
                    .by("north")
                    .to("other")
                    .must(Performances.act())
                    .build())
            .addGuarantees(
                    Guarantee.builder()
                            .id("word")
                            .guarantor("guarantor")
                            .covers("talk")
                            .build(),
                    Guarantee.builder()
                            .id("oath")
                            .guarantor("other")
                            .covers("talk")
                            .build())
            .build();

    private final List<Agreement> agreements = ImmutableList.<Agreement>builder()
            .add(MERE_WORD)
            .addAll(Samples.of(Agreements.any(), AGREEMENTS))
            .build();
    private final ListMultimap<Class<?>, Object> pool = ArrayListMultimap.create();
    private final Map<String, Integer> told = new TreeMap<>();
    private final Map<String, Integer> tries = new TreeMap<>();

    @Test
    void every_attribute_that_changes_is_told() throws ReflectiveOperationException {
        for (Agreement agreement : agreements) {
            for (Element element : agreement.elements()) {
                parts(element, part -> pool.put(ModelSamples.visible(part.getClass()), part));
            }
        }
        for (Agreement agreement : agreements) {
            for (Element element : agreement.elements()) {
                changeParts(agreement, element);
            }
        }
        Set<String> expected = new TreeSet<>();
        for (Map.Entry<Class<?>, List<Object>> entry : Multimaps.asMap(pool).entrySet()) {
            for (Method attribute : Copies.attributes(entry.getKey())) {
                if (values(entry.getValue(), attribute) > 1 && !isIdentity(entry.getKey(), attribute)) {
                    expected.add(name(entry.getKey(), attribute));
                }
            }
        }
        assertThat(expected).hasSizeGreaterThan(100);
        assertThat(Sets.difference(expected, told.keySet()))
                .as("attributes of which no change was tried")
                .isEmpty();
    }

    /** Another id is another element. */
    private static boolean isIdentity(Class<?> type, Method attribute) {
        return Element.class.isAssignableFrom(type) && attribute.getName().equals("id");
    }

    private static String name(Class<?> type, Method attribute) {
        return ModelTypes.name(type) + "." + attribute.getName();
    }

    private static int values(List<Object> samples, Method attribute) throws ReflectiveOperationException {
        Set<Object> values = new HashSet<>();
        for (Object sample : samples) {
            values.add(attribute.invoke(sample));
        }
        return values.size();
    }

    /** Every element and record in an agreement. */
    private static void parts(Object whole, Consumer<Object> consumer) {
        Contents.visit(whole, part -> {
            if (!(part instanceof Agreement)
                    && !Copies.attributes(ModelSamples.visible(part.getClass())).isEmpty()) {
                consumer.accept(part);
            }
        });
    }

    private void changeParts(Agreement agreement, Element element) throws ReflectiveOperationException {
        List<Object> parts = new ArrayList<>();
        parts(element, parts::add);
        for (Object part : parts) {
            Class<?> type = ModelSamples.visible(part.getClass());
            for (Method attribute : Copies.attributes(type)) {
                if (!isIdentity(type, attribute)) {
                    changeAttribute(agreement, element, part, type, attribute);
                }
            }
        }
    }

    private void changeAttribute(Agreement agreement, Element element, Object part, Class<?> type, Method attribute)
            throws ReflectiveOperationException {
        String name = name(type, attribute);
        List<Object> others = pool.get(type);
        int start = tries.getOrDefault(name, 0);
        for (int i = start; i < start + 4 && i < TRIES && told.getOrDefault(name, 0) < ENOUGH; i++) {
            tries.merge(name, 1, Integer::sum);
            Object value = attribute.invoke(others.get((i * 7) % others.size()));
            if (!value.equals(attribute.invoke(part))) {
                Optional<Agreement> changed = changed(agreement, element, part, type, attribute, value);
                if (changed.isPresent() && !changed.get().equals(agreement)) {
                    assertTold(agreement, changed.get(), name + " of " + part + " as " + value);
                    told.merge(name, 1, Integer::sum);
                }
            }
        }
    }

    /** Empty where it is refused, as a value of its own or in the agreement. */
    private static Optional<Agreement> changed(
            Agreement agreement, Element element, Object part, Class<?> type, Method attribute, Object value)
            throws ReflectiveOperationException {
        try {
            Optional<Object> other = Copies.set(type, part, attribute, value);
            if (other.isEmpty()) {
                return Optional.empty();
            }
            Element changed = (Element) new Replacing(part, other.get()).in(element);
            Agreement.Builder builder = agreement.toBuilder().with(changed);
            return builder.problems().isEmpty() ? Optional.of(builder.build()) : Optional.empty();
        } catch (InvocationTargetException e) {
            assertThat(e.getCause()).isInstanceOf(IllegalArgumentException.class);
            return Optional.empty();
        }
    }

    private static void assertTold(Agreement before, Agreement after, String what) {
        TextComparison comparison = TextComparison.of(before, after);
        assertThat(comparison.changes()).as("what is told of %s", what).isNotEmpty();
        assertThat(comparison.changes())
                .as("what is told of %s", what)
                .allSatisfy(change -> assertThat(change.before()).isNotEqualTo(change.after()));
    }

    @Test
    void every_attribute_of_the_agreement_itself_that_changes_is_told() {
        Agreement agreement = Agreement.builder()
                .id("accord")
                .timeZone("UTC")
                .addIncidentKinds("raid")
                .addAreas("east")
                .build();
        Map<String, Consumer<Agreement.Builder>> changes = Map.of(
                "id", builder -> builder.id("another"),
                "title", builder -> builder.title("Another"),
                "timeZone", builder -> builder.timeZone("Pacific/Apia"),
                "entersIntoForce", builder -> builder.entersIntoForce("2031-01-01"),
                "addSources", builder -> builder.addSources(Source.of("Another")),
                "addIncidentKinds", builder -> builder.addIncidentKinds("another"),
                "addAreas", builder -> builder.addAreas("another"),
                "withdrawal", builder -> builder.withdrawal(WithdrawalClause.terminatingAfter(Offset.parse("P77D"))),
                "extras", builder -> builder.extras(Extras.of(Map.of("another", 1))));
        assertThat(Arrays.stream(Agreement.Builder.class.getMethods())
                        .filter(method -> method.getReturnType() == Agreement.Builder.class)
                        .filter(method -> !Modifier.isStatic(method.getModifiers()))
                        .filter(method -> !isOfElements(method))
                        .map(Method::getName)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(changes.keySet());
        changes.forEach((name, change) -> {
            Agreement.Builder builder = agreement.toBuilder();
            change.accept(builder);
            assertThat(TextComparison.of(agreement, builder.build()).changed())
                    .as(name)
                    .isNotEmpty()
                    .extracting(TextChange::element)
                    .containsOnly(Optional.empty());
        });
    }

    @Test
    void every_part_of_a_source_and_of_a_withdrawal_clause_is_told() {
        Agreement.Builder none = Agreement.builder().id("accord").timeZone("UTC");
        Offset month = Offset.parse("P30D");
        List<Agreement> texts = List.of(
                none.build(),
                none.build().toBuilder().addSources(Source.of("One")).build(),
                none.build().toBuilder()
                        .addSources(new Source(Optional.empty(), Optional.of("One")))
                        .build(),
                none.build().toBuilder()
                        .addSources(Source.of("One", "https://example.org"))
                        .build(),
                none.build().toBuilder()
                        .withdrawal(new WithdrawalClause(month, true))
                        .build(),
                none.build().toBuilder()
                        .withdrawal(new WithdrawalClause(month, false))
                        .build(),
                none.build().toBuilder()
                        .withdrawal(new WithdrawalClause(Offset.parse("P31D"), true))
                        .build());
        for (Agreement before : texts) {
            for (Agreement after : texts) {
                assertThat(TextComparison.of(before, after).isEmpty()).isEqualTo(before.equals(after));
            }
        }
    }

    private static boolean isOfElements(Method method) {
        return ImmutableSet.of("with", "without", "addAll").contains(method.getName())
                || Arrays.stream(method.getParameterTypes())
                        .anyMatch(type -> type.isArray() && Element.class.isAssignableFrom(type.getComponentType()));
    }
}

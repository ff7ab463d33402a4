package org.eirene.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers to some of the cases of a family, and one to all others. */
class CasesTest {
    static Stream<Arguments> families() {
        return Stream.of(
                Arguments.of(Condition.class, OneOfEach.conditions().keySet()),
                Arguments.of(Moment.class, OneOfEach.moments().keySet()),
                Arguments.of(Performance.class, OneOfEach.performances().keySet()),
                Arguments.of(Measure.class, OneOfEach.measures().keySet()),
                Arguments.of(ExchangeTerms.class, OneOfEach.terms().keySet()),
                Arguments.of(OnExpiry.class, OneOfEach.onExpiry().keySet()),
                Arguments.of(Actor.class, OneOfEach.actors().keySet()));
    }

    @ParameterizedTest
    @MethodSource("families")
    void there_is_one_of_each_case(Class<?> family, Set<?> cases) {
        Set<Class<?>> shown = cases.stream().map(CasesTest::type).collect(Collectors.toSet());
        assertThat(shown).containsExactlyInAnyOrderElementsOf(leaves(family).toList());
    }

    private static Class<?> type(Object value) {
        Class<?> type = value.getClass();
        return type.isRecord() || Modifier.isPublic(type.getModifiers()) ? type : type.getInterfaces()[0];
    }

    /** The cases of a family; one that is built stands before a generated class. */
    private static Stream<Class<?>> leaves(Class<?> family) {
        if (!family.isSealed() || Arrays.stream(family.getPermittedSubclasses()).anyMatch(CasesTest::isGenerated)) {
            return Stream.of(family);
        }
        return Arrays.stream(family.getPermittedSubclasses()).flatMap(CasesTest::leaves);
    }

    private static boolean isGenerated(Class<?> type) {
        return type.getSimpleName().startsWith("Immutable");
    }

    @Test
    void a_condition_without_an_answer_of_its_own_gets_the_one_to_all_others() {
        Condition.PartialCases<Condition> others = condition -> condition;
        assertThat(OneOfEach.conditions().keySet())
                .allSatisfy(condition -> assertThat(condition.match(others)).isSameAs(condition));
    }

    @Test
    void a_moment_without_an_answer_of_its_own_gets_the_one_to_all_others() {
        Moment.PartialCases<Moment> others = moment -> moment;
        assertThat(OneOfEach.moments().keySet())
                .allSatisfy(moment -> assertThat(moment.match(others)).isSameAs(moment));
    }

    @Test
    void a_performance_without_an_answer_of_its_own_gets_the_one_to_all_others() {
        Performance.PartialCases<Performance> others = performance -> performance;
        assertThat(OneOfEach.performances().keySet())
                .allSatisfy(performance -> assertThat(performance.match(others)).isSameAs(performance));
    }

    @Test
    void a_measure_without_an_answer_of_its_own_gets_the_one_to_all_others() {
        Measure.PartialCases<Measure> others = measure -> measure;
        assertThat(OneOfEach.measures().keySet())
                .allSatisfy(measure -> assertThat(measure.match(others)).isSameAs(measure));
    }

    @Test
    void terms_without_an_answer_of_their_own_get_the_one_to_all_others() {
        ExchangeTerms.PartialCases<ExchangeTerms> others = terms -> terms;
        assertThat(OneOfEach.terms().keySet())
                .allSatisfy(terms -> assertThat(terms.match(others)).isSameAs(terms));
    }

    @Test
    void a_rule_for_expiry_without_an_answer_of_its_own_gets_the_one_to_all_others() {
        OnExpiry.PartialCases<OnExpiry> others = rule -> rule;
        assertThat(OneOfEach.onExpiry().keySet())
                .allSatisfy(rule -> assertThat(rule.match(others)).isSameAs(rule));
    }

    @Test
    void an_actor_without_an_answer_of_its_own_gets_the_one_to_all_others() {
        Actor.PartialCases<Actor> others = actor -> actor;
        assertThat(OneOfEach.actors().keySet())
                .allSatisfy(actor -> assertThat(actor.match(others)).isSameAs(actor));
    }

    @Test
    void an_element_without_an_answer_of_its_own_gets_the_one_to_all_others() {
        Element.PartialCases<Element> others = element -> element;
        List<Element> elements = CorridorAccord.builder().build().elements();
        assertThat(elements).extracting(Element::kind).contains(ElementKind.values());
        assertThat(elements)
                .allSatisfy(
                        element -> assertThat(element.<Element>match(others)).isSameAs(element));
    }

    @Test
    void what_has_an_answer_of_its_own_gets_that_one() {
        Condition.PartialCases<String> quietApart = new Condition.PartialCases<>() {
            @Override
            public String otherwise(Condition condition) {
                return "another";
            }

            @Override
            public String quiet(Quiet condition) {
                return "quiet for " + condition.lasting();
            }
        };
        assertThat(OneOfEach.conditions().keySet())
                .allSatisfy(condition -> assertThat(condition.match(quietApart))
                        .isEqualTo(condition instanceof Quiet quiet ? "quiet for " + quiet.lasting() : "another"));
    }
}

package org.eirene.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.all;
import static org.eirene.agreement.Conditions.any;
import static org.eirene.agreement.Conditions.atLeast;
import static org.eirene.agreement.Conditions.not;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.AtTransition;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Comparison;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Delivered;
import org.eirene.agreement.Incidents;
import org.eirene.agreement.Measured;
import org.eirene.agreement.Moment;
import org.eirene.agreement.Moments;
import org.eirene.agreement.Offset;
import org.eirene.agreement.Passed;
import org.eirene.agreement.Quiet;
import org.eirene.agreement.Shift;
import org.eirene.agreement.Status;
import org.eirene.evaluation.Evaluator;
import org.eirene.evaluation.Transition;
import org.eirene.generators.Parts;
import org.eirene.generators.Scenario;
import org.eirene.generators.Scenarios;

/** What is said to hold only where something else does is never seen to hold without it, whatever happens. */
class ImplicationProperties {
    /** A question, and conditions in the terms of its agreement. */
    record Posed(Scenario scenario, List<Condition> conditions) {}

    @Provide
    Arbitrary<Posed> posed() {
        return Scenarios.any()
                .flatMap(scenario -> Combinators.combine(
                                Parts.conditions(scenario.agreement()).list().ofSize(3),
                                Arbitraries.integers().between(0, 2))
                        .as((conditions, pick) -> new Posed(scenario, related(conditions, pick))));
    }

    private static List<Condition> related(List<Condition> parts, int pick) {
        Condition one = parts.get(0);
        Condition other = parts.get(1);
        Condition third = parts.get(2);
        Condition near = sibling(one, pick);
        return List.of(
                one,
                near,
                other,
                all(one, other),
                all(near, other, third),
                any(one, third),
                any(near, other, third),
                atLeast(2, one, other, third),
                atLeast(2, near, other, third),
                not(one),
                not(near),
                not(all(near, third)),
                not(any(one, other)));
    }

    /** A condition much like another: a figure, a window or a moment differs. */
    private static Condition sibling(Condition condition, int pick) {
        Offset offset = Offset.parse(List.of("PT24H", "P1D", "P3D").get(pick));
        if (condition instanceof Quiet quiet) {
            return pick == 0
                    ? new Quiet(quiet.lasting(), quiet.of().minSeverity(3), quiet.since())
                    : new Quiet(offset, quiet.of(), quiet.since());
        } else if (condition instanceof Incidents incidents) {
            return pick == 0
                    ? new Incidents(incidents.number(), incidents.comparison(), incidents.figure() + 1)
                    : incidents.comparison() == Comparison.AT_LEAST
                            ? incidents.number().of().within(offset).atLeast(incidents.figure())
                            : incidents.number().of().within(offset).atMost(incidents.figure());
        } else if (condition instanceof Delivered delivered) {
            return pick == 0
                    ? new Delivered(
                            delivered.total(),
                            delivered.comparison(),
                            delivered.quantity().add(BigDecimal.ONE))
                    : new Delivered(delivered.total().within(offset), delivered.comparison(), delivered.quantity());
        } else if (condition instanceof Measured measured) {
            return pick == 0
                    ? new Measured(
                            measured.measurement(),
                            measured.comparison(),
                            measured.value().add(BigDecimal.ONE))
                    : new Measured(measured.measurement().within(offset), measured.comparison(), measured.value());
        } else if (condition instanceof Passed passed) {
            return new Passed(sibling(passed.moment(), offset));
        }
        return condition;
    }

    private static Moment sibling(Moment moment, Offset offset) {
        if (moment.shift().plus().isPresent()) {
            return moment.withShift(
                    new Shift(Optional.of(offset), moment.shift().endOfDay()));
        } else if (moment instanceof AtTransition at && at.day().isPresent()) {
            return at.day(at.day().getAsInt() + 1);
        }
        return Moments.earliest(moment, moment.withShift(new Shift(Optional.of(offset), true)));
    }

    @Property
    void what_is_implied_holds_no_later(@ForAll("posed") Posed posed) {
        Agreement text = posed.scenario().agreement();
        List<Condition> conditions = posed.conditions();
        Map<String, Instant> met = met(probed(text, conditions), posed.scenario());
        Implication implication = new Implication(new MomentOrder(text.timeZone(), text.timeZone()));
        for (int i = 0; i < conditions.size(); i++) {
            for (int j = 0; j < conditions.size(); j++) {
                Instant first = met.get("probe-" + i);
                if (first != null && implication.holds(conditions.get(i), conditions.get(j))) {
                    assertThat(met.get("probe-" + j))
                            .as("when %s holds, which %s implies", conditions.get(j), conditions.get(i))
                            .isNotNull()
                            .isBeforeOrEqualTo(first);
                }
            }
        }
    }

    /** What is told as harder is never seen to hold where what it came from does not, and the reverse of what is easier. */
    @Property
    void what_is_told_as_harder_holds_no_sooner(@ForAll("posed") Posed posed) {
        Agreement text = posed.scenario().agreement();
        List<Condition> conditions = posed.conditions();
        Map<String, Instant> met = met(probed(text, conditions), posed.scenario());
        TwoTexts texts = new TwoTexts(text, text);
        for (int i = 0; i < conditions.size(); i++) {
            for (int j = 0; j < conditions.size(); j++) {
                Set<ChangeDirection> told = told(texts, conditions.get(i), conditions.get(j));
                Optional<Instant> before = Optional.ofNullable(met.get("probe-" + i));
                Optional<Instant> after = Optional.ofNullable(met.get("probe-" + j));
                if (told.equals(Set.of(ChangeDirection.MORE)) && after.isPresent()) {
                    assertThat(before)
                            .as("%s, now %s", conditions.get(i), conditions.get(j))
                            .hasValueSatisfying(at -> assertThat(at).isBeforeOrEqualTo(after.get()));
                } else if (told.isEmpty()) {
                    assertThat(after)
                            .as("%s, now %s", conditions.get(i), conditions.get(j))
                            .isEqualTo(before);
                }
            }
        }
    }

    /** The directions of the changes from one condition to another, those of the wording alone apart. */
    private static Set<ChangeDirection> told(TwoTexts texts, Condition before, Condition after) {
        Differences differences = Differences.ofAgreement(texts);
        ConditionChanges.find(differences, "when", before, after, ConditionChanges.gate(Interest.NOBODY));
        return differences.found().stream()
                .flatMap(change -> change.effects().stream())
                .filter(effect -> effect.changeClass() != ChangeClass.WORDING)
                .map(ChangeEffect::direction)
                .collect(Collectors.toSet());
    }

    private static Agreement probed(Agreement text, List<Condition> conditions) {
        Agreement.Builder probed = text.toBuilder();
        for (int i = 0; i < conditions.size(); i++) {
            probed.addBenchmarks(Benchmark.builder()
                    .id("probe-" + i)
                    .criterion(conditions.get(i))
                    .build());
        }
        return probed.build();
    }

    private static Map<String, Instant> met(Agreement text, Scenario scenario) {
        Map<String, Instant> met = new HashMap<>();
        for (Transition turn :
                Evaluator.of(text).evaluate(scenario.history(), scenario.asOf()).transitions()) {
            if (turn.element().startsWith("probe-") && turn.to() == Status.MET) {
                met.putIfAbsent(turn.element(), turn.at());
            }
        }
        return met;
    }
}

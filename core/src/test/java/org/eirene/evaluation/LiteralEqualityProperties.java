package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.eirene.generators.Scenario;
import org.eirene.generators.Scenarios;
import org.eirene.literal.LiteralAssessment;
import org.eirene.literal.LiteralEvaluator;

/** What the evaluator says is what a slow and literal reading of the semantics says. */
class LiteralEqualityProperties {
    @Provide
    Arbitrary<Scenario> scenarios() {
        return Evaluated.scenarios();
    }

    @Property
    void the_evaluator_says_what_the_literal_one_says(@ForAll("scenarios") Scenario scenario) {
        LiteralAssessment literal = LiteralEvaluator.evaluate(
                scenario.agreement(), scenario.history().events(), scenario.asOf(), scenario.knownAt());
        Assessment assessment = Evaluated.assess(scenario);

        assertThat(assessment.status()).isEqualTo(literal.status());
        assertThat(standing(assessment)).isEqualTo(standing(literal));
        assertThat(totals(assessment)).isEqualTo(totals(literal));
        assertThat(balances(assessment)).isEqualTo(balances(literal));
        assertThat(ends(assessment)).isEqualTo(literal.phaseEnds());
        assertThat(assessment.proceedings().stream()
                        .map(each -> each.about() + " " + each.subject() + " " + each.procedure() + " " + each.outcome()
                                + " " + each.stage() + " " + each.until())
                        .sorted()
                        .toList())
                .isEqualTo(literal.proceedings().stream()
                        .map(each -> each.about() + " " + each.subject() + " " + each.procedure() + " " + each.status()
                                + " " + each.stage() + " " + each.limit())
                        .sorted()
                        .toList());
        assertThat(scores(assessment)).isEqualTo(literal.scores().items());
        assertThat(assessment.score().percent()).isEqualTo(literal.scores().agreement());
        assertThat(assessment.disregarded().stream().map(Disregarded::event).collect(Collectors.toSet()))
                .isEqualTo(literal.disregarded().keySet());
        assertThat(assessment.transitions().stream()
                        .map(turn -> turn.at() + " " + turn.element() + " " + turn.from() + " " + turn.to())
                        .sorted()
                        .toList())
                .isEqualTo(literal.transitions().stream()
                        .map(turn -> turn.at() + " " + turn.element() + " " + turn.from() + " " + turn.to())
                        .sorted()
                        .toList());
    }

    private static Map<String, String> standing(Assessment assessment) {
        Map<String, String> standing = new TreeMap<>();
        assessment
                .elements()
                .forEach(element -> standing.put(
                        element.id(),
                        element.status() + " " + element.since()
                                + (element instanceof SanctionStatus sanction
                                        ? " " + sanction.rung() + " " + sanction.occurrences()
                                        : "")
                                + (element instanceof PhaseStatus phase && phase.overdue() ? " overdue" : "")));
        return standing;
    }

    private static Map<String, String> standing(LiteralAssessment literal) {
        Map<String, String> standing = new TreeMap<>();
        literal.elements()
                .forEach((id, element) -> standing.put(
                        id,
                        element.status() + " " + element.since()
                                + (element.occurrences().isPresent()
                                        ? " " + element.rung() + " "
                                                + element.occurrences().getAsInt()
                                        : "")
                                + (element.overdue() ? " overdue" : "")));
        return standing;
    }

    private static Map<String, String> totals(Assessment assessment) {
        Map<String, String> totals = new TreeMap<>();
        assessment.agreement().commitments().forEach(commitment -> {
            CommitmentStatus status = assessment.commitment(commitment.id());
            totals.put(
                    status.id(),
                    List.of(status.claimed(), status.confirmed(), status.pending(), status.denied(), status.owed())
                            .stream()
                            .map(value -> value.stripTrailingZeros().toPlainString())
                            .collect(Collectors.joining(" ")));
        });
        return totals;
    }

    private static Map<String, String> totals(LiteralAssessment literal) {
        Map<String, String> totals = new TreeMap<>();
        literal.totals()
                .forEach((id, total) -> totals.put(
                        id,
                        List.of(total.claimed(), total.confirmed(), total.pending(), total.denied(), total.owed())
                                .stream()
                                .map(value -> value.stripTrailingZeros().toPlainString())
                                .collect(Collectors.joining(" "))));
        return totals;
    }

    private static Map<String, String> balances(Assessment assessment) {
        Map<String, String> balances = new TreeMap<>();
        assessment
                .escrows()
                .forEach(each -> balances.put(
                        each.escrow(),
                        plain(each.deposited(), each.held(), each.released(), each.returned(), each.forfeited())));
        return balances;
    }

    private static Map<String, String> balances(LiteralAssessment literal) {
        Map<String, String> balances = new TreeMap<>();
        literal.escrows()
                .forEach((id, each) -> balances.put(
                        id, plain(each.deposited(), each.held(), each.released(), each.returned(), each.forfeited())));
        return balances;
    }

    private static String plain(BigDecimal... values) {
        return Stream.of(values)
                .map(value -> value.stripTrailingZeros().toPlainString())
                .collect(Collectors.joining(" "));
    }

    private static Map<String, Instant> ends(Assessment assessment) {
        Map<String, Instant> ends = new TreeMap<>();
        assessment
                .agreement()
                .phases()
                .forEach(phase -> assessment.phase(phase.id()).end().ifPresent(end -> ends.put(phase.id(), end)));
        return ends;
    }

    private static Map<String, Integer> scores(Assessment assessment) {
        Map<String, Integer> scores = new TreeMap<>();
        for (ElementStatus element : assessment.elements()) {
            if (element instanceof CommitmentStatus commitment) {
                commitment.score().ifPresent(score -> scores.put(element.id(), score));
            } else if (element instanceof BenchmarkStatus benchmark) {
                benchmark.score().ifPresent(score -> scores.put(element.id(), score));
            }
        }
        return scores;
    }

    /** The scenarios of the whole meaning, and what is said of them. */
    static final class Evaluated {
        private Evaluated() {}

        static Arbitrary<Scenario> scenarios() {
            return Scenarios.any();
        }

        static Assessment assess(Scenario scenario) {
            Evaluator evaluator = Evaluator.of(scenario.agreement());
            return scenario.knownAt()
                    .map(knownAt -> evaluator.evaluate(scenario.history(), scenario.asOf(), knownAt))
                    .orElseGet(() -> evaluator.evaluate(scenario.history(), scenario.asOf()));
        }
    }
}

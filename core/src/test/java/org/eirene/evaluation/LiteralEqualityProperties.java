package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.eirene.generators.Feature;
import org.eirene.generators.Scenario;
import org.eirene.generators.Scenarios;
import org.eirene.history.Event;
import org.eirene.history.History;
import org.eirene.literal.LiteralAssessment;
import org.eirene.literal.LiteralEvaluator;

/** What the evaluator says is what a slow and literal reading of the semantics says. */
class LiteralEqualityProperties {
    @Provide
    Arbitrary<Scenario> scenarios() {
        return Evaluated.scenarios();
    }

    @Property(tries = 1000)
    void the_evaluator_says_what_the_literal_one_says(@ForAll("scenarios") Scenario scenario) {
        LiteralAssessment literal = LiteralEvaluator.evaluate(
                scenario.agreement(), scenario.history().events(), scenario.asOf(), scenario.knownAt());
        Assessment assessment = Evaluated.assess(scenario);

        assertThat(assessment.status()).isEqualTo(literal.status());
        assertThat(standing(assessment)).isEqualTo(standing(literal));
        assertThat(totals(assessment)).isEqualTo(totals(literal));
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
        assessment.elements().forEach(element -> standing.put(element.id(), element.status() + " " + element.since()));
        return standing;
    }

    private static Map<String, String> standing(LiteralAssessment literal) {
        Map<String, String> standing = new TreeMap<>();
        literal.elements().forEach((id, element) -> standing.put(id, element.status() + " " + element.since()));
        return standing;
    }

    private static Map<String, String> totals(Assessment assessment) {
        Map<String, String> totals = new TreeMap<>();
        assessment.agreement().commitments().forEach(commitment -> {
            CommitmentStatus status = assessment.commitment(commitment.id());
            totals.put(
                    status.id(),
                    List.of(status.confirmed(), status.pending(), status.denied()).stream()
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
                        List.of(total.confirmed(), total.pending(), total.denied()).stream()
                                .map(value -> value.stripTrailingZeros().toPlainString())
                                .collect(Collectors.joining(" "))));
        return totals;
    }

    /** The scenarios of what this version evaluates. */
    static final class Evaluated {
        private Evaluated() {}

        static Arbitrary<Scenario> scenarios() {
            return Scenarios.without(
                            Feature.EXCHANGES,
                            Feature.SANCTIONS,
                            Feature.ESCROWS,
                            Feature.GUARANTEES,
                            Feature.DISPUTES,
                            Feature.TERMINATION)
                    .map(Evaluated::withoutWhatIsRefused);
        }

        /** Misfits may be of a kind that this version refuses. */
        private static Scenario withoutWhatIsRefused(Scenario scenario) {
            History history = scenario.history().without(event -> isRefused(event));
            return new Scenario(scenario.agreement(), history, scenario.asOf(), scenario.knownAt());
        }

        private static boolean isRefused(Event event) {
            return switch (event.kind()) {
                case CHALLENGE, DEPOSIT, TERMINATION, WITHDRAWAL -> true;
                default -> false;
            };
        }

        static Assessment assess(Scenario scenario) {
            Evaluator evaluator = Evaluator.of(scenario.agreement());
            return scenario.knownAt()
                    .map(knownAt -> evaluator.evaluate(scenario.history(), scenario.asOf(), knownAt))
                    .orElseGet(() -> evaluator.evaluate(scenario.history(), scenario.asOf()));
        }
    }
}

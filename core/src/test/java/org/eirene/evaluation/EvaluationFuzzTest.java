package org.eirene.evaluation;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.math.BigDecimal;
import org.eirene.agreement.Status;
import org.eirene.evaluation.LiteralEqualityProperties.Evaluated;
import org.eirene.generators.Scenario;
import org.eirene.generators.Scenarios;
import org.eirene.literal.LiteralAssessment;
import org.eirene.literal.LiteralEvaluator;

/**
 * Whatever agreement and history the bytes spell, they are evaluated, every question about them is answered, and the
 * literal evaluator says the same.
 *
 * <p>In a build this runs over the inputs that are kept in {@code EvaluationFuzzTestInputs}. To look for new ones, for
 * half an hour:
 *
 * <pre>
 * JAZZER_FUZZ=1 mvn test -pl core -Djacoco.skip -Dtest=EvaluationFuzzTest
 * </pre>
 */
class EvaluationFuzzTest {
    @FuzzTest(maxDuration = "30m")
    void scenarios(byte[] bytes) {
        Scenario scenario = Scenarios.spelt(bytes);
        Assessment assessment = Evaluated.assess(scenario);
        LiteralAssessment literal = LiteralEvaluator.evaluate(
                scenario.agreement(), scenario.history().events(), scenario.asOf(), scenario.knownAt());
        require(assessment.status() == literal.status(), "The agreement", scenario);
        assessment.elements().forEach(element -> {
            Status expected = literal.elements().get(element.id()).status();
            require(element.status() == expected, element + ", literally " + expected, scenario);
            require(!assessment.reason(element.id()).statement().isBlank(), "No reason of " + element, scenario);
        });
        require(!assessment.reason().toString().isBlank(), "No reason", scenario);
        assessment
                .transitions()
                .forEach(turn -> require(!turn.because().toString().isBlank(), "No cause", scenario));
        assessment.escrows().forEach(balance -> {
            BigDecimal all = balance.held()
                    .add(balance.released())
                    .add(balance.returned())
                    .add(balance.forfeited());
            require(all.compareTo(balance.deposited()) == 0, balance + " is not conserved", scenario);
        });
        require(!assessment.toString().isBlank(), "No text", scenario);
        assessment.scorecard();
        assessment.upcoming();
        assessment.changesSince(Evaluator.of(scenario.agreement()).evaluate(scenario.history(), scenario.asOf()));
    }

    private static void require(boolean holds, String what, Scenario scenario) {
        if (!holds) {
            throw new AssertionError(what + "\n" + scenario);
        }
    }
}

package org.eirene.serialization;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.math.BigDecimal;
import org.eirene.agreement.Status;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.Evaluator;
import org.eirene.generators.Scenario;
import org.eirene.generators.Scenarios;
import org.eirene.literal.LiteralAssessment;
import org.eirene.literal.LiteralEvaluator;

/**
 * Whatever agreement and history the bytes spell, they are evaluated, every question about them is answered, the literal
 * evaluator says the same, and what was said is written.
 *
 * <p>In a build this runs over the inputs that are kept in {@code EvaluationFuzzTestInputs}. To look for new ones, for
 * half an hour:
 *
 * <pre>
 * JAZZER_FUZZ=1 mvn test -pl serialization -am -Djacoco.skip -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Dtest=EvaluationFuzzTest
 * </pre>
 */
class EvaluationFuzzTest {
    private static final DocumentWriter WRITER = DocumentWriter.standard();

    @FuzzTest(maxDuration = "30m")
    void scenarios(byte[] bytes) {
        Scenario scenario = Scenarios.spelt(bytes);
        Evaluator evaluator = Evaluator.of(scenario.agreement());
        Assessment assessment = scenario.knownAt()
                .map(knownAt -> evaluator.evaluate(scenario.history(), scenario.asOf(), knownAt))
                .orElseGet(() -> evaluator.evaluate(scenario.history(), scenario.asOf()));
        LiteralAssessment literal = LiteralEvaluator.evaluate(
                scenario.agreement(), scenario.history().events(), scenario.asOf(), scenario.knownAt());
        require(assessment.status() == literal.status(), "The agreement", scenario);
        assessment.elements().forEach(element -> {
            Status expected = literal.elements().get(element.id()).status();
            require(element.status() == expected, element + ", literally " + expected, scenario);
            require(!assessment.reason(element.id()).statement().isBlank(), "No reason of " + element, scenario);
        });
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
        require(!WRITER.toJson(assessment).isBlank(), "No document", scenario);
        assessment.scorecard();
        assessment.upcoming();
        assessment.changesSince(evaluator.evaluate(scenario.history(), scenario.asOf()));
    }

    private static void require(boolean holds, String what, Scenario scenario) {
        if (!holds) {
            throw new AssertionError(what + "\n" + scenario);
        }
    }
}

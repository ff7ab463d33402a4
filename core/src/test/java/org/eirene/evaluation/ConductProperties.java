package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.Status;
import org.eirene.evaluation.LiteralEqualityProperties.Evaluated;
import org.eirene.generators.Feature;
import org.eirene.generators.Scenario;
import org.eirene.generators.Scenarios;
import org.eirene.history.Event;

/** More of the fifth and the eighth law, over the whole model. */
@Tag("lengthy")
class ConductProperties {
    @Provide
    Arbitrary<Scenario> scenarios() {
        return Evaluated.scenarios();
    }

    /** Without what moves between benchmarks and phases within a round, so that a benchmark sees what phases see. */
    @Provide
    Arbitrary<Scenario> scenariosThatBenchmarksSee() {
        return Scenarios.without(Feature.SANCTIONS, Feature.EXCHANGES);
    }

    @Property
    void law_5_no_phase_opens_before_its_condition_held(@ForAll("scenariosThatBenchmarksSee") Scenario scenario) {
        for (Transition turn : Evaluated.assess(scenario).transitions()) {
            if (turn.from() == Status.PENDING && turn.to() == Status.OPEN) {
                Phase phase = scenario.agreement().phase(turn.element());
                phase.opens()
                        .ifPresent(opens -> assertThat(hasHeld(scenario, opens, turn.at()))
                                .as("%s: %s", turn, opens)
                                .isTrue());
            }
        }
    }

    /** Whether a condition holds at an instant, seen by a continuous benchmark that asks for nothing else. */
    private static boolean hasHeld(Scenario scenario, Condition condition, Instant at) {
        Scenario probed = new Scenario(
                scenario.agreement()
                        .with(Benchmark.builder()
                                .id("probe")
                                .criterion(condition)
                                .continuous()
                                .build()),
                scenario.history(),
                scenario.asOf(),
                scenario.knownAt());
        Status before = Status.PENDING;
        for (Transition turn : Evaluated.assess(probed).transitions()) {
            if (turn.element().equals("probe")) {
                if (turn.at().equals(at) && turn.to() == Status.MET) {
                    return true;
                } else if (turn.at().isBefore(at)) {
                    before = turn.to();
                }
            }
        }
        return before == Status.MET;
    }

    @Property
    void law_8_within_one_occurrence_a_sanction_never_goes_down_a_rung(@ForAll("scenarios") Scenario scenario) {
        Map<String, SanctionStatus> last = new HashMap<>();
        List<Instant> instants = scenario.history().events().stream()
                .map(Event::at)
                .filter(at -> !at.isAfter(scenario.asOf()))
                .distinct()
                .sorted()
                .toList();
        for (Instant at : instants) {
            Assessment then =
                    Evaluated.assess(new Scenario(scenario.agreement(), scenario.history(), at, scenario.knownAt()));
            for (Sanction sanction : scenario.agreement().sanctions()) {
                SanctionStatus now = then.sanction(sanction.id());
                SanctionStatus before = last.put(sanction.id(), now);
                if (before != null
                        && before.status() == Status.IN_FORCE
                        && now.status() == Status.IN_FORCE
                        && before.occurrences() == now.occurrences()) {
                    assertThat(now.rung().getAsInt())
                            .as("%s at %s", sanction.id(), at)
                            .isGreaterThanOrEqualTo(before.rung().getAsInt());
                }
            }
        }
    }
}

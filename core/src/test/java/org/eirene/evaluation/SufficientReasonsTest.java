package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Element;
import org.eirene.agreement.Status;
import org.eirene.evaluation.LiteralEqualityProperties.Evaluated;
import org.eirene.generators.Feature;
import org.eirene.generators.Samples;
import org.eirene.generators.Scenario;
import org.eirene.generators.Scenarios;
import org.eirene.history.Event;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;

/**
 * Law 11, the first half: what a reason cites, the background included, is enough to come to the same status. The other
 * half needs no test: a reason that cites an event names it, so that without the event it is another.
 */
class SufficientReasonsTest {
    private static final int SCENARIOS = 300;

    @Test
    void the_events_that_a_reason_cites_give_the_element_its_status() {
        Samples.of(scenarios(), SCENARIOS).forEach(scenario -> {
            Assessment whole = Evaluated.assess(scenario);
            ids(scenario.agreement())
                    .forEach(id -> assertThat(status(assessedFrom(whole.reason(id), scenario), id))
                            .as("%s", whole.reason(id))
                            .isEqualTo(status(whole, id)));
        });
    }

    /** As far as reasons have been written to be sufficient: without what others do to an element. */
    private static Arbitrary<Scenario> scenarios() {
        return Scenarios.without(
                        Feature.EXCHANGES,
                        Feature.SANCTIONS,
                        Feature.ESCROWS,
                        Feature.GUARANTEES,
                        Feature.DISPUTES,
                        Feature.TERMINATION)
                .map(scenario -> new Scenario(
                        scenario.agreement(),
                        scenario.history().without(SufficientReasonsTest::isBeyond),
                        scenario.asOf(),
                        scenario.knownAt()));
    }

    /** Misfits may be of those kinds too. */
    private static boolean isBeyond(Event event) {
        return switch (event.kind()) {
            case CHALLENGE, DEPOSIT, TERMINATION, WITHDRAWAL -> true;
            default -> false;
        };
    }

    private static Stream<String> ids(Agreement agreement) {
        Stream<String> elements = Stream.of(
                        agreement.phases(), agreement.commitments(), agreement.benchmarks(), agreement.milestones())
                .flatMap(List::stream)
                .map(Element::id);
        return Stream.concat(Stream.of(agreement.id()), elements);
    }

    private static Status status(Assessment assessment, String id) {
        return id.equals(assessment.agreement().id())
                ? assessment.status()
                : assessment.element(id).status();
    }

    /** What was retracted is left out with what took it out. */
    private static Assessment assessedFrom(Reason reason, Scenario scenario) {
        Set<String> cited = new HashSet<>();
        cite(reason, cited);
        List<Event> onRecord =
                OnRecord.of(scenario.history().events(), scenario.knownAt()).events();
        cited.retainAll(onRecord.stream().map(Event::id).collect(Collectors.toSet()));
        History part = scenario.history().without(event -> !cited.contains(event.id()));
        return Evaluated.assess(new Scenario(scenario.agreement(), part, scenario.asOf(), scenario.knownAt()));
    }

    private static void cite(Reason reason, Set<String> ids) {
        ids.addAll(reason.events());
        reason.because().forEach(part -> cite(part, ids));
        reason.background().forEach(part -> cite(part, ids));
    }
}

package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.eirene.agreement.Status;
import org.eirene.evaluation.LiteralEqualityProperties.Evaluated;
import org.eirene.generators.Scenario;
import org.eirene.history.Event;
import org.eirene.history.History;

/** Law 11, over the whole model: reasons are sufficient, and nothing that they rest on is idle. */
@Tag("lengthy")
class SufficientReasonsProperties {
    @Provide
    Arbitrary<Scenario> scenarios() {
        return Evaluated.scenarios();
    }

    @Property
    void the_events_that_a_reason_cites_give_the_element_its_status(@ForAll("scenarios") Scenario scenario) {
        Assessment whole = Evaluated.assess(scenario);
        ids(whole)
                .forEach(id -> assertThat(status(assessedFrom(whole.reason(id), scenario), id))
                        .as("%s", whole.reason(id))
                        .isEqualTo(status(whole, id)));
    }

    @Property
    void without_one_event_that_it_rests_on_the_status_or_the_reason_is_another(
            @ForAll("scenarios") Scenario scenario, @ForAll @IntRange(max = 1000) int which) {
        Assessment whole = Evaluated.assess(scenario);
        List<String> ids = ids(whole).toList();
        String id = ids.get(which % ids.size());
        Reason reason = whole.reason(id);
        for (String event : reason.allEvents()) {
            Assessment other = Evaluated.assess(new Scenario(
                    scenario.agreement(), scenario.history().without(event), scenario.asOf(), scenario.knownAt()));
            assertThat(status(other, id) != status(whole, id)
                            || !other.reason(id).equals(reason))
                    .as("%s without %s", reason, event)
                    .isTrue();
        }
    }

    private static Stream<String> ids(Assessment assessment) {
        return Stream.concat(
                Stream.of(assessment.agreement().id()),
                assessment.elements().stream().map(ElementStatus::id));
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

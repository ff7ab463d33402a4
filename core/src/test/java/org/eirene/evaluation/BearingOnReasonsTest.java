package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.all;
import static org.eirene.agreement.Conditions.any;
import static org.eirene.agreement.Conditions.delivered;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Conditions.measured;
import static org.eirene.agreement.Conditions.not;
import static org.eirene.agreement.Conditions.quiet;
import static org.eirene.agreement.Conditions.reached;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.evaluation.March.march;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.as;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.owed;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Phase;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;

/** Which events stand in the background of why a phase has not opened, though it does not rest on them. */
class BearingOnReasonsTest {
    private static final Condition SIGNAL = reached("signal");

    private static Agreement opensWhen(Condition condition) {
        return accord().addPhases(Phase.builder().id("late").opens(condition).build())
                .addCommitments(
                        owed("load")
                                .must(deliver(9, "truck"))
                                .verification("strict")
                                .build(),
                        owed("other").must(deliver(9, "truck")).build())
                .build();
    }

    /** The events that are told to be also on the record, in the order in which they are told. */
    private static List<String> alsoOnRecord(Condition condition, History history) {
        return as(opensWhen(condition), history, march(20)).reason("late").background().stream()
                .filter(reason -> reason.statement().equals("also on the record"))
                .flatMap(reason -> reason.events().stream())
                .toList();
    }

    @Test
    void the_incidents_that_a_filter_covers_bear_on_it() {
        History history = none().incident(march(4), "raid", 3, "north")
                .incident(march(5), "noise", 1, "south")
                .incident(march(6), "raid", 4, "south");
        Condition raids = all(SIGNAL, incidents("raid").atMost(5));
        assertThat(alsoOnRecord(raids, history)).containsExactly("incident-1", "incident-3");
        assertThat(alsoOnRecord(all(SIGNAL, quiet(days(2))), history))
                .containsExactly("incident-1", "incident-2", "incident-3");
        assertThat(alsoOnRecord(SIGNAL, history)).isEmpty();
    }

    @Test
    void the_proceedings_of_an_incident_that_came_before_a_filter_bear_on_it() {
        History history = none().incident(march(4), "raid", 3, "north")
                .deny(march(5), "cell", "incident-1")
                .incident(march(6), "raid", 3, "north")
                .challenge(march(7), "north", "incident-2", "count")
                .deny(march(8), "cell", "challenge-1")
                .incident(march(9), "raid", 3, "north")
                .confirm(march(10), "cell", "incident-3");
        Condition verified = all(SIGNAL, incidents("raid").verifiedBy("strict").atMost(5));
        assertThat(alsoOnRecord(verified, history))
                .containsExactly(
                        "incident-1", "ruling-1", "incident-2", "challenge-1", "ruling-2", "incident-3", "ruling-3");
    }

    @Test
    void a_ruling_under_a_filter_that_asks_for_none_does_not_bear_on_it() {
        History history = none().incident(march(4), "raid", 3, "north").confirm(march(5), "cell", "incident-1");
        Agreement both = opensWhen(all(SIGNAL, incidents("raid").atMost(5)))
                .with(Phase.builder()
                        .id("later")
                        .opens(all(
                                SIGNAL, incidents("raid").verifiedBy("strict").atMost(5)))
                        .build());
        Assessment told = as(both, history, march(20));
        assertThat(told.reason("late").background())
                .extracting(Reason::events)
                .containsExactly(ImmutableList.of("incident-1"));
        assertThat(told.reason("later").background())
                .extracting(Reason::events)
                .containsExactly(ImmutableList.of("incident-1", "ruling-1"));
    }

    @Test
    void the_observations_of_an_indicator_bear_on_it() {
        History history = none().observation(march(4), "trucks", 7)
                .observation(march(5), "trucks", 3)
                .observation(march(6), "trucks", 9);
        assertThat(alsoOnRecord(
                        all(SIGNAL, measured("trucks").within(days(30)).mean().atLeast(1)), history))
                .containsExactly("observation-1", "observation-2", "observation-3");
        assertThat(alsoOnRecord(not(any(not(SIGNAL), measured("trucks").last().atMost(1))), history))
                .containsExactly("observation-1", "observation-2", "observation-3");
    }

    @Test
    void the_deliveries_in_a_total_and_their_proceedings_bear_on_it() {
        History history = none().delivery(march(4), "load", 2)
                .confirm(march(5), "cell", "delivery-1", 1)
                .delivery(march(6), "load", 3)
                .challenge(march(7), "south", "delivery-2", "count")
                .delivery(march(8), "other", 4)
                .observation(march(9), "trucks", 1);
        assertThat(alsoOnRecord(all(SIGNAL, delivered("load").atMost(100)), history))
                .containsExactly("delivery-1", "ruling-1", "delivery-2", "challenge-1");
        assertThat(alsoOnRecord(all(SIGNAL, delivered("load", "other").atMost(100)), history))
                .containsExactly("delivery-1", "ruling-1", "delivery-2", "challenge-1", "delivery-3");
    }

    @Test
    void what_a_reason_rests_on_does_not_stand_in_its_background() {
        History history = none().observation(march(4), "trucks", 7).observation(march(5), "trucks", 3);
        assertThat(alsoOnRecord(measured("trucks").last().atLeast(50), history)).containsExactly("observation-1");
    }
}

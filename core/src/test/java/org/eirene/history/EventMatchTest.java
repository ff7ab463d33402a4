package org.eirene.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.eirene.generators.Samples;
import org.eirene.generators.Scenario;
import org.eirene.generators.Scenarios;
import org.junit.jupiter.api.Test;

/** Each kind of event is answered for by its own case, and by the common one where it has none. */
class EventMatchTest {
    private final Event.Cases<EventKind> ofItsOwn = new Event.Cases<>() {
        @Override
        public EventKind milestone(MilestoneReached event) {
            return EventKind.MILESTONE;
        }

        @Override
        public EventKind delivery(Delivery event) {
            return EventKind.DELIVERY;
        }

        @Override
        public EventKind observation(Observation event) {
            return EventKind.OBSERVATION;
        }

        @Override
        public EventKind incident(Incident event) {
            return EventKind.INCIDENT;
        }

        @Override
        public EventKind ruling(Ruling event) {
            return EventKind.RULING;
        }

        @Override
        public EventKind challenge(Challenge event) {
            return EventKind.CHALLENGE;
        }

        @Override
        public EventKind waiver(Waiver event) {
            return EventKind.WAIVER;
        }

        @Override
        public EventKind extension(Extension event) {
            return EventKind.EXTENSION;
        }

        @Override
        public EventKind deposit(Deposit event) {
            return EventKind.DEPOSIT;
        }

        @Override
        public EventKind termination(Termination event) {
            return EventKind.TERMINATION;
        }

        @Override
        public EventKind withdrawal(Withdrawal event) {
            return EventKind.WITHDRAWAL;
        }

        @Override
        public EventKind retraction(Retraction event) {
            return EventKind.RETRACTION;
        }
    };

    @Test
    void each_kind_has_its_case() {
        Event.PartialCases<String> otherwise = event -> event.id();
        Set<EventKind> met = EnumSet.noneOf(EventKind.class);
        for (Scenario scenario : Samples.of(Scenarios.any(), 200)) {
            for (Event event : scenario.history().events()) {
                met.add(event.kind());
                assertThat(event.match(ofItsOwn)).isEqualTo(event.kind());
                assertThat(event.match(otherwise)).isEqualTo(event.id());
            }
        }
        assertThat(met).containsExactlyInAnyOrder(EventKind.values());
    }
}

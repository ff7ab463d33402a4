package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.owed;

import java.time.Instant;
import org.eirene.agreement.Agreement;
import org.eirene.history.Event;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;

class AssessmentEventsTest {
    private final Agreement accord = accord(owed("release").must(deliver(10, "person")));
    private final History history = none().delivery("2025-03-02T00:00:00Z", "release", 1)
            .delivery("2025-03-03T00:00:00Z", "release", 2)
            .delivery("2025-03-09T00:00:00Z", "release", 3)
            .retraction("2025-03-10T00:00:00Z", "delivery-1");

    @Test
    void are_those_that_happened_by_then_without_what_was_retracted_and_with_what_retracted_it() {
        assertThat(Evaluator.of(accord)
                        .evaluate(history, Instant.parse("2025-03-05T00:00:00Z"))
                        .events()
                        .orElseThrow())
                .extracting(Event::id)
                .containsExactly("delivery-2", "retraction-1");
    }

    @Test
    void are_those_that_were_known() {
        assertThat(Evaluator.of(accord)
                        .evaluate(history, Instant.parse("2025-03-20T00:00:00Z"), Instant.parse("2025-03-09T12:00:00Z"))
                        .events()
                        .orElseThrow())
                .extracting(Event::id)
                .containsExactly("delivery-1", "delivery-2", "delivery-3");
    }

    @Test
    void are_not_kept_where_they_were_taken_one_by_one() {
        assertThat(Evaluator.of(accord)
                        .begin()
                        .after(history.events().get(0))
                        .assessment()
                        .events())
                .isEmpty();
    }
}

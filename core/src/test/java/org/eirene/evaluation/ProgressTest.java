package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.eirene.agreement.Conditions.completed;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Conditions.measured;
import static org.eirene.agreement.Conditions.quiet;
import static org.eirene.agreement.Moments.date;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Offsets.hours;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.agreement.Performances.refrain;
import static org.eirene.agreement.Performances.respond;
import static org.eirene.agreement.Performances.supply;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.owed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Status;
import org.eirene.history.Event;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final Agreement accord = accord().addPhases(
                    Phase.builder().id("calm").completes(quiet(hours(72))).build(),
                    Phase.builder()
                            .id("opening")
                            .opens(completed("calm"))
                            .lasts(days(30))
                            .build())
            .addCommitments(
                    owed("release")
                            .phase("opening")
                            .must(deliver(3, "person").manifest("names"))
                            .verification("appeal")
                            .build(),
                    owed("aid")
                            .phase("opening")
                            .must(supply(5, "truck").per(days(1)))
                            .build(),
                    owed("hold")
                            .must(refrain(incidents().verifiedBy("strict")).curedAfter(days(2)))
                            .build(),
                    owed("hotline").must(respond(incidents(), hours(6))).build())
            .addBenchmarks(Benchmark.builder()
                    .id("flow")
                    .phase("opening")
                    .criterion(measured("trucks").mean().within(days(3)).atLeast(5))
                    .due(date("2025-03-30"))
                    .continuous()
                    .verification("strict")
                    .build())
            .build();
    private final Evaluator evaluator = Evaluator.of(accord);
    private final History history = none().incident("2025-03-02T00:00:00Z", "raid", 3, "north")
            .answer("2025-03-02T05:00:00Z", "hotline", "incident-1")
            .confirm("2025-03-02T06:00:00Z", "cell", "incident-1")
            .deliveryOf("2025-03-28T12:00:00Z", "release", "a", "b")
            .observation("2025-03-28T12:00:00Z", "trucks", 7)
            .delivery("2025-03-28T12:00:00Z", "aid", 5)
            .milestone("2025-03-28T12:00:00Z", "nowhere")
            .confirm("2025-03-29T12:00:00Z", "cell", "flow")
            .confirm("2025-03-29T13:00:00Z", "cell", "delivery-2", 1)
            .extension("2025-03-30T13:00:00Z", "opening", days(2), "north", "south")
            .incident("2025-03-30T14:00:00Z", "raid", 4, "militia");

    @Test
    void gives_what_evaluating_gives_after_each_event_and_in_between() {
        Progress progress = evaluator.begin();
        List<Event> so = new ArrayList<>();
        for (Event event : history.events()) {
            Progress meanwhile = progress.advancedTo(event.at());
            assertThat(meanwhile.assessment()).isEqualTo(evaluator.evaluate(none().with(so), event.at()));
            progress = progress.after(event);
            so.add(event);
            assertThat(progress.present()).isEqualTo(event.at());
            assertThat(progress.assessment()).isEqualTo(evaluator.evaluate(none().with(so), event.at()));
        }
        for (String later : List.of("2025-03-31T00:00:00Z", "2025-04-20T00:00:00Z", "2026-01-01T00:00:00Z")) {
            assertThat(progress.advancedTo(Instant.parse(later)).assessment())
                    .isEqualTo(evaluator.evaluate(history, later));
        }
        assertThat(progress.assessment().disregarded()).hasSize(1);
    }

    @Test
    void takes_events_of_one_instant_in_any_order() {
        List<Event> events = new ArrayList<>(history.events());
        for (int turn = 0; turn < 3; turn++) {
            Collections.rotate(events.subList(3, 7), 1);
            Progress progress = evaluator.begin();
            for (Event event : events) {
                progress = progress.after(event);
            }
            assertThat(progress.assessment()).isEqualTo(evaluator.evaluate(history, progress.present()));
        }
    }

    @Test
    void can_be_taken_up_again_as_if_nothing_had_been_tried() {
        Progress before = evaluator.begin().advancedTo(Instant.parse("2025-03-10T00:00:00Z"));
        Assessment asItWas = before.assessment();
        Progress raided = before.after(none().incident("2025-03-11T00:00:00Z", "raid", 3, "north")
                .events()
                .get(0));
        Progress calm = before.advancedTo(Instant.parse("2025-03-11T06:00:00Z"));
        assertThat(raided.advancedTo(Instant.parse("2025-03-11T06:00:00Z"))
                        .assessment()
                        .commitment("hotline")
                        .status())
                .isEqualTo(Status.BREACHED);
        assertThat(calm.assessment().commitment("hotline").status()).isEqualTo(Status.IN_EFFECT);
        assertThat(before.assessment()).isEqualTo(asItWas);
    }

    @Test
    void keeps_the_present_instant_open() {
        Instant due = Instant.parse("2025-03-31T00:00:00Z");
        Progress waiting = evaluator.begin().advancedTo(due);
        assertThat(waiting.advancedTo(due)).isSameAs(waiting);
        Progress after = waiting.after(
                none().observation("2025-03-31T00:00:00Z", "trucks", 9).events().get(0));
        assertThat(after.assessment())
                .isEqualTo(evaluator.evaluate(none().observation("2025-03-31T00:00:00Z", "trucks", 9), due));
    }

    @Test
    void refuses_an_event_of_the_past() {
        Progress progress = evaluator.begin().advancedTo(Instant.parse("2025-03-10T00:00:00Z"));
        Event past = none().delivery("2025-03-09T00:00:00Z", "aid").events().get(0);
        assertThatThrownBy(() -> progress.after(past))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Event 'delivery-1' happened at 2025-03-09T00:00:00Z, before the present instant"
                        + " 2025-03-10T00:00:00Z: put it into the history and use Evaluator.evaluate");
        assertThatThrownBy(() -> progress.advancedTo(Instant.parse("2025-03-09T00:00:00Z")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Time moves on: 2025-03-09T00:00:00Z lies before the present instant 2025-03-10T00:00:00Z");
    }

    @Test
    void refuses_a_retraction() {
        Event retraction =
                none().retraction("2025-03-10T00:00:00Z", "delivery-1").events().get(0);
        assertThatThrownBy(() -> evaluator.begin().after(retraction))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Event 'retraction-1' is a retraction, which rewrites the past: put it into the history and"
                        + " use Evaluator.evaluate");
    }

    @Test
    void a_prepared_history_answers_as_evaluating_does() {
        PreparedHistory prepared = evaluator.prepare(history);
        for (String when : List.of("2025-02-01", "2025-03-02", "2025-03-28", "2025-03-30", "2025-06-01")) {
            assertThat(prepared.asOf(when)).isEqualTo(evaluator.evaluate(history, when));
        }
        Instant then = Instant.parse("2025-03-29T00:00:00Z");
        assertThat(prepared.asOf(then)).isEqualTo(evaluator.evaluate(history, then));
        assertThat(prepared.asOf(Instant.parse("2025-06-01T00:00:00Z"), then))
                .isEqualTo(evaluator.evaluate(history, Instant.parse("2025-06-01T00:00:00Z"), then));
    }

    @Test
    void a_prepared_history_answers_so_from_wherever_it_begins() {
        for (int apart = 1; apart < 5; apart++) {
            PreparedHistory prepared = new PreparedHistory(evaluator, history, apart);
            for (String when : List.of("2025-03-30", "2025-03-02", "2025-06-01", "2025-02-01", "2025-03-28")) {
                assertThat(prepared.asOf(when)).isEqualTo(evaluator.evaluate(history, when));
            }
            history.events()
                    .forEach(event ->
                            assertThat(prepared.asOf(event.at())).isEqualTo(evaluator.evaluate(history, event.at())));
        }
    }

    @Test
    void an_evaluator_and_what_it_gives_are_read_in_a_line() {
        Evaluator evaluator = Evaluator.of(Trial.accord().build());
        assertThat(evaluator).hasToString("evaluator of accord");
        assertThat(evaluator.prepare(Trial.none()))
                .hasToString("history of accord with 0 events, held ready for the evaluator of accord");
        assertThat(evaluator.begin().advancedTo(Trial.instant("2025-03-10T00:00:00Z")))
                .hasToString("progress of accord at 2025-03-10T00:00:00Z");
    }
}

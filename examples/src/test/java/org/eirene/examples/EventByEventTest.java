package org.eirene.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Status;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.EitherWay;
import org.eirene.evaluation.Evaluator;
import org.eirene.evaluation.MilestoneStatus;
import org.eirene.evaluation.Progress;
import org.eirene.history.Event;
import org.eirene.history.EventKind;
import org.eirene.history.EventProblemCode;
import org.eirene.history.History;
import org.eirene.history.InvalidHistoryException;
import org.eirene.serialization.EventReader;
import org.eirene.serialization.EventSource;
import org.eirene.serialization.EventWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record that comes in event by event, as a monitor keeps it, and what is asked of it on the way. */
class EventByEventTest {
    private static final Agreement TEXT = Example.agreement("sequenced-concessions");
    private static final Evaluator EVALUATOR = Evaluator.of(TEXT);
    private static final History RECORD = Example.history("sequenced-concessions-wrong", TEXT);

    @TempDir
    private Path folder;

    @Test
    void a_log_is_written_and_followed_event_by_event_to_the_same_assessment() throws IOException {
        Path log = folder.resolve("log.jsonl");
        try (EventWriter writer = EventWriter.to(log, TEXT.id())) {
            for (Event event : RECORD.events()) {
                writer.write(event);
            }
        }
        Progress progress = EVALUATOR.begin();
        Map<EventKind, Integer> counts = new EnumMap<>(EventKind.class);
        try (EventReader reader = EventSource.of(log, TEXT).open()) {
            while (reader.hasNext()) {
                Event event = reader.next();
                counts.merge(event.kind(), 1, Integer::sum);
                progress = progress.after(event);
            }
            assertThat(reader.count()).isEqualTo(RECORD.size());
        }
        assertThat(counts).containsEntry(EventKind.DEPOSIT, 3).containsEntry(EventKind.CHALLENGE, 1);
        Assessment end = progress.assessment();
        assertThat(end).isEqualTo(EVALUATOR.evaluate(RECORD, progress.present()));
        MilestoneStatus bill = end.milestone("bill-south");
        assertThat(bill.status()).isEqualTo(Status.REACHED);
    }

    @Test
    void a_progress_can_be_taken_up_again_with_another_event() {
        Progress before = EVALUATOR.begin();
        for (Event event : RECORD.upTo("2025-06-22").events()) {
            before = before.after(event);
        }
        Progress calm = before.advancedTo(RECORD.event("shots-4-established").at());
        Progress shots = before;
        for (Event event : RECORD.between("2025-06-23", "2025-06-23").events()) {
            shots = shots.after(event);
        }
        assertThat(calm.assessment().sanction("spike-south").status()).isEqualTo(Status.DORMANT);
        assertThat(shots.assessment().sanction("spike-south").status()).isEqualTo(Status.IN_FORCE);
    }

    @Test
    void what_is_at_stake_in_an_open_ruling_is_told_from_either_end() {
        EitherWay stake = EVALUATOR.prepare(RECORD).eitherWay("arbitration-sought", "2025-06-16");
        assertThat(stake.confirmed().commitment("register-weapons").status()).isNotEqualTo(Status.BREACHED);
        assertThat(stake.denied().commitment("register-weapons").status()).isEqualTo(Status.BREACHED);
        assertThat(stake.changes().of("register-weapons")).isPresent();
    }

    @Test
    void two_events_of_one_id_are_no_record() {
        assertThatThrownBy(() -> History.builder(TEXT)
                        .addAll(RECORD.events())
                        .add(RECORD.event("shots-1").toBuilder()
                                .note("Or so it is said")
                                .build())
                        .build())
                .isInstanceOfSatisfying(
                        InvalidHistoryException.class,
                        refusal -> assertThat(refusal.problems())
                                .singleElement()
                                .satisfies(problem ->
                                        assertThat(problem.code()).isEqualTo(EventProblemCode.EVENT_ID_CONFLICT)));
    }
}

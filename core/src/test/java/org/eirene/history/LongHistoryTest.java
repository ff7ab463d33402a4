package org.eirene.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LongHistoryTest {
    private static final Instant START = Instant.parse("2025-01-16T09:15:00Z");

    private static Event delivery(int number) {
        return Delivery.builder()
                .id("e" + number)
                .at(START.plusSeconds(number))
                .commitment("release")
                .build();
    }

    @Test
    void it_knows_its_size_its_last_event_and_its_retractions() {
        Retraction retraction = Retraction.builder()
                .id("wrong")
                .at(START.plusSeconds(2))
                .event("e1")
                .build();
        LongHistory record = LongHistory.of(() -> Stream.of(delivery(1), retraction, delivery(2)));
        assertThat(record.size()).isEqualTo(3);
        assertThat(record.last()).as("the last in the order of events").contains(retraction);
        assertThat(record.retractions()).containsExactly(retraction);
        assertThat(record).hasToString("3 events until 2025-01-16T09:15:02Z");
        assertThat(LongHistory.of(Stream::empty)).hasToString("0 events");
    }

    @Test
    void its_events_come_anew_each_time_in_the_order_in_which_they_were_given() {
        LongHistory record = LongHistory.of(() -> Stream.of(delivery(1), delivery(2)));
        assertThat(record.events()).containsExactly(delivery(1), delivery(2));
        assertThat(record.events()).containsExactly(delivery(1), delivery(2));
    }

    @Test
    void an_event_before_the_one_it_follows_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LongHistory.of(() -> Stream.of(delivery(2), delivery(1))))
                .withMessage("Event 'e1' happened at 2025-01-16T09:15:01Z and comes after 'e2' of 2025-01-16T09:15:02Z:"
                        + " put them in order of time, or into a History, which does so");
    }

    @Test
    void every_stream_is_closed() {
        AtomicInteger open = new AtomicInteger();
        LongHistory record = LongHistory.of(() -> {
            open.incrementAndGet();
            return IntStream.range(0, 10).mapToObj(LongHistoryTest::delivery).onClose(open::decrementAndGet);
        });
        assertThat(open).hasValue(0);
        try (Stream<Event> events = record.events()) {
            assertThat(events).hasSize(10);
        }
        assertThat(open).hasValue(0);
    }
}

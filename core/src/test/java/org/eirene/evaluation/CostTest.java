package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.always;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Offsets.hours;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.agreement.Performances.supply;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Monitor;
import org.eirene.agreement.Party;
import org.eirene.agreement.Procedure;
import org.eirene.agreement.Silence;
import org.eirene.agreement.Stage;
import org.eirene.history.Delivery;
import org.eirene.history.Event;
import org.eirene.history.History;
import org.eirene.history.Incident;
import org.eirene.history.Ruling;
import org.eirene.history.Verdict;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What an event costs, in bytes allocated, which do not depend on the machine: little, and no more in a long record than in
 * a short one. Measured when this was written, of 40,000 events: 271 bytes an event to evaluate a history, 446 to take one
 * more on a progress.
 */
@Tag("lengthy")
class CostTest {
    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Agreement agreement = agreement(4);

    @Test
    void an_event_of_a_history_costs_little_and_no_more_if_it_is_longer() {
        double brief = evaluating(agreement, 10_000);
        double lengthy = evaluating(agreement, 40_000);
        assertThat(lengthy).as("bytes an event").isLessThan(900);
        assertThat(lengthy / brief).as("bytes an event, of 40,000 to 10,000").isLessThan(1.3);
    }

    @Test
    void what_elements_cost_grows_no_faster_than_their_number() {
        double few = evaluating(agreement, 20_000);
        double many = evaluating(agreement(16), 20_000);
        assertThat(many / few).as("bytes an event, of 64 elements to 16").isLessThan(4);
    }

    @Test
    void one_more_event_on_a_progress_costs_the_same_whatever_its_past() {
        double early = stepping(5_000);
        double late = stepping(40_000);
        assertThat(late).as("bytes an event").isLessThan(1_500);
        assertThat(late / early)
                .as("bytes an event, after 40,000 to after 5,000")
                .isLessThan(1.5);
    }

    private static double evaluating(Agreement agreement, int number) {
        History history = History.builder(agreement).addAll(events(number)).build();
        Evaluator evaluator = Evaluator.of(agreement);
        Instant end = history.events().get(number - 1).at();
        // what is made once and for all
        evaluator.evaluate(history, end);
        long before = allocated();
        Assessment assessment = evaluator.evaluate(history, end);
        long after = allocated();
        assertThat(assessment.transitions()).isNotEmpty();
        return (after - before) / (double) number;
    }

    private double stepping(int past) {
        int more = 2_000;
        List<Event> events = events(past + more);
        Progress progress = Evaluator.of(agreement).begin();
        for (Event event : events.subList(0, past)) {
            progress = progress.after(event);
        }
        long before = allocated();
        for (Event event : events.subList(past, past + more)) {
            progress = progress.after(event);
        }
        return (allocated() - before) / (double) more;
    }

    private static long allocated() {
        return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    /** A quarter each of incidents, deliveries, rulings and reports, ten minutes apart. */
    private static List<Event> events(int number) {
        Random random = new Random(42);
        return IntStream.range(0, number)
                .mapToObj(i -> event("e" + i, START.plusSeconds(600L * (i + 1)), random.nextInt(4), random))
                .toList();
    }

    private static Event event(String id, Instant at, int area, Random random) {
        return switch (random.nextInt(4)) {
            case 0 ->
                Incident.builder()
                        .id(id)
                        .at(at)
                        .incidentKind("raid")
                        .severity(random.nextInt(50) == 0 ? 3 : 1)
                        .area("area-" + area)
                        .build();
            case 1 ->
                Delivery.builder().id(id).at(at).commitment("give-" + area).build();
            case 2 ->
                Ruling.builder()
                        .id(id)
                        .at(at)
                        .verdict(Verdict.CONFIRM)
                        .by("monitor-" + random.nextInt(8))
                        .about("certified-" + area)
                        .build();
            default ->
                Delivery.builder().id(id).at(at).commitment("report-" + area).build();
        };
    }

    private static Agreement agreement(int areas) {
        String[] body = IntStream.range(0, 8).mapToObj(i -> "monitor-" + i).toArray(String[]::new);
        Agreement.Builder agreement = Agreement.builder()
                .id("crowded")
                .timeZone("UTC")
                .entersIntoForce(START.toString())
                .addActors(Party.of("north", "North"), Party.of("south", "South"))
                .addProcedures(Procedure.builder()
                        .id("certifying")
                        .addStages(Stage.of(5, days(3_650), body))
                        .onSilence(Silence.DENY)
                        .build());
        for (String monitor : body) {
            agreement.addActors(Monitor.of(monitor, monitor));
        }
        for (int i = 0; i < areas; i++) {
            agreement
                    .addBenchmarks(
                            Benchmark.builder()
                                    .id("calm-" + i)
                                    .criterion(incidents()
                                            .minSeverity(3)
                                            .areas("area-" + i)
                                            .within(hours(72))
                                            .atMost(1))
                                    .continuous()
                                    .build(),
                            Benchmark.builder()
                                    .id("certified-" + i)
                                    .criterion(always())
                                    .verification("certifying")
                                    .build())
                    .addCommitments(
                            Commitment.builder()
                                    .id("give-" + i)
                                    .by("north")
                                    .to("south")
                                    .must(deliver(100_000, "ton"))
                                    .build(),
                            Commitment.builder()
                                    .id("report-" + i)
                                    .by("north")
                                    .to("south")
                                    .must(supply(1, "report").per(hours(168)))
                                    .build());
        }
        return agreement.build();
    }
}

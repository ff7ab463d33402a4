package org.eirene.examples.jmh;

import static org.eirene.agreement.Conditions.always;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Moments.at;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Offsets.hours;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.agreement.Performances.supply;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
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

/**
 * An agreement of as many elements as one likes and a long record of it, always the same from the same seed: a quarter
 * each are ceasefires in an area (a continuous benchmark over a window of 72 hours), quantities to deliver by a date,
 * benchmarks that k of 64 monitors certify, and reports in every seven days. The events come a minute apart on average.
 *
 * @param agreement the agreement
 * @param history the record
 * @param end the instant of the last event
 */
record Workload(Agreement agreement, History history, Instant end) {
    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    private static final int MONITORS = 64;

    static Workload of(int events, int elements, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int areas = Math.max(1, elements / 8);
        Agreement agreement = agreement(events, elements, areas, random);
        List<Event> record = new ArrayList<>();
        // in 72 hours one and a half serious incidents an area
        double serious = 1.5 * areas / 1080;
        Instant now = START;
        for (int i = 0; i < events; i++) {
            now = now.plusSeconds(1 + random.nextInt(119));
            int kind = random.nextInt(4);
            int area = random.nextInt(areas);
            int severity = random.nextDouble() < serious ? 3 + random.nextInt(3) : 1 + random.nextInt(2);
            int item = 4 * ((area + areas * random.nextInt(2)) % (elements / 4)) + kind;
            record.add(event("e" + i, now, item, area, severity, random));
        }
        return new Workload(agreement, History.builder(agreement).addAll(record).build(), now);
    }

    private static Event event(String id, Instant at, int item, int area, int severity, SplittableRandom random) {
        return switch (item % 4) {
            case 0 ->
                Incident.builder()
                        .id(id)
                        .at(at)
                        .incidentKind("raid")
                        .severity(severity)
                        .area("area-" + area)
                        .build();
            case 1 ->
                Delivery.builder()
                        .id(id)
                        .at(at)
                        .commitment("give-" + item)
                        .quantity(BigDecimal.valueOf(1 + random.nextInt(100)))
                        .build();
            case 2 ->
                Ruling.builder()
                        .id(id)
                        .at(at)
                        .verdict(Verdict.CONFIRM)
                        .by("monitor-" + random.nextInt(MONITORS))
                        .about("certified-" + item)
                        .build();
            default ->
                Delivery.builder().id(id).at(at).commitment("report-" + item).build();
        };
    }

    private static Agreement agreement(int events, int elements, int areas, SplittableRandom random) {
        Agreement.Builder agreement = Agreement.builder()
                .id("workload")
                .timeZone("UTC")
                .entersIntoForce(START.toString())
                .addActors(Party.of("north", "North"), Party.of("south", "South"));
        String[] body =
                IntStream.range(0, MONITORS).mapToObj(i -> "monitor-" + i).toArray(String[]::new);
        for (String monitor : body) {
            agreement.addActors(Monitor.of(monitor, monitor));
        }
        for (int quorum = 3; quorum < MONITORS; quorum++) {
            agreement.addProcedures(Procedure.builder()
                    .id("by-" + quorum)
                    .addStages(Stage.of(quorum, days(36_500), body))
                    .onSilence(Silence.DENY)
                    .build());
        }
        long span = 60L * events;
        double delivered = events / 4.0 / areas * 50.5;
        for (int i = 0; i < elements; i++) {
            Instant due = START.plusSeconds((long) (span * (0.1 + 0.8 * random.nextDouble())) + 1);
            switch (i % 4) {
                case 0 ->
                    agreement.addBenchmarks(Benchmark.builder()
                            .id("calm-" + i)
                            .criterion(incidents()
                                    .minSeverity(3)
                                    .areas("area-" + (i / 4) % areas)
                                    .within(hours(72))
                                    .atMost(random.nextInt(4)))
                            .continuous()
                            .build());
                case 1 ->
                    agreement.addCommitments(Commitment.builder()
                            .id("give-" + i)
                            .by("north")
                            .to("south")
                            .must(deliver((long) (delivered * (0.1 + 0.8 * random.nextDouble())) + 1, "ton"))
                            .due(at(due))
                            .build());
                case 2 ->
                    agreement.addBenchmarks(Benchmark.builder()
                            .id("certified-" + i)
                            .criterion(always())
                            .due(at(due))
                            .verification("by-" + (3 + random.nextInt(MONITORS - 4)))
                            .build());
                default ->
                    agreement.addCommitments(Commitment.builder()
                            .id("report-" + i)
                            .by("north")
                            .to("south")
                            .must(supply(1, "report").per(hours(168)))
                            .build());
            }
        }
        return agreement.build();
    }
}

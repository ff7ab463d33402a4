package org.eirene.evaluation;

import static org.eirene.agreement.Conditions.always;
import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Conditions.delivered;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Conditions.not;
import static org.eirene.agreement.Measures.suspend;
import static org.eirene.agreement.Moments.at;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Offsets.hours;
import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.agreement.Performances.refrain;
import static org.eirene.agreement.Performances.supply;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Clock;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.IncidentFilter;
import org.eirene.agreement.Monitor;
import org.eirene.agreement.Panel;
import org.eirene.agreement.Party;
import org.eirene.agreement.Procedure;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.Silence;
import org.eirene.agreement.Stage;
import org.eirene.history.Challenge;
import org.eirene.history.Delivery;
import org.eirene.history.Event;
import org.eirene.history.Extension;
import org.eirene.history.History;
import org.eirene.history.Incident;
import org.eirene.history.Ruling;
import org.eirene.history.Verdict;

/**
 * A record of a month, most of which moves nothing, and its agreement, both drawn at random: amounts and reports, some of
 * them counted elsewhere, incidents that numbers, cures and sanctions rest on, rulings of which few decide, challenges,
 * extensions; a third of it at the instant of the event before.
 *
 * @param agreement the agreement
 * @param events the events, in no order
 */
record CrowdedRecord(Agreement agreement, List<Event> events) {
    static final Instant START = Instant.parse("2025-03-01T00:00:00Z");
    private static final int HOURS = 30 * 24;

    static CrowdedRecord of(Random random) {
        Agreement agreement = agreement(random);
        List<Event> events = new ArrayList<>();
        Instant at = START;
        for (int i = 0; i < 60; i++) {
            if (random.nextInt(3) > 0) {
                at = START.plus(Duration.ofHours(random.nextInt(HOURS)))
                        .plus(Duration.ofMinutes(20L * random.nextInt(3)));
            }
            events.add(event("e" + i, at, random));
        }
        return new CrowdedRecord(agreement, List.copyOf(events));
    }

    /** An instant in that month or soon after it. */
    static Instant instant(Random random) {
        return START.plus(Duration.ofHours(random.nextInt(HOURS + 48)));
    }

    History history() {
        return History.builder(agreement).addAll(events).build();
    }

    private static Event event(String id, Instant at, Random random) {
        return switch (random.nextInt(24)) {
            case 0, 1, 2, 3, 4 ->
                delivery(id, at, "give").quantity(1 + random.nextInt(3)).build();
            case 5, 6 -> delivery(id, at, "counted").build();
            case 7, 8, 9 -> delivery(id, at, "report").build();
            case 10 -> delivery(id, at, "do").build();
            case 11 -> delivery(id, at, "lay-down").build();
            case 12, 13, 14, 15 ->
                Incident.builder()
                        .id(id)
                        .at(at)
                        .incidentKind("raid")
                        .severity(1 + random.nextInt(5))
                        .by(random.nextBoolean() ? "north" : "south")
                        .area("area-" + random.nextInt(3))
                        .build();
            case 16, 17, 18, 19, 20 ->
                Ruling.builder()
                        .id(id)
                        .at(at)
                        .verdict(random.nextInt(3) == 0 ? Verdict.DENY : Verdict.CONFIRM)
                        .by("monitor-" + random.nextInt(5))
                        .about(random.nextInt(4) == 0 ? "e" + random.nextInt(60) : "certified")
                        .build();
            case 21, 22 ->
                Challenge.builder()
                        .id(id)
                        .at(at)
                        .by("south")
                        .subject("e" + random.nextInt(60))
                        .under("court")
                        .build();
            default ->
                Extension.builder()
                        .id(id)
                        .at(at)
                        .element("give")
                        .by(List.of("north", "south"))
                        .plus(days(1 + random.nextInt(3)))
                        .build();
        };
    }

    private static Delivery.Builder delivery(String id, Instant at, String commitment) {
        return Delivery.builder().id(id).at(at).commitment(commitment);
    }

    private static Agreement agreement(Random random) {
        Agreement.Builder agreement = Agreement.builder()
                .id("crowded")
                .timeZone("UTC")
                .entersIntoForce(START.toString())
                .addActors(Party.of("north", "North"), Party.of("south", "South"), Panel.of("panel", "Panel"));
        String[] body =
                Stream.iterate(0, i -> i + 1).limit(4).map(i -> "monitor-" + i).toArray(String[]::new);
        for (String monitor : body) {
            agreement.addActors(Monitor.of(monitor, monitor));
        }
        int whole = 5 + random.nextInt(25);
        return agreement
                .addProcedures(
                        procedure("certifying", 1 + random.nextInt(3), body).build(),
                        procedure("court", 1, "panel")
                                .clock(random.nextBoolean() ? Clock.STOPS : Clock.RUNS)
                                .build())
                .addCommitments(
                        commitment("give")
                                .must(deliver(whole, "ton").instalment(1 + random.nextInt(whole - 1), at(day(random))))
                                .due(at(day(random)))
                                .build(),
                        commitment("counted")
                                .must(deliver(whole, "ton"))
                                .due(at(day(random)))
                                .build(),
                        commitment("report")
                                .must(supply(1 + random.nextInt(2), "report").per(hours(24 + random.nextInt(72))))
                                .build(),
                        commitment("do").must(act()).due(at(day(random))).build(),
                        commitment("lay-down")
                                .must(act())
                                .verification("certifying")
                                .due(at(day(random)))
                                .build(),
                        commitment("calm")
                                .must(refrain(IncidentFilter.ALL.minSeverity(4).areas("area-1"))
                                        .curedAfter(days(3)))
                                .build())
                .addBenchmarks(
                        Benchmark.builder()
                                .id("quiet")
                                .criterion(incidents()
                                        .minSeverity(3)
                                        .areas("area-0")
                                        .within(hours(72))
                                        .atMost(random.nextInt(3)))
                                .continuous()
                                .build(),
                        Benchmark.builder()
                                .id("unrest")
                                .criterion(not(incidents()
                                        .minSeverity(2)
                                        .within(hours(24 + random.nextInt(72)))
                                        .atLeast(1 + random.nextInt(3))))
                                .continuous()
                                .build(),
                        Benchmark.builder()
                                .id("certified")
                                .criterion(always())
                                .due(at(day(random)))
                                .verification("certifying")
                                .build(),
                        Benchmark.builder()
                                .id("much")
                                .criterion(delivered("counted").atLeast(BigDecimal.valueOf(1 + random.nextInt(whole))))
                                .due(at(day(random)))
                                .build())
                .addSanctions(
                        Sanction.builder()
                                .id("halt")
                                .against("north")
                                .trigger(breached(random.nextBoolean() ? "report" : "calm"))
                                .addRungs(Rung.of(suspend("give")))
                                .build(),
                        Sanction.builder()
                                .id("embargo")
                                .against("south")
                                .trigger(incidents()
                                        .minSeverity(3)
                                        .areas("area-0", "area-2")
                                        .within(hours(48))
                                        .atLeast(2))
                                .cure(incidents()
                                        .areas("area-0")
                                        .within(hours(36))
                                        .atMost(0))
                                .addRungs(
                                        Rung.of(suspend("counted")),
                                        random.nextBoolean()
                                                ? Rung.of(suspend("do")).after(days(1))
                                                : Rung.of(suspend("do")).severity(5))
                                .build())
                .build();
    }

    private static Procedure.Builder procedure(String id, int quorum, String... body) {
        return Procedure.builder()
                .id(id)
                .addStages(Stage.of(quorum, days(10), body))
                .onSilence(Silence.DENY);
    }

    private static Commitment.Builder commitment(String id) {
        return Commitment.builder().id(id).by("north").to("south");
    }

    private static Instant day(Random random) {
        return START.plus(Duration.ofDays(1 + random.nextInt(28)));
    }
}

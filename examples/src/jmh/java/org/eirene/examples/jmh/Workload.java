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
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Indicator;
import org.eirene.agreement.Monitor;
import org.eirene.agreement.Party;
import org.eirene.agreement.Procedure;
import org.eirene.agreement.Silence;
import org.eirene.agreement.Stage;
import org.eirene.agreement.Status;
import org.eirene.evaluation.Assessment;
import org.eirene.history.Delivery;
import org.eirene.history.Event;
import org.eirene.history.History;
import org.eirene.history.Incident;
import org.eirene.history.Observation;
import org.eirene.history.Ruling;
import org.eirene.history.Verdict;

/**
 * An agreement of as many items as one likes and a long record of it, always the same from the same seed, the same as is
 * given to the engines that Eirene is compared with. A quarter of the items each are ceasefires in an area (a continuous
 * benchmark over a window of 72 hours), quantities to deliver by a date, benchmarks that so many of 64 monitors certify, and
 * reports in every seven days. What happens comes a minute apart on average and is of one kind and one subject; an eighth
 * as many subjects as items, so that two items ask about it. A delivery and a ruling name one item alone in Eirene, so that
 * there each of these is two events of the same instant.
 */
final class Workload {
    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    private static final int MONITORS = 64;
    private static final String[] NUMBERED =
            IntStream.range(0, MONITORS).mapToObj(i -> "monitor-" + i).toArray(String[]::new);

    private final String[] ids;
    private final int subjects;
    private final int[] seconds;
    private final byte[] kinds;
    private final short[] about;
    private final byte[] severities;
    private final int[] quantities;
    private final byte[] monitors;
    private final int[] limits;
    private final long[] thresholds;
    private final long[] deadlines;
    private final int last;

    private Workload(int happenings, int items, long seed) {
        ids = IntStream.range(0, items).mapToObj(Workload::id).toArray(String[]::new);
        subjects = Math.max(1, items / 8);
        seconds = new int[happenings];
        kinds = new byte[happenings];
        about = new short[happenings];
        severities = new byte[happenings];
        quantities = new int[happenings];
        monitors = new byte[happenings];
        limits = new int[items];
        thresholds = new long[items];
        deadlines = new long[items];
        SplittableRandom random = new SplittableRandom(seed);
        // in 72 hours one and a half serious incidents a subject
        double serious = 1.5 * subjects / 1080;
        int now = 0;
        for (int i = 0; i < happenings; i++) {
            now += 1 + random.nextInt(119);
            seconds[i] = now;
            kinds[i] = (byte) random.nextInt(4);
            about[i] = (short) random.nextInt(subjects);
            severities[i] = (byte) (random.nextDouble() < serious ? 3 + random.nextInt(3) : 1 + random.nextInt(2));
            quantities[i] = 1 + random.nextInt(100);
            monitors[i] = (byte) random.nextInt(MONITORS);
        }
        last = now;
        double delivered = happenings / 4.0 / subjects * 50.5;
        for (int i = 0; i < items; i++) {
            limits[i] = i % 4 == 2 ? 3 + random.nextInt(60) : random.nextInt(4);
            thresholds[i] = (long) (delivered * (0.1 + 0.8 * random.nextDouble())) + 1;
            deadlines[i] = (long) (now * (0.1 + 0.8 * random.nextDouble()));
        }
    }

    static Workload of(int happenings, int items, long seed) {
        return new Workload(happenings, items, seed);
    }

    /** The instant of the last event. */
    Instant end() {
        return START.plusSeconds(last);
    }

    // ---------------------------------------------------------------- the agreement

    Agreement agreement() {
        Agreement.Builder agreement = Agreement.builder()
                .id("workload")
                .timeZone("UTC")
                .entersIntoForce(START.toString())
                .addActors(Party.of("north", "North"), Party.of("south", "South"))
                .addIndicators(Indicator.builder().id("press").unit("mention").build());
        for (String monitor : NUMBERED) {
            agreement.addActors(Monitor.of(monitor, monitor));
        }
        for (int quorum = 3; quorum < MONITORS; quorum++) {
            agreement.addProcedures(Procedure.builder()
                    .id("by-" + quorum)
                    .addStages(Stage.of(quorum, days(365_000), NUMBERED))
                    .onSilence(Silence.DENY)
                    .build());
        }
        for (int item = 0; item < ids.length; item++) {
            add(agreement, item);
        }
        return agreement.build();
    }

    private void add(Agreement.Builder agreement, int item) {
        // an event at the deadline is late, and events come at whole seconds
        Instant due = START.plusSeconds(deadlines[item] - 1);
        switch (item % 4) {
            case 0 ->
                agreement.addBenchmarks(Benchmark.builder()
                        .id(ids[item])
                        .criterion(incidents()
                                .minSeverity(3)
                                .areas("area-" + item / 4 % subjects)
                                .within(hours(72))
                                .atMost(limits[item]))
                        .continuous()
                        .build());
            case 1 ->
                agreement.addCommitments(Commitment.builder()
                        .id(ids[item])
                        .by("north")
                        .to("south")
                        .must(deliver(thresholds[item], "ton"))
                        .due(at(due))
                        .build());
            case 2 ->
                agreement.addBenchmarks(Benchmark.builder()
                        .id(ids[item])
                        .criterion(always())
                        .due(at(due))
                        .verification("by-" + limits[item])
                        .build());
            default ->
                agreement.addCommitments(Commitment.builder()
                        .id(ids[item])
                        .by("north")
                        .to("south")
                        .must(supply(1, "report").per(hours(168)))
                        .build());
        }
    }

    static String id(int item) {
        return switch (item % 4) {
            case 0 -> "calm-" + item;
            case 1 -> "give-" + item;
            case 2 -> "certified-" + item;
            default -> "report-" + item;
        };
    }

    // ---------------------------------------------------------------- the record

    History history() {
        return History.builder(agreement()).addAll(events()).build();
    }

    /** What happens, in order of time. */
    List<Event> events() {
        List<Event> events = new ArrayList<>(seconds.length * 2);
        for (int i = 0; i < seconds.length; i++) {
            add(events, i);
        }
        return events;
    }

    private void add(List<Event> events, int happening) {
        Instant at = START.plusSeconds(seconds[happening]);
        String id = "e" + happening;
        switch (kinds[happening]) {
            case 0 ->
                events.add(Incident.builder()
                        .id(id)
                        .at(at)
                        .incidentKind("raid")
                        .severity(severities[happening])
                        .area("area-" + about[happening])
                        .build());
            case 1 ->
                eachItem(
                        happening,
                        item -> events.add(Delivery.builder()
                                .id(id + "-" + item)
                                .at(at)
                                .commitment(ids[item])
                                .quantity(BigDecimal.valueOf(quantities[happening]))
                                .build()));
            case 2 ->
                eachItem(
                        happening,
                        item -> events.add(Ruling.builder()
                                .id(id + "-" + item)
                                .at(at)
                                .verdict(Verdict.CONFIRM)
                                .by(NUMBERED[monitors[happening]])
                                .about(ids[item])
                                .build()));
            default -> addReport(events, happening, at, id);
        }
    }

    /** Only one of weight is a report; what else is heard is on the record and concerns nobody. */
    private void addReport(List<Event> events, int happening, Instant at, String id) {
        if (severities[happening] < 3) {
            events.add(Observation.builder()
                    .id(id)
                    .at(at)
                    .indicator("press")
                    .value(BigDecimal.ONE)
                    .build());
        } else {
            eachItem(
                    happening,
                    item -> events.add(Delivery.builder()
                            .id(id + "-" + item)
                            .at(at)
                            .commitment(ids[item])
                            .build()));
        }
    }

    private void eachItem(int happening, IntConsumer action) {
        for (int item = kinds[happening]; item < ids.length; item += 4) {
            if (item / 4 % subjects == about[happening]) {
                action.accept(item);
            }
        }
    }

    // ---------------------------------------------------------------- what becomes of it

    /**
     * Where each item stands: 0 if nothing is wrong with it or it is awaited, 1 while violated or overdue, 2 once attained in
     * time, 3 once attained late.
     */
    int[] statuses(Assessment assessment) {
        return IntStream.range(0, ids.length)
                .map(item -> switch (item % 4) {
                    case 0 -> assessment.element(ids[item]).status() == Status.LOST ? 1 : 0;
                    case 1 ->
                        attained(
                                assessment.commitment(ids[item]).status() == Status.FULFILLED,
                                assessment.commitment(ids[item]).lateness().isPresent(),
                                item);
                    case 2 ->
                        attained(
                                assessment.benchmark(ids[item]).status() == Status.MET,
                                assessment.benchmark(ids[item]).lateness().isPresent(),
                                item);
                    default -> assessment.element(ids[item]).status() == Status.BREACHED ? 1 : 0;
                })
                .toArray();
    }

    private int attained(boolean isAttained, boolean isLate, int item) {
        return isAttained ? isLate ? 3 : 2 : last >= deadlines[item] ? 1 : 0;
    }

    /** The same by counting alone, item by item, over all that happened: what the peers come to. */
    int[] expected() {
        return IntStream.range(0, ids.length).map(this::expected).toArray();
    }

    private int expected(int item) {
        long inTime = 0;
        long all = 0;
        long monitorsInTime = 0;
        long allMonitors = 0;
        long recent = 0;
        boolean reported = false;
        long period = last / (7L * 86_400) - 1;
        for (int i = 0; i < seconds.length; i++) {
            if (kinds[i] != item % 4 || about[i] != item / 4 % subjects) {
                continue;
            }
            boolean isInTime = seconds[i] < deadlines[item];
            all += quantities[i];
            inTime += isInTime ? quantities[i] : 0;
            allMonitors |= 1L << monitors[i];
            monitorsInTime |= isInTime ? 1L << monitors[i] : 0;
            recent += severities[i] >= 3 && seconds[i] > last - 72 * 3600 ? 1 : 0;
            reported |= severities[i] >= 3 && seconds[i] / (7 * 86_400) == period;
        }
        return switch (item % 4) {
            case 0 -> recent > limits[item] ? 1 : 0;
            case 1 -> expected(inTime >= thresholds[item], all >= thresholds[item], item);
            case 2 ->
                expected(
                        Long.bitCount(monitorsInTime) >= limits[item],
                        Long.bitCount(allMonitors) >= limits[item],
                        item);
            default -> period >= 0 && !reported ? 1 : 0;
        };
    }

    private int expected(boolean inTime, boolean everReached, int item) {
        return inTime ? 2 : everReached ? 3 : last >= deadlines[item] ? 1 : 0;
    }
}

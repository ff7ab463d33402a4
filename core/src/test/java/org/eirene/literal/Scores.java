package org.eirene.literal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Status;

/** Section 11: the implementation score, from 0 to 3. */
final class Scores {
    private final World world;

    Scores(World world) {
        this.world = world;
    }

    LiteralAssessment.Scores scores() {
        Map<String, Integer> items = new TreeMap<>();
        Map<String, List<Integer>> actors = new TreeMap<>();
        Map<String, List<Integer>> phases = new TreeMap<>();
        for (CommitmentState commitment : world.commitments.values()) {
            score(commitment).ifPresent(score -> {
                items.put(commitment.id(), score);
                commitment
                        .text
                        .by()
                        .forEach(actor -> actors.computeIfAbsent(actor, id -> new ArrayList<>())
                                .add(score));
                commitment
                        .text
                        .phase()
                        .ifPresent(phase -> phases.computeIfAbsent(phase, id -> new ArrayList<>())
                                .add(score));
            });
        }
        for (Benchmark benchmark : world.text.benchmarks) {
            score(benchmark).ifPresent(score -> {
                items.put(benchmark.id(), score);
                benchmark
                        .phase()
                        .ifPresent(phase -> phases.computeIfAbsent(phase, id -> new ArrayList<>())
                                .add(score));
            });
        }
        List<Integer> shares = new ArrayList<>();
        for (int value = 0; value <= 3; value++) {
            int each = value;
            shares.add(
                    (int) items.values().stream().filter(item -> item == each).count());
        }
        return new LiteralAssessment.Scores(
                items,
                items.isEmpty() ? Optional.empty() : Optional.of(percent(items.values())),
                percents(actors),
                percents(phases),
                shares);
    }

    private static Map<String, BigDecimal> percents(Map<String, List<Integer>> scores) {
        Map<String, BigDecimal> percents = new TreeMap<>();
        scores.forEach((id, values) -> percents.put(id, percent(values)));
        return percents;
    }

    /** The sum over its items divided by 3 times their number, in percent, half up to one decimal. */
    private static BigDecimal percent(Collection<Integer> values) {
        int sum = values.stream().mapToInt(Integer::intValue).sum();
        return BigDecimal.valueOf(100L * sum).divide(BigDecimal.valueOf(3L * values.size()), 1, RoundingMode.HALF_UP);
    }

    /** Only what has been in effect is scored; WAIVED and DISCHARGED ones are left out. */
    private Optional<Integer> score(CommitmentState commitment) {
        if (commitment.inEffectAt.isEmpty() || world.hasStatus(commitment.id(), Status.WAIVED, Status.DISCHARGED)) {
            return Optional.empty();
        }
        return Optional.of(commitment.isDeliverable() ? deliverable(commitment) : continuing(commitment));
    }

    /** 3 when FULFILLED, 0 when nothing is confirmed, else 2 when its pace would finish in time, else 1. */
    private int deliverable(CommitmentState commitment) {
        if (world.hasStatus(commitment.id(), Status.FULFILLED)) {
            return 3;
        }
        BigDecimal confirmed = world.deliveryView.confirmed(commitment.text);
        if (confirmed.signum() == 0) {
            return 0;
        }
        Optional<Instant> due =
                commitment.finalDue().filter(point -> !point.excused).flatMap(world.dues::value);
        if (due.isEmpty()) {
            return 1;
        }
        // confirmed / quantity at least elapsed / time allowed, without dividing.
        Instant start = commitment.inEffectAt.orElseThrow();
        BigDecimal allowed = nanos(start, due.get());
        BigDecimal elapsed = nanos(start, world.now);
        BigDecimal quantity = world.deliveryView.capped(commitment.text, commitment.quantity());
        boolean inTime = allowed.signum() > 0 && confirmed.multiply(allowed).compareTo(elapsed.multiply(quantity)) >= 0;
        return inTime ? 2 : 1;
    }

    private static BigDecimal nanos(Instant start, Instant end) {
        Duration duration = Duration.between(start, end);
        return BigDecimal.valueOf(duration.getSeconds()).movePointRight(9).add(BigDecimal.valueOf(duration.getNano()));
    }

    /** 3 when never breached, 2 when breached and cured, 1 while BREACHED. */
    private int continuing(CommitmentState commitment) {
        if (world.hasStatus(commitment.id(), Status.BREACHED)) {
            return 1;
        }
        return commitment.everBreached ? 2 : 3;
    }

    /** 3 when MET, 1 when LOST or CLAIMED, else 0; only what has been assessed. */
    private Optional<Integer> score(Benchmark benchmark) {
        if (!world.benchmarks.isAssessed(benchmark)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (world.status(benchmark.id())) {
                    case MET -> 3;
                    case LOST, CLAIMED -> 1;
                    default -> 0;
                });
    }
}

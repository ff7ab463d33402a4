package org.eirene.analysis;

import static org.eirene.agreement.Conditions.all;
import static org.eirene.agreement.Conditions.any;
import static org.eirene.agreement.Conditions.completed;
import static org.eirene.agreement.Conditions.fulfilled;
import static org.eirene.agreement.Conditions.met;
import static org.eirene.agreement.Conditions.opened;
import static org.eirene.agreement.Conditions.passed;
import static org.eirene.agreement.Conditions.reached;
import static org.eirene.agreement.Moments.at;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Performances.act;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Milestone;
import org.eirene.agreement.MomentSource;
import org.eirene.agreement.Party;
import org.eirene.agreement.Phase;

/** Agreements of one or two phases, up to three moments to be chosen, and offsets of a few days: small enough to try all histories. */
final class SmallText {
    static final Instant START = Instant.parse("2025-01-02T00:00:00Z");
    static final int FIRST_DAY = -3;
    static final int LAST_DAY = 9;

    private final Random random;
    private final boolean disjunctive;
    private final List<Phase> phases = new ArrayList<>();
    private final List<Commitment> commitments = new ArrayList<>();
    private final List<Benchmark> benchmarks = new ArrayList<>();
    private final List<Milestone> milestones = new ArrayList<>();

    private SmallText(Random random, boolean disjunctive) {
        this.random = random;
        this.disjunctive = disjunctive;
    }

    /** Day 1 is the day of the entry into force. */
    static Instant day(int number) {
        return START.plus(Duration.ofDays(number - 1L));
    }

    static Agreement of(Random random, boolean disjunctive) {
        return new SmallText(random, disjunctive).text();
    }

    private Agreement text() {
        int choices = 2 + random.nextInt(2);
        int reached = random.nextInt(Math.min(choices, 3));
        for (int i = 0; i < reached; i++) {
            Milestone.Builder milestone = Milestone.builder().id("m" + i);
            if (random.nextInt(3) == 0) {
                int least = 1 + random.nextInt(2);
                milestone.takes(days(least), days(least + random.nextInt(3)));
            }
            milestones.add(milestone.build());
            benchmarks.add(Benchmark.builder()
                    .id("b" + i)
                    .criterion(reached("m" + i))
                    .due(at(day(2 + random.nextInt(6))))
                    .build());
        }
        for (int i = 0; i < 1 + random.nextInt(2); i++) {
            phases.add(phase(i));
        }
        for (int i = 0; i < choices - reached; i++) {
            commitments.add(commitment(i));
        }
        return Agreement.builder()
                .id("small")
                .timeZone("UTC")
                .entersIntoForce(at(START))
                .addActors(Party.of("north", "North"), Party.of("south", "South"))
                .addMilestones(milestones.toArray(Milestone[]::new))
                .addPhases(phases.toArray(Phase[]::new))
                .addCommitments(commitments.toArray(Commitment[]::new))
                .addBenchmarks(benchmarks.toArray(Benchmark[]::new))
                .build();
    }

    private Phase phase(int number) {
        Phase.Builder phase = Phase.builder().id("p" + number);
        if (random.nextBoolean()) {
            phase.lasts(days(1 + random.nextInt(5)));
        }
        if (random.nextInt(3) == 0) {
            phase.completes(gate(List.of()));
        }
        if (number > 0 && random.nextBoolean()) {
            phase.opens(gate(List.of(completed("p0"), opened("p0"))));
        }
        return phase.build();
    }

    private Commitment commitment(int number) {
        List<Condition> further = new ArrayList<>();
        commitments.forEach(each -> further.add(fulfilled(each.id())));
        Commitment.Builder commitment =
                Commitment.builder().id("c" + number).by("north").to("south").must(act());
        Optional<Phase> phase =
                random.nextInt(4) == 0 ? Optional.empty() : Optional.of(phases.get(random.nextInt(phases.size())));
        phase.ifPresent(each -> commitment.phase(each.id()));
        if (random.nextBoolean()) {
            commitment.when(gate(further));
        }
        commitment.due(due(phase));
        return commitment.build();
    }

    private MomentSource dueSource(Optional<Phase> phase) {
        return switch (random.nextInt(3)) {
            case 0 ->
                phase.<MomentSource>map(each -> opened(each.id()).plus(days(1 + random.nextInt(4))))
                        .orElseGet(() -> at(day(2 + random.nextInt(6))));
            case 1 ->
                milestones.isEmpty()
                        ? at(day(2 + random.nextInt(6)))
                        : reached("m0").plus(days(1 + random.nextInt(3)));
            default -> at(day(2 + random.nextInt(6)));
        };
    }

    private org.eirene.agreement.Moment due(Optional<Phase> phase) {
        return dueSource(phase).asMoment();
    }

    private Condition gate(List<Condition> further) {
        List<Condition> parts = new ArrayList<>(further);
        milestones.forEach(each -> parts.add(reached(each.id())));
        benchmarks.forEach(each -> parts.add(met(each.id())));
        parts.add(passed(at(day(1 + random.nextInt(5)))));
        Condition one = parts.get(random.nextInt(parts.size()));
        Condition other = parts.get(random.nextInt(parts.size()));
        return switch (random.nextInt(disjunctive ? 3 : 2)) {
            case 0 -> one;
            case 1 -> all(one, other);
            default -> any(one, other);
        };
    }
}

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
import static org.eirene.agreement.Moments.latest;
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
import org.eirene.agreement.Exchange;
import org.eirene.agreement.Milestone;
import org.eirene.agreement.Moment;
import org.eirene.agreement.OnExpiry;
import org.eirene.agreement.Party;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Ratio;
import org.eirene.agreement.Together;
import org.eirene.agreement.TransitionCondition;

/**
 * Agreements so small that all histories on a grid of days can be tried: two to four moments that somebody chooses, each
 * of them a milestone that is reached or an act that is performed, and whatever follows from them.
 *
 * <p>The <i>conjunctive part</i> of a text is what this makes where nothing disjunctive is asked for: an agreement with a
 * fixed entry into force, counted in UTC, where a day always lasts as long, of one or two phases, acts, milestones and
 * benchmarks without verification. Its conditions are {@code always}, {@code reached}, {@code opened}, {@code completed},
 * {@code fulfilled}, {@code met}, {@code passed} a fixed instant, and {@code all} of these. Its moments are instants and
 * transitions, plus days, on a day counted, at the end of a day, and the {@code latest} of two. Its phases last some days or
 * have no end, and lapse, complete or go on when they reach it; milestones take some days or do not say; two acts may be
 * exchanged, together or one by one with a grace. Outside of it are {@code any}, {@code earliest}, {@code atLeast} some of
 * many, {@code not}, what comes to hold when others let it ({@code quiet}, {@code incidents}, {@code measured}),
 * extensions, and lengths that vary.
 */
final class SmallText {
    static final Instant START = Instant.parse("2025-01-02T00:00:00Z");

    private final Random random;
    private final boolean disjunctive;
    private final int choices;
    private final List<Phase> phases = new ArrayList<>();
    private final List<Commitment> commitments = new ArrayList<>();
    private final List<Benchmark> benchmarks = new ArrayList<>();
    private final List<Milestone> milestones = new ArrayList<>();

    private SmallText(Random random, boolean disjunctive) {
        this.random = random;
        this.disjunctive = disjunctive;
        choices = random.nextInt(6) > 0 ? 2 + random.nextInt(2) : 4;
    }

    /** Day 1 is the day of the entry into force. */
    static Instant day(int number) {
        return START.plus(Duration.ofDays(number - 1L));
    }

    static Agreement of(Random random, boolean disjunctive) {
        return new SmallText(random, disjunctive).text();
    }

    private int someDays() {
        return 1 + random.nextInt(choices > 3 ? 2 : 4);
    }

    private Agreement text() {
        int reached = random.nextInt(Math.min(choices, 4));
        for (int i = 0; i < reached; i++) {
            Milestone.Builder milestone = Milestone.builder().id("m" + i);
            if (random.nextInt(3) == 0) {
                int least = 1 + random.nextInt(2);
                milestone.takes(days(least), days(least + random.nextInt(3)));
            }
            milestones.add(milestone.build());
            if (random.nextInt(4) > 0) {
                benchmarks.add(Benchmark.builder()
                        .id("b" + i)
                        .criterion(reached("m" + i))
                        .due(at(day(1 + someDays())))
                        .build());
            }
        }
        for (int i = 0; i < 1 + random.nextInt(2); i++) {
            phases.add(phase(i));
        }
        for (int i = 0; i < choices - reached; i++) {
            commitments.add(commitment(i));
        }
        Agreement.Builder text = Agreement.builder()
                .id("small")
                .timeZone("UTC")
                .entersIntoForce(at(START))
                .addActors(Party.of("north", "North"), Party.of("south", "South"))
                .addMilestones(milestones.toArray(Milestone[]::new))
                .addPhases(phases.toArray(Phase[]::new))
                .addCommitments(commitments.toArray(Commitment[]::new))
                .addBenchmarks(benchmarks.toArray(Benchmark[]::new));
        if (commitments.size() > 1 && random.nextInt(3) == 0) {
            Exchange.Builder exchange = Exchange.builder().id("swap").give("c1").inReturn("c0");
            exchange.terms(
                    random.nextBoolean()
                            ? new Together(days(someDays()))
                            : Ratio.of(1, 1).grace(days(someDays())));
            text.addExchanges(exchange.build());
        }
        return text.build();
    }

    private Phase phase(int number) {
        Phase.Builder phase = Phase.builder().id("p" + number);
        if (random.nextBoolean()) {
            phase.lasts(days(someDays()));
            switch (random.nextInt(4)) {
                case 0 -> phase.onExpiry(OnExpiry.complete());
                case 1 -> phase.onExpiry(OnExpiry.carryOn());
                default -> {}
            }
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
        if (random.nextInt(6) > 0) {
            Moment due = due(phase);
            commitment.due(random.nextInt(4) == 0 ? latest(due, due(phase)) : due);
        }
        return commitment.build();
    }

    private Moment due(Optional<Phase> phase) {
        return switch (random.nextInt(4)) {
            case 0 -> phase.map(each -> after(opened(each.id()))).orElseGet(this::fixed);
            case 1 -> milestones.isEmpty() ? fixed() : after(reached("m0"));
            case 2 -> commitments.isEmpty() ? fixed() : after(fulfilled("c0"));
            default -> fixed();
        };
    }

    private Moment fixed() {
        return at(day(1 + someDays()));
    }

    private Moment after(TransitionCondition turn) {
        return switch (random.nextInt(5)) {
            case 0 -> turn.day(1 + someDays());
            case 1 -> turn.plus(days(someDays())).endOfDay();
            default -> turn.plus(days(someDays()));
        };
    }

    private Condition gate(List<Condition> further) {
        List<Condition> parts = new ArrayList<>(further);
        milestones.forEach(each -> parts.add(reached(each.id())));
        benchmarks.forEach(each -> parts.add(met(each.id())));
        parts.add(passed(at(day(1 + random.nextInt(choices > 3 ? 3 : 5)))));
        Condition one = parts.get(random.nextInt(parts.size()));
        Condition other = parts.get(random.nextInt(parts.size()));
        return switch (random.nextInt(disjunctive ? 3 : 2)) {
            case 0 -> one;
            case 1 -> all(one, other);
            default -> any(one, other);
        };
    }
}

package org.eirene.sequencing;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Steps one after the other, and how every party stands after each of them, exactly. */
final class Course {
    final ImmutableList<String> parties;
    final ImmutableList<Step> steps;
    private final ImmutableList<Optional<Instant>> dates;

    /** By the number of steps made, then by party. */
    private final List<List<Fraction>> advance = new ArrayList<>();

    private final List<List<Fraction>> irreversible = new ArrayList<>();

    /** What each party will have got less what it will have given once everything is done. */
    private final List<Fraction> all;

    /** Of what is gained or given at a step, how much it counts for a party. */
    interface Weight {
        Fraction of(int step, String party);
    }

    private Course(
            Worth worth,
            ImmutableList<Step> steps,
            ImmutableList<Optional<Instant>> dates,
            Weight weight,
            List<Step.Part> rest) {
        parties = worth.parties();
        this.steps = steps;
        this.dates = dates;
        List<Fraction> nothing = parties.stream().map(party -> Fraction.ZERO).toList();
        advance.add(nothing);
        irreversible.add(nothing);
        for (int i = 0; i < steps.size(); i++) {
            List<Fraction> after = new ArrayList<>(advance.get(i));
            List<Fraction> forGood = new ArrayList<>(irreversible.get(i));
            for (Step.Part part : steps.get(i).parts()) {
                int step = i;
                worth.of(part).forEach((party, change) -> {
                    int place = parties.indexOf(party);
                    Fraction counted = change.times(weight.of(step, party));
                    after.set(place, after.get(place).plus(counted));
                    if (!worth.isReversible(part)) {
                        forGood.set(place, forGood.get(place).plus(counted));
                    }
                });
            }
            advance.add(after);
            irreversible.add(forGood);
        }
        all = new ArrayList<>(advance.get(steps.size()));
        for (Step.Part part : rest) {
            worth.of(part).forEach((party, change) -> {
                int place = parties.indexOf(party);
                all.set(place, all.get(place).plus(change));
            });
        }
    }

    static Course of(Worth worth, ImmutableList<Step> steps) {
        Fraction whole = Fraction.of(BigDecimal.ONE);
        return new Course(
                worth,
                steps,
                steps.stream().map(step -> Optional.<Instant>empty()).collect(ImmutableList.toImmutableList()),
                (step, party) -> whole,
                ImmutableList.of());
    }

    static Course of(Worth worth, ImmutableList<Step> steps, ImmutableList<Instant> dates, Weight weight) {
        return new Course(worth, steps, dated(dates), weight, ImmutableList.of());
    }

    /** A course that is not at its end: the rest is still to come. */
    static Course unfinished(
            Worth worth, ImmutableList<Step> steps, ImmutableList<Instant> dates, List<Step.Part> rest) {
        Fraction whole = Fraction.of(BigDecimal.ONE);
        return new Course(worth, steps, dated(dates), (step, party) -> whole, rest);
    }

    private static ImmutableList<Optional<Instant>> dated(List<Instant> dates) {
        return dates.stream().map(Optional::of).collect(ImmutableList.toImmutableList());
    }

    /** What a party got less what it gave, in so many steps. */
    Fraction advance(int made, int party) {
        return advance.get(made).get(party);
    }

    /** What a party would gain by leaving after so many steps, were leaving for nothing: what it has less what it will have. */
    Fraction temptation(int made, int party) {
        return advance(made, party).minus(all.get(party));
    }

    Exposure exposure() {
        ImmutableList.Builder<Exposure.Row> rows = ImmutableList.builder();
        for (int made = 0; made <= steps.size(); made++) {
            ImmutableList.Builder<Exposure.Standing> standings = ImmutableList.builder();
            for (int p = 0; p < parties.size(); p++) {
                Fraction has = advance(made, p);
                standings.add(new Exposure.Standing(
                        parties.get(p),
                        has.decimal(),
                        has.negate().positive().decimal(),
                        irreversible.get(made).get(p).negate().positive().decimal()));
            }
            rows.add(new Exposure.Row(
                    made == 0 ? Optional.empty() : Optional.of(steps.get(made - 1)),
                    made == 0 ? Optional.empty() : dates.get(made - 1),
                    standings.build()));
        }
        return new Exposure(parties, rows.build());
    }
}

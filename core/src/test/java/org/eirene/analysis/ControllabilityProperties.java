package org.eirene.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Strong controllability agrees with a search over all schedules and all extremes of what nobody controls. */
class ControllabilityProperties {
    private static final int LAST = 5;

    record Game(int points, List<TemporalConstraint> constraints, List<ContingentLink> links) {
        boolean controls(int point) {
            return links.stream().noneMatch(link -> link.to() == point);
        }
    }

    @Provide
    Arbitrary<Game> games() {
        return Arbitraries.integers()
                .between(3, 5)
                .flatMap(points -> Combinators.combine(
                                constraints(points).list().ofMinSize(1).ofMaxSize(4), links(points))
                        .as((constraints, links) -> within(new Game(points, constraints, links))));
    }

    /** What somebody controls comes within a few units of the origin, so that all schedules can be tried. */
    private static Game within(Game game) {
        List<TemporalConstraint> constraints = new ArrayList<>(game.constraints);
        for (int i = 1; i < game.points; i++) {
            if (game.controls(i)) {
                constraints.add(TemporalConstraint.between(0, i, 0, LAST, "within"));
            }
        }
        return new Game(game.points, constraints, game.links);
    }

    private static Arbitrary<TemporalConstraint> constraints(int points) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, points - 1),
                        Arbitraries.integers().between(1, points - 1),
                        Arbitraries.longs().between(-4, 4),
                        Arbitraries.longs().between(0, 5))
                .as((from, further, least, more) ->
                        TemporalConstraint.between(from, (from + further) % points, least, least + more, "c"));
    }

    /** The last points end links that begin at any point before them, so at the end of another too. */
    private static Arbitrary<List<ContingentLink>> links(int points) {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.integers().between(0, 99).list().ofSize(2),
                        Arbitraries.longs().between(0, 2).list().ofSize(2),
                        Arbitraries.longs().between(0, 3).list().ofSize(2))
                .as((count, from, least, more) -> {
                    List<ContingentLink> links = new ArrayList<>();
                    for (int k = 0; k < Math.min(count, points - 2); k++) {
                        int end = points - 1 - k;
                        links.add(new ContingentLink(
                                from.get(k) % end, end, least.get(k), least.get(k) + more.get(k), "link"));
                    }
                    return links;
                });
    }

    @Property
    void agrees_with_a_search_over_all_schedules(@ForAll("games") Game game) {
        Controllability found =
                TemporalNetwork.of(game.points, game.constraints).controllability(game.links);
        Statistics.label("strongly").collect(found.strongly()).coverage(c -> {
            c.check(true).percentage(p -> p > 5);
            c.check(false).percentage(p -> p > 5);
        });
        assertThat(found.strongly()).isEqualTo(someScheduleWins(game, new long[game.points], 1));
    }

    @Property
    void what_relies_on_luck_is_impossible_in_the_worst_case_and_possible_in_some(@ForAll("games") Game game) {
        List<TemporalConstraint> all = new ArrayList<>(game.constraints);
        game.links.forEach(link -> all.add(link.asConstraint()));
        Controllability found =
                TemporalNetwork.of(game.points, game.constraints).controllability(game.links);
        assertThat(found.strongly())
                .isEqualTo(found.reliances().isEmpty()
                        && TemporalNetwork.of(game.points, all).isConsistent());
        for (Reliance reliance : found.reliances()) {
            assertThat(reliance.missing()).isPositive();
            assertThat(game.links).containsAll(reliance.links());
            List<TemporalConstraint> these =
                    reliance.legs().stream().map(Leg::constraint).toList();
            assertThat(TemporalNetwork.of(game.points, these)
                            .controllability(game.links)
                            .strongly())
                    .isFalse();
        }
    }

    private static boolean someScheduleWins(Game game, long[] time, int point) {
        if (point == game.points) {
            return winsAgainst(game, time, 0);
        }
        if (!game.controls(point)) {
            return someScheduleWins(game, time, point + 1);
        }
        for (long at = 0; at <= LAST; at++) {
            time[point] = at;
            if (someScheduleWins(game, time, point + 1)) {
                return true;
            }
        }
        return false;
    }

    /** Links that end at earlier points first: each begins before its end. */
    private static boolean winsAgainst(Game game, long[] time, int played) {
        if (played == game.links.size()) {
            return game.constraints.stream().allMatch(constraint -> {
                long length = time[constraint.to()] - time[constraint.from()];
                return constraint.atLeast() <= length && length <= constraint.atMost();
            });
        }
        ContingentLink link = game.links.get(game.links.size() - 1 - played);
        for (long taken : List.of(link.atLeast(), link.atMost())) {
            long[] then = time.clone();
            then[link.to()] = then[link.from()] + taken;
            if (!winsAgainst(game, then, played + 1)) {
                return false;
            }
        }
        return true;
    }
}

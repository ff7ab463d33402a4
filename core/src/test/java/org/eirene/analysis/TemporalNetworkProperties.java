package org.eirene.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** The temporal network agrees with JGraphT, its conflicts are what they claim, and one more constraint is as good as all at once. */
class TemporalNetworkProperties {
    record Network(int points, List<TemporalConstraint> constraints) {
        TemporalNetwork solved() {
            return TemporalNetwork.of(points, constraints);
        }
    }

    /** Of few points, loose to tight; about half are inconsistent. */
    @Provide
    Arbitrary<Network> networks() {
        return Combinators.combine(Arbitraries.integers().between(2, 9), Arbitraries.of(2, 10, 60))
                .flatAs((points, slack) -> constraints(points, slack)
                        .list()
                        .ofMaxSize(3 * points)
                        .map(constraints -> new Network(points, constraints)));
    }

    /** Of more points around a hidden schedule: consistent, and long ways matter. */
    @Provide
    Arbitrary<Network> kept() {
        return Arbitraries.integers()
                .between(5, 40)
                .flatMap(points -> Combinators.combine(
                                Arbitraries.longs().between(-300, 300).list().ofSize(points),
                                pairs(points).list().ofSize(3 * points))
                        .as((times, pairs) -> new Network(
                                points,
                                pairs.stream()
                                        .map(pair -> TemporalConstraint.between(
                                                pair.from(),
                                                pair.to(),
                                                times.get(pair.to()) - times.get(pair.from()) + pair.atLeast(),
                                                times.get(pair.to()) - times.get(pair.from()) + pair.atMost(),
                                                ""))
                                        .toList())));
    }

    private static Arbitrary<TemporalConstraint> pairs(int points) {
        return Combinators.combine(
                        ends(points),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 9))
                .as((ends, before, after) -> TemporalConstraint.between(ends[0], ends[1], -before, after, ""));
    }

    private static Arbitrary<TemporalConstraint> constraints(int points, int slack) {
        return Combinators.combine(
                        ends(points),
                        Arbitraries.longs().between(-50, 50),
                        Arbitraries.longs().between(0, slack),
                        Arbitraries.integers().between(0, 9))
                .as((ends, least, more, sides) -> switch (sides) {
                    case 0 -> TemporalConstraint.atLeast(ends[0], ends[1], least, "");
                    case 1 -> TemporalConstraint.atMost(ends[0], ends[1], least + more, "");
                    default -> TemporalConstraint.between(ends[0], ends[1], least, least + more, "");
                });
    }

    private static Arbitrary<int[]> ends(int points) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, points - 1),
                        Arbitraries.integers().between(1, points - 1))
                .as((from, further) -> new int[] {from, (from + further) % points});
    }

    @Property
    void is_consistent_when_the_judge_says_so(@ForAll("networks") Network network) {
        boolean consistent = network.solved().isConsistent();
        Statistics.label("consistent").collect(consistent).coverage(c -> {
            c.check(true).percentage(p -> p > 10);
            c.check(false).percentage(p -> p > 10);
        });
        assertThat(consistent).isEqualTo(new DistanceGraph(network.points(), network.constraints()).isConsistent());
    }

    @Property
    void bounds_are_those_of_the_judge(@ForAll("networks") Network network) {
        if (network.solved().isConsistent()) {
            assertBounds(network, network.solved());
        }
    }

    @Property
    void bounds_of_larger_networks_are_those_of_the_judge(@ForAll("kept") Network network) {
        assertThat(network.solved().isConsistent()).isTrue();
        assertBounds(network, network.solved());
    }

    @Property
    void one_by_one_is_as_good_as_all_at_once(@ForAll("networks") Network network) {
        TemporalNetwork grown = TemporalNetwork.of(network.points(), List.of());
        for (int i = 0; i < network.constraints().size(); i++) {
            List<TemporalConstraint> soFar = network.constraints().subList(0, i + 1);
            grown = grown.with(network.constraints().get(i));
            assertThat(grown.constraints()).isEqualTo(soFar);
            assertThat(grown.isConsistent()).isEqualTo(new DistanceGraph(network.points(), soFar).isConsistent());
            grown.conflict().ifPresent(conflict -> assertConflict(conflict, network));
        }
        if (grown.isConsistent()) {
            assertBounds(network, grown);
        }
    }

    /** More of them than are held beside the graph. */
    @Property
    void many_one_by_one_are_as_good_as_all_at_once(@ForAll("kept") Network network) {
        TemporalNetwork grown = TemporalNetwork.of(network.points(), List.of());
        for (TemporalConstraint constraint : network.constraints()) {
            grown = grown.with(constraint);
        }
        assertBounds(network, grown);
    }

    @Property
    void every_conflict_is_inconsistent_and_irreducible(@ForAll("networks") Network network) {
        network.solved().conflict().ifPresent(conflict -> assertConflict(conflict, network));
    }

    private static void assertConflict(NetworkConflict conflict, Network network) {
        List<TemporalConstraint> constraints = conflict.constraints();
        assertThat(network.constraints()).containsAll(constraints);
        assertThat(new DistanceGraph(network.points(), constraints).isConsistent())
                .isFalse();
        for (int i = 0; i < constraints.size(); i++) {
            List<TemporalConstraint> others = new ArrayList<>(constraints);
            others.remove(i);
            assertThat(new DistanceGraph(network.points(), others).isConsistent())
                    .isTrue();
        }
        assertThat(new HashSet<>(conflict.legs().stream().map(Leg::from).toList()))
                .hasSameSizeAs(constraints);
        assertThat(conflict.legs().stream().mapToLong(Leg::length).sum()).isEqualTo(-conflict.missing());
    }

    private static void assertBounds(Network network, TemporalNetwork solved) {
        DistanceGraph judge = new DistanceGraph(network.points(), network.constraints());
        for (int i = 0; i < network.points(); i++) {
            assertThat(solved.earliest(i)).isEqualTo(judge.earliest(i));
            assertThat(solved.latest(i)).isEqualTo(judge.latest(i));
            assertWay(solved.whyNotLater(i), 0, i, solved.latest(i).orElse(0));
            assertWay(solved.whyNotEarlier(i), i, 0, -solved.earliest(i).orElse(0));
        }
    }

    /** The bounds lead from one point to the other and sum to the distance; where there is no bound there is none of them. */
    private static void assertWay(List<Leg> way, int from, int to, long length) {
        assertThat(way.stream().mapToLong(Leg::length).sum()).isEqualTo(length);
        if (!way.isEmpty()) {
            List<Integer> ends =
                    Stream.concat(Stream.of(from), way.stream().map(Leg::to)).toList();
            assertThat(way.stream().map(Leg::from)).isEqualTo(ends.subList(0, way.size()));
            assertThat(ends.get(way.size())).isEqualTo(to);
        }
    }
}

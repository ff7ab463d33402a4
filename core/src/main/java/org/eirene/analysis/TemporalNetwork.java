package org.eirene.analysis;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkElementIndex;
import static com.google.common.base.Preconditions.checkState;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A simple temporal network (Dechter, Meiri and Pearl, <i>Temporal constraint networks</i>, 1991): points of time, and
 * constraints a &lt;= xj - xi &lt;= b between them. Point 0 is the origin. Immutable.
 *
 * <pre>{@code
 * var network = TemporalNetwork.of(3, List.of(
 *     TemporalConstraint.between(0, 1, 10, 40, "ratification"),
 *     TemporalConstraint.between(1, 2, 5, 10, "withdrawal")));
 * network.earliest(2);          // 15
 * network.latest(2);            // 50
 * network.with(TemporalConstraint.atMost(0, 2, 14, "end")).conflict();    // they miss one another by 1
 * }</pre>
 *
 * <p>Each constraint is two edges of the distance graph: from i to j of length b, from j to i of length -a. The network is
 * consistent exactly when that graph has no cycle of negative length. The latest time of a point is then the shortest
 * distance d(0, i) from the origin, its earliest -d(i, 0); each is attained by a schedule, and none exceeds it.
 *
 * <p>Lengths are whole numbers of a unit of the caller's choice, and all arithmetic is exact. Where a point would lie
 * further from the origin than {@link TemporalConstraint#LONGEST}, an {@link ArithmeticException} says so.
 */
public final class TemporalNetwork {
    private final Edges edges;
    private final @Nullable NetworkConflict conflict;
    private final @Nullable Solution solution;

    /** What a consistent network has: a schedule, and the distances from the origin and to it. */
    private static final class Solution {
        private final long[] time;
        private final Distances outwards;
        private final Distances inwards;

        Solution(long[] time, Distances outwards, Distances inwards) {
            this.time = time;
            this.outwards = outwards;
            this.inwards = inwards;
        }
    }

    private TemporalNetwork(Edges edges, @Nullable NetworkConflict conflict, @Nullable Solution solution) {
        this.edges = edges;
        this.conflict = conflict;
        this.solution = solution;
    }

    /**
     * A network.
     *
     * @param points the number of points, 1 or more; they are called 0, 1, 2, ...
     * @param constraints what holds between them
     * @return the network, solved
     * @throws IllegalArgumentException if there is no point, or a constraint names one that there is not
     * @throws ArithmeticException if a point would lie too far from the origin to be exact
     */
    public static TemporalNetwork of(int points, Iterable<TemporalConstraint> constraints) {
        checkArgument(points > 0, "A network has a point at least, its origin, but was to have %s", points);
        ImmutableList<TemporalConstraint> all = ImmutableList.copyOf(constraints);
        for (TemporalConstraint constraint : all) {
            checkPoints(constraint, points);
        }
        return solved(Edges.of(points, all));
    }

    private static void checkPoints(TemporalConstraint constraint, int points) {
        if (constraint.from() >= points || constraint.to() >= points) {
            throw new IllegalArgumentException(constraint + " names a point that is not among 0 to " + (points - 1));
        }
    }

    private static TemporalNetwork solved(Edges edges) {
        Schedule schedule = Schedule.of(edges.graph);
        int @Nullable [] cycle = schedule.cycle();
        if (cycle != null) {
            return new TemporalNetwork(edges, conflict(edges, cycle), null);
        }
        long[] time = schedule.times();
        return new TemporalNetwork(
                edges,
                null,
                new Solution(
                        time, Distances.of(edges.graph, time, 0, true), Distances.of(edges.graph, time, 0, false)));
    }

    private static NetworkConflict conflict(Edges edges, int[] cycle) {
        return NetworkConflict.of(Arrays.stream(cycle).mapToObj(edges::leg).collect(ImmutableList.toImmutableList()));
    }

    /**
     * The network with one more constraint. Only what it changes is found anew. One that is inconsistent stays so, by the
     * same conflict.
     *
     * @param constraint the constraint
     * @return the network with it, solved
     * @throws IllegalArgumentException if the constraint names a point that there is not
     * @throws ArithmeticException if a point would lie too far from the origin to be exact
     */
    public TemporalNetwork with(TemporalConstraint constraint) {
        requireNonNull(constraint, "constraint");
        checkPoints(constraint, points());
        Edges more = edges.with(constraint);
        if (solution == null) {
            return new TemporalNetwork(more, conflict, null);
        }
        int upper = 2 * edges.size();
        long @Nullable [] time = more.repair(solution.time, upper);
        if (time == null) {
            return closing(more, upper);
        }
        time = more.repair(time, upper + 1);
        if (time == null) {
            return closing(more, upper + 1);
        }
        Distances outwards = more.shorten(more.shorten(solution.outwards, time, upper), time, upper + 1);
        Distances inwards = more.shorten(more.shorten(solution.inwards, time, upper), time, upper + 1);
        return new TemporalNetwork(more, null, new Solution(time, outwards, inwards));
    }

    /** The edge that closes a cycle, after the shortest way from its end to its beginning. */
    private TemporalNetwork closing(Edges more, int edge) {
        Leg last = more.leg(edge);
        Graph graph = Graph.of(points(), edges.constraints());
        Distances from = Distances.of(graph, solution().time, last.to(), true);
        ImmutableList<Leg> cycle = ImmutableList.<Leg>builder()
                .addAll(way(from, last.from()))
                .add(last)
                .build();
        return new TemporalNetwork(more, NetworkConflict.of(cycle), null);
    }

    private Solution solution() {
        checkState(solution != null, "The network is inconsistent, and no point has bounds: %s", conflict);
        return requireNonNull(solution);
    }

    /** {@return the number of points} */
    public int points() {
        return edges.graph.points;
    }

    /** {@return the constraints, in the order in which they were given} */
    public ImmutableList<TemporalConstraint> constraints() {
        return edges.constraints();
    }

    /** {@return whether some schedule satisfies all constraints} */
    public boolean isConsistent() {
        return conflict == null;
    }

    /** {@return constraints that cannot be satisfied together, none of them to spare; empty for a consistent network} */
    public Optional<NetworkConflict> conflict() {
        return Optional.ofNullable(conflict);
    }

    /**
     * How early a point can come.
     *
     * @param point the point
     * @return the least time after the origin, attained by a schedule; empty where nothing bounds it
     * @throws IndexOutOfBoundsException if there is no such point
     * @throws IllegalStateException if the network is inconsistent
     */
    public OptionalLong earliest(int point) {
        long length = solution().inwards.length[checkElementIndex(point, points(), "point")];
        return length == Graph.NONE ? OptionalLong.empty() : OptionalLong.of(-length);
    }

    /**
     * How late a point can come.
     *
     * @param point the point
     * @return the greatest time after the origin, attained by a schedule; empty where nothing bounds it
     * @throws IndexOutOfBoundsException if there is no such point
     * @throws IllegalStateException if the network is inconsistent
     */
    public OptionalLong latest(int point) {
        long length = solution().outwards.length[checkElementIndex(point, points(), "point")];
        return length == Graph.NONE ? OptionalLong.empty() : OptionalLong.of(length);
    }

    /**
     * How much a point can be moved: latest less earliest. Points without slack are critical.
     *
     * @param point the point
     * @return the slack, 0 or more; empty where it is unbounded
     * @throws IndexOutOfBoundsException if there is no such point
     * @throws IllegalStateException if the network is inconsistent
     */
    public OptionalLong slack(int point) {
        OptionalLong earliest = earliest(point);
        OptionalLong latest = latest(point);
        return earliest.isPresent() && latest.isPresent()
                ? OptionalLong.of(latest.getAsLong() - earliest.getAsLong())
                : OptionalLong.empty();
    }

    /**
     * Why a point can come no earlier: bounds that lead from it to the origin, whose lengths sum to minus its earliest time.
     *
     * @param point the point
     * @return the bounds in their order; none for the origin and where nothing bounds it
     * @throws IndexOutOfBoundsException if there is no such point
     * @throws IllegalStateException if the network is inconsistent
     */
    public ImmutableList<Leg> whyNotEarlier(int point) {
        return way(solution().inwards, checkElementIndex(point, points(), "point"));
    }

    /**
     * Why a point can come no later: bounds that lead from the origin to it, whose lengths sum to its latest time.
     *
     * @param point the point
     * @return the bounds in their order; none for the origin and where nothing bounds it
     * @throws IndexOutOfBoundsException if there is no such point
     * @throws IllegalStateException if the network is inconsistent
     */
    public ImmutableList<Leg> whyNotLater(int point) {
        return way(solution().outwards, checkElementIndex(point, points(), "point"));
    }

    private ImmutableList<Leg> way(Distances distances, int point) {
        ImmutableList.Builder<Leg> way = ImmutableList.builder();
        int at = point;
        while (distances.leg[at] >= 0) {
            Leg leg = edges.leg(distances.leg[at]);
            way.add(leg);
            at = distances.outwards() ? leg.from() : leg.to();
        }
        return distances.outwards() ? way.build().reverse() : way.build();
    }

    /**
     * Whether the network can be kept whatever the time that its contingent links take; see {@link Controllability}.
     *
     * @param links the links: at their ends somebody else decides when the point comes
     * @return whether there is such a schedule, and what relies on luck
     * @throws IllegalArgumentException if a link names a point that there is not, two links have the same end, or links
     *     begin where they lead
     */
    public Controllability controllability(Iterable<ContingentLink> links) {
        return StrongControllability.of(this, ImmutableList.copyOf(links));
    }

    /** {@return for example {@code 3 points, 2 constraints, consistent}} */
    @Override
    public String toString() {
        return points() + " points, " + edges.size() + " constraints, "
                + (conflict == null ? "consistent" : "inconsistent");
    }
}

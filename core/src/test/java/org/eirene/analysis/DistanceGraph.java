package org.eirene.analysis;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.alg.shortestpath.BellmanFordShortestPath;
import org.jgrapht.alg.shortestpath.NegativeCycleDetectedException;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedMultigraph;
import org.jgrapht.graph.EdgeReversedGraph;

/** What JGraphT says of a temporal network. Its lengths are doubles, exact up to 2^53. */
final class DistanceGraph {
    private final int points;
    private final Graph<Integer, DefaultWeightedEdge> graph =
            new DirectedWeightedMultigraph<>(DefaultWeightedEdge.class);

    DistanceGraph(int points, List<TemporalConstraint> constraints) {
        this.points = points;
        IntStream.range(0, points).forEach(graph::addVertex);
        for (TemporalConstraint constraint : constraints) {
            if (constraint.atMost() != TemporalConstraint.UNBOUNDED_ABOVE) {
                add(constraint.from(), constraint.to(), constraint.atMost());
            }
            if (constraint.atLeast() != TemporalConstraint.UNBOUNDED_BELOW) {
                add(constraint.to(), constraint.from(), -constraint.atLeast());
            }
        }
    }

    private void add(int from, int to, long length) {
        graph.setEdgeWeight(graph.addEdge(from, to), (double) length);
    }

    boolean isConsistent() {
        graph.addVertex(points);
        IntStream.range(0, points).forEach(i -> add(points, i, 0));
        try {
            new BellmanFordShortestPath<>(graph).getPaths(points);
            return true;
        } catch (NegativeCycleDetectedException e) {
            return false;
        } finally {
            graph.removeVertex(points);
        }
    }

    OptionalLong latest(int point) {
        return length(new BellmanFordShortestPath<>(graph).getPaths(0).getWeight(point), 1);
    }

    OptionalLong earliest(int point) {
        return length(
                new BellmanFordShortestPath<>(new EdgeReversedGraph<>(graph))
                        .getPaths(0)
                        .getWeight(point),
                -1);
    }

    private static OptionalLong length(double weight, int sign) {
        return Double.isInfinite(weight) ? OptionalLong.empty() : OptionalLong.of(sign * Math.round(weight));
    }
}

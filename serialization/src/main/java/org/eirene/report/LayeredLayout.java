package org.eirene.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Boxes in columns, each to the right of all that it comes after; lines that pass a column have a place of their own in
 * it. After Sugiyama: what closes a cycle is turned round for the time being, lines are cut into pieces from column to
 * column, and every column is put in the order of the middle of its neighbours. Equal input gives equal places.
 */
final class LayeredLayout {
    private static final int SWEEPS = 12;

    private final double gap;
    private final List<Cell> cells = new ArrayList<>();
    private final List<List<Cell>> columns = new ArrayList<>();
    private final ImmutableList<Line> lines;

    /** From what is waited for to what waits. */
    record Arrow(int from, int to) {}

    /**
     * Where an arrow runs.
     *
     * @param arrow the arrow
     * @param stops the columns and heights it comes through, from left to right
     * @param isBackward whether it points from right to left: it closes a cycle
     */
    record Line(Arrow arrow, ImmutableList<Stop> stops, boolean isBackward) {}

    /**
     * A place that a line comes through.
     *
     * @param column the number of the column
     * @param y the height, downwards
     */
    record Stop(int column, double y) {}

    private static final class Cell {
        private final int column;
        private final double height;
        private final List<Cell> left = new ArrayList<>();
        private final List<Cell> right = new ArrayList<>();
        private int rank;
        private double middle;

        Cell(int column, double height) {
            this.column = column;
            this.height = height;
        }
    }

    /**
     * Lays boxes out.
     *
     * @param heights the height of each box
     * @param arrows the arrows between them, none from a box to itself
     * @param gap what is free between two boxes of a column
     */
    LayeredLayout(List<Double> heights, List<Arrow> arrows, double gap) {
        this.gap = gap;
        ImmutableSet<Arrow> backward = Rounds.backward(heights.size(), arrows);
        int[] column = columnOf(heights.size(), arrows, backward);
        IntStream.range(0, heights.size()).forEach(i -> cell(column[i], heights.get(i)));
        Map<Arrow, List<Cell>> paths = new HashMap<>();
        arrows.forEach(arrow -> paths.computeIfAbsent(arrow, any -> path(arrow, backward.contains(arrow))));
        columns.forEach(LayeredLayout::rank);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            sort(sweep % 2 == 0);
        }
        columns.forEach(this::stack);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            straighten(sweep % 2 == 0);
        }
        double top = cells.stream()
                .mapToDouble(cell -> cell.middle - cell.height / 2)
                .min()
                .orElse(0);
        cells.forEach(cell -> cell.middle -= top);
        lines = arrows.stream()
                .map(arrow -> line(arrow, paths.getOrDefault(arrow, List.of()), backward.contains(arrow)))
                .collect(ImmutableList.toImmutableList());
    }

    // ---------------------------------------------------------------- what came of it

    int columns() {
        return columns.size();
    }

    int column(int box) {
        return cells.get(box).column;
    }

    /** The height of the middle of a box. */
    double middle(int box) {
        return cells.get(box).middle;
    }

    double height() {
        return cells.stream()
                .mapToDouble(cell -> cell.middle + cell.height / 2)
                .max()
                .orElse(0);
    }

    ImmutableList<Line> lines() {
        return lines;
    }

    private static Line line(Arrow arrow, List<Cell> path, boolean isBackward) {
        return new Line(
                arrow,
                path.stream().map(cell -> new Stop(cell.column, cell.middle)).collect(ImmutableList.toImmutableList()),
                isBackward);
    }

    // ---------------------------------------------------------------- columns

    /** The longest way to each box, where what closes a cycle is turned round. */
    private static int[] columnOf(int boxes, List<Arrow> arrows, ImmutableSet<Arrow> backward) {
        List<List<Integer>> next = new ArrayList<>();
        IntStream.range(0, boxes).forEach(i -> next.add(new ArrayList<>()));
        int[] before = new int[boxes];
        for (Arrow arrow : arrows) {
            int from = backward.contains(arrow) ? arrow.to() : arrow.from();
            int to = backward.contains(arrow) ? arrow.from() : arrow.to();
            next.get(from).add(to);
            before[to]++;
        }
        int[] column = new int[boxes];
        List<Integer> ready = new ArrayList<>();
        IntStream.range(0, boxes).filter(i -> before[i] == 0).forEach(ready::add);
        for (int i = 0; i < ready.size(); i++) {
            int from = ready.get(i);
            for (int to : next.get(from)) {
                column[to] = Math.max(column[to], column[from] + 1);
                if (--before[to] == 0) {
                    ready.add(to);
                }
            }
        }
        return column;
    }

    private Cell cell(int column, double height) {
        Cell cell = new Cell(column, height);
        while (columns.size() <= column) {
            columns.add(new ArrayList<>());
        }
        columns.get(column).add(cell);
        cells.add(cell);
        return cell;
    }

    private List<Cell> path(Arrow arrow, boolean isBackward) {
        Cell first = cells.get(isBackward ? arrow.to() : arrow.from());
        Cell last = cells.get(isBackward ? arrow.from() : arrow.to());
        List<Cell> path = new ArrayList<>(List.of(first));
        for (int column = first.column + 1; column < last.column; column++) {
            path.add(cell(column, 0));
        }
        path.add(last);
        for (int i = 1; i < path.size(); i++) {
            path.get(i - 1).right.add(path.get(i));
            path.get(i).left.add(path.get(i - 1));
        }
        return path;
    }

    // ---------------------------------------------------------------- order and heights

    private static void rank(List<Cell> column) {
        for (int i = 0; i < column.size(); i++) {
            column.get(i).rank = i;
        }
    }

    private void sort(boolean toTheRight) {
        for (int i = 0; i < columns.size(); i++) {
            List<Cell> column = columns.get(toTheRight ? i : columns.size() - 1 - i);
            Map<Cell, Double> centre = new HashMap<>();
            column.forEach(cell -> centre.put(
                    cell,
                    (toTheRight ? cell.left : cell.right)
                            .stream().mapToInt(other -> other.rank).average().orElse(cell.rank)));
            column.sort(Comparator.comparing(cell -> centre.getOrDefault(cell, 0.0)));
            rank(column);
        }
    }

    private void stack(List<Cell> column) {
        double y = 0;
        for (Cell cell : column) {
            cell.middle = y + cell.height / 2;
            y += cell.height + gap;
        }
    }

    private void straighten(boolean toTheRight) {
        for (int i = 0; i < columns.size(); i++) {
            List<Cell> column = columns.get(toTheRight ? i : columns.size() - 1 - i);
            List<Double> wanted = column.stream()
                    .map(cell -> (toTheRight ? cell.left : cell.right)
                            .stream()
                                    .mapToDouble(other -> other.middle)
                                    .average()
                                    .orElse(cell.middle))
                    .toList();
            settle(column, wanted);
        }
    }

    /** As near as can be to where each would be, in the same order and none upon another: pooled adjacent violators. */
    private void settle(List<Cell> column, List<Double> wanted) {
        double[] offset = new double[column.size()];
        List<double[]> pools = new ArrayList<>(); // sum of what is wanted above the offsets, and number
        for (int i = 0; i < column.size(); i++) {
            offset[i] = i == 0 ? 0 : offset[i - 1] + (column.get(i - 1).height + column.get(i).height) / 2 + gap;
            pools.add(new double[] {wanted.get(i) - offset[i], 1});
            while (pools.size() > 1 && mean(pools.get(pools.size() - 2)) > mean(pools.get(pools.size() - 1))) {
                double[] last = pools.remove(pools.size() - 1);
                double[] before = pools.get(pools.size() - 1);
                before[0] += last[0];
                before[1] += last[1];
            }
        }
        int i = 0;
        for (double[] pool : pools) {
            for (int n = 0; n < pool[1]; n++, i++) {
                column.get(i).middle = mean(pool) + offset[i];
            }
        }
    }

    private static double mean(double[] pool) {
        return pool[0] / pool[1];
    }
}

package org.eirene.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Signs on one line of the picture. Those that would cover each other are drawn as one, with their number in it. */
final class Lane {
    private static final double APART = 15;
    private static final int TOLD = 8;

    private final List<Point> points = new ArrayList<>();

    /** A sign and what it stands for. */
    private record Point(double x, Sign sign, String what) {}

    /**
     * A sign as it is drawn.
     *
     * @param number how many it stands for; empty for one
     */
    record Mark(String css, String path, String x, String y, String number, String what) {}

    void add(double x, Sign sign, String what) {
        points.add(new Point(x, sign, what));
    }

    List<Sign> signs() {
        return points.stream().map(Point::sign).distinct().toList();
    }

    ImmutableList<Mark> marks(double y) {
        ImmutableList.Builder<Mark> marks = ImmutableList.builder();
        List<Point> heap = new ArrayList<>();
        for (Point point : Ordering.from(Comparator.comparingDouble(Point::x)).sortedCopy(points)) {
            if (!heap.isEmpty() && point.x() - heap.get(0).x() >= APART) {
                marks.add(mark(heap, y));
                heap.clear();
            }
            heap.add(point);
        }
        if (!heap.isEmpty()) {
            marks.add(mark(heap, y));
        }
        return marks.build();
    }

    private static Mark mark(List<Point> heap, double y) {
        Sign sign =
                heap.stream().map(Point::sign).max(Comparator.naturalOrder()).orElseThrow();
        int number = heap.size();
        String what = heap.stream().limit(TOLD).map(Point::what).collect(Collectors.joining("\n"))
                + (number > TOLD ? "\nand " + (number - TOLD) + " more" : "");
        return new Mark(
                sign.css() + (number > 1 ? " many" : ""),
                sign.path(),
                Numbers.text(heap.get(0).x()),
                Numbers.text(y),
                number == 1 ? "" : number > 9 ? "9+" : Integer.toString(number),
                what);
    }
}

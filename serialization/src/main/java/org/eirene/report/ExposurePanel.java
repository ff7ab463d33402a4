package org.eirene.report;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eirene.report.ExposureSheet.Words;
import org.eirene.sequencing.Exposure;

/** One party along one order: steps from left to right, amounts from the ground up. */
final class ExposurePanel {
    private static final double APART = 22;
    private static final double LETTERS = 11.5;

    private final AmountScale scale;
    private final double left;
    private final double top;
    private final double wide;
    private final double high;

    /** A line at an amount. */
    record Grid(String css, String from, String to, String y, String textX, String textY, String amount) {}

    /** A line or the space below it. */
    record Area(String css, String path) {}

    /** What a party accepts at most. */
    record Limit(String from, String to, String y, String textX, String textY, String anchor, String text) {}

    /** Where something is greatest. */
    record Peak(String css, String what, String path, String textX, String textY, String anchor, String text) {}

    record View(
            String left,
            String top,
            String wide,
            String high,
            ImmutableList<Grid> grid,
            ImmutableList<Words> steps,
            ImmutableList<Area> areas,
            ImmutableList<Limit> limit,
            ImmutableList<Peak> peak,
            ImmutableList<Words> nothing) {}

    ExposurePanel(AmountScale scale, double left, double top, double wide, double high) {
        this.scale = scale;
        this.left = left;
        this.top = top;
        this.wide = wide;
        this.high = high;
    }

    /** A circle about where the path has come to. */
    static String disc() {
        return "m-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z";
    }

    double y(BigDecimal amount) {
        return top + high - scale.above(amount);
    }

    View empty(String why) {
        return view(
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of(ExposureSheet.words("", left + 8, top + 15, why)));
    }

    View view(
            ImmutableList<Words> steps,
            ImmutableList<Area> areas,
            ImmutableList<Limit> limit,
            ImmutableList<Peak> peak,
            ImmutableList<Words> nothing) {
        return new View(
                Numbers.text(left),
                Numbers.text(top),
                Numbers.text(wide),
                Numbers.text(high),
                grid(),
                steps,
                areas,
                limit,
                peak,
                nothing);
    }

    private ImmutableList<Grid> grid() {
        return scale.lines().stream()
                .map(line -> new Grid(
                        line.above() == 0 ? "zero" : "grid",
                        Numbers.text(left),
                        Numbers.text(left + wide),
                        Numbers.text(top + high - line.above()),
                        Numbers.text(left - 5),
                        Numbers.text(top + high - line.above() + 4),
                        line.amount()))
                .collect(ImmutableList.toImmutableList());
    }

    View of(Exposure exposure, String party, Optional<BigDecimal> limit, Optional<BigDecimal> shownLimit) {
        int place = exposure.parties().indexOf(party);
        List<Exposure.Standing> standings =
                exposure.rows().stream().map(row -> row.standings().get(place)).toList();
        Exposure.Peak most = exposure.peak(party);
        boolean isExposed = most.amount().signum() > 0;
        Optional<Peak> peak = isExposed ? Optional.of(peak(most, limit, column(standings.size()))) : Optional.empty();
        return view(
                steps(standings.size()),
                areas(standings),
                shownLimit.map(at -> limit(at, peak)).stream().collect(ImmutableList.toImmutableList()),
                peak.stream().collect(ImmutableList.toImmutableList()),
                isExposed
                        ? ImmutableList.of()
                        : ImmutableList.of(ExposureSheet.words("", left + 8, top + 15, "never exposed")));
    }

    private double column(int rows) {
        return wide / rows;
    }

    /** The numbers of the steps, as close as they have room. */
    ImmutableList<Words> steps(int rows) {
        int every = every(column(rows));
        ImmutableList.Builder<Words> steps = ImmutableList.builder();
        for (int row = 0; row < rows; row += every) {
            steps.add(
                    ExposureSheet.words("", left + (row + 0.5) * column(rows), top + high + 14, Integer.toString(row)));
        }
        return steps.build();
    }

    /** 1, 2 or 5 and the like: the first that leaves so much room. */
    private static int every(double column) {
        for (int ten = 1; ; ten *= 10) {
            for (int each : List.of(ten, 2 * ten, 5 * ten)) {
                if (each * column >= APART) {
                    return each;
                }
            }
        }
    }

    private ImmutableList<Area> areas(List<Exposure.Standing> standings) {
        ImmutableList.Builder<Area> areas = ImmutableList.builder();
        areas.add(new Area("area", below(standings, Exposure.Standing::exposure)));
        boolean lasts =
                standings.stream().anyMatch(standing -> standing.lasting().signum() > 0);
        if (lasts) {
            areas.add(new Area("lasting-area", below(standings, Exposure.Standing::lasting)));
        }
        areas.add(new Area("exposed", line(standings, Exposure.Standing::exposure)));
        if (lasts) {
            areas.add(new Area("lasting", line(standings, Exposure.Standing::lasting)));
        }
        return areas.build();
    }

    private String below(List<Exposure.Standing> standings, Function<Exposure.Standing, BigDecimal> amount) {
        return line(standings, amount) + "V" + Numbers.text(top + high) + "H" + Numbers.text(left) + "z";
    }

    private String line(List<Exposure.Standing> standings, Function<Exposure.Standing, BigDecimal> amount) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < standings.size(); i++) {
            String y = Numbers.text(y(amount.apply(standings.get(i))));
            path.append(i == 0 ? "M" + Numbers.text(left) + " " + y : "V" + y);
            path.append("H").append(Numbers.text(left + (i + 1) * column(standings.size())));
        }
        return path.toString();
    }

    private Peak peak(Exposure.Peak most, Optional<BigDecimal> limit, double column) {
        double x = left + (most.row() + 0.5) * column;
        double y = y(most.amount());
        Optional<BigDecimal> over = limit.map(most.amount()::subtract).filter(beyond -> beyond.signum() > 0);
        String text = Numbers.grouped(most.amount()) + " after step " + most.row()
                + over.map(beyond -> ", " + Numbers.grouped(beyond) + " too much")
                        .orElse("");
        double room = Labels.width(text, LETTERS * 1.08);
        return new Peak(
                over.isPresent() ? "over" : "",
                most.toString(),
                "M" + Numbers.text(x) + " " + Numbers.text(y) + disc(),
                Numbers.text(Math.max(left + 3, Math.min(x - 4, left + wide - 3 - room))),
                Numbers.text(y - 8),
                "start",
                text);
    }

    /** The words of a limit stand where those of the peak do not. */
    private Limit limit(BigDecimal amount, Optional<Peak> peak) {
        double y = y(amount);
        String text = "accepts " + Numbers.grouped(amount);
        double room = Labels.width(text, LETTERS * 1.08);
        double right = left + wide - 4 - room;
        boolean isTaken = peak.filter(of -> Math.abs(number(of.textY()) - (y - 4)) < 14
                        && number(of.textX()) + Labels.width(of.text(), LETTERS * 1.08) > right - 6)
                .isPresent();
        boolean isTakenLeft =
                peak.filter(of -> number(of.textX()) < left + 10 + room).isPresent();
        return new Limit(
                Numbers.text(left),
                Numbers.text(left + wide),
                Numbers.text(y),
                Numbers.text(isTaken && !isTakenLeft ? left + 4 : right),
                Numbers.text(isTaken && isTakenLeft ? y + 13 : y - 4),
                "start",
                text);
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }
}

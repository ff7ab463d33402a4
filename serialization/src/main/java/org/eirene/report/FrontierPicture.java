package org.eirene.report;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eirene.report.ExposureSheet.Words;
import org.eirene.sequencing.Frontier;

/**
 * Instalments against trust, as SVG: for each number of instalments the greatest exposure that anybody has to bear along the
 * best order. A point is full where nothing less is possible, and hollow where that is not proved, with a line down to what
 * is.
 *
 * <pre>{@code
 * FrontierPicture.of(sequencing.frontier(10)).accepting(BigDecimal.valueOf(25)).writeTo(Path.of("frontier.svg"));
 * }</pre>
 *
 * <p>It scales, has colours for a light and for a dark page, refers to nothing outside itself, and says all it shows in words
 * too. It is the same for the same frontier.
 */
public final class FrontierPicture implements Report {
    private static final String TITLE = "Instalments against trust";
    private static final double LEFT = 70;
    private static final double RIGHT = 990;
    private static final double TOP = 40;
    private static final double HIGH = 240;
    private static final double LETTERS = 7.5;

    private final Frontier frontier;
    private final Optional<BigDecimal> limit;

    private FrontierPicture(Frontier frontier, Optional<BigDecimal> limit) {
        this.frontier = frontier;
        this.limit = limit;
    }

    /**
     * The picture of a frontier.
     *
     * @param frontier what each number of instalments asks for, of one number or more
     * @return the picture
     * @throws IllegalArgumentException if it has no points
     */
    public static FrontierPicture of(Frontier frontier) {
        checkArgument(!frontier.points().isEmpty(), "A frontier has one point or more to be drawn");
        return new FrontierPicture(frontier, Optional.empty());
    }

    /**
     * The same with the greatest exposure that everybody accepts, and the fewest instalments that fit it.
     *
     * @param most the amount, 0 or more
     * @return the picture
     * @throws IllegalArgumentException if it is negative
     */
    public FrontierPicture accepting(BigDecimal most) {
        requireNonNull(most, "most");
        checkArgument(most.signum() >= 0, "What is accepted is 0 or more, not %s", most);
        return new FrontierPicture(frontier, Optional.of(most));
    }

    private record Point(
            String css,
            String what,
            ImmutableList<String> bound,
            String path,
            String textX,
            String textY,
            String text) {}

    private record View(
            String style,
            String title,
            String description,
            String width,
            String height,
            String left,
            String top,
            String wide,
            String high,
            ImmutableList<ExposurePanel.Grid> grid,
            ImmutableList<Words> steps,
            ImmutableList<ExposurePanel.Limit> limit,
            String line,
            ImmutableList<Point> points,
            String wordsY,
            String words,
            ImmutableList<Words> notes) {}

    /** {@return the picture as SVG, without an XML declaration, so that it can also stand in a page} */
    @Override
    public String text() {
        return Templates.render("frontier.svg", view());
    }

    private View view() {
        List<Frontier.Point> all = frontier.points();
        BigDecimal greatest = all.stream()
                .map(point -> point.best().least())
                .max(BigDecimal::compareTo)
                .orElseThrow();
        Optional<BigDecimal> shown = limit.filter(
                most -> greatest.signum() == 0 || most.compareTo(greatest.multiply(BigDecimal.valueOf(3))) <= 0);
        AmountScale scale = AmountScale.of(greatest.max(shown.orElse(BigDecimal.ZERO)), HIGH - 24);
        ExposurePanel panel = new ExposurePanel(scale, LEFT, TOP, RIGHT - LEFT, HIGH);
        ExposurePanel.View ground = panel.view(
                ImmutableList.of(), ImmutableList.of(), ImmutableList.of(), ImmutableList.of(), ImmutableList.of());
        double column = (RIGHT - LEFT) / all.size();
        List<Words> steps = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        ImmutableList.Builder<Point> points = ImmutableList.builder();
        double free = LEFT;
        for (int i = 0; i < all.size(); i++) {
            double x = LEFT + (i + 0.5) * column;
            double y = panel.y(all.get(i).best().least());
            line.append(i == 0 ? "M" : "L").append(Numbers.text(x)).append(' ').append(Numbers.text(y));
            String amount = Numbers.grouped(all.get(i).best().least());
            boolean hasRoom = x - amount.length() * LETTERS / 2 >= free;
            free = hasRoom ? x + amount.length() * LETTERS / 2 + 4 : free;
            points.add(point(panel, all.get(i), x, hasRoom ? amount : ""));
            if (hasRoom) {
                steps.add(ExposureSheet.words(
                        "", x, TOP + HIGH + 15, String.valueOf(all.get(i).instalments())));
            }
        }
        ImmutableList.Builder<Words> notes = ImmutableList.builder();
        if (all.stream().anyMatch(point -> !point.best().isProved())) {
            notes.add(ExposureSheet.words(
                    "", LEFT, TOP + HIGH + 56, "Hollow: less may be possible, down to the end of the dotted line."));
        }
        return new View(
                Templates.file("exposure.css").strip(),
                TITLE,
                inWords(),
                Numbers.text(ExposureSheet.WIDTH),
                Numbers.text(TOP + HIGH + (notes.build().isEmpty() ? 48 : 68)),
                ground.left(),
                ground.top(),
                ground.wide(),
                ground.high(),
                ground.grid(),
                ImmutableList.copyOf(steps),
                shown.map(most -> limit(panel, most)).stream().collect(ImmutableList.toImmutableList()),
                line.toString(),
                points.build(),
                Numbers.text(TOP + HIGH + 36),
                "Into how many instalments all that is divisible is cut; above it, the greatest exposure of anybody"
                        + " along the best order."
                        + limit.map(this::fitting).orElse(""),
                notes.build());
    }

    private static Point point(ExposurePanel panel, Frontier.Point point, double x, String text) {
        double y = panel.y(point.best().least());
        boolean isProved = point.best().isProved();
        return new Point(
                isProved ? "" : "open",
                point
                        + (isProved
                                ? ""
                                : ", or from " + Numbers.grouped(point.best().lowerBound()) + " on"),
                isProved
                        ? ImmutableList.of()
                        : ImmutableList.of("M" + Numbers.text(x) + " " + Numbers.text(y) + "V"
                                + Numbers.text(panel.y(point.best().lowerBound()))),
                "M" + Numbers.text(x) + " " + Numbers.text(y) + ExposurePanel.disc(),
                Numbers.text(x),
                Numbers.text(y - 9),
                text);
    }

    private static ExposurePanel.Limit limit(ExposurePanel panel, BigDecimal most) {
        double y = panel.y(most);
        return new ExposurePanel.Limit(
                Numbers.text(LEFT),
                Numbers.text(RIGHT),
                Numbers.text(y),
                Numbers.text(RIGHT - 90),
                Numbers.text(y - 5),
                "start",
                "accepted: " + Numbers.grouped(most));
    }

    private String fitting(BigDecimal most) {
        return frontier.fitting(most)
                .map(point -> " " + Numbers.grouped(most) + " is kept from " + point.instalments() + " on.")
                .orElse(" None of them keeps to " + Numbers.grouped(most) + ".");
    }

    private String inWords() {
        return frontier.points().stream()
                        .map(point -> point
                                + (point.best().isProved()
                                        ? ""
                                        : " (or less, down to "
                                                + Numbers.grouped(point.best().lowerBound()) + ")"))
                        .collect(Collectors.joining("; "))
                + "." + limit.map(this::fitting).orElse("");
    }

    /** {@return the same as {@link #text()}} */
    @Override
    public String toString() {
        return text();
    }
}

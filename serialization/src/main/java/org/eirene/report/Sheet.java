package org.eirene.report;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eirene.report.Lane.Mark;

/** The rows of a picture as they are drawn, one below the other. */
final class Sheet {
    static final double WIDTH = 1000;
    static final double LEFT = 262;
    static final double RIGHT = 988;
    static final double TOP = 56;

    private static final double HEIGHT = 42;
    private static final double LABEL = 12.5;
    private static final double BOLD = 1.1;
    private static final double ASIDE = 12.5;
    private static final int MANY = 300;

    private final Timespan span;
    private final List<Row> rows = new ArrayList<>();
    private final Set<Sign> signs = new TreeSet<>();
    private final Set<Stretch> stretches = new TreeSet<>();
    private double bottom = TOP;

    Sheet(Timespan span) {
        this.span = span;
    }

    /** A line of text. */
    record Line(String x, String y, String text) {}

    /** A stretch of time. */
    record Band(String css, String x, String y, String width, String height, String what) {}

    /** From where a due instant was moved to where it is. */
    record Link(String from, String to, String y) {}

    /** A row; the words are for whoever points at its label. */
    record Row(
            String css,
            String y,
            String height,
            String what,
            ImmutableList<Line> label,
            ImmutableList<Band> bands,
            ImmutableList<Link> links,
            ImmutableList<Mark> marks) {}

    /** What goes into a row: deliveries above, what lasts in the middle, what is due below. */
    static final class Content {
        private final Lane above = new Lane();
        private final Lane middle = new Lane();
        private final Lane below = new Lane();
        private final List<Piece> pieces = new ArrayList<>();
        private final List<Instant[]> moves = new ArrayList<>();

        private record Piece(Stretch stretch, Instant from, Instant until, String what) {}
    }

    private Content content = new Content();

    void above(Instant at, Sign sign, String what) {
        add(content.above, at, sign, what);
    }

    void middle(Instant at, Sign sign, String what) {
        add(content.middle, at, sign, what);
    }

    void below(Instant at, Sign sign, String what) {
        add(content.below, at, sign, what);
    }

    private void add(Lane lane, Instant at, Sign sign, String what) {
        if (span.shows(at)) {
            lane.add(span.x(at), sign, what);
        }
    }

    void lasts(Stretch stretch, Instant from, Instant until, String what) {
        if (until.isAfter(from) && until.isAfter(span.from()) && from.isBefore(span.to())) {
            content.pieces.add(new Content.Piece(stretch, from, until, what));
        }
    }

    void moved(Instant from, Instant to) {
        if (span.shows(from) || span.shows(to)) {
            content.moves.add(new Instant[] {from, to});
        }
    }

    /** Draws what was added since the last row. */
    void row(String css, String label, double indent) {
        double middle = bottom + HEIGHT / 2;
        for (Lane lane : List.of(content.above, content.middle, content.below)) {
            signs.addAll(lane.signs());
        }
        content.pieces.forEach(piece -> stretches.add(piece.stretch()));
        ImmutableList<String> lines =
                Labels.lines(label, LEFT - 12 - indent, css.equals("phase") ? LABEL * BOLD : LABEL);
        ImmutableList.Builder<Line> text = ImmutableList.builder();
        for (int i = 0; i < lines.size(); i++) {
            double y = middle + 4.5 + (i - (lines.size() - 1) / 2.0) * 15;
            text.add(new Line(Numbers.text(6 + indent), Numbers.text(y), lines.get(i)));
        }
        rows.add(new Row(
                css + (rows.size() % 2 == 0 ? " even" : ""),
                Numbers.text(bottom),
                Numbers.text(HEIGHT),
                label,
                text.build(),
                bands(middle),
                content.moves.stream()
                        .map(move -> new Link(
                                Numbers.text(span.x(move[0])),
                                Numbers.text(span.x(move[1])),
                                Numbers.text(middle + ASIDE)))
                        .distinct()
                        .collect(ImmutableList.toImmutableList()),
                ImmutableList.<Mark>builder()
                        .addAll(content.middle.marks(middle))
                        .addAll(content.above.marks(middle - ASIDE))
                        .addAll(content.below.marks(middle + ASIDE))
                        .build()));
        bottom += HEIGHT;
        content = new Content();
    }

    private ImmutableList<Band> bands(double middle) {
        boolean isCrowded = content.pieces.size() > MANY;
        return content.pieces.stream()
                .flatMap(piece -> {
                    double from = span.x(piece.from());
                    double width = span.x(piece.until()) - from;
                    double height = piece.stretch().height();
                    return isCrowded && width < 1
                            ? Optional.<Band>empty().stream()
                            : Optional.of(new Band(
                                            piece.stretch().css(),
                                            Numbers.text(from),
                                            Numbers.text(middle - height / 2),
                                            Numbers.text(Math.max(1.5, width)),
                                            Numbers.text(height),
                                            piece.what()))
                                    .stream();
                })
                .collect(ImmutableList.toImmutableList());
    }

    ImmutableList<Row> rows() {
        return ImmutableList.copyOf(rows);
    }

    double bottom() {
        return bottom;
    }

    Set<Sign> signs() {
        return signs;
    }

    Set<Stretch> stretches() {
        return stretches;
    }
}

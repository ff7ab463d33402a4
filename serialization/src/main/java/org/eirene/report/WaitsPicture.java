package org.eirene.report;

import static java.util.Objects.requireNonNull;
import static org.eirene.report.WaitsBox.number;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eirene.agreement.Agreement;
import org.eirene.evaluation.Assessment;
import org.eirene.report.LayeredLayout.Arrow;
import org.eirene.report.Waits.Node;

/**
 * A picture of who waits for whom, as SVG: what must come first on the left, what waits for it on the right. Three kinds of
 * line say how one waits for another; what waits for itself through others is drawn bold and says so. What follows from
 * other lines, as that something of a phase waits for the phase, is left out. The end of a phase stands apart from its
 * beginning where anything waits for it.
 *
 * <pre>{@code
 * WaitsPicture.of(agreement).writeTo(Path.of("waits.svg"));
 * WaitsPicture.of(assessment).writeTo(Path.of("waits-now.svg")); // with the status of each
 * }</pre>
 *
 * <p>The picture is whole by itself: it loads nothing and runs nothing, is drawn for a light or a dark ground as its reader
 * prefers, and says all it shows in words too. It is the same for the same agreement or assessment.
 */
public final class WaitsPicture implements Report {
    private static final double MARGIN = 20;
    private static final double ROW_GAP = 16;
    private static final double COLUMN_GAP = 70;
    private static final double LEGEND = 54;
    private static final double LEGEND_ENTRY = 190;
    private static final double HEADING = 28;
    private static final int ALONE_IN_A_ROW = 4;
    private static final int FEWEST_COLUMNS = 3;
    private static final String STYLE = """
            .eirene-waits{--ground:#fff;--ink:#1b1f24;--soft:#57606a;--line:#57606a;--box:#f6f8fa;--edge:#8c959f;--round:#a40e26}
            @media (prefers-color-scheme:dark){.eirene-waits{--ground:#0d1117;--ink:#e6edf3;--soft:#9ea7b3;--line:#9ea7b3;\
            --box:#161b22;--edge:#6e7681;--round:#ff8182}}
            .eirene-waits .ground{fill:var(--ground)}
            .eirene-waits text{fill:var(--ink);font:11.5px system-ui,sans-serif}
            .eirene-waits .heading{font-size:15px;font-weight:600}
            .eirene-waits rect{fill:var(--box);stroke:var(--edge)}
            .eirene-waits .kind{fill:var(--soft);font-size:10.5px}
            .eirene-waits .id{font:600 12px ui-monospace,"DejaVu Sans Mono",Consolas,monospace}
            .eirene-waits .round{fill:var(--round);font-weight:600}
            .eirene-waits path{fill:none;stroke:var(--line);stroke-width:1.3}
            .eirene-waits .timed{stroke-dasharray:7 4}
            .eirene-waits .turns{stroke-dasharray:1.5 3.5;stroke-linecap:round;stroke-width:1.7}
            .eirene-waits .on-round{stroke:var(--round);stroke-width:3}
            .eirene-waits marker path{fill:var(--line);stroke:none}
            .eirene-waits marker.of-round path{fill:var(--round)}
            """;

    private final Agreement agreement;
    private final ImmutableList<Wait> waits;
    private final ImmutableMap<Arrow, Wait> arrows;
    private final ImmutableSet<Arrow> rounds;
    private final ImmutableList<WaitsBox> joined;
    private final ImmutableList<WaitsBox> alone;

    private WaitsPicture(Agreement agreement, Optional<Assessment> assessment) {
        this.agreement = agreement;
        Waits all = Waits.of(agreement);
        waits = all.essential();
        Names names = new Names(agreement);
        ImmutableSet<String> named = waits.stream()
                .flatMap(wait -> List.of(wait.waiter(), wait.awaited()).stream())
                .collect(ImmutableSet.toImmutableSet());
        List<Node> nodes =
                all.nodes().stream().filter(node -> named.contains(node.key())).toList();
        Map<String, Integer> places = IntStream.range(0, nodes.size())
                .boxed()
                .collect(Collectors.toMap(i -> nodes.get(i).key(), i -> i));
        arrows = waits.stream()
                .filter(wait -> !wait.waiter().equals(wait.awaited()))
                .collect(ImmutableMap.toImmutableMap(
                        wait -> new Arrow(place(places, wait.awaited()), place(places, wait.waiter())), wait -> wait));
        rounds = Rounds.onCycles(nodes.size(), arrows.keySet().asList());
        ImmutableSet<String> inRounds = ImmutableSet.<String>builder()
                .addAll(rounds.stream()
                        .map(arrow -> nodes.get(arrow.from()).key())
                        .toList())
                .addAll(waits.stream()
                        .filter(wait -> wait.waiter().equals(wait.awaited()))
                        .map(Wait::waiter)
                        .toList())
                .build();
        joined = nodes.stream()
                .map(node -> WaitsBox.of(node, names, assessment, inRounds.contains(node.key())))
                .collect(ImmutableList.toImmutableList());
        alone = all.nodes().stream()
                .filter(node -> !named.contains(node.key()))
                .map(node -> WaitsBox.of(node, names, assessment, false))
                .collect(ImmutableList.toImmutableList());
    }

    private static int place(Map<String, Integer> places, String key) {
        return places.getOrDefault(key, 0);
    }

    /**
     * The picture of a text alone.
     *
     * @param agreement the agreement
     * @return the picture
     */
    public static WaitsPicture of(Agreement agreement) {
        return new WaitsPicture(requireNonNull(agreement, "agreement"), Optional.empty());
    }

    /**
     * The picture of a text, with the status of everything in it.
     *
     * @param assessment where everything stands
     * @return the picture
     */
    public static WaitsPicture of(Assessment assessment) {
        return new WaitsPicture(assessment.agreement(), Optional.of(assessment));
    }

    /**
     * The picture as text.
     *
     * @return a whole SVG document, which needs nothing else
     */
    @Override
    public String text() {
        return svg();
    }

    /** {@return the same as {@link #text()}} */
    @Override
    public String toString() {
        return text();
    }

    private String svg() {
        LayeredLayout layout = new LayeredLayout(
                joined.stream().map(WaitsBox::height).toList(), arrows.keySet().asList(), ROW_GAP);
        int columns = Math.max(layout.columns(), alone.isEmpty() ? FEWEST_COLUMNS : ALONE_IN_A_ROW);
        double width = 2 * MARGIN + columns * WaitsBox.WIDTH + (columns - 1) * COLUMN_GAP;
        double top = MARGIN + HEADING + LEGEND;
        String title = "Who waits for whom: " + agreement.title().orElse(agreement.id());
        StringBuilder body = new StringBuilder();
        text(
                body,
                "heading",
                MARGIN,
                MARGIN + 14,
                Labels.lines(title, 0.86 * (width - 2 * MARGIN), 15).get(0));
        legend(body, MARGIN + HEADING + 8);
        layout.lines().forEach(line -> body.append(path(line, top)));
        for (int i = 0; i < joined.size(); i++) {
            WaitsBox box = joined.get(i);
            body.append(box.svg(left(layout.column(i)), top + layout.middle(i) - box.height() / 2));
        }
        double bottom = top + layout.height() + (joined.isEmpty() ? 0 : 2 * ROW_GAP);
        bottom = standAlone(body, columns, bottom);
        return head(width, bottom + MARGIN - ROW_GAP, title) + body + "</svg>\n";
    }

    private String head(double width, double height, String title) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"eirene-waits\" role=\"img\""
                + " aria-labelledby=\"eirene-waits-title eirene-waits-text\" viewBox=\"0 0 " + number(width) + " "
                + number(height) + "\" width=\"" + number(width) + "\" height=\"" + number(height) + "\">\n"
                + "<title id=\"eirene-waits-title\">" + XmlText.of(title) + "</title>\n<desc id=\"eirene-waits-text\">"
                + XmlText.of(inWords()) + "</desc>\n<style>\n" + STYLE + "</style>\n<defs>\n" + marker("arrow", "")
                + marker("round", " class=\"of-round\"") + "</defs>\n<rect class=\"ground\" stroke=\"none\" width=\""
                + number(width) + "\" height=\"" + number(height) + "\"/>\n";
    }

    private static String marker(String id, String css) {
        return "<marker id=\"eirene-waits-" + id + "\"" + css + " viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\""
                + " markerUnits=\"userSpaceOnUse\" markerWidth=\"10\" markerHeight=\"10\""
                + " orient=\"auto-start-reverse\"><path d=\"M0 0.5L10 5L0 9.5z\"/></marker>\n";
    }

    private String inWords() {
        String list = waits.stream().map(WaitsPicture::inWords).collect(Collectors.joining("; "));
        String free = alone.stream().map(box -> box.node().key()).collect(Collectors.joining(", "));
        return (list.isEmpty() ? "Nothing waits for anything" : list) + "."
                + (free.isEmpty() ? "" : " By themselves: " + free + ".");
    }

    private static String inWords(Wait wait) {
        return name(wait.waiter()) + " " + wait.kind().phrase() + " " + name(wait.awaited()) + " ("
                + String.join(", ", wait.words()) + ")";
    }

    private static String name(String key) {
        return key.endsWith("/end") ? "the end of " + key.substring(0, key.length() - 4) : key;
    }

    // ---------------------------------------------------------------- parts

    private static double left(int column) {
        return MARGIN + column * (WaitsBox.WIDTH + COLUMN_GAP);
    }

    private static void text(StringBuilder svg, String css, double x, double y, String text) {
        svg.append("<text class=\"" + css + "\" x=\"" + number(x) + "\" y=\"" + number(y) + "\">" + XmlText.of(text)
                + "</text>\n");
    }

    private void legend(StringBuilder svg, double y) {
        text(svg, "legend", MARGIN, y, "An arrow leads from what is waited for to what waits, which");
        double x = MARGIN;
        for (Wait.Kind kind : Wait.Kind.values()) {
            x = legend(svg, x, y + 18, css(kind, false), "arrow", kind.phrase() + " it");
        }
        if (!rounds.isEmpty()) {
            legend(svg, x, y + 18, css(Wait.Kind.BEGINS, true), "round", "waits for itself that way");
        }
    }

    private static double legend(StringBuilder svg, double x, double y, String css, String marker, String words) {
        svg.append("<path class=\"" + css + "\" marker-end=\"url(#eirene-waits-" + marker + ")\" d=\"M" + number(x)
                + " " + number(y) + "h36\"/>\n");
        text(svg, "legend", x + 44, y + 4, words);
        return x + LEGEND_ENTRY;
    }

    private static String css(Wait.Kind kind, boolean isOnRound) {
        return kind.name().toLowerCase(Locale.ROOT) + (isOnRound ? " on-round" : "");
    }

    private String path(LayeredLayout.Line line, double top) {
        Wait wait = arrows.get(line.arrow());
        if (wait == null) {
            throw new IllegalStateException("A line that nothing waits along: " + line);
        }
        boolean isOnRound = rounds.contains(line.arrow());
        StringBuilder d = new StringBuilder();
        double x = left(line.stops().get(0).column()) + WaitsBox.WIDTH;
        double y = top + line.stops().get(0).y();
        d.append("M").append(number(x)).append(" ").append(number(y));
        for (int i = 1; i < line.stops().size(); i++) {
            double nextX = left(line.stops().get(i).column());
            double nextY = top + line.stops().get(i).y();
            d.append("C" + number(x + COLUMN_GAP / 2) + " " + number(y) + " " + number(nextX - COLUMN_GAP / 2) + " "
                    + number(nextY) + " " + number(nextX) + " " + number(nextY));
            x = nextX + WaitsBox.WIDTH;
            y = nextY;
            if (i + 1 < line.stops().size()) {
                d.append("H").append(number(x));
            }
        }
        return "<path class=\"" + css(wait.kind(), isOnRound) + "\" marker-" + (line.isBackward() ? "start" : "end")
                + "=\"url(#eirene-waits-"
                + (isOnRound ? "round" : "arrow") + ")\" d=\"" + d + "\"><title>" + XmlText.of(inWords(wait))
                + "</title></path>\n";
    }

    /** What neither waits nor is waited for, in rows below; answers where they end. */
    private double standAlone(StringBuilder svg, int columns, double top) {
        if (alone.isEmpty()) {
            return top - (joined.isEmpty() ? 0 : ROW_GAP);
        }
        text(svg, "legend", MARGIN, top + 4, "Wait for no other element, and no other for them:");
        double y = top + ROW_GAP;
        for (int i = 0; i < alone.size(); i += columns) {
            List<WaitsBox> row = alone.subList(i, Math.min(i + columns, alone.size()));
            for (int j = 0; j < row.size(); j++) {
                svg.append(row.get(j).svg(left(j), y));
            }
            y += row.stream().mapToDouble(WaitsBox::height).max().orElse(0) + ROW_GAP;
        }
        return y;
    }
}

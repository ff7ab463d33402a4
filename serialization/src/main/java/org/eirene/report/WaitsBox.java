package org.eirene.report;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eirene.agreement.Phase;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.ElementStatus;

/**
 * A box of the picture: what waits or is waited for, in lines that fit.
 *
 * @param node what it is
 * @param whole all of it in one line, nothing cut
 * @param lines what stands in it
 */
record WaitsBox(Waits.Node node, String whole, ImmutableList<Line> lines) {
    static final double WIDTH = 240;
    private static final double INSET = 10;
    /** Less than there is: the widest of the usual fonts must fit too. */
    private static final double ROOM = 0.86 * (WIDTH - 2 * INSET);

    private static final double LEADING = 15;
    private static final int ID_COLUMNS = 27;

    /**
     * A line of a box.
     *
     * @param css its class
     * @param text what it says
     */
    record Line(String css, String text) {}

    static WaitsBox of(Waits.Node node, Names names, Optional<Assessment> assessment, boolean isInCycle) {
        String who = node.who(names);
        String kind = node.kind();
        Optional<String> status = assessment
                .filter(any -> !node.isEnd())
                .map(any -> any.element(node.element().id()))
                .map(WaitsBox::status);
        ImmutableList.Builder<Line> lines = ImmutableList.builder();
        lines.add(new Line("kind", kind));
        idLines(node.element().id()).forEach(part -> lines.add(new Line("id", part)));
        node.element()
                .title()
                .map(title -> Labels.lines(title, ROOM, 11.5))
                .orElse(ImmutableList.of())
                .forEach(part -> lines.add(new Line("title", part)));
        if (!who.isEmpty()) {
            lines.add(line("kind", "by " + who, 10.5));
        }
        status.ifPresent(text -> lines.add(new Line("status", text)));
        if (isInCycle) {
            lines.add(new Line("round", "⟳ waits for itself"));
        }
        String whole = Stream.of(
                        Optional.of(kind + " " + node.element().id()),
                        node.element().title(),
                        Optional.of(who).filter(text -> !text.isEmpty()),
                        status,
                        Optional.of("waits for itself").filter(any -> isInCycle))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return new WaitsBox(node, whole, lines.build());
    }

    private static String status(ElementStatus found) {
        Badge badge = Badge.of(found.kind(), found.status());
        return badge.sign() + " " + badge.word();
    }

    private static Line line(String css, String text, double size) {
        ImmutableList<String> fitting = Labels.lines(text, ROOM, size);
        return new Line(css, fitting.size() == 1 ? fitting.get(0) : fitting.get(0) + " …");
    }

    /** Broken behind hyphens, never cut. */
    private static ImmutableList<String> idLines(String id) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        StringBuilder line = new StringBuilder();
        for (String word : Splitter.on('-').split(id)) {
            String next = line.isEmpty() ? word : "-" + word;
            if (line.length() + next.length() > ID_COLUMNS && !line.isEmpty()) {
                lines.add(line + "-");
                line.setLength(0);
                next = word;
            }
            line.append(next);
        }
        Splitter.fixedLength(ID_COLUMNS).split(line).forEach(lines::add);
        return lines.build();
    }

    double height() {
        return lines.size() * LEADING + 2 * INSET - 4;
    }

    /** With its upper left corner at a place. */
    String svg(double x, double y) {
        StringBuilder svg = new StringBuilder("<g class=\"box ")
                .append(node.element().kind().name().toLowerCase(Locale.ROOT))
                .append("\"><title>")
                .append(XmlText.of(whole))
                .append("</title>\n<rect x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y))
                .append("\" width=\"")
                .append(number(WIDTH))
                .append("\" height=\"")
                .append(number(height()))
                .append("\" rx=\"")
                .append(node.element() instanceof Phase ? "14" : "3")
                .append("\"/>\n");
        double baseline = y + INSET;
        for (Line line : lines) {
            baseline += LEADING;
            svg.append("<text class=\"")
                    .append(line.css())
                    .append("\" x=\"")
                    .append(number(x + INSET))
                    .append("\" y=\"")
                    .append(number(baseline - 4))
                    .append("\">")
                    .append(XmlText.of(line.text()))
                    .append("</text>\n");
        }
        return svg.append("</g>\n").toString();
    }

    /** A length in the picture: to one decimal, without a sign for nothing. */
    static String number(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0
                ? Long.toString(tenths / 10)
                : (tenths < 0 ? "-" : "") + Math.abs(tenths) / 10 + "." + Math.abs(tenths) % 10;
    }
}

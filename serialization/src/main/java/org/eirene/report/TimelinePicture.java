package org.eirene.report;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eirene.evaluation.Assessment;
import org.eirene.history.Event;
import org.jspecify.annotations.Nullable;

/**
 * A picture of what happened when, as SVG: phases, commitments, benchmarks and sanctions with the time that they lasted,
 * were suspended or in breach; due instants as first written and as moved; deliveries, incidents, rulings and milestones;
 * and the line of the instant that the assessment is about. Every sign has a shape of its own, and is explained below.
 *
 * <pre>{@code
 * TimelinePicture.of(evaluator.evaluate(history, "2025-02-01")).writeTo(Path.of("corridor.svg"));
 * }</pre>
 *
 * <p>It scales, has colours for a light and for a dark page, and refers to nothing outside itself. Its text is the same for
 * the same assessment, and valid XML whatever titles and notes hold. At most {@value #MAX_ROWS} elements have a row; what
 * lies too far off is left out: later than the instant asked about by more than half a year and more than three times what
 * has passed since entry into force, or earlier than entry into force by more than half a year and more than that time. What
 * is left out is said below the picture.
 *
 * <p>Of an assessment {@linkplain Assessment#history() without a history} it has no deliveries, incidents and rulings.
 */
public final class TimelinePicture implements Report {
    /** How many elements can have a row. */
    public static final int MAX_ROWS = 150;

    private final String text;
    private final ImmutableList<String> leftOut;

    private TimelinePicture(String text, ImmutableList<String> leftOut) {
        this.text = text;
        this.leftOut = leftOut;
    }

    /**
     * Draws an assessment.
     *
     * @param assessment the assessment
     * @return the picture
     */
    public static TimelinePicture of(Assessment assessment) {
        requireNonNull(assessment, "assessment");
        ImmutableList<Event> events = assessment.events().orElse(ImmutableList.of());
        LocalTimes times = new LocalTimes(assessment.agreement().timeZone(), assessment.asOf());
        Timespan span = Timespan.of(assessment, events, Sheet.LEFT, Sheet.RIGHT - Sheet.LEFT);
        Sheet sheet = new Sheet(span);
        TimelineRows rows = new TimelineRows(assessment, events, times, sheet);
        List<String> ids = rows.order();
        rows.draw(ids.subList(0, Math.min(MAX_ROWS, ids.size())));
        ImmutableList<String> leftOut = leftOut(times, span, ids.size());
        return new TimelinePicture(
                Templates.render("timeline.svg", view(assessment, times, span, sheet, rows, leftOut)), leftOut);
    }

    private static ImmutableList<String> leftOut(LocalTimes times, Timespan span, int elements) {
        ImmutableList.Builder<String> leftOut = ImmutableList.builder();
        if (elements > MAX_ROWS) {
            leftOut.add((elements - MAX_ROWS) + " further elements have no row");
        }
        Range<Instant> shown = span.shown();
        if (span.before() > 0) {
            leftOut.add(instants(span.before()) + " before " + times.day(shown.lowerEndpoint()));
        }
        if (span.after() > 0) {
            leftOut.add(instants(span.after()) + " after " + times.day(shown.upperEndpoint()));
        }
        return leftOut.build();
    }

    private static String instants(long number) {
        return number + (number == 1 ? " instant" : " instants");
    }

    // ---------------------------------------------------------------- view

    private record View(
            String style,
            String title,
            String description,
            String width,
            String height,
            String plotLeft,
            String plotRight,
            String plotTop,
            String plotBottom,
            String plotHeight,
            String aheadLeft,
            String aheadWidth,
            ImmutableList<Axis.Line> axis,
            ImmutableList<Sheet.Row> rows,
            Pointer asOf,
            List<Pointer> knownAt,
            ImmutableList<Key> keys,
            ImmutableList<Sheet.Line> leftOut) {}

    /** An upright line with its words. */
    private record Pointer(String x, String text, String textX, String anchor, String textY) {}

    /** What a sign or stretch means. */
    private record Key(
            String x,
            String y,
            String textX,
            String textY,
            String meaning,
            @Nullable Sample sign,
            @Nullable Swatch stretch) {}

    private record Sample(String css, String path) {}

    private record Swatch(String css, String x, String y, String height) {}

    private static View view(
            Assessment assessment,
            LocalTimes times,
            Timespan span,
            Sheet sheet,
            TimelineRows rows,
            ImmutableList<String> leftOut) {
        double bottom = sheet.bottom();
        double now = span.x(assessment.asOf());
        List<Pointer> known = assessment.knownAt().filter(span::shows).stream()
                .map(at -> pointer(span.x(at), "known at " + times.text(at), bottom + 14))
                .toList();
        double keyTop = bottom + (known.isEmpty() ? 18 : 32);
        ImmutableList<Key> keys = keys(sheet, keyTop);
        int lines = (keys.size() + 3) / 4;
        double keyBottom = keyTop + lines * 22.0;
        ImmutableList.Builder<Sheet.Line> notes = ImmutableList.builder();
        for (String each : leftOut) {
            keyBottom += 18;
            notes.add(new Sheet.Line("6", Numbers.text(keyBottom), "Not in the picture: " + each + "."));
        }
        Range<Instant> shown = span.shown();
        return new View(
                Templates.file("timeline.css").strip(),
                "Timeline of "
                        + assessment
                                .agreement()
                                .title()
                                .orElse(assessment.agreement().id()),
                "From " + times.day(shown.lowerEndpoint()) + " to " + times.day(shown.upperEndpoint())
                        + ", in the time of "
                        + times.zoneName() + ": " + rows.counts() + ". An upright line marks "
                        + times.text(assessment.asOf()) + ", the instant that the report is about.",
                Numbers.text(Sheet.WIDTH),
                Numbers.text(keyBottom + 10),
                Numbers.text(Sheet.LEFT),
                Numbers.text(Sheet.RIGHT),
                Numbers.text(Sheet.TOP),
                Numbers.text(bottom),
                Numbers.text(bottom - Sheet.TOP),
                Numbers.text(now),
                Numbers.text(Sheet.WIDTH - now),
                Axis.lines(span, times.zone(), Sheet.RIGHT),
                sheet.rows(),
                pointer(now, "as of " + times.text(assessment.asOf()), 13),
                known,
                keys,
                notes.build());
    }

    private static Pointer pointer(double x, String words, double y) {
        boolean isRight = x > (Sheet.LEFT + Sheet.RIGHT) / 2;
        return new Pointer(
                Numbers.text(x),
                words,
                Numbers.text(isRight ? x - 5 : x + 5),
                isRight ? "end" : "start",
                Numbers.text(y));
    }

    private static ImmutableList<Key> keys(Sheet sheet, double top) {
        List<Key> keys = new ArrayList<>();
        for (Stretch each : sheet.stretches()) {
            keys.add(key(keys.size(), top, each.meaning(), null, each));
        }
        for (Sign each : sheet.signs()) {
            keys.add(key(keys.size(), top, each.meaning(), each, null));
        }
        return ImmutableList.copyOf(keys);
    }

    private static Key key(int place, double top, String meaning, @Nullable Sign sign, @Nullable Stretch stretch) {
        int column = place % 4;
        int line = place / 4;
        double x = 18 + column * 246.0;
        double y = top + line * 22.0 + 6;
        return new Key(
                Numbers.text(x),
                Numbers.text(y),
                Numbers.text(x + 18),
                Numbers.text(y + 4.5),
                meaning,
                sign == null ? null : new Sample(sign.css(), sign.path()),
                stretch == null
                        ? null
                        : new Swatch(
                                stretch.css(),
                                Numbers.text(x - 12),
                                Numbers.text(y - stretch.height() / 2),
                                Numbers.text(stretch.height())));
    }

    // ---------------------------------------------------------------- text

    /** {@return what the picture leaves out, a phrase for each; empty if it has everything} */
    public ImmutableList<String> leftOut() {
        return leftOut;
    }

    /** {@return the picture as SVG, without an XML declaration, so that it can also stand in a page} */
    @Override
    public String text() {
        return text;
    }

    /** {@return the same as {@link #text()}} */
    @Override
    public String toString() {
        return text;
    }
}

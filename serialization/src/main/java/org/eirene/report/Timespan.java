package org.eirene.report;

import com.google.common.collect.Range;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.eirene.agreement.Status;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.DueInstant;
import org.eirene.evaluation.PhaseStatus;
import org.eirene.evaluation.Transition;
import org.eirene.history.Event;

/**
 * The stretch of time that a picture shows, and where in it an instant lies. It has all that happened and all that is due,
 * but for what lies so far off that the rest would be too small to see.
 */
final class Timespan {
    private static final Duration ALWAYS_SHOWN = Duration.ofDays(180);
    private static final Duration LEAST = Duration.ofHours(12);
    private static final double MARGIN = 0.02;

    private final Instant from;
    private final Instant to;
    private final Range<Instant> shown;
    private final long before;
    private final long after;
    private final double left;
    private final double width;

    private Timespan(Instant first, Instant last, List<Instant> all, double left, double width) {
        shown = Range.closed(first, last);
        before = all.stream().filter(at -> at.isBefore(first)).count();
        after = all.stream().filter(at -> at.isAfter(last)).count();
        Duration length = Duration.between(first, last);
        Duration margin = length.isZero() ? LEAST : Duration.ofSeconds((long) (length.toSeconds() * MARGIN) + 1);
        from = first.minus(margin);
        to = last.plus(margin);
        this.left = left;
        this.width = width;
    }

    static Timespan of(Assessment assessment, List<Event> events, double left, double width) {
        Instant now = assessment.asOf();
        List<Instant> all = Stream.of(
                        Stream.of(now),
                        assessment.knownAt().stream(),
                        assessment.transitions().stream().map(Transition::at),
                        events.stream().map(Event::at).filter(at -> !at.isAfter(now)),
                        assessment.dues().stream().flatMap(Timespan::instants),
                        assessment.elements().stream()
                                .flatMap(element -> element instanceof PhaseStatus phase
                                        ? Stream.concat(phase.end().stream(), phase.endAsWritten().stream())
                                        : Stream.empty()))
                .flatMap(instants -> instants)
                .sorted()
                .distinct()
                .toList();
        Instant begin = assessment.transitions().stream()
                .filter(each -> each.to() == Status.IN_FORCE)
                .map(Transition::at)
                .findFirst()
                .or(() -> events.stream()
                        .map(Event::at)
                        .filter(at -> !at.isAfter(now))
                        .findFirst())
                .orElse(now);
        Duration soFar = Duration.between(begin, now);
        Instant earliest = begin.minus(longer(soFar));
        Instant latest = now.plus(longer(soFar.multipliedBy(3)));
        List<Instant> near = all.stream()
                .filter(at -> !at.isBefore(earliest) && !at.isAfter(latest))
                .toList();
        return new Timespan(near.get(0), near.get(near.size() - 1), all, left, width);
    }

    private static Stream<Instant> instants(DueInstant due) {
        return Stream.of(due.asWritten(), due.asMoved());
    }

    private static Duration longer(Duration length) {
        return length.compareTo(ALWAYS_SHOWN) > 0 ? length : ALWAYS_SHOWN;
    }

    Instant from() {
        return from;
    }

    Instant to() {
        return to;
    }

    /** Whether it is drawn at all. */
    boolean shows(Instant instant) {
        return shown.contains(instant);
    }

    /** The first instant and the last that are told. */
    Range<Instant> shown() {
        return shown;
    }

    /** How many instants lie too far before. */
    long before() {
        return before;
    }

    /** How many instants lie too far after. */
    long after() {
        return after;
    }

    /** Where it lies; what lies outside, at the edge. */
    double x(Instant instant) {
        double part = seconds(Duration.between(from, instant)) / seconds(Duration.between(from, to));
        return left + width * Math.min(1, Math.max(0, part));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1e3;
    }

    /** How far apart two instants of that distance are drawn. */
    double distance(Duration duration) {
        return width * seconds(duration) / seconds(Duration.between(from, to));
    }
}

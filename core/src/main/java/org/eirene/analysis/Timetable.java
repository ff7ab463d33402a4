package org.eirene.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.AtTransition;
import org.eirene.agreement.Days;
import org.eirene.agreement.Earliest;
import org.eirene.agreement.FixedMoment;
import org.eirene.agreement.Latest;
import org.eirene.agreement.Milestone;
import org.eirene.agreement.Moment;
import org.eirene.agreement.Offset;
import org.eirene.agreement.Shift;
import org.eirene.agreement.TransitionKind;

/** What a text says about time: its points, what holds between them, its deadlines, and what nobody controls. */
final class Timetable {
    /** A deadline: what must be done by when. */
    record Deadline(int done, int due, String clause) {
        Gap gap() {
            return Gap.notAfter(done, due, clause);
        }
    }

    /** What takes time that nobody controls. */
    record Wait(int from, int to, CalendarLengths.Range takes, String clause) {}

    /** The instants that are fixed in the text, in time from one of them. */
    record Fixed(int point, Instant at, String clause) {}

    final Points points;
    final ZoneId zone;
    final CalendarLengths lengths;
    final List<Gap> gaps = new ArrayList<>();
    final List<Join> joins = new ArrayList<>();
    final List<Shifted> shifts = new ArrayList<>();
    final List<Deadline> deadlines = new ArrayList<>();
    final List<Wait> waits = new ArrayList<>();
    final List<Fixed> fixed = new ArrayList<>();
    final List<Either> eithers = new ArrayList<>();
    /** The points of which the network does not hold all that the text says. */
    final Set<Integer> loose = new TreeSet<>();

    /** The points that were said to follow from others. */
    private final Set<Integer> following = new HashSet<>();

    private final Agreement agreement;
    private final Paths paths;
    private final Course course;

    Timetable(Agreement agreement, Course course) {
        this.agreement = agreement;
        paths = new Paths(agreement);
        points = new Points(agreement.id());
        zone = agreement.timeZone();
        this.course = course;
        lengths = new CalendarLengths(zone);
    }

    TimelineClause clause(String name) {
        return Clause.read(name, agreement, paths);
    }

    int turn(TransitionKind kind, String element) {
        return kind == TransitionKind.REACHED && element.equals(Milestone.ENTRY_INTO_FORCE)
                ? Points.ENTRY
                : points.event(kind.word(), element);
    }

    int at(Instant instant, String clause) {
        int point = points.computed("at", instant.toString(), "");
        if (following.add(point)) {
            fixed.add(new Fixed(point, instant, clause));
        }
        return point;
    }

    void notBefore(int from, int to, String clause) {
        if (from != to) {
            gaps.add(Gap.notBefore(from, to, clause));
        }
    }

    /** It comes no earlier than each of them, and with the latest where that is all. */
    void withLatest(int point, Set<Integer> parts, Gate.Kind kind, String clause) {
        parts.forEach(part -> notBefore(part, point, clause));
        if (kind == Gate.Kind.EXACT && !parts.isEmpty()) {
            joins.add(new Join(point, ImmutableList.copyOf(parts), true, clause));
        } else if (kind == Gate.Kind.LOOSE) {
            loose.add(point);
        }
    }

    /** It comes with the earliest of them. */
    void withEarliest(int point, Set<Integer> parts, String clause) {
        parts.forEach(part -> notBefore(point, part, clause));
        notBeforeEarliest(point, parts, clause);
    }

    void notBeforeEarliest(int point, Set<Integer> parts, String clause) {
        joins.add(new Join(point, ImmutableList.copyOf(parts), false, clause));
    }

    /** The last of several points, a point of its own where they are several. */
    int lastOf(Set<Integer> parts, String name, String clause) {
        if (parts.size() == 1) {
            return parts.iterator().next();
        }
        int point = points.computed("latest", name, parts.toString());
        withLatest(point, parts, Gate.Kind.EXACT, clause);
        return point;
    }

    int firstOf(Set<Integer> parts, String name, String clause) {
        if (parts.size() == 1) {
            return parts.iterator().next();
        }
        int point = points.computed("earliest", name, parts.toString());
        withEarliest(point, parts, clause);
        return point;
    }

    /** A point that comes with another one, under a name of its own, so that the record can move it by itself. */
    int named(int point, String word, String element, String more, String clause) {
        int named = points.computed(word, element, more);
        if (following.add(named)) {
            gaps.add(Gap.exactly(point, named, Duration.ZERO, clause));
        }
        return named;
    }

    void deadline(int done, int due, String clause) {
        deadlines.add(new Deadline(done, due, clause));
    }

    // ---------------------------------------------------------------- what follows from a point

    int later(int from, Offset offset, String clause) {
        return shifted(from, OptionalInt.empty(), new Shift(Optional.of(offset), false), clause);
    }

    private int shifted(int from, OptionalInt day, Shift shift, String clause) {
        if (day.isEmpty() && shift.equals(Shift.NONE)) {
            return from;
        }
        CalendarLengths.Range range = new CalendarLengths.Range(Duration.ZERO, Duration.ZERO);
        if (day.isPresent()) {
            range = range.plus(lengths.toEndOfDay(day.getAsInt() - 1));
        }
        if (shift.plus().isPresent()) {
            range = range.plus(lengths.of(shift.plus().get()));
        }
        if (shift.endOfDay()) {
            range = range.plus(lengths.toEndOfDay());
        }
        String more = (day.isPresent() ? "day " + day.getAsInt() : "") + shift;
        int point = points.computed("after", points.get(from).toString(), more.strip());
        if (!following.add(point)) {
            return point;
        }
        gaps.add(Gap.between(from, point, range.least(), range.most(), clause));
        if (!range.least().equals(range.most())) {
            shifts.add(new Shifted(
                    point, from, at -> shift.apply(onDay(at, day), zone), range.least(), range.most(), clause));
        }
        return point;
    }

    private Instant onDay(Instant at, OptionalInt day) {
        return day.isEmpty() ? at : Days.endOf(at.atZone(zone).toLocalDate().plusDays(day.getAsInt() - 1L), zone);
    }

    /** The point of a moment; empty where it never resolves while the text is kept. */
    OptionalInt moment(Moment moment, String clause) {
        if (!course.comes(moment)) {
            return OptionalInt.empty();
        }
        if (moment instanceof FixedMoment instant) {
            return OptionalInt.of(at(instant.resolve(zone), clause));
        } else if (moment instanceof AtTransition turn) {
            int from = turn(turn.transition(), turn.element());
            return OptionalInt.of(shifted(from, turn.day(), turn.shift(), clause));
        }
        boolean latest = moment instanceof Latest;
        List<Moment> of = moment instanceof Latest all ? all.of() : ((Earliest) moment).of();
        Set<Integer> parts = of.stream()
                .map(part -> moment(part, clause))
                .flatMap(part -> part.stream().boxed())
                .collect(ImmutableSet.toImmutableSet());
        int joined = latest ? lastOf(parts, "moments", clause) : firstOf(parts, "moments", clause);
        return OptionalInt.of(shifted(joined, OptionalInt.empty(), moment.shift(), clause));
    }
}

package org.eirene.analysis;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eirene.agreement.Agreement;
import org.eirene.evaluation.Evaluator;
import org.eirene.evaluation.PreparedHistory;
import org.eirene.history.Event;
import org.eirene.history.History;
import org.eirene.history.Retraction;
import org.jspecify.annotations.Nullable;

/** Which deadlines can no longer be kept, and since when: one look after each event. */
final class LostDeadlines {
    private final Timetable table;
    private final PreparedHistory record;
    private final Map<Timetable.Deadline, LostDeadline> lost = new LinkedHashMap<>();
    /** The look before. */
    private @Nullable Calculation before;

    private LostDeadlines(Agreement agreement, History history) {
        table = TextTimes.of(agreement);
        record = Evaluator.of(agreement).prepare(history);
    }

    static ImmutableList<LostDeadline> of(Agreement agreement, History history, Instant asOf) {
        LostDeadlines deadlines = new LostDeadlines(agreement, history);
        // by instant the last event that happened at it
        SortedMap<Instant, Event> last = new TreeMap<>();
        history.events().stream()
                .filter(event -> !(event instanceof Retraction) && !event.at().isAfter(asOf))
                .forEach(event -> last.put(event.at(), event));
        last.forEach((at, event) -> deadlines.look(at, Optional.of(event.id())));
        deadlines.look(asOf, Optional.empty());
        return ImmutableList.copyOf(deadlines.lost.values());
    }

    /** The deadlines that are open at an instant and cannot be kept, each by itself. */
    static List<Timetable.Deadline> open(Timetable table, Calculation without, Facts facts) {
        List<Timetable.Deadline> open = new ArrayList<>();
        for (Timetable.Deadline deadline : table.deadlines) {
            boolean over = facts.hasCome(deadline.done())
                    || facts.gone().contains(deadline.done())
                    || facts.gone().contains(deadline.due());
            if (!over && !hasPassed(deadline, without, facts)) {
                open.add(deadline);
            }
        }
        return open;
    }

    /** A due instant that is asked about is in it. */
    private static boolean hasPassed(Timetable.Deadline deadline, Calculation without, Facts facts) {
        if (facts.asOf().isEmpty() || !without.network().isConsistent()) {
            return false;
        }
        Instant asOf = facts.asOf().get();
        return without.latest(deadline.due()).filter(due -> !due.isAfter(asOf)).isPresent();
    }

    private void look(Instant at, Optional<String> event) {
        Facts facts = OnTheRecord.of(table, record.asOf(at));
        Calculation without = Timeline.calculation(table, facts, List.of());
        for (Timetable.Deadline deadline : open(table, without, facts)) {
            if (lost.containsKey(deadline) || without.allows(deadline)) {
                continue;
            }
            @Nullable TemporalNetwork with = without.with(deadline.gap());
            if (with != null) {
                Optional<Instant> lapsed = lastChance(deadline).filter(chance -> chance.isBefore(at));
                lost.put(
                        deadline,
                        lost(
                                table,
                                without,
                                with,
                                deadline,
                                lapsed.orElse(at),
                                lapsed.isPresent() ? Optional.empty() : event));
            }
        }
        before = without;
    }

    static LostDeadline lost(
            Timetable table,
            Calculation without,
            TemporalNetwork with,
            Timetable.Deadline deadline,
            Instant since,
            Optional<String> event) {
        TimelineConflict conflict =
                Timeline.conflict(table, without, with.conflict().orElseThrow());
        return new LostDeadline(
                table.clause(deadline.clause()),
                table.points.get(deadline.done()).toString(),
                without.latest(deadline.due()),
                without.earliest(deadline.done()),
                conflict.missing(),
                since,
                event,
                conflict.bounds());
    }

    /**
     * Until when a deadline could be kept, as of the look before, if nothing more happened: the first of the instants by which
     * something pending had to come for it, and had not to otherwise.
     */
    private Optional<Instant> lastChance(Timetable.Deadline deadline) {
        @Nullable TemporalNetwork with = before == null ? null : before.with(deadline.gap());
        if (before == null || with == null || !with.isConsistent()) {
            return Optional.empty();
        }
        Optional<Instant> first = Optional.empty();
        for (int point = 1; point < table.points.size(); point++) {
            int index = before.frame().index(point);
            boolean tighter = before.isPending(point)
                    && with.latest(index).isPresent()
                    && !with.latest(index).equals(before.network().latest(index));
            if (tighter) {
                Instant by = before.frame().instant(with.latest(index).getAsLong());
                first = first.filter(known -> !known.isAfter(by)).or(() -> Optional.of(by));
            }
        }
        return first;
    }
}

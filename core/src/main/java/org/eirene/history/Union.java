package org.eirene.history;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eirene.agreement.Problem;

/**
 * The events of a record and further ones, in order. Events of the same id and content collapse; the same id with other
 * content is a problem.
 *
 * @param events all events in {@link Event#ORDER}; those present where there is a problem
 * @param problems the ids that name two different events
 */
record Union(ImmutableList<Event> events, ImmutableList<Problem> problems) {
    /** Takes time in proportion to the number of events, and memory to that of the further ones. */
    static Union of(ImmutableList<Event> present, List<? extends Event> further) {
        Map<String, Event> news = Maps.newHashMapWithExpectedSize(further.size());
        Map<String, Event> clashes = new HashMap<>();
        for (Event event : further) {
            Event other = news.putIfAbsent(event.id(), event);
            if (other != null && !other.equals(event)) {
                clashes.putIfAbsent(event.id(), other);
            }
        }
        for (Event event : present) {
            Event other = news.get(event.id());
            if (other != null && !other.equals(event)) {
                clashes.put(event.id(), event);
            } else if (other != null) {
                news.remove(event.id());
            }
        }
        return clashes.isEmpty()
                ? new Union(inOrder(present, further, news), ImmutableList.of())
                : new Union(present, problems(further, clashes));
    }

    private static ImmutableList<Problem> problems(List<? extends Event> further, Map<String, Event> clashes) {
        ImmutableList.Builder<Problem> problems = ImmutableList.builder();
        for (int i = 0; i < further.size(); i++) {
            Event event = further.get(i);
            Event other = clashes.get(event.id());
            if (other != null && !other.equals(event)) {
                problems.add(conflict(i, other, event));
                clashes.remove(event.id());
            }
        }
        return problems.build();
    }

    private static ImmutableList<Event> inOrder(
            ImmutableList<Event> present, List<? extends Event> further, Map<String, Event> news) {
        if (news.isEmpty()) {
            return present;
        }
        List<Event> all;
        if (present.isEmpty() && news.size() == further.size()) {
            if (isInOrder(further)) {
                return ImmutableList.copyOf(further);
            }
            all = new ArrayList<>(further);
        } else {
            all = new ArrayList<>(present.size() + news.size());
            all.addAll(present);
            for (Event event : further) {
                if (news.get(event.id()) == event) {
                    news.remove(event.id());
                    all.add(event);
                }
            }
        }
        all.sort(Event.ORDER); // linear where two runs are in order already
        return ImmutableList.copyOf(all);
    }

    private static boolean isInOrder(List<? extends Event> events) {
        for (int i = 1; i < events.size(); i++) {
            if (Event.ORDER.compare(events.get(i - 1), events.get(i)) > 0) {
                return false;
            }
        }
        return true;
    }

    private static Problem conflict(int index, Event one, Event other) {
        String lines = one.describe().equals(other.describe())
                ? " in source, evidence, note or extras: '" + one.describe() + "'"
                : ": '" + one.describe() + "' and '" + other.describe() + "'";
        return new Problem(
                EventProblemCode.EVENT_ID_CONFLICT,
                Problem.Severity.ERROR,
                "events[" + index + "].id",
                "Two events have the id '" + one.id() + "' and differ" + lines,
                one.id(),
                "an id that no other event has",
                Optional.of("Maybe give one of them another id, or take one of them out"));
    }
}

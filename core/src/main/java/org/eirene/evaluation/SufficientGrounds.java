package org.eirene.evaluation;

import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.eirene.agreement.Status;
import org.eirene.history.Event;

/**
 * What a reason lacks where the events it names, and no others, do not give the element its status. Rules name what they
 * rest on; what kept others from acting, far off, is found by trying: a delivery on time, without which a sanction would
 * have suspended the phase that was to complete.
 */
final class SufficientGrounds {
    /** The search may go through so many times the record before it settles for what it has found. */
    private static final int BUDGET = 20;

    private final Set<String> cited;
    private final Predicate<Set<String>> suffices;
    private long budget;

    private SufficientGrounds(Set<String> cited, Predicate<Set<String>> suffices, int events) {
        this.cited = cited;
        this.suffices = suffices;
        budget = (long) BUDGET * events;
    }

    /**
     * The events that are missing, as few as are found.
     *
     * @param record what counts of the record, which together gives the element its status
     * @param cited the events that the reason names, which do not
     * @param suffices whether some events give it that status
     * @param instead which status those that are cited give it
     */
    static Reason of(List<Event> record, Set<String> cited, Predicate<Set<String>> suffices, Status instead) {
        List<String> others =
                record.stream().map(Event::id).filter(id -> !cited.contains(id)).toList();
        List<String> needed = new SufficientGrounds(cited, suffices, record.size()).needed(others);
        return Reason.of(
                        Rule.CONDITION,
                        "also on the record; without " + (needed.size() == 1 ? "it" : "them") + " it would be "
                                + instead.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .events(needed);
    }

    /** Parts that change nothing are left out, first large ones, then small ones. */
    private List<String> needed(List<String> all) {
        List<String> kept = all;
        int length = Math.max(1, all.size() / 2);
        while (budget > 0) {
            int before = kept.size();
            for (int from = 0; from < kept.size() && budget > 0; ) {
                List<String> fewer = new ArrayList<>(kept.subList(0, from));
                fewer.addAll(kept.subList(Math.min(from + length, kept.size()), kept.size()));
                if (suffice(fewer)) {
                    kept = fewer;
                } else {
                    from += length;
                }
            }
            if (length == 1 && kept.size() == before) {
                return kept;
            }
            length = Math.max(1, length / 2);
        }
        return kept;
    }

    private boolean suffice(List<String> more) {
        budget -= cited.size() + more.size() + 1L;
        return suffices.test(Sets.union(cited, new HashSet<>(more)));
    }
}

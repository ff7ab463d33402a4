package org.eirene.evaluation;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.eirene.agreement.Status;
import org.eirene.history.Event;

/**
 * Makes sure that what a reason names is enough: that the events it names, and no others, give the element its status.
 * Rules name what they rest on. What kept others from acting, far off, is found by trying: a delivery on time, without
 * which a sanction would have suspended the phase that was to complete.
 */
final class SufficientGrounds {
    /** The search may go through so many times the record before it settles for what it has found. */
    private static final int BUDGET = 20;

    private final List<Event> record;
    private final Function<List<Event>, State> evaluation;
    private final String element;
    private final Status status;
    private final Set<String> cited = new HashSet<>();
    private long budget;

    private SufficientGrounds(
            List<Event> record, Function<List<Event>, State> evaluation, ElementState element, Reason reason) {
        this.record = record;
        this.evaluation = evaluation;
        this.element = element.id();
        status = element.status();
        reason.cite(cited);
        budget = (long) BUDGET * record.size();
    }

    /**
     * The reason, with what is missing in its background.
     *
     * @param record what counts of the record
     * @param evaluation where everything stands after some of it
     */
    static Reason of(List<Event> record, Function<List<Event>, State> evaluation, ElementState element, Reason reason) {
        return new SufficientGrounds(record, evaluation, element, reason).complete(reason);
    }

    private Reason complete(Reason reason) {
        Status instead = statusWith(Set.of());
        if (instead == status) {
            return reason;
        }
        List<String> needed = needed(
                record.stream().map(Event::id).filter(id -> !cited.contains(id)).toList());
        Reason aside = Reason.of(
                        Rule.CONDITION,
                        "also on the record; without " + (needed.size() == 1 ? "it" : "them") + " it would be "
                                + instead.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .events(needed);
        return reason.background(ImmutableList.<Reason>builder()
                .addAll(reason.background())
                .add(aside)
                .build());
    }

    /** Parts that change nothing are left out, first large ones, then small ones. */
    private List<String> needed(List<String> all) {
        List<String> kept = all;
        int length = Math.max(1, all.size() / 2);
        while (budget > 0) {
            boolean changed = false;
            for (int from = 0; from < kept.size() && budget > 0; ) {
                List<String> fewer = new ArrayList<>(kept.subList(0, from));
                fewer.addAll(kept.subList(Math.min(from + length, kept.size()), kept.size()));
                if (statusWith(new HashSet<>(fewer)) == status) {
                    kept = fewer;
                    changed = true;
                } else {
                    from += length;
                }
            }
            if (length == 1 && !changed) {
                return kept;
            }
            length = Math.max(1, length / 2);
        }
        return kept;
    }

    private Status statusWith(Set<String> more) {
        List<Event> part = record.stream()
                .filter(event -> cited.contains(event.id()) || more.contains(event.id()))
                .toList();
        budget -= part.size() + 1L;
        return evaluation.apply(part).standing(element).status();
    }
}

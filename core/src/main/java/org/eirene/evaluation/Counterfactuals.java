package org.eirene.evaluation;

import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eirene.agreement.Status;
import org.eirene.history.Event;
import org.eirene.history.History;

/** Looks for the events but for which an element would have another status, by leaving them out. */
final class Counterfactuals {
    /** Up to so many events, every set of them is tried that is needed: about a million evaluations at worst. */
    private static final int EXACT = 20;

    /** Beyond, so many sets are tried before the search settles for what it has found. */
    private static final int TRIES = 5_000;

    private final Evaluator evaluator;
    private final History history;
    private final Instant asOf;
    private final String element;
    private final Status status;
    private final List<String> events;
    private int tries;

    private Counterfactuals(Evaluator evaluator, History history, Instant asOf, String element) {
        this.evaluator = evaluator;
        this.history = history;
        this.asOf = asOf;
        this.element = element;
        Assessment assessment = evaluator.evaluate(history, asOf);
        status = status(assessment);
        Set<String> cited = new HashSet<>();
        assessment.reason(element).cite(cited);
        // the latest first: what happened last is more often what made the difference
        events = history.events().reverse().stream()
                .map(Event::id)
                .filter(cited::contains)
                .toList();
    }

    static ButFor of(Evaluator evaluator, History history, Instant asOf, String element) {
        return new Counterfactuals(evaluator, history, asOf, element).search();
    }

    private ButFor search() {
        Optional<Set<String>> found = Optional.empty();
        int size = 0;
        while (found.isEmpty() && size < events.size() && !isExhausted()) {
            size++;
            found = smallest(size, 0, new ArrayList<>());
        }
        if (found.isPresent()) {
            return answer(found.get(), size);
        } else if (!isExhausted()) {
            return new ButFor(element, status, ImmutableSortedSet.of(), Optional.empty(), 0);
        }
        return answer(shrunk(), size);
    }

    private boolean isExhausted() {
        return events.size() > EXACT && tries >= TRIES;
    }

    private ButFor answer(Set<String> without, int atLeast) {
        return without.isEmpty()
                ? new ButFor(element, status, ImmutableSortedSet.of(), Optional.empty(), atLeast)
                : new ButFor(
                        element,
                        status,
                        ImmutableSortedSet.copyOf(without),
                        Optional.of(statusWithout(without)),
                        atLeast);
    }

    private Optional<Set<String>> smallest(int size, int from, List<String> chosen) {
        if (chosen.size() == size) {
            Set<String> without = Set.copyOf(chosen);
            return statusWithout(without) != status ? Optional.of(without) : Optional.empty();
        }
        for (int i = from; i <= events.size() - (size - chosen.size()) && !isExhausted(); i++) {
            chosen.add(events.get(i));
            Optional<Set<String>> found = smallest(size, i + 1, chosen);
            chosen.remove(chosen.size() - 1);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Without all of them, then with as many put back as leave the status another; empty if all together change nothing. */
    private Set<String> shrunk() {
        Set<String> without = new HashSet<>(events);
        if (statusWithout(without) == status) {
            return Set.of();
        }
        for (String event : events) {
            without.remove(event);
            if (statusWithout(without) == status) {
                without.add(event);
            }
        }
        return without;
    }

    private Status statusWithout(Set<String> left) {
        tries++;
        return status(evaluator.evaluate(history.without(event -> left.contains(event.id())), asOf));
    }

    private Status status(Assessment assessment) {
        return element.equals(assessment.agreement().id())
                ? assessment.status()
                : assessment.element(element).status();
    }
}

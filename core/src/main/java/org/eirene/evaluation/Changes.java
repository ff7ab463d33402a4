package org.eirene.evaluation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eirene.history.Event;
import org.jspecify.annotations.Nullable;

/**
 * What is otherwise in one assessment than in another, element by element, and because of which events: what changed
 * since Tuesday, what is known now that was not known then, what another record or another text would make of it.
 *
 * <pre>{@code
 * evaluator.evaluate(history, "2025-02-04").changesSince(evaluator.evaluate(history, "2025-01-28"))
 * evaluator.evaluate(history, "2025-01-28").changesSince(evaluator.evaluate(history, "2025-01-28", "2025-01-28"))
 * }</pre>
 *
 * @param elements the elements that are otherwise, in the order of the later text, the agreement first; those that only
 *     the other text has come last
 * @param came the ids of the events that count in the later assessment and not in the earlier one
 * @param gone the ids of the events that count in the earlier assessment and not in the later one: retracted, or left out
 */
public record Changes(
        ImmutableList<Change> elements, ImmutableSortedSet<String> came, ImmutableSortedSet<String> gone) {
    /**
     * Rejects null.
     *
     * @param elements the elements that are otherwise
     * @param came the ids of the events that count in the later assessment alone
     * @param gone the ids of the events that count in the earlier assessment alone
     */
    public Changes {
        requireNonNull(elements, "elements");
        requireNonNull(came, "came");
        requireNonNull(gone, "gone");
    }

    static Changes between(Assessment before, Assessment now) {
        List<Change> changes = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>(List.of(now.agreement().id()));
        Stream.of(now, before).forEach(assessment -> {
            assessment.elements().forEach(element -> ids.add(element.id()));
            assessment.escrows().forEach(balance -> ids.add(balance.escrow()));
        });
        ids.forEach(id -> change(before, now, id).ifPresent(changes::add));
        return new Changes(ImmutableList.copyOf(changes), onlyIn(now, before), onlyIn(before, now));
    }

    /** {@return whether everything stands as it did} */
    public boolean isEmpty() {
        return elements.isEmpty();
    }

    /**
     * What is otherwise about an element.
     *
     * @param id the id of an element, of an escrow or of the agreement
     * @return the change; empty if it stands as it did
     */
    public Optional<Change> of(String id) {
        return elements.stream().filter(change -> change.element().equals(id)).findFirst();
    }

    private static Optional<Change> change(Assessment before, Assessment now, String id) {
        Map<String, String> then = Facts.of(before, id);
        Map<String, String> today = Facts.of(now, id);
        Set<String> names = new LinkedHashSet<>(today.keySet());
        names.addAll(then.keySet());
        List<String> facts = new ArrayList<>();
        for (String name : names) {
            @Nullable String was = then.get(name);
            @Nullable String is = today.get(name);
            // a status that is the same since another time is told; since when a new one holds goes without saying
            boolean beside = name.equals(Facts.SINCE) && !facts.isEmpty();
            if (!Objects.equals(was, is) && !beside) {
                facts.add((name.isEmpty() ? "" : name + " ") + (was == null ? "nothing" : was) + ", now "
                        + (is == null ? "nothing" : is));
            }
        }
        if (facts.isEmpty()) {
            return Optional.empty();
        }
        boolean otherText = !now.agreement().id().equals(id)
                && !now.agreement().findElement(id).equals(before.agreement().findElement(id));
        return Optional.of(new Change(id, ImmutableList.copyOf(facts), difference(before, now, id), otherText));
    }

    private static ImmutableSortedSet<String> difference(Assessment before, Assessment now, String id) {
        return ImmutableSortedSet.copyOf(Stream.concat(
                        citedAndNotCounted(now, before, id).stream(), citedAndNotCounted(before, now, id).stream())
                .toList());
    }

    /** What the reasons of the one rest on and the record of the other does not have. */
    private static Set<String> citedAndNotCounted(Assessment citing, Assessment other, String id) {
        Set<String> cited = Facts.cited(citing, id);
        return other.counted()
                .flatMap(there -> citing.counted()
                        .map(here -> cited.stream()
                                .filter(event -> !Optional.ofNullable(here.get(event))
                                        .equals(Optional.ofNullable(there.get(event))))
                                .collect(Collectors.toSet())))
                .orElseGet(() -> {
                    cited.removeAll(Facts.cited(other, id));
                    return cited;
                });
    }

    private static ImmutableSortedSet<String> onlyIn(Assessment one, Assessment other) {
        Map<String, Event> there = other.counted().orElse(Map.of());
        return one.counted()
                .filter(here -> other.counted().isPresent())
                .map(here -> here.values().stream()
                        .filter(event -> !event.equals(there.get(event.id())))
                        .map(Event::id)
                        .toList())
                .map(ImmutableSortedSet::copyOf)
                .orElse(ImmutableSortedSet.of());
    }

    /** {@return a line for each element that is otherwise; {@code nothing has changed} where none is} */
    @Override
    public String toString() {
        return isEmpty()
                ? "nothing has changed"
                : elements.stream().map(Change::toString).collect(Collectors.joining("\n"));
    }
}

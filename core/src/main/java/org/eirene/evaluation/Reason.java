package org.eirene.evaluation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Why something is as it is: the rule that applied, and below it what that rests on, down to events and to the text's
 * own clauses; for what has not happened, what is missing and who could supply it.
 *
 * <p>A reason is data; {@link #toString} renders it as a tree. Two reasons are equal when they say the same on the same
 * grounds, so that assessments can be compared.
 *
 * @param rule the rule of the semantics that applied
 * @param statement what it came to here, a sentence without the full stop
 * @param events the ids of the events it rests on itself, in their order
 * @param clauses the places of the text it rests on: {@code release-civilians, Art. 3(1)}
 * @param because what it rests on
 * @param background what it does not rest on, and what it is beside that: what kept a rule of higher priority or another
 *     element from acting, a breach that was cured, an event taken out of the record
 * @param missing what would have to come for the next step
 */
public record Reason(
        Rule rule,
        String statement,
        ImmutableList<String> events,
        ImmutableList<String> clauses,
        ImmutableList<Reason> because,
        ImmutableList<Reason> background,
        ImmutableList<Missing> missing) {
    /**
     * Rejects null.
     *
     * @param rule the rule of the semantics that applied
     * @param statement what it came to here, a sentence without the full stop
     * @param events the ids of the events it rests on itself, in their order
     * @param clauses the places of the text it rests on
     * @param because what it rests on
     * @param background what it does not rest on, and what it is beside that
     * @param missing what would have to come for the next step
     */
    public Reason {
        requireNonNull(rule, "rule");
        requireNonNull(statement, "statement");
        requireNonNull(events, "events");
        requireNonNull(clauses, "clauses");
        requireNonNull(because, "because");
        requireNonNull(background, "background");
        requireNonNull(missing, "missing");
    }

    static Reason of(Rule rule, String statement) {
        return new Reason(
                rule,
                statement,
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of());
    }

    Reason saying(String more) {
        return reading(statement + more);
    }

    /** The same under a heading, which says what it is beside the grounds: {@code not completed: ...}. */
    Reason headed(String heading) {
        return reading(heading + ": " + statement);
    }

    Reason reading(String words) {
        return new Reason(rule, words, events, clauses, because, background, missing);
    }

    Reason events(Collection<String> ids) {
        return new Reason(rule, statement, ImmutableList.copyOf(ids), clauses, because, background, missing);
    }

    Reason clauses(Iterable<String> places) {
        return new Reason(rule, statement, events, ImmutableList.copyOf(places), because, background, missing);
    }

    Reason because(Iterable<Reason> parts) {
        return Grounds.saidOnce(this, parts, background);
    }

    Reason because(Reason... parts) {
        return because(ImmutableList.copyOf(parts));
    }

    Reason background(Iterable<Reason> parts) {
        return Grounds.saidOnce(this, because, parts);
    }

    /** Adds what else on the record bears on it, which may have kept it from coming about before. */
    Reason bearing(Collection<String> ids) {
        Set<String> cited = new HashSet<>();
        cite(cited);
        List<String> others =
                ids.stream().filter(id -> !cited.contains(id)).distinct().toList();
        return others.isEmpty()
                ? this
                : beside(List.of(of(Rule.CONDITION, "also on the record").events(others)));
    }

    /** Adds to the background. */
    Reason beside(Collection<Reason> more) {
        return more.isEmpty()
                ? this
                : background(ImmutableList.<Reason>builder()
                        .addAll(background)
                        .addAll(more)
                        .build());
    }

    /** Adds the ids of all events that it names, those of the background too. */
    void cite(Set<String> ids) {
        ids.addAll(events);
        because.forEach(part -> part.cite(ids));
        background.forEach(part -> part.cite(ids));
    }

    /** Adds the places of the text that it names, those of the background too. */
    void citeClauses(Set<String> places) {
        places.addAll(clauses);
        because.forEach(part -> part.citeClauses(places));
        background.forEach(part -> part.citeClauses(places));
    }

    Reason missing(Iterable<Missing> parts) {
        return new Reason(rule, statement, events, clauses, because, background, ImmutableList.copyOf(parts));
    }

    /** {@return the ids of all events it rests on, in itself and in what it rests on, the background left out} */
    public ImmutableSortedSet<String> allEvents() {
        ImmutableSortedSet.Builder<String> ids = ImmutableSortedSet.naturalOrder();
        ids.addAll(events);
        because.forEach(part -> ids.addAll(part.allEvents()));
        return ids.build();
    }

    /** {@return a hash code of what it says itself} */
    @Override
    public int hashCode() {
        return Objects.hash(rule, statement, events, clauses);
    }

    /** {@return a tree that a person can read, two blanks for each level} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        render(text, "");
        return text.toString();
    }

    private void render(StringBuilder text, String indent) {
        text.append(statement);
        if (!clauses.isEmpty()) {
            text.append(" [").append(String.join("; ", clauses)).append(']');
        }
        if (!events.isEmpty()) {
            text.append(" <").append(String.join(", ", events)).append('>');
        }
        String deeper = indent + "  ";
        for (Reason part : because) {
            part.render(text.append('\n').append(deeper), deeper);
        }
        for (Reason part : background) {
            part.render(text.append('\n').append(deeper), deeper);
        }
        for (Missing part : missing) {
            text.append('\n')
                    .append(deeper)
                    .append(part.comesByItself() ? "awaited: " : "missing: ")
                    .append(part);
        }
    }
}

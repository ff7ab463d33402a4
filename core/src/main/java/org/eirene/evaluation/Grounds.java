package org.eirene.evaluation;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What a reason rests on, said once: where the same ground comes again with nothing new below it, it refers back. So a
 * tree stays as small as what it says, however many elements rest on the same opening of the same phase. What is missing
 * for the next step of an element belongs to that element alone, and is left out where it is a ground of another.
 *
 * <p>A sanction that undoes its own cause comes again and again, each time because of the last. Where the same turn of the
 * same element comes again below itself, it is told in one line that names all events and clauses below it; and so is
 * what would stand below {@link #DEEPEST} levels.
 */
final class Grounds {
    private static final String ABOVE = ", as said above";

    private static final String FURTHER_BACK = ", on grounds that go further back";

    /** What a statement ends with that refers to what stands elsewhere. */
    static final ImmutableList<String> REFERENCES = ImmutableList.of(ABOVE, FURTHER_BACK);

    /** How many levels a tree has at most. */
    static final int DEEPEST = 60;

    private final Map<Said, Below> said = new HashMap<>();
    private final Map<Said, Below> saidAside = new HashMap<>();
    private final Deque<Reason> path = new ArrayDeque<>();

    private record Said(Rule rule, String statement, List<String> events, List<String> clauses) {}

    static Reason saidOnce(Reason whole, Iterable<Reason> because, Iterable<Reason> background) {
        Grounds grounds = new Grounds();
        return new Reason(
                whole.rule(),
                whole.statement(),
                whole.events(),
                whole.clauses(),
                grounds.each(because, false),
                grounds.each(background, true),
                whole.missing());
    }

    private ImmutableList<Reason> each(Iterable<Reason> parts, boolean aside) {
        return StreamSupport.stream(parts.spliterator(), false)
                .map(part -> once(part, aside))
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    private Reason once(Reason part, boolean aside) {
        if (part.because().isEmpty() && part.background().isEmpty()) {
            return part.missing(List.of());
        }
        if (path.size() == DEEPEST || path.stream().anyMatch(above -> isAnEarlierTurn(above, part))) {
            return inOneLine(part);
        }
        Said key = new Said(part.rule(), part.statement(), part.events(), part.clauses());
        if (isSaid(said, key, part) || (aside && isSaid(saidAside, key, part))) {
            return Reason.of(part.rule(), part.statement() + ABOVE)
                    .events(part.events())
                    .clauses(part.clauses());
        }
        path.push(part);
        Reason told = new Reason(
                part.rule(),
                part.statement(),
                part.events(),
                part.clauses(),
                each(part.because(), aside),
                each(part.background(), true),
                ImmutableList.of());
        path.pop();
        // only now: what is within it may read the same and is not said yet
        (aside ? saidAside : said).computeIfAbsent(key, any -> new Below()).add(part);
        return told;
    }

    /** Whether the same element came to the same before, on other grounds. */
    private static boolean isAnEarlierTurn(Reason above, Reason part) {
        return !part.clauses().isEmpty()
                && part.rule() == above.rule()
                && part.clauses().equals(above.clauses())
                && !statements(above).containsAll(statements(part));
    }

    private static Set<String> statements(Reason reason) {
        return reason.because().stream().map(Grounds::statement).collect(Collectors.toSet());
    }

    private static String statement(Reason reason) {
        String statement = reason.statement();
        return statement.endsWith(ABOVE) ? statement.substring(0, statement.length() - ABOVE.length()) : statement;
    }

    private static Reason inOneLine(Reason part) {
        Reason all = inOneLine(List.of(part));
        return Reason.of(part.rule(), part.statement() + FURTHER_BACK)
                .events(all.events())
                .clauses(all.clauses());
    }

    /** All events and clauses of several grounds, with nothing said of any. */
    static Reason inOneLine(Collection<Reason> parts) {
        Set<String> events = new LinkedHashSet<>();
        Set<String> clauses = new LinkedHashSet<>();
        parts.forEach(part -> {
            part.cite(events);
            part.citeClauses(clauses);
        });
        return Reason.of(Rule.CONDITION, "").events(events).clauses(clauses);
    }

    private static boolean isSaid(Map<Said, Below> before, Said key, Reason part) {
        Below alike = before.get(key);
        return alike != null && alike.covers(part);
    }

    /**
     * All that is said below several grounds, and the events that are named there. Most grounds come once, so that this is
     * gathered only where another like them comes.
     */
    private static final class Below {
        private final List<Reason> parts = new ArrayList<>();
        private final Set<String> all = new HashSet<>();

        void add(Reason part) {
            parts.add(part);
        }

        boolean covers(Reason other) {
            parts.forEach(part -> collectBelow(part, all));
            parts.clear();
            Set<String> below = new HashSet<>();
            collectBelow(other, below);
            return all.containsAll(below);
        }
    }

    private static void collectBelow(Reason reason, Set<String> found) {
        reason.because().forEach(part -> collect(part, found));
    }

    private static void collect(Reason part, Set<String> found) {
        found.add(statement(part));
        found.addAll(part.events());
        collectBelow(part, found);
    }
}

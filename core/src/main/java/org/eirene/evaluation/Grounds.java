package org.eirene.evaluation;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * What a reason rests on, said once: where the same ground comes again with nothing new below it, it refers back. So a
 * tree stays as small as what it says, however many elements rest on the same opening of the same phase. What is missing
 * for the next step of an element belongs to that element alone, and is left out where it is a ground of another.
 */
final class Grounds {
    static final String ABOVE = ", as said above";

    private final Map<Said, List<Reason>> said = new HashMap<>();
    private final Map<Said, List<Reason>> saidAside = new HashMap<>();

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
        Said key = new Said(part.rule(), part.statement(), part.events(), part.clauses());
        if (isSaid(said, key, part) || (aside && isSaid(saidAside, key, part))) {
            return Reason.of(part.rule(), part.statement() + ABOVE)
                    .events(part.events())
                    .clauses(part.clauses());
        }
        Reason told = new Reason(
                part.rule(),
                part.statement(),
                part.events(),
                part.clauses(),
                each(part.because(), aside),
                each(part.background(), true),
                ImmutableList.of());
        // only now: what is within it may read the same and is not said yet
        (aside ? saidAside : said)
                .computeIfAbsent(key, any -> new ArrayList<>())
                .add(part);
        return told;
    }

    /** Most grounds come once, so that what stands below one is gathered only where one like it came before. */
    private static boolean isSaid(Map<Said, List<Reason>> before, Said key, Reason part) {
        List<Reason> alike = before.getOrDefault(key, List.of());
        if (alike.isEmpty()) {
            return false;
        }
        Set<String> above = new HashSet<>();
        alike.forEach(reason -> above.addAll(below(reason)));
        return above.containsAll(below(part));
    }

    /** All that is said below it, and the events that are named there. */
    private static Set<String> below(Reason reason) {
        Set<String> below = new HashSet<>();
        reason.because().forEach(part -> collect(part, below));
        return below;
    }

    private static void collect(Reason part, Set<String> found) {
        String statement = part.statement();
        found.add(statement.endsWith(ABOVE) ? statement.substring(0, statement.length() - ABOVE.length()) : statement);
        found.addAll(part.events());
        part.because().forEach(deeper -> collect(deeper, found));
    }
}

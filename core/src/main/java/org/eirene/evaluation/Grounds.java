package org.eirene.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
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
    private final Map<Said, Set<String>> said = new HashMap<>();
    private final Map<Said, Set<String>> saidAside = new HashMap<>();

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
        Set<String> events = part.allEvents();
        if (isSaid(said, key, events) || (aside && isSaid(saidAside, key, events))) {
            return Reason.of(part.rule(), part.statement() + ", as said above")
                    .events(part.events())
                    .clauses(part.clauses());
        }
        (aside ? saidAside : said).merge(key, events, Grounds::union);
        return new Reason(
                part.rule(),
                part.statement(),
                part.events(),
                part.clauses(),
                each(part.because(), aside),
                each(part.background(), true),
                ImmutableList.of());
    }

    private static boolean isSaid(Map<Said, Set<String>> before, Said key, Set<String> events) {
        return before.containsKey(key) && before.getOrDefault(key, Set.of()).containsAll(events);
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        return ImmutableSet.<String>builder().addAll(one).addAll(other).build();
    }
}

package org.eirene.evaluation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Something that would have to come for the next step, and who could supply it.
 *
 * @param what what it is: {@code 29 person under commitment 'release-civilians'}
 * @param who the ids of the actors who could supply it, in natural order; empty where only time or nobody can
 */
public record Missing(String what, ImmutableSortedSet<String> who) {
    private static final String OR = " or ";
    private static final String OF = " of: ";

    /**
     * Rejects null.
     *
     * @param what what it is: {@code 29 person under commitment 'release-civilians'}
     * @param who the ids of the actors who could supply it
     */
    public Missing {
        requireNonNull(what, "what");
        requireNonNull(who, "who");
    }

    /** One of several would do, each with those who could supply it. */
    static Missing oneOf(List<Missing> parts) {
        return joined(parts, OR, "");
    }

    /** So many of several are needed, each with those who could supply it. */
    static Missing someOf(int count, List<Missing> parts) {
        return joined(parts, ", ", count + OF);
    }

    /** All of several, as one of what would do. */
    static Missing together(List<Missing> parts) {
        return parts.size() == 1
                ? parts.get(0)
                : joined(parts.stream().map(Missing::bracketed).toList(), " and ", "(")
                        .more(")");
    }

    private Missing bracketed() {
        return what.contains(OR) || what.contains(OF) ? new Missing("(" + what + ")", who) : this;
    }

    private static Missing joined(List<Missing> parts, String between, String before) {
        List<Missing> each = parts.stream().distinct().toList();
        return each.size() == 1
                ? each.get(0)
                : new Missing(
                        each.stream().map(Missing::toString).collect(Collectors.joining(between, before, "")),
                        each.stream()
                                .flatMap(part -> part.who().stream())
                                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder())));
    }

    /** The same with more said. */
    Missing more(String words) {
        return new Missing(what + words, who);
    }

    /** {@return what it is and who could supply it, a choice with the actors of each part} */
    @Override
    public String toString() {
        String actors = String.join(", ", who);
        boolean isWhole = what.startsWith("(") || what.contains(OR) || what.contains(OF);
        boolean saysWho = isWhole || what.endsWith(" of " + actors + ")");
        if (saysWho || comesByItself()) {
            return what;
        }
        return what + " (" + (who.isEmpty() ? "the text does not say by whom" : "by " + actors) + ")";
    }

    /** {@return whether it comes by itself, so that nobody is to supply it} */
    public boolean comesByItself() {
        return who.isEmpty() && !Missings.isForPeople(what);
    }
}

package org.eirene.agreement;

import static org.eirene.agreement.ProblemCode.ID_DUPLICATE;
import static org.eirene.agreement.ProblemCode.ID_ILL_FORMED;
import static org.eirene.agreement.ProblemCode.ID_RESERVED;
import static org.eirene.agreement.ProblemCode.ID_TOO_LONG;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableSet;
import java.util.function.Supplier;

/** The rules of ids: well formed, not too long, not reserved, unique. */
final class IdRules {
    private static final int LONGEST = 64;
    private static final ImmutableSet<String> RESERVED =
            ImmutableSet.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");
    private static final CharMatcher LETTERS_AND_DIGITS =
            CharMatcher.inRange('a', 'z').or(CharMatcher.inRange('0', '9'));
    private static final String FORM = "lower-case words joined by hyphens, such as release-civilians";

    private final ProblemList problems;

    IdRules(ProblemList problems) {
        this.problems = problems;
    }

    void agreement(Agreement agreement) {
        form(Place.AGREEMENT, agreement.id(), () -> "the agreement");
    }

    void element(Place place, Element element) {
        form(place, element.id(), () -> Words.withArticle(element.kind().noun()));
        declaredAlready(place, element);
    }

    private void form(Place place, String id, Supplier<String> whose) {
        if (!isWellFormed(id)) {
            String fitting = fitting(id);
            problems.add(
                    ID_ILL_FORMED,
                    place.key("id"),
                    "The id of " + whose.get()
                            + " must be lower-case words joined by hyphens and begin with a letter, but is "
                            + Words.quoted(id),
                    id,
                    FORM,
                    isWellFormed(fitting) && fitting.length() <= LONGEST
                            ? "Maybe write " + fitting
                            : "Write lower-case words such as release-civilians");
        }
        if (id.length() > LONGEST) {
            problems.add(
                    ID_TOO_LONG,
                    place.key("id"),
                    "The id of " + whose.get() + " may have " + LONGEST + " characters, but " + Words.quoted(id)
                            + " has " + id.length(),
                    id,
                    "at most " + LONGEST + " characters",
                    "Shorten it, and keep the long form as its title");
        }
        if (RESERVED.contains(id)) {
            problems.add(
                    ID_RESERVED,
                    place.key("id"),
                    "The id of " + whose.get() + " must not be " + Words.quoted(id)
                            + ", which some readers of documents take for something else (as they do "
                            + String.join(", ", RESERVED) + ")",
                    id,
                    FORM,
                    "Choose a word that says more");
        }
    }

    private void declaredAlready(Place place, Element element) {
        if (element.id().equals(Milestone.ENTRY_INTO_FORCE)) {
            boolean isMilestone = element instanceof Milestone;
            problems.add(
                    ID_RESERVED,
                    place.key("id"),
                    "The id of " + Words.withArticle(element.kind().noun()) + " must not be '"
                            + Milestone.ENTRY_INTO_FORCE + "', a milestone that is always declared",
                    Milestone.ENTRY_INTO_FORCE,
                    FORM,
                    isMilestone ? "Leave it out and refer to it all the same" : "Choose another id");
        }
    }

    /** An id that stands twice. */
    void repeated(Names.Repeated repeated) {
        Site<Element> earlier = repeated.first();
        Site<Element> later = repeated.later();
        String id = later.value().id();
        problems.add(
                ID_DUPLICATE,
                later.place().key("id"),
                "The id " + Words.quoted(id) + " of "
                        + Words.withArticle(later.value().kind().noun()) + " is that of "
                        + Words.withArticle(earlier.value().kind().noun()) + " already (" + earlier.place() + ")",
                id,
                "an id that no other element has",
                "Choose another id, or take one of the two out");
    }

    /** Whether an id is {@code [a-z][a-z0-9]*(-[a-z0-9]+)*}; without a pattern, whose depth grows with the text. */
    static boolean isWellFormed(String id) {
        char before = '-';
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean letterOrDigit = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (c == '-' ? before == '-' : !letterOrDigit) {
                return false;
            }
            before = c;
        }
        return before != '-' && id.charAt(0) >= 'a';
    }

    private static String fitting(String id) {
        String words = LETTERS_AND_DIGITS.negate().trimAndCollapseFrom(Ascii.toLowerCase(id), '-');
        return CharMatcher.inRange('0', '9').or(CharMatcher.is('-')).trimLeadingFrom(words);
    }
}

package org.eirene.agreement;

import com.google.common.base.Ascii;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of messages: names of elements, lists that stay short, articles. */
final class Words {
    private static final int LONGEST_LIST = 10;
    private static final int LONGEST_TEXT = 80;

    private Words() {}

    /** {@return for example {@code 'release-civilians'}; a long text is cut} */
    static String quoted(String text) {
        return "'" + cut(text) + "'";
    }

    static String cut(String text) {
        return Ascii.truncate(text, LONGEST_TEXT, "...");
    }

    /** {@return for example {@code commitment 'release-civilians'}} */
    static String name(Element element) {
        return element.kind().noun() + " " + quoted(element.id());
    }

    /** {@return the same, at the start of a sentence} */
    static String capitalName(Element element) {
        return capital(name(element));
    }

    static String capital(String text) {
        return Ascii.toUpperCase(text.substring(0, 1)) + text.substring(1);
    }

    static String name(Agreement agreement) {
        return agreement.id().isEmpty() ? "the agreement" : "agreement " + quoted(agreement.id());
    }

    /** {@return for example {@code an actor}} */
    static String withArticle(String noun) {
        return ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
    }

    /** {@return for example {@code a phase or a commitment}} */
    static String anyOf(Set<ElementKind> kinds) {
        return kinds.size() == ElementKind.values().length
                ? "an element"
                : kinds.stream().map(kind -> withArticle(kind.noun())).collect(Collectors.joining(" or "));
    }

    /** {@return for example {@code phases and commitments}} */
    static String plural(Set<ElementKind> kinds) {
        return kinds.size() == ElementKind.values().length
                ? "elements"
                : kinds.stream().map(kind -> kind.noun() + "s").collect(Collectors.joining(" and "));
    }

    /** {@return the entries, the first ten of them if there are more} */
    static String list(List<String> entries) {
        int more = entries.size() - LONGEST_LIST;
        String shown = entries.stream().limit(LONGEST_LIST).map(Words::cut).collect(Collectors.joining(", "));
        return more > 0 ? shown + " and " + more + " more" : shown;
    }

    /** {@return for example {@code from 1 to 3}; of nothing at least {@code 1}} */
    static String upTo(int size) {
        return size > 1 ? "from 1 to " + size : "1";
    }

    /** {@return for example {@code 2 actors}} */
    static String number(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}

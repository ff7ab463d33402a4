package org.eirene.analysis;

import org.eirene.agreement.Agreement;
import org.eirene.agreement.Element;

/**
 * How a clause of a text is named: the element, the key of the written form, and the clause of the text itself,
 * {@code release.due (Art. 3(1))}. What the agreement itself says has no element before the key. An id has no full stop in
 * it, and a key no bracket after a space, so that a name can be read again.
 */
final class Clause {
    /** The agreement as a whole. */
    static final String WHOLE = "agreement";

    private Clause() {}

    static String of(Element element, String key) {
        return element.id() + "." + key
                + element.clause().map(clause -> " (" + clause + ")").orElse("");
    }

    /** Where the clause of a name stands. */
    static TimelineClause read(String name, Agreement agreement, Paths paths) {
        if (name.equals(Timeline.ON_RECORD) || name.equals(Timeline.NOT_YET)) {
            return new TimelineClause(name, "", "");
        }
        int dot = name.indexOf('.');
        if (dot < 0) {
            return new TimelineClause(name, agreement.id(), name.equals(WHOLE) ? "" : name);
        }
        String element = name.substring(0, dot);
        return new TimelineClause(name, element, paths.of(element, key(name)));
    }

    /** The key of the written form in the name of a clause of an element. */
    static String key(String name) {
        int bracket = name.indexOf(" (");
        return name.substring(name.indexOf('.') + 1, bracket < 0 ? name.length() : bracket);
    }
}

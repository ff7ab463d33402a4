package org.eirene.analysis;

import org.eirene.agreement.Element;

/** How a clause of a text is named: the element, the key of the written form, and the clause of the text itself. */
final class Clause {
    private Clause() {}

    static String of(Element element, String key) {
        return element.id() + "." + key
                + element.clause().map(clause -> " (" + clause + ")").orElse("");
    }
}

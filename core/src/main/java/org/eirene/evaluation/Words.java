package org.eirene.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import org.eirene.agreement.Element;
import org.eirene.internal.Decimals;

/** The words that reasons and tables share. */
final class Words {
    private Words() {}

    /** Where in the text an element stands: its id, and its clause where it has one. */
    static String clause(Element element) {
        return element.clause().map(clause -> element.id() + ", " + clause).orElse(element.id());
    }

    static String quantity(BigDecimal value, String unit) {
        return Decimals.text(value) + (unit.isEmpty() ? "" : " " + unit);
    }

    static String at(Instant instant) {
        return instant.toString();
    }
}

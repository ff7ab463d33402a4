package org.eirene.literal;

import java.util.Set;
import org.eirene.agreement.AtTransition;
import org.eirene.agreement.Earliest;
import org.eirene.agreement.Latest;
import org.eirene.agreement.Moment;

/** Which elements a moment names. */
final class Moments {
    private Moments() {}

    static void addNamed(Moment moment, Set<String> named) {
        if (moment instanceof AtTransition at) {
            named.add(at.element());
        } else if (moment instanceof Earliest earliest) {
            earliest.of().forEach(part -> addNamed(part, named));
        } else if (moment instanceof Latest latest) {
            latest.of().forEach(part -> addNamed(part, named));
        }
    }
}

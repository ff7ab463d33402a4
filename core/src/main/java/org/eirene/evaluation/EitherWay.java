package org.eirene.evaluation;

import static java.util.Objects.requireNonNull;

/**
 * How things would stand under either outcome of a proceeding that is open: what is at stake in a ruling.
 *
 * <pre>{@code
 * var stake = evaluator.prepare(history).eitherWay("challenge-1", "2025-02-01");
 * print(stake.changes());                     // what else becomes of it if the challenge is dismissed
 * }</pre>
 *
 * @param about what is ruled on: a delivery, an incident, a challenge, a benchmark or a sanction
 * @param confirmed how things would stand if all members of the present body confirmed it
 * @param denied how they would stand if all denied it
 */
public record EitherWay(String about, Assessment confirmed, Assessment denied) {
    /**
     * Rejects null.
     *
     * @param about what is ruled on
     * @param confirmed how things would stand if it were confirmed
     * @param denied how they would stand if it were denied
     */
    public EitherWay {
        requireNonNull(about, "about");
        requireNonNull(confirmed, "confirmed");
        requireNonNull(denied, "denied");
    }

    /** {@return what is otherwise if it is denied than if it is confirmed} */
    public Changes changes() {
        return denied.changesSince(confirmed);
    }

    /** {@return what is at stake, element by element} */
    @Override
    public String toString() {
        return "if " + about + " is denied instead of confirmed:\n" + changes();
    }
}

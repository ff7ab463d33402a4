package org.eirene.analysis;

import java.math.BigInteger;
import org.eirene.agreement.Exchange;
import org.eirene.agreement.ExchangeTerms;
import org.eirene.agreement.Ratio;
import org.eirene.agreement.Together;

/** What differs in an exchange. */
final class ExchangeChanges implements ExchangeTerms.Cases<Boolean> {
    private final Differences differences;
    private final Exchange before;
    private final Exchange after;

    private ExchangeChanges(Differences differences, Exchange before, Exchange after) {
        this.differences = differences;
        this.before = before;
        this.after = after;
    }

    static void find(Differences differences, Exchange before, Exchange after) {
        differences.unclassed("give", before.give(), after.give());
        differences.unclassed("for", before.inReturn(), after.inReturn());
        if (!after.terms().match(new ExchangeChanges(differences, before, after))) {
            differences.unclassed("", before.terms(), after.terms());
        }
    }

    @Override
    public Boolean ratio(Ratio is) {
        if (!(before.terms() instanceof Ratio was)) {
            return false;
        }
        Interest debtors = debtors();
        String words = was.give() + " for " + was.inReturn();
        differences.value(
                "ratio",
                words,
                is.give() + " for " + is.inReturn(),
                (one, other) -> debtors.effect(ChangeClass.THRESHOLD, perUnit(was, is)));
        differences.offset(
                "grace", was.grace(), is.grace(), longer -> debtors.effect(ChangeClass.DEADLINE, longer.reversed()));
        return true;
    }

    @Override
    public Boolean together(Together is) {
        if (!(before.terms() instanceof Together was)) {
            return false;
        }
        differences.offset(
                "together",
                was.within(),
                is.within(),
                longer -> ChangeEffect.of(ChangeClass.DEADLINE, longer.reversed()));
        return true;
    }

    /** Which way the units owed for each unit given go: a/b against c/d as a d against c b. */
    private static ChangeDirection perUnit(Ratio was, Ratio is) {
        BigInteger owed = BigInteger.valueOf(is.inReturn()).multiply(BigInteger.valueOf(was.give()));
        BigInteger before = BigInteger.valueOf(was.inReturn()).multiply(BigInteger.valueOf(is.give()));
        return ChangeDirection.of(owed.compareTo(before));
    }

    /** Those who owe what is given in return. */
    private Interest debtors() {
        String id = after.inReturn();
        return before.inReturn().equals(id)
                ? differences.texts().interest(commitment -> commitment.id().equals(id))
                : Interest.NOBODY;
    }
}

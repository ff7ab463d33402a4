package org.eirene.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.eirene.agreement.Act;
import org.eirene.agreement.Deliver;
import org.eirene.agreement.Instalment;
import org.eirene.agreement.Performance;
import org.eirene.agreement.Refrain;
import org.eirene.agreement.Respond;
import org.eirene.agreement.Supply;

/** What differs in what is to be done. */
final class PerformanceChanges implements Performance.Cases<Boolean> {
    private static final String MUST = "must";

    private final Differences differences;
    private final Interest interest;
    private final Performance before;

    private PerformanceChanges(Differences differences, Interest interest, Performance before) {
        this.differences = differences;
        this.interest = interest;
        this.before = before;
    }

    static void find(Differences differences, Interest interest, Performance before, Performance after) {
        if (!after.match(new PerformanceChanges(differences, interest, before))) {
            differences.unclassed(MUST, before, after);
        }
    }

    @Override
    public Boolean act(Act after) {
        return before instanceof Act;
    }

    @Override
    public Boolean deliver(Deliver after) {
        if (!(before instanceof Deliver was)) {
            return false;
        }
        quantity("deliver", was.quantity(), after.quantity());
        differences.unclassed(MUST + ".unit", was.unit(), after.unit());
        differences.presence(
                MUST + ".manifest",
                was.manifest(),
                after.manifest(),
                direction -> interest.effect(ChangeClass.SCOPE, ChangeDirection.OTHER),
                (one, other) -> ChangeDirection.OTHER);
        instalments(was.instalments(), after.instalments());
        return true;
    }

    @Override
    public Boolean supply(Supply after) {
        if (!(before instanceof Supply was)) {
            return false;
        }
        differences.unclassed(MUST + ".unit", was.unit(), after.unit());
        ChangeDirection oftener =
                differences.texts().offsets().direction(was.per(), after.per()).reversed();
        boolean both =
                was.quantity().compareTo(after.quantity()) != 0 && !was.per().equals(after.per());
        if (both && ChangeDirection.of(after.quantity().compareTo(was.quantity())) != oftener) {
            differences.add(
                    MUST,
                    Optional.of(was.toString()),
                    Optional.of(after.toString()),
                    ChangeEffect.of(ChangeClass.THRESHOLD, ChangeDirection.OTHER));
        } else {
            quantity("supply", was.quantity(), after.quantity());
            differences.value(
                    MUST + ".per",
                    was.per(),
                    after.per(),
                    (one, other) -> interest.effect(ChangeClass.THRESHOLD, oftener));
        }
        return true;
    }

    @Override
    public Boolean refrain(Refrain after) {
        if (!(before instanceof Refrain was)) {
            return false;
        }
        FilterChanges.find(differences, MUST + ".refrain", was.from(), after.from(), interest);
        // without it nothing cures, so that one that comes later is the stronger and none the strongest
        differences.limit(
                MUST + ".curedAfter",
                was.curedAfter(),
                after.curedAfter(),
                sooner -> List.of(interest.effect(ChangeClass.ENFORCEMENT, sooner.reversed())));
        return true;
    }

    @Override
    public Boolean respond(Respond after) {
        if (!(before instanceof Respond was)) {
            return false;
        }
        FilterChanges.find(differences, MUST + ".respond", was.to(), after.to(), interest);
        differences.offset(
                MUST + ".within",
                was.within(),
                after.within(),
                longer -> interest.effect(ChangeClass.DEADLINE, longer.reversed()));
        return true;
    }

    private void quantity(String key, BigDecimal before, BigDecimal after) {
        if (before.compareTo(after) != 0) {
            differences.add(
                    MUST + "." + key,
                    Optional.of(before.toPlainString()),
                    Optional.of(after.toPlainString()),
                    interest.effect(ChangeClass.THRESHOLD, ChangeDirection.of(after.compareTo(before))));
        }
    }

    private void instalments(List<Instalment> before, List<Instalment> after) {
        String key = MUST + ".instalments";
        InOrder.compare(before, after, new InOrder.Cases<Instalment>() {
            @Override
            public void changed(int at, Instalment was, Instalment is) {
                String place = key + "[" + at + "]";
                quantity("instalments[" + at + "].total", was.total(), is.total());
                differences.latest(
                        place + ".due",
                        Optional.of(was.due()),
                        Optional.of(is.due()),
                        sooner -> interest.effect(ChangeClass.DEADLINE, sooner));
            }

            @Override
            public void gone(int at, Instalment was) {
                differences.removed(
                        key + "[" + at + "]", was, interest.effect(ChangeClass.DEADLINE, ChangeDirection.LESS));
            }

            @Override
            public void come(int at, Instalment is) {
                differences.added(
                        key + "[" + at + "]", is, interest.effect(ChangeClass.DEADLINE, ChangeDirection.MORE));
            }
        });
    }
}

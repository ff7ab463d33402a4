package org.eirene.agreement;

import static org.eirene.agreement.ProblemCode.FIGURE_NEGATIVE;
import static org.eirene.agreement.ProblemCode.INSTALMENT_ABOVE_QUANTITY;
import static org.eirene.agreement.ProblemCode.INSTALMENT_NOT_RISING;
import static org.eirene.agreement.ProblemCode.NUMBER_NOT_POSITIVE;
import static org.eirene.agreement.ProblemCode.QUANTITY_NOT_POSITIVE;
import static org.eirene.agreement.ProblemCode.SEVERITY_OUT_OF_RANGE;

import java.math.BigDecimal;
import java.util.List;
import org.eirene.internal.Decimals;

/** The rules of quantities, numbers and severities: within their bounds, and instalments rising to the whole. */
final class QuantityRules {
    private final ProblemList problems;

    QuantityRules(ProblemList problems) {
        this.problems = problems;
    }

    void phase(Place place, Phase phase) {
        if (phase.onExpiry() instanceof Extend extend) {
            counting(place.key("onExpiry").key("times"), "The number of extensions of", phase, extend.times());
        }
    }

    void exchange(Place place, Exchange exchange) {
        if (exchange.terms() instanceof Ratio ratio) {
            counting(place.key("ratio").key("give"), "What is given in the ratio of", exchange, ratio.give());
            counting(place.key("ratio").key("for"), "What is owed in the ratio of", exchange, ratio.inReturn());
        }
    }

    void tranche(Place place, Tranche tranche) {
        positive(place.key("amount"), "The amount of", tranche, tranche.amount());
    }

    void sanction(Place place, Sanction sanction) {
        for (int i = 0; i < sanction.rungs().size(); i++) {
            Place at = place.key("rungs").at(i);
            Rung rung = sanction.rungs().get(i);
            rung.occurrence()
                    .ifPresent(n -> counting(at.key("occurrence"), "The occurrence in a rung of", sanction, n));
            rung.severity().ifPresent(severity -> severity(at.key("severity"), sanction, severity));
        }
    }

    /** What it obliges to. */
    void commitment(Place place, Commitment commitment) {
        Place must = place.key("must");
        if (commitment.must() instanceof Supply supply) {
            positive(must.lead("supply"), "The quantity of", commitment, supply.quantity());
        } else if (commitment.must() instanceof Deliver deliver) {
            positive(must.lead("deliver"), "The quantity of", commitment, deliver.quantity());
            for (int i = 0; i < deliver.instalments().size(); i++) {
                instalment(must.key("instalments").at(i).key("total"), commitment, deliver, i);
            }
        }
    }

    private void instalment(Place place, Commitment commitment, Deliver deliver, int index) {
        List<Instalment> instalments = deliver.instalments();
        BigDecimal total = instalments.get(index).total();
        String what = "The total of instalment " + (index + 1) + " of";
        if (!positive(place, what, commitment, total)) {
            return;
        }
        if (index > 0 && total.compareTo(instalments.get(index - 1).total()) <= 0) {
            String before = Decimals.text(instalments.get(index - 1).total());
            problems.add(
                    INSTALMENT_NOT_RISING,
                    place,
                    what + " " + Words.name(commitment) + " must be above the " + before + " of the one before, but is "
                            + Decimals.text(total),
                    Decimals.text(total),
                    "more than " + before,
                    "Write what must have been delivered by then in all, the earlier instalments included");
        }
        if (deliver.quantity().signum() > 0 && total.compareTo(deliver.quantity()) > 0) {
            String quantity = Decimals.text(deliver.quantity());
            problems.add(
                    INSTALMENT_ABOVE_QUANTITY,
                    place,
                    what + " " + Words.name(commitment) + " must be at most its quantity of " + quantity + ", but is "
                            + Decimals.text(total),
                    Decimals.text(total),
                    "at most " + quantity,
                    "Lower the total or raise the quantity");
        }
    }

    void condition(Place place, Element owner, Condition condition) {
        if (condition instanceof Incidents incidents && incidents.figure() < 0) {
            negative(
                    place.key(incidents.comparison().word()), "incidents", owner, Integer.toString(incidents.figure()));
        } else if (condition instanceof Delivered delivered
                && delivered.quantity().signum() < 0) {
            negative(
                    place.key(delivered.comparison().word()), "deliveries", owner, Decimals.text(delivered.quantity()));
        }
    }

    void moment(Place place, Element owner, Moment moment) {
        if (moment instanceof AtTransition turn && turn.day().isPresent()) {
            counting(place.key("day"), "The day counted in", owner, turn.day().getAsInt());
        }
    }

    void filter(Place place, Element owner, IncidentFilter filter) {
        severity(place.key("minSeverity"), owner, filter.minSeverity());
    }

    private void negative(Place place, String what, Element owner, String figure) {
        problems.add(
                FIGURE_NEGATIVE,
                place,
                "The figure with which " + what + " are compared in " + Words.name(owner)
                        + " must be 0 or more, but is " + figure,
                figure,
                "0 or more",
                "Compare with 0 to ask for none at all");
    }

    private boolean positive(Place place, String what, Element owner, BigDecimal value) {
        if (value.signum() <= 0) {
            problems.add(
                    QUANTITY_NOT_POSITIVE,
                    place,
                    what + " " + Words.name(owner) + " must be positive, but is " + Decimals.text(value),
                    Decimals.text(value),
                    "more than 0",
                    "Write a number above 0");
        }
        return value.signum() > 0;
    }

    private void counting(Place place, String what, Element owner, long value) {
        if (value < 1) {
            problems.add(
                    NUMBER_NOT_POSITIVE,
                    place,
                    what + " " + Words.name(owner) + " must be 1 or more, but is " + value,
                    value,
                    "1 or more",
                    "Write 1 or more");
        }
    }

    private void severity(Place place, Element owner, int severity) {
        if (severity < 1 || severity > 5) {
            problems.add(
                    SEVERITY_OUT_OF_RANGE,
                    place,
                    "A severity in " + Words.name(owner) + " must be from 1 to 5, but is " + severity,
                    severity,
                    "1 to 5",
                    "Write 1 for all incidents, 5 for the gravest");
        }
    }
}

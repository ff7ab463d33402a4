package org.eirene.evaluation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eirene.agreement.Aggregate;
import org.eirene.agreement.Delivered;
import org.eirene.agreement.Incidents;
import org.eirene.agreement.Measurement;
import org.eirene.agreement.Quiet;
import org.eirene.history.Observation;

/** What conditions on the record rest on: quiet, numbers of incidents, totals, observations. */
final class ConditionGrounds {
    /** As many observations are told one by one. */
    private static final int FEW = 7;

    private ConditionGrounds() {}

    static Reason notLongEnough(State state, Instant since, Instant edge) {
        return Reason.of(
                Rule.CONDITION,
                "counted from " + Words.at(since, state.zone) + ", the time is up on " + Words.at(edge, state.zone)
                        + " at the earliest");
    }

    /** The absence of a report is read as the absence of the fact here, and the reason says so. */
    static Reason quiet(State state, Quiet condition, Instant since, Optional<IncidentEntry> last) {
        String none = "no " + ConditionWords.incident(condition.of(), false) + " is counted ";
        return last.map(entry -> Reason.of(
                                Rule.CONDITION,
                                none + "after the " + entry.event.incidentKind() + " of "
                                        + Words.at(entry.at(), state.zone) + Reasons.ABSENCE)
                        .events(List.of(entry.event.id()))
                        .because(entry.before(condition.of()).stream()
                                .map(Proceeding::reason)
                                .toList()))
                .orElseGet(() -> Reason.of(
                        Rule.CONDITION, none + "from " + Words.at(since, state.zone) + " on" + Reasons.ABSENCE));
    }

    static Reason number(Incidents condition, int number) {
        return Reason.of(
                Rule.CONDITION,
                (number == 0 ? "no" : number) + " "
                        + ConditionWords.incident(condition.number().of(), number > 1)
                        + " counted"
                        + condition
                                .number()
                                .within()
                                .map(ConditionWords::within)
                                .orElse("") + Reasons.ABSENCE);
    }

    static Reason total(State state, Delivered condition, BigDecimal confirmed, BigDecimal pending) {
        String unit = state.commitment(condition.total().of().first()).unit;
        return Reason.of(
                Rule.DELIVERY,
                (confirmed.signum() == 0 ? "nothing" : "in all " + Words.quantity(confirmed, unit)) + " "
                        + ConditionWords.outcome(state.agreement, condition)
                        + (pending.signum() > 0 ? " and " + Words.quantity(pending, unit) + " pending" : "")
                        + condition.total().within().map(ConditionWords::within).orElse(""));
    }

    static Reason observed(State state, Measurement measurement, List<Observation> inside) {
        boolean last = measurement.take() == Aggregate.LAST && !inside.isEmpty();
        return Reason.of(Rule.CONDITION, words(state, measurement, inside))
                .events(Reasons.ids(last ? inside.subList(inside.size() - 1, inside.size()) : inside));
    }

    private static String words(State state, Measurement measurement, List<Observation> inside) {
        String within = measurement.within().map(ConditionWords::within).orElse("");
        if (inside.isEmpty()) {
            return "no observation of " + measurement.indicator() + " on the record" + within;
        }
        return inside.size()
                + (inside.size() == 1 ? " observation of " : " observations of ")
                + measurement.indicator()
                + within
                + (inside.size() > FEW
                        ? ""
                        : inside.stream()
                                .map(event ->
                                        Words.quantity(event.value(), "") + " " + Words.on(event.at(), state.zone))
                                .collect(Collectors.joining(", ", ": ", "")))
                + (inside.size() == 1 ? "" : taken(measurement.take(), inside));
    }

    private static String taken(Aggregate take, List<Observation> inside) {
        List<BigDecimal> values = inside.stream().map(Observation::value).toList();
        return switch (take) {
            case LAST -> "; the last " + Words.quantity(values.get(values.size() - 1), "");
            case SUM -> "; in all " + Words.quantity(sum(values), "");
            case MEAN -> "; on average " + mean(values);
            case MIN -> "; the least " + Words.quantity(Collections.min(values), "");
            case MAX -> "; the greatest " + Words.quantity(Collections.max(values), "");
            case COUNT -> "";
        };
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Rounded only to be read; nothing is compared with it. */
    private static String mean(List<BigDecimal> values) {
        return Words.quantity(sum(values).divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL32), "");
    }
}

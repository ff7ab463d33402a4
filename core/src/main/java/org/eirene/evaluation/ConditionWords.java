package org.eirene.evaluation;

import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.AllOf;
import org.eirene.agreement.Always;
import org.eirene.agreement.AnyOf;
import org.eirene.agreement.AtLeast;
import org.eirene.agreement.Breached;
import org.eirene.agreement.Comparison;
import org.eirene.agreement.Completed;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Delivered;
import org.eirene.agreement.ElementKind;
import org.eirene.agreement.Fulfilled;
import org.eirene.agreement.InForce;
import org.eirene.agreement.IncidentFilter;
import org.eirene.agreement.Incidents;
import org.eirene.agreement.Invoked;
import org.eirene.agreement.Lapsed;
import org.eirene.agreement.Lost;
import org.eirene.agreement.Measured;
import org.eirene.agreement.Met;
import org.eirene.agreement.Missed;
import org.eirene.agreement.Never;
import org.eirene.agreement.Not;
import org.eirene.agreement.Offset;
import org.eirene.agreement.OnDate;
import org.eirene.agreement.Open;
import org.eirene.agreement.Opened;
import org.eirene.agreement.Passed;
import org.eirene.agreement.Quiet;
import org.eirene.agreement.Reached;
import org.eirene.agreement.Released;
import org.eirene.agreement.StatusIs;
import org.eirene.agreement.TransitionCondition;

/**
 * Conditions in words, as participles, which read alike of what is, of what was and of what is still to come: {@code
 * commitment 'hold' breached}, {@code 72 hours without an incident of severity 3 or more}.
 */
final class ConditionWords implements Condition.Cases<String> {
    private final Agreement agreement;
    private final boolean negated;

    private ConditionWords(Agreement agreement, boolean negated) {
        this.agreement = agreement;
        this.negated = negated;
    }

    static String of(Agreement agreement, Condition condition) {
        return condition.match(new ConditionWords(agreement, false));
    }

    /** What is so when the condition fails. */
    static String negated(Agreement agreement, Condition condition) {
        return condition.match(new ConditionWords(agreement, true));
    }

    // ---------------------------------------------------------------- composed

    @Override
    public String always(Always condition) {
        return constant(!negated);
    }

    @Override
    public String never(Never condition) {
        return constant(negated);
    }

    private static String constant(boolean holds) {
        return holds ? "no condition" : "never to be met";
    }

    @Override
    public String all(AllOf condition) {
        return joined(condition.of(), negated ? " or " : " and ");
    }

    @Override
    public String any(AnyOf condition) {
        return joined(condition.of(), negated ? " and " : " or ");
    }

    @Override
    public String not(Not condition) {
        return condition.condition().match(new ConditionWords(agreement, !negated));
    }

    @Override
    public String atLeast(AtLeast condition) {
        return (negated ? "fewer than " : "at least ") + condition.count() + " of: "
                + condition.of().stream()
                        .map(part -> bracketed(part, part.match(new ConditionWords(agreement, false))))
                        .collect(Collectors.joining(", "));
    }

    private String joined(List<Condition> parts, String between) {
        return parts.size() == 1
                ? parts.get(0).match(this)
                : parts.stream().map(part -> bracketed(part, part.match(this))).collect(Collectors.joining(between));
    }

    private static String bracketed(Condition part, String words) {
        return ConditionParts.of(part).size() > 1 ? "(" + words + ")" : words;
    }

    // ---------------------------------------------------------------- what has happened to an element

    @Override
    public String reached(Reached condition) {
        return made(condition);
    }

    @Override
    public String opened(Opened condition) {
        return made(condition);
    }

    @Override
    public String completed(Completed condition) {
        return made(condition);
    }

    @Override
    public String lapsed(Lapsed condition) {
        return made(condition);
    }

    @Override
    public String fulfilled(Fulfilled condition) {
        return made(condition);
    }

    @Override
    public String breached(Breached condition) {
        return made(condition);
    }

    @Override
    public String met(Met condition) {
        return made(condition);
    }

    @Override
    public String missed(Missed condition) {
        return made(condition);
    }

    @Override
    public String lost(Lost condition) {
        return made(condition);
    }

    @Override
    public String released(Released condition) {
        return made(condition);
    }

    @Override
    public String invoked(Invoked condition) {
        return made(condition);
    }

    private String made(TransitionCondition condition) {
        return Words.name(condition.transition().elementKind(), condition.element())
                + not()
                + condition.transition().word();
    }

    @Override
    public String open(Open condition) {
        return Words.name(ElementKind.PHASE, condition.phase()) + not() + "open";
    }

    @Override
    public String inForce(InForce condition) {
        return Words.name(ElementKind.SANCTION, condition.sanction()) + not() + "in force"
                + (condition.rung() > 1 ? " at rung " + condition.rung() + " or above" : "");
    }

    @Override
    public String statusIs(StatusIs condition) {
        return Words.name(agreement, condition.element())
                + (negated ? " with another status than " : " with status ")
                + condition.status();
    }

    private String not() {
        return negated ? " not " : " ";
    }

    // ---------------------------------------------------------------- time and the record

    @Override
    public String passed(Passed condition) {
        return MomentWords.of(agreement, condition.moment())
                + (condition.moment() instanceof OnDate ? " " : ", ")
                + (negated ? "still to come" : "past");
    }

    @Override
    public String quiet(Quiet condition) {
        return (negated ? "less than " : "") + Words.duration(condition.lasting()) + " without "
                + Words.withArticle(incident(condition.of(), false))
                + condition
                        .since()
                        .map(moment -> ", counted from " + MomentWords.of(agreement, moment))
                        .orElse("");
    }

    @Override
    public String incidents(Incidents condition) {
        int figure = condition.figure();
        boolean none = negated == (condition.comparison() == Comparison.AT_LEAST)
                && figure == (condition.comparison() == Comparison.AT_LEAST ? 1 : 0);
        return (none ? "no" : words(condition.comparison(), "fewer than") + " " + figure) + " "
                + incident(condition.number().of(), !none && figure != 1)
                + condition.number().within().map(ConditionWords::within).orElse("");
    }

    /** {@code raid}, {@code incidents of kind raid or shelling of severity 3 or more}. */
    static String incident(IncidentFilter filter, boolean several) {
        boolean byItsKind = !several && filter.kinds().size() == 1;
        return (byItsKind ? filter.kinds().first() : several ? "incidents" : "incident")
                + (byItsKind ? "" : oneOf(" of kind ", filter.kinds()))
                + (filter.minSeverity() > 1 ? " of severity " + filter.minSeverity() + " or more" : "")
                + oneOf(" by ", filter.by())
                + oneOf(" in ", filter.areas())
                + filter.verification()
                        .map(procedure -> " verified under '" + procedure + "'")
                        .orElse("");
    }

    private static String oneOf(String before, ImmutableSortedSet<String> choice) {
        return choice.isEmpty() ? "" : before + Words.or(choice);
    }

    @Override
    public String delivered(Delivered condition) {
        ImmutableSortedSet<String> of = condition.total().of();
        return words(condition.comparison(), "less than") + " " + quantity(condition, condition.quantity())
                + " under "
                + Words.and(of.stream()
                        .map(id -> Words.name(ElementKind.COMMITMENT, id))
                        .toList())
                + condition.total().within().map(ConditionWords::within).orElse("");
    }

    private String quantity(Delivered condition, BigDecimal quantity) {
        return Words.quantity(
                        quantity,
                        agreement
                                .commitment(condition.total().of().first())
                                .must()
                                .countedIn()
                                .orElse(""))
                + " " + outcome(agreement, condition);
    }

    /** What is not verified is reported, no more. */
    static String outcome(Agreement agreement, Delivered condition) {
        return condition.total().of().stream()
                        .allMatch(id -> agreement.commitment(id).verification().isEmpty())
                ? CommitmentState.REPORTED
                : CommitmentState.CONFIRMED;
    }

    /** With no observation neither it nor its opposite is so. */
    @Override
    public String measured(Measured condition) {
        String take = switch (condition.measurement().take()) {
            case LAST -> "last value";
            case SUM -> "sum";
            case MEAN -> "average";
            case MIN -> "least value";
            case MAX -> "greatest value";
            case COUNT -> "number of observations";
        };
        return (negated ? "no " + take : Words.withArticle(take)) + " of " + positive(condition.comparison()) + " "
                + Words.quantity(condition.value(), "") + " of "
                + Words.name(ElementKind.INDICATOR, condition.measurement().indicator())
                + condition.measurement().within().map(ConditionWords::within).orElse("");
    }

    static String within(Offset length) {
        return " within " + Words.duration(length);
    }

    private String words(Comparison comparison, String fewer) {
        return negated ? (comparison == Comparison.AT_LEAST ? fewer : "more than") : positive(comparison);
    }

    private static String positive(Comparison comparison) {
        return switch (comparison) {
            case AT_LEAST -> "at least";
            case AT_MOST -> "at most";
            case MORE_THAN -> "more than";
            case LESS_THAN -> "less than";
        };
    }
}

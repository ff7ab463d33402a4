package org.eirene.evaluation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Always;
import org.eirene.agreement.Condition;
import org.eirene.agreement.ElementKind;
import org.eirene.history.Event;
import org.eirene.history.Extension;
import org.eirene.history.MilestoneReached;
import org.eirene.history.Observation;
import org.eirene.history.Retraction;
import org.eirene.history.Withdrawal;

/** Reasons that several rules give. */
final class Reasons {
    /** What is said wherever the absence of a report is read as the absence of the fact. */
    static final String ABSENCE = "; what is not reported is taken not to have happened";

    /** Stands for a reason that nobody asked for. */
    static final Reason NOT_ASKED = Reason.of(Rule.CONDITION, "not asked for");

    private Reasons() {}

    static Reason milestone(MilestoneReached event, ZoneId zone) {
        return Reason.of(
                        Rule.MILESTONE_REACHED,
                        Words.name(ElementKind.MILESTONE, event.milestone()) + " was reached "
                                + Words.on(event.at(), zone) + reportedLater(event, zone))
                .events(List.of(event.id()))
                .clauses(List.of(event.milestone()));
    }

    /** That something came onto the record after it happened. */
    static String reportedLater(Event event, ZoneId zone) {
        return event.reported().isAfter(event.at()) ? ", reported " + Words.on(event.reported(), zone) : "";
    }

    static Reason condition(Agreement agreement, Condition condition, Truth truth) {
        String whether = switch (truth) {
            case HOLDS -> "the condition is met: ";
            case FAILS -> "the condition is not met: ";
            case UNRESOLVED -> "the condition is not decided: ";
        };
        return Reason.of(
                Rule.CONDITION,
                condition instanceof Always
                        ? "no condition is set"
                        : whether + ConditionWords.of(agreement, condition));
    }

    static Reason extension(State state, Extension event) {
        String what = state.of(event.element()) instanceof PhaseState ? "the end of " : "every due date of ";
        return Reason.of(
                        Rule.EXTENDED,
                        what + Words.name(state.agreement, event.element()) + " was moved by "
                                + Words.duration(event.plus()) + " " + Words.on(event.at(), state.zone) + ", agreed by "
                                + Words.and(event.by()) + reportedLater(event, state.zone))
                .events(List.of(event.id()));
    }

    static Reason withdrawal(State state, Withdrawal event) {
        return Reason.of(
                        Rule.WITHDRAWAL,
                        event.by() + " gave notice " + Words.on(event.at(), state.zone) + " that it withdraws"
                                + reportedLater(event, state.zone)
                                + state.leavesAt(event.by())
                                        .filter(effect -> !effect.equals(event.at()))
                                        .map(effect -> ", with effect from " + Words.at(effect, state.zone)
                                                + state.agreement
                                                        .withdrawal()
                                                        .map(clause -> ", after " + Words.duration(clause.notice()))
                                                        .orElse(""))
                                        .orElse(""))
                .events(List.of(event.id()))
                .clauses(state.agreement.withdrawal().isPresent() ? List.of("withdrawal") : List.of());
    }

    /** A due instant, and what it was before it was moved. */
    static String due(State state, Due due) {
        return (due.isPhaseEnd ? "the end of its phase, " : "") + due(due.written(state), due.at(state), state.zone);
    }

    static String due(Optional<Instant> written, Optional<Instant> moved, ZoneId zone) {
        return Words.at(moved.orElseThrow(), zone)
                + (moved.equals(written) ? "" : " (as first written by " + Words.at(written.orElseThrow(), zone) + ")");
    }

    /** Why an element that has made no transition yet is where it was at first, or where any is whose reason goes in a circle. */
    static Reason plain(ElementState element) {
        return Reason.of(Rule.CONDITION, element.name() + " is " + element.status());
    }

    static Reason retraction(Event event, Retraction retraction, ZoneId zone) {
        return Reason.of(
                        Rule.RETRACTED,
                        "taken out of the record " + Words.on(retraction.reported(), zone) + ": "
                                + event.kind().word() + " " + event.id() + " of " + Words.at(event.at(), zone))
                .events(List.of(event.id(), retraction.id()));
    }

    static List<String> ids(List<Observation> observations) {
        return observations.stream().map(Observation::id).toList();
    }
}

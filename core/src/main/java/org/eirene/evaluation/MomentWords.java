package org.eirene.evaluation;

import java.util.List;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.AtInstant;
import org.eirene.agreement.AtTransition;
import org.eirene.agreement.Earliest;
import org.eirene.agreement.Latest;
import org.eirene.agreement.Moment;
import org.eirene.agreement.OnDate;
import org.eirene.agreement.Shift;
import org.eirene.agreement.TransitionKind;

/** Moments in words: {@code 2 days after milestone 'signal'}, {@code the earliest of milestone 'signal' and 30 June 2025}. */
final class MomentWords implements Moment.Cases<String> {
    private final Agreement agreement;

    private MomentWords(Agreement agreement) {
        this.agreement = agreement;
    }

    static String of(Agreement agreement, Moment moment) {
        return moment.match(new MomentWords(agreement));
    }

    @Override
    public String at(AtInstant moment) {
        return shifted(Words.at(moment.instant(), agreement.timeZone()), moment.shift());
    }

    @Override
    public String date(OnDate moment) {
        return shifted(Words.day(moment.date()), moment.shift());
    }

    @Override
    public String transition(AtTransition moment) {
        String turn = turn(moment.transition()) + Words.name(moment.transition().elementKind(), moment.element());
        return shifted(
                moment.day().isPresent() ? "day " + moment.day().getAsInt() + " counted from " + turn : turn,
                moment.shift());
    }

    /** The time counted from a transition once it has come: {@code , and 2 days after it}. */
    static String counted(AtTransition moment) {
        return (moment.day().isPresent() ? ", and day " + moment.day().getAsInt() + " counted from it" : "")
                + moment.shift()
                        .plus()
                        .map(offset -> ", and " + Words.duration(offset) + " after it")
                        .orElse("")
                + (moment.shift().endOfDay() ? ", at the end of that day" : "");
    }

    private static String turn(TransitionKind transition) {
        return switch (transition) {
            case REACHED -> "";
            case OPENED -> "the opening of ";
            case COMPLETED -> "the completion of ";
            case LAPSED -> "the lapse of ";
            case IN_EFFECT -> "the coming into effect of ";
            case FULFILLED -> "the fulfilment of ";
            case BREACHED -> "the breach of ";
            case MET -> "the attainment of ";
            case MISSED -> "the missed date of ";
            case LOST -> "the loss of ";
            case IMPOSED -> "the imposition of ";
            case LIFTED -> "the lifting of ";
            case RELEASED -> "the release of ";
            case INVOKED -> "the invocation of ";
        };
    }

    @Override
    public String earliest(Earliest moment) {
        return shifted("the earliest of " + each(moment.of()), moment.shift());
    }

    @Override
    public String latest(Latest moment) {
        return shifted("the latest of " + each(moment.of()), moment.shift());
    }

    private String each(List<Moment> parts) {
        return Words.and(parts.stream().map(part -> part.match(this)).toList());
    }

    private static String shifted(String words, Shift shift) {
        return (shift.endOfDay() ? "the end of the day of " : "")
                + shift.plus().map(offset -> Words.duration(offset) + " after ").orElse("")
                + words;
    }
}

package org.eirene.evaluation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eirene.agreement.ElementKind;
import org.eirene.agreement.Silence;
import org.eirene.history.Ruling;

/** What is said of a proceeding: a challenge is upheld or dismissed, a sanction approved or refused, all else confirmed or denied. */
final class ProceedingWords {
    private ProceedingWords() {}

    /** {@code verification of delivery-3 under 'count': confirmed on 31 March 2025 at 10:00 (+01:00) by un-cell}. */
    static Reason reason(Proceeding proceeding) {
        return Reason.of(Rule.PROCEEDING, subject(proceeding) + standing(proceeding))
                .clauses(List.of(Words.clause(proceeding.procedure)))
                .events(Stream.concat(
                                challenge(proceeding),
                                proceeding.rulings().stream().map(Ruling::id).sorted())
                        .toList());
    }

    private static Stream<String> challenge(Proceeding proceeding) {
        return proceeding.kind.isDispute() ? Stream.of(proceeding.about) : Stream.of();
    }

    /** {@code challenge-1 against the breach of commitment 'visit'}. */
    static String subject(Proceeding proceeding) {
        String under = " under '" + proceeding.procedure.id() + "'";
        String about = proceeding.about;
        return switch (proceeding.kind) {
            case DELIVERY, INCIDENT -> "verification of " + about + under;
            case BENCHMARK -> "verification of " + Words.name(ElementKind.BENCHMARK, about) + under;
            case SANCTION -> "decision on " + Words.name(ElementKind.SANCTION, about) + under;
            case DISPUTED_INCIDENT, DISPUTED_DELIVERY -> about + " against " + proceeding.subject;
            case DISPUTED_BREACH ->
                about + " against the breach of " + Words.name(ElementKind.COMMITMENT, proceeding.subject);
            case DISPUTED_ITEM ->
                about + " against "
                        + proceeding.item.map(item -> "'" + item + "'").orElse("an item") + " on "
                        + Words.name(ElementKind.MANIFEST, proceeding.subject);
        };
    }

    /** What a ruling is about: {@code challenge-1}, {@code sanction 'close-gate'}. */
    static String about(Proceeding proceeding) {
        return switch (proceeding.kind) {
            case BENCHMARK -> Words.name(ElementKind.BENCHMARK, proceeding.about);
            case SANCTION -> Words.name(ElementKind.SANCTION, proceeding.about);
            default -> proceeding.about;
        };
    }

    private static String standing(Proceeding proceeding) {
        boolean dispute = proceeding.kind.isDispute();
        if (proceeding.isOpen()) {
            return (dispute ? " is" : ":") + " open in stage " + proceeding.stageNumber() + " until "
                    + limit(proceeding);
        }
        String on = " " + proceeding.decidedOn();
        if (proceeding.is(Proceeding.Outcome.ENDED)) {
            return (dispute ? "" : ":") + " ended undecided" + on;
        }
        boolean confirmed = proceeding.is(Proceeding.Outcome.CONFIRMED);
        return (dispute ? " was " : ": ")
                + outcome(proceeding.kind, confirmed)
                + on
                + (proceeding.isDecidedBySilence() ? " by silence" : " by " + Words.and(members(proceeding)))
                + consequence(proceeding.kind, confirmed);
    }

    private static Set<String> members(Proceeding proceeding) {
        Set<String> members = new TreeSet<>();
        proceeding.rulings().forEach(ruling -> members.add(ruling.by()));
        return members;
    }

    private static String outcome(Proceeding.Kind kind, boolean confirmed) {
        return switch (kind) {
            case DELIVERY, INCIDENT, BENCHMARK -> confirmed ? "confirmed" : "denied";
            case SANCTION -> confirmed ? "approved" : "refused";
            default -> confirmed ? "upheld" : "dismissed";
        };
    }

    private static String consequence(Proceeding.Kind kind, boolean upheld) {
        return switch (kind) {
            case DISPUTED_INCIDENT -> upheld ? ": the incident is set aside" : ": the incident counts";
            case DISPUTED_DELIVERY -> upheld ? ": the delivery is set aside" : ": the delivery stands";
            case DISPUTED_BREACH -> upheld ? ": the breach is excused" : ": the breach stands";
            case DISPUTED_ITEM -> upheld ? ": the item is struck from the list" : ": the item stays on the list";
            default -> "";
        };
    }

    /** {@code 31 March 2025 at 10:00 (+01:00), when silence dismisses the challenge}. */
    static String limit(Proceeding proceeding) {
        return proceeding.limitOn() + ", when "
                + (proceeding.isInLastStage()
                        ? "silence " + bySilence(proceeding)
                        : "stage " + (proceeding.stageNumber() + 1) + " begins");
    }

    private static String bySilence(Proceeding proceeding) {
        boolean confirms = proceeding.procedure.onSilence() == Silence.CONFIRM;
        return switch (proceeding.kind) {
            case DELIVERY, INCIDENT, BENCHMARK -> confirms ? "confirms" : "denies";
            case SANCTION -> confirms ? "approves" : "refuses";
            default -> (confirms ? "upholds" : "dismisses") + " the challenge";
        };
    }

    /** Of a dispute that stops a clock and is still open: till when. */
    static Reason untilNow(State state, Reason stopping) {
        return state.openDisputes().stream()
                .filter(dispute ->
                        stopping.rule() == Rule.PROCEEDING && stopping.events().contains(dispute.about))
                .findFirst()
                .map(dispute ->
                        stopping.saying("; open in stage " + dispute.stageNumber() + " until " + limit(dispute)))
                .orElse(stopping);
    }

    /** Why a clock stands still: {@code of every commitment of north in effect}, for example. */
    static Reason stopsTheClock(Proceeding proceeding, String what, String whose, List<String> subjects) {
        return Reason.of(
                        Rule.PROCEEDING,
                        subject(proceeding) + what + " stops the clock" + whose + " while it is open, since "
                                + proceeding.startedOn())
                .clauses(List.of(Words.clause(proceeding.procedure)))
                .events(Stream.concat(subjects.stream(), challenge(proceeding))
                        .distinct()
                        .toList());
    }
}

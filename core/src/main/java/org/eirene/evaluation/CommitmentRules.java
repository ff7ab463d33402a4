package org.eirene.evaluation;

import static org.eirene.agreement.Status.BREACHED;
import static org.eirene.agreement.Status.CLAIMED;
import static org.eirene.agreement.Status.DISCHARGED;
import static org.eirene.agreement.Status.FULFILLED;
import static org.eirene.agreement.Status.IN_EFFECT;
import static org.eirene.agreement.Status.PENDING;
import static org.eirene.agreement.Status.WAIVED;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eirene.agreement.Act;
import org.eirene.agreement.Always;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Deliver;
import org.eirene.agreement.Instalment;
import org.eirene.agreement.Moment;
import org.eirene.agreement.Performance;
import org.eirene.agreement.Refrain;
import org.eirene.agreement.Respond;
import org.eirene.agreement.Supply;
import org.eirene.agreement.TransitionKind;
import org.eirene.history.Extension;
import org.eirene.history.Waiver;

/** The table of commitments: which status each has, in the order in which the rows go before one another. */
final class CommitmentRules {
    private CommitmentRules() {}

    /** What a kind of performance says of a commitment that has been in effect. */
    interface Kind {
        /** Why it is breached now, if it is. */
        Optional<Reason> breach();

        /** Whether a dispute or verification decides whether it is breached. */
        boolean isUndecided();

        /** Of one that has ended: whether a proceeding still decides if it ended BREACHED. */
        boolean isEndUndecided();

        /** Of one that ended BREACHED: whether it would have been cured by now. */
        boolean wouldBeCured();

        /** Of one that ended BREACHED and would have been cured: whether a proceeding may still show that it was not. */
        default boolean isCureUndecided() {
            return false;
        }

        /** Where it stands, for the reason of a commitment that is in effect. */
        Reason progress();

        /** What is missing, and who could supply it. */
        List<Missing> missing();
    }

    static Kind kind(State state, CommitmentState commitment) {
        return commitment.element.must().match(new Performance.Cases<>() {
            @Override
            public Kind act(Act performance) {
                return new DeliverRules(state, commitment);
            }

            @Override
            public Kind deliver(Deliver performance) {
                return new DeliverRules(state, commitment);
            }

            @Override
            public Kind supply(Supply performance) {
                return new SupplyRules(state, commitment, performance);
            }

            @Override
            public Kind refrain(Refrain performance) {
                return new RefrainRules(state, commitment, performance);
            }

            @Override
            public Kind respond(Respond performance) {
                return new RespondRules(state, commitment, performance);
            }
        });
    }

    static boolean isBreachUndecided(State state, CommitmentState commitment) {
        return commitment.hasBeenInEffect()
                && !commitment.isFinal()
                && kind(state, commitment).isUndecided();
    }

    /** Of one that ended BREACHED: it counts so until it would have been cured. */
    static Truth isStillBreached(State state, CommitmentState commitment) {
        Kind rules = kind(state, commitment);
        if (!rules.wouldBeCured()) {
            return Truth.HOLDS;
        }
        return rules.isCureUndecided() ? Truth.UNRESOLVED : Truth.FAILS;
    }

    // ---------------------------------------------------------------- PENDING

    /** It comes into effect, once, when the agreement is IN_FORCE, its phase has opened and {@code when} HOLDS. */
    static Judgement whilePending(State state, CommitmentState commitment) {
        if (!state.isInForce()) {
            return new Judgement(PENDING, () -> pendingReason(state, commitment));
        }
        if (commitment.isWaivedByAll()) {
            return new Judgement(WAIVED, () -> waivedReason(state, commitment));
        }
        Optional<PhaseState> phase = commitment.element.phase().map(state::phase);
        if (phase.isPresent() && phase.get().isClosed()) {
            return new Judgement(
                    DISCHARGED,
                    () -> Reason.of(
                                    Rule.DISCHARGED,
                                    "discharged: phase " + phase.get().id() + " closed before " + commitment.id()
                                            + " was in effect")
                            .clauses(List.of(Words.clause(commitment.element)))
                            .because(phase.get().because().stream().toList())
                            .background(List.of(pendingReason(state, commitment))));
        }
        Finding when = new ConditionRules(state, state.inForceSince()).find(commitment.element.when());
        if (phase.map(PhaseState::hasOpened).orElse(true) && when.holds()) {
            return new Judgement(
                    IN_EFFECT,
                    () -> Reason.of(
                                    Rule.COMES_INTO_EFFECT,
                                    commitment.id() + " came into effect " + Words.on(state.now(), state.zone)
                                            + phase.map(p -> ", in phase " + p.id())
                                                    .orElse(""))
                            .clauses(List.of(Words.clause(commitment.element)))
                            .because(ImmutableList.<Reason>builder()
                                    .addAll(phase
                                            .flatMap(p -> p.firstBecause(TransitionKind.OPENED))
                                            .or(() -> state.whole.because())
                                            .stream()
                                            .toList())
                                    .addAll(
                                            commitment.element.when() instanceof Always
                                                    ? List.of()
                                                    : List.of(when.why().get()))
                                    .build()));
        }
        return new Judgement(PENDING, () -> pendingReason(state, commitment));
    }

    /** Judged anew, so that it names what counts now; what is final keeps the reason for which it became so. */
    static Reason standing(State state, CommitmentState commitment) {
        if (!commitment.isFinal()) {
            if (!commitment.hasBeenInEffect()) {
                return pendingReason(state, commitment);
            }
            Judgement now = onceInEffect(state, commitment);
            if (commitment.is(now.status())) {
                return now.why().get();
            }
        }
        return commitment.because().orElseThrow();
    }

    static Reason pendingReason(State state, CommitmentState commitment) {
        Optional<PhaseState> phase = commitment.element.phase().map(state::phase);
        ImmutableList.Builder<Reason> because = ImmutableList.builder();
        ImmutableList.Builder<Missing> missing = ImmutableList.builder();
        if (!state.isInForce()) {
            missing.add(Missings.entryIntoForce(state));
        }
        phase.filter(p -> !p.hasOpened()).ifPresent(p -> {
            because.add(state.explain(p));
            missing.add(new Missing("the opening of phase " + p.id(), ImmutableSortedSet.of()));
        });
        Finding when = new ConditionRules(state, state.inForceSince()).find(commitment.element.when());
        if (!when.holds()) {
            because.add(when.why().get());
            missing.addAll(new Missings(state, state.inForceSince()).of(commitment.element.when()));
        }
        return Reason.of(Rule.COMMITMENT_PENDING, commitment.id() + " is not in effect yet")
                .clauses(List.of(Words.clause(commitment.element)))
                .because(because.build())
                .bearing(state.bearingOn(List.of(commitment.element.when())))
                .missing(missing.build());
    }

    /** While it is PENDING, what cannot come to hold by the lapse of time alone blocks nothing. */
    static boolean standsAside(State state, CommitmentState commitment) {
        if (!commitment.is(PENDING)) {
            return false;
        }
        Condition when = commitment.element.when();
        return new ConditionRules(state, state.inForceSince()).find(when).fails()
                && !new Timers(state, state.inForceSince()).hasTimeStillToCome(when);
    }

    // ---------------------------------------------------------------- once in effect

    /** FULFILLED, WAIVED, DISCHARGED, BREACHED, SUSPENDED, CLAIMED, IN_EFFECT: the first that applies. */
    static Judgement onceInEffect(State state, CommitmentState commitment) {
        return commitment.isDeliverable() ? deliverable(state, commitment) : continuing(state, commitment);
    }

    private static Judgement deliverable(State state, CommitmentState commitment) {
        DeliverRules rules = new DeliverRules(state, commitment);
        if (rules.isComplete()) {
            return new Judgement(FULFILLED, rules::completion);
        }
        if (commitment.isWaivedByAll()) {
            return new Judgement(WAIVED, () -> waivedReason(state, commitment));
        }
        Optional<Reason> breach = rules.breach();
        if (breach.isPresent()) {
            return new Judgement(BREACHED, () -> breach.get().missing(rules.missing()));
        }
        // CLAIMED from IN_EFFECT alone: what is no longer BREACHED is in effect again first
        if (rules.isClaimed() && !commitment.is(BREACHED)) {
            return new Judgement(CLAIMED, () -> rules.claim());
        }
        return inEffect(state, commitment, rules);
    }

    private static Judgement continuing(State state, CommitmentState commitment) {
        Kind rules = kind(state, commitment);
        Optional<Reason> breach = rules.breach();
        if (commitment.endedAt().isPresent() && breach.isEmpty() && !rules.isEndUndecided()) {
            return new Judgement(
                    FULFILLED,
                    () -> Reason.of(
                                    Rule.KEPT,
                                    commitment.id() + " was kept until it ended "
                                            + Words.on(commitment.endedAt().get(), state.zone))
                            .clauses(List.of(Words.clause(commitment.element)))
                            .because(ImmutableList.<Reason>builder()
                                    .addAll(foundations(state, commitment))
                                    .addAll(closing(state, commitment))
                                    .add(rules.progress())
                                    .build()));
        }
        if (commitment.isWaivedByAll()) {
            return new Judgement(WAIVED, () -> waivedReason(state, commitment));
        }
        return breach.map(reason -> new Judgement(
                        BREACHED,
                        () -> reason.because(ImmutableList.<Reason>builder()
                                        .addAll(foundations(state, commitment))
                                        .addAll(closing(state, commitment))
                                        .addAll(reason.because())
                                        .build())
                                .missing(rules.missing())))
                .orElseGet(() -> inEffect(state, commitment, rules));
    }

    /** Why it came into effect, what its due moments rest on, and how they were moved. */
    static List<Reason> foundations(State state, CommitmentState commitment) {
        MomentRules moments = new MomentRules(state);
        Stream<Moment> dues = Stream.concat(
                commitment.element.must() instanceof Deliver deliver
                        ? deliver.instalments().stream().map(Instalment::due)
                        : Stream.of(),
                commitment.element.due().stream());
        Stream<Reason> resolved = dues.map(due -> moments.resolve(due).why().get())
                .filter(reason -> !reason.because().isEmpty());
        boolean byPhase = commitment.isDeliverable() && commitment.element.due().isEmpty();
        Stream<Reason> moves = byPhase
                ? commitment.element.phase().stream()
                        .flatMap(phase -> state.phase(phase).moves().stream())
                : Stream.of();
        return Stream.of(
                        commitment.firstBecause(TransitionKind.IN_EFFECT).stream(),
                        resolved,
                        moves,
                        commitment.extensions().stream().map(event -> Reasons.extension(event, state.zone)))
                .flatMap(parts -> parts)
                .distinct()
                .toList();
    }

    /** Of a continuing commitment that ended with its phase: why that closed. */
    private static List<Reason> closing(State state, CommitmentState commitment) {
        return commitment.endedAt().isEmpty() || commitment.element.survives()
                ? List.of()
                : commitment
                        .element
                        .phase()
                        .map(state::phase)
                        .filter(PhaseState::isClosed)
                        .flatMap(PhaseState::because)
                        .stream()
                        .toList();
    }

    private static Judgement inEffect(State state, CommitmentState commitment, Kind rules) {
        return new Judgement(
                IN_EFFECT,
                () -> Reason.of(Rule.IN_EFFECT, commitment.id() + " is in effect")
                        .clauses(List.of(Words.clause(commitment.element)))
                        .because(ImmutableList.<Reason>builder()
                                .addAll(foundations(state, commitment))
                                .add(rules.progress())
                                .addAll(waivedInPart(commitment))
                                .build())
                        .missing(rules.missing()));
    }

    private static List<Reason> waivedInPart(CommitmentState commitment) {
        return commitment.waivers().isEmpty()
                ? List.of()
                : List.of(Reason.of(
                                Rule.WAIVED,
                                "waived by " + String.join(", ", commitment.waivers().keySet()) + " and not by "
                                        + commitment.element.to().stream()
                                                .filter(actor -> !commitment.waivers().containsKey(actor))
                                                .collect(Collectors.joining(", ")))
                        .events(commitment.waivers().values().stream()
                                .map(Waiver::id)
                                .toList()));
    }

    private static Reason waivedReason(State state, CommitmentState commitment) {
        return Reason.of(Rule.WAIVED, "every beneficiary has waived " + commitment.id())
                .events(commitment.waivers().values().stream()
                        .map(Waiver::id)
                        .sorted()
                        .toList())
                .clauses(List.of(Words.clause(commitment.element)))
                .because(state.whole.because().stream().toList());
    }

    /** A continuing commitment that has ended BREACHED, where nothing decides any more, is so for good. */
    static void settleEnd(State state, CommitmentState commitment) {
        if (commitment.is(BREACHED)
                && commitment.endedAt().isPresent()
                && !commitment.isFinal()
                && !kind(state, commitment).isEndUndecided()) {
            commitment.breachForGood();
        }
    }

    // ---------------------------------------------------------------- due instants and ends

    /** Takes note of where the due instants lie now, and of the end of a continuing commitment. */
    static void refresh(State state, CommitmentState commitment) {
        if (!commitment.hasBeenInEffect() || commitment.isFinal()) {
            return;
        }
        MomentRules moments = new MomentRules(state);
        if (commitment.element.must() instanceof Deliver deliver) {
            for (int i = 0; i < commitment.instalments.size(); i++) {
                Optional<Instant> written =
                        moments.instant(deliver.instalments().get(i).due());
                commitment
                        .instalments
                        .get(i)
                        .set(written, moved(written, commitment, state.zone), state.now(), state.isLapsing());
            }
        }
        Optional<Moment> own = commitment.element.due();
        if (own.isPresent()) {
            Optional<Instant> written = moments.instant(own.get());
            commitment.due.set(written, moved(written, commitment, state.zone), state.now(), state.isLapsing());
        } else if (commitment.isDeliverable() && !instalmentsSayAll(commitment)) {
            Optional<PhaseState> phase = commitment.element.phase().map(state::phase);
            commitment.due.set(
                    phase.flatMap(PhaseState::endAsWritten),
                    moved(phase.flatMap(PhaseState::end), commitment, state.zone),
                    state.now(),
                    state.isLapsing());
        }
        if (!commitment.isDeliverable()) {
            Optional<Instant> end = ending(state, commitment);
            if (end.isEmpty()) {
                commitment.goOn();
            } else if (commitment.endedAt().isEmpty()) {
                commitment.end(end.get(), state.isLapsing());
            }
        }
        if (commitment.element.must() instanceof Supply supply) {
            new SupplyRules(state, commitment, supply).judge();
        }
    }

    /**
     * It ends when its phase closes, unless it survives, or at its own due moment, if that is sooner. One that waits for
     * a proceeding goes on where its due moment is moved into the future.
     */
    private static Optional<Instant> ending(State state, CommitmentState commitment) {
        if (commitment.due.isPast(state.now(), state.isLapsing())) {
            return commitment.due.lapse();
        }
        return commitment
                .element
                .phase()
                .map(state::phase)
                .filter(phase -> phase.isClosed() && !commitment.element.survives())
                .map(phase -> state.now());
    }

    /** The end of the phase is the default as far as no instalment says more. */
    private static boolean instalmentsSayAll(CommitmentState commitment) {
        return !commitment.instalments.isEmpty()
                && commitment
                                .instalments
                                .get(commitment.instalments.size() - 1)
                                .required
                                .compareTo(commitment.quantity)
                        >= 0;
    }

    private static Optional<Instant> moved(Optional<Instant> due, CommitmentState commitment, ZoneId zone) {
        Optional<Instant> moved = due;
        for (Extension extension : commitment.extensions()) {
            moved = moved.map(instant -> extension.plus().addTo(instant, zone));
        }
        return moved;
    }

    /** Whether the text gives it a due instant of its own, or its phase has an end that serves as one. */
    static boolean hasDue(State state, CommitmentState commitment) {
        return commitment.element.due().isPresent()
                || !commitment.instalments.isEmpty()
                || (commitment.isDeliverable()
                        && commitment
                                .element
                                .phase()
                                .flatMap(phase -> state.phase(phase).element.lasts())
                                .isPresent());
    }
}

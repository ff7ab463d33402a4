package org.eirene.evaluation;

import static org.eirene.agreement.Status.BREACHED;
import static org.eirene.agreement.Status.CLAIMED;
import static org.eirene.agreement.Status.DISCHARGED;
import static org.eirene.agreement.Status.FULFILLED;
import static org.eirene.agreement.Status.IN_EFFECT;
import static org.eirene.agreement.Status.PENDING;
import static org.eirene.agreement.Status.SUSPENDED;
import static org.eirene.agreement.Status.WAIVED;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
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
import org.eirene.agreement.Status;
import org.eirene.agreement.Supply;
import org.eirene.agreement.TransitionKind;

/** The table of commitments: which status each has, in the order in which the rows go before one another. */
final class CommitmentRules {
    private CommitmentRules() {}

    /** What a kind of performance says of a commitment that has been in effect. */
    interface Kind {
        /** Whether it is breached now, as long as it has not ended. */
        boolean isBreached();

        /** What the condition {@code breached} is, no dispute of the breach itself being open. */
        Truth breached(boolean isBreached);

        /** Of one that is breached: why. */
        Reason breach();

        /** Where it stands, for the reason of a commitment that is in effect. */
        Reason progress();

        /** What is missing, and who could supply it. */
        List<Missing> missing();
    }

    /** What a kind of performance says of a continuing commitment. */
    interface Continuing extends Kind {
        /** Takes note of what comes at this instant, while it has not ended. */
        void observe();

        /** Takes note of what is open when it ends. */
        void end();

        /** How it ended: HOLDS if BREACHED, FAILS if kept, UNRESOLVED while proceedings decide. */
        Truth outcome();

        /** The undisputed incidents that count now and by which it is BREACHED. */
        List<IncidentEntry> grave();
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

    private static Continuing continuing(State state, CommitmentState commitment) {
        return (Continuing) kind(state, commitment);
    }

    // ---------------------------------------------------------------- how it stands

    /** For good are FULFILLED, WAIVED, DISCHARGED, and BREACHED of a continuing commitment that has ended. */
    static boolean isFinal(State state, CommitmentState commitment) {
        return commitment.isDone()
                || (commitment.is(BREACHED)
                        && commitment.endedAt().isPresent()
                        && outcome(state, commitment) == Truth.HOLDS);
    }

    static boolean isInEffect(State state, CommitmentState commitment) {
        return commitment.hasBeenInEffect() && !isFinal(state, commitment);
    }

    /** How a continuing commitment ended; while the breach itself is disputed, that waits too. */
    static Truth outcome(State state, CommitmentState commitment) {
        Truth outcome = continuing(state, commitment).outcome();
        return outcome == Truth.HOLDS && commitment.isBreachDisputed() ? Truth.UNRESOLVED : outcome;
    }

    /** It is FULFILLED; UNRESOLVED while pending deliveries would complete it, or proceedings decide how it ended. */
    static Truth fulfilled(State state, CommitmentState commitment) {
        if (commitment.is(FULFILLED)) {
            return Truth.HOLDS;
        }
        boolean open = isInEffect(state, commitment)
                && (commitment.isDeliverable()
                        ? new DeliverRules(state, commitment).isClaimed()
                        : commitment.endedAt().isPresent() && outcome(state, commitment) == Truth.UNRESOLVED);
        return open ? Truth.UNRESOLVED : Truth.FAILS;
    }

    /** It is BREACHED now; UNRESOLVED while a proceeding decides whether it is. */
    static Truth breached(State state, CommitmentState commitment) {
        if (!commitment.hasBeenInEffect() || commitment.isDone()) {
            return Truth.FAILS;
        }
        boolean breached = commitment.is(BREACHED);
        return breached && commitment.isBreachDisputed()
                ? Truth.UNRESOLVED
                : kind(state, commitment).breached(breached);
    }

    /** With nothing left that counts it is BREACHED only because it ended so, or until it has moved. */
    static Truth breached(CommitmentState commitment, boolean isBreached, boolean counting, boolean undecided) {
        if (isBreached && counting) {
            return Truth.HOLDS;
        }
        return undecided
                ? Truth.UNRESOLVED
                : Truth.of(isBreached && commitment.endedAt().isEmpty());
    }

    /** HOLDS if any holds, UNRESOLVED if any is. */
    static Truth worst(Stream<Truth> each) {
        return each.reduce(Truth.FAILS, (one, other) -> one == Truth.HOLDS || other == Truth.FAILS ? one : other);
    }

    /**
     * Incidents count from the instant it came into effect to the instant it ended, both included; not those strictly inside
     * a suspension, nor those that were excused.
     */
    static boolean isItsBusiness(CommitmentState commitment, IncidentEntry entry) {
        return !entry.at().isBefore(commitment.inEffectSince())
                && commitment.endedAt().map(end -> !entry.at().isAfter(end)).orElse(true)
                && !commitment.isStrictlyInsideSuspension(entry.at())
                && !commitment.isExcused(entry.at());
    }

    // ---------------------------------------------------------------- PENDING

    /** It comes into effect, once, when the agreement is IN_FORCE, its phase has opened and {@code when} HOLDS. */
    static Judgement whilePending(State state, CommitmentState commitment) {
        if (!state.isInForce() && !state.isTerminated()) {
            return new Judgement(PENDING, () -> pendingReason(state, commitment));
        }
        if (commitment.isWaivedByAll()) {
            return new Judgement(WAIVED, () -> CommitmentReasons.waived(state, commitment));
        }
        if (isDischarged(state, commitment)) {
            return new Judgement(DISCHARGED, () -> CommitmentReasons.discharged(state, commitment));
        }
        Optional<PhaseState> phase = commitment.element.phase().map(state::phase);
        if (phase.isPresent() && phase.get().isClosed()) {
            return new Judgement(DISCHARGED, () -> CommitmentReasons.closedBefore(state, commitment, phase.get()));
        }
        Finding when = new ConditionRules(state, state.inForceSince()).find(commitment.element.when());
        boolean comes = phase.map(PhaseState::hasOpened).orElse(true)
                && !GuaranteeRules.waitsForInvocation(state, commitment)
                && when.holds();
        return comes
                ? new Judgement(IN_EFFECT, () -> comesIntoEffect(state, commitment, when))
                : new Judgement(PENDING, () -> pendingReason(state, commitment));
    }

    private static Reason comesIntoEffect(State state, CommitmentState commitment, Finding when) {
        Optional<PhaseState> phase = commitment.element.phase().map(state::phase);
        return Reason.of(
                        Rule.COMES_INTO_EFFECT,
                        commitment.name() + " came into effect " + Words.on(state.now(), state.zone)
                                + phase.map(p -> ", in " + p.name()).orElse(""))
                .clauses(List.of(Words.clause(commitment.element)))
                .because(ImmutableList.<Reason>builder()
                        .addAll(
                                phase
                                        .flatMap(p -> p.firstBecause(TransitionKind.OPENED))
                                        .or(() -> state.whole.because())
                                        .stream()
                                        .toList())
                        .addAll(GuaranteeRules.of(state, commitment)
                                .flatMap(guarantee -> guarantee.firstBecause(TransitionKind.INVOKED).stream())
                                .toList())
                        .addAll(
                                commitment.element.when() instanceof Always
                                        ? List.of()
                                        : List.of(when.why().get()))
                        .build())
                .bearing(state.bearingOn(List.of(commitment.element.when())));
    }

    /** Judged anew, so that it names what counts now; what is final keeps the reason for which it became so. */
    static Reason standing(State state, CommitmentState commitment) {
        if (!commitment.isDone()) {
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
            missing.add(Missings.opening(p.id()));
        });
        if (GuaranteeRules.waitsForInvocation(state, commitment)) {
            GuaranteeRules.of(state, commitment).forEach(guarantee -> {
                because.add(state.explain(guarantee));
                missing.add(new Missing("the invocation of " + guarantee.name(), ImmutableSortedSet.of()));
            });
        }
        Finding when = new ConditionRules(state, state.inForceSince()).find(commitment.element.when());
        phase.filter(PhaseState::hasOpened).ifPresent(p -> because.addAll(p.moves(state)));
        if (!when.holds()) {
            because.add(when.why().get());
            missing.addAll(new Missings(state, state.inForceSince()).of(commitment.element.when()));
        }
        return Reason.of(Rule.COMMITMENT_PENDING, commitment.name() + " is not in effect yet")
                .clauses(List.of(Words.clause(commitment.element)))
                .because(because.build())
                .bearing(state.bearingOn(List.of(commitment.element.when())))
                .missing(missing.build());
    }

    /**
     * While it is PENDING, what cannot come to hold by the lapse of time alone, or waits for a guarantee to be invoked, blocks
     * nothing.
     */
    static boolean standsAside(State state, CommitmentState commitment) {
        if (!commitment.is(PENDING)) {
            return false;
        }
        Condition when = commitment.element.when();
        return GuaranteeRules.waitsForInvocation(state, commitment)
                || (new ConditionRules(state, state.inForceSince()).find(when).fails()
                        && !new Timers(state, state.inForceSince()).hasTimeStillToCome(when));
    }

    // ---------------------------------------------------------------- once in effect

    /**
     * FULFILLED, WAIVED, DISCHARGED, BREACHED, SUSPENDED, CLAIMED, IN_EFFECT: the first that applies. SUSPENDED is entered
     * from IN_EFFECT and CLAIMED alone, CLAIMED from IN_EFFECT alone.
     */
    static Judgement onceInEffect(State state, CommitmentState commitment) {
        Kind rules = kind(state, commitment);
        Optional<Truth> outcome = commitment.endedAt().map(end -> outcome(state, commitment));
        if (rules instanceof DeliverRules deliver ? deliver.isComplete() : outcome.equals(Optional.of(Truth.FAILS))) {
            return new Judgement(FULFILLED, () -> fulfilledReason(state, commitment, rules));
        }
        if (commitment.isWaivedByAll()) {
            return new Judgement(WAIVED, () -> CommitmentReasons.waived(state, commitment));
        }
        if (!commitment.is(BREACHED) && isDischarged(state, commitment)) {
            return new Judgement(DISCHARGED, () -> CommitmentReasons.discharged(state, commitment));
        }
        if (outcome.equals(Optional.of(Truth.HOLDS))) {
            return new Judgement(BREACHED, () -> breachedReason(state, commitment, rules));
        }
        // where proceedings still decide how it ended, the status waits; nothing changes after the agreement's end
        if (outcome.isPresent() || state.isTerminated()) {
            return new Judgement(
                    commitment.status(),
                    () -> commitment.is(BREACHED)
                            ? breachedReason(state, commitment, rules)
                            : CommitmentReasons.waits(state, commitment, rules));
        }
        if (rules.isBreached()) {
            return new Judgement(BREACHED, () -> breachedReason(state, commitment, rules));
        }
        boolean unimpaired = commitment.is(IN_EFFECT) || commitment.is(CLAIMED);
        if ((unimpaired || commitment.is(SUSPENDED)) && isToBeSuspended(state, commitment)) {
            return new Judgement(SUSPENDED, () -> CommitmentReasons.suspended(state, commitment, rules));
        }
        return unimpaired && rules instanceof DeliverRules deliver && deliver.isClaimed()
                ? new Judgement(CLAIMED, deliver::claim)
                : new Judgement(IN_EFFECT, () -> inEffect(state, commitment, rules));
    }

    private static Reason fulfilledReason(State state, CommitmentState commitment, Kind rules) {
        if (rules instanceof DeliverRules deliver) {
            return deliver.completion();
        }
        return Reason.of(
                        Rule.KEPT,
                        commitment.name()
                                + (commitment.wasEverBreached() ? " ended unbreached " : " was kept until it ended ")
                                + Words.on(commitment.endedAt().orElseThrow(), state.zone)
                                + (commitment.wasEverBreached() ? "; an earlier breach was cured" : ""))
                .clauses(List.of(Words.clause(commitment.element)))
                .because(ImmutableList.<Reason>builder()
                        .addAll(foundations(state, commitment))
                        .addAll(closing(state, commitment))
                        .add(rules.progress())
                        .build());
    }

    private static Reason breachedReason(State state, CommitmentState commitment, Kind rules) {
        Reason breach = rules.breach();
        if (commitment.isDeliverable()) {
            return breach.because(ImmutableList.<Reason>builder()
                            .addAll(breach.because())
                            .addAll(CommitmentReasons.excuses(state, commitment))
                            .build())
                    .missing(rules.missing());
        }
        return breach.because(ImmutableList.<Reason>builder()
                        .addAll(foundations(state, commitment))
                        .addAll(closing(state, commitment))
                        .addAll(breach.because())
                        .addAll(CommitmentReasons.excuses(state, commitment))
                        .build())
                .missing(rules.missing());
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
        boolean byPhase =
                commitment.isDeliverable() ? commitment.element.due().isEmpty() : !commitment.element.survives();
        Stream<Reason> moves = byPhase
                ? commitment.element.phase().stream().flatMap(phase -> state.phase(phase).moves(state).stream())
                : Stream.of();
        return Stream.of(
                        commitment.firstBecause(TransitionKind.IN_EFFECT).stream(),
                        resolved,
                        moves,
                        commitment.extensions().stream().map(event -> Reasons.extension(state, event)),
                        CommitmentReasons.standstills(state, commitment))
                .flatMap(parts -> parts)
                .distinct()
                .toList();
    }

    /** Of a continuing commitment that ended with its phase: why that closed. */
    static List<Reason> closing(State state, CommitmentState commitment) {
        return commitment.endedAt().isEmpty() || commitment.element.survives()
                ? List.of()
                : commitment
                        .element
                        .phase()
                        .map(state::phase)
                        .filter(phase -> phase.isClosed() && phase.since().equals(commitment.endedAt()))
                        .flatMap(PhaseState::because)
                        .stream()
                        .toList();
    }

    private static Reason inEffect(State state, CommitmentState commitment, Kind rules) {
        return Reason.of(Rule.IN_EFFECT, commitment.name() + " is in effect")
                .clauses(List.of(Words.clause(commitment.element)))
                .because(ImmutableList.<Reason>builder()
                        .addAll(foundations(state, commitment))
                        .add(rules.progress())
                        .addAll(CommitmentReasons.inReturn(state, commitment))
                        .addAll(CommitmentReasons.excuses(state, commitment))
                        .addAll(CommitmentReasons.waivedInPart(state, commitment))
                        .build())
                .missing(CommitmentReasons.orWaivers(commitment, rules.missing()));
    }

    /** Of one that is BREACHED since before what is shown as the ground of it. */
    static String breachedSince(CommitmentState commitment, Instant shown, ZoneId zone) {
        return commitment
                .since()
                .filter(since -> commitment.is(BREACHED) && since.isBefore(shown))
                .map(since -> ", breached since " + Words.at(since, zone))
                .orElse("");
    }

    // ---------------------------------------------------------------- what others do to it

    /** The agreement ended, the party by which or to which alone it was has left, or a permanent snap-back. */
    private static boolean isDischarged(State state, CommitmentState commitment) {
        return state.isTerminated()
                || commitment.leftBy().isPresent()
                || MeasureRules.snappingBackForGood(state, commitment.id())
                        .findAny()
                        .isPresent();
    }

    /**
     * Never a protected one: while a measure in force names it, its phase is SUSPENDED, or the other side of its exchange is
     * BREACHED by its arrears.
     */
    static boolean isToBeSuspended(State state, CommitmentState commitment) {
        return !commitment.element.protectedFromSanctions()
                && (MeasureRules.suspending(state, commitment.id()).findAny().isPresent()
                        || suspendedPhase(state, commitment).isPresent()
                        || ExchangeRules.inArrearsTo(state, commitment)
                                .findAny()
                                .isPresent());
    }

    static Optional<PhaseState> suspendedPhase(State state, CommitmentState commitment) {
        return commitment.element.phase().map(state::phase).filter(phase -> phase.is(Status.SUSPENDED));
    }

    // ---------------------------------------------------------------- due instants and ends

    /** Takes note of the due instants that come now, and of the end of a continuing commitment. */
    static void observe(State state, CommitmentState commitment) {
        if (commitment.endedAt().isPresent()) {
            // its due moment moves like any other, so one that waits for a proceeding may go on
            DueRules.observe(state, commitment);
            if (ends(state, commitment)) {
                return;
            }
            commitment.goOn();
        }
        if (state.isInForce()) {
            if (!commitment.isDeliverable()) {
                continuing(state, commitment).observe();
            }
            DueRules.observe(state, commitment);
        }
        if (!commitment.isDeliverable() && ends(state, commitment)) {
            commitment.end(state.now());
            continuing(state, commitment).end();
        }
    }

    /** It ends when its phase closes, unless it survives that, or, if that is sooner, at its own due moment. */
    private static boolean ends(State state, CommitmentState commitment) {
        boolean phaseClosed = !commitment.element.survives()
                && commitment
                        .element
                        .phase()
                        .map(state::phase)
                        .filter(phase -> phase.is(Status.COMPLETED) || phase.is(Status.LAPSED))
                        .isPresent();
        return phaseClosed || commitment.ownEnd().filter(Due::isLapsed).isPresent();
    }

    /** The due instants that an extension moves: all that the text gives, and those that exchanges have set. */
    static List<Due> extensible(State state, CommitmentState commitment) {
        return commitment.dues().stream()
                .filter(due -> (due.kind != Due.Kind.LOT && due.kind != Due.Kind.TOGETHER)
                        || due.at(state).isPresent())
                .toList();
    }
}

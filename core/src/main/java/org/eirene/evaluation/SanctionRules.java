package org.eirene.evaluation;

import static org.eirene.agreement.Status.BREACHED;
import static org.eirene.agreement.Status.DORMANT;
import static org.eirene.agreement.Status.IN_FORCE;
import static org.eirene.agreement.Status.LIFTED;
import static org.eirene.agreement.Status.PENDING;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Status;

/** The table of sanctions. */
final class SanctionRules {
    private SanctionRules() {}

    /** What a sanction does next: all are judged before any of them moves. */
    interface Move {
        /** Makes it; whether it changes anything. */
        boolean make();
    }

    private static final Move NONE = () -> false;

    static Finding trigger(State state, SanctionState sanction) {
        return new ConditionRules(state, state.inForceSince()).find(sanction.element.trigger());
    }

    /** The cure; by default: the trigger FAILS. */
    static Finding cure(State state, SanctionState sanction, Finding trigger) {
        return sanction.element
                .cure()
                .map(cure -> new ConditionRules(state, state.inForceSince()).find(cure))
                .orElseGet(() -> new Finding(trigger.truth().not(), trigger.why()));
    }

    /** DORMANT; when its trigger comes to HOLD, IN_FORCE, or PENDING while its decision is open; LIFTED once cured. */
    static Move judge(State state, SanctionState sanction) {
        Finding trigger = trigger(state, sanction);
        sanction.setTriggeredSince(run(sanction.triggeredSince(), trigger, state.now()));
        return switch (sanction.status()) {
            case DORMANT, LIFTED -> whileAtRest(state, sanction, trigger);
            case PENDING -> whilePending(state, sanction, trigger);
            default -> whileInForce(state, sanction, trigger);
        };
    }

    /** A run starts when the condition comes to HOLD and ends when it FAILS. */
    private static Optional<Instant> run(Optional<Instant> since, Finding finding, Instant now) {
        return switch (finding.truth()) {
            case HOLDS -> since.or(() -> Optional.of(now));
            case FAILS -> Optional.empty();
            case UNRESOLVED -> since;
        };
    }

    /** After LIFTED, DENIED or dropped, the trigger must first have ceased before it triggers again. */
    private static Move whileAtRest(State state, SanctionState sanction, Finding trigger) {
        sanction.setHasCeased(sanction.hasCeased() || trigger.fails());
        if (!trigger.holds() || !sanction.hasCeased()) {
            return NONE;
        }
        if (sanction.element.decision().isEmpty()) {
            return impose(state, sanction, trigger);
        }
        if (!sanction.mayBecome(PENDING)) {
            return NONE;
        }
        Reason why = state.why(
                () -> Reason.of(Rule.SANCTION_PENDING, sanction.name() + " was triggered, and its decision is open")
                        .clauses(clauses(sanction))
                        .because(trigger.why().get()));
        return () -> {
            sanction.decide(state.start(
                    Proceeding.Kind.SANCTION,
                    sanction.id(),
                    sanction.id(),
                    sanction.element.decision().get()));
            state.move(sanction, PENDING, why);
            return true;
        };
    }

    /** Dropped if the trigger FAILS meanwhile; a decision made at that very instant counts. */
    private static Move whilePending(State state, SanctionState sanction, Finding trigger) {
        Proceeding decision = sanction.decision().orElseThrow();
        if (decision.is(Proceeding.Outcome.CONFIRMED)) {
            return impose(state, sanction, trigger);
        }
        boolean denied = decision.is(Proceeding.Outcome.DENIED);
        if ((!denied && !trigger.fails()) || !sanction.mayBecome(sanction.before())) {
            return NONE;
        }
        Reason why = state.why(() -> Reason.of(
                        denied ? Rule.SANCTION_DENIED : Rule.SANCTION_DROPPED,
                        sanction.name()
                                + (denied
                                        ? " is dormant again: its imposition was refused "
                                                + Words.on(state.now(), state.zone)
                                        : " was dropped " + Words.on(state.now(), state.zone)
                                                + ", for its trigger ceased before the decision"))
                .clauses(clauses(sanction))
                .because(decision.reason(), trigger.why().get()));
        return () -> {
            if (decision.isOpen()) {
                decision.decide(Proceeding.Outcome.ENDED, state.now());
            }
            state.move(sanction, sanction.before(), why);
            sanction.setHasCeased(trigger.fails());
            return true;
        };
    }

    private static Move impose(State state, SanctionState sanction, Finding trigger) {
        if (!sanction.mayBecome(IN_FORCE)) {
            return NONE;
        }
        int occurrence = sanction.occurrences() + 1;
        Reason why = state.why(() -> Reason.of(
                        Rule.SANCTION_IN_FORCE,
                        sanction.name() + " was imposed on " + sanction.element.against() + " "
                                + Words.on(state.now(), state.zone)
                                + (occurrence > 1 ? ", for the " + Words.ordinal(occurrence) + " time" : ""))
                .clauses(clauses(sanction))
                .because(Stream.concat(
                                Stream.of(trigger.why().get()),
                                sanction.is(PENDING)
                                        ? sanction.decision().map(Proceeding::reason).stream()
                                        : Stream.of())
                        .toList()));
        Optional<Climb> climb = climb(state, sanction, trigger, 1, occurrence);
        return () -> {
            state.move(sanction, IN_FORCE, why);
            sanction.impose();
            climb.ifPresent(higher -> sanction.climbTo(higher.rung(), higher.why()));
            return true;
        };
    }

    /** LIFTED once the cure has HELD for the whole probation, its run starting with IN_FORCE at the earliest. */
    private static Move whileInForce(State state, SanctionState sanction, Finding trigger) {
        Finding cure = cure(state, sanction, trigger);
        sanction.setCuredSince(run(sanction.curedSince(), cure, state.now()));
        // a probation of zero ends in the beat in which it begins
        boolean lasted = sanction.curedSince()
                .map(since -> sanction.element.probation().isZero()
                        || state.hasCome(sanction.element.probation().addTo(since, state.zone)))
                .orElse(false);
        if (cure.holds() && lasted && sanction.mayBecome(LIFTED)) {
            Reason why = state.why(() -> Reason.of(
                            Rule.SANCTION_LIFTED,
                            sanction.name() + " was lifted " + Words.on(state.now(), state.zone) + ": cured"
                                    + (sanction.element.probation().isZero()
                                            ? ""
                                            : " for " + Words.duration(sanction.element.probation())))
                    .clauses(clauses(sanction))
                    .because(cure.why().get())
                    .background(sanction.because().stream().toList()));
            return () -> {
                state.move(sanction, LIFTED, why);
                sanction.lift();
                sanction.setHasCeased(trigger.fails());
                return true;
            };
        }
        return climb(state, sanction, trigger, sanction.rung(), sanction.occurrences())
                .<Move>map(higher -> () -> {
                    sanction.climbTo(higher.rung(), higher.why());
                    return true;
                })
                .orElse(NONE);
    }

    // ---------------------------------------------------------------- rungs

    private record Climb(int rung, Reason why) {}

    /** The highest rung above the present one that is reached; it never goes down. */
    private static Optional<Climb> climb(
            State state, SanctionState sanction, Finding trigger, int present, int occurrences) {
        List<Rung> rungs = sanction.element.rungs();
        if (rungs.size() <= present) {
            return Optional.empty();
        }
        List<IncidentEntry> grave = grave(state, sanction);
        for (int rung = rungs.size(); rung > present; rung--) {
            List<Supplier<Reason>> tests = reached(state, sanction, rungs.get(rung - 1), trigger, occurrences, grave);
            if (!tests.isEmpty()) {
                String reached = sanction.name() + " reached rung " + rung + " (";
                String measures =
                        MeasureWords.of(state.agreement, rungs.get(rung - 1).measures()) + ") ";
                return Optional.of(new Climb(
                        rung,
                        state.why(() -> state.tenses.settled(Reason.of(
                                        Rule.RUNG_REACHED, reached + measures + Words.on(state.now(), state.zone))
                                .clauses(clauses(sanction))
                                .because(tests.stream().map(Supplier::get).toList())))));
            }
        }
        return Optional.empty();
    }

    /** Which of the tests of a rung are met, any of which suffices. */
    private static List<Supplier<Reason>> reached(
            State state,
            SanctionState sanction,
            Rung rung,
            Finding trigger,
            int occurrences,
            List<IncidentEntry> grave) {
        List<Supplier<Reason>> tests = new ArrayList<>();
        rung.after()
                .filter(after -> trigger.holds()
                        && sanction.triggeredSince()
                                .map(since -> after.addTo(since, state.zone))
                                .filter(state::hasCome)
                                .isPresent())
                .ifPresent(after -> tests.add(() -> Reason.of(
                                Rule.CONDITION,
                                "its trigger had then persisted for " + Words.duration(after) + ", since "
                                        + Words.at(sanction.triggeredSince().orElseThrow(), state.zone))
                        .because(trigger.why().get())));
        if (rung.occurrence().isPresent() && occurrences >= rung.occurrence().getAsInt()) {
            tests.add(() -> Reason.of(Rule.CONDITION, "it was in force for the " + Words.ordinal(occurrences) + " time")
                    .because(sanction.because().stream().toList()));
        }
        if (rung.severity().isPresent()) {
            grave.stream()
                    .filter(entry -> entry.event.severity() >= rung.severity().getAsInt())
                    .forEach(entry -> tests.add(() -> entry.reason(state.attributed(entry.event, List.of()), state.zone)
                            .headed("for an incident of severity "
                                    + rung.severity().getAsInt() + " or more")));
        }
        return tests;
    }

    /**
     * The undisputed incidents that count now in a window of the trigger, or for a refrain or respond commitment that the
     * trigger names and that is BREACHED.
     */
    private static List<IncidentEntry> grave(State state, SanctionState sanction) {
        Condition trigger = sanction.element.trigger();
        ConditionRules conditions = new ConditionRules(state, state.inForceSince());
        Stream<IncidentEntry> inWindows =
                ConditionParts.leaves(trigger).stream().flatMap(leaf -> conditions.counting(leaf).stream());
        Stream<IncidentEntry> inBreaches = trigger.elements().stream()
                .flatMap(id -> Stream.ofNullable(state.byId.get(id)))
                .flatMap(element -> element instanceof CommitmentState commitment ? Stream.of(commitment) : Stream.of())
                .filter(commitment -> commitment.is(BREACHED) && !commitment.isDeliverable())
                .flatMap(commitment ->
                        ((CommitmentRules.Continuing) CommitmentRules.kind(state, commitment)).grave().stream());
        return Stream.concat(inWindows, inBreaches).distinct().toList();
    }

    // ---------------------------------------------------------------- what comes, and why

    /** When its runs lead to something by the lapse of time. */
    static Stream<Instant> times(State state, SanctionState sanction) {
        if (!sanction.is(IN_FORCE)) {
            return Stream.of();
        }
        Stream<Instant> rungs = sanction.triggeredSince().stream()
                .flatMap(since -> sanction.element.rungs().stream()
                        .flatMap(rung -> rung.after().stream())
                        .map(after -> after.addTo(since, state.zone)));
        return Stream.concat(rungs, probationEnd(state, sanction).stream());
    }

    /** When it is lifted, if its cure goes on to hold. */
    static Optional<Instant> probationEnd(State state, SanctionState sanction) {
        return sanction.curedSince().map(since -> sanction.element.probation().addTo(since, state.zone));
    }

    static Reason standing(State state, SanctionState sanction) {
        Status status = sanction.status();
        if (status == DORMANT || status == LIFTED) {
            return atRest(state, sanction);
        }
        Reason because = sanction.because().orElseThrow();
        if (status == PENDING) {
            return because.because(ImmutableList.<Reason>builder()
                            .addAll(because.because())
                            .addAll(sanction.decision().map(Proceeding::reason).stream()
                                    .toList())
                            .build())
                    .missing(sanction.decision().map(Missings::ruling).stream().toList());
        }
        return Reason.of(because.rule(), because.statement() + SanctionWords.inForce(state, sanction))
                .clauses(because.clauses())
                .because(ImmutableList.<Reason>builder()
                        .addAll(because.because())
                        .addAll(sanction.climbed(sanction.rung()).stream().toList())
                        .build())
                .background(SanctionWords.onProbation(state, sanction))
                .missing(lifting(state, sanction));
    }

    private static Reason atRest(State state, SanctionState sanction) {
        Finding trigger = trigger(state, sanction);
        Reason reason = sanction.because()
                .orElseGet(() -> Reason.of(Rule.SANCTION_DORMANT, sanction.name() + " is dormant")
                        .clauses(clauses(sanction))
                        .because(trigger.why().get()));
        return trigger.holds() && !sanction.hasCeased()
                ? reason.missing(List.of(new Missing("its trigger, ceasing and holding anew", ImmutableSortedSet.of())))
                : reason;
    }

    /** What would lift it, and who could supply that. */
    static List<Missing> lifting(State state, SanctionState sanction) {
        return SanctionWords.lifting(state, sanction);
    }

    private static List<String> clauses(SanctionState sanction) {
        return List.of(Words.clause(sanction.element));
    }
}

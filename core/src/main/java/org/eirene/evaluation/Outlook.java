package org.eirene.evaluation;

import static org.eirene.agreement.Status.BREACHED;
import static org.eirene.agreement.Status.CLAIMED;
import static org.eirene.agreement.Status.DORMANT;
import static org.eirene.agreement.Status.IN_FORCE;
import static org.eirene.agreement.Status.OPEN;
import static org.eirene.agreement.Status.PENDING;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Extend;
import org.eirene.agreement.Passed;
import org.eirene.agreement.Procedure;
import org.eirene.agreement.Quiet;
import org.eirene.agreement.Refrain;
import org.eirene.agreement.Respond;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Status;
import org.eirene.agreement.Supply;
import org.eirene.agreement.TransitionKind;
import org.eirene.history.Event;

/** Every deadline, timer and window that is running, in order of time, with those who must act. */
final class Outlook {
    private final State state;

    Outlook(State state) {
        this.state = state;
    }

    ImmutableList<Upcoming> upcoming() {
        if (state.isTerminated()) {
            return ImmutableList.of();
        }
        return Stream.of(
                        entryIntoForce(),
                        state.phases.stream().flatMap(this::phase),
                        state.commitments.stream().flatMap(this::commitment),
                        state.benchmarks.stream().flatMap(this::benchmark),
                        state.proceedings().stream().filter(Proceeding::isOpen).map(Outlook::ruling),
                        state.sanctions.stream().flatMap(this::sanction),
                        state.escrows.stream()
                                .flatMap(escrow -> escrow.tranches.stream().flatMap(each -> tranche(escrow, each))),
                        state.guarantees.stream().flatMap(this::guarantee),
                        withdrawals(),
                        filings())
                .flatMap(coming -> coming)
                .filter(coming -> coming.at().isAfter(state.now()))
                .sorted(Comparator.comparing(Upcoming::at)
                        .thenComparing(Upcoming::element)
                        .thenComparing(Upcoming::what))
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    private static Upcoming time(Instant at, String element, String matter, String what) {
        return new Upcoming(at, element, matter, ImmutableSortedSet.of(), what);
    }

    // ---------------------------------------------------------------- element by element

    private Stream<Upcoming> entryIntoForce() {
        return state.agreement.entersIntoForce().stream()
                .map(fixed ->
                        time(fixed.resolve(state.zone), state.whole.id(), "entry-into-force", "it enters into force"));
    }

    private Stream<Upcoming> phase(PhaseState phase) {
        Optional<Condition> opens = phase.element.opens().filter(condition -> phase.is(PENDING));
        Optional<Condition> completes = phase.element.completes().filter(condition -> phase.is(OPEN));
        Optional<Condition> extension = phase.is(OPEN) && phase.element.onExpiry() instanceof Extend extend
                ? Optional.of(extend.condition())
                : Optional.empty();
        Stream<Upcoming> end = phase.is(OPEN)
                ? phase.end(state.zone).stream().map(at -> time(at, phase.id(), "end", "the end of the phase"))
                : Stream.empty();
        return Stream.of(
                        end,
                        edges(phase.id(), "opens", opens, state.inForceSince()),
                        edges(phase.id(), "extension", extension, state.inForceSince()),
                        edges(phase.id(), "completes", completes, PhaseRules.quietSince(state, phase)))
                .flatMap(coming -> coming);
    }

    private Stream<Upcoming> commitment(CommitmentState commitment) {
        return commitment.is(PENDING)
                ? edges(commitment.id(), "when", Optional.of(commitment.element.when()), state.inForceSince())
                : dues(commitment);
    }

    private Stream<Upcoming> benchmark(BenchmarkState benchmark) {
        Stream<Upcoming> due =
                (benchmark.is(PENDING) || benchmark.is(CLAIMED)) && !BenchmarkRules.standsStill(state, benchmark)
                        ? BenchmarkRules.due(state, benchmark).stream()
                                .map(at -> time(at, benchmark.id(), "due", "the criterion is due"))
                        : Stream.empty();
        boolean settled = benchmark.hasMade(TransitionKind.MET) && !benchmark.element.continuous();
        return settled || !BenchmarkRules.isAssessed(state, benchmark)
                ? due
                : Stream.concat(
                        due,
                        edges(
                                benchmark.id(),
                                "criterion",
                                Optional.of(benchmark.element.criterion()),
                                BenchmarkRules.quietSince(state, benchmark)));
    }

    /** A body whose silence will decide, if it does not rule. */
    private static Upcoming ruling(Proceeding proceeding) {
        return new Upcoming(
                proceeding.limit(),
                proceeding.about,
                "ruling-" + proceeding.procedure.id() + "-" + proceeding.stageNumber(),
                proceeding.present().body(),
                "a ruling under " + proceeding.procedure.id()
                        + (proceeding.isInLastStage()
                                ? ", else silence means "
                                        + proceeding.procedure.onSilence().word()
                                : ", else the next stage"));
    }

    private Stream<Upcoming> sanction(SanctionState sanction) {
        Optional<Condition> trigger = Optional.of(sanction.element.trigger());
        Optional<Condition> cure = sanction.element.cure().filter(any -> sanction.is(IN_FORCE));
        return Stream.of(
                        sanctionTimes(sanction),
                        edges(sanction.id(), "trigger", trigger, state.inForceSince()),
                        edges(sanction.id(), "cure", cure, state.inForceSince()))
                .flatMap(coming -> coming);
    }

    private Stream<Upcoming> tranche(EscrowState escrow, TrancheState tranche) {
        if (!tranche.isOpen()) {
            return Stream.empty();
        }
        Stream<Upcoming> returns = EscrowRules.returnsAt(state, tranche).stream()
                .map(at -> new Upcoming(
                        at,
                        tranche.id(),
                        "return",
                        ImmutableSortedSet.of(escrow.element.holder()),
                        "it is returned, unless it is released before"));
        return Stream.concat(
                returns, edges(tranche.id(), "release", Optional.of(tranche.element.release()), state.inForceSince()));
    }

    private Stream<Upcoming> guarantee(GuaranteeState guarantee) {
        return guarantee.is(DORMANT)
                ? edges(guarantee.id(), "invocation", guarantee.element.invokedWhen(), state.inForceSince())
                : Stream.empty();
    }

    private Stream<Upcoming> withdrawals() {
        return state.withdrawals().values().stream()
                .map(leaving -> time(
                        leaving.effect(),
                        leaving.notice().id(),
                        "withdrawal",
                        "the withdrawal of " + leaving.notice().by() + " takes effect"));
    }

    // ---------------------------------------------------------------- windows

    /** When each window in a condition moves on by the lapse of time alone. */
    private Stream<Upcoming> edges(
            String element, String role, Optional<Condition> condition, Optional<Instant> quietSince) {
        List<Condition> leaves = condition.map(ConditionParts::leaves).orElse(List.of());
        return IntStream.range(0, leaves.size())
                .boxed()
                .flatMap(i -> edge(element, role + "-" + (i + 1), leaves.get(i), quietSince));
    }

    private Stream<Upcoming> edge(String element, String matter, Condition leaf, Optional<Instant> quietSince) {
        if (leaf instanceof Quiet quiet) {
            return new ConditionRules(state, quietSince)
                    .quietFrom(quiet).stream().map(at -> time(at, element, matter, leaf + " holds, if it goes on"));
        }
        String what = leaf instanceof Passed ? leaf + " comes to hold" : "the window of " + leaf + " moves on";
        return new Timers(state, quietSince).edge(leaf).stream().map(at -> time(at, element, matter, what));
    }

    /** Until when an incident or a delivery can be challenged, where the procedure says so. */
    private Stream<Upcoming> filings() {
        return state.agreement.procedures().stream()
                .flatMap(procedure -> procedure.filedWithin().stream()
                        .flatMap(within -> challengeable()
                                .map(subject -> new Upcoming(
                                        within.addTo(subject.at(), state.zone),
                                        subject.id(),
                                        "challenge-" + procedure.id(),
                                        standing(procedure),
                                        "the last instant to challenge it under " + procedure.id()))));
    }

    private ImmutableSortedSet<String> standing(Procedure procedure) {
        return procedure.standing().isEmpty() ? state.parties() : procedure.standing();
    }

    /** Incidents, and deliveries while their commitment is not FULFILLED, unless they were challenged before. */
    private Stream<Event> challengeable() {
        return Stream.concat(
                state.incidents().stream()
                        .filter(entry -> entry.dispute().isEmpty())
                        .map(entry -> entry.event),
                state.commitments.stream()
                        .filter(commitment -> !commitment.is(Status.FULFILLED))
                        .flatMap(commitment -> commitment.deliveries().stream())
                        .filter(entry -> entry.dispute().isEmpty())
                        .map(entry -> entry.event));
    }

    // ---------------------------------------------------------------- what is due

    /** When a sanction in force reaches its next rung if its trigger persists, and is lifted if its cure does. */
    private Stream<Upcoming> sanctionTimes(SanctionState sanction) {
        if (!sanction.is(IN_FORCE)) {
            return Stream.empty();
        }
        List<Rung> rungs = sanction.element.rungs();
        Stream<Upcoming> climbs = IntStream.range(sanction.rung(), rungs.size())
                .boxed()
                .flatMap(rung -> sanction.triggeredSince().stream()
                        .flatMap(since -> rungs.get(rung).after().stream()
                                .map(after -> new Upcoming(
                                        after.addTo(since, state.zone),
                                        sanction.id(),
                                        occurrence(sanction) + "-rung-" + (rung + 1),
                                        ImmutableSortedSet.of(sanction.element.against()),
                                        "rung " + (rung + 1) + ", if its trigger persists"))));
        Stream<Upcoming> lifting = SanctionRules.probationEnd(state, sanction).stream()
                .map(at -> time(
                        at, sanction.id(), occurrence(sanction) + "-end", "it is lifted, if its cure goes on to hold"));
        return Stream.concat(climbs, lifting);
    }

    private static String occurrence(SanctionState sanction) {
        return "occurrence-" + sanction.occurrences();
    }

    /** Lots are named in the order in which they came to be owed; the last of them is taken back first. */
    private static String matter(CommitmentState commitment, Due due) {
        List<Due> alike = commitment.dues().stream()
                .filter(other -> other.kind == due.kind && Objects.equals(other.exchange, due.exchange))
                .toList();
        int number = alike.indexOf(due) + 1;
        return switch (due.kind) {
            case INSTALMENT -> "instalment-" + number;
            case LOT -> "lot-" + number + "-of-" + due.exchange;
            case TOGETHER -> "together-in-" + due.exchange;
            case END -> "end";
            case FINAL, ANSWER -> "due";
        };
    }

    /** The due instants of a commitment that are still to come, and what is due. */
    Stream<Upcoming> dues(CommitmentState commitment) {
        if (!commitment.hasBeenInEffect() || CommitmentRules.isFinal(state, commitment)) {
            return Stream.empty();
        }
        ImmutableSortedSet<String> by = commitment.element.by();
        Stream<Upcoming> dues;
        if (commitment.isDeliverable()) {
            DeliverRules rules = new DeliverRules(state, commitment);
            dues = commitment.dues().stream()
                    .filter(due -> !due.isExcused() && !DueRules.standsStill(state, commitment, due))
                    .flatMap(due -> due.at(state).stream().flatMap(at -> {
                        BigDecimal open = DueRules.required(state, commitment, due)
                                .subtract(rules.deliveries().confirmed());
                        return open.signum() > 0
                                ? Stream.of(new Upcoming(
                                        at,
                                        commitment.id(),
                                        matter(commitment, due),
                                        by,
                                        commitment.unit.isEmpty()
                                                ? "it is due"
                                                : Words.quantity(open, commitment.unit) + " due"))
                                : Stream.empty();
                    }));
        } else {
            Stream<Upcoming> ends = commitment.ownEnd().stream()
                    .flatMap(end -> end.at(state).stream())
                    .map(at -> time(at, commitment.id(), "end", "it ends"));
            dues = Stream.concat(ends, running(commitment, by));
        }
        return dues.filter(coming -> coming.at().isAfter(state.now()));
    }

    private Stream<Upcoming> running(CommitmentState commitment, ImmutableSortedSet<String> by) {
        if (commitment.element.must() instanceof Supply supply) {
            SupplyRules rules = new SupplyRules(state, commitment, supply);
            return commitment.endedAt().isPresent() || rules.open().signum() <= 0
                    ? Stream.empty()
                    : Stream.of(new Upcoming(
                            rules.closing(),
                            commitment.id(),
                            "period-" + (rules.running() + 1),
                            by,
                            Words.quantity(rules.open(), commitment.unit) + " due before then"));
        } else if (commitment.element.must() instanceof Respond respond) {
            return new RespondRules(state, commitment, respond)
                    .open().entrySet().stream()
                            .map(open -> new Upcoming(
                                    open.getValue(),
                                    commitment.id(),
                                    "answer-to-" + open.getKey(),
                                    by,
                                    "an answer to " + open.getKey()));
        } else if (commitment.element.must() instanceof Refrain refrain && commitment.is(BREACHED)) {
            return new RefrainRules(state, commitment, refrain)
                    .curedAt().stream()
                            .map(cure ->
                                    new Upcoming(cure, commitment.id(), "cure", by, "cured, if nothing more happens"));
        }
        return Stream.empty();
    }
}

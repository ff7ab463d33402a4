package org.eirene.evaluation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eirene.agreement.AllOf;
import org.eirene.agreement.AnyOf;
import org.eirene.agreement.AtLeast;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Delivered;
import org.eirene.agreement.Incidents;
import org.eirene.agreement.Measured;
import org.eirene.agreement.Not;
import org.eirene.agreement.Offset;
import org.eirene.agreement.Passed;
import org.eirene.agreement.Quiet;
import org.eirene.agreement.Refrain;
import org.eirene.agreement.Respond;
import org.eirene.agreement.Status;
import org.eirene.agreement.Supply;
import org.eirene.agreement.TransitionKind;
import org.eirene.history.Observation;

/** The instants still to come at which the mere lapse of time can change something. */
final class Timers {
    private final State state;
    private final ConditionRules conditions;
    private final MomentRules moments;

    Timers(State state, Optional<Instant> quietSince) {
        this.state = state;
        conditions = new ConditionRules(state, quietSince);
        moments = new MomentRules(state);
    }

    // ---------------------------------------------------------------- of a whole state

    /** The next instant after the present one at which time alone can change an element. */
    static Optional<Instant> next(State state, ElementState element) {
        return earliest(state, all(state, element));
    }

    /** The next limit of a proceeding that is open. */
    static Optional<Instant> nextLimit(State state) {
        return earliest(state, state.openProceedings().stream().map(Proceeding::limit));
    }

    private static Optional<Instant> earliest(State state, Stream<Instant> instants) {
        return instants.filter(instant -> instant.isAfter(state.now())).min(Comparator.naturalOrder());
    }

    private static Stream<Instant> all(State state, ElementState element) {
        Stream<Instant> clauses = state.clauses(element).stream().flatMap(clause -> of(state, clause));
        if (element == state.whole) {
            return Stream.concat(
                    state.agreement.entersIntoForce().stream().map(fixed -> fixed.resolve(state.zone)),
                    state.withdrawals().values().stream().map(State.Leaving::effect));
        } else if (element instanceof PhaseState phase) {
            return phase.is(Status.SUSPENDED) ? clauses : Stream.concat(clauses, phase.end(state.zone).stream());
        } else if (element instanceof CommitmentState commitment) {
            return Stream.concat(clauses, of(state, commitment));
        } else if (element instanceof BenchmarkState benchmark) {
            return BenchmarkRules.standsStill(state, benchmark)
                    ? clauses
                    : Stream.concat(clauses, BenchmarkRules.due(state, benchmark).stream());
        } else if (element instanceof SanctionState sanction) {
            return Stream.concat(clauses, SanctionRules.times(state, sanction));
        } else if (element instanceof TrancheState tranche) {
            return Stream.concat(clauses, EscrowRules.returnsAt(state, tranche).stream());
        }
        return clauses;
    }

    private static Stream<Instant> of(State state, Clauses.Clause clause) {
        Optional<Instant> quietSince = clause.quietSince()
                .map(phase -> state.phase(phase).first(TransitionKind.OPENED))
                .orElse(state.inForceSince());
        return new Timers(state, quietSince).of(clause.condition());
    }

    /** Due instants and answer times whose clock runs, ends of periods, and cures. */
    private static Stream<Instant> of(State state, CommitmentState commitment) {
        if (!commitment.hasBeenInEffect()) {
            return Stream.empty();
        }
        Stream<Instant> cures = commitment.element.must() instanceof Refrain refrain
                ? new RefrainRules(state, commitment, refrain).cures().stream()
                : Stream.empty();
        if (commitment.endedAt().isPresent() || CommitmentRules.isFinal(state, commitment)) {
            return cures;
        }
        return Stream.of(
                        cures,
                        commitment.dues().stream()
                                .filter(due -> !DueRules.standsStill(state, commitment, due))
                                .flatMap(due -> due.at(state).stream()),
                        performance(state, commitment))
                .flatMap(instants -> instants);
    }

    private static Stream<Instant> performance(State state, CommitmentState commitment) {
        if (commitment.element.must() instanceof Respond respond && !DueRules.standsStill(state, commitment)) {
            return new RespondRules(state, commitment, respond).times();
        } else if (commitment.element.must() instanceof Supply supply) {
            return new SupplyRules(state, commitment, supply).nextClosing().stream();
        }
        return Stream.empty();
    }

    // ---------------------------------------------------------------- of a condition

    /** Whether a {@code passed} or {@code quiet} in it has a resolved moment still to come. */
    boolean hasTimeStillToCome(Condition condition) {
        return condition.match(new Condition.PartialCases<Boolean>() {
            @Override
            public Boolean otherwise(Condition other) {
                return false;
            }

            @Override
            public Boolean all(AllOf all) {
                return all.of().stream().anyMatch(Timers.this::hasTimeStillToCome);
            }

            @Override
            public Boolean any(AnyOf any) {
                return any.of().stream().anyMatch(Timers.this::hasTimeStillToCome);
            }

            @Override
            public Boolean atLeast(AtLeast some) {
                return some.of().stream().anyMatch(Timers.this::hasTimeStillToCome);
            }

            @Override
            public Boolean not(Not not) {
                return hasTimeStillToCome(not.condition());
            }

            @Override
            public Boolean passed(Passed passed) {
                return moments.instant(passed.moment()).isPresent()
                        && conditions.find(passed).fails();
            }

            @Override
            public Boolean quiet(Quiet quiet) {
                return conditions
                        .quietFrom(quiet)
                        .map(from -> from.isAfter(state.now()))
                        .orElse(false);
            }
        });
    }

    /** When the window of a condition that is none of conditions next moves on, whether or not that changes anything. */
    Optional<Instant> edge(Condition leaf) {
        Stream<Instant> edges = leaf instanceof Incidents incidents
                ? incidents.number().within().stream()
                        .flatMap(length ->
                                leaving(state.covered(incidents.number().of()), length))
                : of(leaf);
        return edges.min(Comparator.naturalOrder());
    }

    /**
     * The instants at which a condition can change by the lapse of time alone: the next edge of each of its windows, of a
     * number of incidents the next at which it compares otherwise.
     */
    Stream<Instant> of(Condition condition) {
        return condition.match(new Condition.PartialCases<Stream<Instant>>() {
            @Override
            public Stream<Instant> otherwise(Condition other) {
                return Stream.empty();
            }

            @Override
            public Stream<Instant> all(AllOf all) {
                return all.of().stream().flatMap(Timers.this::of);
            }

            @Override
            public Stream<Instant> any(AnyOf any) {
                return any.of().stream().flatMap(Timers.this::of);
            }

            @Override
            public Stream<Instant> atLeast(AtLeast some) {
                return some.of().stream().flatMap(Timers.this::of);
            }

            @Override
            public Stream<Instant> not(Not not) {
                return Timers.this.of(not.condition());
            }

            @Override
            public Stream<Instant> passed(Passed passed) {
                return moments.instant(passed.moment()).stream();
            }

            @Override
            public Stream<Instant> quiet(Quiet quiet) {
                return Stream.concat(
                        conditions.quietEdge(quiet).stream(), leaving(state.covered(quiet.of()), quiet.lasting()));
            }

            @Override
            public Stream<Instant> incidents(Incidents incidents) {
                return incidents.number().within().stream()
                        .flatMap(length -> new Tally(state, incidents).turnsAt().stream());
            }

            @Override
            public Stream<Instant> delivered(Delivered delivered) {
                return delivered.total().within().stream()
                        .flatMap(length -> delivered.total().of().stream()
                                .flatMap(id -> new Window(length, state.zone)
                                                .nextLeaving(
                                                        state.commitment(id).deliveries(),
                                                        DeliveryEntry::at,
                                                        state.now())
                                                .stream()));
            }

            @Override
            public Stream<Instant> measured(Measured measured) {
                return measured.measurement().within().stream()
                        .flatMap(length -> new Window(length, state.zone)
                                        .nextLeaving(
                                                state.observations(
                                                        measured.measurement().indicator()),
                                                Observation::at,
                                                state.now())
                                        .stream());
            }
        });
    }

    private Stream<Instant> leaving(List<IncidentEntry> entries, Offset length) {
        return new Window(length, state.zone).nextLeaving(entries, IncidentEntry::at, state.now()).stream();
    }
}

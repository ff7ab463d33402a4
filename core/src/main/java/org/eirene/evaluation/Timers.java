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
import org.eirene.agreement.Supply;
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

    /** The next instant after the present one at which there is anything to see. */
    static Optional<Instant> next(State state) {
        return Stream.of(
                        entryIntoForce(state),
                        state.phases.stream().flatMap(phase -> of(state, phase)),
                        state.commitments.stream().flatMap(commitment -> of(state, commitment)),
                        state.benchmarks.stream().flatMap(benchmark -> of(state, benchmark)),
                        state.proceedings().stream().filter(Proceeding::isOpen).map(Proceeding::limit))
                .flatMap(instants -> instants)
                .filter(instant -> instant.isAfter(state.now()))
                .min(Comparator.naturalOrder());
    }

    private static Stream<Instant> entryIntoForce(State state) {
        return state.agreement.entersIntoForce().stream().map(fixed -> fixed.resolve(state.zone));
    }

    private static Stream<Instant> of(State state, PhaseState phase) {
        if (phase.isClosed()) {
            return Stream.empty();
        }
        Timers timers = new Timers(state, PhaseRules.quietSince(state, phase));
        Stream<Instant> whilePending = phase.hasOpened()
                ? Stream.empty()
                : phase.element.opens().stream().flatMap(new Timers(state, state.inForceSince())::of);
        return Stream.of(whilePending, phase.element.completes().stream().flatMap(timers::of), phase.end().stream())
                .flatMap(instants -> instants);
    }

    private static Stream<Instant> of(State state, BenchmarkState benchmark) {
        Timers timers = new Timers(state, BenchmarkRules.quietSince(state, benchmark));
        return Stream.concat(timers.of(benchmark.element.criterion()), benchmark.due.moved().stream());
    }

    private static Stream<Instant> of(State state, CommitmentState commitment) {
        Timers timers = new Timers(state, state.inForceSince());
        if (!commitment.hasBeenInEffect()) {
            return timers.of(commitment.element.when());
        }
        return Stream.of(
                        commitment.instalments.stream().flatMap(due -> due.moved().stream()),
                        commitment.due.moved().stream(),
                        performance(state, commitment))
                .flatMap(instants -> instants);
    }

    private static Stream<Instant> performance(State state, CommitmentState commitment) {
        if (commitment.element.must() instanceof Refrain refrain) {
            return new RefrainRules(state, commitment, refrain).cures().stream();
        } else if (commitment.element.must() instanceof Respond respond && !commitment.isFinal()) {
            return new RespondRules(state, commitment, respond).answerTimes().stream();
        } else if (commitment.element.must() instanceof Supply supply && !commitment.isFinal()) {
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

    /** The instants at which a condition can change by the lapse of time alone: the next edge of each of its windows. */
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
                        .flatMap(length ->
                                leaving(state.covered(incidents.number().of()), length));
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

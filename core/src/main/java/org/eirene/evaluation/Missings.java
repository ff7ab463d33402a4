package org.eirene.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eirene.agreement.Actor;
import org.eirene.agreement.AllOf;
import org.eirene.agreement.AnyOf;
import org.eirene.agreement.AtLeast;
import org.eirene.agreement.Completed;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Delivered;
import org.eirene.agreement.Fulfilled;
import org.eirene.agreement.IncidentFilter;
import org.eirene.agreement.Incidents;
import org.eirene.agreement.Measured;
import org.eirene.agreement.Met;
import org.eirene.agreement.Milestone;
import org.eirene.agreement.Opened;
import org.eirene.agreement.Passed;
import org.eirene.agreement.Quiet;
import org.eirene.agreement.Reached;

/** What a condition that does not hold still waits for, and who could supply it. */
final class Missings {
    private final State state;
    private final ConditionRules conditions;

    Missings(State state, Optional<Instant> quietSince) {
        this.state = state;
        conditions = new ConditionRules(state, quietSince);
    }

    static Missing ruling(Proceeding proceeding) {
        return new Missing(
                "a ruling about " + proceeding.about + " by " + proceeding.limitInWords(),
                proceeding.present().body());
    }

    /** A date comes by itself; a milestone is for the parties to bring about. */
    static Missing entryIntoForce(State state) {
        return state.agreement
                .entersIntoForce()
                .map(date -> new Missing(
                        "entry into force, " + Words.at(date.resolve(state.zone), state.zone), ImmutableSortedSet.of()))
                .orElseGet(() -> new Missing("entry into force", parties(state)));
    }

    private static ImmutableSortedSet<String> parties(State state) {
        return state.agreement.parties().stream()
                .map(Actor::id)
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
    }

    List<Missing> of(Condition condition) {
        if (conditions.find(condition).holds()) {
            return List.of();
        }
        return condition.match(new Condition.PartialCases<>() {
            @Override
            public List<Missing> otherwise(Condition other) {
                return List.of(new Missing(other.toString(), ImmutableSortedSet.of()));
            }

            @Override
            public List<Missing> all(AllOf all) {
                return each(all.of());
            }

            @Override
            public List<Missing> any(AnyOf any) {
                return each(any.of());
            }

            @Override
            public List<Missing> atLeast(AtLeast some) {
                return each(some.of());
            }

            @Override
            public List<Missing> reached(Reached reached) {
                ImmutableSortedSet<String> who = state.agreement.find(Milestone.class, reached.milestone()).stream()
                        .flatMap(milestone -> milestone.by().stream())
                        .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
                return List.of(new Missing("milestone " + reached.milestone(), who));
            }

            @Override
            public List<Missing> opened(Opened opened) {
                return List.of(new Missing("the opening of phase " + opened.phase(), ImmutableSortedSet.of()));
            }

            @Override
            public List<Missing> completed(Completed completed) {
                return List.of(new Missing("the completion of phase " + completed.phase(), ImmutableSortedSet.of()));
            }

            @Override
            public List<Missing> incidents(Incidents incidents) {
                List<Missing> rulings = rulings(incidents.number().of());
                return rulings.isEmpty() ? otherwise(incidents) : rulings;
            }

            @Override
            public List<Missing> fulfilled(Fulfilled fulfilled) {
                CommitmentState commitment = state.commitment(fulfilled.commitment());
                if (conditions.find(fulfilled).unresolved()) {
                    return CommitmentRules.kind(state, commitment).missing();
                }
                return List.of(new Missing(
                        "the fulfilment of " + fulfilled.commitment(),
                        state.commitment(fulfilled.commitment()).element.by()));
            }

            @Override
            public List<Missing> delivered(Delivered delivered) {
                return List.of(new Missing(
                        delivered.toString(),
                        delivered.total().of().stream()
                                .flatMap(id -> state.commitment(id).element.by().stream())
                                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo))));
            }

            @Override
            public List<Missing> met(Met met) {
                BenchmarkState benchmark = state.benchmark(met.benchmark());
                return benchmark
                        .verification()
                        .filter(Proceeding::isOpen)
                        .map(proceeding -> List.of(ruling(proceeding)))
                        .orElseGet(() -> Missings.this.of(benchmark.element.criterion()));
            }

            @Override
            public List<Missing> measured(Measured measured) {
                return List.of(new Missing(
                        "observations of " + measured.measurement().indicator() + " with which " + measured,
                        ImmutableSortedSet.of()));
            }

            @Override
            public List<Missing> passed(Passed passed) {
                return List.of(new Missing(
                        new MomentRules(state)
                                .instant(passed.moment())
                                .map(at -> "time, until " + Words.at(at, state.zone))
                                .orElse("what resolves " + passed.moment()),
                        ImmutableSortedSet.of()));
            }

            @Override
            public List<Missing> quiet(Quiet quiet) {
                return List.of(new Missing(
                        conditions
                                .quietFrom(quiet)
                                .map(until -> until.isAfter(state.now())
                                        ? "quiet until " + Words.at(until, state.zone)
                                        : quiet.toString())
                                .orElse(quiet.toString()),
                        ImmutableSortedSet.of()));
            }
        });
    }

    /** The rulings about incidents that are not verified yet. */
    private List<Missing> rulings(IncidentFilter filter) {
        return state.covered(filter).stream()
                .filter(entry -> entry.counts(filter) == Truth.UNRESOLVED)
                .flatMap(entry -> entry.before(filter).stream())
                .filter(Proceeding::isOpen)
                .map(Missings::ruling)
                .toList();
    }

    private List<Missing> each(List<Condition> parts) {
        return parts.stream().flatMap(part -> of(part).stream()).distinct().collect(ImmutableList.toImmutableList());
    }
}

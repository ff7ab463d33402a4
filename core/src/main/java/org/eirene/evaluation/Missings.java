package org.eirene.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eirene.agreement.AllOf;
import org.eirene.agreement.AnyOf;
import org.eirene.agreement.AtLeast;
import org.eirene.agreement.AtTransition;
import org.eirene.agreement.Completed;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Delivered;
import org.eirene.agreement.Earliest;
import org.eirene.agreement.ElementKind;
import org.eirene.agreement.Fulfilled;
import org.eirene.agreement.IncidentFilter;
import org.eirene.agreement.Incidents;
import org.eirene.agreement.Latest;
import org.eirene.agreement.Measured;
import org.eirene.agreement.Met;
import org.eirene.agreement.Milestone;
import org.eirene.agreement.Moment;
import org.eirene.agreement.Opened;
import org.eirene.agreement.Passed;
import org.eirene.agreement.Quiet;
import org.eirene.agreement.Reached;
import org.eirene.agreement.Shift;
import org.eirene.agreement.TransitionKind;

/** What a condition that does not hold still waits for, and who could supply it. */
final class Missings {
    private static final String MILESTONE = "milestone ";
    private static final String OBSERVATIONS = "observations that give ";
    private static final String RULING = "a ruling about ";
    private static final String DEPOSIT = "a deposit of ";

    private final State state;
    private final ConditionRules conditions;

    Missings(State state, Optional<Instant> quietSince) {
        this.state = state;
        conditions = new ConditionRules(state, quietSince);
    }

    /** Who delivers does not confirm it: that is for the procedures under which the deliveries are verified. */
    private String confirmedBy(Delivered delivered) {
        List<String> procedures = delivered.total().of().stream()
                .flatMap(id -> state.commitment(id).element.verification().stream())
                .distinct()
                .map(procedure -> "'" + procedure + "'")
                .toList();
        return procedures.isEmpty() ? "" : ", delivered and then confirmed under " + Words.and(procedures);
    }

    static Missing ruling(Proceeding proceeding) {
        ImmutableSortedSet<String> body = proceeding.present().body();
        String ruling = RULING + ProceedingWords.about(proceeding) + " by " + ProceedingWords.limit(proceeding);
        return new Missing(
                body.size() > 1
                        ? ruling + " (" + proceeding.present().quorum() + " of " + String.join(", ", body) + ")"
                        : ruling,
                body);
    }

    /** What is missing by a due instant; a ruling has a limit of its own. */
    static Missing dueBy(Missing missing, Instant due, ZoneId zone) {
        return missing.what().startsWith(RULING) ? missing : missing.more(", due by " + Words.at(due, zone));
    }

    static Missing deposit(BigDecimal amount, EscrowState escrow) {
        return new Missing(
                DEPOSIT + Words.quantity(amount, escrow.element.unit()) + " in " + Words.name(escrow.element),
                ImmutableSortedSet.of());
    }

    static Missing opening(String phase) {
        return new Missing("the opening of " + Words.name(ElementKind.PHASE, phase), ImmutableSortedSet.of());
    }

    /** What fulfils a commitment: of one in effect how much by when, else that it is fulfilled at all. */
    static List<Missing> fulfilment(State state, CommitmentState commitment) {
        return CommitmentRules.isInEffect(state, commitment) && commitment.isDeliverable()
                ? CommitmentRules.kind(state, commitment).missing()
                : List.of(new Missing("the fulfilment of " + commitment.name(), commitment.element.by()));
    }

    /** What somebody has to supply, so that it is worth a word where the text names nobody. */
    static boolean isForPeople(String what) {
        return Stream.of(MILESTONE, OBSERVATIONS, DEPOSIT).anyMatch(what::contains);
    }

    /** A date comes by itself; a milestone is for people to bring about. */
    static Missing entryIntoForce(State state) {
        return state.agreement
                .entersIntoForce()
                .map(date -> new Missing(
                        "entry into force, " + Words.at(date.resolve(state.zone), state.zone), ImmutableSortedSet.of()))
                .orElseGet(() -> new Missing(
                        Words.name(ElementKind.MILESTONE, Milestone.ENTRY_INTO_FORCE) + " on the record",
                        by(state, Milestone.ENTRY_INTO_FORCE)));
    }

    /** Those who bring a milestone about, as far as the text says so. */
    private static ImmutableSortedSet<String> by(State state, String milestone) {
        return state.agreement.find(Milestone.class, milestone).stream()
                .flatMap(found -> found.by().stream())
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
    }

    List<Missing> of(Condition condition) {
        if (conditions.find(condition).holds()) {
            return List.of();
        }
        return condition.match(new Condition.PartialCases<>() {
            @Override
            public List<Missing> otherwise(Condition other) {
                return List.of(new Missing(ConditionWords.of(state.agreement, other), ImmutableSortedSet.of()));
            }

            @Override
            public List<Missing> all(AllOf all) {
                return some(all.of().size(), all.of());
            }

            @Override
            public List<Missing> any(AnyOf any) {
                return some(1, any.of());
            }

            @Override
            public List<Missing> atLeast(AtLeast some) {
                return Missings.this.some(some.count(), some.of());
            }

            @Override
            public List<Missing> reached(Reached reached) {
                return List.of(milestone(reached.milestone()));
            }

            @Override
            public List<Missing> opened(Opened opened) {
                return List.of(opening(opened.phase()));
            }

            @Override
            public List<Missing> completed(Completed completed) {
                return List.of(new Missing(
                        "the completion of " + Words.name(ElementKind.PHASE, completed.phase()),
                        ImmutableSortedSet.of()));
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
                return fulfilment(state, commitment);
            }

            @Override
            public List<Missing> delivered(Delivered delivered) {
                return List.of(new Missing(
                        ConditionWords.of(state.agreement, delivered) + confirmedBy(delivered),
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
                        OBSERVATIONS + ConditionWords.of(state.agreement, measured), ImmutableSortedSet.of()));
            }

            @Override
            public List<Missing> passed(Passed passed) {
                return of(passed.moment());
            }

            @Override
            public List<Missing> quiet(Quiet quiet) {
                return List.of(new Missing(
                        conditions
                                .quietFrom(quiet)
                                .map(until -> until.isAfter(state.now())
                                        ? "no " + ConditionWords.incident(quiet.of(), false) + " until "
                                                + Words.at(until, state.zone)
                                        : ConditionWords.of(state.agreement, quiet))
                                .orElseGet(() -> ConditionWords.of(state.agreement, quiet)),
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

    /** Lines for all that are needed, else one line with what is to be chosen from. */
    private List<Missing> some(int count, List<Condition> parts) {
        List<List<Missing>> open = parts.stream()
                .filter(part -> !conditions.find(part).holds())
                .map(this::of)
                .filter(part -> !part.isEmpty())
                .toList();
        int holding = (int)
                parts.stream().filter(part -> conditions.find(part).holds()).count();
        return choice(count - holding, open);
    }

    private static List<Missing> choice(int needed, List<List<Missing>> all) {
        // A or (A and B) is A
        List<List<Missing>> open = needed > 1
                ? all
                : all.stream()
                        .filter(part -> all.stream().noneMatch(other -> isMore(part, other)))
                        .toList();
        if (needed >= open.size()) {
            return open.stream().flatMap(List::stream).distinct().collect(ImmutableList.toImmutableList());
        }
        List<Missing> parts = open.stream().map(Missing::together).toList();
        return List.of(needed == 1 ? Missing.oneOf(parts) : Missing.someOf(needed, parts));
    }

    private static boolean isMore(List<Missing> part, List<Missing> other) {
        return part.size() > other.size() && part.containsAll(other);
    }

    private Missing milestone(String id) {
        return new Missing(Words.name(ElementKind.MILESTONE, id), by(state, id));
    }

    /** What must come for a moment to have passed: any part of the earliest, all parts of the latest. */
    private List<Missing> of(Moment moment) {
        Optional<Instant> at = new MomentRules(state).instant(moment);
        if (moment instanceof Earliest earliest && earliest.shift().equals(Shift.NONE)) {
            return choice(
                    1,
                    earliest.of().stream()
                            .filter(part -> {
                                Optional<Instant> instant = new MomentRules(state).instant(part);
                                return instant.isEmpty() || instant.equals(at);
                            })
                            .map(this::of)
                            .toList());
        } else if (moment instanceof Latest latest && at.isEmpty()) {
            List<List<Missing>> toCome = latest.of().stream()
                    .filter(part -> new MomentRules(state)
                            .instant(part)
                            .filter(state::hasCome)
                            .isEmpty())
                    .map(this::of)
                    .toList();
            return choice(toCome.size(), toCome);
        } else if (at.isPresent()) {
            return List.of(new Missing(Words.at(at.get(), state.zone), ImmutableSortedSet.of()));
        }
        return List.of(
                moment instanceof AtTransition transition && transition.transition() == TransitionKind.REACHED
                        ? then(milestone(transition.element()), transition)
                        : new Missing(MomentWords.of(state.agreement, moment), ImmutableSortedSet.of()));
    }

    /** What is to happen, and the time that is counted from it. */
    private static Missing then(Missing first, AtTransition moment) {
        return moment.day().isEmpty() && moment.shift().equals(Shift.NONE)
                ? first
                : new Missing(first.what() + MomentWords.counted(moment), first.who());
    }
}

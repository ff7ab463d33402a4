package org.eirene.history;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eirene.agreement.Actor;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.AllOf;
import org.eirene.agreement.AnyOf;
import org.eirene.agreement.AtLeast;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Extend;
import org.eirene.agreement.IncidentFilter;
import org.eirene.agreement.Incidents;
import org.eirene.agreement.Not;
import org.eirene.agreement.Performance;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Quiet;
import org.eirene.agreement.Refrain;
import org.eirene.agreement.Respond;
import org.eirene.agreement.Sanction;

/** Which incidents the filters of an agreement cover. In doubt it says that one does: a record is blamed for nothing. */
final class Coverage {
    private final Agreement agreement;
    private final ImmutableList<IncidentFilter> verified;
    private final Map<String, ImmutableSet<String>> answeredFor = new HashMap<>();

    Coverage(Agreement agreement) {
        this.agreement = agreement;
        this.verified = filters(agreement)
                .filter(filter -> filter.verification().isPresent())
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    /** The procedures that must confirm an incident before it counts somewhere. */
    ImmutableSet<String> verifications(Incident incident) {
        return verified.stream()
                .filter(filter -> covers(filter, incident))
                .flatMap(filter -> filter.verification().stream())
                .collect(ImmutableSet.toImmutableSet());
    }

    boolean covers(IncidentFilter filter, Incident incident) {
        return (filter.kinds().isEmpty() || filter.kinds().contains(incident.incidentKind()))
                && incident.severity() >= filter.minSeverity()
                && (filter.areas().isEmpty()
                        || incident.area().filter(filter.areas()::contains).isPresent())
                && (filter.by().isEmpty()
                        || incident.by()
                                .filter(actor -> filter.by().stream()
                                        .anyMatch(by -> answeredFor(by).contains(actor)))
                                .isPresent());
    }

    /** An actor, those for whom it answers, those for whom these answer, and so on. */
    private ImmutableSet<String> answeredFor(String actor) {
        return answeredFor.computeIfAbsent(actor, start -> {
            Set<String> all = new HashSet<>();
            Deque<String> open = new ArrayDeque<>(List.of(start));
            while (!open.isEmpty()) {
                String next = open.remove();
                if (all.add(next)) {
                    agreement
                            .find(Actor.class, next)
                            .ifPresent(found -> open.addAll(Sets.difference(found.answersFor(), all)));
                }
            }
            return ImmutableSet.copyOf(all);
        });
    }

    private static Stream<IncidentFilter> filters(Agreement agreement) {
        Stream<Condition> conditions = Stream.of(
                        agreement.phases().stream().flatMap(Coverage::conditions),
                        agreement.commitments().stream().map(Commitment::when),
                        agreement.benchmarks().stream().map(benchmark -> benchmark.criterion()),
                        agreement.sanctions().stream().flatMap(Coverage::conditions),
                        agreement.tranches().stream().map(tranche -> tranche.release()),
                        agreement.guarantees().stream().flatMap(guarantee -> guarantee.invokedWhen().stream()))
                .flatMap(all -> all);
        return Stream.concat(
                conditions.flatMap(condition -> condition.match(IN_CONDITION)),
                agreement.commitments().stream()
                        .flatMap(commitment -> commitment.must().match(IN_PERFORMANCE)));
    }

    private static Stream<Condition> conditions(Phase phase) {
        return Stream.of(
                        phase.opens(),
                        phase.completes(),
                        phase.onExpiry() instanceof Extend extend
                                ? Optional.of(extend.condition())
                                : Optional.<Condition>empty())
                .flatMap(Optional::stream);
    }

    private static Stream<Condition> conditions(Sanction sanction) {
        return Stream.concat(Stream.of(sanction.trigger()), sanction.cure().stream());
    }

    private static final Performance.Cases<Stream<IncidentFilter>> IN_PERFORMANCE = new Performance.PartialCases<>() {
        @Override
        public Stream<IncidentFilter> refrain(Refrain performance) {
            return Stream.of(performance.from());
        }

        @Override
        public Stream<IncidentFilter> respond(Respond performance) {
            return Stream.of(performance.to());
        }

        @Override
        public Stream<IncidentFilter> otherwise(Performance performance) {
            return Stream.empty();
        }
    };

    private static final Condition.Cases<Stream<IncidentFilter>> IN_CONDITION = new Condition.PartialCases<>() {
        @Override
        public Stream<IncidentFilter> all(AllOf condition) {
            return in(condition.of());
        }

        @Override
        public Stream<IncidentFilter> any(AnyOf condition) {
            return in(condition.of());
        }

        @Override
        public Stream<IncidentFilter> atLeast(AtLeast condition) {
            return in(condition.of());
        }

        @Override
        public Stream<IncidentFilter> not(Not condition) {
            return condition.condition().match(this);
        }

        @Override
        public Stream<IncidentFilter> quiet(Quiet condition) {
            return Stream.of(condition.of());
        }

        @Override
        public Stream<IncidentFilter> incidents(Incidents condition) {
            return Stream.of(condition.number().of());
        }

        @Override
        public Stream<IncidentFilter> otherwise(Condition condition) {
            return Stream.empty();
        }

        private Stream<IncidentFilter> in(Collection<Condition> parts) {
            return parts.stream().flatMap(part -> part.match(this));
        }
    };
}

package org.eirene.sequencing;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.AllOf;
import org.eirene.agreement.AnyOf;
import org.eirene.agreement.AtLeast;
import org.eirene.agreement.AtTransition;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Comparison;
import org.eirene.agreement.Complete;
import org.eirene.agreement.Completed;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Conditions;
import org.eirene.agreement.Delivered;
import org.eirene.agreement.Earliest;
import org.eirene.agreement.Guarantee;
import org.eirene.agreement.InForce;
import org.eirene.agreement.Latest;
import org.eirene.agreement.Moment;
import org.eirene.agreement.Open;
import org.eirene.agreement.Passed;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Quiet;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.Status;
import org.eirene.agreement.StatusIs;
import org.eirene.agreement.Tranche;
import org.eirene.agreement.TransitionCondition;
import org.eirene.agreement.TransitionKind;

/**
 * What must have been delivered before a commitment comes into effect, whatever else happens, as the text has it: of each
 * commitment at least so much. Where a text leaves several ways, what all of them need. Found from nothing upwards, so
 * that circles come to an end.
 */
final class Prerequisites {
    private final Agreement agreement;
    private final Map<Turn, Needed> known = new HashMap<>();

    private record Turn(TransitionKind kind, String element) {}

    /** Of each commitment, how much must have been delivered. */
    private record Needed(ImmutableMap<String, BigDecimal> quantities) {
        static final Needed NOTHING = new Needed(ImmutableMap.of());

        static Needed of(String commitment, BigDecimal quantity) {
            return new Needed(ImmutableMap.of(commitment, quantity));
        }

        Needed and(Needed other) {
            Map<String, BigDecimal> all = new HashMap<>(quantities);
            other.quantities.forEach((id, quantity) -> all.merge(id, quantity, BigDecimal::max));
            return new Needed(ImmutableMap.copyOf(all));
        }

        static Needed all(List<Needed> parts) {
            return parts.stream().reduce(NOTHING, Needed::and);
        }

        /** What is needed however so many of the parts are chosen: what all of them but fewer need, the least of it. */
        static Needed some(int count, List<Needed> parts) {
            Map<String, List<BigDecimal>> asked = new HashMap<>();
            parts.forEach(part -> part.quantities.forEach((id, quantity) ->
                    asked.computeIfAbsent(id, each -> new ArrayList<>()).add(quantity)));
            ImmutableMap.Builder<String, BigDecimal> needed = ImmutableMap.builder();
            asked.forEach((id, quantities) -> {
                if (quantities.size() > parts.size() - count) {
                    needed.put(
                            id, quantities.stream().min(BigDecimal::compareTo).orElseThrow());
                }
            });
            return new Needed(needed.buildOrThrow());
        }
    }

    private Prerequisites(Agreement agreement) {
        this.agreement = agreement;
    }

    /** By the id of each commitment, what must have been delivered before it comes into effect. */
    static ImmutableMap<String, ImmutableMap<String, BigDecimal>> of(Agreement agreement) {
        return new Prerequisites(agreement).all();
    }

    private ImmutableMap<String, ImmutableMap<String, BigDecimal>> all() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Phase phase : agreement.phases()) {
                changed |= put(TransitionKind.OPENED, phase.id(), holds(opens(phase)));
                changed |= put(TransitionKind.COMPLETED, phase.id(), completes(phase));
            }
            for (Commitment commitment : agreement.commitments()) {
                changed |= put(TransitionKind.IN_EFFECT, commitment.id(), inEffect(commitment));
                changed |= put(TransitionKind.FULFILLED, commitment.id(), fulfilled(commitment));
            }
            for (Benchmark benchmark : agreement.benchmarks()) {
                Needed opened = benchmark
                        .phase()
                        .map(phase -> get(TransitionKind.OPENED, phase))
                        .orElse(Needed.NOTHING);
                changed |= put(TransitionKind.MET, benchmark.id(), opened.and(holds(benchmark.criterion())));
            }
            for (Tranche tranche : agreement.tranches()) {
                changed |= put(TransitionKind.RELEASED, tranche.id(), holds(tranche.release()));
            }
            for (Sanction sanction : agreement.sanctions()) {
                changed |= put(TransitionKind.IMPOSED, sanction.id(), holds(sanction.trigger()));
            }
            for (Guarantee guarantee : agreement.guarantees()) {
                changed |= put(
                        TransitionKind.INVOKED,
                        guarantee.id(),
                        guarantee.invokedWhen().map(this::holds).orElse(Needed.NOTHING));
            }
        }
        ImmutableMap.Builder<String, ImmutableMap<String, BigDecimal>> all = ImmutableMap.builder();
        agreement
                .commitments()
                .forEach(commitment -> all.put(
                        commitment.id(),
                        get(TransitionKind.IN_EFFECT, commitment.id()).quantities()));
        return all.buildOrThrow();
    }

    private boolean put(TransitionKind kind, String element, Needed needed) {
        return !needed.equals(
                Optional.ofNullable(known.put(new Turn(kind, element), needed)).orElse(Needed.NOTHING));
    }

    private Needed get(TransitionKind kind, String element) {
        return known.getOrDefault(new Turn(kind, element), Needed.NOTHING);
    }

    private Condition opens(Phase phase) {
        int place = agreement.phases().indexOf(phase);
        return phase.opens()
                .orElseGet(() -> place == 0
                        ? Conditions.always()
                        : new Completed(agreement.phases().get(place - 1).id()));
    }

    private Needed completes(Phase phase) {
        Needed opened = get(TransitionKind.OPENED, phase.id());
        if (phase.completes().isPresent()) {
            return phase.lasts().isPresent() && phase.onExpiry() instanceof Complete
                    ? opened
                    : opened.and(holds(phase.completes().get()));
        }
        if (phase.lasts().isPresent() && phase.onExpiry() instanceof Complete) {
            return opened;
        }
        // By itself when all is delivered that does not stand aside; what has no condition never does.
        Needed needed = opened;
        for (Commitment commitment : agreement.commitments()) {
            if (commitment.phase().equals(Optional.of(phase.id()))
                    && commitment.must().isDeliverable()
                    && commitment.when().equals(Conditions.always())
                    && !isUndertaking(commitment)) {
                needed = needed.and(get(TransitionKind.FULFILLED, commitment.id()));
            }
        }
        return needed;
    }

    private boolean isUndertaking(Commitment commitment) {
        return agreement.guarantees().stream()
                .anyMatch(guarantee -> guarantee.undertakings().contains(commitment.id()));
    }

    private Needed inEffect(Commitment commitment) {
        Needed needed = holds(commitment.when());
        if (commitment.phase().isPresent()) {
            needed = needed.and(get(TransitionKind.OPENED, commitment.phase().get()));
        }
        for (Guarantee guarantee : agreement.guarantees()) {
            if (guarantee.undertakings().contains(commitment.id())) {
                needed = needed.and(get(TransitionKind.INVOKED, guarantee.id()));
            }
        }
        return needed;
    }

    private Needed fulfilled(Commitment commitment) {
        Needed inEffect = get(TransitionKind.IN_EFFECT, commitment.id());
        return Deliverables.quantity(commitment)
                .map(quantity -> inEffect.and(Needed.of(commitment.id(), quantity)))
                .orElse(inEffect);
    }

    private List<Needed> each(List<Condition> conditions) {
        return conditions.stream().map(this::holds).toList();
    }

    private Needed holds(Condition condition) {
        return condition.match(new WhatHolds());
    }

    private Needed resolves(Moment moment) {
        return moment.match(new WhatResolves());
    }

    /** What a condition needs to hold. What is not named here may come to hold by itself, or by somebody's leave. */
    private final class WhatHolds implements Condition.PartialCases<Needed> {
        @Override
        public Needed otherwise(Condition condition) {
            return condition instanceof TransitionCondition turn
                    ? get(turn.transition(), turn.element())
                    : Needed.NOTHING;
        }

        @Override
        public Needed all(AllOf condition) {
            return Needed.all(each(condition.of()));
        }

        @Override
        public Needed any(AnyOf condition) {
            return Needed.some(1, each(condition.of()));
        }

        @Override
        public Needed atLeast(AtLeast condition) {
            return Needed.some(condition.count(), each(condition.of()));
        }

        @Override
        public Needed open(Open condition) {
            return get(TransitionKind.OPENED, condition.phase());
        }

        @Override
        public Needed inForce(InForce condition) {
            return get(TransitionKind.IMPOSED, condition.sanction());
        }

        @Override
        public Needed statusIs(StatusIs condition) {
            return condition.status() == Status.FULFILLED
                    ? get(TransitionKind.FULFILLED, condition.element())
                    : Needed.NOTHING;
        }

        @Override
        public Needed passed(Passed condition) {
            return resolves(condition.moment());
        }

        @Override
        public Needed quiet(Quiet condition) {
            return condition.since().map(Prerequisites.this::resolves).orElse(Needed.NOTHING);
        }

        @Override
        public Needed delivered(Delivered condition) {
            return condition.comparison() == Comparison.AT_LEAST
                            && condition.total().of().size() == 1
                    ? Needed.of(condition.total().of().first(), condition.quantity())
                    : Needed.NOTHING;
        }
    }

    /** What a moment needs to be resolved. */
    private final class WhatResolves implements Moment.PartialCases<Needed> {
        @Override
        public Needed otherwise(Moment moment) {
            return Needed.NOTHING;
        }

        @Override
        public Needed transition(AtTransition moment) {
            return get(moment.transition(), moment.element());
        }

        @Override
        public Needed earliest(Earliest moment) {
            return Needed.some(
                    1, moment.of().stream().map(Prerequisites.this::resolves).toList());
        }

        @Override
        public Needed latest(Latest moment) {
            return Needed.all(
                    moment.of().stream().map(Prerequisites.this::resolves).toList());
        }
    }
}

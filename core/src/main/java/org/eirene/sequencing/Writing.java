package org.eirene.sequencing;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.AllOf;
import org.eirene.agreement.Always;
import org.eirene.agreement.AnyOf;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Conditions;
import org.eirene.agreement.Deliver;
import org.eirene.agreement.Fulfilled;
import org.eirene.agreement.Instalment;
import org.eirene.agreement.Moment;
import org.eirene.agreement.MomentSource;
import org.eirene.agreement.Moments;
import org.eirene.agreement.Offset;

/** Writes an order of steps into a text: by conditions, by instalments, and by benchmarks that they fall due from. */
final class Writing {
    private final Agreement agreement;
    private final Offset grace;
    private final Agreement.Builder text;
    private final Map<Integer, MomentSource> arrivals = new HashMap<>();
    private final Map<String, Commitment> written = new LinkedHashMap<>();

    /** What is sure to be in effect, and to be fulfilled, once the steps so far are done. */
    private final Set<String> inEffect = new HashSet<>();

    private final Set<String> fulfilled = new HashSet<>();

    Writing(Agreement agreement, Offset grace) {
        this.agreement = agreement;
        this.grace = grace;
        text = agreement.toBuilder();
    }

    Agreement write(ImmutableList<Step> order) {
        for (int i = 0; i < order.size(); i++) {
            for (Step.Part part : order.get(i).parts()) {
                Commitment commitment =
                        written.getOrDefault(part.commitment(), agreement.commitment(part.commitment()));
                boolean first = part.total().compareTo(part.quantity()) == 0;
                if (i > 0) {
                    commitment = first && isCertain(commitment, order.get(i - 1))
                            ? waiting(commitment, order.get(i - 1))
                            : due(commitment, part, arrival(order, i - 1).plus(grace));
                }
                written.put(commitment.id(), commitment);
                if (first && comesIntoEffect(agreement.commitment(commitment.id()))) {
                    inEffect.add(commitment.id());
                }
                if (part.completes() && inEffect.contains(commitment.id())) {
                    fulfilled.add(commitment.id());
                }
            }
        }
        written.values().forEach(text::with);
        return text.build();
    }

    /** Whether a commitment is sure to have come into effect once the steps before it are done. */
    private boolean comesIntoEffect(Commitment commitment) {
        return commitment.phase().isEmpty() && isSure(commitment.when());
    }

    private boolean isSure(Condition condition) {
        return condition.match(new Condition.PartialCases<Boolean>() {
            @Override
            public Boolean otherwise(Condition other) {
                return false;
            }

            @Override
            public Boolean always(Always always) {
                return true;
            }

            @Override
            public Boolean all(AllOf all) {
                return all.of().stream().allMatch(Writing.this::isSure);
            }

            @Override
            public Boolean any(AnyOf any) {
                return any.of().stream().anyMatch(Writing.this::isSure);
            }

            @Override
            public Boolean fulfilled(Fulfilled done) {
                return fulfilled.contains(done.element());
            }
        });
    }

    /** Whether a step is sure to be done, and a commitment to come into effect, without one waiting for the other. */
    private boolean isCertain(Commitment commitment, Step before) {
        return comesIntoEffect(commitment)
                && before.parts().stream().allMatch(part -> inEffect.contains(part.commitment()));
    }

    private static Commitment waiting(Commitment commitment, Step step) {
        Condition before = done(step);
        Condition when = commitment.when();
        return commitment.toBuilder()
                .when(when.equals(Conditions.always()) ? before : Conditions.all(when, before))
                .build();
    }

    /** A condition that holds once a step is done. */
    private static Condition done(Step step) {
        List<Condition> parts = new ArrayList<>();
        for (Step.Part part : step.parts()) {
            parts.add(
                    part.completes()
                            ? Conditions.fulfilled(part.commitment())
                            : Conditions.delivered(part.commitment()).atLeast(part.total()));
        }
        return parts.size() == 1 ? parts.get(0) : Conditions.all(parts.toArray(new Condition[0]));
    }

    private static Moment later(Optional<Moment> due, Moment other) {
        return due.<Moment>map(first -> Moments.latest(first, other)).orElse(other);
    }

    /** The moment at which a step is done. */
    private MomentSource arrival(ImmutableList<Step> order, int step) {
        return arrivals.computeIfAbsent(step, each -> {
            Step.Part part = order.get(step).parts().get(0);
            if (order.get(step).parts().size() == 1 && part.completes()) {
                return Conditions.fulfilled(part.commitment());
            }
            String id = fresh("step-" + (step + 1));
            text.addBenchmarks(Benchmark.builder()
                    .id(id)
                    .title("Done: " + order.get(step))
                    .criterion(done(order.get(step)))
                    .build());
            return Conditions.met(id);
        });
    }

    private String fresh(String id) {
        String free = id;
        for (int i = 2; agreement.findElement(free).isPresent(); i++) {
            free = id + "-" + i;
        }
        return free;
    }

    /** With a part of it due no sooner than a moment. */
    private static Commitment due(Commitment commitment, Step.Part part, Moment due) {
        Commitment.Builder later = commitment.toBuilder();
        if (part.completes() && (part.isWhole() || commitment.due().isPresent())) {
            later.due(later(commitment.due(), due));
        }
        if (!part.isWhole() && commitment.must() instanceof Deliver deliver) {
            TreeMap<BigDecimal, Moment> instalments = new TreeMap<>();
            deliver.instalments().forEach(instalment -> instalments.put(instalment.total(), instalment.due()));
            instalments.merge(part.total(), due, Moments::latest);
            later.must(deliver.instalments(instalments.entrySet().stream()
                    .map(entry -> new Instalment(entry.getKey(), entry.getValue()))
                    .toList()));
        }
        return later.build();
    }
}

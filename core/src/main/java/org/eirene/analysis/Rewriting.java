package org.eirene.analysis;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eirene.agreement.AllOf;
import org.eirene.agreement.Always;
import org.eirene.agreement.AnyOf;
import org.eirene.agreement.AtLeast;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Conditions;
import org.eirene.agreement.Element;
import org.eirene.agreement.Not;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Tranche;

/** Rewrites the conditions of elements, part by part. */
final class Rewriting {
    private Rewriting() {}

    /** The element without a wait; empty where the text has no such part to leave out. */
    static Optional<Element> without(Element element, Wait wait) {
        if (wait.path().endsWith(".phase") && element instanceof Commitment commitment) {
            return Optional.of(commitment.toBuilder().phase(Optional.empty()).build());
        }
        if (wait.path().endsWith(".opens")
                && element instanceof Phase phase
                && phase.opens().isEmpty()) {
            return Optional.of(phase.toBuilder().opens(Conditions.always()).build());
        }
        return replaced(element, wait, Conditions.always());
    }

    /** The element with something else in the place of what it waits for; empty where nothing is left to ask for. */
    static Optional<Element> replaced(Element element, Wait wait, Condition other) {
        UnaryOperator<Condition> change = part -> says(part, wait.words()) ? other : part;
        Element changed = changed(element, wait.path().substring(wait.path().lastIndexOf('.') + 1), change);
        return changed.equals(element) || isEmptied(changed) ? Optional.empty() : Optional.of(changed);
    }

    /** A wait for a moment stands in the text as its having passed. */
    private static boolean says(Condition part, String words) {
        String text = part.toString();
        return text.equals(words) || text.equals("passed(" + words + ")");
    }

    /** Whether nothing is left of what a benchmark, a tranche or a phase's completion asks for. */
    private static boolean isEmptied(Element element) {
        return (element instanceof Benchmark benchmark && benchmark.criterion() instanceof Always)
                || (element instanceof Tranche tranche && tranche.release() instanceof Always)
                || (element instanceof Phase phase
                        && phase.completes().filter(Always.class::isInstance).isPresent());
    }

    private static Element changed(Element element, String key, UnaryOperator<Condition> change) {
        if (element instanceof Commitment commitment && key.equals("when")) {
            return commitment.toBuilder()
                    .when(mapped(commitment.when(), change))
                    .build();
        } else if (element instanceof Phase phase && key.equals("opens")) {
            return phase.toBuilder()
                    .opens(phase.opens().map(opens -> mapped(opens, change)))
                    .build();
        } else if (element instanceof Phase phase && key.equals("completes")) {
            return phase.toBuilder()
                    .completes(phase.completes().map(completes -> mapped(completes, change)))
                    .build();
        } else if (element instanceof Benchmark benchmark && key.equals("criterion")) {
            return benchmark.toBuilder()
                    .criterion(mapped(benchmark.criterion(), change))
                    .build();
        } else if (element instanceof Tranche tranche && key.equals("release")) {
            return tranche.toBuilder()
                    .release(mapped(tranche.release(), change))
                    .build();
        }
        return element;
    }

    /** The condition with its elementary parts changed, and without what then always holds beside others. */
    static Condition mapped(Condition condition, UnaryOperator<Condition> change) {
        return condition.match(new Condition.PartialCases<Condition>() {
            @Override
            public Condition otherwise(Condition elementary) {
                return change.apply(elementary);
            }

            @Override
            public Condition all(AllOf all) {
                List<Condition> parts = each(all.of()).stream()
                        .filter(part -> !(part instanceof Always))
                        .toList();
                return parts.isEmpty()
                        ? Conditions.always()
                        : parts.size() == 1 ? parts.get(0) : new AllOf(ImmutableList.copyOf(parts));
            }

            @Override
            public Condition any(AnyOf any) {
                List<Condition> parts = each(any.of());
                return parts.stream().anyMatch(Always.class::isInstance)
                        ? Conditions.always()
                        : new AnyOf(ImmutableList.copyOf(parts));
            }

            @Override
            public Condition atLeast(AtLeast some) {
                return new AtLeast(some.count(), ImmutableList.copyOf(each(some.of())));
            }

            @Override
            public Condition not(Not not) {
                return not;
            }

            private List<Condition> each(List<Condition> parts) {
                return parts.stream().map(part -> mapped(part, change)).toList();
            }
        });
    }
}

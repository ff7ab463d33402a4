package org.eirene.evaluation;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Extend;

/** The conditions of an agreement, and where they stand. */
final class Clauses {
    /**
     * A condition of the text.
     *
     * @param element the element in whose text it stands
     * @param condition the condition, whole
     * @param quietSince the phase from whose opening a {@code quiet} in it is counted; empty: from entry into force
     */
    record Clause(String element, Condition condition, Optional<String> quietSince) {}

    private Clauses() {}

    static ImmutableList<Clause> of(Agreement agreement) {
        ImmutableList.Builder<Clause> clauses = ImmutableList.builder();
        agreement.phases().forEach(phase -> {
            phase.opens().ifPresent(condition -> clauses.add(sinceEntry(phase.id(), condition)));
            phase.completes()
                    .ifPresent(condition -> clauses.add(new Clause(phase.id(), condition, Optional.of(phase.id()))));
            if (phase.onExpiry() instanceof Extend extend) {
                clauses.add(sinceEntry(phase.id(), extend.condition()));
            }
        });
        agreement.commitments().forEach(commitment -> clauses.add(sinceEntry(commitment.id(), commitment.when())));
        agreement
                .benchmarks()
                .forEach(
                        benchmark -> clauses.add(new Clause(benchmark.id(), benchmark.criterion(), benchmark.phase())));
        agreement.sanctions().forEach(sanction -> {
            clauses.add(sinceEntry(sanction.id(), sanction.trigger()));
            sanction.cure().ifPresent(condition -> clauses.add(sinceEntry(sanction.id(), condition)));
        });
        agreement.tranches().forEach(tranche -> clauses.add(sinceEntry(tranche.id(), tranche.release())));
        agreement
                .guarantees()
                .forEach(guarantee -> guarantee
                        .invokedWhen()
                        .ifPresent(condition -> clauses.add(sinceEntry(guarantee.id(), condition))));
        return clauses.build();
    }

    private static Clause sinceEntry(String element, Condition condition) {
        return new Clause(element, condition, Optional.empty());
    }
}

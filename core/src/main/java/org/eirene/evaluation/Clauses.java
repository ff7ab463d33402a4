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
     * @param condition the condition, whole
     * @param quietSince the phase from whose opening a {@code quiet} in it is counted; empty: from entry into force
     */
    record Clause(Condition condition, Optional<String> quietSince) {}

    private Clauses() {}

    static ImmutableList<Clause> of(Agreement agreement) {
        ImmutableList.Builder<Clause> clauses = ImmutableList.builder();
        agreement.phases().forEach(phase -> {
            phase.opens().ifPresent(condition -> clauses.add(sinceEntry(condition)));
            phase.completes().ifPresent(condition -> clauses.add(new Clause(condition, Optional.of(phase.id()))));
            if (phase.onExpiry() instanceof Extend extend) {
                clauses.add(sinceEntry(extend.condition()));
            }
        });
        agreement.commitments().forEach(commitment -> clauses.add(sinceEntry(commitment.when())));
        agreement.benchmarks().forEach(benchmark -> clauses.add(new Clause(benchmark.criterion(), benchmark.phase())));
        agreement.sanctions().forEach(sanction -> {
            clauses.add(sinceEntry(sanction.trigger()));
            sanction.cure().ifPresent(condition -> clauses.add(sinceEntry(condition)));
        });
        agreement.tranches().forEach(tranche -> clauses.add(sinceEntry(tranche.release())));
        agreement
                .guarantees()
                .forEach(guarantee ->
                        guarantee.invokedWhen().ifPresent(condition -> clauses.add(sinceEntry(condition))));
        return clauses.build();
    }

    private static Clause sinceEntry(Condition condition) {
        return new Clause(condition, Optional.empty());
    }
}

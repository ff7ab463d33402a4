package org.eirene.literal;

import java.util.ArrayList;
import java.util.List;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.AllOf;
import org.eirene.agreement.AnyOf;
import org.eirene.agreement.AtLeast;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Extend;
import org.eirene.agreement.Not;

/** Every condition of an agreement, taken apart, and where it stands. */
final class Clauses {
    /**
     * A condition that has no parts.
     *
     * @param condition the condition
     * @param since since when a {@code quiet} is counted there
     */
    record Leaf(Condition condition, Since since) {}

    private Clauses() {}

    static List<Leaf> of(Agreement agreement) {
        List<Leaf> leaves = new ArrayList<>();
        agreement.phases().forEach(phase -> {
            phase.opens().ifPresent(condition -> takeApart(condition, Since.ENTRY, leaves));
            phase.completes().ifPresent(condition -> takeApart(condition, Since.opening(phase.id()), leaves));
            if (phase.onExpiry() instanceof Extend extend) {
                takeApart(extend.condition(), Since.ENTRY, leaves);
            }
        });
        agreement.commitments().forEach(commitment -> takeApart(commitment.when(), Since.ENTRY, leaves));
        agreement
                .benchmarks()
                .forEach(benchmark -> takeApart(benchmark.criterion(), new Since(benchmark.phase()), leaves));
        agreement.sanctions().forEach(sanction -> {
            takeApart(sanction.trigger(), Since.ENTRY, leaves);
            sanction.cure().ifPresent(condition -> takeApart(condition, Since.ENTRY, leaves));
        });
        agreement.tranches().forEach(tranche -> takeApart(tranche.release(), Since.ENTRY, leaves));
        agreement
                .guarantees()
                .forEach(guarantee ->
                        guarantee.invokedWhen().ifPresent(condition -> takeApart(condition, Since.ENTRY, leaves)));
        return leaves;
    }

    static List<Condition> leaves(Agreement agreement) {
        return of(agreement).stream().map(Leaf::condition).toList();
    }

    static List<Condition> leaves(Condition condition) {
        List<Leaf> leaves = new ArrayList<>();
        takeApart(condition, Since.ENTRY, leaves);
        return leaves.stream().map(Leaf::condition).toList();
    }

    private static void takeApart(Condition condition, Since since, List<Leaf> leaves) {
        if (condition instanceof AllOf all) {
            all.of().forEach(part -> takeApart(part, since, leaves));
        } else if (condition instanceof AnyOf any) {
            any.of().forEach(part -> takeApart(part, since, leaves));
        } else if (condition instanceof AtLeast atLeast) {
            atLeast.of().forEach(part -> takeApart(part, since, leaves));
        } else if (condition instanceof Not not) {
            takeApart(not.condition(), since, leaves);
        } else {
            leaves.add(new Leaf(condition, since));
        }
    }
}

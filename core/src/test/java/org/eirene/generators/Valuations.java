package org.eirene.generators;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Element;
import org.eirene.agreement.Extras;
import org.eirene.agreement.Guarantee;
import org.eirene.agreement.Sanction;
import org.eirene.sequencing.CommitmentValue;
import org.eirene.sequencing.Valuation;

/** Agreements with valuations that fit them: of some commitments, in whole numbers and in fractions, with everything else. */
public final class Valuations {
    private static final int LENGTH = 120;

    private Valuations() {}

    /**
     * An agreement, and what it is taken to be worth.
     *
     * @param agreement the agreement
     * @param valuation a valuation of it, without errors
     */
    public record Valued(Agreement agreement, Valuation valuation) {}

    /** {@return agreements with everything that there can be in one, and a valuation of each} */
    public static Arbitrary<Valued> any() {
        return Combinators.combine(Agreements.any(), Genes.ofLength(LENGTH))
                .as((agreement, genes) -> new Valued(agreement, of(agreement, new Genes(genes))))
                .withoutEdgeCases();
    }

    private static Valuation of(Agreement agreement, Genes genes) {
        Valuation.Builder valuation = Valuation.builder().agreement(agreement);
        for (Commitment commitment : agreement.commitments()) {
            if (genes.chance(80)) {
                valuation.addCommitments(value(commitment, genes));
            }
        }
        List<String> actors = agreement.actors().stream().map(Element::id).toList();
        amounts(actors, genes, valuation::putDefection);
        for (String actor : actors) {
            if (genes.chance(30)) {
                valuation.putDiscount(actor, BigDecimal.valueOf(genes.below(1_000), 3));
            }
        }
        for (Sanction sanction : agreement.sanctions()) {
            if (genes.chance(60)) {
                Map<String, BigDecimal> felt = new LinkedHashMap<>();
                felt.put(sanction.against(), amount(genes));
                amounts(actors, genes, felt::put);
                valuation.putSanctions(sanction.id(), ImmutableMap.copyOf(felt));
            }
        }
        for (Guarantee guarantee : agreement.guarantees()) {
            if (genes.chance(60)) {
                Map<String, BigDecimal> lost = new LinkedHashMap<>();
                amounts(actors, genes, lost::put);
                valuation.putGuarantees(guarantee.id(), ImmutableMap.copyOf(lost));
            }
        }
        amounts(actors, genes, valuation::putLimits);
        if (genes.chance(20)) {
            valuation.extras(Extras.of(Map.of("row", genes.below(100))));
        }
        return valuation.build();
    }

    private static CommitmentValue value(Commitment commitment, Genes genes) {
        CommitmentValue value = CommitmentValue.of(commitment.id(), amount(genes));
        Set<String> others = Sets.difference(commitment.to(), commitment.by());
        for (String beneficiary : others) {
            if (genes.chance(80)) {
                value = value.worth(beneficiary, amount(genes));
            }
        }
        value = genes.chance(40) ? value.per(CommitmentValue.Per.UNIT) : value;
        return genes.chance(40) ? value.irreversible() : value;
    }

    private static void amounts(List<String> actors, Genes genes, BiConsumer<String, BigDecimal> to) {
        for (String actor : actors) {
            if (genes.chance(40)) {
                to.accept(actor, amount(genes));
            }
        }
    }

    /** From 0 on: whole, with one digit after the point or with three, or large. */
    private static BigDecimal amount(Genes genes) {
        int digits = genes.weighted(60, 20, 10, 10);
        return digits == 3
                ? BigDecimal.valueOf(genes.below(1_000), -6)
                : BigDecimal.valueOf(genes.below(1_000), digits == 2 ? 3 : digits);
    }
}

package org.eirene.sequencing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eirene.agreement.Actor;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Role;

/** What parts of commitments cost and bring, by a valuation: exactly. */
final class Worth {
    private final Agreement agreement;
    private final Valuation valuation;
    private final ImmutableList<String> parties;

    Worth(Agreement agreement, Valuation valuation) {
        this.agreement = agreement;
        this.valuation = valuation;
        parties = agreement.actors().stream()
                .filter(this::takesPart)
                .map(Actor::id)
                .collect(ImmutableList.toImmutableList());
    }

    private boolean takesPart(Actor actor) {
        return actor.holds(Role.PARTY)
                || valuation.commitments().stream()
                        .anyMatch(value -> value.value().containsKey(actor.id())
                                || agreement
                                        .find(Commitment.class, value.commitment())
                                        .filter(commitment -> commitment.by().contains(actor.id()))
                                        .isPresent());
    }

    /** Who gives and gets, in the order of the agreement. */
    ImmutableList<String> parties() {
        return parties;
    }

    /** What a part of a commitment adds to the advance of each party: what it gets less what it gives. */
    ImmutableMap<String, Fraction> of(Step.Part part) {
        Optional<CommitmentValue> value = valuation.find(part.commitment());
        if (value.isEmpty()) {
            return ImmutableMap.of();
        }
        Fraction quantity = Fraction.of(part.quantity());
        Fraction share =
                value.get().per() == CommitmentValue.Per.UNIT ? quantity : quantity.over(Fraction.of(part.whole()));
        Map<String, Fraction> worth = new HashMap<>();
        for (String obligor : agreement.commitment(part.commitment()).by()) {
            worth.put(obligor, share.times(Fraction.of(value.get().cost())).negate());
        }
        for (Map.Entry<String, BigDecimal> entry : value.get().value().entrySet()) {
            worth.merge(entry.getKey(), share.times(Fraction.of(entry.getValue())), Fraction::plus);
        }
        return ImmutableMap.copyOf(worth);
    }

    /** Whether a part can be undone when the agreement fails. */
    boolean isReversible(Step.Part part) {
        return valuation
                .find(part.commitment())
                .map(CommitmentValue::reversible)
                .orElse(true);
    }
}

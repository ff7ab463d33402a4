package org.eirene.sequencing;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.eirene.agreement.Act;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.AllOf;
import org.eirene.agreement.AnyOf;
import org.eirene.agreement.Breached;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Deliver;
import org.eirene.agreement.InForce;
import org.eirene.agreement.Lapsed;
import org.eirene.agreement.Lost;
import org.eirene.agreement.Missed;
import org.eirene.agreement.Never;

/** What an agreement has delivered when everybody keeps it. */
final class Deliverables {
    private Deliverables() {}

    /** How much a commitment asks for; empty where it is continuing. */
    static Optional<BigDecimal> quantity(Commitment commitment) {
        return commitment.must() instanceof Deliver deliver
                ? Optional.of(deliver.quantity())
                : commitment.must() instanceof Act act ? Optional.of(act.quantity()) : Optional.empty();
    }

    /** The commitments that are delivered: none that a guarantor or somebody's failure would have to call for. */
    static ImmutableList<Commitment> of(Agreement agreement) {
        return agreement.commitments().stream()
                .filter(commitment -> commitment.must().isDeliverable())
                .filter(commitment -> !restsOnFailure(commitment.when()))
                .filter(commitment -> agreement.guarantees().stream()
                        .noneMatch(guarantee -> guarantee.undertakings().contains(commitment.id())))
                .collect(ImmutableList.toImmutableList());
    }

    /** Whether a condition holds only where somebody fails, or never. */
    private static boolean restsOnFailure(Condition condition) {
        return condition.match(new Condition.PartialCases<Boolean>() {
            @Override
            public Boolean otherwise(Condition other) {
                return false;
            }

            @Override
            public Boolean all(AllOf all) {
                return any(all.of());
            }

            @Override
            public Boolean any(AnyOf any) {
                return any.of().stream().allMatch(Deliverables::restsOnFailure);
            }

            private boolean any(List<Condition> of) {
                return of.stream().anyMatch(Deliverables::restsOnFailure);
            }

            @Override
            public Boolean never(Never never) {
                return true;
            }

            @Override
            public Boolean breached(Breached breached) {
                return true;
            }

            @Override
            public Boolean missed(Missed missed) {
                return true;
            }

            @Override
            public Boolean lost(Lost lost) {
                return true;
            }

            @Override
            public Boolean lapsed(Lapsed lapsed) {
                return true;
            }

            @Override
            public Boolean inForce(InForce inForce) {
                return true;
            }
        });
    }
}

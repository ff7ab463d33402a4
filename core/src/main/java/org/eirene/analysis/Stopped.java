package org.eirene.analysis;

import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Forfeit;
import org.eirene.agreement.Measure;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.SnapBack;
import org.eirene.agreement.Suspend;
import org.eirene.agreement.TransitionKind;
import org.eirene.agreement.Withhold;

/** What a sanction keeps from happening while it is in force. */
final class Stopped {
    private Stopped() {}

    /** What cannot happen meanwhile: phases completing, tranches being released, what is discharged being fulfilled. */
    static ImmutableSet<Fact> forGood(Agreement agreement, Sanction sanction) {
        ImmutableSet.Builder<Fact> facts = ImmutableSet.builder();
        SanctionChecks.measures(sanction).forEach(measure -> {
            for (String id : measure.named()) {
                if (measure instanceof Withhold || measure instanceof Forfeit) {
                    facts.add(new Fact(TransitionKind.RELEASED, id));
                } else if (measure instanceof SnapBack snapBack && snapBack.permanently()) {
                    facts.add(new Fact(TransitionKind.FULFILLED, id));
                } else if (measure instanceof Suspend
                        && agreement.find(Phase.class, id).isPresent()) {
                    facts.add(new Fact(TransitionKind.COMPLETED, id));
                }
            }
        });
        return facts.build();
    }

    /** What nobody owes meanwhile, though it may be done: the suspended commitments. */
    static ImmutableSet<Fact> forNow(Agreement agreement, Sanction sanction) {
        return elements(agreement, sanction).stream()
                .filter(id -> agreement.find(Commitment.class, id).isPresent())
                .map(id -> new Fact(TransitionKind.FULFILLED, id))
                .collect(ImmutableSet.toImmutableSet());
    }

    /** All that its measures suspend: commitments, phases, and the commitments in these. */
    static Set<String> elements(Agreement agreement, Sanction sanction) {
        Set<String> ids = new HashSet<>();
        SanctionChecks.measures(sanction)
                .filter(Stopped::suspends)
                .flatMap(measure -> measure.named().stream())
                .forEach(ids::add);
        agreement.commitments().stream()
                .filter(commitment -> !commitment.protectedFromSanctions())
                .filter(commitment -> commitment.phase().filter(ids::contains).isPresent())
                .map(Commitment::id)
                .forEach(ids::add);
        return ids;
    }

    private static boolean suspends(Measure measure) {
        return measure instanceof Suspend || measure instanceof SnapBack;
    }

    /** The commitments among all that its measures suspend. */
    static Stream<Commitment> commitments(Agreement agreement, Sanction sanction) {
        Set<String> ids = elements(agreement, sanction);
        return agreement.commitments().stream().filter(commitment -> ids.contains(commitment.id()));
    }
}

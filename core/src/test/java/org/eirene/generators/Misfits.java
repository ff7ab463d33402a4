package org.eirene.generators;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Milestone;
import org.eirene.agreement.Offsets;
import org.eirene.history.Challenge;
import org.eirene.history.Delivery;
import org.eirene.history.Deposit;
import org.eirene.history.Event;
import org.eirene.history.Extension;
import org.eirene.history.Incident;
import org.eirene.history.MilestoneReached;
import org.eirene.history.Observation;
import org.eirene.history.Retraction;
import org.eirene.history.Ruling;
import org.eirene.history.Termination;
import org.eirene.history.Verdict;
import org.eirene.history.Waiver;
import org.eirene.history.Withdrawal;

/** Events that cannot apply: of what is not there, by those who have no say, once too often. */
final class Misfits {
    private static final String STRANGER = "stranger";

    private final Agreement agreement;
    private final Set<Feature> features;
    private final Timing timing;

    Misfits(Agreement agreement, Set<Feature> features, Timing timing) {
        this.agreement = agreement;
        this.features = features;
        this.timing = timing;
    }

    Event.Builder<?> any(List<Event> events, Genes genes) {
        Instant at = timing.any(genes);
        String party = genes.of(agreement.parties()).id();
        String subject = events.isEmpty() ? "e0" : genes.of(events).id();
        String commitment = genes.of(agreement.commitments()).id();
        String kind = genes.of(Incidence.kinds(agreement));
        List<Event.Builder<?>> misfits = new ArrayList<>(List.of(
                Delivery.builder().commitment("nothing"),
                Delivery.builder().commitment(party),
                Delivery.builder().commitment(commitment).answers("e0"),
                Incident.builder().incidentKind("undeclared").severity(3).by(party),
                Incident.builder().incidentKind(kind).severity(3).by(party).area("nowhere"),
                Incident.builder().incidentKind(kind).severity(2).by(STRANGER),
                MilestoneReached.builder().milestone(Milestone.ENTRY_INTO_FORCE),
                MilestoneReached.builder().milestone("nothing"),
                Observation.builder().indicator("nothing").value(1)));
        if (features.contains(Feature.VERIFICATION) || features.contains(Feature.DISPUTES)) {
            misfits.add(Ruling.builder().by(STRANGER).verdict(Verdict.CONFIRM).about(subject));
            misfits.add(Ruling.builder().by(party).verdict(Verdict.DENY).about(subject));
        }
        if (features.contains(Feature.DISPUTES)) {
            misfits.add(Challenge.builder().by(STRANGER).subject(subject).under(procedure(genes)));
            misfits.add(Challenge.builder().by(party).subject("e0").under(procedure(genes)));
        }
        if (features.contains(Feature.CONSENT)) {
            misfits.add(Waiver.builder().commitment(commitment).by(STRANGER));
            misfits.add(Extension.builder()
                    .element(commitment)
                    .plus(Offsets.days(1))
                    .by(STRANGER));
        }
        if (features.contains(Feature.ESCROWS)) {
            misfits.add(Deposit.builder().escrow("nowhere").amount(50));
        }
        if (features.contains(Feature.TERMINATION)) {
            misfits.add(Termination.builder().by(party));
            misfits.add(Withdrawal.builder().by(STRANGER));
        }
        if (features.contains(Feature.RETRACTIONS)) {
            misfits.add(Retraction.builder().event("e0"));
        }
        return genes.of(misfits).at(at);
    }

    private String procedure(Genes genes) {
        return agreement.procedures().isEmpty()
                ? "nothing"
                : genes.of(agreement.procedures()).id();
    }
}

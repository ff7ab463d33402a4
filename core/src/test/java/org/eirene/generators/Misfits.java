package org.eirene.generators;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Milestone;
import org.eirene.agreement.Offset;
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
        String stranger = "stranger";
        String party = genes.of(agreement.parties()).id();
        Commitment commitment = genes.of(agreement.commitments());
        return switch (genes.below(16)) {
            case 1 ->
                Incident.builder()
                        .at(at)
                        .incidentKind("undeclared")
                        .severity(3)
                        .by(party)
                        .area("nowhere");
            case 2 ->
                Incident.builder()
                        .at(at)
                        .incidentKind(genes.of(Incidence.kinds(agreement)))
                        .severity(2)
                        .by(stranger);
            case 3 -> Delivery.builder().at(at).commitment(commitment.id()).answers("e0");
            case 4 -> Delivery.builder().at(at).commitment(party);
            case 5 ->
                Ruling.builder().at(at).by(stranger).verdict(Verdict.CONFIRM).about(subject(events, genes));
            case 6 -> Ruling.builder().at(at).by(party).verdict(Verdict.DENY).about(subject(events, genes));
            case 7 ->
                Challenge.builder()
                        .at(at)
                        .by(stranger)
                        .subject(subject(events, genes))
                        .under(procedure(genes));
            case 8 -> Challenge.builder().at(at).by(party).subject("e0").under(procedure(genes));
            case 9 -> Waiver.builder().at(at).commitment(commitment.id()).by(stranger);
            case 10 ->
                Extension.builder()
                        .at(at)
                        .element(commitment.id())
                        .plus(Offset.parse("P1D"))
                        .by(stranger);
            case 11 -> MilestoneReached.builder().at(at).milestone(Milestone.ENTRY_INTO_FORCE);
            case 12 -> Deposit.builder().at(at).escrow("nowhere").amount(50);
            case 13 ->
                features.contains(Feature.TERMINATION)
                        ? Termination.builder().at(at).by(party)
                        : Observation.builder().at(at).indicator("nothing").value(1);
            case 14 ->
                features.contains(Feature.RETRACTIONS)
                        ? Retraction.builder().at(at).event("e0")
                        : Observation.builder().at(at).indicator(party).value(1);
            case 15 ->
                features.contains(Feature.TERMINATION)
                        ? Withdrawal.builder().at(at).by(stranger)
                        : MilestoneReached.builder().at(at).milestone("nothing");
            default -> Delivery.builder().at(at).commitment("nothing");
        };
    }

    private static String subject(List<Event> events, Genes genes) {
        return events.isEmpty() ? "e0" : genes.of(events).id();
    }

    private String procedure(Genes genes) {
        return agreement.procedures().isEmpty()
                ? "nothing"
                : genes.of(agreement.procedures()).id();
    }
}

package org.eirene.sequencing;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Status;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.Evaluator;
import org.eirene.evaluation.PreparedHistory;
import org.eirene.evaluation.ProceedingStatus;
import org.eirene.history.Event;
import org.eirene.history.History;

/** What counts of a record, as steps. */
final class HistoryCourse {
    private final Agreement agreement;
    private final History history;

    HistoryCourse(Agreement agreement, History history) {
        this.agreement = agreement;
        this.history = history;
    }

    Course course(Worth worth, Instant asOf) {
        PreparedHistory record = Evaluator.of(agreement).prepare(history);
        // Confirmed totals change with an event, or with the time of a body running out.
        TreeSet<Instant> instants = new TreeSet<>();
        history.events().stream().map(Event::at).forEach(instants::add);
        ImmutableList.Builder<Step> steps = ImmutableList.builder();
        ImmutableList.Builder<Instant> dates = ImmutableList.builder();
        Map<String, BigDecimal> counted = new HashMap<>();
        for (Instant at = instants.pollFirst(); at != null && !at.isAfter(asOf); at = instants.pollFirst()) {
            Assessment assessment = record.asOf(at);
            for (ProceedingStatus proceeding : assessment.proceedings()) {
                if (proceeding.outcome() == ProceedingStatus.Outcome.OPEN
                        && proceeding.until().isAfter(at)) {
                    instants.add(proceeding.until());
                }
            }
            List<Step.Part> parts = changes(assessment, counted);
            if (!parts.isEmpty()) {
                steps.add(new Step(ImmutableList.copyOf(parts)));
                dates.add(at);
            }
        }
        return Course.unfinished(worth, steps.build(), dates.build(), rest(record.asOf(asOf), counted));
    }

    /** What the text still asks for, save what was waived, or done with less because a list became shorter. */
    private List<Step.Part> rest(Assessment assessment, Map<String, BigDecimal> counted) {
        List<Step.Part> rest = new ArrayList<>();
        for (Commitment commitment : Deliverables.of(agreement)) {
            BigDecimal whole = Deliverables.quantity(commitment).orElseThrow();
            BigDecimal left = whole.subtract(
                    Optional.ofNullable(counted.get(commitment.id())).orElse(BigDecimal.ZERO));
            Status status = assessment.commitment(commitment.id()).status();
            if (left.signum() > 0 && status != Status.WAIVED && status != Status.FULFILLED) {
                rest.add(new Step.Part(commitment.id(), left, whole, whole));
            }
        }
        return rest;
    }

    private List<Step.Part> changes(Assessment assessment, Map<String, BigDecimal> counted) {
        List<Step.Part> parts = new ArrayList<>();
        for (Commitment commitment : agreement.commitments()) {
            Optional<BigDecimal> whole = Deliverables.quantity(commitment);
            if (whole.isPresent()) {
                BigDecimal now =
                        assessment.commitment(commitment.id()).confirmed().min(whole.get());
                BigDecimal before =
                        Optional.ofNullable(counted.put(commitment.id(), now)).orElse(BigDecimal.ZERO);
                if (now.compareTo(before) != 0) {
                    parts.add(new Step.Part(commitment.id(), now.subtract(before), now, whole.get()));
                }
            }
        }
        return parts;
    }
}

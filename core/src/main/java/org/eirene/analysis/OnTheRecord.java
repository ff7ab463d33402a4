package org.eirene.analysis;

import static org.eirene.agreement.Status.CLAIMED;
import static org.eirene.agreement.Status.COMPLETED;
import static org.eirene.agreement.Status.DISCHARGED;
import static org.eirene.agreement.Status.FORFEITED;
import static org.eirene.agreement.Status.FULFILLED;
import static org.eirene.agreement.Status.INVOKED;
import static org.eirene.agreement.Status.IN_FORCE;
import static org.eirene.agreement.Status.LAPSED;
import static org.eirene.agreement.Status.MET;
import static org.eirene.agreement.Status.OPEN;
import static org.eirene.agreement.Status.PENDING;
import static org.eirene.agreement.Status.REACHED;
import static org.eirene.agreement.Status.RELEASED;
import static org.eirene.agreement.Status.RETURNED;
import static org.eirene.agreement.Status.TERMINATED;
import static org.eirene.agreement.Status.WAIVED;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimaps;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eirene.agreement.Status;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.CommitmentStatus;
import org.eirene.evaluation.DueInstant;
import org.eirene.evaluation.ElementStatus;
import org.eirene.evaluation.MilestoneStatus;
import org.eirene.evaluation.PhaseStatus;
import org.eirene.evaluation.Transition;

/** What an assessment says of the points of a timetable. */
final class OnTheRecord {
    private static final ImmutableMap<Status, String> WORDS = ImmutableMap.<Status, String>builder()
            .put(OPEN, "opened")
            .put(COMPLETED, "completed")
            .put(LAPSED, "lapsed")
            .put(FULFILLED, "fulfilled")
            .put(MET, "met")
            .put(CLAIMED, "claimed")
            .put(RELEASED, "released")
            .put(INVOKED, "invoked")
            .put(IN_FORCE, "inForce")
            .build();

    private static final ImmutableSet<Status> OVER = ImmutableSet.of(
            WAIVED, DISCHARGED, LAPSED, TERMINATED, RETURNED, FORFEITED, COMPLETED, FULFILLED, MET, RELEASED);

    private final Timetable table;
    private final Assessment assessment;
    private final ImmutableMap<String, ElementStatus> elements;
    private final ImmutableListMultimap<String, DueInstant> dues;
    private final Map<Integer, Instant> at = new HashMap<>();
    private final Set<Integer> done = new HashSet<>();
    private final Set<Integer> gone = new HashSet<>();
    private final Map<Integer, Instant> moved = new HashMap<>();

    private OnTheRecord(Timetable table, Assessment assessment) {
        this.table = table;
        this.assessment = assessment;
        elements = Maps.uniqueIndex(assessment.elements(), ElementStatus::id);
        dues = Multimaps.index(assessment.dues(), DueInstant::element);
    }

    static Facts of(Timetable table, Assessment assessment) {
        OnTheRecord record = new OnTheRecord(table, assessment);
        assessment.transitions().forEach(record::turn);
        for (int point = 1; point < table.points.size(); point++) {
            record.state(point);
        }
        return new Facts(
                Map.copyOf(record.at),
                Set.copyOf(record.done),
                Set.copyOf(record.gone),
                Map.copyOf(record.moved),
                Optional.of(assessment.asOf()));
    }

    private void turn(Transition transition) {
        if (transition.from() == PENDING && transition.to() != WAIVED && transition.to() != DISCHARGED) {
            table.points
                    .find("inEffect(" + transition.element() + ")")
                    .ifPresent(p -> at.putIfAbsent(p, transition.at()));
        }
        String word = WORDS.get(transition.to());
        if (word != null) {
            table.points
                    .find(word + "(" + transition.element() + ")")
                    .ifPresent(point -> at.putIfAbsent(point, transition.at()));
        }
    }

    private void state(int number) {
        Points.Point point = table.points.get(number);
        Optional<ElementStatus> status = Optional.ofNullable(elements.get(point.element()));
        status.ifPresent(each -> {
            if (each instanceof MilestoneStatus milestone && milestone.status() == REACHED) {
                milestone.since().ifPresent(since -> at.put(number, since));
            } else if (each instanceof CommitmentStatus commitment) {
                delivered(number, point, commitment);
            }
            moved(number, point, each);
        });
        boolean over = assessment.status() == TERMINATED
                || status.map(ElementStatus::status).filter(OVER::contains).isPresent();
        if (point.isEvent() && over && !at.containsKey(number) && !done.contains(number)) {
            gone.add(number);
        }
    }

    private void delivered(int number, Points.Point point, CommitmentStatus commitment) {
        boolean claimed = point.word().equals("delivered");
        if (claimed || point.word().equals("confirmed")) {
            BigDecimal wanted = point.more().isEmpty()
                    ? commitment.quantity().orElse(BigDecimal.ONE)
                    : new BigDecimal(point.more());
            BigDecimal had = claimed ? commitment.claimed().subtract(commitment.denied()) : commitment.confirmed();
            if (had.compareTo(wanted) >= 0) {
                done.add(number);
            }
        }
    }

    /** A due instant that is known stands where the record has moved it. */
    private void moved(int number, Points.Point point, ElementStatus status) {
        if (status instanceof PhaseStatus phase && point.word().equals("end")) {
            phase.end().ifPresent(end -> moved.put(number, end));
        } else if (point.word().equals("due")) {
            Set<Instant> instants = dues.get(point.element()).stream()
                    .filter(due -> isOf(due, point, status))
                    .map(DueInstant::asMoved)
                    .collect(Collectors.toSet());
            if (instants.size() == 1) {
                moved.put(number, instants.iterator().next());
            }
        }
    }

    /** An instalment, or the whole, is told by how much is due. */
    private static boolean isOf(DueInstant due, Points.Point point, ElementStatus status) {
        if (due.kind() != DueInstant.Kind.DELIVERY) {
            return point.more().isEmpty();
        }
        Optional<BigDecimal> wanted = !point.more().isEmpty()
                ? Optional.of(new BigDecimal(point.more()))
                : status instanceof CommitmentStatus commitment ? commitment.quantity() : Optional.empty();
        return due.required().orElse(BigDecimal.ONE).compareTo(wanted.orElse(BigDecimal.ONE)) == 0;
    }
}

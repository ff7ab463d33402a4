package org.eirene.sequencing;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eirene.agreement.Actor;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.IncidentFilter;
import org.eirene.agreement.Refrain;
import org.eirene.agreement.Status;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.Disregarded;
import org.eirene.evaluation.ProceedingStatus;
import org.eirene.history.Event;
import org.eirene.history.Incident;
import org.eirene.internal.TextTable;

/**
 * Slice by slice: incidents of a record each of which lies below every threshold, so that nothing is breached by it, and which
 * together come to more than one.
 *
 * <pre>{@code
 * print(Salami.of(evaluator.evaluate(history, "2025-04-01")));
 * // Incidents too slight to count, which come to more than a threshold together
 * // actor       commitment            counts from  sum  incidents
 * // government  hold-fire-government  3            4    shots, more-shots
 * }</pre>
 *
 * <p>Severities are added up as they are, which is a choice: two of severity 2 are as much as one of 4. What is told here
 * breaches nothing and decides nothing. That a text leaves such room at all, without any record, is the finding
 * {@code SALAMI_ROOM} of the analysis.
 *
 * @param piles one for each commitment to refrain and obligor of whom there is such a sum, in the order of the text
 */
public record Salami(ImmutableList<Pile> piles) {
    private static final Set<Status> ENDS = Set.of(Status.FULFILLED, Status.WAIVED, Status.DISCHARGED);

    /**
     * Rejects null.
     *
     * @param piles one for each commitment and obligor
     */
    public Salami {
        requireNonNull(piles, "piles");
    }

    /**
     * Slight incidents that come to more than the threshold that each stays below.
     *
     * @param actor the id of the one to whom they are attributed, or who answers for those to whom they are
     * @param commitment the id of the commitment that would count them if they were graver
     * @param threshold the severity from which on it counts an incident
     * @param incidents the ids of the incidents, in their order
     * @param sum their severities, added up: more than the threshold
     */
    public record Pile(String actor, String commitment, int threshold, ImmutableList<String> incidents, int sum) {
        /**
         * Rejects null.
         *
         * @param actor the id of the one to whom they are attributed
         * @param commitment the id of the commitment that would count them if they were graver
         * @param threshold the severity from which on it counts an incident
         * @param incidents the ids of the incidents
         * @param sum their severities, added up
         */
        public Pile {
            requireNonNull(actor, "actor");
            requireNonNull(commitment, "commitment");
            requireNonNull(incidents, "incidents");
        }
    }

    /**
     * The slight incidents of a record.
     *
     * @param assessment where everything stands, made from a history that is held
     * @return those that come to more than the threshold they stay below; what was challenged is left out unless the
     *     challenge was dismissed
     * @throws IllegalArgumentException if the assessment has no events
     */
    public static Salami of(Assessment assessment) {
        ImmutableList<Event> events = assessment
                .events()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The assessment has no events. Maybe evaluate a history that is held"));
        Set<String> setAside = setAside(assessment);
        List<Incident> incidents = events.stream()
                .filter(Incident.class::isInstance)
                .map(Incident.class::cast)
                .filter(incident -> !setAside.contains(incident.id()))
                .toList();
        ImmutableList.Builder<Pile> piles = ImmutableList.builder();
        for (Commitment commitment : assessment.agreement().commitments()) {
            if (commitment.must() instanceof Refrain refrain) {
                for (String obligor : commitment.by()) {
                    List<Incident> slices = incidents.stream()
                            .filter(incident -> isSlice(assessment, commitment, refrain.from(), obligor, incident))
                            .toList();
                    int sum = slices.stream().mapToInt(Incident::severity).sum();
                    if (sum > refrain.from().minSeverity()) {
                        piles.add(new Pile(
                                obligor,
                                commitment.id(),
                                refrain.from().minSeverity(),
                                slices.stream().map(Incident::id).collect(ImmutableList.toImmutableList()),
                                sum));
                    }
                }
            }
        }
        return new Salami(piles.build());
    }

    /** What changed nothing, and what is disputed and was not dismissed. */
    private static Set<String> setAside(Assessment assessment) {
        Set<String> setAside = new TreeSet<>();
        assessment.disregarded().stream().map(Disregarded::event).forEach(setAside::add);
        assessment.proceedings().stream()
                // A verification is about its subject itself, a dispute about the challenge.
                .filter(proceeding -> !proceeding.about().equals(proceeding.subject()))
                .filter(proceeding -> proceeding.outcome() != ProceedingStatus.Outcome.DENIED)
                .map(ProceedingStatus::subject)
                .forEach(setAside::add);
        return setAside;
    }

    private static boolean isSlice(
            Assessment assessment, Commitment commitment, IncidentFilter filter, String obligor, Incident incident) {
        return incident.severity() < filter.minSeverity()
                && covers(assessment.agreement(), filter, obligor, incident)
                && wasInEffect(assessment, commitment, incident.at())
                && assessment.agreement().commitments().stream()
                        .filter(other -> other.by().contains(obligor) && other.must() instanceof Refrain)
                        .map(other -> ((Refrain) other.must()).from())
                        .noneMatch(other -> incident.severity() >= other.minSeverity()
                                && covers(assessment.agreement(), other, obligor, incident));
    }

    /** Whether a filter covers an incident, its severity aside. */
    private static boolean covers(Agreement agreement, IncidentFilter filter, String obligor, Incident incident) {
        return (filter.kinds().isEmpty() || filter.kinds().contains(incident.incidentKind()))
                && (filter.areas().isEmpty()
                        || incident.area().filter(filter.areas()::contains).isPresent())
                && incident.by()
                        .filter(by -> isBy(agreement, by, obligor)
                                && (filter.by().isEmpty()
                                        || filter.by().stream().anyMatch(named -> isBy(agreement, by, named))))
                        .isPresent();
    }

    private static boolean isBy(Agreement agreement, String by, String actor) {
        return by.equals(actor)
                || agreement
                        .find(Actor.class, actor)
                        .filter(of -> of.answersFor().contains(by))
                        .isPresent();
    }

    private static boolean wasInEffect(Assessment assessment, Commitment commitment, Instant at) {
        return assessment.transitions().stream()
                        .filter(turn -> turn.element().equals(commitment.id()))
                        .anyMatch(turn ->
                                turn.from() == Status.PENDING && !turn.at().isAfter(at))
                && assessment.transitions().stream()
                        .filter(turn -> turn.element().equals(commitment.id()))
                        .noneMatch(turn -> ENDS.contains(turn.to()) && turn.at().isBefore(at));
    }

    /** {@return a table with a line for each pile, or that there is none} */
    @Override
    public String toString() {
        if (piles.isEmpty()) {
            return "No slight incidents come to more than a threshold";
        }
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("actor", "commitment", "counts from", "sum", "incidents"));
        for (Pile pile : piles) {
            table.add(List.of(
                    pile.actor(),
                    pile.commitment(),
                    String.valueOf(pile.threshold()),
                    String.valueOf(pile.sum()),
                    pile.incidents().stream().collect(Collectors.joining(", "))));
        }
        return "Incidents too slight to count, which come to more than a threshold together\n"
                + String.join("\n", TextTable.lines(table));
    }
}

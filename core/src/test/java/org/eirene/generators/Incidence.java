package org.eirene.generators;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Stream;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.IncidentFilter;
import org.eirene.agreement.Refrain;
import org.eirene.agreement.Respond;
import org.eirene.history.Event;
import org.eirene.history.Incident;

/** Incidents of which an agreement speaks, and by whom it expects them. */
final class Incidence {
    private final Agreement agreement;
    private final Timing timing;
    private final ImmutableList<IncidentFilter> filters;

    Incidence(Agreement agreement, Timing timing) {
        this.agreement = agreement;
        this.timing = timing;
        this.filters = Contents.of(agreement, IncidentFilter.class);
    }

    Event.Builder<?> any(Genes genes) {
        List<Commitment> concerned = agreement.commitments().stream()
                .filter(commitment -> commitment.must() instanceof Refrain || commitment.must() instanceof Respond)
                .toList();
        if (!concerned.isEmpty() && genes.chance(55)) {
            Commitment commitment = genes.of(concerned);
            IncidentFilter filter =
                    commitment.must() instanceof Refrain refrain ? refrain.from() : ((Respond) commitment.must()).to();
            return of(filter, commitment, genes);
        }
        IncidentFilter filter = filters.isEmpty() || genes.chance(20) ? IncidentFilter.ALL : genes.of(filters);
        return of(filter, agreement.commitments().get(0), genes);
    }

    /** An incident that a filter covers, by those who owe a commitment or by those for whom they answer. */
    Event.Builder<?> of(IncidentFilter filter, Commitment commitment, Genes genes) {
        List<String> kinds =
                filter.kinds().isEmpty() ? kinds(agreement) : filter.kinds().asList();
        Incident.Builder builder = Incident.builder()
                .at(timing.any(genes))
                .incidentKind(genes.of(kinds))
                .severity(filter.minSeverity() + genes.below(6 - filter.minSeverity()));
        if (!filter.by().isEmpty()) {
            builder.by(genes.of(filter.by().asList()));
        } else if (!genes.chance(15)) {
            builder.by(culprit(commitment, genes));
        }
        if (!filter.areas().isEmpty()) {
            builder.area(genes.of(filter.areas().asList()));
        } else if (genes.chance(25)) {
            builder.area(genes.of(
                    agreement.areas().isEmpty() ? Cast.AREAS : agreement.areas().asList()));
        }
        return builder;
    }

    static List<String> kinds(Agreement agreement) {
        return agreement.incidentKinds().isEmpty()
                ? Cast.KINDS_OF_INCIDENT
                : agreement.incidentKinds().asList();
    }

    private String culprit(Commitment commitment, Genes genes) {
        String obligor = genes.of(commitment.by().asList());
        if (genes.chance(20)) {
            return genes.of(agreement.actors()).id();
        }
        List<String> agents = agreement.actor(obligor).answersFor().asList();
        return agents.isEmpty() || genes.chance(60) ? obligor : genes.of(agents);
    }

    /** The ids of the procedures under which an incident is verified. */
    Stream<String> verifications(Incident incident) {
        return filters.stream()
                .filter(filter -> covers(filter, incident))
                .flatMap(filter -> filter.verification().stream())
                .distinct();
    }

    /** Whether a filter covers an incident, whoever answers for whom. */
    boolean covers(IncidentFilter filter, Incident incident) {
        return (filter.kinds().isEmpty() || filter.kinds().contains(incident.incidentKind()))
                && incident.severity() >= filter.minSeverity()
                && (filter.by().isEmpty()
                        || incident.by().filter(by -> isAttributed(by, filter)).isPresent())
                && (filter.areas().isEmpty()
                        || incident.area().filter(filter.areas()::contains).isPresent());
    }

    private boolean isAttributed(String by, IncidentFilter filter) {
        return filter.by().contains(by)
                || agreement.actors().stream()
                        .anyMatch(actor -> filter.by().contains(actor.id())
                                && actor.answersFor().contains(by));
    }
}

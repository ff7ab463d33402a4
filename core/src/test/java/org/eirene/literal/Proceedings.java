package org.eirene.literal;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eirene.agreement.Clock;
import org.eirene.agreement.Deliver;
import org.eirene.agreement.IncidentFilter;
import org.eirene.agreement.Procedure;
import org.eirene.history.Delivery;
import org.eirene.history.Incident;
import org.eirene.history.Ruling;

/** Section 5: verifications, disputes and decisions. */
final class Proceedings {
    private final World world;
    final List<Proceeding> all = new ArrayList<>();
    private final Map<Proceeding.Kind, Map<String, Proceeding>> bySubject = new EnumMap<>(Proceeding.Kind.class);
    /** Counts whatever may change what was delivered. */
    int changes;

    Proceedings(World world) {
        this.world = world;
    }

    Proceeding open(
            Proceeding.Kind kind, String about, String subject, Optional<String> item, String procedure, Instant at) {
        Procedure text = world.agreement.procedure(procedure);
        Proceeding proceeding = new Proceeding(kind, about, subject, item, text, at, world.times);
        all.add(proceeding);
        bySubject.computeIfAbsent(kind, any -> new HashMap<>()).putIfAbsent(subject, proceeding);
        changes++;
        return proceeding;
    }

    Optional<Proceeding> verificationOf(Delivery delivery) {
        return find(Proceeding.Kind.DELIVERY, delivery.id());
    }

    Optional<Proceeding> verificationOf(Incident incident, String procedure) {
        return all.stream()
                .filter(each -> each.kind == Proceeding.Kind.INCIDENT
                        && each.subject.equals(incident.id())
                        && each.procedure.id().equals(procedure))
                .findFirst();
    }

    Optional<Proceeding> disputeOf(Incident incident) {
        return find(Proceeding.Kind.DISPUTED_INCIDENT, incident.id());
    }

    Optional<Proceeding> disputeOf(Delivery delivery) {
        return find(Proceeding.Kind.DISPUTED_DELIVERY, delivery.id());
    }

    Optional<Proceeding> disputeOf(String manifest, String item) {
        return all.stream()
                .filter(each -> each.kind == Proceeding.Kind.DISPUTED_ITEM
                        && each.subject.equals(manifest)
                        && each.item.equals(Optional.of(item)))
                .findFirst();
    }

    /** Disputes of the breaches of a commitment, each of another breach. */
    List<Proceeding> disputesOfBreachOf(String commitment) {
        return all.stream()
                .filter(each -> each.kind == Proceeding.Kind.DISPUTED_BREACH && each.subject.equals(commitment))
                .toList();
    }

    boolean isBreachDisputed(CommitmentState commitment) {
        return disputesOfBreachOf(commitment.id()).stream().anyMatch(Proceeding::isOpen);
    }

    private Optional<Proceeding> find(Proceeding.Kind kind, String subject) {
        return Optional.ofNullable(bySubject.getOrDefault(kind, Map.of()).get(subject));
    }

    /**
     * Section 5: a ruling about a challenge counts in that dispute alone; one about a delivery, an incident, a benchmark
     * or a sanction in its verifications and its decision, wherever its author sits in the present stage.
     */
    boolean take(Ruling ruling) {
        boolean taken = false;
        for (Proceeding proceeding : all) {
            taken |= proceeding.take(ruling);
        }
        return taken;
    }

    /** One pass over all proceedings, from the same state. */
    boolean step() {
        // Section 6: when the agreement is TERMINATED, open proceedings end undecided.
        if (world.isTerminated()) {
            List<Proceeding> open = all.stream().filter(Proceeding::isOpen).toList();
            open.forEach(proceeding -> decide(proceeding, Proceeding.Outcome.ENDED));
            return !open.isEmpty();
        }
        // Section 6: before entry into force nothing moves.
        if (!world.isUnderWay()) {
            return false;
        }
        boolean moved = startIncidentVerifications();
        Map<Proceeding, Proceeding.Outcome> decisions = new LinkedHashMap<>();
        List<Proceeding> lapsed = new ArrayList<>();
        for (Proceeding proceeding : all) {
            if (!proceeding.isOpen()) {
                continue;
            }
            Optional<Proceeding.Outcome> ruled = proceeding.ruled();
            if (ruled.isPresent()) {
                decisions.put(proceeding, ruled.get());
            } else if (world.hasCome(proceeding.limit)) {
                // Section 5: a stage that lapses undecided is followed by the next; after the last, silence decides.
                if (proceeding.isLastStage()) {
                    decisions.put(proceeding, proceeding.bySilence());
                } else {
                    lapsed.add(proceeding);
                }
            }
        }
        Map<Proceeding, List<String>> ownItems = new LinkedHashMap<>();
        decisions.keySet().stream()
                .filter(each -> each.kind == Proceeding.Kind.DELIVERY)
                .forEach(each -> ownItems.put(each, ownItems(each)));
        decisions.forEach((proceeding, outcome) -> {
            if (proceeding.kind == Proceeding.Kind.DELIVERY && outcome == Proceeding.Outcome.CONFIRMED) {
                accept(proceeding, ownItems.get(proceeding));
            }
            decide(proceeding, outcome);
            if (proceeding.kind == Proceeding.Kind.DISPUTED_BREACH && outcome == Proceeding.Outcome.CONFIRMED) {
                world.commitments.get(proceeding.subject).excuse();
            }
        });
        lapsed.forEach(proceeding -> proceeding.nextStage(world.times));
        return moved || !decisions.isEmpty() || !lapsed.isEmpty();
    }

    void decide(Proceeding proceeding, Proceeding.Outcome outcome) {
        proceeding.decide(outcome, world.now);
        changes++;
    }

    /** Section 5: a verification is started by an incident under a filter with one, one for each incident and procedure. */
    private boolean startIncidentVerifications() {
        boolean started = false;
        for (Incident incident : List.copyOf(world.incidents.values())) {
            Set<String> procedures = new TreeSet<>();
            for (IncidentFilter filter : world.incidentView.filters()) {
                if (world.incidentView.covers(filter, incident)) {
                    filter.verification().ifPresent(procedures::add);
                }
            }
            for (String procedure : procedures) {
                if (verificationOf(incident, procedure).isEmpty()) {
                    open(
                            Proceeding.Kind.INCIDENT,
                            incident.id(),
                            incident.id(),
                            Optional.empty(),
                            procedure,
                            world.now);
                    started = true;
                }
            }
        }
        return started;
    }

    private List<String> ownItems(Proceeding proceeding) {
        Delivery delivery = world.deliveries.get(proceeding.subject);
        return world.deliveryView.pieces(world.commitments.get(delivery.commitment()).text).stream()
                .filter(piece -> piece.delivery().equals(delivery))
                .flatMap(piece -> piece.item().stream())
                .toList();
    }

    /**
     * Section 5: the delivery counts, all of it or the smallest part accepted among the confirming members. Section 7:
     * under a list, of a delivery accepted by number the first items are taken, fixed at the decision.
     */
    private void accept(Proceeding proceeding, List<String> own) {
        Delivery delivery = world.deliveries.get(proceeding.subject);
        boolean listed = world.commitments.get(delivery.commitment()).text.must() instanceof Deliver deliver
                && deliver.manifest().isPresent();
        if (!listed) {
            proceeding.acceptedNumber = proceeding.confirming().stream()
                    .flatMap(ruling -> ruling.accepted().stream())
                    .reduce(BigDecimal::min);
            return;
        }
        List<Ruling> confirming = proceeding.confirming();
        if (confirming.stream()
                .allMatch(
                        ruling -> ruling.accepted().isEmpty() && ruling.items().isEmpty())) {
            return;
        }
        // Of parts of one size the earliest counts; who accepts all accepts, beside a part, what is free at the
        // decision.
        int smallest = Integer.MAX_VALUE;
        for (Ruling ruling : confirming) {
            Set<String> part;
            if (ruling.items().isEmpty()) {
                BigDecimal all = BigDecimal.valueOf(own.size());
                BigDecimal number = ruling.accepted().orElse(all).setScale(0, RoundingMode.FLOOR);
                part = ImmutableSet.copyOf(own.subList(0, number.min(all).intValueExact()));
            } else {
                part = ImmutableSet.copyOf(ruling.items());
            }
            int size = (int) own.stream().filter(part::contains).count();
            if (size < smallest) {
                smallest = size;
                proceeding.acceptedItems = Optional.of(part);
            }
        }
    }

    /**
     * Section 5: with {@code clock: STOPS}, due instants and answer times of the commitment concerned (for an incident, of
     * all commitments in effect of the actor blamed) stand still while the dispute is open.
     */
    boolean stopsClockOf(CommitmentState commitment) {
        return all.stream()
                .anyMatch(each ->
                        each.isOpen() && each.procedure.clock() == Clock.STOPS && isDisputeAbout(each, commitment));
    }

    private boolean isDisputeAbout(Proceeding proceeding, CommitmentState commitment) {
        return switch (proceeding.kind) {
            case DELIVERY, INCIDENT, BENCHMARK, SANCTION -> false;
            case DISPUTED_BREACH -> proceeding.subject.equals(commitment.id());
            case DISPUTED_DELIVERY ->
                world.deliveries.get(proceeding.subject).commitment().equals(commitment.id());
            case DISPUTED_ITEM ->
                commitment.text.must() instanceof Deliver deliver
                        && deliver.manifest().equals(Optional.of(proceeding.subject));
            case DISPUTED_INCIDENT -> {
                Set<String> blamed = world.incidentView.attributedTo(world.incidents.get(proceeding.subject));
                yield world.isInEffect(commitment)
                        && commitment.text.by().stream().anyMatch(blamed::contains);
            }
        };
    }

    List<Proceeding> open() {
        return all.stream().filter(Proceeding::isOpen).collect(Collectors.toList());
    }
}

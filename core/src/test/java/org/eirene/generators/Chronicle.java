package org.eirene.generators;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.eirene.agreement.Actor;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Deliver;
import org.eirene.agreement.Element;
import org.eirene.agreement.Escrow;
import org.eirene.agreement.Extras;
import org.eirene.agreement.Manifest;
import org.eirene.agreement.Milestone;
import org.eirene.agreement.Procedure;
import org.eirene.agreement.Refrain;
import org.eirene.agreement.Respond;
import org.eirene.agreement.Stage;
import org.eirene.agreement.Supply;
import org.eirene.agreement.Tranche;
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

/** Reads events out of genes, one after the other, in the terms of an agreement and of what happened before. */
final class Chronicle {
    private final Agreement agreement;
    private final Set<Feature> features;
    private final Timing timing;
    private final List<Event> events = new ArrayList<>();
    private final List<Delivery> deliveries = new ArrayList<>();
    private final List<Incident> incidents = new ArrayList<>();
    private final List<Matter> matters = new ArrayList<>();
    private final Set<String> disputed = new HashSet<>();
    private final Set<String> reached = new HashSet<>();
    private final Set<String> gone = new HashSet<>();
    private final Incidence incidence;
    private final Misfits misfits;
    private final List<String> parties;
    private final List<Commitment> deliverable;
    private final List<Element> extendable;

    /** Something that a body may rule on from an instant on. */
    private record Matter(String subject, Procedure procedure, Instant start) {}

    private Chronicle(Agreement agreement, Set<Feature> features) {
        this.agreement = agreement;
        this.features = features;
        timing = new Timing(agreement);
        incidence = new Incidence(agreement, timing);
        misfits = new Misfits(agreement, features, timing);
        parties = agreement.parties().stream().map(Actor::id).toList();
        deliverable = agreement.commitments().stream()
                .filter(commitment -> !(commitment.must() instanceof Refrain))
                .toList();
        extendable = agreement.elements().stream()
                .filter(element -> element.match(new DueInstants(agreement)))
                // few of them are missed or contested when they are extended, so they are more often
                .flatMap(element -> Collections.nCopies(element instanceof Benchmark ? 3 : 1, element).stream())
                .toList();
        agreement
                .benchmarks()
                .forEach(benchmark -> benchmark
                        .verification()
                        .ifPresent(id ->
                                matters.add(new Matter(benchmark.id(), agreement.procedure(id), timing.start()))));
        agreement
                .sanctions()
                .forEach(sanction -> sanction.decision()
                        .ifPresent(
                                id -> matters.add(new Matter(sanction.id(), agreement.procedure(id), timing.start()))));
    }

    /** The events of each list of genes, the entry into force before them where a milestone says it. */
    static List<Event> events(Agreement agreement, List<List<Integer>> plans, Set<Feature> features) {
        Chronicle chronicle = new Chronicle(agreement, features);
        for (List<Integer> plan : plans) {
            chronicle.record(new Genes(plan));
        }
        return chronicle.events;
    }

    private void record(Genes genes) {
        boolean fits = !genes.chance(10) || !features.contains(Feature.MISFITS);
        boolean begins = events.isEmpty() && agreement.entersIntoForce().isEmpty() && !genes.chance(4);
        Event event = finished(begins ? entry() : fits ? fitting(genes) : misfits.any(events, genes), genes);
        events.add(event);
        timing.happened(event.at());
        if (event instanceof Delivery delivery) {
            deliveries.add(delivery);
            agreement
                    .find(Commitment.class, delivery.commitment())
                    .flatMap(Commitment::verification)
                    .ifPresent(id -> matters.add(new Matter(event.id(), agreement.procedure(id), event.at())));
        } else if (event instanceof Incident incident) {
            incidents.add(incident);
            incidence
                    .verifications(incident)
                    .forEach(id -> matters.add(new Matter(event.id(), agreement.procedure(id), event.at())));
        } else if (event instanceof Challenge challenge) {
            agreement
                    .find(Procedure.class, challenge.under())
                    .ifPresent(procedure -> matters.add(new Matter(event.id(), procedure, event.at())));
        }
    }

    /** Gives an event its id, and now and then a late report, a source, a note. */
    private Event finished(Event.Builder<?> builder, Genes genes) {
        Event plain = builder.id("e" + (events.size() + 1)).build();
        Event.Builder<?> finished = plain.toBuilder();
        if (features.contains(Feature.LATE_REPORTS) && genes.chance(15)) {
            Instant reported = timing.after(plain.at(), genes);
            finished.reported(reported.isBefore(plain.at()) ? plain.at() : reported);
        }
        if (genes.chance(10)) {
            List<String> places = List.of("https://example.org/1", "https://example.org/2");
            switch (genes.below(4)) {
                case 0 -> finished.source("Red Cross");
                case 1 -> finished.note("By telephone");
                case 2 -> finished.evidence(genes.some(places, 2));
                default -> finished.extras(Extras.of(Map.of("row", genes.below(100))));
            }
        }
        return finished.build();
    }

    private Event.Builder<?> entry() {
        reached.add(Milestone.ENTRY_INTO_FORCE);
        return MilestoneReached.builder().at(timing.start()).milestone(Milestone.ENTRY_INTO_FORCE);
    }

    // Events that apply

    private Event.Builder<?> fitting(Genes genes) {
        List<Supplier<Event.Builder<?>>> choices = new ArrayList<>();
        List<Integer> weights = new ArrayList<>();
        offer(choices, weights, !deliverable.isEmpty(), 28, () -> delivery(genes));
        offer(choices, weights, true, 16, () -> incidence.any(genes));
        offer(choices, weights, !matters.isEmpty(), 20, () -> ruling(genes));
        offer(choices, weights, !agreement.indicators().isEmpty(), 12, () -> observation(genes));
        offer(choices, weights, !unreached().isEmpty(), 8, () -> milestone(genes));
        offer(choices, weights, canBeDisputed(), 8, () -> challenge(genes));
        offer(choices, weights, !agreement.escrows().isEmpty(), 8, () -> deposit(genes));
        boolean consent = features.contains(Feature.CONSENT);
        offer(choices, weights, consent && !extendable.isEmpty(), 7, () -> extension(genes));
        offer(choices, weights, consent && !waivable().isEmpty(), 3, () -> waiver(genes));
        boolean retracts = features.contains(Feature.RETRACTIONS);
        offer(choices, weights, retracts && !retractable().isEmpty(), 5, () -> retraction(genes));
        boolean ends = features.contains(Feature.TERMINATION) && events.size() > 3 && gone.isEmpty();
        offer(choices, weights, ends, 1, () -> termination(genes));
        offer(choices, weights, ends, 2, () -> withdrawal(genes));
        return choices.get(genes.weighted(weights.stream().mapToInt(i -> i).toArray()))
                .get();
    }

    private static void offer(
            List<Supplier<Event.Builder<?>>> choices,
            List<Integer> weights,
            boolean possible,
            int weight,
            Supplier<Event.Builder<?>> choice) {
        if (possible) {
            choices.add(choice);
            weights.add(weight);
        }
    }

    private Event.Builder<?> delivery(Genes genes) {
        Commitment commitment = genes.of(deliverable);
        Delivery.Builder builder = Delivery.builder().commitment(commitment.id());
        if (commitment.must() instanceof Respond respond) {
            List<Incident> open = incidents.stream()
                    .filter(incident -> incidence.covers(respond.to(), incident))
                    .toList();
            if (open.isEmpty()) {
                return incidence.of(respond.to(), commitment, genes);
            }
            Incident incident = genes.of(open);
            boolean late = genes.chance(25);
            return by(builder, commitment, genes)
                    .answers(incident.id())
                    .at(
                            late
                                    ? timing.after(respond.within().addTo(incident.at(), timing.zone()), genes)
                                    : timing.within(incident.at(), respond.within(), genes));
        }
        if (commitment.must() instanceof Deliver deliver) {
            Optional<Manifest> manifest = deliver.manifest().map(agreement::manifest);
            if (manifest.isPresent()) {
                builder.items(
                        genes.chance(40)
                                ? manifest.get().items()
                                : genes.some(manifest.get().items(), 3));
            } else {
                quantity(builder, deliver.quantity(), genes);
            }
        } else if (commitment.must() instanceof Supply supply) {
            quantity(builder, supply.quantity(), genes);
        }
        return by(builder, commitment, genes).at(timing.any(genes));
    }

    private static Delivery.Builder by(Delivery.Builder builder, Commitment commitment, Genes genes) {
        if (genes.chance(30)) {
            builder.by(genes.of(commitment.by().asList()));
        } else if (!commitment.performedBy().isEmpty() && genes.chance(50)) {
            builder.by(genes.of(commitment.performedBy().asList()));
        }
        return builder;
    }

    private static void quantity(Delivery.Builder builder, BigDecimal whole, Genes genes) {
        switch (genes.weighted(35, 30, 20, 15)) {
            case 1 -> builder.quantity(whole);
            case 2 -> builder.quantity(half(whole));
            case 3 -> builder.quantity(1 + genes.below(4));
            default -> {}
        }
    }

    private static BigDecimal half(BigDecimal whole) {
        return whole.divide(BigDecimal.valueOf(2), 2, RoundingMode.UP);
    }

    private Event.Builder<?> ruling(Genes genes) {
        Matter matter = genes.chance(50) ? matters.get(matters.size() - 1) : genes.of(matters);
        List<Stage> stages = matter.procedure().stages();
        Instant start = matter.start();
        if (agreement.findElement(matter.subject()).isPresent()) {
            start = timing.any(genes);
        }
        Stage stage = stages.get(0);
        if (stages.size() > 1 && genes.chance(25)) {
            start = stage.within().addTo(start, timing.zone());
            stage = stages.get(1);
        }
        Ruling.Builder builder = Ruling.builder()
                .about(matter.subject())
                .by(genes.of(stage.body().asList()))
                .verdict(genes.chance(35) ? Verdict.DENY : Verdict.CONFIRM)
                .at(timing.within(start, stage.within(), genes));
        Optional<Delivery> delivery = deliveries.stream()
                .filter(event -> event.id().equals(matter.subject()))
                .findFirst();
        if (delivery.isPresent() && genes.chance(60)) {
            builder.verdict(Verdict.CONFIRM);
            accept(builder, delivery.get(), genes);
        }
        return builder;
    }

    private static void accept(Ruling.Builder builder, Delivery delivery, Genes genes) {
        if (delivery.items().isEmpty()) {
            builder.accepted(genes.chance(50) ? half(delivery.quantity()) : delivery.quantity());
        } else if (genes.chance(60)) {
            builder.items(genes.chance(40) ? delivery.items() : genes.some(delivery.items(), 2));
        } else {
            builder.accepted(1 + genes.below(delivery.items().size()));
        }
    }

    private Event.Builder<?> observation(Genes genes) {
        BigDecimal value = BigDecimal.valueOf(10L * genes.below(8) - 10);
        return Observation.builder()
                .at(timing.any(genes))
                .indicator(genes.of(agreement.indicators()).id())
                .value(genes.chance(10) ? value.add(new BigDecimal("0.25")) : value);
    }

    private List<Milestone> unreached() {
        return agreement.milestones().stream()
                .filter(milestone -> !reached.contains(milestone.id()))
                .toList();
    }

    private Event.Builder<?> milestone(Genes genes) {
        Milestone milestone = genes.of(unreached());
        reached.add(milestone.id());
        return MilestoneReached.builder().at(timing.any(genes)).milestone(milestone.id());
    }

    private boolean canBeDisputed() {
        return features.contains(Feature.DISPUTES) && !agreement.procedures().isEmpty();
    }

    private Event.Builder<?> challenge(Genes genes) {
        Procedure procedure = genes.of(agreement.procedures());
        Challenge.Builder builder = Challenge.builder().under(procedure.id()).by(genes.of(standing(procedure)));
        List<Event> subjects = events.stream()
                .filter(event ->
                        (event instanceof Incident || event instanceof Delivery) && !disputed.contains(event.id()))
                .toList();
        int events = subjects.isEmpty() ? 0 : 60;
        int items = agreement.manifests().isEmpty() ? 0 : 15;
        switch (genes.weighted(25, events, items)) {
            case 1 -> {
                Event subject = genes.chance(50) ? subjects.get(subjects.size() - 1) : genes.of(subjects);
                disputed.add(subject.id());
                builder.subject(subject.id())
                        .at(procedure
                                .filedWithin()
                                .map(limit -> timing.within(subject.at(), limit, genes))
                                .orElseGet(() -> notBefore(subject.at(), timing.after(subject.at(), genes))));
            }
            case 2 -> {
                Manifest manifest = genes.of(agreement.manifests());
                builder.subject(manifest.id()).item(genes.of(manifest.items())).at(timing.any(genes));
            }
            default -> {
                Commitment commitment = genes.of(agreement.commitments());
                builder.subject(commitment.id()).at(timing.any(genes));
            }
        }
        return builder;
    }

    private List<String> standing(Procedure procedure) {
        return procedure.standing().isEmpty() ? parties : procedure.standing().asList();
    }

    private static Instant notBefore(Instant least, Instant instant) {
        return instant.isBefore(least) ? least : instant;
    }

    private Event.Builder<?> deposit(Genes genes) {
        Escrow escrow = genes.of(agreement.escrows());
        BigDecimal sum = escrow.tranches().stream().map(Tranche::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        Deposit.Builder builder = Deposit.builder().at(timing.any(genes)).escrow(escrow.id());
        if (genes.chance(50)) {
            builder.by(genes.of(agreement.actors()).id());
        }
        return switch (genes.weighted(45, 30, 25)) {
            case 1 -> builder.amount(sum);
            case 2 -> builder.amount(25);
            default -> builder.amount(genes.of(escrow.tranches()).amount());
        };
    }

    private Event.Builder<?> extension(Genes genes) {
        Element element = genes.of(extendable);
        Set<String> consenting = new HashSet<>();
        if (element instanceof Commitment commitment) {
            consenting.addAll(commitment.by());
            consenting.addAll(commitment.to());
        } else {
            consenting.addAll(parties);
        }
        return Extension.builder()
                .at(timing.any(genes))
                .element(element.id())
                .plus(timing.offset(genes))
                .by(consenting);
    }

    private List<Commitment> waivable() {
        return agreement.commitments().stream()
                .filter(commitment -> !commitment.to().isEmpty())
                .toList();
    }

    private Event.Builder<?> waiver(Genes genes) {
        Commitment commitment = genes.of(waivable());
        return Waiver.builder()
                .at(timing.any(genes))
                .commitment(commitment.id())
                .by(genes.of(commitment.to().asList()));
    }

    private List<Event> retractable() {
        return events.stream()
                .filter(event -> !(event instanceof Retraction) && !gone.contains(event.id()))
                .toList();
    }

    private Event.Builder<?> retraction(Genes genes) {
        List<Event> candidates = ImmutableList.copyOf(retractable()).reverse();
        Event event = genes.of(candidates);
        return Retraction.builder()
                .event(event.id())
                .at(notBefore(event.reported(), timing.after(event.reported(), genes)));
    }

    private Event.Builder<?> termination(Genes genes) {
        gone.addAll(parties);
        return Termination.builder().at(timing.late(genes)).by(parties);
    }

    private Event.Builder<?> withdrawal(Genes genes) {
        String party = genes.of(parties);
        gone.add(party);
        return Withdrawal.builder().at(timing.late(genes)).by(party);
    }
}

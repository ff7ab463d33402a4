package org.eirene.literal;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Escrow;
import org.eirene.agreement.IncidentFilter;
import org.eirene.agreement.Indicator;
import org.eirene.agreement.Manifest;
import org.eirene.agreement.Milestone;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Procedure;
import org.eirene.agreement.Refrain;
import org.eirene.agreement.Respond;
import org.eirene.agreement.Status;
import org.eirene.agreement.WithdrawalClause;
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
import org.eirene.history.Waiver;
import org.eirene.history.Withdrawal;

/** Section 4: applies an event, or says why it cannot apply (now). */
final class Intake implements Event.Cases<Optional<String>> {
    private static final Optional<String> APPLIED = Optional.empty();

    private final World world;

    Intake(World world) {
        this.world = world;
    }

    /** Empty: it has been applied. */
    Optional<String> apply(Event event) {
        if (world.isTerminated()) {
            return Optional.of("the agreement is TERMINATED");
        }
        for (String actor : event.actors()) {
            if (!world.isActor(actor)) {
                return Optional.of("unknown actor " + actor);
            }
        }
        return event.match(this);
    }

    /** The first counts; with a fixed date of entry, a milestone event for it is disregarded. */
    @Override
    public Optional<String> milestone(MilestoneReached event) {
        boolean entry = event.milestone().equals(Milestone.ENTRY_INTO_FORCE);
        if (!entry && world.agreement.find(Milestone.class, event.milestone()).isEmpty()) {
            return Optional.of("unknown milestone");
        }
        if (entry && world.agreement.entersIntoForce().isPresent()) {
            return Optional.of("entry into force is fixed");
        }
        if (world.milestones.containsKey(event.milestone())) {
            return Optional.of("reached before");
        }
        world.reach(event.milestone(), event.at());
        return APPLIED;
    }

    /** Section 7: deliveries count from entry into force on, also before the commitment is in effect. */
    @Override
    public Optional<String> delivery(Delivery event) {
        CommitmentState commitment = world.commitments.get(event.commitment());
        if (commitment == null) {
            return Optional.of("unknown commitment");
        }
        if (!world.isUnderWay()) {
            return Optional.of("the agreement is not in force");
        }
        if (commitment.text.must() instanceof Refrain) {
            // Section 4, wrong kind: there is nothing to deliver under what forbids.
            return Optional.of("nothing is delivered under what forbids");
        }
        Optional<String> manifest = DeliveryView.manifestOf(commitment.text);
        if (manifest.isPresent()
                && event.items().stream().noneMatch(item -> world.deliveryView.isListed(manifest.get(), item))) {
            return Optional.of("no item stands on the list");
        }
        if (commitment.text.must() instanceof Respond respond) {
            // Section 7: a delivery under respond must answer an incident on the record that the filter covers.
            Optional<Incident> incident = event.answers().map(world.incidents::get);
            if (incident.filter(each -> world.incidentView.covers(respond.to(), each))
                    .isEmpty()) {
                return Optional.of("it answers no incident that is to be answered");
            }
        }
        world.deliveries.put(event.id(), event);
        commitment
                .text
                .verification()
                .ifPresent(procedure -> world.proceedings.open(
                        Proceeding.Kind.DELIVERY, event.id(), event.id(), Optional.empty(), procedure, world.now));
        return APPLIED;
    }

    @Override
    public Optional<String> observation(Observation event) {
        if (world.agreement.find(Indicator.class, event.indicator()).isEmpty()) {
            return Optional.of("unknown indicator");
        }
        world.observations.add(event);
        return APPLIED;
    }

    /** Section 3: where an agreement declares kinds of incident or areas, others are disregarded. */
    @Override
    public Optional<String> incident(Incident event) {
        if (!world.agreement.incidentKinds().isEmpty()
                && !world.agreement.incidentKinds().contains(event.incidentKind())) {
            return Optional.of("unknown kind of incident");
        }
        if (!world.agreement.areas().isEmpty()
                && event.area()
                        .filter(area -> !world.agreement.areas().contains(area))
                        .isPresent()) {
            return Optional.of("unknown area");
        }
        world.incidents.put(event.id(), event);
        return APPLIED;
    }

    @Override
    public Optional<String> ruling(Ruling event) {
        return world.proceedings.take(event)
                ? APPLIED
                : Optional.of("its author sits in no open proceeding about " + event.about());
    }

    /** An actor with standing disputes an incident, a delivery, a commitment's breach, or an item of a list. */
    @Override
    public Optional<String> challenge(Challenge event) {
        Optional<Procedure> procedure = world.agreement.find(Procedure.class, event.under());
        if (procedure.isEmpty()) {
            return Optional.of("unknown procedure");
        }
        if (!world.isUnderWay()) {
            return Optional.of("the agreement is not in force");
        }
        if (world.incidents.containsKey(event.subject())) {
            Incident incident = world.incidents.get(event.subject());
            return dispute(
                    event,
                    procedure.get(),
                    Proceeding.Kind.DISPUTED_INCIDENT,
                    incident.at(),
                    world.proceedings.disputeOf(incident).isPresent(),
                    concerned(incident));
        }
        if (world.deliveries.containsKey(event.subject())) {
            Delivery delivery = world.deliveries.get(event.subject());
            CommitmentState commitment = world.commitments.get(delivery.commitment());
            // Section 4: a delivery while its commitment is not FULFILLED.
            if (world.hasStatus(commitment.id(), Status.FULFILLED)) {
                return Optional.of("its commitment is FULFILLED");
            }
            return dispute(
                    event,
                    procedure.get(),
                    Proceeding.Kind.DISPUTED_DELIVERY,
                    delivery.at(),
                    world.proceedings.disputeOf(delivery).isPresent(),
                    owedByOrTo(commitment));
        }
        if (world.commitments.containsKey(event.subject())) {
            CommitmentState commitment = world.commitments.get(event.subject());
            if (!world.hasStatus(commitment.id(), Status.BREACHED)) {
                return Optional.of("it is not BREACHED");
            }
            Instant breach = world.since(commitment.id()).orElseThrow();
            boolean second = world.proceedings.disputesOfBreachOf(commitment.id()).stream()
                    .anyMatch(dispute -> !dispute.start.isBefore(breach));
            return dispute(
                    event, procedure.get(), Proceeding.Kind.DISPUTED_BREACH, breach, second, owedByOrTo(commitment));
        }
        return item(event, procedure.get());
    }

    private Optional<String> item(Challenge event, Procedure procedure) {
        Optional<Manifest> manifest = world.agreement.find(Manifest.class, event.subject());
        if (manifest.isEmpty()) {
            return Optional.of("nothing that can be challenged");
        }
        Optional<String> item = event.item().filter(manifest.get().items()::contains);
        if (item.isEmpty()) {
            return Optional.of("no such item on the list");
        }
        Set<String> concerned = new TreeSet<>();
        world.commitments.values().stream()
                .filter(commitment -> DeliveryView.manifestOf(commitment.text)
                        .equals(Optional.of(manifest.get().id())))
                .forEach(commitment -> concerned.addAll(owedByOrTo(commitment)));
        return dispute(
                event,
                procedure,
                Proceeding.Kind.DISPUTED_ITEM,
                world.enteredIntoForce().orElseThrow(),
                world.proceedings.disputeOf(manifest.get().id(), item.get()).isPresent(),
                concerned);
    }

    /**
     * Section 5: standing by default of the parties; a challenge later than filedWithin after its subject, and a second one
     * of the same subject, are disregarded. Section 6: one that has withdrawn counts for what is still owed by it or to it.
     */
    private Optional<String> dispute(
            Challenge event,
            Procedure procedure,
            Proceeding.Kind kind,
            Instant subjectAt,
            boolean second,
            Set<String> concerned) {
        boolean standing = procedure.standing().isEmpty()
                ? world.parties().contains(event.by())
                        || (world.withdrawn.contains(event.by()) && concerned.contains(event.by()))
                : procedure.standing().contains(event.by());
        if (!standing) {
            return Optional.of("no standing");
        }
        if (second) {
            return Optional.of("disputed before");
        }
        if (procedure
                .filedWithin()
                .filter(within -> event.at().isAfter(world.times.plus(subjectAt, within)))
                .isPresent()) {
            return Optional.of("filed too late");
        }
        world.proceedings.open(kind, event.id(), event.subject(), event.item(), procedure.id(), world.now);
        return APPLIED;
    }

    private Set<String> owedByOrTo(CommitmentState commitment) {
        return world.isFinal(commitment) && !world.hasStatus(commitment.id(), Status.BREACHED)
                ? ImmutableSet.of()
                : ImmutableSet.<String>builder()
                        .addAll(commitment.text.by())
                        .addAll(commitment.text.to())
                        .build();
    }

    private Set<String> concerned(Incident incident) {
        Set<String> concerned = new TreeSet<>();
        for (CommitmentState commitment : world.commitments.values()) {
            Optional<IncidentFilter> filter = commitment.text.must() instanceof Refrain refrain
                    ? Optional.of(refrain.from())
                    : commitment.text.must() instanceof Respond respond ? Optional.of(respond.to()) : Optional.empty();
            if (filter.filter(each -> world.incidentView.covers(each, incident)).isPresent()) {
                concerned.addAll(owedByOrTo(commitment));
            }
        }
        return concerned;
    }

    /** A beneficiary gives up a commitment. */
    @Override
    public Optional<String> waiver(Waiver event) {
        CommitmentState commitment = world.commitments.get(event.commitment());
        if (commitment == null) {
            return Optional.of("unknown commitment");
        }
        if (!commitment.text.to().contains(event.by())) {
            return Optional.of("not a beneficiary");
        }
        if (world.isFinal(commitment)) {
            return Optional.of("the commitment is final");
        }
        return world.waivers
                        .computeIfAbsent(commitment.id(), id -> new TreeSet<>())
                        .add(event.by())
                ? APPLIED
                : Optional.of("waived before");
    }

    /**
     * Section 7: an extension needs the obligor and every beneficiary, of a benchmark or a phase all parties; an element
     * that is final or has no due instant (a phase: no end) cannot be extended. It moves every due instant, past ones too.
     */
    @Override
    public Optional<String> extension(Extension event) {
        CommitmentState commitment = world.commitments.get(event.element());
        if (commitment != null) {
            return extend(commitment, event);
        }
        if (!event.by().containsAll(world.parties()) || event.by().isEmpty()) {
            return Optional.of("not all parties consent");
        }
        Optional<Phase> phase = world.agreement.find(Phase.class, event.element());
        if (phase.isPresent()) {
            if (world.isClosed(event.element()) || phase.get().lasts().isEmpty()) {
                return Optional.of("the phase is final or has no end");
            }
            world.phases.get(event.element()).moves.add(event.plus());
            return APPLIED;
        }
        Optional<Benchmark> benchmark = world.agreement.find(Benchmark.class, event.element());
        if (benchmark.isEmpty()) {
            return Optional.of("nothing that can be extended");
        }
        if (world.benchmarks.isFinal(benchmark.get()) || !world.benchmarks.canBeDue(benchmark.get())) {
            return Optional.of("the benchmark is final or never due");
        }
        world.benchmarks.extend(benchmark.get(), event.plus());
        return APPLIED;
    }

    private Optional<String> extend(CommitmentState commitment, Extension event) {
        if (!event.by().containsAll(commitment.text.by()) || !event.by().containsAll(commitment.text.to())) {
            return Optional.of("not all obligors and beneficiaries consent");
        }
        boolean moved = false;
        if (!world.isFinal(commitment)) {
            for (DuePoint point : commitment.dues) {
                // What the text says is moved, resolved or not; what an exchange asks for, once it is there.
                boolean written = point.kind != DuePoint.Kind.LOT && point.kind != DuePoint.Kind.TOGETHER;
                if (written || world.dues.value(point).isPresent()) {
                    point.moves.add(event.plus());
                    moved = true;
                }
            }
        }
        return moved ? APPLIED : Optional.of("the commitment is final or has no due instant");
    }

    @Override
    public Optional<String> deposit(Deposit event) {
        if (world.agreement.find(Escrow.class, event.escrow()).isEmpty()) {
            return Optional.of("unknown escrow");
        }
        world.deposited.merge(event.escrow(), event.amount(), BigDecimal::add);
        return APPLIED;
    }

    /** Section 6: from IN_FORCE, one termination event names all parties. */
    @Override
    public Optional<String> termination(Termination event) {
        if (world.agreementStatus() != Status.IN_FORCE) {
            return Optional.of("the agreement is not IN_FORCE");
        }
        if (event.by().isEmpty() || !event.by().containsAll(world.parties())) {
            return Optional.of("not all parties consent");
        }
        if (world.endedByConsent) {
            return Optional.of("ended before");
        }
        world.endedByConsent = true;
        return APPLIED;
    }

    /** Section 6: a withdrawal needs an agreement in force; the first of each party counts. */
    @Override
    public Optional<String> withdrawal(Withdrawal event) {
        boolean terminates =
                world.agreement.withdrawal().map(WithdrawalClause::terminates).orElse(true);
        if (terminates ? world.agreementStatus() != Status.IN_FORCE : !world.isUnderWay()) {
            return Optional.of("the agreement is not in force");
        }
        if (!world.parties().contains(event.by()) || world.withdrawals.containsKey(event.by())) {
            return Optional.of("not a party, or withdrawing already");
        }
        Instant takesEffect = AgreementStep.takesEffect(world, event.at());
        world.withdrawals.put(event.by(), takesEffect);
        if (takesEffect.equals(event.at())) {
            AgreementStep.takeEffect(world, event.by());
        }
        return APPLIED;
    }

    /** Retractions are dealt with before all else, by {@code reported} alone. */
    @Override
    public Optional<String> retraction(Retraction event) {
        return APPLIED;
    }
}

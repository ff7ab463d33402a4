package org.eirene.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eirene.agreement.Actor;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Element;
import org.eirene.agreement.Escrow;
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

/** What each kind of event does, or why it can do nothing. */
final class EventRules implements Event.Cases<Optional<String>> {
    private final State state;

    EventRules(State state) {
        this.state = state;
    }

    /**
     * Applies an event, if it can apply now.
     *
     * @return why it cannot; empty once it was applied
     */
    Optional<String> apply(Event event) {
        if (state.isTerminated()) {
            return because("the agreement is TERMINATED");
        }
        Optional<String> stranger = event.actors().stream()
                .filter(actor -> state.agreement.find(Actor.class, actor).isEmpty())
                .findFirst();
        return stranger.isPresent()
                ? Optional.of("'" + stranger.get() + "' is not an actor of the agreement")
                : event.match(this);
    }

    private static Optional<String> because(String why) {
        return Optional.of(why);
    }

    /** A declared milestone, or entry into force, was reached; the first counts. */
    @Override
    public Optional<String> milestone(MilestoneReached event) {
        String id = event.milestone();
        if (id.equals(Milestone.ENTRY_INTO_FORCE)) {
            if (state.agreement.entersIntoForce().isPresent()) {
                return because("the text fixes the date of entry into force");
            }
        } else if (state.agreement.find(Milestone.class, id).isEmpty()) {
            return because("'" + id + "' is not a milestone of the agreement");
        }
        if (state.reached().containsKey(id)) {
            return because("milestone '" + id + "' was reached before, by "
                    + state.reached().get(id).id());
        }
        state.reached().put(id, event);
        state.touch(state.whole);
        if (!id.equals(Milestone.ENTRY_INTO_FORCE)) {
            state.move(state.of(id), Status.REACHED, state.why(() -> Reasons.milestone(event, state.zone)));
        }
        return Optional.empty();
    }

    /** Deliveries count from entry into force on, also before the commitment is in effect. */
    @Override
    public Optional<String> delivery(Delivery event) {
        Optional<Commitment> found = state.agreement.find(Commitment.class, event.commitment());
        if (found.isEmpty()) {
            return because("'" + event.commitment() + "' is not a commitment of the agreement");
        }
        if (found.get().must() instanceof Refrain) {
            return because("nothing is delivered under '" + event.commitment() + "', which forbids");
        }
        if (!state.isInForce()) {
            return because("the agreement is not in force");
        }
        CommitmentState commitment = state.commitment(event.commitment());
        if (found.get().must() instanceof Respond respond) {
            boolean answers = event.answers()
                    .flatMap(state::incident)
                    .filter(entry -> state.covers(respond.to(), entry.event))
                    .isPresent();
            if (!answers) {
                return because("it answers no incident on the record that '" + commitment.id() + "' covers");
            }
        }
        Optional<String> manifest = Deliveries.manifest(found.get());
        if (manifest.isPresent() && event.items().stream().noneMatch(item -> state.isListed(manifest.get(), item))) {
            return because("none of its items is on the list of '" + commitment.id() + "'");
        }
        Optional<Proceeding> verification = found.get()
                .verification()
                .map(procedure -> state.start(Proceeding.Kind.DELIVERY, event.id(), event.id(), procedure));
        state.add(new DeliveryEntry(event, verification));
        return Optional.empty();
    }

    /** A value of an indicator. */
    @Override
    public Optional<String> observation(Observation event) {
        if (state.agreement.find(Indicator.class, event.indicator()).isEmpty()) {
            return because("'" + event.indicator() + "' is not an indicator of the agreement");
        }
        state.add(event);
        return Optional.empty();
    }

    /** Where the agreement declares kinds or areas, others are disregarded. */
    @Override
    public Optional<String> incident(Incident event) {
        Set<String> kinds = state.agreement.incidentKinds();
        if (!kinds.isEmpty() && !kinds.contains(event.incidentKind())) {
            return because("'" + event.incidentKind() + "' is not a kind of incident of the agreement");
        }
        Set<String> areas = state.agreement.areas();
        if (!areas.isEmpty()
                && event.area().filter(area -> !areas.contains(area)).isPresent()) {
            return because("'" + event.area().get() + "' is not an area of the agreement");
        }
        IncidentEntry entry = state.add(event);
        for (CommitmentState commitment : state.commitments) {
            if (concerns(commitment.element, event)) {
                commitment.add(entry);
            }
        }
        return Optional.empty();
    }

    /** A refrain is about incidents attributed to its obligors; a respond about all that its filter covers. */
    boolean concerns(Commitment commitment, Incident event) {
        if (commitment.must() instanceof Refrain refrain) {
            return state.covers(refrain.from(), event)
                    && commitment.by().stream().anyMatch(obligor -> state.isAttributed(event, obligor));
        }
        return commitment.must() instanceof Respond respond && state.covers(respond.to(), event);
    }

    /** It counts in the proceedings about its subject wherever its author sits in the present stage. */
    @Override
    public Optional<String> ruling(Ruling event) {
        List<Proceeding> about = state.proceedings(event.about());
        if (about.isEmpty()) {
            return because("no proceeding about '" + event.about() + "' is open");
        }
        List<Proceeding> seated = about.stream()
                .filter(proceeding -> proceeding.seats(event.by()))
                .toList();
        if (seated.isEmpty()) {
            return because(
                    about.stream().anyMatch(Proceeding::isOpen)
                            ? "'" + event.by() + "' does not sit in the present stage about '" + event.about() + "'"
                            : about.get(0).decidedAlready());
        }
        seated.forEach(proceeding -> proceeding.hear(event));
        return Optional.empty();
    }

    /** A beneficiary gives up a commitment. */
    @Override
    public Optional<String> waiver(Waiver event) {
        Optional<Commitment> found = state.agreement.find(Commitment.class, event.commitment());
        if (found.isEmpty()) {
            return because("'" + event.commitment() + "' is not a commitment of the agreement");
        }
        if (!found.get().to().contains(event.by())) {
            return because("'" + event.by() + "' is not a beneficiary of '" + event.commitment() + "'");
        }
        CommitmentState commitment = state.commitment(event.commitment());
        if (CommitmentRules.isFinal(state, commitment)) {
            return because("'" + event.commitment() + "' is " + commitment.status() + " for good");
        }
        if (commitment.waivers().containsKey(event.by())) {
            return because("'" + event.by() + "' has waived '" + event.commitment() + "' before");
        }
        commitment.waivers().put(event.by(), event);
        state.touch(commitment);
        return Optional.empty();
    }

    /** It needs the obligors and every beneficiary; for a benchmark or phase, all parties. */
    @Override
    public Optional<String> extension(Extension event) {
        Optional<Element> found = state.agreement.findElement(event.element());
        if (found.isEmpty()) {
            return because("'" + event.element() + "' is not in the agreement");
        }
        return found.get().match(new Element.PartialCases<>() {
            @Override
            public Optional<String> otherwise(Element element) {
                return because(Words.withArticle(element.kind().noun()) + " cannot be extended");
            }

            @Override
            public Optional<String> commitment(Commitment element) {
                CommitmentState commitment = state.commitment(element.id());
                List<Due> moved = CommitmentRules.extensible(state, commitment);
                return consent(event, Stream.concat(element.by().stream(), element.to().stream()))
                        .or(() -> CommitmentRules.isFinal(state, commitment) ? isFinal(commitment) : Optional.empty())
                        .or(() -> moved.isEmpty() ? noDue(element) : Optional.empty())
                        .or(() -> {
                            state.touch(commitment);
                            commitment.extend(event, moved, state.why(() -> Reasons.extension(state, event)));
                            return Optional.empty();
                        });
            }

            @Override
            public Optional<String> benchmark(Benchmark element) {
                BenchmarkState benchmark = state.benchmark(element.id());
                boolean met = benchmark.is(Status.MET) && !element.continuous();
                return allParties(event)
                        .or(() -> met ? isFinal(benchmark) : Optional.empty())
                        .or(() -> BenchmarkRules.hasDue(state, benchmark) ? Optional.empty() : noDue(element))
                        .or(() -> {
                            state.touch(benchmark);
                            benchmark.extend(event, state.why(() -> Reasons.extension(state, event)));
                            return Optional.empty();
                        });
            }

            @Override
            public Optional<String> phase(Phase element) {
                PhaseState phase = state.phase(element.id());
                return allParties(event)
                        .or(() -> phase.isClosed() ? isFinal(phase) : Optional.empty())
                        .or(() -> element.lasts().isPresent() ? Optional.empty() : noDue(element))
                        .or(() -> {
                            state.touch(phase);
                            phase.moveEnd(event.plus(), state.why(() -> Reasons.extension(state, event)));
                            return Optional.empty();
                        });
            }
        });
    }

    private Optional<String> allParties(Extension event) {
        return event.by().isEmpty()
                ? because("it lacks the consent of all parties")
                : consent(event, state.parties().stream());
    }

    private static Optional<String> consent(Extension event, Stream<String> needed) {
        List<String> lacking = needed.distinct()
                .filter(actor -> !event.by().contains(actor))
                .sorted()
                .toList();
        return lacking.isEmpty() ? Optional.empty() : because("it lacks the consent of " + String.join(", ", lacking));
    }

    private static Optional<String> isFinal(ElementState element) {
        return because("'" + element.id() + "' is " + element.status() + " for good");
    }

    private static Optional<String> noDue(Element element) {
        return because(
                "'" + element.id() + "' has no " + (element instanceof Phase ? "end" : "due instant") + " to move");
    }

    // ---------------------------------------------------------------- disputes

    /** An actor with standing disputes an incident, a delivery, a commitment's breach, or an item of a manifest. */
    @Override
    public Optional<String> challenge(Challenge event) {
        Optional<Procedure> procedure = state.agreement.find(Procedure.class, event.under());
        if (procedure.isEmpty()) {
            return because("'" + event.under() + "' is not a procedure of the agreement");
        }
        if (!state.isInForce()) {
            return because("the agreement is not in force");
        }
        Optional<IncidentEntry> incident = state.incident(event.subject());
        if (incident.isPresent()) {
            return incident(event, procedure.get(), incident.get());
        }
        Optional<DeliveryEntry> delivery = state.delivery(event.subject());
        if (delivery.isPresent()) {
            return delivery(event, procedure.get(), delivery.get());
        }
        if (state.agreement.find(Commitment.class, event.subject()).isPresent()) {
            return breach(event, procedure.get(), state.commitment(event.subject()));
        }
        return state.agreement
                .find(Manifest.class, event.subject())
                .map(manifest -> item(event, procedure.get(), manifest))
                .orElseGet(() -> because("'" + event.subject() + "' is nothing that can be challenged"));
    }

    private Optional<String> incident(Challenge event, Procedure procedure, IncidentEntry entry) {
        Stream<CommitmentState> concerned = state.commitments.stream()
                .filter(commitment -> (commitment.element.must() instanceof Refrain refrain
                                && state.covers(refrain.from(), entry.event))
                        || (commitment.element.must() instanceof Respond respond
                                && state.covers(respond.to(), entry.event)));
        return inadmissible(event, procedure, entry.at(), concerned)
                .or(() -> entry.dispute().map(EventRules::before))
                .or(() -> {
                    state.own(entry).challenge(dispute(Proceeding.Kind.DISPUTED_INCIDENT, event));
                    return Optional.empty();
                });
    }

    /** A delivery while its commitment is not FULFILLED. */
    private Optional<String> delivery(Challenge event, Procedure procedure, DeliveryEntry entry) {
        CommitmentState commitment = state.commitment(entry.event.commitment());
        if (commitment.is(Status.FULFILLED)) {
            return because("'" + commitment.id() + "' is FULFILLED");
        }
        return inadmissible(event, procedure, entry.at(), Stream.of(commitment))
                .or(() -> entry.dispute().map(EventRules::before))
                .or(() -> {
                    state.challenge(entry, dispute(Proceeding.Kind.DISPUTED_DELIVERY, event));
                    return Optional.empty();
                });
    }

    /** A breach is one from when its commitment became BREACHED until it is no more; the next is another subject. */
    private Optional<String> breach(Challenge event, Procedure procedure, CommitmentState commitment) {
        if (!commitment.is(Status.BREACHED)) {
            return because("'" + commitment.id() + "' is not BREACHED");
        }
        Instant since = commitment.since().orElseThrow();
        return inadmissible(event, procedure, since, Stream.of(commitment))
                .or(() -> commitment.disputes().stream()
                        .filter(dispute -> !dispute.startedAt.isBefore(since))
                        .findFirst()
                        .map(EventRules::before))
                .or(() -> {
                    commitment.disputes().add(dispute(Proceeding.Kind.DISPUTED_BREACH, event));
                    return Optional.empty();
                });
    }

    private Optional<String> item(Challenge event, Procedure procedure, Manifest manifest) {
        Optional<String> item = event.item().filter(manifest.items()::contains);
        if (item.isEmpty()) {
            return because(event.item().map(named -> "'" + named + "' is not").orElse("it names no item that is")
                    + " on the list '" + manifest.id() + "'");
        }
        Stream<CommitmentState> concerned = state.commitments.stream()
                .filter(commitment -> Deliveries.manifest(commitment.element).equals(Optional.of(manifest.id())));
        return inadmissible(event, procedure, state.inForceSince().orElseThrow(), concerned)
                .or(() -> state.itemDispute(manifest.id(), item.get()).map(EventRules::before))
                .or(() -> {
                    dispute(Proceeding.Kind.DISPUTED_ITEM, event);
                    return Optional.empty();
                });
    }

    private Proceeding dispute(Proceeding.Kind kind, Challenge event) {
        Optional<String> item = kind == Proceeding.Kind.DISPUTED_ITEM ? event.item() : Optional.empty();
        return state.start(kind, event.id(), event.subject(), item, event.under());
    }

    private static String before(Proceeding dispute) {
        return "it was disputed before, by " + dispute.about;
    }

    /** It lacks standing, or comes too late after its subject. */
    private Optional<String> inadmissible(
            Challenge event, Procedure procedure, Instant subjectAt, Stream<CommitmentState> concerned) {
        boolean standing = procedure.standing().isEmpty()
                ? state.parties().contains(event.by())
                        || (state.hasWithdrawn(event.by()) && concerned.anyMatch(owed -> isOwed(owed, event.by())))
                : procedure.standing().contains(event.by());
        if (!standing) {
            return because("'" + event.by() + "' has no standing under '" + procedure.id() + "'");
        }
        return procedure
                .filedWithin()
                .filter(within -> event.at().isAfter(within.addTo(subjectAt, state.zone)))
                .map(within -> "it came later than " + within + " after what it challenges");
    }

    /** A party that has withdrawn counts for what is still owed by it or to it. */
    private static boolean isOwed(CommitmentState commitment, String party) {
        return !commitment.isDone()
                && (commitment.element.by().contains(party)
                        || commitment.element.to().contains(party));
    }

    // ---------------------------------------------------------------- money, and the end

    @Override
    public Optional<String> deposit(Deposit event) {
        if (state.agreement.find(Escrow.class, event.escrow()).isEmpty()) {
            return because("'" + event.escrow() + "' is not an escrow of the agreement");
        }
        EscrowState escrow = state.escrow(event.escrow());
        escrow.deposit(event);
        escrow.tranches.forEach(state::touch);
        return Optional.empty();
    }

    /** From IN_FORCE, one event names all parties. */
    @Override
    public Optional<String> termination(Termination event) {
        if (!state.whole.is(Status.IN_FORCE)) {
            return because("the agreement is " + state.whole.status());
        }
        List<String> lacking = state.parties().stream()
                .filter(party -> !event.by().contains(party))
                .toList();
        if (event.by().isEmpty() || !lacking.isEmpty()) {
            return because(
                    "it lacks the consent of " + (lacking.isEmpty() ? "all parties" : String.join(", ", lacking)));
        }
        if (state.endedByConsent().isPresent()) {
            return because("the agreement was ended before, by "
                    + state.endedByConsent().get().id());
        }
        state.endByConsent(event);
        return Optional.empty();
    }

    /** It needs an agreement in force; the first of each party counts. */
    @Override
    public Optional<String> withdrawal(Withdrawal event) {
        boolean terminates =
                state.agreement.withdrawal().map(WithdrawalClause::terminates).orElse(true);
        if (terminates ? !state.whole.is(Status.IN_FORCE) : !state.isInForce()) {
            return because("the agreement is " + state.whole.status());
        }
        if (state.withdrawals().containsKey(event.by())) {
            return because("'" + event.by() + "' withdrew before, by "
                    + state.withdrawals().get(event.by()).notice().id());
        }
        if (!state.parties().contains(event.by())) {
            return because("'" + event.by() + "' is not a party");
        }
        Instant effect = AgreementRules.takesEffect(state, event);
        state.withdraw(event, effect);
        if (effect.equals(event.at())) {
            AgreementRules.takeEffect(state, event);
        }
        return Optional.empty();
    }

    /** What it names was taken out of the record before; one that names nothing is found there too. */
    @Override
    public Optional<String> retraction(Retraction event) {
        return Optional.empty();
    }
}

package org.eirene.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eirene.agreement.Actor;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Element;
import org.eirene.agreement.Indicator;
import org.eirene.agreement.Milestone;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Refrain;
import org.eirene.agreement.Respond;
import org.eirene.agreement.Status;
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
    private static final Optional<String> APPLIED = Optional.empty();

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
        if (!id.equals(Milestone.ENTRY_INTO_FORCE)) {
            state.move(state.of(id), Status.REACHED, Reasons.milestone(event, state.zone));
        }
        return APPLIED;
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
        DeliveryEntry entry = new DeliveryEntry(event, Optional.empty());
        Optional<Set<String>> manifest = Deliveries.manifest(state, commitment);
        if (manifest.isPresent() && event.items().stream().noneMatch(manifest.get()::contains)) {
            return because("none of its items is on the list of '" + commitment.id() + "'");
        }
        if (found.get().verification().isPresent()) {
            entry = new DeliveryEntry(
                    event,
                    Optional.of(
                            state.start(event.id(), found.get().verification().get())));
        }
        State.insert(commitment.deliveries(), entry, kept -> kept.event);
        return APPLIED;
    }

    /** A value of an indicator. */
    @Override
    public Optional<String> observation(Observation event) {
        if (state.agreement.find(Indicator.class, event.indicator()).isEmpty()) {
            return because("'" + event.indicator() + "' is not an indicator of the agreement");
        }
        state.add(event);
        return APPLIED;
    }

    /** Where the agreement declares kinds or areas, others are disregarded. */
    @Override
    public Optional<String> incident(Incident event) {
        List<String> kinds = state.agreement.incidentKinds().asList();
        if (!kinds.isEmpty() && !kinds.contains(event.incidentKind())) {
            return because("'" + event.incidentKind() + "' is not a kind of incident of the agreement");
        }
        List<String> areas = state.agreement.areas().asList();
        if (!areas.isEmpty()
                && event.area().filter(area -> !areas.contains(area)).isPresent()) {
            return because("'" + event.area().get() + "' is not an area of the agreement");
        }
        IncidentEntry entry = state.add(event);
        for (CommitmentState commitment : state.commitments) {
            if (concerns(commitment.element, event)) {
                State.insert(commitment.incidents(), entry, kept -> kept.event);
            }
        }
        return APPLIED;
    }

    /** A refrain is about incidents attributed to its obligors; a respond about all that its filter covers. */
    private boolean concerns(Commitment commitment, Incident event) {
        if (commitment.must() instanceof Refrain refrain) {
            return state.covers(refrain.from(), event)
                    && commitment.by().stream().anyMatch(obligor -> state.isAttributed(event, obligor));
        }
        return commitment.must() instanceof Respond respond && state.covers(respond.to(), event);
    }

    /** It counts in the proceedings about its subject wherever its author sits in the present stage. */
    @Override
    public Optional<String> ruling(Ruling event) {
        List<Proceeding> about = state.proceedings().stream()
                .filter(proceeding -> proceeding.about.equals(event.about()))
                .toList();
        if (about.isEmpty()) {
            return because("nothing about '" + event.about() + "' is before anybody");
        }
        List<Proceeding> seated = about.stream()
                .filter(proceeding -> proceeding.seats(event.by()))
                .toList();
        if (seated.isEmpty()) {
            return because(
                    about.stream().anyMatch(Proceeding::isOpen)
                            ? "'" + event.by() + "' does not sit in the present stage about '" + event.about() + "'"
                            : "'" + event.about() + "' is decided already");
        }
        seated.forEach(proceeding -> proceeding.hear(event));
        return APPLIED;
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
        if (commitment.isFinal()) {
            return because("'" + event.commitment() + "' is " + commitment.status() + " for good");
        }
        if (commitment.waivers().containsKey(event.by())) {
            return because("'" + event.by() + "' has waived '" + event.commitment() + "' before");
        }
        commitment.waivers().put(event.by(), event);
        return APPLIED;
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
                return because("a " + element.kind().noun() + " cannot be extended");
            }

            @Override
            public Optional<String> commitment(Commitment element) {
                CommitmentState commitment = state.commitment(element.id());
                return consent(event, Stream.concat(element.by().stream(), element.to().stream()))
                        .or(() -> commitment.isFinal() ? isFinal(commitment) : Optional.empty())
                        .or(() -> CommitmentRules.hasDue(state, commitment) ? Optional.empty() : noDue(element))
                        .or(() -> {
                            commitment.extend(event);
                            return APPLIED;
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
                            benchmark.extend(event);
                            return APPLIED;
                        });
            }

            @Override
            public Optional<String> phase(Phase element) {
                PhaseState phase = state.phase(element.id());
                return allParties(event)
                        .or(() -> phase.isClosed() ? isFinal(phase) : Optional.empty())
                        .or(() -> element.lasts().isPresent() ? Optional.empty() : noDue(element))
                        .or(() -> {
                            phase.moveEnd(
                                    event.plus(), Reasons.extension(event, state.zone), state.now(), state.isLapsing(), state.zone);
                            return APPLIED;
                        });
            }
        });
    }

    private Optional<String> allParties(Extension event) {
        return consent(event, state.agreement.parties().stream().map(Actor::id));
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

    // ---------------------------------------------------------------- not yet

    @Override
    public Optional<String> challenge(Challenge event) {
        throw Evaluator.notYet(event);
    }

    @Override
    public Optional<String> deposit(Deposit event) {
        throw Evaluator.notYet(event);
    }

    @Override
    public Optional<String> termination(Termination event) {
        throw Evaluator.notYet(event);
    }

    @Override
    public Optional<String> withdrawal(Withdrawal event) {
        throw Evaluator.notYet(event);
    }

    /** What it names was taken out of the record before; one that names nothing is found there too. */
    @Override
    public Optional<String> retraction(Retraction event) {
        return APPLIED;
    }
}

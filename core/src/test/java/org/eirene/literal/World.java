package org.eirene.literal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eirene.agreement.Actor;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Element;
import org.eirene.agreement.ElementKind;
import org.eirene.agreement.Guarantee;
import org.eirene.agreement.Milestone;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Status;
import org.eirene.history.Delivery;
import org.eirene.history.Incident;
import org.eirene.history.Observation;

/** Everything that is remembered from one beat to the next. */
final class World {
    private record Made(String element, Status from, Status to) {}

    final Agreement agreement;
    final Text text;
    final Times times;

    Instant now = Instant.MIN;
    int beat = 2;

    private Status agreementStatus = Status.NOT_IN_FORCE;
    private Optional<Instant> agreementSince = Optional.empty();
    private Optional<Instant> enteredIntoForce = Optional.empty();
    private final Map<String, Status> statuses = new LinkedHashMap<>();
    private final Map<String, Instant> since = new HashMap<>();
    private final Map<String, Map<Status, Instant>> firsts = new HashMap<>();
    private final Set<Made> madeInThisBeat = new HashSet<>();
    final List<LiteralAssessment.Transition> transitions = new ArrayList<>();

    // What has been applied of the record.
    final Map<String, Instant> milestones = new HashMap<>();
    final Map<String, Incident> incidents = new LinkedHashMap<>();
    final Map<String, Delivery> deliveries = new LinkedHashMap<>();
    final List<Observation> observations = new ArrayList<>();
    final Map<String, BigDecimal> deposited = new HashMap<>();
    final Map<String, Set<String>> waivers = new HashMap<>();
    final Map<String, Instant> withdrawals = new TreeMap<>();
    final Set<String> withdrawn = new TreeSet<>();
    boolean endedByConsent;
    boolean endedByWithdrawal;
    final Map<String, String> disregarded = new TreeMap<>();

    // What is remembered of the elements.
    final Map<String, CommitmentState> commitments = new LinkedHashMap<>();
    final Map<String, PhaseState> phases = new LinkedHashMap<>();

    final MomentView moments;
    final IncidentView incidentView;
    final Proceedings proceedings;
    final DeliveryView deliveryView;
    final DueView dues;
    final Lots lots;
    final ContinuingView continuing;
    final BreachView breaches;
    final SanctionStep sanctions;
    final BenchmarkStep benchmarks;
    final TrancheStep tranches;
    final ConditionView conditions;

    World(Agreement agreement) {
        this.agreement = agreement;
        text = new Text(agreement);
        times = new Times(agreement.timeZone());
        moments = new MomentView(this);
        incidentView = new IncidentView(this);
        proceedings = new Proceedings(this);
        deliveryView = new DeliveryView(this);
        dues = new DueView(this);
        lots = new Lots(this);
        continuing = new ContinuingView(this);
        breaches = new BreachView(this);
        for (Element element : agreement.elements()) {
            initial(element.kind()).ifPresent(status -> statuses.put(element.id(), status));
        }
        text.phases.forEach(phase -> phases.put(phase.id(), new PhaseState(this, phase)));
        text.commitments.forEach(text -> commitments.put(text.id(), new CommitmentState(this, text)));
        sanctions = new SanctionStep(this);
        benchmarks = new BenchmarkStep(this);
        tranches = new TrancheStep(this);
        conditions = new ConditionView(this);
    }

    /** Section 1: which kinds have a status; sections 6 to 10: which is the first. */
    private static Optional<Status> initial(ElementKind kind) {
        return switch (kind) {
            case MILESTONE, PHASE, COMMITMENT, BENCHMARK -> Optional.of(Status.PENDING);
            case EXCHANGE -> Optional.of(Status.EVEN);
            case SANCTION, GUARANTEE -> Optional.of(Status.DORMANT);
            case TRANCHE -> Optional.of(Status.HELD);
            case ACTOR, INDICATOR, MANIFEST, PROCEDURE, ESCROW, OPEN_QUESTION -> Optional.empty();
        };
    }

    void startBeat(int number) {
        beat = number;
        madeInThisBeat.clear();
        phases.values().forEach(phase -> phase.decidedInThisBeat = false);
    }

    /**
     * Section 2: in the second beat comes whatever the mere lapse of time brings; what came at an earlier instant has
     * come in both.
     */
    boolean hasCome(Instant instant) {
        return instant.isBefore(now) || (instant.equals(now) && beat == 2);
    }

    // Statuses and transitions.

    Status status(String element) {
        return statuses.get(element);
    }

    boolean hasStatus(String element, Status... any) {
        Status status = statuses.get(element);
        for (Status each : any) {
            if (status == each) {
                return true;
            }
        }
        return false;
    }

    Optional<Instant> since(String element) {
        return Optional.ofNullable(since.get(element));
    }

    /** Section 2: the instant at which an element made a transition for the first time. */
    Optional<Instant> first(String element, Status status) {
        return Optional.ofNullable(firsts.getOrDefault(element, Map.of()).get(status));
    }

    /**
     * Section 2: an element makes a given transition (from, to) at most once in one beat; one held back waits for
     * another beat.
     */
    boolean move(String element, Status to) {
        Status from = statuses.get(element);
        if (from == to || !madeInThisBeat.add(new Made(element, from, to))) {
            return false;
        }
        statuses.put(element, to);
        since.put(element, now);
        firsts.computeIfAbsent(element, id -> new EnumMap<>(Status.class)).putIfAbsent(to, now);
        transitions.add(new LiteralAssessment.Transition(now, beat, element, from, to));
        if (commitments.containsKey(element)) {
            commitments.get(element).moved(from, to);
        }
        return true;
    }

    Status agreementStatus() {
        return agreementStatus;
    }

    Optional<Instant> agreementSince() {
        return agreementSince;
    }

    void moveAgreement(Status to) {
        transitions.add(new LiteralAssessment.Transition(now, beat, agreement.id(), agreementStatus, to));
        agreementStatus = to;
        agreementSince = Optional.of(now);
        if (to == Status.IN_FORCE) {
            enteredIntoForce = Optional.of(now);
        }
    }

    /** Section 6: COMPLETED and EXPIRED say how the phases ended; whatever is left moves on as under one IN_FORCE. */
    boolean isUnderWay() {
        return agreementStatus == Status.IN_FORCE
                || agreementStatus == Status.COMPLETED
                || agreementStatus == Status.EXPIRED;
    }

    boolean isTerminated() {
        return agreementStatus == Status.TERMINATED;
    }

    Optional<Instant> enteredIntoForce() {
        return enteredIntoForce;
    }

    Optional<Instant> fixedEntry() {
        return agreement.entersIntoForce().flatMap(moments::resolve);
    }

    // Actors.

    /** Section 6: a party that has withdrawn no longer counts among the parties. */
    Set<String> parties() {
        Set<String> parties = new TreeSet<>();
        for (Actor actor : text.parties) {
            if (!withdrawn.contains(actor.id())) {
                parties.add(actor.id());
            }
        }
        return parties;
    }

    boolean isActor(String id) {
        return agreement.find(Actor.class, id).isPresent();
    }

    // Milestones.

    void reach(String milestone, Instant at) {
        milestones.putIfAbsent(milestone, at);
        if (agreement.find(Milestone.class, milestone).isPresent()) {
            move(milestone, Status.REACHED);
        }
    }

    // Phases.

    boolean isClosed(String phase) {
        return hasStatus(phase, Status.COMPLETED, Status.LAPSED, Status.TERMINATED);
    }

    Optional<Instant> end(Phase phase) {
        return phases.get(phase.id()).end();
    }

    // Commitments.

    boolean isInEffect(CommitmentState commitment) {
        return commitment.inEffectAt.isPresent() && !isFinal(commitment);
    }

    /** Section 7: for good are FULFILLED, WAIVED, DISCHARGED, and BREACHED of a continuing one that has ended. */
    boolean isFinal(CommitmentState commitment) {
        return hasStatus(commitment.id(), Status.FULFILLED, Status.WAIVED, Status.DISCHARGED)
                || (hasStatus(commitment.id(), Status.BREACHED)
                        && commitment.endedAt.isPresent()
                        && continuing.outcome(commitment) == Truth.HOLDS);
    }

    /** Section 10: undertakings come into effect only from the invocation of their guarantee. */
    boolean waitsForInvocation(Commitment commitment) {
        List<Guarantee> guarantees = text.guarantees.stream()
                .filter(guarantee -> guarantee.undertakings().contains(commitment.id()))
                .toList();
        return !guarantees.isEmpty()
                && guarantees.stream().allMatch(guarantee -> hasStatus(guarantee.id(), Status.DORMANT));
    }

    /**
     * Section 6: a commitment stands aside while it is PENDING and its {@code when} FAILS and cannot come to HOLD by the
     * lapse of time alone, or while it is an undertaking of a DORMANT guarantee.
     */
    boolean standsAside(Commitment commitment) {
        if (!hasStatus(commitment.id(), Status.PENDING)) {
            return false;
        }
        return waitsForInvocation(commitment)
                || (conditions.truth(commitment.when(), Since.ENTRY) == Truth.FAILS
                        && !conditions.timeIsStillToCome(commitment.when(), Since.ENTRY));
    }
}

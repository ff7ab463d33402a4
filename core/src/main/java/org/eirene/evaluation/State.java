package org.eirene.evaluation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimaps;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eirene.agreement.Actor;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Condition;
import org.eirene.agreement.IncidentFilter;
import org.eirene.agreement.Indicator;
import org.eirene.agreement.Manifest;
import org.eirene.agreement.Milestone;
import org.eirene.agreement.Status;
import org.eirene.agreement.TransitionKind;
import org.eirene.history.Event;
import org.eirene.history.Incident;
import org.eirene.history.MilestoneReached;
import org.eirene.history.Observation;
import org.eirene.history.Retraction;
import org.eirene.history.Termination;
import org.eirene.history.Withdrawal;
import org.eirene.internal.Instants;
import org.jspecify.annotations.Nullable;

/** Where everything stands at an instant: what the rules read and move. */
final class State {
    final Agreement agreement;
    final ZoneId zone;
    final ElementState.OfAgreement whole;
    final ImmutableList<PhaseState> phases;
    final ImmutableList<CommitmentState> commitments;
    final ImmutableList<BenchmarkState> benchmarks;
    final ImmutableList<ExchangeState> exchanges;
    final ImmutableList<SanctionState> sanctions;
    final ImmutableList<EscrowState> escrows;
    final ImmutableList<GuaranteeState> guarantees;
    final ImmutableMap<String, ElementState> byId;

    /** All that have a status, by their place. */
    final ImmutableList<ElementState> all;

    final Agenda agenda;

    /** The place of the first element after the agreement and its milestones, which have no table to be judged by. */
    private final int firstJudged;

    private final Dependencies dependencies;

    private final boolean explaining;
    final Tenses tenses = new Tenses();
    private final ImmutableListMultimap<String, Clauses.Clause> clauses;
    private final ImmutableSet<IncidentFilter> verifiedFilters;
    private final Entries<IncidentEntry> incidents;
    private final List<IncidentEntry> newIncidents = new ArrayList<>();
    private final Map<IncidentFilter, Trail<IncidentEntry>> covered = new HashMap<>();
    private final Map<String, List<Proceeding>> proceedingsAbout = new HashMap<>();

    /** By the id of their event, once one was asked for. */
    private @Nullable Map<String, DeliveryEntry> deliveries;

    /** Whether another state has the very same incidents; and whether anything has become of one of them. */
    private boolean sharesIncidents;

    private boolean hasMarkedIncidents;
    private final ImmutableMap<String, Observed> observed;
    private final Map<String, MilestoneReached> reached = new LinkedHashMap<>();
    private final List<Proceeding> proceedings = new ArrayList<>();
    private final List<Proceeding> open = new ArrayList<>();
    private final List<Proceeding> disputes = new ArrayList<>();
    private final Map<String, Map<String, Proceeding>> itemDisputes = new HashMap<>();
    private final ImmutableMap<String, ImmutableSet<String>> lists;
    private final Map<String, Leaving> withdrawals = new TreeMap<>();
    private final Set<String> withdrawn = new TreeSet<>();
    private @Nullable Termination endedByConsent;
    private @Nullable Withdrawal endedByWithdrawal;
    private final Set<String> beingAsked = new HashSet<>();
    private final Trail<Moved> transitions;
    private final Trail<Refused> disregarded;
    private ImmutableMap<Event, Retraction> retracted = ImmutableMap.of();
    private final Explanations explanations = new Explanations();
    private Instant now = Instants.MIN.minusNanos(1);
    private boolean lapsing;
    private @Nullable Instant inForceSince;

    /** What was observed of an indicator, and who measures it. */
    private record Observed(Trail<Observation> values, BitSet readers) {}

    /** A transition that was made, and why. */
    record Moved(Instant at, String element, Status from, Status to, Reason why) {}

    /** An event that could not apply, and why. */
    record Refused(Event event, String why) {}

    /** A withdrawal of a party, and when it takes effect. */
    record Leaving(Withdrawal notice, Instant effect) {}

    /**
     * The state before anything is on the record.
     *
     * @param dependencies the dependencies of its elements
     * @param explaining whether it keeps the reasons of what happens, for which there is no other time than when it happens
     */
    State(Agreement agreement, Dependencies dependencies, boolean explaining) {
        this.agreement = agreement;
        this.dependencies = dependencies;
        this.explaining = explaining;
        agenda = new Agenda(dependencies);
        zone = agreement.timeZone();
        whole = new ElementState.OfAgreement(agreement.id());
        phases = agreement.phases().stream().map(PhaseState::new).collect(ImmutableList.toImmutableList());
        commitments = agreement.commitments().stream()
                .map(commitment -> new CommitmentState(commitment, agreement))
                .collect(ImmutableList.toImmutableList());
        benchmarks = agreement.benchmarks().stream().map(BenchmarkState::new).collect(ImmutableList.toImmutableList());
        exchanges = agreement.exchanges().stream().map(ExchangeState::new).collect(ImmutableList.toImmutableList());
        sanctions = agreement.sanctions().stream().map(SanctionState::new).collect(ImmutableList.toImmutableList());
        escrows = agreement.escrows().stream().map(EscrowState::new).collect(ImmutableList.toImmutableList());
        guarantees = agreement.guarantees().stream().map(GuaranteeState::new).collect(ImmutableList.toImmutableList());
        lists = agreement.manifests().stream()
                .collect(ImmutableMap.toImmutableMap(Manifest::id, manifest -> ImmutableSet.copyOf(manifest.items())));
        observed = agreement.indicators().stream()
                .collect(ImmutableMap.toImmutableMap(
                        Indicator::id,
                        indicator -> new Observed(new Trail<>(), dependencies.observers(indicator.id()))));
        clauses = Multimaps.index(Clauses.of(agreement), Clauses.Clause::element);
        verifiedFilters = ProceedingRules.verifiedFilters(agreement);
        byId = index(agreement.milestones().stream().map(MilestoneState::new).toList());
        firstJudged = 1 + agreement.milestones().size();
        all = places();
        incidents = new Entries<>(entry -> entry.event);
        transitions = new Trail<>();
        disregarded = new Trail<>();
    }

    /** A copy that can go its own way. */
    State(State other) {
        agreement = other.agreement;
        dependencies = other.dependencies;
        explaining = other.explaining;
        agenda = new Agenda(other.agenda);
        zone = other.zone;
        whole = new ElementState.OfAgreement(other.whole);
        clauses = other.clauses;
        verifiedFilters = other.verifiedFilters;
        sharesIncidents = !other.hasMarkedIncidents;
        hasMarkedIncidents = other.hasMarkedIncidents;
        other.sharesIncidents |= sharesIncidents;
        Copies copies = new Copies(sharesIncidents);
        incidents = new Entries<>(other.incidents);
        if (!sharesIncidents) {
            incidents.replaceAll(copies::of);
        }
        other.newIncidents.forEach(entry -> newIncidents.add(copies.of(entry)));
        other.covered.forEach((filter, entries) -> covered.put(filter, copies.of(entries)));
        phases = other.phases.stream().map(PhaseState::new).collect(ImmutableList.toImmutableList());
        commitments = other.commitments.stream()
                .map(state -> new CommitmentState(state, copies, this))
                .collect(ImmutableList.toImmutableList());
        benchmarks = other.benchmarks.stream()
                .map(state -> new BenchmarkState(state, copies))
                .collect(ImmutableList.toImmutableList());
        exchanges = other.exchanges.stream().map(ExchangeState::new).collect(ImmutableList.toImmutableList());
        sanctions = other.sanctions.stream()
                .map(state -> new SanctionState(state, copies))
                .collect(ImmutableList.toImmutableList());
        escrows = other.escrows.stream().map(EscrowState::new).collect(ImmutableList.toImmutableList());
        guarantees = other.guarantees.stream().map(GuaranteeState::new).collect(ImmutableList.toImmutableList());
        lists = other.lists;
        byId = index(other.agreement.milestones().stream()
                .map(milestone -> new MilestoneState((MilestoneState) other.of(milestone.id())))
                .toList());
        firstJudged = other.firstJudged;
        all = places();
        observed = ImmutableMap.copyOf(
                Maps.transformValues(other.observed, each -> new Observed(new Trail<>(each.values), each.readers)));
        reached.putAll(other.reached);
        other.proceedings.forEach(proceeding -> proceedings.add(copies.of(proceeding)));
        proceedings.stream().filter(Proceeding::isOpen).forEach(open::add);
        proceedings.forEach(proceeding -> proceedingsAbout
                .computeIfAbsent(proceeding.about, any -> new ArrayList<>())
                .add(proceeding));
        other.disputes.forEach(proceeding -> disputes.add(copies.of(proceeding)));
        other.itemDisputes.forEach((manifest, disputed) -> {
            Map<String, Proceeding> copied = new LinkedHashMap<>();
            disputed.forEach((item, proceeding) -> copied.put(item, copies.of(proceeding)));
            itemDisputes.put(manifest, copied);
        });
        withdrawals.putAll(other.withdrawals);
        withdrawn.addAll(other.withdrawn);
        endedByConsent = other.endedByConsent;
        endedByWithdrawal = other.endedByWithdrawal;
        transitions = new Trail<>(other.transitions);
        disregarded = new Trail<>(other.disregarded);
        now = other.now;
        lapsing = other.lapsing;
        inForceSince = other.inForceSince;
    }

    private ImmutableMap<String, ElementState> index(List<MilestoneState> milestones) {
        ImmutableMap.Builder<String, ElementState> index = ImmutableMap.builder();
        milestones.forEach(state -> index.put(state.id(), state));
        phases.forEach(state -> index.put(state.id(), state));
        commitments.forEach(state -> index.put(state.id(), state));
        benchmarks.forEach(state -> index.put(state.id(), state));
        exchanges.forEach(state -> index.put(state.id(), state));
        sanctions.forEach(state -> index.put(state.id(), state));
        escrows.forEach(escrow -> escrow.tranches.forEach(state -> index.put(state.id(), state)));
        guarantees.forEach(state -> index.put(state.id(), state));
        return index.buildOrThrow();
    }

    private ImmutableList<ElementState> places() {
        ImmutableList<ElementState> each = ImmutableList.<ElementState>builder()
                .add(whole)
                .addAll(byId.values())
                .build();
        for (int place = 0; place < each.size(); place++) {
            each.get(place).setPlace(place);
        }
        return each;
    }

    Instant now() {
        return now;
    }

    /** Whether any instant has been settled yet. */
    boolean hasSettled() {
        return !now.isBefore(Instants.MIN);
    }

    /** Whether it is the second beat of the present instant, in which mere lapse of time takes effect. */
    boolean isLapsing() {
        return lapsing;
    }

    void beginBeat(Instant instant, boolean second) {
        now = instant;
        lapsing = second;
        agenda.movedBefore().stream().forEach(place -> all.get(place).beginBeat());
        phases.forEach(PhaseState::beginBeat);
        if (second) {
            agenda.beginSecondBeat();
        } else {
            agenda.beginFirstBeat(instant);
        }
    }

    /** Looks up when time alone can next change what was touched. */
    void schedule() {
        agenda.schedule(place -> Timers.next(this, all.get(place)));
    }

    /** At the end of an instant. */
    void rest() {
        schedule();
        agenda.touched().stream().mapToObj(all::get).forEach(ElementState::rest);
        agenda.rest();
    }

    /** In force, with nothing left to look at before an event or a moment comes. */
    boolean isAtRest() {
        return isInForce() && agenda.isAtRest(firstJudged);
    }

    /** Whether any clock may stand still, so that time that goes on moves what it counts to. */
    boolean mayStandStill() {
        return !openDisputes().isEmpty()
                || commitments.stream().anyMatch(CommitmentState::mayStandStill)
                || phases.stream().anyMatch(phase -> phase.is(Status.SUSPENDED));
    }

    // ---------------------------------------------------------------- what has changed

    /** Something about an element has changed: what is on the record under it, or what is remembered of it. */
    void touch(ElementState element) {
        agenda.touch(element.place());
    }

    /** Those of a kind that are to be looked at, in the order of the text; they are taken off. */
    <E extends ElementState> List<E> due(List<E> elements) {
        return due(elements, any -> true);
    }

    /** Those of them alone that are of a sort. */
    <E extends ElementState> List<E> due(List<E> elements, Predicate<E> which) {
        List<E> taken = new ArrayList<>();
        if (elements.isEmpty()) {
            return taken;
        }
        // the elements of a kind have their places one after the other
        int first = elements.get(0).place();
        for (int i = agenda.nextDue(first) - first;
                i >= 0 && i < elements.size();
                i = agenda.nextDue(first + i + 1) - first) {
            E element = elements.get(i);
            if (which.test(element)) {
                agenda.take(element.place());
                taken.add(element);
            }
        }
        return taken;
    }

    /** What became of a proceeding, or that it began, matters to its subject; what a dispute stops, to many. */
    void touch(Proceeding proceeding) {
        if (proceeding.kind.isDispute()) {
            commitments.forEach(CommitmentState::lookAnew);
            agenda.touchAll();
            return;
        }
        switch (proceeding.kind) {
            case DELIVERY ->
                delivery(proceeding.subject).ifPresent(entry -> {
                    CommitmentState commitment = commitment(entry.event.commitment());
                    commitment.forget(entry);
                    touch(commitment);
                });
            case INCIDENT -> incident(proceeding.subject).ifPresent(entry -> touchReaders(entry.event));
            default -> touch(of(proceeding.subject));
        }
    }

    private void touchReaders(Incident incident) {
        dependencies.byFilter(incident.area()).forEach((filter, watch) -> {
            if (covers(filter, incident)) {
                agenda.touch(watch.readers());
            }
        });
    }

    /** Looks at it at an instant at which nothing happens and nothing lapses. */
    void seeAt(Instant instant) {
        now = instant;
        lapsing = true;
    }

    /** In force, or final in a way that only says how the phases ended. */
    boolean isInForce() {
        return whole.is(Status.IN_FORCE) || whole.is(Status.COMPLETED) || whole.is(Status.EXPIRED);
    }

    boolean isTerminated() {
        return whole.is(Status.TERMINATED);
    }

    /** In the second beat comes whatever the mere lapse of time brings; what came at an earlier instant has come in both. */
    boolean hasCome(Instant instant) {
        return instant.isBefore(now) || (lapsing && instant.equals(now));
    }

    Optional<Instant> inForceSince() {
        return Optional.ofNullable(inForceSince);
    }

    void enterIntoForce() {
        inForceSince = now;
    }

    ElementState of(String id) {
        ElementState state = byId.get(id);
        if (state == null) {
            throw new IllegalStateException("No status is kept for '" + id + "'");
        }
        return state;
    }

    /** An element, or the agreement as a whole. */
    ElementState standing(String id) {
        return id.equals(agreement.id()) ? whole : of(id);
    }

    /** The status of each element, and of the agreement as a whole. */
    ImmutableMap<String, Status> statuses() {
        return ImmutableMap.<String, Status>builder()
                .putAll(Maps.transformValues(byId, ElementState::status))
                .put(agreement.id(), whole.status())
                .buildOrThrow();
    }

    PhaseState phase(String id) {
        return (PhaseState) of(id);
    }

    CommitmentState commitment(String id) {
        return (CommitmentState) of(id);
    }

    BenchmarkState benchmark(String id) {
        return (BenchmarkState) of(id);
    }

    ExchangeState exchange(String id) {
        return (ExchangeState) of(id);
    }

    SanctionState sanction(String id) {
        return (SanctionState) of(id);
    }

    EscrowState escrow(String id) {
        return escrows.stream()
                .filter(escrow -> escrow.element.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    // ---------------------------------------------------------------- parties

    /** Those that hold the role and have not left. */
    ImmutableSortedSet<String> parties() {
        return agreement.parties().stream()
                .map(Actor::id)
                .filter(party -> !withdrawn.contains(party))
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    boolean hasWithdrawn(String party) {
        return withdrawn.contains(party);
    }

    /** The withdrawals of parties, whether or not they have taken effect. */
    Map<String, Leaving> withdrawals() {
        return withdrawals;
    }

    void withdraw(Withdrawal notice, Instant effect) {
        withdrawals.put(notice.by(), new Leaving(notice, effect));
        touch(whole);
    }

    Optional<Instant> leavesAt(String party) {
        return Optional.ofNullable(withdrawals.get(party)).map(Leaving::effect);
    }

    void leave(Withdrawal withdrawal) {
        withdrawn.add(withdrawal.by());
        agenda.touchAll();
    }

    Optional<Termination> endedByConsent() {
        return Optional.ofNullable(endedByConsent);
    }

    void endByConsent(Termination event) {
        endedByConsent = event;
        touch(whole);
    }

    Optional<Withdrawal> endedByWithdrawal() {
        return Optional.ofNullable(endedByWithdrawal);
    }

    void endByWithdrawal(Withdrawal event) {
        endedByWithdrawal = event;
    }

    // ---------------------------------------------------------------- on the record

    /** A delivery that is on the record, by the id of its event. */
    Optional<DeliveryEntry> delivery(String id) {
        if (deliveries == null) {
            Map<String, DeliveryEntry> byEvent = new HashMap<>();
            commitments.forEach(
                    commitment -> commitment.deliveries().forEach(entry -> byEvent.put(entry.event.id(), entry)));
            deliveries = byEvent;
        }
        return Optional.ofNullable(deliveries.get(id));
    }

    /** Puts a delivery on the record, under its commitment. */
    void add(DeliveryEntry entry) {
        CommitmentState commitment = commitment(entry.event.commitment());
        commitment.add(entry);
        index(entry);
        touch(commitment);
    }

    private void index(DeliveryEntry entry) {
        if (deliveries != null) {
            deliveries.put(entry.event.id(), entry);
        }
    }

    /** Puts one on the record, after all others, if it surely moves nothing. */
    boolean takeQuietly(DeliveryEntry entry, CommitmentState commitment) {
        if (!commitment.takeQuietly(this, entry)) {
            return false;
        }
        index(entry);
        return true;
    }

    /** A delivery is challenged; where the commitment shares its deliveries with a copy, it gets its own before. */
    void challenge(DeliveryEntry entry, Proceeding dispute) {
        if (commitment(entry.event.commitment()).challenge(entry, dispute) != entry) {
            deliveries = null;
        }
    }

    /** Whether what is delivered under a commitment counts elsewhere too. */
    boolean isCounted(CommitmentState commitment) {
        return dependencies.isCounted(commitment.place());
    }

    /** The conditions in the text of an element. */
    ImmutableList<Clauses.Clause> clauses(ElementState element) {
        return clauses.get(element.id());
    }

    ImmutableSet<IncidentFilter> verifiedFilters() {
        return verifiedFilters;
    }

    List<IncidentEntry> incidents() {
        return incidents.all();
    }

    IncidentEntry add(Incident incident) {
        IncidentEntry entry = new IncidentEntry(incident);
        incidents.insert(entry);
        insert(newIncidents, entry, kept -> kept.event);
        dependencies.byFilter(incident.area()).forEach((filter, watch) -> {
            if (covers(filter, incident)) {
                insert(covered.computeIfAbsent(filter, any -> new Trail<>()), entry, kept -> kept.event);
                agenda.touch(watch.readers());
            }
        });
        return entry;
    }

    /** Puts one on the record that moves nothing, after all others. */
    void appendQuietly(IncidentEntry entry) {
        incidents.append(entry);
        for (IncidentFilter filter : dependencies.byFilter(entry.event.area()).keySet()) {
            if (covers(filter, entry.event)) {
                covered.computeIfAbsent(filter, any -> new Trail<>()).add(entry);
            }
        }
    }

    /** Where the agreement declares kinds or areas of incidents, whether it is of these. */
    boolean isOfTheText(Incident incident) {
        return (agreement.incidentKinds().isEmpty() || agreement.incidentKinds().contains(incident.incidentKind()))
                && (agreement.areas().isEmpty()
                        || incident.area().isEmpty()
                        || agreement.areas().contains(incident.area().get()));
    }

    /**
     * Whether one that happens after all others may move anything: not if the text asks for nothing but numbers of such
     * incidents, and each of these compares with one more as it does without.
     */
    boolean mayMatter(Incident incident) {
        for (Map.Entry<IncidentFilter, Dependencies.Watch> watched :
                dependencies.byFilter(incident.area()).entrySet()) {
            if (covers(watched.getKey(), incident)
                    && (watched.getValue().isMore()
                            || watched.getValue().numbers().stream()
                                    .anyMatch(number -> new Tally(this, number).isTurnedBy(incident.at())))) {
                return true;
            }
        }
        return false;
    }

    /** The same incident, this state's own, of which something is to become. */
    IncidentEntry own(IncidentEntry entry) {
        Copies copies = new Copies(!sharesIncidents);
        ownIncidents(copies);
        return copies.of(entry);
    }

    private void ownIncidents(Copies copies) {
        hasMarkedIncidents = true;
        if (sharesIncidents) {
            sharesIncidents = false;
            incidents.replaceAll(copies::of);
            newIncidents.replaceAll(copies::of);
            covered.values().forEach(entries -> entries.replaceAll(copies::of));
            commitments.forEach(commitment -> commitment.replaceIncidents(copies::of));
        }
    }

    Optional<IncidentEntry> incident(String id) {
        return incidents.find(id);
    }

    /** Those that have come since this was asked last, in their order; some may be verified now. */
    List<IncidentEntry> takeNewIncidents() {
        if (!verifiedFilters.isEmpty() && !newIncidents.isEmpty()) {
            ownIncidents(new Copies(!sharesIncidents));
        }
        List<IncidentEntry> taken = List.copyOf(newIncidents);
        newIncidents.clear();
        return taken;
    }

    /** The incidents that a filter of the text covers, verified or not, in their order. */
    List<IncidentEntry> covered(IncidentFilter filter) {
        @Nullable Trail<IncidentEntry> entries = covered.get(filter);
        return entries == null ? List.of() : entries;
    }

    boolean covers(IncidentFilter filter, Incident incident) {
        return (filter.kinds().isEmpty() || filter.kinds().contains(incident.incidentKind()))
                && incident.severity() >= filter.minSeverity()
                && (filter.by().isEmpty() || filter.by().stream().anyMatch(actor -> isAttributed(incident, actor)))
                && (filter.areas().isEmpty()
                        || incident.area().filter(filter.areas()::contains).isPresent());
    }

    /** An incident by one for whom an actor answers counts as by that actor too. */
    boolean isAttributed(Incident incident, String actor) {
        return incident.by()
                .filter(by ->
                        by.equals(actor) || agreement.actor(actor).answersFor().contains(by))
                .isPresent();
    }

    /** By whom an incident was, and who of those to whom it is attributed answers for them. */
    String attributed(Incident incident, Collection<String> to) {
        return incident.by()
                .map(by -> " by " + by
                        + (to.contains(by)
                                ? ""
                                : answering(incident, to)
                                        .map(actor -> ", for whom " + actor + " answers,")
                                        .orElse("")))
                .orElse("");
    }

    private Optional<String> answering(Incident incident, Collection<String> to) {
        return to.stream().filter(actor -> isAttributed(incident, actor)).findFirst();
    }

    List<Observation> observations(String indicator) {
        return observed(indicator).values;
    }

    void add(Observation observation) {
        Observed of = observed(observation.indicator());
        insert(of.values, observation, entry -> entry);
        agenda.touch(of.readers);
    }

    private Observed observed(String indicator) {
        return requireNonNull(observed.get(indicator));
    }

    /** Puts one on the record, after all others, if no clause measures its indicator, which must be one of the text. */
    boolean takeQuietly(Observation observation) {
        @Nullable Observed of = observed.get(observation.indicator());
        if (of == null || !of.readers.isEmpty()) {
            return false;
        }
        of.values.add(observation);
        return true;
    }

    /** Keeps the order of events, also where one of the present instant could be applied only after a later one. */
    static <T> int insert(List<T> list, T item, Function<T, Event> event) {
        int place = list.size();
        while (place > 0 && Event.ORDER.compare(event.apply(list.get(place - 1)), event.apply(item)) > 0) {
            place--;
        }
        list.add(place, item);
        return place;
    }

    Map<String, MilestoneReached> reached() {
        return reached;
    }

    /** When a milestone was reached; a fixed date of entry into force counts as one. */
    Optional<Instant> reachedAt(String milestone) {
        if (milestone.equals(Milestone.ENTRY_INTO_FORCE)
                && agreement.entersIntoForce().isPresent()) {
            Instant fixed = agreement.entersIntoForce().get().resolve(zone);
            return fixed.isAfter(now) ? Optional.empty() : Optional.of(fixed);
        }
        return Optional.ofNullable(reached.get(milestone)).map(MilestoneReached::at);
    }

    List<Proceeding> proceedings() {
        return proceedings;
    }

    /** Those about something, in the order in which they began. */
    List<Proceeding> proceedings(String about) {
        return proceedingsAbout.getOrDefault(about, List.of());
    }

    /** Those that are not decided, in the order in which they began. */
    List<Proceeding> openProceedings() {
        open.removeIf(proceeding -> !proceeding.isOpen());
        return open;
    }

    Proceeding start(Proceeding.Kind kind, String about, String subject, String procedure) {
        return start(kind, about, subject, Optional.empty(), procedure);
    }

    Proceeding start(Proceeding.Kind kind, String about, String subject, Optional<String> item, String procedure) {
        Proceeding proceeding = new Proceeding(kind, about, subject, item, agreement.procedure(procedure), now, zone);
        proceedings.add(proceeding);
        open.add(proceeding);
        proceedingsAbout.computeIfAbsent(about, any -> new ArrayList<>()).add(proceeding);
        if (kind.isDispute()) {
            disputes.add(proceeding);
        }
        item.ifPresent(disputed -> itemDisputes
                .computeIfAbsent(subject, manifest -> new LinkedHashMap<>())
                .put(disputed, proceeding));
        touch(proceeding);
        return proceeding;
    }

    List<Proceeding> openDisputes() {
        disputes.removeIf(dispute -> !dispute.isOpen());
        return disputes;
    }

    // ---------------------------------------------------------------- manifests

    Optional<Proceeding> itemDispute(String manifest, String item) {
        return Optional.ofNullable(itemDisputes.getOrDefault(manifest, Map.of()).get(item));
    }

    Collection<Proceeding> itemDisputes(String manifest) {
        return itemDisputes.getOrDefault(manifest, Map.of()).values();
    }

    boolean isItemDisputed(String manifest, String item) {
        return itemDispute(manifest, item)
                .filter(dispute -> dispute.is(Proceeding.Outcome.OPEN) || dispute.is(Proceeding.Outcome.ENDED))
                .isPresent();
    }

    /** An upheld challenge strikes an item from its list. */
    boolean isListed(String manifest, String item) {
        return lists.getOrDefault(manifest, ImmutableSet.of()).contains(item)
                && itemDispute(manifest, item)
                        .filter(dispute -> dispute.is(Proceeding.Outcome.CONFIRMED))
                        .isEmpty();
    }

    /** How many items have not been struck from a list. */
    long itemsLeft(String manifest) {
        return lists.getOrDefault(manifest, ImmutableSet.of()).size()
                - itemDisputes(manifest).stream()
                        .filter(dispute -> dispute.is(Proceeding.Outcome.CONFIRMED))
                        .count();
    }

    /**
     * Asks something of an element that may come to ask it again, in a circle; what is asked again is answered as if it
     * were not so.
     */
    boolean ask(ElementState element, BooleanSupplier question) {
        if (!beingAsked.add(element.id())) {
            return false;
        }
        try {
            return question.getAsBoolean();
        } finally {
            beingAsked.remove(element.id());
        }
    }

    List<Moved> transitions() {
        return transitions;
    }

    /** What was disregarded, in the order of events. */
    List<Refused> disregarded() {
        return disregarded;
    }

    /** One that comes after all the others. */
    void disregard(Event event, String why) {
        disregarded.add(new Refused(event, why));
    }

    void disregardInOrder(Event event, String why) {
        insert(disregarded, new Refused(event, why), Refused::event);
    }

    /** The incidents, observations and deliveries on the record that conditions ask for, counted now or not. */
    List<String> bearingOn(Collection<Condition> conditions) {
        List<String> ids = new ArrayList<>();
        conditions.forEach(condition -> {
            ConditionParts.filters(condition, filter -> covered(filter).forEach(entry -> cite(entry, filter, ids)));
            ConditionParts.measurements(
                    condition,
                    measurement -> observations(measurement.indicator()).forEach(event -> ids.add(event.id())));
            ConditionParts.totals(
                    condition,
                    total ->
                            total.of().forEach(id -> commitment(id).deliveries().forEach(entry -> cite(entry, ids))));
        });
        return ids;
    }

    private static void cite(DeliveryEntry entry, List<String> ids) {
        ids.add(entry.event.id());
        entry.proceedings().forEach(proceeding -> ids.addAll(proceeding.events()));
    }

    private static void cite(IncidentEntry entry, IncidentFilter filter, List<String> ids) {
        ids.add(entry.event.id());
        entry.before(filter).forEach(proceeding -> ids.addAll(proceeding.events()));
    }

    /** Takes note of what was taken out of the record, for reasons to say so. */
    void retract(ImmutableMap<Event, Retraction> events) {
        retracted = events;
    }

    /** What was reported about an element by now and taken out of the record again. */
    List<Reason> retractedAbout(ElementState element) {
        return retracted.entrySet().stream()
                .filter(entry -> !entry.getKey().at().isAfter(now) && isAbout(entry.getKey(), element))
                .map(entry -> Reasons.retraction(entry.getKey(), entry.getValue(), zone))
                .toList();
    }

    private boolean isAbout(Event event, ElementState element) {
        return event.subjects().contains(element.id())
                || (event instanceof Incident incident
                        && element instanceof CommitmentState commitment
                        && new EventRules(this).concerns(commitment.element, incident));
    }

    /** Why an element stands where it stands now. */
    Reason explain(ElementState element) {
        return explanations.of(element, () -> {
            if (element instanceof CommitmentState commitment) {
                return CommitmentRules.standing(this, commitment);
            } else if (element instanceof PhaseState phase) {
                return PhaseRules.standing(this, phase);
            } else if (element instanceof BenchmarkState benchmark) {
                return BenchmarkRules.standing(this, benchmark);
            } else if (element instanceof SanctionState sanction) {
                return SanctionRules.standing(this, sanction);
            } else if (element instanceof ExchangeState exchange) {
                return ExchangeRules.standing(this, exchange);
            } else if (element instanceof TrancheState tranche) {
                return EscrowRules.standing(this, tranche);
            } else if (element instanceof GuaranteeState guarantee) {
                return GuaranteeRules.standing(this, guarantee);
            }
            return element.because().orElseGet(() -> Reasons.plain(element));
        });
    }

    /** The reason of what happens now, if reasons are kept. */
    Reason why(Supplier<Reason> reason) {
        return explaining ? reason.get() : Reasons.NOT_ASKED;
    }

    /** Moves an element, and notes the turns by which the text counts time. */
    void move(ElementState state, Status to, Reason because) {
        Reason why = why(() -> tenses.settled(because));
        Status from = state.status();
        state.become(to, now, why);
        transitions.add(new Moved(now, state.id(), from, to, why));
        turn(state, from, to).ifPresent(turn -> state.note(turn, now, why));
        if (state == whole) {
            agenda.touchAll();
        }
        agenda.move(state.place());
    }

    private static Optional<TransitionKind> turn(ElementState state, Status from, Status to) {
        return Optional.ofNullable(
                switch (to) {
                    case REACHED -> TransitionKind.REACHED;
                    case OPEN -> from == Status.PENDING ? TransitionKind.OPENED : null;
                    case COMPLETED -> state instanceof PhaseState ? TransitionKind.COMPLETED : null;
                    case LAPSED -> TransitionKind.LAPSED;
                    case IN_EFFECT -> from == Status.PENDING ? TransitionKind.IN_EFFECT : null;
                    case FULFILLED -> TransitionKind.FULFILLED;
                    case BREACHED -> TransitionKind.BREACHED;
                    case MET -> TransitionKind.MET;
                    case MISSED -> TransitionKind.MISSED;
                    case LOST -> TransitionKind.LOST;
                    case IN_FORCE -> state instanceof SanctionState ? TransitionKind.IMPOSED : null;
                    case LIFTED -> TransitionKind.LIFTED;
                    case RELEASED -> TransitionKind.RELEASED;
                    case INVOKED -> TransitionKind.INVOKED;
                    default -> null;
                });
    }
}

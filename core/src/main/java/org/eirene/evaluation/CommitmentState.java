package org.eirene.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eirene.agreement.Act;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Deliver;
import org.eirene.agreement.Exchange;
import org.eirene.agreement.Instalment;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Status;
import org.eirene.agreement.Supply;
import org.eirene.agreement.Together;
import org.eirene.agreement.TransitionKind;
import org.eirene.history.Extension;
import org.eirene.history.Waiver;
import org.eirene.history.Withdrawal;
import org.jspecify.annotations.Nullable;

/** Where a commitment stands, what is on the record under it, and what must be remembered of it. */
final class CommitmentState extends ElementState.Of<Commitment> {
    static final String REPORTED = "reported";
    static final String CONFIRMED = "confirmed";

    /** A stretch of time for which it was SUSPENDED. */
    private record Suspension(Instant from, Instant until) {}

    final BigDecimal quantity;
    final String unit;
    private final List<Due> dues = new ArrayList<>();
    private final Trail<DeliveryEntry> deliveries;
    private final Trail<IncidentEntry> incidents;
    private final List<IncidentEntry> live = new ArrayList<>();
    private final Map<String, List<DeliveryEntry>> answers = new HashMap<>();
    private final List<Proceeding> disputes = new ArrayList<>();
    private final Map<String, Waiver> waivers = new LinkedHashMap<>();
    private List<Extension> extensions = List.of();
    private @Nullable Ledger ledger;
    private @Nullable BigDecimal ceiling;
    private final boolean isPlainlyDelivered;
    private boolean isChallenged;
    private boolean isSharing;

    private boolean everBreached;
    private @Nullable Instant endedAt;
    private @Nullable Instant excusedAt;
    private @Nullable Withdrawal leftBy;
    private final List<Suspension> suspensions = new ArrayList<>();
    private @Nullable Instant suspendedSince;

    /** Of a refrain: the incidents by which it was BREACHED. */
    final Set<String> breachedBy = new HashSet<>();

    /** Of a refrain or respond: the incidents not cured or answered in time when it ended. */
    final Set<String> openAtEnd = new HashSet<>();

    /** Of a respond: the answer times, by incident. */
    final Map<String, Due> answerTimes = new TreeMap<>();

    private long nextPeriod;
    private OptionalLong lastJudged = OptionalLong.empty();
    private boolean shortInLastJudged;

    CommitmentState(Commitment commitment, Agreement agreement) {
        super(commitment);
        deliveries = new Trail<>();
        incidents = new Trail<>();
        quantity = quantity(commitment);
        unit = commitment.must().countedIn().orElse("");
        isPlainlyDelivered = commitment.verification().isEmpty()
                && Deliveries.manifest(commitment).isEmpty()
                && (commitment.must().isDeliverable() || commitment.must() instanceof Supply);
        if (commitment.must() instanceof Deliver deliver) {
            for (Instalment instalment : deliver.instalments()) {
                dues.add(Due.of(
                        Due.Kind.INSTALMENT,
                        instalment.total(),
                        state -> new MomentRules(state).instant(instalment.due())));
            }
        }
        if (commitment.due().isPresent()) {
            dues.add(Due.of(
                    isDeliverable() ? Due.Kind.FINAL : Due.Kind.END,
                    isDeliverable() ? quantity : BigDecimal.ZERO,
                    state -> new MomentRules(state).instant(commitment.due().get())));
        } else if (isDeliverable() && !instalmentsSayAll()) {
            // the end of the phase is the default, as far as no instalment says more
            commitment
                    .phase()
                    .flatMap(phase -> agreement.find(Phase.class, phase))
                    .filter(phase -> phase.lasts().isPresent())
                    .ifPresent(phase -> dues.add(Due.atPhaseEnd(quantity, phase.id())));
        }
        for (Exchange exchange : agreement.exchanges()) {
            if (exchange.terms() instanceof Together together) {
                if (exchange.give().equals(id())) {
                    dues.add(together(exchange, exchange.inReturn(), together));
                } else if (exchange.inReturn().equals(id())) {
                    dues.add(together(exchange, exchange.give(), together));
                }
            }
        }
    }

    CommitmentState(CommitmentState other, Copies copies, State state) {
        super(other);
        quantity = other.quantity;
        unit = other.unit;
        isPlainlyDelivered = other.isPlainlyDelivered;
        isChallenged = other.isChallenged;
        other.dues.forEach(due -> dues.add(new Due(due)));
        if (other.ledger instanceof PlainLedger plain && plain.hasRememberedAll()) {
            // nothing about these changes until one is challenged
            deliveries = new Trail<>(other.deliveries);
            other.answers.forEach((incident, entries) -> answers.put(incident, new ArrayList<>(entries)));
            ledger = new PlainLedger(plain, state, this);
            isSharing = true;
            other.isSharing = true;
        } else {
            deliveries = new Trail<>();
            other.deliveries.forEach(entry -> add(new DeliveryEntry(entry, copies)));
        }
        incidents = copies.of(other.incidents);
        other.live.forEach(entry -> live.add(copies.of(entry)));
        other.disputes.forEach(dispute -> disputes.add(copies.of(dispute)));
        waivers.putAll(other.waivers);
        extensions = other.extensions;
        everBreached = other.everBreached;
        endedAt = other.endedAt;
        excusedAt = other.excusedAt;
        leftBy = other.leftBy;
        suspensions.addAll(other.suspensions);
        suspendedSince = other.suspendedSince;
        breachedBy.addAll(other.breachedBy);
        openAtEnd.addAll(other.openAtEnd);
        other.answerTimes.forEach((incident, due) -> answerTimes.put(incident, new Due(due)));
        nextPeriod = other.nextPeriod;
        lastJudged = other.lastJudged;
        shortInLastJudged = other.shortInLastJudged;
    }

    private static BigDecimal quantity(Commitment commitment) {
        if (commitment.must() instanceof Deliver deliver) {
            return deliver.quantity();
        } else if (commitment.must() instanceof Supply supply) {
            return supply.quantity();
        }
        return commitment.must() instanceof Act act ? act.quantity() : BigDecimal.ZERO;
    }

    private boolean instalmentsSayAll() {
        return dues.stream().anyMatch(due -> due.required().compareTo(quantity) >= 0);
    }

    /** d after one was FULFILLED the other is due. */
    private static Due together(Exchange exchange, String other, Together terms) {
        return Due.together(
                exchange.id(),
                state -> state.of(other)
                        .first(TransitionKind.FULFILLED)
                        .map(done -> terms.within().addTo(done, state.zone)));
    }

    boolean isDeliverable() {
        return element.must().isDeliverable();
    }

    /** What a delivery is that counts: where nothing verifies it, no more than reported. */
    String outcome() {
        return element.verification().isPresent() ? CONFIRMED : REPORTED;
    }

    boolean hasBeenInEffect() {
        return hasMade(TransitionKind.IN_EFFECT);
    }

    Instant inEffectSince() {
        return first(TransitionKind.IN_EFFECT).orElseThrow();
    }

    boolean isDone() {
        return is(Status.FULFILLED) || is(Status.WAIVED) || is(Status.DISCHARGED);
    }

    boolean wasEverBreached() {
        return everBreached;
    }

    @Override
    void become(Status next, Instant now, Reason why) {
        if (suspendedSince != null) {
            suspensions.add(new Suspension(suspendedSince, now));
        }
        super.become(next, now, why);
        everBreached |= next == Status.BREACHED;
        suspendedSince = next == Status.SUSPENDED ? now : null;
    }

    // ---------------------------------------------------------------- due instants

    /** Its due instants: instalments in their order, the final one or its own end, then those that exchanges set. */
    List<Due> dues() {
        return dues;
    }

    List<Due> lots(String exchange) {
        return dues.stream()
                .filter(due -> due.kind == Due.Kind.LOT && exchange.equals(due.exchange))
                .toList();
    }

    /** The due instant of the whole quantity: its own, its phase's end, or that of the instalment that completes it. */
    Optional<Due> finalDue() {
        return dues.stream()
                .filter(due -> due.kind == Due.Kind.FINAL)
                .findFirst()
                .or(() -> dues.stream()
                        .filter(due -> due.kind == Due.Kind.INSTALMENT
                                && due.required().compareTo(quantity) >= 0)
                        .findFirst());
    }

    /** The end that the text gives a continuing commitment. */
    Optional<Due> ownEnd() {
        return dues.stream().filter(due -> due.kind == Due.Kind.END).findFirst();
    }

    /** What moved its due instants while their clocks stood still. */
    Stream<Moves.StoodStill> standstills() {
        return dues.stream()
                .flatMap(due -> due.moves().each().stream())
                .flatMap(move -> move instanceof Moves.StoodStill still ? Stream.of(still) : Stream.of())
                .distinct();
    }

    List<Extension> extensions() {
        return extensions;
    }

    /** It was agreed to move those of its due instants. */
    void extend(Extension extension, List<Due> moved, Reason why) {
        List<Extension> more = new ArrayList<>(extensions);
        more.add(extension);
        extensions = List.copyOf(more);
        moved.forEach(due -> due.move(extension.plus(), why));
    }

    // ---------------------------------------------------------------- end, suspension, excuse, withdrawal

    /** Of a continuing commitment: when it ended, whether or not it is decided how. */
    Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    void end(Instant at) {
        endedAt = at;
    }

    void goOn() {
        endedAt = null;
        openAtEnd.clear();
    }

    /** An incident strictly inside a suspension does not count; of one that goes on it is not known yet that it ends here. */
    boolean isStrictlyInsideSuspension(Instant instant) {
        return suspensions.stream().anyMatch(each -> instant.isAfter(each.from()) && instant.isBefore(each.until()))
                || (suspendedSince != null && instant.isAfter(suspendedSince));
    }

    /** A period that overlaps a suspension is not judged. */
    boolean overlapsSuspension(Instant from, Instant until) {
        return suspensions.stream()
                        .anyMatch(each -> each.from().isBefore(until)
                                && each.until().isAfter(from)
                                && each.until().isAfter(each.from()))
                || (suspendedSince != null && suspendedSince.isBefore(until));
    }

    /** What an upheld challenge of its breach forgives: periods, incidents and due instants up to now. */
    void excuse(Instant now) {
        excusedAt = now;
        shortInLastJudged = false;
    }

    boolean isExcused(Instant instant) {
        return excusedAt != null && !instant.isAfter(excusedAt);
    }

    /** The party by which or to which alone it was has withdrawn. */
    Optional<Withdrawal> leftBy() {
        return Optional.ofNullable(leftBy);
    }

    void leave(Withdrawal withdrawal) {
        leftBy = withdrawal;
    }

    /** SUSPENDED, or with answer times, which wait for what is undecided. */
    boolean mayStandStill() {
        return is(Status.SUSPENDED) || !answerTimes.isEmpty();
    }

    // ---------------------------------------------------------------- periods of a supply

    /** The next period to close. */
    long nextPeriod() {
        return nextPeriod;
    }

    void closePeriod() {
        nextPeriod++;
    }

    void skipToPeriod(long period) {
        nextPeriod = period;
    }

    OptionalLong lastJudged() {
        return lastJudged;
    }

    void setLastJudged(long period) {
        lastJudged = OptionalLong.of(period);
    }

    /** Whether the last judged period left it breached; claims that would suffice leave things as they were. */
    boolean isShortInLastJudged() {
        return shortInLastJudged;
    }

    void setShortInLastJudged(boolean value) {
        shortInLastJudged = value;
    }

    // ---------------------------------------------------------------- on the record

    /** Whether each of its deliveries counts in full: nothing verifies them, no list names them, none was ever challenged. */
    boolean isPlain() {
        return isPlainlyDelivered && !isChallenged;
    }

    /** {@return what was challenged: the delivery, or where another state has that too, this state's own} */
    DeliveryEntry challenge(DeliveryEntry entry, Proceeding dispute) {
        DeliveryEntry own = own(entry);
        own.challenge(dispute);
        isChallenged = true;
        return own;
    }

    /** The same delivery, its own and no other state's. */
    private DeliveryEntry own(DeliveryEntry entry) {
        if (!isSharing) {
            return entry;
        }
        int place = deliveries.indexOf(entry);
        Copies copies = new Copies(true);
        List<DeliveryEntry> shared = List.copyOf(deliveries);
        deliveries.replaceAll(each -> new DeliveryEntry(each, copies));
        answers.values().forEach(answering -> answering.replaceAll(each -> deliveries.get(shared.indexOf(each))));
        isSharing = false;
        ledger = null;
        return deliveries.get(place);
    }

    /** Takes others in the place of its incidents. */
    void replaceIncidents(UnaryOperator<IncidentEntry> others) {
        incidents.replaceAll(others);
        live.replaceAll(others);
    }

    List<DeliveryEntry> deliveries() {
        return deliveries;
    }

    /**
     * Puts a delivery on the record, after all the others, if it surely moves nothing: not what is verified, comes from a
     * list, answers an incident or is counted elsewhere, and not what completes it, catches up with what is due, or ends a
     * breach of its periods.
     */
    boolean takeQuietly(State state, DeliveryEntry entry) {
        if (state.isCounted(this)
                || shortInLastJudged
                || !(Deliveries.ledger(state, this) instanceof PlainLedger plain)) {
            return false;
        }
        BigDecimal total = plain.total().add(entry.event.quantity());
        if (isDeliverable() && !is(Status.PENDING) && !isDone()) {
            if (ceiling == null) {
                ceiling = new DeliverRules(state, this).ceiling();
            }
            if (total.compareTo(ceiling) >= 0) {
                return false;
            }
        }
        deliveries.add(entry);
        plain.append(total);
        return true;
    }

    /** What it takes quietly is to be found anew. */
    @Override
    void rest() {
        ceiling = null;
    }

    void add(DeliveryEntry entry) {
        State.insert(deliveries, entry, kept -> kept.event);
        entry.event
                .answers()
                .ifPresent(incident -> State.insert(
                        answers.computeIfAbsent(incident, any -> new ArrayList<>()), entry, kept -> kept.event));
        forget(entry);
    }

    /** The deliveries that answer an incident, in their order. */
    List<DeliveryEntry> answers(String incident) {
        return answers.getOrDefault(incident, List.of());
    }

    /** What its deliveries amount to, looked up again only as far as there was a change. */
    Ledger ledger(Supplier<Ledger> lookUp) {
        if (ledger == null) {
            ledger = lookUp.get();
        }
        return ledger;
    }

    /** What a delivery amounts to has changed, and may have changed what later ones do. */
    void forget(DeliveryEntry entry) {
        if (ledger != null) {
            ledger.forget(entry);
        }
    }

    /** The incidents that its filter covers and that are its business, in their order. */
    List<IncidentEntry> incidents() {
        return incidents;
    }

    void add(IncidentEntry entry) {
        State.insert(incidents, entry, kept -> kept.event);
        State.insert(live, entry, kept -> kept.event);
    }

    /** Those of them that can still make a difference, as long as none is challenged. */
    List<IncidentEntry> live() {
        return live;
    }

    /** The answer times of those. */
    Map<String, Due> liveAnswerTimes() {
        Map<String, Due> times = new TreeMap<>();
        for (IncidentEntry entry : live) {
            @Nullable Due due = answerTimes.get(entry.event.id());
            if (due != null) {
                times.put(entry.event.id(), due);
            }
        }
        return times;
    }

    /** After a challenge or its decision all that happened can make a difference again. */
    void lookAnew() {
        ledger = null;
        live.clear();
        live.addAll(incidents);
    }

    /** The disputes of its breaches, each of another breach. */
    List<Proceeding> disputes() {
        return disputes;
    }

    boolean isBreachDisputed() {
        return disputes.stream().anyMatch(Proceeding::isOpen);
    }

    Map<String, Waiver> waivers() {
        return waivers;
    }

    boolean isWaivedByAll() {
        return !element.to().isEmpty() && waivers.keySet().containsAll(element.to());
    }
}

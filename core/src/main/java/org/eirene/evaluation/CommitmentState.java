package org.eirene.evaluation;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.eirene.agreement.Act;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Deliver;
import org.eirene.agreement.Instalment;
import org.eirene.agreement.Status;
import org.eirene.agreement.Supply;
import org.eirene.agreement.TransitionKind;
import org.eirene.history.Extension;
import org.eirene.history.Waiver;
import org.jspecify.annotations.Nullable;

/** Where a commitment stands, and what is on the record under it. */
final class CommitmentState extends ElementState.Of<Commitment> {
    /** Instalments in their order. */
    final ImmutableList<Due> instalments;

    /** The final due instant; of a continuing commitment, its own end. */
    final Due due;

    final BigDecimal quantity;
    final String unit;
    private final List<DeliveryEntry> deliveries = new ArrayList<>();
    private final List<IncidentEntry> incidents = new ArrayList<>();
    private final Map<String, Waiver> waivers = new LinkedHashMap<>();
    private List<Extension> extensions = List.of();
    private @Nullable Instant endedAt;
    private boolean endedByLapse;
    private boolean breachedForGood;
    private boolean everBreached;
    private OptionalLong shortPeriod = OptionalLong.empty();

    CommitmentState(Commitment commitment) {
        super(commitment);
        if (commitment.must() instanceof Deliver deliver) {
            quantity = deliver.quantity();
            unit = deliver.unit();
            instalments = deliver.instalments().stream()
                    .map(Instalment::total)
                    .map(Due::new)
                    .collect(ImmutableList.toImmutableList());
        } else {
            quantity = commitment.must() instanceof Supply supply
                    ? supply.quantity()
                    : commitment.must() instanceof Act act ? act.quantity() : BigDecimal.ZERO;
            unit = commitment.must().countedIn().orElse("");
            instalments = ImmutableList.of();
        }
        due = new Due(quantity);
    }

    CommitmentState(
            CommitmentState other, Copies copies, IdentityHashMap<IncidentEntry, IncidentEntry> incidentCopies) {
        super(other);
        quantity = other.quantity;
        unit = other.unit;
        instalments = other.instalments.stream().map(Due::new).collect(ImmutableList.toImmutableList());
        due = new Due(other.due);
        other.deliveries.forEach(entry -> deliveries.add(new DeliveryEntry(entry, copies)));
        other.incidents.forEach(entry -> incidents.add(incidentCopies.getOrDefault(entry, entry)));
        waivers.putAll(other.waivers);
        extensions = other.extensions;
        endedAt = other.endedAt;
        endedByLapse = other.endedByLapse;
        breachedForGood = other.breachedForGood;
        everBreached = other.everBreached;
        shortPeriod = other.shortPeriod;
    }

    boolean isDeliverable() {
        return element.must().isDeliverable();
    }

    boolean hasBeenInEffect() {
        return hasMade(TransitionKind.IN_EFFECT);
    }

    Instant inEffectSince() {
        return first(TransitionKind.IN_EFFECT).orElseThrow();
    }

    /** For good are FULFILLED, WAIVED, DISCHARGED, and BREACHED of a continuing commitment that has ended. */
    boolean isFinal() {
        return is(Status.FULFILLED) || is(Status.WAIVED) || is(Status.DISCHARGED) || breachedForGood;
    }

    boolean isDone() {
        return is(Status.FULFILLED) || is(Status.WAIVED) || is(Status.DISCHARGED);
    }

    void breachForGood() {
        breachedForGood = true;
    }

    boolean isBreachedForGood() {
        return breachedForGood;
    }

    boolean wasEverBreached() {
        return everBreached;
    }

    @Override
    void become(Status next, Instant now, Reason why) {
        super.become(next, now, why);
        everBreached |= next == Status.BREACHED;
    }

    /** The period of a supply by which it is breached now. */
    OptionalLong shortPeriod() {
        return shortPeriod;
    }

    void setShortPeriod(OptionalLong period) {
        shortPeriod = period;
    }

    Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** Whether it ended after the periods that closed and the answers that fell due at that instant. */
    boolean endedByLapse() {
        return endedByLapse;
    }

    void end(Instant at, boolean lapsing) {
        endedAt = at;
        endedByLapse = lapsing;
    }

    void goOn() {
        endedAt = null;
    }

    List<DeliveryEntry> deliveries() {
        return deliveries;
    }

    /** The incidents that its filter covers and that are its business, in their order. */
    List<IncidentEntry> incidents() {
        return incidents;
    }

    Map<String, Waiver> waivers() {
        return waivers;
    }

    boolean isWaivedByAll() {
        return waivers.keySet().containsAll(element.to());
    }

    List<Extension> extensions() {
        return extensions;
    }

    void extend(Extension extension) {
        List<Extension> more = new ArrayList<>(extensions);
        more.add(extension);
        extensions = List.copyOf(more);
    }
}

package org.eirene.evaluation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Status;
import org.eirene.history.Event;
import org.eirene.history.History;
import org.eirene.internal.NearMiss;
import org.jspecify.annotations.Nullable;

/**
 * Where an agreement stands at an instant, from what was reported by another, and why. Immutable. Its
 * {@linkplain #toString text} is a table that a person can read.
 *
 * <pre>{@code
 * now.commitment("release-civilians").status()       // IN_EFFECT
 * now.reason("release-civilians")                    // the tree: rule, conditions, events, clauses
 * now.upcoming()                                     // who owes what next
 * now.phase("no-such-phase")                         // IllegalArgumentException
 * }</pre>
 */
public final class Assessment {
    /** The version of the semantics by which assessments are made. */
    public static final int SEMANTICS = 1;

    private final Agreement agreement;
    private final String historyOf;
    private final Optional<History> history;
    private final Instant asOf;
    private final Optional<Instant> knownAt;
    private final Status status;
    private final Explained explained;
    private final ImmutableMap<String, ElementStatus> elements;
    private final ImmutableList<EscrowBalance> escrows;
    private final Supplier<ImmutableList<Transition>> transitions;
    private final ImmutableList<DueInstant> dues;
    private final ImmutableList<Upcoming> upcoming;
    private final Supplier<ImmutableList<Disregarded>> disregarded;
    private final ImmutableList<ProceedingStatus> proceedings;

    Assessment(
            Agreement agreement,
            String historyOf,
            Optional<History> history,
            Instant asOf,
            Optional<Instant> knownAt,
            Status status,
            Explained explained,
            ImmutableMap<String, ElementStatus> elements,
            ImmutableList<EscrowBalance> escrows,
            Supplier<ImmutableList<Transition>> transitions,
            ImmutableList<DueInstant> dues,
            ImmutableList<Upcoming> upcoming,
            Supplier<ImmutableList<Disregarded>> disregarded,
            ImmutableList<ProceedingStatus> proceedings) {
        this.agreement = agreement;
        this.historyOf = historyOf;
        this.history = history;
        this.asOf = asOf;
        this.knownAt = knownAt;
        this.status = status;
        this.explained = explained;
        this.elements = elements;
        this.escrows = escrows;
        this.transitions = transitions;
        this.dues = dues;
        this.upcoming = upcoming;
        this.disregarded = disregarded;
        this.proceedings = proceedings;
    }

    /** {@return the agreement} */
    public Agreement agreement() {
        return agreement;
    }

    /** {@return the id of the agreement to which the history belongs; another id if it is the history of another text} */
    public String historyOf() {
        return historyOf;
    }

    /**
     * The history it was made from, whole: what was known or happened later stands in it too. It is no part of what an
     * assessment equals, which is what it says.
     *
     * @return the history; empty if it was made from events one by one, or from a history too long to be held
     */
    public Optional<History> history() {
        return history;
    }

    /**
     * The events that count in it, in their order: what of the history happened by its instant, as far as that was
     * reported in time and not retracted, and the retractions that took something out, whenever they were made. Those that
     * were {@linkplain #disregarded disregarded} are among them.
     *
     * @return the events; empty where {@link #history()} is
     */
    public Optional<ImmutableList<Event>> events() {
        return counted().map(events -> ImmutableList.sortedCopyOf(Event.ORDER, events.values()));
    }

    /** {@return the instant it is about, inclusive} */
    public Instant asOf() {
        return asOf;
    }

    /** {@return the instant up to which reports count, inclusive; empty: all reports} */
    public Optional<Instant> knownAt() {
        return knownAt;
    }

    /** {@return the status of the agreement as a whole} */
    public Status status() {
        return status;
    }

    /** {@return why the agreement as a whole has its status} */
    public Reason reason() {
        return explained.ofAgreement();
    }

    /** {@return where each element stands that has a status, in the order of the text} */
    public ImmutableList<ElementStatus> elements() {
        return elements.values().asList();
    }

    /**
     * Where an element stands.
     *
     * @param id the id of an element that has a status
     * @return where it stands
     * @throws IllegalArgumentException if there is none with that id, naming what was probably meant
     */
    public ElementStatus element(String id) {
        return find(ElementStatus.class, id);
    }

    /**
     * Where a phase stands.
     *
     * @param id the id of a phase
     * @return where it stands
     * @throws IllegalArgumentException if there is no phase with that id, naming what was probably meant
     */
    public PhaseStatus phase(String id) {
        return find(PhaseStatus.class, id);
    }

    /**
     * Where a commitment stands.
     *
     * @param id the id of a commitment
     * @return where it stands
     * @throws IllegalArgumentException if there is no commitment with that id, naming what was probably meant
     */
    public CommitmentStatus commitment(String id) {
        return find(CommitmentStatus.class, id);
    }

    /**
     * Where a benchmark stands.
     *
     * @param id the id of a benchmark
     * @return where it stands
     * @throws IllegalArgumentException if there is no benchmark with that id, naming what was probably meant
     */
    public BenchmarkStatus benchmark(String id) {
        return find(BenchmarkStatus.class, id);
    }

    /**
     * Where a milestone stands.
     *
     * @param id the id of a milestone
     * @return where it stands
     * @throws IllegalArgumentException if there is no milestone with that id, naming what was probably meant
     */
    public MilestoneStatus milestone(String id) {
        return find(MilestoneStatus.class, id);
    }

    /**
     * Where an exchange stands.
     *
     * @param id the id of an exchange
     * @return where it stands
     * @throws IllegalArgumentException if there is no exchange with that id, naming what was probably meant
     */
    public ExchangeStatus exchange(String id) {
        return find(ExchangeStatus.class, id);
    }

    /**
     * Where a sanction stands.
     *
     * @param id the id of a sanction
     * @return where it stands
     * @throws IllegalArgumentException if there is no sanction with that id, naming what was probably meant
     */
    public SanctionStatus sanction(String id) {
        return find(SanctionStatus.class, id);
    }

    /**
     * Where a tranche stands.
     *
     * @param id the id of a tranche
     * @return where it stands
     * @throws IllegalArgumentException if there is no tranche with that id, naming what was probably meant
     */
    public TrancheStatus tranche(String id) {
        return find(TrancheStatus.class, id);
    }

    /**
     * Where a guarantee stands.
     *
     * @param id the id of a guarantee
     * @return where it stands
     * @throws IllegalArgumentException if there is no guarantee with that id, naming what was probably meant
     */
    public GuaranteeStatus guarantee(String id) {
        return find(GuaranteeStatus.class, id);
    }

    /**
     * What an escrow holds.
     *
     * @param id the id of an escrow
     * @return its balance
     * @throws IllegalArgumentException if there is no escrow with that id, naming what was probably meant
     */
    public EscrowBalance escrow(String id) {
        List<String> ids = escrows.stream().map(EscrowBalance::escrow).toList();
        return escrows.stream()
                .filter(balance -> balance.escrow().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No balance of escrow '" + id + "'"
                        + NearMiss.of(id, ids)
                                .map(near -> ": did you mean " + near + "?")
                                .orElse(" (there is " + String.join(", ", ids) + ")")));
    }

    /**
     * Why an element stands where it stands.
     *
     * @param id the id of an element that has a status, or of the agreement
     * @return the reason
     * @throws IllegalArgumentException if there is none with that id, naming what was probably meant
     */
    public Reason reason(String id) {
        return id.equals(agreement.id()) && !elements.containsKey(id)
                ? reason()
                : explained.of(element(id).id());
    }

    private <T extends ElementStatus> T find(Class<T> type, String id) {
        @Nullable ElementStatus found = elements.get(id);
        if (type.isInstance(found)) {
            return type.cast(found);
        }
        if (found != null) {
            throw new IllegalArgumentException(
                    "No status of " + describe(type) + " '" + id + "': " + id + " is a " + describe(found.getClass()));
        }
        List<String> ids = elements.values().stream()
                .filter(type::isInstance)
                .map(ElementStatus::id)
                .toList();
        throw new IllegalArgumentException("No status of " + describe(type) + " '" + id + "'"
                + NearMiss.of(id, ids)
                        .map(near -> ": did you mean " + near + "?")
                        .orElse(" (there is " + String.join(", ", ids) + ")"));
    }

    private static String describe(Class<?> type) {
        String name = type.getSimpleName();
        return name.substring(0, name.length() - "Status".length()).toLowerCase(Locale.ROOT);
    }

    /** {@return what each escrow holds, in the order of the text} */
    public ImmutableList<EscrowBalance> escrows() {
        return escrows;
    }

    /** {@return every transition so far, in order} */
    public ImmutableList<Transition> transitions() {
        return transitions.get();
    }

    /**
     * Every due instant that is known, gone or to come: of commitments, in effect or not, and of benchmarks. Periods of a
     * supply and answer times are not among them, nor is the end of a phase, which its {@linkplain #phase status} has.
     *
     * @return the due instants, in the order of the text, those of one element in order of time
     */
    public ImmutableList<DueInstant> dues() {
        return dues;
    }

    /** {@return what comes due next and who must act, in order of time} */
    public ImmutableList<Upcoming> upcoming() {
        return upcoming;
    }

    /** {@return the events that changed nothing, and why, in their order} */
    public ImmutableList<Disregarded> disregarded() {
        return disregarded.get();
    }

    /** {@return all proceedings so far, in the order in which they started} */
    public ImmutableList<ProceedingStatus> proceedings() {
        return proceedings;
    }

    // ---------------------------------------------------------------- comparison

    /**
     * What is otherwise than in another assessment: one as of another instant, as known at another, of another history or
     * of another version of the text.
     *
     * <pre>{@code
     * var tuesday = evaluator.evaluate(history, "2025-01-28");
     * print(evaluator.evaluate(history, "2025-02-04").changesSince(tuesday));
     * }</pre>
     *
     * @param before the other assessment
     * @return what has changed, element by element, with the events that made the difference
     */
    public Changes changesSince(Assessment before) {
        return Changes.between(requireNonNull(before, "before"), this);
    }

    /** The events that count in it, and the retractions that do, by id; empty if it was made from events one by one. */
    Optional<Map<String, Event>> counted() {
        return history.map(whole -> {
            OnRecord record = OnRecord.of(whole.events(), knownAt);
            return Stream.concat(
                            record.events().stream().filter(event -> !event.at().isAfter(asOf)),
                            record.retracted().values().stream())
                    .collect(Collectors.toMap(Event::id, event -> event));
        });
    }

    // ---------------------------------------------------------------- scores

    /** {@return the score of the whole agreement} */
    public Score score() {
        return Score.ofAll(elements());
    }

    /** {@return the scores of the agreement, by actor, by phase and by kind, with what is late and what is open} */
    public Scorecard scorecard() {
        return Scorecard.of(this);
    }

    /**
     * The score of an actor: of the commitments of which it is an obligor.
     *
     * @param actor the id of an actor
     * @return the score
     * @throws IllegalArgumentException if there is no such actor, naming what was probably meant
     */
    public Score scoreOf(String actor) {
        return score(Scorecard.Grouping.ACTOR, agreement.actor(actor).id());
    }

    /**
     * The score of a phase: of its commitments and benchmarks.
     *
     * @param phase the id of a phase
     * @return the score
     * @throws IllegalArgumentException if there is no such phase, naming what was probably meant
     */
    public Score scoreOfPhase(String phase) {
        return score(Scorecard.Grouping.PHASE, agreement.phase(phase).id());
    }

    private Score score(Scorecard.Grouping by, String group) {
        return scorecard().row(by, group).map(Scorecard.Row::score).orElseGet(() -> Score.of(List.of()));
    }

    private List<Object> facets() {
        return List.of(
                agreement,
                historyOf,
                asOf,
                knownAt,
                status,
                elements,
                escrows,
                transitions(),
                dues,
                upcoming,
                disregarded(),
                proceedings);
    }

    /** Whether both say the same of everything; on what grounds, {@link #reason(String)} tells. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Assessment that && facets().equals(that.facets());
    }

    @Override
    public int hashCode() {
        return Objects.hash(agreement.id(), asOf, knownAt, status, elements.keySet());
    }

    /** {@return a table that a person can read: each element with its status, then what comes, then what was disregarded} */
    @Override
    public String toString() {
        return Tables.of(this);
    }
}

package org.eirene.evaluation;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import com.google.common.collect.Iterators;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eirene.agreement.Agreement;
import org.eirene.history.Event;
import org.eirene.history.History;
import org.eirene.history.LongHistory;
import org.eirene.internal.Instants;

/**
 * Holds histories against an agreement. Made once for an agreement, immutable, and safe to share between threads.
 *
 * <pre>{@code
 * var evaluator = Evaluator.of(accord);
 * var now = evaluator.evaluate(history, "2025-02-01");                    // to the end of that day
 * var then = evaluator.evaluate(history, "2025-02-01", "2025-01-20");     // from what was reported by then
 * now.commitment("release-civilians").status();
 * }</pre>
 *
 * <p>Evaluation is pure and total: equal arguments give equal assessments, and no history makes it fail. What on the
 * record cannot apply is {@linkplain Assessment#disregarded() disregarded}, with the reason.
 */
public final class Evaluator {
    private final Agreement agreement;
    private final Dependencies dependencies;

    private Evaluator(Agreement agreement) {
        this.agreement = agreement;
        dependencies = Dependencies.of(agreement);
    }

    /**
     * An evaluator for an agreement.
     *
     * @param agreement the agreement
     * @return the evaluator
     */
    public static Evaluator of(Agreement agreement) {
        return new Evaluator(requireNonNull(agreement, "agreement"));
    }

    /** {@return the agreement} */
    public Agreement agreement() {
        return agreement;
    }

    /**
     * Where the agreement stands.
     *
     * @param history the record
     * @param asOf the instant asked about, inclusive: what happened at it counts, and what lapses at it has lapsed
     * @return the assessment, from all reports however late
     */
    public Assessment evaluate(History history, Instant asOf) {
        return evaluate(history, asOf, Optional.empty());
    }

    /**
     * Where the agreement stands.
     *
     * @param history the record
     * @param asOf the instant asked about, inclusive; a date is the end of that day in the agreement's zone
     * @return the assessment, from all reports however late
     * @throws IllegalArgumentException if the text is neither an instant nor a date
     */
    public Assessment evaluate(History history, String asOf) {
        return evaluate(history, Instants.parse(asOf, agreement.timeZone()));
    }

    /**
     * Where the agreement stood, as far as it was known at an instant.
     *
     * @param history the record
     * @param asOf the instant asked about, inclusive
     * @param knownAt the instant up to which reports count, inclusive
     * @return the assessment
     */
    public Assessment evaluate(History history, Instant asOf, Instant knownAt) {
        return evaluate(history, asOf, Optional.of(knownAt));
    }

    /**
     * Where the agreement stood, as far as it was known at an instant.
     *
     * @param history the record
     * @param asOf the instant asked about, inclusive; a date is the end of that day in the agreement's zone
     * @param knownAt the instant up to which reports count, inclusive; a date likewise
     * @return the assessment
     * @throws IllegalArgumentException if a text is neither an instant nor a date
     */
    public Assessment evaluate(History history, String asOf, String knownAt) {
        return evaluate(
                history, Instants.parse(asOf, agreement.timeZone()), Instants.parse(knownAt, agreement.timeZone()));
    }

    /**
     * Where the agreement stands by a history too long to be held. It is gone through once; once more, before, where it
     * has retractions. Only where a reason is asked of the assessment is all of it held.
     *
     * @param history the record
     * @param asOf the instant asked about, inclusive; but for retractions, what comes after it is not read
     * @return what {@link #evaluate(History, Instant)} gives for the same events, but for its {@code history()} and
     *     {@code events()}, which are empty
     */
    public Assessment evaluate(LongHistory history, Instant asOf) {
        return evaluate(history, asOf, Optional.empty());
    }

    /**
     * Where the agreement stood by a history too long to be held, as far as it was known at an instant.
     *
     * @param history the record
     * @param asOf the instant asked about, inclusive
     * @param knownAt the instant up to which reports count, inclusive
     * @return what {@link #evaluate(History, Instant, Instant)} gives for the same events, but for its
     *     {@code history()} and {@code events()}, which are empty
     */
    public Assessment evaluate(LongHistory history, Instant asOf, Instant knownAt) {
        return evaluate(history, asOf, Optional.of(knownAt));
    }

    private Assessment evaluate(LongHistory history, Instant asOf, Optional<Instant> knownAt) {
        Instants.check("asOf", requireNonNull(asOf, "asOf"));
        OnRecord outline = OnRecord.of(history, knownAt);
        Supplier<OnRecord> held = Suppliers.memoize(() -> OnRecord.of(held(history), knownAt));
        Explained explained = new Explained(
                () -> at(asOf, held.get(), true), () -> held.get().events(), part -> after(part, asOf, false));
        State state;
        try (Stream<Event> events = history.events()) {
            Iterator<Event> known = Iterators.filter(events.iterator(), event -> outline.counts(event, knownAt));
            state = simulation(false).after(new OrderedEvents(known), asOf);
        }
        return Assessor.assess(outline.notedIn(state), explained, agreement.id(), Optional.empty(), asOf, knownAt);
    }

    private static List<Event> held(LongHistory history) {
        try (Stream<Event> events = history.events()) {
            return events.sorted(Event.ORDER).toList();
        }
    }

    private Assessment evaluate(History history, Instant asOf, Optional<Instant> knownAt) {
        Instants.check("asOf", requireNonNull(asOf, "asOf"));
        OnRecord record = OnRecord.of(history, knownAt);
        return assess(history, record, at(asOf, record, false), asOf, knownAt);
    }

    /** The same, all reports known, from what is held ready. */
    Assessment evaluate(History history, OnRecord record, Checkpoints checkpoints, Instant asOf) {
        Instants.check("asOf", requireNonNull(asOf, "asOf"));
        State state = checkpoints.at(asOf).map(record::notedIn).orElseGet(() -> at(asOf, record, false));
        return assess(history, record, state, asOf, Optional.empty());
    }

    private Assessment assess(History history, OnRecord record, State state, Instant asOf, Optional<Instant> knownAt) {
        Explained explained =
                new Explained(() -> at(asOf, record, true), record::events, part -> after(part, asOf, false));
        return Assessor.assess(state, explained, history.agreement(), Optional.of(history), asOf, knownAt);
    }

    private State at(Instant asOf, OnRecord record, boolean explaining) {
        return record.notedIn(after(record.events(), asOf, explaining));
    }

    private State after(List<Event> events, Instant asOf, boolean explaining) {
        return simulation(explaining).after(events.iterator(), asOf);
    }

    /** Before anything is on the record. */
    Simulation simulation(boolean explaining) {
        return new Simulation(new State(agreement, dependencies, explaining));
    }

    /**
     * A record held ready for many questions about it.
     *
     * @param history the record
     * @return the record, prepared
     */
    public PreparedHistory prepare(History history) {
        return new PreparedHistory(this, history);
    }

    /** {@return where the agreement stands before anything is on the record} */
    public Progress begin() {
        return Progress.begin(this);
    }

    /** {@return for example {@code evaluator of accord}} */
    @Override
    public String toString() {
        return "evaluator of " + agreement.id();
    }
}

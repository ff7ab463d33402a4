package org.eirene.evaluation;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eirene.agreement.Agreement;
import org.eirene.history.Event;
import org.eirene.history.History;
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

    private Assessment evaluate(History history, Instant asOf, Optional<Instant> knownAt) {
        Instants.check("asOf", requireNonNull(asOf, "asOf"));
        OnRecord record = OnRecord.of(history.events(), knownAt);
        Explained explained =
                new Explained(() -> at(asOf, record, true), record::events, part -> after(part, asOf, false));
        return Assessor.assess(
                at(asOf, record, false), explained, history.agreement(), Optional.of(history), asOf, knownAt);
    }

    private State at(Instant asOf, OnRecord record, boolean explaining) {
        State state = after(record.events(), asOf, explaining);
        record.voidRetractions().forEach(state::disregard);
        state.retract(record.retracted());
        return state;
    }

    private State after(List<Event> events, Instant asOf, boolean explaining) {
        return new Simulation(new State(agreement, dependencies, explaining)).after(events, asOf);
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
        return Progress.begin(new State(agreement, dependencies, true));
    }

    /** {@return for example {@code evaluator of accord}} */
    @Override
    public String toString() {
        return "evaluator of " + agreement.id();
    }
}

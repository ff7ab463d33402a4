package org.eirene.evaluation;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.eirene.history.Event;
import org.eirene.history.History;
import org.eirene.history.Ruling;
import org.eirene.history.Verdict;
import org.eirene.internal.Instants;

/**
 * A history held ready against an agreement, for many questions about it: where everything stood is kept for every few
 * thousand events, as far as anything was asked about, so that the next question about a long record is answered from
 * there. Immutable and safe to share.
 *
 * <pre>{@code
 * var record = evaluator.prepare(history);
 * for (var month : months) {
 *     System.out.println(record.asOf(month).score());
 * }
 * }</pre>
 */
public final class PreparedHistory {
    private final Evaluator evaluator;
    private final History history;
    private final Supplier<OnRecord> record;
    private final Supplier<Checkpoints> checkpoints;

    PreparedHistory(Evaluator evaluator, History history) {
        this(evaluator, history, Checkpoints.APART);
    }

    /** One that keeps where everything stood every so many events. */
    PreparedHistory(Evaluator evaluator, History history, int apart) {
        this.evaluator = evaluator;
        this.history = history;
        record = Suppliers.memoize(() -> OnRecord.of(history, Optional.empty()));
        checkpoints =
                Suppliers.memoize(() -> new Checkpoints(record.get().events(), evaluator.simulation(false), apart));
    }

    /**
     * Where the agreement stands.
     *
     * @param asOf the instant asked about, inclusive
     * @return the same as {@link Evaluator#evaluate(History, Instant)} gives
     */
    public Assessment asOf(Instant asOf) {
        return evaluator.evaluate(history, record.get(), checkpoints.get(), asOf);
    }

    /**
     * Where the agreement stands.
     *
     * @param asOf the instant asked about, inclusive; a date is the end of that day in the agreement's zone
     * @return the same as {@link Evaluator#evaluate(History, String)} gives
     * @throws IllegalArgumentException if the text is neither an instant nor a date
     */
    public Assessment asOf(String asOf) {
        return asOf(instant(asOf));
    }

    /**
     * Where the agreement stood, as far as it was known at an instant.
     *
     * @param asOf the instant asked about, inclusive
     * @param knownAt the instant up to which reports count, inclusive
     * @return the same as {@link Evaluator#evaluate(History, Instant, Instant)} gives
     */
    public Assessment asOf(Instant asOf, Instant knownAt) {
        return evaluator.evaluate(history, asOf, knownAt);
    }

    // ---------------------------------------------------------------- what if

    /**
     * The same with further events: what if they happened too.
     *
     * @param further the events, in any order
     * @return the record with them, prepared
     * @throws org.eirene.history.InvalidHistoryException if one has the id of a different event; it names all such ids
     */
    public PreparedHistory with(Event... further) {
        return new PreparedHistory(evaluator, history.with(further));
    }

    /**
     * The same without some events: what if they had not happened.
     *
     * @param eventIds the ids of the events
     * @return the record without them, prepared
     * @throws IllegalArgumentException if there is no event of such an id; the message names what was probably meant
     */
    public PreparedHistory without(String... eventIds) {
        return new PreparedHistory(evaluator, history.without(eventIds));
    }

    /**
     * How things would stand at an instant under either outcome of a proceeding that is open then.
     *
     * @param about what a ruling about it names: the id of its subject, or of the challenge that started it
     * @param asOf the instant asked about, inclusive; all members of the present body rule at it
     * @return both assessments
     * @throws IllegalArgumentException if nothing is open about it then; the message names what is
     */
    public EitherWay eitherWay(String about, Instant asOf) {
        List<ProceedingStatus> open = asOf(asOf).proceedings().stream()
                .filter(proceeding -> proceeding.outcome() == ProceedingStatus.Outcome.OPEN)
                .toList();
        List<ProceedingStatus> asked = open.stream()
                .filter(proceeding -> proceeding.about().equals(about))
                .toList();
        checkArgument(
                !asked.isEmpty(),
                "No proceeding about '%s' is open at %s (open are those about: %s)",
                about,
                asOf,
                open.stream().map(ProceedingStatus::about).distinct().toList());
        return new EitherWay(about, ruled(asked, Verdict.CONFIRM, asOf), ruled(asked, Verdict.DENY, asOf));
    }

    /**
     * How things would stand at an instant under either outcome of a proceeding that is open then.
     *
     * @param about what a ruling about it names: the id of its subject, or of the challenge that started it
     * @param asOf the instant asked about, inclusive; a date is the end of that day in the agreement's zone
     * @return both assessments
     * @throws IllegalArgumentException if nothing is open about it then, or the text is neither an instant nor a date
     */
    public EitherWay eitherWay(String about, String asOf) {
        return eitherWay(about, instant(asOf));
    }

    private Assessment ruled(List<ProceedingStatus> open, Verdict verdict, Instant asOf) {
        Set<String> members = new TreeSet<>();
        open.forEach(proceeding -> members.addAll(evaluator
                .agreement()
                .procedure(proceeding.procedure())
                .stages()
                .get(proceeding.stage() - 1)
                .body()));
        String about = open.get(0).about();
        // what they ruled at that very instant is what is asked about
        History others = history.without(event -> event instanceof Ruling ruling
                && ruling.about().equals(about)
                && ruling.at().equals(asOf)
                && members.contains(ruling.by()));
        for (String member : members) {
            others = verdict == Verdict.CONFIRM
                    ? others.confirm(asOf.toString(), member, about)
                    : others.deny(asOf.toString(), member, about);
        }
        return evaluator.evaluate(others, asOf);
    }

    /**
     * But for which events an element would have another status: a smallest set of those that its reason cites. Exact up
     * to twenty cited events; beyond, as far as fifty thousand evaluations go, and the answer says how far that is.
     *
     * @param element the id of an element that has a status, or of the agreement
     * @param asOf the instant asked about, inclusive
     * @return the events, and the status without them
     * @throws IllegalArgumentException if there is none with that id, naming what was probably meant
     */
    public ButFor butFor(String element, Instant asOf) {
        return Counterfactuals.of(evaluator, history, asOf, element);
    }

    /**
     * But for which events an element would have another status: a smallest set of those that its reason cites.
     *
     * @param element the id of an element that has a status, or of the agreement
     * @param asOf the instant asked about, inclusive; a date is the end of that day in the agreement's zone
     * @return the events, and the status without them
     * @throws IllegalArgumentException if there is none with that id, or the text is neither an instant nor a date
     */
    public ButFor butFor(String element, String asOf) {
        return butFor(element, instant(asOf));
    }

    // ---------------------------------------------------------------- scores over time

    /**
     * The scorecard at each of several instants.
     *
     * <pre>{@code
     * print(record.scores("2025-01-31", "2025-02-28", "2025-03-31"));
     * }</pre>
     *
     * @param asOf the instants asked about, inclusive, in any order
     * @return the scorecards, in order of time
     */
    public ScoreSeries scores(Iterable<Instant> asOf) {
        return ScoreSeries.of(
                ImmutableSortedSet.copyOf(asOf).stream().map(this::asOf).toList(),
                evaluator.agreement().timeZone());
    }

    /**
     * The scorecard at each of several instants.
     *
     * @param asOf the instants asked about, inclusive, in any order; a date is the end of that day in the agreement's zone
     * @return the scorecards, in order of time
     * @throws IllegalArgumentException if a text is neither an instant nor a date
     */
    public ScoreSeries scores(String... asOf) {
        return scores(Arrays.stream(asOf).map(this::instant).toList());
    }

    private Instant instant(String text) {
        return Instants.parse(text, evaluator.agreement().timeZone());
    }

    /** {@return for example {@code history of accord with 12 events, held ready for the evaluator of accord}} */
    @Override
    public String toString() {
        int number = history.events().size();
        return "history of " + history.agreement() + " with " + number + (number == 1 ? " event" : " events")
                + ", held ready for the " + evaluator;
    }
}

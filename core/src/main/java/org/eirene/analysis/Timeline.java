package org.eirene.analysis;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.eirene.agreement.Agreement;
import org.eirene.evaluation.Evaluator;
import org.eirene.history.History;
import org.eirene.internal.Instants;
import org.jspecify.annotations.Nullable;

/**
 * When the moments of an agreement can come while it is kept: how early, how late, which clauses make it so, which of them
 * contradict one another, which rely on luck; and, with a record, which deadlines can no longer be kept.
 *
 * <pre>{@code
 * var timeline = Timeline.of(accord);
 * print(timeline);                                       // a readable table, whole
 * timeline.moment("completed(opening)").bounds().latest();
 * timeline.conflict();                                   // clauses that cannot be kept together, and by how much
 * timeline.reliesOnLuck();                               // deadlines that a slow ratification would break
 * Timeline.lostDeadlines(accord, history, "2025-02-01"); // named before they pass
 * }</pre>
 *
 * <p>An agreement is kept in a history in which everything comes about that can come about without a failure, and every
 * deadline is met: what is due is delivered by its due instant, no phase lapses that could complete, no tranche goes back.
 * Nothing is extended, suspended, waived or disputed, and every verification confirms. What only a failure brings about, a
 * sanction or what waits for a breach, has no moment here; nor has a ruling on a challenge or the decision on a sanction,
 * which presuppose one. A delivery counts from the entry into force on, also before its
 * commitment is in effect, so that what is due before it can come into effect can be kept by performing ahead.
 *
 * <p>The text is read as a simple temporal network (Dechter, Meiri and Pearl 1991; see {@link TemporalNetwork}). What is no
 * difference of two moments is held as far as it can be: the latest or the earliest of several, months and days that vary in
 * length, conditions that ask for some of many. No history that keeps the text comes before an earliest instant or after a
 * latest one. Where all that a text says can be weighed, some history attains each of them; {@link MomentBounds} says where that
 * was not shown, and a text that no history keeps has a conflict even where no difference of two moments shows it. A milestone that
 * {@linkplain org.eirene.agreement.Milestone#takes() takes} time takes it from the entry into force on. Whoever verifies a
 * delivery or a benchmark, by whatever rulings, takes from no time to the time of all stages of the procedure. Nobody in the
 * agreement controls how long: these are the contingent links.
 *
 * <p>Pure: equal arguments give equal timelines.
 */
public final class Timeline {
    /** Stands in place of a clause where a bound rests on the record. */
    public static final String ON_RECORD = "on the record";

    /** Stands in place of a clause where a bound rests on what has not happened so far. */
    public static final String NOT_YET = "not on the record so far";

    private final Agreement agreement;
    private final Optional<Instant> asOf;
    private final ImmutableList<TimelineMoment> moments;
    private final Optional<TimelineConflict> conflict;
    private final ImmutableList<Luck> luck;
    private final Supplier<Boolean> planned;
    private final ImmutableList<LostDeadline> lost;

    private Timeline(
            Agreement agreement,
            Optional<Instant> asOf,
            ImmutableList<TimelineMoment> moments,
            Optional<TimelineConflict> conflict,
            ImmutableList<Luck> luck,
            Supplier<Boolean> planned,
            ImmutableList<LostDeadline> lost) {
        this.agreement = agreement;
        this.asOf = asOf;
        this.moments = moments;
        this.conflict = conflict;
        this.luck = luck;
        this.planned = planned;
        this.lost = lost;
    }

    /**
     * The timeline of a text, before anything is on the record.
     *
     * @param agreement the agreement
     * @return the timeline
     */
    public static Timeline of(Agreement agreement) {
        return of(agreement, TextTimes.of(agreement), Facts.NONE, ImmutableList.of());
    }

    /**
     * The timeline of what is left of a text: what has happened stands, and what has not happened lies ahead.
     *
     * @param agreement the agreement
     * @param history the record
     * @param asOf the instant asked about, inclusive
     * @return the timeline
     */
    public static Timeline of(Agreement agreement, History history, Instant asOf) {
        Timetable table = TextTimes.of(agreement);
        Facts facts = OnTheRecord.of(table, Evaluator.of(agreement).evaluate(history, asOf));
        return of(agreement, table, facts, lostDeadlines(agreement, history, asOf));
    }

    /**
     * The timeline of what is left of a text.
     *
     * @param agreement the agreement
     * @param history the record
     * @param asOf the instant asked about, inclusive; a date is the end of that day in the agreement's zone
     * @return the timeline
     * @throws IllegalArgumentException if the text is neither an instant nor a date
     */
    public static Timeline of(Agreement agreement, History history, String asOf) {
        return of(agreement, history, Instants.parse(asOf, agreement.timeZone()));
    }

    /**
     * The deadlines that could no longer be kept after some event, or after some lapse of time, before they passed. One look
     * is taken after each event, and one at the end.
     *
     * @param agreement the agreement
     * @param history the record
     * @param asOf the instant up to which to look, inclusive
     * @return the deadlines, in the order in which they were lost
     */
    public static ImmutableList<LostDeadline> lostDeadlines(Agreement agreement, History history, Instant asOf) {
        return LostDeadlines.of(agreement, history, Instants.check("asOf", asOf));
    }

    /**
     * The deadlines that could no longer be kept after some event, or after some lapse of time, before they passed.
     *
     * @param agreement the agreement
     * @param history the record
     * @param asOf the instant up to which to look, inclusive; a date is the end of that day in the agreement's zone
     * @return the deadlines, in the order in which they were lost
     * @throws IllegalArgumentException if the text is neither an instant nor a date
     */
    public static ImmutableList<LostDeadline> lostDeadlines(Agreement agreement, History history, String asOf) {
        return lostDeadlines(agreement, history, Instants.parse(asOf, agreement.timeZone()));
    }

    // ---------------------------------------------------------------- how it is found

    private static Timeline of(
            Agreement agreement, Timetable table, Facts facts, ImmutableList<LostDeadline> lostSoFar) {
        Calculation without = calculation(table, facts, List.of());
        List<Timetable.Deadline> open = LostDeadlines.open(table, without, facts);
        Calculation with = calculation(
                table, facts, open.stream().map(Timetable.Deadline::gap).toList());
        @Nullable Attainment kept = with.network().isConsistent() ? new Attainment(with) : null;
        Optional<NetworkConflict> missed = kept == null ? with.network().conflict() : kept.conflict();
        Optional<TimelineConflict> conflict = missed.map(found -> conflict(table, with, found));
        @Nullable Attainment shown = conflict.isPresent() ? attainment(without) : kept;
        ImmutableList<TimelineMoment> moments = shown == null
                        || shown.conflict().isPresent()
                ? ImmutableList.of()
                : new MomentTable(table, facts, shown, afterEntry(table, facts, open, conflict.isPresent())).moments();
        ImmutableList<Luck> luck =
                without.network().isConsistent() ? LuckSearch.of(table, without, facts) : ImmutableList.of();
        Supplier<Boolean> planned = Suppliers.memoize(
                () -> conflict.isEmpty() && luck.isEmpty() && LuckSearch.isPlanned(table, without, facts));
        return new Timeline(agreement, facts.asOf(), moments, conflict, luck, planned, lostSoFar);
    }

    private static @Nullable Attainment attainment(Calculation calculation) {
        return calculation.network().isConsistent() ? new Attainment(calculation) : null;
    }

    /** Counted from a fixed instant where there is one, else from the entry into force. */
    static Calculation calculation(Timetable table, Facts facts, List<Gap> deadlines) {
        Optional<Instant> zero = zero(table, facts);
        return Calculation.of(table, zero.isPresent() ? Points.ZERO : Points.ENTRY, zero, facts, deadlines);
    }

    private static Optional<Instant> zero(Timetable table, Facts facts) {
        return Optional.ofNullable(facts.at().get(Points.ENTRY))
                .or(() -> table.fixed.stream()
                        .filter(fixed -> fixed.point() == Points.ENTRY)
                        .map(Timetable.Fixed::at)
                        .findFirst())
                .or(() -> table.fixed.stream().map(Timetable.Fixed::at).min(Comparator.naturalOrder()))
                .or(facts::asOf);
    }

    /** The same counted from the entry into force, where it is not fixed. */
    private static @Nullable Attainment afterEntry(
            Timetable table, Facts facts, List<Timetable.Deadline> open, boolean leavesDeadlinesOut) {
        boolean fixed =
                facts.hasCome(Points.ENTRY) || table.fixed.stream().anyMatch(each -> each.point() == Points.ENTRY);
        if (fixed) {
            return null;
        }
        List<Gap> deadlines = leavesDeadlinesOut
                ? List.of()
                : open.stream().map(Timetable.Deadline::gap).toList();
        return attainment(Calculation.of(table, Points.ENTRY, zero(table, facts), facts, deadlines));
    }

    static TimelineConflict conflict(Timetable table, Calculation calculation, NetworkConflict conflict) {
        return new TimelineConflict(
                MomentTable.bounds(table, calculation, conflict.legs()), calculation.duration(conflict.missing()));
    }

    // ---------------------------------------------------------------- what it says

    /** {@return the agreement} */
    public Agreement agreement() {
        return agreement;
    }

    /** {@return the instant up to which the record counts; empty for the text alone} */
    public Optional<Instant> asOf() {
        return asOf;
    }

    /**
     * The moments of the text, by their earliest time. Where there is a {@linkplain #conflict() conflict}, their bounds leave
     * all deadlines out; where the text contradicts itself even so, there are none.
     *
     * @return the moments
     */
    public ImmutableList<TimelineMoment> moments() {
        return moments;
    }

    /**
     * The moment of a name.
     *
     * @param name the name: {@code opened(calm)}, {@code fulfilled(release)}, {@code due(release)}
     * @return the moment
     * @throws IllegalArgumentException if there is none of that name
     */
    public TimelineMoment moment(String name) {
        return findMoment(name)
                .orElseThrow(() -> new IllegalArgumentException("The timeline of '" + agreement.id()
                        + "' has no moment '" + name + "'. It has: "
                        + String.join(
                                ", ", moments.stream().map(TimelineMoment::name).toList())));
    }

    /**
     * The moment of a name.
     *
     * @param name the name
     * @return the moment; empty for what does not come about while the text is kept
     */
    public Optional<TimelineMoment> findMoment(String name) {
        requireNonNull(name, "name");
        return moments.stream().filter(moment -> moment.name().equals(name)).findFirst();
    }

    /** {@return clauses that cannot be kept together; empty where the text, and what is on the record, is consistent} */
    public Optional<TimelineConflict> conflict() {
        return conflict;
    }

    /** {@return what happens at a moment without slack and has not happened yet, by its time} */
    public ImmutableList<TimelineMoment> criticalPath() {
        return moments.stream()
                .filter(TimelineMoment::event)
                .filter(moment ->
                        moment.bounds().slack().filter(Duration::isZero).isPresent())
                .filter(moment -> moment.whyNotLater().size() != 1
                        || !moment.whyNotLater().get(0).clause().name().equals(ON_RECORD))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The deadlines that rely on luck: no plan made in advance keeps them if ratifications, verifications and the like take
     * as long, or as short, as they may (strong controllability, Vidal and Fargier 1999). Each deadline is asked about by
     * itself, and where each can be kept so, all together. What is named relies on luck; of what comes with the latest of several
     * others it may be that not all is named.
     *
     * @return the deadlines, in the order of the text
     */
    public ImmutableList<Luck> reliesOnLuck() {
        return luck;
    }

    /**
     * Whether a plan made in advance is known to keep all deadlines that lie ahead, whatever the time that what nobody controls
     * takes. Where it is not, {@link #reliesOnLuck()} has the clauses as far as luck was shown; where the text contradicts
     * itself, {@link #conflict()}.
     *
     * <p>So much is weighed as a network holds: moments, and the lengths between them. Of what comes with the latest of several
     * others, or with the earliest, only such plans are looked for in which it always comes with one and the same of them; and
     * where the time of some moment is left open, none is known. So it may be that this is false, nothing relies on luck
     * and there is such a plan all the same.
     *
     * @return whether it is known to be strongly controllable
     */
    public boolean isStronglyControllable() {
        return planned.get();
    }

    /** {@return the deadlines that could no longer be kept, before they passed; none for the text alone} */
    public ImmutableList<LostDeadline> lost() {
        return lost;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Timeline that
                && agreement.equals(that.agreement)
                && asOf.equals(that.asOf)
                && moments.equals(that.moments)
                && conflict.equals(that.conflict)
                && luck.equals(that.luck)
                && lost.equals(that.lost);
    }

    @Override
    public int hashCode() {
        return Objects.hash(agreement, asOf, moments, conflict, luck, lost);
    }

    /** {@return a table of the moments, and below it what is critical, what relies on luck and what is lost} */
    @Override
    public String toString() {
        return TimelineTables.of(this);
    }
}

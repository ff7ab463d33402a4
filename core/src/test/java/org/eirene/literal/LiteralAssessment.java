package org.eirene.literal;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.eirene.agreement.Status;

/**
 * What the judge says. Maps are sorted by id; decimals are equal by {@code compareTo} only.
 *
 * @param status of the agreement
 * @param since when it got that status; empty: it never had another
 * @param elements of each declared element that has a status, by id
 * @param transitions so far, in the order in which they were made
 * @param totals of each commitment, by id
 * @param dues the due instants in force of each commitment in effect that is not final, by id, those excused left out
 * @param phaseEnds of each phase with {@code lasts} that has opened, as moved, by id
 * @param escrows the balances, by id
 * @param disregarded a short reason for each event that is disregarded, by id
 * @param proceedings open and decided ones, in the order in which they began
 * @param lateness of each deliverable commitment that is FULFILLED and each benchmark that was MET, where it had a due
 *     instant, by id
 * @param scores section 11
 */
public record LiteralAssessment(
        Status status,
        Optional<Instant> since,
        Map<String, Standing> elements,
        List<Transition> transitions,
        Map<String, Totals> totals,
        Map<String, List<Due>> dues,
        Map<String, Instant> phaseEnds,
        Map<String, Balance> escrows,
        Map<String, String> disregarded,
        List<Case> proceedings,
        Map<String, Lateness> lateness,
        Scores scores) {

    /**
     * Where an element stands.
     *
     * @param status its status
     * @param since when it got that status; empty: it never had another
     * @param rung of a sanction IN_FORCE, the first being 1
     * @param occurrences of a sanction: how often it has been IN_FORCE
     * @param overdue of a phase: it stays OPEN after its end
     */
    public record Standing(
            Status status, Optional<Instant> since, OptionalInt rung, OptionalInt occurrences, boolean overdue) {}

    /**
     * A change of status.
     *
     * @param at when
     * @param beat 1 or 2
     * @param element the id of the element, or of the agreement
     * @param from the status before
     * @param to the status after
     */
    public record Transition(Instant at, int beat, String element, Status from, Status to) {}

    /**
     * What became of what was claimed under a commitment: {@code claimed = confirmed + pending + denied}.
     *
     * @param claimed all that was claimed, under a list what stands on it and counts for that delivery
     * @param confirmed what counts
     * @param pending what a verification or a dispute still decides
     * @param denied what does not count
     * @param owed what is owed by exchanges in all, performed or not; the greatest where several exchanges ask
     */
    public record Totals(
            BigDecimal claimed, BigDecimal confirmed, BigDecimal pending, BigDecimal denied, BigDecimal owed) {}

    /**
     * A due instant.
     *
     * @param kind {@code instalment}, {@code final}, {@code lot}, {@code together} or, of a continuing one, {@code end}
     * @param total what must have been delivered by then, of a lot that lot alone; 0 at an end
     * @param at as moved
     * @param lapsed whether it has come
     */
    public record Due(String kind, BigDecimal total, Instant at, boolean lapsed) {}

    /**
     * The balance of an escrow: {@code deposited = held + released + returned + forfeited}.
     *
     * @param deposited paid in
     * @param held still there
     * @param released paid out
     * @param returned given back
     * @param forfeited lost to a sanction
     */
    public record Balance(
            BigDecimal deposited, BigDecimal held, BigDecimal released, BigDecimal returned, BigDecimal forfeited) {}

    /**
     * A proceeding.
     *
     * @param about what a ruling about it names: of a dispute the challenge, else the subject
     * @param subject the delivery, incident, benchmark, sanction, commitment or manifest
     * @param procedure the id of its procedure
     * @param status {@code OPEN}, {@code CONFIRMED}, {@code DENIED} or {@code ENDED} (undecided)
     * @param stage the present or last stage, the first being 1
     * @param limit when that stage lapses or would have
     * @param decided when it was decided or ended
     */
    public record Case(
            String about,
            String subject,
            String procedure,
            String status,
            int stage,
            Instant limit,
            Optional<Instant> decided) {}

    /**
     * How late something was; zero where it was not.
     *
     * @param performed when it was done
     * @param written the due instant as first written
     * @param moved the due instant as moved since
     * @param againstWritten exactly
     * @param againstMoved exactly
     * @param daysAgainstWritten in local days
     * @param daysAgainstMoved in local days
     */
    public record Lateness(
            Instant performed,
            Instant written,
            Instant moved,
            Duration againstWritten,
            Duration againstMoved,
            long daysAgainstWritten,
            long daysAgainstMoved) {
        /** {@return whether it was late, against the due instant as moved} */
        public boolean late() {
            return performed.isAfter(moved);
        }
    }

    /**
     * Scores.
     *
     * @param items 0 to 3 for each commitment and benchmark that is scored, by id
     * @param agreement in percent, one decimal; empty: nothing is scored
     * @param actors likewise, of each actor with items
     * @param phases likewise, of each phase with items
     * @param shares how many items of the agreement have the value 0, 1, 2 and 3
     */
    public record Scores(
            Map<String, Integer> items,
            Optional<BigDecimal> agreement,
            Map<String, BigDecimal> actors,
            Map<String, BigDecimal> phases,
            List<Integer> shares) {}
}

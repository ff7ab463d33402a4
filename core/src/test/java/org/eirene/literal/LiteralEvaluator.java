package org.eirene.literal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eirene.agreement.Agreement;
import org.eirene.history.Event;
import org.eirene.history.Retraction;

/**
 * The door of the judge: a literal simulation, forward in time. From one instant at which an event happens, or the mere
 * lapse of time can change something, to the next; at each the two beats of section 2, everything else computed anew.
 *
 * <p><b>Readings.</b> Where the text is silent or can be read in more ways than one: the section and its words, the other
 * readings, the choice and why.
 *
 * <p>Time and settling
 *
 * <ol>
 *   <li>2, "one held back waits until an event or a moment brings another beat". Or: only an instant at which something
 *       changes. Chosen: both beats of every instant at which an event that counts happens (disregarded or not) or a due
 *       instant, an edge of a window, a period, a limit, a run, a notice or a moment of the text comes; so the second
 *       beat of the same instant too. Each instant has two beats, and what it changes is only known after them. It
 *       matters only where a text contradicts itself ({@code not inForce} of the sanction itself).
 *   <li>6, "at the fixed date of entry". Or: the second beat, as mere lapse of time. Chosen: the first. It is not in the
 *       list of section 2, {@code reached} says "at or after it", and a delivery at that instant counts.
 *   <li>2, "a grace of zero ends in the beat in which it begins". Lots without grace lapse in the first beat if what they
 *       are owed for was confirmed in it; what performs at that instant was applied before. One that is moved, or whose
 *       clock stands still, or whose commitment starts later, lapses in a second beat like any other. Excused arrears
 *       without grace are arrears again at once.
 *   <li>7, "due instants not yet past move on by the time SUSPENDED". Or: by calendar days; or also one that has not
 *       lapsed for another reason. Chosen: exact time; not yet past is one at or after the beginning of the standstill.
 *       Moves are applied in the order in which they were made; an assessment shows a running standstill as far as it
 *       has come.
 *   <li>7, "the time SUSPENDED". Or: while a measure names it, whatever its status. Chosen: the status, which is written
 *       in capitals; a BREACHED commitment is not SUSPENDED, its clock runs and its periods are judged, for a suspension
 *       hides no breach.
 *   <li>7, "from IN_EFFECT or CLAIMED" against "where several apply". Or: from BREACHED to SUSPENDED, from SUSPENDED to
 *       CLAIMED at once. Chosen: through IN_EFFECT, in the same beat; what the row says of where it is entered from is
 *       more special than the order of priority. SUSPENDED goes to BREACHED or FULFILLED directly.
 *   <li>9, "a decision made at that very instant counts". Or: silence that comes in the second beat too. Chosen: a
 *       trigger that FAILS in the first beat drops the sanction and ends its proceeding, so no stage is left to lapse.
 *   <li>7, "one cut by the commitment's end is not judged". A period that closes at the very instant at which its
 *       commitment ended in the first beat is not cut, but it would close in the second, when it is too late.
 * </ol>
 *
 * <p>Truth
 *
 * <ol start="9">
 *   <li>3, {@code met}: "UNRESOLVED while its criterion is UNRESOLVED". Also of a continuous one that is MET now (as the
 *       row of {@code breached} is read), not of one that is not assessed yet (what a dispute cannot turn is not
 *       unresolved). Criteria that ask each other in a circle are unresolved only for a reason outside the circle.
 *   <li>3, {@code lost}: "it is LOST now". Never UNRESOLVED: its row, unlike the others, names nothing that makes it so.
 *   <li>3, {@code fulfilled}: "while pending deliveries would complete it". Not of a PENDING commitment, which they would
 *       not complete; but also of a continuing one that has ended and waits for disputes that decide how.
 *   <li>3, "an incident under an open challenge is UNRESOLVED everywhere" against "and only that". One that was DENIED in
 *       a verification does not count for that filter, however its challenge ends.
 *   <li>3, {@code breached}: an open dispute about the breach itself makes it UNRESOLVED while BREACHED. So does one about
 *       an item that was not delivered, if striking it would leave nothing missed.
 *   <li>6, "has a resolved moment still to come". That of a {@code quiet} is the end of its window: it is still to come
 *       while its start is resolved and it does not hold. What stands under {@code not} counts as well; the text says "in
 *       it".
 *   <li>3, {@code delivered} within a window: by when the delivery happened, not by when it was confirmed, as windows are
 *       defined in section 2.
 * </ol>
 *
 * <p>History
 *
 * <ol start="16">
 *   <li>4, "unknown id". An event that names as its author, or among those who consent, an id that is no actor is
 *       disregarded, deposits, deliveries and incidents too. Or: only where the author matters. The first reason the
 *       text gives is an unknown id.
 *   <li>4, "looked up by reported alone". A retraction that cannot apply is listed whatever its instant; one may be
 *       reported before what it names; of two that name the same event the first in order counts.
 *   <li>6, "before entry into force nothing moves". Milestones are reached, incidents, observations and deposits are on
 *       the record, waivers and extensions count from then (they act once there is something to act on; the text asks
 *       for an agreement in force for deliveries, terminations and withdrawals alone). No proceeding runs: challenges are
 *       disregarded, verifications of earlier incidents start at entry into force. The runs of sanctions start then too.
 *   <li>7, "a delivery under respond must answer". {@code answers} and {@code items} are not read elsewhere, whatever they
 *       name; {@code accepted} and {@code items} of a ruling are read of a delivery alone, {@code items} under a list.
 *   <li>4, a challenge names an event before an element, should both have that id.
 * </ol>
 *
 * <p>Proceedings
 *
 * <ol start="21">
 *   <li>5, "the smallest part accepted among the confirming members" of the last stage also where silence confirms: it
 *       confirms what was not contradicted. Of parts of one size the one ruled first in order.
 *   <li>5, "one dispute per subject". A breach is one from when its commitment became BREACHED until it is no more; the
 *       next is another subject. {@code filedWithin} runs from that instant, for an item from entry into force.
 *   <li>4, a delivery that was denied can be challenged, in vain.
 *   <li>1, "one whom a party answers for": whom an actor, party or not, names itself; not those whom they answer for in
 *       turn. Responsibility is not presumed.
 *   <li>5, "the commitment concerned" by an item: each that is counted from its list, in effect or not. "All commitments
 *       in effect of the actor blamed": as they are at each instant of the dispute.
 *   <li>6, "save for what is still owed by it or to it". One that has withdrawn keeps its default standing to challenge
 *       breaches of, deliveries under, items of and incidents under commitments by it or to it that are not settled; it
 *       waives and consents as beneficiary or obligor; of phases and benchmarks it has no say.
 *   <li>5, "the due instants up to the decision count no more", for good: an extension does not bring them back, and
 *       there is no lateness against them. The end of a continuing commitment is not one of them.
 * </ol>
 *
 * <p>Agreement and phases
 *
 * <ol start="28">
 *   <li>6, to TERMINATED, EXPIRED and COMPLETED at once: in the order of the table.
 *   <li>6, "tranches not yet released RETURNED" against 10, "FORFEITED, RELEASED, RETURNED". In the round in which a measure
 *       terminates, what measures in force forfeit is FORFEITED (both were written into them), nothing is released any
 *       more. A continuing commitment whose phase closed in that very round has ended, and is judged so.
 *   <li>6, "when it takes effect": with the beat, before due instants are looked at; so DISCHARGED goes before a breach of
 *       that instant, and a commitment BREACHED then is spared for good. Under a COMPLETED or EXPIRED agreement a
 *       withdrawal is disregarded if it would terminate, else it counts.
 *   <li>2, "whether a phase is extended is decided first" against 6, "completes at its end, whatever onExpiry says". One
 *       that is done is not extended; if it is done no more when phases are moved, its extension is decided then.
 *   <li>7, "a phase's end is the default due moment": opened + lasts as moved, also when the phase closed before; without
 *       lasts there is none.
 *   <li>10, an undertaking of several guarantees comes into effect with the first that is invoked.
 *   <li>7, "DISCHARGED: its phase closed before it was in effect", also if it would survive the phase: there is nothing yet
 *       to survive.
 *   <li>6, "names all parties" and "all parties": those that hold the role, signed or not, and have not left; nobody
 *       consents for none.
 * </ol>
 *
 * <p>Commitments and exchanges
 *
 * <ol start="36">
 *   <li>7, "as far as no instalment says more": the default is left out if an instalment asks for the whole quantity;
 *       then that one is the final due instant.
 *   <li>7, "catching up with what is due": confirmed, with the claims made in time, as when it passes; so one rule decides.
 *   <li>7, "only the last judged period decides, so the next one that suffices (confirmed) cures". While claims decide in
 *       the last judged period, it stays as it was; an earlier period that is judged again changes nothing. Periods start
 *       at midnight if they have a calendar part (P1D, not PT24H); period k is counted from s at once, not period by
 *       period; a suspension that only touches a period does not overlap it.
 *   <li>7, "incidents strictly inside": of a suspension that goes on, one at the present instant counts if it ends there.
 *   <li>7, exchange: by an instant as much is due as the lots due by then make up, however they were moved; "latest in time"
 *       is latest owed. It is BEHIND by what its row says, also where b was WAIVED or DISCHARGED.
 *   <li>9, "with permanently, DISCHARGED unless final or BREACHED": while it is in force, so also one that is cured then.
 *   <li>7, "has no due instant": an extension moves what the text says, also while that is unresolved; of exchanges what
 *       is there; not answer times. A continuing commitment that has ended, and waits for a proceeding that decides how, is
 *       not final: it can be extended, and may go on.
 *   <li>3, "until it would have been cured": of a respond by an answer confirmed since.
 *   <li>7, "for good, section 5 apart": one that ended BREACHED becomes FULFILLED if all that it ended BREACHED by is set
 *       aside or excused; while that is disputed it can be waived.
 *   <li>11, claimed = confirmed + pending + denied, of the pieces that count for a delivery: under a list not those struck,
 *       not listed, or taken by another.
 * </ol>
 *
 * <p>Sanctions, escrows and scores
 *
 * <ol start="46">
 *   <li>9, "a window of the trigger": of its {@code incidents} (without {@code within} since entry into force) and
 *       {@code quiet}. "Names": in any condition or moment in it.
 *   <li>9, "the trigger must first have ceased": it FAILS when the sanction is lifted, denied or dropped, or later.
 *   <li>10, "where several apply": by kind over the whole escrow, in declared order within a kind. One that waits for money
 *       and is returned blocks the others in that round still.
 *   <li>11, "never breached": never had the status, excused or not. The pace is held against the final due instant as
 *       moved; without one, where it is excused, or where no time was allowed: 1. An actor's items are those it is an
 *       obligor of.
 * </ol>
 */
public final class LiteralEvaluator {
    private LiteralEvaluator() {}

    /**
     * Where an agreement stands.
     *
     * @param agreement a valid agreement
     * @param events its record, in any order
     * @param asOf both beats of every instant up to and including this one
     * @param knownAt only what had been reported by then counts; empty: no limit
     * @return the assessment
     */
    public static LiteralAssessment evaluate(
            Agreement agreement, List<Event> events, Instant asOf, Optional<Instant> knownAt) {
        return evaluate(agreement, events, asOf, knownAt, List.of());
    }

    /** The same, with beats at further instants too: where nothing is held back, they change nothing. */
    static LiteralAssessment evaluate(
            Agreement agreement,
            List<Event> events,
            Instant asOf,
            Optional<Instant> knownAt,
            List<Instant> furtherBeats) {
        World world = new World(agreement);
        List<Event> counting = counting(world, events, asOf, knownAt);
        Settling settling = new Settling(world);
        Horizon horizon = new Horizon(world, counting, furtherBeats);
        Optional<Instant> next = horizon.next();
        while (next.isPresent() && !next.get().isAfter(asOf)) {
            Instant instant = next.get();
            advanceClocks(world, instant);
            settling.settle(
                    instant,
                    counting.stream()
                            .filter(event -> event.at().equals(instant))
                            .toList());
            next = horizon.next();
        }
        // Section 2: asOf covers both beats, and brings none itself.
        advanceClocks(world, asOf);
        if (asOf.isAfter(world.now)) {
            world.now = asOf;
        }
        return new Report(world).assessment();
    }

    /** What stands still while time goes on to an instant, moves on by that time. */
    private static void advanceClocks(World world, Instant to) {
        if (world.now.equals(Instant.MIN) || !to.isAfter(world.now) || world.isTerminated()) {
            return;
        }
        Duration duration = Duration.between(world.now, to);
        world.commitments.values().forEach(commitment -> world.dues.stoodStill(commitment, duration));
        world.phases.values().forEach(phase -> phase.stoodStill(duration));
    }

    /**
     * Section 4: exactly the events with {@code at <= T} and {@code reported <= K} count. A retraction takes one event out,
     * for good; it and what it names are looked up by {@code reported} alone, whatever T is.
     */
    private static List<Event> counting(World world, List<Event> events, Instant asOf, Optional<Instant> knownAt) {
        Map<String, Event> known = new HashMap<>();
        List<Retraction> retractions = new ArrayList<>();
        List<Event> ordered = events.stream().sorted(Event.ORDER).toList();
        for (Event event : ordered) {
            if (knownAt.filter(limit -> event.reported().isAfter(limit)).isEmpty()) {
                known.put(event.id(), event);
                if (event instanceof Retraction retraction) {
                    retractions.add(retraction);
                }
            }
        }
        Set<String> retracted = new HashSet<>();
        for (Retraction retraction : retractions) {
            Event named = known.get(retraction.event());
            if (named == null) {
                world.disregarded.put(retraction.id(), "unknown event");
            } else if (named instanceof Retraction) {
                world.disregarded.put(retraction.id(), "a retraction cannot be retracted");
            } else if (!retracted.add(named.id())) {
                world.disregarded.put(retraction.id(), "retracted before");
            }
        }
        return new TreeMap<>(known)
                .values().stream()
                        .filter(event -> !(event instanceof Retraction))
                        .filter(event -> !event.at().isAfter(asOf) && !retracted.contains(event.id()))
                        .sorted(Event.ORDER)
                        .toList();
    }
}

package org.eirene.history;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.eirene.agreement.Milestone;
import org.eirene.agreement.Offset;
import org.eirene.internal.Instants;

/**
 * Puts events on the record in one line each: what a history and its builder have in common. Each event gets an id made
 * of its kind and the next free number: {@code delivery-1}, {@code delivery-2}, {@code incident-1}.
 *
 * @param <H> what each line gives back: a new history, or the same builder
 */
abstract sealed class Recording<H> permits History, History.Builder {
    Recording() {}

    abstract H put(Event event);

    abstract String freeId(EventKind kind);

    abstract String agreementId();

    abstract Optional<ZoneId> zoneOfDates();

    /**
     * Records that the agreement entered into force.
     *
     * @param at when: an instant, or a date, which is the last nanosecond of that day
     * @return the history with it
     * @throws IllegalArgumentException if {@code at} is neither
     */
    public H entryIntoForce(String at) {
        return milestone(at, Milestone.ENTRY_INTO_FORCE);
    }

    /**
     * Records that a milestone was reached.
     *
     * @param at when: an instant, or a date, which is the last nanosecond of that day
     * @param milestone the id of the milestone
     * @return the history with it
     * @throws IllegalArgumentException if {@code at} is neither
     */
    public H milestone(String at, String milestone) {
        return put(EventKind.MILESTONE, at, MilestoneReached.builder().milestone(milestone));
    }

    /**
     * Records a delivery of one: an act done.
     *
     * @param at when: an instant, or a date, which is the last nanosecond of that day
     * @param commitment the id of the commitment
     * @return the history with it
     * @throws IllegalArgumentException if {@code at} is neither
     */
    public H delivery(String at, String commitment) {
        return delivery(at, commitment, 1);
    }

    /**
     * Records a delivery of a whole quantity.
     *
     * @param at when: an instant, or a date, which is the last nanosecond of that day
     * @param commitment the id of the commitment
     * @param quantity how much, positive, in the unit of the commitment
     * @return the history with it
     * @throws IllegalArgumentException if {@code at} is neither, or the quantity is not positive
     */
    public H delivery(String at, String commitment, long quantity) {
        return delivery(at, commitment, BigDecimal.valueOf(quantity));
    }

    /**
     * Records a delivery.
     *
     * @param at when: an instant, or a date, which is the last nanosecond of that day
     * @param commitment the id of the commitment
     * @param quantity how much, positive, in the unit of the commitment
     * @return the history with it
     * @throws IllegalArgumentException if {@code at} is neither, or the quantity is not positive
     */
    public H delivery(String at, String commitment, BigDecimal quantity) {
        return put(
                EventKind.DELIVERY,
                at,
                Delivery.builder().commitment(commitment).quantity(quantity));
    }

    /**
     * Records a delivery of items of the commitment's list.
     *
     * @param at when: an instant, or a date, which is the last nanosecond of that day
     * @param commitment the id of the commitment
     * @param items the items
     * @return the history with it
     * @throws IllegalArgumentException if {@code at} is neither
     */
    public H deliveryOf(String at, String commitment, String... items) {
        return put(
                EventKind.DELIVERY,
                at,
                Delivery.builder().commitment(commitment).addItems(items));
    }

    /**
     * Records that an incident was answered.
     *
     * @param at when: an instant, or a date, which is the last nanosecond of that day
     * @param commitment the id of the commitment to respond
     * @param incident the id of the incident, an event
     * @return the history with it
     * @throws IllegalArgumentException if {@code at} is neither
     */
    public H answer(String at, String commitment, String incident) {
        return put(
                EventKind.DELIVERY,
                at,
                Delivery.builder().commitment(commitment).answers(incident));
    }

    /**
     * Records a value of an indicator.
     *
     * @param at when: an instant, or a date, which is the last nanosecond of that day
     * @param indicator the id of the indicator
     * @param value the value as it is printed, in the unit of the indicator
     * @return the history with it
     * @throws IllegalArgumentException if {@code at} is neither, or the value is no finite number
     */
    public H observation(String at, String indicator, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("A value must be a finite number, but was " + value);
        }
        return observation(at, indicator, BigDecimal.valueOf(value));
    }

    /**
     * Records a value of an indicator.
     *
     * @param at when: an instant, or a date, which is the last nanosecond of that day
     * @param indicator the id of the indicator
     * @param value the value, in the unit of the indicator
     * @return the history with it
     * @throws IllegalArgumentException if {@code at} is neither
     */
    public H observation(String at, String indicator, BigDecimal value) {
        return put(
                EventKind.OBSERVATION,
                at,
                Observation.builder().indicator(indicator).value(value));
    }

    /**
     * Records an incident by persons unknown.
     *
     * @param at when: an instant, or a date, which is the last nanosecond of that day
     * @param kind which kind of incident
     * @param severity how grave, 1 to 5, inclusive
     * @return the history with it
     * @throws IllegalArgumentException if {@code at} is neither, or the severity is not 1 to 5
     */
    public H incident(String at, String kind, int severity) {
        return put(EventKind.INCIDENT, at, Incident.builder().incidentKind(kind).severity(severity));
    }

    /**
     * Records an incident.
     *
     * @param at when: an instant, or a date, which is the last nanosecond of that day
     * @param kind which kind of incident
     * @param severity how grave, 1 to 5, inclusive
     * @param by the id of the actor to whom it is attributed
     * @return the history with it
     * @throws IllegalArgumentException if {@code at} is neither, or the severity is not 1 to 5
     */
    public H incident(String at, String kind, int severity, String by) {
        return put(
                EventKind.INCIDENT,
                at,
                Incident.builder().incidentKind(kind).severity(severity).by(by));
    }

    /**
     * Records that a member of a body confirms.
     *
     * @param at when: an instant, or a date, which is the last nanosecond of that day
     * @param by the id of the member
     * @param about the id of the event, the benchmark or the sanction that is before the body
     * @return the history with it
     * @throws IllegalArgumentException if {@code at} is neither
     */
    public H confirm(String at, String by, String about) {
        return put(EventKind.RULING, at, ruling(Verdict.CONFIRM, by, about));
    }

    /**
     * Records that a member of a body accepts a part of a delivery.
     *
     * @param at when: an instant, or a date, which is the last nanosecond of that day
     * @param by the id of the member
     * @param delivery the id of the delivery
     * @param accepted how much of it, positive
     * @return the history with it
     * @throws IllegalArgumentException if {@code at} is neither, or the part is not positive
     */
    public H confirm(String at, String by, String delivery, long accepted) {
        return put(EventKind.RULING, at, ruling(Verdict.CONFIRM, by, delivery).accepted(accepted));
    }

    /**
     * Records that a member of a body accepts certain items of a delivery.
     *
     * @param at when: an instant, or a date, which is the last nanosecond of that day
     * @param by the id of the member
     * @param delivery the id of the delivery
     * @param items the items
     * @return the history with it
     * @throws IllegalArgumentException if {@code at} is neither
     */
    public H confirmItems(String at, String by, String delivery, String... items) {
        return put(EventKind.RULING, at, ruling(Verdict.CONFIRM, by, delivery).addItems(items));
    }

    /**
     * Records that a member of a body denies.
     *
     * @param at when: an instant, or a date, which is the last nanosecond of that day
     * @param by the id of the member
     * @param about the id of the event, the benchmark or the sanction that is before the body
     * @return the history with it
     * @throws IllegalArgumentException if {@code at} is neither
     */
    public H deny(String at, String by, String about) {
        return put(EventKind.RULING, at, ruling(Verdict.DENY, by, about));
    }

    /**
     * Records that an actor disputes an incident, a delivery or the breach of a commitment.
     *
     * @param at when: an instant, or a date, which is the last nanosecond of that day
     * @param by the id of the actor
     * @param subject the id of what is disputed
     * @param under the id of the procedure
     * @return the history with it
     * @throws IllegalArgumentException if {@code at} is neither
     */
    public H challenge(String at, String by, String subject, String under) {
        return put(
                EventKind.CHALLENGE,
                at,
                Challenge.builder().by(by).subject(subject).under(under));
    }

    /**
     * Records that an actor disputes an item of a list.
     *
     * @param at when: an instant, or a date, which is the last nanosecond of that day
     * @param by the id of the actor
     * @param manifest the id of the list
     * @param item the item
     * @param under the id of the procedure
     * @return the history with it
     * @throws IllegalArgumentException if {@code at} is neither
     */
    public H challengeItem(String at, String by, String manifest, String item, String under) {
        return put(
                EventKind.CHALLENGE,
                at,
                Challenge.builder().by(by).subject(manifest).item(item).under(under));
    }

    /**
     * Records that a beneficiary gives up a commitment.
     *
     * @param at when: an instant, or a date, which is the last nanosecond of that day
     * @param by the id of the beneficiary
     * @param commitment the id of the commitment
     * @return the history with it
     * @throws IllegalArgumentException if {@code at} is neither
     */
    public H waiver(String at, String by, String commitment) {
        return put(EventKind.WAIVER, at, Waiver.builder().by(by).commitment(commitment));
    }

    /**
     * Records that actors agree to more time.
     *
     * @param at when they agree: an instant, or a date, which is the last nanosecond of that day
     * @param element the id of the commitment, the benchmark or the phase
     * @param plus how much more time, positive
     * @param by the ids of those who agree
     * @return the history with it
     * @throws IllegalArgumentException if {@code at} is neither, or the offset is zero
     */
    public H extension(String at, String element, Offset plus, String... by) {
        return put(
                EventKind.EXTENSION,
                at,
                Extension.builder().element(element).plus(plus).by(by));
    }

    /**
     * Records that actors agree to more time.
     *
     * @param at when they agree: an instant, or a date, which is the last nanosecond of that day
     * @param element the id of the commitment, the benchmark or the phase
     * @param plus how much more time, positive, such as {@code P3D}
     * @param by the ids of those who agree
     * @return the history with it
     * @throws IllegalArgumentException if {@code at} is neither, or the offset is none or zero
     */
    public H extension(String at, String element, String plus, String... by) {
        return extension(at, element, Offset.parse(plus), by);
    }

    /**
     * Records that a whole amount was paid into an escrow.
     *
     * @param at when: an instant, or a date, which is the last nanosecond of that day
     * @param escrow the id of the escrow
     * @param amount the amount, positive, in the unit of the escrow
     * @param by the id of the actor who pays
     * @return the history with it
     * @throws IllegalArgumentException if {@code at} is neither, or the amount is not positive
     */
    public H deposit(String at, String escrow, long amount, String by) {
        return deposit(at, escrow, BigDecimal.valueOf(amount), by);
    }

    /**
     * Records that an amount was paid into an escrow.
     *
     * @param at when: an instant, or a date, which is the last nanosecond of that day
     * @param escrow the id of the escrow
     * @param amount the amount, positive, in the unit of the escrow
     * @param by the id of the actor who pays
     * @return the history with it
     * @throws IllegalArgumentException if {@code at} is neither, or the amount is not positive
     */
    public H deposit(String at, String escrow, BigDecimal amount, String by) {
        return put(
                EventKind.DEPOSIT,
                at,
                Deposit.builder().escrow(escrow).amount(amount).by(by));
    }

    /**
     * Records that the parties end the agreement by consent.
     *
     * @param at when: an instant, or a date, which is the last nanosecond of that day
     * @param by the ids of those who agree: it takes all parties
     * @return the history with it
     * @throws IllegalArgumentException if {@code at} is neither
     */
    public H termination(String at, String... by) {
        return put(EventKind.TERMINATION, at, Termination.builder().by(by));
    }

    /**
     * Records that a party gives notice that it leaves.
     *
     * @param at when: an instant, or a date, which is the last nanosecond of that day
     * @param by the id of the party
     * @return the history with it
     * @throws IllegalArgumentException if {@code at} is neither
     */
    public H withdrawal(String at, String by) {
        return put(EventKind.WITHDRAWAL, at, Withdrawal.builder().by(by));
    }

    /**
     * Records that an earlier event was reported in error, which takes it out for good.
     *
     * @param at when it is taken out: an instant, or a date, which is the last nanosecond of that day
     * @param event the id of the event
     * @return the history with the retraction; the event itself stays in it, so that the past as it was seen then can
     *     still be asked for
     * @throws IllegalArgumentException if {@code at} is neither
     */
    public H retraction(String at, String event) {
        return put(EventKind.RETRACTION, at, Retraction.builder().event(event));
    }

    private static Ruling.Builder ruling(Verdict verdict, String by, String about) {
        return Ruling.builder().verdict(verdict).by(by).about(about);
    }

    private H put(EventKind kind, String at, Event.Builder<?> event) {
        return put(event.at(instant(at)).id(freeId(kind)).build());
    }

    /** An instant, or a date as the last nanosecond of that day in the zone. */
    final Instant instant(String text) {
        return Instants.parseInstant(text).orElseGet(() -> Instants.parse(text, zoneFor(text)));
    }

    /** An instant, or a date as the first instant of that day in the zone. */
    final Instant startingInstant(String text) {
        Optional<LocalDate> date = Instants.parseDate(text);
        return date.isPresent() ? date.get().atStartOfDay(zoneFor(text)).toInstant() : instant(text);
    }

    private ZoneId zoneFor(String text) {
        if (Instants.parseDate(text).isEmpty()) {
            throw new IllegalArgumentException(Instants.notAnInstant(text));
        }
        return zoneOfDates()
                .orElseThrow(() -> new IllegalArgumentException("'" + text
                        + "' is a date, and the history of '" + agreementId()
                        + "' has no time zone to read it in: write an instant such as 2025-01-16T11:15:00+02:00, begin"
                        + " with History.of(agreement), or give it one with toBuilder().zone(..)"));
    }
}

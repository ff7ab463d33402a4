package org.eirene.literal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Monitor;
import org.eirene.agreement.Offset;
import org.eirene.agreement.Panel;
import org.eirene.agreement.Party;
import org.eirene.agreement.Status;
import org.eirene.history.Challenge;
import org.eirene.history.Delivery;
import org.eirene.history.Deposit;
import org.eirene.history.Event;
import org.eirene.history.Extension;
import org.eirene.history.Incident;
import org.eirene.history.Observation;
import org.eirene.history.Ruling;
import org.eirene.history.Verdict;

/** A short way to write down what happened under an agreement, and to ask the judge. Ids are e1, e2, ... in order. */
final class Chronicle {
    private final Agreement agreement;
    private final List<Event> events = new ArrayList<>();

    Chronicle(Agreement agreement) {
        this.agreement = agreement;
    }

    /** In force from 1 January 2025 on, between north and south, with a panel and a cell. */
    static Agreement.Builder agreement() {
        return agreement("UTC").entersIntoForce("2025-01-01T00:00:00Z");
    }

    static Agreement.Builder agreement(String zone) {
        return Agreement.builder()
                .id("accord")
                .timeZone(zone)
                .addActors(
                        Party.of("north", "North"),
                        Party.of("south", "South"),
                        Panel.builder().id("panel").build(),
                        Monitor.builder().id("cell").build());
    }

    static Instant at(String instant) {
        return Instant.parse(instant.length() == 10 ? instant + "T00:00:00Z" : instant);
    }

    private Chronicle add(String instant, Event.Builder<?> event) {
        event.id("e" + (events.size() + 1));
        event.at(at(instant));
        events.add(event.build());
        return this;
    }

    Chronicle event(Event event) {
        events.add(event);
        return this;
    }

    Chronicle delivered(String instant, String commitment, long quantity) {
        return add(instant, Delivery.builder().commitment(commitment).quantity(quantity));
    }

    Chronicle delivered(String instant, String commitment, String... items) {
        return add(instant, Delivery.builder().commitment(commitment).addItems(items));
    }

    Chronicle answered(String instant, String commitment, String incident) {
        return add(instant, Delivery.builder().commitment(commitment).answers(incident));
    }

    Chronicle incident(String instant, String kind, int severity, String by) {
        return add(
                instant,
                Incident.builder().incidentKind(kind).severity(severity).by(by));
    }

    Chronicle observed(String instant, String indicator, long value) {
        return add(instant, Observation.builder().indicator(indicator).value(value));
    }

    Chronicle challenged(String instant, String subject, String by) {
        return add(instant, Challenge.builder().subject(subject).by(by).under("review"));
    }

    Chronicle challengedItem(String instant, String manifest, String item, String by) {
        return add(
                instant, Challenge.builder().subject(manifest).item(item).by(by).under("review"));
    }

    Chronicle ruled(String instant, Verdict verdict, String by, String about) {
        return add(instant, Ruling.builder().verdict(verdict).by(by).about(about));
    }

    Chronicle extended(String instant, String element, String plus) {
        return add(
                instant,
                Extension.builder().element(element).plus(Offset.parse(plus)).by("north", "south"));
    }

    Chronicle deposited(String instant, String escrow, long amount) {
        return add(instant, Deposit.builder().escrow(escrow).amount(amount));
    }

    LiteralAssessment asOf(String instant) {
        return LiteralEvaluator.evaluate(agreement, events, at(instant), Optional.empty());
    }

    LiteralAssessment asOf(String instant, String knownAt) {
        return LiteralEvaluator.evaluate(agreement, events, at(instant), Optional.of(at(knownAt)));
    }

    LiteralAssessment withFurtherBeats(String instant, List<Instant> beats) {
        return LiteralEvaluator.evaluate(agreement, events, at(instant), Optional.empty(), beats);
    }

    Status status(String element, String instant) {
        return asOf(instant).elements().get(element).status();
    }

    Status nanosecondBefore(String element, String instant) {
        return status(element, at(instant).minusNanos(1).toString());
    }

    /** What an element became, with the beat: {@code 2025-01-10T00:00:00Z/2 IN_EFFECT>BREACHED}. */
    List<String> transitions(String element, String instant) {
        return asOf(instant).transitions().stream()
                .filter(each -> each.element().equals(element))
                .map(each -> each.at() + "/" + each.beat() + " " + each.from() + ">" + each.to())
                .toList();
    }
}

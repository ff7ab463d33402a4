package org.eirene.report;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Escrow;
import org.eirene.agreement.Indicator;
import org.eirene.history.Challenge;
import org.eirene.history.Delivery;
import org.eirene.history.Deposit;
import org.eirene.history.Event;
import org.eirene.history.Extension;
import org.eirene.history.Incident;
import org.eirene.history.MilestoneReached;
import org.eirene.history.Observation;
import org.eirene.history.Retraction;
import org.eirene.history.Ruling;
import org.eirene.history.Termination;
import org.eirene.history.Verdict;
import org.eirene.history.Waiver;
import org.eirene.history.Withdrawal;
import org.eirene.internal.Decimals;

/** What an event says, in the names of the agreement. */
final class EventWords implements Event.Cases<String> {
    private final Names names;

    EventWords(Names names) {
        this.names = names;
    }

    String of(Event event) {
        return event.match(this);
    }

    @Override
    public String milestone(MilestoneReached event) {
        return "Milestone reached: " + names.of(event.milestone());
    }

    @Override
    public String delivery(Delivery event) {
        String unit = names.agreement()
                .find(Commitment.class, event.commitment())
                .flatMap(commitment -> commitment.must().countedIn())
                .orElse("");
        String what = event.items().isEmpty()
                ? unit.isEmpty() ? "" : " of " + amount(event.quantity(), unit)
                : " of " + String.join(", ", event.items());
        return "Delivery" + what + " under " + names.of(event.commitment()) + by(event.by())
                + event.answers().map(incident -> ", in answer to " + incident).orElse("");
    }

    @Override
    public String observation(Observation event) {
        String unit = names.agreement()
                .find(Indicator.class, event.indicator())
                .map(Indicator::unit)
                .orElse("");
        return "Observed: " + names.of(event.indicator()) + ", " + amount(event.value(), unit);
    }

    @Override
    public String incident(Incident event) {
        return "Incident: " + event.incidentKind() + ", severity " + event.severity() + by(event.by())
                + event.area().map(area -> ", in " + area).orElse("");
    }

    @Override
    public String ruling(Ruling event) {
        return names.of(event.by())
                + (event.verdict() == Verdict.CONFIRM ? " confirms " : " denies ")
                + names.of(event.about())
                + event.accepted()
                        .map(part -> ", accepting " + Decimals.text(part))
                        .orElse("")
                + (event.items().isEmpty() ? "" : ", accepting " + String.join(", ", event.items()));
    }

    @Override
    public String challenge(Challenge event) {
        return names.of(event.by()) + " challenges "
                + event.item().map(item -> item + " of ").orElse("") + names.of(event.subject()) + " under "
                + names.of(event.under());
    }

    @Override
    public String waiver(Waiver event) {
        return names.of(event.by()) + " waives " + names.of(event.commitment());
    }

    @Override
    public String extension(Extension event) {
        return names.of(event.element()) + " extended by " + event.plus() + by(event.by());
    }

    @Override
    public String deposit(Deposit event) {
        String unit = names.agreement()
                .find(Escrow.class, event.escrow())
                .map(Escrow::unit)
                .orElse("");
        return "Deposit of " + amount(event.amount(), unit) + " in " + names.of(event.escrow()) + by(event.by());
    }

    @Override
    public String termination(Termination event) {
        return "Termination" + by(event.by());
    }

    @Override
    public String withdrawal(Withdrawal event) {
        return names.of(event.by()) + " gives notice of withdrawal";
    }

    @Override
    public String retraction(Retraction event) {
        return "Retraction of " + event.event();
    }

    private String by(Optional<String> actor) {
        return actor.map(id -> ", by " + names.of(id)).orElse("");
    }

    private String by(Collection<String> actors) {
        return actors.isEmpty() ? "" : ", by " + names.all(actors);
    }

    private static String amount(BigDecimal value, String unit) {
        return Decimals.text(value) + (unit.isEmpty() ? "" : " " + unit);
    }
}

package org.eirene.serialization;

import java.math.BigDecimal;
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
import org.eirene.history.Waiver;
import org.eirene.history.Withdrawal;

/** Events as they are written. */
final class EventEncoder implements Event.Cases<Fields> {
    private static final EventEncoder CASES = new EventEncoder();

    private EventEncoder() {}

    static MapNode encode(Event event) {
        return event.match(CASES)
                .text("source", event.source())
                .texts("evidence", event.evidence())
                .text("note", event.note())
                .extras(event.extras())
                .map();
    }

    private static Fields start(Event event) {
        Fields fields = new Fields().text("id", event.id()).put("at", InstantText.node(event.at()));
        return event.reported().equals(event.at())
                ? fields
                : fields.put("reported", InstantText.node(event.reported()));
    }

    @Override
    public Fields milestone(MilestoneReached event) {
        return start(event).text("milestone", event.milestone());
    }

    @Override
    public Fields delivery(Delivery event) {
        Fields fields = start(event).text("delivery", event.commitment());
        if (event.quantity().compareTo(BigDecimal.ONE) != 0) {
            fields.number("quantity", event.quantity());
        }
        return fields.texts("items", event.items())
                .text("answers", event.answers())
                .text("by", event.by());
    }

    @Override
    public Fields observation(Observation event) {
        return start(event).text("observation", event.indicator()).number("value", event.value());
    }

    @Override
    public Fields incident(Incident event) {
        return start(event)
                .text("incident", event.incidentKind())
                .number("severity", event.severity())
                .text("by", event.by())
                .text("area", event.area());
    }

    @Override
    public Fields ruling(Ruling event) {
        return start(event)
                .text("ruling", event.verdict().word())
                .text("by", event.by())
                .text("about", event.about())
                .put("accepted", event.accepted().map(Node::number))
                .texts("items", event.items());
    }

    @Override
    public Fields challenge(Challenge event) {
        return start(event)
                .text("challenge", event.subject())
                .text("item", event.item())
                .text("by", event.by())
                .text("under", event.under());
    }

    @Override
    public Fields waiver(Waiver event) {
        return start(event).text("waiver", event.commitment()).text("by", event.by());
    }

    @Override
    public Fields extension(Extension event) {
        return start(event)
                .text("extension", event.element())
                .offset("plus", event.plus())
                .oneOrMany("by", event.by());
    }

    @Override
    public Fields deposit(Deposit event) {
        return start(event)
                .text("deposit", event.escrow())
                .number("amount", event.amount())
                .text("by", event.by());
    }

    @Override
    public Fields termination(Termination event) {
        return start(event).put("termination", Node.bool(true)).oneOrMany("by", event.by());
    }

    @Override
    public Fields withdrawal(Withdrawal event) {
        return start(event).put("withdrawal", Node.bool(true)).text("by", event.by());
    }

    @Override
    public Fields retraction(Retraction event) {
        return start(event).text("retraction", event.event());
    }
}

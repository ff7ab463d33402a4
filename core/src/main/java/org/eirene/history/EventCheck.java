package org.eirene.history;

import java.util.Set;
import org.eirene.agreement.ElementKind;
import org.eirene.agreement.Escrow;
import org.eirene.agreement.Indicator;
import org.eirene.agreement.Milestone;

/** Holds one event against an agreement and the rest of the record. */
final class EventCheck extends EventReferences implements Event.Cases<EventCheck> {
    EventCheck(RecordCheck check, Event event, String path) {
        super(check, event, path);
    }

    void run() {
        agreement
                .findElement(event.id())
                .ifPresent(element -> add(
                        EventProblemCode.EVENT_ID_OF_ELEMENT,
                        "id",
                        name() + " has the id of " + a(element.kind().noun()) + " of agreement "
                                + quoted(agreement.id()) + ", so that a ruling or a challenge cannot tell them apart",
                        event.id(),
                        "an id that no element has",
                        "Maybe give the event another id"));
        event.match(this);
    }

    @Override
    public EventCheck milestone(MilestoneReached reached) {
        String id = reached.milestone();
        if (!id.equals(Milestone.ENTRY_INTO_FORCE)) {
            if (element("milestone", id, ElementKind.MILESTONE, Milestone.class).isPresent()) {
                countOnce(id);
            }
        } else if (agreement.entersIntoForce().isEmpty()) {
            countOnce(id);
        } else {
            add(
                    EventProblemCode.ENTRY_INTO_FORCE_FIXED,
                    "milestone",
                    name() + " puts agreement " + quoted(agreement.id())
                            + " into force, which has a fixed date for it ("
                            + agreement.entersIntoForce().get() + ")",
                    id,
                    "another milestone",
                    "Maybe leave it out, or leave entersIntoForce out of the agreement");
        }
        return this;
    }

    @Override
    public EventCheck delivery(Delivery delivery) {
        new DeliveryCheck(check, delivery, path).run();
        return this;
    }

    @Override
    public EventCheck observation(Observation observation) {
        element("observation", observation.indicator(), ElementKind.INDICATOR, Indicator.class);
        return this;
    }

    @Override
    public EventCheck incident(Incident incident) {
        declared(
                EventProblemCode.INCIDENT_KIND_UNDECLARED,
                "incident",
                "is of kind " + quoted(incident.incidentKind()),
                incident.incidentKind(),
                agreement.incidentKinds(),
                "addIncidentKinds");
        incident.area()
                .ifPresent(area -> declared(
                        EventProblemCode.AREA_UNDECLARED,
                        "area",
                        "is in area " + quoted(area),
                        area,
                        agreement.areas(),
                        "addAreas"));
        incident.by().ifPresent(actor -> actor("by", actor));
        return this;
    }

    private void declared(
            EventProblemCode code, String key, String says, String word, Set<String> declared, String door) {
        if (!declared.isEmpty() && !declared.contains(word)) {
            add(
                    code,
                    key,
                    name() + " " + says + ", which agreement " + quoted(agreement.id())
                            + " does not declare (it declares " + some(declared) + ")",
                    word,
                    "one of " + some(declared),
                    meant(word, declared).orElse("Maybe add it with Agreement.Builder." + door));
        }
    }

    @Override
    public EventCheck ruling(Ruling ruling) {
        new RulingCheck(check, ruling, path).run();
        return this;
    }

    @Override
    public EventCheck challenge(Challenge challenge) {
        new ChallengeCheck(check, challenge, path).run();
        return this;
    }

    @Override
    public EventCheck waiver(Waiver waiver) {
        new ConsentCheck(check, waiver, path).waiver(waiver);
        return this;
    }

    @Override
    public EventCheck extension(Extension extension) {
        new ConsentCheck(check, extension, path).extension(extension);
        return this;
    }

    @Override
    public EventCheck deposit(Deposit deposit) {
        element("deposit", deposit.escrow(), ElementKind.ESCROW, Escrow.class);
        deposit.by().ifPresent(actor -> actor("by", actor));
        return this;
    }

    @Override
    public EventCheck termination(Termination termination) {
        new ConsentCheck(check, termination, path).termination(termination);
        return this;
    }

    @Override
    public EventCheck withdrawal(Withdrawal withdrawal) {
        new ConsentCheck(check, withdrawal, path).withdrawal(withdrawal);
        return this;
    }

    @Override
    public EventCheck retraction(Retraction retraction) {
        String id = retraction.event();
        Event named = check.history.findEvent(id).orElse(null);
        if (named instanceof Retraction) {
            add(
                    EventProblemCode.RETRACTION_OF_RETRACTION,
                    "retraction",
                    name() + " names " + quoted(id) + ", which is a retraction and cannot be retracted",
                    id,
                    "an event that is no retraction",
                    "Maybe report anew, under another id, what " + quoted(id) + " takes out");
        } else if (named != null) {
            countOnce(id);
        } else {
            notThe("retraction", id, "an event", other -> !(other instanceof Retraction));
        }
        return this;
    }
}

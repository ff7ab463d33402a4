package org.eirene.history;

import org.eirene.agreement.Problem;

/**
 * The rules that a record can break. {@link #EVENT_ID_CONFLICT} keeps a history from being built. All others are told by
 * {@link History#problems(org.eirene.agreement.Agreement)}; they are warnings, save {@link
 * #HISTORY_OF_ANOTHER_AGREEMENT}.
 */
public enum EventProblemCode implements Problem.Code {
    /** An id names one event. Broken by: two events {@code e3}, one of them a delivery of 4 and the other of 5. */
    EVENT_ID_CONFLICT("An id names one event"),
    /**
     * A history is held against the agreement that it is of. Broken by: a history of {@code minsk-1}, held against
     * {@code minsk-2}.
     */
    HISTORY_OF_ANOTHER_AGREEMENT("A history is held against the agreement that it is of"),
    /**
     * An event does not have the id of an element, so that a ruling or a challenge can tell them apart. Broken by:
     * an event {@code aid-flow} beside a benchmark {@code aid-flow}.
     */
    EVENT_ID_OF_ELEMENT(
            "An event does not have the id of an element, so that a ruling or a challenge can tell them apart"),
    /**
     * What an event names is in the agreement or on the record. Broken by: {@code {delivery: relase}}, where the
     * commitment is called {@code release}.
     */
    REFERENCE_UNKNOWN("What an event names is in the agreement or on the record"),
    /**
     * What an event names is of the kind that can stand there. Broken by: {@code {delivery: opening}}, where {@code
     * opening} is a phase.
     */
    REFERENCE_WRONG_KIND("What an event names is of the kind that can stand there"),
    /**
     * An event names none that a retraction takes out. Broken by: a challenge of the incident {@code e4} beside
     * {@code {retraction: e4}}.
     */
    NAMED_EVENT_RETRACTED("An event names none that a retraction takes out"),
    /** An event names none that happened after it. Broken by: a ruling of Monday about a delivery of Tuesday. */
    NAMED_EVENT_LATER("An event names none that happened after it"),
    /**
     * Where one event counts, there is no second one. Broken by: a milestone that is reached on two days, a second
     * challenge of one incident.
     */
    EVENT_REPEATED("Where one event counts, there is no second one"),
    /**
     * Deliveries, terminations and withdrawals need an agreement in force. Broken by: a delivery on the day before
     * the milestone {@code entry-into-force}, or in a history without it.
     */
    NOT_YET_IN_FORCE("Deliveries, terminations and withdrawals need an agreement in force"),
    /**
     * No milestone puts an agreement into force that has a fixed date for it. Broken by: {@code {milestone: entry-
     * into-force}} under an agreement with {@code entersIntoForce}.
     */
    ENTRY_INTO_FORCE_FIXED("No milestone puts an agreement into force that has a fixed date for it"),
    /** A commitment to refrain takes no delivery. Broken by: {@code {delivery: hold-fire}}. */
    DELIVERY_NOT_TAKEN("A commitment to refrain takes no delivery"),
    /**
     * A delivery under a commitment to respond names the incident it answers. Broken by: {@code {delivery: answer-
     * hotline}} without {@code answers}.
     */
    ANSWER_MISSING("A delivery under a commitment to respond names the incident it answers"),
    /**
     * Only a delivery under a commitment to respond answers an incident. Broken by: {@code {delivery: release,
     * answers: e4}}.
     */
    ANSWER_UNEXPECTED("Only a delivery under a commitment to respond answers an incident"),
    /**
     * A delivery answers an incident to which its commitment responds. Broken by: an answer to an incident of
     * severity 1 under a commitment to respond from severity 2 on.
     */
    ANSWER_NOT_COVERED("A delivery answers an incident to which its commitment responds"),
    /**
     * Items are counted only where a commitment has a list. Broken by: {@code {delivery: let-aid-in, items:
     * [a-001]}}.
     */
    ITEMS_WITHOUT_MANIFEST("Items are counted only where a commitment has a list"),
    /**
     * A delivery under a list has an item that stands on it. Broken by: {@code {delivery: release, quantity: 3}}
     * without {@code items} under {@code manifest: list-a}.
     */
    NO_ITEM_LISTED("A delivery under a list has an item that stands on it"),
    /**
     * An item stands on the list. Broken by: {@code items: [a-001, a-999]}, of which {@code list-a} has the first
     * alone.
     */
    ITEM_NOT_LISTED("An item stands on the list"),
    /**
     * An incident is of a kind of which the agreement speaks, where it names any. Broken by: {@code {incident:
     * armed-atack}} under {@code incidentKinds: [armed-attack]}.
     */
    INCIDENT_KIND_UNDECLARED("An incident is of a kind of which the agreement speaks, where it names any"),
    /**
     * An incident is in an area of which the agreement speaks, where it names any. Broken by: {@code {incident:
     * armed-attack, area: north}} under {@code areas: [east, west]}.
     */
    AREA_UNDECLARED("An incident is in an area of which the agreement speaks, where it names any"),
    /**
     * What a ruling is about is before a body. Broken by: a ruling about a delivery under a commitment without
     * {@code verification}.
     */
    RULING_WITHOUT_PROCEEDING("What a ruling is about is before a body"),
    /**
     * The author of a ruling sits in a stage of a procedure that can decide its subject. Broken by: a ruling by a
     * party about a delivery that monitors verify.
     */
    RULING_BY_STRANGER("The author of a ruling sits in a stage of a procedure that can decide its subject"),
    /**
     * A ruling comes before the time of the last stage is over. Broken by: a ruling a week after a delivery that is
     * verified within three days.
     */
    RULING_TOO_LATE("A ruling comes before the time of the last stage is over"),
    /**
     * Only of a delivery can a part be accepted. Broken by: {@code {ruling: confirm, about: aid-flow, accepted: 1}}.
     */
    PART_WITHOUT_DELIVERY("Only of a delivery can a part be accepted"),
    /** What is accepted of a delivery is a part of it. Broken by: {@code accepted: 5} about a delivery of 4. */
    PART_EXCEEDS_DELIVERY("What is accepted of a delivery is a part of it"),
    /** A challenge of a list names the item. Broken by: {@code {challenge: list-a}} without {@code item}. */
    CHALLENGE_ITEM_MISSING("A challenge of a list names the item"),
    /**
     * Only a challenge of a list names an item. Broken by: {@code {challenge: e4, item: a-003}}, where {@code e4} is
     * an incident.
     */
    CHALLENGE_ITEM_UNEXPECTED("Only a challenge of a list names an item"),
    /**
     * Who challenges has standing: the parties, unless the procedure says otherwise. Broken by: a challenge by a
     * mediator.
     */
    CHALLENGE_WITHOUT_STANDING("Who challenges has standing: the parties, unless the procedure says otherwise"),
    /**
     * A challenge is filed in time. Broken by: a challenge eight days after the incident under {@code filedWithin:
     * P7D}.
     */
    CHALLENGE_TOO_LATE("A challenge is filed in time"),
    /** A commitment is given up by those to whom it is owed. Broken by: a waiver by the obligor. */
    WAIVER_BY_NON_BENEFICIARY("A commitment is given up by those to whom it is owed"),
    /**
     * Time is moved by all whom it takes: obligors and beneficiaries, for a benchmark or a phase the parties. Broken
     * by: {@code {extension: release, by: south}} without the beneficiary.
     */
    EXTENSION_WITHOUT_CONSENT(
            "Time is moved by all whom it takes: obligors and beneficiaries, for a benchmark or a phase the parties"),
    /**
     * What is extended has a due instant, a phase an end. Broken by: an extension of a phase without {@code lasts}.
     */
    EXTENSION_WITHOUT_DUE("What is extended has a due instant, a phase an end"),
    /** An agreement is ended by all parties in one event. Broken by: {@code {termination: true, by: north}}. */
    TERMINATION_WITHOUT_CONSENT("An agreement is ended by all parties in one event"),
    /** Parties withdraw, nobody else. Broken by: a withdrawal by a mediator. */
    WITHDRAWAL_BY_NON_PARTY("Parties withdraw, nobody else"),
    /**
     * A retraction cannot be retracted. Broken by: {@code {retraction: e14}}, where {@code e14} is a retraction.
     */
    RETRACTION_OF_RETRACTION("A retraction cannot be retracted");

    private final String rule;

    EventProblemCode(String rule) {
        this.rule = rule;
    }

    @Override
    public String rule() {
        return rule;
    }
}

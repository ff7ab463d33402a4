package org.eirene.agreement;

/**
 * The rules that an agreement keeps, each with the fault it forbids. In the order: ids, references, labels,
 * quantities, structure, meaning. A name never changes its meaning.
 */
public enum ProblemCode implements Problem.Code {
    /** An id is not made of lower-case words joined by hyphens: {@code id: Release_Civilians}. */
    ID_ILL_FORMED("An id is lower-case words joined by hyphens and begins with a letter"),

    /** An id is too long to be read in a table: one of 65 characters. */
    ID_TOO_LONG("An id has at most 64 characters"),

    /** An id means something else where documents are read, or is declared already: {@code id: yes}. */
    ID_RESERVED("An id is none of true, false, null, yes, no, on, off, y, n and entry-into-force"),

    /** Two elements have one id: {@code actors: [{id: north, kind: party}], phases: [{id: north}]}. */
    ID_DUPLICATE("An id is unique in the agreement, whatever the kinds"),

    /** A reference names nothing of the agreement: {@code guarantor: unmil}, where no actor is called so. */
    REFERENCE_UNKNOWN("A reference names an element of the agreement"),

    /** A reference names something of another kind than it needs: {@code opens: {completed: release-civilians}}. */
    REFERENCE_WRONG_KIND("A reference names an element of the kind that it needs"),

    /** An incident filter names a kind that the agreement does not declare: {@code kinds: [armed-atack]}. */
    INCIDENT_KIND_UNDECLARED("Where an agreement declares kinds of incident, its filters name these only"),

    /** An incident filter names an area that the agreement does not declare: {@code areas: [north-east]}. */
    AREA_UNDECLARED("Where an agreement declares areas, its filters name these only"),

    /** A text that is there says nothing: {@code {id: aid-trucks, unit: " "}}. */
    TEXT_BLANK("A name, title, unit, item or label is not blank"),

    /** An item stands in a manifest twice: {@code items: [a-001, a-002, a-001]}. */
    ITEM_REPEATED("An item stands in a manifest once"),

    /** A quantity, an amount or the total of an instalment is zero or less: {@code {deliver: 0, unit: person}}. */
    QUANTITY_NOT_POSITIVE("A quantity and an amount are positive"),

    /** A whole number that counts from one is less: {@code ratio: {give: 0, for: 30}}. */
    NUMBER_NOT_POSITIVE("A number of times, of units in a ratio or of a day is 1 or more"),

    /** What is counted is compared with less than nothing: {@code {incidents: {}, atLeast: -1}}. */
    FIGURE_NEGATIVE("A count is compared with 0 or more"),

    /** An offset is zero where it must be positive: {@code lasts: P0D}. */
    OFFSET_NOT_POSITIVE("An offset is positive; only grace, notice and probation may be zero"),

    /** The period of a supply is shorter than a minute: {@code {supply: 1, unit: report, per: PT59S}}. */
    PERIOD_TOO_SHORT("The period of a supply is a minute or longer"),

    /** A severity is off the scale: {@code minSeverity: 6}. */
    SEVERITY_OUT_OF_RANGE("A severity is from 1 to 5"),

    /**
     * The total of an instalment is not above the one before, where it counts all that is due by then:
     * {@code instalments: [{total: 210, due: ...}, {total: 210, due: ...}]}.
     */
    INSTALMENT_NOT_RISING("The totals of instalments rise"),

    /** An instalment asks for more than the whole: {@code {deliver: 90, instalments: [{total: 100, due: ...}]}}. */
    INSTALMENT_ABOVE_QUANTITY("The total of an instalment does not exceed the quantity"),

    /** The least time that something takes exceeds the greatest: {@code takes: {from: P40D, to: P10D}}. */
    TIME_NEEDED_REVERSED("The least time that something takes does not exceed the greatest"),

    /** Nothing says in which zone days are counted: {@code Agreement.builder().id("accord").build()}. */
    TIME_ZONE_MISSING("An agreement has a time zone"),

    /** A list that needs an entry has none: {@code {id: review, stages: [], onSilence: deny}}. */
    LIST_EMPTY("Stages, rungs, measures, tranches, obligors and their like are one or more"),

    /** A condition or a moment is nested too deeply to be followed: 65 times {@code not}, one in the other. */
    NESTING_TOO_DEEP("A condition or a moment is nested at most 64 deep"),

    /** A stage asks for nobody, or for more than sit in it: {@code {body: [un-cell], quorum: 2, within: P3D}}. */
    QUORUM_OUT_OF_RANGE("A quorum is from 1 to the size of the body"),

    /** A condition asks for none of several, or for more than there are: {@code {atLeast: 3, of: [always, never]}}. */
    COUNT_OUT_OF_RANGE("A condition 'atLeast' asks for 1 to the number of its conditions"),

    /** A condition names a rung that the ladder does not have: {@code {inForce: obstruction, rung: 4}} of three. */
    RUNG_OUT_OF_RANGE("A condition 'inForce' names a rung that the sanction has"),

    /** Nothing says when a rung beyond the first is reached: {@code rungs: [{measures: ...}, {measures: ...}]}. */
    RUNG_WITHOUT_TEST("A rung beyond the first has a test"),

    /** A condition asks for the status of what has none: {@code {is: north, status: PENDING}} of an actor. */
    STATUS_OF_NOTHING("A condition 'is' names an element that has a status"),

    /** A condition asks for a status that its element never has: {@code {is: calm, status: WAIVED}} of a phase. */
    STATUS_NOT_OF_KIND("A condition 'is' names a status of the kind of its element"),

    /** An actor holds the same role twice: {@code {id: qatar, kind: guarantor, also: [guarantor]}}. */
    ROLE_REPEATED("A further role is another than the one an actor is of"),

    /** An actor is bound by nothing and has a task: {@code {id: militia, kind: outsider, also: [monitor]}}. */
    OUTSIDER_WITH_ROLE("An outsider holds no other role"),

    /** An actor is named among those for whom it answers: {@code {id: north, kind: party, answersFor: [north]}}. */
    ANSWERS_FOR_ITSELF("An actor answers for others"),

    /** A commitment obliges one who is bound by nothing: {@code by: northern-army}, an outsider. */
    OBLIGOR_OUTSIDER("An obligor is not an outsider"),

    /** A carve-out ends with its phase: {@code {protected: true, survives: false}}. */
    PROTECTED_NOT_SURVIVING("A protected commitment survives its phase"),

    /** A measure names what no measure touches: {@code {suspend: [let-aid-in]}}, a protected commitment. */
    PROTECTED_IN_MEASURE("No measure names what is protected"),

    /** Deliveries are verified where there are none: {@code {must: {refrain: {}}, verification: count}}. */
    VERIFICATION_OF_REFRAIN("A commitment to refrain has no verification but in its filter"),

    /** Deliveries are added up where there are none: {@code {delivered: hold-fire, atLeast: 1}}, to refrain. */
    DELIVERED_OF_REFRAIN("A condition 'delivered' names no commitment to refrain"),

    /** Persons and trucks are added up: {@code {delivered: [release-civilians, let-aid-in], atLeast: 40}}. */
    DELIVERED_UNITS_DIFFER("The commitments of a condition 'delivered' are counted in one unit"),

    /** A commitment is exchanged for itself: {@code {give: release-civilians, for: release-civilians}}. */
    EXCHANGE_WITH_ITSELF("An exchange is between two commitments"),

    /** What is never done is exchanged: {@code {give: hold-fire, for: release-civilians}}. */
    EXCHANGE_OF_CONTINUING("The commitments of an exchange are deliverable, not continuing"),

    /** What takes many deliveries is to be done at one time: {@code {give: release-civilians, together: PT1H}}. */
    TOGETHER_NOT_ACT("The commitments that are exchanged together are acts"),

    /** A guarantor is called and has nothing to do: {@code {guarantor: qatar, invokedWhen: {breached: aid}}}. */
    GUARANTEE_WITHOUT_UNDERTAKINGS("A guarantee that is invoked has undertakings"),

    /** A guarantor undertakes what another owes: {@code {guarantor: qatar, undertakings: [let-aid-in]}}, by north. */
    UNDERTAKING_NOT_OF_GUARANTOR("An undertaking is a commitment of the guarantor"),

    /** Two guarantees bring one commitment into effect: {@code undertakings: [convene]} in both. */
    UNDERTAKING_SHARED("A commitment is the undertaking of one guarantee"),

    /** What starts or ends an element asks for it: {@code {id: calm, opens: {completed: calm}}}. */
    GATE_NAMES_ITSELF("What opens, completes, triggers, releases or invokes an element does not depend on it"),

    /** When something is due depends on whether it was done: {@code {id: report, due: {breached: report}}}. */
    DUE_DEPENDS_ON_ITSELF("A due moment does not depend on what becomes of the element when it is due"),

    /** What attains a benchmark is that it is attained: {@code {id: calm-kept, criterion: {met: calm-kept}}}. */
    CRITERION_DEPENDS_ON_ITSELF("The criterion of a benchmark does not depend on the benchmark");

    private final String rule;

    ProblemCode(String rule) {
        this.rule = rule;
    }

    /** {@return the rule, in one sentence without a full stop} */
    @Override
    public String rule() {
        return rule;
    }
}

package org.eirene.analysis;

/**
 * The kinds of finding, each with an example; the <a href="doc-files/findings.html">page of findings</a> has a whole
 * one for each. First what cannot be kept, then what relies on luck or good will, then what is good to know. A name
 * never changes its meaning.
 */
public enum FindingCode {
    /** Two releases wait for each other: {@code {id: a, when: {fulfilled: b}}, {id: b, when: {fulfilled: a}}}. */
    KNOT(Severity.ERROR, "Elements wait for each other in a circle, so that none of them can come first"),

    /** Two readings: one says that the elections come before the border, the other the border before them. */
    INTERPRETIVE_KNOT(
            Severity.ERROR, "Each side's reading can be carried out alone, and together they make a circle of waits"),

    /** A phase that opens {@code {completed: talks}}, where nothing ever completes the talks. */
    UNATTAINABLE(Severity.ERROR, "An element waits for what never comes, whatever anyone does"),

    /** Talks that last 40 days, and a benchmark for which they must be over after 30. */
    DATES_CONTRADICT(Severity.ERROR, "Dates and lengths of time cannot all be kept, whatever anyone does"),

    /** A sanction for the breach of what is due at no time: {@code trigger: {breached: report}}. */
    SANCTION_NEVER_TRIGGERED(Severity.ERROR, "A sanction has a trigger that nothing can bring about"),

    /** {@code cure: {completed: opening}}, where the sanction suspends the phase 'opening'. */
    CURE_NEEDS_WHAT_IT_STOPS(Severity.ERROR, "What lifts a sanction is what the sanction itself keeps from happening"),

    /** {@code release: {fulfilled: ceasefire}}, of a ceasefire without an end. */
    TRANCHE_NEVER_RELEASED(Severity.ERROR, "A tranche has a condition that nothing can bring about"),

    /** A release that waits for prisoners who are owed only in return for it. */
    NOBODY_BOUND_TO_BEGIN(
            Severity.WARNING, "A circle of waits comes undone only if somebody does what is not yet owed"),

    /** A benchmark that is due on day 30 and needs a ratification that takes 10 to 40 days. */
    DEADLINE_RELIES_ON_LUCK(
            Severity.WARNING, "A deadline is kept only if what nobody controls goes fast, or slow, enough"),

    /** {@code must: {act: true}}, without {@code due} and in a phase without an end. */
    COMMITMENT_UNDATED(Severity.WARNING, "A commitment is due at no time, and so is never late"),

    /** {@code due: {date: 2015-12-31}, when: {fulfilled: local-elections}}, of elections that have no date. */
    DATE_RESTS_ON_UNDATED(Severity.WARNING, "A date depends on something that has none"),

    /** A delivery that nobody confirms: {@code must: {deliver: 90, unit: person}}, without {@code verification}. */
    COMMITMENT_UNVERIFIED(Severity.WARNING, "Nobody verifies a commitment: who performs also says that it is done"),

    /** A withdrawal that no sanction, exchange, tranche or guarantee mentions. */
    COMMITMENT_WITHOUT_CONSEQUENCE(Severity.WARNING, "Nothing follows when a commitment is breached"),

    /** A benchmark of what somebody reports and nobody verifies, without {@code verification}. */
    BENCHMARK_UNCERTIFIED(Severity.WARNING, "Nobody certifies a benchmark"),

    /** {@code performedBy: [militia]}, of an outsider. */
    PERFORMER_UNBOUND(Severity.WARNING, "A commitment is performed by someone who is not bound"),

    /** A guarantor whom nothing calls, or who covers what has no status. */
    GUARANTEE_UNCHECKABLE(Severity.WARNING, "A guarantee guarantees nothing that can be checked"),

    /** {@code {id: qatar, kind: guarantor}}, and no guarantee of its. */
    GUARANTOR_WITHOUT_GUARANTEE(Severity.WARNING, "A guarantor guarantees nothing at all"),

    /** Suspending the supply of aid because too little aid was delivered. */
    SANCTION_TRIGGERS_ITSELF(Severity.WARNING, "A sanction brings about, or keeps up, what triggers it"),

    /** {@code cure: always}: it is lifted while the violation goes on. */
    CURE_HOLDS_WITH_TRIGGER(Severity.WARNING, "What lifts a sanction holds while its trigger does"),

    /** A sanction for an incident against a commitment to refrain that is breached for good. */
    SANCTION_NEVER_CURED(Severity.WARNING, "A sanction can come into force and never be lifted"),

    /** {@code {after: P3D, measures: [{terminate: true}]}}, with nobody to decide on it. */
    NO_WAY_DOWN(Severity.WARNING, "A ladder leads by the lapse of time alone to what cannot be undone"),

    /** Tranches of 25,000,000 USD, and commitments to pay in 20,000,000. */
    DEPOSITS_TOO_SMALL(Severity.WARNING, "The tranches of an escrow exceed what anyone has undertaken to pay into it"),

    /** A phase without {@code completes} and {@code lasts}, that holds a ceasefire and nothing else. */
    PHASE_WITHOUT_END(Severity.WARNING, "A phase neither completes nor lapses"),

    /** {@code {suspend: [medical-evacuations]}}, of a commitment that is not {@code protected}. */
    CARVE_OUT_MISSING(Severity.WARNING, "A measure touches persons or aid"),

    /** {@code must: {refrain: {kinds: [armed-attack]}}}, without {@code verification} in the filter. */
    MERE_ALLEGATION(Severity.WARNING, "Incidents count as soon as somebody reports them"),

    /** Commitments, and not one procedure under which anyone could challenge anything. */
    NO_DISPUTE_PROCEDURE(Severity.WARNING, "Nothing says how a dispute is settled"),

    /** A withdrawal that no guarantee covers. */
    COMMITMENT_WITHOUT_GUARANTOR(Severity.NOTE, "Nobody guarantees a commitment"),

    /** A monitor who verifies, and who owes no report and no answer. */
    MONITOR_UNBOUND(Severity.NOTE, "A monitor has no duties of its own"),

    /** What is still owed on the morning after a truce of four days has lapsed. */
    MORNING_AFTER(
            Severity.NOTE, "When a phase lapses, some of what was agreed in it remains in force and some does not"),

    /** {@code {refrain: {minSeverity: 3}}}, and nothing counts what is below. */
    SALAMI_ROOM(Severity.NOTE, "Incidents below a threshold count nowhere, however many they are"),

    /** {@code openQuestions: [{id: which-list, concerns: [release-civilians]}]}. */
    OPEN_QUESTION(Severity.NOTE, "The text leaves a question open");

    private final Severity severity;
    private final String rule;

    FindingCode(Severity severity, String rule) {
        this.severity = severity;
        this.rule = rule;
    }

    /** {@return how much such a finding weighs} */
    public Severity severity() {
        return severity;
    }

    /** {@return what such a finding says, in one sentence without a full stop} */
    public String rule() {
        return rule;
    }
}

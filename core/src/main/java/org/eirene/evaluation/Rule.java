package org.eirene.evaluation;

/** The rules of the semantics, one for each row of its tables: what a {@link Reason} names as its ground. */
public enum Rule {
    /** The agreement is not in force before its day or its milestone. */
    NOT_IN_FORCE,
    /** The agreement is in force from its fixed date, or from the milestone. */
    IN_FORCE,
    /** Every phase has completed and every commitment is done. */
    AGREEMENT_COMPLETED,
    /** Every phase is final and one has lapsed. */
    AGREEMENT_EXPIRED,
    /** A measure, all parties by consent, or a withdrawal ended the agreement. */
    AGREEMENT_TERMINATED,
    /** All parties end the agreement by consent. */
    CONSENT,
    /** A party leaves the agreement. */
    WITHDRAWAL,
    /** A phase waits for what opens it. */
    PHASE_PENDING,
    /** A phase opens when its condition holds. */
    PHASE_OPENS,
    /** A phase completes when what is written to complete it holds. */
    PHASE_COMPLETES_AS_WRITTEN,
    /** A phase completes when what was to be done in it is done. */
    PHASE_COMPLETES,
    /** A phase completes at its end, because the text says so. */
    PHASE_COMPLETES_AT_ITS_END,
    /** A phase lapses at its end. */
    PHASE_LAPSES,
    /** A phase is suspended while a measure in force suspends it. */
    PHASE_SUSPENDED,
    /** A phase is open again after it was suspended. */
    PHASE_RESUMES,
    /** A phase that has not closed ends with the agreement. */
    PHASE_TERMINATED,
    /** A commitment waits for its phase and its condition. */
    COMMITMENT_PENDING,
    /** A commitment comes into effect. */
    COMES_INTO_EFFECT,
    /** A commitment is in effect. */
    IN_EFFECT,
    /** Enough is claimed and not yet verified. */
    CLAIMED,
    /** Enough was delivered. */
    DELIVERED,
    /** A continuing commitment was kept to its end. */
    KEPT,
    /** Every beneficiary has waived. */
    WAIVED,
    /** The agreement ended, a party left, the phase closed before the commitment was in effect, or a permanent snap-back. */
    DISCHARGED,
    /** A commitment is suspended by a measure, with its phase, or for the arrears of the other side of its exchange. */
    SUSPENDED,
    /** A continuing commitment has ended, and proceedings decide how. */
    END_UNDECIDED,
    /** A clock stood still, and what was to come moved on by that time. */
    CLOCK_STOOD_STILL,
    /** A due instant passed with too little delivered. */
    DUE_PASSED,
    /** The last period closed with too little supplied. */
    PERIOD_SHORT,
    /** What was to be refrained from happened. */
    NOT_REFRAINED,
    /** An incident was left unanswered. */
    UNANSWERED,
    /** What an exchange owes was not given when it fell due. */
    EXCHANGE_ARREARS,
    /** One of two acts that are exchanged together was done, and the other not in its time. */
    TOGETHER_PASSED,
    /** In an exchange no side is behind. */
    EXCHANGE_EVEN,
    /** In an exchange one side is behind. */
    EXCHANGE_BEHIND,
    /** A sanction waits for its trigger. */
    SANCTION_DORMANT,
    /** A sanction was triggered, and its decision is open. */
    SANCTION_PENDING,
    /** A sanction was imposed. */
    SANCTION_IN_FORCE,
    /** A sanction was denied. */
    SANCTION_DENIED,
    /** A sanction was dropped, for its trigger ceased before the decision. */
    SANCTION_DROPPED,
    /** A sanction was lifted once cured. */
    SANCTION_LIFTED,
    /** A rung of a sanction's ladder was reached. */
    RUNG_REACHED,
    /** A measure of a sanction that is in force. */
    MEASURE,
    /** A tranche is held until its condition holds. */
    TRANCHE_HELD,
    /** A tranche is due, and withheld, blocked or not covered by the balance. */
    TRANCHE_DUE,
    /** A tranche was released. */
    TRANCHE_RELEASED,
    /** A tranche was returned. */
    TRANCHE_RETURNED,
    /** A tranche was forfeited. */
    TRANCHE_FORFEITED,
    /** What was paid into an escrow. */
    DEPOSITED,
    /** A guarantee was never called for. */
    GUARANTEE_DORMANT,
    /** A guarantee is invoked. */
    GUARANTEE_INVOKED,
    /** What a guarantor undertook was done. */
    GUARANTEE_HONOURED,
    /** What a guarantor undertook is breached. */
    GUARANTEE_DEFAULTED,
    /** A benchmark waits for its criterion. */
    BENCHMARK_PENDING,
    /** A benchmark's criterion holds and is being verified. */
    BENCHMARK_CLAIMED,
    /** A benchmark's criterion holds. */
    BENCHMARK_MET,
    /** A benchmark was not met when due, and a dispute or verification decides. */
    BENCHMARK_CONTESTED,
    /** A benchmark was not met when due. */
    BENCHMARK_MISSED,
    /** A continuous benchmark was met and is no longer. */
    BENCHMARK_LOST,
    /** A milestone is not on the record. */
    MILESTONE_PENDING,
    /** A milestone is on the record. */
    MILESTONE_REACHED,
    /** A condition of the text, and what it comes to. */
    CONDITION,
    /** A due instant, or the end of a phase, was moved on. */
    EXTENDED,
    /** An event was taken out of the record. */
    RETRACTED,
    /** A moment of the text, and what it resolves to. */
    MOMENT,
    /** A delivery and what becomes of it. */
    DELIVERY,
    /** An incident and what becomes of it. */
    INCIDENT,
    /** A proceeding and its outcome. */
    PROCEEDING
}

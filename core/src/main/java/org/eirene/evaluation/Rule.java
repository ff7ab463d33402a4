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
    /** The phase closed before the commitment was in effect. */
    DISCHARGED,
    /** A due instant passed with too little delivered. */
    DUE_PASSED,
    /** The last period closed with too little supplied. */
    PERIOD_SHORT,
    /** What was to be refrained from happened. */
    NOT_REFRAINED,
    /** An incident was left unanswered. */
    UNANSWERED,
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
    /** A moment of the text, and what it resolves to. */
    MOMENT,
    /** A delivery and what becomes of it. */
    DELIVERY,
    /** An incident and what becomes of it. */
    INCIDENT,
    /** A proceeding and its outcome. */
    PROCEEDING
}

package org.eirene.agreement;

/**
 * What the evaluation can say of an element or of the agreement. Which of them an element can have depends on its
 * kind: see {@link ElementKind#statuses()}. The word of the enum is the word of the written form.
 */
public enum Status {
    /** Of the agreement: not yet in force. Nothing moves but what returns to its depositor. */
    NOT_IN_FORCE,
    /** Of the agreement: it binds. Of a sanction: it was imposed and not yet lifted. */
    IN_FORCE,
    /** Of the agreement, final: all phases ended, at least one of them {@link #LAPSED}. */
    EXPIRED,
    /** Of the agreement and of a phase, final: ended by consent, withdrawal or a measure. */
    TERMINATED,
    /** Of the agreement and of a phase, final: done as it was written. */
    COMPLETED,
    /** Not yet: a phase not opened, a commitment not in effect, a benchmark not met, a sanction not yet decided. */
    PENDING,
    /** Of a milestone: it is on the record. */
    REACHED,
    /** Of a phase: under way. */
    OPEN,
    /** Of a phase or a commitment: its clock stands still. */
    SUSPENDED,
    /** Of a phase, final: its end came and it was not completed. */
    LAPSED,
    /** Of a commitment: it binds. */
    IN_EFFECT,
    /** Of a commitment or a benchmark: performance is claimed, and not yet verified. */
    CLAIMED,
    /** Of a commitment, final: performed, or kept to its end. */
    FULFILLED,
    /** Of a commitment, final: given up by every beneficiary. */
    WAIVED,
    /** Of a commitment, final: it binds no more, and nobody failed. */
    DISCHARGED,
    /** Of a commitment: what was due was not done, or what was forbidden was. */
    BREACHED,
    /** Of a benchmark: attained. */
    MET,
    /** Of a benchmark: at its due instant a dispute decides. */
    CONTESTED,
    /** Of a benchmark: not attained when it was due. */
    MISSED,
    /** Of a continuous benchmark: attained once, and no longer. */
    LOST,
    /** Of a sanction or a guarantee: not called for. */
    DORMANT,
    /** Of a sanction: ended, until it is triggered anew. */
    LIFTED,
    /** Of a tranche: in the escrow. */
    HELD,
    /** Of a tranche: its condition holds, and it is withheld, blocked or short of money. */
    DUE,
    /** Of a tranche, final: paid to its beneficiary. */
    RELEASED,
    /** Of a tranche, final: gone back to its depositors. */
    RETURNED,
    /** Of a tranche, final: lost as a sanction. */
    FORFEITED,
    /** Of a guarantee: the guarantor must act. */
    INVOKED,
    /** Of a guarantee: the guarantor did as undertaken. */
    HONOURED,
    /** Of a guarantee: the guarantor did not. */
    DEFAULTED,
    /** Of an exchange: nobody owes the other. */
    EVEN,
    /** Of an exchange: one side has given and the other has not yet. */
    BEHIND
}

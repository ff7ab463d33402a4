package org.eirene.history;

/** The kinds of event, named as the written form names them. */
public enum EventKind {
    /** {@link MilestoneReached}. */
    MILESTONE("milestone"),
    /** {@link Delivery}. */
    DELIVERY("delivery"),
    /** {@link Observation}. */
    OBSERVATION("observation"),
    /** {@link Incident}. */
    INCIDENT("incident"),
    /** {@link Ruling}. */
    RULING("ruling"),
    /** {@link Challenge}. */
    CHALLENGE("challenge"),
    /** {@link Waiver}. */
    WAIVER("waiver"),
    /** {@link Extension}. */
    EXTENSION("extension"),
    /** {@link Deposit}. */
    DEPOSIT("deposit"),
    /** {@link Termination}. */
    TERMINATION("termination"),
    /** {@link Withdrawal}. */
    WITHDRAWAL("withdrawal"),
    /** {@link Retraction}. */
    RETRACTION("retraction");

    private final String word;

    EventKind(String word) {
        this.word = word;
    }

    /** {@return the key of the written form, which is its discriminating key too: "delivery"} */
    public String word() {
        return word;
    }
}

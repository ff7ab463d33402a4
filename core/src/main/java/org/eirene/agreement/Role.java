package org.eirene.agreement;

/** What an actor is to the agreement. An actor is of one role first and may hold others besides. */
public enum Role {
    /** One of those between whom the agreement is made: {@link Party}. */
    PARTY("party"),
    /** One who answers for its being kept: {@link Guarantor}. */
    GUARANTOR("guarantor"),
    /** One who brings the parties together: {@link Mediator}. */
    MEDIATOR("mediator"),
    /** One who watches and reports: {@link Monitor}. */
    MONITOR("monitor"),
    /** One who decides disputes: {@link Panel}. */
    PANEL("panel"),
    /** Any other body with a task: {@link Institution}. */
    INSTITUTION("institution"),
    /** One who acts on the events and is bound by nothing: {@link Outsider}. */
    OUTSIDER("outsider");

    private final String word;

    Role(String word) {
        this.word = word;
    }

    /** {@return the word of the written form: "party"} */
    public String word() {
        return word;
    }
}

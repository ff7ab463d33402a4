package org.eirene.history;

/** What a member of a body finds. */
public enum Verdict {
    /** It confirms: the delivery, the incident, the challenge, the benchmark, the sanction. */
    CONFIRM("confirm"),
    /** It denies. */
    DENY("deny");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    /** {@return the word of the written form: "confirm"} */
    public String word() {
        return word;
    }
}

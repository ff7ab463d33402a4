package org.eirene.agreement;

/** What a procedure decides when its last stage lapses and nobody has decided. */
public enum Silence {
    /** Silence confirms. */
    CONFIRM("confirm"),
    /** Silence denies. */
    DENY("deny");

    private final String word;

    Silence(String word) {
        this.word = word;
    }

    /** {@return the word of the written form: "confirm"} */
    public String word() {
        return word;
    }
}

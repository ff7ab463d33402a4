package org.eirene.negotiation;

/** What has come of a clause on the table. */
public enum Outcome {
    /** Every party accepts it, and it can be signed together with what else all accept. */
    AGREED("agreed"),
    /**
     * Every party accepts it, but it does not stand on what all accept: it needs in the text, or somebody's condition
     * is about, a clause that is not in the package.
     */
    LEFT_HANGING("left hanging"),
    /** Some party does not accept it yet, but none rejects it. */
    OPEN("open"),
    /** Some party rejects it. */
    REJECTED("rejected");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    /** {@return it as words: {@code left hanging}} */
    public String words() {
        return words;
    }
}

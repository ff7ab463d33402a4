package org.eirene.agreement;

/** What a condition takes of the observations of an indicator. */
public enum Aggregate {
    /** The latest observation. */
    LAST("last"),
    /** The sum; 0 where there is none. */
    SUM("sum"),
    /** The arithmetic mean. */
    MEAN("mean"),
    /** The least. */
    MIN("min"),
    /** The greatest. */
    MAX("max"),
    /** How many there are. */
    COUNT("count");

    private final String word;

    Aggregate(String word) {
        this.word = word;
    }

    /** {@return the word of the written form: "mean"} */
    public String word() {
        return word;
    }
}

package org.eirene.agreement;

/** Whether the due instants of the commitment concerned stand still while a dispute under a procedure is open. */
public enum Clock {
    /** They come as if there were no dispute. */
    RUNS("runs"),
    /** They stand still and move on by the time the dispute took. */
    STOPS("stops");

    private final String word;

    Clock(String word) {
        this.word = word;
    }

    /** {@return the word of the written form: "stops"} */
    public String word() {
        return word;
    }
}

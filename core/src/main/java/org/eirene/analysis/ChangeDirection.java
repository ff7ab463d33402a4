package org.eirene.analysis;

/** Which way a change goes. {@link ChangeClass} says what each of these means for each class, and in which words. */
public enum ChangeDirection {
    /** More is asked, bound or at stake: sooner, harder, stricter, longer, wider. */
    MORE,
    /** The contrary. */
    LESS,
    /** From one to another, or not to be decided from the text alone. */
    OTHER;

    /** {@return the direction of the same change the other way round} */
    public ChangeDirection reversed() {
        return switch (this) {
            case MORE -> LESS;
            case LESS -> MORE;
            case OTHER -> OTHER;
        };
    }

    /** The direction of a figure: what {@code after.compareTo(before)} gives. */
    static ChangeDirection of(int comparison) {
        return comparison > 0 ? MORE : comparison < 0 ? LESS : OTHER;
    }
}

package org.eirene.serialization;

/** Reading stops here: the problem is in the report already. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable() {
        super(null, null, false, false);
    }
}

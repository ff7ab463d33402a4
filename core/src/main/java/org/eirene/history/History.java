package org.eirene.history;

/** Stub. */
public final class History {
    private History() {}
}

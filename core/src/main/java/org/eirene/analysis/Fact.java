package org.eirene.analysis;

import org.eirene.agreement.TransitionKind;

/** That an element makes a turn: it happens or it does not. */
record Fact(TransitionKind turn, String element) {
    @Override
    public String toString() {
        return turn.word() + "(" + element + ")";
    }
}

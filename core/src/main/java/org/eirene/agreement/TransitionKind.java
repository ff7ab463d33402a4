package org.eirene.agreement;

/**
 * A turn in the life of an element by which the text counts time: "42 days after the opening". A moment counts from
 * the first time that the element made it.
 */
public enum TransitionKind {
    /** A milestone was reached. */
    REACHED("reached", ElementKind.MILESTONE),
    /** A phase became OPEN from PENDING. */
    OPENED("opened", ElementKind.PHASE),
    /** A phase became COMPLETED. */
    COMPLETED("completed", ElementKind.PHASE),
    /** A phase became LAPSED. */
    LAPSED("lapsed", ElementKind.PHASE),
    /** A commitment came into effect. */
    IN_EFFECT("inEffect", ElementKind.COMMITMENT),
    /** A commitment became FULFILLED. */
    FULFILLED("fulfilled", ElementKind.COMMITMENT),
    /** A commitment became BREACHED. */
    BREACHED("breached", ElementKind.COMMITMENT),
    /** A benchmark became MET. */
    MET("met", ElementKind.BENCHMARK),
    /** A benchmark became MISSED. */
    MISSED("missed", ElementKind.BENCHMARK),
    /** A benchmark became LOST. */
    LOST("lost", ElementKind.BENCHMARK),
    /** A sanction came IN_FORCE. */
    IMPOSED("imposed", ElementKind.SANCTION),
    /** A sanction became LIFTED. */
    LIFTED("lifted", ElementKind.SANCTION),
    /** A tranche was RELEASED. */
    RELEASED("released", ElementKind.TRANCHE),
    /** A guarantee was INVOKED. */
    INVOKED("invoked", ElementKind.GUARANTEE);

    private final String word;
    private final ElementKind elementKind;

    TransitionKind(String word, ElementKind elementKind) {
        this.word = word;
        this.elementKind = elementKind;
    }

    /** {@return the word of the written form: "inEffect"} */
    public String word() {
        return word;
    }

    /** {@return the kind of element that can make it} */
    public ElementKind elementKind() {
        return elementKind;
    }
}

package org.eirene.analysis;

/**
 * What a repair does, in the order of how much it leaves both sides exposed: what the one that goes first stands to lose
 * if the other never follows. The order is one of kinds and no measure of amounts, which a text does not tell.
 */
public enum RepairKind {
    /** Both put what they owe into the hands of a third, who lets go of it once he has both: neither goes first. */
    ESCROW("put both into escrow"),
    /** Both act at one time: each is exposed for as long as the other may take. */
    TOGETHER("do both together"),
    /** One goes first, and a third makes good what the other does not do. */
    GUARANTEE("let a guarantor underwrite one"),
    /** One goes first with a part: it is exposed by that part. */
    INSTALMENT("cut a step into instalments"),
    /** One goes first with everything. */
    GO_FIRST("drop one wait"),
    /** Both agree on how to read a clause, and so on who goes first. */
    CLARIFY("agree on one reading"),
    /** Something is due later, or lasts longer: nobody's turn changes. */
    MOVE_DATE("move a date"),
    /** The text says what it has left out: nobody's turn changes. */
    SAY("say what is missing");

    private final String words;

    RepairKind(String words) {
        this.words = words;
    }

    /** {@return what it does, in a few words} */
    public String words() {
        return words;
    }
}

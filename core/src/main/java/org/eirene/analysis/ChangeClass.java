package org.eirene.analysis;

import static java.util.Objects.requireNonNull;

/**
 * What a change between two texts is about. Each has a word for {@link ChangeDirection#MORE}, for
 * {@link ChangeDirection#LESS} and for {@link ChangeDirection#OTHER}; these are given here in this order.
 */
public enum ChangeClass {
    /**
     * By when something must be done or decided: tightened, relaxed, changed. A release within 30 days that had 42; an
     * instalment more; a phase that lasts longer, or can be extended, and so leaves more time to those who owe something by
     * its end; what is owed in return as the other side gives; an entry into force that comes sooner and every deadline
     * counted from it.
     */
    DEADLINE("deadline", "tightened", "relaxed", "changed"),
    /**
     * How long something goes on: lengthened, shortened, changed. Aid that is due until the end of the year and no
     * longer only until March; a ceasefire that now survives its phase; a benchmark that must be kept up once it is met.
     */
    DURATION("duration", "lengthened", "shortened", "changed"),
    /**
     * How much is asked, in figures: stricter, laxer, changed. 600 trucks a day where it was 500; 72 quiet hours, not 48;
     * incidents from severity 3 on that no longer count from 2 on.
     */
    THRESHOLD("threshold", "stricter", "laxer", "changed"),
    /**
     * What or who is covered: widened, narrowed, changed. Another kind of incident to refrain from; a name struck from a
     * list; one more who may challenge.
     */
    SCOPE("scope", "widened", "narrowed", "changed"),
    /**
     * Who owes, performs, receives or answers: added, lifted, moved. A commitment that the south takes over from the
     * north; a commitment that was not there before.
     */
    BURDEN("burden", "added", "lifted", "moved"),
    /**
     * What must hold before something comes about: harder, easier, changed. A commitment that comes into effect only once
     * the other side has also withdrawn; a tranche released without a certificate.
     */
    CONDITION("condition", "harder", "easier", "changed"),
    /**
     * How what is claimed is verified, disputed or decided: stricter, laxer, changed; stricter means that a claim is
     * harder to confirm. A verification where the obligor's word was enough; a quorum of two, not one; silence that denies.
     */
    VERIFICATION("verification", "stricter", "laxer", "changed"),
    /**
     * What follows when something goes wrong: strengthened, weakened, changed. A rung more on a ladder; a sanction that
     * needs a decision first; a guarantee that was not there before; an exchange, in which nobody must go on giving for
     * nothing.
     */
    ENFORCEMENT("enforcement", "strengthened", "weakened", "changed"),
    /** What no measure may touch: granted, withdrawn, changed. Aid that is now protected, whoever is sanctioned. */
    PROTECTION("protection", "granted", "withdrawn", "changed"),
    /** What a third one holds until it is earned: raised, lowered, changed. A tranche of 30 million that was of 25. */
    STAKE("stake", "raised", "lowered", "changed"),
    /**
     * How easily an agreement or a phase comes to an end: harder, easier, changed. A longer notice of withdrawal; a phase
     * that is extended where it used to lapse.
     */
    ENDING("ending", "harder", "easier", "changed"),
    /**
     * A step that the agreement goes through on its way: added, left out, changed. A phase in between; a benchmark to be met; a
     * milestone to be reached. What rests on it is told beside it.
     */
    STEP("step", "added", "left out", "changed"),
    /** What the text itself leaves open: opened, settled, changed. A question that the earlier text did not put. */
    OPEN_QUESTION("question", "opened", "settled", "changed"),
    /**
     * Words, names, places in the text, a tool's own data, or the same said in another way: nothing that binds anyone. A new
     * title; "not before the withdrawal" for "after the withdrawal".
     */
    WORDING("only wording", "", "", ""),
    /**
     * None of these: who an actor is, a unit, a time zone, another kind of performance, an element that binds nobody by
     * itself.
     */
    OTHER("unclassed", "", "", "");

    private final String noun;
    private final String more;
    private final String less;
    private final String other;

    ChangeClass(String noun, String more, String less, String other) {
        this.noun = noun;
        this.more = more;
        this.less = less;
        this.other = other;
    }

    /**
     * The words for a change of this class.
     *
     * @param direction which way it goes
     * @return for example {@code deadline tightened}
     */
    public String words(ChangeDirection direction) {
        String word = switch (requireNonNull(direction, "direction")) {
            case MORE -> more;
            case LESS -> less;
            case OTHER -> other;
        };
        return word.isEmpty() ? noun : noun + " " + word;
    }
}

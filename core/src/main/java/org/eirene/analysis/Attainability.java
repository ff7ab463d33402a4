package org.eirene.analysis;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.function.Predicate;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Element;
import org.eirene.agreement.Milestone;
import org.eirene.agreement.TransitionCondition;
import org.eirene.agreement.TransitionKind;

/**
 * What of an agreement can be reached with everyone cooperating: the least fixed point of what can happen.
 *
 * <pre>{@code
 * analysis.attainability().isAttainable(fulfilled("border-control"))
 * }</pre>
 *
 * <p>With everyone cooperating nothing bad happens: no breach, no incident, nothing missed or lost, nobody challenges,
 * denies or leaves. What is a duty is done, and in time (instants are the timeline's matter); milestones are reached,
 * what is measured comes to the value asked for, money is paid in, what is verified is confirmed. Everyone acts when it
 * suits the others: a delivery may come before it is owed, and may wait until something else is done. So a phase that
 * ends by time alone may lapse, and a condition that something has <em>not</em> happened may hold before it does; what
 * only a breach or an incident brings about is not attainable, though it may happen. Immutable.
 *
 * <p>This is an abstraction of the evaluation. Where a text asks for something before something else that comes by
 * itself, it may call attainable what is not; it never calls unattainable what is.
 */
public final class Attainability {
    private final Agreement agreement;
    private final Reach reach;
    private final Reach whateverHappens;

    Attainability(Subject subject) {
        agreement = subject.agreement();
        reach = subject.reach(Conduct.COOPERATION);
        whateverHappens = subject.reach(Conduct.WHATEVER_HAPPENS);
    }

    /**
     * Whether an element can make a turn.
     *
     * @param turn the turn
     * @param element the id of an element of the kind that makes it
     * @return whether it can happen with everyone cooperating
     * @throws IllegalArgumentException if there is none with that id; the message names what was probably meant
     */
    public boolean isAttainable(TransitionKind turn, String element) {
        requireNonNull(turn, "turn");
        if (!requireNonNull(element, "element").equals(Milestone.ENTRY_INTO_FORCE)) {
            agreement.element(element);
        }
        return reach.contains(new Fact(turn, element));
    }

    /**
     * Whether a turn can be made.
     *
     * @param turn for example {@code fulfilled("release")}
     * @return whether it can happen with everyone cooperating
     * @throws IllegalArgumentException if it is of an element that is not there
     */
    public boolean isAttainable(TransitionCondition turn) {
        return isAttainable(turn.transition(), turn.element());
    }

    /**
     * {@return the ids of the elements that cannot so much as begin, whatever anyone does: phases that never open,
     * commitments that never come into effect, benchmarks never met, tranches never released; in the order of the text}
     * What a failure brings about is not among them: see {@link #onlyAfterFailure()}.
     */
    public ImmutableList<String> blocked() {
        return notBeginning(element -> !begins(element, whateverHappens));
    }

    /**
     * What is in the text for the case that something goes wrong: a guarantor's undertakings, what is owed to make up for a
     * breach.
     *
     * <pre>{@code
     * {id: compensation, when: {breached: withdrawal}}
     * }</pre>
     *
     * @return the ids of the elements that cannot begin with everyone cooperating, and can after a breach, a miss or an
     *     incident; in the order of the text
     */
    public ImmutableList<String> onlyAfterFailure() {
        return notBeginning(element -> begins(element, whateverHappens));
    }

    /** Those that do not begin with everyone cooperating, and of which something is true besides. */
    private ImmutableList<String> notBeginning(Predicate<Element> test) {
        return agreement.elements().stream()
                .filter(element -> !begins(element, reach) && test.test(element))
                .map(Element::id)
                .collect(ImmutableList.toImmutableList());
    }

    private static boolean begins(Element element, Reach reach) {
        return switch (element.kind()) {
            case PHASE -> reach.contains(new Fact(TransitionKind.OPENED, element.id()));
            case COMMITMENT -> reach.contains(new Fact(TransitionKind.IN_EFFECT, element.id()));
            case BENCHMARK -> reach.contains(new Fact(TransitionKind.MET, element.id()));
            case TRANCHE -> reach.contains(new Fact(TransitionKind.RELEASED, element.id()));
            default -> true;
        };
    }

    /** {@return for example {@code attainability in accord: 2 blocked [release, guarantee]}} */
    @Override
    public String toString() {
        return "attainability in " + agreement.id() + ": " + blocked().size() + " blocked " + blocked();
    }
}

package org.eirene.analysis;

import com.google.common.collect.ImmutableList;

/**
 * Whether a network can be kept by a schedule that is fixed in advance, whatever the time that its contingent links take:
 * strong controllability (Vidal and Fargier, <i>Handling contingency in temporal constraint networks</i>, 1999).
 *
 * <p>It is decided exactly, and in the time that consistency takes: in every bound xj - xi &lt;= b a contingent end
 * stands for the beginning of its link and the worst that the link can take, the most for j and the least for i. What
 * remains is a network of the points that somebody controls, and that is consistent exactly when there is such a
 * schedule. A link may begin where another ends; what two ends have in common cancels out.
 *
 * @param strongly whether there is such a schedule
 * @param reliances what rests on luck where there is none: a conflict of the worst case; then, with its links taken for
 *     lucky, the next, until none is left. Empty where the network is inconsistent without any contingency
 */
public record Controllability(boolean strongly, ImmutableList<Reliance> reliances) {
    /** {@return whether it is controllable, and what relies on luck} */
    @Override
    public String toString() {
        if (strongly) {
            return "can be kept whatever happens";
        }
        StringBuilder text = new StringBuilder("cannot be kept whatever happens");
        reliances.forEach(reliance -> text.append("\n\n").append(reliance));
        return text.toString();
    }
}

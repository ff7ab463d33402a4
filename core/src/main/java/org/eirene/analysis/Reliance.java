package org.eirene.analysis;

import com.google.common.collect.ImmutableList;

/**
 * Bounds that can be kept together only if what nobody controls goes well: in the worst case they miss one another.
 *
 * @param legs the bounds, in the order of the cycle that they close
 * @param links the contingent links whose length decides, each once
 * @param missing by how much the bounds miss one another in the worst case, positive
 */
public record Reliance(ImmutableList<Leg> legs, ImmutableList<ContingentLink> links, long missing) {
    /** {@return the bounds, the links, and by how much they miss} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        legs.forEach(leg -> text.append(leg).append('\n'));
        links.forEach(link -> text.append("while ").append(link).append('\n'));
        return text.append("miss one another by ")
                .append(missing)
                .append(" in the worst case")
                .toString();
    }
}

/**
 * A draft under negotiation: who accepts which clause, what all accept, and what would have to move.
 *
 * <p>Read {@link org.eirene.negotiation.Position} first, a {@link org.eirene.negotiation.Stance} of an actor on a clause;
 * then {@link org.eirene.negotiation.Positions}, the document of them, and {@link org.eirene.negotiation.Negotiation},
 * which answers: the largest package, who blocks what ({@link org.eirene.negotiation.Block}), what else falls with a
 * clause that is struck ({@link org.eirene.negotiation.Strike}), the fewest
 * {@linkplain org.eirene.negotiation.Concessions concessions} that complete the package, and how positions moved
 * ({@link org.eirene.negotiation.Reversal}, {@link org.eirene.negotiation.PackageStep}).
 *
 * <p>Nothing in this package looks at a clock, weighs what a clause is worth to anyone, or says what a party should do.
 */
@NullMarked
package org.eirene.negotiation;

import org.jspecify.annotations.NullMarked;

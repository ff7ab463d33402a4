/**
 * In which order to exchange, so that nobody has to trust too much: what each party is exposed to along an order, who
 * would gain by leaving and when, and which order asks for the least.
 *
 * <p>{@link org.eirene.sequencing.Valuation} is what an analyst takes the commitments of an agreement to cost and to be
 * worth. {@link org.eirene.sequencing.Sequencing} holds it against the agreement, and
 * {@link org.eirene.sequencing.OrderAdvice} puts together what it says of the best order.
 * {@link org.eirene.sequencing.StepProblem} is the mathematics below it, of use for any steps that change balances: it
 * finds the order with the least peak, with proof; {@link org.eirene.sequencing.SeriesParallel} is the case of one party
 * that takes no search.
 *
 * <p>What no order does away with: {@link org.eirene.sequencing.Instalments} and {@link org.eirene.sequencing.GradualPath} say
 * how to go in steps of which none is a large last one, {@link org.eirene.sequencing.Salami} finds on a record what was too
 * slight to count, again and again.
 *
 * <p>Nothing in this package looks at a clock. Who wants to stop a search by time says so through
 * {@link org.eirene.sequencing.SearchLimits}.
 */
@NullMarked
package org.eirene.sequencing;

import org.jspecify.annotations.NullMarked;

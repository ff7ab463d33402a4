/**
 * The judge: a slow, literal evaluator of the normative semantics, in the tests only. What is fast has to equal it.
 *
 * <p>Read {@link org.eirene.literal.LiteralEvaluator} first, for the door and for the readings where the text leaves a
 * choice; then {@code Settling} (beats and rounds), {@code World} (everything that is remembered), the views (what can
 * be read off the world: times, conditions, incidents, deliveries) and the steps, one for each kind of element. Each
 * piece of code carries the section of the semantics that it realizes.
 *
 * <p>Not here: reasons, what comes due next, digests.
 */
@NullMarked
package org.eirene.literal;

import org.jspecify.annotations.NullMarked;

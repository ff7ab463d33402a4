/**
 * Three of the designs under {@code agreements}, built in Java: each is equal to what its file says.
 *
 * <p>Read {@link org.eirene.examples.designs.MultiPhaseDeal} first, which goes through a text from its actors to its open
 * questions, and says a second draft as a change of the first. {@link org.eirene.examples.designs.VerifiedCeasefireExchange}
 * says what recurs once and builds it thrice; {@link org.eirene.examples.designs.SequencedConcessions} has what is held
 * back and what is handed over on certified progress. Nothing here evaluates or analyses anything.
 */
@NullMarked
package org.eirene.examples.designs;

import org.jspecify.annotations.NullMarked;

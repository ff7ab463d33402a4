/**
 * What is on the record: events, and the history they make.
 *
 * <p>Read {@link org.eirene.history.Event} first, then its kinds, then {@link org.eirene.history.History}. One that
 * is too long to be held is a {@link org.eirene.history.LongHistory}.
 *
 * <p>Nothing in this package judges: whether an event can apply, and what it means, is the evaluation's business.
 */
@NullMarked
package org.eirene.history;

import org.jspecify.annotations.NullMarked;

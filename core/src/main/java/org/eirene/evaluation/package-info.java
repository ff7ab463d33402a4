/**
 * Where an agreement stands, and why: a dated record held against a text.
 *
 * <p>Read {@link org.eirene.evaluation.Evaluator} first, then {@link org.eirene.evaluation.Assessment},
 * {@link org.eirene.evaluation.ElementStatus} and its kinds, {@link org.eirene.evaluation.Transition} and
 * {@link org.eirene.evaluation.Reason}. {@link org.eirene.evaluation.Progress} takes events one by one.
 * {@link org.eirene.evaluation.PreparedHistory} answers what if and but for, {@link org.eirene.evaluation.Changes} what
 * changed, {@link org.eirene.evaluation.Scorecard} how far it is implemented.
 *
 * <p><a href="doc-files/semantics.html">What an agreement means</a> says how every status comes about, and which rules were
 * settled where a text leaves a choice. <a href="doc-files/reasons.html">How to read a reason</a> takes one line by line.
 *
 * <p>Evaluation is a pure function of the agreement, the history, the instant asked about and the instant up to which
 * reports count. Nothing in this package looks at a clock.
 */
@NullMarked
package org.eirene.evaluation;

import org.jspecify.annotations.NullMarked;

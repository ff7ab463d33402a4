/**
 * What a text itself cannot keep, what it keeps by luck or good will alone, and what it leaves unsaid: findings about an
 * agreement before anyone acts on it; and what changed from one text to another.
 *
 * <p>Read {@link org.eirene.analysis.Analysis} first, then {@link org.eirene.analysis.Finding} with its
 * {@link org.eirene.analysis.FindingCode}, {@link org.eirene.analysis.Evidence} and
 * {@link org.eirene.analysis.Repair}; {@link org.eirene.analysis.Attainability} says what can be reached with everyone
 * cooperating, and {@link org.eirene.analysis.Interpretation} is the text as one side reads it.
 * A <a href="doc-files/findings.html">page</a> has an example of every kind of finding.
 *
 * <p>{@link org.eirene.analysis.Timeline} says of each moment of an agreement how early and how late it can come, which
 * clauses make it so, where they contradict one another, which of them rely on luck, and, with a record, which deadlines
 * can no longer be kept. {@link org.eirene.analysis.TemporalNetwork} is the mathematics below it, of use for any network
 * of moments and lengths of time.
 *
 * <p>{@link org.eirene.analysis.TextComparison} holds two texts against each other: each
 * {@link org.eirene.analysis.TextChange} with its {@link org.eirene.analysis.ChangeEffect effects}, classed by
 * {@link org.eirene.analysis.ChangeClass}.
 *
 * <p>Nothing in this package looks at a clock, and nothing decides what a status is: that is asked of
 * {@link org.eirene.evaluation.Evaluator}.
 */
@NullMarked
package org.eirene.analysis;

import org.jspecify.annotations.NullMarked;

/**
 * What a text itself cannot keep, what it keeps by luck or good will alone, and what it leaves unsaid: findings about an
 * agreement before anyone acts on it.
 *
 * <p>Read {@link org.eirene.analysis.Analysis} first, then {@link org.eirene.analysis.Finding} with its
 * {@link org.eirene.analysis.FindingCode}, {@link org.eirene.analysis.Evidence} and
 * {@link org.eirene.analysis.Repair}; {@link org.eirene.analysis.Attainability} says what can be reached with everyone
 * cooperating, and {@link org.eirene.analysis.Interpretation} is the text as one side reads it.
 *
 * <p>A <a href="doc-files/findings.html">page</a> has an example of every kind of finding.
 *
 * <p>Nothing in this package knows what happened, and nothing looks at a clock.
 */
@NullMarked
package org.eirene.analysis;

import org.jspecify.annotations.NullMarked;

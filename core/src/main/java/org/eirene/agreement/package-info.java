/**
 * What was signed: an agreement as an immutable value, and what makes it valid.
 *
 * <p>Read {@link org.eirene.agreement.Agreement} first, then {@link org.eirene.agreement.Element} and the kinds of
 * element it is made of, then {@link org.eirene.agreement.Condition}, {@link org.eirene.agreement.Moment},
 * {@link org.eirene.agreement.Offset} and {@link org.eirene.agreement.Performance}, of which elements are made. The
 * statics of {@link org.eirene.agreement.Conditions}, {@link org.eirene.agreement.Moments},
 * {@link org.eirene.agreement.Offsets}, {@link org.eirene.agreement.Performances} and
 * {@link org.eirene.agreement.Measures} write them as a text reads. What is wrong with an agreement is a list of
 * {@link org.eirene.agreement.Problem problems}.
 *
 * <p>Every key of the written form and its Java name stand in <a href="doc-files/written-form.html">a table</a>. A page
 * leads <a href="doc-files/conditions.html">from sentences to conditions</a>, with the common mistakes, and a
 * <a href="doc-files/glossary.html">glossary</a> from the words of the field to the types.
 *
 * <p>Nothing in this package knows what happened, and nothing looks at a clock.
 */
@NullMarked
package org.eirene.agreement;

import org.jspecify.annotations.NullMarked;

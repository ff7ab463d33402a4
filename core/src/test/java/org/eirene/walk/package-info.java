/**
 * One helper that walks all types of the model, so that a new one without samples, equality, null rejection, words for
 * people or documentation fails the build. Read {@link org.eirene.walk.ModelWalkTest}.
 */
@NullMarked
package org.eirene.walk;

import org.jspecify.annotations.NullMarked;

/**
 * A tool that looks at a text while it is written. Read {@link org.eirene.examples.draft.DraftReview}: it reads on after
 * every problem, walks over what there is, and shows each thing with its place in the file.
 */
@NullMarked
package org.eirene.examples.draft;

import org.jspecify.annotations.NullMarked;

/**
 * The command line: {@code eirene COMMAND}.
 *
 * <p>Read {@link org.eirene.examples.cli.Eirene} first, then its commands. Results go to the standard output, messages
 * to the standard error. Nothing in this package decides what an agreement means.
 */
@NullMarked
package org.eirene.examples.cli;

import org.jspecify.annotations.NullMarked;

/**
 * An importer: incidents as databases of conflict events export them, a row each, made into events of a history.
 *
 * <p>Read {@link org.eirene.examples.incidents.ImportIncidents} first, the program; then
 * {@link org.eirene.examples.incidents.IncidentMapping}, which says what the columns and words of a table mean, and
 * {@link org.eirene.examples.incidents.IncidentTable}, which reads by it. Nothing is guessed: a word that the mapping does
 * not have is told with its line.
 */
@NullMarked
package org.eirene.examples.incidents;

import org.jspecify.annotations.NullMarked;

/**
 * Agreements, histories and conformance cases in writing: JSON and YAML, with the same names.
 *
 * <p>Start with {@link org.eirene.serialization.DocumentReader} and {@link org.eirene.serialization.DocumentWriter}.
 * Histories of any length, in JSON Lines and CSV, are read event by event with
 * {@link org.eirene.serialization.EventSource} and written with {@link org.eirene.serialization.EventWriter}.
 * Whoever has a mapper of Jackson 3 registers {@link org.eirene.serialization.EireneModule}, and keeps conditions,
 * offsets, events and whole agreements among values of his own. A mapper of Jackson 2 cannot register it: the module
 * is one of {@code tools.jackson}, not of {@code com.fasterxml.jackson}.
 *
 * <p>{@link org.eirene.serialization.Schema} has a JSON Schema for each kind of document, for editors and for readers in
 * other languages.
 *
 * <p>Nothing in this package judges what a document says: what makes an agreement valid is the business of the model.
 */
@NullMarked
package org.eirene.serialization;

import org.jspecify.annotations.NullMarked;

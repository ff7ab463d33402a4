/**
 * Agreements, histories and conformance cases in writing: JSON and YAML, with the same names.
 *
 * <p>Nothing in this package judges what a document says: what makes an agreement valid is the business of the model.
 */
@NullMarked
package org.eirene.serialization;

import org.jspecify.annotations.NullMarked;

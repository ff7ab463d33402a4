/**
 * What the packages of the core share and users never see: the style of generated values, exact decimals, and the
 * search for a near miss. The module does not export this package.
 */
@NullMarked
package org.eirene.internal;

import org.jspecify.annotations.NullMarked;

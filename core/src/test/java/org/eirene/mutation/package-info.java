/**
 * The tests as mutation testing runs them: by whole classes. PIT launches JUnit anew for every test that it holds
 * against a change of the code, which takes longer than most tests; and it needs to know of the first failure alone.
 * Surefire runs nothing of this package.
 */
@NullMarked
package org.eirene.mutation;

import org.jspecify.annotations.NullMarked;

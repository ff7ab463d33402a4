package org.eirene.examples.cli;

import com.google.common.collect.ImmutableList;
import org.eirene.serialization.ConformanceCase;
import org.eirene.serialization.Mismatch;

/** Evaluates a case and compares the outcome with what the case expects. */
@FunctionalInterface
interface CaseCheck {
    /**
     * Where the outcome differs from what the case expects.
     *
     * @param conformanceCase the case
     * @return the differences; none if the case passes
     */
    ImmutableList<Mismatch> mismatches(ConformanceCase conformanceCase);
}

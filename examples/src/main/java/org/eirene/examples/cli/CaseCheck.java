package org.eirene.examples.cli;

import com.google.common.collect.ImmutableList;
import org.eirene.serialization.ConformanceCase;

/** Evaluates a case and compares the outcome with what the case expects. */
@FunctionalInterface
interface CaseCheck {
    /**
     * Where the outcome differs from what the case expects.
     *
     * @param conformanceCase the case
     * @return a line for each difference; none if the case passes
     */
    ImmutableList<String> mismatches(ConformanceCase conformanceCase);
}

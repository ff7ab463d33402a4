package org.eirene.agreement;

import com.google.common.collect.ImmutableList;

/**
 * What makes an agreement valid. Finds every problem of it in one pass, in the order of the written form, whatever the
 * agreement holds: unknown ids, circles, conditions nested without end. What is merely unwise is no problem, but a
 * matter of the analysis.
 */
final class Validity {
    private Validity() {}

    /**
     * Every problem of an agreement.
     *
     * @param agreement the agreement, valid or not
     * @param hasTimeZone whether it was given the time zone that it has
     * @return the problems, in the order of their {@linkplain Place places}
     */
    static ImmutableList<Problem> problems(Agreement agreement, boolean hasTimeZone) {
        // Most agreements are sound, and to note the places of all that stands in one takes longer than to look at it.
        return problems(agreement, hasTimeZone, Place.NOWHERE).isEmpty()
                ? ImmutableList.of()
                : problems(agreement, hasTimeZone, Place.AGREEMENT).inOrder();
    }

    private static ProblemList problems(Agreement agreement, boolean hasTimeZone, Place whole) {
        Survey survey = new Survey(agreement, whole);
        Names names = new Names(agreement, survey);
        ProblemList problems = new ProblemList();
        Rules rules = new Rules(agreement, names, problems);
        rules.agreement(hasTimeZone);
        survey.showTo(rules);
        rules.end();
        return problems;
    }
}

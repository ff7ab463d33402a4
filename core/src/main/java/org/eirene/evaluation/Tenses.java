package org.eirene.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;

/** What held at an instant is told as past once it is a ground of what happened then. */
final class Tenses {
    private static final ImmutableMap<String, String> ENDINGS = ImmutableMap.<String, String>builder()
            .put(" does not hold", " did not hold")
            .put(" holds", " held")
            .put(" is not decided", " was not decided then")
            .put(" is not resolved yet", " was not resolved then")
            .put(" is in effect", " was in effect then")
            .put(" is not in effect yet", " was not in effect yet")
            .put(" is not met yet", " was not met yet")
            .put(" is not assessed yet", " was not assessed yet")
            .put(" is being verified", " was being verified")
            .put(" has not opened", " had not opened")
            .put(" is not on the record", " was not on the record")
            .build();

    private static final ImmutableMap<String, String> PARTS = ImmutableMap.<String, String>builder()
            .put(": open in stage ", ": then open in stage ")
            .put(" is breached,", " was breached then,")
            .put(" that counts and is on the record breaches it", " that counts and was on the record breached it")
            .put(
                    " that counts and is on the record is unanswered",
                    " that counts and was on the record was then unanswered")
            .put(" are claimed and not yet verified", " were claimed and not yet verified")
            .put(" is claimed and not yet verified", " was claimed and not yet verified")
            .put(" and is not done", " and was not done")
            .put(" and is not met", " and was not met")
            .put(" and is not decided", " and was not decided")
            .put(" and nothing is ", " and nothing was ")
            .put("; reported are ", "; reported were ")
            .put("; confirmed are ", "; confirmed were ")
            .build();

    private Tenses() {}

    /** The same reason, with its grounds told as past. */
    static Reason settled(Reason reason) {
        return withGrounds(reason, reason.statement());
    }

    private static Reason past(Reason reason) {
        return withGrounds(reason, past(reason.statement()));
    }

    private static Reason withGrounds(Reason reason, String statement) {
        return new Reason(
                reason.rule(),
                statement,
                reason.events(),
                reason.clauses(),
                all(reason.because()),
                all(reason.background()),
                reason.missing());
    }

    private static ImmutableList<Reason> all(ImmutableList<Reason> reasons) {
        return reasons.stream().map(Tenses::past).collect(ImmutableList.toImmutableList());
    }

    private static String past(String statement) {
        if (statement.endsWith(Grounds.ABOVE)) {
            return past(statement.substring(0, statement.length() - Grounds.ABOVE.length())) + Grounds.ABOVE;
        }
        for (Map.Entry<String, String> ending : ENDINGS.entrySet()) {
            if (statement.endsWith(ending.getKey())) {
                return statement.substring(
                                0, statement.length() - ending.getKey().length())
                        + ending.getValue();
            }
        }
        for (Map.Entry<String, String> part : PARTS.entrySet()) {
            if (statement.contains(part.getKey())) {
                return statement.replace(part.getKey(), part.getValue());
            }
        }
        return statement;
    }
}

package org.eirene.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What held at an instant is told as past once it is a ground of what happened then. For one state, on one thread. */
final class Tenses {
    /** What is said of now, and how it is told as past; the forecasts that went with it are left out. */
    private static final ImmutableMap<Pattern, String> PAST = ImmutableMap.<Pattern, String>builder()
            .put(part("; the breach is cured .*"), "")
            .put(part("; nothing cures it$"), "")
            .put(part(" is breached since [^;]*"), " was breached at that time")
            .put(part("; rung \\d+ follows .*"), "")
            .put(part(", now$"), "")
            .put(part("the condition is met: "), "the condition was met: ")
            .put(part("the condition is not met: "), "the condition was not met: ")
            .put(part("the condition is not decided: "), "the condition was not decided: ")
            .put(part(" is not known yet"), " was not known yet")
            .put(part(" is in effect$"), " was in effect then")
            .put(part(" is not in effect yet"), " was not in effect yet")
            .put(part(" is suspended since "), " was suspended since ")
            .put(part(" is open since "), " was open since ")
            .put(
                    part(" has been open again since ([^:]*): no measure in force suspends"),
                    " had been open again since $1: no measure in force suspended")
            .put(part(" has not opened"), " had not opened")
            .put(part(" is not met yet"), " was not met yet")
            .put(part(" is not assessed yet"), " was not assessed yet")
            .put(part(" is being verified"), " was being verified")
            .put(part(" is not on the record"), " was not on the record")
            .put(part("([:;]) open in stage "), "$1 then open in stage ")
            .put(part(" is open in stage "), " was then open in stage ")
            .put(part(" counted incident on the record breaches it"), " counted incident on the record breached it")
            .put(
                    part(" counted incident on the record is unanswered"),
                    " counted incident on the record was unanswered")
            .put(part(" is claimed in full: "), " was claimed in full: ")
            .put(part(" is claimed and not yet verified"), " was claimed and not yet verified")
            .put(part(" and is not done"), " and was not done")
            .put(part(" and is not met"), " and was not met")
            .put(part(" and is not decided"), " and was not decided")
            .put(part(" is not decided:"), " was not decided:")
            .put(part(" and nothing is "), " and nothing was ")
            .put(part(" stands still since "), " had stood still since ")
            .put(part(" stops the clock"), " stopped the clock")
            .put(part(" while it is open, since "), " while it was open, since ")
            .put(part(" are owed under "), " were owed under ")
            .put(part(" falls due "), " fell due ")
            .put(part(" is behind: "), " was behind: ")
            .put(part(" is even: "), " was even: ")
            .put(part(" is breached by its arrears"), " was breached by its arrears")
            .put(part(" and is in force at rung "), " and was in force at rung ")
            .put(part(" is dormant"), " was dormant")
            .put(part(", and its decision is open"), ", and its decision was open")
            .put(part(" is held until its condition is met"), " was held until its condition was met")
            .put(part(" goes before it and is due"), " went before it and was due")
            .put(part(" is due(,| and)"), " was due$1")
            .put(part(" is short by "), " was short by ")
            .put(part(" has not been invoked; it would be"), " had not been invoked; it would have been")
            .put(part(" has not been invoked"), " had not been invoked")
            .put(part(" is invoked since "), " was invoked since ")
            .put(part(" is in default"), " was in default")
            .build();

    private final Map<String, String> known = new HashMap<>();

    private static Pattern part(String regex) {
        return Pattern.compile(regex);
    }

    /** The same reason, with its grounds told as past. */
    Reason settled(Reason reason) {
        return withGrounds(reason, reason.statement());
    }

    private Reason past(Reason reason) {
        return withGrounds(reason, past(reason.statement()));
    }

    private Reason withGrounds(Reason reason, String statement) {
        return new Reason(
                reason.rule(),
                statement,
                reason.events(),
                reason.clauses(),
                all(reason.because()),
                all(reason.background()),
                reason.missing());
    }

    private ImmutableList<Reason> all(ImmutableList<Reason> reasons) {
        return reasons.stream().map(this::past).collect(ImmutableList.toImmutableList());
    }

    /** The same statements stand below many reasons, so that each is told as past once. */
    private String past(String statement) {
        return known.computeIfAbsent(statement, Tenses::toldAsPast);
    }

    private static String toldAsPast(String statement) {
        for (String reference : Grounds.REFERENCES) {
            if (statement.endsWith(reference)) {
                return toldAsPast(statement.substring(0, statement.length() - reference.length())) + reference;
            }
        }
        String told = statement;
        for (Map.Entry<Pattern, String> part : PAST.entrySet()) {
            told = part.getKey().matcher(told).replaceFirst(part.getValue());
        }
        return told;
    }
}

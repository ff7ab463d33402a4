package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.all;
import static org.eirene.agreement.Conditions.always;
import static org.eirene.agreement.Conditions.any;
import static org.eirene.agreement.Conditions.atLeast;
import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Conditions.completed;
import static org.eirene.agreement.Conditions.delivered;
import static org.eirene.agreement.Conditions.fulfilled;
import static org.eirene.agreement.Conditions.inForce;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Conditions.invoked;
import static org.eirene.agreement.Conditions.is;
import static org.eirene.agreement.Conditions.lapsed;
import static org.eirene.agreement.Conditions.lost;
import static org.eirene.agreement.Conditions.measured;
import static org.eirene.agreement.Conditions.met;
import static org.eirene.agreement.Conditions.missed;
import static org.eirene.agreement.Conditions.never;
import static org.eirene.agreement.Conditions.not;
import static org.eirene.agreement.Conditions.open;
import static org.eirene.agreement.Conditions.opened;
import static org.eirene.agreement.Conditions.passed;
import static org.eirene.agreement.Conditions.quiet;
import static org.eirene.agreement.Conditions.reached;
import static org.eirene.agreement.Conditions.released;
import static org.eirene.agreement.Moments.date;
import static org.eirene.agreement.Moments.earliest;
import static org.eirene.agreement.Moments.latest;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Offsets.hours;
import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.owed;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Condition;
import org.eirene.agreement.IncidentFilter;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Status;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each condition, and its opposite, as a clause that a person reads. */
class ConditionWordsTest {
    private final Agreement accord = accord().addPhases(
                    Phase.builder().id("calm").build())
            .addCommitments(
                    owed("release").must(deliver(10, "person")).build(),
                    owed("transfer")
                            .must(deliver(5, "person"))
                            .verification("strict")
                            .build(),
                    owed("visit").must(act()).build())
            .build();

    static Stream<Arguments> conditions() {
        IncidentFilter grave = incidents("raid").minSeverity(3).by("north", "militia");
        return Stream.of(
                arguments(always(), "no condition", "never to be met"),
                arguments(never(), "never to be met", "no condition"),
                arguments(reached("signal"), "milestone 'signal' reached", "milestone 'signal' not reached"),
                arguments(opened("calm"), "phase 'calm' opened", "phase 'calm' not opened"),
                arguments(completed("calm"), "phase 'calm' completed", "phase 'calm' not completed"),
                arguments(lapsed("calm"), "phase 'calm' lapsed", "phase 'calm' not lapsed"),
                arguments(open("calm"), "phase 'calm' open", "phase 'calm' not open"),
                arguments(fulfilled("visit"), "commitment 'visit' fulfilled", "commitment 'visit' not fulfilled"),
                arguments(breached("visit"), "commitment 'visit' breached", "commitment 'visit' not breached"),
                arguments(met("flow"), "benchmark 'flow' met", "benchmark 'flow' not met"),
                arguments(missed("flow"), "benchmark 'flow' missed", "benchmark 'flow' not missed"),
                arguments(lost("flow"), "benchmark 'flow' lost", "benchmark 'flow' not lost"),
                arguments(released("first"), "tranche 'first' released", "tranche 'first' not released"),
                arguments(invoked("aid"), "guarantee 'aid' invoked", "guarantee 'aid' not invoked"),
                arguments(inForce("halt"), "sanction 'halt' in force", "sanction 'halt' not in force"),
                arguments(
                        inForce("halt", 2),
                        "sanction 'halt' in force at rung 2 or above",
                        "sanction 'halt' not in force at rung 2 or above"),
                arguments(
                        is("visit", Status.CLAIMED),
                        "commitment 'visit' with status CLAIMED",
                        "commitment 'visit' with another status than CLAIMED"),
                arguments(passed(date("2025-04-01")), "1 April 2025 past", "1 April 2025 still to come"),
                arguments(
                        passed(reached("signal").plus(days(2))),
                        "2 days after milestone 'signal', past",
                        "2 days after milestone 'signal', still to come"),
                arguments(
                        passed(earliest(reached("signal"), date("2025-04-01"))),
                        "the earliest of milestone 'signal' and 1 April 2025, past",
                        "the earliest of milestone 'signal' and 1 April 2025, still to come"),
                arguments(
                        passed(latest(reached("signal"), date("2025-04-01"))),
                        "the latest of milestone 'signal' and 1 April 2025, past",
                        "the latest of milestone 'signal' and 1 April 2025, still to come"),
                arguments(quiet(hours(72)), "72 hours without an incident", "less than 72 hours without an incident"),
                arguments(
                        quiet(days(3)).minSeverity(2).since(reached("signal")),
                        "3 days without an incident of severity 2 or more, counted from milestone 'signal'",
                        "less than 3 days without an incident of severity 2 or more, counted from milestone 'signal'"),
                arguments(incidents().atLeast(1), "at least 1 incident", "no incident"),
                arguments(
                        incidents("raid", "shelling").atMost(0),
                        "no incident of kind raid or shelling",
                        "more than 0 incidents of kind raid or shelling"),
                arguments(
                        grave.verifiedBy("strict").within(days(7)).atLeast(2),
                        "at least 2 incidents of kind raid of severity 3 or more by militia or north verified under 'strict' within 7 days",
                        "fewer than 2 incidents of kind raid of severity 3 or more by militia or north verified under 'strict' within 7 days"),
                arguments(
                        incidents().areas("gate").atMost(3),
                        "at most 3 incidents in gate",
                        "more than 3 incidents in gate"),
                arguments(incidents().atMost(1), "at most 1 incident", "more than 1 incident"),
                arguments(
                        delivered("release").atLeast(4),
                        "at least 4 person reported under commitment 'release'",
                        "less than 4 person reported under commitment 'release'"),
                arguments(
                        delivered("release", "transfer").within(days(7)).atMost(4),
                        "at most 4 person confirmed under commitment 'release' and commitment 'transfer' within 7 days",
                        "more than 4 person confirmed under commitment 'release' and commitment 'transfer' within 7 days"),
                arguments(
                        delivered("transfer").atLeast(4),
                        "at least 4 person confirmed under commitment 'transfer'",
                        "less than 4 person confirmed under commitment 'transfer'"),
                arguments(
                        measured("trucks").last().atLeast(5),
                        "a last value of at least 5 of indicator 'trucks'",
                        "no last value of at least 5 of indicator 'trucks'"),
                arguments(
                        measured("trucks").mean().within(days(7)).lessThan(5),
                        "an average of less than 5 of indicator 'trucks' within 7 days",
                        "no average of less than 5 of indicator 'trucks' within 7 days"),
                arguments(
                        measured("trucks").count().moreThan(5),
                        "a number of observations of more than 5 of indicator 'trucks'",
                        "no number of observations of more than 5 of indicator 'trucks'"),
                arguments(
                        measured("trucks").max().atMost(5),
                        "a greatest value of at most 5 of indicator 'trucks'",
                        "no greatest value of at most 5 of indicator 'trucks'"),
                arguments(
                        all(fulfilled("visit"), any(open("calm"), reached("signal"))),
                        "commitment 'visit' fulfilled and (phase 'calm' open or milestone 'signal' reached)",
                        "commitment 'visit' not fulfilled or (phase 'calm' not open and milestone 'signal' not reached)"),
                arguments(any(fulfilled("visit")), "commitment 'visit' fulfilled", "commitment 'visit' not fulfilled"),
                arguments(
                        atLeast(2, fulfilled("visit"), not(open("calm")), all(open("calm"), reached("signal"))),
                        "at least 2 of: commitment 'visit' fulfilled, phase 'calm' not open, (phase 'calm' open and milestone 'signal' reached)",
                        "fewer than 2 of: commitment 'visit' fulfilled, phase 'calm' not open, (phase 'calm' open and milestone 'signal' reached)"));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void are_said_as_what_is_so_and_as_what_is_not(Condition condition, String so, String not) {
        String[] said = {ConditionWords.of(accord, condition), ConditionWords.of(accord, not(condition))};
        assertThat(said).containsExactly(so, not);
        assertThat(ConditionWords.of(accord, not(not(condition)))).isEqualTo(so);
    }
}

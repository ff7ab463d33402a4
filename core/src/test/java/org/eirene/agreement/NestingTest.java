package org.eirene.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.all;
import static org.eirene.agreement.Conditions.always;
import static org.eirene.agreement.Conditions.any;
import static org.eirene.agreement.Conditions.completed;
import static org.eirene.agreement.Conditions.never;
import static org.eirene.agreement.Conditions.not;
import static org.eirene.agreement.Conditions.passed;
import static org.eirene.agreement.Conditions.quiet;
import static org.eirene.agreement.Moments.date;
import static org.eirene.agreement.Moments.earliest;
import static org.eirene.agreement.Moments.latest;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Performances.act;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NestingTest {
    private static List<String> codes(Element element) {
        return CorridorAccord.builder().with(element).problems().stream()
                .map(problem -> problem.code() + " at " + problem.path())
                .toList();
    }

    private static Phase opensWhen(Condition condition) {
        return Phase.builder().id("later").opens(condition).build();
    }

    private static Moment latestOfLatest(int levels, Moment innermost) {
        Moment moment = innermost;
        for (int i = 0; i < levels; i++) {
            moment = new Latest(ImmutableList.of(moment), Shift.NONE);
        }
        return moment;
    }

    @Test
    void sixty_four_levels_are_walked_to_the_last_and_a_sixty_fifth_is_a_problem() {
        assertThat(codes(opensWhen(Faults.not(63, completed("calmm")))))
                .containsExactly("REFERENCE_UNKNOWN at phases[2].opens" + ".not".repeat(63) + ".completed");
        assertThat(codes(opensWhen(Faults.not(64, completed("calmm")))))
                .containsExactly("NESTING_TOO_DEEP at phases[2].opens");
    }

    @Test
    void a_condition_nested_a_hundred_thousand_deep_is_a_problem_like_any_other() {
        assertThat(codes(opensWhen(Faults.not(100_000, never()))))
                .containsExactly("NESTING_TOO_DEEP at phases[2].opens");
        assertThat(codes(CorridorAccord.fromNorth("bottomless")
                        .must(act())
                        .when(Faults.not(100_000, never()))
                        .build()))
                .containsExactly("NESTING_TOO_DEEP at commitments[8].when");
    }

    @Test
    void a_moment_nested_a_hundred_thousand_deep_is_a_problem_like_any_other() {
        assertThat(codes(CorridorAccord.fromNorth("bottomless")
                        .must(act())
                        .due(latestOfLatest(100_000, date("2025-02-01")))
                        .build()))
                .containsExactly("NESTING_TOO_DEEP at commitments[8].due");
    }

    @Test
    void moments_count_as_levels_of_the_condition_in_which_they_stand() {
        assertThat(codes(opensWhen(passed(latestOfLatest(62, date("2025-02-01"))))))
                .isEmpty();
        assertThat(codes(opensWhen(passed(latestOfLatest(63, date("2025-02-01"))))))
                .containsExactly("NESTING_TOO_DEEP at phases[2].opens");
    }

    @Test
    void a_condition_is_reported_once_however_many_of_its_branches_are_too_deep_and_its_other_branches_are_walked() {
        assertThat(codes(opensWhen(all(Faults.not(99, never()), completed("calmm"), Faults.not(99, never())))))
                .containsExactly(
                        "NESTING_TOO_DEEP at phases[2].opens", "REFERENCE_UNKNOWN at phases[2].opens.all[1].completed");
    }

    @Test
    void many_conditions_side_by_side_are_not_deep() {
        Condition[] many = new Condition[10_000];
        Arrays.fill(many, never());
        assertThat(codes(opensWhen(all(many)))).isEmpty();
        assertThat(codes(opensWhen(passed(latest(date("2025-02-01"), date("2025-02-02"))))))
                .isEmpty();
    }

    static Stream<Condition> doorsToConditions() {
        Condition deep = Faults.not(64, never());
        return Stream.of(not(deep), all(always(), deep), any(deep, always()), Conditions.atLeast(1, deep, always()));
    }

    @ParameterizedTest
    @MethodSource("doorsToConditions")
    void a_condition_that_is_too_deep_is_one_wherever_it_is_nested(Condition condition) {
        assertThat(codes(opensWhen(condition))).containsExactly("NESTING_TOO_DEEP at phases[2].opens");
    }

    static Stream<Moment> doorsToMoments() {
        Moment deep = latestOfLatest(64, date("2025-02-01"));
        return Stream.of(latest(deep, date("2025-02-01")), earliest(date("2025-02-01"), deep));
    }

    @ParameterizedTest
    @MethodSource("doorsToMoments")
    void a_moment_that_is_too_deep_is_one_wherever_it_is_nested(Moment moment) {
        assertThat(codes(CorridorAccord.fromNorth("bottomless")
                        .must(act())
                        .due(moment)
                        .build()))
                .containsExactly("NESTING_TOO_DEEP at commitments[8].due");
        assertThat(codes(opensWhen(quiet(days(1)).since(moment))))
                .containsExactly("NESTING_TOO_DEEP at phases[2].opens");
        assertThat(codes(opensWhen(passed(moment)))).containsExactly("NESTING_TOO_DEEP at phases[2].opens");
    }
}

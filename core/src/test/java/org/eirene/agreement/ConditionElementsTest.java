package org.eirene.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.all;
import static org.eirene.agreement.Conditions.always;
import static org.eirene.agreement.Conditions.any;
import static org.eirene.agreement.Conditions.atLeast;
import static org.eirene.agreement.Conditions.delivered;
import static org.eirene.agreement.Conditions.fulfilled;
import static org.eirene.agreement.Conditions.inForce;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Conditions.is;
import static org.eirene.agreement.Conditions.measured;
import static org.eirene.agreement.Conditions.met;
import static org.eirene.agreement.Conditions.not;
import static org.eirene.agreement.Conditions.open;
import static org.eirene.agreement.Conditions.opened;
import static org.eirene.agreement.Conditions.passed;
import static org.eirene.agreement.Conditions.quiet;
import static org.eirene.agreement.Moments.date;
import static org.eirene.agreement.Moments.earliest;
import static org.eirene.agreement.Moments.latest;
import static org.eirene.agreement.Offsets.days;

import org.junit.jupiter.api.Test;

/** Of the course of which elements a condition speaks. */
class ConditionElementsTest {
    @Test
    void an_elementary_condition_speaks_of_what_it_names() {
        assertThat(always().elements()).isEmpty();
        assertThat(fulfilled("release").elements()).containsExactly("release");
        assertThat(open("truce").elements()).containsExactly("truce");
        assertThat(inForce("ladder", 2).elements()).containsExactly("ladder");
        assertThat(is("aid", Status.WAIVED).elements()).containsExactly("aid");
        assertThat(delivered("release", "aid").atLeast(5).elements()).containsExactly("aid", "release");
    }

    @Test
    void one_that_is_composed_speaks_of_all_that_its_parts_do_each_once_and_in_order() {
        assertThat(all(met("flow"), any(fulfilled("release"), not(met("flow"))), always())
                        .elements())
                .containsExactly("flow", "release");
        assertThat(atLeast(2, fulfilled("c"), fulfilled("b"), fulfilled("a")).elements())
                .containsExactly("a", "b", "c");
    }

    @Test
    void what_stands_in_its_moments_counts() {
        assertThat(passed(latest(
                                opened("truce").plus(days(7)),
                                earliest(
                                        date("2025-03-01"), fulfilled("release").asMoment())))
                        .elements())
                .containsExactly("release", "truce");
        assertThat(quiet(days(3)).since(opened("truce")).elements()).containsExactly("truce");
    }

    @Test
    void figures_and_incidents_are_no_course_of_an_element() {
        assertThat(measured("trucks").mean().atLeast(500).elements()).isEmpty();
        assertThat(incidents("raid").by("north").verifiedBy("count").atLeast(3).elements())
                .isEmpty();
    }
}

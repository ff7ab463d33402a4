package org.eirene.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import org.eirene.agreement.AtInstant;
import org.eirene.agreement.Conditions;
import org.eirene.agreement.Moment;
import org.eirene.agreement.Moments;
import org.eirene.agreement.Offsets;
import org.eirene.agreement.OnDate;
import org.eirene.agreement.TransitionKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MomentDecoderTest {
    private static Snippets.Outcome<Moment> read(String yaml) {
        return Snippets.read(yaml, values -> new MomentDecoder(values)::moment);
    }

    @Test
    void an_instant_is_read_with_its_offset() {
        assertThat(read("{at: 2025-01-16T11:15:00+02:00}").sound()).isEqualTo(Moments.at("2025-01-16T09:15:00Z"));
        assertThat(read("{at: 2025-01-16T09:15:00.000000001Z}").sound()).isInstanceOf(AtInstant.class);
    }

    @Test
    void a_date_where_an_instant_is_asked_for_is_that_day() {
        assertThat(read("{at: 2025-02-10}").sound())
                .isEqualTo(read("{date: 2025-02-10}").sound());
        assertThat(read("{at: 2025-02-10}").sound()).isInstanceOf(OnDate.class);
    }

    @ParameterizedTest
    @EnumSource
    void every_transition_is_read(TransitionKind kind) {
        assertThat(read("{" + kind.word() + ": x, day: 7}").sound().toString()).isEqualTo(kind.word() + "(x) day 7");
        assertThat(read("{" + kind.word() + ": x, plus: P3D, endOfDay: true}")
                        .sound()
                        .toString())
                .isEqualTo(kind.word() + "(x) + P3D, end of day");
    }

    @Test
    void earliest_and_latest_are_shifted_as_a_whole() {
        assertThat(read("{earliest: [{reached: a, plus: P3D}, {latest: [{opened: b}]}], endOfDay: true}")
                        .sound())
                .isEqualTo(Moments.earliest(
                                Conditions.reached("a").plus(Offsets.days(3)), Moments.latest(Conditions.opened("b")))
                        .endOfDay());
    }

    @Test
    void a_day_that_is_none_is_refused() {
        assertThat(read("{date: 2025-02-29}").problems())
                .containsExactly("1:8: NOT_A_DATE at date: '2025-02-29' is not a date: write a day of the calendar such"
                        + " as 2025-01-16.");
    }

    @Test
    void several_mistakes_are_told_together() {
        assertThat(read("{opened: 5, plus: P, endOfDay: 1, days: 7}").problems())
                .containsExactly(
                        "1:10: WRONG_TYPE at opened: A text is expected, but the number 5 stands here. Maybe write it"
                                + " in quotes: \"5\".",
                        "1:19: NOT_AN_OFFSET at plus: 'P' is not an offset: write an ISO 8601 duration of whole units"
                                + " such as P42D, PT72H or P1DT12H.",
                        "1:32: WRONG_TYPE at endOfDay: True or false is expected, but the number 1 stands here.",
                        "1:35: KEY_UNKNOWN at days: 'days' is not a key of a moment 'opened' (keys: opened, plus, day,"
                                + " endOfDay). Maybe day was meant.");
    }

    @Test
    void what_is_inside_has_its_path() {
        assertThat(read("{earliest: [{at: 2025-01-01}, {opend: a}]}").problems())
                .containsExactly("1:32: CASE_UNKNOWN at earliest[1].opend: 'opend' is not a key that says which moment"
                        + " this is. Maybe opened was meant.");
    }
}

package org.eirene.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.all;
import static org.eirene.agreement.Conditions.always;
import static org.eirene.agreement.Conditions.any;
import static org.eirene.agreement.Conditions.atLeast;
import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Conditions.completed;
import static org.eirene.agreement.Conditions.inForce;
import static org.eirene.agreement.Conditions.never;
import static org.eirene.agreement.Conditions.not;
import static org.eirene.agreement.Conditions.open;
import static org.eirene.agreement.Conditions.opened;
import static org.eirene.agreement.Conditions.quiet;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Offsets.hours;

import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.util.Optional;
import org.eirene.agreement.Aggregate;
import org.eirene.agreement.Comparison;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Delivered;
import org.eirene.agreement.DeliveredTotal;
import org.eirene.agreement.IncidentFilter;
import org.eirene.agreement.Measured;
import org.eirene.agreement.Measurement;
import org.eirene.agreement.Moments;
import org.eirene.agreement.Passed;
import org.eirene.agreement.Status;
import org.eirene.agreement.StatusIs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionDecoderTest {
    private static Snippets.Outcome<Condition> read(String yaml) {
        return Snippets.read(yaml, values -> new ConditionDecoder(values, new MomentDecoder(values))::condition);
    }

    private static Condition sound(String yaml) {
        return read(yaml).sound();
    }

    @Test
    void the_constants_are_words() {
        assertThat(sound("always")).isEqualTo(always());
        assertThat(sound("\"never\"")).isEqualTo(never());
    }

    @Test
    void logic_is_nested() {
        assertThat(sound("{all: [{any: [always, {not: never}]}, {atLeast: 2, of: [always, {open: p}]}]}"))
                .isEqualTo(all(any(always(), not(never())), atLeast(2, always(), open("p"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reached",
                "opened",
                "completed",
                "lapsed",
                "fulfilled",
                "breached",
                "met",
                "missed",
                "lost",
                "released",
                "invoked",
                "open",
                "inForce"
            })
    void what_names_an_element_is_read(String word) {
        assertThat(sound("{" + word + ": x}").toString()).isEqualTo(word + "(x)");
    }

    @Test
    void a_rung_and_a_status_are_read() {
        assertThat(sound("{inForce: s, rung: 2}")).isEqualTo(inForce("s", 2));
        assertThat(sound("{is: c, status: WAIVED}")).isEqualTo(new StatusIs("c", Status.WAIVED));
        assertThat(sound("{passed: {date: 2025-02-01}}")).isEqualTo(new Passed(Moments.date("2025-02-01")));
    }

    @Test
    void incidents_are_counted_under_a_filter() {
        assertThat(sound("{incidents: {of: {kinds: [raid], minSeverity: 3, by: [north], areas: [east],"
                        + " verification: inquiry}, within: P7D}, atLeast: 5}"))
                .isEqualTo(IncidentFilter.ALL
                        .kinds("raid")
                        .minSeverity(3)
                        .by("north")
                        .areas("east")
                        .verifiedBy("inquiry")
                        .within(days(7))
                        .atLeast(5));
        assertThat(sound("{incidents: {}, atMost: 0}")).isEqualTo(IncidentFilter.ALL.atMost(0));
    }

    @Test
    void quiet_deliveries_and_measurements_are_read() {
        assertThat(sound("{quiet: {for: PT72H, of: {by: north}, since: {opened: p}}}"))
                .isEqualTo(quiet(hours(72)).of(IncidentFilter.ALL.by("north")).since(opened("p")));
        assertThat(sound("{delivered: [c, d], within: P1D, atMost: 2.50}"))
                .isEqualTo(new Delivered(
                        new DeliveredTotal(ImmutableSortedSet.of("c", "d"), Optional.of(days(1))),
                        Comparison.AT_MOST,
                        new BigDecimal("2.5")));
        assertThat(sound("{delivered: c, atLeast: 10}").toString()).isEqualTo("delivered(c) >= 10");
        assertThat(sound("{measured: i, take: mean, within: P7D, lessThan: -0.1}"))
                .isEqualTo(new Measured(
                        new Measurement("i", Aggregate.MEAN, Optional.of(days(7))),
                        Comparison.LESS_THAN,
                        new BigDecimal("-0.1")));
    }

    @Test
    void a_key_of_another_case_is_refused() {
        assertThat(read("{completed: calm, rung: 2}").problems())
                .containsExactly(
                        "1:19: KEY_UNKNOWN at rung: 'rung' is not a key of a condition 'completed' (keys: completed).");
        assertThat(read("{completed: calm, opened: calm}").problems())
                .containsExactly("1:19: KEY_UNKNOWN at opened: 'opened' is not a key of a condition 'completed' (keys:"
                        + " completed).");
    }

    @Test
    void a_text_that_is_no_constant_is_refused() {
        assertThat(read("completed").problems())
                .containsExactly("1:1: WORD_UNKNOWN: 'completed' is not a condition (always, never).");
        assertThat(read("true").problems())
                .containsExactly(
                        "1:1: WRONG_TYPE: A condition (a map such as {completed: calm}, or always, or never) is"
                                + " expected, but true stands here.");
    }

    @Test
    void a_part_that_is_missing_is_named() {
        assertThat(read("{all: [{is: c}, {quiet: {}}, {measured: i, atLeast: 1}]}")
                        .problems())
                .containsExactly(
                        "1:8: KEY_MISSING at all[0].status: 'status' is missing: a condition 'is' needs it.",
                        "1:25: KEY_MISSING at all[1].quiet.for: 'for' is missing: a condition 'quiet' needs it.",
                        "1:30: KEY_MISSING at all[2].take: 'take' is missing: a condition 'measured' needs it.");
    }

    @Test
    void what_cannot_be_read_leaves_no_condition() {
        assertThat(read("{any: [{breached: c}, {braeched: c}]}").value()).isEmpty();
        assertThat(sound("{breached: c}")).isEqualTo(breached("c")).isNotEqualTo(completed("c"));
    }
}

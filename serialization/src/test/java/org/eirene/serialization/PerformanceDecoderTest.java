package org.eirene.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.eirene.agreement.Act;
import org.eirene.agreement.Conditions;
import org.eirene.agreement.IncidentFilter;
import org.eirene.agreement.Offsets;
import org.eirene.agreement.Performance;
import org.eirene.agreement.Performances;
import org.junit.jupiter.api.Test;

class PerformanceDecoderTest {
    private static Snippets.Outcome<Performance> read(String yaml) {
        return Snippets.read(yaml, values -> {
            MomentDecoder moments = new MomentDecoder(values);
            return new PerformanceDecoder(values, moments, new ConditionDecoder(values, moments))::performance;
        });
    }

    @Test
    void each_kind_is_read() {
        assertThat(read("{act: true}").sound()).isEqualTo(new Act());
        assertThat(read("{deliver: 3, unit: person, manifest: list-a, instalments: [{total: 1, due: {opened: p, day:"
                                + " 1}}]}")
                        .sound())
                .isEqualTo(Performances.deliver(3, "person")
                        .manifest("list-a")
                        .instalment(1, Conditions.opened("p").day(1)));
        assertThat(read("{supply: 0.5, unit: tonne, per: P1D}").sound())
                .isEqualTo(Performances.supply(new BigDecimal("0.5"), "tonne").per(Offsets.days(1)));
        assertThat(read("{refrain: {kinds: [raid]}, curedAfter: P2D}").sound())
                .isEqualTo(
                        Performances.refrain(IncidentFilter.ALL.kinds("raid")).curedAfter(Offsets.days(2)));
        assertThat(read("{refrain: {}}").sound()).isEqualTo(Performances.refrain(IncidentFilter.ALL));
        assertThat(read("{respond: {minSeverity: 2}, within: PT6H}").sound())
                .isEqualTo(Performances.respond(IncidentFilter.ALL.minSeverity(2), Offsets.hours(6)));
    }

    @Test
    void an_act_is_true() {
        assertThat(read("{act: false}").problems())
                .containsExactly("1:7: WRONG_TYPE at act: True is expected, but false stands here.");
    }

    @Test
    void nothing_is_converted() {
        assertThat(read("{supply: \"600\", unit: 5, per: 1}").problems())
                .containsExactly(
                        "1:10: WRONG_TYPE at supply: A number is expected, but the text '600' stands here.",
                        "1:23: WRONG_TYPE at unit: A text is expected, but the number 5 stands here. Maybe write it in"
                                + " quotes: \"5\".",
                        "1:31: WRONG_TYPE at per: An offset (a text such as P42D or PT72H) is expected, but the number 1"
                                + " stands here.");
    }

    @Test
    void a_performance_without_a_case_is_refused() {
        assertThat(read("{unit: person}").problems())
                .containsExactly(
                        "1:1: CASE_UNKNOWN: No key says which performance this is (one of act, deliver, supply,"
                                + " refrain, respond).");
    }
}

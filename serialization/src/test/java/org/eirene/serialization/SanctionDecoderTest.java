package org.eirene.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.eirene.agreement.Conditions;
import org.eirene.agreement.Measure;
import org.eirene.agreement.Measures;
import org.eirene.agreement.Offset;
import org.eirene.agreement.Offsets;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;
import org.junit.jupiter.api.Test;

class SanctionDecoderTest {
    private static SanctionDecoder decoder(Values values) {
        return new SanctionDecoder(values, new ConditionDecoder(values, new MomentDecoder(values)));
    }

    private static Snippets.Outcome<Sanction> read(String yaml) {
        return Snippets.read(yaml, values -> decoder(values)::sanction);
    }

    private static Snippets.Outcome<ImmutableList<Measure>> measures(String yaml) {
        return Snippets.read(yaml, values -> node -> values.list(node, decoder(values)::measure));
    }

    @Test
    void a_ladder_is_read() {
        Sanction sanction = read("{id: cut, against: north, trigger: {breached: aid}, decision: count, cure: always,"
                        + " probation: P2D, rungs: [{measures: [{warn: Notice}]}, {after: P3D, occurrence: 2, severity:"
                        + " 4, measures: [{withhold: [t]}]}]}")
                .sound();
        assertThat(sanction)
                .isEqualTo(Sanction.builder()
                        .id("cut")
                        .against("north")
                        .trigger(Conditions.breached("aid"))
                        .decision("count")
                        .cure(Conditions.always())
                        .probation(Offsets.days(2))
                        .addRungs(
                                Rung.of(Measures.warn("Notice")),
                                Rung.of(Measures.withhold("t"))
                                        .after(Offsets.days(3))
                                        .occurrence(2)
                                        .severity(4))
                        .build());
    }

    @Test
    void there_is_no_probation_unless_it_is_written() {
        assertThat(read("{id: cut, against: north, trigger: never, rungs: []}")
                        .sound()
                        .probation())
                .isEqualTo(Offset.ZERO);
    }

    @Test
    void every_measure_is_read() {
        assertThat(measures("[{warn: Notice}, {suspend: [a, b]}, {snapBack: [a]}, {snapBack: [a], permanently: true},"
                                + " {withhold: [t]}, {forfeit: [t]}, {refer: qatar}, {terminate: true}]")
                        .sound())
                .isEqualTo(List.of(
                        Measures.warn("Notice"),
                        Measures.suspend("a", "b"),
                        Measures.snapBack("a"),
                        Measures.snapBack("a").forGood(),
                        Measures.withhold("t"),
                        Measures.forfeit("t"),
                        Measures.refer("qatar"),
                        Measures.terminate()));
    }

    @Test
    void measures_have_their_own_keys_only() {
        assertThat(measures("[{warn: Notice, permanently: true}, {terminate: false}, {suspend: a}, warn]")
                        .problems())
                .containsExactly(
                        "1:17: KEY_UNKNOWN at [0].permanently: 'permanently' is not a key of a measure 'warn' (keys:"
                                + " warn).",
                        "1:49: WRONG_TYPE at [1].terminate: True is expected, but false stands here.",
                        "1:67: WRONG_TYPE at [2].suspend: A list is expected, but the text 'a' stands here.",
                        "1:71: WRONG_TYPE at [3]: A measure (a map such as {withhold: [tranche-1]}) is expected, but the"
                                + " text 'warn' stands here.");
    }

    @Test
    void a_sanction_with_a_broken_rung_is_not_read() {
        Snippets.Outcome<Sanction> outcome = read("{id: cut, against: north, trigger: never, rungs: [{after: P3D}]}");
        assertThat(outcome.value()).isEmpty();
        assertThat(outcome.problems())
                .containsExactly("1:51: KEY_MISSING at rungs[0].measures: 'measures' is missing: a rung needs it.");
    }
}

package org.eirene.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Measures.refer;
import static org.eirene.agreement.Measures.suspend;
import static org.eirene.agreement.Measures.warn;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.analysis.Texts.accord;
import static org.eirene.analysis.Texts.north;
import static org.eirene.analysis.Texts.south;
import static org.eirene.analysis.Texts.told;

import org.eirene.agreement.Agreement;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;
import org.junit.jupiter.api.Test;

/** The first rung of a ladder is reached at once: what is put before it puts it off. */
class RungOrderTest {
    private static final Rung SUSPEND = Rung.of(suspend("trade"));
    private static final Rung LAST = Rung.of(refer("qatar")).after(days(9));
    private static final Rung NOTICE = Rung.of(warn("Notice"));

    private static Agreement text(Rung... rungs) {
        return accord().addCommitments(north("withdraw").build(), south("trade").build())
                .addSanctions(Sanction.builder()
                        .id("ladder")
                        .against("north")
                        .trigger(breached("withdraw"))
                        .addRungs(rungs)
                        .build())
                .build();
    }

    private static final Agreement HARD = text(SUSPEND, LAST);
    private static final Agreement SOFT = text(NOTICE, SUSPEND.after(days(3)), LAST);

    @Test
    void what_is_put_before_the_first_rung_puts_it_off() {
        assertThat(told(HARD, SOFT)).isEqualTo("""
                sanctions[0].rungs[0] (ladder): new warn: Notice
                  enforcement strengthened (worse for north)
                sanctions[0].rungs[1] (ladder): was at once, suspend trade, now after P3D, suspend trade
                  enforcement weakened (better for north)""");
    }

    @Test
    void likewise_where_the_first_rung_had_a_test_that_did_not_matter() {
        assertThat(told(text(SUSPEND.after(days(3)), LAST), SOFT)).isEqualTo(told(HARD, SOFT));
    }

    @Test
    void where_the_first_rung_goes_the_next_comes_at_once() {
        assertThat(told(SOFT, HARD)).isEqualTo("""
                sanctions[0].rungs[0] (ladder): no longer warn: Notice
                  enforcement weakened (better for north)
                sanctions[0].rungs[0] (ladder): was after P3D, suspend trade, now at once, suspend trade
                  enforcement strengthened (worse for north)""");
    }

    @Test
    void the_rungs_after_it_are_told_too() {
        assertThat(told(
                        HARD,
                        text(
                                NOTICE,
                                SUSPEND.after(days(3)),
                                Rung.of(refer("qatar")).after(days(5)))))
                .endsWith("""
                sanctions[0].rungs[2].after (ladder): was P9D, now P5D
                  enforcement strengthened (worse for north)""");
    }

    @Test
    void a_test_of_the_first_rung_is_but_wording() {
        assertThat(told(HARD, text(SUSPEND.after(days(3)), LAST)))
                .isEqualTo("sanctions[0].rungs[0].after (ladder): new P3D\n  only wording");
    }
}

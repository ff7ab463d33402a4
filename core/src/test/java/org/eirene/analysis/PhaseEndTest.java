package org.eirene.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.always;
import static org.eirene.agreement.Conditions.completed;
import static org.eirene.agreement.Conditions.fulfilled;
import static org.eirene.agreement.Conditions.lapsed;
import static org.eirene.agreement.Moments.date;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.agreement.Performances.supply;
import static org.eirene.analysis.Texts.accord;
import static org.eirene.analysis.Texts.north;
import static org.eirene.analysis.Texts.south;
import static org.eirene.analysis.Texts.told;

import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.OnExpiry;
import org.eirene.agreement.Phase;
import org.junit.jupiter.api.Test;

/** What it means, and for whom, that a phase ends sooner or later. */
class PhaseEndTest {
    private static final String RELAXED = "  deadline relaxed (better for north; worse for south)";
    private static final String LENGTHENED = "  duration lengthened (better for north; worse for south)";
    private static final Commitment.Builder WITHDRAW = north("withdraw").phase("opening");
    private static final Commitment.Builder TRADE =
            south("trade").phase("opening").must(supply(5, "truck").per(days(1)));

    private static Phase opening(int days, OnExpiry rule) {
        return Phase.builder().id("opening").lasts(days(days)).onExpiry(rule).build();
    }

    private static Agreement text(Phase opening, Commitment.Builder... commitments) {
        return FindingFaults.with(accord().addPhases(opening), commitments);
    }

    private static String longer(Commitment.Builder... commitments) {
        return told(text(opening(42, OnExpiry.lapse()), commitments), text(opening(50, OnExpiry.lapse()), commitments));
    }

    private static final String LASTS = "phases[0].lasts (opening): was P42D, now P50D\n";

    @Test
    void a_later_end_leaves_more_time_to_what_is_due_by_it_and_lets_go_on_what_goes_on() {
        assertThat(longer(WITHDRAW)).isEqualTo(LASTS + RELAXED);
        assertThat(longer(TRADE)).isEqualTo(LASTS + LENGTHENED);
        assertThat(longer(WITHDRAW, TRADE)).isEqualTo(LASTS + RELAXED + "\n" + LENGTHENED);
    }

    @Test
    void an_end_on_which_nothing_hangs_is_a_later_end_and_no_deadline() {
        assertThat(longer()).isEqualTo(LASTS + "  ending harder");
        assertThat(longer(north("withdraw").phase("opening").due(date("2025-03-01"))))
                .isEqualTo(LASTS + "  ending harder");
        assertThat(longer(north("withdraw")
                        .phase("opening")
                        .must(deliver(5, "post").instalment(5, date("2025-03-01")))))
                .isEqualTo(LASTS + "  ending harder");
        assertThat(longer(south("trade")
                        .phase("opening")
                        .must(supply(5, "truck").per(days(1)))
                        .survives()))
                .isEqualTo(LASTS + "  ending harder");
    }

    @Test
    void what_instalments_leave_over_is_due_by_the_end() {
        assertThat(longer(north("withdraw")
                        .phase("opening")
                        .must(deliver(5, "post").instalment(3, date("2025-03-01")))))
                .isEqualTo(LASTS + RELAXED);
    }

    @Test
    void what_is_counted_from_the_end_hangs_on_it() {
        assertThat(longer(north("withdraw").due(completed("opening").plus(days(3)))))
                .isEqualTo(LASTS + RELAXED);
        assertThat(longer(south("trade")
                        .must(supply(5, "truck").per(days(1)))
                        .due(lapsed("opening").plus(days(3)))))
                .isEqualTo(LASTS + LENGTHENED);
        Benchmark order = Benchmark.builder()
                .id("order")
                .criterion(fulfilled("withdraw"))
                .due(completed("opening").plus(days(3)))
                .build();
        Agreement before =
                text(opening(42, OnExpiry.lapse()), north("withdraw")).with(order);
        assertThat(told(before, before.with(opening(50, OnExpiry.lapse())))).isEqualTo(LASTS + "  deadline relaxed");
    }

    @Test
    void what_was_never_to_end_and_ends_now_ends_more_easily() {
        Agreement endless =
                accord().addPhases(Phase.builder().id("opening").build()).build();
        assertThat(told(endless, endless.with(opening(42, OnExpiry.lapse()))))
                .isEqualTo("phases[0].lasts (opening): new P42D\n  ending easier");
    }

    private static String expiring(OnExpiry before, OnExpiry after, Commitment.Builder... commitments) {
        return told(text(opening(42, before), commitments), text(opening(42, after), commitments));
    }

    private static final OnExpiry EXTENDED = OnExpiry.extend(days(7), always(), 2);

    @Test
    void an_end_that_can_be_put_off_relaxes_what_is_due_by_it() {
        assertThat(expiring(OnExpiry.lapse(), EXTENDED, WITHDRAW, TRADE))
                .isEqualTo("phases[0].onExpiry (opening): was lapse, now extend by P7D while always, at most 2 times\n"
                        + "  ending harder\n" + RELAXED + "\n" + LENGTHENED);
        assertThat(expiring(OnExpiry.lapse(), EXTENDED)).endsWith("times\n  ending harder");
    }

    @Test
    void a_phase_that_stays_open_beyond_its_end_relaxes_no_deadline() {
        assertThat(expiring(OnExpiry.lapse(), OnExpiry.carryOn(), WITHDRAW, TRADE))
                .isEqualTo("phases[0].onExpiry (opening): was lapse, now continue\n  ending harder\n" + LENGTHENED);
        assertThat(expiring(EXTENDED, OnExpiry.carryOn(), WITHDRAW, TRADE))
                .endsWith("  ending harder\n  deadline tightened (better for south; worse for north)\n" + LENGTHENED);
        assertThat(expiring(OnExpiry.lapse(), OnExpiry.complete(), WITHDRAW, TRADE))
                .endsWith("now complete\n  ending changed");
    }

    @Test
    void each_part_of_an_extension_that_grows_relaxes_what_is_due_by_the_end() {
        assertThat(expiring(EXTENDED, OnExpiry.extend(days(9), always(), 2), WITHDRAW))
                .isEqualTo("phases[0].onExpiry.extend (opening): was P7D, now P9D\n  ending harder\n" + RELAXED);
        assertThat(expiring(EXTENDED, OnExpiry.extend(days(7), always(), 3), WITHDRAW))
                .isEqualTo("phases[0].onExpiry.times (opening): was 2, now 3\n  ending harder\n" + RELAXED);
        assertThat(expiring(EXTENDED, OnExpiry.extend(days(7), fulfilled("withdraw"), 2), WITHDRAW))
                .isEqualTo("phases[0].onExpiry.while (opening): was always, now fulfilled(withdraw)\n  ending easier\n"
                        + "  deadline tightened (better for south; worse for north)");
    }
}

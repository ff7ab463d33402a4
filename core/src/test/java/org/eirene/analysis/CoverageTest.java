package org.eirene.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.all;
import static org.eirene.agreement.Conditions.any;
import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Conditions.fulfilled;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Conditions.not;
import static org.eirene.agreement.Conditions.quiet;
import static org.eirene.agreement.Measures.forfeit;
import static org.eirene.agreement.Measures.warn;
import static org.eirene.agreement.Measures.withhold;
import static org.eirene.agreement.Moments.date;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Offsets.hours;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.agreement.Performances.refrain;
import static org.eirene.agreement.Performances.respond;
import static org.eirene.agreement.Performances.supply;
import static org.eirene.analysis.FindingFaults.DUE;
import static org.eirene.analysis.FindingFaults.sanction;
import static org.eirene.analysis.FindingFaults.with;
import static org.eirene.analysis.Texts.accord;
import static org.eirene.analysis.Texts.north;
import static org.eirene.analysis.Texts.south;

import java.util.List;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Escrow;
import org.eirene.agreement.Manifest;
import org.eirene.agreement.Measure;
import org.eirene.agreement.OnExpiry;
import org.eirene.agreement.Party;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Procedure;
import org.eirene.agreement.Silence;
import org.eirene.agreement.Stage;
import org.eirene.agreement.Tranche;
import org.junit.jupiter.api.Test;

/** Who verifies, what is dated, paid in, spared and lifted: what looks covered and is not, and what is. */
class CoverageTest {
    private static List<String> told(FindingCode code, Agreement text) {
        return Analysis.of(text).findings(code).stream().map(Finding::message).toList();
    }

    private static void assertRepairsHelp(FindingCode code, Agreement text) {
        assertThat(Analysis.of(text).findings(code))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.repairs())
                        .isNotEmpty()
                        .allSatisfy(repair -> assertThat(
                                        Analysis.of(repair.applyTo(text)).findings(code))
                                .extracting(Finding::elements)
                                .doesNotContain(finding.elements())));
    }

    // ---------------------------------------------------------------- verification

    private static Agreement checkedBy(Commitment.Builder commitment, String... body) {
        return with(
                accord().addProcedures(Procedure.builder()
                        .id("self-check")
                        .addStages(Stage.of(1, days(3), body))
                        .onSilence(Silence.CONFIRM)
                        .build()),
                commitment.verification("self-check"));
    }

    @Test
    void who_verifies_what_he_owes_himself_verifies_nothing() {
        Agreement text = checkedBy(north("withdrawal"), "north");
        assertThat(told(FindingCode.COMMITMENT_UNVERIFIED, text))
                .containsExactly(
                        "Nobody verifies commitment 'withdrawal' but who performs it: in procedure 'self-check'"
                                + " sit only north");
        assertRepairsHelp(FindingCode.COMMITMENT_UNVERIFIED, text);
        assertThat(told(FindingCode.COMMITMENT_UNVERIFIED, checkedBy(north("withdrawal"), "north", "cell")))
                .isEmpty();
        assertThat(told(FindingCode.COMMITMENT_UNVERIFIED, checkedBy(north("withdrawal"), "south")))
                .isEmpty();
    }

    @Test
    void nor_who_performs_it_for_him_or_for_whom_he_answers() {
        assertThat(told(
                        FindingCode.COMMITMENT_UNVERIFIED,
                        checkedBy(north("withdrawal").performedBy("militia"), "militia")))
                .containsExactly(
                        "Nobody verifies commitment 'withdrawal' but who performs it: in procedure 'self-check'"
                                + " sit only militia");
        Agreement strangers = checkedBy(north("withdrawal"), "militia");
        assertThat(told(FindingCode.COMMITMENT_UNVERIFIED, strangers)).isEmpty();
        assertThat(told(
                        FindingCode.COMMITMENT_UNVERIFIED,
                        strangers.with(Party.builder()
                                .id("north")
                                .name("North")
                                .answersFor("militia")
                                .build())))
                .hasSize(1);
    }

    @Test
    void a_later_stage_of_others_verifies() {
        Agreement text = with(
                accord().addProcedures(Procedure.builder()
                        .id("appeal")
                        .addStages(Stage.of(1, days(3), "north"), Stage.of(1, days(3), "cell"))
                        .onSilence(Silence.DENY)
                        .build()),
                north("withdrawal").verification("appeal"));
        assertThat(told(FindingCode.COMMITMENT_UNVERIFIED, text)).isEmpty();
    }

    @Test
    void a_benchmark_of_what_only_its_performer_confirms_is_uncertified() {
        Benchmark out =
                Benchmark.builder().id("out").criterion(fulfilled("withdrawal")).build();
        assertThat(told(
                        FindingCode.BENCHMARK_UNCERTIFIED,
                        checkedBy(north("withdrawal"), "north").with(out)))
                .containsExactly("Nobody certifies benchmark 'out'");
        assertThat(told(
                        FindingCode.BENCHMARK_UNCERTIFIED,
                        checkedBy(north("withdrawal"), "cell").with(out)))
                .isEmpty();
    }

    @Test
    void answers_that_nobody_verifies_are_told() {
        Commitment.Builder hotline = north("hotline").must(respond(incidents("raid"), hours(6)));
        assertThat(told(FindingCode.COMMITMENT_UNVERIFIED, with(hotline)))
                .containsExactly("Nobody verifies commitment 'hotline': that it is done only north says");
        assertRepairsHelp(FindingCode.COMMITMENT_UNVERIFIED, with(hotline));
        assertThat(told(FindingCode.COMMITMENT_UNVERIFIED, with(hotline.verification("count"))))
                .isEmpty();
    }

    // ---------------------------------------------------------------- dates

    @Test
    void instalments_below_the_whole_leave_the_rest_without_a_date() {
        assertThat(told(FindingCode.COMMITMENT_UNDATED, with(released(5))))
                .containsExactly("Commitment 'release' is due at no time beyond the first 5");
        assertThat(told(FindingCode.COMMITMENT_UNDATED, with(released(9)))).isEmpty();
        assertThat(told(FindingCode.COMMITMENT_UNDATED, with(released(5).due(date(DUE)))))
                .isEmpty();
    }

    private static Commitment.Builder released(long first) {
        return south("release").must(deliver(9, "person").instalment(first, date("2025-02-01")));
    }

    @Test
    void of_what_stands_on_a_list_the_list_is_the_whole() {
        Manifest list = Manifest.builder().id("list").addItems("a", "b", "c").build();
        Commitment.Builder all =
                south("release").must(deliver(3, "person").manifest("list").instalment(3, date("2025-02-01")));
        Commitment.Builder some =
                south("release").must(deliver(3, "person").manifest("list").instalment(2, date("2025-02-01")));
        assertThat(told(FindingCode.COMMITMENT_UNDATED, with(accord().addManifests(list), all)))
                .isEmpty();
        assertThat(told(FindingCode.COMMITMENT_UNDATED, with(accord().addManifests(list), some)))
                .containsExactly("Commitment 'release' is due at no time beyond the first 2");
    }

    @Test
    void what_waits_for_the_rest_rests_on_what_has_no_date() {
        Commitment.Builder border = north("border").when(fulfilled("release")).due(date(DUE));
        assertThat(told(FindingCode.DATE_RESTS_ON_UNDATED, with(released(5), border)))
                .containsExactly("Commitment 'border' has a date and waits for commitment 'release', which has none");
        assertThat(told(FindingCode.DATE_RESTS_ON_UNDATED, with(released(9), border)))
                .isEmpty();
    }

    // ---------------------------------------------------------------- escrows

    private static Escrow escrow(String id, long amount) {
        return Escrow.builder()
                .id(id)
                .holder("qatar")
                .unit("USD")
                .addTranches(Tranche.builder()
                        .id(id + "-first")
                        .amount(amount)
                        .to("north")
                        .release(fulfilled("payment"))
                        .build())
                .build();
    }

    private static Commitment.Builder pays(long amount) {
        return south("payment").to("qatar").must(deliver(amount, "USD"));
    }

    @Test
    void what_is_paid_in_is_shared_out_among_the_escrows_of_a_holder() {
        Agreement.Builder both = accord().addEscrows(escrow("fund", 250), escrow("reserve", 100));
        assertThat(told(FindingCode.DEPOSITS_TOO_SMALL, with(both, pays(300))))
                .containsExactly(
                        "The tranches of escrow 'reserve' come to 100 USD, and of the 300 that are undertaken to be"
                                + " paid in to qatar other escrows leave 50");
        assertThat(told(
                        FindingCode.DEPOSITS_TOO_SMALL,
                        with(accord().addEscrows(escrow("fund", 250), escrow("reserve", 100)), pays(350))))
                .isEmpty();
        assertThat(told(
                        FindingCode.DEPOSITS_TOO_SMALL,
                        with(accord().addEscrows(escrow("fund", 250), escrow("reserve", 100)), pays(200))))
                .containsExactly(
                        "The tranches of escrow 'fund' come to 250 USD, and 200 are undertaken to be paid in",
                        "The tranches of escrow 'reserve' come to 100 USD, and of the 200 that are undertaken to be"
                                + " paid in to qatar other escrows leave 0");
    }

    private static Agreement paidByTheWeek(OnExpiry rule, Commitment.Builder payments) {
        return with(
                accord().addPhases(Phase.builder()
                                .id("rebuilding")
                                .lasts(days(70))
                                .onExpiry(rule)
                                .build())
                        .addEscrows(escrow("fund", 250)),
                payments.must(supply(20, "USD").per(days(7))));
    }

    @Test
    void what_is_paid_in_period_by_period_counts_as_long_as_it_may_go_on() {
        Commitment.Builder within = pays(1).phase("rebuilding");
        assertThat(told(FindingCode.DEPOSITS_TOO_SMALL, paidByTheWeek(OnExpiry.lapse(), within)))
                .containsExactly("The tranches of escrow 'fund' come to 250 USD, and 200 are undertaken to be paid in");
        assertThat(told(
                        FindingCode.DEPOSITS_TOO_SMALL,
                        paidByTheWeek(OnExpiry.extend(days(7), fulfilled("payment"), 3), within)))
                .isEmpty();
        assertThat(told(FindingCode.DEPOSITS_TOO_SMALL, paidByTheWeek(OnExpiry.carryOn(), within)))
                .isEmpty();
        assertThat(told(FindingCode.DEPOSITS_TOO_SMALL, paidByTheWeek(OnExpiry.lapse(), pays(1))))
                .isEmpty();
    }

    // ---------------------------------------------------------------- carve-outs

    private static Agreement keepingBack(Measure measure, Tranche.Builder tranche) {
        return with(
                accord().addEscrows(Escrow.builder()
                                .id("fund")
                                .holder("qatar")
                                .unit("USD")
                                .addTranches(tranche.amount(25)
                                        .to("north")
                                        .release(fulfilled("withdrawal"))
                                        .build())
                                .build())
                        .addSanctions(sanction("raids", breached("withdrawal"), measure)),
                north("withdrawal").due(date(DUE)));
    }

    @Test
    void a_measure_that_keeps_back_money_for_aid_touches_aid() {
        Tranche.Builder relief = Tranche.builder().id("food-relief");
        String message =
                "Sanction 'raids' keeps back tranche 'food-relief', which is about persons or aid and is not protected";
        assertThat(told(FindingCode.CARVE_OUT_MISSING, keepingBack(withhold("food-relief"), relief)))
                .containsExactly(message);
        assertThat(told(FindingCode.CARVE_OUT_MISSING, keepingBack(forfeit("food-relief"), relief)))
                .containsExactly(message);
        assertThat(told(FindingCode.CARVE_OUT_MISSING, keepingBack(warn("Notice"), relief)))
                .isEmpty();
        assertThat(told(
                        FindingCode.CARVE_OUT_MISSING,
                        keepingBack(withhold("first"), Tranche.builder().id("first"))))
                .isEmpty();
        assertRepairsHelp(FindingCode.CARVE_OUT_MISSING, keepingBack(withhold("food-relief"), relief));
    }

    // ---------------------------------------------------------------- cures

    private static Agreement punished(Condition trigger, Commitment.Builder aid) {
        return with(
                        accord().addPhases(Phase.builder()
                                .id("opening")
                                .lasts(days(42))
                                .build()),
                        aid)
                .with(sanction("shortfall", trigger, warn("Notice")));
    }

    private static Commitment.Builder aid() {
        return north("aid").must(supply(5, "truck").per(days(1)));
    }

    @Test
    void a_supply_that_ended_short_is_never_made_good() {
        String message = "Sanction 'shortfall' is lifted when its trigger fails, which it may never do again";
        assertThat(told(FindingCode.SANCTION_NEVER_CURED, punished(breached("aid"), aid().phase("opening"))))
                .containsExactly(message);
        assertThat(told(FindingCode.SANCTION_NEVER_CURED, punished(breached("aid"), aid().due(date(DUE)))))
                .containsExactly(message);
        // one that goes on can be caught up with
        assertThat(told(FindingCode.SANCTION_NEVER_CURED, punished(breached("aid"), aid())))
                .isEmpty();
        assertThat(told(
                        FindingCode.SANCTION_NEVER_CURED,
                        punished(breached("aid"), aid().phase("opening").survives())))
                .isEmpty();
    }

    private static List<String> curedBy(Condition cure) {
        Agreement text = with(
                accord().addSanctions(
                                sanction(
                                                "raids",
                                                incidents("raid")
                                                        .within(days(7))
                                                        .atLeast(3),
                                                warn("Notice"))
                                        .toBuilder()
                                        .cure(cure)
                                        .build()),
                north("ceasefire").must(refrain(incidents("raid"))),
                north("withdrawal"));
        return told(FindingCode.SANCTION_NEVER_CURED, text);
    }

    @Test
    void a_cure_that_asks_for_what_can_be_spoilt_for_good_may_never_come() {
        String message = "Sanction 'raids' can be imposed, and what lifts it may never come";
        assertThat(curedBy(not(breached("ceasefire")))).containsExactly(message);
        assertThat(curedBy(all(quiet(days(7)), not(breached("ceasefire"))))).containsExactly(message);
        assertThat(curedBy(any(fulfilled("withdrawal"), not(breached("ceasefire")))))
                .isEmpty();
        assertThat(curedBy(quiet(days(7)))).isEmpty();
    }
}

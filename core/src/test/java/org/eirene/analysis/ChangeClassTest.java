package org.eirene.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.all;
import static org.eirene.agreement.Conditions.always;
import static org.eirene.agreement.Conditions.any;
import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Conditions.completed;
import static org.eirene.agreement.Conditions.fulfilled;
import static org.eirene.agreement.Conditions.inForce;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Conditions.met;
import static org.eirene.agreement.Conditions.not;
import static org.eirene.agreement.Conditions.opened;
import static org.eirene.agreement.Conditions.quiet;
import static org.eirene.agreement.Measures.refer;
import static org.eirene.agreement.Measures.snapBack;
import static org.eirene.agreement.Measures.warn;
import static org.eirene.agreement.Measures.withhold;
import static org.eirene.agreement.Moments.date;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Offsets.hours;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.agreement.Performances.refrain;
import static org.eirene.agreement.Performances.respond;
import static org.eirene.agreement.Performances.supply;
import static org.eirene.analysis.Texts.accord;
import static org.eirene.analysis.Texts.north;
import static org.eirene.analysis.Texts.south;
import static org.eirene.analysis.Texts.told;

import java.util.List;
import java.util.stream.Stream;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Clock;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Element;
import org.eirene.agreement.Escrow;
import org.eirene.agreement.Exchange;
import org.eirene.agreement.Guarantee;
import org.eirene.agreement.Guarantor;
import org.eirene.agreement.Manifest;
import org.eirene.agreement.Milestone;
import org.eirene.agreement.OnExpiry;
import org.eirene.agreement.OpenQuestion;
import org.eirene.agreement.Party;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Procedure;
import org.eirene.agreement.Ratio;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.Silence;
import org.eirene.agreement.Stage;
import org.eirene.agreement.Together;
import org.eirene.agreement.Tranche;
import org.eirene.agreement.WithdrawalClause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How each change is classed, which way it goes and for whom, word for word. */
class ChangeClassTest {
    private static final Agreement TEXT = accord().addIncidentKinds("raid", "theft")
            .addMilestones(Milestone.builder().id("handshake").build())
            .addManifests(Manifest.builder().id("list").addItems("a-1", "a-2").build())
            .addProcedures(review().build())
            .addPhases(
                    Phase.builder().id("calm").completes(quiet(hours(48))).build(),
                    opening().build())
            .addCommitments(
                    south("release").build(),
                    north("withdraw").phase("opening").build(),
                    north("aid")
                            .phase("opening")
                            .must(supply(500, "truck").per(days(1)))
                            .build(),
                    south("trade")
                            .phase("opening")
                            .must(supply(5, "truck").per(days(1)))
                            .build(),
                    north("hold-fire")
                            .phase("opening")
                            .must(refrain(incidents("raid")).curedAfter(days(2)))
                            .build(),
                    north("answer").must(respond(incidents("raid"), hours(6))).build(),
                    Commitment.builder()
                            .id("convene")
                            .by("qatar")
                            .to("north", "south")
                            .must(deliver(1, "meeting"))
                            .build(),
                    Commitment.builder()
                            .id("inspect")
                            .by("qatar")
                            .to("north", "south")
                            .must(deliver(1, "visit"))
                            .build())
            .addBenchmarks(benchmark().build())
            .addSanctions(sanction().build())
            .addEscrows(escrow(tranche().build()).build())
            .addGuarantees(guarantee().build())
            .addExchanges(exchange().build())
            .build();

    private static Procedure.Builder review() {
        return Procedure.builder()
                .id("review")
                .addStages(Stage.of(1, days(3), "cell", "qatar"))
                .onSilence(Silence.CONFIRM);
    }

    private static Phase.Builder opening() {
        return Phase.builder().id("opening").opens(completed("calm")).lasts(days(42));
    }

    private static Benchmark.Builder benchmark() {
        return Benchmark.builder()
                .id("order")
                .criterion(incidents("raid").within(days(7)).atMost(3))
                .due(date("2025-03-01"));
    }

    private static Sanction.Builder sanction() {
        return Sanction.builder()
                .id("ladder")
                .against("north")
                .trigger(incidents("raid").within(days(7)).atLeast(5))
                .addRungs(Rung.of(warn("Notice")), Rung.of(withhold("first")).after(days(3)));
    }

    private static Tranche.Builder tranche() {
        return Tranche.builder().id("first").amount(25).to("north").release(met("order"));
    }

    private static Escrow.Builder escrow(Tranche... tranches) {
        return Escrow.builder().id("fund").holder("qatar").unit("USD").addTranches(tranches);
    }

    private static Guarantee.Builder guarantee() {
        return Guarantee.builder()
                .id("word")
                .guarantor("qatar")
                .covers("aid")
                .invokedWhen(breached("aid"))
                .undertakings("convene");
    }

    private static Exchange.Builder exchange() {
        return Exchange.builder()
                .id("swap")
                .give("release")
                .inReturn("withdraw")
                .terms(Ratio.of(1, 1));
    }

    private static Arguments changed(Element element, String... lines) {
        return Arguments.of(element, String.join("\n", lines));
    }

    static Stream<Arguments> deadlines() {
        String forSouth = "  deadline tightened (better for south; worse for north)";
        return Stream.of(
                changed(
                        north("withdraw")
                                .phase("opening")
                                .due(opened("opening").plus(days(30)))
                                .build(),
                        "commitments[1].due (withdraw): was the end of opening, now opened(opening) + P30D",
                        forSouth),
                changed(
                        north("answer")
                                .must(respond(incidents("raid"), hours(3)))
                                .build(),
                        "commitments[5].must.within (answer): was PT6H, now PT3H",
                        forSouth),
                changed(
                        opening().lasts(days(50)).build(),
                        "phases[1].lasts (opening): was P42D, now P50D",
                        "  deadline relaxed (better for north; worse for south)",
                        "  duration lengthened"),
                changed(
                        benchmark().due(date("2025-03-01").plus(days(2))).build(),
                        "benchmarks[0].due (order): was 2025-03-01, now 2025-03-01 + P2D",
                        "  deadline relaxed"),
                changed(
                        exchange().terms(Ratio.of(1, 1).grace(days(1))).build(),
                        "exchanges[0].grace (swap): was P0D, now P1D",
                        "  deadline relaxed (better for north; worse for south)"),
                changed(
                        review().filedWithin(days(7)).build(),
                        "procedures[1].filedWithin (review): new P7D",
                        "  deadline tightened (worse for north and south)"),
                changed(
                        review().clock(Clock.STOPS).build(),
                        "procedures[1].clock (review): was runs, now stops",
                        "  deadline relaxed"),
                changed(
                        tranche().returns(date("2026-01-01")).build(),
                        "escrows[0].tranches[0].returns (first): new 2026-01-01",
                        "  deadline tightened (worse for north)"));
    }

    static Stream<Arguments> durations() {
        return Stream.of(
                changed(
                        TEXT.commitment("aid").toBuilder()
                                .due(date("2025-12-31"))
                                .build(),
                        "commitments[2].due (aid): new 2025-12-31",
                        "  duration shortened (better for north; worse for south)"),
                changed(
                        TEXT.commitment("aid").toBuilder().survives().build(),
                        "commitments[2].survives (aid): was false, now true",
                        "  duration lengthened (better for south; worse for north)"),
                // what is to be delivered outlives its phase whatever is said
                changed(
                        north("withdraw").phase("opening").survives().build(),
                        "commitments[1].survives (withdraw): was false, now true",
                        "  only wording"),
                changed(
                        benchmark().continuous().build(),
                        "benchmarks[0].continuous (order): was false, now true",
                        "  duration lengthened"),
                changed(
                        Milestone.builder()
                                .id("handshake")
                                .takes(days(2), days(3))
                                .build(),
                        "milestones[0].takes (handshake): new P2D to P3D",
                        "  duration lengthened"));
    }

    static Stream<Arguments> thresholds() {
        return Stream.of(
                changed(
                        TEXT.commitment("aid").toBuilder()
                                .must(supply(600, "truck").per(days(1)))
                                .build(),
                        "commitments[2].must.supply (aid): was 500, now 600",
                        "  threshold stricter (better for south; worse for north)"),
                changed(
                        TEXT.commitment("aid").toBuilder()
                                .must(supply(500, "truck").per(days(2)))
                                .build(),
                        "commitments[2].must.per (aid): was P1D, now P2D",
                        "  threshold laxer (better for north; worse for south)"),
                changed(
                        TEXT.commitment("aid").toBuilder()
                                .must(supply(3500, "truck").per(days(7)))
                                .build(),
                        "commitments[2].must (aid): was supply 500 truck per P1D, now supply 3500 truck per P7D",
                        "  threshold changed"),
                changed(
                        TEXT.commitment("hold-fire").toBuilder()
                                .must(refrain(incidents("raid").minSeverity(3)).curedAfter(days(2)))
                                .build(),
                        "commitments[4].must.refrain.minSeverity (hold-fire): was 1, now 3",
                        "  threshold laxer (better for north; worse for south)"),
                changed(
                        Phase.builder().id("calm").completes(quiet(hours(72))).build(),
                        "phases[0].completes (calm): was quiet(PT48H), now quiet(PT72H)",
                        "  threshold stricter"),
                changed(
                        benchmark()
                                .criterion(incidents("raid").within(days(7)).atMost(5))
                                .build(),
                        "benchmarks[0].criterion (order): was incidents(kinds [raid], within P7D) <= 3, now incidents(kinds [raid], within P7D) <= 5",
                        "  threshold laxer"),
                changed(
                        exchange().terms(Ratio.of(1, 3)).build(),
                        "exchanges[0].ratio (swap): was 1 for 1, now 1 for 3",
                        "  threshold stricter (better for south; worse for north)"));
    }

    static Stream<Arguments> scopes() {
        return Stream.of(
                changed(
                        TEXT.commitment("hold-fire").toBuilder()
                                .must(refrain(incidents("raid", "theft")).curedAfter(days(2)))
                                .build(),
                        "commitments[4].must.refrain.kinds (hold-fire): was raid, now raid, theft",
                        "  scope widened (better for south; worse for north)"),
                changed(
                        Manifest.builder().id("list").addItems("a-2", "a-3").build(),
                        "manifests[0].items (list): was 2 items, among them a-1, now 2 items, among them a-3",
                        "  scope changed"),
                changed(
                        review().standing("north").build(),
                        "procedures[1].standing (review): was north, south, now north",
                        "  scope narrowed (worse for south)"));
    }

    static Stream<Arguments> burdens() {
        return Stream.of(
                changed(
                        north("withdraw")
                                .phase("opening")
                                .by("south")
                                .to("north")
                                .build(),
                        "commitments[1].by (withdraw): was north, now south",
                        "  burden moved (better for north; worse for south)",
                        "commitments[1].to (withdraw): was south, now north",
                        "  burden moved (better for north; worse for south)"),
                changed(
                        north("withdraw")
                                .phase("opening")
                                .performedBy("militia")
                                .build(),
                        "commitments[1].performedBy (withdraw): new militia",
                        "  burden added (worse for militia)"),
                changed(
                        Milestone.builder().id("handshake").by("north").build(),
                        "milestones[0].by (handshake): new north",
                        "  burden added (worse for north)"),
                changed(
                        Party.builder()
                                .id("north")
                                .name("North")
                                .answersFor("militia")
                                .build(),
                        "actors[0].answersFor (north): new militia",
                        "  burden added (worse for north)"),
                changed(
                        north("disarm").build(),
                        "commitments[8] (disarm): new commitment disarm: by north, to south, must act",
                        "  burden added (better for south; worse for north)"));
    }

    static Stream<Arguments> conditions() {
        return Stream.of(
                changed(
                        TEXT.commitment("aid").toBuilder()
                                .when(fulfilled("release"))
                                .build(),
                        "commitments[2].when (aid): was always, now fulfilled(release)",
                        "  condition harder (better for north; worse for south)"),
                changed(
                        opening()
                                .opens(all(completed("calm"), fulfilled("release")))
                                .build(),
                        "phases[1].opens.all[1] (opening): new fulfilled(release)",
                        "  condition harder"),
                changed(
                        opening()
                                .opens(any(fulfilled("release"), completed("calm")))
                                .build(),
                        "phases[1].opens.any[0] (opening): new fulfilled(release)",
                        "  condition easier"),
                changed(
                        opening().opens(opened("calm")).build(),
                        "phases[1].opens (opening): was completed(calm), now opened(calm)",
                        "  condition easier"),
                changed(
                        opening().opens(fulfilled("release")).build(),
                        "phases[1].opens (opening): was completed(calm), now fulfilled(release)",
                        "  condition changed"),
                changed(
                        tranche()
                                .release(all(met("order"), fulfilled("release")))
                                .build(),
                        "escrows[0].tranches[0].release.all[1] (first): new fulfilled(release)",
                        "  condition harder (worse for north)"),
                changed(
                        south("release").phase("opening").build(),
                        "commitments[0].phase (release): new opening",
                        "  condition harder (better for south; worse for north)",
                        "commitments[0].due (release): new the end of opening",
                        "  deadline tightened (better for north; worse for south)"));
    }

    static Stream<Arguments> verification() {
        return Stream.of(
                changed(
                        south("release").verification("count").build(),
                        "commitments[0].verification (release): new count",
                        "  verification stricter (better for north; worse for south)"),
                changed(
                        TEXT.commitment("hold-fire").toBuilder()
                                .must(refrain(incidents("raid").verifiedBy("count"))
                                        .curedAfter(days(2)))
                                .build(),
                        "commitments[4].must.refrain.verification (hold-fire): new count",
                        "  verification stricter (better for north; worse for south)"),
                changed(
                        review().onSilence(Silence.DENY).build(),
                        "procedures[1].onSilence (review): was confirm, now deny",
                        "  verification stricter"),
                changed(
                        Procedure.builder()
                                .id("review")
                                .addStages(Stage.of(2, days(3), "cell", "qatar"))
                                .onSilence(Silence.CONFIRM)
                                .build(),
                        "procedures[1].stages[0].quorum (review): was 1, now 2",
                        "  verification stricter"),
                changed(
                        review().addStages(Stage.of(1, days(1), "qatar")).build(),
                        "procedures[1].stages[1] (review): new 1 of [qatar] within P1D",
                        "  verification changed"));
    }

    static Stream<Arguments> enforcement() {
        String stronger = "  enforcement strengthened (worse for north)";
        String weaker = "  enforcement weakened (better for north)";
        return Stream.of(
                changed(
                        sanction()
                                .trigger(incidents("raid").within(days(7)).atLeast(3))
                                .build(),
                        "sanctions[0].trigger (ladder): was incidents(kinds [raid], within P7D) >= 5, now incidents(kinds [raid], within P7D) >= 3",
                        stronger,
                        "  threshold laxer"),
                changed(sanction().decision("count").build(), "sanctions[0].decision (ladder): new count", weaker),
                changed(
                        sanction()
                                .addRungs(Rung.of(snapBack("trade")).after(days(9)))
                                .build(),
                        "sanctions[0].rungs[2] (ladder): new after P9D, snap back trade",
                        stronger),
                changed(
                        sanction()
                                .rungs(List.of(
                                        Rung.of(warn("Notice")),
                                        Rung.of(withhold("first")).after(days(5))))
                                .build(),
                        "sanctions[0].rungs[1].after (ladder): was P3D, now P5D",
                        weaker),
                changed(
                        sanction()
                                .rungs(List.of(
                                        Rung.of(warn("Notice")),
                                        Rung.of(withhold("first"), refer("qatar"))
                                                .after(days(3))
                                                .occurrence(2)))
                                .build(),
                        "sanctions[0].rungs[1].occurrence (ladder): new 2",
                        stronger,
                        "sanctions[0].rungs[1].measures[1] (ladder): new refer to qatar",
                        stronger),
                changed(
                        sanction()
                                .cure(all(
                                        fulfilled("release"),
                                        not(incidents("raid").within(days(7)).atLeast(5))))
                                .build(),
                        "sanctions[0].cure (ladder): new all(fulfilled(release), not(incidents(kinds [raid], within P7D) >= 5))",
                        stronger),
                changed(
                        sanction().probation(days(2)).build(),
                        "sanctions[0].probation (ladder): was P0D, now P2D",
                        stronger),
                changed(
                        TEXT.commitment("hold-fire").toBuilder()
                                .must(refrain(incidents("raid")))
                                .build(),
                        "commitments[4].must.curedAfter (hold-fire): no longer P2D",
                        "  enforcement strengthened (better for south; worse for north)"),
                changed(
                        guarantee().undertakings("convene", "inspect").build(),
                        "guarantees[0].undertakings (word): was convene, now convene, inspect",
                        "  enforcement strengthened (worse for qatar)"),
                changed(
                        guarantee().invokedWhen(inForce("ladder", 2)).build(),
                        "guarantees[0].invokedWhen (word): was breached(aid), now inForce(ladder, rung 2)",
                        "  enforcement changed"));
    }

    static Stream<Arguments> others() {
        return Stream.of(
                changed(
                        TEXT.commitment("aid").toBuilder()
                                .protectedFromSanctions()
                                .survives()
                                .build(),
                        "commitments[2].protected (aid): was false, now true",
                        "  protection granted (better for south)",
                        "commitments[2].survives (aid): was false, now true",
                        "  duration lengthened (better for south; worse for north)"),
                changed(
                        tranche().amount(30).build(),
                        "escrows[0].tranches[0].amount (first): was 25, now 30",
                        "  stake raised (better for north)"),
                changed(
                        opening().onExpiry(OnExpiry.carryOn()).build(),
                        "phases[1].onExpiry (opening): was lapse, now continue",
                        "  ending harder",
                        "  duration lengthened"),
                changed(
                        OpenQuestion.builder()
                                .id("which")
                                .title("Which")
                                .concerns("release")
                                .build(),
                        "openQuestions[0] (which): new open question which: 'Which', concerns release",
                        "  question opened"),
                changed(
                        south("release")
                                .title("Release")
                                .clause("Art. 3")
                                .note("Late")
                                .build(),
                        "commitments[0].title (release): new Release",
                        "  only wording",
                        "commitments[0].clause (release): new Art. 3",
                        "  only wording",
                        "commitments[0].note (release): new Late",
                        "  only wording"),
                changed(
                        south("release")
                                .when(any(always(), fulfilled("withdraw")))
                                .build(),
                        "commitments[0].when.any[1] (release): new fulfilled(withdraw)",
                        "  only wording"),
                changed(
                        south("release").must(deliver(1, "person")).build(),
                        "commitments[0].must (release): was act, now deliver 1 person",
                        "  unclassed"));
    }

    @ParameterizedTest
    @MethodSource({
        "deadlines",
        "durations",
        "thresholds",
        "scopes",
        "burdens",
        "conditions",
        "verification",
        "enforcement",
        "others"
    })
    void a_change_is_classed(Element element, String expected) {
        assertThat(told(TEXT, TEXT.with(element))).isEqualTo(expected);
    }

    @Test
    void terms_of_an_exchange_that_become_others_are_told_whole() {
        Agreement acts = TEXT.with(exchange().terms(new Together(hours(1))).build());
        assertThat(told(TEXT, acts))
                .isEqualTo("exchanges[0] (swap): was 1 for 1, now together within PT1H\n  unclassed");
        assertThat(told(acts, acts.with(exchange().terms(new Together(hours(2))).build())))
                .isEqualTo("exchanges[0].together (swap): was PT1H, now PT2H\n  deadline relaxed");
    }

    @Test
    void a_phase_that_says_nothing_opens_after_another_when_another_comes_before_it() {
        Agreement before = accord().addPhases(phase("one"), phase("two")).build();
        Agreement after =
                accord().addPhases(phase("one"), phase("half"), phase("two")).build();
        assertThat(TextComparison.of(before, after).changed())
                .extracting(TextChange::toString)
                .containsExactly("phases[2].opens (two): was completed(one), now completed(half)\n  condition changed");
        assertThat(told(
                        before,
                        before.with(Phase.builder()
                                .id("two")
                                .opens(completed("one"))
                                .build())))
                .isEqualTo("phases[1].opens (two): new completed(one)\n  only wording");
    }

    private static Phase phase(String id) {
        return Phase.builder().id(id).build();
    }

    @Test
    void the_agreement_itself_is_compared() {
        Agreement after = TEXT.toBuilder()
                .title("Accord")
                .timeZone("Asia/Jerusalem")
                .entersIntoForce("2025-01-12T00:00:00Z")
                .addIncidentKinds("arson")
                .withdrawal(WithdrawalClause.terminatingAfter(days(30)))
                .build();
        assertThat(told(TEXT, after)).isEqualTo("""
                title: new Accord
                  only wording
                timeZone: was UTC, now Asia/Jerusalem
                  unclassed
                entersIntoForce: was 2025-01-10T00:00:00Z, now 2025-01-12T00:00:00Z
                  deadline relaxed
                incidentKinds: was raid, theft, now arson, raid, theft
                  scope widened
                withdrawal: new notice P30D, terminates
                  ending harder""");
    }

    @Test
    void measures_are_told_one_by_one_whatever_their_order() {
        Agreement before = TEXT.with(sanction()
                .rungs(List.of(Rung.of(warn("Notice"), withhold("first"), snapBack("trade"), refer("qatar"))))
                .build());
        Agreement after = TEXT.with(sanction()
                .rungs(List.of(Rung.of(refer("cell"), snapBack("trade").forGood(), warn("Last notice"))))
                .build());
        assertThat(told(before, after)).isEqualTo("""
                sanctions[0].rungs[0].measures[2] (ladder): was warn: Notice, now warn: Last notice
                  only wording
                sanctions[0].rungs[0].measures[1] (ladder): was snap back trade, now snap back trade permanently
                  enforcement strengthened (worse for north)
                sanctions[0].rungs[0].measures[0] (ladder): was refer to qatar, now refer to cell
                  enforcement changed
                sanctions[0].rungs[0].measures[1] (ladder): no longer withhold first
                  enforcement weakened (better for north)""");
        Agreement reordered = before.with(sanction()
                .rungs(List.of(Rung.of(refer("qatar"), withhold("first"), warn("Notice"), snapBack("trade"))))
                .build());
        assertThat(told(before, reordered)).isEmpty();
    }

    @Test
    void an_extension_is_told_part_by_part() {
        Agreement before = TEXT.with(opening()
                .onExpiry(OnExpiry.extend(days(7), fulfilled("release"), 2))
                .build());
        Agreement after = TEXT.with(
                opening().onExpiry(OnExpiry.extend(days(9), always(), 1)).build());
        assertThat(told(before, after)).isEqualTo("""
                phases[1].onExpiry.extend (opening): was P7D, now P9D
                  ending harder
                  deadline relaxed (better for north; worse for south)
                  duration lengthened
                phases[1].onExpiry.while (opening): was fulfilled(release), now always
                  ending harder
                  deadline relaxed (better for north; worse for south)
                  duration lengthened
                phases[1].onExpiry.times (opening): was 2, now 1
                  ending easier
                  deadline tightened (better for south; worse for north)
                  duration shortened""");
        assertThat(told(TEXT, before)).contains("ending harder").doesNotContain("changed");
    }

    @Test
    void an_instalment_is_told_by_its_total_and_its_due_moment() {
        Commitment paid = south("release")
                .must(deliver(9, "person").instalment(2, date("2025-02-01")).instalment(5, date("2025-03-01")))
                .build();
        Commitment sooner = south("release")
                .must(deliver(9, "person")
                        .instalment(3, date("2025-01-25"))
                        .instalment(5, date("2025-03-01"))
                        .instalment(7, date("2025-04-01")))
                .build();
        assertThat(told(TEXT.with(paid), TEXT.with(sooner))).isEqualTo("""
                commitments[0].must.instalments[0].total (release): was 2, now 3
                  threshold stricter (better for north; worse for south)
                commitments[0].must.instalments[0].due (release): was 2025-02-01, now 2025-01-25
                  deadline tightened (better for north; worse for south)
                commitments[0].must.instalments[2] (release): new 7 by 2025-04-01
                  deadline tightened (better for north; worse for south)""");
    }

    @Test
    void a_guarantee_that_another_gives_is_a_burden_moved() {
        Guarantee bare =
                Guarantee.builder().id("word").guarantor("qatar").covers("aid").build();
        Agreement before = TEXT.with(bare);
        Agreement after = before.with(Guarantor.of("egypt", "Egypt"))
                .with(bare.toBuilder().guarantor("egypt").build());
        assertThat(TextComparison.of(before, after).changed())
                .extracting(TextChange::toString)
                .containsExactly("guarantees[0].guarantor (word): was qatar, now egypt\n"
                        + "  burden moved (better for qatar; worse for egypt)");
    }

    @Test
    void the_order_of_tranches_and_the_escrow_they_are_in_matter() {
        Tranche second = tranche().id("second").build();
        Agreement one = TEXT.with(escrow(tranche().build(), second).build());
        Agreement other = TEXT.with(escrow(second, tranche().build()).build());
        assertThat(told(one, other))
                .isEqualTo("escrows[0].tranches (fund): was first, second, now second, first\n  stake changed");
    }
}

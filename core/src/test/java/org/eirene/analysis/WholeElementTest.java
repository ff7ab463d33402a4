package org.eirene.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.all;
import static org.eirene.agreement.Conditions.any;
import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Conditions.completed;
import static org.eirene.agreement.Conditions.fulfilled;
import static org.eirene.agreement.Conditions.met;
import static org.eirene.agreement.Conditions.missed;
import static org.eirene.agreement.Conditions.reached;
import static org.eirene.agreement.Measures.warn;
import static org.eirene.agreement.Moments.date;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Offsets.hours;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.agreement.Performances.supply;
import static org.eirene.analysis.Texts.accord;
import static org.eirene.analysis.Texts.north;
import static org.eirene.analysis.Texts.south;

import com.google.common.collect.ImmutableList;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Element;
import org.eirene.agreement.Escrow;
import org.eirene.agreement.Exchange;
import org.eirene.agreement.Guarantee;
import org.eirene.agreement.Milestone;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Ratio;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.Together;
import org.eirene.agreement.Tranche;
import org.junit.jupiter.api.Test;

/** What an exchange, a phase, a benchmark, a milestone or a guarantee means that one text alone has. */
class WholeElementTest {
    private static final Agreement TEXT = accord().addPhases(
                    Phase.builder().id("opening").lasts(days(42)).build())
            .addCommitments(
                    south("release").must(deliver(3, "person")).build(),
                    north("free").must(deliver(90, "person")).build(),
                    north("sign").build(),
                    south("seal").build(),
                    north("aid")
                            .must(supply(500, "truck").per(days(1)))
                            .protectedFromSanctions()
                            .build())
            .addSanctions(Sanction.builder()
                    .id("ladder")
                    .against("north")
                    .trigger(breached("aid"))
                    .addRungs(Rung.of(warn("Notice")))
                    .build())
            .addEscrows(fund(fulfilled("sign")))
            .build();

    private static Escrow fund(Condition release) {
        return Escrow.builder()
                .id("fund")
                .holder("qatar")
                .unit("USD")
                .addTranches(Tranche.builder()
                        .id("first")
                        .amount(25)
                        .to("north")
                        .release(release)
                        .build())
                .build();
    }

    private static Exchange exchange(String give, String inReturn) {
        return Exchange.builder()
                .id("swap")
                .give(give)
                .inReturn(inReturn)
                .terms(Ratio.of(1, 30))
                .build();
    }

    private static final Benchmark ORDER = Benchmark.builder()
            .id("order")
            .criterion(fulfilled("release"))
            .due(date("2025-03-01"))
            .build();

    /** The effects of what one element more, and others that are changed with it, add. */
    private static ImmutableList<String> added(Element... elements) {
        Agreement.Builder after = TEXT.toBuilder();
        for (Element element : elements) {
            after.with(element);
        }
        TextChange added = TextComparison.of(TEXT, after.build()).added().get(0);
        TextChange removed = TextComparison.of(after.build(), TEXT).removed().get(0);
        assertThat(removed.effects())
                .as("the other way round")
                .isEqualTo(added.effects().stream().map(ChangeEffect::reversed).toList());
        return added.effects().stream().map(ChangeEffect::toString).collect(ImmutableList.toImmutableList());
    }

    @Test
    void an_exchange_makes_sure_of_what_comes_back_and_dates_it() {
        assertThat(added(exchange("release", "free")))
                .containsExactly(
                        "enforcement strengthened (better for south; worse for north)",
                        "deadline tightened (better for south; worse for north)");
    }

    @Test
    void what_is_protected_is_not_held_back_in_an_exchange() {
        Agreement guarded = TEXT.with(TEXT.commitment("free").toBuilder()
                .protectedFromSanctions()
                .survives()
                .build());
        assertThat(TextComparison.of(guarded, guarded.with(exchange("free", "release")))
                        .added())
                .singleElement()
                .hasToString("exchanges[0] (swap): new exchange swap: free for release, 1 for 30\n"
                        + "  deadline tightened (better for north; worse for south)");
    }

    @Test
    void two_acts_together_fall_due_with_each_other_for_both() {
        Exchange together = Exchange.builder()
                .id("swap")
                .give("sign")
                .inReturn("seal")
                .terms(new Together(hours(1)))
                .build();
        assertThat(added(together)).containsExactly("deadline tightened");
    }

    @Test
    void a_benchmark_on_which_nothing_rests_is_a_step_and_no_more() {
        assertThat(added(ORDER)).containsExactly("step added");
    }

    @Test
    void a_benchmark_is_told_with_what_rests_on_it() {
        Tranche later = TEXT.tranche("first").toBuilder()
                .release(all(fulfilled("sign"), met("order")))
                .build();
        Sanction stronger = TEXT.sanction("ladder").toBuilder()
                .trigger(any(breached("aid"), missed("order")))
                .build();
        assertThat(added(ORDER, later, stronger))
                .containsExactly(
                        "step added",
                        "condition harder (worse for north)",
                        "enforcement strengthened (worse for north)");
        Tranche sooner =
                later.toBuilder().release(any(fulfilled("sign"), met("order"))).build();
        assertThat(added(ORDER, sooner)).containsExactly("step added", "condition easier (better for north)");
    }

    @Test
    void a_benchmark_that_makes_one_thing_harder_and_another_easier_changes_conditions() {
        Tranche sooner = TEXT.tranche("first").toBuilder()
                .release(any(fulfilled("sign"), met("order")))
                .build();
        assertThat(added(ORDER, sooner, north("sign").when(met("order")).build()))
                .containsExactly("step added", "condition changed");
    }

    @Test
    void a_phase_that_does_not_say_when_it_completes_waits_for_a_benchmark_more() {
        assertThat(added(ORDER.toBuilder().phase("opening").build())).containsExactly("step added", "condition harder");
        Agreement saying = TEXT.with(
                TEXT.phase("opening").toBuilder().completes(fulfilled("sign")).build());
        assertThat(TextComparison.of(
                                saying,
                                saying.with(ORDER.toBuilder().phase("opening").build()))
                        .added()
                        .get(0)
                        .effects())
                .extracting(ChangeEffect::toString)
                .containsExactly("step added");
    }

    @Test
    void a_phase_is_told_with_what_waits_for_it_and_is_due_by_its_end() {
        Phase disarming = Phase.builder()
                .id("disarming")
                .opens(completed("opening"))
                .lasts(days(10))
                .build();
        assertThat(added(disarming)).containsExactly("step added");
        assertThat(added(disarming, north("sign").phase("disarming").build()))
                .containsExactly(
                        "step added",
                        "condition harder (better for north; worse for south)",
                        "deadline tightened (better for south; worse for north)");
        // what had a date of its own keeps it
        Agreement dated = TEXT.with(north("sign").due(date("2025-03-01")).build());
        Agreement after = dated.toBuilder()
                .with(disarming)
                .with(dated.commitment("sign").toBuilder().phase("disarming").build())
                .build();
        assertThat(TextComparison.of(dated, after).added().get(0).effects())
                .extracting(ChangeEffect::toString)
                .containsExactly("step added", "condition harder (better for north; worse for south)");
    }

    @Test
    void a_milestone_is_a_step_and_a_burden_to_whom_it_is_left() {
        Milestone ratified = Milestone.builder().id("ratified").by("south").build();
        assertThat(added(ratified)).containsExactly("step added", "burden added (worse for south)");
        assertThat(added(ratified, north("sign").when(reached("ratified")).build()))
                .containsExactly(
                        "step added",
                        "burden added (worse for south)",
                        "condition harder (better for north; worse for south)");
    }

    // ---------------------------------------------------------------- guarantees

    private static Guarantee guarantee(String... covers) {
        return Guarantee.builder().id("word").guarantor("qatar").covers(covers).build();
    }

    @Test
    void a_guarantee_serves_those_to_whom_what_it_covers_is_owed() {
        assertThat(added(guarantee("release")))
                .containsExactly("enforcement strengthened (better for north; worse for qatar)");
        assertThat(added(guarantee("first")))
                .containsExactly("enforcement strengthened (better for north; worse for qatar)");
        assertThat(added(guarantee("release", "free")))
                .containsExactly("enforcement strengthened (better for north and south; worse for qatar)");
    }

    @Test
    void what_is_covered_besides_or_no_more_is_told_for_those_to_whom_it_is_owed() {
        assertThat(covering(guarantee("release"), guarantee("release", "aid")))
                .isEqualTo("guarantees[0].covers (word): was release, now aid, release\n"
                        + "  enforcement strengthened (better for south; worse for qatar)");
        assertThat(covering(guarantee("release", "aid"), guarantee("release")))
                .isEqualTo("guarantees[0].covers (word): was aid, release, now release\n"
                        + "  enforcement weakened (better for qatar; worse for south)");
        assertThat(covering(guarantee("release"), guarantee("aid")))
                .isEqualTo("guarantees[0].covers (word): was release, now aid\n"
                        + "  enforcement changed (better for south; worse for north)");
    }

    @Test
    void a_guarantee_of_a_phase_or_an_exchange_covers_what_is_in_it() {
        Agreement text = TEXT.toBuilder()
                .with(exchange("release", "free"))
                .with(north("sign").phase("opening").build())
                .with(guarantee("release"))
                .build();
        assertThat(Texts.told(text, text.with(guarantee("release", "opening"))))
                .contains("(better for south; worse for qatar)");
        assertThat(Texts.told(text, text.with(guarantee("release", "swap"))))
                .contains("(better for north and south; worse for qatar)");
    }

    private static String covering(Guarantee before, Guarantee after) {
        return Texts.told(TEXT.with(before), TEXT.with(after));
    }
}

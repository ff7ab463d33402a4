package org.eirene.sequencing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.eirene.agreement.Conditions.completed;
import static org.eirene.agreement.Conditions.fulfilled;
import static org.eirene.agreement.Offsets.hours;
import static org.eirene.agreement.Performances.act;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Exchange;
import org.eirene.agreement.Party;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Together;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;

class SequencingTest {
    private static final Valuation VALUES = Valuation.builder()
            .agreement(Accord.TEXT)
            .addCommitments(
                    CommitmentValue.of("release", 5)
                            .worth("north", 8)
                            .per(CommitmentValue.Per.UNIT)
                            .irreversible(),
                    CommitmentValue.of("crossing", 10).worth("south", 20))
            .build();
    private static final Sequencing ACCORD = Sequencing.of(Accord.TEXT, VALUES);

    private static Commitment.Builder duty(String id, String by, String to) {
        return Commitment.builder().id(id).by(by).to(to).must(act());
    }

    private static Agreement.Builder text() {
        return Agreement.builder()
                .id("text")
                .timeZone("UTC")
                .entersIntoForce("2025-01-01T00:00:00Z")
                .addActors(Party.of("north", "North"), Party.of("south", "South"));
    }

    private static Sequencing unvalued(Agreement text) {
        return Sequencing.of(text, Valuation.builder().agreement(text).build());
    }

    private static List<String> names(Iterable<Step> steps) {
        return ImmutableList.copyOf(steps).stream().map(Step::toString).toList();
    }

    @Test
    void exposure_is_told_step_by_step() {
        assertThat(ACCORD.exposure(ACCORD.textOrder())).hasToString("""
                        step      north  exposed  for good  south  exposed  for good
                                  0                         0
                        release   24                        -15    15       15
                        crossing  14                        5               15

                        Greatest exposure: 0 of north, at the beginning
                        Greatest exposure: 15 of south, after release""");
        assertThat(ACCORD.exposure(ACCORD.textOrder()).peak()).hasToString("Optional[15 of south, after release]");
    }

    @Test
    void the_best_order_has_the_least_peak_and_its_proof() {
        StepSequence best = ACCORD.best();
        assertThat(best).hasToString("10, the least there is\n  crossing\n  release");
        assertThat(ACCORD.exposure(best.steps()).peak("north").amount()).isEqualByComparingTo("10");
        assertThat(ACCORD.best(SearchLimits.standard().expansions(0)).least()).isGreaterThanOrEqualTo(best.least());
    }

    @Test
    void more_instalments_ask_for_less_trust_until_the_units_end() {
        assertThat(ACCORD.frontier(4)).hasToString("""
                        instalments  steps  greatest exposure
                        1            2      10                 the least there is
                        2            3      10                 the least there is
                        3            4      5                  the least there is
                        4            4      5                  the least there is""");
        assertThat(ACCORD.frontier(3).fitting(BigDecimal.valueOf(9)).map(Frontier.Point::toString))
                .contains("3 instalments: 5");
        assertThat(ACCORD.frontier(3).fitting(BigDecimal.ONE)).isEmpty();
        assertThat(names(ACCORD.inInstalments("release", 3).best().steps()))
                .containsExactly("release to 1 of 3", "crossing", "release to 2 of 3", "release to 3 of 3");
    }

    @Test
    void who_would_gain_by_leaving_is_told_with_what_is_missing() {
        Valuation values = VALUES.toBuilder()
                .putDefection("north", BigDecimal.valueOf(4))
                .putSanctions("obstruction", ImmutableMap.of("north", BigDecimal.valueOf(3), "south", BigDecimal.ONE))
                .putGuarantees("assurance", ImmutableMap.of("north", BigDecimal.ONE))
                .build();
        Sequencing sequencing = Sequencing.of(Accord.TEXT, values);
        Incentives incentives = sequencing.incentives(sequencing.textOrder());
        assertThat(incentives).hasToString("""
                        Not safe: north would gain 10 by leaving after release, which costs it 8; 2 is missing
                        party  gains by leaving  when            costs it  missing
                        north  10                after release   8         2
                        south  0                 after crossing  0
                        Safe for everybody if leaving costs each 10
                        Sanction 'obstruction' costs north 3, less than leaving would bring (10): a price that may be worth paying""");
        assertThat(incentives.isSafe()).isFalse();
        assertThat(incentives.critical().orElseThrow().unsafe()).containsExactly(1);
        assertThat(incentives.find("south").orElseThrow().isSafe()).isTrue();
    }

    @Test
    void a_sanction_deters_is_a_price_or_is_not_believed() {
        assertThat(verdict(10, 0)).isEqualTo(SanctionEffect.Verdict.DETERS);
        assertThat(verdict(9, 0)).isEqualTo(SanctionEffect.Verdict.PRICE);
        assertThat(verdict(9, 9)).isEqualTo(SanctionEffect.Verdict.NOT_CREDIBLE);
        assertThat(verdict(0, 0)).isEqualTo(SanctionEffect.Verdict.NOT_CREDIBLE);
    }

    private static SanctionEffect.Verdict verdict(long north, long south) {
        Valuation values = VALUES.toBuilder()
                .putSanctions(
                        "obstruction",
                        ImmutableMap.of("north", BigDecimal.valueOf(north), "south", BigDecimal.valueOf(south)))
                .build();
        Sequencing sequencing = Sequencing.of(Accord.TEXT, values);
        return sequencing.incentives(sequencing.textOrder()).sanctions().get(0).verdict();
    }

    @Test
    void what_comes_later_counts_less_by_the_discount() {
        Valuation values =
                VALUES.toBuilder().putDiscount("south", new BigDecimal("0.25")).build();
        Sequencing sequencing = Sequencing.of(Accord.TEXT, values);
        Exposure exposure = sequencing.exposure(
                sequencing.textOrder(),
                List.of(Instant.parse("2025-01-01T12:00:00Z"), Instant.parse("2025-01-03T13:00:00Z")));
        assertThat(exposure.rows().get(2).standings().get(1).advance()).isEqualByComparingTo("-2.2");
        assertThat(exposure.rows().get(2)).hasToString("crossing: [north 14, south -2.2]");
        assertThatThrownBy(() -> sequencing.exposure(sequencing.textOrder(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There are 2 steps, but 0 dates");
    }

    @Test
    void along_a_record_counts_what_is_confirmed() {
        History history = History.of(Accord.TEXT)
                .delivery("2025-01-02T10:00:00Z", "release", 2)
                .delivery("2025-01-03T10:00:00Z", "crossing", 1)
                .delivery("2025-01-04T10:00:00Z", "release", 5);
        assertThat(ACCORD.exposure(history, "2025-01-31")).hasToString("""
                        step                                    north  exposed  for good  south  exposed  for good
                                                                0                         0
                        2025-01-02T10:00:00Z release to 2 of 3  16                        -10    10       10
                        2025-01-03T10:00:00Z crossing           6                         10              10
                        2025-01-04T10:00:00Z release to 3 of 3  14                        5               15

                        Greatest exposure: 0 of north, at the beginning
                        Greatest exposure: 10 of south, after release to 2 of 3""");
        assertThat(ACCORD.exposure(history, "2025-01-01").rows()).hasSize(1);
    }

    @Test
    void along_a_record_leaving_is_held_against_what_is_still_to_come() {
        History history = History.of(Accord.TEXT).delivery("2025-01-02T10:00:00Z", "release", 2);
        Incentives incentives = ACCORD.incentives(history, "2025-01-31");
        // north has 16 of the 24 - 10 that it will have; south, at -10, has 20 - 5 to expect
        assertThat(incentives).hasToString("""
                        Not safe: north would gain 2 by leaving after release to 2 of 3, which costs it 0; 2 is missing
                        party  gains by leaving  when                     costs it  missing
                        north  2                 after release to 2 of 3  0         2
                        south  0                 at the beginning         0
                        Safe for everybody if leaving costs each 2""");
        assertThat(ACCORD.incentives(history.waiver("2025-01-20T00:00:00Z", "south", "crossing"), "2025-01-31")
                        .find("north")
                        .orElseThrow()
                        .gain())
                .isZero();
        assertThat(ACCORD.incentives(history, "2025-01-01").isSafe()).isTrue();
    }

    @Test
    void along_a_record_that_is_whole_it_is_as_along_the_order() {
        History history = History.of(Accord.TEXT)
                .delivery("2025-01-02T10:00:00Z", "release", 3)
                .delivery("2025-01-03T10:00:00Z", "crossing", 1);
        assertThat(ACCORD.incentives(history, "2025-01-31")).isEqualTo(ACCORD.incentives(ACCORD.textOrder()));
    }

    @Test
    void what_the_text_has_first_comes_first() {
        Agreement text = text().addPhases(
                        Phase.builder().id("opening").build(),
                        Phase.builder().id("closing").build())
                .addCommitments(
                        duty("last", "south", "north").phase("closing").build(),
                        duty("first", "north", "south").phase("opening").build(),
                        duty("free", "south", "north").build(),
                        duty("second", "south", "north")
                                .when(fulfilled("first"))
                                .build())
                .build();
        Sequencing sequencing = unvalued(text);
        assertThat(names(sequencing.steps())).containsExactly("last", "first", "free", "second");
        assertThat(names(sequencing.textOrder())).containsExactly("first", "last", "free", "second");
        assertThat(sequencing.isBefore(
                        sequencing.steps().get(1), sequencing.steps().get(0)))
                .isTrue();
        assertThat(sequencing.isBefore(
                        sequencing.steps().get(1), sequencing.steps().get(3)))
                .isTrue();
        assertThat(sequencing.isBefore(
                        sequencing.steps().get(1), sequencing.steps().get(2)))
                .isFalse();
        assertThatThrownBy(() -> sequencing.exposure(sequencing.steps()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'last' comes before 'first', which the text has first");
        assertThatThrownBy(() -> sequencing.exposure(sequencing.textOrder().subList(0, 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The order lacks [second]");
    }

    @Test
    void where_a_text_leaves_two_ways_neither_must_come_first() {
        Agreement text = text().addCommitments(
                        duty("a", "south", "north").build(),
                        duty("b", "south", "north").build(),
                        duty("c", "north", "south")
                                .when(org.eirene.agreement.Conditions.any(
                                        org.eirene.agreement.Conditions.all(fulfilled("a"), fulfilled("b")),
                                        fulfilled("b")))
                                .build())
                .build();
        StepProblem problem = unvalued(text).problem();
        assertThat(problem.isBefore(0, 2)).isFalse();
        assertThat(problem.isBefore(1, 2)).isTrue();
    }

    @Test
    void what_is_done_together_is_one_step() {
        Agreement text = text().addCommitments(
                        duty("a", "south", "north").build(),
                        duty("b", "north", "south").build())
                .addExchanges(Exchange.builder()
                        .id("swap")
                        .give("a")
                        .inReturn("b")
                        .terms(new Together(hours(1)))
                        .build())
                .build();
        Sequencing sequencing = Sequencing.of(
                text,
                Valuation.builder()
                        .agreement(text)
                        .addCommitments(
                                CommitmentValue.of("a", 7).worth("north", 9),
                                CommitmentValue.of("b", 6).worth("south", 8))
                        .build());
        assertThat(sequencing.best()).hasToString("0, the least there is\n  a and b");
    }

    @Test
    void a_circle_of_waits_has_no_order() {
        Agreement knot = text().addCommitments(
                        duty("a", "south", "north").when(fulfilled("b")).build(),
                        duty("b", "north", "south").when(fulfilled("a")).build())
                .build();
        assertThatThrownBy(() -> unvalued(knot))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'a', 'b' wait for one another in a circle, so that no order keeps the text. Maybe look at"
                        + " Analysis.of(agreement).findings()");
    }

    @Test
    void a_valuation_that_does_not_fit_is_refused_with_all_its_errors() {
        Valuation wrong = VALUES.toBuilder().agreement("other").build();
        assertThatThrownBy(() -> Sequencing.of(Accord.TEXT, wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "The valuation does not fit agreement 'accord':\n  VALUATION_OF_ANOTHER_AGREEMENT");
    }

    @Test
    void an_order_is_written_into_the_text_as_conditions_and_instalments() {
        Sequencing cut = ACCORD.inInstalments("release", 3);
        Agreement applied = cut.apply(cut.best().steps());
        assertThat(applied.commitment("crossing").when()).hasToString("delivered(release) >= 1");
        assertThat(applied.commitment("release").must())
                .hasToString("deliver 3 person (2 by fulfilled(crossing) + P30D, 3 by met(step-3) + P30D)");
        assertThat(applied.benchmark("step-3").criterion()).hasToString("delivered(release) >= 2");
        Agreement phased = text().addPhases(Phase.builder().id("opening").build())
                .addCommitments(
                        duty("a", "south", "north").phase("opening").build(),
                        duty("b", "north", "south").phase("opening").build(),
                        duty("c", "north", "south").when(completed("opening")).build())
                .build();
        Sequencing sequencing = unvalued(phased);
        Agreement inTurn = sequencing.apply(sequencing.textOrder(), hours(5));
        assertThat(inTurn.commitment("b").due().orElseThrow()).hasToString("fulfilled(a) + PT5H");
        assertThat(inTurn.commitment("c").due().orElseThrow()).hasToString("fulfilled(b) + PT5H");
        assertThat(inTurn.commitment("a")).isEqualTo(phased.commitment("a"));
    }

    @Test
    void amounts_are_exact_where_they_have_no_end_as_decimals() {
        Valuation thirds = Valuation.builder()
                .agreement(Accord.TEXT)
                .addCommitments(CommitmentValue.of("release", 10).worth("north", 10))
                .build();
        Sequencing cut = Sequencing.of(Accord.TEXT, thirds).inInstalments("release", 3);
        assertThat(cut.problem().change(0, 1)).isEqualTo(10);
        Exposure exposure = cut.exposure(cut.textOrder());
        assertThat(exposure.rows().get(1).standings().get(1).exposure()).isEqualByComparingTo("3.3333333334");
        assertThat(exposure.peak("south").amount()).isEqualByComparingTo("10");
    }
}

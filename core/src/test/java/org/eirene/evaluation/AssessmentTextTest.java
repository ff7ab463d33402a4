package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Conditions.fulfilled;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Conditions.measured;
import static org.eirene.agreement.Conditions.never;
import static org.eirene.agreement.Measures.warn;
import static org.eirene.agreement.Measures.withhold;
import static org.eirene.agreement.Moments.at;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.agreement.Performances.refrain;
import static org.eirene.evaluation.March.march;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.as;
import static org.eirene.evaluation.Trial.convene;
import static org.eirene.evaluation.Trial.fund;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.owed;

import java.math.BigDecimal;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Exchange;
import org.eirene.agreement.Guarantee;
import org.eirene.agreement.Guarantor;
import org.eirene.agreement.OnExpiry;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Ratio;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.Tranche;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;

/** A whole assessment as a person reads it, and what changed since another, with an element of every kind. */
class AssessmentTextTest {
    private final Agreement accord = accord().addActors(Guarantor.of("patron", "Patron"))
            .addPhases(Phase.builder()
                    .id("opening")
                    .lasts(days(7))
                    .onExpiry(OnExpiry.carryOn())
                    .build())
            .addCommitments(
                    owed("prisoners")
                            .phase("opening")
                            .must(deliver(10, "person"))
                            .due(at(march(20)))
                            .build(),
                    owed("detainees")
                            .by("south")
                            .to("north")
                            .must(deliver(20, "person"))
                            .build(),
                    owed("visit").must(act()).due(at(march(4))).build(),
                    owed("hold")
                            .must(refrain(incidents("raid")).curedAfter(days(10)))
                            .build(),
                    convene())
            .addBenchmarks(Benchmark.builder()
                    .id("flow")
                    .criterion(measured("trucks").last().atLeast(500))
                    .due(at(march(8)))
                    .build())
            .addExchanges(Exchange.builder()
                    .id("swap")
                    .give("prisoners")
                    .inReturn("detainees")
                    .terms(Ratio.of(1, 2).grace(days(5)))
                    .build())
            .addSanctions(Sanction.builder()
                    .id("halt")
                    .against("north")
                    .trigger(breached("hold"))
                    .addRungs(
                            Rung.of(warn("A word")),
                            Rung.of(withhold("second")).after(days(1)),
                            Rung.of(warn("Words")).occurrence(2))
                    .build())
            .addEscrows(fund(
                    Tranche.builder()
                            .id("first")
                            .amount(5)
                            .to("north")
                            .release(fulfilled("visit"))
                            .build(),
                    Tranche.builder()
                            .id("second")
                            .amount(7)
                            .to("south")
                            .release(never())
                            .returns(at(march(25)))
                            .build()))
            .addGuarantees(Guarantee.builder()
                    .id("assurance")
                    .guarantor("patron")
                    .covers("hold")
                    .invokedWhen(breached("hold"))
                    .undertakings("convene")
                    .build())
            .build();

    private final History history = none().deposit(march(2), "fund", BigDecimal.valueOf(6), "south")
            .delivery(march(5), "visit")
            .delivery(march(9), "prisoners", 2)
            .incident(march(9), "raid", 3, "north")
            .observation(march(9, 12), "trucks", 520)
            .delivery(march(10), "nowhere");

    @Test
    void is_a_table_of_all_elements_then_the_escrows_then_what_comes_then_what_was_disregarded() {
        assertThat(as(accord, history, march(11))).hasToString("""
                accord: IN_FORCE as of 2025-03-11 00:00 (Europe/Berlin), score 44.4 % (0: 2, 1: 2, 2: 0, 3: 2)

                element    status     since             progress                               due               score
                ratified   PENDING
                signal     PENDING
                opening    OPEN       2025-03-01 00:00  overdue                                2025-03-08 00:00
                prisoners  IN_EFFECT  2025-03-01 00:00  confirmed 2 of 10 person               2025-03-20 00:00  1
                detainees  IN_EFFECT  2025-03-01 00:00  confirmed 0 of 20 person               2025-03-14 00:00  0
                visit      FULFILLED  2025-03-05 00:00  1 day late                                               3
                hold       BREACHED   2025-03-09 00:00                                         2025-03-19 00:00  1
                convene    IN_EFFECT  2025-03-09 00:00                                                           0
                flow       MET        2025-03-09 12:00                                         2025-03-08 00:00  3
                swap       BEHIND     2025-03-09 00:00  given 0 of 4 person owed
                halt       IN_FORCE   2025-03-09 00:00  rung 2: warn: A word; withhold second
                first      RELEASED   2025-03-05 00:00  5 USD for north
                second     HELD                         7 USD for south                        2025-03-25 00:00
                assurance  INVOKED    2025-03-09 00:00

                Escrows
                  fund: 1 of 6 USD held, 5 released, 0 returned, 0 forfeited

                Upcoming
                  2025-03-14 00:00  detainees  4 person due                                  south
                  2025-03-19 00:00  hold       cured, if nothing more happens                north
                  2025-03-20 00:00  prisoners  8 person due                                  north
                  2025-03-25 00:00  second     it is returned, unless it is released before  cell

                Disregarded
                  delivery-3  'nowhere' is not a commitment of the agreement""");
    }

    @Test
    void says_as_of_when_it_was_known_and_leaves_out_what_is_empty() {
        Agreement brief =
                accord().addCommitments(owed("visit").must(act()).build()).build();
        assertThat(Evaluator.of(brief).evaluate(none(), march(2), march(3))).hasToString("""
                accord: IN_FORCE as of 2025-03-02 00:00, as known at 2025-03-03 00:00 (Europe/Berlin), score 0.0 % (0: 1, 1: 0, 2: 0, 3: 0)

                element   status     since             progress  due  score
                ratified  PENDING
                signal    PENDING
                visit     IN_EFFECT  2025-03-01 00:00                 0""");
        assertThat(as(Trial.unborn().build(), none(), march(2))).hasToString("""
                accord: NOT_IN_FORCE as of 2025-03-02 00:00 (Europe/Berlin), nothing scored yet

                element   status   since  progress  due  score
                ratified  PENDING
                signal    PENDING""");
    }

    @Test
    void each_element_is_a_line_by_itself() {
        Assessment now = as(accord, history, march(11));
        assertThat(now.elements().stream().map(Object::toString))
                .containsExactly(
                        "ratified: PENDING",
                        "signal: PENDING",
                        "opening: OPEN since 2025-02-28T23:00:00Z, overdue since 2025-03-07T23:00:00Z",
                        "prisoners: IN_EFFECT since 2025-02-28T23:00:00Z, confirmed 2 of 10 person, due 2025-03-19T23:00:00Z",
                        "detainees: IN_EFFECT since 2025-02-28T23:00:00Z, confirmed 0 of 20 person, due 2025-03-13T23:00:00Z",
                        "visit: FULFILLED since 2025-03-04T23:00:00Z, 1 day late",
                        "hold: BREACHED since 2025-03-08T23:00:00Z, due 2025-03-18T23:00:00Z",
                        "convene: IN_EFFECT since 2025-03-08T23:00:00Z",
                        "flow: MET since 2025-03-09T11:00:00Z, due 2025-03-07T23:00:00Z",
                        "swap: BEHIND since 2025-03-08T23:00:00Z, given 0 of 4 person owed",
                        "halt: IN_FORCE since 2025-03-08T23:00:00Z, rung 2: warn: A word; withhold second",
                        "first: RELEASED since 2025-03-04T23:00:00Z, 5 USD for north",
                        "second: HELD, 7 USD for south",
                        "assurance: INVOKED since 2025-03-08T23:00:00Z, by patron");
        assertThat(now.escrows())
                .extracting(EscrowBalance::toString)
                .containsExactly("fund: 1 of 6 USD held, 5 released, 0 returned, 0 forfeited");
    }

    @Test
    void what_changed_is_told_of_each_kind_of_element() {
        assertThat(as(accord, history, march(11)).changesSince(as(accord, history, march(3))))
                .hasToString("""
                opening: overdue nothing, now yes <delivery-2>
                prisoners: confirmed 0, now 2; score 0, now 1 <delivery-2>
                detainees: owed 0, now 4; next due nothing, now 2025-03-13T23:00:00Z <delivery-2>
                visit: IN_EFFECT, now FULFILLED; confirmed 0, now 1; lateness nothing, now 1 day late; score 0, now 3; next due 2025-03-03T23:00:00Z, now nothing <delivery-1>
                hold: IN_EFFECT, now BREACHED; next due nothing, now 2025-03-18T23:00:00Z; score 3, now 1 <incident-1>
                convene: PENDING, now IN_EFFECT; score nothing, now 0 <incident-1>
                flow: PENDING, now MET; lateness nothing, now 1 day late; score 0, now 3 <observation-1>
                swap: EVEN, now BEHIND; owed 0, now 4 <delivery-2>
                halt: DORMANT, now IN_FORCE; rung nothing, now 2; occurrences 0, now 1 <incident-1>
                first: HELD, now RELEASED; moved 0, now 5 <delivery-1>
                assurance: DORMANT, now INVOKED <incident-1>
                fund: held 6, now 1; released 0, now 5 <delivery-1>""");
    }

    @Test
    void an_element_is_looked_up_by_its_kind_and_a_wrong_id_is_told_with_what_was_probably_meant() {
        Assessment now = as(accord, history, march(11));
        assertThat(now.tranche("first").id()).isEqualTo("first");
        assertThat(now.guarantee("assurance").id()).isEqualTo("assurance");
        assertThat(now.exchange("swap").id()).isEqualTo("swap");
        assertThat(now.escrow("fund").escrow()).isEqualTo("fund");
        assertThat(now.historyOf()).isEqualTo("accord");
        assertThat(now.history()).contains(history);
        assertThatThrownBy(() -> now.escrow("fnd"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No balance of escrow 'fnd': did you mean fund?");
        assertThatThrownBy(() -> now.escrow("treasury"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No balance of escrow 'treasury' (there is fund)");
    }

    @Test
    void two_are_equal_where_they_say_the_same_of_everything() {
        Assessment now = as(accord, history, march(11));
        assertThat(now).isEqualTo(as(accord, history, march(11)));
        assertThat(now).hasSameHashCodeAs(as(accord, history, march(11)));
        assertThat(now).isNotEqualTo(as(accord, history, march(12))).isNotEqualTo("now");
        assertThat(now.hashCode()).isNotEqualTo(as(accord, history, march(12)).hashCode());
    }
}

package org.eirene.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Conditions.never;
import static org.eirene.agreement.Conditions.opened;
import static org.eirene.agreement.Measures.refer;
import static org.eirene.agreement.Measures.terminate;
import static org.eirene.agreement.Measures.warn;
import static org.eirene.agreement.Moments.date;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Offsets.hours;
import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Performances.supply;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What people read for the values of an agreement. */
class ValueTextTest {
    static Stream<Arguments> values() {
        return Stream.concat(
                Stream.of(
                                OneOfEach.conditions(),
                                OneOfEach.moments(),
                                OneOfEach.performances(),
                                OneOfEach.measures(),
                                OneOfEach.terms(),
                                OneOfEach.onExpiry())
                        .flatMap(family -> family.entrySet().stream())
                        .map(entry -> Arguments.of(entry.getKey(), entry.getValue())),
                Stream.of(
                        Arguments.of(incidents(), "all incidents"),
                        Arguments.of(incidents("raid").minSeverity(3), "kinds [raid], severity >= 3"),
                        Arguments.of(Conditions.measured("trucks").mean().within(days(7)), "mean(trucks, within P7D)"),
                        Arguments.of(Conditions.delivered("release"), "delivered(release)"),
                        Arguments.of(supply(600, "truck"), "supply 600 truck"),
                        Arguments.of(Instalment.of(2, date("2025-02-01")), "2 by 2025-02-01"),
                        Arguments.of(Shift.NONE, ""),
                        Arguments.of(new Shift(Optional.of(days(2)), true), " + P2D, end of day"),
                        Arguments.of(new TimeNeeded(days(10), days(40)), "P10D to P40D"),
                        Arguments.of(Stage.of(2, days(5), "cell", "ann", "ben"), "2 of [ann, ben, cell] within P5D"),
                        Arguments.of(Rung.of(warn("Notice"), refer("qatar")), "warn: Notice; refer to qatar"),
                        Arguments.of(
                                Rung.of(terminate())
                                        .after(days(3))
                                        .occurrence(2)
                                        .severity(4),
                                "after P3D, at occurrence 2, at severity 4, terminate"),
                        Arguments.of(Source.of("Text as signed"), "Text as signed"),
                        Arguments.of(
                                Source.of("Text as signed", "https://example.org/text"),
                                "Text as signed, https://example.org/text"),
                        Arguments.of(
                                new Source(Optional.empty(), Optional.of("https://example.org/text")),
                                "https://example.org/text"),
                        Arguments.of(WithdrawalClause.terminatingAfter(days(30)), "notice P30D, terminates"),
                        Arguments.of(WithdrawalClause.leavingTheRestAfter(days(30)), "notice P30D, the rest goes on")));
    }

    @ParameterizedTest
    @MethodSource("values")
    void a_value_has_words_for_people(Object value, String words) {
        assertThat(value).hasToString(words);
    }

    static Stream<Arguments> elements() {
        return Stream.concat(
                OneOfEach.actors().entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue())),
                Stream.of(
                        Arguments.of(Milestone.builder().id("m").build(), "milestone m"),
                        Arguments.of(
                                Phase.builder()
                                        .id("p")
                                        .onExpiry(OnExpiry.carryOn())
                                        .build(),
                                "phase p: then continue"),
                        Arguments.of(
                                Commitment.builder()
                                        .id("c")
                                        .by("south", "north")
                                        .to("cell")
                                        .must(act())
                                        .survives()
                                        .build(),
                                "commitment c: by north, south, to cell, must act, survives"),
                        Arguments.of(
                                Commitment.builder()
                                        .id("c")
                                        .by("north")
                                        .to("cell")
                                        .phase("p")
                                        .when(opened("q"))
                                        .must(act())
                                        .due(date("2025-02-01"))
                                        .verification("count")
                                        .build(),
                                "commitment c: by north, to cell, in p, when opened(q), must act, due 2025-02-01,"
                                        + " verified by count"),
                        Arguments.of(
                                Benchmark.builder().id("b").criterion(never()).build(), "benchmark b: met when never"),
                        Arguments.of(
                                Exchange.builder()
                                        .id("e")
                                        .give("a")
                                        .inReturn("b")
                                        .terms(new Together(hours(1)))
                                        .build(),
                                "exchange e: a for b, together within PT1H"),
                        Arguments.of(
                                CorridorAccord.tranche("t")
                                        .protectedFromSanctions()
                                        .build(),
                                "tranche t: 25000000 to north, released when met(aid-flow), returns opened(opening) +"
                                        + " P1Y, protected"),
                        Arguments.of(
                                CorridorAccord.obstruction()
                                        .cure(never())
                                        .decision(Optional.empty())
                                        .probation(days(0))
                                        .rungs(List.of(Rung.of(warn("Notice"))))
                                        .build(),
                                "sanction obstruction: against north, when any(breached(let-aid-in), missed(aid-flow),"
                                        + " lost(aid-flow)), [warn: Notice], cured when never"),
                        Arguments.of(
                                Guarantee.builder()
                                        .id("g")
                                        .guarantor("qatar")
                                        .covers("b", "a")
                                        .build(),
                                "guarantee g: by qatar, covers a, b")));
    }

    @ParameterizedTest
    @MethodSource("elements")
    void an_element_has_a_line_for_people(Element element, String line) {
        assertThat(element.describe()).isEqualTo(line);
    }

    @Test
    void an_agreement_is_read_line_by_line() {
        assertThat(CorridorAccord.builder().build()).hasToString("""
                        agreement corridor-accord: 'Corridor Accord'
                          party north: Northern Government, answers for northern-army
                          party south: Southern Front
                          monitor un-cell: Joint monitoring cell
                          guarantor qatar: Qatar, also mediator
                          outsider northern-army: Northern Army, not signed
                          milestone ratified-north: by north, takes P10D to P40D
                          indicator aid-trucks: in truck
                          manifest list-a: 3 items
                          procedure count: 1 of [un-cell] within P3D, silence means confirm
                          procedure review: 1 of [un-cell] within PT48H, 1 of [qatar] within P5D, silence means \
                        deny, clock stops, standing north, south, filed within P7D
                          phase calm: 'Seventy-two quiet hours', completes when quiet(PT72H, severity >= 3)
                          phase opening: opens when completed(calm), lasts P42D, then extend by P7D while \
                        delivered(release-civilians, within P7D) >= 1, at most 2 times
                          commitment release-civilians: by south, to north, in opening, must deliver 3 person \
                        of list-a (1 by opened(opening) day 1), due opened(opening) + P42D, verified by count
                          commitment free-detainees: by north, to south, in opening, when \
                        reached(ratified-north), must deliver 90 person
                          commitment let-aid-in: by north, to south, in opening, must supply 600 truck per P1D, \
                        protected
                          commitment hold-fire-north: by north, to south, in opening, must refrain from kinds \
                        [armed-attack], severity >= 3, verified by count, cured after P2D, survives
                          commitment ease-trade: by south, to north, in opening, must refrain from kinds \
                        [convoy-stopped], cured after P1D
                          commitment answer-hotline: by un-cell, to north, south, must respond to severity >= 2 \
                        within PT6H
                          commitment open-crossing: by north, to south, performed by northern-army, in opening, \
                        must act, due 2025-02-28
                          commitment convene: by qatar, to north, south, must act, due invoked(qatar-assurance) \
                        + PT48H
                          benchmark aid-flow: in opening, met when mean(aid-trucks, within P7D) >= 500, due \
                        opened(opening) + P30D, end of day, verified by count, continuous
                          exchange swap: release-civilians for free-detainees, 1 for 30, grace P1D
                          sanction obstruction: against north, when any(breached(let-aid-in), missed(aid-flow), \
                        lost(aid-flow)), decided by count, [warn: Notice to the north], [after P3D, at \
                        occurrence 2, at severity 4, withhold tranche-1], [after P10D, snap back ease-trade; \
                        refer to qatar], probation P2D
                          escrow reconstruction: in USD, held by qatar, tranches tranche-1
                          tranche tranche-1: 25000000 to north, released when met(aid-flow), returns \
                        opened(opening) + P1Y
                          guarantee qatar-assurance: by qatar, covers let-aid-in, invoked when \
                        inForce(obstruction, rung 3), undertakes convene
                          open question which-list: 'Whose names are on the second list', concerns \
                        release-civilians""");
    }

    @Test
    void a_warning_and_a_termination_name_no_element() {
        assertThat(warn("Notice").named()).isEmpty();
        assertThat(terminate().named()).isEmpty();
        assertThat(refer("qatar").named()).containsExactly("qatar");
    }

    @Test
    void an_act_is_of_the_quantity_one_and_has_no_unit() {
        assertThat(act().quantity()).isEqualByComparingTo("1");
        assertThat(act().countedIn()).isEmpty();
    }
}

package org.eirene.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.delivered;
import static org.eirene.agreement.Conditions.is;
import static org.eirene.agreement.Conditions.never;
import static org.eirene.agreement.CorridorAccord.assurance;
import static org.eirene.agreement.CorridorAccord.fromNorth;
import static org.eirene.agreement.CorridorAccord.obstruction;
import static org.eirene.agreement.CorridorAccord.tranche;
import static org.eirene.agreement.Measures.forfeit;
import static org.eirene.agreement.Measures.refer;
import static org.eirene.agreement.Measures.snapBack;
import static org.eirene.agreement.Measures.suspend;
import static org.eirene.agreement.Measures.withhold;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Offsets.hours;
import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.agreement.Performances.respond;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MeaningTest {
    private static List<String> problems(Element... elements) {
        Agreement.Builder accord = CorridorAccord.builder();
        Arrays.stream(elements).forEach(accord::with);
        return accord.problems().stream()
                .map(problem -> problem.code() + " at " + problem.path())
                .toList();
    }

    private static Phase opensWhen(Condition condition) {
        return Phase.builder().id("later").opens(condition).build();
    }

    @ParameterizedTest
    @EnumSource
    void a_condition_asks_for_a_status_that_the_kind_of_its_element_has(ElementKind kind) {
        Element element = CorridorAccord.builder().build().elements(kind).get(0);
        for (Status status : Status.values()) {
            List<String> expected = kind.statuses().isEmpty()
                    ? List.of("STATUS_OF_NOTHING at phases[2].opens.is")
                    : kind.statuses().contains(status)
                            ? List.of()
                            : List.of("STATUS_NOT_OF_KIND at phases[2].opens.status");
            assertThat(problems(opensWhen(is(element.id(), status))))
                    .as("%s %s", kind, status)
                    .isEqualTo(expected);
        }
    }

    @Test
    void a_status_that_is_nearly_one_of_the_kind_is_suggested() {
        assertThat(CorridorAccord.builder()
                        .with(opensWhen(is("ratified-north", Status.BREACHED)))
                        .problems())
                .extracting(Problem::text)
                .containsExactly("Milestone 'ratified-north' is never BREACHED (a milestone is one of PENDING,"
                        + " REACHED). Maybe REACHED was meant.");
    }

    @Test
    void of_several_elements_of_one_id_the_one_that_has_a_status_is_meant() {
        assertThat(CorridorAccord.builder()
                        .with(Phase.builder().id("north").build())
                        .with(opensWhen(is("north", Status.MET)))
                        .problems())
                .extracting(Problem::text)
                .contains("Phase 'north' is never MET (a phase is one of PENDING, OPEN, SUSPENDED, COMPLETED, LAPSED,"
                        + " TERMINATED). Name one of these.");
    }

    @Test
    void an_outsider_is_one_by_its_role_or_by_a_further_one() {
        Actor gang = Panel.builder().id("gang").also(Role.OUTSIDER).build();
        assertThat(problems(
                        gang,
                        Commitment.builder()
                                .id("disarm")
                                .by("gang", "northern-army")
                                .to("south")
                                .must(act())
                                .build()))
                .containsExactly(
                        "OUTSIDER_WITH_ROLE at actors[5].also",
                        "OBLIGOR_OUTSIDER at commitments[8].by",
                        "OBLIGOR_OUTSIDER at commitments[8].by");
    }

    @Test
    void an_outsider_who_is_one_twice_repeats_a_role_and_holds_no_other() {
        assertThat(problems(Outsider.builder()
                        .id("northern-army")
                        .also(Role.OUTSIDER)
                        .build()))
                .containsExactly("ROLE_REPEATED at actors[4].also");
    }

    @Test
    void an_outsider_may_be_a_beneficiary_and_perform() {
        assertThat(problems(Commitment.builder()
                        .id("amnesty")
                        .by("north")
                        .to("northern-army")
                        .performedBy("northern-army")
                        .must(act())
                        .build()))
                .isEmpty();
    }

    @Test
    void no_measure_names_a_commitment_or_a_tranche_that_is_protected() {
        Sanction ladder = obstruction()
                .addRungs(Rung.of(
                                suspend("let-aid-in", "opening"),
                                snapBack("let-aid-in"),
                                withhold("tranche-1"),
                                forfeit("tranche-1"),
                                refer("qatar"))
                        .after(days(20)))
                .build();
        assertThat(problems(ladder))
                .containsExactly(
                        "PROTECTED_IN_MEASURE at sanctions[0].rungs[3].measures[0].suspend",
                        "PROTECTED_IN_MEASURE at sanctions[0].rungs[3].measures[1].snapBack");
        assertThat(problems(
                        ladder, tranche("tranche-1").protectedFromSanctions().build()))
                .containsExactly(
                        "PROTECTED_IN_MEASURE at sanctions[0].rungs[1].measures[0].withhold",
                        "PROTECTED_IN_MEASURE at sanctions[0].rungs[3].measures[0].suspend",
                        "PROTECTED_IN_MEASURE at sanctions[0].rungs[3].measures[1].snapBack",
                        "PROTECTED_IN_MEASURE at sanctions[0].rungs[3].measures[2].withhold",
                        "PROTECTED_IN_MEASURE at sanctions[0].rungs[3].measures[3].forfeit");
    }

    @Test
    void a_phase_with_protected_commitments_may_be_suspended() {
        assertThat(problems(obstruction()
                        .addRungs(Rung.of(suspend("opening")).after(days(20)))
                        .build()))
                .isEmpty();
    }

    @Test
    void what_is_not_protected_may_survive_or_not() {
        assertThat(problems(
                        fromNorth("a").must(act()).survives(true).build(),
                        fromNorth("b").must(act()).survives(false).build(),
                        fromNorth("c").must(act()).protectedFromSanctions().build()))
                .isEmpty();
    }

    @Test
    void commitments_without_a_unit_are_counted_alike() {
        assertThat(problems(opensWhen(delivered("convene", "open-crossing").atLeast(2))))
                .isEmpty();
        assertThat(problems(opensWhen(delivered("convene", "free-detainees").atLeast(2))))
                .containsExactly("DELIVERED_UNITS_DIFFER at phases[2].opens.delivered");
    }

    @Test
    void a_delivery_of_one_is_not_an_act() {
        Element one = fromNorth("one").must(deliver(1, "page")).build();
        Exchange deal = Exchange.builder()
                .id("deal")
                .give("one")
                .inReturn("convene")
                .terms(new Together(hours(1)))
                .build();
        assertThat(problems(one, deal)).containsExactly("TOGETHER_NOT_ACT at exchanges[1].give");
    }

    @Test
    void what_is_continuing_is_not_exchanged_on_any_terms() {
        Exchange deal = Exchange.builder()
                .id("deal")
                .give("answer-hotline")
                .inReturn("let-aid-in")
                .terms(new Together(hours(1)))
                .build();
        assertThat(problems(deal))
                .containsExactly(
                        "EXCHANGE_OF_CONTINUING at exchanges[1].give", "EXCHANGE_OF_CONTINUING at exchanges[1].for");
        assertThat(problems(deal.toBuilder().terms(Ratio.of(1, 1)).build()))
                .containsExactly(
                        "EXCHANGE_OF_CONTINUING at exchanges[1].give", "EXCHANGE_OF_CONTINUING at exchanges[1].for");
    }

    @Test
    void answers_and_supplies_can_be_verified() {
        assertThat(problems(
                        fromNorth("hotline")
                                .must(respond(IncidentFilter.ALL, hours(6)))
                                .verification("count")
                                .build(),
                        CorridorAccord.builder().build().commitment("let-aid-in").toBuilder()
                                .verification("count")
                                .build()))
                .isEmpty();
    }

    @Test
    void a_guarantee_may_be_a_mere_word_or_have_undertakings_that_nothing_calls_for() {
        assertThat(problems(
                        assurance().invokedWhen(Optional.empty()).undertakings().build()))
                .isEmpty();
        assertThat(problems(assurance().invokedWhen(Optional.empty()).build())).isEmpty();
    }

    @Test
    void an_undertaking_may_have_obligors_beside_the_guarantor() {
        assertThat(problems(Commitment.builder()
                        .id("convene")
                        .by("qatar", "un-cell")
                        .to("north")
                        .must(act())
                        .build()))
                .isEmpty();
    }

    @Test
    void a_reference_that_is_unknown_brings_no_further_problems() {
        assertThat(problems(
                        Exchange.builder()
                                .id("deal")
                                .give("nothing-of-the-kind")
                                .inReturn("convene")
                                .terms(new Together(hours(1)))
                                .build(),
                        assurance().id("other").undertakings("none-such").build(),
                        opensWhen(delivered("none-such", "convene").atLeast(1))))
                .containsExactly(
                        "REFERENCE_UNKNOWN at phases[2].opens.delivered",
                        "REFERENCE_UNKNOWN at exchanges[1].give",
                        "REFERENCE_UNKNOWN at guarantees[1].undertakings");
    }

    @Test
    void the_cure_of_a_sanction_may_be_anything() {
        assertThat(problems(obstruction().cure(never()).build())).isEmpty();
    }
}

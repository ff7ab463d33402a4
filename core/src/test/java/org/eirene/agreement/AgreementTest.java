package org.eirene.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.eirene.agreement.Conditions.met;
import static org.eirene.agreement.Conditions.never;
import static org.eirene.agreement.CorridorAccord.fromNorth;
import static org.eirene.agreement.CorridorAccord.tranche;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Performances.act;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AgreementTest {
    private static final Agreement ACCORD = CorridorAccord.builder().build();

    private static List<String> ids(List<? extends Element> elements) {
        return elements.stream().map(Element::id).toList();
    }

    // what it says

    @Test
    void it_says_what_the_builder_was_told() {
        assertThat(ACCORD.id()).isEqualTo("corridor-accord");
        assertThat(ACCORD.title()).contains("Corridor Accord");
        assertThat(ACCORD.timeZone()).isEqualTo(ZoneId.of("Asia/Jerusalem"));
        assertThat(ACCORD.entersIntoForce()).isEmpty();
        assertThat(ACCORD.sources()).containsExactly(Source.of("Text as signed", "https://example.org/text"));
        assertThat(ACCORD.incidentKinds()).containsExactly("armed-attack", "convoy-stopped");
        assertThat(ACCORD.areas()).containsExactly("east", "west");
        assertThat(ACCORD.withdrawal()).contains(WithdrawalClause.terminatingAfter(days(30)));
        assertThat(ACCORD.extras()).isEqualTo(Extras.none());
    }

    @Test
    void elements_keep_the_order_of_the_text_kind_by_kind() {
        assertThat(ids(ACCORD.actors())).containsExactly("north", "south", "un-cell", "qatar", "northern-army");
        assertThat(ids(ACCORD.phases())).containsExactly("calm", "opening");
        assertThat(ids(ACCORD.procedures())).containsExactly("count", "review");
        assertThat(ACCORD.elements()).extracting(Element::kind).isSorted();
        assertThat(ids(ACCORD.elements())).hasSize(27).doesNotHaveDuplicates().endsWith("which-list");
    }

    @Test
    void parties_are_those_who_hold_that_role() {
        assertThat(ids(ACCORD.parties())).containsExactly("north", "south");
        assertThat(ids(ACCORD.with(
                                Guarantor.builder().id("qatar").also(Role.PARTY).build())
                        .parties()))
                .containsExactly("north", "south", "qatar");
    }

    @ParameterizedTest
    @EnumSource
    void every_element_is_found_by_its_id_and_in_the_list_of_its_kind(ElementKind kind) {
        assertThat(ACCORD.elements(kind)).isNotEmpty().allSatisfy(element -> {
            assertThat(ACCORD.element(element.id())).isSameAs(element);
            assertThat(ACCORD.findElement(element.id())).containsSame(element);
            assertThat(ACCORD.find(kind.type(), element.id()).map(Element::id)).contains(element.id());
        });
    }

    @Test
    void lookups_by_kind_find_it() {
        assertThat(ACCORD.actor("north")).isSameAs(ACCORD.actors().get(0));
        assertThat(ACCORD.milestone("ratified-north"))
                .isSameAs(ACCORD.milestones().get(0));
        assertThat(ACCORD.indicator("aid-trucks")).isSameAs(ACCORD.indicators().get(0));
        assertThat(ACCORD.manifest("list-a")).isSameAs(ACCORD.manifests().get(0));
        assertThat(ACCORD.procedure("review")).isSameAs(ACCORD.procedures().get(1));
        assertThat(ACCORD.phase("calm")).isSameAs(ACCORD.phases().get(0));
        assertThat(ACCORD.commitment("convene")).isSameAs(ACCORD.commitments().get(7));
        assertThat(ACCORD.benchmark("aid-flow")).isSameAs(ACCORD.benchmarks().get(0));
        assertThat(ACCORD.exchange("swap")).isSameAs(ACCORD.exchanges().get(0));
        assertThat(ACCORD.sanction("obstruction")).isSameAs(ACCORD.sanctions().get(0));
        assertThat(ACCORD.escrow("reconstruction")).isSameAs(ACCORD.escrows().get(0));
        assertThat(ACCORD.tranche("tranche-1")).isSameAs(ACCORD.tranches().get(0));
        assertThat(ACCORD.guarantee("qatar-assurance"))
                .isSameAs(ACCORD.guarantees().get(0));
        assertThat(ACCORD.openQuestion("which-list"))
                .isSameAs(ACCORD.openQuestions().get(0));
    }

    @Test
    void a_lookup_that_fails_names_what_was_probably_meant() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ACCORD.commitment("relase-civilians"))
                .withMessage("No commitment 'relase-civilians' in agreement 'corridor-accord': did you mean"
                        + " release-civilians?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ACCORD.element("obstructoin"))
                .withMessage("No element 'obstructoin' in agreement 'corridor-accord': did you mean obstruction?");
    }

    @Test
    void a_lookup_of_another_kind_says_which_it_is() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ACCORD.phase("aid-trucks"))
                .withMessage("No phase 'aid-trucks' in agreement 'corridor-accord': it is an indicator");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ACCORD.actor("which-list"))
                .withMessage("No actor 'which-list' in agreement 'corridor-accord': it is an open question");
    }

    @Test
    void a_lookup_of_nothing_lists_what_there_is_up_to_ten() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ACCORD.phase("disarmament"))
                .withMessage("No phase 'disarmament' in agreement 'corridor-accord' (there is calm, opening)");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Agreement.builder().id("accord").timeZone("UTC").build().phase("calm"))
                .withMessage("No phase 'calm' in agreement 'accord': it has none");
        Agreement.Builder many = Agreement.builder().id("accord").timeZone("UTC");
        IntStream.rangeClosed(1, 12)
                .forEach(i -> many.addPhases(Phase.builder().id("p" + i).build()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> many.build().phase("disarmament"))
                .withMessage(
                        "No phase 'disarmament' in agreement 'accord' (there is p1, p2, p3, p4, p5, p6, p7, p8, p9,"
                                + " p10 and 2 more)");
    }

    @Test
    void finding_what_is_not_there_is_no_error() {
        assertThat(ACCORD.findElement("nothing")).isEmpty();
        assertThat(ACCORD.find(Phase.class, "nothing")).isEmpty();
        assertThat(ACCORD.find(Phase.class, "north")).isEmpty();
        assertThat(ACCORD.find(Party.class, "north")).isPresent();
        assertThat(ACCORD.find(Monitor.class, "north")).isEmpty();
        assertThat(ACCORD.findElement("entry-into-force")).isEmpty();
    }

    // with and without

    @Test
    void with_adds_an_element_at_the_end_of_its_kind() {
        Agreement more = ACCORD.with(fromNorth("hand-over").must(act()).build());
        assertThat(ids(more.commitments())).hasSize(9).endsWith("hand-over");
        assertThat(ACCORD.commitments()).hasSize(8);
        assertThat(more.without("hand-over")).isEqualTo(ACCORD);
    }

    @Test
    void with_puts_an_element_in_the_place_of_the_one_with_its_id() {
        Agreement other =
                ACCORD.with(Phase.builder().id("calm").completes(never()).build());
        assertThat(ids(other.phases())).containsExactly("calm", "opening");
        assertThat(other.phase("calm").completes()).contains(never());
        assertThat(other.with(ACCORD.phase("calm"))).isEqualTo(ACCORD);
    }

    @ParameterizedTest
    @EnumSource
    void with_what_is_there_already_changes_nothing(ElementKind kind) {
        for (Element element : ACCORD.elements(kind)) {
            assertThat(ACCORD.with(element)).isEqualTo(ACCORD);
        }
    }

    @Test
    void with_puts_a_tranche_in_its_place_in_the_escrow() {
        Agreement richer = ACCORD.with(tranche("tranche-1").amount(30_000_000).build());
        assertThat(richer.tranche("tranche-1").amount()).isEqualByComparingTo("30000000");
        assertThat(richer.escrow("reconstruction").tranches()).isEqualTo(richer.tranches());
        assertThat(richer.with(ACCORD.tranche("tranche-1"))).isEqualTo(ACCORD);
    }

    @Test
    void a_tranche_that_no_escrow_holds_has_no_place() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ACCORD.with(tranche("tranche-2").build()))
                .withMessage("Tranche 'tranche-2' belongs in its escrow: add it with Escrow.Builder.addTranches");
    }

    @Test
    void without_takes_a_tranche_out_of_its_escrow() {
        Agreement two = ACCORD.with(ACCORD.escrow("reconstruction").toBuilder()
                .addTranches(tranche("tranche-2").build())
                .build());
        assertThat(ids(two.tranches())).containsExactly("tranche-1", "tranche-2");
        assertThat(two.without("tranche-2")).isEqualTo(ACCORD);
    }

    @Test
    void without_is_refused_where_another_element_refers_to_it() {
        InvalidAgreementException refusal =
                catchThrowableOfType(InvalidAgreementException.class, () -> ACCORD.without("aid-flow"));
        assertThat(refusal.problems())
                .extracting(problem -> problem.code() + " at " + problem.path())
                .containsExactly(
                        "REFERENCE_UNKNOWN at sanctions[0].trigger.any[1].missed",
                        "REFERENCE_UNKNOWN at sanctions[0].trigger.any[2].lost",
                        "REFERENCE_UNKNOWN at escrows[0].tranches[0].release.met");
    }

    @Test
    void without_what_is_not_there_is_misuse() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ACCORD.without("wich-list"))
                .withMessage("No element 'wich-list' in agreement 'corridor-accord': did you mean which-list?");
    }

    @Test
    void the_last_tranche_of_an_escrow_stays() {
        assertThatThrownBy(() -> ACCORD.toBuilder()
                        .with(CorridorAccord.obstruction()
                                .rungs(List.of(Rung.of(Measures.warn("Notice"))))
                                .build())
                        .with(CorridorAccord.assurance()
                                .invokedWhen(met("aid-flow"))
                                .build())
                        .without("tranche-1")
                        .build())
                .isInstanceOf(InvalidAgreementException.class)
                .hasMessageContaining("LIST_EMPTY at escrows[0].tranches");
    }

    // the builder

    @Test
    void a_builder_of_an_agreement_builds_its_equal() {
        assertThat(ACCORD.toBuilder().build()).isEqualTo(ACCORD).hasSameHashCodeAs(ACCORD);
        assertThat(CorridorAccord.builder().build()).isEqualTo(ACCORD);
    }

    @Test
    void agreements_differ_in_whatever_they_say() {
        Map<String, Agreement.Builder> others = Map.of(
                "id", ACCORD.toBuilder().id("other"),
                "title", ACCORD.toBuilder().title("Other"),
                "zone", ACCORD.toBuilder().timeZone("UTC"),
                "force", ACCORD.toBuilder().entersIntoForce("2025-01-16"),
                "sources", ACCORD.toBuilder().addSources(Source.of("Other")),
                "kinds", ACCORD.toBuilder().addIncidentKinds("other"),
                "areas", ACCORD.toBuilder().addAreas("other"),
                "withdrawal", ACCORD.toBuilder().withdrawal(WithdrawalClause.leavingTheRestAfter(days(30))),
                "extras", ACCORD.toBuilder().extras(Extras.of(Map.of("row", 1))),
                "order",
                        ACCORD.toBuilder()
                                .without("which-list")
                                .addOpenQuestions(
                                        OpenQuestion.builder().id("other").build(), ACCORD.openQuestion("which-list")));
        others.forEach((what, other) ->
                assertThat(other.build()).as(what).isNotEqualTo(ACCORD).isEqualTo(other.build()));
    }

    @Test
    void elements_in_another_order_are_another_text() {
        Phase first = Phase.builder().id("first").build();
        Phase second = Phase.builder().id("second").build();
        Agreement.Builder accord = Agreement.builder().id("accord").timeZone("UTC");
        assertThat(accord.addPhases(first, second).build())
                .isNotEqualTo(accord.without("first").addPhases(first).build());
    }

    @Test
    void a_builder_of_what_is_not_valid_still_walks_its_elements() {
        Agreement.Builder draft = Agreement.builder()
                .addPhases(Phase.builder().id("Calm!").build())
                .addActors(Party.of("north", "North"), Party.of("north", "North again"))
                .addEscrows(Escrow.builder()
                        .id("fund")
                        .holder("nobody")
                        .unit("USD")
                        .addTranches(tranche("part").build())
                        .build());
        assertThat(draft.problems()).isNotEmpty();
        assertThat(ids(draft.elements())).containsExactly("north", "north", "Calm!", "fund", "part");
    }

    @Test
    void problems_are_none_exactly_when_it_can_be_built() {
        assertThat(CorridorAccord.builder().problems()).isEmpty();
        assertThat(CorridorAccord.builder().build()).isNotNull();
        Faults.byCode().values().forEach(fault -> {
            Agreement.Builder faulty = fault.faulty().apply(CorridorAccord.builder());
            InvalidAgreementException refusal = catchThrowableOfType(InvalidAgreementException.class, faulty::build);
            assertThat(refusal.problems()).isNotEmpty().isEqualTo(faulty.problems());
        });
    }

    @Test
    void asking_for_problems_changes_nothing() {
        Agreement.Builder builder = CorridorAccord.builder();
        assertThat(builder.problems()).isEqualTo(builder.problems());
        assertThat(builder.build()).isEqualTo(ACCORD);
    }

    @Test
    void a_zone_that_does_not_exist_is_refused_with_what_was_probably_meant() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Agreement.builder().timeZone("Asia/Jerusalm"))
                .withMessage("'Asia/Jerusalm' is not a time zone: did you mean Asia/Jerusalem?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Agreement.builder().timeZone("the local time of the capital"))
                .withMessage(
                        "'the local time of the capital' is not a time zone: write a name such as Asia/Jerusalem or"
                                + " UTC");
    }

    @Test
    void entry_into_force_is_an_instant_or_a_day_and_is_not_shifted() {
        assertThat(CorridorAccord.builder()
                        .entersIntoForce("2025-01-16T11:15:00+02:00")
                        .build()
                        .entersIntoForce())
                .contains(Moments.at("2025-01-16T09:15:00Z"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CorridorAccord.builder()
                        .entersIntoForce((FixedMoment) Moments.at("2025-01-16").plus(days(1))))
                .withMessageStartingWith("An agreement enters into force at a fixed instant or day, but ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CorridorAccord.builder().entersIntoForce("soon"));
    }

    @Test
    void agreements_of_other_ids_are_told_apart_by_their_hash_codes() {
        assertThat(ACCORD)
                .doesNotHaveSameHashCodeAs(ACCORD.toBuilder().id("other").build());
    }

    @Test
    void a_date_is_refused_that_is_none() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Moments.date("soon"))
                .withMessage("'soon' is not a date: write year, month and day such as 2025-01-16");
    }
}

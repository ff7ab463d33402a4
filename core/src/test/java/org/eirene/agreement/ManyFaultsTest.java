package org.eirene.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.eirene.agreement.Conditions.all;
import static org.eirene.agreement.Conditions.atLeast;
import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Conditions.completed;
import static org.eirene.agreement.Conditions.delivered;
import static org.eirene.agreement.Conditions.inForce;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Conditions.is;
import static org.eirene.agreement.Conditions.met;
import static org.eirene.agreement.Conditions.never;
import static org.eirene.agreement.Conditions.opened;
import static org.eirene.agreement.Conditions.passed;
import static org.eirene.agreement.Conditions.quiet;
import static org.eirene.agreement.Measures.snapBack;
import static org.eirene.agreement.Measures.warn;
import static org.eirene.agreement.Moments.date;
import static org.eirene.agreement.Moments.earliest;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Offsets.hours;
import static org.eirene.agreement.Offsets.offset;
import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.agreement.Performances.refrain;
import static org.eirene.agreement.Performances.supply;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ManyFaultsTest {
    /** Breaks every rule at least once, many of them in one element. */
    private static Agreement.Builder worst() {
        return Agreement.builder()
                .id("Worst Accord")
                .addSources(Source.of(" "))
                .addActors(
                        Party.builder()
                                .id("north")
                                .answersFor("north", "nobody")
                                .build(),
                        Party.builder().id("south").also(Role.PARTY).build(),
                        Outsider.builder().id("gang").also(Role.MONITOR).build())
                .addIncidentKinds("raid")
                .addAreas("east")
                .addMilestones(
                        Milestone.builder().id("entry-into-force").build(),
                        Milestone.builder()
                                .id("ratified")
                                .takes(days(40), days(0))
                                .build())
                .addManifests(
                        Manifest.builder().id("list").addItems("a", "b", "a").build())
                .addProcedures(Procedure.builder()
                        .id("count")
                        .addStages(Stage.of(0, days(1), "north"), Stage.of(1, days(1), new String[0]))
                        .onSilence(Silence.DENY)
                        .build())
                .addPhases(
                        Phase.builder()
                                .id("calm")
                                .opens(all(
                                        completed("calm"),
                                        atLeast(2, quiet(days(1)).minSeverity(0))))
                                .completes(Faults.not(100, never()))
                                .lasts(days(0))
                                .onExpiry(OnExpiry.extend(
                                        days(1),
                                        incidents("raids").areas("eats").atMost(-1),
                                        0))
                                .build(),
                        Phase.builder().id("north").opens(inForce("ladder", 9)).build())
                .addCommitments(
                        commitment("aid")
                                .must(deliver(10, "truck")
                                        .instalment(5, date("2025-02-01"))
                                        .instalment(5, breached("aid"))
                                        .instalment(11, earliest()))
                                .protectedFromSanctions()
                                .survives(false)
                                .build(),
                        commitment("hold")
                                .by("gang")
                                .must(refrain(incidents("raid")))
                                .when(delivered("aid", "report", "hold").atLeast(1))
                                .verification("counts")
                                .build(),
                        commitment("report")
                                .must(supply(0, "page").per(offset("PT1S")))
                                .when(is("south", Status.PENDING))
                                .due(passedDate())
                                .build())
                .addBenchmarks(
                        Benchmark.builder()
                                .id("b".repeat(65))
                                .phase("aid")
                                .criterion(is("aid", Status.MET))
                                .build(),
                        Benchmark.builder().id("kept").criterion(met("kept")).build())
                .addExchanges(
                        exchange("swap", "aid", "aid", Ratio.of(1, 1)),
                        exchange("deal", "hold", "aid", new Together(hours(1))))
                .addSanctions(Sanction.builder()
                        .id("ladder")
                        .against("north")
                        .trigger(breached("aid"))
                        .addRungs(Rung.of(warn("")), Rung.of(snapBack("aid")))
                        .build())
                .addGuarantees(
                        Guarantee.builder()
                                .id("word")
                                .guarantor("south")
                                .undertakings("aid")
                                .build(),
                        Guarantee.builder()
                                .id("bond")
                                .guarantor("north")
                                .invokedWhen(passed(date("2025-02-01")))
                                .undertakings("aid")
                                .build(),
                        Guarantee.builder()
                                .id("pledge")
                                .guarantor("north")
                                .invokedWhen(never())
                                .build())
                .addOpenQuestions(OpenQuestion.builder().id("off").build());
    }

    private static Moment passedDate() {
        return opened("calm").day(0);
    }

    private static Commitment.Builder commitment(String id) {
        return Commitment.builder().id(id).by("north").to("south");
    }

    private static Exchange exchange(String id, String give, String inReturn, ExchangeTerms terms) {
        return Exchange.builder()
                .id(id)
                .give(give)
                .inReturn(inReturn)
                .terms(terms)
                .build();
    }

    private static final ImmutableList<String> EXPECTED =
            ImmutableList.copyOf("""
            ID_ILL_FORMED at id
            TIME_ZONE_MISSING at timeZone
            TEXT_BLANK at sources[0].title
            REFERENCE_UNKNOWN at actors[0].answersFor
            ANSWERS_FOR_ITSELF at actors[0].answersFor
            ROLE_REPEATED at actors[1].also
            OUTSIDER_WITH_ROLE at actors[2].also
            ID_RESERVED at milestones[0].id
            TIME_NEEDED_REVERSED at milestones[1].takes
            OFFSET_NOT_POSITIVE at milestones[1].takes.to
            ITEM_REPEATED at manifests[0].items[2]
            QUORUM_OUT_OF_RANGE at procedures[0].stages[0].quorum
            LIST_EMPTY at procedures[0].stages[1].body
            GATE_NAMES_ITSELF at phases[0].opens.all[0].completed
            COUNT_OUT_OF_RANGE at phases[0].opens.all[1].atLeast
            SEVERITY_OUT_OF_RANGE at phases[0].opens.all[1].of[0].quiet.of.minSeverity
            NESTING_TOO_DEEP at phases[0].completes
            OFFSET_NOT_POSITIVE at phases[0].lasts
            INCIDENT_KIND_UNDECLARED at phases[0].onExpiry.while.incidents.of.kinds
            AREA_UNDECLARED at phases[0].onExpiry.while.incidents.of.areas
            FIGURE_NEGATIVE at phases[0].onExpiry.while.atMost
            NUMBER_NOT_POSITIVE at phases[0].onExpiry.times
            ID_DUPLICATE at phases[1].id
            RUNG_OUT_OF_RANGE at phases[1].opens.rung
            INSTALMENT_NOT_RISING at commitments[0].must.instalments[1].total
            DUE_DEPENDS_ON_ITSELF at commitments[0].must.instalments[1].due.breached
            INSTALMENT_ABOVE_QUANTITY at commitments[0].must.instalments[2].total
            LIST_EMPTY at commitments[0].must.instalments[2].due.earliest
            PROTECTED_NOT_SURVIVING at commitments[0].survives
            OBLIGOR_OUTSIDER at commitments[1].by
            DELIVERED_OF_REFRAIN at commitments[1].when.delivered
            DELIVERED_UNITS_DIFFER at commitments[1].when.delivered
            GATE_NAMES_ITSELF at commitments[1].when.delivered
            REFERENCE_UNKNOWN at commitments[1].verification
            VERIFICATION_OF_REFRAIN at commitments[1].verification
            QUANTITY_NOT_POSITIVE at commitments[2].must.supply
            PERIOD_TOO_SHORT at commitments[2].must.per
            STATUS_OF_NOTHING at commitments[2].when.is
            NUMBER_NOT_POSITIVE at commitments[2].due.day
            ID_TOO_LONG at benchmarks[0].id
            REFERENCE_WRONG_KIND at benchmarks[0].phase
            STATUS_NOT_OF_KIND at benchmarks[0].criterion.status
            CRITERION_DEPENDS_ON_ITSELF at benchmarks[1].criterion.met
            EXCHANGE_WITH_ITSELF at exchanges[0].for
            EXCHANGE_OF_CONTINUING at exchanges[1].give
            TOGETHER_NOT_ACT at exchanges[1].for
            TEXT_BLANK at sanctions[0].rungs[0].measures[0].warn
            RUNG_WITHOUT_TEST at sanctions[0].rungs[1]
            PROTECTED_IN_MEASURE at sanctions[0].rungs[1].measures[0].snapBack
            UNDERTAKING_NOT_OF_GUARANTOR at guarantees[0].undertakings
            UNDERTAKING_SHARED at guarantees[1].undertakings
            GUARANTEE_WITHOUT_UNDERTAKINGS at guarantees[2].undertakings
            ID_RESERVED at openQuestions[0].id
            """.lines().toList());

    @Test
    void every_rule_that_is_broken_is_reported_with_its_place_in_the_order_of_the_text() {
        assertThat(worst().problems())
                .extracting(problem -> problem.code() + " at " + problem.path())
                .containsExactlyElementsOf(EXPECTED);
    }

    @Test
    void all_rules_are_broken_by_it() {
        assertThat(worst().problems())
                .extracting(Problem::code)
                .containsAll(Arrays.<Problem.Code>asList(ProblemCode.values()));
        assertThat(EnumSet.allOf(ProblemCode.class)).hasSizeGreaterThanOrEqualTo(30);
    }

    @Test
    void the_order_in_which_elements_of_different_kinds_were_added_changes_nothing() {
        Agreement.Builder backwards = Agreement.builder().id("Worst Accord").addSources(Source.of(" "));
        backwards.addIncidentKinds("raid").addAreas("east");
        for (ElementKind kind : ImmutableList.copyOf(ElementKind.values()).reverse()) {
            if (kind != ElementKind.TRANCHE) {
                backwards.addAll(worst().elements().stream()
                        .filter(element -> element.kind() == kind)
                        .toList());
            }
        }
        assertThat(backwards.problems()).isEqualTo(worst().problems());
    }

    @Test
    void an_agreement_is_refused_with_all_of_its_problems() {
        InvalidAgreementException refusal =
                catchThrowableOfType(InvalidAgreementException.class, () -> worst().build());
        assertThat(refusal.problems()).isEqualTo(worst().problems());
        assertThat(refusal.getMessage().lines())
                .startsWith("Agreement 'Worst Accord' has " + EXPECTED.size() + " problems:")
                .hasSize(EXPECTED.size() + 1);
        worst().problems().forEach(problem -> assertThat(refusal.getMessage()).contains("\n  " + problem));
    }

    @Test
    void a_single_problem_is_told_in_the_singular() {
        assertThatThrownBy(() -> Agreement.builder().id("accord").build())
                .isInstanceOf(InvalidAgreementException.class)
                .hasMessage("Agreement 'accord' has 1 problem:\n"
                        + "  TIME_ZONE_MISSING at timeZone: Agreement 'accord' must have a time zone, in which its days"
                        + " are counted. Set it with Agreement.Builder.timeZone.");
    }

    @Test
    void an_agreement_of_nothing_but_an_id_and_a_zone_is_valid() {
        assertThat(Agreement.builder().id("accord").timeZone("UTC").problems()).isEmpty();
        assertThat(Agreement.builder().id("accord").timeZone("UTC").build().elements())
                .isEmpty();
    }

    @Test
    void an_agreement_without_anything_lacks_an_id_and_a_zone() {
        assertThat(Agreement.builder().problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "ID_ILL_FORMED at id: The id of the agreement must be lower-case words joined by hyphens and"
                                + " begin with a letter, but is ''. Write lower-case words such as release-civilians.",
                        "TIME_ZONE_MISSING at timeZone: The agreement must have a time zone, in which its days are"
                                + " counted. Set it with Agreement.Builder.timeZone.");
    }

    @Test
    void a_builder_that_is_refused_can_be_mended() {
        Agreement.Builder builder = CorridorAccord.builder()
                .with(CorridorAccord.assurance()
                        .invokedWhen(Optional.of(never()))
                        .undertakings()
                        .build());
        assertThatThrownBy(builder::build).isInstanceOf(InvalidAgreementException.class);
        assertThat(builder.with(CorridorAccord.assurance().build()).build())
                .isEqualTo(CorridorAccord.builder().build());
    }

    /** Kept from compiling away: acts are what together asks for. */
    @Test
    void the_same_exchange_of_acts_is_valid() {
        assertThat(CorridorAccord.builder()
                        .with(CorridorAccord.fromSouth("reopen").must(act()).build())
                        .with(exchange("deal", "reopen", "open-crossing", new Together(hours(1))))
                        .problems())
                .isEmpty();
    }
}

package org.eirene.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.eirene.agreement.Conditions.all;
import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Conditions.completed;
import static org.eirene.agreement.Conditions.delivered;
import static org.eirene.agreement.Conditions.fulfilled;
import static org.eirene.agreement.Conditions.inForce;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Conditions.invoked;
import static org.eirene.agreement.Conditions.is;
import static org.eirene.agreement.Conditions.lapsed;
import static org.eirene.agreement.Conditions.lost;
import static org.eirene.agreement.Conditions.measured;
import static org.eirene.agreement.Conditions.met;
import static org.eirene.agreement.Conditions.missed;
import static org.eirene.agreement.Conditions.never;
import static org.eirene.agreement.Conditions.open;
import static org.eirene.agreement.Conditions.opened;
import static org.eirene.agreement.Conditions.passed;
import static org.eirene.agreement.Conditions.quiet;
import static org.eirene.agreement.Conditions.reached;
import static org.eirene.agreement.Conditions.released;
import static org.eirene.agreement.CorridorAccord.fromNorth;
import static org.eirene.agreement.Measures.forfeit;
import static org.eirene.agreement.Measures.refer;
import static org.eirene.agreement.Measures.snapBack;
import static org.eirene.agreement.Measures.suspend;
import static org.eirene.agreement.Measures.terminate;
import static org.eirene.agreement.Measures.withhold;
import static org.eirene.agreement.Moments.imposed;
import static org.eirene.agreement.Moments.inEffect;
import static org.eirene.agreement.Moments.lifted;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.agreement.Performances.refrain;
import static org.eirene.agreement.Performances.respond;

import com.google.common.collect.ImmutableList;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReferenceTest {
    /** In the place of every reference that a text can make, one id. */
    private static Agreement.Builder everyReferenceTo(String id) {
        return Agreement.builder()
                .id("accord")
                .timeZone("UTC")
                .addActors(Party.builder().id("north").answersFor(id).build())
                .addMilestones(Milestone.builder().id("ratified").by(id).build())
                .addProcedures(Procedure.builder()
                        .id("count")
                        .addStages(Stage.of(1, days(1), id))
                        .onSilence(Silence.DENY)
                        .standing(id)
                        .build())
                .addPhases(Phase.builder()
                        .id("first")
                        .opens(everyConditionOn(id))
                        .completes(completed(id))
                        .onExpiry(OnExpiry.extend(days(1), lapsed(id), 1))
                        .build())
                .addCommitments(
                        Commitment.builder()
                                .id("give")
                                .by(id)
                                .to(id)
                                .phase(id)
                                .must(deliver(2, "page").manifest(id).instalment(1, breached(id)))
                                .when(reached(id))
                                .due(inEffect(id))
                                .verification(id)
                                .performedBy(id)
                                .build(),
                        Commitment.builder()
                                .id("keep")
                                .by("north")
                                .to("north")
                                .must(refrain(incidents().by(id).verifiedBy(id)))
                                .build(),
                        Commitment.builder()
                                .id("answer")
                                .by("north")
                                .to("north")
                                .must(respond(incidents().by(id).verifiedBy(id), days(1)))
                                .build())
                .addBenchmarks(Benchmark.builder()
                        .id("mark")
                        .phase(id)
                        .criterion(met(id))
                        .due(missed(id))
                        .verification(id)
                        .build())
                .addExchanges(Exchange.builder()
                        .id("swap")
                        .give(id)
                        .inReturn(id + "-too")
                        .terms(Ratio.of(1, 1))
                        .build())
                .addSanctions(Sanction.builder()
                        .id("ladder")
                        .against(id)
                        .trigger(breached(id))
                        .decision(id)
                        .addRungs(Rung.of(suspend(id), snapBack(id), withhold(id), forfeit(id), refer(id), terminate()))
                        .cure(fulfilled(id))
                        .build())
                .addEscrows(Escrow.builder()
                        .id("fund")
                        .holder(id)
                        .unit("USD")
                        .addTranches(Tranche.builder()
                                .id("part")
                                .amount(1)
                                .to(id)
                                .release(met(id))
                                .returns(opened(id))
                                .build())
                        .build())
                .addGuarantees(Guarantee.builder()
                        .id("word")
                        .guarantor(id)
                        .covers(id)
                        .invokedWhen(inForce(id))
                        .undertakings(id)
                        .build())
                .addOpenQuestions(OpenQuestion.builder().id("open").concerns(id).build());
    }

    private static Condition everyConditionOn(String id) {
        return all(
                reached(id),
                opened(id),
                open(id),
                completed(id),
                lapsed(id),
                fulfilled(id),
                breached(id),
                met(id),
                missed(id),
                lost(id),
                released(id),
                invoked(id),
                inForce(id),
                is(id, Status.PENDING),
                passed(imposed(id)),
                quiet(days(1)).of(incidents().by(id)).since(lifted(id)),
                incidents().verifiedBy(id).atLeast(1),
                delivered(id).atLeast(1),
                measured(id).atLeast(1));
    }

    private static final String PATHS = """
            actors[0].answersFor
            milestones[0].by
            procedures[0].stages[0].body
            procedures[0].standing
            phases[0].opens.all[0].reached
            phases[0].opens.all[1].opened
            phases[0].opens.all[2].open
            phases[0].opens.all[3].completed
            phases[0].opens.all[4].lapsed
            phases[0].opens.all[5].fulfilled
            phases[0].opens.all[6].breached
            phases[0].opens.all[7].met
            phases[0].opens.all[8].missed
            phases[0].opens.all[9].lost
            phases[0].opens.all[10].released
            phases[0].opens.all[11].invoked
            phases[0].opens.all[12].inForce
            phases[0].opens.all[13].is
            phases[0].opens.all[14].passed.imposed
            phases[0].opens.all[15].quiet.of.by
            phases[0].opens.all[15].quiet.since.lifted
            phases[0].opens.all[16].incidents.of.verification
            phases[0].opens.all[17].delivered
            phases[0].opens.all[18].measured
            phases[0].completes.completed
            phases[0].onExpiry.while.lapsed
            commitments[0].by
            commitments[0].to
            commitments[0].phase
            commitments[0].must.manifest
            commitments[0].must.instalments[0].due.breached
            commitments[0].when.reached
            commitments[0].due.inEffect
            commitments[0].verification
            commitments[0].performedBy
            commitments[1].must.refrain.by
            commitments[1].must.refrain.verification
            commitments[2].must.respond.by
            commitments[2].must.respond.verification
            benchmarks[0].phase
            benchmarks[0].criterion.met
            benchmarks[0].due.missed
            benchmarks[0].verification
            exchanges[0].give
            exchanges[0].for
            sanctions[0].against
            sanctions[0].trigger.breached
            sanctions[0].decision
            sanctions[0].rungs[0].measures[0].suspend
            sanctions[0].rungs[0].measures[1].snapBack
            sanctions[0].rungs[0].measures[2].withhold
            sanctions[0].rungs[0].measures[3].forfeit
            sanctions[0].rungs[0].measures[4].refer
            sanctions[0].cure.fulfilled
            escrows[0].holder
            escrows[0].tranches[0].to
            escrows[0].tranches[0].release.met
            escrows[0].tranches[0].returns.opened
            guarantees[0].guarantor
            guarantees[0].covers
            guarantees[0].invokedWhen.inForce
            guarantees[0].undertakings
            openQuestions[0].concerns
            """;

    private static List<String> lines(Agreement.Builder accord, ProblemCode code) {
        return accord.problems().stream()
                .filter(problem -> problem.code() == code)
                .map(Problem::path)
                .toList();
    }

    @Test
    void a_reference_to_nothing_is_found_wherever_a_text_can_refer() {
        assertThat(everyReferenceTo("zzz").problems())
                .allSatisfy(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.REFERENCE_UNKNOWN))
                .extracting(Problem::path)
                .containsExactlyElementsOf(PATHS.lines().toList());
    }

    @Test
    void a_reference_of_the_wrong_kind_is_found_wherever_a_kind_is_needed() {
        List<String> anyWillDo = List.of(
                "phases[0].opens.all[13].is", "exchanges[0].for", "guarantees[0].covers", "openQuestions[0].concerns");
        assertThat(lines(everyReferenceTo("fund"), ProblemCode.REFERENCE_WRONG_KIND))
                .containsExactlyElementsOf(
                        PATHS.lines().filter(path -> !anyWillDo.contains(path)).toList());
    }

    @ParameterizedTest
    @EnumSource
    void a_transition_needs_an_element_of_its_kind(TransitionKind turn) {
        Agreement.Builder accord = CorridorAccord.builder()
                .addCommitments(fromNorth("task")
                        .must(act())
                        .due(new AtTransition(turn, "aid-trucks", OptionalInt.empty(), Shift.NONE))
                        .build());
        assertThat(accord.problems())
                .extracting(Problem::path, Problem::expected)
                .containsExactly(tuple(
                        "commitments[8].due." + turn.word(),
                        "the id of " + Words.withArticle(turn.elementKind().noun())));
    }

    @Test
    void entry_into_force_is_always_declared() {
        assertThat(CorridorAccord.builder()
                        .addCommitments(fromNorth("task")
                                .must(act())
                                .when(all(
                                        reached("entry-into-force"),
                                        is("entry-into-force", Status.REACHED),
                                        passed(reached("entry-into-force").plus(days(1)))))
                                .due(reached("entry-into-force").day(7))
                                .build())
                        .problems())
                .isEmpty();
        assertThat(CorridorAccord.builder()
                        .addPhases(Phase.builder()
                                .id("later")
                                .opens(all(reached("entry-in-force"), opened("entry-into-force")))
                                .build())
                        .problems())
                .extracting(Problem::text)
                .containsExactly(
                        "'entry-in-force' is not a milestone of agreement 'corridor-accord' (milestones:"
                                + " ratified-north, entry-into-force). Maybe entry-into-force was meant.",
                        "'entry-into-force' must be a phase of agreement 'corridor-accord', but is a milestone"
                                + " (phases: calm, opening, later). Maybe name a phase instead.");
    }

    @Test
    void what_was_probably_meant_is_of_the_kind_that_is_needed() {
        assertThat(CorridorAccord.builder()
                        .addPhases(Phase.builder()
                                .id("later")
                                .opens(fulfilled("relase-civilians"))
                                .build())
                        .problems())
                .extracting(Problem::text)
                .containsExactly("'relase-civilians' is not a commitment of agreement 'corridor-accord' (commitments:"
                        + " release-civilians, free-detainees, let-aid-in, hold-fire-north, ease-trade, answer-hotline,"
                        + " open-crossing, convene). Maybe release-civilians was meant.");
    }

    @Test
    void of_what_is_of_the_wrong_kind_too_it_is_said_what_was_probably_meant() {
        assertThat(CorridorAccord.builder()
                        .addPhases(Phase.builder().id("calmer").build())
                        .addBenchmarks(Benchmark.builder()
                                .id("later")
                                .phase("calmer")
                                .criterion(met("calmer"))
                                .build())
                        .addMilestones(Milestone.builder().id("aid-flows").build())
                        .with(Benchmark.builder()
                                .id("even-later")
                                .criterion(met("aid-flows"))
                                .build())
                        .problems())
                .extracting(Problem::text)
                .containsExactly(
                        "'calmer' must be a benchmark of agreement 'corridor-accord', but is a phase (benchmarks:"
                                + " aid-flow, later, even-later). Maybe name a benchmark instead.",
                        "'aid-flows' must be a benchmark of agreement 'corridor-accord', but is a milestone"
                                + " (benchmarks: aid-flow, later, even-later). Maybe aid-flow was meant.");
    }

    @Test
    void a_list_of_ten_candidates_is_whole() {
        Agreement.Builder accord = CorridorAccord.builder();
        IntStream.rangeClosed(1, 7)
                .forEach(i -> accord.addPhases(Phase.builder().id("p-" + i).build()));
        assertThat(accord.addPhases(Phase.builder()
                                .id("p-8")
                                .opens(completed("somewhere"))
                                .build())
                        .problems())
                .extracting(Problem::message)
                .containsExactly("'somewhere' is not a phase of agreement 'corridor-accord' (phases: calm, opening,"
                        + " p-1, p-2, p-3, p-4, p-5, p-6, p-7, p-8)");
    }

    @Test
    void the_problem_says_what_was_found_and_what_was_expected() {
        Problem problem = CorridorAccord.builder()
                .addSanctions(Sanction.builder()
                        .id("pause")
                        .against("north")
                        .trigger(never())
                        .addRungs(Rung.of(suspend("calm", "convene", "swapp")))
                        .build())
                .problems()
                .get(0);
        assertThat(problem.code()).isEqualTo(ProblemCode.REFERENCE_UNKNOWN);
        assertThat(problem.path()).isEqualTo("sanctions[1].rungs[0].measures[0].suspend");
        assertThat(problem.found()).isEqualTo("swapp");
        assertThat(problem.expected()).isEqualTo("the id of a phase or a commitment");
        assertThat(problem.suggestion()).contains("Maybe add it with Agreement.Builder.addAll");
    }

    @Test
    void a_list_of_candidates_ends_after_ten() {
        Agreement.Builder accord = CorridorAccord.builder();
        IntStream.rangeClosed(1, 10)
                .forEach(i -> accord.addPhases(Phase.builder().id("p-" + i).build()));
        assertThat(accord.addPhases(Phase.builder()
                                .id("p-11")
                                .opens(completed("somewhere"))
                                .build())
                        .problems())
                .extracting(Problem::message)
                .containsExactly(
                        "'somewhere' is not a phase of agreement 'corridor-accord' (phases: calm, opening, p-1,"
                                + " p-2, p-3, p-4, p-5, p-6, p-7, p-8 and 3 more)");
    }

    @Test
    void where_there_is_nothing_to_name_the_list_says_so() {
        assertThat(Agreement.builder()
                        .id("accord")
                        .timeZone("UTC")
                        .addOpenQuestions(OpenQuestion.builder()
                                .id("who")
                                .concerns("nobody")
                                .build())
                        .addMilestones(Milestone.builder().id("m").by("nobody").build())
                        .problems())
                .extracting(Problem::text)
                .containsExactly(
                        "'nobody' is not an actor of agreement 'accord' (actors: none). Maybe add it with"
                                + " Agreement.Builder.addActors.",
                        "'nobody' is not an element of agreement 'accord' (elements: m, who, entry-into-force). Maybe"
                                + " add it with Agreement.Builder.addAll.");
    }

    @Test
    void of_two_elements_with_one_id_the_fitting_one_is_meant() {
        assertThat(CorridorAccord.builder()
                        .addPhases(Phase.builder()
                                .id("north")
                                .opens(opened("opening"))
                                .completes(fulfilled("north"))
                                .build())
                        .addCommitments(fromNorth("north").must(act()).build())
                        .problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.ID_DUPLICATE, ProblemCode.ID_DUPLICATE);
    }

    @Test
    void a_tranche_is_told_from_its_namesake_in_the_order_of_the_text() {
        Escrow first = Escrow.builder()
                .id("one")
                .holder("qatar")
                .unit("USD")
                .addTranches(CorridorAccord.tranche("two").build())
                .build();
        Escrow second = first.toBuilder()
                .id("two")
                .tranches(ImmutableList.of(CorridorAccord.tranche("three").build()))
                .build();
        assertThat(CorridorAccord.builder().addEscrows(first, second).problems())
                .extracting(Problem::toString)
                .containsExactly("ID_DUPLICATE at escrows[2].id: The id 'two' of an escrow is that of a tranche already"
                        + " (escrows[1].tranches[0]). Choose another id, or take one of the two out.");
    }

    @Test
    void where_nothing_is_declared_any_kind_of_incident_and_any_area_will_do() {
        Agreement.Builder accord = Agreement.builder()
                .id("accord")
                .timeZone("UTC")
                .addPhases(Phase.builder()
                        .id("calm")
                        .completes(quiet(days(3)).of(incidents("raid").areas("coast")))
                        .build());
        assertThat(accord.problems()).isEmpty();
        assertThat(lines(accord.addIncidentKinds("attack"), ProblemCode.INCIDENT_KIND_UNDECLARED))
                .containsExactly("phases[0].completes.quiet.of.kinds");
        assertThat(lines(accord.addAreas("hills"), ProblemCode.AREA_UNDECLARED))
                .containsExactly("phases[0].completes.quiet.of.areas");
    }

    @Test
    void two_thousand_commitments_are_checked_quickly_even_if_all_their_references_are_unknown() {
        Agreement.Builder good = CorridorAccord.builder();
        Agreement.Builder bad = CorridorAccord.builder();
        IntStream.range(0, 2_000).forEach(i -> {
            Commitment commitment = fromNorth("commitment-number-" + i)
                    .must(act())
                    .when(fulfilled("commitment-number-" + (i + 1) % 2_000))
                    .build();
            good.addCommitments(commitment);
            bad.addCommitments(commitment.toBuilder()
                    .when(fulfilled("unknown-commitment-" + i))
                    .performedBy("stranger-" + i)
                    .build());
        });
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        assertThat(good.problems()).isEmpty();
        assertThat(bad.problems()).hasSize(4_000);
        assertThat(clock.getCurrentThreadCpuTime() - start).as("nanoseconds").isLessThan(5_000_000_000L);
    }

    @Test
    void every_kind_of_reference_is_valid_where_it_is_kept() {
        assertThat(Stream.of(CorridorAccord.builder().build())
                        .flatMap(accord -> accord.elements().stream())
                        .map(Element::kind)
                        .distinct())
                .containsExactly(ElementKind.values());
    }
}

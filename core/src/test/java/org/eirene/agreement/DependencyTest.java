package org.eirene.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.all;
import static org.eirene.agreement.Conditions.any;
import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Conditions.completed;
import static org.eirene.agreement.Conditions.delivered;
import static org.eirene.agreement.Conditions.fulfilled;
import static org.eirene.agreement.Conditions.inForce;
import static org.eirene.agreement.Conditions.invoked;
import static org.eirene.agreement.Conditions.is;
import static org.eirene.agreement.Conditions.lapsed;
import static org.eirene.agreement.Conditions.lost;
import static org.eirene.agreement.Conditions.met;
import static org.eirene.agreement.Conditions.missed;
import static org.eirene.agreement.Conditions.never;
import static org.eirene.agreement.Conditions.not;
import static org.eirene.agreement.Conditions.open;
import static org.eirene.agreement.Conditions.opened;
import static org.eirene.agreement.Conditions.passed;
import static org.eirene.agreement.Conditions.quiet;
import static org.eirene.agreement.Conditions.released;
import static org.eirene.agreement.CorridorAccord.assurance;
import static org.eirene.agreement.CorridorAccord.fromNorth;
import static org.eirene.agreement.CorridorAccord.obstruction;
import static org.eirene.agreement.CorridorAccord.tranche;
import static org.eirene.agreement.Moments.date;
import static org.eirene.agreement.Moments.earliest;
import static org.eirene.agreement.Moments.imposed;
import static org.eirene.agreement.Moments.inEffect;
import static org.eirene.agreement.Moments.lifted;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.agreement.Performances.supply;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DependencyTest {
    private static List<String> problems(Element... elements) {
        Agreement.Builder accord = CorridorAccord.builder();
        Stream.of(elements).forEach(accord::with);
        return accord.problems().stream()
                .map(problem -> problem.code() + " at " + problem.path())
                .toList();
    }

    private static Phase.Builder phase() {
        return Phase.builder().id("last");
    }

    private static Commitment.Builder task() {
        return fromNorth("task").must(act());
    }

    private static Commitment.Builder upkeep() {
        return fromNorth("upkeep").must(supply(1, "report").per(days(1)));
    }

    private static Benchmark.Builder mark(String id) {
        return Benchmark.builder().id(id).criterion(fulfilled("convene"));
    }

    static Stream<Element> gatesThatNameThemselves() {
        return Stream.of(
                phase().opens(opened("last")).build(),
                phase().opens(not(open("last"))).build(),
                phase().opens(completed("last")).build(),
                phase().opens(lapsed("last")).build(),
                phase().opens(is("last", Status.PENDING)).build(),
                phase().opens(passed(opened("last").plus(days(1)))).build(),
                phase().completes(completed("last")).build(),
                phase().completes(lapsed("last")).build(),
                phase().completes(open("last")).build(),
                phase().completes(is("last", Status.OPEN)).build(),
                task().when(not(breached("task"))).build(),
                task().when(passed(inEffect("task"))).build(),
                task().when(delivered("task").atLeast(1)).build(),
                tranche("tranche-1").release(not(released("tranche-1"))).build(),
                assurance().invokedWhen(not(invoked("qatar-assurance"))).build(),
                obstruction().trigger(not(inForce("obstruction"))).build(),
                obstruction().trigger(is("obstruction", Status.DORMANT)).build());
    }

    @ParameterizedTest
    @MethodSource("gatesThatNameThemselves")
    void a_gate_that_names_its_own_element_is_a_problem(Element element) {
        assertThat(problems(element)).singleElement().asString().startsWith("GATE_NAMES_ITSELF at ");
    }

    static Stream<Element> thoseThatMayNameThemselves() {
        return Stream.of(
                phase().completes(passed(opened("last").plus(days(1)))).build(),
                phase().completes(quiet(days(1)).since(opened("last"))).build(),
                phase().lasts(days(1))
                        .onExpiry(OnExpiry.extend(days(1), open("last"), 1))
                        .build(),
                task().due(inEffect("task").plus(days(3))).build(),
                upkeep().due(breached("upkeep").plus(days(3))).build(),
                upkeep().due(inEffect("upkeep").plus(days(3))).build(),
                tranche("tranche-1").returns(released("tranche-1")).build(),
                obstruction()
                        .trigger(passed(imposed("obstruction").plus(days(1))))
                        .build(),
                obstruction().trigger(passed(lifted("obstruction"))).build(),
                obstruction().cure(inForce("obstruction", 2)).build());
    }

    @ParameterizedTest
    @MethodSource("thoseThatMayNameThemselves")
    void what_comes_after_may_look_back_at_its_own_element(Element element) {
        assertThat(problems(element)).isEmpty();
    }

    static Stream<Element> dueByTheirOwnEnd() {
        return Stream.of(
                task().due(fulfilled("task")).build(),
                task().due(earliest(date("2025-02-01"), breached("task"))).build(),
                task().must(deliver(2, "page").instalment(1, breached("task"))).build(),
                upkeep().due(fulfilled("upkeep")).build(),
                mark("mark").due(met("mark")).build(),
                mark("mark").due(missed("mark").plus(days(1))).build(),
                mark("mark").due(lost("mark")).build());
    }

    @ParameterizedTest
    @MethodSource("dueByTheirOwnEnd")
    void a_due_moment_that_counts_from_its_own_outcome_is_a_problem(Element element) {
        assertThat(problems(element)).singleElement().asString().startsWith("DUE_DEPENDS_ON_ITSELF at ");
    }

    @Test
    void due_moments_that_count_from_the_breach_of_one_another_are_one_problem_told_as_a_chain() {
        assertThat(CorridorAccord.builder()
                        .addCommitments(
                                fromNorth("first")
                                        .must(act())
                                        .due(breached("second").plus(days(1)))
                                        .build(),
                                fromNorth("second")
                                        .must(act())
                                        .due(earliest(
                                                date("2025-02-01"),
                                                missed("third").plus(days(1))))
                                        .build())
                        .addBenchmarks(mark("third")
                                .due(breached("first").plus(days(1)))
                                .build())
                        .problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "DUE_DEPENDS_ON_ITSELF at commitments[8].due.breached: 'due' of commitment 'first' must"
                                + " not depend on that commitment, but does through others (first depends on second, second on"
                                + " third, third on first). Let one of them depend on a date or a milestone.");
    }

    @Test
    void due_moments_that_count_from_performance_or_lead_to_a_continuing_commitment_are_a_matter_of_the_analysis() {
        assertThat(problems(
                        fromNorth("first").must(act()).due(fulfilled("second")).build(),
                        fromNorth("second").must(act()).due(fulfilled("first")).build()))
                .isEmpty();
        assertThat(problems(
                        fromNorth("first").must(act()).due(breached("upkeep")).build(),
                        upkeep().due(breached("first")).build()))
                .isEmpty();
    }

    @Test
    void phases_that_wait_for_one_another_are_a_matter_of_the_analysis() {
        assertThat(problems(
                        Phase.builder().id("ours").opens(completed("theirs")).build(),
                        Phase.builder().id("theirs").opens(completed("ours")).build()))
                .isEmpty();
    }

    @Test
    void a_criterion_that_asks_for_its_own_benchmark_is_a_problem_wherever_it_does() {
        assertThat(problems(mark("mark")
                        .criterion(any(met("mark"), not(missed("mark")), lost("mark"), is("mark", Status.MET)))
                        .build()))
                .containsExactly(
                        "CRITERION_DEPENDS_ON_ITSELF at benchmarks[1].criterion.any[0].met",
                        "CRITERION_DEPENDS_ON_ITSELF at benchmarks[1].criterion.any[1].not.missed",
                        "CRITERION_DEPENDS_ON_ITSELF at benchmarks[1].criterion.any[2].lost",
                        "CRITERION_DEPENDS_ON_ITSELF at benchmarks[1].criterion.any[3].is");
        assertThat(problems(mark("mark")
                        .criterion(passed(met("mark").plus(days(1))))
                        .build()))
                .containsExactly("CRITERION_DEPENDS_ON_ITSELF at benchmarks[1].criterion.passed.met");
    }

    @Test
    void criteria_that_ask_for_one_another_are_one_problem_told_as_a_chain() {
        assertThat(CorridorAccord.builder()
                        .addBenchmarks(
                                mark("outside").criterion(met("a")).build(),
                                mark("a").criterion(all(never(), met("b"))).build(),
                                mark("b").criterion(is("c", Status.PENDING)).build(),
                                mark("c").criterion(not(lost("a"))).build())
                        .problems())
                .extracting(Problem::toString)
                .containsExactly("CRITERION_DEPENDS_ON_ITSELF at benchmarks[2].criterion.all[1].met: 'criterion' of"
                        + " benchmark 'a' must not depend on that benchmark, but does through others (a depends on b, b"
                        + " on c, c on a). Let one of them depend on a date or a milestone.");
    }

    @Test
    void a_long_chain_is_told_by_its_first_ten() {
        Agreement.Builder accord = CorridorAccord.builder();
        IntStream.range(0, 2_000)
                .forEach(i -> accord.addBenchmarks(
                        mark("m" + i).criterion(met("m" + (i + 1) % 2_000)).build()));
        assertThat(accord.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .endsWith(
                                "(m0 depends on m1, m1 on m2, m2 on m3, m3 on m4, m4 on m5, m5 on m6, m6 on m7, m7 on m8, m8"
                                        + " on m9, m9 on m10 and 1990 more)"));
    }
}

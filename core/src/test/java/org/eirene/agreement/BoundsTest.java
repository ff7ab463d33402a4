package org.eirene.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.eirene.agreement.Conditions.always;
import static org.eirene.agreement.Conditions.any;
import static org.eirene.agreement.Conditions.delivered;
import static org.eirene.agreement.Conditions.inForce;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Conditions.measured;
import static org.eirene.agreement.Conditions.never;
import static org.eirene.agreement.Conditions.opened;
import static org.eirene.agreement.Conditions.passed;
import static org.eirene.agreement.Conditions.quiet;
import static org.eirene.agreement.CorridorAccord.fromNorth;
import static org.eirene.agreement.CorridorAccord.obstruction;
import static org.eirene.agreement.CorridorAccord.swap;
import static org.eirene.agreement.CorridorAccord.tranche;
import static org.eirene.agreement.Measures.forfeit;
import static org.eirene.agreement.Measures.snapBack;
import static org.eirene.agreement.Measures.suspend;
import static org.eirene.agreement.Measures.warn;
import static org.eirene.agreement.Measures.withhold;
import static org.eirene.agreement.Moments.date;
import static org.eirene.agreement.Moments.earliest;
import static org.eirene.agreement.Moments.latest;
import static org.eirene.agreement.Offset.ZERO;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Offsets.months;
import static org.eirene.agreement.Offsets.offset;
import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.agreement.Performances.refrain;
import static org.eirene.agreement.Performances.respond;
import static org.eirene.agreement.Performances.supply;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoundsTest {
    private static List<String> problems(Element element) {
        return problems(CorridorAccord.builder().with(element));
    }

    private static List<String> problems(Agreement.Builder accord) {
        return accord.problems().stream()
                .map(problem -> problem.code() + " at " + problem.path())
                .toList();
    }

    private static Phase opensWhen(Condition condition) {
        return Phase.builder().id("later").opens(condition).build();
    }

    private static void expect(Element element, boolean valid, String problem) {
        assertThat(problems(element)).isEqualTo(valid ? List.of() : List.of(problem));
    }

    // ids

    @ParameterizedTest
    @ValueSource(strings = {"a", "z9", "a-1", "release-hostages", "a0-b1-2c", "nay", "null-1", "truest"})
    void words_joined_by_hyphens_are_ids(String id) {
        assertThat(problems(Phase.builder().id(id).build())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "A",
                "1a",
                "-a",
                "a-",
                "a--b",
                "a_b",
                "a b",
                "é",
                "ａ",
                "a.b",
                "a\n",
                "a1-B",
                "а-кириллица"
            })
    void anything_else_is_not(String id) {
        assertThat(problems(Phase.builder().id(id).build())).containsExactly("ID_ILL_FORMED at phases[2].id");
    }

    @ParameterizedTest
    @CsvSource({"64, true", "65, false"})
    void an_id_has_sixty_four_characters_at_the_most(int length, boolean valid) {
        expect(Phase.builder().id("a".repeat(length)).build(), valid, "ID_TOO_LONG at phases[2].id");
        assertThat(problems(CorridorAccord.builder().id("a".repeat(length))))
                .isEqualTo(valid ? List.of() : List.of("ID_TOO_LONG at id"));
    }

    @ParameterizedTest
    @CsvSource({"63, 'Maybe write '", "64, Write lower-case words such as release-civilians"})
    void an_id_in_capitals_is_suggested_in_small_letters_where_that_is_an_id(int more, String way) {
        assertThat(CorridorAccord.builder()
                        .with(Phase.builder().id("A" + "b".repeat(more)).build())
                        .problems())
                .filteredOn(problem -> problem.code() == ProblemCode.ID_ILL_FORMED)
                .singleElement()
                .satisfies(problem -> assertThat(problem.suggestion())
                        .contains(way.endsWith(" ") ? way + "a" + "b".repeat(more) : way));
    }

    @Test
    void an_id_of_a_million_characters_is_cut_in_the_message() {
        String id = "Ab-".repeat(333_333);
        assertThat(CorridorAccord.builder().id(id).problems())
                .extracting(Problem::text)
                .allSatisfy(text -> assertThat(text).hasSizeLessThan(300));
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false", "null", "yes", "no", "on", "off", "y", "n"})
    void what_readers_take_for_something_else_is_no_id(String id) {
        assertThat(problems(Phase.builder().id(id).build())).containsExactly("ID_RESERVED at phases[2].id");
        assertThat(problems(CorridorAccord.builder().id(id))).containsExactly("ID_RESERVED at id");
    }

    @Test
    void entry_into_force_is_not_declared_anew() {
        assertThat(CorridorAccord.builder()
                        .addMilestones(
                                Milestone.builder().id("entry-into-force").build())
                        .addPhases(Phase.builder().id("entry-into-force").build())
                        .problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "ID_RESERVED at milestones[1].id: The id of a milestone must not be 'entry-into-force', a"
                                + " milestone that is always declared. Leave it out and refer to it all the same.",
                        "ID_RESERVED at phases[2].id: The id of a phase must not be 'entry-into-force', a milestone that"
                                + " is always declared. Choose another id.",
                        "ID_DUPLICATE at phases[2].id: The id 'entry-into-force' of a phase is that of a milestone"
                                + " already (milestones[1]). Choose another id, or take one of the two out.");
    }

    @Test
    void each_later_one_of_an_id_is_reported() {
        assertThat(problems(CorridorAccord.builder()
                        .addPhases(
                                Phase.builder().id("calm").build(),
                                Phase.builder().id("calm").build())
                        .addEscrows(Escrow.builder()
                                .id("second")
                                .holder("qatar")
                                .unit("USD")
                                .addTranches(tranche("tranche-1").build())
                                .build())))
                .containsExactly(
                        "ID_DUPLICATE at phases[2].id",
                        "ID_DUPLICATE at phases[3].id",
                        "ID_DUPLICATE at escrows[1].tranches[0].id");
    }

    // quantities

    @ParameterizedTest
    @CsvSource({"-1, false", "0, false", "0.001, true", "1, true"})
    void quantities_and_amounts_are_positive(BigDecimal quantity, boolean valid) {
        expect(
                fromNorth("c").must(deliver(quantity, "t")).build(),
                valid,
                "QUANTITY_NOT_POSITIVE at commitments[8].must.deliver");
        expect(
                fromNorth("c").must(supply(quantity, "t").per(days(1))).build(),
                valid,
                "QUANTITY_NOT_POSITIVE at commitments[8].must.supply");
        expect(
                fromNorth("c")
                        .must(deliver(5, "t").instalments(List.of(new Instalment(quantity, date("2025-02-01")))))
                        .build(),
                valid,
                "QUANTITY_NOT_POSITIVE at commitments[8].must.instalments[0].total");
        expect(
                tranche("tranche-1").amount(quantity).build(),
                valid,
                "QUANTITY_NOT_POSITIVE at escrows[0].tranches[0].amount");
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, false", "1, true"})
    void what_is_counted_from_one_is_one_or_more(int number, boolean valid) {
        expect(swap(Ratio.of(number, 1)), valid, "NUMBER_NOT_POSITIVE at exchanges[0].ratio.give");
        expect(swap(Ratio.of(1, number)), valid, "NUMBER_NOT_POSITIVE at exchanges[0].ratio.for");
        expect(
                fromNorth("c").must(act()).due(opened("calm").day(number)).build(),
                valid,
                "NUMBER_NOT_POSITIVE at commitments[8].due.day");
        expect(
                Phase.builder()
                        .id("p")
                        .lasts(days(1))
                        .onExpiry(OnExpiry.extend(days(1), never(), number))
                        .build(),
                valid,
                "NUMBER_NOT_POSITIVE at phases[2].onExpiry.times");
        expect(
                obstruction().addRungs(rung().occurrence(number)).build(),
                valid,
                "NUMBER_NOT_POSITIVE at sanctions[0].rungs[3].occurrence");
    }

    private static Rung rung() {
        return Rung.of(warn("Notice"));
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true"})
    void counts_are_compared_with_nothing_or_more(int figure, boolean valid) {
        expect(opensWhen(incidents().atLeast(figure)), valid, "FIGURE_NEGATIVE at phases[2].opens.atLeast");
        expect(opensWhen(incidents().atMost(figure)), valid, "FIGURE_NEGATIVE at phases[2].opens.atMost");
        expect(opensWhen(delivered("convene").atMost(figure)), valid, "FIGURE_NEGATIVE at phases[2].opens.atMost");
        expect(opensWhen(measured("aid-trucks").atMost(figure)), true, "");
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "5, true", "6, false"})
    void severities_are_from_one_to_five(int severity, boolean valid) {
        expect(
                opensWhen(quiet(days(1)).minSeverity(severity)),
                valid,
                "SEVERITY_OUT_OF_RANGE at phases[2].opens.quiet.of.minSeverity");
        expect(
                fromNorth("c").must(refrain(incidents().minSeverity(severity))).build(),
                valid,
                "SEVERITY_OUT_OF_RANGE at commitments[8].must.refrain.minSeverity");
        expect(
                obstruction().addRungs(rung().severity(severity)).build(),
                valid,
                "SEVERITY_OUT_OF_RANGE at sanctions[0].rungs[3].severity");
    }

    @Test
    void a_total_is_not_compared_with_a_whole_that_is_nothing() {
        assertThat(problems(fromNorth("c")
                        .must(deliver(0, "t").instalment(4, date("2025-02-01")))
                        .build()))
                .containsExactly("QUANTITY_NOT_POSITIVE at commitments[8].must.deliver");
    }

    @Test
    void a_total_is_compared_with_the_one_before_and_with_the_whole() {
        assertThat(problems(fromNorth("c")
                        .must(deliver(10, "t")
                                .instalment(4, date("2025-02-01"))
                                .instalment(3, date("2025-03-01"))
                                .instalment(4, date("2025-04-01"))
                                .instalment(0, date("2025-05-01"))
                                .instalment(10, date("2025-06-01"))
                                .instalment(11, date("2025-07-01"))
                                .instalment(11, date("2025-08-01")))
                        .build()))
                .containsExactly(
                        "INSTALMENT_NOT_RISING at commitments[8].must.instalments[1].total",
                        "QUANTITY_NOT_POSITIVE at commitments[8].must.instalments[3].total",
                        "INSTALMENT_ABOVE_QUANTITY at commitments[8].must.instalments[5].total",
                        "INSTALMENT_NOT_RISING at commitments[8].must.instalments[6].total",
                        "INSTALMENT_ABOVE_QUANTITY at commitments[8].must.instalments[6].total");
    }

    // offsets

    static Stream<Arguments> zeroOffsets() {
        Phase.Builder phase = Phase.builder().id("p");
        return Stream.of(
                arguments(
                        "milestones[1].takes.from",
                        Milestone.builder().id("m").takes(ZERO, days(1)).build()),
                arguments(
                        "procedures[2].stages[0].within",
                        Procedure.builder()
                                .id("q")
                                .addStages(Stage.of(1, ZERO, "qatar"))
                                .onSilence(Silence.DENY)
                                .build()),
                arguments(
                        "procedures[2].filedWithin",
                        Procedure.builder()
                                .id("q")
                                .addStages(Stage.of(1, days(1), "qatar"))
                                .onSilence(Silence.DENY)
                                .filedWithin(ZERO)
                                .build()),
                arguments("phases[2].lasts", phase.lasts(ZERO).build()),
                arguments(
                        "phases[2].onExpiry.extend",
                        phase.lasts(days(1))
                                .onExpiry(OnExpiry.extend(ZERO, never(), 1))
                                .build()),
                arguments("phases[2].opens.quiet.for", opensWhen(quiet(ZERO))),
                arguments(
                        "phases[2].opens.quiet.since.plus",
                        opensWhen(quiet(days(1)).since(opened("calm").plus(ZERO)))),
                arguments(
                        "phases[2].opens.incidents.within",
                        opensWhen(incidents().within(ZERO).atLeast(1))),
                arguments(
                        "phases[2].opens.within",
                        opensWhen(delivered("convene").within(ZERO).atLeast(1))),
                arguments(
                        "phases[2].opens.within",
                        opensWhen(measured("aid-trucks").within(ZERO).atLeast(1))),
                arguments(
                        "phases[2].opens.passed.plus",
                        opensWhen(passed(date("2025-02-01").plus(ZERO)))),
                arguments(
                        "commitments[8].must.per",
                        fromNorth("c").must(supply(1, "t").per(ZERO)).build()),
                arguments(
                        "commitments[8].must.curedAfter",
                        fromNorth("c")
                                .must(refrain(incidents()).curedAfter(ZERO))
                                .build()),
                arguments(
                        "commitments[8].must.within",
                        fromNorth("c").must(respond(incidents(), ZERO)).build()),
                arguments(
                        "commitments[8].due.latest[0].plus",
                        fromNorth("c")
                                .must(act())
                                .due(latest(opened("calm").plus(ZERO)))
                                .build()),
                arguments(
                        "exchanges[1].together",
                        Exchange.builder()
                                .id("x")
                                .give("convene")
                                .inReturn("open-crossing")
                                .terms(new Together(ZERO))
                                .build()),
                arguments(
                        "sanctions[0].rungs[3].after",
                        obstruction().addRungs(rung().after(ZERO)).build()));
    }

    @ParameterizedTest
    @MethodSource("zeroOffsets")
    void an_offset_that_must_be_positive_is_not_zero(String path, Element element) {
        assertThat(problems(element)).containsExactly("OFFSET_NOT_POSITIVE at " + path);
    }

    @Test
    void grace_notice_and_probation_may_be_zero() {
        assertThat(problems(CorridorAccord.builder()
                        .with(swap(Ratio.of(1, 30).grace(ZERO)))
                        .with(obstruction().probation(ZERO).build())
                        .withdrawal(WithdrawalClause.leavingTheRestAfter(ZERO))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PT59S, false", "PT59.999999999S, false", "PT60S, true", "PT1M, true", "P1D, true", "P1M, true"})
    void a_period_is_a_minute_or_longer(String per, boolean valid) {
        expect(
                fromNorth("c").must(supply(1, "t").per(offset(per))).build(),
                valid,
                "PERIOD_TOO_SHORT at commitments[8].must.per");
    }

    @ParameterizedTest
    @CsvSource({
        "P10D, P40D, true",
        "P10D, P10D, true",
        "P10D, P9D, false",
        "PT24H, P1D, true",
        "PT24H0.000000001S, P1D, false",
        "P30D, P1M, true",
        "P1M, P30D, false",
        "P31D, P1M, false",
        "P1M, P31D, true",
        "P365D, P1Y, true",
        "P1Y, P365D, false"
    })
    void the_least_time_does_not_exceed_the_greatest(String from, String to, boolean valid) {
        expect(
                Milestone.builder().id("m").takes(offset(from), offset(to)).build(),
                valid,
                "TIME_NEEDED_REVERSED at milestones[1].takes");
    }

    // structure

    @ParameterizedTest
    @CsvSource({"-1, false", "0, false", "1, true", "2, true", "3, false"})
    void a_quorum_is_from_one_to_the_size_of_the_body(int quorum, boolean valid) {
        expect(
                Procedure.builder()
                        .id("q")
                        .addStages(Stage.of(quorum, days(1), "qatar", "un-cell"))
                        .onSilence(Silence.DENY)
                        .build(),
                valid,
                "QUORUM_OUT_OF_RANGE at procedures[2].stages[0].quorum");
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "2, true", "3, false"})
    void a_count_is_from_one_to_the_number_of_conditions(int count, boolean valid) {
        expect(
                opensWhen(Conditions.atLeast(count, always(), never())),
                valid,
                "COUNT_OUT_OF_RANGE at phases[2].opens.atLeast");
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, false", "1, true", "3, true", "4, false"})
    void a_rung_is_one_that_the_ladder_has(int rung, boolean valid) {
        expect(opensWhen(inForce("obstruction", rung)), valid, "RUNG_OUT_OF_RANGE at phases[2].opens.rung");
    }

    @Test
    void a_rung_of_a_ladder_without_rungs_is_not_asked_for() {
        assertThat(problems(CorridorAccord.builder()
                        .with(obstruction().rungs(List.of()).build())
                        .with(CorridorAccord.assurance()
                                .invokedWhen(inForce("obstruction", 2))
                                .build())))
                .containsExactly("LIST_EMPTY at sanctions[0].rungs");
    }

    @Test
    void a_stage_and_a_rung_are_counted_from_one_in_what_is_told_of_them() {
        assertThat(CorridorAccord.builder()
                        .with(Procedure.builder()
                                .id("q")
                                .addStages(
                                        Stage.of(2, days(1), "qatar"),
                                        Stage.of(1, days(1), new String[0]),
                                        Stage.of(0, days(1), "qatar", "un-cell"))
                                .onSilence(Silence.DENY)
                                .build())
                        .with(obstruction()
                                .rungs(List.of(rung(), Rung.of().after(days(1)), rung().after(days(2))))
                                .build())
                        .problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "QUORUM_OUT_OF_RANGE at procedures[2].stages[0].quorum: The quorum of stage 1 of procedure 'q'"
                                + " must be 1, as 1 actor sits in its body, but is 2. Lower the quorum or enlarge the"
                                + " body.",
                        "LIST_EMPTY at procedures[2].stages[1].body: Procedure 'q' must have a member of the body in"
                                + " stage 2, but has none. Add at least one.",
                        "QUORUM_OUT_OF_RANGE at procedures[2].stages[2].quorum: The quorum of stage 3 of procedure 'q'"
                                + " must be from 1 to 2, as 2 actors sit in its body, but is 0. Write 1 or more.",
                        "LIST_EMPTY at sanctions[0].rungs[1].measures: Sanction 'obstruction' must have a measure on"
                                + " rung 2, but has none. Add at least one.");
    }

    static Stream<Arguments> emptyLists() {
        return Stream.of(
                arguments("manifests[1].items", Manifest.builder().id("m").build()),
                arguments(
                        "procedures[2].stages",
                        Procedure.builder().id("q").onSilence(Silence.DENY).build()),
                arguments(
                        "procedures[2].stages[0].body",
                        Procedure.builder()
                                .id("q")
                                .addStages(Stage.of(1, days(1), new String[0]))
                                .onSilence(Silence.DENY)
                                .build()),
                arguments(
                        "commitments[8].by",
                        Commitment.builder().id("c").to("north").must(act()).build()),
                arguments(
                        "commitments[8].to",
                        Commitment.builder().id("c").by("north").must(act()).build()),
                arguments(
                        "commitments[8].due.earliest",
                        fromNorth("c").must(act()).due(earliest()).build()),
                arguments(
                        "commitments[8].due.latest",
                        fromNorth("c").must(act()).due(latest()).build()),
                arguments("phases[2].opens.all", opensWhen(Conditions.all())),
                arguments("phases[2].opens.any", opensWhen(any())),
                arguments("phases[2].opens.of", opensWhen(Conditions.atLeast(1))),
                arguments("phases[2].opens.delivered", opensWhen(delivered().atLeast(1))),
                arguments(
                        "sanctions[1].rungs",
                        Sanction.builder()
                                .id("s")
                                .against("north")
                                .trigger(never())
                                .build()),
                arguments("sanctions[1].rungs[0].measures", sanction()),
                arguments("sanctions[1].rungs[0].measures[0].suspend", sanction(suspend())),
                arguments("sanctions[1].rungs[0].measures[0].snapBack", sanction(snapBack())),
                arguments("sanctions[1].rungs[0].measures[0].withhold", sanction(withhold())),
                arguments("sanctions[1].rungs[0].measures[0].forfeit", sanction(forfeit())),
                arguments(
                        "escrows[1].tranches",
                        Escrow.builder().id("e").holder("qatar").unit("USD").build()));
    }

    private static Element sanction(Measure... measures) {
        return Sanction.builder()
                .id("s")
                .against("north")
                .trigger(never())
                .addRungs(Rung.of(measures))
                .build();
    }

    @ParameterizedTest
    @MethodSource("emptyLists")
    void a_list_that_needs_an_entry_has_one(String path, Element element) {
        assertThat(problems(element)).containsExactly("LIST_EMPTY at " + path);
    }

    @Test
    void lists_that_need_no_entry_may_be_empty() {
        assertThat(problems(CorridorAccord.builder()
                        .with(CorridorAccord.assurance().covers().build())
                        .with(OpenQuestion.builder().id("which-list").build())
                        .with(fromNorth("c").must(refrain(incidents())).build())))
                .isEmpty();
    }

    @Test
    void the_first_rung_may_have_a_test_and_the_others_any_one() {
        assertThat(problems(obstruction()
                        .rungs(ImmutableList.of(
                                rung().severity(5), rung().after(days(1)), rung().occurrence(1), rung().severity(1)))
                        .build()))
                .isEmpty();
        assertThat(problems(obstruction()
                        .rungs(ImmutableList.of(rung(), rung(), rung()))
                        .build()))
                .contains("RUNG_WITHOUT_TEST at sanctions[0].rungs[1]", "RUNG_WITHOUT_TEST at sanctions[0].rungs[2]");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void an_offset_out_of_bounds_is_refused_whatever_its_unit(int amount) {
        List<IntFunction<Offset>> units = List.of(
                Offsets::minutes, Offsets::hours, Offsets::days, Offsets::weeks, Offsets::months, Offsets::years);
        assertThat(units)
                .allSatisfy(unit -> assertThatIllegalArgumentException().isThrownBy(() -> unit.apply(amount)));
    }

    @Test
    void an_offset_of_months_is_as_good_as_one_of_days() {
        assertThat(problems(Phase.builder().id("p").lasts(months(1)).build())).isEmpty();
    }
}

package org.eirene.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.all;
import static org.eirene.agreement.Conditions.always;
import static org.eirene.agreement.Conditions.any;
import static org.eirene.agreement.Conditions.atLeast;
import static org.eirene.agreement.Conditions.completed;
import static org.eirene.agreement.Conditions.delivered;
import static org.eirene.agreement.Conditions.fulfilled;
import static org.eirene.agreement.Conditions.inForce;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Conditions.measured;
import static org.eirene.agreement.Conditions.never;
import static org.eirene.agreement.Conditions.not;
import static org.eirene.agreement.Conditions.open;
import static org.eirene.agreement.Conditions.opened;
import static org.eirene.agreement.Conditions.passed;
import static org.eirene.agreement.Conditions.quiet;
import static org.eirene.agreement.Moments.at;
import static org.eirene.agreement.Moments.date;
import static org.eirene.agreement.Moments.earliest;
import static org.eirene.agreement.Moments.latest;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Offsets.hours;
import static org.eirene.agreement.Offsets.months;

import java.time.ZoneId;
import java.util.stream.Stream;
import org.eirene.agreement.Condition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which of two conditions is the harder to meet. */
class ImplicationTest {
    private static final Implication JERUSALEM = in("Asia/Jerusalem");

    private static Implication in(String zone) {
        return new Implication(new MomentOrder(ZoneId.of(zone), ZoneId.of(zone)));
    }

    /** The first holds only where the second does, and the second also where the first does not. */
    static Stream<Arguments> harderAndEasier() {
        Condition a = fulfilled("a");
        Condition b = fulfilled("b");
        Condition c = fulfilled("c");
        return Stream.of(
                pair(never(), a),
                pair(a, always()),
                pair(all(a, b), a),
                pair(a, any(b, a)),
                pair(all(a, b, c), all(c, a)),
                pair(any(a, b), any(a, b, c)),
                pair(all(a, b), any(a, b)),
                pair(all(a, b, c), atLeast(2, a, b, c)),
                pair(atLeast(2, a, b, c), any(a, b, c)),
                pair(atLeast(2, a, b), atLeast(2, a, b, c)),
                pair(atLeast(3, a, b, c), atLeast(2, a, b)),
                pair(not(a), not(all(a, b))),
                pair(not(any(a, b)), not(a)),
                pair(completed("p"), opened("p")),
                pair(open("p"), opened("p")),
                pair(passed(completed("p").plus(days(1))), opened("p")),
                pair(inForce("s", 2), inForce("s")),
                pair(quiet(hours(72)), quiet(hours(48))),
                pair(quiet(hours(72)).minSeverity(2), quiet(hours(72)).minSeverity(3)),
                pair(quiet(hours(72)), quiet(hours(72)).kinds("raid")),
                pair(
                        quiet(hours(72)).since(opened("p").plus(days(2))),
                        quiet(hours(72)).since(opened("p"))),
                pair(incidents("raid").atLeast(3), incidents("raid").atLeast(2)),
                pair(
                        incidents("raid").within(days(7)).atLeast(2),
                        incidents("raid").atLeast(2)),
                pair(incidents("raid").atMost(2), incidents("raid").atMost(3)),
                pair(
                        incidents("raid").atMost(2),
                        incidents("raid").within(days(7)).atMost(2)),
                pair(delivered("a").atLeast(3), delivered("a").atLeast(2)),
                pair(delivered("a").atLeast(3), delivered("a", "b").atLeast(3)),
                pair(
                        measured("i").mean().within(days(7)).atLeast(600),
                        measured("i").mean().within(days(7)).atLeast(500)),
                pair(measured("i").moreThan(500), measured("i").atLeast(500)),
                pair(
                        measured("i").max().within(days(3)).atLeast(5),
                        measured("i").max().within(days(7)).atLeast(5)),
                pair(
                        measured("i").count().atMost(5),
                        measured("i").count().within(days(7)).atMost(5)),
                pair(passed(date("2025-03-01")), passed(date("2025-02-01"))),
                pair(passed(at("2025-02-01T12:00:00Z")), passed(at("2025-02-01T11:00:00Z"))),
                pair(passed(opened("p").plus(days(3))), passed(opened("p").plus(days(2)))),
                pair(passed(opened("p").plus(months(1))), passed(opened("p").plus(days(27)))),
                pair(passed(opened("p").day(4)), passed(opened("p").plus(days(2)))),
                pair(passed(opened("p").plus(days(5))), passed(opened("p").day(4))),
                pair(
                        passed(opened("p").plus(days(2)).endOfDay()),
                        passed(opened("p").plus(days(2)))),
                pair(passed(completed("p").plus(days(2))), passed(opened("p").plus(days(2)))),
                pair(passed(latest(opened("p"), opened("q"))), passed(opened("q"))),
                pair(passed(opened("p")), passed(earliest(opened("p"), opened("q")))),
                pair(
                        passed(latest(opened("p"), opened("q")).plus(days(2))),
                        passed(latest(opened("p"), opened("q")).plus(days(1)))));
    }

    private static Arguments pair(Condition harder, Condition easier) {
        return Arguments.of(harder, easier);
    }

    @ParameterizedTest
    @MethodSource("harderAndEasier")
    void the_one_holds_only_where_the_other_does(Condition harder, Condition easier) {
        assertThat(JERUSALEM.holds(harder, easier)).isTrue();
        assertThat(JERUSALEM.holds(easier, harder)).isFalse();
        assertThat(JERUSALEM.direction(easier, harder)).isEqualTo(ChangeDirection.MORE);
        assertThat(JERUSALEM.direction(harder, easier)).isEqualTo(ChangeDirection.LESS);
    }

    /** Neither can be told to be the harder. */
    static Stream<Arguments> undecided() {
        return Stream.of(
                pair(fulfilled("a"), fulfilled("b")),
                pair(quiet(hours(72)).minSeverity(3), quiet(hours(48)).minSeverity(2)),
                pair(quiet(days(3)), quiet(hours(72))),
                pair(quiet(hours(72)).kinds("raid"), quiet(hours(72)).kinds("theft")),
                pair(quiet(hours(72)), quiet(hours(72)).since(opened("p"))),
                pair(incidents("raid").atLeast(2), incidents("raid").atMost(2)),
                pair(
                        measured("i").mean().within(days(3)).atLeast(5),
                        measured("i").mean().within(days(7)).atLeast(5)),
                pair(
                        measured("i").min().within(days(3)).atLeast(5),
                        measured("i").min().within(days(7)).atLeast(5)),
                pair(passed(opened("p").plus(months(1))), passed(opened("p").plus(days(30)))),
                pair(passed(opened("p").plus(days(3))), passed(opened("p").day(4))),
                pair(passed(opened("p")), passed(date("2025-03-01"))),
                pair(passed(opened("p")), passed(opened("q"))));
    }

    @ParameterizedTest
    @MethodSource("undecided")
    void which_is_harder_is_not_guessed(Condition one, Condition other) {
        assertThat(JERUSALEM.direction(one, other)).isEqualTo(ChangeDirection.OTHER);
        assertThat(JERUSALEM.direction(other, one)).isEqualTo(ChangeDirection.OTHER);
        assertThat(JERUSALEM.areEquivalent(one, other)).isFalse();
    }

    /** The same said otherwise. */
    static Stream<Arguments> equivalent() {
        Condition a = fulfilled("a");
        Condition b = fulfilled("b");
        return Stream.of(
                pair(all(a, b), all(b, a)),
                pair(all(a), a),
                pair(any(a, a), a),
                pair(atLeast(1, a, b), any(a, b)),
                pair(atLeast(2, a, b), all(b, a)),
                pair(all(a, any(a, b)), a),
                pair(not(all(a, b)), not(all(b, a))),
                pair(passed(earliest(opened("p"), opened("q"))), passed(earliest(opened("q"), opened("p")))));
    }

    @ParameterizedTest
    @MethodSource("equivalent")
    void the_same_said_otherwise_is_known(Condition one, Condition other) {
        assertThat(JERUSALEM.areEquivalent(one, other)).isTrue();
        assertThat(JERUSALEM.direction(one, other)).isEqualTo(ChangeDirection.OTHER);
    }

    @ParameterizedTest
    @MethodSource("nested")
    void what_is_nested_deeply_is_decided_soon(Condition one, Condition other) {
        assertThat(JERUSALEM.areEquivalent(one, other)).isFalse();
    }

    static Stream<Arguments> nested() {
        Condition one = fulfilled("a");
        Condition other = fulfilled("b");
        Condition not = fulfilled("a");
        Condition otherNot = fulfilled("b");
        for (int i = 0; i < 31; i++) {
            one = any(all(one, fulfilled("x")), fulfilled("y"));
            other = any(all(other, fulfilled("x")), fulfilled("y"));
            not = not(any(not, fulfilled("x")));
            otherNot = not(any(otherNot, fulfilled("x")));
        }
        return Stream.of(pair(one, other), pair(not, otherNot), pair(one, not));
    }
}

package org.eirene.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.eirene.negotiation.Drafts.FOUR;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.eirene.agreement.Extras;
import org.eirene.agreement.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionsTest {
    private static final Instant MONDAY = Instant.parse("2025-01-06T10:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2025-01-07T10:00:00Z");
    private static final Position ACCEPTS = Position.of("south", "a", Stance.accept());
    private static final Position REJECTS = Position.of("south", "a", Stance.reject());

    private static Stance counting(Position... positions) {
        return Positions.of("accord", positions).latest().get(0).stance();
    }

    @Test
    void the_latest_counts_wherever_it_stands() {
        assertThat(counting(REJECTS.at(TUESDAY), ACCEPTS.at(MONDAY))).isEqualTo(Stance.reject());
        assertThat(counting(ACCEPTS.at(MONDAY), REJECTS.at(TUESDAY))).isEqualTo(Stance.reject());
        assertThat(counting(ACCEPTS.at(TUESDAY), REJECTS.at(TUESDAY.minusNanos(1))))
                .isEqualTo(Stance.accept());
    }

    @Test
    void of_one_instant_the_one_that_stands_later_counts() {
        assertThat(counting(REJECTS.at(MONDAY), ACCEPTS.at(MONDAY))).isEqualTo(Stance.accept());
        assertThat(counting(ACCEPTS.at(MONDAY), REJECTS.at(MONDAY))).isEqualTo(Stance.reject());
        assertThat(counting(ACCEPTS, REJECTS)).isEqualTo(Stance.reject());
    }

    @Test
    void one_without_a_time_comes_before_all_that_have_one() {
        assertThat(counting(REJECTS.at(MONDAY), ACCEPTS)).isEqualTo(Stance.reject());
    }

    @Test
    void as_of_an_instant_is_what_was_said_until_then_and_at_it() {
        Positions all = Positions.of("accord", ACCEPTS, ACCEPTS.at(MONDAY), REJECTS.at(TUESDAY));
        assertThat(all.asOf(TUESDAY)).isEqualTo(all);
        assertThat(all.asOf(TUESDAY.minusNanos(1)).positions()).containsExactly(ACCEPTS, ACCEPTS.at(MONDAY));
        assertThat(all.asOf(MONDAY.minusNanos(1)).positions()).containsExactly(ACCEPTS);
    }

    @Test
    void the_builder_takes_dates_in_the_time_zone_of_the_agreement() {
        Positions positions = Positions.builder(FOUR)
                .accepts("north", "a")
                .at("2025-01-06")
                .rejects("north", "a")
                .at("2025-01-07T10:00:00Z")
                .acceptsIf("north", "a", Acceptance.of("south", "b"))
                .build();
        assertThat(positions.positions())
                .extracting(Position::at)
                .containsExactly(
                        Optional.empty(),
                        Optional.of(Instant.parse("2025-01-06T23:59:59.999999999Z")),
                        Optional.of(TUESDAY));
        assertThat(positions).hasToString("""
                positions on accord:
                  north on a: accepts
                  north on a at 2025-01-06T23:59:59.999999999Z: rejects
                  north on a at 2025-01-07T10:00:00Z: accepts if south accepts b""");
        assertThat(positions.toBuilder().build()).isEqualTo(positions);
        assertThatThrownBy(() -> Positions.builder("accord").at("2025-01-06"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'2025-01-06' is not an instant, and a date needs the time zone of the agreement:"
                        + " begin with Positions.builder(Agreement)");
    }

    @Test
    void they_are_equal_when_all_they_hold_is() {
        Positions some = Positions.of("accord", ACCEPTS, REJECTS);
        assertThat(some)
                .isEqualTo(Positions.of("accord", ACCEPTS).with(REJECTS))
                .hasSameHashCodeAs(Positions.of("accord", ACCEPTS).with(REJECTS))
                .isNotEqualTo(Positions.of("accord", REJECTS, ACCEPTS))
                .isNotEqualTo(Positions.of("other", ACCEPTS, REJECTS))
                .isNotEqualTo(
                        some.toBuilder().extras(Extras.of(Map.of("row", 1))).build());
        assertThat(ACCEPTS.note("By telephone")).isNotEqualTo(ACCEPTS);
    }

    @Test
    void what_is_no_position_is_refused_at_once() {
        assertThatThrownBy(() -> Position.of(" ", "a", Stance.accept())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Position.of("south", "", Stance.accept()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Acceptance.of("south", " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(Stance::acceptIf)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A conditional acceptance has a condition: without one it is Stance.accept()");
        assertThatThrownBy(() -> Positions.of(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ACCEPTS.at(Instant.MAX)).isInstanceOf(IllegalArgumentException.class);
    }

    private static ImmutableList<Problem> problems(Position... positions) {
        return Positions.of("accord", positions).problems(FOUR);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "souht | a | REFERENCE_UNKNOWN at positions[0].by: 'souht' is not an actor of agreement 'accord' (actors:"
                        + " north, south, qatar, cell). Maybe south was meant.",
                "b | a | REFERENCE_WRONG_KIND at positions[0].by: 'b' takes no position: it is a commitment of agreement"
                        + " 'accord'.",
                "south | zzz | REFERENCE_UNKNOWN at positions[0].clause: 'zzz' is not an element of agreement 'accord'"
                        + " (elements: north, south, qatar, cell, a, b, c, d)."
            })
    void whom_and_what_a_position_names_is_in_the_agreement(String by, String clause, String problem) {
        assertThat(problems(Position.of(by, clause, Stance.reject())))
                .extracting(Problem::toString)
                .containsExactly(problem);
        String inCondition = problem.replace("positions[0]", "positions[0].stance.acceptIf[0]");
        assertThat(problems(Position.of("north", "d", Stance.acceptIf(by, clause))))
                .extracting(Problem::toString)
                .containsExactly(inCondition);
    }

    @Test
    void nobody_waits_for_himself() {
        assertThat(problems(Position.of("south", "a", Stance.acceptIf("south", "a"))))
                .extracting(Problem::toString)
                .containsExactly("CONDITION_ON_ITSELF at positions[0].stance.acceptIf[0]: 'south' accepts 'a' on the"
                        + " condition of its own acceptance. Maybe write 'accept'.");
        assertThat(problems(
                        Position.of("south", "a", Stance.acceptIf("south", "b")),
                        Position.of("south", "b", Stance.acceptIf("north", "b"))))
                .isEmpty();
    }

    @Test
    void a_condition_that_stands_twice_and_a_time_that_is_missing_are_worth_a_warning() {
        Acceptance twice = Acceptance.of("north", "a");
        ImmutableList<Problem> problems =
                problems(ACCEPTS.at(MONDAY), REJECTS, Position.of("south", "b", Stance.acceptIf(twice, twice)));
        assertThat(problems).extracting(Problem::severity).containsOnly(Problem.Severity.WARNING);
        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly(
                        "TIME_MISSING at positions[1]: Of the positions of 'south' on 'a' some say when they were taken"
                                + " and some do not, which so come first. Maybe add 'at'.",
                        "CONDITION_REPEATED at positions[2].stance.acceptIf[1]: That north accepts a stands here a second"
                                + " time.");
        assertThat(Negotiation.of(FOUR, Positions.of("accord", ACCEPTS.at(MONDAY), REJECTS))
                        .stance("south", "a"))
                .contains(Stance.accept());
    }

    @Test
    void positions_on_another_agreement_are_told_so_and_not_looked_at() {
        assertThat(Positions.of("other", Position.of("x", "y", Stance.accept())).problems(FOUR))
                .extracting(Problem::toString)
                .containsExactly(
                        "POSITIONS_OF_ANOTHER_AGREEMENT at agreement: The positions are on agreement 'other', but"
                                + " are held against 'accord'. Maybe take the positions on 'accord'.");
    }

    @Test
    void every_code_has_a_rule_of_its_own_in_one_sentence() {
        assertThat(PositionProblemCode.values())
                .extracting(PositionProblemCode::rule)
                .doesNotHaveDuplicates()
                .allMatch(rule -> Character.isUpperCase(rule.charAt(0)) && !rule.endsWith("."));
    }

    @Test
    void a_stance_answers_by_its_case() {
        Stance.PartialCases<String> cases = stance -> "otherwise";
        Stance.Cases<String> all = new Stance.Cases<>() {
            @Override
            public String accept(Accept stance) {
                return "accept";
            }

            @Override
            public String reject(Reject stance) {
                return "reject";
            }

            @Override
            public String acceptIf(AcceptIf stance) {
                return "acceptIf";
            }
        };
        for (Stance stance : new Stance[] {Stance.accept(), Stance.reject(), Stance.acceptIf("north", "a")}) {
            assertThat(stance.match(cases)).isEqualTo("otherwise");
        }
        assertThat(Stance.accept().match(all)).isEqualTo("accept");
        assertThat(Stance.reject().match(all)).isEqualTo("reject");
        assertThat(Stance.acceptIf("north", "a").match(all)).isEqualTo("acceptIf");
    }
}

package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.evaluation.March.march;
import static org.eirene.evaluation.Trial.instant;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.eirene.agreement.Offsets;
import org.junit.jupiter.api.Test;

/** How the times for which a clock stood still are added up, and told. */
class MovesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static Moves.Standstill dispute(String key) {
        return Moves.Standstill.dispute(
                key, Reason.of(Rule.PROCEEDING, "the dispute " + key).events(List.of(key)));
    }

    private static Moves still(Moves moves, int fromDay, int toDay, String key) {
        return moves.stoodStill(instant(march(fromDay)), instant(march(toDay)), List.of(dispute(key)));
    }

    private static List<String> told(Moves moves, Optional<String> still) {
        return moves.reasons("its due date", BERLIN, still.map(Trial::instant)).stream()
                .map(Reason::toString)
                .toList();
    }

    @Test
    void what_goes_on_from_before_with_the_same_cause_is_one_stretch() {
        Moves moves = still(still(Moves.NONE, 2, 3, "challenge-1"), 3, 5, "challenge-1");
        assertThat(moves.each()).hasSize(1);
        assertThat(moves.applyTo(instant(march(10)), BERLIN)).isEqualTo(instant(march(13)));
        assertThat(still(moves, 5, 6, "challenge-2").each()).hasSize(2);
        assertThat(still(moves, 6, 7, "challenge-1").each()).hasSize(2);
    }

    @Test
    void a_clock_that_stands_still_now_is_told_as_going_on() {
        Moves moves = still(Moves.NONE, 2, 4, "challenge-1");
        String dispute = "\n  the dispute challenge-1 <challenge-1>";
        String over = "its due date moved on by 2 days: its clock stood still from 2 March 2025 at 00:00 (+01:00)"
                + " to 4 March 2025 at 00:00 (+01:00)" + dispute;
        assertThat(told(moves, Optional.of(march(4))))
                .containsExactly(
                        "its due date stands still since 2 March 2025 at 00:00 (+01:00), 2 days so far" + dispute);
        assertThat(told(moves, Optional.of(march(5)))).containsExactly(over);
        assertThat(told(moves, Optional.empty())).containsExactly(over);
    }

    @Test
    void beyond_the_latest_eight_the_stretches_are_told_together() {
        Moves moves = Moves.NONE;
        for (int time = 1; time <= 9; time++) {
            moves = still(moves, 2 * time, 2 * time + 1, "challenge-" + time);
        }
        assertThat(moves.each()).hasSize(9);
        moves = still(still(moves, 20, 22, "challenge-10"), 24, 25, "challenge-11");
        assertThat(moves.each()).hasSize(9);
        assertThat(moves.applyTo(instant("2025-05-01T00:00:00+02:00"), BERLIN))
                .isEqualTo(instant("2025-05-13T00:00:00+02:00"));
        assertThat(told(moves, Optional.empty()))
                .element(0)
                .isEqualTo("its due date moved on by 3 days in all: its clock stood still 3 times"
                        + " between 2 March 2025 at 00:00 (+01:00) and 7 March 2025 at 00:00 (+01:00)"
                        + " <challenge-1, challenge-2, challenge-3>");
    }

    @Test
    void what_was_agreed_stays_where_it_was_agreed_however_many_stretches_follow() {
        Reason agreed = Reason.of(Rule.EXTENDED, "extended by 1 month");
        Moves moves = still(Moves.NONE, 2, 3, "challenge-0").agreed(Offsets.months(1), agreed);
        for (int time = 2; time <= 12; time++) {
            moves = still(moves, 2 * time, 2 * time + 1, "challenge-" + time);
        }
        assertThat(moves.each()).hasSize(11);
        assertThat(told(moves, Optional.empty())).element(1).isEqualTo("extended by 1 month");
        assertThat(moves.applyTo(instant("2025-05-30T00:00:00+02:00"), BERLIN))
                .isEqualTo(instant("2025-07-11T00:00:00+02:00"));
    }
}

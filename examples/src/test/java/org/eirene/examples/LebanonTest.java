package org.eirene.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Status.BREACHED;
import static org.eirene.agreement.Status.FULFILLED;
import static org.eirene.agreement.Status.IN_EFFECT;

import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.CommitmentStatus;
import org.eirene.evaluation.Evaluator;
import org.eirene.evaluation.Lateness;
import org.junit.jupiter.api.Test;

/** The cessation of hostilities between Israel and Lebanon: late as first written, and still short as amended. */
class LebanonTest {
    @Test
    void the_villages_are_left_23_days_late_as_first_written_and_in_time_as_amended() {
        CommitmentStatus villages = on("2025-02-18").commitment("leave-villages");
        assertThat(villages.status()).isEqualTo(FULFILLED);
        Lateness late = villages.lateness().orElseThrow();
        assertThat(late.daysBehindWritten()).isEqualTo(23);
        assertThat(late.behindMoved()).isZero();
    }

    @Test
    void it_is_still_short_as_amended_by_five_positions() {
        assertThat(on("2025-02-17").commitment("leave-positions").status()).isEqualTo(IN_EFFECT);
        CommitmentStatus positions = on("2025-02-18").commitment("leave-positions");
        assertThat(positions.status()).isEqualTo(BREACHED);
        assertThat(positions.unit()).isEqualTo("position");
        assertThat(positions.quantity().orElseThrow().subtract(positions.confirmed()))
                .isEqualByComparingTo("5");
        assertThat(on("2025-02-18").disregarded()).isEmpty();
    }

    @Test
    void on_the_day_first_written_it_was_a_breach_to_whoever_had_not_heard_of_the_extension() {
        Evaluator evaluator = Evaluator.of(Example.agreement("lebanon"));
        Assessment before =
                evaluator.evaluate(Example.history("lebanon-history"), "2025-01-26", "2025-01-26T19:00:00Z");
        assertThat(before.commitment("leave-villages").status()).isEqualTo(BREACHED);
        assertThat(on("2025-01-26").commitment("leave-villages").status()).isEqualTo(IN_EFFECT);
    }

    private static Assessment on(String date) {
        return Example.assess("lebanon", "lebanon-history", date);
    }
}

package org.eirene.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Status.BREACHED;
import static org.eirene.agreement.Status.FULFILLED;
import static org.eirene.agreement.Status.IN_EFFECT;

import java.time.Instant;
import java.time.LocalDate;
import org.eirene.agreement.Agreement;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.CommitmentStatus;
import org.eirene.evaluation.Lateness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The laying down of arms in Colombia in 2017: late by the dates first written, and by less as amended. */
class ColombiaTest {
    private static final Agreement COLOMBIA = Example.agreement("colombia");
    private static final String END = "2017-09-22";

    @Test
    void every_event_counts() {
        assertThat(on(END).disregarded()).isEmpty();
    }

    @Test
    void the_weapons_are_57_days_late_as_first_written_and_six_as_amended() {
        CommitmentStatus weapons = on(END).commitment("weapons");
        assertThat(weapons.status()).isEqualTo(FULFILLED);
        Lateness late = weapons.lateness().orElseThrow();
        assertThat(date(late.dueAsWritten())).isEqualTo("2017-04-30");
        assertThat(late.daysBehindWritten()).isEqualTo(57);
        assertThat(date(late.dueAsMoved())).isEqualTo("2017-06-20");
        assertThat(late.daysBehindMoved()).isEqualTo(6);
        assertThat(late).hasToString("6 days late (57 against the date first written)");
    }

    @ParameterizedTest
    @CsvSource({
        "2017-03-01, 0, BREACHED",
        "2017-06-09, 30, BREACHED",
        "2017-06-19, 60, IN_EFFECT",
        "2017-06-20, 60, BREACHED"
    })
    void each_part_is_in_breach_until_it_is_stored(String date, int confirmed, String status) {
        CommitmentStatus weapons = on(date).commitment("weapons");
        assertThat(weapons.confirmed()).isEqualByComparingTo(Integer.toString(confirmed));
        assertThat(weapons.status()).hasToString(status);
    }

    @Test
    void the_zones_and_the_caches_are_late_too() {
        Assessment end = on(END);
        Lateness zones = end.commitment("leave-zones").lateness().orElseThrow();
        assertThat(date(zones.dueAsMoved())).isEqualTo("2017-08-01");
        assertThat(zones.daysBehindMoved()).isEqualTo(14);
        assertThat(zones.daysBehindWritten()).isEqualTo(77);
        assertThat(end.commitment("caches").lateness().map(Lateness::daysBehindWritten))
                .contains(21L);
    }

    @Test
    void what_was_promised_in_the_amendment_alone_is_not_owed_before_it() {
        assertThat(on("2017-05-28").commitment("caches").status()).hasToString("PENDING");
        assertThat(on("2017-05-29").commitment("caches").status()).isEqualTo(IN_EFFECT);
        assertThat(on("2017-05-30").commitment("leave-zones").status())
                .as("moved before it was due")
                .isNotEqualTo(BREACHED);
    }

    private static LocalDate date(Instant instant) {
        return instant.atZone(COLOMBIA.timeZone()).toLocalDate();
    }

    private static Assessment on(String date) {
        return Example.assess("colombia", "colombia-history", date);
    }
}

package org.eirene.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class LocalTimesTest {
    private final LocalTimes berlin = new LocalTimes(ZoneId.of("Europe/Berlin"), Instant.parse("2025-01-15T00:00:00Z"));

    @Test
    void are_those_of_the_agreement() {
        assertThat(berlin.text(Instant.parse("2025-01-15T08:30:00Z"))).isEqualTo("15 Jan 2025, 09:30");
        assertThat(berlin.zoneName()).isEqualTo("Europe/Berlin (UTC+01:00)");
        assertThat(new LocalTimes(ZoneId.of("UTC"), Instant.EPOCH).zoneName()).isEqualTo("UTC");
    }

    @Test
    void name_another_offset_where_it_holds() {
        assertThat(berlin.text(Instant.parse("2025-07-15T08:30:00Z"))).isEqualTo("15 Jul 2025, 10:30 (UTC+02:00)");
    }

    @Test
    void say_seconds_where_there_are_any_and_the_end_of_a_day() {
        assertThat(berlin.text(Instant.parse("2025-01-15T08:30:05.250Z"))).isEqualTo("15 Jan 2025, 09:30:05.25");
        assertThat(berlin.text(Instant.parse("2025-01-15T22:59:59.999999999Z"))).isEqualTo("15 Jan 2025, end of day");
    }

    @Test
    void are_told_programs_in_thousandths() {
        assertThat(berlin.when(Instant.parse("2025-01-15T22:59:59.999999999Z")).machine())
                .isEqualTo("2025-01-15T22:59:59.999Z");
    }

    @Test
    void amounts_have_their_thousands_apart() {
        assertThat(Numbers.grouped(new BigDecimal("25000000.125"))).isEqualTo("25,000,000.125");
        assertThat(Numbers.grouped(new BigDecimal("999"))).isEqualTo("999");
        assertThat(Numbers.grouped(new BigDecimal("1E3"))).isEqualTo("1,000");
        assertThat(Numbers.grouped(new BigDecimal("-100000"))).isEqualTo("-100,000");
    }
}

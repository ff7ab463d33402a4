package org.eirene.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts are offsets, and how long the longest is. */
class OffsetTest {
    /** A thousand mean years of 365.2425 days, in seconds. */
    private static final long LONGEST = 31_556_952_000L;

    @ParameterizedTest
    @CsvSource({
        "P1Y2M3W4DT5H6M7.08S, 14, 25, PT5H6M7.08S",
        "P0D, 0, 0, PT0S",
        "PT90M, 0, 0, PT1H30M",
        "PT0.000000001S, 0, 0, PT0.000000001S"
    })
    void a_text_is_read_part_by_part(String text, int months, int days, Duration exact) {
        assertThat(Offset.parse(text)).isEqualTo(new Offset(months, days, exact));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "P", "PT", "P1DT", "-P1D", "P-1D", "P1.5D", "1D", "P1D1M", "PT1.0000000001S", "p1d", "P1D "})
    void any_other_text_is_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Offset.parse(text))
                .withMessage("'" + text + "' is not an offset: write an ISO 8601 duration of whole units such as P42D,"
                        + " PT72H or P1DT12H");
    }

    @Test
    void a_refused_text_is_cut_after_sixty_characters() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Offset.parse("x".repeat(60)))
                .withMessageStartingWith("'" + "x".repeat(60) + "' is not an offset");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Offset.parse("x".repeat(61)))
                .withMessageStartingWith("'" + "x".repeat(57) + "...' is not an offset");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1000Y", "P12000M", "PT31556952000S", "P999Y12M", "P365242DT43200S", "P11999MT2629746S"})
    void a_thousand_years_are_an_offset(String text) {
        assertThat(lengthOf(Offset.parse(text))).isEqualTo(Duration.ofSeconds(LONGEST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P1000YT0.000000001S",
                "PT31556952000.000000001S",
                "PT31556952001S",
                "P1001Y",
                "P12001M",
                "P365243D",
                "P400001D",
                "P365242DT43201S",
                "P11999MT2629747S",
                "P999Y366D"
            })
    void longer_than_that_is_none(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Offset.parse(text))
                .withMessage("An offset is at most 1,000 years, but was '" + text + "'");
    }

    @Test
    void one_that_is_made_of_parts_is_held_to_the_same_bounds() {
        assertThat(lengthOf(new Offset(11_999, 0, Duration.ofSeconds(2_629_746))))
                .isEqualTo(Duration.ofSeconds(LONGEST));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Offset(11_999, 0, Duration.ofSeconds(2_629_746, 1)))
                .withMessage(
                        "An offset is at most 1,000 years, but was 11999 months, 0 days and PT730H29M6.000000001S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Offset(0, -1, Duration.ZERO))
                .withMessage("An offset is never negative, but was 0 months, -1 days and PT0S");
    }

    /** Its length, each month as long as the mean one. */
    private static Duration lengthOf(Offset offset) {
        return Duration.ofSeconds(2_629_746)
                .multipliedBy(offset.months())
                .plus(Duration.ofDays(offset.days()))
                .plus(offset.exact());
    }
}

package org.eirene.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.eirene.generators.Agreements;
import org.eirene.generators.Contents;
import org.eirene.generators.Parts;

/** What holds for every offset and moment. */
class TimeProperties {
    @Property
    void an_offset_reads_back_what_it_writes(@ForAll("offsets") Offset offset) {
        assertThat(Offset.parse(offset.toString())).isEqualTo(offset).hasSameHashCodeAs(offset);
    }

    @Property
    void weeks_are_seven_days_and_years_twelve_months(
            @ForAll @IntRange(max = 1_000) int years, @ForAll @IntRange(max = 50_000) int weeks) {
        assertThat(Offset.parse("P" + weeks + "W"))
                .isEqualTo(Offset.parse("P" + 7 * weeks + "D"))
                .isEqualTo(Offsets.weeks(weeks));
        assertThat(Offset.parse("P" + years + "Y"))
                .isEqualTo(Offset.parse("P" + 12 * years + "M"))
                .isEqualTo(Offsets.years(years));
    }

    /** Months first, then days, both by the local calendar, then the exact part. */
    @Property
    void an_offset_is_added_as_the_calendar_of_the_zone_says(
            @ForAll("offsets") Offset offset, @ForAll("starts") ZonedDateTime start) {
        LocalDateTime local =
                start.toLocalDateTime().plusMonths(offset.months()).plusDays(offset.days());
        Instant expected = ZonedDateTime.ofLocal(local, start.getZone(), start.getOffset())
                .toInstant()
                .plus(offset.exact());
        assertThat(offset.addTo(start.toInstant(), start.getZone())).isEqualTo(expected);
    }

    @Property
    void more_of_any_part_is_never_sooner(
            @ForAll("offsets") Offset offset,
            @ForAll("starts") ZonedDateTime start,
            @ForAll @IntRange(max = 3) int more) {
        Instant end = offset.addTo(start.toInstant(), start.getZone());
        assertThat(end).isAfterOrEqualTo(start.toInstant());
        Offset months = new Offset(offset.months() + more, offset.days(), offset.exact());
        Offset days = new Offset(offset.months(), offset.days() + more, offset.exact());
        Offset exact = new Offset(offset.months(), offset.days(), offset.exact().plusNanos(more));
        for (Offset longer : new Offset[] {months, days, exact}) {
            assertThat(longer.addTo(start.toInstant(), start.getZone())).isAfterOrEqualTo(end);
        }
    }

    @Property
    void an_exact_offset_ignores_the_zone_and_a_calendar_day_keeps_the_time_of_day(
            @ForAll("starts") ZonedDateTime start, @ForAll @IntRange(min = 1, max = 100) int number) {
        assertThat(Offsets.hours(number).addTo(start.toInstant(), start.getZone()))
                .isEqualTo(start.toInstant().plus(Duration.ofHours(number)));
        assertThat(Offsets.days(number).addTo(start.toInstant(), start.getZone()))
                .isEqualTo(start.plus(Period.ofDays(number)).toInstant());
    }

    @Property
    void the_end_of_a_day_is_its_last_nanosecond(
            @ForAll("starts") ZonedDateTime start, @ForAll("offsets") Offset offset) {
        ZoneId zone = start.getZone();
        Instant later = offset.addTo(start.toInstant(), zone);
        Instant end = new Shift(Optional.of(offset), true).apply(start.toInstant(), zone);
        assertThat(end).isAfterOrEqualTo(later);
        assertThat(end.atZone(zone).toLocalDate()).isEqualTo(later.atZone(zone).toLocalDate());
        assertThat(end.plusNanos(1).atZone(zone).toLocalDate())
                .isAfter(later.atZone(zone).toLocalDate());
        assertThat(new Shift(Optional.empty(), true).apply(end, zone)).isEqualTo(end);
    }

    @Property
    void a_moment_is_shifted_once_and_then_to_the_end_of_the_day(@ForAll("agreements") Agreement agreement) {
        for (Moment moment : Contents.of(agreement, Moment.class)) {
            Moment plain = moment.withShift(Shift.NONE);
            assertThat(plain.withShift(moment.shift())).isEqualTo(moment);
            assertThat(plain.asMoment()).isEqualTo(plain);
            Moment later = plain.plus(Offsets.days(2));
            assertThat(later.shift()).isEqualTo(new Shift(Optional.of(Offsets.days(2)), false));
            assertThat(later.endOfDay()).isEqualTo(later.endOfDay().endOfDay()).isNotEqualTo(later);
            for (Moment shifted : new Moment[] {later, plain.endOfDay(), later.endOfDay()}) {
                assertThatThrownBy(() -> shifted.plus(Offsets.days(1))).isInstanceOf(IllegalStateException.class);
            }
        }
    }

    @Property
    void a_fixed_moment_is_its_instant_or_day_and_then_shifted(@ForAll("agreements") Agreement agreement) {
        ZoneId zone = agreement.timeZone();
        for (FixedMoment moment : Contents.of(agreement, FixedMoment.class)) {
            Instant start =
                    moment instanceof OnDate day ? Days.endOf(day.date(), zone) : ((AtInstant) moment).instant();
            assertThat(moment.resolve(zone)).isEqualTo(moment.shift().apply(start, zone));
        }
    }

    @Provide
    Arbitrary<Agreement> agreements() {
        return Agreements.any();
    }

    @Provide
    Arbitrary<Offset> offsets() {
        Arbitrary<Offset> any = Combinators.combine(
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(0, 500),
                        Arbitraries.longs().between(0, 500_000),
                        Arbitraries.integers().between(0, 999_999_999))
                .as((months, days, seconds, nanos) -> new Offset(months, days, Duration.ofSeconds(seconds, nanos)));
        return Arbitraries.oneOf(Parts.offsets(), any);
    }

    /** Instants in zones of all sorts, within hours of a change of clocks or anywhere in two years. */
    @Provide
    Arbitrary<ZonedDateTime> starts() {
        Arbitrary<ZoneId> zones = Arbitraries.of(
                        "UTC",
                        "Europe/Berlin",
                        "Asia/Jerusalem",
                        "America/New_York",
                        "Asia/Kathmandu",
                        "Australia/Lord_Howe",
                        "Africa/Casablanca",
                        "Pacific/Apia")
                .map(ZoneId::of);
        Arbitrary<Long> seconds = Arbitraries.longs().between(1_735_689_600L, 1_798_761_600L); // 2025 and 2026
        return Combinators.combine(zones, seconds, Arbitraries.integers().between(-3 * 3_600, 3 * 3_600))
                .as((zone, second, near) -> {
                    Instant instant = Instant.ofEpochSecond(second);
                    return Optional.ofNullable(zone.getRules().nextTransition(instant))
                            .filter(change -> near % 2 == 0)
                            .map(change -> change.getInstant().plusSeconds(near))
                            .orElse(instant)
                            .atZone(zone);
                });
    }
}

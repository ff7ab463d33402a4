package org.eirene.serialization;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** How an instant is written: in UTC, with its seconds, and with as many digits of a fraction as it has. */
final class InstantText {
    private static final DateTimeFormatter UTC = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4)
            .appendPattern("-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendLiteral('Z')
            .toFormatter(Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private InstantText() {}

    static String of(Instant instant) {
        return UTC.format(instant);
    }

    static TextNode node(Instant instant) {
        return Node.text(of(instant));
    }
}

package org.eirene.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.ByteSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
    private final StringWriter shown = new StringWriter();
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1_000);
    private final AtomicInteger asked = new AtomicInteger();

    private InputStream watched(boolean terminal) throws IOException {
        return twice(terminal).openStream();
    }

    private ByteSource twice(boolean terminal) {
        ProgressBar bar = new ProgressBar(
                new PrintWriter(shown, true),
                () -> {
                    asked.incrementAndGet();
                    return terminal;
                },
                now::get);
        return bar.watching(ByteSource.wrap(new byte[1_000]), 1_000);
    }

    private void after(Duration time, InputStream in, int bytes) throws IOException {
        now.addAndGet(time.toNanos());
        assertThat(in.readNBytes(bytes)).hasSize(bytes);
    }

    @Test
    void it_is_shown_after_two_seconds_five_times_a_second_and_cleared_at_the_end() throws IOException {
        try (InputStream in = watched(true)) {
            after(Duration.ofMillis(1_999), in, 100);
            assertThat(shown.toString()).isEmpty();
            after(Duration.ofMillis(1), in, 50);
            assertThat(shown.toString()).isEqualTo("\r[###                 ] 15 %");
            after(Duration.ofMillis(199), in, 50);
            assertThat(shown.toString()).as("too early").endsWith("] 15 %");
            after(Duration.ofMillis(1), in, 800);
            assertThat(shown.toString()).endsWith("\r[####################] 100 %");
        }
        assertThat(shown.toString()).endsWith("] 100 %\r" + " ".repeat(28) + "\r");
        assertThat(asked).as("whether it is a terminal").hasValue(1);
    }

    @Test
    void what_is_no_terminal_never_has_it_and_is_asked_once() throws IOException {
        try (InputStream in = watched(false)) {
            after(Duration.ofSeconds(3), in, 500);
            after(Duration.ofSeconds(3), in, 500);
        }
        assertThat(shown.toString()).isEmpty();
        assertThat(asked).hasValue(1);
    }

    @Test
    void a_second_reading_asks_no_more() throws IOException {
        ByteSource bytes = twice(true);
        for (int i = 0; i < 2; i++) {
            try (InputStream in = bytes.openStream()) {
                after(Duration.ofSeconds(3), in, 500);
            }
        }
        assertThat(shown.toString()).containsPattern("50 %\r +\r\r.* 50 %\r +\r$");
        assertThat(asked).hasValue(1);
    }

    @Test
    void a_short_reading_asks_nobody_and_shows_nothing() throws IOException {
        try (InputStream in = watched(true)) {
            after(Duration.ofMillis(500), in, 1_000);
        }
        assertThat(shown.toString()).isEmpty();
        assertThat(asked).hasValue(0);
    }
}

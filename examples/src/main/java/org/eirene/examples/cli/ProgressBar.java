package org.eirene.examples.cli;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.io.ByteSource;
import com.google.common.io.CountingInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Shows on a terminal how far a file is read, once that has taken some time: {@code [#######             ] 35 %}. It
 * stands on a line of its own and is gone before anything else is printed.
 */
final class ProgressBar {
    private static final long PATIENCE = Duration.ofSeconds(2).toNanos();
    private static final long PAUSE = Duration.ofMillis(200).toNanos();
    private static final int WIDTH = 20;

    private final PrintWriter err;
    private final Supplier<Boolean> terminal;
    private final LongSupplier nanoTime;
    private final long begun;
    private long next;
    private int shown;

    /**
     * A bar that begins to wait now.
     *
     * @param err where it is shown
     * @param terminal whether that is a terminal, asked at most once, when it is time to show the bar
     * @param nanoTime the time
     */
    ProgressBar(PrintWriter err, BooleanSupplier terminal, LongSupplier nanoTime) {
        this.err = err;
        this.terminal = Suppliers.memoize(terminal::getAsBoolean);
        this.nanoTime = nanoTime;
        begun = nanoTime.getAsLong();
        next = begun + PATIENCE;
    }

    /** Whether standard error is a terminal: what {@link System#console()} tells is of standard input and output. */
    static boolean isStandardErrorATerminal() {
        try {
            return new ProcessBuilder("test", "-t", "2")
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false; // no such command, as on Windows
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * The same bytes, watched as they are read.
     *
     * @param bytes the bytes of a file
     * @param size how many they are
     * @return the bytes
     */
    ByteSource watching(ByteSource bytes, long size) {
        return new ByteSource() {
            @Override
            public InputStream openStream() throws IOException {
                return watched(bytes.openStream(), size);
            }
        };
    }

    private InputStream watched(InputStream in, long size) {
        CountingInputStream counted = new CountingInputStream(in);
        return new FilterInputStream(counted) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int count = counted.read(buffer, offset, length);
                show(counted.getCount(), size);
                return count;
            }

            @Override
            public void close() throws IOException {
                clear();
                super.close();
            }
        };
    }

    private void show(long done, long all) {
        long now = nanoTime.getAsLong();
        if (now - next < 0 || all <= 0 || !Boolean.TRUE.equals(terminal.get())) {
            return;
        }
        next = now + PAUSE;
        int percent = (int) Math.min(100, 100 * done / all);
        int filled = WIDTH * percent / 100;
        String bar = "[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + percent + " %";
        err.print("\r" + bar + " ".repeat(Math.max(0, shown - bar.length())));
        err.flush();
        shown = bar.length();
    }

    /** Takes the bar away, if it is there. */
    private void clear() {
        if (shown > 0) {
            err.print("\r" + " ".repeat(shown) + "\r");
            err.flush();
            shown = 0;
        }
    }
}

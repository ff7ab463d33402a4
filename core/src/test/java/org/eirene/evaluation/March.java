package org.eirene.evaluation;

/** Instants of March 2025 in Berlin, before the clocks go forward, as text. */
final class March {
    private March() {}

    static String march(int day) {
        return march(day, 0);
    }

    static String march(int day, int hour) {
        return "2025-03-%02dT%02d:00:00+01:00".formatted(day, hour);
    }
}

package org.eirene.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * A point that follows from another by the calendar, so that the length between them depends on the day.
 *
 * @param point the point
 * @param from the other
 * @param shift when it comes, where the other is known; never earlier for a later one
 * @param least the least length between them, whatever the day
 * @param most the greatest
 * @param clause where it comes from
 */
record Shifted(int point, int from, UnaryOperator<Instant> shift, Duration least, Duration most, String clause) {}

package org.eirene.evaluation;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** What a moment resolved to, if to anything, and why. */
record Resolution(Optional<Instant> instant, Supplier<Reason> why) {}

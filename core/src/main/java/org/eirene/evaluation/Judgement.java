package org.eirene.evaluation;

import java.util.function.Supplier;
import org.eirene.agreement.Status;

/** The status that a rule gives an element, and why; the reason only if it is asked for at once. */
record Judgement(Status status, Supplier<Reason> why) {}

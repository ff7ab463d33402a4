package org.eirene.agreement;

import static org.eirene.agreement.Status.BEHIND;
import static org.eirene.agreement.Status.BREACHED;
import static org.eirene.agreement.Status.CLAIMED;
import static org.eirene.agreement.Status.COMPLETED;
import static org.eirene.agreement.Status.CONTESTED;
import static org.eirene.agreement.Status.DEFAULTED;
import static org.eirene.agreement.Status.DISCHARGED;
import static org.eirene.agreement.Status.DORMANT;
import static org.eirene.agreement.Status.DUE;
import static org.eirene.agreement.Status.EVEN;
import static org.eirene.agreement.Status.FORFEITED;
import static org.eirene.agreement.Status.FULFILLED;
import static org.eirene.agreement.Status.HELD;
import static org.eirene.agreement.Status.HONOURED;
import static org.eirene.agreement.Status.INVOKED;
import static org.eirene.agreement.Status.IN_EFFECT;
import static org.eirene.agreement.Status.IN_FORCE;
import static org.eirene.agreement.Status.LAPSED;
import static org.eirene.agreement.Status.LIFTED;
import static org.eirene.agreement.Status.LOST;
import static org.eirene.agreement.Status.MET;
import static org.eirene.agreement.Status.MISSED;
import static org.eirene.agreement.Status.OPEN;
import static org.eirene.agreement.Status.PENDING;
import static org.eirene.agreement.Status.REACHED;
import static org.eirene.agreement.Status.RELEASED;
import static org.eirene.agreement.Status.RETURNED;
import static org.eirene.agreement.Status.SUSPENDED;
import static org.eirene.agreement.Status.TERMINATED;
import static org.eirene.agreement.Status.WAIVED;

import com.google.common.collect.ImmutableSet;

/** The kinds of element an agreement is made of, in the order in which it lists them. */
public enum ElementKind {
    /** {@link Actor}. */
    ACTOR("actor", "actors", Actor.class),
    /** {@link Milestone}. */
    MILESTONE("milestone", "milestones", Milestone.class, PENDING, REACHED),
    /** {@link Indicator}. */
    INDICATOR("indicator", "indicators", Indicator.class),
    /** {@link Manifest}. */
    MANIFEST("manifest", "manifests", Manifest.class),
    /** {@link Procedure}. */
    PROCEDURE("procedure", "procedures", Procedure.class),
    /** {@link Phase}. */
    PHASE("phase", "phases", Phase.class, PENDING, OPEN, SUSPENDED, COMPLETED, LAPSED, TERMINATED),
    /** {@link Commitment}. */
    COMMITMENT(
            "commitment",
            "commitments",
            Commitment.class,
            PENDING,
            IN_EFFECT,
            CLAIMED,
            SUSPENDED,
            BREACHED,
            FULFILLED,
            WAIVED,
            DISCHARGED),
    /** {@link Benchmark}. */
    BENCHMARK("benchmark", "benchmarks", Benchmark.class, PENDING, CLAIMED, MET, CONTESTED, MISSED, LOST),
    /** {@link Exchange}. */
    EXCHANGE("exchange", "exchanges", Exchange.class, EVEN, BEHIND),
    /** {@link Sanction}. */
    SANCTION("sanction", "sanctions", Sanction.class, DORMANT, PENDING, IN_FORCE, LIFTED),
    /** {@link Escrow}. */
    ESCROW("escrow", "escrows", Escrow.class),
    /** {@link Tranche}, which stands in its escrow. */
    TRANCHE("tranche", "tranches", Tranche.class, HELD, DUE, RELEASED, RETURNED, FORFEITED),
    /** {@link Guarantee}. */
    GUARANTEE("guarantee", "guarantees", Guarantee.class, DORMANT, INVOKED, HONOURED, DEFAULTED),
    /** {@link OpenQuestion}. */
    OPEN_QUESTION("open question", "openQuestions", OpenQuestion.class);

    private final String noun;
    private final String key;
    private final Class<? extends Element> type;
    private final ImmutableSet<Status> statuses;

    ElementKind(String noun, String key, Class<? extends Element> type, Status... statuses) {
        this.noun = noun;
        this.key = key;
        this.type = type;
        this.statuses = ImmutableSet.copyOf(statuses);
    }

    /** {@return the word for one of them, as messages use it: "open question"} */
    public String noun() {
        return noun;
    }

    /** {@return the key of their list in the written form, with which paths begin: "openQuestions"} */
    public String key() {
        return key;
    }

    /** {@return the type of an element of this kind} */
    public Class<? extends Element> type() {
        return type;
    }

    /** {@return the statuses that an element of this kind can have, the initial one first; empty if it has none} */
    public ImmutableSet<Status> statuses() {
        return statuses;
    }
}

package org.eirene.generators;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** What generated agreements and histories can do without, for tests of a part of the evaluation or of one law. */
public enum Feature {
    /** Exchanges. */
    EXCHANGES,
    /** Sanctions, with their measures and decisions. */
    SANCTIONS,
    /** Escrows, tranches and deposits. */
    ESCROWS,
    /** Guarantees and the undertakings of guarantors. */
    GUARANTEES,
    /** Benchmarks. */
    BENCHMARKS,
    /** Verification of deliveries, benchmarks and incidents, and the rulings in it. */
    VERIFICATION,
    /** Challenges and the rulings about them. */
    DISPUTES,
    /** Lists of items and deliveries from them. */
    MANIFESTS,
    /** Termination, withdrawal, and measures that terminate. */
    TERMINATION,
    /** Extensions and waivers. */
    CONSENT,
    /** Retractions. */
    RETRACTIONS,
    /** Events reported later than they happened. */
    LATE_REPORTS,
    /** Events that cannot apply: unknown ids, rulings by strangers, extensions without the consent they need. */
    MISFITS;

    static Set<Feature> allBut(Feature... features) {
        return allBut(Set.of(features));
    }

    static Set<Feature> allBut(Collection<Feature> features) {
        Set<Feature> rest = EnumSet.allOf(Feature.class);
        rest.removeAll(features);
        return rest;
    }
}

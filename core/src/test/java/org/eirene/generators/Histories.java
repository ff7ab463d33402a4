package org.eirene.generators;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import org.eirene.agreement.Agreement;
import org.eirene.history.Event;
import org.eirene.history.History;

/**
 * Records of what happened under an agreement: mostly events that apply, in its own terms and at the instants at which
 * something turns, now and then one that cannot apply or that is reported late.
 *
 * <pre>{@code
 * Agreements.any().flatMap(Histories::of)       // Scenarios.any() shrinks better
 * }</pre>
 */
public final class Histories {
    private static final int GENES = 30;
    private static final int MOST = 25;

    private Histories() {}

    /**
     * Histories of an agreement.
     *
     * @param agreement the agreement
     * @return histories of up to 25 events
     */
    public static Arbitrary<History> of(Agreement agreement) {
        return without(agreement);
    }

    /**
     * Histories of an agreement that do without something.
     *
     * @param agreement the agreement
     * @param features what they do without
     * @return histories of up to 25 events
     */
    public static Arbitrary<History> without(Agreement agreement, Feature... features) {
        Set<Feature> kept = Feature.allBut(features);
        return plans().map(plans -> history(agreement, plans, kept));
    }

    static Arbitrary<List<List<Integer>>> plans() {
        return Genes.several(0, MOST, GENES);
    }

    static List<List<Integer>> spelt(Spelling spelling) {
        return spelling.several(0, MOST, GENES);
    }

    /** The events of a plan, in the order in which they were thought of. */
    static List<Event> events(Agreement agreement, List<List<Integer>> plans, Set<Feature> features) {
        return Chronicle.events(agreement, plans, features);
    }

    static History history(Agreement agreement, List<List<Integer>> plans, Set<Feature> features) {
        return History.builder(agreement)
                .addAll(events(agreement, plans, features))
                .build();
    }
}

package org.eirene.generators;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.eirene.agreement.Agreement;
import org.eirene.history.Event;
import org.eirene.history.History;

/**
 * Agreements with a history and a question about both. They shrink as one: the agreement while the history keeps its
 * shape, the history while the agreement does.
 *
 * <pre>{@code
 * @Property
 * void pure(@ForAll("scenarios") Scenario scenario) { ... }
 *
 * @Provide
 * Arbitrary<Scenario> scenarios() {
 *     return Scenarios.without(Feature.EXCHANGES, Feature.SANCTIONS);
 * }
 * }</pre>
 */
public final class Scenarios {
    private static final int QUESTION = 16;

    private Scenarios() {}

    /** {@return scenarios with everything that there can be in one} */
    public static Arbitrary<Scenario> any() {
        return without();
    }

    /**
     * Scenarios that do without something.
     *
     * @param features what they do without
     * @return the scenarios
     */
    public static Arbitrary<Scenario> without(Feature... features) {
        Set<Feature> kept = Feature.allBut(features);
        return Combinators.combine(Plan.any(), Histories.plans(), Genes.ofLength(QUESTION))
                .as((plan, plans, question) ->
                        scenario(Drafting.draft(plan, kept).build(), plans, new Genes(question), kept))
                .withoutEdgeCases();
    }

    /**
     * A scenario that bytes spell, for fuzzers: how many there are of each kind of element, two bytes for each of their
     * choices, then the events likewise, and the question. What is missing is 0.
     *
     * @param bytes any bytes
     * @return the scenario, the same for the same bytes
     */
    public static Scenario spelt(byte[] bytes) {
        Spelling spelling = new Spelling(bytes);
        Genes question = new Genes(spelling.genes(QUESTION));
        Set<Feature> all = Feature.allBut();
        return scenario(Drafting.draft(Plan.spelt(spelling), all).build(), Histories.spelt(spelling), question, all);
    }

    private static Scenario scenario(
            Agreement agreement, List<List<Integer>> plans, Genes question, Set<Feature> features) {
        History history = Histories.history(agreement, plans, features);
        Timing timing = new Timing(agreement);
        List<Instant> reports = new ArrayList<>(List.of(timing.start()));
        Instant last = timing.start();
        for (Event event : history.events()) {
            timing.happened(event.at());
            reports.add(event.reported());
            last = event.at();
        }
        Instant asOf = switch (question.weighted(40, 40, 20)) {
            case 1 -> timing.any(question);
            case 2 -> timing.start().plus(Duration.ofDays(60));
            default -> last;
        };
        Optional<Instant> knownAt =
                question.chance(30) ? Optional.of(timing.after(question.of(reports), question)) : Optional.empty();
        return new Scenario(agreement, history, asOf, knownAt);
    }
}

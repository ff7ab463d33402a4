package org.eirene.evaluation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eirene.agreement.IncidentFilter;
import org.eirene.agreement.Incidents;

/** What a condition on the number of incidents in a trailing window comes to as time goes on and as another happens. */
final class Tally {
    private final State state;
    private final Incidents condition;
    private final IncidentFilter filter;
    private final Window window;

    Tally(State state, Incidents condition) {
        this.state = state;
        this.condition = condition;
        filter = condition.number().of();
        window = new Window(condition.number().within().orElseThrow(), state.zone);
    }

    /** Whether one more, that counts, at an instant after all others makes another truth of it. */
    boolean isTurnedBy(Instant at) {
        long sure = 0;
        long open = 0;
        for (IncidentEntry entry : inside(at)) {
            switch (entry.counts(filter)) {
                case HOLDS -> sure++;
                case UNRESOLVED -> open++;
                case FAILS -> {}
            }
        }
        return ConditionRules.compares(condition, sure, open) != ConditionRules.compares(condition, sure + 1, open);
    }

    /** The first instant after the present one at which those that leave the window make another truth of it. */
    Optional<Instant> turnsAt() {
        List<IncidentEntry> inside = new ArrayList<>(inside(state.now()));
        inside.sort(Comparator.comparing(entry -> window.leaves(entry.at())));
        long sure = inside.stream()
                .filter(entry -> entry.counts(filter) == Truth.HOLDS)
                .count();
        long open = inside.stream()
                .filter(entry -> entry.counts(filter) == Truth.UNRESOLVED)
                .count();
        Truth now = ConditionRules.compares(condition, sure, open);
        for (int i = 0; i < inside.size(); i++) {
            Truth counts = inside.get(i).counts(filter);
            sure -= counts == Truth.HOLDS ? 1 : 0;
            open -= counts == Truth.UNRESOLVED ? 1 : 0;
            if (ConditionRules.compares(condition, sure, open) != now) {
                return Optional.of(window.leaves(inside.get(i).at()));
            }
        }
        return Optional.empty();
    }

    private List<IncidentEntry> inside(Instant at) {
        return window.of(state.covered(filter), IncidentEntry::at, at);
    }
}

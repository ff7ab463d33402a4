package org.eirene.evaluation;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eirene.agreement.Status;
import org.eirene.history.Event;

/**
 * The reasons of an assessment. They come from the same rules as the verdicts, from a state that has kept them; where
 * the verdicts came from one that has not, the record is gone through once more when the first of them is asked for.
 */
final class Explained {
    private final Supplier<State> state;
    private final Supplier<List<Event>> record;
    private final Function<List<Event>, State> evaluation;
    private final Map<String, Reason> known = new HashMap<>();
    private final Map<Set<String>, ImmutableMap<String, Status>> withThese = new HashMap<>();

    /**
     * The reasons of a state.
     *
     * @param state the state, which has kept its reasons
     * @param record what counts of the record
     * @param evaluation the state after some of that
     */
    Explained(Supplier<State> state, Supplier<List<Event>> record, Function<List<Event>, State> evaluation) {
        this.state = Suppliers.memoize(state::get);
        this.record = Suppliers.memoize(record::get);
        this.evaluation = evaluation;
    }

    /** Why the agreement as a whole has its status. */
    synchronized Reason ofAgreement() {
        State now = state.get();
        return known.computeIfAbsent(
                now.agreement.id(),
                id -> sufficient(now.whole, AgreementWords.underIt(now, now.whole, AgreementRules.standing(now))));
    }

    /** Why an element stands where it stands, and what was reported about it and taken out of the record. */
    synchronized Reason of(String id) {
        return known.computeIfAbsent(id, unknown -> standing(state.get().of(unknown)));
    }

    /** Why a transition was made, by its place among all. */
    Reason ofTransition(int place) {
        return state.get().transitions().get(place).why();
    }

    private Reason standing(ElementState element) {
        Reason reason = element instanceof MilestoneState milestone
                ? milestone.because().orElseGet(() -> pending(milestone))
                : AgreementWords.underIt(state.get(), element, state.get().explain(element));
        // what was retracted is no ground, and said beside them
        return sufficient(element, reason).beside(state.get().retractedAbout(element));
    }

    private Reason sufficient(ElementState element, Reason reason) {
        Reason whole = Bystanders.beside(state.get(), element, reason);
        Set<String> cited = new HashSet<>();
        whole.cite(cited);
        List<Event> part = some(cited);
        // many rest on the same events
        Status held = part.size() == record.get().size()
                ? element.status()
                : requireNonNull(withThese
                        .computeIfAbsent(cited, any -> evaluation.apply(part).statuses())
                        .get(element.id()));
        return held == element.status()
                ? whole
                : whole.beside(List.of(SufficientGrounds.of(
                        record.get(),
                        cited,
                        more -> evaluation
                                .apply(some(more))
                                .standing(element.id())
                                .is(element.status()),
                        held)));
    }

    private List<Event> some(Set<String> ids) {
        return record.get().stream().filter(event -> ids.contains(event.id())).toList();
    }

    private static Reason pending(MilestoneState milestone) {
        return Reason.of(Rule.MILESTONE_PENDING, milestone.name() + " is not on the record")
                .clauses(List.of(Words.clause(milestone.element)))
                .missing(List.of(new Missing(
                        milestone.name(),
                        milestone.element.by().stream()
                                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder())))));
    }
}

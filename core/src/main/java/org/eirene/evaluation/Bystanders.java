package org.eirene.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.eirene.agreement.Status;
import org.eirene.agreement.Terminate;

/**
 * What could have touched an element and did not: a sanction at rest whose measures name it, its phase or the whole
 * agreement; and how the agreement itself came to stand as it does. Each belongs to the background of the element's
 * reason if it rests on events that the reason does not name.
 */
final class Bystanders {
    private Bystanders() {}

    static Reason beside(State state, ElementState element, Reason reason) {
        Set<String> cited = new HashSet<>();
        reason.cite(cited);
        ImmutableList.Builder<Reason> others = ImmutableList.builder();
        Stream.concat(state.whole.because().stream(), atRest(state, element)).forEach(other -> {
            Set<String> events = new HashSet<>();
            other.cite(events);
            if (cited.addAll(events)) {
                others.add(other);
            }
        });
        return reason.beside(others.build());
    }

    private static Stream<Reason> atRest(State state, ElementState element) {
        ImmutableSet<String> touched = touched(element);
        return state.sanctions.stream()
                .filter(sanction -> sanction != element && !sanction.is(Status.IN_FORCE))
                .filter(sanction -> sanction.element.rungs().stream()
                        .flatMap(rung -> rung.measures().stream())
                        .anyMatch(measure -> measure instanceof Terminate
                                || measure.named().stream().anyMatch(touched::contains)))
                .map(state::explain);
    }

    private static ImmutableSet<String> touched(ElementState element) {
        return Stream.concat(
                        Stream.of(element.id()),
                        element instanceof CommitmentState commitment
                                ? commitment.element.phase().stream()
                                : Stream.of())
                .collect(ImmutableSet.toImmutableSet());
    }
}

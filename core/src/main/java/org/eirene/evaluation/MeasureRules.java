package org.eirene.evaluation;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eirene.agreement.Forfeit;
import org.eirene.agreement.Measure;
import org.eirene.agreement.SnapBack;
import org.eirene.agreement.Status;
import org.eirene.agreement.Suspend;
import org.eirene.agreement.Terminate;
import org.eirene.agreement.Withhold;

/** The table of measures: what those in force touch. The measures of all rungs up to the present one are in force together. */
final class MeasureRules {
    private MeasureRules() {}

    /** A measure of a sanction that is in force; the first rung is 1. */
    record InForce(SanctionState sanction, int rung, Measure measure) {
        /** Names the measure, its sanction and rung, and what it was imposed for. */
        Reason reason(State state) {
            return Reason.of(
                            Rule.MEASURE,
                            "rung " + rung + " of " + sanction.name() + ": "
                                    + MeasureWords.of(state.agreement, measure))
                    .clauses(List.of(Words.clause(sanction.element)))
                    .because(ImmutableList.<Reason>builder()
                            .addAll(sanction.because().stream().toList())
                            .addAll(sanction.climbed(rung).stream().toList())
                            .build());
        }
    }

    static Stream<InForce> inForce(State state) {
        return state.sanctions.stream().flatMap(MeasureRules::inForce);
    }

    static Stream<InForce> inForce(SanctionState sanction) {
        if (!sanction.is(Status.IN_FORCE)) {
            return Stream.of();
        }
        return IntStream.rangeClosed(1, sanction.rung())
                .boxed()
                .flatMap(rung -> sanction.element.rungs().get(rung - 1).measures().stream()
                        .map(measure -> new InForce(sanction, rung, measure)));
    }

    private static Stream<InForce> inForce(State state, Predicate<Measure> which) {
        return inForce(state).filter(each -> which.test(each.measure()));
    }

    /** Those by which a commitment or phase is SUSPENDED. */
    static Stream<InForce> suspending(State state, String id) {
        return inForce(
                state,
                measure -> (measure instanceof Suspend suspend
                                && suspend.elements().contains(id))
                        || (measure instanceof SnapBack back
                                && !back.permanently()
                                && back.commitments().contains(id)));
    }

    /** Those by which a commitment is DISCHARGED. */
    static Stream<InForce> snappingBackForGood(State state, String id) {
        return inForce(
                state,
                measure -> measure instanceof SnapBack back
                        && back.permanently()
                        && back.commitments().contains(id));
    }

    static Stream<InForce> withholding(State state, String tranche) {
        return inForce(
                state,
                measure -> measure instanceof Withhold withhold
                        && withhold.tranches().contains(tranche));
    }

    static Stream<InForce> forfeiting(State state, String tranche) {
        return inForce(
                state,
                measure ->
                        measure instanceof Forfeit forfeit && forfeit.tranches().contains(tranche));
    }

    static Stream<InForce> terminating(State state) {
        return inForce(state, Terminate.class::isInstance);
    }
}

package org.eirene.evaluation;

import java.util.List;
import java.util.function.Consumer;
import org.eirene.agreement.AllOf;
import org.eirene.agreement.AnyOf;
import org.eirene.agreement.AtLeast;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Delivered;
import org.eirene.agreement.DeliveredTotal;
import org.eirene.agreement.IncidentFilter;
import org.eirene.agreement.Incidents;
import org.eirene.agreement.Measured;
import org.eirene.agreement.Measurement;
import org.eirene.agreement.Not;
import org.eirene.agreement.Quiet;

/** What a condition is made of. */
final class ConditionParts {
    private ConditionParts() {}

    /** The conditions of which one is composed; none of an elementary one. */
    static List<Condition> of(Condition condition) {
        return condition.match(new Condition.PartialCases<List<Condition>>() {
            @Override
            public List<Condition> otherwise(Condition elementary) {
                return List.of();
            }

            @Override
            public List<Condition> all(AllOf all) {
                return all.of();
            }

            @Override
            public List<Condition> any(AnyOf any) {
                return any.of();
            }

            @Override
            public List<Condition> atLeast(AtLeast some) {
                return some.of();
            }

            @Override
            public List<Condition> not(Not not) {
                return List.of(not.condition());
            }
        });
    }

    /** The elementary conditions of which one is composed, in their order. */
    static List<Condition> leaves(Condition condition) {
        List<Condition> parts = of(condition);
        return parts.isEmpty() && !isComposed(condition)
                ? List.of(condition)
                : parts.stream().flatMap(part -> leaves(part).stream()).toList();
    }

    private static boolean isComposed(Condition condition) {
        return condition instanceof AllOf || condition instanceof AnyOf || condition instanceof AtLeast;
    }

    /** Every measurement in a condition. */
    static void measurements(Condition condition, Consumer<Measurement> found) {
        if (condition instanceof Measured measured) {
            found.accept(measured.measurement());
        }
        of(condition).forEach(part -> measurements(part, found));
    }

    /** Every total of deliveries in a condition. */
    static void totals(Condition condition, Consumer<DeliveredTotal> found) {
        if (condition instanceof Delivered delivered) {
            found.accept(delivered.total());
        }
        of(condition).forEach(part -> totals(part, found));
    }

    /** Every incident filter in a condition. */
    static void filters(Condition condition, Consumer<IncidentFilter> found) {
        if (condition instanceof Quiet quiet) {
            found.accept(quiet.of());
        } else if (condition instanceof Incidents incidents) {
            found.accept(incidents.number().of());
        }
        of(condition).forEach(part -> filters(part, found));
    }
}

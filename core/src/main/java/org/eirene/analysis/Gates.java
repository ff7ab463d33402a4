package org.eirene.analysis;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.AllOf;
import org.eirene.agreement.Always;
import org.eirene.agreement.AnyOf;
import org.eirene.agreement.AtLeast;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Delivered;
import org.eirene.agreement.Incidents;
import org.eirene.agreement.Measured;
import org.eirene.agreement.Met;
import org.eirene.agreement.Open;
import org.eirene.agreement.Passed;
import org.eirene.agreement.Quiet;
import org.eirene.agreement.TransitionCondition;
import org.eirene.agreement.TransitionKind;

/** What the conditions of a text wait for. Only those that can come to hold are asked about. */
final class Gates {
    private final Agreement agreement;
    private final Course course;
    private final Timetable table;
    private final Deliveries deliveries;

    Gates(Agreement agreement, Course course, Timetable table, Deliveries deliveries) {
        this.agreement = agreement;
        this.course = course;
        this.table = table;
        this.deliveries = deliveries;
    }

    /**
     * The gate of a condition.
     *
     * @param condition a condition that can come to hold
     * @param clause where it stands
     * @param quietSince the point from which a quiet in it is counted
     */
    Gate of(Condition condition, String clause, int quietSince) {
        if (condition instanceof Always) {
            return Gate.OPEN;
        } else if (condition instanceof AllOf all) {
            return all(all.of(), clause, quietSince);
        } else if (condition instanceof AnyOf any) {
            return any(any.of(), clause, quietSince);
        } else if (condition instanceof AtLeast atLeast) {
            return atLeast.count() == 1
                    ? any(atLeast.of(), clause, quietSince)
                    : atLeast.count() == atLeast.of().size() ? all(atLeast.of(), clause, quietSince) : Gate.LOOSE;
        } else if (condition instanceof Passed passed) {
            return Gate.at(table.moment(passed.moment(), clause).orElseThrow(), Gate.Kind.EXACT);
        } else if (condition instanceof Quiet quiet) {
            OptionalInt since =
                    quiet.since().map(moment -> table.moment(moment, clause)).orElse(OptionalInt.of(quietSince));
            return Gate.at(table.later(since.orElse(quietSince), quiet.lasting(), clause), Gate.Kind.FREE);
        } else if (condition instanceof Open open) {
            return Gate.at(table.turn(TransitionKind.OPENED, open.phase()), Gate.Kind.LOOSE);
        } else if (condition instanceof Delivered delivered) {
            return delivered(delivered);
        } else if (condition instanceof TransitionCondition turn) {
            return turn(turn);
        }
        return condition instanceof Incidents || condition instanceof Measured ? Gate.FREE : Gate.LOOSE;
    }

    private Gate all(List<Condition> parts, String clause, int quietSince) {
        return parts.stream().map(part -> of(part, clause, quietSince)).reduce(Gate.OPEN, Gate::and);
    }

    /** The earliest of what its members wait for; one that may hold at once makes it so that the whole may. */
    private Gate any(List<Condition> members, String clause, int quietSince) {
        List<Gate> gates = members.stream()
                .filter(course::comes)
                .map(member -> of(member, clause, quietSince))
                .toList();
        if (gates.stream().anyMatch(Gate.OPEN::equals)) {
            return Gate.OPEN;
        }
        boolean exact = gates.stream().allMatch(gate -> gate.kind() == Gate.Kind.EXACT);
        if (gates.stream().anyMatch(gate -> gate.parts().isEmpty())) {
            return Gate.LOOSE;
        }
        Set<Integer> parts = gates.stream()
                .map(gate -> table.lastOf(gate.parts(), clause, clause))
                .collect(ImmutableSet.toImmutableSet());
        if (exact) {
            return Gate.at(table.firstOf(parts, clause, clause), Gate.Kind.EXACT);
        }
        // no earlier than the earliest of them, which may itself hold only later
        int first = table.points.computed("earliest", clause, parts.toString());
        table.notBeforeEarliest(first, parts, clause);
        return Gate.at(first, Gate.Kind.LOOSE);
    }

    private Gate delivered(Delivered condition) {
        Optional<Commitment> of = Course.deliveredAlone(condition)
                .flatMap(id -> agreement.find(Commitment.class, id))
                .filter(commitment -> Deliveries.quantity(commitment)
                        .filter(whole -> condition.quantity().compareTo(whole) <= 0)
                        .isPresent());
        return of.map(commitment -> Gate.at(deliveries.confirmed(commitment, condition.quantity()), Gate.Kind.EXACT))
                .orElse(Gate.LOOSE);
    }

    private Gate turn(TransitionCondition condition) {
        int point = table.turn(condition.transition(), condition.element());
        boolean maybeLost = condition instanceof Met
                && agreement.find(Benchmark.class, condition.element()).stream().anyMatch(Benchmark::continuous);
        return Gate.at(point, maybeLost ? Gate.Kind.LOOSE : Gate.Kind.EXACT);
    }
}

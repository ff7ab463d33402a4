package org.eirene.report;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eirene.agreement.AllOf;
import org.eirene.agreement.AnyOf;
import org.eirene.agreement.AtLeast;
import org.eirene.agreement.AtTransition;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Delivered;
import org.eirene.agreement.Earliest;
import org.eirene.agreement.InForce;
import org.eirene.agreement.Latest;
import org.eirene.agreement.Moment;
import org.eirene.agreement.Not;
import org.eirene.agreement.Open;
import org.eirene.agreement.Passed;
import org.eirene.agreement.Quiet;
import org.eirene.agreement.Status;
import org.eirene.agreement.StatusIs;
import org.eirene.agreement.TransitionCondition;
import org.eirene.agreement.TransitionKind;

/**
 * What a condition or a moment looks at: an element, or the end of a phase.
 *
 * @param element the id of the element
 * @param isEnd whether it is the end of a phase, not its beginning
 */
record Turn(String element, boolean isEnd) {
    private static final Set<Status> ENDS = Set.of(Status.COMPLETED, Status.LAPSED);

    /** All that a condition looks at, in its order. */
    static Stream<Turn> in(Condition condition) {
        return condition.match(new Condition.PartialCases<>() {
            @Override
            public Stream<Turn> otherwise(Condition other) {
                return other instanceof TransitionCondition turn ? of(turn.transition(), turn.element()) : Stream.of();
            }

            @Override
            public Stream<Turn> all(AllOf all) {
                return all(all.of());
            }

            @Override
            public Stream<Turn> any(AnyOf any) {
                return all(any.of());
            }

            @Override
            public Stream<Turn> atLeast(AtLeast some) {
                return all(some.of());
            }

            @Override
            public Stream<Turn> not(Not not) {
                return in(not.condition());
            }

            @Override
            public Stream<Turn> open(Open open) {
                return Stream.of(new Turn(open.phase(), false));
            }

            @Override
            public Stream<Turn> inForce(InForce inForce) {
                return Stream.of(new Turn(inForce.sanction(), false));
            }

            @Override
            public Stream<Turn> statusIs(StatusIs is) {
                return Stream.of(new Turn(is.element(), ENDS.contains(is.status())));
            }

            @Override
            public Stream<Turn> delivered(Delivered delivered) {
                return delivered.total().of().stream().map(id -> new Turn(id, false));
            }

            @Override
            public Stream<Turn> passed(Passed passed) {
                return in(passed.moment());
            }

            @Override
            public Stream<Turn> quiet(Quiet quiet) {
                return quiet.since().stream().flatMap(Turn::in);
            }

            private Stream<Turn> all(List<Condition> parts) {
                return parts.stream().flatMap(Turn::in);
            }
        });
    }

    /** All that a moment is counted from, in its order. */
    static Stream<Turn> in(Moment moment) {
        return moment.match(new Moment.PartialCases<>() {
            @Override
            public Stream<Turn> otherwise(Moment fixed) {
                return Stream.of();
            }

            @Override
            public Stream<Turn> transition(AtTransition at) {
                return of(at.transition(), at.element());
            }

            @Override
            public Stream<Turn> earliest(Earliest earliest) {
                return earliest.of().stream().flatMap(Turn::in);
            }

            @Override
            public Stream<Turn> latest(Latest latest) {
                return latest.of().stream().flatMap(Turn::in);
            }
        });
    }

    private static Stream<Turn> of(TransitionKind kind, String element) {
        return Stream.of(new Turn(element, kind == TransitionKind.COMPLETED || kind == TransitionKind.LAPSED));
    }
}

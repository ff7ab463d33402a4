package org.eirene.analysis;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eirene.agreement.AllOf;
import org.eirene.agreement.AnyOf;
import org.eirene.agreement.AtLeast;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Earliest;
import org.eirene.agreement.Latest;
import org.eirene.agreement.Moment;
import org.eirene.agreement.Not;
import org.eirene.agreement.Passed;
import org.eirene.agreement.Quiet;

/** Conditions and moments with their parts in one order, where a text may list them in any. */
final class Canonical {
    private Canonical() {}

    static Condition of(Condition condition) {
        return condition.match(new Condition.PartialCases<Condition>() {
            @Override
            public Condition otherwise(Condition elementary) {
                return elementary;
            }

            @Override
            public Condition all(AllOf all) {
                return new AllOf(sorted(all.of(), Canonical::of));
            }

            @Override
            public Condition any(AnyOf any) {
                return new AnyOf(sorted(any.of(), Canonical::of));
            }

            @Override
            public Condition atLeast(AtLeast some) {
                return new AtLeast(some.count(), sorted(some.of(), Canonical::of));
            }

            @Override
            public Condition not(Not not) {
                return new Not(of(not.condition()));
            }

            @Override
            public Condition passed(Passed passed) {
                return new Passed(of(passed.moment()));
            }

            @Override
            public Condition quiet(Quiet quiet) {
                return new Quiet(quiet.lasting(), quiet.of(), quiet.since().map(Canonical::of));
            }
        });
    }

    static Moment of(Moment moment) {
        return moment.match(new Moment.PartialCases<Moment>() {
            @Override
            public Moment otherwise(Moment elementary) {
                return elementary;
            }

            @Override
            public Moment earliest(Earliest earliest) {
                return new Earliest(sorted(earliest.of(), Canonical::of), earliest.shift());
            }

            @Override
            public Moment latest(Latest latest) {
                return new Latest(sorted(latest.of(), Canonical::of), latest.shift());
            }
        });
    }

    private static <T> ImmutableList<T> sorted(List<T> parts, UnaryOperator<T> each) {
        return parts.stream()
                .map(each)
                .sorted(Comparator.comparing(Object::toString))
                .collect(ImmutableList.toImmutableList());
    }
}

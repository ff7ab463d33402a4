package org.eirene.analysis;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Stream;
import org.eirene.agreement.AllOf;
import org.eirene.agreement.AnyOf;
import org.eirene.agreement.AtLeast;
import org.eirene.agreement.AtTransition;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Earliest;
import org.eirene.agreement.IncidentFilter;
import org.eirene.agreement.Incidents;
import org.eirene.agreement.Latest;
import org.eirene.agreement.Moment;
import org.eirene.agreement.Not;
import org.eirene.agreement.Quiet;

/** What conditions are made of: their elementary parts, what these name, and which incidents they count. */
final class Clauses {
    private Clauses() {}

    /** An elementary part, and whether the condition asks for it or for its contrary. */
    record Part(Condition condition, boolean asked) {}

    static List<Part> parts(Condition condition) {
        return parts(condition, true).toList();
    }

    private static Stream<Part> parts(Condition condition, boolean asked) {
        return condition.match(new Condition.PartialCases<Stream<Part>>() {
            @Override
            public Stream<Part> otherwise(Condition elementary) {
                return Stream.of(new Part(elementary, asked));
            }

            @Override
            public Stream<Part> all(AllOf all) {
                return all.of().stream().flatMap(part -> parts(part, asked));
            }

            @Override
            public Stream<Part> any(AnyOf any) {
                return any.of().stream().flatMap(part -> parts(part, asked));
            }

            @Override
            public Stream<Part> atLeast(AtLeast some) {
                return some.of().stream().flatMap(part -> parts(part, asked));
            }

            @Override
            public Stream<Part> not(Not not) {
                return parts(not.condition(), !asked);
            }
        });
    }

    /** The turns from which a moment is counted. */
    static Stream<AtTransition> turns(Moment moment) {
        return moment.match(new Moment.PartialCases<Stream<AtTransition>>() {
            @Override
            public Stream<AtTransition> otherwise(Moment fixed) {
                return Stream.of();
            }

            @Override
            public Stream<AtTransition> transition(AtTransition at) {
                return Stream.of(at);
            }

            @Override
            public Stream<AtTransition> earliest(Earliest earliest) {
                return earliest.of().stream().flatMap(Clauses::turns);
            }

            @Override
            public Stream<AtTransition> latest(Latest latest) {
                return latest.of().stream().flatMap(Clauses::turns);
            }
        });
    }

    /** The filters by which a condition counts incidents. */
    static ImmutableList<IncidentFilter> filters(Condition condition) {
        return parts(condition).stream()
                .flatMap(part -> part.condition() instanceof Quiet quiet
                        ? Stream.of(quiet.of())
                        : part.condition() instanceof Incidents incidents
                                ? Stream.of(incidents.number().of())
                                : Stream.empty())
                .collect(ImmutableList.toImmutableList());
    }

    /** The filters of the incidents that a condition punishes: of those it counts up, not of a quiet it asks for. */
    static ImmutableList<IncidentFilter> counted(Condition condition) {
        return parts(condition).stream()
                .flatMap(part -> part.condition() instanceof Incidents incidents
                        ? Stream.of(incidents.number().of())
                        : Stream.empty())
                .collect(ImmutableList.toImmutableList());
    }
}

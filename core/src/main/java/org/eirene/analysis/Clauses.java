package org.eirene.analysis;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eirene.agreement.AllOf;
import org.eirene.agreement.AnyOf;
import org.eirene.agreement.AtLeast;
import org.eirene.agreement.AtTransition;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Delivered;
import org.eirene.agreement.Earliest;
import org.eirene.agreement.InForce;
import org.eirene.agreement.IncidentFilter;
import org.eirene.agreement.Incidents;
import org.eirene.agreement.Latest;
import org.eirene.agreement.Moment;
import org.eirene.agreement.Not;
import org.eirene.agreement.Open;
import org.eirene.agreement.Passed;
import org.eirene.agreement.Quiet;
import org.eirene.agreement.StatusIs;
import org.eirene.agreement.TransitionCondition;

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

    /** The elements that a condition names, in its moments too. */
    static Set<String> named(Condition condition) {
        Set<String> named = new TreeSet<>();
        for (Part part : parts(condition)) {
            Condition leaf = part.condition();
            if (leaf instanceof TransitionCondition transition) {
                named.add(transition.element());
            } else if (leaf instanceof StatusIs is) {
                named.add(is.element());
            } else if (leaf instanceof Open open) {
                named.add(open.phase());
            } else if (leaf instanceof InForce inForce) {
                named.add(inForce.sanction());
            } else if (leaf instanceof Delivered delivered) {
                named.addAll(delivered.total().of());
            } else if (leaf instanceof Passed passed) {
                addNamed(passed.moment(), named);
            } else if (leaf instanceof Quiet quiet) {
                quiet.since().ifPresent(since -> addNamed(since, named));
            }
        }
        return named;
    }

    private static void addNamed(Moment moment, Set<String> named) {
        if (moment instanceof AtTransition at) {
            named.add(at.element());
        } else if (moment instanceof Earliest earliest) {
            earliest.of().forEach(part -> addNamed(part, named));
        } else if (moment instanceof Latest latest) {
            latest.of().forEach(part -> addNamed(part, named));
        }
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

package org.eirene.walk;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eirene.agreement.Extras;
import org.eirene.agreement.Problem;
import org.eirene.agreement.ProblemCode;
import org.eirene.agreement.Source;
import org.eirene.agreement.Supply;
import org.eirene.generators.Contents;
import org.eirene.generators.Samples;
import org.eirene.generators.Scenario;
import org.eirene.generators.Scenarios;
import org.eirene.history.History;
import org.eirene.history.MilestoneReached;

/** Distinct samples of every type of value: those that occur in generated scenarios, and those given here. */
final class ModelSamples {
    private static final int SCENARIOS = 400;
    private static final int MOST = 6;

    /** What no agreement and no history contains, or too seldom. */
    private static final List<Object> FURTHER = List.of(
            History.of("accord")
                    .with(MilestoneReached.builder()
                            .id(ModelWalkTest.TEXT)
                            .at(Instant.parse(ModelWalkTest.TEXT))
                            .milestone("entry-into-force")
                            .build()),
            new Supply.Rate(BigDecimal.ONE, "truck"),
            new Supply.Rate(BigDecimal.TEN, "truck"),
            Extras.none(),
            Extras.of(Map.of("row", 1)),
            Extras.of(Map.of("row", List.of(1, "two"))),
            Source.of("Text as signed"),
            Source.of("Text as signed", "https://example.org/text"),
            problem("actors[0].id", Optional.empty()),
            problem("actors[1].id", Optional.of("Maybe leave it out")));

    private static final ListMultimap<Class<?>, Object> SAMPLES = ArrayListMultimap.create();

    static {
        Set<Object> seen = new HashSet<>();
        FURTHER.forEach(sample -> add(sample, seen));
        for (Scenario scenario : Samples.of(Scenarios.any(), SCENARIOS)) {
            add(scenario.agreement(), seen);
            add(scenario.history(), seen);
            Contents.visit(scenario.agreement(), part -> add(part, seen));
            Contents.visit(scenario.history(), part -> add(part, seen));
        }
    }

    private ModelSamples() {}

    private static Problem problem(String path, Optional<String> suggestion) {
        return new Problem(
                ProblemCode.ID_ILL_FORMED,
                Problem.Severity.ERROR,
                path,
                "'X' is no id",
                "X",
                "lower-case words joined by hyphens",
                suggestion);
    }

    private static void add(Object sample, Set<Object> seen) {
        Class<?> type = visible(sample.getClass());
        if (type.getName().startsWith("org.eirene.") && SAMPLES.get(type).size() < MOST && seen.add(sample)) {
            SAMPLES.put(type, sample);
        }
    }

    /** The type of a value as users see it. */
    static Class<?> visible(Class<?> type) {
        return Arrays.stream(type.getInterfaces())
                .filter(face -> face.isSealed() && type.equals(ModelTypes.generated(face)))
                .findFirst()
                .<Class<?>>map(face -> face)
                .orElse(type);
    }

    /** Distinct samples of a type, few of them. */
    static ImmutableList<Object> of(Class<?> type) {
        return ImmutableList.copyOf(SAMPLES.get(type));
    }

    /** A sample of a type or of one of its cases. */
    static Optional<Object> any(Class<?> type) {
        return SAMPLES.values().stream().filter(type::isInstance).findFirst();
    }
}

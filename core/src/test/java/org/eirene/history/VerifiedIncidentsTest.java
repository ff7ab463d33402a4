package org.eirene.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.all;
import static org.eirene.agreement.Conditions.always;
import static org.eirene.agreement.Conditions.any;
import static org.eirene.agreement.Conditions.atLeast;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Conditions.not;
import static org.eirene.agreement.Conditions.quiet;
import static org.eirene.agreement.Measures.warn;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Performances.respond;
import static org.eirene.history.Corridor.ACCORD;
import static org.eirene.history.Corridor.IN_FORCE;

import java.util.stream.Stream;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Element;
import org.eirene.agreement.Guarantee;
import org.eirene.agreement.IncidentFilter;
import org.eirene.agreement.OnExpiry;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Problem;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Wherever a text asks that an incident be verified, a ruling about it is before a body. */
class VerifiedIncidentsTest {
    private static final String DAY = "2025-01-25T12:00:00Z";
    private static final IncidentFilter STOPPED =
            incidents("convoy-stopped").areas("east").verifiedBy("count");
    private static final Condition FIVE = STOPPED.atLeast(5);
    private static final History RULED = IN_FORCE.with(Incident.builder()
                    .id("e4")
                    .at(Corridor.noon(25))
                    .incidentKind("convoy-stopped")
                    .severity(1)
                    .area("east")
                    .build())
            .confirm(DAY, "un-cell", "e4");

    static Stream<Element> elements() {
        return Stream.of(
                phase().opens(FIVE).build(),
                phase().completes(FIVE).build(),
                phase().lasts(days(1))
                        .onExpiry(OnExpiry.extend(days(1), FIVE, 2))
                        .build(),
                commitment().must(act()).when(FIVE).build(),
                commitment().must(respond(STOPPED, days(1))).build(),
                benchmark(FIVE),
                benchmark(not(FIVE)),
                benchmark(all(always(), FIVE)),
                benchmark(any(always(), FIVE)),
                benchmark(atLeast(1, always(), not(FIVE))),
                benchmark(quiet(days(1)).of(STOPPED)),
                sanction().trigger(FIVE).build(),
                sanction().trigger(incidents().atLeast(1)).cure(FIVE).build(),
                ACCORD.tranche("tranche-1").toBuilder().release(FIVE).build(),
                Guarantee.builder()
                        .id("assurance")
                        .guarantor("qatar")
                        .covers("let-aid-in")
                        .invokedWhen(FIVE)
                        .undertakings("convene")
                        .build());
    }

    @ParameterizedTest
    @MethodSource("elements")
    void a_filter_with_a_verification_is_found_wherever_it_stands(Element element) {
        Agreement agreement = ACCORD.toBuilder()
                .addCommitments(Commitment.builder()
                        .id("convene")
                        .by("qatar")
                        .to("north")
                        .must(act())
                        .build())
                .with(element)
                .build();

        assertThat(RULED.problems(agreement)).isEmpty();
    }

    @Test
    void without_one_nothing_is_before_a_body() {
        assertThat(RULED.problems(ACCORD))
                .extracting(Problem::code)
                .containsExactly(EventProblemCode.RULING_WITHOUT_PROCEEDING);
    }

    @Test
    void an_incident_elsewhere_is_not_covered() {
        Agreement agreement = ACCORD.with(benchmark(FIVE));
        Incident here = (Incident) RULED.event("e4");

        assertThat(RULED.without("e4")
                        .with(here.toBuilder().area("west").build())
                        .problems(agreement))
                .extracting(Problem::code)
                .containsExactly(EventProblemCode.RULING_WITHOUT_PROCEEDING);
    }

    private static Phase.Builder phase() {
        return Phase.builder().id("later");
    }

    private static Commitment.Builder commitment() {
        return Commitment.builder().id("patrol").by("un-cell").to("north");
    }

    private static Benchmark benchmark(Condition criterion) {
        return Benchmark.builder().id("few-stops").criterion(criterion).build();
    }

    private static Sanction.Builder sanction() {
        return Sanction.builder().id("alert").against("south").addRungs(Rung.of(warn("Alert")));
    }
}

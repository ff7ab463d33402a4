package org.eirene.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Element;
import org.eirene.generators.Agreements;
import org.eirene.generators.Scenario;
import org.eirene.generators.Scenarios;

/** Whatever is in an agreement, and on its record, has a timeline, in bounded time, that does not contradict itself. */
class TimelineTotalityProperties {
    /** Far more than any takes, on a machine that does other work too. */
    private static final Duration LONG = Duration.ofSeconds(10);

    @Provide
    Arbitrary<Agreement> agreements() {
        return Agreements.any();
    }

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenarios.any();
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void every_text_has_a_timeline_the_same_whenever_it_is_asked_for(@ForAll("agreements") Agreement text) {
        long start = System.nanoTime();
        Timeline timeline = Timeline.of(text);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONG);
        assertThat(Timeline.of(text.toBuilder().build())).isEqualTo(timeline).hasToString(timeline.toString());
        checkBounds(timeline);
        checkClauses(timeline);
        Statistics.label("consistent").collect(timeline.conflict().isEmpty());
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void every_record_has_one_in_which_what_has_happened_stands(@ForAll("scenarios") Scenario scenario) {
        Instant asOf = scenario.asOf();
        long start = System.nanoTime();
        Timeline timeline = Timeline.of(scenario.agreement(), scenario.history(), asOf);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONG.multipliedBy(3));
        checkBounds(timeline);
        checkClauses(timeline);
        assertThat(timeline.lost())
                .allSatisfy(lost -> {
                    assertThat(lost.since()).isBeforeOrEqualTo(asOf);
                    assertThat(lost.missing()).isPositive();
                })
                .extracting(LostDeadline::clause, LostDeadline::moment)
                .doesNotHaveDuplicates();
        Statistics.label("lost some").collect(!timeline.lost().isEmpty());
    }

    private static void checkBounds(Timeline timeline) {
        for (TimelineMoment moment : timeline.moments()) {
            MomentBounds bounds = moment.bounds();
            assertThat(bounds.slack().filter(Duration::isNegative))
                    .as("slack of %s in\n%s", moment, timeline)
                    .isEmpty();
        }
        timeline.conflict().ifPresent(conflict -> {
            assertThat(conflict.missing()).isPositive();
            assertThat(conflict.clauses()).isNotEmpty();
        });
        if (timeline.isStronglyControllable()) {
            assertThat(timeline.conflict()).as("conflict of\n%s", timeline).isEmpty();
            assertThat(timeline.reliesOnLuck()).as("luck of\n%s", timeline).isEmpty();
        }
    }

    /** Every clause that is named stands where it is said to stand. */
    private static void checkClauses(Timeline timeline) {
        Agreement text = timeline.agreement();
        List<String> ids = Stream.concat(
                        Stream.of(text.id()), text.elements().stream().map(Element::id))
                .toList();
        Stream<TimelineClause> clauses = Stream.of(
                        timeline.moments().stream()
                                .flatMap(moment ->
                                        Stream.concat(moment.whyNotEarlier().stream(), moment.whyNotLater().stream()))
                                .map(TimelineBound::clause),
                        timeline.conflict().stream().flatMap(conflict -> conflict.clauses().stream()),
                        timeline.reliesOnLuck().stream()
                                .flatMap(luck -> Stream.concat(Stream.of(luck.clause()), luck.waits().stream())))
                .flatMap(each -> each)
                .filter(TimelineClause::isOfText);
        assertThat(clauses).allSatisfy(clause -> {
            assertThat(ids).contains(clause.element());
            assertThat(clause.name()).startsWith(clause.path().contains(".") ? clause.element() + "." : "");
        });
    }
}

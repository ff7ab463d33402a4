package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.eirene.history.Event;
import org.eirene.history.MilestoneReached;

/**
 * What moves nothing is not settled: a crowded record, most of which moves nothing, gives the assessment that it gives
 * where every instant has another event first, without effect, with which all of that instant are settled.
 */
class QuietEventsProperties {
    @Property
    void not_to_settle_what_moves_nothing_changes_nothing(@ForAll Random random) {
        CrowdedRecord record = CrowdedRecord.of(random);
        Instant asOf = CrowdedRecord.instant(random);
        Assessment alone = Evaluator.of(record.agreement()).evaluate(record.history(), asOf);
        Assessment accompanied = Evaluator.of(record.agreement())
                .evaluate(
                        record.history()
                                .with(record.events().stream()
                                        .map(QuietEventsProperties::companion)
                                        .toArray(Event[]::new)),
                        asOf);

        assertThat(alone.elements()).isEqualTo(accompanied.elements());
        assertThat(alone.transitions()).isEqualTo(accompanied.transitions());
        assertThat(alone.dues()).isEqualTo(accompanied.dues());
        assertThat(alone.upcoming()).isEqualTo(accompanied.upcoming());
        assertThat(alone.proceedings()).isEqualTo(accompanied.proceedings());
        assertThat(alone.disregarded())
                .containsExactlyElementsOf(accompanied.disregarded().stream()
                        .filter(each -> !each.event().startsWith("companion-"))
                        .toList());
    }

    /** It names no milestone of the text, and so changes nothing; by its id it comes before the others of its instant. */
    private static Event companion(Event event) {
        return MilestoneReached.builder()
                .id("companion-" + event.id())
                .at(event.at())
                .milestone("none")
                .build();
    }
}

package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Moments.at;
import static org.eirene.agreement.Offsets.hours;
import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Performances.refrain;
import static org.eirene.agreement.Performances.respond;
import static org.eirene.agreement.Status.BREACHED;
import static org.eirene.agreement.Status.FULFILLED;
import static org.eirene.agreement.Status.IN_EFFECT;
import static org.eirene.agreement.Status.PENDING;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.as;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.owed;

import java.util.List;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Status;
import org.eirene.history.History;
import org.eirene.history.Retraction;
import org.junit.jupiter.api.Test;

/** What happened when, and what was known when. */
class RecordTest {
    private static final String DUE = "2025-03-30T03:00:00+02:00";
    private static final String REPORT = "2025-04-05T09:00:00+02:00";

    private final Agreement accord = accord(owed("visit").must(act()).due(at(DUE)));

    /** Done in time, and reported a week later. */
    private final History late =
            none().delivery("2025-03-29T12:00:00+01:00", "visit").reported("delivery-1", REPORT);

    @Test
    void a_late_report_rewrites_the_past_as_seen_from_now() {
        assertThat(as(accord, late, DUE).commitment("visit").status()).isEqualTo(FULFILLED);
        assertThat(as(accord, late, "2025-03-29T11:59:59+01:00")
                        .commitment("visit")
                        .status())
                .isEqualTo(IN_EFFECT);
    }

    @Test
    void the_past_as_it_was_seen_then_can_still_be_asked_for() {
        assertThat(Trial.edge(REPORT)
                        .map(knownAt -> Evaluator.of(accord)
                                .evaluate(late, Trial.instant("2025-05-01T00:00:00Z"), knownAt)
                                .commitment("visit")
                                .status()))
                .containsExactly(BREACHED, FULFILLED, FULFILLED);
        Assessment then = Evaluator.of(accord).evaluate(late, "2025-04-01", "2025-04-01");
        assertThat(then.commitment("visit").status()).isEqualTo(BREACHED);
        assertThat(then.knownAt()).contains(Trial.instant("2025-04-01T23:59:59.999999999+02:00"));
    }

    @Test
    void as_of_an_instant_covers_that_instant() {
        History history = none().delivery(DUE, "visit");
        assertThat(Trial.around(accord, history, "visit", DUE)).containsExactly(IN_EFFECT, FULFILLED, FULFILLED);
    }

    @Test
    void a_retraction_takes_an_event_out_wherever_one_looks() {
        History history = none().delivery("2025-03-29T12:00:00+01:00", "visit").retraction(REPORT, "delivery-1");
        assertThat(status(history, "2025-03-29T13:00:00+01:00")).isEqualTo(IN_EFFECT);
        assertThat(status(history, DUE)).isEqualTo(BREACHED);
        assertThat(as(accord, history, "2025-05-01").disregarded()).isEmpty();
        assertThat(as(accord, history, DUE).disregarded()).isEmpty();
    }

    @Test
    void a_retraction_is_looked_up_by_its_report_alone() {
        History history = none().delivery("2025-03-29T12:00:00+01:00", "visit").retraction(REPORT, "delivery-1");
        Evaluator evaluator = Evaluator.of(accord);
        assertThat(Trial.edge(REPORT)
                        .map(knownAt -> evaluator
                                .evaluate(history, Trial.instant(DUE), knownAt)
                                .commitment("visit")
                                .status()))
                .containsExactly(FULFILLED, BREACHED, BREACHED);
        // dated long after what is asked about, and reported with it
        History dated = none().delivery("2025-03-29T12:00:00+01:00", "visit")
                .with(Retraction.builder()
                        .id("r")
                        .at(Trial.instant("2026-01-01T00:00:00Z"))
                        .event("delivery-1")
                        .build());
        assertThat(status(dated, DUE)).isEqualTo(BREACHED);
    }

    @Test
    void what_was_retracted_can_be_reported_anew() {
        History history = none().delivery("2025-03-29T12:00:00+01:00", "visit")
                .retraction(REPORT, "delivery-1")
                .delivery("2025-03-29T13:00:00+01:00", "visit")
                .reported("delivery-2", "2025-04-06T00:00:00Z");
        assertThat(status(history, DUE)).isEqualTo(FULFILLED);
    }

    @Test
    void an_event_cannot_be_retracted_before_it_is_reported() {
        History history = late.retraction("2025-04-01T00:00:00Z", "delivery-1");
        assertThat(status(history, "2025-05-01")).isEqualTo(FULFILLED);
        assertThat(as(accord, history, "2025-05-01").disregarded())
                .extracting(Disregarded::event)
                .containsExactly("retraction-1");
    }

    @Test
    void retracting_the_first_milestone_lets_the_next_count() {
        Agreement unborn =
                Trial.unborn().addCommitments(owed("visit").must(act()).build()).build();
        History history = none().entryIntoForce("2025-03-10T00:00:00Z").entryIntoForce(DUE);
        assertThat(as(unborn, history, DUE).disregarded()).hasSize(1);
        History corrected = history.retraction(REPORT, "milestone-1");
        assertThat(Trial.around(unborn, corrected, "visit", DUE)).containsExactly(PENDING, IN_EFFECT, IN_EFFECT);
        assertThat(as(unborn, corrected, "2025-05-01").disregarded()).isEmpty();
    }

    private Status status(History history, String when) {
        return as(accord, history, when).commitment("visit").status();
    }

    @Test
    void a_reason_says_what_was_retracted_about_its_element_and_happened_by_then() {
        Agreement three = accord(
                owed("visit").must(act()),
                owed("letter").must(act()),
                owed("hold").must(refrain(incidents("raid"))),
                owed("truce").must(refrain(incidents("shelling"))),
                owed("hotline").must(respond(incidents("shelling"), hours(6))));
        History corrected = none().delivery("2025-03-10T12:00:00+01:00", "visit")
                .incident("2025-03-11T12:00:00+01:00", "raid", 3, "north")
                .incident("2025-03-12T12:00:00+01:00", "shelling", 3, "south")
                .retraction(REPORT, "delivery-1")
                .retraction(REPORT, "incident-1")
                .retraction(REPORT, "incident-2");
        assertThat(retracted(three, corrected, "visit", "2025-03-20")).containsExactly("delivery-1");
        assertThat(retracted(three, corrected, "letter", "2025-03-20")).isEmpty();
        assertThat(retracted(three, corrected, "hold", "2025-03-20")).containsExactly("incident-1");
        assertThat(retracted(three, corrected, "truce", "2025-03-20")).isEmpty();
        assertThat(retracted(three, corrected, "hotline", "2025-03-20")).containsExactly("incident-2");
        // the day before it happened there is nothing to say of it
        assertThat(retracted(three, corrected, "visit", "2025-03-09")).isEmpty();
        assertThat(retracted(three, corrected, "visit", "2025-03-10T12:00:00+01:00"))
                .containsExactly("delivery-1");
        assertThat(retracted(three, corrected, "visit", "2025-03-10T11:59:59+01:00"))
                .isEmpty();
    }

    /** What the reason says was taken out of the record, by what it cites. */
    private static List<String> retracted(Agreement accord, History history, String element, String when) {
        return as(accord, history, when).reason(element).background().stream()
                .filter(part -> part.rule() == Rule.RETRACTED)
                .flatMap(part -> part.events().stream())
                .filter(event -> !event.startsWith("retraction"))
                .toList();
    }
}

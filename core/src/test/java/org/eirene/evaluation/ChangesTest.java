package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.fulfilled;
import static org.eirene.agreement.Moments.date;
import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.as;
import static org.eirene.evaluation.Trial.fund;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.owed;

import org.eirene.agreement.Agreement;
import org.eirene.history.Event;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private final Agreement accord = accord(
            owed("release").must(deliver(10, "person")).due(date("2025-03-31")).verification("count"),
            owed("visit").must(act()).due(date("2025-03-20")));
    private final History history = none().delivery("2025-03-10T10:00:00+01:00", "release", 4)
            .confirm("2025-03-11T10:00:00+01:00", "cell", "delivery-1")
            .delivery("2025-03-19T10:00:00+01:00", "visit");

    @Test
    void names_each_fact_that_is_otherwise_and_the_events_that_made_the_difference() {
        Changes changes = as(accord, history, "2025-03-12").changesSince(as(accord, history, "2025-03-09"));
        assertThat(changes.elements())
                .extracting(Change::toString)
                .containsExactly("release: confirmed 0, now 4; score 0, now 2 <delivery-1, ruling-1>");
        assertThat(changes.came()).containsExactly("delivery-1", "ruling-1");
        assertThat(changes.gone()).isEmpty();
        assertThat(changes.of("release")).isPresent();
        assertThat(changes.of("visit")).isEmpty();
    }

    @Test
    void where_only_time_went_on_it_names_no_event() {
        Changes changes = as(accord, none(), "2025-03-21").changesSince(as(accord, none(), "2025-03-19"));
        assertThat(changes)
                .hasToString("visit: IN_EFFECT, now BREACHED; next due 2025-03-20T22:59:59.999999999Z, now nothing");
        assertThat(changes.elements().get(0).because()).isEmpty();
    }

    @Test
    void what_is_known_now_and_was_not_known_then() {
        History late = history.reported("delivery-2", "2025-03-25T10:00:00+01:00");
        Assessment then = knownThen(late, "2025-03-21", "2025-03-21");
        Assessment now = as(accord, late, "2025-03-21");
        assertThat(now.changesSince(then).elements())
                .extracting(Change::toString)
                .containsExactly("visit: BREACHED, now FULFILLED; confirmed 0, now 1; score 0, now 3 <delivery-2>");
        assertThat(then.changesSince(now).gone()).containsExactly("delivery-2");
    }

    private Assessment knownThen(History record, String asOf, String knownAt) {
        return Evaluator.of(accord).evaluate(record, asOf, knownAt);
    }

    @Test
    void what_was_retracted_and_what_took_it_out_make_the_difference() {
        Changes changes = as(accord, history.retraction("2025-03-28T10:00:00+01:00", "delivery-1"), "2025-03-29")
                .changesSince(as(accord, history, "2025-03-29"));
        assertThat(changes.of("release").orElseThrow().because()).containsExactly("delivery-1", "retraction-1");
        assertThat(changes.gone()).containsExactly("delivery-1");
        assertThat(changes.came()).containsExactly("retraction-1");
    }

    @Test
    void another_text_is_told_apart_from_another_record() {
        Agreement eased = accord.with(
                accord.commitment("visit").toBuilder().due(date("2025-04-20")).build());
        Changes changes = as(eased, none(), "2025-03-25").changesSince(as(accord, none(), "2025-03-25"));
        assertThat(changes.elements())
                .extracting(Change::toString)
                .containsExactly("visit: BREACHED, now IN_EFFECT; next due nothing, now 2025-04-20T21:59:59.999999999Z"
                        + " (the text is another)");
        Changes struck =
                as(accord.without("visit"), none(), "2025-03-19").changesSince(as(accord, none(), "2025-03-19"));
        assertThat(struck.of("visit").orElseThrow().facts()).startsWith("IN_EFFECT, now nothing");
    }

    @Test
    void tells_of_escrows_and_of_the_agreement_too() {
        Agreement funded = accord().addCommitments(owed("visit").must(act()).build())
                .addEscrows(fund("first", 10, fulfilled("visit")))
                .build();
        History paid = none().deposit("2025-03-05T10:00:00+01:00", "fund", 10, "south")
                .delivery("2025-03-19T10:00:00+01:00", "visit");
        assertThat(as(funded, paid, "2025-03-20").changesSince(as(funded, none(), "2025-03-20")))
                .hasToString("""
                        accord: IN_FORCE, now COMPLETED <delivery-1>
                        visit: IN_EFFECT, now FULFILLED; confirmed 0, now 1; score 0, now 3 <delivery-1>
                        first: HELD, now RELEASED; moved 0, now 10 <delivery-1, deposit-1>
                        fund: deposited 0, now 10; released 0, now 10 <delivery-1, deposit-1>""");
    }

    @Test
    void nothing_has_changed_between_an_assessment_and_itself() {
        Assessment now = as(accord, history, "2025-03-20");
        assertThat(now.changesSince(now).isEmpty()).isTrue();
        assertThat(now.changesSince(now)).hasToString("nothing has changed");
    }

    @Test
    void of_progresses_it_goes_by_what_their_reasons_cite() {
        Progress before = Evaluator.of(accord).begin();
        Progress after = before;
        for (Event event : history.events()) {
            after = after.after(event);
        }
        Changes changes = after.assessment()
                .changesSince(before.advancedTo(after.present()).assessment());
        assertThat(changes.of("visit").orElseThrow().because()).containsExactly("delivery-2");
        assertThat(changes.came()).isEmpty();
    }
}

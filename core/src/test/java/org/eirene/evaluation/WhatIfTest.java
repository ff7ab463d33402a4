package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Moments.date;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.agreement.Performances.refrain;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.owed;

import java.util.stream.IntStream;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Status;
import org.eirene.history.History;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class WhatIfTest {
    private final Agreement accord = accord(
            owed("release").must(deliver(10, "person")).due(date("2025-03-31")).verification("appeal"),
            owed("hold").must(refrain(incidents("raid")).curedAfter(days(30))));
    private final History history = none().delivery("2025-03-10T10:00:00+01:00", "release", 10)
            .incident("2025-03-12T10:00:00+01:00", "raid", 3, "militia")
            .incident("2025-03-13T10:00:00+01:00", "raid", 3, "militia");
    private final PreparedHistory record = Evaluator.of(accord).prepare(history);

    @Test
    void an_open_verification_under_either_ruling() {
        EitherWay either = record.eitherWay("delivery-1", "2025-03-11");
        assertThat(either.confirmed().commitment("release").status()).isEqualTo(Status.FULFILLED);
        assertThat(either.denied().commitment("release").status()).isEqualTo(Status.IN_EFFECT);
        assertThat(either.changes().of("release").orElseThrow().facts())
                .contains("FULFILLED, now IN_EFFECT", "confirmed 10, now 0", "denied 0, now 10");
        assertThat(either).asString().startsWith("if delivery-1 is denied instead of confirmed:\nrelease: ");
    }

    @Test
    void in_a_later_stage_it_is_the_later_body_that_rules() {
        EitherWay either = record.eitherWay("delivery-1", "2025-03-13");
        assertThat(either.confirmed().proceedings())
                .extracting(ProceedingStatus::outcome, ProceedingStatus::stage)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(ProceedingStatus.Outcome.CONFIRMED, 2));
    }

    @Test
    void what_the_body_ruled_at_that_very_instant_is_what_is_asked_about() {
        History ruled = history.deny("2025-03-13T23:59:59.999999999+01:00", "ann", "delivery-1");
        assertThat(Evaluator.of(accord)
                        .prepare(ruled)
                        .eitherWay("delivery-1", "2025-03-13")
                        .confirmed()
                        .commitment("release")
                        .status())
                .isEqualTo(Status.FULFILLED);
    }

    @Test
    void where_nothing_is_open_it_says_what_is() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> record.eitherWay("incident-1", "2025-03-11"))
                .withMessage("No proceeding about 'incident-1' is open at 2025-03-11T22:59:59.999999999Z"
                        + " (open are those about: [delivery-1])");
    }

    @Test
    void with_and_without_events() {
        assertThat(record.without("incident-1", "incident-2")
                        .asOf("2025-03-14")
                        .commitment("hold")
                        .status())
                .isEqualTo(Status.IN_EFFECT);
        PreparedHistory more = record.without("delivery-1")
                .with(none().delivery("2025-03-11T10:00:00+01:00", "release", 1).event("delivery-1"));
        assertThat(more.asOf("2025-03-14").commitment("release").pending()).isEqualByComparingTo("1");
        assertThat(record.asOf("2025-03-14").commitment("release").pending()).isEqualByComparingTo("10");
    }

    @Test
    void but_for_one_event_alone_it_would_be_as_it_is() {
        ButFor why = record.butFor("hold", "2025-03-14");
        assertThat(why.events()).containsExactly("incident-1", "incident-2");
        assertThat(why.instead()).contains(Status.IN_EFFECT);
        assertThat(why.isSmallest()).isTrue();
        assertThat(why).hasToString("hold is BREACHED; but for incident-1, incident-2 it would be IN_EFFECT");
    }

    @Test
    void but_for_the_smallest_set_where_a_larger_one_would_do_too() {
        assertThat(record.butFor("release", "2025-03-14"))
                .hasToString("release is CLAIMED; but for delivery-1 it would be IN_EFFECT");
    }

    @Test
    void a_status_that_rests_on_no_event_is_so_whatever_is_left_out() {
        ButFor why = record.without("delivery-1").butFor("release", "2025-04-02");
        assertThat(why.events()).isEmpty();
        assertThat(why.instead()).isEmpty();
        assertThat(why).hasToString("release is BREACHED, whatever events are left out");
        assertThat(record.butFor("accord", "2025-03-14").events()).isEmpty();
    }

    @Test
    @Tag("lengthy")
    void beyond_twenty_events_it_says_how_far_the_search_went() {
        History raids = none();
        for (int i : IntStream.range(0, 24).toArray()) {
            raids = raids.incident("2025-03-12T10:00:%02d+01:00".formatted(i), "raid", 3, "militia");
        }
        ButFor why = Evaluator.of(accord).prepare(raids).butFor("hold", "2025-03-14");
        assertThat(why.events()).hasSize(24);
        assertThat(why.instead()).contains(Status.IN_EFFECT);
        assertThat(why.isSmallest()).isFalse();
        assertThat(why.atLeast()).isBetween(3, 23);
    }
}

package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Conditions.reached;
import static org.eirene.agreement.Measures.warn;
import static org.eirene.agreement.Moments.at;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Offsets.hours;
import static org.eirene.agreement.Performances.refrain;
import static org.eirene.agreement.Status.BREACHED;
import static org.eirene.agreement.Status.FULFILLED;
import static org.eirene.agreement.Status.IN_EFFECT;
import static org.eirene.evaluation.Trial.ENTRY;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.around;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.owed;
import static org.eirene.evaluation.Trial.status;

import java.util.List;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.IncidentFilter;
import org.eirene.agreement.Party;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;

class RefrainTest {
    private static final String RAID = "2025-03-29T12:00:00+01:00";

    private final History raid = none().incident(RAID, "raid", 3, "north");

    private static Agreement twoDays(IncidentFilter filter) {
        return accord(owed("hold").must(refrain(filter).curedAfter(days(2))));
    }

    @Test
    void is_breached_exactly_until_the_cure() {
        Agreement accord = twoDays(incidents());
        assertThat(around(accord, raid, "hold", RAID)).containsExactly(IN_EFFECT, BREACHED, BREACHED);
        assertThat(around(accord, raid, "hold", "2025-03-31T12:00:00+02:00"))
                .containsExactly(BREACHED, IN_EFFECT, IN_EFFECT);
        Agreement exact = accord(owed("hold").must(refrain(incidents()).curedAfter(hours(48))));
        assertThat(around(exact, raid, "hold", "2025-03-31T13:00:00+02:00"))
                .containsExactly(BREACHED, IN_EFFECT, IN_EFFECT);
    }

    @Test
    void is_breached_while_any_incident_is_not_cured() {
        Agreement accord = twoDays(incidents());
        History again = raid.incident("2025-03-30T12:00:00+02:00", "raid", 1, "north");
        assertThat(around(accord, again, "hold", "2025-03-31T12:00:00+02:00")).containsOnly(BREACHED);
        assertThat(around(accord, again, "hold", "2025-04-01T12:00:00+02:00"))
                .containsExactly(BREACHED, IN_EFFECT, IN_EFFECT);
        // one at the very instant of the cure keeps the breach going
        History chained = raid.incident("2025-03-31T12:00:00+02:00", "raid", 1, "north");
        assertThat(around(accord, chained, "hold", "2025-03-31T12:00:00+02:00")).containsOnly(BREACHED);
    }

    @Test
    void without_a_cure_is_breached_for_good() {
        Agreement accord = accord(owed("hold").must(refrain(incidents())));
        assertThat(around(accord, raid, "hold", RAID)).containsExactly(IN_EFFECT, BREACHED, BREACHED);
        assertThat(status(accord, raid, "hold", "2035-01-01")).isEqualTo(BREACHED);
    }

    @Test
    void answers_for_its_obligors_and_those_they_answer_for_alone() {
        Agreement accord = twoDays(incidents());
        String soon = "2025-03-29T13:00:00+01:00";
        assertThat(status(accord, none().incident(RAID, "raid", 3, "militia"), "hold", soon))
                .isEqualTo(BREACHED);
        assertThat(status(accord, none().incident(RAID, "raid", 3, "south"), "hold", soon))
                .isEqualTo(IN_EFFECT);
        assertThat(status(accord, none().incident(RAID, "raid", 3), "hold", soon))
                .isEqualTo(IN_EFFECT);
        assertThat(status(twoDays(incidents().minSeverity(4)), raid, "hold", soon))
                .isEqualTo(IN_EFFECT);
    }

    @Test
    void counts_incidents_from_its_first_to_its_last_instant() {
        Agreement accord = accord(
                owed("hold").must(refrain(incidents())).when(reached("signal")).due(at("2025-03-30T03:00:00+02:00")));
        String late = "2025-04-01T00:00:00Z";
        History signal = none().milestone(RAID, "signal");
        assertThat(status(accord, signal.incident(Trial.shifted(RAID, -1), "raid", 3, "north"), "hold", late))
                .isEqualTo(FULFILLED);
        assertThat(status(accord, signal.incident(RAID, "raid", 3, "north"), "hold", late))
                .isEqualTo(BREACHED);
        String end = "2025-03-30T03:00:00+02:00";
        assertThat(status(accord, signal.incident(end, "raid", 3, "north"), "hold", late))
                .isEqualTo(BREACHED);
        assertThat(status(accord, signal.incident(Trial.shifted(end, 1), "raid", 3, "north"), "hold", late))
                .isEqualTo(FULFILLED);
        assertThat(around(accord, signal, "hold", end)).containsExactly(IN_EFFECT, FULFILLED, FULFILLED);
    }

    @Test
    void counts_an_incident_at_entry_into_force() {
        Agreement accord = accord(owed("hold").must(refrain(incidents())));
        assertThat(status(accord, none().incident(ENTRY, "raid", 3, "north"), "hold", ENTRY))
                .isEqualTo(BREACHED);
    }

    @Test
    void under_verification_is_breached_from_the_decision_and_cured_so_much_later() {
        Agreement accord = twoDays(incidents().verifiedBy("strict"));
        String ruling = "2025-03-29T18:00:00+01:00";
        History confirmed = raid.confirm(ruling, "cell", "incident-1");
        assertThat(around(accord, confirmed, "hold", ruling)).containsExactly(IN_EFFECT, BREACHED, BREACHED);
        // two days after the incident, and the six hours for which it was open
        assertThat(around(accord, confirmed, "hold", "2025-03-31T18:00:00+02:00"))
                .containsExactly(BREACHED, IN_EFFECT, IN_EFFECT);
        assertThat(status(accord, raid.deny(ruling, "cell", "incident-1"), "hold", "2025-03-30"))
                .isEqualTo(IN_EFFECT);
    }

    @Test
    void that_ends_breached_is_so_for_good() {
        Agreement accord = accord().addPhases(
                        Phase.builder().id("calm").completes(reached("signal")).build())
                .addCommitments(owed("hold")
                        .phase("calm")
                        .must(refrain(incidents()).curedAfter(days(2)))
                        .build())
                .build();
        String closes = "2025-03-30T03:00:00+02:00";
        assertThat(status(accord, raid.milestone(closes, "signal"), "hold", "2026-01-01"))
                .isEqualTo(BREACHED);
        // closed at the instant of the cure, it has been cured
        String cure = "2025-03-31T12:00:00+02:00";
        assertThat(around(accord, raid.milestone(cure, "signal"), "hold", cure))
                .containsExactly(BREACHED, FULFILLED, FULFILLED);
    }

    @Test
    void that_ends_waits_for_an_incident_to_be_verified() {
        Agreement accord = accord(owed("hold")
                .must(refrain(incidents().verifiedBy("strict")).curedAfter(days(2)))
                .due(at("2025-03-30T03:00:00+02:00")));
        assertThat(status(accord, raid, "hold", "2025-03-31T00:00:00+02:00")).isEqualTo(IN_EFFECT);
        String ruling = "2025-03-31T09:00:00+02:00";
        assertThat(around(accord, raid.confirm(ruling, "cell", "incident-1"), "hold", ruling))
                .containsExactly(IN_EFFECT, BREACHED, BREACHED);
        assertThat(around(accord, raid.deny(ruling, "cell", "incident-1"), "hold", ruling))
                .containsExactly(IN_EFFECT, FULFILLED, FULFILLED);
    }

    @Test
    void survives_its_phase_where_the_text_says_so_or_it_is_protected() {
        Agreement.Builder accord = accord().addPhases(
                        Phase.builder().id("calm").completes(reached("signal")).build());
        Agreement both = accord.addCommitments(
                        owed("hold")
                                .phase("calm")
                                .must(refrain(incidents()))
                                .survives()
                                .build(),
                        owed("spare")
                                .phase("calm")
                                .must(refrain(incidents()))
                                .protectedFromSanctions()
                                .build(),
                        owed("ends").phase("calm").must(refrain(incidents())).build())
                .build();
        History closed = none().milestone("2025-03-10T00:00:00Z", "signal");
        assertThat(status(both, closed, "ends", RAID)).isEqualTo(FULFILLED);
        assertThat(status(both, closed, "hold", "2025-03-29")).isEqualTo(IN_EFFECT);
        History later = closed.incident(RAID, "raid", 3, "north");
        assertThat(status(both, later, "hold", RAID)).isEqualTo(BREACHED);
        assertThat(status(both, later, "spare", RAID)).isEqualTo(BREACHED);
        assertThat(status(both, later, "ends", RAID)).isEqualTo(FULFILLED);
    }

    private static final String JUST_AFTER = "2025-03-29T13:00:00+01:00";

    @Test
    void is_breached_by_one_incident_alone_of_several_that_are_cured_or_denied_or_undecided() {
        Agreement accord = twoDays(incidents().verifiedBy("strict"));
        History two = raid.incident(JUST_AFTER, "raid", 3, "north");
        // one denied, one not yet decided: nothing holds
        assertThat(Trial.truth(
                        accord,
                        two.deny(JUST_AFTER, "cell", "incident-1"),
                        breached("hold"),
                        "2025-03-30T12:00:00+02:00"))
                .isEqualTo(Truth.UNRESOLVED);
        assertThat(Trial.truth(
                        accord,
                        two.deny(JUST_AFTER, "cell", "incident-1")
                                .deny("2025-03-29T14:00:00+01:00", "cell", "incident-2"),
                        breached("hold"),
                        "2025-03-30T12:00:00+02:00"))
                .isEqualTo(Truth.FAILS);
        // one counts and is cured, one is not decided
        History cured =
                raid.confirm(RAID, "cell", "incident-1").incident("2025-04-01T12:00:00+02:00", "raid", 3, "north");
        assertThat(Trial.truth(accord, cured, breached("hold"), "2025-03-31T11:59:59+02:00"))
                .isEqualTo(Truth.HOLDS);
        assertThat(Trial.truth(accord, cured, breached("hold"), "2025-03-31T12:00:00+02:00"))
                .isEqualTo(Truth.FAILS);
        assertThat(Trial.truth(accord, cured, breached("hold"), "2025-04-01T12:00:00+02:00"))
                .isEqualTo(Truth.UNRESOLVED);
    }

    @Test
    void that_ended_breached_counts_as_breached_until_it_would_have_been_cured() {
        String end = "2025-03-30T12:00:00+02:00";
        Agreement accord = accord(
                owed("hold").must(refrain(incidents()).curedAfter(days(2))).due(at(end)));
        // one of the two was cured when it ended
        History two =
                none().incident("2025-03-20T12:00:00+01:00", "raid", 3, "north").incident(RAID, "raid", 3, "north");
        assertThat(status(accord, two, "hold", "2025-05-01")).isEqualTo(BREACHED);
        assertThat(Trial.truths(accord, two, breached("hold"), "2025-03-31T12:00:00+02:00"))
                .containsExactly(Truth.HOLDS, Truth.FAILS, Truth.FAILS);
        // what happens after the end makes no difference
        History later = two.incident("2025-03-31T10:00:00+02:00", "raid", 3, "north");
        assertThat(Trial.truths(accord, later, breached("hold"), "2025-03-31T12:00:00+02:00"))
                .containsExactly(Truth.HOLDS, Truth.FAILS, Truth.FAILS);
    }

    @Test
    void is_graver_for_what_counts_now_and_not_for_what_is_cured_or_undecided() {
        Agreement accord = accord().addCommitments(owed("hold")
                        .must(refrain(incidents().verifiedBy("strict")).curedAfter(days(2)))
                        .build())
                .addSanctions(Sanction.builder()
                        .id("gate")
                        .against("north")
                        .trigger(breached("hold"))
                        .addRungs(
                                Rung.of(warn("A word")),
                                Rung.of(warn("A strong word")).severity(5))
                        .build())
                .build();
        History light = raid.confirm(RAID, "cell", "incident-1");
        assertThat(Trial.as(accord, light, JUST_AFTER).sanction("gate").rung()).hasValue(1);
        History undecided = light.incident(JUST_AFTER, "raid", 5, "north");
        assertThat(Trial.as(accord, undecided, JUST_AFTER).sanction("gate").rung())
                .hasValue(1);
        assertThat(Trial.as(accord, undecided.confirm(JUST_AFTER, "cell", "incident-2"), JUST_AFTER)
                        .sanction("gate")
                        .rung())
                .hasValue(2);
        // the grave one is cured when the sanction comes anew
        History past = none().incident("2025-03-20T12:00:00+01:00", "raid", 5, "north")
                .confirm("2025-03-20T12:00:00+01:00", "cell", "incident-1")
                .incident(RAID, "raid", 3, "north")
                .confirm(RAID, "cell", "incident-2");
        assertThat(Trial.as(accord, past, JUST_AFTER).sanction("gate").rung()).hasValue(1);
    }

    @Test
    void is_to_be_cured_when_the_last_incident_that_counts_is() {
        Agreement accord = twoDays(incidents().verifiedBy("strict"));
        History counted = raid.confirm(RAID, "cell", "incident-1");
        assertThat(cures(accord, counted)).containsExactly("2025-03-31T10:00:00Z");
        // one that is not decided is not to be cured yet
        assertThat(cures(accord, counted.incident(JUST_AFTER, "raid", 3, "north")))
                .containsExactly("2025-03-31T10:00:00Z");
    }

    private static List<String> cures(Agreement accord, History history) {
        return Trial.as(accord, history, JUST_AFTER).upcoming().stream()
                .filter(upcoming -> upcoming.matter().equals("cure"))
                .map(upcoming -> upcoming.at().toString())
                .toList();
    }

    @Test
    void is_attributed_to_the_one_of_its_obligors_who_answers_for_the_author() {
        Agreement accord = accord().addActors(Party.of("east", "East"))
                .addCommitments(owed("hold")
                        .by("east", "north")
                        .must(refrain(incidents()))
                        .build())
                .build();
        assertThat(Trial.as(accord, none().incident(RAID, "raid", 3, "militia"), JUST_AFTER)
                        .reason("hold")
                        .because())
                .extracting(Reason::statement)
                .contains("raid of severity 3 by militia, for whom north answers, on 29 March 2025 at 12:00 (+01:00)");
    }
}

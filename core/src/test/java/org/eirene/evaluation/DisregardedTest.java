package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Conditions.measured;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Offsets.hours;
import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Performances.refrain;
import static org.eirene.agreement.Performances.respond;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.owed;
import static org.eirene.evaluation.Trial.unborn;

import java.math.BigDecimal;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.WithdrawalClause;
import org.eirene.history.History;
import org.eirene.history.Incident;
import org.junit.jupiter.api.Test;

/** What cannot apply is listed, with the reason, word for word. Extensions and rulings have tests of their own too. */
class DisregardedTest {
    private static final String AT = "2025-03-30T03:00:00+02:00";

    private final Agreement accord = accord().addIncidentKinds("raid")
            .addAreas("east")
            .addCommitments(
                    owed("visit").must(act()).verification("strict").build(),
                    owed("gift").must(act()).build(),
                    owed("hold").must(refrain(incidents())).build(),
                    owed("hotline").must(respond(incidents("raid"), hours(6))).build())
            .addBenchmarks(Benchmark.builder()
                    .id("flow")
                    .criterion(measured("trucks").last().atLeast(5))
                    .build())
            .build();

    private void disregards(Agreement accord, History history, String... reasons) {
        assertThat(Trial.as(accord, history, AT).disregarded())
                .extracting(Disregarded::reason)
                .containsExactly(reasons);
    }

    private void disregards(History history, String... reasons) {
        disregards(accord, history, reasons);
    }

    @Test
    void milestones() {
        disregards(none().milestone(AT, "nowhere"), "'nowhere' is not a milestone of the agreement");
        disregards(
                none().milestone("2025-03-10T00:00:00Z", "signal").milestone(AT, "signal"),
                "milestone 'signal' was reached before, by milestone-1");
        disregards(none().entryIntoForce(AT), "the text fixes the date of entry into force");
        disregards(
                unborn().build(),
                none().entryIntoForce("2025-03-10T00:00:00Z").entryIntoForce(AT),
                "milestone 'entry-into-force' was reached before, by milestone-1");
    }

    @Test
    void deliveries() {
        disregards(none().delivery(AT, "nothing"), "'nothing' is not a commitment of the agreement");
        disregards(none().delivery(AT, "flow"), "'flow' is not a commitment of the agreement");
        disregards(none().delivery(AT, "hold"), "nothing is delivered under 'hold', which forbids");
        disregards(none().delivery("2025-02-01T00:00:00Z", "gift"), "the agreement is not in force");
        disregards(
                none().answer(AT, "hotline", "incident-9"),
                "it answers no incident on the record that 'hotline' covers");
        disregards(none().delivery(AT, "hotline"), "it answers no incident on the record that 'hotline' covers");
    }

    @Test
    void observations() {
        disregards(none().observation(AT, "lorries", 5), "'lorries' is not an indicator of the agreement");
    }

    @Test
    void incidents_of_other_kinds_in_other_areas_or_by_strangers() {
        disregards(none().incident(AT, "theft", 3), "'theft' is not a kind of incident of the agreement");
        disregards(none().incident(AT, "raid", 3, "west"), "'west' is not an actor of the agreement");
        disregards(none().with(raidIn("west")), "'west' is not an area of the agreement");
        disregards(none().with(raidIn("east")));
        disregards(none().incident(AT, "raid", 3));
    }

    private static Incident raidIn(String area) {
        return Incident.builder()
                .id("i")
                .at(Trial.instant(AT))
                .incidentKind("raid")
                .severity(3)
                .area(area)
                .build();
    }

    @Test
    void rulings() {
        disregards(none().confirm(AT, "cell", "delivery-1"), "no proceeding about 'delivery-1' is open");
        History claim = none().delivery("2025-03-29T00:00:00Z", "visit");
        disregards(
                claim.confirm(AT, "ann", "delivery-1"), "'ann' does not sit in the present stage about 'delivery-1'");
        disregards(claim.confirm(AT, "nobody", "delivery-1"), "'nobody' is not an actor of the agreement");
        disregards(
                claim.confirm("2025-03-29T01:00:00Z", "cell", "delivery-1").deny(AT, "cell", "delivery-1"),
                "'delivery-1' is decided already");
        disregards(none().confirm(AT, "cell", "flow"), "no proceeding about 'flow' is open");
    }

    @Test
    void waivers() {
        disregards(none().waiver(AT, "south", "nothing"), "'nothing' is not a commitment of the agreement");
        disregards(none().waiver(AT, "north", "gift"), "'north' is not a beneficiary of 'gift'");
        disregards(
                none().waiver("2025-03-10T00:00:00Z", "south", "gift").waiver(AT, "south", "gift"),
                "'gift' is WAIVED for good");
        Agreement wide = accord(owed("gift").to("south", "cell").must(act()));
        disregards(
                wide,
                none().waiver("2025-03-10T00:00:00Z", "south", "gift").waiver(AT, "south", "gift"),
                "'south' has waived 'gift' before");
        disregards(
                none().delivery("2025-03-10T00:00:00Z", "gift").waiver(AT, "south", "gift"),
                "'gift' is FULFILLED for good");
    }

    @Test
    void extensions() {
        disregards(none().extension(AT, "nothing", days(1), "north", "south"), "'nothing' is not in the agreement");
        disregards(
                none().extension(AT, "gift", days(1), "north", "stranger"),
                "'stranger' is not an actor of the agreement");
    }

    @Test
    void deposits() {
        disregards(none().deposit(AT, "purse", BigDecimal.ONE, "south"), "'purse' is not an escrow of the agreement");
    }

    @Test
    void terminations() {
        disregards(none().termination(AT, "north"), "it lacks the consent of south");
        disregards(none().termination(AT), "it lacks the consent of north, south");
        disregards(unborn().build(), none().termination(AT, "north", "south"), "the agreement is NOT_IN_FORCE");
        disregards(
                none().termination(AT, "north", "south").termination(AT, "north", "south"),
                "the agreement is TERMINATED");
        disregards(
                none().termination("2025-03-10T00:00:00Z", "north", "south").observation(AT, "trucks", 5),
                "the agreement is TERMINATED");
        Agreement left = accord().withdrawal(WithdrawalClause.leavingTheRestAfter(days(1)))
                .build();
        disregards(
                left,
                none().withdrawal("2025-03-10T00:00:00Z", "north")
                        .withdrawal("2025-03-10T00:00:00Z", "south")
                        .termination(AT),
                "it lacks the consent of all parties");
    }

    @Test
    void withdrawals() {
        Agreement noticed =
                accord().withdrawal(WithdrawalClause.terminatingAfter(days(90))).build();
        disregards(none().withdrawal(AT, "cell"), "'cell' is not a party");
        disregards(unborn().build(), none().withdrawal(AT, "north"), "the agreement is NOT_IN_FORCE");
        disregards(
                noticed,
                none().withdrawal("2025-03-10T00:00:00Z", "north").withdrawal(AT, "north"),
                "'north' withdrew before, by withdrawal-1");
        Agreement done = accord(owed("gift").must(act()));
        disregards(
                done,
                none().delivery("2025-03-10T00:00:00Z", "gift").withdrawal(AT, "north"),
                "the agreement is COMPLETED");
        // where the rest goes on, one may leave an agreement that is completed
        disregards(
                done.toBuilder()
                        .withdrawal(WithdrawalClause.leavingTheRestAfter(days(1)))
                        .build(),
                none().delivery("2025-03-10T00:00:00Z", "gift").withdrawal(AT, "north"));
    }

    @Test
    void retractions() {
        String reason = " is no earlier event that can be retracted";
        disregards(none().retraction(AT, "nothing"), "'nothing'" + reason);
        History twice = none().milestone("2025-03-10T00:00:00Z", "signal")
                .retraction("2025-03-11T00:00:00Z", "milestone-1")
                .retraction(AT, "milestone-1");
        disregards(twice, "'milestone-1' was retracted before");
        History ofRetraction = none().milestone("2025-03-10T00:00:00Z", "signal")
                .retraction("2025-03-11T00:00:00Z", "milestone-1")
                .retraction(AT, "retraction-1");
        disregards(ofRetraction, "'retraction-1'" + reason);
        assertThat(Trial.as(accord, ofRetraction, AT).milestone("signal").since())
                .isEmpty();
    }

    @Test
    void an_event_is_tried_until_the_first_beat_has_settled() {
        // ordered by id, the ruling and the answer come before what they need
        History history = none().with(
                        org.eirene.history.Ruling.builder()
                                .id("a")
                                .at(Trial.instant(AT))
                                .verdict(org.eirene.history.Verdict.CONFIRM)
                                .by("cell")
                                .about("z")
                                .build(),
                        org.eirene.history.Delivery.builder()
                                .id("b")
                                .at(Trial.instant(AT))
                                .commitment("hotline")
                                .answers("y")
                                .build(),
                        Incident.builder()
                                .id("y")
                                .at(Trial.instant(AT))
                                .incidentKind("raid")
                                .severity(3)
                                .build(),
                        org.eirene.history.Delivery.builder()
                                .id("z")
                                .at(Trial.instant(AT))
                                .commitment("visit")
                                .build());
        disregards(history);
        assertThat(Trial.status(accord, history, "visit", AT)).isEqualTo(org.eirene.agreement.Status.FULFILLED);
    }

    @Test
    void what_lies_after_the_instant_asked_about_is_not_listed() {
        disregards(none().milestone("2025-03-30T03:00:00.000000001+02:00", "nowhere"));
    }

    @Test
    void a_delivery_at_the_instant_of_entry_into_force_applies() {
        disregards(none().delivery(Trial.ENTRY, "gift"));
        disregards(
                unborn().addCommitments(owed("gift").must(act()).build()).build(),
                none().delivery(AT, "gift").entryIntoForce(AT));
    }
}

package org.eirene.agreement;

import static org.eirene.agreement.Conditions.any;
import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Conditions.completed;
import static org.eirene.agreement.Conditions.delivered;
import static org.eirene.agreement.Conditions.inForce;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Conditions.invoked;
import static org.eirene.agreement.Conditions.lost;
import static org.eirene.agreement.Conditions.measured;
import static org.eirene.agreement.Conditions.met;
import static org.eirene.agreement.Conditions.missed;
import static org.eirene.agreement.Conditions.opened;
import static org.eirene.agreement.Conditions.quiet;
import static org.eirene.agreement.Conditions.reached;
import static org.eirene.agreement.Measures.refer;
import static org.eirene.agreement.Measures.snapBack;
import static org.eirene.agreement.Measures.warn;
import static org.eirene.agreement.Measures.withhold;
import static org.eirene.agreement.Moments.date;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Offsets.hours;
import static org.eirene.agreement.Offsets.years;
import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.agreement.Performances.refrain;
import static org.eirene.agreement.Performances.respond;
import static org.eirene.agreement.Performances.supply;

/** A valid agreement with an element of each kind, from which tests make faulty ones. */
final class CorridorAccord {
    private CorridorAccord() {}

    static Agreement.Builder builder() {
        return Agreement.builder()
                .id("corridor-accord")
                .title("Corridor Accord")
                .timeZone("Asia/Jerusalem")
                .addSources(Source.of("Text as signed", "https://example.org/text"))
                .addActors(
                        Party.builder()
                                .id("north")
                                .name("Northern Government")
                                .answersFor("northern-army")
                                .build(),
                        Party.of("south", "Southern Front"),
                        Monitor.of("un-cell", "Joint monitoring cell"),
                        Guarantor.builder()
                                .id("qatar")
                                .name("Qatar")
                                .also(Role.MEDIATOR)
                                .build(),
                        Outsider.builder()
                                .id("northern-army")
                                .name("Northern Army")
                                .signed(false)
                                .build())
                .addIncidentKinds("armed-attack", "convoy-stopped")
                .addAreas("east", "west")
                .addMilestones(Milestone.builder()
                        .id("ratified-north")
                        .by("north")
                        .takes(days(10), days(40))
                        .build())
                .addIndicators(
                        Indicator.builder().id("aid-trucks").unit("truck").build())
                .addManifests(Manifest.builder()
                        .id("list-a")
                        .addItems("a-001", "a-002", "a-003")
                        .build())
                .addProcedures(
                        Procedure.builder()
                                .id("count")
                                .addStages(Stage.of(1, days(3), "un-cell"))
                                .onSilence(Silence.CONFIRM)
                                .build(),
                        Procedure.builder()
                                .id("review")
                                .addStages(Stage.of(1, hours(48), "un-cell"), Stage.of(1, days(5), "qatar"))
                                .onSilence(Silence.DENY)
                                .clock(Clock.STOPS)
                                .standing("north", "south")
                                .filedWithin(days(7))
                                .build())
                .addPhases(
                        Phase.builder()
                                .id("calm")
                                .title("Seventy-two quiet hours")
                                .completes(quiet(hours(72)).minSeverity(3))
                                .build(),
                        Phase.builder()
                                .id("opening")
                                .opens(completed("calm"))
                                .lasts(days(42))
                                .onExpiry(OnExpiry.extend(
                                        days(7),
                                        delivered("release-civilians")
                                                .within(days(7))
                                                .atLeast(1),
                                        2))
                                .build())
                .addCommitments(
                        fromSouth("release-civilians")
                                .clause("Art. 3(1)")
                                .must(deliver(3, "person")
                                        .manifest("list-a")
                                        .instalment(1, opened("opening").day(1)))
                                .due(opened("opening").plus(days(42)))
                                .verification("count")
                                .build(),
                        fromNorth("free-detainees")
                                .must(deliver(90, "person"))
                                .when(reached("ratified-north"))
                                .build(),
                        fromNorth("let-aid-in")
                                .must(supply(600, "truck").per(days(1)))
                                .protectedFromSanctions()
                                .build(),
                        fromNorth("hold-fire-north")
                                .must(refrain(incidents("armed-attack")
                                                .minSeverity(3)
                                                .verifiedBy("count"))
                                        .curedAfter(days(2)))
                                .survives()
                                .build(),
                        fromSouth("ease-trade")
                                .must(refrain(incidents("convoy-stopped")).curedAfter(days(1)))
                                .build(),
                        Commitment.builder()
                                .id("answer-hotline")
                                .by("un-cell")
                                .to("north", "south")
                                .must(respond(incidents().minSeverity(2), hours(6)))
                                .build(),
                        fromNorth("open-crossing")
                                .must(act())
                                .due(date("2025-02-28"))
                                .performedBy("northern-army")
                                .build(),
                        Commitment.builder()
                                .id("convene")
                                .by("qatar")
                                .to("north", "south")
                                .must(act())
                                .due(invoked("qatar-assurance").plus(hours(48)))
                                .build())
                .addBenchmarks(Benchmark.builder()
                        .id("aid-flow")
                        .phase("opening")
                        .criterion(measured("aid-trucks").mean().within(days(7)).atLeast(500))
                        .due(opened("opening").plus(days(30)).endOfDay())
                        .verification("count")
                        .continuous()
                        .build())
                .addExchanges(swap(Ratio.of(1, 30).grace(days(1))))
                .addSanctions(obstruction().build())
                .addEscrows(Escrow.builder()
                        .id("reconstruction")
                        .holder("qatar")
                        .unit("USD")
                        .addTranches(tranche("tranche-1").build())
                        .build())
                .addGuarantees(assurance().build())
                .withdrawal(WithdrawalClause.terminatingAfter(days(30)))
                .addOpenQuestions(OpenQuestion.builder()
                        .id("which-list")
                        .title("Whose names are on the second list")
                        .concerns("release-civilians")
                        .build());
    }

    /** {@return a commitment of the north, its performance still to be said} */
    static Commitment.Builder fromNorth(String id) {
        return Commitment.builder().id(id).by("north").to("south").phase("opening");
    }

    /** {@return a commitment of the south, its performance still to be said} */
    static Commitment.Builder fromSouth(String id) {
        return Commitment.builder().id(id).by("south").to("north").phase("opening");
    }

    static Exchange swap(ExchangeTerms terms) {
        return Exchange.builder()
                .id("swap")
                .give("release-civilians")
                .inReturn("free-detainees")
                .terms(terms)
                .build();
    }

    static Sanction.Builder obstruction() {
        return Sanction.builder()
                .id("obstruction")
                .against("north")
                .trigger(any(breached("let-aid-in"), missed("aid-flow"), lost("aid-flow")))
                .decision("count")
                .addRungs(
                        Rung.of(warn("Notice to the north")),
                        Rung.of(withhold("tranche-1"))
                                .after(days(3))
                                .occurrence(2)
                                .severity(4),
                        Rung.of(snapBack("ease-trade"), refer("qatar")).after(days(10)))
                .probation(days(2));
    }

    static Tranche.Builder tranche(String id) {
        return Tranche.builder()
                .id(id)
                .amount(25_000_000)
                .to("north")
                .release(met("aid-flow"))
                .returns(opened("opening").plus(years(1)));
    }

    static Guarantee.Builder assurance() {
        return Guarantee.builder()
                .id("qatar-assurance")
                .guarantor("qatar")
                .covers("let-aid-in")
                .invokedWhen(inForce("obstruction", 3))
                .undertakings("convene");
    }
}

package org.eirene.history;

import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Conditions.completed;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Conditions.measured;
import static org.eirene.agreement.Conditions.met;
import static org.eirene.agreement.Conditions.opened;
import static org.eirene.agreement.Conditions.quiet;
import static org.eirene.agreement.Measures.warn;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Offsets.hours;
import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.agreement.Performances.refrain;
import static org.eirene.agreement.Performances.respond;
import static org.eirene.agreement.Performances.supply;

import java.time.Instant;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Escrow;
import org.eirene.agreement.Guarantor;
import org.eirene.agreement.IncidentFilter;
import org.eirene.agreement.Indicator;
import org.eirene.agreement.Manifest;
import org.eirene.agreement.Milestone;
import org.eirene.agreement.Monitor;
import org.eirene.agreement.Outsider;
import org.eirene.agreement.Party;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Procedure;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.Silence;
import org.eirene.agreement.Stage;
import org.eirene.agreement.Tranche;

/** The accord of the examples, with an element of every kind that an event can name. */
final class Corridor {
    static final Agreement ACCORD = Agreement.builder()
            .id("corridor-accord")
            .title("Corridor Accord")
            .timeZone("Asia/Jerusalem")
            .addActors(
                    Party.builder()
                            .id("north")
                            .name("Northern Government")
                            .addAnswersFor("northern-army")
                            .build(),
                    Party.of("south", "Southern Front"),
                    Monitor.of("un-cell", "Joint monitoring cell"),
                    Guarantor.of("qatar", "Qatar"),
                    Outsider.of("northern-army", "Northern Army"))
            .addIncidentKinds("armed-attack", "convoy-stopped")
            .addAreas("east", "west")
            .addMilestones(Milestone.builder().id("ratified-north").build())
            .addIndicators(Indicator.builder().id("aid-trucks").unit("truck").build())
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
                            .filedWithin(days(7))
                            .build())
            .addPhases(
                    Phase.builder()
                            .id("calm")
                            .completes(quiet(hours(72)).minSeverity(3))
                            .build(),
                    Phase.builder()
                            .id("opening")
                            .opens(completed("calm"))
                            .lasts(days(42))
                            .build())
            .addCommitments(
                    Commitment.builder()
                            .id("release-civilians")
                            .by("south")
                            .to("north")
                            .phase("opening")
                            .must(deliver(3, "person").manifest("list-a"))
                            .verification("count")
                            .build(),
                    Commitment.builder()
                            .id("free-detainees")
                            .by("north")
                            .to("south")
                            .phase("opening")
                            .must(deliver(90, "person"))
                            .build(),
                    Commitment.builder()
                            .id("hand-in-weapons")
                            .by("south")
                            .to("north")
                            .phase("opening")
                            .must(deliver(100, "weapon"))
                            .verification("count")
                            .build(),
                    Commitment.builder()
                            .id("let-aid-in")
                            .by("north")
                            .to("south")
                            .phase("opening")
                            .must(supply(600, "truck").per(days(1)))
                            .protectedFromSanctions()
                            .build(),
                    Commitment.builder()
                            .id("hold-fire-north")
                            .by("north")
                            .to("south")
                            .phase("opening")
                            .must(refrain(incidents("armed-attack")
                                            .minSeverity(3)
                                            .by("north")
                                            .verifiedBy("count"))
                                    .curedAfter(days(2)))
                            .build(),
                    Commitment.builder()
                            .id("answer-hotline")
                            .by("un-cell")
                            .to("north", "south")
                            .must(respond(IncidentFilter.ALL.minSeverity(2), hours(6)))
                            .build(),
                    Commitment.builder()
                            .id("open-crossing")
                            .by("north")
                            .to("south")
                            .phase("opening")
                            .must(act())
                            .due(opened("opening").plus(days(30)))
                            .build())
            .addBenchmarks(
                    Benchmark.builder()
                            .id("aid-flow")
                            .phase("opening")
                            .criterion(measured("aid-trucks")
                                    .mean()
                                    .within(days(7))
                                    .atLeast(500))
                            .verification("count")
                            .build(),
                    Benchmark.builder()
                            .id("trucks-at-all")
                            .criterion(measured("aid-trucks").last().atLeast(1))
                            .build())
            .addSanctions(
                    Sanction.builder()
                            .id("obstruction")
                            .against("north")
                            .trigger(breached("let-aid-in"))
                            .decision("count")
                            .addRungs(Rung.of(warn("Notice to the north")))
                            .build(),
                    Sanction.builder()
                            .id("notice")
                            .against("south")
                            .trigger(breached("release-civilians"))
                            .addRungs(Rung.of(warn("Notice to the south")))
                            .build())
            .addEscrows(Escrow.builder()
                    .id("reconstruction")
                    .holder("qatar")
                    .unit("USD")
                    .addTranches(Tranche.builder()
                            .id("tranche-1")
                            .amount(25_000_000)
                            .to("north")
                            .release(met("aid-flow"))
                            .build())
                    .build())
            .build();

    /** In force from 16 January 2025 on. */
    static final History IN_FORCE = History.of(ACCORD).entryIntoForce("2025-01-16T11:15:00+02:00");

    private Corridor() {}

    /** Noon of a day of January 2025. */
    static Instant noon(int day) {
        return Instant.parse("2025-01-%02dT12:00:00Z".formatted(day));
    }

    /** A delivery of one at noon of a day of January 2025. */
    static Delivery delivery(String id, int day) {
        return Delivery.builder()
                .id(id)
                .at(noon(day))
                .commitment("free-detainees")
                .build();
    }
}

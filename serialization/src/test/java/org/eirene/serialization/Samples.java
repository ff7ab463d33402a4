package org.eirene.serialization;

import static org.eirene.agreement.Conditions.*;
import static org.eirene.agreement.Measures.*;
import static org.eirene.agreement.Moments.*;
import static org.eirene.agreement.Offsets.*;
import static org.eirene.agreement.Performances.*;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.eirene.agreement.Actor;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Clock;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Element;
import org.eirene.agreement.Escrow;
import org.eirene.agreement.Exchange;
import org.eirene.agreement.Extras;
import org.eirene.agreement.Guarantee;
import org.eirene.agreement.Guarantor;
import org.eirene.agreement.Indicator;
import org.eirene.agreement.Institution;
import org.eirene.agreement.Manifest;
import org.eirene.agreement.Mediator;
import org.eirene.agreement.Milestone;
import org.eirene.agreement.MomentSource;
import org.eirene.agreement.Monitor;
import org.eirene.agreement.OnExpiry;
import org.eirene.agreement.OpenQuestion;
import org.eirene.agreement.Outsider;
import org.eirene.agreement.Panel;
import org.eirene.agreement.Party;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Procedure;
import org.eirene.agreement.Ratio;
import org.eirene.agreement.Role;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.Silence;
import org.eirene.agreement.Source;
import org.eirene.agreement.Stage;
import org.eirene.agreement.Status;
import org.eirene.agreement.Together;
import org.eirene.agreement.Tranche;
import org.eirene.agreement.WithdrawalClause;
import org.eirene.history.Challenge;
import org.eirene.history.Delivery;
import org.eirene.history.Deposit;
import org.eirene.history.Extension;
import org.eirene.history.History;
import org.eirene.history.Incident;
import org.eirene.history.MilestoneReached;
import org.eirene.history.Observation;
import org.eirene.history.Retraction;
import org.eirene.history.Ruling;
import org.eirene.history.Termination;
import org.eirene.history.Verdict;
import org.eirene.history.Waiver;
import org.eirene.history.Withdrawal;
import org.eirene.serialization.Expectation.Expected;

/** Documents that say everything that the written form can say, at least once. */
final class Samples {
    private Samples() {}

    static Agreement agreement() {
        return Agreement.builder()
                .id("everything")
                .title("An accord: with a clause of every kind, \"quoted\" and not")
                .timeZone("Asia/Jerusalem")
                .entersIntoForce("2025-01-16T11:15:00+02:00")
                .addSources(
                        Source.of("Text as signed", "https://example.org/text"),
                        Source.of("From memory"),
                        new Source(Optional.empty(), Optional.of("https://example.org/annex")))
                .addActors(actors())
                .addIncidentKinds("armed-attack", "convoy-stopped")
                .addAreas("west", "east")
                .addMilestones(
                        Milestone.builder()
                                .id("ratified-north")
                                .title("Ratified by the northern assembly")
                                .by("north")
                                .takes(days(10), days(40))
                                .build(),
                        Milestone.builder().id("ratified-south").build())
                .addIndicators(Indicator.builder()
                        .id("aid-trucks")
                        .unit("truck")
                        .title("Trucks through the crossing in a day")
                        .build())
                .addManifests(Manifest.builder()
                        .id("list-a")
                        .title("First agreed list")
                        .addItems("a-001", "002", "2025-01-01", "no", "Zoë, b. 1990")
                        .build())
                .addProcedures(procedures())
                .addPhases(phases())
                .addAll(deliverables())
                .addAll(continuing())
                .addAll(undertakings())
                .addBenchmarks(benchmarks())
                .addExchanges(
                        Exchange.builder()
                                .id("swap")
                                .give("release-civilians")
                                .inReturn("free-detainees")
                                .terms(Ratio.of(1, 30).grace(days(1)))
                                .build(),
                        Exchange.builder()
                                .id("statements")
                                .give("statement-north")
                                .inReturn("statement-south")
                                .terms(new Together(hours(1)))
                                .build())
                .addSanctions(sanctions())
                .addEscrows(Escrow.builder()
                        .id("reconstruction")
                        .holder("trust-fund")
                        .unit("USD")
                        .addTranches(
                                Tranche.builder()
                                        .id("tranche-1")
                                        .amount(25_000_000)
                                        .to("north")
                                        .release(met("aid-flow"))
                                        .returns(opened("opening").plus(years(1)))
                                        .build(),
                                Tranche.builder()
                                        .id("tranche-2")
                                        .title("For bread")
                                        .amount(new BigDecimal("1234.5"))
                                        .to("south")
                                        .release(released("tranche-1"))
                                        .protectedFromSanctions()
                                        .build())
                        .build())
                .addGuarantees(Guarantee.builder()
                        .id("qatar-assurance")
                        .guarantor("qatar")
                        .covers("let-aid-in")
                        .invokedWhen(inForce("obstruction", 3))
                        .undertakings("convene")
                        .build())
                .withdrawal(WithdrawalClause.leavingTheRestAfter(days(30)))
                .addOpenQuestions(OpenQuestion.builder()
                        .id("which-list")
                        .title("Whose names are on the second list")
                        .concerns("release-civilians")
                        .build())
                .extras(extras())
                .build();
    }

    /** A history with an event of every kind, and every field of each. */
    static History history() {
        return History.of(agreement())
                .with(
                        MilestoneReached.builder()
                                .id("e01")
                                .at(instant("2025-01-18T07:00:00Z"))
                                .milestone("ratified-north")
                                .build(),
                        Delivery.builder()
                                .id("e02")
                                .at(instant("2025-01-19T15:00:00Z"))
                                .reported(instant("2025-01-20T06:00:00.123456789Z"))
                                .commitment("release-civilians")
                                .addItems("a-001", "2025-01-01")
                                .by("south")
                                .source("Red Cross")
                                .addEvidence("https://example.org/1", "page 3")
                                .note("Both in good health: seen by a doctor # today")
                                .extras(extras())
                                .build(),
                        Incident.builder()
                                .id("e03")
                                .at(instant("2025-01-20T08:00:00Z"))
                                .incidentKind("armed-attack")
                                .severity(3)
                                .by("northern-army")
                                .area("east")
                                .build(),
                        Incident.builder()
                                .id("e04")
                                .at(instant("2025-01-20T08:30:00Z"))
                                .incidentKind("convoy-stopped")
                                .severity(1)
                                .build(),
                        Delivery.builder()
                                .id("e05")
                                .at(instant("2025-01-20T09:00:00Z"))
                                .commitment("answer-hotline")
                                .answers("e03")
                                .build(),
                        Observation.builder()
                                .id("e06")
                                .at(instant("2025-01-20T10:00:00Z"))
                                .indicator("aid-trucks")
                                .value(new BigDecimal("630.25"))
                                .build(),
                        Ruling.builder()
                                .id("e07")
                                .at(instant("2025-01-21T07:00:00Z"))
                                .verdict(Verdict.CONFIRM)
                                .by("un-cell")
                                .about("e02")
                                .addItems("a-001")
                                .build(),
                        Challenge.builder()
                                .id("e08")
                                .at(instant("2025-01-21T08:00:00Z"))
                                .subject("list-a")
                                .item("002")
                                .by("north")
                                .under("review")
                                .build(),
                        Ruling.builder()
                                .id("e09")
                                .at(instant("2025-01-22T08:00:00Z"))
                                .verdict(Verdict.DENY)
                                .by("un-cell")
                                .about("e08")
                                .build(),
                        Delivery.builder()
                                .id("e10")
                                .at(instant("2025-01-22T10:00:00Z"))
                                .commitment("free-detainees")
                                .quantity(30)
                                .by("north")
                                .build(),
                        Ruling.builder()
                                .id("e11")
                                .at(instant("2025-01-23T08:00:00Z"))
                                .verdict(Verdict.CONFIRM)
                                .by("un-cell")
                                .about("e10")
                                .accepted(29)
                                .build(),
                        Waiver.builder()
                                .id("e12")
                                .at(instant("2025-01-25T21:59:59.999999999Z"))
                                .commitment("open-crossing")
                                .by("un-cell")
                                .build(),
                        Extension.builder()
                                .id("e13")
                                .at(instant("2025-01-26T08:00:00Z"))
                                .element("opening")
                                .plus(days(3))
                                .by("north", "south")
                                .build(),
                        Deposit.builder()
                                .id("e14")
                                .at(instant("2025-01-26T08:00:00Z"))
                                .escrow("reconstruction")
                                .amount(25_000_000)
                                .by("qatar")
                                .build(),
                        Retraction.builder()
                                .id("e15")
                                .at(instant("2025-01-28T08:00:00Z"))
                                .event("e04")
                                .note("Wrong place.\nSee the log:\n\n  page 3\n")
                                .build(),
                        Withdrawal.builder()
                                .id("e16")
                                .at(instant("2025-03-01T00:00:00Z"))
                                .by("south")
                                .build(),
                        Termination.builder()
                                .id("e17")
                                .at(instant("2025-03-02T00:00:00Z"))
                                .by("north", "south")
                                .build());
    }

    /** A case with an expectation of everything. */
    static ConformanceCase worked() {
        return new ConformanceCase(
                agreement(),
                history(),
                ImmutableList.of(
                        new Expectation(
                                instant("2025-01-30T00:00:00Z"),
                                Optional.of(instant("2025-02-01T00:00:00.25Z")),
                                Optional.of(Status.IN_FORCE),
                                ImmutableMap.of(
                                        "opening",
                                        Expected.of(Status.OPEN),
                                        "obstruction",
                                        new Expected(Status.IN_FORCE, OptionalInt.of(2))),
                                ImmutableMap.of("release-civilians", BigDecimal.ONE),
                                ImmutableMap.of(
                                        "reconstruction",
                                        ImmutableMap.of(
                                                "deposited",
                                                new BigDecimal(25_000_000),
                                                "held",
                                                new BigDecimal("24999999.5"))),
                                Optional.of(ImmutableSortedSet.of("e05", "e08", "e09"))),
                        new Expectation(
                                instant("2025-01-16T09:15:00Z"),
                                Optional.empty(),
                                Optional.empty(),
                                ImmutableMap.of(),
                                ImmutableMap.of(),
                                ImmutableMap.of(),
                                Optional.of(ImmutableSortedSet.of()))),
                Extras.of(Map.of("why", "Every key once")));
    }

    private static Instant instant(String text) {
        return Instant.parse(text);
    }

    static Extras extras() {
        Map<String, Object> nested = new LinkedHashMap<>();
        nested.put("z", null);
        nested.put("a", true);
        nested.put("on", List.of(new BigDecimal("1.0"), new BigDecimal("1"), new BigDecimal("1E+9"), "1"));
        nested.put("empty map", Map.of());
        nested.put("empty list", List.of());
        return Extras.of(nested);
    }

    private static Actor[] actors() {
        return new Actor[] {
            Party.builder()
                    .id("north")
                    .name("Northern Government")
                    .title("The north")
                    .answersFor("northern-army")
                    .build(),
            Party.of("south", "Southern Front"),
            Guarantor.builder()
                    .id("qatar")
                    .also(Role.MEDIATOR, Role.MONITOR)
                    .name("Qatar")
                    .build(),
            Mediator.of("swiss", "Switzerland"),
            Monitor.of("un-cell", "Joint monitoring cell"),
            Panel.builder().id("review-panel").build(),
            Institution.of("trust-fund", "Trust fund"),
            Outsider.builder()
                    .id("northern-army")
                    .name("Northern Army")
                    .signed(false)
                    .extras(Extras.of(Map.of("colour", "#c00")))
                    .build()
        };
    }

    private static Procedure[] procedures() {
        return new Procedure[] {
            Procedure.builder()
                    .id("count")
                    .addStages(Stage.of(1, days(3), "un-cell"))
                    .onSilence(Silence.CONFIRM)
                    .build(),
            Procedure.builder()
                    .id("review")
                    .addStages(
                            Stage.of(2, hours(48), "un-cell", "swiss", "review-panel"), Stage.of(1, days(5), "qatar"))
                    .onSilence(Silence.DENY)
                    .clock(Clock.STOPS)
                    .standing("north", "south")
                    .filedWithin(days(7))
                    .build()
        };
    }

    private static Phase[] phases() {
        return new Phase[] {
            Phase.builder()
                    .id("calm")
                    .title("Seventy-two quiet hours")
                    .completes(quiet(hours(72))
                            .of(incidents("armed-attack")
                                    .minSeverity(3)
                                    .by("north", "south")
                                    .areas("east")
                                    .verifiedBy("count"))
                            .since(at("2025-01-17T00:00:00.5Z")))
                    .build(),
            Phase.builder()
                    .id("opening")
                    .opens(completed("calm"))
                    .lasts(days(42))
                    .onExpiry(OnExpiry.extend(
                            days(7),
                            delivered("release-civilians").within(days(7)).atLeast(1),
                            2))
                    .build(),
            Phase.builder()
                    .id("talks")
                    .opens(opened("opening"))
                    .lasts(offset("P1DT12H"))
                    .onExpiry(OnExpiry.complete())
                    .build(),
            Phase.builder()
                    .id("peace")
                    .opens(any(completed("opening"), lapsed("talks")))
                    .completes(never())
                    .lasts(offset("P1Y2M3DT4H5M6.789S"))
                    .onExpiry(OnExpiry.carryOn())
                    .build()
        };
    }

    private static List<Commitment> deliverables() {
        return List.of(
                Commitment.builder()
                        .id("release-civilians")
                        .clause("Art. 3(1)")
                        .by("south")
                        .to("north")
                        .phase("opening")
                        .must(deliver(3, "person")
                                .manifest("list-a")
                                .instalment(1, opened("opening").day(1))
                                .instalment(2, opened("opening").day(7).plus(hours(1))))
                        .due(opened("opening").plus(days(42)))
                        .verification("count")
                        .note("The first list only.\nThe second is open: see which-list.")
                        .build(),
                Commitment.builder()
                        .id("free-detainees")
                        .by("north")
                        .to("south")
                        .phase("opening")
                        .must(deliver(90, "person"))
                        .when(reached("ratified-north"))
                        .build(),
                Commitment.builder()
                        .id("open-crossing")
                        .by("north", "south")
                        .to("qatar", "un-cell")
                        .phase("opening")
                        .must(act())
                        .due(date("2025-02-28"))
                        .performedBy("northern-army")
                        .build(),
                statement("north", "south"),
                statement("south", "north"));
    }

    private static Commitment statement(String by, String to) {
        return Commitment.builder()
                .id("statement-" + by)
                .by(by)
                .to(to)
                .must(act())
                .due(earliest(
                        at("2025-02-01T12:00:00Z"),
                        latest(reached("ratified-north"), reached("ratified-south"))
                                .plus(days(3))
                                .endOfDay(),
                        date("2025-02-10").plus(months(1))))
                .build();
    }

    private static List<Commitment> continuing() {
        return List.of(
                Commitment.builder()
                        .id("let-aid-in")
                        .by("north")
                        .to("south")
                        .phase("opening")
                        .must(supply(new BigDecimal("600.5"), "truck").per(days(1)))
                        .protectedFromSanctions()
                        .build(),
                Commitment.builder()
                        .id("spare-hospitals")
                        .by("north")
                        .to("south")
                        .phase("opening")
                        .must(refrain(incidents()))
                        .protectedFromSanctions()
                        .build(),
                Commitment.builder()
                        .id("hold-fire-north")
                        .by("north")
                        .to("south")
                        .phase("opening")
                        .must(refrain(incidents("armed-attack").minSeverity(3).verifiedBy("count"))
                                .curedAfter(days(2)))
                        .survives()
                        .build(),
                Commitment.builder()
                        .id("ease-trade")
                        .by("south")
                        .to("north")
                        .phase("opening")
                        .must(refrain(incidents("convoy-stopped")))
                        .due(lifted("obstruction"))
                        .build(),
                Commitment.builder()
                        .id("answer-hotline")
                        .by("un-cell")
                        .to("north", "south")
                        .must(respond(incidents().minSeverity(2), hours(6)))
                        .build());
    }

    /** What the guarantor does, each due by another of the transitions of which there is a moment. */
    private static List<Element> undertakings() {
        ImmutableList.Builder<Element> all = ImmutableList.builder();
        all.add(Commitment.builder()
                .id("convene")
                .by("qatar")
                .to("north", "south")
                .must(act())
                .due(invoked("qatar-assurance").plus(hours(48)))
                .build());
        Map<String, MomentSource> moments = new LinkedHashMap<>();
        moments.put("completed", completed("calm"));
        moments.put("lapsed", lapsed("calm"));
        moments.put("in-effect", inEffect("let-aid-in"));
        moments.put("fulfilled", fulfilled("release-civilians"));
        moments.put("breached", breached("release-civilians"));
        moments.put("met", met("aid-flow"));
        moments.put("missed", missed("aid-flow"));
        moments.put("lost", lost("aid-flow"));
        moments.put("imposed", imposed("obstruction"));
        moments.put("released", released("tranche-1").endOfDay());
        moments.forEach((word, moment) -> all.add(Commitment.builder()
                .id("report-" + word)
                .by("qatar")
                .to("north")
                .must(act())
                .due(moment.asMoment())
                .build()));
        return all.build();
    }

    private static Benchmark[] benchmarks() {
        return new Benchmark[] {
            Benchmark.builder()
                    .id("aid-flow")
                    .phase("opening")
                    .criterion(measured("aid-trucks").mean().within(days(7)).atLeast(500))
                    .due(opened("opening").plus(days(30)).endOfDay())
                    .verification("count")
                    .continuous()
                    .build(),
            Benchmark.builder()
                    .id("stocks")
                    .criterion(all(
                            measured("aid-trucks").last().atMost(700),
                            measured("aid-trucks").sum().moreThan(new BigDecimal("-0.25")),
                            measured("aid-trucks").min().lessThan(new BigDecimal("1000000")),
                            measured("aid-trucks").max().atLeast(1),
                            measured("aid-trucks").count().atLeast(2)))
                    .build(),
            Benchmark.builder()
                    .id("normal-life")
                    .criterion(atLeast(
                            2,
                            not(breached("ease-trade")),
                            fulfilled("free-detainees"),
                            is("open-crossing", Status.WAIVED),
                            open("opening"),
                            passed(date("2025-06-01")),
                            incidents("armed-attack").within(days(7)).atMost(5),
                            incidents().atLeast(0),
                            quiet(days(10)),
                            all(always(), not(never())),
                            delivered("release-civilians", "free-detainees").atMost(100)))
                    .build()
        };
    }

    private static Sanction[] sanctions() {
        return new Sanction[] {
            Sanction.builder()
                    .id("obstruction")
                    .against("north")
                    .trigger(any(breached("let-aid-in"), missed("aid-flow"), lost("aid-flow")))
                    .decision("count")
                    .rungs(Arrays.asList(
                            Rung.of(warn("Notice to the north: \"once\"")),
                            Rung.of(withhold("tranche-1"))
                                    .after(days(3))
                                    .occurrence(2)
                                    .severity(4),
                            Rung.of(snapBack("ease-trade"), refer("qatar")).after(days(10)),
                            Rung.of(
                                            snapBack("ease-trade").forGood(),
                                            suspend("free-detainees", "talks"),
                                            forfeit("tranche-1"),
                                            terminate())
                                    .after(days(60))))
                    .cure(quiet(days(3)))
                    .probation(days(2))
                    .build(),
            Sanction.builder()
                    .id("rebuke")
                    .against("south")
                    .trigger(all(invoked("qatar-assurance"), inForce("obstruction")))
                    .addRungs(Rung.of(warn("no")))
                    .build()
        };
    }
}

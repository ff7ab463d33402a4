package org.eirene.agreement;

import static org.eirene.agreement.Conditions.all;
import static org.eirene.agreement.Conditions.always;
import static org.eirene.agreement.Conditions.any;
import static org.eirene.agreement.Conditions.atLeast;
import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Conditions.completed;
import static org.eirene.agreement.Conditions.delivered;
import static org.eirene.agreement.Conditions.fulfilled;
import static org.eirene.agreement.Conditions.inForce;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Conditions.invoked;
import static org.eirene.agreement.Conditions.is;
import static org.eirene.agreement.Conditions.lapsed;
import static org.eirene.agreement.Conditions.lost;
import static org.eirene.agreement.Conditions.measured;
import static org.eirene.agreement.Conditions.met;
import static org.eirene.agreement.Conditions.missed;
import static org.eirene.agreement.Conditions.never;
import static org.eirene.agreement.Conditions.not;
import static org.eirene.agreement.Conditions.open;
import static org.eirene.agreement.Conditions.opened;
import static org.eirene.agreement.Conditions.passed;
import static org.eirene.agreement.Conditions.quiet;
import static org.eirene.agreement.Conditions.reached;
import static org.eirene.agreement.Conditions.released;
import static org.eirene.agreement.Measures.forfeit;
import static org.eirene.agreement.Measures.refer;
import static org.eirene.agreement.Measures.snapBack;
import static org.eirene.agreement.Measures.suspend;
import static org.eirene.agreement.Measures.terminate;
import static org.eirene.agreement.Measures.warn;
import static org.eirene.agreement.Measures.withhold;
import static org.eirene.agreement.Moments.at;
import static org.eirene.agreement.Moments.date;
import static org.eirene.agreement.Moments.earliest;
import static org.eirene.agreement.Moments.inEffect;
import static org.eirene.agreement.Moments.latest;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Offsets.hours;
import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.agreement.Performances.refrain;
import static org.eirene.agreement.Performances.respond;
import static org.eirene.agreement.Performances.supply;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;

/** Every case of the closed families, some in several forms, each with the words that people read for it. */
final class OneOfEach {
    private OneOfEach() {}

    static ImmutableMap<Condition, String> conditions() {
        return ImmutableMap.<Condition, String>builder()
                .put(always(), "always")
                .put(never(), "never")
                .put(all(always(), never()), "all(always, never)")
                .put(any(always(), never()), "any(always, never)")
                .put(not(never()), "not(never)")
                .put(atLeast(1, always(), never()), "atLeast(1, always, never)")
                .put(reached("ratified"), "reached(ratified)")
                .put(opened("calm"), "opened(calm)")
                .put(open("calm"), "open(calm)")
                .put(completed("calm"), "completed(calm)")
                .put(lapsed("calm"), "lapsed(calm)")
                .put(fulfilled("release"), "fulfilled(release)")
                .put(breached("release"), "breached(release)")
                .put(met("aid-flow"), "met(aid-flow)")
                .put(missed("aid-flow"), "missed(aid-flow)")
                .put(lost("aid-flow"), "lost(aid-flow)")
                .put(released("tranche-1"), "released(tranche-1)")
                .put(invoked("assurance"), "invoked(assurance)")
                .put(inForce("obstruction"), "inForce(obstruction)")
                .put(inForce("obstruction", 2), "inForce(obstruction, rung 2)")
                .put(is("release", Status.CLAIMED), "is(release, CLAIMED)")
                .put(passed(date("2025-02-01")), "passed(2025-02-01)")
                .put(quiet(hours(72)), "quiet(PT72H)")
                .put(
                        quiet(days(3)).kinds("raid").minSeverity(2).since(opened("calm")),
                        "quiet(P3D, kinds [raid], severity >= 2, since opened(calm))")
                .put(incidents().atLeast(2), "incidents(all incidents) >= 2")
                .put(
                        incidents("raid")
                                .areas("east")
                                .by("north")
                                .within(days(7))
                                .atMost(1),
                        "incidents(kinds [raid], by [north], areas [east], within P7D) <= 1")
                .put(delivered("release").atLeast(3), "delivered(release) >= 3")
                .put(
                        delivered("release", "free").within(days(7)).atMost(new BigDecimal("2.50")),
                        "delivered(free, release, within P7D) <= 2.5")
                .put(measured("trucks").last().atLeast(500), "last(trucks) >= 500")
                .put(measured("trucks").sum().atMost(500), "sum(trucks) <= 500")
                .put(measured("trucks").mean().moreThan(0.5), "mean(trucks) > 0.5")
                .put(measured("trucks").min().lessThan(0.5), "min(trucks) < 0.5")
                .put(measured("trucks").max().within(days(7)).moreThan(500), "max(trucks, within P7D) > 500")
                .put(measured("trucks").count().lessThan(new BigDecimal("7.0")), "count(trucks) < 7")
                .buildOrThrow();
    }

    static ImmutableMap<Moment, String> moments() {
        return ImmutableMap.<Moment, String>builder()
                .put(at("2025-02-01T10:00:00+02:00"), "2025-02-01T08:00:00Z")
                .put(date("2025-02-01"), "2025-02-01")
                .put(opened("calm").asMoment(), "opened(calm)")
                .put(opened("calm").plus(days(2)), "opened(calm) + P2D")
                .put(opened("calm").endOfDay(), "opened(calm), end of day")
                .put(opened("calm").plus(days(2)).endOfDay(), "opened(calm) + P2D, end of day")
                .put(inEffect("release").day(7), "inEffect(release) day 7")
                .put(
                        earliest(date("2025-02-01"), opened("calm")).plus(hours(6)),
                        "earliest(2025-02-01, opened(calm)) + PT6H")
                .put(latest(date("2025-02-01"), opened("calm")), "latest(2025-02-01, opened(calm))")
                .buildOrThrow();
    }

    static ImmutableMap<Performance, String> performances() {
        return ImmutableMap.<Performance, String>builder()
                .put(act(), "act")
                .put(deliver(new BigDecimal("2.50"), "ton"), "deliver 2.5 ton")
                .put(deliver(3, "person").manifest("list-a"), "deliver 3 person of list-a")
                .put(
                        deliver(3, "person").instalment(1, date("2025-02-01")).instalment(2, opened("calm")),
                        "deliver 3 person (1 by 2025-02-01, 2 by opened(calm))")
                .put(supply(600, "truck").per(days(1)), "supply 600 truck per P1D")
                .put(refrain(incidents("raid")), "refrain from kinds [raid]")
                .put(
                        refrain(incidents().verifiedBy("count")).curedAfter(days(2)),
                        "refrain from verified by count, cured after P2D")
                .put(respond(incidents(), hours(6)), "respond to all incidents within PT6H")
                .buildOrThrow();
    }

    static ImmutableMap<Measure, String> measures() {
        return ImmutableMap.<Measure, String>builder()
                .put(warn("Notice"), "warn: Notice")
                .put(suspend("calm", "aid"), "suspend aid, calm")
                .put(snapBack("trade", "aid"), "snap back aid, trade")
                .put(snapBack("trade").forGood(), "snap back trade permanently")
                .put(withhold("tranche-2", "tranche-1"), "withhold tranche-1, tranche-2")
                .put(forfeit("tranche-2", "tranche-1"), "forfeit tranche-1, tranche-2")
                .put(refer("qatar"), "refer to qatar")
                .put(terminate(), "terminate")
                .buildOrThrow();
    }

    static ImmutableMap<ExchangeTerms, String> terms() {
        return ImmutableMap.<ExchangeTerms, String>builder()
                .put(Ratio.of(1, 30), "1 for 30")
                .put(Ratio.of(1, 30).grace(days(1)), "1 for 30, grace P1D")
                .put(new Together(hours(1)), "together within PT1H")
                .buildOrThrow();
    }

    static ImmutableMap<OnExpiry, String> onExpiry() {
        return ImmutableMap.<OnExpiry, String>builder()
                .put(OnExpiry.lapse(), "lapse")
                .put(OnExpiry.complete(), "complete")
                .put(OnExpiry.carryOn(), "continue")
                .put(OnExpiry.extend(days(7), open("calm"), 2), "extend by P7D while open(calm), at most 2 times")
                .buildOrThrow();
    }

    static ImmutableMap<Actor, String> actors() {
        return ImmutableMap.<Actor, String>builder()
                .put(Party.of("north", "north"), "party north")
                .put(Party.of("north", "Northern Government"), "party north: Northern Government")
                .put(Guarantor.of("qatar", "Qatar"), "guarantor qatar: Qatar")
                .put(Mediator.of("envoy", "The envoy"), "mediator envoy: The envoy")
                .put(Monitor.of("cell", "Monitoring cell"), "monitor cell: Monitoring cell")
                .put(Panel.of("bench", "The bench"), "panel bench: The bench")
                .put(Institution.of("fund", "Reconstruction fund"), "institution fund: Reconstruction fund")
                .put(Outsider.of("militia", "Militia"), "outsider militia: Militia")
                .put(
                        Party.builder()
                                .id("north")
                                .title("First signatory")
                                .also(Role.MONITOR, Role.MEDIATOR)
                                .answersFor("militia", "army")
                                .signed(false)
                                .build(),
                        "party north: 'First signatory', also mediator, monitor, answers for army, militia, not signed")
                .put(
                        Guarantor.builder()
                                .id("qatar")
                                .also(Role.PANEL)
                                .answersFor("fund")
                                .build(),
                        "guarantor qatar: also panel, answers for fund")
                .put(
                        Mediator.builder()
                                .id("envoy")
                                .also(Role.PANEL)
                                .answersFor("fund")
                                .build(),
                        "mediator envoy: also panel, answers for fund")
                .put(
                        Monitor.builder()
                                .id("cell")
                                .also(Role.PANEL)
                                .answersFor("fund")
                                .build(),
                        "monitor cell: also panel, answers for fund")
                .put(
                        Panel.builder()
                                .id("bench")
                                .also(Role.MONITOR)
                                .answersFor("fund")
                                .build(),
                        "panel bench: also monitor, answers for fund")
                .put(
                        Institution.builder()
                                .id("fund")
                                .also(Role.PANEL)
                                .answersFor("bank")
                                .build(),
                        "institution fund: also panel, answers for bank")
                .put(
                        Outsider.builder()
                                .id("militia")
                                .also(Role.PANEL)
                                .answersFor("gang")
                                .build(),
                        "outsider militia: also panel, answers for gang")
                .buildOrThrow();
    }
}

package org.eirene.agreement;

import static org.eirene.agreement.Conditions.all;
import static org.eirene.agreement.Conditions.always;
import static org.eirene.agreement.Conditions.atLeast;
import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Conditions.completed;
import static org.eirene.agreement.Conditions.delivered;
import static org.eirene.agreement.Conditions.fulfilled;
import static org.eirene.agreement.Conditions.inForce;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Conditions.is;
import static org.eirene.agreement.Conditions.met;
import static org.eirene.agreement.Conditions.never;
import static org.eirene.agreement.Conditions.opened;
import static org.eirene.agreement.CorridorAccord.assurance;
import static org.eirene.agreement.CorridorAccord.fromNorth;
import static org.eirene.agreement.CorridorAccord.fromSouth;
import static org.eirene.agreement.CorridorAccord.obstruction;
import static org.eirene.agreement.CorridorAccord.swap;
import static org.eirene.agreement.CorridorAccord.tranche;
import static org.eirene.agreement.Measures.suspend;
import static org.eirene.agreement.Measures.warn;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Offsets.hours;
import static org.eirene.agreement.Offsets.minutes;
import static org.eirene.agreement.Offsets.offset;
import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.agreement.Performances.refrain;
import static org.eirene.agreement.Performances.supply;

import com.google.common.collect.ImmutableList;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** For each rule a fault in the corridor accord, what must be said of it, and its repair. */
final class Faults {
    private static final String LONG = "a".repeat(64);

    private final Map<ProblemCode, Fault> faults = new EnumMap<>(ProblemCode.class);

    /**
     * A fault.
     *
     * @param faulty makes a valid agreement faulty
     * @param repaired does the same without the fault
     * @param text what is said of the fault
     */
    record Fault(UnaryOperator<Agreement.Builder> faulty, UnaryOperator<Agreement.Builder> repaired, String text) {}

    static Map<ProblemCode, Fault> byCode() {
        Faults all = new Faults();
        all.ids();
        all.references();
        all.labels();
        all.quantities();
        all.structure();
        all.conditions();
        all.roles();
        all.consequences();
        all.circles();
        return all.faults;
    }

    private void ids() {
        add(
                ProblemCode.ID_ILL_FORMED,
                phase("Second_Calm"),
                phase("second-calm"),
                "ID_ILL_FORMED at phases[2].id: The id of a phase must be lower-case words joined by hyphens and begin with a letter, but is 'Second_Calm'. Maybe write second-calm.");
        add(
                ProblemCode.ID_TOO_LONG,
                phase(LONG + "a"),
                phase(LONG),
                "ID_TOO_LONG at phases[2].id: The id of a phase may have 64 characters, but 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' has 65. Shorten it, and keep the long form as its title.");
        add(
                ProblemCode.ID_RESERVED,
                phase("no"),
                phase("no-1"),
                "ID_RESERVED at phases[2].id: The id of a phase must not be 'no', which some readers of documents take for something else (as they do true, false, null, yes, no, on, off, y, n). Choose a word that says more.");
        add(
                ProblemCode.ID_DUPLICATE,
                phase("south"),
                phase("southern"),
                "ID_DUPLICATE at phases[2].id: The id 'south' of a phase is that of an actor already (actors[1]). Choose another id, or take one of the two out.");
    }

    private static Element phase(String id) {
        return Phase.builder().id(id).opens(never()).build();
    }

    private void references() {
        add(
                ProblemCode.REFERENCE_UNKNOWN,
                assurance()
                        .guarantor("unmil")
                        .undertakings()
                        .invokedWhen(Optional.empty())
                        .build(),
                assurance().build(),
                "REFERENCE_UNKNOWN at guarantees[0].guarantor: Guarantor 'unmil' is not an actor of agreement 'corridor-accord' (actors: north, south, un-cell, qatar, northern-army). Maybe add it with Agreement.Builder.addActors.");
        add(
                ProblemCode.REFERENCE_WRONG_KIND,
                Phase.builder().id("calm-2").opens(completed("swap")).build(),
                Phase.builder().id("calm-2").opens(completed("calm")).build(),
                "REFERENCE_WRONG_KIND at phases[2].opens.completed: 'swap' must be a phase of agreement 'corridor-accord', but is an exchange (phases: calm, opening, calm-2). Maybe name a phase instead.");
        add(
                ProblemCode.INCIDENT_KIND_UNDECLARED,
                fromNorth("spare-convoys")
                        .must(refrain(incidents("convoy-stoped")))
                        .build(),
                fromNorth("spare-convoys")
                        .must(refrain(incidents("convoy-stopped")))
                        .build(),
                "INCIDENT_KIND_UNDECLARED at commitments[8].must.refrain.kinds: 'convoy-stoped' is not a kind of incident of agreement 'corridor-accord', which declares its kinds of incident (armed-attack, convoy-stopped). Maybe convoy-stopped was meant.");
        add(
                ProblemCode.AREA_UNDECLARED,
                fromNorth("leave-coast")
                        .must(refrain(incidents().areas("coast")))
                        .build(),
                fromNorth("leave-coast")
                        .must(refrain(incidents().areas("west")))
                        .build(),
                "AREA_UNDECLARED at commitments[8].must.refrain.areas: 'coast' is not an area of agreement 'corridor-accord', which declares its areas (east, west). Maybe add it with Agreement.Builder.addAreas.");
    }

    private void labels() {
        add(
                ProblemCode.TEXT_BLANK,
                Indicator.builder().id("aid-trucks").unit(" ").build(),
                Indicator.builder().id("aid-trucks").unit("truck").build(),
                "TEXT_BLANK at indicators[0].unit: The unit of indicator 'aid-trucks' must not be blank. Fill it in.");
        add(
                ProblemCode.ITEM_REPEATED,
                Manifest.builder()
                        .id("list-b")
                        .addItems("b-001", "b-002", "b-001")
                        .build(),
                Manifest.builder()
                        .id("list-b")
                        .addItems("b-001", "b-002", "b-003")
                        .build(),
                "ITEM_REPEATED at manifests[1].items[2]: Item 'b-001' of manifest 'list-b' stands there already (manifests[1].items[0]). Take one of the two out, or tell them apart.");
    }

    private void quantities() {
        add(
                ProblemCode.QUANTITY_NOT_POSITIVE,
                fromNorth("free-detainees").must(deliver(0, "person")).build(),
                fromNorth("free-detainees").must(deliver(1, "person")).build(),
                "QUANTITY_NOT_POSITIVE at commitments[1].must.deliver: The quantity of commitment 'free-detainees' must be positive, but is 0. Write a number above 0.");
        add(
                ProblemCode.NUMBER_NOT_POSITIVE,
                swap(Ratio.of(0, 30)),
                swap(Ratio.of(1, 30)),
                "NUMBER_NOT_POSITIVE at exchanges[0].ratio.give: What is given in the ratio of exchange 'swap' must be 1 or more, but is 0. Write 1 or more.");
        add(
                ProblemCode.FIGURE_NEGATIVE,
                phaseThat(incidents().within(days(7)).atLeast(-1)),
                phaseThat(incidents().within(days(7)).atLeast(0)),
                "FIGURE_NEGATIVE at phases[2].opens.atLeast: The figure with which incidents are compared in phase 'later' must be 0 or more, but is -1. Compare with 0 to ask for none at all.");
        add(
                ProblemCode.OFFSET_NOT_POSITIVE,
                Phase.builder().id("last").lasts(days(0)).build(),
                Phase.builder().id("last").lasts(days(1)).build(),
                "OFFSET_NOT_POSITIVE at phases[2].lasts: The offset 'lasts' in phase 'last' must be positive, but is P0D. Write how long, such as P30D or PT72H.");
        add(
                ProblemCode.PERIOD_TOO_SHORT,
                fromNorth("report")
                        .must(supply(1, "report").per(offset("PT59S")))
                        .build(),
                fromNorth("report").must(supply(1, "report").per(minutes(1))).build(),
                "PERIOD_TOO_SHORT at commitments[8].must.per: The period of commitment 'report' must be a minute or longer, but is PT59S. Write a longer period and the quantity for it.");
        add(
                ProblemCode.SEVERITY_OUT_OF_RANGE,
                phaseThat(incidents().minSeverity(6).atLeast(1)),
                phaseThat(incidents().minSeverity(5).atLeast(1)),
                "SEVERITY_OUT_OF_RANGE at phases[2].opens.incidents.of.minSeverity: A severity in phase 'later' must be from 1 to 5, but is 6. Write 1 for all incidents, 5 for the gravest.");
        add(
                ProblemCode.INSTALMENT_NOT_RISING,
                inInstalments(30, 30),
                inInstalments(30, 31),
                "INSTALMENT_NOT_RISING at commitments[1].must.instalments[1].total: The total of instalment 2 of commitment 'free-detainees' must be above the 30 of the one before, but is 30. Write what must have been delivered by then in all, the earlier instalments included.");
        add(
                ProblemCode.INSTALMENT_ABOVE_QUANTITY,
                inInstalments(30, 91),
                inInstalments(30, 90),
                "INSTALMENT_ABOVE_QUANTITY at commitments[1].must.instalments[1].total: The total of instalment 2 of commitment 'free-detainees' must be at most its quantity of 90, but is 91. Lower the total or raise the quantity.");
        add(
                ProblemCode.TIME_NEEDED_REVERSED,
                Milestone.builder()
                        .id("ratified-south")
                        .takes(days(40), days(10))
                        .build(),
                Milestone.builder()
                        .id("ratified-south")
                        .takes(days(10), days(40))
                        .build(),
                "TIME_NEEDED_REVERSED at milestones[1].takes: The least time that milestone 'ratified-south' takes must not exceed the greatest, but is P40D against P10D. Maybe swap them.");
    }

    private static Element phaseThat(Condition opens) {
        return Phase.builder().id("later").opens(opens).build();
    }

    private static Element inInstalments(int first, int second) {
        return fromNorth("free-detainees")
                .must(deliver(90, "person")
                        .instalment(first, opened("opening").day(1))
                        .instalment(second, opened("opening").day(8)))
                .build();
    }

    private void structure() {
        faults.put(
                ProblemCode.TIME_ZONE_MISSING,
                new Fault(
                        accord -> withoutZone(),
                        accord -> withoutZone().timeZone("UTC"),
                        "TIME_ZONE_MISSING at timeZone: Agreement 'accord' must have a time zone, in which its days are counted. Set it with Agreement.Builder.timeZone."));
        add(
                ProblemCode.LIST_EMPTY,
                Procedure.builder().id("hearing").onSilence(Silence.DENY).build(),
                hearing(Stage.of(1, days(1), "qatar")),
                "LIST_EMPTY at procedures[2].stages: Procedure 'hearing' must have a stage, but has none. Add at least one.");
        add(
                ProblemCode.NESTING_TOO_DEEP,
                phaseThat(not(65, always())),
                phaseThat(not(63, always())),
                "NESTING_TOO_DEEP at phases[2].opens: What stands under 'opens' in phase 'later' must be nested at most 64 deep, but is deeper. Say it in fewer levels.");
        add(
                ProblemCode.QUORUM_OUT_OF_RANGE,
                hearing(Stage.of(3, days(1), "qatar", "un-cell")),
                hearing(Stage.of(2, days(1), "qatar", "un-cell")),
                "QUORUM_OUT_OF_RANGE at procedures[2].stages[0].quorum: The quorum of stage 1 of procedure 'hearing' must be from 1 to 2, as 2 actors sit in its body, but is 3. Lower the quorum or enlarge the body.");
        add(
                ProblemCode.COUNT_OUT_OF_RANGE,
                phaseThat(atLeast(3, always(), never())),
                phaseThat(atLeast(2, always(), never())),
                "COUNT_OUT_OF_RANGE at phases[2].opens.atLeast: The count of an 'atLeast' in phase 'later' must be from 1 to 2, the number of its conditions, but is 3. Lower the count or add conditions.");
        add(
                ProblemCode.RUNG_OUT_OF_RANGE,
                phaseThat(inForce("obstruction", 4)),
                phaseThat(inForce("obstruction", 3)),
                "RUNG_OUT_OF_RANGE at phases[2].opens.rung: The rung of sanction 'obstruction' must be from 1 to 3, the number of its rungs, but is 4. Name a rung that it has, the first being 1.");
        add(
                ProblemCode.RUNG_WITHOUT_TEST,
                obstruction()
                        .rungs(ImmutableList.of(Rung.of(warn("First")), Rung.of(warn("Second")), lastRung()))
                        .build(),
                obstruction()
                        .rungs(ImmutableList.of(
                                Rung.of(warn("First")), Rung.of(warn("Second")).occurrence(2), lastRung()))
                        .build(),
                "RUNG_WITHOUT_TEST at sanctions[0].rungs[1]: Rung 2 of sanction 'obstruction' must say when it is reached. Add a test with Rung.after, Rung.occurrence or Rung.severity.");
    }

    private static Agreement.Builder withoutZone() {
        return Agreement.builder().id("accord").addActors(Party.of("north", "North"));
    }

    private static Rung lastRung() {
        return Rung.of(warn("Third")).after(days(10));
    }

    private static Element hearing(Stage stage) {
        return Procedure.builder()
                .id("hearing")
                .addStages(stage)
                .onSilence(Silence.DENY)
                .build();
    }

    static Condition not(int levels, Condition innermost) {
        Condition condition = innermost;
        for (int i = 0; i < levels; i++) {
            condition = Conditions.not(condition);
        }
        return condition;
    }

    private void conditions() {
        add(
                ProblemCode.STATUS_OF_NOTHING,
                phaseThat(is("north", Status.PENDING)),
                phaseThat(is("ratified-north", Status.PENDING)),
                "STATUS_OF_NOTHING at phases[2].opens.is: Actor 'north' must have a status to be asked for, but an actor has none. Name a phase, a commitment or another element that has one.");
        add(
                ProblemCode.STATUS_NOT_OF_KIND,
                phaseThat(is("calm", Status.WAIVED)),
                phaseThat(is("calm", Status.LAPSED)),
                "STATUS_NOT_OF_KIND at phases[2].opens.status: Phase 'calm' is never WAIVED (a phase is one of PENDING, OPEN, SUSPENDED, COMPLETED, LAPSED, TERMINATED). Name one of these.");
        add(
                ProblemCode.DELIVERED_OF_REFRAIN,
                phaseThat(delivered("ease-trade").atLeast(1)),
                phaseThat(delivered("answer-hotline").atLeast(1)),
                "DELIVERED_OF_REFRAIN at phases[2].opens.delivered: Commitment 'ease-trade' must have deliveries to be added up, but is one to refrain. Count its incidents instead.");
        add(
                ProblemCode.DELIVERED_UNITS_DIFFER,
                phaseThat(delivered("release-civilians", "free-detainees", "let-aid-in", "open-crossing")
                        .atLeast(1)),
                phaseThat(delivered("release-civilians", "free-detainees").atLeast(1)),
                "DELIVERED_UNITS_DIFFER at phases[2].opens.delivered: The commitments that a 'delivered' in phase 'later' adds up must be counted in one unit, but are in 3 (free-detainees in 'person', let-aid-in in 'truck', open-crossing in acts). Write a condition for each unit.");
    }

    private void roles() {
        add(
                ProblemCode.ROLE_REPEATED,
                Guarantor.builder().id("qatar").also(Role.GUARANTOR).build(),
                Guarantor.builder().id("qatar").also(Role.PANEL).build(),
                "ROLE_REPEATED at actors[3].also: The further roles of actor 'qatar' must not repeat its own, guarantor. Leave it out of the further roles.");
        add(
                ProblemCode.OUTSIDER_WITH_ROLE,
                Outsider.builder()
                        .id("northern-army")
                        .also(Role.MONITOR, Role.PANEL)
                        .build(),
                Outsider.builder().id("northern-army").build(),
                "OUTSIDER_WITH_ROLE at actors[4].also: An outsider must hold no other role, but actor 'northern-army' is also monitor, panel. Choose between outsider and the others.");
        add(
                ProblemCode.ANSWERS_FOR_ITSELF,
                Party.builder().id("north").answersFor("north", "northern-army").build(),
                Party.builder().id("north").answersFor("northern-army").build(),
                "ANSWERS_FOR_ITSELF at actors[0].answersFor: Actor 'north' must not be named among those for whom it answers. Leave it out, as every actor answers for itself.");
        add(
                ProblemCode.OBLIGOR_OUTSIDER,
                Commitment.builder()
                        .id("disarm")
                        .by("north", "northern-army")
                        .to("south")
                        .must(act())
                        .build(),
                Commitment.builder()
                        .id("disarm")
                        .by("north")
                        .performedBy("northern-army")
                        .to("south")
                        .must(act())
                        .build(),
                "OBLIGOR_OUTSIDER at commitments[8].by: Obligor 'northern-army' of commitment 'disarm' must not be an outsider, who is bound by nothing. Name who answers for northern-army, and northern-army under performedBy.");
    }

    private void consequences() {
        add(
                ProblemCode.PROTECTED_NOT_SURVIVING,
                fromNorth("let-aid-in")
                        .must(supply(600, "truck").per(days(1)))
                        .protectedFromSanctions()
                        .survives(false)
                        .build(),
                fromNorth("let-aid-in")
                        .must(supply(600, "truck").per(days(1)))
                        .protectedFromSanctions()
                        .build(),
                "PROTECTED_NOT_SURVIVING at commitments[2].survives: Commitment 'let-aid-in' is protected and must survive its phase. Leave 'survives' out, or do not protect it.");
        add(
                ProblemCode.PROTECTED_IN_MEASURE,
                obstruction()
                        .addRungs(Rung.of(suspend("let-aid-in", "ease-trade")).after(days(20)))
                        .build(),
                obstruction()
                        .addRungs(Rung.of(suspend("ease-trade")).after(days(20)))
                        .build(),
                "PROTECTED_IN_MEASURE at sanctions[0].rungs[3].measures[0].suspend: 'let-aid-in' is protected and must not be named in a measure of sanction 'obstruction'. Leave it out, or do not protect it.");
        add(
                ProblemCode.VERIFICATION_OF_REFRAIN,
                fromSouth("ease-trade")
                        .must(refrain(incidents("convoy-stopped")))
                        .verification("count")
                        .build(),
                fromSouth("ease-trade")
                        .must(refrain(incidents("convoy-stopped").verifiedBy("count")))
                        .build(),
                "VERIFICATION_OF_REFRAIN at commitments[4].verification: Commitment 'ease-trade' is one to refrain and must have no verification, as it has no deliveries. Put it into the filter, where it verifies the incidents.");
        add(
                ProblemCode.EXCHANGE_WITH_ITSELF,
                exchange("open-crossing", "open-crossing", Ratio.of(1, 1)),
                exchange("open-crossing", "convene", Ratio.of(1, 1)),
                "EXCHANGE_WITH_ITSELF at exchanges[1].for: Exchange 'deal' must be between two commitments, but 'open-crossing' is given for itself. Name what is given for it.");
        add(
                ProblemCode.EXCHANGE_OF_CONTINUING,
                exchange("ease-trade", "open-crossing", Ratio.of(1, 1)),
                exchange("convene", "open-crossing", Ratio.of(1, 1)),
                "EXCHANGE_OF_CONTINUING at exchanges[1].give: Commitment 'ease-trade' in exchange 'deal' must be to act or to deliver, but is continuing. Write a sanction or a guarantee where one side is kept up rather than done.");
        add(
                ProblemCode.TOGETHER_NOT_ACT,
                exchange("open-crossing", "free-detainees", new Together(hours(1))),
                exchange("open-crossing", "convene", new Together(hours(1))),
                "TOGETHER_NOT_ACT at exchanges[1].for: Commitment 'free-detainees' in exchange 'deal' must be an act to be done together with another, but is to deliver. Make it an act, or exchange by a ratio.");
        add(
                ProblemCode.GUARANTEE_WITHOUT_UNDERTAKINGS,
                assurance().undertakings().build(),
                assurance().build(),
                "GUARANTEE_WITHOUT_UNDERTAKINGS at guarantees[0].undertakings: Guarantee 'qatar-assurance' can be invoked and must have an undertaking, but has none. Say what qatar must do, or take out 'invokedWhen'.");
        add(
                ProblemCode.UNDERTAKING_NOT_OF_GUARANTOR,
                assurance().undertakings("convene", "open-crossing").build(),
                assurance().undertakings("convene").build(),
                "UNDERTAKING_NOT_OF_GUARANTOR at guarantees[0].undertakings: Undertaking 'open-crossing' of guarantee 'qatar-assurance' must be a commitment by 'qatar', but is by north. Name what the guarantor owes, or add it to the obligors.");
        add(
                ProblemCode.UNDERTAKING_SHARED,
                assurance().id("second-assurance").build(),
                assurance()
                        .id("second-assurance")
                        .undertakings()
                        .invokedWhen(Optional.empty())
                        .build(),
                "UNDERTAKING_SHARED at guarantees[1].undertakings: Undertaking 'convene' of guarantee 'second-assurance' must not be one of another guarantee, but is one of 'qatar-assurance'. Write a commitment for each of them.");
    }

    private static Element exchange(String give, String inReturn, ExchangeTerms terms) {
        return Exchange.builder()
                .id("deal")
                .give(give)
                .inReturn(inReturn)
                .terms(terms)
                .build();
    }

    private void circles() {
        add(
                ProblemCode.GATE_NAMES_ITSELF,
                tranche("tranche-1")
                        .release(all(met("aid-flow"), is("tranche-1", Status.DUE)))
                        .build(),
                tranche("tranche-1")
                        .release(all(met("aid-flow"), is("aid-flow", Status.MET)))
                        .build(),
                "GATE_NAMES_ITSELF at escrows[0].tranches[0].release.all[1].is: 'release' of tranche 'tranche-1' must not depend on that tranche, but names it ('is'). Name another element, or a date.");
        add(
                ProblemCode.DUE_DEPENDS_ON_ITSELF,
                fromNorth("open-crossing")
                        .must(act())
                        .due(breached("open-crossing").plus(days(3)))
                        .build(),
                fromNorth("open-crossing")
                        .must(act())
                        .due(breached("release-civilians").plus(days(3)))
                        .build(),
                "DUE_DEPENDS_ON_ITSELF at commitments[6].due.breached: 'due' of commitment 'open-crossing' must not depend on that commitment, but names it ('breached'). Name another element, or a date.");
        add(
                ProblemCode.CRITERION_DEPENDS_ON_ITSELF,
                Benchmark.builder()
                        .id("kept")
                        .criterion(all(fulfilled("convene"), met("kept")))
                        .build(),
                Benchmark.builder()
                        .id("kept")
                        .criterion(all(fulfilled("convene"), met("aid-flow")))
                        .build(),
                "CRITERION_DEPENDS_ON_ITSELF at benchmarks[1].criterion.all[1].met: 'criterion' of benchmark 'kept' must not depend on that benchmark, but names it ('met'). Name another element, or a date.");
    }

    private void add(ProblemCode code, Element faulty, Element repaired, String text) {
        faults.put(code, new Fault(accord -> accord.with(faulty), accord -> accord.with(repaired), text));
    }
}

package org.eirene.examples.designs;

import static org.eirene.agreement.Conditions.*;
import static org.eirene.agreement.Offsets.*;
import static org.eirene.agreement.Performances.*;

import org.eirene.agreement.*;

/**
 * Reciprocal steps against a Day-30 and a Day-60 clock, with money, permits and a quota in escrow that follow certified
 * progress: {@code sequenced-concessions.yaml}.
 *
 * <p>Two sides that owe alike are one method with the side as its parameter; each kind of element has a method that begins
 * it with what recurs, and returns the builder for what does not.
 */
public final class SequencedConcessions {
    static final String DAYS_CHOSEN = "The days are chosen";
    static final String FIGURE_CHOSEN = "The figure is chosen";
    static final String FIGURES_CHOSEN = "The figures are chosen";

    static final Party NORTH = Party.of("north", "Northern Government");
    static final Party SOUTH = Party.of("south", "Southern Front");
    private static final Institution ASSEMBLY_NORTH = Institution.of("assembly-north", "Assembly of the north");
    private static final Institution ASSEMBLY_SOUTH = Institution.of("assembly-south", "Assembly of the south");
    private static final Monitor VERIFIERS = Monitor.of("verifiers", "Third-party verifiers");
    private static final Monitor CELL = Monitor.of("cell", "Incident-response cell");
    private static final Panel ARBITER_NORTH = Panel.of("arbiter-north", "Arbiter named by the north");
    private static final Panel ARBITER_SOUTH = Panel.of("arbiter-south", "Arbiter named by the south");
    private static final Panel ARBITER_CHAIR = Panel.of("arbiter-chair", "Chair of the arbiters");
    static final Institution REGISTRY = Institution.of("registry", "Registry that holds what is in escrow");
    static final Guarantor DONOR = Guarantor.of("donor", "Donor and guarantor");

    private SequencedConcessions() {}

    /**
     * The text.
     *
     * @return the agreement
     */
    public static Agreement agreement() {
        return Agreement.builder()
                .id("sequenced-concessions")
                .title("Sequenced concessions")
                .timeZone("Asia/Amman")
                .addActors(NORTH, SOUTH, ASSEMBLY_NORTH, ASSEMBLY_SOUTH, VERIFIERS, CELL)
                .addActors(ARBITER_NORTH, ARBITER_SOUTH, ARBITER_CHAIR, REGISTRY, DONOR)
                .addIncidentKinds("armed-attack", "movement-barred", "passage-barred", "shots-fired", "trade-barred")
                .addMilestones(bill(NORTH, ASSEMBLY_NORTH), bill(SOUTH, ASSEMBLY_SOUTH))
                .addProcedures(certification(), incidentCheck(), arbitration(), receipt(), publication())
                .addPhases(
                        Phase.builder()
                                .id("first-thirty")
                                .title("Up to day 30")
                                .lasts(days(30))
                                .onExpiry(OnExpiry.complete())
                                .note("The calendar goes on whatever was done")
                                .build(),
                        Phase.builder()
                                .id("second-thirty")
                                .title("Up to day 60")
                                .lasts(days(30))
                                .onExpiry(OnExpiry.complete())
                                .build())
                .addCommitments(
                        holdFire(NORTH, SOUTH),
                        holdFire(SOUTH, NORTH),
                        eases("ease-trade", NORTH, SOUTH, "trade-barred"),
                        eases("ease-movement", NORTH, SOUTH, "movement-barred"),
                        eases("ease-passage", SOUTH, NORTH, "passage-barred"),
                        statement(NORTH, SOUTH),
                        statement(SOUTH, NORTH))
                .addCommitments(ofTheFirstThirtyDays())
                .addCommitments(ofTheSecondThirtyDays())
                .addCommitments(law(NORTH, SOUTH, ASSEMBLY_NORTH), law(SOUTH, NORTH, ASSEMBLY_SOUTH))
                .addCommitments(ofThoseWhoHelp())
                .addBenchmarks(certified30(), certified60())
                .addExchanges(
                        Exchange.builder()
                                .id("statements")
                                .give("statement-north")
                                .inReturn("statement-south")
                                .terms(new Together(hours(1)))
                                .note("The hour is chosen")
                                .build(),
                        posts("first-posts", "vacate-posts", "register-weapons"),
                        posts("second-posts", "vacate-more", "register-more"))
                .addSanctions(SequencedPenalties.all())
                .addEscrows(SequencedEscrows.permits(), SequencedEscrows.trade(), SequencedEscrows.aid())
                .addGuarantees(assurance())
                .build();
    }

    private static Milestone bill(Party side, Institution assembly) {
        return Milestone.builder()
                .id("bill-" + side.id())
                .title("The bill is tabled in the " + side.id())
                .by(assembly)
                .takes(days(5), days(20))
                .note(DAYS_CHOSEN)
                .build();
    }

    // ---------------------------------------------------------------- procedures

    private static Procedure certification() {
        return Procedure.builder()
                .id("certification")
                .title("Verified by a third party")
                .addStages(Stage.of(1, days(2), VERIFIERS))
                .onSilence(Silence.CONFIRM)
                .note(DAYS_CHOSEN)
                .build();
    }

    private static Procedure incidentCheck() {
        return Procedure.builder()
                .id("incident-check")
                .title("The cell establishes what happened, then the verifiers")
                .addStages(Stage.of(1, hours(24), CELL), Stage.of(1, hours(24), VERIFIERS))
                .onSilence(Silence.DENY)
                .note("The hours are chosen")
                .build();
    }

    private static Procedure arbitration() {
        return Procedure.builder()
                .id("arbitration")
                .title("Fast, and the calendar goes on meanwhile")
                .addStages(
                        Stage.of(2, days(5), ARBITER_NORTH, ARBITER_SOUTH, ARBITER_CHAIR),
                        Stage.of(1, days(2), ARBITER_CHAIR))
                .onSilence(Silence.DENY)
                .filedWithin(days(3))
                .note(DAYS_CHOSEN)
                .build();
    }

    private static Procedure receipt() {
        return Procedure.builder()
                .id("receipt")
                .title("Those who receive it may say that they have not")
                .addStages(Stage.of(1, days(2), NORTH, SOUTH))
                .onSilence(Silence.CONFIRM)
                .note(DAYS_CHOSEN)
                .build();
    }

    private static Procedure publication() {
        return Procedure.builder()
                .id("publication")
                .title("A statement is public")
                .addStages(Stage.of(1, minutes(30), CELL))
                .onSilence(Silence.CONFIRM)
                .note("The minutes are chosen")
                .build();
    }

    // ---------------------------------------------------------------- commitments

    private static Commitment.Builder commitment(String id, Party by, Party to) {
        return Commitment.builder().id(id).by(by).to(to);
    }

    private static Commitment holdFire(Party by, Party to) {
        return commitment("hold-fire-" + by.id(), by, to)
                .must(refrain(incidents("armed-attack").minSeverity(3).verifiedBy("incident-check"))
                        .curedAfter(days(5)))
                .note(FIGURES_CHOSEN)
                .build();
    }

    private static Commitment eases(String id, Party by, Party to, String barred) {
        return commitment(id, by, to)
                .must(refrain(incidents(barred).by(by).verifiedBy("incident-check"))
                        .curedAfter(days(2)))
                .note(DAYS_CHOSEN)
                .build();
    }

    private static Commitment statement(Party by, Party to) {
        return commitment("statement-" + by.id(), by, to)
                .phase("first-thirty")
                .must(act())
                .due(opened("first-thirty").day(3))
                .verification("publication")
                .note("The day is chosen")
                .build();
    }

    private static Commitment law(Party by, Party to, Institution assembly) {
        return commitment("law-" + by.id(), by, to)
                .title("The law is passed in the " + by.id())
                .performedBy(assembly)
                .phase("first-thirty")
                .when(reached("bill-" + by.id()))
                .must(act())
                .due(opened("first-thirty").day(60))
                .verification("certification")
                .build();
    }

    private static Commitment[] ofTheFirstThirtyDays() {
        return new Commitment[] {
            commitment("vacate-posts", NORTH, SOUTH)
                    .phase("first-thirty")
                    .must(deliver(10, "post")
                            .instalment(4, opened("first-thirty").day(15)))
                    .due(opened("first-thirty").day(30))
                    .verification("certification")
                    .note("The posts and day 15 are chosen")
                    .build(),
            commitment("register-weapons", SOUTH, NORTH)
                    .phase("first-thirty")
                    .must(deliver(400, "weapon"))
                    .due(opened("first-thirty").day(33))
                    .verification("certification")
                    .note("The figures are chosen; three days after the last posts")
                    .build(),
            intoEscrow(Commitment.builder().id("issue-permits").by(NORTH).to(REGISTRY, SOUTH), 4_000, "permit", 15),
            intoEscrow(Commitment.builder().id("set-quota").by(NORTH).to(REGISTRY, SOUTH), 20_000, "tonne", 15),
            intoEscrow(Commitment.builder().id("fund-aid").by(DONOR).to(NORTH, REGISTRY, SOUTH), 30_000_000, "USD", 10)
        };
    }

    private static Commitment intoEscrow(Commitment.Builder begun, long quantity, String unit, int day) {
        return begun.phase("first-thirty")
                .must(deliver(quantity, unit))
                .due(opened("first-thirty").day(day))
                .verification("certification")
                .note(FIGURES_CHOSEN)
                .build();
    }

    private static Commitment[] ofTheSecondThirtyDays() {
        return new Commitment[] {
            commitment("vacate-more", NORTH, SOUTH)
                    .phase("second-thirty")
                    .must(deliver(6, "post"))
                    .due(opened("first-thirty").day(60))
                    .verification("certification")
                    .note(FIGURE_CHOSEN)
                    .build(),
            commitment("register-more", SOUTH, NORTH)
                    .phase("second-thirty")
                    .must(deliver(240, "weapon"))
                    .due(opened("first-thirty").day(63))
                    .verification("certification")
                    .note(FIGURES_CHOSEN)
                    .build()
        };
    }

    private static Commitment[] ofThoseWhoHelp() {
        return new Commitment[] {
            Commitment.builder()
                    .id("answer")
                    .title("The cell answers round the clock")
                    .by(CELL)
                    .to(NORTH, SOUTH)
                    .must(respond(incidents().minSeverity(2), hours(1)))
                    .note("The hour is chosen")
                    .build(),
            Commitment.builder()
                    .id("publish-scorecard")
                    .by(VERIFIERS)
                    .to(NORTH, SOUTH)
                    .must(deliver(2, "scorecard")
                            .instalment(1, opened("first-thirty").day(32)))
                    .due(opened("first-thirty").day(62))
                    .verification("receipt")
                    .note("Two days after each clock are chosen")
                    .build(),
            Commitment.builder()
                    .id("send-mediator")
                    .by(DONOR)
                    .to(NORTH, SOUTH)
                    .must(act())
                    .due(invoked("assurance").plus(days(2)))
                    .verification("receipt")
                    .note(DAYS_CHOSEN)
                    .build()
        };
    }

    // ---------------------------------------------------------------- progress

    private static Benchmark certified30() {
        return Benchmark.builder()
                .id("certified-30")
                .title("Compliance certified on day 30")
                .phase("first-thirty")
                .criterion(all(
                        delivered("vacate-posts").atLeast(10),
                        delivered("register-weapons").atLeast(360),
                        fulfilled("issue-permits")))
                .due(opened("first-thirty").day(30))
                .verification("certification")
                .note("Nine parts in ten of the weapons are chosen, since the last are due after day 30")
                .build();
    }

    private static Benchmark certified60() {
        return Benchmark.builder()
                .id("certified-60")
                .title("Compliance certified on day 60")
                .phase("second-thirty")
                .criterion(all(
                        met("certified-30"),
                        delivered("vacate-more").atLeast(6),
                        delivered("register-more").atLeast(200),
                        fulfilled("law-north"),
                        fulfilled("law-south")))
                .due(opened("first-thirty").day(60))
                .verification("certification")
                .note(FIGURES_CHOSEN)
                .build();
    }

    private static Exchange posts(String id, String vacated, String registered) {
        return Exchange.builder()
                .id(id)
                .give(vacated)
                .inReturn(registered)
                .terms(Ratio.of(1, 40).grace(days(3)))
                .note(FIGURES_CHOSEN)
                .build();
    }

    private static Guarantee assurance() {
        return Guarantee.builder()
                .id("assurance")
                .guarantor(DONOR)
                .covers(
                        "first-thirty",
                        "second-thirty",
                        "hold-fire-north",
                        "hold-fire-south",
                        "ease-movement",
                        "ease-passage",
                        "ease-trade",
                        "answer",
                        "publish-scorecard")
                .invokedWhen(any(
                        inForce("spike-north", 3), inForce("spike-south", 3),
                        inForce("slip-north", 3), inForce("slip-south", 3)))
                .undertakings("send-mediator")
                .build();
    }
}

package org.eirene.examples.designs;

import static org.eirene.agreement.Conditions.*;
import static org.eirene.agreement.Measures.*;
import static org.eirene.agreement.Offsets.*;
import static org.eirene.agreement.Performances.*;

import org.eirene.agreement.*;

/**
 * A ceasefire in three phases, of which each waits for the one before: {@code multi-phase-deal.yaml}, and
 * {@code multi-phase-deal-demand.yaml} as what one side adds to it.
 *
 * <p>What the text speaks of again and again, its actors, is held once and handed over as a value; all else is named by
 * its id, as the text itself would cite an article. An id that is not there is told by {@link Agreement.Builder#build()},
 * with every other problem.
 */
public final class MultiPhaseDeal {
    private static final Party GOVERNMENT = Party.builder()
            .id("government")
            .name("River Government")
            .answersFor("army")
            .build();
    private static final Party MOVEMENT = Party.builder()
            .id("movement")
            .name("Hill Movement")
            .answersFor("brigades")
            .build();
    private static final Guarantor MEDIATORS = Guarantor.builder()
            .id("mediators")
            .name("Mediating states")
            .also(Role.MEDIATOR)
            .build();
    private static final Monitor MISSION = Monitor.of("mission", "Joint monitoring mission");
    private static final Outsider ARMY = outsider("army", "River Army").build();

    private MultiPhaseDeal() {}

    /**
     * The text that was on the table first.
     *
     * @return the agreement
     */
    public static Agreement agreement() {
        return Agreement.builder()
                .id("multi-phase-deal")
                .title("Ceasefire and exchange in three phases")
                .timeZone("UTC")
                .addSources(Source.of("Made up for this example"))
                .addActors(GOVERNMENT, MOVEMENT, MEDIATORS, MISSION, ARMY)
                .addActors(
                        outsider("brigades", "Hill Brigades").build(),
                        outsider("border-militia", "Border militia")
                                .note("Nobody answers for it")
                                .build(),
                        outsider("coastal-group", "Coastal group")
                                .note("Nobody answers for it")
                                .build())
                .addIncidentKinds("armed-attack", "shooting", "overflight")
                .addAreas("city", "border", "coast")
                .addMilestones(Milestone.builder()
                        .id("terms-second")
                        .title("The terms of the second phase are settled")
                        .note("Nobody is bound to settle them")
                        .build())
                .addProcedures(count(), review())
                .addPhases(first(), second(), third())
                .addCommitments(ofTheFirstPhase())
                .addCommitments(ofTheSecondPhase())
                .addCommitments(ofTheThirdPhase())
                .addCommitments(ofThoseWhoWatch())
                .addExchanges(
                        exchange("first-swap", "release-first", "free-first")
                                .terms(Ratio.of(1, 20).grace(days(2)))
                                .build(),
                        exchange("declarations", "end-hostilities-government", "end-hostilities-movement")
                                .terms(new Together(days(1)))
                                .build(),
                        exchange("second-swap", "release-rest", "free-second")
                                .terms(Ratio.of(2, 45).grace(days(2)))
                                .build())
                .addSanctions(delayOfReleases(), resumedFighting())
                .addGuarantees(Guarantee.builder()
                        .id("assurance")
                        .guarantor(MEDIATORS)
                        .covers(
                                "pull-back",
                                "release-first",
                                "withdraw",
                                "release-rest",
                                "hold-fire-government",
                                "hold-fire-movement")
                        .invokedWhen(any(inForce("delay-of-releases", 2), inForce("resumed-fighting", 2)))
                        .undertakings("convene")
                        .build())
                .withdrawal(WithdrawalClause.terminatingAfter(days(7)))
                .addOpenQuestions(OpenQuestion.builder()
                        .id("who-governs")
                        .title("Who governs after the third phase")
                        .concerns("open-crossings")
                        .build())
                .build();
    }

    /**
     * The text with a new demand: forces stay in a strip along the border until an arrangement for it is found. Said as
     * what changes; the first text stays as it was. What is new stands last among its kind, where the file has it in its
     * place.
     *
     * @return the agreement
     */
    public static Agreement withDemand() {
        Agreement before = agreement();
        return before.toBuilder()
                .addMilestones(Milestone.builder()
                        .id("border-arrangement")
                        .title("An arrangement for the border is found")
                        .note("Nobody is bound to find one")
                        .build())
                .with(before.commitment("withdraw").toBuilder()
                        .title("Forces leave the territory, but for a strip along the border")
                        .build())
                .addCommitments(Commitment.builder()
                        .id("leave-border")
                        .title("Forces leave the strip along the border")
                        .clause("Art. 3(5)")
                        .by(GOVERNMENT)
                        .to(MOVEMENT)
                        .performedBy(ARMY)
                        .when(reached("border-arrangement"))
                        .must(act())
                        .verification("count")
                        .build())
                .addOpenQuestions(OpenQuestion.builder()
                        .id("how-wide")
                        .title("How wide the strip is, and who sees to it that it grows no wider")
                        .concerns("withdraw", "leave-border")
                        .build())
                .build();
    }

    private static Outsider.Builder outsider(String id, String name) {
        return Outsider.builder().id(id).name(name).signed(false);
    }

    private static Procedure count() {
        return Procedure.builder()
                .id("count")
                .title("The mission counts")
                .addStages(Stage.of(1, days(3), MISSION))
                .onSilence(Silence.CONFIRM)
                .build();
    }

    private static Procedure review() {
        return Procedure.builder()
                .id("review")
                .title("The mission hears both sides, and failing that the mediators")
                .addStages(Stage.of(1, days(3), MISSION), Stage.of(1, days(7), MEDIATORS))
                .onSilence(Silence.DENY)
                .filedWithin(days(14))
                .build();
    }

    // ---------------------------------------------------------------- phases

    private static Phase first() {
        return Phase.builder()
                .id("first")
                .title("First releases")
                .clause("Art. 2")
                .completes(all(
                        fulfilled("pull-back"),
                        fulfilled("release-first"),
                        fulfilled("free-first"),
                        reached("terms-second")))
                .lasts(days(42))
                .onExpiry(OnExpiry.extend(
                        days(14), delivered("talk").within(days(14)).atLeast(1), 6))
                .note("It goes on while talks go on; fourteen days and six times are chosen")
                .build();
    }

    private static Phase second() {
        return Phase.builder()
                .id("second")
                .title("The rest is released and forces leave")
                .clause("Art. 3")
                .completes(all(fulfilled("withdraw"), fulfilled("release-rest"), fulfilled("free-second")))
                .lasts(days(42))
                .onExpiry(OnExpiry.extend(
                        days(7), delivered("release-rest").within(days(14)).atLeast(1), 2))
                .build();
    }

    private static Phase third() {
        return Phase.builder()
                .id("third")
                .title("Return of remains and opening")
                .clause("Art. 4")
                .completes(all(fulfilled("return-remains"), fulfilled("open-crossings")))
                .lasts(days(120))
                .onExpiry(OnExpiry.carryOn())
                .build();
    }

    // ---------------------------------------------------------------- commitments

    private static Commitment.Builder byGovernment(String id) {
        return Commitment.builder().id(id).by(GOVERNMENT).to(MOVEMENT);
    }

    private static Commitment.Builder byMovement(String id) {
        return Commitment.builder().id(id).by(MOVEMENT).to(GOVERNMENT);
    }

    private static Commitment[] ofTheFirstPhase() {
        return new Commitment[] {
            byGovernment("pull-back")
                    .title("Forces leave the towns")
                    .clause("Art. 2(1)")
                    .performedBy(ARMY)
                    .phase("first")
                    .must(act())
                    .due(opened("first").day(7))
                    .verification("count")
                    .build(),
            byMovement("release-first")
                    .title("Thirty people are released")
                    .clause("Art. 2(2)")
                    .phase("first")
                    .must(deliver(30, "person")
                            .instalment(3, opened("first").day(1))
                            .instalment(12, opened("first").day(21)))
                    .due(opened("first").plus(days(42)))
                    .verification("count")
                    .note("All figures are chosen")
                    .build(),
            byGovernment("free-first")
                    .title("Six hundred prisoners are freed")
                    .clause("Art. 2(3)")
                    .phase("first")
                    .must(deliver(600, "person"))
                    .due(opened("first").plus(days(43)))
                    .verification("count")
                    .build(),
            Commitment.builder()
                    .id("talk")
                    .title("Rounds of talks on the second phase")
                    .clause("Art. 2(4)")
                    .by(GOVERNMENT, MOVEMENT)
                    .to(MEDIATORS)
                    .phase("first")
                    .must(supply(1, "round").per(days(7)))
                    .build(),
            byGovernment("let-aid-in")
                    .clause("Art. 2(5)")
                    .phase("first")
                    .must(supply(2800, "truck").per(days(7)))
                    .protectedFromSanctions()
                    .verification("count")
                    .build(),
            byGovernment("hold-fire-government")
                    .clause("Art. 1")
                    .phase("first")
                    .must(holdFire())
                    .survives()
                    .build(),
            byMovement("hold-fire-movement")
                    .clause("Art. 1")
                    .phase("first")
                    .must(holdFire())
                    .survives()
                    .build()
        };
    }

    private static Refrain holdFire() {
        return refrain(incidents("armed-attack", "shooting").minSeverity(3).verifiedBy("count"))
                .curedAfter(days(3));
    }

    private static Commitment[] ofTheSecondPhase() {
        return new Commitment[] {
            byGovernment("end-hostilities-government")
                    .title("The government declares the hostilities ended for good")
                    .clause("Art. 3(1)")
                    .phase("second")
                    .must(act())
                    .build(),
            byMovement("end-hostilities-movement")
                    .title("The movement declares the hostilities ended for good")
                    .clause("Art. 3(1)")
                    .phase("second")
                    .must(act())
                    .build(),
            byGovernment("withdraw")
                    .title("Forces leave the territory")
                    .clause("Art. 3(2)")
                    .performedBy(ARMY)
                    .phase("second")
                    .must(act())
                    .due(opened("second").plus(days(21)))
                    .verification("count")
                    .build(),
            byMovement("release-rest")
                    .title("Forty people are released")
                    .clause("Art. 3(3)")
                    .phase("second")
                    .when(fulfilled("withdraw"))
                    .must(deliver(40, "person"))
                    .due(fulfilled("withdraw").plus(days(14)))
                    .verification("count")
                    .build(),
            byGovernment("free-second")
                    .title("Nine hundred prisoners are freed")
                    .clause("Art. 3(4)")
                    .phase("second")
                    .must(deliver(900, "person"))
                    .verification("count")
                    .build()
        };
    }

    private static Commitment[] ofTheThirdPhase() {
        return new Commitment[] {
            byMovement("return-remains")
                    .title("Remains are returned")
                    .clause("Art. 4(1)")
                    .phase("third")
                    .must(act())
                    .due(opened("third").plus(days(60)))
                    .verification("count")
                    .build(),
            byGovernment("open-crossings")
                    .title("The crossings are opened")
                    .clause("Art. 4(2)")
                    .phase("third")
                    .must(act())
                    .due(opened("third").plus(days(90)))
                    .verification("count")
                    .build()
        };
    }

    private static Commitment[] ofThoseWhoWatch() {
        return new Commitment[] {
            Commitment.builder()
                    .id("answer-hotline")
                    .clause("Art. 5(1)")
                    .by(MISSION)
                    .to(GOVERNMENT, MOVEMENT)
                    .must(respond(incidents().minSeverity(3), hours(24)))
                    .build(),
            Commitment.builder()
                    .id("convene")
                    .clause("Art. 5(2)")
                    .by(MEDIATORS)
                    .to(GOVERNMENT, MOVEMENT)
                    .must(act())
                    .due(invoked("assurance").plus(hours(72)))
                    .build()
        };
    }

    // ---------------------------------------------------------------- what follows

    private static Exchange.Builder exchange(String id, String give, String inReturn) {
        return Exchange.builder().id(id).give(give).inReturn(inReturn);
    }

    private static Sanction delayOfReleases() {
        return Sanction.builder()
                .id("delay-of-releases")
                .against(MOVEMENT)
                .trigger(any(breached("release-first"), breached("release-rest")))
                .addRungs(
                        Rung.of(warn("Notice to the movement")),
                        Rung.of(refer(MEDIATORS)).after(days(7)))
                .build();
    }

    private static Sanction resumedFighting() {
        return Sanction.builder()
                .id("resumed-fighting")
                .against(GOVERNMENT)
                .trigger(any(breached("hold-fire-government"), breached("pull-back"), breached("withdraw")))
                .addRungs(
                        Rung.of(warn("Notice to the government")),
                        Rung.of(refer(MEDIATORS)).severity(5))
                .build();
    }
}

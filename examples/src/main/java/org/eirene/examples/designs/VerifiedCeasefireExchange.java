package org.eirene.examples.designs;

import static org.eirene.agreement.Conditions.*;
import static org.eirene.agreement.Measures.*;
import static org.eirene.agreement.Offsets.*;
import static org.eirene.agreement.Performances.*;

import java.util.ArrayList;
import java.util.List;
import org.eirene.agreement.*;

/**
 * Three pauses of one pattern, each paired with releases that are verified: {@code verified-ceasefire-exchange.yaml}.
 *
 * <p>A file has to write the pattern three times. Here a {@link Pause} is said once, and what differs between the three is
 * its parameters; {@link Agreement.Builder#addAll} takes elements of every kind and puts each where it belongs.
 */
public final class VerifiedCeasefireExchange {
    private static final String DAYS_CHOSEN = "The days are chosen";
    private static final String HOURS_CHOSEN = "The hours are chosen";
    private static final String FIGURE_CHOSEN = "The figure is chosen";
    private static final String FIGURES_CHOSEN = "The figures are chosen";

    private static final Party NORTH = Party.of("north", "Northern Government");
    private static final Party SOUTH = Party.of("south", "Southern Front");
    private static final Monitor MONITORS = Monitor.of("monitors", "Neutral monitors");
    private static final Institution LABORATORY = Institution.of("laboratory", "Biometric laboratory");
    private static final Institution RED_CROSS = Institution.of("red-cross", "Red Cross");
    private static final Panel FIRST_ARBITER = Panel.of("arbiter-one", "First arbiter");
    private static final Panel SECOND_ARBITER = Panel.of("arbiter-two", "Second arbiter");
    private static final Panel THIRD_ARBITER = Panel.of("arbiter-three", "Third arbiter");
    private static final Mediator MEDIATOR = Mediator.builder()
            .id("mediator")
            .name("Mediator and guarantor")
            .also(Role.GUARANTOR)
            .build();

    private static final List<Pause> PAUSES = List.of(
            new Pause(1, "First pause", 7, "p", 8, 5, 3, 1000),
            new Pause(2, "Second pause", 10, "q", 8, 7, 3, 2000),
            new Pause(3, "Third pause", 14, "r", 6, 11, 5, 4000));

    private VerifiedCeasefireExchange() {}

    /**
     * What one pause asks for.
     *
     * @param number which one, from 1
     * @param title what it is called
     * @param length how many days it lasts
     * @param letter with which the names on its list begin
     * @param persons how many are released in it
     * @param dueAfter by how many days after it opened
     * @param detaineesForEach how many detainees are freed for each of them
     * @param trucks how many come in
     */
    private record Pause(
            int number,
            String title,
            int length,
            String letter,
            int persons,
            int dueAfter,
            long detaineesForEach,
            int trucks) {
        String id() {
            return "pause-" + number;
        }

        String numbered(String what) {
            return what + "-" + number;
        }

        List<Element> elements() {
            List<String> persons = new ArrayList<>();
            for (int i = 1; i <= persons(); i++) {
                persons.add(letter + "-0" + i);
            }
            return List.of(
                    Manifest.builder()
                            .id(numbered("list"))
                            .title("Persons of pause " + number)
                            .items(persons)
                            .note("How many there are is chosen")
                            .build(),
                    Phase.builder()
                            .id(id())
                            .title(title)
                            .lasts(days(length))
                            .note(DAYS_CHOSEN)
                            .build(),
                    Commitment.builder()
                            .id(numbered("release"))
                            .by(SOUTH)
                            .to(NORTH)
                            .phase(id())
                            .must(deliver(persons(), "person").manifest(numbered("list")))
                            .due(opened(id()).plus(days(dueAfter)))
                            .verification("identity")
                            .note(FIGURES_CHOSEN)
                            .build(),
                    Commitment.builder()
                            .id(numbered("detainees"))
                            .by(NORTH)
                            .to(SOUTH)
                            .phase(id())
                            .must(deliver(persons() * detaineesForEach, "detainee"))
                            .due(fulfilled(numbered("release")).plus(days(1)))
                            .verification("count")
                            .note(FIGURES_CHOSEN)
                            .build(),
                    Commitment.builder()
                            .id(numbered("aid"))
                            .by(NORTH)
                            .to(SOUTH)
                            .phase(id())
                            .must(deliver(trucks, "truck"))
                            .verification("count")
                            .protectedFromSanctions()
                            .note(FIGURE_CHOSEN)
                            .build(),
                    Benchmark.builder()
                            .id(numbered("released"))
                            .title("The releases of pause " + number + " are done on both sides")
                            .phase(id())
                            .criterion(all(fulfilled(numbered("release")), fulfilled(numbered("detainees"))))
                            .due(opened(id()).plus(days(dueAfter + 1)))
                            .verification("count")
                            .note(DAYS_CHOSEN)
                            .build(),
                    Exchange.builder()
                            .id(numbered("swap"))
                            .give(numbered("release"))
                            .inReturn(numbered("detainees"))
                            .terms(Ratio.of(1, detaineesForEach).grace(days(1)))
                            .note(FIGURES_CHOSEN)
                            .build());
        }
    }

    /**
     * The text.
     *
     * @return the agreement
     */
    public static Agreement agreement() {
        Agreement.Builder text = Agreement.builder()
                .id("verified-ceasefire-exchange")
                .title("Verified ceasefire and exchange")
                .timeZone("Asia/Amman")
                .addActors(NORTH, SOUTH, MONITORS, LABORATORY, RED_CROSS)
                .addActors(FIRST_ARBITER, SECOND_ARBITER, THIRD_ARBITER, MEDIATOR)
                .addIncidentKinds("corridor-attacked", "re-engagement")
                .addProcedures(identity(), count(), incidentCheck(), rapidDispute(), receipt())
                .addCommitments(
                        pledge(NORTH, SOUTH),
                        pledge(SOUTH, NORTH),
                        spareCorridors(NORTH, SOUTH),
                        spareCorridors(SOUTH, NORTH),
                        hotline(NORTH, SOUTH),
                        hotline(SOUTH, NORTH),
                        admitMonitors(NORTH, SOUTH),
                        admitMonitors(SOUTH, NORTH),
                        monitorsReport(),
                        evacuate());
        PAUSES.forEach(pause -> text.addAll(pause.elements()));
        return text.addCommitments(shuttle())
                .addSanctions(reEngaged(NORTH), reEngaged(SOUTH))
                .addGuarantees(assurance())
                .addOpenQuestions(
                        OpenQuestion.builder()
                                .id("which-detainees")
                                .title("which categories of detainees are freed after the first pause")
                                .concerns("detainees-2", "detainees-3")
                                .build(),
                        OpenQuestion.builder()
                                .id("which-order")
                                .title("whether the releases of a pause come before its aid")
                                .concerns("release-2", "aid-2", "release-3", "aid-3")
                                .build(),
                        OpenQuestion.builder()
                                .id("when-it-slips")
                                .title("what happens to the pause when a milestone slips")
                                .concerns("released-1", "released-2", "released-3")
                                .build())
                .build();
    }

    // ---------------------------------------------------------------- procedures

    private static Procedure identity() {
        return Procedure.builder()
                .id("identity")
                .title("Both the biometric check and the check against the list must confirm")
                .addStages(Stage.of(2, hours(24), LABORATORY, RED_CROSS))
                .onSilence(Silence.DENY)
                .note(HOURS_CHOSEN)
                .build();
    }

    private static Procedure count() {
        return Procedure.builder()
                .id("count")
                .title("The monitors count")
                .addStages(Stage.of(1, hours(24), MONITORS))
                .onSilence(Silence.CONFIRM)
                .note(HOURS_CHOSEN)
                .build();
    }

    private static Procedure incidentCheck() {
        return Procedure.builder()
                .id("incident-check")
                .title("The monitors establish an incident")
                .addStages(Stage.of(1, hours(12), MONITORS))
                .onSilence(Silence.DENY)
                .note(HOURS_CHOSEN)
                .build();
    }

    private static Procedure rapidDispute() {
        return Procedure.builder()
                .id("rapid-dispute")
                .title("Two of three arbiters in a day, then the mediator")
                .addStages(
                        Stage.of(2, hours(24), FIRST_ARBITER, SECOND_ARBITER, THIRD_ARBITER),
                        Stage.of(1, hours(12), MEDIATOR))
                .onSilence(Silence.DENY)
                .clock(Clock.STOPS)
                .standing(NORTH, SOUTH)
                .filedWithin(hours(48))
                .note(HOURS_CHOSEN)
                .build();
    }

    private static Procedure receipt() {
        return Procedure.builder()
                .id("receipt")
                .title("Those who receive it may say that they have not")
                .addStages(Stage.of(1, days(1), NORTH, SOUTH))
                .onSilence(Silence.CONFIRM)
                .note("The day is chosen")
                .build();
    }

    // ---------------------------------------------------------------- what holds throughout, for either side

    private static Commitment pledge(Party by, Party to) {
        return Commitment.builder()
                .id("no-reengagement-" + by.id())
                .title("Pledge not to re-engage")
                .by(by)
                .to(to)
                .must(refrain(incidents("re-engagement").verifiedBy("incident-check"))
                        .curedAfter(days(5)))
                .note(DAYS_CHOSEN)
                .build();
    }

    private static Commitment spareCorridors(Party by, Party to) {
        return Commitment.builder()
                .id("spare-corridors-" + by.id())
                .by(by)
                .to(to)
                .must(refrain(incidents("corridor-attacked").verifiedBy("incident-check"))
                        .curedAfter(days(5)))
                .protectedFromSanctions()
                .note(DAYS_CHOSEN)
                .build();
    }

    private static Commitment hotline(Party by, Party to) {
        return Commitment.builder()
                .id("hotline-" + by.id())
                .by(by)
                .to(to)
                .must(respond(incidents().by(by), hours(4)))
                .note(HOURS_CHOSEN)
                .build();
    }

    private static Commitment admitMonitors(Party by, Party to) {
        return Commitment.builder()
                .id("admit-monitors-" + by.id())
                .by(by)
                .to(MONITORS, to)
                .phase("pause-1")
                .must(act())
                .due(opened("pause-1").plus(days(2)))
                .verification("count")
                .note(DAYS_CHOSEN)
                .build();
    }

    // ---------------------------------------------------------------- what others owe, and what follows

    private static Commitment monitorsReport() {
        return Commitment.builder()
                .id("monitors-report")
                .by(MONITORS)
                .to(NORTH, SOUTH)
                .must(supply(1, "report").per(days(7)))
                .verification("receipt")
                .note("A report a week is chosen")
                .build();
    }

    private static Commitment evacuate() {
        return Commitment.builder()
                .id("evacuate")
                .title("Medical evacuations")
                .by(NORTH)
                .to(SOUTH)
                .must(supply(30, "patient").per(days(7)))
                .verification("count")
                .protectedFromSanctions()
                .note(FIGURE_CHOSEN)
                .build();
    }

    private static Commitment shuttle() {
        return Commitment.builder()
                .id("shuttle")
                .title("The mediator goes to both sides")
                .by(MEDIATOR)
                .to(NORTH, SOUTH)
                .must(act())
                .due(invoked("assurance").plus(days(2)))
                .verification("receipt")
                .note(DAYS_CHOSEN)
                .build();
    }

    private static Sanction reEngaged(Party against) {
        return Sanction.builder()
                .id("re-engaged-" + against.id())
                .against(against)
                .trigger(any(breached("no-reengagement-" + against.id()), breached("spare-corridors-" + against.id())))
                .addRungs(
                        Rung.of(warn("Notice to the " + against.id())),
                        Rung.of(refer(MEDIATOR)).after(days(2)).severity(4))
                .note(FIGURES_CHOSEN)
                .build();
    }

    private static Guarantee assurance() {
        return Guarantee.builder()
                .id("assurance")
                .guarantor(MEDIATOR)
                .covers("pause-1", "pause-2", "pause-3", "evacuate", "monitors-report")
                .addCovers("hotline-north", "hotline-south", "spare-corridors-north", "spare-corridors-south")
                .addCovers("no-reengagement-north", "no-reengagement-south")
                .invokedWhen(any(
                        inForce("re-engaged-north", 2),
                        inForce("re-engaged-south", 2),
                        missed("released-1"),
                        missed("released-2"),
                        missed("released-3")))
                .undertakings("shuttle")
                .build();
    }
}

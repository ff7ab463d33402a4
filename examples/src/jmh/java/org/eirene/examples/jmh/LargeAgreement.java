package org.eirene.examples.jmh;

import static org.eirene.agreement.Conditions.all;
import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Conditions.completed;
import static org.eirene.agreement.Conditions.fulfilled;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Conditions.measured;
import static org.eirene.agreement.Conditions.opened;
import static org.eirene.agreement.Conditions.quiet;
import static org.eirene.agreement.Conditions.reached;
import static org.eirene.agreement.Measures.warn;
import static org.eirene.agreement.Moments.at;
import static org.eirene.agreement.Moments.date;
import static org.eirene.agreement.Moments.earliest;
import static org.eirene.agreement.Moments.latest;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Offsets.hours;
import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.agreement.Performances.refrain;
import static org.eirene.agreement.Performances.respond;
import static org.eirene.agreement.Performances.supply;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Indicator;
import org.eirene.agreement.Milestone;
import org.eirene.agreement.Monitor;
import org.eirene.agreement.Party;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Procedure;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.Silence;
import org.eirene.agreement.Stage;

/** An agreement of as many clauses as one likes, always the same from the same seed. */
final class LargeAgreement {
    private static final int PHASES = 20;
    private static final String[] PARTIES = {"north", "south", "east-front", "west-front"};
    private static final String[] WORDS = {
        "the",
        "parties",
        "shall",
        "withdraw",
        "forces",
        "from",
        "crossing",
        "without",
        "delay",
        "under",
        "supervision",
        "of",
        "monitors",
        "and",
        "report",
        "each",
        "movement",
        "in",
        "writing",
        "Zoë's",
        "list",
        "\"as signed\"",
        "§ 7"
    };

    private final Random random;
    private final List<String> earlier = new ArrayList<>();

    private LargeAgreement(long seed) {
        this.random = new Random(seed);
    }

    /** The agreement: of ten clauses eight are commitments, one is a benchmark and one a sanction. */
    static Agreement of(int clauses, long seed) {
        return new LargeAgreement(seed).agreement(clauses);
    }

    private Agreement agreement(int clauses) {
        Agreement.Builder agreement = Agreement.builder()
                .id("large")
                .title("An agreement of " + clauses + " clauses")
                .timeZone("Asia/Jerusalem")
                .entersIntoForce("2025-01-16T11:15:00+02:00")
                .addIncidentKinds("armed-attack", "convoy-stopped", "overflight")
                .addAreas("west", "east", "coast")
                .addMilestones(Milestone.builder().id("ratified").build())
                .addIndicators(Indicator.builder()
                        .id("aid-trucks")
                        .unit("truck")
                        .title("Trucks through the crossing in a day")
                        .build())
                .addProcedures(Procedure.builder()
                        .id("count")
                        .addStages(Stage.of(1, days(3), "un-cell"))
                        .onSilence(Silence.CONFIRM)
                        .build())
                .addActors(Monitor.of("un-cell", "Joint monitoring cell"));
        for (String party : PARTIES) {
            agreement.addActors(Party.of(party, "The party called " + party));
        }
        for (int i = 0; i < PHASES; i++) {
            Phase.Builder phase =
                    Phase.builder().id("phase-" + i).title(words(4)).lasts(days(42));
            agreement.addPhases(
                    i == 0
                            ? phase.build()
                            : phase.opens(completed("phase-" + (i - 1))).build());
        }
        for (int i = 0; i < clauses; i++) {
            switch (i % 10) {
                case 3 -> agreement.addBenchmarks(benchmark(i));
                case 7 -> agreement.addSanctions(sanction(i));
                default -> agreement.addCommitments(commitment(i));
            }
        }
        return agreement.build();
    }

    private Commitment commitment(int i) {
        int by = random.nextInt(PARTIES.length);
        String phase = phase();
        Commitment.Builder commitment = Commitment.builder()
                .id("clause-" + i)
                .clause("Art. " + (1 + i / 12) + "(" + (1 + i % 12) + ")")
                .title(words(6))
                .by(PARTIES[by])
                .to(PARTIES[(by + 1) % PARTIES.length], "un-cell")
                .phase(phase)
                .note(words(12 + random.nextInt(24)));
        if (!earlier.isEmpty() && random.nextInt(4) == 0) {
            commitment.when(all(reached("ratified"), fulfilled(any(earlier))));
        }
        switch (random.nextInt(6)) {
            case 0 ->
                commitment
                        .must(deliver(90, "person")
                                .instalment(30, opened(phase).day(1))
                                .instalment(60, opened(phase).day(7).plus(hours(1)))
                                .instalment(90, opened(phase).day(14)))
                        .due(opened(phase).plus(days(21)))
                        .verification("count");
            case 1 -> commitment.must(supply(400 + random.nextInt(400), "truck").per(days(1)));
            case 2 ->
                commitment.must(refrain(incidents("armed-attack", "overflight")
                                .minSeverity(1 + random.nextInt(4))
                                .by(PARTIES[by])
                                .areas("east", "coast")
                                .verifiedBy("count"))
                        .curedAfter(days(2)));
            case 3 -> commitment.must(respond(incidents().minSeverity(2), hours(6)));
            case 4 ->
                commitment
                        .must(act())
                        .due(earliest(
                                at("2025-02-01T12:00:00Z"),
                                latest(reached("ratified"), opened(phase))
                                        .plus(days(3))
                                        .endOfDay(),
                                date("2025-02-10").plus(days(1 + random.nextInt(90)))));
            default ->
                commitment
                        .must(act())
                        .due(opened(phase).plus(days(1 + random.nextInt(40))).endOfDay());
        }
        earlier.add("clause-" + i);
        return commitment.build();
    }

    private Benchmark benchmark(int i) {
        String phase = phase();
        return Benchmark.builder()
                .id("clause-" + i)
                .title(words(6))
                .phase(phase)
                .criterion(all(
                        measured("aid-trucks").mean().within(days(7)).atLeast(400 + random.nextInt(200)),
                        quiet(hours(72))
                                .of(incidents("armed-attack").minSeverity(3).areas("east"))))
                .due(opened(phase).plus(days(30)).endOfDay())
                .verification("count")
                .continuous()
                .note(words(20))
                .build();
    }

    private Sanction sanction(int i) {
        return Sanction.builder()
                .id("clause-" + i)
                .title(words(6))
                .against(PARTIES[random.nextInt(PARTIES.length)])
                .trigger(breached(any(earlier)))
                .decision("count")
                .addRungs(
                        Rung.of(warn(words(8))),
                        Rung.of(warn(words(8))).after(days(3)),
                        Rung.of(warn(words(8))).after(days(10)).severity(4))
                .cure(quiet(days(3)))
                .note(words(20))
                .build();
    }

    private String phase() {
        return "phase-" + random.nextInt(PHASES);
    }

    private String any(List<String> ids) {
        return ids.get(random.nextInt(ids.size()));
    }

    private String words(int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return words.toString();
    }
}

package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.eirene.evaluation.LiteralEqualityProperties.Evaluated;
import org.eirene.generators.Scenario;
import org.eirene.history.Event;
import org.eirene.history.History;
import org.eirene.history.Retraction;

/** What is kept from one question to the next, in a prepared history and in a progress, changes no answer. */
@Tag("lengthy")
class PreparedHistoryProperties {
    @Provide
    Arbitrary<Scenario> scenarios() {
        return Evaluated.scenarios();
    }

    @Property
    void a_prepared_history_says_of_every_instant_what_evaluating_says(
            @ForAll("scenarios") Scenario scenario, @ForAll Random random) {
        Evaluator evaluator = Evaluator.of(scenario.agreement());
        PreparedHistory prepared = new PreparedHistory(evaluator, scenario.history(), 1 + random.nextInt(3));
        List<Event> events = scenario.history().events();
        for (int question = 0; question < 4 && !events.isEmpty(); question++) {
            Instant asOf = events.get(random.nextInt(events.size())).at().plusSeconds(random.nextInt(2) * 7_200L);
            assertSame(prepared.asOf(asOf), evaluator.evaluate(scenario.history(), asOf));
        }
    }

    @Property
    void a_prepared_history_of_a_crowded_record_does_so_too(@ForAll Random random) {
        CrowdedRecord record = CrowdedRecord.of(random);
        Evaluator evaluator = Evaluator.of(record.agreement());
        History history = record.history();
        PreparedHistory prepared = new PreparedHistory(evaluator, history, 1 + random.nextInt(9));
        for (int question = 0; question < 6; question++) {
            Instant asOf = CrowdedRecord.instant(random);
            assertSame(prepared.asOf(asOf), evaluator.evaluate(history, asOf));
        }
    }

    /** Whoever goes on from any of them, in whatever order, goes on from there and not from where another has come. */
    @Property(tries = 300)
    void a_progress_that_others_have_gone_on_from_says_what_evaluating_says(@ForAll Random random) {
        CrowdedRecord record = CrowdedRecord.of(random);
        Evaluator evaluator = Evaluator.of(record.agreement());
        List<Event> events = record.history().events();
        List<Progress> reached = new ArrayList<>(List.of(evaluator.begin()));
        List<List<Event>> taken = new ArrayList<>(List.of(List.of()));
        for (int step = 0; step < 40; step++) {
            int from = random.nextInt(3) > 0 ? reached.size() - 1 : random.nextInt(reached.size());
            Progress progress = reached.get(from);
            List<Event> coming = events.stream()
                    .filter(event -> !event.at().isBefore(progress.present())
                            && !taken.get(from).contains(event)
                            && !(event instanceof Retraction))
                    .limit(3)
                    .toList();
            if (!coming.isEmpty()) {
                Event next = coming.get(random.nextInt(coming.size()));
                reached.add(progress.after(next));
                List<Event> so = new ArrayList<>(taken.get(from));
                so.add(next);
                taken.add(so);
            }
        }
        for (int question = 0; question < 4; question++) {
            int which = random.nextInt(reached.size());
            Instant asOf = reached.get(which).present().plusSeconds(random.nextInt(2) * 100_000L);
            if (!taken.get(which).isEmpty()) {
                assertSame(
                        reached.get(which).advancedTo(asOf).assessment(),
                        evaluator.evaluate(
                                History.builder(record.agreement())
                                        .addAll(taken.get(which))
                                        .build(),
                                asOf));
            }
        }
    }

    private static void assertSame(Assessment kept, Assessment anew) {
        assertThat(kept).isEqualTo(anew);
        assertThat(kept.disregarded()).isEqualTo(anew.disregarded());
    }
}

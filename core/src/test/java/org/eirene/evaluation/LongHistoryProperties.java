package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
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
import org.eirene.history.LongHistory;

/** A history that is gone through event by event gives the assessment that it gives held at once, its reasons too. */
@Tag("lengthy")
class LongHistoryProperties {
    @Provide
    Arbitrary<Scenario> scenarios() {
        return Evaluated.scenarios();
    }

    @Property
    void the_assessment_is_the_same(@ForAll("scenarios") Scenario scenario, @ForAll Random order) {
        LongHistory record =
                LongHistory.of(inOrderOfTimeAlone(scenario.history().events(), order)::stream);
        Evaluator evaluator = Evaluator.of(scenario.agreement());
        Assessment gone = scenario.knownAt()
                .map(known -> evaluator.evaluate(record, scenario.asOf(), known))
                .orElseGet(() -> evaluator.evaluate(record, scenario.asOf()));
        Assessment held = Evaluated.assess(scenario);
        assertThat(gone).hasToString(held.toString());
        assertThat(gone).isEqualTo(held);
        assertThat(gone.history()).isEmpty();
    }

    /** Which of two events of one instant comes first is left to chance. */
    private static List<Event> inOrderOfTimeAlone(List<Event> events, Random order) {
        List<Event> mixed = new ArrayList<>(events);
        Collections.shuffle(mixed, order);
        mixed.sort(Comparator.comparing(Event::at));
        return mixed;
    }
}

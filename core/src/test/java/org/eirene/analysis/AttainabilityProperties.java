package org.eirene.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.TransitionKind;

class AttainabilityProperties {
    private static final Set<TransitionKind> TOLD = Set.of(
            TransitionKind.OPENED,
            TransitionKind.COMPLETED,
            TransitionKind.LAPSED,
            TransitionKind.IN_EFFECT,
            TransitionKind.FULFILLED,
            TransitionKind.MET,
            TransitionKind.RELEASED);

    @Provide
    Arbitrary<Agreement> cumulative() {
        return SmallTexts.cumulative();
    }

    @Provide
    Arbitrary<Agreement> agreements() {
        return SmallTexts.agreements();
    }

    /** Each try plays some hundreds of courses, so that there are fewer of them than elsewhere. */
    @Property(tries = 60)
    void what_is_attainable_is_what_the_evaluation_reaches_in_some_cooperative_course(
            @ForAll("cumulative") Agreement agreement) {
        assertThat(attainable(agreement)).as("%s", agreement).isEqualTo(Courses.everything(agreement));
    }

    @Property(tries = 60)
    void what_the_evaluation_reaches_in_some_cooperative_course_is_attainable_also_where_time_may_run_out(
            @ForAll("agreements") Agreement agreement) {
        assertThat(attainable(agreement)).as("%s", agreement).containsAll(Courses.everything(agreement));
    }

    private static Set<Fact> attainable(Agreement agreement) {
        Attainability attainability = Analysis.of(agreement).attainability();
        return agreement.elements().stream()
                .flatMap(element -> TOLD.stream()
                        .filter(turn -> turn.elementKind() == element.kind())
                        .filter(turn -> attainability.isAttainable(turn, element.id()))
                        .map(turn -> new Fact(turn, element.id())))
                .collect(Collectors.toSet());
    }
}

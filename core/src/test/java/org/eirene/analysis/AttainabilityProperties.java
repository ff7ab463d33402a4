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
    Arbitrary<Agreement> texts() {
        return SmallTexts.agreements();
    }

    /** Each try plays some hundreds of courses, so that there are fewer of them than elsewhere. */
    @Property(tries = 60)
    void what_is_attainable_is_what_the_evaluation_reaches_in_some_cooperative_course(
            @ForAll("texts") Agreement agreement) {
        Attainability attainability = Analysis.of(agreement).attainability();
        Set<Fact> attainable = agreement.elements().stream()
                .flatMap(element -> TOLD.stream()
                        .filter(turn -> turn.elementKind() == element.kind())
                        .filter(turn -> attainability.isAttainable(turn, element.id()))
                        .map(turn -> new Fact(turn, element.id())))
                .collect(Collectors.toSet());
        assertThat(attainable).as("%s", agreement).isEqualTo(Courses.everything(agreement));
    }
}

package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Comparators;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.eirene.evaluation.LiteralEqualityProperties.Evaluated;
import org.eirene.generators.Scenario;

@Tag("lengthy")
class UpcomingProperties {
    @Provide
    Arbitrary<Scenario> scenarios() {
        return Evaluated.scenarios();
    }

    @Property
    void no_two_have_the_same_element_and_matter(@ForAll("scenarios") Scenario scenario) {
        List<Upcoming> upcoming = Evaluated.assess(scenario).upcoming();
        assertThat(upcoming.stream().map(coming -> coming.element() + "/" + coming.matter()))
                .doesNotHaveDuplicates();
    }

    @Property
    void they_are_to_come_and_in_order_of_time(@ForAll("scenarios") Scenario scenario) {
        Assessment assessment = Evaluated.assess(scenario);
        assertThat(assessment.upcoming()).allMatch(coming -> coming.at().isAfter(assessment.asOf()));
        assertThat(Comparators.isInOrder(assessment.upcoming(), Comparator.comparing(Upcoming::at)))
                .isTrue();
    }
}

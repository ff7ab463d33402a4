package org.eirene.sequencing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InstancesTest {
    private static List<String> provable() {
        return Instance.NAMES.stream()
                .filter(name -> !name.equals("hard-n60-g6-s1"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("provable")
    void is_proved_and_equals_the_recorded_optimum(String name) {
        Instance instance = Instance.of(name);
        BestOrder best = instance.problem().solve(SearchLimits.standard().states(3_000_000));
        assertThat(best.peak()).isEqualTo(instance.optimum());
        assertThat(best.isProved()).isTrue();
        assertThat(instance.problem().peak(best.order())).isEqualTo(instance.optimum());
        assertThat(instance.problem().peak(instance.optimumOrder())).isEqualTo(instance.optimum());
    }

    @Test
    void is_honest_about_the_hardest_when_its_work_is_limited() {
        Instance instance = Instance.of("hard-n60-g6-s1");
        BestOrder best = instance.problem().solve(SearchLimits.standard().expansions(20_000));
        assertThat(best.isProved()).isFalse();
        assertThat(best.lowerBound()).isBetween(190L, instance.optimum());
        assertThat(best.peak()).isBetween(instance.optimum(), 270L);
        assertThat(instance.problem().peak(best.order())).isEqualTo(best.peak());
    }
}

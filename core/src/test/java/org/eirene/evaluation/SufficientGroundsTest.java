package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.evaluation.March.march;
import static org.eirene.evaluation.Trial.none;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.eirene.agreement.Status;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;

/** Of what else is on the record, a reason names as little as gives the status. */
class SufficientGroundsTest {
    private static final Set<String> CITED = Set.of("observation-1");

    private int tries;

    private Reason with(int events, Predicate<Set<String>> suffices) {
        History history = none();
        for (int i = 1; i <= events; i++) {
            history = history.observation(march(1 + i / 20, i % 20), "trucks", i);
        }
        return SufficientGrounds.of(
                history.events(),
                CITED,
                ids -> {
                    tries++;
                    assertThat(ids).containsAll(CITED);
                    return suffices.test(ids);
                },
                Status.IN_EFFECT);
    }

    @Test
    void one_that_is_needed_is_found_wherever_it_stands() {
        for (int at = 2; at <= 16; at++) {
            String needed = "observation-" + at;
            Reason found = with(16, ids -> ids.contains(needed));
            assertThat(found.events()).containsExactly(needed);
            assertThat(found.statement()).isEqualTo("also on the record; without it it would be in effect");
        }
    }

    @Test
    void of_several_that_are_needed_together_none_is_left_out() {
        List<String> needed = List.of("observation-3", "observation-8", "observation-9", "observation-16");
        Reason found = with(16, ids -> ids.containsAll(needed));
        assertThat(found.events()).containsExactlyElementsOf(needed);
        assertThat(found.statement()).isEqualTo("also on the record; without them it would be in effect");
    }

    @Test
    void of_two_that_do_alike_one_is_named() {
        Reason found = with(9, ids -> ids.contains("observation-4") || ids.contains("observation-8"));
        assertThat(found.events()).hasSize(1).isSubsetOf("observation-4", "observation-8");
    }

    @Test
    void where_one_alone_is_on_the_record_beside_those_cited_it_is_that() {
        assertThat(with(2, ids -> ids.contains("observation-2")).events()).containsExactly("observation-2");
    }

    @Test
    void parts_of_a_long_record_are_tried_large_ones_first() {
        assertThat(with(256, ids -> ids.contains("observation-200")).events()).containsExactly("observation-200");
        assertThat(tries).isLessThan(30);
    }

    @Test
    void the_search_goes_through_the_record_some_twenty_times_at_most() {
        assertThat(with(60, ids -> ids.size() == 60).events()).hasSize(59);
        // each try goes through all but the part that is left out
        assertThat(tries).isBetween(20, 24);
    }
}

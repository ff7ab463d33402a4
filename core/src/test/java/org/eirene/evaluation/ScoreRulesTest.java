package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Measures.snapBack;
import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.evaluation.March.march;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.as;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.owed;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.Status;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;

/** How scores are rounded, and what they leave out. */
class ScoreRulesTest {
    @Test
    void a_half_is_rounded_up() {
        Agreement accord = accord().addAll(IntStream.rangeClosed(1, 16)
                        .mapToObj(number -> owed("visit-" + number).must(act()).build())
                        .toList())
                .build();
        Score score = as(accord, none().delivery(march(5), "visit-7"), march(6)).scoreOf("north");
        assertThat(score.items()).containsExactly(15, 0, 0, 1);
        // 3 of 48 are 6.25
        assertThat(score.percent()).contains(new BigDecimal("6.3"));
    }

    @Test
    void what_is_discharged_is_left_out() {
        Agreement accord = accord().addCommitments(
                        Commitment.builder()
                                .id("ease")
                                .by("south")
                                .to("north")
                                .must(deliver(10, "person"))
                                .build(),
                        owed("visit").must(act()).build())
                .addSanctions(Sanction.builder()
                        .id("gate")
                        .against("north")
                        .trigger(incidents("raid").atLeast(1))
                        .addRungs(Rung.of(snapBack("ease").forGood()))
                        .build())
                .build();
        History some = none().delivery(march(5), "ease", 4);
        assertThat(as(accord, some, march(6)).commitment("ease").score()).hasValue(1);
        assertThat(as(accord, some, march(6)).scoreOf("south").count()).isEqualTo(1);
        Assessment reverted = as(accord, some.incident(march(10), "raid", 3, "north"), march(10));
        assertThat(reverted.commitment("ease").status()).isEqualTo(Status.DISCHARGED);
        assertThat(reverted.commitment("ease").score()).isEmpty();
        assertThat(reverted.scoreOf("south").count()).isZero();
        assertThat(reverted.scoreOf("south").percent()).isEmpty();
        assertThat(reverted.scoreOf("north").count()).isEqualTo(1);
    }
}

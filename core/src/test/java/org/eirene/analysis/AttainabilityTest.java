package org.eirene.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.all;
import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Conditions.fulfilled;
import static org.eirene.agreement.Conditions.lapsed;
import static org.eirene.agreement.Conditions.never;
import static org.eirene.agreement.Conditions.not;
import static org.eirene.agreement.Conditions.reached;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Performances.act;

import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Milestone;
import org.eirene.agreement.Party;
import org.eirene.agreement.Phase;
import org.eirene.agreement.TransitionKind;
import org.junit.jupiter.api.Test;

/** What must not have happened yet, and what time ends: that of which {@link AttainabilityProperties} holds one side alone. */
class AttainabilityTest {
    private static Agreement.Builder accord() {
        return Agreement.builder()
                .id("accord")
                .timeZone("UTC")
                .entersIntoForce("2025-01-10T00:00:00Z")
                .addActors(Party.of("north", "North"), Party.of("south", "South"))
                .addMilestones(Milestone.builder().id("signal").by("north").build())
                .addCommitments(Commitment.builder()
                        .id("do")
                        .by("north")
                        .to("south")
                        .must(act())
                        .build());
    }

    private static boolean takesEffect(Condition when) {
        return Analysis.of(accord().addCommitments(Commitment.builder()
                                .id("next")
                                .by("south")
                                .to("north")
                                .when(when)
                                .must(act())
                                .build())
                        .build())
                .attainability()
                .isAttainable(TransitionKind.IN_EFFECT, "next");
    }

    @Test
    void what_must_not_have_happened_yet_can_be_put_off() {
        assertThat(takesEffect(not(fulfilled("do")))).isTrue();
        assertThat(takesEffect(not(reached("signal")))).isTrue();
        assertThat(takesEffect(all(fulfilled("do"), not(reached("signal"))))).isTrue();
        assertThat(takesEffect(not(breached("do")))).isTrue();
    }

    @Test
    void what_only_a_breach_brings_about_and_what_cannot_be_is_out_of_reach() {
        assertThat(takesEffect(breached("do"))).isFalse();
        assertThat(takesEffect(all(fulfilled("do"), breached("do")))).isFalse();
        assertThat(takesEffect(never())).isFalse();
        assertThat(takesEffect(all(reached("signal"), never()))).isFalse();
    }

    @Test
    void only_a_phase_that_lasts_so_long_can_lapse() {
        Agreement accord = accord().addPhases(
                        Phase.builder()
                                .id("calm")
                                .completes(fulfilled("do"))
                                .lasts(days(10))
                                .build(),
                        Phase.builder().id("peace").completes(reached("signal")).build())
                .addCommitments(
                        Commitment.builder()
                                .id("after-calm")
                                .by("south")
                                .to("north")
                                .when(lapsed("calm"))
                                .must(act())
                                .build(),
                        Commitment.builder()
                                .id("after-peace")
                                .by("south")
                                .to("north")
                                .when(lapsed("peace"))
                                .must(act())
                                .build())
                .build();
        Attainability attainability = Analysis.of(accord).attainability();
        assertThat(attainability.isAttainable(TransitionKind.LAPSED, "calm")).isTrue();
        assertThat(attainability.isAttainable(TransitionKind.COMPLETED, "calm")).isTrue();
        assertThat(attainability.isAttainable(TransitionKind.IN_EFFECT, "after-calm"))
                .isTrue();
        assertThat(attainability.isAttainable(TransitionKind.LAPSED, "peace")).isFalse();
        assertThat(attainability.blocked()).containsExactly("after-peace");
    }
}

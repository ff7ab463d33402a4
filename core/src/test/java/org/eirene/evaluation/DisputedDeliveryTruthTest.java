package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Moments.at;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.evaluation.March.march;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.as;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.owed;
import static org.eirene.evaluation.Trial.truth;

import java.math.BigDecimal;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Clock;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Procedure;
import org.eirene.agreement.Silence;
import org.eirene.agreement.Stage;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;

/** Whether a commitment under a list is breached, while it is disputed what was delivered and what is on the list. */
class DisputedDeliveryTruthTest {
    private static final History TWO = none().deliveryOf(march(3), "release", "a", "b");
    private static final History ALL = TWO.deliveryOf(march(4), "release", "c");

    private final Agreement plain = with(listed());
    private final Agreement verified = with(listed().verification("strict"));

    private static Commitment.Builder listed() {
        return owed("release").must(deliver(3, "person").manifest("names")).due(at(march(10)));
    }

    private static Agreement with(Commitment.Builder commitment) {
        return accord().addProcedures(Procedure.builder()
                        .id("review")
                        .addStages(Stage.of(1, days(60), "cell"))
                        .onSilence(Silence.DENY)
                        .clock(Clock.RUNS)
                        .build())
                .addCommitments(commitment.build())
                .build();
    }

    private static History item(History history, String item) {
        return history.challengeItem(march(5), "south", "names", item, "review");
    }

    private static Truth breach(Agreement accord, History history) {
        return truth(accord, history, breached("release"), march(12));
    }

    @Test
    void a_breach_is_open_while_all_that_is_missing_may_be_struck() {
        assertThat(breach(plain, item(TWO, "c"))).isEqualTo(Truth.UNRESOLVED);
        assertThat(breach(plain, item(none().deliveryOf(march(3), "release", "a"), "c")))
                .isEqualTo(Truth.HOLDS);
    }

    @Test
    void an_item_that_was_delivered_and_is_disputed_forgives_nothing_that_is_missing() {
        assertThat(breach(plain, item(TWO, "b"))).isEqualTo(Truth.HOLDS);
        assertThat(breach(plain, TWO)).isEqualTo(Truth.HOLDS);
    }

    @Test
    void a_dispute_that_was_dismissed_forgives_nothing() {
        assertThat(breach(plain, item(TWO, "c").deny(march(6), "cell", "challenge-1")))
                .isEqualTo(Truth.HOLDS);
    }

    @Test
    void an_item_whose_delivery_was_denied_counts_as_missing() {
        History denied = ALL.confirm(march(4), "cell", "delivery-1").deny(march(4), "cell", "delivery-2");
        assertThat(breach(verified, denied)).isEqualTo(Truth.HOLDS);
        assertThat(breach(verified, item(denied, "c"))).isEqualTo(Truth.UNRESOLVED);
    }

    @Test
    void what_was_delivered_and_may_only_be_struck_makes_no_breach_uncertain() {
        History partly = none().deliveryOf(march(3), "release", "a", "b");
        Agreement later = with(owed("release")
                .must(deliver(3, "person").manifest("names").instalment(2, at(march(10))))
                .due(at(march(20))));
        assertThat(breach(later, partly)).isEqualTo(Truth.FAILS);
        History delivery = partly.challenge(march(5), "south", "delivery-1", "review");
        assertThat(breach(later, delivery)).isEqualTo(Truth.UNRESOLVED);
        assertThat(breach(later, item(delivery, "b"))).isEqualTo(Truth.UNRESOLVED);
    }

    @Test
    void of_items_accepted_by_number_those_of_the_delivery_itself_count() {
        History second = ALL.confirm(march(5), "cell", "delivery-2", 1);
        assertThat(as(verified, second, march(6)).commitment("release").confirmed())
                .isEqualTo(BigDecimal.ONE);
    }
}

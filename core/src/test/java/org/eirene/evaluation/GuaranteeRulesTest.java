package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.reached;
import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Status.DORMANT;
import static org.eirene.agreement.Status.HONOURED;
import static org.eirene.agreement.Status.INVOKED;
import static org.eirene.evaluation.March.march;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.around;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.status;

import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Guarantee;
import org.eirene.agreement.Guarantor;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;

/** When a guarantee is honoured. */
class GuaranteeRulesTest {
    private final History invoked = none().milestone(march(10), "signal");

    private static Commitment undertaking(String id) {
        return Commitment.builder().id(id).by("patron").to("south").must(act()).build();
    }

    private static Agreement guaranteed() {
        return accord().addActors(Guarantor.of("patron", "Patron"))
                .addCommitments(
                        undertaking("funds"),
                        undertaking("troops"),
                        Trial.owed("visit").must(act()).build())
                .addGuarantees(Guarantee.builder()
                        .id("assurance")
                        .guarantor("patron")
                        .covers("visit")
                        .invokedWhen(reached("signal"))
                        .undertakings("funds", "troops")
                        .build())
                .build();
    }

    @Test
    void is_honoured_when_all_is_done_or_given_up_and_something_is_done() {
        assertThat(around(guaranteed(), invoked, "assurance", march(10))).containsExactly(DORMANT, INVOKED, INVOKED);
        History done = invoked.delivery(march(11), "funds").waiver(march(12), "south", "troops");
        assertThat(around(guaranteed(), done, "assurance", march(12))).containsExactly(INVOKED, HONOURED, HONOURED);
        History other = invoked.waiver(march(11), "south", "troops").delivery(march(12), "funds");
        assertThat(around(guaranteed(), other, "assurance", march(12))).containsExactly(INVOKED, HONOURED, HONOURED);
    }

    @Test
    void is_not_honoured_by_what_was_given_up_alone() {
        History waived = invoked.waiver(march(11), "south", "funds").waiver(march(12), "south", "troops");
        assertThat(around(guaranteed(), waived, "assurance", march(12))).containsOnly(INVOKED);
        assertThat(status(guaranteed(), waived, "assurance", "2030-01-01")).isEqualTo(INVOKED);
    }

    @Test
    void is_not_honoured_while_an_undertaking_is_open() {
        assertThat(around(guaranteed(), invoked.delivery(march(11), "funds"), "assurance", march(11)))
                .containsOnly(INVOKED);
    }
}

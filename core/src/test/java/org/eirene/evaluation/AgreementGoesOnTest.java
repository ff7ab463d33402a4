package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Conditions.reached;
import static org.eirene.agreement.Moments.at;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Performances.refrain;
import static org.eirene.evaluation.March.march;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.as;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.owed;
import static org.eirene.evaluation.Trial.status;
import static org.eirene.evaluation.Trial.unborn;

import java.util.List;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Status;
import org.eirene.agreement.WithdrawalClause;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;

/** What keeps an agreement in force, and what is told of it. */
class AgreementGoesOnTest {
    /** What is said, and what it rests on at once. */
    private static void tells(Agreement accord, History history, String element, String... lines) {
        assertThat(as(accord, history, march(20)).reason(element).toString().lines())
                .filteredOn(line -> !line.startsWith("    "))
                .containsExactly(lines);
    }

    private static Commitment.Builder kept(String id) {
        return owed(id).must(refrain(incidents("raid")));
    }

    @Test
    void the_first_phase_that_is_open_keeps_it_from_completing() {
        Agreement accord = accord().addPhases(
                        Phase.builder().id("first").completes(reached("signal")).build(),
                        Phase.builder()
                                .id("second")
                                .completes(reached("ratified"))
                                .build())
                .addCommitments(owed("gift").must(act()).build())
                .build();
        tells(
                accord,
                none().milestone(march(4), "signal").delivery(march(5), "gift"),
                "accord",
                "the agreement is in force since 1 March 2025 at 00:00 (+01:00), the date it fixes [entry into force]",
                "  not completed: phase 'second' is open since 4 March 2025 at 00:00 (+01:00) [second]",
                "  awaited: the completion of phase 'second'");
    }

    @Test
    void once_the_phases_have_closed_the_first_commitment_that_is_not_done_keeps_it() {
        Agreement accord = accord().addPhases(
                        Phase.builder().id("first").completes(reached("signal")).build())
                .addCommitments(
                        owed("gift").must(act()).build(),
                        owed("called").when(reached("ratified")).must(act()).build(),
                        owed("visit").must(act()).build(),
                        owed("more").must(act()).build())
                .build();
        tells(
                accord,
                none().milestone(march(4), "signal").delivery(march(5), "gift"),
                "accord",
                "the agreement is in force since 1 March 2025 at 00:00 (+01:00), the date it fixes [entry into force]",
                "  so far: phase 'first' completed on 4 March 2025 at 00:00 (+01:00) [first]",
                "  not completed: commitment 'visit' is in effect [visit]",
                "  missing: the performance of commitment 'visit' (by north) or its waiver (by south)",
                "  missing: the performance of commitment 'more' (by north) or its waiver (by south)");
    }

    @Test
    void what_has_nothing_to_complete_stays_in_force() {
        tells(
                accord(owed("called").when(reached("ratified")).must(act())),
                none(),
                "accord",
                "the agreement is in force since 1 March 2025 at 00:00 (+01:00), the date it fixes [entry into force]",
                "  so far: commitment 'called' is not in effect yet [called]");
    }

    @Test
    void a_continuing_commitment_is_kept_to_its_end_or_has_none() {
        Agreement accord = accord().addPhases(
                        Phase.builder().id("first").completes(reached("signal")).build())
                .addCommitments(
                        kept("endless").build(),
                        kept("dated").due(at(march(28))).build(),
                        kept("within").phase("first").build(),
                        kept("surviving").phase("first").survives(true).build())
                .build();
        assertThat(as(accord, none(), march(20)).reason("accord").missing())
                .extracting(Missing::toString)
                .containsExactly(
                        "the completion of phase 'first'",
                        "the end of commitment 'endless' (the text gives it none) or its waiver (by south)",
                        "the end, unbreached, of commitment 'dated' (by north) or its waiver (by south)",
                        "the end, unbreached, of commitment 'within' (by north) or its waiver (by south)",
                        "the end of commitment 'surviving' (the text gives it none) or its waiver (by south)");
    }

    @Test
    void a_breach_before_a_party_left_outlasts_its_leaving() {
        Agreement accord = accord().withdrawal(WithdrawalClause.leavingTheRestAfter(days(1)))
                .addCommitments(
                        owed("hold")
                                .must(refrain(incidents("raid")).curedAfter(days(5)))
                                .build(),
                        owed("gift").must(act()).build())
                .build();
        History left = none().incident(march(4), "raid", 3, "north").withdrawal(march(5), "north");
        assertThat(status(accord, left, "gift", march(7))).isEqualTo(Status.DISCHARGED);
        assertThat(status(accord, left, "hold", march(7))).isEqualTo(Status.BREACHED);
        assertThat(status(accord, left, "hold", march(20))).isEqualTo(Status.IN_EFFECT);
    }

    @Test
    void an_incident_that_was_retracted_is_told_of_what_it_concerned_alone() {
        Agreement accord = accord(
                kept("hold"),
                owed("calm").must(refrain(incidents("noise"))),
                owed("gift").must(act()));
        History history = none().incident(march(4), "raid", 3, "north").retraction(march(5), "incident-1");
        tells(
                accord,
                history,
                "hold",
                "commitment 'hold' is in effect [hold]",
                "  commitment 'hold' came into effect on 1 March 2025 at 00:00 (+01:00) [hold]",
                "  no counted incident on the record breaches it; what is not reported is taken not to have happened",
                "  taken out of the record on 5 March 2025 at 00:00 (+01:00): incident incident-1 of"
                        + " 4 March 2025 at 00:00 (+01:00) <incident-1, retraction-1>");
        for (String other : List.of("calm", "gift")) {
            assertThat(as(accord, history, march(20)).reason(other).toString()).doesNotContain("taken out");
        }
    }

    @Test
    void what_was_retracted_from_later_is_not_told_yet() {
        History history = none().incident(march(25), "raid", 3, "north").retraction(march(26), "incident-1");
        tells(
                accord(kept("hold")),
                history,
                "hold",
                "commitment 'hold' is in effect [hold]",
                "  commitment 'hold' came into effect on 1 March 2025 at 00:00 (+01:00) [hold]",
                "  no counted incident on the record breaches it; what is not reported is taken not to have happened");
    }

    @Test
    void an_incident_by_one_for_whom_an_obligor_answers_is_told_so() {
        Agreement accord = accord(
                Commitment.builder().id("hold").by("cell", "north").to("south").must(refrain(incidents("raid"))));
        tells(
                accord,
                none().incident(march(4), "raid", 3, "militia"),
                "hold",
                "commitment 'hold' is breached since 4 March 2025 at 00:00 (+01:00); nothing cures it [hold]",
                "  commitment 'hold' came into effect on 1 March 2025 at 00:00 (+01:00) [hold]",
                "  raid of severity 3 by militia, for whom north answers, on 4 March 2025 at 00:00 (+01:00)"
                        + " <incident-1>");
    }

    @Test
    void a_milestone_is_told_of_whether_it_was_reached_or_not() {
        tells(
                accord().build(),
                none(),
                "ratified",
                "milestone 'ratified' is not on the record [ratified]",
                "  missing: milestone 'ratified' (by north)");
        tells(
                accord().build(),
                none().milestone(march(4), "ratified"),
                "ratified",
                "milestone 'ratified' was reached on 4 March 2025 at 00:00 (+01:00) [ratified] <milestone-1>");
        tells(
                unborn().build(),
                none(),
                "accord",
                "the agreement is not in force: entry into force is not on the record",
                "  missing: milestone 'entry-into-force' on the record (the text does not say by whom)");
    }
}

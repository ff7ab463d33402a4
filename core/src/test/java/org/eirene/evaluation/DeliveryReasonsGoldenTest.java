package org.eirene.evaluation;

import static org.eirene.agreement.Conditions.reached;
import static org.eirene.agreement.Moments.at;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.evaluation.March.march;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.as;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.owed;

import java.util.ArrayList;
import java.util.List;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Clock;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Deliver;
import org.eirene.agreement.Exchange;
import org.eirene.agreement.Procedure;
import org.eirene.agreement.Ratio;
import org.eirene.agreement.Silence;
import org.eirene.agreement.Stage;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;

/** What is said of deliveries: what is overdue, claimed, in dispute, late in part, and what it still takes. */
class DeliveryReasonsGoldenTest {
    private static final Procedure REVIEW = Procedure.builder()
            .id("review")
            .addStages(Stage.of(1, days(60), "cell"))
            .onSilence(Silence.DENY)
            .clock(Clock.RUNS)
            .build();
    private static final Procedure HALT =
            REVIEW.toBuilder().id("halt").clock(Clock.STOPS).build();

    private final List<String> told = new ArrayList<>();

    private void add(String title, Agreement agreement, History history, int day, String element) {
        told.add("# " + title + "\n" + as(agreement, history, march(day)).reason(element) + "\n");
    }

    private void reads(String theme) {
        Golden.compare("deliveries", theme, String.join("\n", told));
    }

    private static Agreement with(Commitment.Builder... commitments) {
        Agreement.Builder accord = accord().addProcedures(REVIEW, HALT);
        for (Commitment.Builder each : commitments) {
            accord.addCommitments(each.clause("Art. 3").build());
        }
        return accord.build();
    }

    private static Commitment.Builder release(Deliver must) {
        return owed("release").must(must);
    }

    // ---------------------------------------------------------------- instalments

    private static Commitment.Builder inParts() {
        return release(deliver(10, "person").instalment(4, at(march(5))).instalment(7, at(march(15))))
                .due(at(march(25)));
    }

    @Test
    void instalments_overdue_one_by_one() {
        Agreement plain = with(inParts());
        Agreement verified = with(inParts().verification("review"));
        History one = none().delivery(march(3), "release", 1);
        add("the first, with nothing done", plain, none(), 6, "release");
        add("the first, in part", plain, one, 6, "release");
        add("two, with nothing done", plain, none(), 16, "release");
        add("two, in part", plain, one, 16, "release");
        add("all, in part", plain, one, 26, "release");
        History claims = one.delivery(march(4), "release", 2).confirm(march(4), "cell", "delivery-1");
        add("two, with some confirmed and some pending", verified, claims, 16, "release");
        add("the first, with some confirmed and some pending", verified, claims, 6, "release");
        add("claimed after the second was due", verified, claims.delivery(march(16), "release", 3), 17, "release");
        add("none yet", plain, none(), 4, "release");
        add("the first is there", plain, none().delivery(march(4), "release", 4), 6, "release");
        add("exactly the second is there", plain, none().delivery(march(4), "release", 7), 6, "release");
        reads("instalments");
    }

    @Test
    void late_in_parts_and_in_the_whole() {
        Agreement plain = with(inParts());
        Agreement verified = with(inParts().verification("review"));
        History caughtUp = none().delivery(march(5), "release", 3).delivery(march(15), "release", 7);
        add("at the instant of the second, after the first", plain, caughtUp, 16, "release");
        add("after both, in time", plain, none().delivery(march(25), "release", 10), 26, "release");
        add("after all", plain, none().delivery(march(26), "release", 10), 27, "release");
        add("in time for all", plain, none().delivery(march(5), "release", 10), 27, "release");
        History confirmed = caughtUp.confirm(march(16), "cell", "delivery-2").confirm(march(18), "cell", "delivery-1");
        add("confirmed later, the earlier one last", verified, confirmed, 20, "release");
        History denied = none().delivery(march(3), "release", 2)
                .delivery(march(5), "release", 10)
                .confirm(march(6), "cell", "delivery-2")
                .deny(march(9), "cell", "delivery-1");
        add("fulfilled before the last ruling", verified, denied, 20, "release");
        History atOnce = none().delivery(march(5), "release", 10).confirm(march(5), "cell", "delivery-1");
        add("confirmed at once", verified, atOnce, 20, "release");
        reads("late");
    }

    // ---------------------------------------------------------------- claims

    @Test
    void claims_with_and_without_a_date() {
        Agreement dated = with(inParts().verification("review"));
        History claimed = none().delivery(march(4), "release", 6).delivery(march(5), "release", 4);
        add("claimed in full", dated, claimed, 6, "release");
        History part = claimed.confirm(march(6), "cell", "delivery-1");
        add("claimed in full, a part confirmed", dated, part, 7, "release");
        add("claimed in full and past the date", dated, part, 26, "release");
        Agreement undated = with(
                release(deliver(3, "person"))
                        .verification("review")
                        .due(reached("signal").plus(days(5))),
                owed("visit")
                        .must(act())
                        .verification("review")
                        .due(reached("signal").plus(days(5))));
        History both = none().delivery(march(4), "release", 3).delivery(march(4), "visit");
        add("claimed with no date yet", undated, both, 6, "release");
        add("an act claimed with no date yet", undated, both, 6, "visit");
        History done = both.confirm(march(7), "cell", "delivery-1").confirm(march(7), "cell", "delivery-2");
        add("done with no date yet", undated, done, 8, "release");
        add("an act done with no date yet", undated, done, 8, "visit");
        Agreement stops = with(inParts().verification("review"));
        History halted =
                claimed.confirm(march(6), "cell", "delivery-1").challenge(march(7), "south", "delivery-1", "halt");
        add("claimed in full, its clock standing still", stops, halted, 9, "release");
        add("claimed in full, its clock standing still, past the date as written", stops, halted, 27, "release");
        History short7 = none().delivery(march(4), "release", 2)
                .confirm(march(4), "cell", "delivery-1")
                .challenge(march(5), "south", "delivery-1", "halt");
        add("short, its clock standing still before the first is due", stops, short7, 7, "release");
        reads("claims");
    }

    // ---------------------------------------------------------------- items

    private static Commitment.Builder listed() {
        return release(deliver(5, "person").manifest("names").instalment(2, at(march(5))))
                .due(at(march(20)));
    }

    @Test
    void items_disputed_struck_and_delivered() {
        Agreement plain = with(listed());
        Agreement verified = with(listed().verification("strict"));
        History two = none().deliveryOf(march(3), "release", "a", "b");
        History disputed = two.challengeItem(march(4), "south", "names", "b", "review");
        add("an item delivered is disputed", plain, disputed, 6, "release");
        add("and then struck", plain, disputed.confirm(march(7), "cell", "challenge-1"), 8, "release");
        add("and then not struck", plain, disputed.deny(march(7), "cell", "challenge-1"), 8, "release");
        History other = two.challengeItem(march(4), "south", "names", "c", "review");
        add("an item not delivered is disputed", plain, other, 6, "release");
        add("past the last date", plain, other, 21, "release");
        add("and struck, which completes it", plain, other.confirm(march(7), "cell", "challenge-1"), 8, "release");
        History both = disputed.challenge(march(5), "south", "delivery-1", "review");
        add("an item and the delivery are disputed", plain, both, 6, "release");
        History pending = none().deliveryOf(march(4), "release", "a", "b")
                .challengeItem(march(5), "south", "names", "b", "review");
        add("an item of a delivery not yet verified", verified, pending, 6, "release");
        add("the delivery denied", verified, pending.deny(march(5, 6), "cell", "delivery-1"), 6, "release");
        add("all of them missed", plain, none(), 21, "release");
        reads("items");
    }

    @Test
    void a_list_that_has_grown_short_makes_more_due_at_once() {
        Agreement capped = with(release(deliver(5, "person")
                        .manifest("names")
                        .instalment(3, at(march(10)))
                        .instalment(4, at(march(15))))
                .due(at(march(20))));
        add("all the items are due at the first of three dates", capped, none(), 5, "release");
        add("and were due then", capped, none(), 12, "release");
        add("and were due at two", capped, none(), 16, "release");
        add("one of them delivered", capped, none().deliveryOf(march(3), "release", "a"), 16, "release");
        reads("short-lists");
    }

    // ---------------------------------------------------------------- lots of an exchange

    private static Agreement swap(Commitment.Builder back) {
        return accord().addProcedures(REVIEW)
                .addCommitments(
                        owed("out").must(deliver(6, "person")).build(),
                        back.id("back").clause("Art. 4").by("south").to("north").build())
                .addExchanges(Exchange.builder()
                        .id("swap")
                        .clause("Annex D")
                        .give("out")
                        .inReturn("back")
                        .terms(Ratio.of(1, 1).grace(days(10)))
                        .build())
                .build();
    }

    @Test
    void lots_due_beside_what_the_text_gives() {
        Agreement swap = swap(Commitment.builder()
                .must(deliver(6, "person").instalment(2, at(march(5))).instalment(5, at(march(18))))
                .due(at(march(28))));
        History two = none().delivery(march(7), "out", 2);
        add("a lot to come is as much as is overdue", swap, two, 8, "back");
        History three = two.delivery(march(8), "out", 1);
        add("lots to come beside an instalment of the same day that asks for more", swap, three, 9, "back");
        add("a lot and an instalment are overdue", swap, three, 19, "back");
        Agreement later = swap(Commitment.builder()
                .must(deliver(6, "person").instalment(5, at(march(18))))
                .due(at(march(28))));
        add("a lot to come before an instalment of more", later, none().delivery(march(6), "out", 3), 9, "back");
        Agreement bare = swap(Commitment.builder().must(deliver(6, "person")));
        add("lots to come alone", bare, three, 9, "back");
        add("two lots overdue", bare, three, 19, "back");
        add("a lot of all", bare, none().delivery(march(7), "out", 6), 9, "back");
        reads("lots");
    }
}

package org.eirene.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Moments.date;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.history.Corridor.ACCORD;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Exchange;
import org.eirene.agreement.ExchangeTerms;
import org.eirene.agreement.Party;
import org.eirene.agreement.Performance;
import org.eirene.agreement.Problem;
import org.eirene.agreement.Ratio;
import org.eirene.agreement.Together;
import org.eirene.agreement.WithdrawalClause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be extended, and whose consent that needs. */
class ExtensionProblemsTest {
    private static final String DAY = "2025-01-25T12:00:00Z";

    private static Agreement exchanging(ExchangeTerms terms) {
        return with(act(), act())
                .addExchanges(Exchange.builder()
                        .id("deal")
                        .give("first")
                        .inReturn("second")
                        .terms(terms)
                        .build())
                .build();
    }

    /** Two commitments that stand in no phase and have no due moment of their own. */
    private static Agreement.Builder with(Performance first, Performance second) {
        Commitment.Builder owed = Commitment.builder().by("north").to("south");
        return ACCORD.toBuilder()
                .addCommitments(
                        owed.id("first").must(first).build(),
                        owed.id("second").must(second).build());
    }

    static Stream<Arguments> commitments() {
        Agreement instalments = with(deliver(3, "person").instalment(1, date("2025-02-01")), deliver(3, "person"))
                .build();
        Agreement inReturn = exchanging(Ratio.of(1, 1));
        Agreement together = exchanging(new Together(days(1)));
        return Stream.of(
                arguments("an instalment is due", instalments, "first", true),
                arguments("nothing is due", instalments, "second", false),
                arguments("what is owed in return falls due", inReturn, "second", true),
                arguments("what is given first is never due by that", inReturn, "first", false),
                arguments("of two acts together the one given falls due", together, "first", true),
                arguments("of two acts together the one in return falls due", together, "second", true),
                arguments("an exchange of others makes nothing due", together, "release-civilians", true),
                arguments("an exchange of others makes nothing due", together, "answer-hotline", false));
    }

    @ParameterizedTest(name = "{0}: {2}, {3}")
    @MethodSource("commitments")
    void what_has_a_due_instant_can_be_extended(String why, Agreement agreement, String commitment, boolean can) {
        String[] sides = agreement.commitment(commitment).by().contains("un-cell")
                ? new String[] {"north", "south", "un-cell"}
                : new String[] {"north", "south"};
        assertThat(History.of(agreement)
                        .entryIntoForce("2025-01-16T11:15:00+02:00")
                        .extension(DAY, commitment, "P3D", sides)
                        .problems(agreement))
                .extracting(Problem::toString)
                .isEqualTo(
                        can
                                ? List.of()
                                : List.of("EXTENSION_WITHOUT_DUE at events[1].extension: Extension"
                                        + " 'extension-1' is of commitment '" + commitment + "', which has no due"
                                        + " instant to move. Maybe give it one with due."));
    }

    @Test
    void the_problem_says_what_can_be_extended() {
        assertThat(Corridor.IN_FORCE
                        .extension(DAY, "calm", "P3D", "north", "south")
                        .extension(DAY, "let-aid-in", "P3D", "north", "south")
                        .problems(ACCORD))
                .extracting(Problem::expected)
                .containsExactly("an element with an end", "an element with a due instant");
    }

    private static Stream<Problem> ofCoast(WithdrawalClause clause, String leaver, boolean retracted) {
        Agreement three = ACCORD.toBuilder()
                .addActors(Party.of("coast", "Coast"))
                .withdrawal(clause)
                .build();
        History history = History.of(three)
                .entryIntoForce("2025-01-16T11:15:00+02:00")
                .withdrawal("2025-01-17T12:00:00Z", leaver);
        return (retracted ? history.retraction("2025-01-18T12:00:00Z", "withdrawal-1") : history)
                .extension("2025-02-25T12:00:00Z", "opening", "P3D", "north", "south").problems(three).stream();
    }

    @Test
    void a_party_is_no_longer_asked_once_it_has_left_an_agreement_that_goes_on_and_no_other_has() {
        WithdrawalClause goesOn = WithdrawalClause.leavingTheRestAfter(days(10));
        String needed = "Extension 'extension-1' of phase 'opening' lacks the consent of coast (by: north, south;"
                + " needed: coast, north, south)";
        assertThat(ofCoast(goesOn, "coast", false)).isEmpty();
        assertThat(ofCoast(goesOn, "coast", true)).extracting(Problem::message).containsExactly(needed);
        assertThat(ofCoast(goesOn, "south", false))
                .extracting(Problem::message)
                .containsExactly("Extension 'extension-1' of phase 'opening' lacks the consent of coast (by: north,"
                        + " south; needed: coast, north)");
        assertThat(ofCoast(WithdrawalClause.terminatingAfter(days(10)), "coast", false))
                .extracting(Problem::message)
                .containsExactly(needed);
    }
}

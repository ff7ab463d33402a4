package org.eirene.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.eirene.agreement.Conditions.any;
import static org.eirene.agreement.Conditions.atLeast;
import static org.eirene.agreement.Conditions.fulfilled;
import static org.eirene.negotiation.Drafts.FOUR;
import static org.eirene.negotiation.Drafts.duty;
import static org.eirene.negotiation.Drafts.ofTwo;

import java.util.Optional;
import java.util.stream.IntStream;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Condition;
import org.junit.jupiter.api.Test;

class ConcessionsTest {
    @Test
    void one_who_holds_up_two_makes_one_concession() {
        Negotiation talks = Negotiation.of(
                FOUR,
                Positions.builder(FOUR)
                        .accepts("north", "a")
                        .acceptsIf("south", "a", Acceptance.of("qatar", "c"))
                        .accepts("south", "b")
                        .acceptsIf("north", "b", Acceptance.of("qatar", "c"))
                        .accepts("north", "c")
                        .accepts("south", "c")
                        .rejects("qatar", "c")
                        .build());
        assertThat(talks.concessions()).hasToString("""
                for a, b, c: 1 concession
                  qatar on c: accept (rejects now)""");
        assertThat(talks.concessions().completed()).containsExactly("a", "b", "c");
        assertThat(talks.concessions().isSmallest()).isTrue();
    }

    @Test
    void one_who_waits_for_two_drops_what_is_not_met_and_keeps_the_rest() {
        Negotiation talks = Negotiation.of(
                FOUR,
                Positions.builder(FOUR)
                        .accepts("north", "a")
                        .acceptsIf(
                                "south",
                                "a",
                                Acceptance.of("qatar", "c"),
                                Acceptance.of("north", "a"),
                                Acceptance.of("cell", "d"))
                        .build());
        Concessions concessions = talks.concessionsFor("a");
        assertThat(concessions).hasToString("""
                for a: 1 concession
                  south on a: no longer ask that qatar accepts c and cell accepts d""");
        assertThat(concessions.concessions().get(0).to()).isEqualTo(Stance.acceptIf("north", "a"));
        assertThat(concessions.completed()).containsExactly("a");
    }

    @Test
    void the_clauses_that_a_clause_needs_in_the_text_come_with_it() {
        Agreement draft = ofTwo().addCommitments(
                        duty("first").build(),
                        duty("second").when(fulfilled("first")).build())
                .build();
        Negotiation talks = Negotiation.of(
                draft,
                Positions.builder(draft)
                        .accepts("north", "second")
                        .accepts("south", "second")
                        .rejects("south", "first")
                        .build());
        assertThat(talks.clause("second")).hasToString("second: left hanging (second needs first)");
        assertThat(talks.concessionsFor("second").concessions())
                .containsExactly(
                        new Concession("north", "first", Optional.empty(), Stance.accept()),
                        new Concession("south", "first", Optional.of(Stance.reject()), Stance.accept()));
    }

    @Test
    void of_several_ways_in_the_text_the_one_with_fewest_concessions_is_taken() {
        Agreement draft = ofTwo().addCommitments(
                        duty("hard").build(),
                        duty("easy").build(),
                        duty("target")
                                .when(any(fulfilled("hard"), fulfilled("easy")))
                                .build())
                .build();
        Negotiation talks = Negotiation.of(
                draft,
                Positions.builder(draft)
                        .accepts("north", "target")
                        .accepts("south", "target")
                        .rejects("north", "hard")
                        .rejects("south", "hard")
                        .accepts("north", "easy")
                        .rejects("south", "easy")
                        .build());
        Concessions concessions = talks.concessionsFor("target");
        assertThat(concessions.concessions())
                .containsExactly(new Concession("south", "easy", Optional.of(Stance.reject()), Stance.accept()));
        assertThat(concessions.isSmallest()).isTrue();
        assertThat(concessions.completed()).containsExactly("easy", "target");
    }

    @Test
    void a_search_that_is_given_up_says_what_it_knows() {
        int number = 24;
        Commitment[] duties =
                IntStream.range(0, number).mapToObj(i -> duty("c" + i).build()).toArray(Commitment[]::new);
        Condition half = atLeast(
                number / 2,
                IntStream.range(0, number).mapToObj(i -> fulfilled("c" + i)).toArray(Condition[]::new));
        Agreement draft = ofTwo().addCommitments(duties)
                .addCommitments(duty("target").when(half).build())
                .build();
        Positions.Builder positions =
                Positions.builder(draft).accepts("north", "target").accepts("south", "target");
        for (Commitment duty : duties) {
            positions.rejects("north", duty.id());
        }
        Concessions concessions = Negotiation.of(draft, positions.build()).concessionsFor("target");
        assertThat(concessions.size()).isEqualTo(number);
        assertThat(concessions.lowerBound()).isLessThan(number);
        assertThat(concessions.isSmallest()).isFalse();
        assertThat(concessions.toString()).contains("24 concessions (maybe fewer, at least 0)");
        assertThat(concessions.completed()).contains("target");
    }

    @Test
    void a_clause_of_which_nobody_spoke_takes_the_word_of_each_party() {
        Concessions concessions = Negotiation.of(FOUR, Positions.of("accord")).concessionsFor("d");
        assertThat(concessions).hasToString("""
                for d: 2 concessions
                  north on d: accept (silent now)
                  south on d: accept (silent now)""");
    }

    @Test
    void it_must_be_said_for_what() {
        Negotiation talks = Negotiation.of(FOUR, Positions.of("accord"));
        assertThatThrownBy(talks::concessionsFor).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> talks.concessionsFor("e")).isInstanceOf(IllegalArgumentException.class);
        assertThat(talks.concessions()).hasToString("for : nothing more is needed");
    }
}

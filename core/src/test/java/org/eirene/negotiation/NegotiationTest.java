package org.eirene.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.eirene.negotiation.Drafts.FOUR;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Party;
import org.junit.jupiter.api.Test;

class NegotiationTest {
    private static Positions.Builder said() {
        return Positions.builder(FOUR);
    }

    private static Negotiation talks(Positions.Builder positions) {
        return Negotiation.of(FOUR, positions.build());
    }

    @Test
    void what_both_parties_accept_is_the_package() {
        Negotiation talks = talks(said().accepts("north", "b")
                .accepts("south", "b")
                .accepts("north", "a")
                .accepts("south", "a"));
        assertThat(talks.largestPackage()).containsExactly("a", "b");
        assertThat(talks.signable()).containsExactly("a", "b");
        assertThat(talks.isComplete()).isTrue();
        assertThat(talks.concessions().concessions()).isEmpty();
        assertThat(talks.clauses()).extracting(ClauseState::toString).containsExactly("a: agreed", "b: agreed");
    }

    @Test
    void i_if_you_from_both_sides_is_an_agreement() {
        Negotiation talks = talks(said().accepts("north", "a")
                .acceptsIf("south", "a", Acceptance.of("north", "b"))
                .acceptsIf("north", "b", Acceptance.of("south", "a"))
                .accepts("south", "b"));
        assertThat(talks.largestPackage()).containsExactly("a", "b");
        assertThat(talks.circles())
                .containsExactly(ImmutableList.of(Acceptance.of("south", "a"), Acceptance.of("north", "b")));
    }

    @Test
    void a_circle_that_also_waits_for_one_who_rejects_fails_as_a_whole() {
        Negotiation talks = talks(said().accepts("north", "a")
                .acceptsIf("south", "a", Acceptance.of("north", "b"))
                .acceptsIf("north", "b", Acceptance.of("south", "a"), Acceptance.of("qatar", "c"))
                .accepts("south", "b")
                .rejects("qatar", "c"));
        assertThat(talks.largestPackage()).isEmpty();
        assertThat(talks.circles()).isEmpty();
        assertThat(talks.clause("a").blocks())
                .extracting(Block::toString)
                .containsExactly("south waits for north on b, who waits for qatar on c, who rejects");
        assertThat(talks.clause("a").outcome()).isEqualTo(Outcome.OPEN);
        assertThat(talks.heldUp().get("qatar")).containsExactly("a", "b");
        assertThat(talks.heldUp().get("north")).containsExactly("c");
    }

    @Test
    void silence_holds_up_as_a_rejection_does_and_is_told_apart() {
        Negotiation talks =
                talks(said().accepts("north", "a").rejects("south", "b").accepts("north", "b"));
        assertThat(talks.clause("a")).hasToString("a: open (south is silent)");
        assertThat(talks.clause("b")).hasToString("b: rejected (south rejects)");
        assertThat(talks.stance("south", "a")).isEmpty();
        assertThat(talks.stance("south", "b")).contains(Stance.reject());
    }

    @Test
    void nobody_but_a_party_has_a_veto_but_a_party_may_ask_for_another_s_word() {
        Positions.Builder positions =
                said().accepts("north", "a").accepts("south", "a").rejects("qatar", "a");
        assertThat(talks(positions).largestPackage()).containsExactly("a");
        assertThat(talks(positions.acceptsIf("south", "a", Acceptance.of("qatar", "a")))
                        .largestPackage())
                .isEmpty();
    }

    @Test
    void a_party_that_does_not_sign_has_no_veto_unless_none_signs() {
        Party outside = Party.builder().id("east").name("East").signed(false).build();
        Agreement three = FOUR.with(outside);
        Positions positions = said().accepts("north", "a")
                .accepts("south", "a")
                .rejects("east", "a")
                .build();
        assertThat(Negotiation.of(three, positions).parties()).containsExactly("north", "south");
        assertThat(Negotiation.of(three, positions).largestPackage()).containsExactly("a");
        Agreement draft = three.with(
                        three.actor("north").toBuilder().signed(false).build())
                .with(three.actor("south").toBuilder().signed(false).build());
        assertThat(Negotiation.of(draft, positions).parties()).containsExactly("north", "south", "east");
        assertThat(Negotiation.of(draft, positions).largestPackage()).isEmpty();
    }

    @Test
    void without_parties_nothing_is_agreed() {
        Agreement nobody = Agreement.builder()
                .id("accord")
                .timeZone("UTC")
                .addActors(FOUR.actor("qatar"))
                .build();
        Negotiation talks = Negotiation.of(
                nobody, Positions.builder(nobody).accepts("qatar", "qatar").build());
        assertThat(talks.largestPackage()).isEmpty();
        assertThat(talks.clause("qatar").outcome()).isEqualTo(Outcome.OPEN);
    }

    @Test
    void what_was_accepted_for_the_sake_of_something_not_agreed_is_left_hanging() {
        Negotiation talks = talks(said().accepts("north", "a")
                .acceptsIf("south", "a", Acceptance.of("north", "b"))
                .accepts("north", "b"));
        assertThat(talks.largestPackage()).containsExactly("a");
        assertThat(talks.signable()).isEmpty();
        assertThat(talks.clause("a")).hasToString("a: left hanging (south accepts a only if north accepts b)");
        assertThat(talks.concessionsFor("a").concessions())
                .containsExactly(new Concession("south", "b", Optional.empty(), Stance.accept()));
    }

    @Test
    void a_clause_of_which_nobody_spoke_is_not_on_the_table() {
        Negotiation talks = talks(said().accepts("north", "a"));
        assertThat(talks.clauses()).extracting(ClauseState::clause).containsExactly("a");
        assertThatThrownBy(() -> talks.clause("b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'b' is not on the table: nobody has taken a position on it");
        assertThatThrownBy(() -> talks.clause("qatr"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("did you mean qatar?");
    }

    @Test
    void positions_that_do_not_fit_are_refused_with_every_problem() {
        Positions positions = said().accepts("nroth", "a").accepts("north", "e").build();
        assertThatThrownBy(() -> Negotiation.of(FOUR, positions))
                .isInstanceOfSatisfying(
                        InvalidPositionsException.class,
                        refused -> assertThat(refused.problems()).hasSize(2))
                .hasMessage("""
                        The positions on 'accord' have 2 problems:
                          REFERENCE_UNKNOWN at positions[0].by: 'nroth' is not an actor of agreement 'accord' (actors: \
                        north, south, qatar, cell). Maybe north was meant.
                          REFERENCE_UNKNOWN at positions[1].clause: 'e' is not an element of agreement 'accord' \
                        (elements: north, south, qatar, cell, a, b, c, d). Maybe a was meant.""");
    }

    @Test
    void as_of_an_instant_only_what_was_said_by_then_counts() {
        Positions positions = said().at("2025-01-10")
                .accepts("north", "a")
                .accepts("south", "a")
                .at("2025-01-12")
                .rejects("south", "a")
                .build();
        assertThat(Negotiation.of(FOUR, positions, "2025-01-09").clauses()).isEmpty();
        assertThat(Negotiation.of(FOUR, positions, "2025-01-11").largestPackage())
                .containsExactly("a");
        assertThat(Negotiation.of(FOUR, positions, "2025-01-12T23:59:59Z").largestPackage())
                .containsExactly("a");
        assertThat(Negotiation.of(FOUR, positions, "2025-01-12").largestPackage())
                .isEmpty();
    }
}

package org.eirene.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a negotiation says is what trying everything gives. */
class NegotiationProperties {
    private static final Instant LATER = Instant.parse("2025-01-10T00:00:00Z");
    private static final List<String> PARTIES = List.of("north", "south");

    @Provide
    Arbitrary<SmallTalks> talks() {
        return SmallTalks.any();
    }

    /** Whether each acceptance of a set is without conditions, or has all of them in the set. */
    private static boolean isConsistent(Set<Acceptance> set, Map<Acceptance, Stance> stances) {
        return set.stream().allMatch(each -> {
            Stance stance = stances.get(each);
            return stance != null && !(stance instanceof Reject) && set.containsAll(stance.conditions());
        });
    }

    private static Set<String> acceptedByAll(Set<Acceptance> accepted, List<String> duties) {
        Set<String> all = new LinkedHashSet<>();
        for (String duty : duties) {
            if (PARTIES.stream().allMatch(party -> accepted.contains(Acceptance.of(party, duty)))) {
                all.add(duty);
            }
        }
        return all;
    }

    @Property
    void the_acceptances_that_hold_are_all_consistent_sets_together(@ForAll("talks") SmallTalks small) {
        ImmutableMap<Acceptance, Stance> stances = small.positions().stances();
        Set<Acceptance> union = new HashSet<>();
        for (Set<Acceptance> set : Sets.powerSet(stances.keySet())) {
            if (isConsistent(set, stances)) {
                union.addAll(set);
            }
        }
        assertThat(isConsistent(union, stances)).isTrue();
        Negotiation talks = small.talks();
        for (Acceptance each : small.subjects()) {
            assertThat(talks.accepts(each.by(), each.clause())).as("%s", each).isEqualTo(union.contains(each));
        }
        assertThat(talks.largestPackage()).containsExactlyElementsOf(acceptedByAll(union, small.duties()));
    }

    /** Whether clauses can be signed if all others on the table are struck, and what nobody spoke of may be left out. */
    private static boolean isSignable(Set<String> left, SmallTalks small, Set<String> table) {
        Map<Acceptance, Stance> stances = small.positions().stances();
        Set<Acceptance> ofLeft = new HashSet<>(stances.keySet());
        ofLeft.removeIf(each -> !left.contains(each.clause()));
        Set<Acceptance> union = new HashSet<>();
        for (Set<Acceptance> set : Sets.powerSet(ofLeft)) {
            if (isConsistent(set, stances)) {
                union.addAll(set);
            }
        }
        return left.stream().allMatch(duty -> small.comesAbout(duty, left))
                && acceptedByAll(union, small.duties()).containsAll(Sets.intersection(left, table));
    }

    @Property
    void what_is_signable_is_all_that_can_stand_together(@ForAll("talks") SmallTalks small) {
        Negotiation talks = small.talks();
        Set<String> table = new HashSet<>();
        talks.clauses().forEach(state -> table.add(state.clause()));
        Set<String> union = new HashSet<>();
        for (Set<String> left : Sets.powerSet(ImmutableSet.copyOf(small.duties()))) {
            if (isSignable(left, small, table)) {
                union.addAll(left);
            }
        }
        assertThat(talks.signable()).containsExactlyInAnyOrderElementsOf(Sets.intersection(union, table));
        assertThat(talks.largestPackage()).containsAll(talks.signable());
    }

    @Property
    void a_clause_is_blocked_by_those_who_do_not_accept_it_down_to_one_who_waits_for_nobody(
            @ForAll("talks") SmallTalks small) {
        Negotiation talks = small.talks();
        for (ClauseState state : talks.clauses()) {
            assertThat(state.blocks().isEmpty())
                    .isEqualTo(talks.largestPackage().contains(state.clause()));
            assertThat(state.outcome() == Outcome.AGREED)
                    .isEqualTo(talks.signable().contains(state.clause()));
            for (Block block : state.blocks()) {
                for (int i = 0; i < block.chain().size(); i++) {
                    Acceptance link = block.chain().get(i);
                    assertThat(talks.accepts(link.by(), link.clause())).isFalse();
                    List<Acceptance> conditions = talks.stance(link.by(), link.clause())
                            .map(Stance::conditions)
                            .map(List::copyOf)
                            .orElse(List.of());
                    if (i == block.chain().size() - 1) {
                        assertThat(conditions).isEmpty();
                        assertThat(block.origin()).isNotEqualTo(Block.Kind.WAITS);
                    } else {
                        assertThat(conditions).contains(block.chain().get(i + 1));
                    }
                }
            }
        }
    }

    @Property
    void to_strike_a_clause_never_adds_to_what_can_be_signed(@ForAll("talks") SmallTalks small) {
        Negotiation talks = small.talks();
        for (String duty : small.duties()) {
            Strike strike = talks.strike(duty);
            assertThat(talks.signable()).containsAll(strike.remaining());
            assertThat(strike.remaining()).doesNotContain(duty);
            assertThat(Sets.intersection(strike.remaining(), strike.fallen())).isEmpty();
            assertThat(strike.fallen()).doesNotContain(duty);
            if (!talks.largestPackage().contains(duty)
                    && talks.clauses().stream().anyMatch(state -> state.clause().equals(duty))) {
                assertThat(strike.remaining()).isEqualTo(talks.signable());
            }
        }
    }

    @Property
    void the_draft_without_what_falls_needs_other_words_only_where_it_says_so(@ForAll("talks") SmallTalks small) {
        Negotiation talks = small.talks();
        for (String duty : small.duties()) {
            Strike strike = talks.strike(duty);
            var left = small.agreement().toBuilder().without(duty);
            strike.fallen().forEach(left::without);
            strike.rewordings()
                    .forEach(place -> assertThat(left.elements())
                            .anyMatch(element -> element.id().equals(place.element())));
            assertThat(left.problems().isEmpty()).isEqualTo(strike.rewordings().isEmpty());
        }
    }

    @Property
    void the_order_in_which_positions_are_noted_matters_for_those_of_one_instant_alone(
            @ForAll("talks") SmallTalks small) {
        Positions inTime = Positions.of("accord", small.positions().inTime().toArray(new Position[0]));
        Negotiation again = Negotiation.of(small.agreement(), inTime);
        assertThat(again.clauses()).isEqualTo(small.talks().clauses());
        assertThat(again.reversals()).isEqualTo(small.talks().reversals());
        assertThat(again.concessions()).isEqualTo(small.talks().concessions());
    }

    @Property
    void each_step_begins_where_the_one_before_ended_and_the_last_is_now(@ForAll("talks") SmallTalks small) {
        assertThat(small.talks().course())
                .allSatisfy(step -> assertThat(step.at()).isPresent())
                .satisfies(steps -> {
                    for (int i = 1; i < steps.size(); i++) {
                        assertThat(steps.get(i).before())
                                .isEqualTo(steps.get(i - 1).after());
                    }
                    if (!steps.isEmpty()) {
                        assertThat(steps.get(steps.size() - 1).after())
                                .isEqualTo(small.talks().largestPackage());
                    }
                });
    }

    private static Negotiation after(SmallTalks small, Map<Acceptance, Stance> changes) {
        Positions.Builder positions = small.positions().toBuilder();
        changes.forEach((subject, stance) -> positions.add(
                Position.of(subject.by(), subject.clause(), stance).at(LATER)));
        return Negotiation.of(small.agreement(), positions.build());
    }

    private static boolean completes(SmallTalks small, Map<Acceptance, Stance> changes, Set<String> wanted) {
        return after(small, changes).signable().containsAll(wanted);
    }

    private static void assertFewest(SmallTalks small, Concessions concessions, Set<String> wanted) {
        Map<Acceptance, Stance> changes = concessions.concessions().stream()
                .collect(ImmutableMap.toImmutableMap(each -> Acceptance.of(each.by(), each.clause()), Concession::to));
        assertThat(concessions.isSmallest()).isTrue();
        assertThat(completes(small, changes, wanted)).as("%s", concessions).isTrue();
        assertThat(after(small, changes).signable()).containsExactlyElementsOf(concessions.completed());
        if (concessions.size() > 0) {
            Set<Acceptance> subjects = ImmutableSet.copyOf(small.subjects());
            for (Set<Acceptance> fewer : Sets.combinations(subjects, concessions.size() - 1)) {
                Map<Acceptance, Stance> accepted =
                        fewer.stream().collect(ImmutableMap.toImmutableMap(each -> each, each -> Stance.accept()));
                assertThat(completes(small, accepted, wanted))
                        .as("%s instead of %s", fewer, concessions)
                        .isFalse();
            }
        }
    }

    /** Each try makes hundreds of negotiations, so that there are fewer of them than elsewhere. */
    @Property(tries = 60)
    void the_concessions_for_a_clause_make_it_signable_and_no_fewer_do(@ForAll("talks") SmallTalks small) {
        for (String duty : small.duties()) {
            assertFewest(small, small.talks().concessionsFor(duty), Set.of(duty));
        }
    }

    @Property(tries = 60)
    void the_concessions_for_all_complete_the_package_and_no_fewer_do(@ForAll("talks") SmallTalks small) {
        Set<String> table = new LinkedHashSet<>();
        small.talks().clauses().forEach(state -> table.add(state.clause()));
        assertFewest(small, small.talks().concessions(), table);
        assertThat(small.talks().concessions().completed()).isEqualTo(table);
    }
}

package org.eirene.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.eirene.agreement.Conditions.fulfilled;
import static org.eirene.agreement.Conditions.never;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.analysis.Texts.accord;
import static org.eirene.analysis.Texts.north;
import static org.eirene.analysis.Texts.south;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.testing.EqualsTester;
import com.google.common.testing.NullPointerTester;
import java.util.List;
import java.util.Optional;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Milestone;
import org.eirene.agreement.Phase;
import org.junit.jupiter.api.Test;

/** What a comparison of two texts consists of. */
class TextComparisonTest {
    private static final Agreement BEFORE = accord().addPhases(
                    Phase.builder().id("opening").lasts(days(42)).build())
            .addCommitments(
                    south("release").when(fulfilled("withdraw")).build(),
                    north("withdraw").when(fulfilled("release")).build(),
                    north("talk").build())
            .build();
    private static final Agreement AFTER = BEFORE.without("talk")
            .with(north("withdraw").title("Withdrawal from the valley").build())
            .with(Milestone.builder().id("handshake").build());
    private static final TextComparison COMPARISON = TextComparison.of(BEFORE, AFTER);

    @Test
    void what_one_text_alone_has_is_added_or_removed() {
        assertThat(COMPARISON.added())
                .extracting(TextChange::toString)
                .containsExactly("milestones[0] (handshake): new milestone handshake\n  step added");
        assertThat(COMPARISON.removed()).singleElement().satisfies(change -> {
            assertThat(change.element()).contains("talk");
            assertThat(change.path()).isEqualTo("commitments[2]");
            assertThat(change.before()).contains("commitment talk: by north, to south, must act");
            assertThat(change.after()).isEmpty();
            assertThat(change.effects())
                    .extracting(ChangeEffect::toString)
                    .containsExactly("burden lifted (better for north; worse for south)");
        });
    }

    @Test
    void what_both_have_is_compared_in_the_order_of_the_later_text() {
        assertThat(COMPARISON.changed())
                .extracting(TextChange::path)
                .containsExactly("commitments[1].title", "commitments[1].when");
        assertThat(COMPARISON.changesOf("withdraw")).isEqualTo(COMPARISON.changed());
        assertThat(COMPARISON.changesOf("talk")).isEqualTo(COMPARISON.removed());
        assertThat(COMPARISON.changesOf("release")).isEmpty();
        assertThat(COMPARISON.changes(ChangeClass.BURDEN)).isEqualTo(COMPARISON.removed());
        assertThat(COMPARISON.changes()).hasSize(4);
        assertThat(COMPARISON.before()).isSameAs(BEFORE);
        assertThat(COMPARISON.after()).isSameAs(AFTER);
    }

    @Test
    void findings_of_one_text_alone_are_told() {
        assertThat(COMPARISON.goneFindings())
                .extracting(Finding::code)
                .startsWith(FindingCode.KNOT)
                .doesNotHaveDuplicates();
        assertThat(COMPARISON.goneFindings())
                .filteredOn(finding -> finding.code() == FindingCode.COMMITMENT_UNDATED)
                .extracting(Finding::elements)
                .containsExactly(ImmutableList.of("talk"));
        assertThat(COMPARISON.newFindings()).isEmpty();
        assertThat(TextComparison.of(/* before= */ AFTER, /* after= */ BEFORE).newFindings())
                .isEqualTo(COMPARISON.goneFindings());
    }

    @Test
    void a_finding_is_the_same_wherever_its_elements_stand() {
        Agreement reordered = accord().addPhases(BEFORE.phase("opening"))
                .addCommitments(BEFORE.commitment("talk"), BEFORE.commitment("withdraw"), BEFORE.commitment("release"))
                .build();
        TextComparison comparison = TextComparison.of(BEFORE, reordered);
        assertThat(comparison.isEmpty()).isTrue();
        assertThat(comparison.newFindings()).isEmpty();
        assertThat(comparison.goneFindings()).isEmpty();
    }

    @Test
    void equal_texts_differ_in_nothing() {
        TextComparison same = TextComparison.of(BEFORE, BEFORE.toBuilder().build());
        assertThat(same.isEmpty()).isTrue();
        assertThat(same).hasToString("nothing changed in accord");
        assertThat(COMPARISON.isEmpty()).isFalse();
    }

    @Test
    void an_element_of_another_kind_is_another_element() {
        Agreement one =
                accord().addMilestones(Milestone.builder().id("talk").build()).build();
        Agreement other = accord().addCommitments(north("talk").build()).build();
        TextComparison comparison = TextComparison.of(one, other);
        assertThat(comparison.added()).hasSize(1);
        assertThat(comparison.removed()).hasSize(1);
        assertThat(comparison.changed()).isEmpty();
        assertThat(comparison.changesOf("talk")).hasSize(2);
    }

    @Test
    void it_reads_as_a_report() {
        Agreement plain = accord().addCommitments(north("talk").build()).build();
        Agreement harder = plain.with(north("talk").when(never()).build());
        assertThat(TextComparison.of(plain, harder).toString()).startsWith("""
                accord: 0 added, 0 removed, 1 changed

                Changed:
                  commitment talk, at commitments[0]
                    when: was always, now never
                      condition harder (better for north; worse for south)

                Found in the later text alone:
                """);
        Agreement renamed = plain.toBuilder().id("pact").build();
        assertThat(TextComparison.of(plain, renamed)).hasToString("""
                accord and pact: 0 added, 0 removed, 1 changed

                Changed:
                  the agreement itself
                    id: was accord, now pact
                      only wording""");
    }

    @Test
    void comparisons_of_equal_texts_are_equal() {
        new EqualsTester()
                .addEqualityGroup(
                        COMPARISON,
                        TextComparison.of(
                                BEFORE.toBuilder().build(), AFTER.toBuilder().build()))
                .addEqualityGroup(TextComparison.of(/* before= */ AFTER, /* after= */ BEFORE))
                .addEqualityGroup(TextComparison.of(BEFORE, BEFORE))
                .testEquals();
    }

    @Test
    void null_is_refused() {
        new NullPointerTester()
                .setDefault(Agreement.class, BEFORE)
                .setDefault(ImmutableSortedSet.class, ImmutableSortedSet.of())
                .setDefault(ImmutableList.class, ImmutableList.of(ChangeEffect.WORDING))
                .testAllPublicConstructors(TextChange.class);
        new NullPointerTester().testAllPublicConstructors(ChangeEffect.class);
        new NullPointerTester().setDefault(Agreement.class, BEFORE).testAllPublicStaticMethods(TextComparison.class);
        new NullPointerTester().testAllPublicInstanceMethods(COMPARISON);
    }

    @Test
    void a_change_has_an_effect() {
        assertThatThrownBy(() -> new TextChange(
                        Optional.empty(),
                        Optional.empty(),
                        "title",
                        Optional.empty(),
                        Optional.of("Accord"),
                        ImmutableList.of(),
                        Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("effect");
    }

    @Test
    void every_class_has_words_of_its_own_for_every_direction() {
        assertThat(ChangeClass.DEADLINE.words(ChangeDirection.MORE)).isEqualTo("deadline tightened");
        assertThat(ChangeClass.DEADLINE.words(ChangeDirection.LESS)).isEqualTo("deadline relaxed");
        assertThat(ChangeClass.BURDEN.words(ChangeDirection.OTHER)).isEqualTo("burden moved");
        assertThat(List.of(ChangeClass.values()))
                .extracting(each -> each.words(ChangeDirection.OTHER))
                .doesNotHaveDuplicates();
        assertThat(List.of(ChangeClass.values()))
                .filteredOn(each -> each != ChangeClass.WORDING && each != ChangeClass.OTHER)
                .allSatisfy(each -> assertThat(List.of(ChangeDirection.values()))
                        .extracting(each::words)
                        .doesNotHaveDuplicates());
    }

    @Test
    void what_is_gone_stands_where_it_stood() {
        Commitment dated = north("talk").due(fulfilled("listen").plus(days(3))).build();
        Agreement before =
                accord().addCommitments(south("listen").build(), dated).build();
        Agreement after = accord().addCommitments(
                        north("talk").build(), south("listen").build())
                .build();
        assertThat(TextComparison.of(before, after).changed())
                .extracting(TextChange::toString)
                .containsExactly("commitments[1].due (talk): no longer fulfilled(listen) + P3D\n"
                        + "  deadline relaxed (better for north; worse for south)");
        assertThat(TextComparison.of(/* before= */ after, /* after= */ before).changed())
                .extracting(TextChange::toString)
                .containsExactly("commitments[1].due (talk): new fulfilled(listen) + P3D\n"
                        + "  deadline tightened (better for south; worse for north)");
    }
}

package org.eirene.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Status.BREACHED;
import static org.eirene.agreement.Status.FULFILLED;
import static org.eirene.agreement.Status.NOT_IN_FORCE;
import static org.eirene.agreement.Status.RELEASED;

import java.nio.file.Path;
import java.time.Instant;
import org.eirene.agreement.Agreement;
import org.eirene.analysis.Analysis;
import org.eirene.analysis.ChangeClass;
import org.eirene.analysis.TextChange;
import org.eirene.analysis.TextComparison;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.Disregarded;
import org.eirene.negotiation.Block;
import org.eirene.negotiation.ClauseState;
import org.eirene.negotiation.Concession;
import org.eirene.negotiation.Negotiation;
import org.eirene.negotiation.Outcome;
import org.eirene.negotiation.PackageStep;
import org.eirene.negotiation.Positions;
import org.eirene.negotiation.Reversal;
import org.eirene.negotiation.Rewording;
import org.eirene.negotiation.Strike;
import org.eirene.serialization.DocumentReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A nearly final text that unravels over one paragraph. */
class OneParagraphTest {
    private static final Agreement LAST = Example.agreement("one-paragraph");
    private static final Agreement EARLIER = Example.agreement("one-paragraph-earlier");
    private static final Positions SAID_TO_LAST = positions("one-paragraph-positions", LAST);
    private static final Positions SAID_TO_EARLIER = positions("one-paragraph-earlier-positions", EARLIER);
    private static final Negotiation BEFORE = Negotiation.of(LAST, SAID_TO_LAST, "2025-03-14");
    private static final Negotiation AFTER = Negotiation.of(LAST, SAID_TO_LAST);

    @ParameterizedTest
    @ValueSource(strings = {"one-paragraph", "one-paragraph-earlier"})
    void a_careful_drafter_leaves_a_notice_that_stands_once_the_last_supply_fell_short(String text) {
        assertThat(Example.warnings(Analysis.of(Example.agreement(text))))
                .containsExactly("SANCTION_NEVER_CURED notice-east");
    }

    @Test
    void on_the_eve_everything_on_the_table_is_agreed() {
        assertThat(BEFORE.isComplete()).isTrue();
        assertThat(BEFORE.signable()).isEqualTo(BEFORE.largestPackage());
        assertThat(BEFORE.largestPackage())
                .containsExactlyInAnyOrder(
                        "hold-fire-east",
                        "hold-fire-west",
                        "release-captives",
                        "free-prisoners",
                        "let-aid-in",
                        "lasting-halt",
                        "leave-strip",
                        "convene",
                        "rebuilding");
    }

    @Test
    void one_rejection_of_the_next_day_takes_four_clauses_out() {
        assertThat(AFTER.reversals())
                .extracting(Reversal::toString)
                .containsExactly("east on lasting-halt at 2025-03-15T23:59:59.999999999Z: accepts -> rejects");
        PackageStep last = AFTER.course().get(AFTER.course().size() - 1);
        assertThat(last.at()).contains(Instant.parse("2025-03-15T23:59:59.999999999Z"));
        assertThat(last.left())
                .containsExactlyInAnyOrder("release-captives", "free-prisoners", "lasting-halt", "leave-strip");
        assertThat(AFTER.largestPackage())
                .containsExactlyInAnyOrder("hold-fire-east", "hold-fire-west", "let-aid-in", "convene", "rebuilding");
    }

    @Test
    void what_all_accept_and_what_could_be_signed_are_not_the_same() {
        assertThat(AFTER.signable()).containsExactlyInAnyOrder("hold-fire-east", "hold-fire-west", "let-aid-in");
        assertThat(AFTER.clause("rebuilding").outcome()).isEqualTo(Outcome.LEFT_HANGING);
        assertThat(AFTER.clause("rebuilding").fall().orElseThrow()).hasToString("rebuilding needs leave-strip");
    }

    @Test
    void each_clause_says_who_blocks_it() {
        assertThat(AFTER.clause("lasting-halt").outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(AFTER.clauses())
                .filteredOn(clause -> !clause.blocks().isEmpty())
                .extracting(ClauseState::toString)
                .containsExactly(
                        "release-captives: open (west waits for east on lasting-halt, who rejects)",
                        "free-prisoners: open (east waits for west on release-captives, who waits for east on"
                                + " lasting-halt, who rejects)",
                        "lasting-halt: rejected (east rejects)",
                        "leave-strip: open (east waits for west on release-captives, who waits for east on"
                                + " lasting-halt, who rejects)");
        assertThat(AFTER.heldUp().keySet()).containsExactly("east");
        assertThat(AFTER.heldUp().get("east")).hasSize(4);
    }

    @Test
    void one_concession_would_bring_all_of_it_back() {
        assertThat(AFTER.concessions().concessions())
                .extracting(Concession::toString)
                .containsExactly("east on lasting-halt: accept (rejects now)");
        assertThat(AFTER.concessions().isSmallest()).isTrue();
        assertThat(AFTER.concessions().completed()).isEqualTo(BEFORE.largestPackage());
    }

    @Test
    void to_strike_the_paragraph_instead_takes_the_exchange_with_it() {
        Strike strike = BEFORE.strike("lasting-halt");
        assertThat(strike.fallen()).contains("release-captives", "free-prisoners", "swap", "leave-strip", "rebuilding");
        assertThat(strike.fallen()).doesNotContain("hold-fire-east", "hold-fire-west", "let-aid-in");
        assertThat(strike.remaining()).isEqualTo(AFTER.signable());
        assertThat(strike.rewordings())
                .extracting(Rewording::toString)
                .containsExactly(
                        "notice-east at trigger.any[1].breached",
                        "notice-west at trigger.any[1].breached",
                        "notice-west at rungs[1].measures[0].withhold");
    }

    @Test
    void whoever_waits_is_told_for_whom_in_the_end() {
        assertThat(AFTER.clause("leave-strip").blocks()).singleElement().satisfies(block -> {
            assertThat(block.by()).isEqualTo("east");
            assertThat(block.kind()).isEqualTo(Block.Kind.WAITS);
            assertThat(block.origin()).isEqualTo(Block.Kind.REJECTS);
            assertThat(block.heldUpBy()).isEqualTo("east");
        });
    }

    // ---------------------------------------------------------------- the word and the terms

    @Test
    void each_side_rejects_the_terms_of_the_draft_that_the_other_accepts() {
        Negotiation earlier = Negotiation.of(EARLIER, SAID_TO_EARLIER);
        assertThat(earlier.accepts("east", "lasting-halt")).isTrue();
        assertThat(earlier.accepts("west", "lasting-halt")).isFalse();
        assertThat(AFTER.accepts("east", "lasting-halt")).isFalse();
        assertThat(AFTER.accepts("west", "lasting-halt")).isTrue();
        assertThat(earlier.signable()).doesNotContain("release-captives", "free-prisoners");
    }

    @Test
    void between_the_drafts_one_paragraph_is_otherwise_and_it_is_better_for_one_side() {
        TextComparison comparison = TextComparison.of(EARLIER, LAST);
        assertThat(comparison.changes()).singleElement().satisfies(change -> {
            assertThat(change.element()).contains("lasting-halt");
            assertThat(change.isOf(ChangeClass.CONDITION)).isTrue();
            assertThat(change.before()).contains("fulfilled(conclude-talks)");
        });
        assertThat(comparison.changes()).extracting(TextChange::path).containsExactly("commitments[5].when");
    }

    // ---------------------------------------------------------------- signed or not

    @Test
    void signed_it_is_kept_and_the_money_released() {
        Assessment end = Example.assess("one-paragraph", "one-paragraph-well", "2025-07-15");
        assertThat(end.disregarded()).isEmpty();
        assertThat(end.transitions()).noneMatch(each -> each.to() == BREACHED);
        assertThat(end.commitment("free-prisoners").status()).isEqualTo(FULFILLED);
        assertThat(end.commitment("lasting-halt").status()).hasToString("IN_EFFECT");
        assertThat(end.tranche("rebuilding").status()).isEqualTo(RELEASED);
    }

    @Test
    void unsigned_it_binds_nobody_whatever_is_done_for_it_or_against_it() {
        Assessment end = Example.assess("one-paragraph", "one-paragraph-wrong", "2025-04-01");
        assertThat(end.status()).isEqualTo(NOT_IN_FORCE);
        assertThat(end.disregarded()).extracting(Disregarded::event).containsExactly("gesture", "aid-1");
        assertThat(end.commitment("release-captives").confirmed()).isZero();
        assertThat(end.transitions()).isEmpty();
    }

    private static Positions positions(String name, Agreement draft) {
        Path file = Readme.root().resolve("examples/src/main/resources/agreements/" + name + ".yaml");
        return DocumentReader.standard().readPositions(file, draft).orThrow();
    }
}

package org.eirene.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.eirene.negotiation.Drafts.ACCORD;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrikeTest {
    private static final Negotiation NOTHING_SAID = Negotiation.of(ACCORD, Positions.of("accord"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "calm        | opening, release, detainees, swap, aid, flow, obstruction, tranche, assurance, fund, convene",
                "release     | swap",
                "detainees   | swap",
                "aid         | flow, obstruction, tranche, assurance, fund, convene",
                "flow        | tranche, fund",
                "convene     | assurance",
                "obstruction | assurance, convene",
                "assurance   | convene",
                "fund        | tranche",
                "tranche     | fund",
                "qatar       | convene, fund, assurance, tranche",
                "swap        | -",
                "cell        | -"
            })
    void what_cannot_come_about_without_it_falls(String struck, String fallen) {
        assertThat(NOTHING_SAID.strike(struck).fallen())
                .containsExactlyInAnyOrder(fallen == null ? new String[0] : fallen.split(", ", -1));
    }

    @Test
    void each_falls_after_what_it_falls_for() {
        assertThat(NOTHING_SAID.strike("aid").falls())
                .extracting(Fall::toString)
                .containsExactly(
                        "flow needs aid",
                        "obstruction needs aid, flow",
                        "tranche needs flow",
                        "fund needs tranche",
                        "assurance needs obstruction",
                        "convene needs assurance");
    }

    @Test
    void what_stands_and_mentions_it_needs_other_words() {
        Strike strike = NOTHING_SAID.strike("detainees");
        assertThat(strike.rewordings())
                .extracting(Rewording::toString)
                .containsExactly("aid at when.any[1].fulfilled", "obstruction at cure.fulfilled");
        assertThat(strike).hasToString("""
                without detainees:
                  falls: swap needs detainees
                  to be reworded: aid at when.any[1].fulfilled
                  to be reworded: obstruction at cure.fulfilled""");
        assertThat(NOTHING_SAID.strike("swap")).hasToString("without swap:\n  nothing else falls");
    }

    @Test
    void a_place_in_a_tranche_is_named_by_the_tranche() {
        assertThat(NOTHING_SAID.strike("north").rewordings())
                .extracting(Rewording::element)
                .doesNotContain("fund");
        assertThat(NOTHING_SAID.strike("north").fallen()).contains("tranche", "aid", "detainees", "obstruction");
    }

    @Test
    void what_is_accepted_for_its_sake_falls_too() {
        Negotiation talks = Negotiation.of(
                ACCORD,
                Positions.builder(ACCORD)
                        .accepts("north", "release")
                        .acceptsIf("south", "release", Acceptance.of("north", "detainees"))
                        .accepts("north", "detainees")
                        .accepts("south", "detainees")
                        .accepts("north", "aid")
                        .acceptsIf("south", "aid", Acceptance.of("south", "release"))
                        .build());
        assertThat(talks.signable()).containsExactly("release", "detainees", "aid");
        Strike strike = talks.strike("detainees");
        assertThat(strike.falls())
                .extracting(Fall::toString)
                .startsWith(
                        "south accepts release only if north accepts detainees",
                        "south accepts aid only if south accepts release only if north accepts detainees",
                        "swap needs detainees");
        assertThat(strike.remaining()).isEmpty();
        assertThat(talks.strike("aid").remaining()).containsExactly("release", "detainees");
    }

    @Test
    void what_is_not_in_the_draft_cannot_be_struck() {
        assertThatThrownBy(() -> NOTHING_SAID.strike("relase"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("did you mean release?");
    }
}

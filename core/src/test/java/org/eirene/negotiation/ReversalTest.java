package org.eirene.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.negotiation.Drafts.FOUR;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReversalTest {
    private static final Path GOLDEN = Path.of("src/test/resources/org/eirene/negotiation/negotiation.txt");
    private static final Acceptance B = Acceptance.of("north", "b");
    private static final Acceptance C = Acceptance.of("north", "c");

    private static Reversal reversal(Stance from, Stance to) {
        return new Reversal("south", "a", from, to, Optional.empty());
    }

    @Test
    void to_ask_for_more_is_a_retreat_and_to_ask_for_less_an_advance() {
        Stance[] rising = {Stance.accept(), Stance.acceptIf(B), Stance.acceptIf(C, B), Stance.reject()};
        for (int i = 0; i < rising.length; i++) {
            for (int j = 0; j < rising.length; j++) {
                assertThat(reversal(rising[i], rising[j]).isRetreat()).isEqualTo(i < j);
                assertThat(reversal(rising[i], rising[j]).isAdvance()).isEqualTo(i > j);
            }
        }
        Reversal other = reversal(Stance.acceptIf(B), Stance.acceptIf(C));
        assertThat(other.isRetreat() || other.isAdvance()).isFalse();
    }

    private static Negotiation talks() {
        return Negotiation.of(
                FOUR,
                Positions.builder(FOUR)
                        .accepts("north", "a")
                        .at("2025-01-06")
                        .accepts("south", "a")
                        .at("2025-01-07T10:00:00Z")
                        .accepts("south", "b")
                        .acceptsIf("north", "b", Acceptance.of("south", "b"))
                        .at("2025-01-08T10:00:00Z")
                        .rejects("south", "a")
                        .rejects("south", "a")
                        .at("2025-01-09T10:00:00Z")
                        .acceptsIf("south", "a", Acceptance.of("qatar", "c"))
                        .build());
    }

    @Test
    void each_change_of_mind_is_told_once_in_the_order_of_time() {
        assertThat(talks().reversals())
                .extracting(Reversal::toString)
                .containsExactly(
                        "south on a at 2025-01-08T10:00:00Z: accepts -> rejects",
                        "south on a at 2025-01-09T10:00:00Z: rejects -> accepts if qatar accepts c");
    }

    @Test
    void the_package_grows_and_shrinks() {
        assertThat(talks().course())
                .extracting(PackageStep::toString)
                .containsExactly(
                        "0",
                        "2025-01-06T23:59:59.999999999Z: 1 +a",
                        "2025-01-07T10:00:00Z: 2 +b",
                        "2025-01-08T10:00:00Z: 1 -a",
                        "2025-01-09T10:00:00Z: 1");
        assertThat(talks().course().get(3).before()).isEqualTo(ImmutableSet.of("a", "b"));
    }

    @Test
    void a_negotiation_prints_as_tables() throws IOException {
        String text = talks() + "\n\n" + Negotiation.of(Drafts.ACCORD, accord(), "2025-01-10") + "\n";
        if (Boolean.getBoolean("eirene.rewriteGoldens")) {
            Files.writeString(GOLDEN, text);
        }
        assertThat(text).isEqualTo(Files.readString(GOLDEN));
    }

    private static Positions accord() {
        return Positions.builder(Drafts.ACCORD)
                .accepts("north", "release")
                .acceptsIf("south", "release", Acceptance.of("north", "detainees"))
                .acceptsIf("north", "detainees", Acceptance.of("south", "release"))
                .accepts("south", "detainees")
                .accepts("north", "tranche")
                .accepts("south", "tranche")
                .rejects("south", "flow")
                .accepts("north", "flow")
                .acceptsIf("south", "obstruction", Acceptance.of("qatar", "convene"))
                .accepts("north", "obstruction")
                .build();
    }
}

package org.eirene.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.CorridorAccord.fromNorth;
import static org.eirene.agreement.CorridorAccord.obstruction;
import static org.eirene.agreement.CorridorAccord.tranche;
import static org.eirene.agreement.Measures.warn;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.agreement.Performances.refrain;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A text that is there says something, and where it does not the problem says whose it is. */
class TextRulesTest {
    private static String blank(String path, String what) {
        return "TEXT_BLANK at " + path + ": " + what + " must not be blank. Fill it in.";
    }

    static Stream<Arguments> blankTexts() {
        Rung tested = Rung.of(warn("Notice")).after(days(1));
        return Stream.of(
                arguments("actors[5].name", "The name of actor 'east-side'", Party.of("east-side", " ")),
                arguments(
                        "phases[2].title",
                        "The title of phase 'p'",
                        Phase.builder().id("p").title("").build()),
                arguments(
                        "phases[2].clause",
                        "The clause of phase 'p'",
                        Phase.builder().id("p").clause("\t").build()),
                arguments(
                        "phases[2].note",
                        "The note of phase 'p'",
                        Phase.builder().id("p").note("  ").build()),
                arguments(
                        "indicators[1].unit",
                        "The unit of indicator 'i'",
                        Indicator.builder().id("i").unit("").build()),
                arguments(
                        "manifests[1].items[1]",
                        "An item of manifest 'm'",
                        Manifest.builder().id("m").addItems("a", "").build()),
                arguments(
                        "commitments[8].must.unit",
                        "The unit of commitment 'c'",
                        fromNorth("c").must(deliver(1, " ")).build()),
                arguments(
                        "escrows[1].unit",
                        "The unit of escrow 'e'",
                        Escrow.builder()
                                .id("e")
                                .holder("qatar")
                                .unit(" ")
                                .addTranches(tranche("t").build())
                                .build()),
                arguments(
                        "sanctions[0].rungs[0].measures[0].warn",
                        "A warning of sanction 'obstruction'",
                        obstruction()
                                .rungs(ImmutableList.of(Rung.of(warn(" ")), tested, tested))
                                .build()));
    }

    @ParameterizedTest
    @MethodSource("blankTexts")
    void a_text_that_is_there_is_not_blank(String path, String what, Element element) {
        assertThat(CorridorAccord.builder().with(element).problems())
                .extracting(Problem::toString)
                .containsExactly(blank(path, what));
    }

    @Test
    void texts_of_the_agreement_are_not_blank() {
        String owner = " of agreement 'corridor-accord'";
        assertThat(CorridorAccord.builder()
                        .title(" ")
                        .addSources(new Source(Optional.of(""), Optional.of(" ")))
                        .addIncidentKinds("")
                        .addAreas(" ")
                        .problems())
                .extracting(Problem::toString)
                .containsExactly(
                        blank("title", "The title" + owner),
                        blank("sources[1].title", "The title of a source" + owner),
                        blank("sources[1].url", "The address of a source" + owner),
                        blank("incidentKinds", "A kind of incident" + owner),
                        blank("areas", "An area" + owner));
    }

    @Test
    void kinds_and_areas_of_a_filter_are_not_blank_where_the_agreement_declares_none() {
        Agreement.Builder accord = Agreement.builder()
                .id("accord")
                .timeZone("UTC")
                .addActors(Party.of("north", "North"), Party.of("south", "South"))
                .addCommitments(Commitment.builder()
                        .id("c")
                        .by("north")
                        .to("south")
                        .must(refrain(incidents("raid", " ").areas("", "east")))
                        .build());
        assertThat(accord.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        blank(
                                "commitments[0].must.refrain.kinds",
                                "A kind of incident in the filter of commitment 'c'"),
                        blank("commitments[0].must.refrain.areas", "An area in the filter of commitment 'c'"));
    }
}

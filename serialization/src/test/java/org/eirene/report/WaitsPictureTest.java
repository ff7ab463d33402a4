package org.eirene.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Conditions.fulfilled;
import static org.eirene.agreement.Conditions.inForce;
import static org.eirene.agreement.Conditions.opened;
import static org.eirene.agreement.Conditions.reached;
import static org.eirene.agreement.Measures.warn;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Performances.act;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Party;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;
import org.eirene.generators.Agreements;
import org.eirene.generators.Samples;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class WaitsPictureTest {
    @Test
    void says_in_words_who_waits_for_whom_and_how() {
        Agreement accord = accord().addPhases(
                        Phase.builder()
                                .id("calm")
                                .completes(fulfilled("withdraw"))
                                .build(),
                        Phase.builder().id("opening").build())
                .addCommitments(
                        duty("withdraw")
                                .phase("calm")
                                .due(opened("calm").plus(days(7)))
                                .build(),
                        duty("disarm")
                                .phase("opening")
                                .when(fulfilled("withdraw"))
                                .build(),
                        duty("talk").build())
                .build();
        assertThat(description(WaitsPicture.of(accord)))
                .isEqualTo("the end of calm turns on withdraw (completes);"
                        + " opening begins only after the end of calm (opens);"
                        + " withdraw begins only after calm (due, phase);"
                        + " disarm begins only after opening (phase);"
                        + " disarm begins only after withdraw (when);"
                        + " the end of calm begins only after calm (phase). By themselves: talk.");
    }

    @Test
    void leaves_out_that_one_waits_for_its_phase_where_it_waits_for_something_of_it() {
        Agreement accord = accord().addPhases(Phase.builder().id("calm").build())
                .addCommitments(
                        duty("withdraw").phase("calm").build(),
                        duty("disarm").phase("calm").when(fulfilled("withdraw")).build())
                .build();
        assertThat(description(WaitsPicture.of(accord)))
                .contains("withdraw begins only after calm (phase)", "disarm begins only after withdraw (when)")
                .doesNotContain("disarm begins only after calm");
    }

    @Test
    void the_milestone_of_the_entry_into_force_is_not_in_it() {
        Agreement accord = accord().addPhases(Phase.builder()
                        .id("calm")
                        .opens(reached("entry-into-force"))
                        .build())
                .build();
        assertThat(description(WaitsPicture.of(accord))).isEqualTo("Nothing waits for anything. By themselves: calm.");
    }

    @Test
    void what_waits_for_itself_is_drawn_bold_and_says_so() {
        Agreement accord = accord().addCommitments(duty("talk").build())
                .addSanctions(
                        sanction("first", breached("talk")),
                        sanction("second", inForce("third")),
                        sanction("third", inForce("second")))
                .build();
        Document picture = StrictXml.read(WaitsPicture.of(accord).text());
        assertThat(all(picture, "path").stream()
                        .filter(path -> path.getAttribute("class").endsWith("on-round"))
                        .map(path -> path.getTextContent()))
                .containsExactlyInAnyOrder(
                        "", // in the legend
                        "second begins only after third (trigger)",
                        "third begins only after second (trigger)");
        assertThat(boxes(picture).stream()
                        .map(Element::getTextContent)
                        .filter(text -> text.contains("⟳ waits for itself")))
                .hasSize(2);
        assertThat(WaitsPicture.of(Cases.read("14-corridor-accord").agreement()).text())
                .doesNotContain("⟳");
    }

    @Test
    void whatever_a_text_says_it_is_XML_and_text() {
        String title = "</title><script>alert(1)</script> & \"<'> ]]> \u0000\u0001\u000B\uFFFE\uD800 \uD83D\uDD4A";
        Agreement accord = accord().title(title)
                .addPhases(Phase.builder().id("calm").title(title).build())
                .addCommitments(duty("talk").title(title).phase("calm").build())
                .build();
        Document picture = StrictXml.read(WaitsPicture.of(accord).text());
        assertThat(all(picture, "script")).isEmpty();
        assertThat(all(picture, "title").get(0).getTextContent())
                .isEqualTo("Who waits for whom: </title><script>alert(1)</script> & \"<'> ]]> "
                        + "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD \uD83D\uDD4A");
    }

    @Test
    void of_generated_agreements_it_is_XML_with_everything_once_and_nothing_upon_another() {
        for (Agreement agreement : Samples.of(Agreements.any(), 200)) {
            Document picture = StrictXml.read(WaitsPicture.of(agreement).text());
            assertThat(boxes(picture)).hasSize(Waits.of(agreement).nodes().size());
            List<Rectangle2D> placed = new ArrayList<>();
            for (Element box : boxes(picture)) {
                Rectangle2D place =
                        place((Element) box.getElementsByTagName("rect").item(0));
                assertThat(placed).noneMatch(place::intersects);
                assertThat(sheet(picture).contains(place)).isTrue();
                placed.add(place);
            }
        }
    }

    @Test
    void among_generated_agreements_are_some_with_rounds_and_some_with_long_ways() {
        List<Agreement> agreements = Samples.of(Agreements.any(), 200);
        assertThat(agreements).anyMatch(each -> WaitsPicture.of(each).text().contains("on-round\" marker"));
        assertThat(agreements)
                .anyMatch(each -> Waits.of(each).all().stream().anyMatch(wait -> wait.kind() == Wait.Kind.TIMED));
    }

    private static List<Element> all(Document document, String name) {
        NodeList found = document.getElementsByTagNameNS("http://www.w3.org/2000/svg", name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static List<Element> boxes(Document picture) {
        return all(picture, "g").stream()
                .filter(group -> group.getAttribute("class").startsWith("box "))
                .toList();
    }

    private static Rectangle2D place(Element rect) {
        return new Rectangle2D.Double(
                number(rect, "x"), number(rect, "y"), number(rect, "width"), number(rect, "height"));
    }

    private static Rectangle2D sheet(Document picture) {
        Element svg = picture.getDocumentElement();
        return new Rectangle2D.Double(0, 0, number(svg, "width"), number(svg, "height"));
    }

    private static double number(Element element, String name) {
        return Double.parseDouble(element.getAttribute(name));
    }

    private static String description(WaitsPicture picture) {
        return all(StrictXml.read(picture.text()), "desc").get(0).getTextContent();
    }

    private static Agreement.Builder accord() {
        return Agreement.builder()
                .id("accord")
                .timeZone("UTC")
                .addActors(Party.of("north", "North"), Party.of("south", "South"));
    }

    private static Commitment.Builder duty(String id) {
        return Commitment.builder().id(id).by("north").to("south").must(act());
    }

    private static Sanction sanction(String id, Condition trigger) {
        return Sanction.builder()
                .id(id)
                .against("north")
                .trigger(trigger)
                .addRungs(Rung.of(warn("Notice")))
                .build();
    }
}

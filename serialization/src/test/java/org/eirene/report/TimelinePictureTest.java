package org.eirene.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Moments.at;
import static org.eirene.agreement.Performances.act;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Offsets;
import org.eirene.agreement.Party;
import org.eirene.agreement.Phase;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.Evaluator;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class TimelinePictureTest {
    private static Agreement.Builder accord() {
        return Agreement.builder()
                .id("accord")
                .timeZone("UTC")
                .entersIntoForce("2025-01-01T00:00:00Z")
                .addActors(Party.of("north", "North"), Party.of("south", "South"));
    }

    private static Commitment visit(String id, String due) {
        return Commitment.builder()
                .id(id)
                .by("north")
                .to("south")
                .must(act())
                .due(at(due))
                .build();
    }

    private static Assessment assess(Agreement accord, String asOf) {
        return Evaluator.of(accord).evaluate(History.of(accord), asOf);
    }

    private static Document picture(Assessment assessment) {
        return StrictXml.read(TimelinePicture.of(assessment).text());
    }

    private static List<Element> all(Document picture, String name, String css) {
        var found = picture.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .filter(each -> each.getAttribute("class").startsWith(css))
                .toList();
    }

    @Test
    void has_words_for_whoever_does_not_see_it() throws IOException {
        Document picture = picture(Cases.corridor());
        assertThat(picture.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(picture.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Timeline of Corridor Accord");
        assertThat(picture.getElementsByTagName("desc").item(0).getTextContent())
                .isEqualTo("From 16 Jan 2025 to 5 Mar 2025, in the time of Asia/Jerusalem (UTC+02:00): 2 phases,"
                        + " 8 commitments, 2 deliveries, no incidents, 1 ruling. An upright line marks"
                        + " 31 Jan 2025, 00:00, the instant that the report is about.");
    }

    @Test
    void shows_a_due_instant_where_it_is_and_where_it_was_first() throws IOException {
        Document picture = picture(Cases.corridor());
        assertThat(all(picture, "g", "mark written"))
                .extracting(Element::getTextContent)
                .contains("End of the phase as first written: 2 Mar 2025, 11:15, moved to 5 Mar 2025, 11:15");
        assertThat(all(picture, "path", "link")).isNotEmpty();
    }

    @Test
    void shows_what_lasted_in_order() throws IOException {
        assertThat(all(picture(Cases.corridor()), "rect", "band"))
                .extracting(Element::getTextContent)
                .contains(
                        "In effect, 19 Jan 2025, 11:15 to 21 Jan 2025, 00:00",
                        "Breached, 21 Jan 2025, 00:00 to 31 Jan 2025, 00:00",
                        "In force, 24 Jan 2025, 00:00 to 31 Jan 2025, 00:00");
    }

    @Test
    void signs_that_would_cover_each_other_are_one_with_their_number() {
        Agreement accord =
                accord().addCommitments(visit("visit", "2025-12-31T00:00:00Z")).build();
        History history = History.of(accord);
        for (int hour = 0; hour < 12; hour++) {
            history = history.incident(
                    Instant.parse("2025-02-01T00:00:00Z")
                            .plusSeconds(hour * 3600L)
                            .toString(),
                    "raid",
                    3);
        }
        Document picture = picture(Evaluator.of(accord).evaluate(history, "2025-06-30"));
        List<Element> incidents = all(picture, "g", "mark incident");
        assertThat(incidents).hasSize(2); // and the one that is explained below
        assertThat(incidents.get(0).getElementsByTagName("text").item(0).getTextContent())
                .isEqualTo("9+");
        assertThat(incidents.get(0).getTextContent()).contains("and 4 more");
    }

    @Test
    void what_is_far_off_does_not_press_the_rest_together_and_is_said() {
        Assessment now = assess(
                accord().addCommitments(
                                visit("soon", "2025-03-01T00:00:00Z"),
                                visit("in-a-thousand-years", "3025-01-01T00:00:00Z"))
                        .build(),
                "2025-02-01");
        assertThat(TimelinePicture.of(now).leftOut()).containsExactly("1 instant after 1 Mar 2025");
        assertThat(TimelinePicture.of(now).text()).contains("Not in the picture: 1 instant after 1 Mar 2025.");
    }

    @Test
    void the_end_of_a_phase_that_is_far_off_is_said_too() {
        Agreement accord = accord().addPhases(
                        Phase.builder().id("long").lasts(Offsets.offset("P20Y")).build())
                .build();
        assertThat(TimelinePicture.of(assess(accord, "2025-02-01")).leftOut())
                .containsExactly("1 instant after 1 Feb 2025");
    }

    @Test
    void a_name_that_never_ends_is_cut() {
        String name = "x".repeat(1 << 20);
        assertThat(Labels.lines(name, 100, 12))
                .hasSize(1)
                .first()
                .asString()
                .hasSizeLessThan(20)
                .endsWith("…");
    }

    @Test
    void has_a_row_for_so_many_elements_and_says_how_many_it_has_not() {
        Agreement accord = accord().addAll(IntStream.range(0, TimelinePicture.MAX_ROWS + 5)
                        .mapToObj(number -> visit("visit-" + number, "2025-03-01T00:00:00Z"))
                        .toList())
                .build();
        Assessment now = assess(accord, "2025-02-01");
        assertThat(TimelinePicture.of(now).leftOut()).containsExactly("5 further elements have no row");
        assertThat(all(picture(now), "g", "label")).hasSize(1 + TimelinePicture.MAX_ROWS);
    }

    @Test
    void lines_of_time_stand_at_round_dates_and_the_year_is_said_once() throws IOException {
        Assessment now = assess(
                accord().addCommitments(visit("visit", "2026-03-15T00:00:00Z")).build(), "2025-11-01");
        assertThat(all(picture(now), "text", "tick"))
                .extracting(Element::getTextContent)
                .filteredOn(text -> !text.isEmpty())
                .containsExactly("Jan", "2025", "Mar", "May", "Jul", "Sep", "Nov", "Jan", "2026");
    }

    @Test
    void is_written_to_a_file_as_it_is(@TempDir Path folder) throws IOException {
        TimelinePicture picture = TimelinePicture.of(Cases.corridor());
        picture.writeTo(folder.resolve("picture.svg"));
        assertThat(new String(Files.readAllBytes(folder.resolve("picture.svg")), UTF_8))
                .isEqualTo(picture.text());
    }
}

package org.eirene.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.eirene.agreement.Agreement;
import org.eirene.history.History;
import org.eirene.sequencing.Sequencing;
import org.eirene.sequencing.Valuation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ExposurePictureTest {
    private static final Sequencing EXCHANGE = ExposureCases.exchange();

    private static Document picture(ExposurePicture picture) {
        return StrictXml.read(picture.text());
    }

    private static List<String> all(Document picture, String name, String css) {
        var found = picture.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .filter(each -> each.getAttribute("class").startsWith(css))
                .map(Element::getTextContent)
                .toList();
    }

    private static ExposurePicture withLimits(String upland) {
        Agreement text = EXCHANGE.agreement();
        Valuation values = ExposureCases.values(text).toBuilder()
                .limits(ImmutableMap.of("upland", new BigDecimal(upland)))
                .build();
        Sequencing sequencing = Sequencing.of(text, values);
        return ExposurePicture.of(sequencing, sequencing.exposure(sequencing.textOrder()));
    }

    @Test
    void has_words_for_whoever_does_not_see_it() {
        Document picture = picture(ExposureCases.compared());
        assertThat(picture.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(picture.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("What each party is exposed to: Release and safe conduct");
        assertThat(picture.getElementsByTagName("desc").item(0).getTextContent())
                .isEqualTo(
                        "As written, 3 steps: Upland Council is exposed to 180 at most, after step 1 (release); by what"
                                + " cannot be undone, to 180. Lowland Government is never exposed."
                                + " In six instalments, the best order, 13 steps: Upland Council is exposed to 10 at most, after"
                                + " step 7 (release to 40 of 60); by what cannot be undone, to 180. Lowland Government is exposed"
                                + " to 15 at most, after step 1 (road).");
    }

    @Test
    void marks_the_peak_of_each_party_and_by_how_much_it_is_too_much() {
        assertThat(all(picture(ExposureCases.asWritten()), "g", "peak over"))
                .containsExactly("180 of upland, after release180 after step 1, 140 too much");
        assertThat(all(picture(ExposureCases.asWritten()), "text", "quiet")).containsExactly("never exposed");
    }

    @Test
    void a_limit_that_just_holds_is_no_excess() {
        assertThat(all(picture(withLimits("180")), "g", "peak over")).isEmpty();
        assertThat(all(picture(withLimits("179.9")), "g", "peak over"))
                .containsExactly("180 of upland, after release180 after step 1, 0.1 too much");
    }

    @Test
    void a_limit_far_off_is_told_and_not_drawn() {
        assertThat(all(picture(withLimits("540")), "text", "limit-words")).containsExactly("accepts 540");
        assertThat(all(picture(withLimits("541")), "text", "limit-words")).isEmpty();
        assertThat(withLimits("541").text()).contains("Not in the picture: the limit of Upland Council, 541.");
    }

    @Test
    void what_cannot_be_undone_has_a_line_of_its_own_and_only_then_a_key() {
        assertThat(all(picture(ExposureCases.asWritten()), "path", "lasting-area"))
                .hasSize(1);
        Agreement text = EXCHANGE.agreement();
        Sequencing reversible =
                Sequencing.of(text, Valuation.builder().agreement(text).build());
        ExposurePicture nothing = ExposurePicture.of(reversible, reversible.exposure(reversible.textOrder()));
        assertThat(nothing.text()).doesNotContain("can be undone is undone", "will accept", "greatest");
        assertThat(all(picture(nothing), "text", "quiet")).containsExactly("never exposed", "never exposed");
    }

    @Test
    void orders_side_by_side_have_one_scale_and_their_own_steps() {
        Document picture = picture(ExposureCases.compared());
        assertThat(all(picture, "text", "tick left")).containsExactly(repeated(4, "0", "50", "100", "150", "200"));
        assertThat(all(picture, "text", "caption")).containsExactly("As written", "In six instalments, the best order");
        assertThat(all(picture, "text", "listed"))
                .startsWith("1. Everybody held is released", "2. letters", "3. road", "1. road")
                .endsWith("13. letters, to 60 of 60")
                .hasSize(16);
    }

    private static String[] repeated(int times, String... values) {
        return IntStream.range(0, times)
                .boxed()
                .flatMap(i -> List.of(values).stream())
                .toArray(String[]::new);
    }

    @Test
    void along_a_record_a_step_has_its_day() {
        History history = History.of(EXCHANGE.agreement())
                .delivery("2025-03-05T10:00:00Z", "letters", 10)
                .delivery("2025-03-07T10:00:00Z", "release", 10);
        assertThat(all(
                        picture(ExposurePicture.of(EXCHANGE, EXCHANGE.exposure(history, "2025-03-31"))),
                        "text",
                        "listed"))
                .containsExactly(
                        "1. 5 Mar 2025: letters, to 10 of 60",
                        "2. 7 Mar 2025: Everybody held is released, to 10 of 60");
    }

    @Test
    void of_many_steps_the_first_are_listed_and_the_others_counted() {
        Sequencing many = EXCHANGE.inInstalments(60);
        Document picture = picture(ExposurePicture.of(many, many.exposure(many.textOrder())));
        assertThat(all(picture, "text", "listed")).hasSize(41).endsWith("and 81 further steps");
        assertThat(all(picture, "text", "tick below"))
                .startsWith("0", "5", "10")
                .contains("120");
    }

    @Test
    void more_than_four_have_no_room() {
        ExposurePicture four = ExposureCases.compared().beside(ExposureCases.compared());
        assertThat(all(picture(four), "text", "caption")).hasSize(4);
        assertThatThrownBy(() -> four.beside(ExposureCases.asWritten()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("4 orders have room side by side, not 5");
    }

    @Test
    void is_written_to_a_file_as_it_is(@TempDir Path folder) throws IOException {
        ExposureCases.asWritten().writeTo(folder.resolve("exposure.svg"));
        assertThat(new String(Files.readAllBytes(folder.resolve("exposure.svg")), UTF_8))
                .isEqualTo(ExposureCases.asWritten().text());
    }

    @Test
    void lines_of_amounts_stand_at_round_ones() {
        assertThat(lines("0")).containsExactly("0");
        assertThat(lines("180")).containsExactly("0", "50", "100", "150", "200");
        assertThat(lines("7")).containsExactly("0", "2", "4", "6", "8");
        assertThat(lines("0.35")).containsExactly("0", "0.1", "0.2", "0.3", "0.4");
        assertThat(lines("1000000")).containsExactly("0", "500,000", "1,000,000");
        assertThat(lines("12")).containsExactly("0", "5", "10", "15");
        AmountScale scale = AmountScale.of(new BigDecimal("180"), 100);
        assertThat(scale.above(new BigDecimal("50"))).isEqualTo(25);
    }

    private static List<String> lines(String greatest) {
        return AmountScale.of(new BigDecimal(greatest), 100).lines().stream()
                .map(AmountScale.Line::amount)
                .toList();
    }
}

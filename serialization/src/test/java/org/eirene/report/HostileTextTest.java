package org.eirene.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Performances.act;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Party;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Source;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.Evaluator;
import org.eirene.history.Delivery;
import org.eirene.history.History;
import org.eirene.sequencing.Sequencing;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever a text holds, it is shown and does nothing. */
class HostileTextTest {
    private static final List<String> TEXTS = List.of(
            "</title></script><script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "' onmouseover='alert(1)",
            "]]></svg><svg onload=alert(1)>",
            "{{policy}} {{{style}}} {{>reason}}",
            "&lt;b&gt; &amp; <!-- -->",
            "</style><style>*{display:none}</style>",
            "\u202Egnp.exe\u2066",
            "شكرا 中文 \uD83D\uDD4A",
            "x".repeat(3_000),
            "many words ".repeat(300).strip());

    private static Assessment holding(String text) {
        Agreement accord = Agreement.builder()
                .id("accord")
                .title(text)
                .timeZone("UTC")
                .entersIntoForce("2025-01-01T00:00:00Z")
                .addSources(Source.of(text, "javascript:alert(1)"), Source.of(text, "https://example.org/" + text))
                .addActors(Party.of("north", text), Party.of("south", text))
                .addPhases(Phase.builder().id("calm").title(text).build())
                .addCommitments(Commitment.builder()
                        .id("visit")
                        .title(text)
                        .clause(text)
                        .note(text)
                        .by("north")
                        .to("south")
                        .phase("calm")
                        .must(act())
                        .build())
                .build();
        History history = History.of(accord)
                .with(
                        Delivery.builder()
                                .id("did")
                                .at(Instant.parse("2025-01-03T00:00:00Z"))
                                .commitment("visit")
                                .note(text)
                                .source(text)
                                .evidence(List.of(text, "javascript:alert(1)"))
                                .build(),
                        Delivery.builder()
                                .id("did-what")
                                .at(Instant.parse("2025-01-04T00:00:00Z"))
                                .commitment("nothing")
                                .note(text)
                                .build());
        return Evaluator.of(accord).evaluate(history, "2025-01-05");
    }

    @TestFactory
    Stream<DynamicTest> is_text_in_the_page() {
        return TEXTS.stream()
                .map(text -> DynamicTest.dynamicTest(text.substring(0, Math.min(40, text.length())), () -> {
                    Document page = Jsoup.parse(HtmlReport.of(holding(text)).text());
                    assertThat(page.select("h1").text()).isEqualTo(shown(text));
                    assertThat(page.select("#element-visit th bdi").first().text())
                            .isEqualTo(shown(text));
                    assertThat(page.select("#filter-actor option").get(1).text())
                            .isEqualTo(shown(text));
                    assertThat(page.select("script")).hasSize(1);
                    assertThat(page.select("style")).hasSize(2);
                    assertThat(page.select("img, svg svg svg, b")).isEmpty();
                    assertThat(page.getAllElements())
                            .flatExtracting(each -> each.attributes().asList())
                            .noneMatch(attribute -> attribute.getKey().startsWith("on"));
                    assertThat(page.select("a[href]").eachAttr("href")).noneMatch(link -> link.contains("javascript:"));
                }));
    }

    /** As jsoup gives it, with blanks in one. */
    private static String shown(String text) {
        return new Element("p").text(text).text();
    }

    @TestFactory
    Stream<DynamicTest> is_text_in_the_picture() {
        return TEXTS.stream()
                .map(text -> DynamicTest.dynamicTest(text.substring(0, Math.min(40, text.length())), () -> {
                    var picture =
                            StrictXml.read(TimelinePicture.of(holding(text)).text());
                    assertThat(picture.getElementsByTagName("title").item(0).getTextContent())
                            .isEqualTo("Timeline of " + text);
                    assertThat(picture.getElementsByTagName("script").getLength())
                            .isZero();
                    assertThat(picture.getElementsByTagName("style").getLength())
                            .isEqualTo(1);
                }));
    }

    @TestFactory
    Stream<DynamicTest> is_text_in_the_picture_of_exposure() {
        return TEXTS.stream()
                .map(text -> DynamicTest.dynamicTest(text.substring(0, Math.min(40, text.length())), () -> {
                    Sequencing sequencing = ExposureCases.of(ExposureCases.text(text, text, text));
                    ExposurePicture one = ExposurePicture.of(sequencing, sequencing.exposure(sequencing.textOrder()));
                    var picture = StrictXml.read(one.named(text).beside(one).text());
                    assertThat(picture.getElementsByTagName("title").item(0).getTextContent())
                            .isEqualTo("What each party is exposed to: " + text);
                    assertThat(picture.getElementsByTagName("desc").item(0).getTextContent())
                            .contains(text + " is never exposed.");
                    assertThat(picture.getElementsByTagName("script").getLength())
                            .isZero();
                    assertThat(picture.getElementsByTagName("style").getLength())
                            .isEqualTo(1);
                    assertThat(picture.getElementsByTagName("svg").getLength()).isEqualTo(1);
                }));
    }

    @Test
    void what_xml_cannot_hold_is_shown_as_unknown() {
        String text = "a\u0000b\u0008c\u001Bd\u007Fe\u0085f\uFFFEg\uD800h\tend";
        StrictXml.read(TimelinePicture.of(holding(text)).text());
        Document page = Jsoup.parse(HtmlReport.of(holding(text)).text());
        assertThat(page.select("h1").text()).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFDg\uFFFDh end");
    }

    @Test
    void only_addresses_of_the_web_are_links() {
        Document page = Jsoup.parse(HtmlReport.of(holding("Text as signed")).text());
        assertThat(page.select(".basis a").eachAttr("href")).containsExactly("https://example.org/Text as signed");
        assertThat(page.select(".basis dd").eachText()).contains("Text as signed");
        assertThat(page.select(".evidence a")).isEmpty();
        assertThat(page.select(".evidence").eachText()).contains("javascript:alert(1)");
    }
}

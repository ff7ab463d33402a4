package org.eirene.examples.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Conditions;
import org.eirene.agreement.Party;
import org.eirene.agreement.Performances;
import org.eirene.agreement.Phase;
import org.eirene.examples.Aceh;
import org.eirene.generators.Agreements;
import org.eirene.generators.Samples;
import org.eirene.report.MermaidFlowchart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Mermaid itself, in a browser, takes the flowcharts for its own and draws them. */
class MermaidTest extends WithBrowser {
    private static final String BUNDLE = "/META-INF/resources/webjars/mermaid/11.14.0/dist/mermaid.min.js";
    private static final List<String> TITLES = List.of(
            "<script>document.title = 'run'</script>",
            "\"quoted\" and `ticked` and #35; &amp; #quot;",
            "1. a list\n2. of two",
            "- a list",
            "end",
            "]) --> n1; click n1 call alert()",
            "%%{init: {'theme': 'dark'}}%% %% comment",
            "subgraph graph flowchart style classDef linkStyle",
            "**bold** _soft_ $$x^2$$ fa:fa-car :::class @{shape: x}",
            "{{{((([[[>>>|||\\\\\\///~~~",
            "平和 سلام \u202Eשלום\u200F \uD83D\uDD4A e\u0301",
            "\uD800 alone \u0000\u0007\u2028");

    @BeforeEach
    void load() throws IOException {
        page("mermaid.min.js", resource(BUNDLE));
        browser.go(page(
                "mermaid.html",
                "<!doctype html><meta charset=utf-8><title>Mermaid</title><body><script src=mermaid.min.js></script>"
                        + "<script>mermaid.initialize({startOnLoad: false})</script>"));
    }

    @Test
    void charts_of_agreements_are_accepted() throws IOException {
        List<String> charts = Stream.of(
                        Stream.of(MermaidFlowchart.of(Aceh.on("2005-11-20"))),
                        Samples.of(Agreements.any(), 40).stream().map(MermaidFlowchart::of),
                        TITLES.stream().map(title -> MermaidFlowchart.of(titled(title))))
                .flatMap(some -> some)
                .map(MermaidFlowchart::text)
                .toList();
        assertThat(charts).anyMatch(chart -> chart.contains("-.->")).anyMatch(chart -> chart.contains("==>"));
        JsonNode refused = browser.await("""
                const refused = [];
                for (const chart of given[0]) {
                    try { await mermaid.parse(chart); } catch (e) { refused.push(chart + '\\n' + e.message); }
                }
                return refused;""", charts);
        assertThat(refused.toString()).isEqualTo("[]");
        // nothing passes merely for not being looked at
        JsonNode broken = browser.await(
                "return await mermaid.parse(given[0] + 'n0 --> [', {suppressErrors: true})", charts.get(0));
        assertThat(broken.toString()).isEqualTo("false");
    }

    @Test
    void titles_are_drawn_as_the_text_that_they_are() throws IOException {
        for (String title : TITLES.subList(0, 10)) {
            JsonNode drawn =
                    browser.await("""
                    const {svg} = await mermaid.render('chart', given[0]);
                    document.body.innerHTML = svg;
                    return [document.body.textContent, document.title, document.querySelectorAll('body script').length];
                    """, MermaidFlowchart.of(titled(title)).text());
            assertThat(drawn.at("/0").asString().replaceAll("\\s+", " ")).contains(title.replaceAll("\\s+", " "));
            assertThat(drawn.at("/1").asString()).isEqualTo("Mermaid");
            assertThat(drawn.at("/2").asInt()).isZero();
        }
    }

    @Test
    void the_chart_of_Aceh_is_drawn_with_everything_in_it() throws IOException {
        JsonNode drawn =
                browser.await("""
                const {svg} = await mermaid.render('aceh', given[0]);
                document.body.innerHTML = svg;
                return [document.body.textContent, document.querySelectorAll('g.node').length,
                    document.querySelectorAll('g.cluster').length, document.querySelectorAll('path.flowchart-link').length];
                """, MermaidFlowchart.of(Aceh.on("2005-11-20")).text());
        assertThat(drawn.at("/0").asString())
                .contains("soldiers-3", "Non-organic soldiers leave, third stage", "● In effect");
        assertThat(drawn.at("/1").asInt()).isEqualTo(17);
        assertThat(drawn.at("/2").asInt()).isEqualTo(1);
        assertThat(drawn.at("/3").asInt()).isEqualTo(9);
    }

    private static Agreement titled(String title) {
        return Agreement.builder()
                .id("titled")
                .title(title)
                .timeZone("UTC")
                .addActors(Party.of("north", title), Party.of("south", "South"))
                .addPhases(
                        Phase.builder().id("end").title(title).build(),
                        Phase.builder()
                                .id("graph")
                                .title(title)
                                .opens(Conditions.completed("end"))
                                .build())
                .addCommitments(Commitment.builder()
                        .id("click")
                        .title(title)
                        .by("north")
                        .to("south")
                        .phase("graph")
                        .must(Performances.act())
                        .build())
                .build();
    }
}

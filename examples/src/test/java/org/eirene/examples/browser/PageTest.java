package org.eirene.examples.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Party;
import org.eirene.agreement.Performances;
import org.eirene.evaluation.Evaluator;
import org.eirene.examples.Aceh;
import org.eirene.history.History;
import org.eirene.report.HtmlReport;
import org.eirene.report.WaitsPicture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The page on Aceh in a browser: it works, says nothing to the console, and keeps nobody from using it. */
class PageTest extends WithBrowser {
    private static final String SHOWN =
            "[...document.querySelectorAll('#element-table tbody.element')].filter(row => row.checkVisibility())";
    private static final String NARROW_AND_WIDE = "document.documentElement.scrollWidth > window.innerWidth";

    @BeforeEach
    void load() throws IOException {
        browser.show(1280, "light");
        browser.go(page("aceh.html", HtmlReport.of(Aceh.on("2005-11-20")).text()));
    }

    @Test
    void the_filter_leaves_what_was_asked_for_and_says_how_many() throws IOException {
        assertThat(browser.run("return " + SHOWN + ".length").asInt()).isEqualTo(17);
        JsonNode gam = choose("filter-actor", "gam");
        assertThat(gam.toString())
                .isEqualTo("[\"element-gam-disbanded\",\"element-end-violence-indonesia\",\"element-end-violence-gam\","
                        + "\"element-amnesty\",\"element-release-prisoners\",\"element-weapons\",\"element-soldiers-1\","
                        + "\"element-soldiers-2\",\"element-soldiers-3\",\"element-soldiers-4\",\"element-police-1\","
                        + "\"element-police-2\",\"element-police-3\",\"element-police-4\",\"element-law\"]");
        assertThat(choose("filter-status", "PENDING").toString())
                .isEqualTo("[\"element-gam-disbanded\",\"element-soldiers-4\",\"element-police-4\"]");
        assertThat(browser.run("return document.getElementById('filter-count').textContent")
                        .asString())
                .isEqualTo("3 of 17 elements");
        assertThat(browser.console()).isEmpty();
    }

    private static JsonNode choose(String select, String value) throws IOException {
        return browser.run(
                "const select = document.getElementById(arguments[0]); select.value = arguments[1];"
                        + "select.dispatchEvent(new Event('change')); return " + SHOWN + ".map(row => row.id)",
                select,
                value);
    }

    @Test
    void a_reason_unfolds_where_it_is_asked_for() throws IOException {
        String reason = "const why = document.querySelector('#element-weapons details');"
                + "const text = () => why.querySelector('ul').checkVisibility();"
                + "const before = text(); why.querySelector('summary').click();"
                + "return [before, text(), why.querySelector('ul').textContent]";
        JsonNode unfolded = browser.run(reason);
        assertThat(unfolded.at("/0").asBoolean()).isFalse();
        assertThat(unfolded.at("/1").asBoolean()).isTrue();
        assertThat(unfolded.at("/2").asString()).contains("count-1");
        assertThat(browser.console()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1280, light", "1280, dark", "390, light", "390, dark"})
    void axe_finds_nothing_amiss_and_the_page_fits(int width, String scheme) throws IOException {
        browser.show(width, scheme);
        browser.run("document.querySelectorAll('details').forEach(each => { each.open = true; })");
        assertThat(browser.run("return " + NARROW_AND_WIDE).asBoolean()).isFalse();
        browser.run(resource("/axe.min.js"));
        JsonNode found = browser.await("""
                const found = await axe.run();
                return [found.passes.length, found.violations.map(
                    each => each.id + ': ' + each.nodes.slice(0, 3).map(node => node.html).join(' '))];
                """);
        assertThat(found.at("/1").toString()).isEqualTo("[]");
        assertThat(found.at("/0").asInt()).isGreaterThan(20);
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void a_title_is_text_whatever_it_says() throws IOException {
        String title = "<script>document.title='run'</script><img src=x onerror=\"document.title='run'\">";
        Agreement accord = Agreement.builder()
                .id("accord")
                .title(title)
                .timeZone("UTC")
                .addActors(Party.of("north", title), Party.of("south", "South"))
                .addCommitments(Commitment.builder()
                        .id("talk")
                        .title(title)
                        .by("north")
                        .to("south")
                        .must(Performances.act())
                        .build())
                .build();
        browser.go(page(
                "title.html",
                HtmlReport.of(Evaluator.of(accord).evaluate(History.of("accord"), "2025-01-01"))
                        .text()));
        JsonNode page = browser.run("return [document.querySelector('h1').textContent, document.title,"
                + "document.querySelectorAll('img').length, document.querySelectorAll('script').length]");
        assertThat(page.at("/0").asString()).isEqualTo(title);
        assertThat(page.at("/1").asString()).startsWith(title);
        assertThat(page.at("/2").asInt()).isZero();
        assertThat(page.at("/3").asInt()).isEqualTo(1);
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void the_picture_of_who_waits_for_whom_keeps_its_texts_in_their_boxes() throws IOException {
        browser.go(page(
                "waits.html",
                "<!doctype html><title>x</title>"
                        + WaitsPicture.of(Aceh.on("2005-11-20")).text()));
        JsonNode outside = browser.run("""
                return [...document.querySelectorAll('g.box')].flatMap(box => {
                    const frame = box.querySelector('rect').getBBox();
                    return [...box.querySelectorAll('text')].filter(text => {
                        const place = text.getBBox();
                        return place.x < frame.x || place.x + place.width > frame.x + frame.width
                            || place.y < frame.y || place.y + place.height > frame.y + frame.height + 1;
                    }).map(text => text.textContent);
                });
                """);
        assertThat(outside.toString()).isEqualTo("[]");
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void what_goes_wrong_would_be_seen() throws IOException {
        browser.go(page("wrong.html", "<!doctype html><title>x</title><img src='data:,'><script>throw 1</script>"));
        assertThat(browser.console()).isNotEmpty();
        browser.run(resource("/axe.min.js"));
        JsonNode found = browser.await("return (await axe.run()).violations.map(each => each.id)");
        assertThat(List.of(found.toString().replaceAll("[\\[\\]\"]", "").split(",")))
                .contains("image-alt", "html-has-lang");
    }
}

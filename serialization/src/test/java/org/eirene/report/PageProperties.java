package org.eirene.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.ElementStatus;
import org.eirene.evaluation.Evaluator;
import org.eirene.generators.Scenario;
import org.eirene.generators.Scenarios;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** What holds of the page and the picture of whatever there can be. */
class PageProperties {
    /** A page with the reasons of every element takes some tens of milliseconds. */
    private static final int PAGES = 200;

    private static final ImmutableSet<String> FETCHING =
            ImmutableSet.of("img", "link", "iframe", "object", "embed", "video", "audio", "image", "use", "base");

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenarios.any();
    }

    private static Assessment assess(Scenario scenario) {
        Evaluator evaluator = Evaluator.of(scenario.agreement());
        return scenario.knownAt()
                .map(known -> evaluator.evaluate(scenario.history(), scenario.asOf(), known))
                .orElseGet(() -> evaluator.evaluate(scenario.history(), scenario.asOf()));
    }

    @Property(tries = PAGES)
    void the_same_question_gives_the_same_page(@ForAll("scenarios") Scenario scenario) {
        assertThat(HtmlReport.of(assess(scenario)).text())
                .isEqualTo(HtmlReport.of(assess(scenario)).text());
    }

    @Property(tries = PAGES)
    void the_page_is_sound_html_with_a_row_for_every_element(@ForAll("scenarios") Scenario scenario) {
        Assessment assessment = assess(scenario);
        Parser parser = Parser.htmlParser().setTrackErrors(10);
        Document page = parser.parseInput(HtmlReport.of(assessment).text(), "");
        assertThat(parser.getErrors()).isEmpty();
        assertThat(page.select("#element-table > tbody").eachAttr("id"))
                .containsExactlyElementsOf(assessment.elements().stream()
                        .map(ElementStatus::id)
                        .map("element-"::concat)
                        .toList());
        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(page.select("a[href^=#]").stream()
                        .map(link -> link.attr("href").substring(1)))
                .isSubsetOf(ids);
        assertThat(page.select("[aria-labelledby]").stream()
                        .flatMap(each -> List.of(each.attr("aria-labelledby").split(" ")).stream()))
                .isSubsetOf(ids);
    }

    @Property(tries = PAGES)
    void the_page_fetches_nothing(@ForAll("scenarios") Scenario scenario) {
        Document page = Jsoup.parse(HtmlReport.of(assess(scenario)).text());
        assertThat(page.getAllElements().stream().map(Element::normalName)).doesNotContainAnyElementsOf(FETCHING);
        assertThat(page.select("[src], [srcset], [xlink:href], script[href], [style]"))
                .isEmpty();
        assertThat(page.select("script")).hasSize(1);
    }

    @Property(tries = PAGES)
    void the_picture_is_well_formed_and_has_a_row_for_every_phase_and_commitment(
            @ForAll("scenarios") Scenario scenario) {
        Assessment assessment = assess(scenario);
        var picture = StrictXml.read(TimelinePicture.of(assessment).text());
        int labels = 0;
        var groups = picture.getElementsByTagName("g");
        for (int i = 0; i < groups.getLength(); i++) {
            boolean isLabel =
                    ((org.w3c.dom.Element) groups.item(i)).getAttribute("class").startsWith("label");
            labels += isLabel ? 1 : 0;
        }
        var agreement = assessment.agreement();
        assertThat(labels)
                .isBetween(
                        1 + agreement.phases().size() + agreement.commitments().size(),
                        4 + assessment.elements().size());
    }

    @Property(tries = PAGES)
    void what_an_escrow_held_over_time_comes_to_what_it_holds(@ForAll("scenarios") Scenario scenario) {
        Assessment assessment = assess(scenario);
        LocalTimes times = new LocalTimes(scenario.agreement().timeZone(), scenario.asOf());
        for (EscrowAccount account : EscrowAccount.of(assessment, new Names(scenario.agreement()), times)) {
            int size = account.entries().size();
            if (size > 1) {
                EscrowAccount.Entry last = account.entries().get(size - 2);
                EscrowAccount.Entry now = account.entries().get(size - 1);
                assertThat(new EscrowAccount.Entry(
                                now.at(),
                                now.what(),
                                last.deposited(),
                                last.held(),
                                last.released(),
                                last.returned(),
                                last.forfeited()))
                        .isEqualTo(now);
            } else {
                assertThat(account.entries().get(0).deposited()).isEqualTo("0");
            }
        }
    }
}

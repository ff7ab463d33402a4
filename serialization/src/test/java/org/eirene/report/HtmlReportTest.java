package org.eirene.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.Evaluator;
import org.eirene.evaluation.Progress;
import org.eirene.history.Event;
import org.eirene.history.Retraction;
import org.eirene.serialization.ConformanceCase;
import org.eirene.serialization.DocumentWriter;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {
    private static Document page(Assessment assessment) {
        return Jsoup.parse(HtmlReport.of(assessment).text());
    }

    private static List<String> cells(Document page, String element) {
        return page.select("#element-" + element + " > tr:first-child > td").stream()
                .map(Element::text)
                .toList();
    }

    @Test
    void says_at_the_top_where_it_stands_as_of_when_and_as_known_when() throws IOException {
        Document page = page(Cases.assess("14-corridor-accord", "2025-01-30T22:00:00Z", "2025-01-27T00:00:00Z"));
        assertThat(page.title()).isEqualTo("Corridor Accord: where it stands on 31 Jan 2025, 00:00");
        assertThat(page.select(".facts > div").eachText())
                .containsExactly(
                        "Status ● In force since 16 Jan 2025, 11:15",
                        "Score 58.3 % of the best possible",
                        "As of 31 Jan 2025, 00:00",
                        "Known at 27 Jan 2025, 02:00 what was reported later is left out");
        assertThat(page.select(".lead").text())
                .isEqualTo("The agreement is in force since 16 January 2025 at 11:15 (+02:00).");
        assertThat(page.select("header").text()).contains("Asia/Jerusalem (UTC+02:00)");
    }

    @Test
    void a_row_has_who_owes_it_to_whom_since_when_until_when_and_how_late() throws IOException {
        Document page = page(Cases.corridor("2025-03-05T09:15:00Z"));
        assertThat(cells(page, "release-civilians"))
                .containsExactly(
                        "Southern Front to Northern Government",
                        "✕ Breached",
                        "2 Mar 2025, 14:15",
                        "2 Mar 2025, 14:15 first 2 Mar 2025, 11:15",
                        "confirmed 1 of 3 person",
                        "overdue by 3 days",
                        "1 of 3");
        assertThat(cells(page, "obstruction"))
                .containsExactly(
                        "against Northern Government", "✕ In force", "24 Jan 2025, 00:00", "", "rung 3", "", "");
    }

    @Test
    void a_reason_unfolds_under_its_row_down_to_clauses_and_events() throws IOException {
        Assessment now = Cases.corridor();
        Element row = page(now).selectFirst("#element-release-civilians");
        assertThat(row.select("summary").text()).isEqualTo("Why release-civilians has the status In effect");
        assertThat(row.select(".reason > li > bdi").text())
                .isEqualTo(now.reason("release-civilians").statement());
        assertThat(row.select(".reason code").eachText()).contains("e3", "e7");
        assertThat(row.select(".reason .clause").eachText()).contains("[release-civilians, Art. 3(1)]");
    }

    @Test
    void the_filter_offers_the_actors_and_statuses_that_occur_and_waits_for_the_script() throws IOException {
        Document page = page(Cases.corridor());
        assertThat(page.selectFirst("#filter").hasAttr("hidden")).isTrue();
        assertThat(page.select("#filter-actor option").eachText())
                .containsExactly("Everyone", "Northern Government", "Southern Front", "Joint monitoring cell", "Qatar");
        assertThat(page.select("#filter-status option").eachAttr("value"))
                .containsExactlyInAnyOrderElementsOf(concat(
                        "",
                        page.select("tbody.element").eachAttr("data-status").stream()
                                .distinct()
                                .toList()));
        assertThat(page.selectFirst("#element-let-aid-in").attr("data-actors")).isEqualTo("north south");
    }

    private static List<String> concat(String first, List<String> rest) {
        return Stream.concat(Stream.of(first), rest.stream()).toList();
    }

    @Test
    void sanctions_escrows_upcoming_and_disregarded_have_their_tables() throws IOException {
        Document page = page(Cases.corridor());
        assertThat(page.select("section:has(#sanctions) tbody tr").eachText())
                .containsExactly("obstruction Northern Government ✕ In force 24 Jan 2025, 00:00 3 of 3 1"
                        + " warn: Notice to the north withhold tranche-1 snap back ease-trade refer to qatar"
                        + " confirmed under count, stage 1");
        assertThat(page.select("section:has(#escrows) tbody tr").eachText())
                .containsExactly(
                        "26 Jan 2025, 10:00 Deposit by Qatar 25,000,000 25,000,000 0 0 0",
                        "31 Jan 2025, 00:00 As of the report 25,000,000 25,000,000 0 0 0");
        assertThat(page.select("section:has(#upcoming) tbody tr").first().text())
                .isEqualTo("1 Feb 2025, 00:00 let-aid-in Northern Government 600 truck due before then");
        assertThat(page.select("section:has(#disregarded) tbody th").eachText()).containsExactly("e5", "e8", "e9");
    }

    @Test
    void what_is_told_in_words_has_events_and_what_they_changed() throws IOException {
        Document page = page(Cases.corridor());
        assertThat(page.select(".record > li").eachText())
                .startsWith(
                        "16 Jan 2025, 11:15 Milestone reached: entry-into-force e1",
                        "16 Jan 2025, 11:15 The agreement: not in force to in force")
                .contains(
                        "19 Jan 2025, 17:00 Delivery of a-001 under release-civilians e3"
                                + " reported 20 Jan 2025, 08:00 by Red Cross https://example.org/1",
                        "28 Jan 2025, 10:00 Retraction of e4 e14 Wrong place");
    }

    @Test
    void the_basis_is_what_the_writer_of_documents_says() throws IOException {
        Assessment now = Cases.corridor();
        ImmutableMap<String, String> basis = DocumentWriter.standard().basis(now);
        Document page = Jsoup.parse(HtmlReport.of(now).withBasis(basis).text());
        assertThat(page.select(".basis dt").eachText())
                .containsExactly(
                        "agreement", "record of", "semantics", "library", "agreementSha256", "historySha256", "source");
        assertThat(page.select(".basis dd").eachText())
                .containsAll(basis.values())
                .contains("corridor-accord, 13 events count");
        assertThatThrownBy(() -> HtmlReport.of(now).withBasis(basis).withBasis(ImmutableMap.of("semantics", "2")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The basis has semantics = 1, and cannot have 2 too");
    }

    @Test
    void the_policy_allows_the_styles_and_the_script_that_are_in_it_and_nothing_else() throws Exception {
        Document page = page(Cases.corridor());
        String policy =
                page.selectFirst("meta[http-equiv=Content-Security-Policy]").attr("content");
        assertThat(policy)
                .isEqualTo("default-src 'none'; style-src "
                        + hash(page.select("style").get(0)) + " "
                        + hash(page.select("style").get(1)) + "; script-src " + hash(page.selectFirst("script"))
                        + "; base-uri 'none'; form-action 'none'");
    }

    private static String hash(Element element) throws NoSuchAlgorithmException {
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest((element.data() + element.wholeText()).getBytes(UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }

    @Test
    void headings_stand_in_order_and_tables_have_captions_and_headers() throws IOException {
        Document page = page(Cases.corridor());
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("h3, h4, h5, h6")).isEmpty();
        assertThat(page.select("table:not(:has(caption))")).isEmpty();
        assertThat(page.select("th:not([scope])")).isEmpty();
        assertThat(page.select("main > section:not([aria-labelledby])")).isEmpty();
        assertThat(page.select(".scroll:not([tabindex=0][role=region])")).isEmpty();
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("en");
    }

    @Test
    void events_taken_one_by_one_leave_no_record() throws IOException {
        ConformanceCase worked = Cases.read("14-corridor-accord");
        Progress progress = Evaluator.of(worked.agreement()).begin();
        for (Event event : worked.history().events().subList(0, 3)) {
            progress = progress.after(event);
        }
        Document page = page(progress.assessment());
        assertThat(page.select(".basis dd").eachText()).contains("corridor-accord, events taken one by one");
        assertThat(page.select(".record .event")).isEmpty();
    }

    @Test
    void without_a_record_an_escrow_has_its_balance_alone() throws IOException {
        ConformanceCase worked = Cases.read("14-corridor-accord");
        Progress progress = Evaluator.of(worked.agreement()).begin();
        for (Event event : worked.history().events()) {
            if (!(event instanceof Retraction)) {
                progress = progress.after(event);
            }
        }
        Document page = page(progress.assessment());
        assertThat(page.select("[aria-labelledby=escrow-reconstruction] tbody tr")
                        .eachText())
                .hasSize(1)
                .first()
                .asString()
                .contains("As of the report");
        assertThat(page.select("#escrow-reconstruction").text())
                .contains("What moved it is not told: the record is not at hand.");
    }

    @Test
    void is_written_to_a_file_as_it_is(@TempDir Path folder) throws IOException {
        HtmlReport report = HtmlReport.of(Cases.corridor());
        report.writeTo(folder.resolve("page.html"));
        assertThat(new String(Files.readAllBytes(folder.resolve("page.html")), UTF_8))
                .isEqualTo(report.text())
                .isEqualTo(report.toString());
    }
}

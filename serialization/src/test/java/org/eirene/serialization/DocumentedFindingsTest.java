package org.eirene.serialization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eirene.agreement.Agreement;
import org.eirene.analysis.Analysis;
import org.eirene.analysis.FindingCode;
import org.eirene.analysis.Interpretation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of findings says what each is in its own words, and has an example in which it is found. */
class DocumentedFindingsTest {
    private static final Path PAGE =
            Path.of("../core/src/main/javadoc/org.eirene.core/org/eirene/analysis/doc-files/findings.html");
    private static final String HEAD = """
            format: eirene/agreement/1
            id: accord
            timeZone: UTC
            actors:
              - {id: north, kind: party, name: North}
              - {id: south, kind: party, name: South}
              - {id: cell, kind: monitor, name: Monitoring cell}
              - {id: qatar, kind: guarantor, name: Qatar}
              - {id: militia, kind: outsider, name: Militia}
            """;

    private static String entry(FindingCode code) throws IOException {
        String page = Files.readString(PAGE, UTF_8);
        int start = page.indexOf("<h3 id=\"" + code + "\">");
        assertThat(start).as("%s has an entry", code).isPositive();
        int end = page.indexOf("<h3", start + 1);
        return page.substring(start, end < 0 ? page.length() : end);
    }

    private static List<String> parts(String entry, String kind) {
        return Pattern.compile("<pre class=\"" + kind + "\">(.*?)</pre>", Pattern.DOTALL)
                .matcher(entry)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void the_entries_are_the_codes_in_their_order() throws IOException {
        assertThat(Pattern.compile("<h3 id=\"([A-Z_]+)\">")
                        .matcher(Files.readString(PAGE, UTF_8))
                        .results()
                        .map(MatchResult::group)
                        .map(heading -> heading.replaceAll("<h3 id=\"|\">", "")))
                .containsExactlyElementsOf(
                        Stream.of(FindingCode.values()).map(Enum::name).toList());
    }

    @ParameterizedTest
    @EnumSource
    void an_entry_has_the_severity_and_the_rule(FindingCode code) throws IOException {
        String severity = code.severity().name().charAt(0)
                + code.severity().name().substring(1).toLowerCase(Locale.ROOT);
        assertThat(entry(code)).contains("<p>" + severity + ". " + code.rule() + ".");
    }

    @ParameterizedTest
    @EnumSource
    void its_example_has_the_finding(FindingCode code) throws IOException {
        String entry = entry(code);
        assertThat(parts(entry, "example")).hasSize(1);
        Agreement accord = DocumentReader.standard()
                .readAgreement(HEAD + parts(entry, "example").get(0), Syntax.YAML)
                .orThrow();
        List<Interpretation> readings = new ArrayList<>();
        for (String part : parts(entry, "reading")) {
            String text =
                    "format: eirene/reading/1\nagreement: accord\nid: reading-" + (readings.size() + 1) + "\n" + part;
            readings.add(DocumentReader.standard()
                    .readInterpretation(text, Syntax.YAML, accord)
                    .orThrow());
        }
        assertThat(Analysis.of(accord, readings).findings(code)).isNotEmpty();
    }
}

package org.eirene.serialization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.ElementKind;
import org.eirene.history.Event;
import org.eirene.history.EventKind;
import org.eirene.history.History;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documents on the page about the written form are what it says they are. */
class WrittenFormTest {
    private static final Path PAGE =
            Path.of("..", "core/src/main/javadoc/org.eirene.core/org/eirene/agreement/doc-files/written-form.html");

    @TempDir
    private Path folder;

    private Agreement agreement = Samples.agreement();
    private History history = History.of("none");

    @BeforeEach
    void read() throws IOException {
        agreement = DocumentReader.standard()
                .readAgreement(file("agreement", "river-truce.yaml"))
                .orThrow();
        history = DocumentReader.standard()
                .readHistory(file("history", "river-truce-history.yaml"), agreement)
                .orThrow();
    }

    private Path file(String kind, String name) throws IOException {
        Matcher text = Pattern.compile("<pre class=\"" + kind + "\">\n(.*?)\n</pre>", Pattern.DOTALL)
                .matcher(Files.readString(PAGE, UTF_8));
        assertThat(text.find()).as(kind).isTrue();
        return Files.writeString(
                folder.resolve(name),
                text.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"));
    }

    @Test
    void the_agreement_has_every_kind_of_element() {
        assertThat(agreement.elements().stream().map(element -> element.kind()))
                .containsAll(Arrays.asList(ElementKind.values()));
    }

    @Test
    void the_record_has_every_kind_of_event_and_nothing_wrong() {
        assertThat(history.events().stream().map(Event::kind)).containsAll(Arrays.asList(EventKind.values()));
        assertThat(history.problems(agreement)).isEmpty();
    }

    @Test
    void the_case_is_read_with_the_documents_that_it_names() throws IOException {
        ConformanceCase worked = DocumentReader.standard()
                .readCase(file("case", "river-case.yaml"))
                .orThrow();
        assertThat(worked.agreement()).isEqualTo(agreement);
        assertThat(worked.history()).isEqualTo(history);
        assertThat(worked.expectations()).hasSize(1);
    }

    @Test
    void the_valuation_has_every_key_and_fits_the_agreement() throws IOException {
        ValuationReading reading =
                DocumentReader.standard().readValuation(file("valuation", "river-valuation.yaml"), agreement);
        assertThat(reading.problems()).isEmpty();
        MapNode written = ValuationEncoder.encode(reading.orThrow());
        assertThat(written.entries())
                .extracting(MapNode.Entry::key)
                .containsExactly(
                        "format",
                        "agreement",
                        "commitments",
                        "defection",
                        "discount",
                        "sanctions",
                        "guarantees",
                        "limits");
    }
}

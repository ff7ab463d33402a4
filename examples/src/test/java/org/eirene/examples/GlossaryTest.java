package org.eirene.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.ElementKind;
import org.eirene.serialization.DocumentReader;
import org.eirene.serialization.HistoryReading;
import org.eirene.serialization.Syntax;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the glossary says in YAML is valid together, and every type that the guides name is public. */
class GlossaryTest {
    private static final Guide PAGE = Guide.of("agreement/glossary");
    private static final List<String> LISTS = List.of(
            "actors",
            "milestones",
            "indicators",
            "manifests",
            "procedures",
            "phases",
            "commitments",
            "benchmarks",
            "exchanges",
            "sanctions",
            "escrows",
            "guarantees",
            "openQuestions");

    private static String list(String key) {
        StringBuilder text = new StringBuilder(key).append(":\n");
        PAGE.marked("code", key)
                .forEach(entry -> text.append("  - ").append(entry).append('\n'));
        return text.toString();
    }

    private static Agreement agreement() {
        StringBuilder text = new StringBuilder("format: eirene/agreement/1\nid: glossary\ntimeZone: UTC\n");
        LISTS.forEach(key -> text.append(list(key)));
        return DocumentReader.standard()
                .readAgreement(text.toString(), Syntax.YAML)
                .orThrow();
    }

    @Test
    void its_elements_make_one_valid_agreement_of_every_kind() {
        assertThat(agreement().elements()).hasSizeGreaterThan(50);
        assertThat(agreement().elements().stream().map(element -> element.kind()))
                .contains(ElementKind.values());
    }

    @Test
    void its_events_can_happen_under_it() {
        String text = "format: eirene/history/1\nagreement: glossary\n" + list("events");
        HistoryReading reading = DocumentReader.standard().readHistory(text, Syntax.YAML, agreement());
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.orThrow().events()).hasSize(5);
    }

    @Test
    void every_word_has_a_type() {
        assertThat(PAGE.found("<tr>(<th scope=\"row\">.*?)</tr>"))
                .hasSizeGreaterThan(50)
                .allMatch(row -> row.contains(".html\">"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"agreement/glossary", "agreement/conditions", "evaluation/reasons"})
    void every_type_that_it_links_to_is_there_and_public(String name) throws ClassNotFoundException {
        Guide page = Guide.of(name);
        Pattern type = Pattern.compile("\\.\\./(?:\\.\\./(\\w+)/)?([A-Z]\\w+)\\.html");
        List<Matcher> links = page.links().stream()
                .map(type::matcher)
                .filter(Matcher::matches)
                .toList();
        assertThat(links).hasSizeGreaterThan(4);
        for (Matcher link : links) {
            String folder = Stream.ofNullable(link.group(1)).findFirst().orElse(name.substring(0, name.indexOf('/')));
            Class<?> linked = Class.forName("org.eirene." + folder + "." + link.group(2));
            assertThat(Modifier.isPublic(linked.getModifiers()))
                    .as(linked.getName())
                    .isTrue();
        }
    }
}

package org.eirene.examples;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Streams;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eirene.agreement.Condition;
import org.eirene.serialization.Conformance;
import org.eirene.serialization.DocumentReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page on conditions says what the library does. */
class ConditionsGuideTest {
    private static final Guide PAGE = Guide.of("agreement/conditions");

    @TempDir
    private Path folder;

    @Test
    void each_form_is_the_same_written_and_in_java_and_none_is_left_out() throws Exception {
        List<String> types = PAGE.found("</code></td><td><a href=\"\\.\\./\\w+\\.html\">(\\w+)</a></td></tr>");
        List<Object> values = Phrase.check(
                Streams.zip(PAGE.marked("code", "java").stream(), PAGE.marked("code", "yaml").stream(), Phrase::new)
                        .toList(),
                folder);
        assertThat(values).allMatch(Condition.class::isInstance);
        assertThat(values.stream().map(ConditionsGuideTest::type)).containsExactlyElementsOf(types);
        assertThat(Set.copyOf(types)).isEqualTo(kinds(Condition.class).collect(toSet()));
    }

    /** The name of a kind of condition, of which {@code ImmutableQuiet} may be the class. */
    private static String type(Object value) {
        return value.getClass().getSimpleName().replace("Immutable", "");
    }

    private static Stream<String> kinds(Class<?> family) {
        return Stream.of(family.getPermittedSubclasses())
                .flatMap(kind -> kind.isSealed()
                                && !kind.getPermittedSubclasses()[0]
                                        .getSimpleName()
                                        .startsWith("Immutable")
                        ? kinds(kind)
                        : Stream.of(kind.getSimpleName()));
    }

    @Test
    void the_mistakes_are_mistakes() throws Exception {
        String text = PAGE.marked("pre", "case").get(0);
        Conformance held = Conformance.of(DocumentReader.standard()
                .readCase(Files.writeString(folder.resolve("probes.yaml"), text + "\n"))
                .orThrow());
        assertThat(held.mismatches()).isEmpty();
        String mistakes = PAGE.html().substring(PAGE.html().indexOf("id=\"mistakes\""));
        assertThat(new Guide("mistakes", mistakes).found("<tr><td><code>(.*?)</code></td>"))
                .hasSizeGreaterThan(7)
                .allMatch(text::contains);
        assertThat(new Guide("mistakes", mistakes).found("<td><code>(\\{[^<]*\\})</code>"))
                .hasSizeGreaterThan(12)
                .allMatch(text::contains);
    }
}

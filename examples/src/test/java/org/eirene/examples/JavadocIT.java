package org.eirene.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documentation that is shipped is whole: no page of it leads to one that is not there. */
class JavadocIT {
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"#?]+)");

    @ParameterizedTest
    @ValueSource(strings = {"core", "serialization"})
    void no_link_leads_nowhere(String module) throws IOException {
        try (JarFile jar = new JarFile(javadoc(module).toFile())) {
            TreeSet<String> names = new TreeSet<>();
            jar.stream().map(JarEntry::getName).forEach(names::add);
            TreeMap<String, String> broken = new TreeMap<>();
            for (String name : names) {
                if (name.endsWith(".html")) {
                    links(jar, name).stream()
                            .filter(link -> !names.contains(link))
                            .forEach(link -> broken.put(link, name));
                }
            }
            assertThat(broken).isEmpty();
        }
    }

    @Test
    void the_pages_that_stand_beside_the_types_are_in_it() throws IOException {
        try (JarFile jar = new JarFile(javadoc("core").toFile())) {
            assertThat(jar.stream().map(JarEntry::getName))
                    .contains(
                            "org.eirene.core/org/eirene/evaluation/doc-files/semantics.html",
                            "org.eirene.core/org/eirene/evaluation/doc-files/reasons.html",
                            "org.eirene.core/org/eirene/agreement/doc-files/written-form.html",
                            "org.eirene.core/org/eirene/agreement/doc-files/conditions.html",
                            "org.eirene.core/org/eirene/agreement/doc-files/glossary.html",
                            "org.eirene.core/org/eirene/analysis/doc-files/findings.html")
                    .noneMatch(name -> name.contains("org/eirene/internal"));
        }
    }

    private static List<String> links(JarFile jar, String page) throws IOException {
        String html = new String(jar.getInputStream(jar.getEntry(page)).readAllBytes(), UTF_8);
        return LINK.matcher(html)
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.contains(":"))
                .map(link -> URI.create(page).resolve(link).toString())
                .toList();
    }

    private static Path javadoc(String module) throws IOException {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(
                Readme.root().resolve(module).resolve("target"), "eirene-" + module + "-*-javadoc.jar")) {
            return jars.iterator().next();
        }
    }
}

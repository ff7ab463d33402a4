package org.eirene.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page on the semantics names for each rule the cases and tests that show it: all of them are there. */
@Tag("lengthy")
class DocumentedCasesTest {
    private static final Path PAGE =
            Path.of("src/main/javadoc/org.eirene.core/org/eirene/evaluation/doc-files/semantics.html");
    private static final Pattern TEST = Pattern.compile("<code>([A-Z]\\w+)\\.(\\w+)</code>");
    private static final Pattern CASE = Pattern.compile("<code>(\\d\\w*-[a-z0-9-]+\\.yaml)</code>");

    @Test
    void each_test_that_the_page_names_is_there() throws IOException {
        Set<String> sources = new TreeSet<>();
        for (Path module : List.of(Path.of("../core"), Path.of("../serialization"), Path.of("../examples"))) {
            Path tests = module.resolve("src/test/java");
            if (Files.exists(tests)) {
                try (Stream<Path> files = Files.walk(tests)) {
                    for (Path file : files.filter(each -> each.toString().endsWith(".java"))
                            .toList()) {
                        String name = file.getFileName().toString().replace(".java", "");
                        Pattern.compile("\\w+(?=\\()")
                                .matcher(Files.readString(file, UTF_8))
                                .results()
                                .map(MatchResult::group)
                                .forEach(method -> sources.add(name + "." + method));
                    }
                }
            }
        }
        assertThat(named(TEST, "$1.$2")).hasSizeGreaterThan(200).isSubsetOf(sources);
    }

    @Test
    void each_case_that_the_page_names_is_there() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("../serialization/src/test/resources"))) {
            Set<String> cases = files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
            assertThat(named(CASE, "$1")).hasSizeGreaterThan(30).isSubsetOf(cases);
        }
    }

    private static Set<String> named(Pattern pattern, String form) throws IOException {
        String page = Files.readString(PAGE, UTF_8);
        return pattern.matcher(page.substring(page.indexOf("id=\"cases\"")))
                .results()
                .map(found -> pattern.matcher(found.group()).replaceFirst(form))
                .collect(Collectors.toSet());
    }
}

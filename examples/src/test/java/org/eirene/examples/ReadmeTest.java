package org.eirene.examples;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eirene.examples.Readme.Block;
import org.eirene.serialization.DocumentReader;
import org.eirene.serialization.Syntax;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing in the README is untested: each of its code blocks is compiled, read, run or compared. */
class ReadmeTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");

    @TempDir
    private Path folder;

    static Stream<String> javaBlocks() {
        return Readme.blocks("java").stream();
    }

    static Stream<String> yamlBlocks() {
        return Readme.blocks("yaml").stream();
    }

    @Test
    void every_block_is_of_a_language_that_a_test_knows() {
        Set<String> languages = Readme.blocks().stream().map(Block::language).collect(Collectors.toSet());
        assertThat(languages).containsExactlyInAnyOrder("java", "jshell", "sh", "text", "xml", "yaml");
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("javaBlocks")
    void a_java_example_compiles_without_a_warning_and_runs(String example) throws Exception {
        Files.writeString(
                folder.resolve("corridor-accord.yaml"), Readme.blocks("yaml").get(0));
        assertThat(JavaSource.run(folder, program(example))).isNull();
    }

    /** The imports of an example on top, all else in a method; a file that it names lies in the folder of the test. */
    private static String program(String example) {
        String imports =
                example.lines().filter(line -> line.startsWith("import ")).collect(joining("\n"));
        String body =
                example.lines().filter(line -> !line.startsWith("import ")).collect(joining("\n"));
        return imports + "\npublic final class Example {\n    private Example() {}\n"
                + "    public static void run(java.nio.file.Path folder) throws Exception {\n"
                + body.replace("Path.of(", "folder.resolve(")
                + "\n    }\n}\n";
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("yamlBlocks")
    void a_document_is_read_without_a_problem(String document) {
        assertThat(DocumentReader.standard()
                        .readAgreement(document, Syntax.YAML)
                        .problems())
                .isEmpty();
    }

    @Test
    void the_tests_are_run_by_the_command_that_the_project_itself_uses() {
        assertThat(Readme.commands()).contains("mvn -B -ntp verify");
        assertThat(Readme.read(".ci/run").lines()).contains("mvn -B -ntp verify");
    }

    /** Save the one that changes the code and the one that measures, which take too long for every build. */
    @Test
    void every_command_is_one_that_a_test_runs() {
        assertThat(Readme.commands())
                .filteredOn(command ->
                        !command.startsWith("mvn -B -ntp -Ppit ") && !command.startsWith("mvn -B -ntp -Pjmh "))
                .allMatch(command -> command.equals("mvn -q test-compile -Dmaven.test.skip")
                        || command.startsWith("jshell ")
                        || command.startsWith("java -jar examples/target/eirene.jar ")
                        || command.startsWith("java -cp examples/target/eirene.jar org.eirene.examples.")
                        || command.startsWith(
                                "mvn -q -B -ntp -DskipTests package && java -jar examples/target/eirene.jar ")
                        || command.equals("mvn -B -ntp verify"));
    }

    @Test
    void what_is_printed_is_what_the_commands_print() {
        String golden = Readme.read("examples/src/test/resources/aceh/explain-weapons.txt")
                + Readme.read("examples/src/test/resources/corridor-accord/sequence.txt");
        assertThat(Readme.outputs()).isNotEmpty().allMatch(golden::contains);
    }

    @Test
    void the_coordinates_are_those_of_the_build() {
        String pom = Readme.read("core/pom.xml");
        assertThat(Readme.blocks("xml"))
                .hasSize(1)
                .allSatisfy(block -> assertThat(block.strip()
                                .lines()
                                .filter(line -> line.startsWith("  "))
                                .map(String::strip))
                        .hasSize(3)
                        .allMatch(pom::contains));
    }

    @Test
    void its_links_lead_to_files() {
        assertThat(LINK.matcher(Readme.text()).results().map(match -> match.group(1)))
                .isNotEmpty()
                .allMatch(link -> Files.exists(Readme.root().resolve(link)));
    }
}

package org.eirene.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The scripts are run as the README says, and print what the golden files hold, to the last character. */
class JShellTest {
    private static final String BUILD = "mvn -q test-compile -Dmaven.test.skip && ";
    private static final String CLASS_PATH = "\"$(cat examples/target/class-path)\"";

    @TempDir
    private Path home;

    static Stream<String> scripts() throws IOException {
        try (Stream<Path> files = Files.list(Readme.root().resolve("examples/jshell"))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("eirene.jsh"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void a_script_prints_its_golden_file(String script) throws Exception {
        String command = mainCommand().replace("corridor-accord.jsh", script);
        Run run = jshell("", command.substring(BUILD.length()));
        String golden = Resources.toString(Resources.getResource("jshell/" + script.replace(".jsh", ".txt")), UTF_8);
        assertThat(complaints(run)).isEmpty();
        assertThat(run.out()).isEqualTo(golden);
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void at_the_prompt_the_lines_of_the_README_work_and_values_are_shown_whole() throws Exception {
        String lines = String.join("\n", Readme.blocks("jshell")) + "\n\"x\".repeat(5000)\n/exit\n";
        Run run = jshell(lines, promptCommand());
        assertThat(complaints(run)).isEmpty();
        assertThat(run.out())
                .doesNotContain("Error:", "Exception")
                .contains("opening ==> phase opening: opens when completed(calm), lasts P42D")
                .contains("REFERENCE_UNKNOWN at phases[0].opens.completed: 'calm' is not a phase of agreement 'draft'")
                .contains("==> \"" + "x".repeat(5000) + "\"");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void the_prompt_is_opened_as_the_script_is_run() {
        assertThat(mainCommand()).isEqualTo(BUILD + promptCommand() + " examples/jshell/corridor-accord.jsh");
    }

    private static String mainCommand() {
        return Readme.commands().stream()
                .filter(command -> command.startsWith(BUILD))
                .findFirst()
                .orElseThrow();
    }

    private static String promptCommand() {
        return Readme.commands().stream()
                .filter(command -> command.startsWith("jshell "))
                .findFirst()
                .orElseThrow();
    }

    private Run jshell(String input, String command) throws Exception {
        assertThat(command).startsWith("jshell ").contains(CLASS_PATH);
        List<String> words = Splitter.on(' ')
                .splitToStream(command.replace(CLASS_PATH, "CLASS-PATH"))
                .map(word -> word.equals("CLASS-PATH") ? System.getProperty("java.class.path") : word)
                .skip(1)
                .toList();
        return Run.of(
                input,
                ImmutableList.<String>builder()
                        .add(Run.jdk("jshell"), "-J-Duser.home=" + home)
                        .addAll(words)
                        .build());
    }

    /** What JShell says on the standard error, but for its word about a new home. */
    private static String complaints(Run run) {
        return run.err()
                .lines()
                .filter(line -> !line.contains("java.util.prefs") && !line.startsWith("INFO: Created user preferences"))
                .collect(joining("\n"));
    }
}

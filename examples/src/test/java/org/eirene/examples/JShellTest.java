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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The scripts are run as the README says, and print what the golden files hold, to the last character. */
class JShellTest {
    private static final String CLASS_PATH = "\"$(cat examples/target/class-path)\"";

    /** A script each, several at a time: most of what one takes is its own two programs starting. */
    private static final Map<String, Future<Run>> RUNS = new ConcurrentHashMap<>();

    @TempDir
    private static Path homes;

    @BeforeAll
    static void start() throws IOException {
        ExecutorService atATime =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        scripts().forEach(script -> RUNS.put(script, atATime.submit(() -> run(script))));
        atATime.shutdown();
    }

    @AfterAll
    static void forget() {
        RUNS.values().forEach(run -> run.cancel(true));
        RUNS.clear();
    }

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
        Run run = RUNS.get(script).get();
        String golden = Resources.toString(Resources.getResource("jshell/" + script.replace(".jsh", ".txt")), UTF_8);
        assertThat(complaints(run)).isEmpty();
        assertThat(run.out()).isEqualTo(golden);
        assertThat(run.exitCode()).isZero();
    }

    private static Run run(String script) throws Exception {
        return jshell("", mainCommand().replace("corridor-accord.jsh", script));
    }

    /** The truce that is typed is the truce that is shipped as a document, with the same record. */
    @Test
    void at_the_prompt_the_lines_of_the_README_answer_what_it_says() throws Exception {
        String lines = String.join("\n", Readme.blocks("jshell")) + """

                var path = Path.of("examples/src/main/resources/agreements/harbour-truce-reported.yaml")
                var reported = DocumentReader.standard().readHistory(path, truce).orThrow()
                print("the same text: " + read.orThrow().equals(truce))
                print("the same record: " + reported.events().equals(history.events()))
                "x".repeat(5000)
                /exit
                """;
        Run run = jshell(lines, promptCommand());
        assertThat(complaints(run)).isEmpty();
        assertThat(Readme.answers()).hasSizeGreaterThan(5).allMatch(run.out()::contains);
        assertThat(run.out())
                .doesNotContain("Error:", "Exception")
                .contains("calm ==> phase calm: completes when quiet(P10D, severity >= 3)")
                .contains("the same text: true", "the same record: true")
                .contains("==> \"" + "x".repeat(5000) + "\"");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void a_script_is_run_as_the_prompt_is_opened() {
        assertThat(mainCommand()).isEqualTo(promptCommand() + " examples/jshell/corridor-accord.jsh");
    }

    private static String mainCommand() {
        return Readme.commands().stream()
                .filter(command -> command.endsWith(" examples/jshell/corridor-accord.jsh"))
                .findFirst()
                .orElseThrow();
    }

    private static String promptCommand() {
        return Readme.commands().stream()
                .filter(command -> command.startsWith("jshell ") && !command.endsWith(".jsh"))
                .findFirst()
                .orElseThrow();
    }

    private static Run jshell(String input, String command) throws Exception {
        assertThat(command).startsWith("jshell ").contains(CLASS_PATH);
        Path home = Files.createTempDirectory(homes, "home");
        List<String> words = Splitter.on(' ')
                .splitToStream(command.replace(CLASS_PATH, "CLASS-PATH"))
                .map(word -> word.equals("CLASS-PATH") ? System.getProperty("java.class.path") : word)
                .skip(1)
                .toList();
        return Run.of(
                input,
                ImmutableList.<String>builder()
                        .add(Run.jdk("jshell"), "-J-Duser.home=" + home, "-J" + Run.QUICK, "-R" + Run.QUICK)
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

package org.eirene.examples.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.eirene.examples.Readme;
import org.eirene.examples.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The one runnable jar, run in a process of its own as the README says. */
class EireneJarIT {
    private static final String JAVA = "java ";
    private static final String BUILD = "mvn -q -B -ntp -DskipTests package && ";

    static Stream<String> commandsOfTheReadme() {
        return Readme.commands().stream()
                .map(command -> command.startsWith(BUILD) ? command.substring(BUILD.length()) : command)
                .filter(command -> command.startsWith(JAVA));
    }

    @ParameterizedTest
    @MethodSource("commandsOfTheReadme")
    void a_command_of_the_README_works(String command) throws Exception {
        Run run = shell(command);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isNotBlank();
        // The example of a check is of a text that cannot be kept as its sides read it.
        assertThat(run.exitCode()).isEqualTo(command.contains(" check ") ? 1 : 0);
    }

    @Test
    void the_exit_code_leaves_the_process() throws Exception {
        Run run = shell("java -jar examples/target/eirene.jar confrom");
        assertThat(run).isEqualTo(new Run(2, "", """
                eirene: 'confrom' is not a command (commands: evaluate, report, check, compare, sequence, positions, conform, schema). Did you mean conform or compare or positions?
                Try 'eirene --help'.
                """));
    }

    @Test
    void a_stranger_s_file_is_refused_with_its_place_and_without_a_stack_trace() throws Exception {
        Run run = shell("java -jar examples/target/eirene.jar conform pom.xml LICENSE no-such-case.yaml");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEqualTo("0 passed, 3 failed\n");
        assertThat(run.err().lines().map(line -> line.replaceFirst(":.*", "")).collect(joining("\n")))
                .isEqualTo("pom.xml\nLICENSE\nno-such-case.yaml");
    }

    /** Runs a line of shell, its Java being the one that runs this test. */
    private static Run shell(String command) throws Exception {
        return Run.of(
                "",
                List.of("sh", "-c", "'" + Run.jdk("java") + "' " + Run.QUICK + " " + command.substring(JAVA.length())));
    }
}

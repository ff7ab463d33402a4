package org.eirene.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command line of Eirene. {@code eirene --help} lists the commands, {@code eirene COMMAND --help} explains one.
 * Exits with 0 when all is well, 1 when the answer is no, 2 when the input or the arguments are wrong, and 70 when
 * Eirene itself is.
 */
@Command(
        name = "eirene",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Agreements and their records: what they say, and where they stand.",
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:fine",
            "1:the answer is no",
            "2:the input or the arguments are wrong",
            "70:a defect of Eirene itself"
        })
public final class Eirene implements Callable<Integer> {
    static final int FINE = 0;
    static final int NO = 1;
    static final int WRONG_INPUT = 2;
    static final int DEFECT = 70;

    @Option(
            names = "--stack-trace",
            scope = ScopeType.INHERIT,
            description = "Should Eirene itself fail, say where in its code.")
    private boolean stackTrace;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /**
     * Refuses to do nothing.
     *
     * @return never
     * @throws ParameterException always: a command is missing
     */
    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "A command is missing" + commands(spec.commandLine()) + ".");
    }

    /**
     * Runs a command and ends the virtual machine with its exit code.
     *
     * @param args the command and its arguments
     */
    public static void main(String[] args) {
        System.exit(run(System.out, System.err, args));
    }

    /**
     * Runs a command.
     *
     * @param out where results go
     * @param err where messages go
     * @param args the command and its arguments
     * @return the exit code
     */
    static int run(PrintStream out, PrintStream err, String... args) {
        return run(Conform.evaluating(), out, err, args);
    }

    static int run(Conform conform, PrintStream out, PrintStream err, String... args) {
        return run(() -> Question.of(err), conform, out, err, args);
    }

    static int run(Supplier<Question> question, Conform conform, PrintStream out, PrintStream err, String... args) {
        Eirene eirene = new Eirene();
        PrintWriter messages = new PrintWriter(err, true, UTF_8);
        CommandLine line = new CommandLine(eirene)
                .addSubcommand(new Evaluate(question.get()))
                .addSubcommand(new Report(question.get()))
                .addSubcommand(new Check())
                .addSubcommand(new Compare())
                .addSubcommand(new Sequence(System::nanoTime))
                .addSubcommand(new ShowPositions())
                .addSubcommand(conform)
                .addSubcommand(new PrintSchema())
                .setOut(new PrintWriter(out, true, UTF_8))
                .setErr(messages)
                .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF))
                .setExpandAtFiles(false)
                .setParameterExceptionHandler((refused, arguments) -> refuse(refused))
                .setExecutionExceptionHandler((failure, command, arguments) -> eirene.fail(messages, failure));
        try {
            return line.execute(args);
        } catch (Error failure) {
            return eirene.fail(messages, failure);
        }
    }

    private int fail(PrintWriter messages, Throwable failure) {
        messages.println(
                "eirene: a defect of Eirene itself: " + failure + (stackTrace ? "" : " (--stack-trace says where)"));
        if (stackTrace) {
            failure.printStackTrace(messages);
        }
        return DEFECT;
    }

    private static int refuse(ParameterException refused) {
        CommandLine command = refused.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        PrintWriter err = command.getErr();
        err.println(name + ": "
                + (refused instanceof UnmatchedArgumentException unmatched
                        ? unknown(command, unmatched)
                        : refused.getMessage()));
        err.println("Try '" + name + " --help'.");
        return WRONG_INPUT;
    }

    private static String unknown(CommandLine command, UnmatchedArgumentException unmatched) {
        List<String> meant = unmatched.getSuggestions();
        return "'" + unmatched.getUnmatched().get(0) + "' is not "
                + (unmatched.isUnknownOption() ? "an option" : "a command" + commands(command)) + "."
                + (meant.isEmpty() ? "" : " Did you mean " + String.join(" or ", meant) + "?");
    }

    private static String commands(CommandLine command) {
        return " (commands: " + String.join(", ", command.getSubcommands().keySet()) + ")";
    }
}

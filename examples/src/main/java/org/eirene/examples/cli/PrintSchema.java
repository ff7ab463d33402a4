package org.eirene.examples.cli;

import static java.util.stream.Collectors.joining;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.eirene.serialization.Schema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the schema of a kind of document. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {"Prints the JSON Schema of a kind of document, for editors."},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the schema is printed", "2:the arguments are wrong", "70:a defect of Eirene itself"})
final class PrintSchema implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "KIND",
            description = "agreement, history, case, reading, positions, valuation or assessment.")
    private String kind = "";

    @Override
    public Integer call() {
        Optional<Schema> schema = Stream.of(Schema.values())
                .filter(each -> each.word().equals(kind))
                .findFirst();
        if (schema.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "'" + kind + "' is not a kind of document ("
                            + Stream.of(Schema.values()).map(Schema::word).collect(joining(", ")) + ").");
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(schema.get().text());
        out.flush();
        return Eirene.FINE;
    }
}

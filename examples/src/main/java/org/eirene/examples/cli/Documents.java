package org.eirene.examples.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eirene.agreement.Agreement;
import org.eirene.serialization.DocumentReader;
import org.eirene.serialization.Reading;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the commands about a text have in common: an agreement first, what is wrong with documents, two forms of an answer. */
final class Documents {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "AGREEMENT", description = "A file in YAML (.yaml, .yml) or JSON (.json).")
    private Path agreementFile = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, or json, which has everything as data.")
    private Format format = Format.TEXT;

    @Option(names = "--all", description = "Print every problem of a document, not the first fifty alone.")
    private boolean all;

    /** The agreement. Empty where it cannot be read; what is wrong with it is printed in any case. */
    Optional<Agreement> agreement() {
        return read(agreementFile, DocumentReader.standard()::readAgreement);
    }

    /** What a file holds. Empty where it cannot be read; what is wrong with it is printed in any case. */
    <T> Optional<T> read(Path file, Function<Path, ? extends Reading<T>> reader) {
        Reading<T> reading = reader.apply(file);
        new ProblemList(command.commandLine().getErr(), all).print(file, reading.problems());
        return reading.value();
    }

    /** Prints an answer in the form that was asked for. */
    void print(Supplier<String> json, Consumer<PrintWriter> text) {
        PrintWriter out = command.commandLine().getOut();
        if (format == Format.JSON) {
            out.print(json.get());
        } else {
            text.accept(out);
        }
        out.flush();
    }

    /** Prints an answer that can be read as it is. */
    void print(Supplier<String> json, Object answer) {
        print(json, out -> answer.toString().lines().forEach(out::println));
    }
}

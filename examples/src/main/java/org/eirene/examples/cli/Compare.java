package org.eirene.examples.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eirene.agreement.Agreement;
import org.eirene.analysis.TextComparison;
import org.eirene.serialization.AgreementReading;
import org.eirene.serialization.DocumentReader;
import org.eirene.serialization.DocumentWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what changed from one text to another. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "Says what changed from one text of an agreement to another, what each change means, and for whom.",
            "What the analysis finds in one of them alone is told as well."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the comparison is printed, whether or not anything changed",
            "2:a document or an argument is wrong",
            "70:a defect of Eirene itself"
        })
final class Compare implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            index = "0",
            paramLabel = "AGREEMENT",
            description = "The earlier text, a file in YAML (.yaml, .yml) or JSON (.json).")
    private Path earlierFile = Path.of("");

    @Parameters(index = "1", paramLabel = "AGREEMENT", description = "The later text, a file likewise.")
    private Path laterFile = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, or json, which has the classes and actors as data.")
    private Evaluate.Format format = Evaluate.Format.TEXT;

    @Option(names = "--all", description = "Print every problem of a document, not the first fifty alone.")
    private boolean all;

    @Override
    public Integer call() {
        Optional<Agreement> earlier = read(earlierFile);
        Optional<Agreement> later = read(laterFile);
        if (earlier.isEmpty() || later.isEmpty()) {
            return Eirene.WRONG_INPUT;
        }
        TextComparison comparison = TextComparison.of(earlier.get(), later.get());
        PrintWriter out = spec.commandLine().getOut();
        if (format == Evaluate.Format.JSON) {
            out.print(DocumentWriter.standard().toJson(comparison));
            out.flush();
        } else {
            comparison.toString().lines().forEach(out::println);
        }
        return Eirene.FINE;
    }

    private Optional<Agreement> read(Path file) {
        AgreementReading reading = DocumentReader.standard().readAgreement(file);
        new ProblemList(spec.commandLine().getErr(), all).print(file, reading.problems());
        return reading.value();
    }
}

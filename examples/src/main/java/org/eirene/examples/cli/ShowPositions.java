package org.eirene.examples.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.eirene.agreement.Agreement;
import org.eirene.negotiation.Negotiation;
import org.eirene.negotiation.Positions;
import org.eirene.serialization.AgreementReading;
import org.eirene.serialization.DocumentReader;
import org.eirene.serialization.DocumentWriter;
import org.eirene.serialization.PositionsReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what of a draft all accept by their positions, and what would have to move. */
@Command(
        name = "positions",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "Says what of a draft all parties accept, and what would have to move.",
            "Who holds up the rest, what falls with a clause that is struck, the fewest concessions that bring everything"
                    + " on the table in, and how positions changed. Of several positions of one actor on one clause the"
                    + " latest counts."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the answer is printed, whatever it is",
            "2:a document or an argument is wrong",
            "70:a defect of Eirene itself"
        })
final class ShowPositions implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "AGREEMENT", description = "A file in YAML (.yaml, .yml) or JSON (.json).")
    private Path agreementFile = Path.of("");

    @Parameters(index = "1", paramLabel = "POSITIONS", description = "A file likewise.")
    private Path positionsFile = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, or json, which has every chain of conditions.")
    private Evaluate.Format format = Evaluate.Format.TEXT;

    @Option(names = "--all", description = "Print every problem of a document, not the first fifty alone.")
    private boolean all;

    @Override
    public Integer call() {
        ProblemList problems = new ProblemList(spec.commandLine().getErr(), all);
        AgreementReading read = DocumentReader.standard().readAgreement(agreementFile);
        problems.print(agreementFile, read.problems());
        if (read.value().isEmpty()) {
            return Eirene.WRONG_INPUT;
        }
        Agreement agreement = read.value().get();
        PositionsReading reading = DocumentReader.standard().readPositions(positionsFile, agreement);
        problems.print(positionsFile, reading.problems());
        if (reading.value().isEmpty()) {
            return Eirene.WRONG_INPUT;
        }
        print(agreement, reading.value().get());
        return Eirene.FINE;
    }

    private void print(Agreement agreement, Positions positions) {
        Negotiation talks = Negotiation.of(agreement, positions);
        PrintWriter out = spec.commandLine().getOut();
        if (format == Evaluate.Format.JSON) {
            out.print(DocumentWriter.standard().toJson(talks));
            out.flush();
        } else {
            out.println(talks);
        }
    }
}

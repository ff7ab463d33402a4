package org.eirene.examples.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eirene.agreement.Agreement;
import org.eirene.negotiation.Negotiation;
import org.eirene.negotiation.Positions;
import org.eirene.serialization.DocumentReader;
import org.eirene.serialization.DocumentWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

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
    @Mixin
    private final Documents documents = new Documents();

    @Parameters(index = "1", paramLabel = "POSITIONS", description = "A file likewise.")
    private Path positionsFile = Path.of("");

    @Override
    public Integer call() {
        Optional<Agreement> agreement = documents.agreement();
        Optional<Positions> positions = agreement.flatMap(draft ->
                documents.read(positionsFile, file -> DocumentReader.standard().readPositions(file, draft)));
        if (agreement.isEmpty() || positions.isEmpty()) {
            return Eirene.WRONG_INPUT;
        }
        Negotiation talks = Negotiation.of(agreement.get(), positions.get());
        documents.print(() -> DocumentWriter.standard().toJson(talks), talks);
        return Eirene.FINE;
    }
}

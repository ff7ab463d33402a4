package org.eirene.examples.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eirene.agreement.Agreement;
import org.eirene.analysis.TextComparison;
import org.eirene.serialization.DocumentReader;
import org.eirene.serialization.DocumentWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

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
    @Mixin
    private final Documents documents = new Documents();

    @Parameters(index = "1", paramLabel = "AGREEMENT", description = "The later text, a file likewise.")
    private Path laterFile = Path.of("");

    @Override
    public Integer call() {
        Optional<Agreement> earlier = documents.agreement();
        Optional<Agreement> later = documents.read(laterFile, DocumentReader.standard()::readAgreement);
        if (earlier.isEmpty() || later.isEmpty()) {
            return Eirene.WRONG_INPUT;
        }
        TextComparison comparison = TextComparison.of(earlier.get(), later.get());
        documents.print(() -> DocumentWriter.standard().toJson(comparison), comparison);
        return Eirene.FINE;
    }
}

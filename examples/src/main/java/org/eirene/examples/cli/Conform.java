package org.eirene.examples.cli;

import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.eirene.serialization.Conformance;
import org.eirene.serialization.ConformanceCase;
import org.eirene.serialization.DocumentReader;
import org.eirene.serialization.Mismatch;
import org.eirene.serialization.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Evaluates conformance cases and says where the outcome differs from what they expect. */
@Command(
        name = "conform",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {"Runs conformance cases: an agreement, a history, and what is expected of them."},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every case passes",
            "1:a case does not pass",
            "2:a case could not be read, or the arguments are wrong",
            "70:a defect of Eirene itself"
        })
final class Conform implements Callable<Integer> {
    private final CaseCheck check;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "CASE", description = "Files in YAML (.yaml, .yml) or JSON (.json).")
    private List<Path> files = List.of();

    @Option(names = "--all", description = "Print every problem of a case, not the first fifty alone.")
    private boolean all;

    private int passed;
    private int failed;
    private int unreadable;

    Conform(CaseCheck check) {
        this.check = check;
    }

    static Conform evaluating() {
        return new Conform(worked -> Conformance.of(worked).mismatches());
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        ProblemList problems = new ProblemList(spec.commandLine().getErr(), all);
        DocumentReader reader = DocumentReader.standard();
        for (Path file : files) {
            Reading<ConformanceCase> reading = reader.readCase(file);
            problems.print(file, reading.problems());
            reading.value().ifPresentOrElse(read -> hold(file, read, out), () -> unreadable++);
        }
        out.println(passed + " passed, " + (failed + unreadable) + " failed");
        return unreadable > 0 ? Eirene.WRONG_INPUT : failed > 0 ? Eirene.NO : Eirene.FINE;
    }

    private void hold(Path file, ConformanceCase read, PrintWriter out) {
        ImmutableList<Mismatch> mismatches = check.mismatches(read);
        mismatches.forEach(mismatch -> out.println(file + ": " + mismatch));
        if (mismatches.isEmpty()) {
            passed++;
        } else {
            failed++;
        }
    }
}

package org.eirene.examples.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eirene.agreement.Agreement;
import org.eirene.analysis.Analysis;
import org.eirene.analysis.Finding;
import org.eirene.analysis.Interpretation;
import org.eirene.analysis.Severity;
import org.eirene.serialization.DocumentReader;
import org.eirene.serialization.DocumentWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what a text cannot keep, alone and as its readings understand it. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "Says what an agreement cannot keep, what it keeps by luck or good will, and what it leaves unsaid.",
            "Readings are the same text with some clauses understood otherwise; what ties them together and none of them"
                    + " alone is found as well."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything can be kept",
            "1:something cannot be kept as it is written or read",
            "2:a document or an argument is wrong",
            "70:a defect of Eirene itself"
        })
final class Check implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final Documents documents = new Documents();

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "READING", description = "Files likewise.")
    private List<Path> readingFiles = new ArrayList<>();

    @Override
    public Integer call() {
        Optional<Agreement> text = documents.agreement();
        if (text.isEmpty()) {
            return Eirene.WRONG_INPUT;
        }
        Agreement agreement = text.get();
        List<Interpretation> readings = new ArrayList<>();
        for (Path file : readingFiles) {
            documents
                    .read(file, each -> DocumentReader.standard().readInterpretation(each, agreement))
                    .ifPresent(readings::add);
        }
        return readings.size() < readingFiles.size() ? Eirene.WRONG_INPUT : check(analysis(agreement, readings));
    }

    private Analysis analysis(Agreement agreement, List<Interpretation> readings) {
        try {
            return Analysis.of(agreement, readings);
        } catch (IllegalArgumentException refusal) {
            throw new ParameterException(spec.commandLine(), refusal.getMessage() + ".");
        }
    }

    private int check(Analysis analysis) {
        documents.print(() -> DocumentWriter.standard().toJson(analysis), out -> print(analysis, out));
        boolean errors = analysis.hasErrors()
                || analysis.readings().stream()
                        .anyMatch(id -> analysis.under(id).hasErrors());
        return errors ? Eirene.NO : Eirene.FINE;
    }

    private static void print(Analysis analysis, PrintWriter out) {
        ImmutableList<Finding> findings = analysis.findings();
        List<Finding> all = new ArrayList<>(findings);
        findings.forEach(out::println);
        for (String id : analysis.readings()) {
            out.println("In reading " + id + " alone, besides:");
            List<Finding> further = analysis.under(id).findings().stream()
                    .filter(finding -> findings.stream().noneMatch(known -> isSame(known, finding)))
                    .toList();
            all.addAll(further);
            further.forEach(finding -> finding.toString().lines().forEach(line -> out.println("  " + line)));
            if (further.isEmpty()) {
                out.println("  nothing");
            }
        }
        out.println(number(all, Severity.ERROR, "error") + ", " + number(all, Severity.WARNING, "warning") + ", "
                + number(all, Severity.NOTE, "note"));
    }

    private static boolean isSame(Finding one, Finding other) {
        return one.code() == other.code()
                && one.severity() == other.severity()
                && ImmutableSet.copyOf(one.elements()).equals(ImmutableSet.copyOf(other.elements()));
    }

    private static String number(List<Finding> findings, Severity severity, String word) {
        long number = findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
        return number + " " + word + (number == 1 ? "" : "s");
    }
}

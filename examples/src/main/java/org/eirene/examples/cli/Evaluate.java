package org.eirene.examples.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.Reason;
import org.eirene.serialization.DocumentWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Holds a history against its agreement and prints where everything stands. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "Says where an agreement stands by its history, and why.",
            "Instants carry their offset (2005-12-19T10:00:00Z); a date is the end of that day in the agreement's"
                    + " zone."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the assessment is printed",
            "2:a document or an argument is wrong, or uses what this version does not evaluate",
            "70:a defect of Eirene itself"
        })
final class Evaluate implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final Question question;

    @Option(names = "--explain", paramLabel = "ID", description = "Print why this element stands where it stands.")
    private @Nullable String explain;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, or json, which has the reasons of all elements.")
    private Format format = Format.TEXT;

    Evaluate(Question question) {
        this.question = question;
    }

    @Override
    public Integer call() {
        // reasons rest on events that are held
        boolean holding = explain != null || format == Format.JSON;
        return question.answer(spec.commandLine(), holding).map(this::print).orElse(Eirene.WRONG_INPUT);
    }

    private int print(Question.Answer answer) {
        Assessment assessment = answer.assessment();
        Optional<Reason> reason = Optional.ofNullable(explain).map(id -> reason(assessment, id));
        PrintWriter out = spec.commandLine().getOut();
        if (format == Format.JSON) {
            out.print(DocumentWriter.standard().toJson(assessment));
            out.flush();
            return Eirene.FINE;
        }
        answer.last().ifPresent(event -> out.println("At the last event, " + event.id() + " of " + event.at()));
        out.println(assessment);
        reason.ifPresent(why -> {
            out.println();
            out.println("Why " + explain);
            why.toString().lines().forEach(line -> out.println("  " + line));
        });
        return Eirene.FINE;
    }

    private Reason reason(Assessment assessment, String id) {
        try {
            return assessment.reason(id);
        } catch (IllegalArgumentException refusal) {
            throw new ParameterException(spec.commandLine(), "--explain: " + refusal.getMessage());
        }
    }
}

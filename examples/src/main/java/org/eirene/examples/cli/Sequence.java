package org.eirene.examples.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.eirene.agreement.Agreement;
import org.eirene.sequencing.OrderAdvice;
import org.eirene.sequencing.SearchLimits;
import org.eirene.sequencing.Sequencing;
import org.eirene.sequencing.Valuation;
import org.eirene.serialization.DocumentReader;
import org.eirene.serialization.DocumentWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says who should go first: the order that asks for the least trust, and what would keep everybody in it. */
@Command(
        name = "sequence",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "Says in which order to carry out an agreement, so that nobody has to trust too much.",
            "What each party is exposed to along the order of the text and along the best one, who would gain by leaving,"
                    + " when, and what would keep them. Where the valuation has limits, whether each is kept."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the order is printed",
            "1:it is proved that no order keeps the limits of the valuation; the best one is printed",
            "2:a document or an argument is wrong, or steps wait for one another in a circle",
            "70:a defect of Eirene itself"
        })
final class Sequence implements Callable<Integer> {
    private final LongSupplier clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final Documents documents = new Documents();

    @Parameters(index = "1", paramLabel = "VALUATION", description = "A file likewise.")
    private Path valuationFile = Path.of("");

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description =
                    "Search so long at the most, and say what is proved by then; until there is a proof or no memory"
                            + " left, if not given.")
    private @Nullable Long seconds;

    /**
     * The command.
     *
     * @param clock tells nanoseconds from some instant on, as {@link System#nanoTime()} does
     */
    Sequence(LongSupplier clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        SearchLimits limits = limits();
        Optional<Agreement> agreement = documents.agreement();
        Optional<Valuation> valuation = agreement.flatMap(text ->
                documents.read(valuationFile, file -> DocumentReader.standard().readValuation(file, text)));
        if (agreement.isEmpty() || valuation.isEmpty()) {
            return Eirene.WRONG_INPUT;
        }
        OrderAdvice advice = advice(agreement.get(), valuation.get(), limits);
        documents.print(() -> DocumentWriter.standard().toJson(advice), advice);
        return advice.isNoOrderWithinLimits() ? Eirene.NO : Eirene.FINE;
    }

    /** The standard limits, and from now on so many seconds where they are given. */
    private SearchLimits limits() {
        if (seconds == null) {
            return SearchLimits.standard();
        }
        long most = TimeUnit.SECONDS.toNanos(seconds);
        if (most <= 0) {
            throw new ParameterException(spec.commandLine(), "--seconds: " + seconds + " is not 1 or more.");
        }
        long begin = clock.getAsLong();
        return SearchLimits.standard().until(() -> clock.getAsLong() - begin >= most);
    }

    private OrderAdvice advice(Agreement agreement, Valuation valuation, SearchLimits limits) {
        Sequencing sequencing;
        try {
            sequencing = Sequencing.of(agreement, valuation);
        } catch (IllegalArgumentException | ArithmeticException refusal) {
            throw refused(refusal);
        }
        try {
            return OrderAdvice.of(sequencing, limits);
        } catch (ArithmeticException refusal) {
            throw refused(refusal);
        }
    }

    private ParameterException refused(RuntimeException refusal) {
        return new ParameterException(spec.commandLine(), refusal.getMessage() + ".");
    }
}

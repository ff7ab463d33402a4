package org.eirene.serialization;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import java.util.function.Function;
import org.eirene.agreement.Agreement;
import org.eirene.history.History;
import org.eirene.sequencing.Valuation;
import org.jspecify.annotations.Nullable;

/**
 * Whatever the bytes are, a reader answers with problems or with a value, never with an exception; and a value that
 * was read is written, and read again, the same to the last byte.
 *
 * <p>In a build this runs over the inputs that are kept in {@code DocumentFuzzTestInputs}. To look for new ones, half
 * an hour for each syntax:
 *
 * <pre>
 * JAZZER_FUZZ=1 mvn test -pl serialization -am -Djacoco.skip -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Dtest=DocumentFuzzTest#json
 * </pre>
 */
class DocumentFuzzTest {
    private static final DocumentReader READER = DocumentReader.standard();
    private static final DocumentWriter WRITER = DocumentWriter.standard();
    private static final Agreement AGREEMENT = Samples.agreement();

    @FuzzTest(maxDuration = "30m")
    void json(byte[] bytes) {
        check(bytes, Syntax.JSON);
    }

    @FuzzTest(maxDuration = "30m")
    void yaml(byte[] bytes) {
        check(bytes, Syntax.YAML);
    }

    private static void check(byte[] bytes, Syntax syntax) {
        String text = decoded(bytes);
        if (text == null) {
            return;
        }
        agreement(text, syntax).ifPresent(value -> {
            stable(value, v -> WRITER.write(v, syntax), written -> agreement(written, syntax));
            stable(value, v -> WRITER.write(v, other(syntax)), written -> agreement(written, other(syntax)));
        });
        history(text, syntax).ifPresent(value -> {
            stable(value, v -> WRITER.write(v, syntax), written -> history(written, syntax));
            stable(value, v -> WRITER.write(v, other(syntax)), written -> history(written, other(syntax)));
        });
        valuation(text, syntax).ifPresent(value -> {
            stable(value, v -> WRITER.write(v, syntax), written -> valuation(written, syntax));
            stable(value, v -> WRITER.write(v, other(syntax)), written -> valuation(written, other(syntax)));
        });
        worked(text, syntax).ifPresent(value -> {
            stable(value, v -> WRITER.write(v, syntax), written -> worked(written, syntax));
            stable(value, v -> WRITER.write(v, other(syntax)), written -> worked(written, other(syntax)));
        });
    }

    private static Optional<Valuation> valuation(String text, Syntax syntax) {
        return check(READER.readValuation(text, syntax, AGREEMENT));
    }

    /** The text, or null where the bytes are none; the reader and the platform must be of one mind about it. */
    private static @Nullable String decoded(byte[] bytes) {
        Report report = new Report("", Limits.standard());
        String text;
        try {
            text = Text.decode(bytes, 0, bytes.length, 1, report);
        } catch (Unreadable e) {
            require(!report.problems(null).isEmpty(), "No text, and no problem");
            report.problems(null).forEach(DocumentFuzzTest::check);
            text = null;
        }
        String same;
        try {
            same = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            same = null;
        }
        require(text == null ? same == null : text.equals(same), "Decoded differently");
        return text;
    }

    private static Optional<Agreement> agreement(String text, Syntax syntax) {
        AgreementReading reading = READER.readAgreement(text, syntax);
        reading.asFarAsRead();
        return check(reading);
    }

    private static Optional<History> history(String text, Syntax syntax) {
        HistoryReading reading = READER.readHistory(text, syntax, AGREEMENT);
        reading.asFarAsRead();
        return check(reading);
    }

    private static Optional<ConformanceCase> worked(String text, Syntax syntax) {
        CaseReading reading = READER.readCase(text, syntax);
        reading.agreement().asFarAsRead();
        reading.history().asFarAsRead();
        return check(reading);
    }

    private static <T> Optional<T> check(Reading<T> reading) {
        boolean failed = reading.problems().stream().anyMatch(DocumentProblem::isError);
        require(failed != reading.value().isPresent(), "Neither a value nor an error, or both");
        reading.problems().forEach(problem -> {
            check(problem);
            reading.placeOfPath(problem.path());
        });
        try {
            reading.orThrow();
            require(!failed, "It has errors, and nothing was thrown");
        } catch (DocumentException e) {
            require(failed && !e.getMessage().isBlank(), "It has no errors, and an exception was thrown");
        }
        return reading.value();
    }

    private static void check(DocumentProblem problem) {
        require(problem.line() > 0 && problem.column() > 0, "A problem without a place: " + problem);
        require(!problem.message().isBlank(), "A problem without a text: " + problem);
        require(!problem.expected().isBlank(), "A problem without what is expected: " + problem);
        require(problem.toString().indexOf('\n') < 0, "A problem of several lines: " + problem);
    }

    private static <T> void stable(T value, Function<T, String> write, Function<String, Optional<T>> read) {
        String written = write.apply(value);
        T again = read.apply(written)
                .orElseThrow(() -> new AssertionError("What was written cannot be read:\n" + written));
        require(value.equals(again), "What was written is read as something else:\n" + written);
        require(written.equals(write.apply(again)), "What is equal is written in two ways:\n" + written);
    }

    private static Syntax other(Syntax syntax) {
        return syntax == Syntax.JSON ? Syntax.YAML : Syntax.JSON;
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new AssertionError(rule);
        }
    }
}

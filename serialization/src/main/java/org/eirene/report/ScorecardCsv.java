package org.eirene.report;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.Scorecard;

/**
 * How far an agreement is implemented, as CSV after RFC 4180: a line of names, then one for each row of the
 * {@linkplain Scorecard scorecard}, each ended by CR LF.
 *
 * <p>The columns: {@code by} what the items of the row belong together (agreement, actor, phase, kind); {@code id};
 * {@code name}, its title or name; {@code percent}, empty where nothing is scored; {@code score0} to {@code score3}, how
 * many items scored so much; {@code late}, how many were done late or are overdue; {@code open}, the ids of those that are
 * not done, with blanks between them.
 *
 * <p>Spreadsheets take a cell that begins with {@code = + - @} for a formula and work it out. A name that does is led by an
 * apostrophe, which says that it is text; no other cell can begin so.
 */
public final class ScorecardCsv implements Report {
    private final Assessment assessment;

    private ScorecardCsv(Assessment assessment) {
        this.assessment = assessment;
    }

    /**
     * The scorecard of an assessment.
     *
     * @param assessment where everything stands
     * @return the table
     */
    public static ScorecardCsv of(Assessment assessment) {
        return new ScorecardCsv(requireNonNull(assessment, "assessment"));
    }

    /**
     * The table as text.
     *
     * @return the text, each line ended by CR LF
     */
    @Override
    public String text() {
        Names names = new Names(assessment.agreement());
        StringWriter text = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord("by", "id", "name", "percent", "score0", "score1", "score2", "score3", "late", "open");
            assessment.scorecard().rows().forEach(row -> csv.writeRecord(cells(row, assessment, names)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** {@return the same as {@link #text()}} */
    @Override
    public String toString() {
        return text();
    }

    private static Iterable<String> cells(Scorecard.Row row, Assessment assessment, Names names) {
        String name = switch (row.by()) {
            case AGREEMENT -> assessment.agreement().title().orElse("");
            case ACTOR, PHASE -> names.of(row.group());
            case KIND -> "";
        };
        ImmutableList.Builder<String> cells = ImmutableList.<String>builder()
                .add(row.by().word())
                .add(row.group())
                .add(CsvText.of(name))
                .add(row.score().percent().map(BigDecimal::toPlainString).orElse(""));
        row.score().items().forEach(number -> cells.add(number.toString()));
        return cells.add(Integer.toString(row.late()))
                .add(String.join(" ", row.open()))
                .build();
    }
}

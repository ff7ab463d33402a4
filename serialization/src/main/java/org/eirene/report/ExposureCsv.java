package org.eirene.report;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import org.eirene.internal.Decimals;
import org.eirene.sequencing.Exposure;
import org.eirene.sequencing.Sequencing;
import org.eirene.sequencing.Step;

/**
 * What each party is exposed to after each step, as CSV after RFC 4180: a line of names, then one for each step and party,
 * each ended by CR LF.
 *
 * <pre>{@code
 * ExposureCsv.of(sequencing, sequencing.exposure(order)).writeTo(Path.of("exposure.csv"));
 * }</pre>
 *
 * <p>The columns: {@code row}, 0 for the beginning and then the number of the step; {@code at}, when it was, empty for an
 * order without dates; {@code step}; {@code party} and {@code name}; {@code advance}, what the party got less what it gave;
 * {@code exposure}, what it loses if the rest never comes; {@code lasting}, what it loses even when all that can be undone
 * is undone; {@code limit}, the greatest exposure that it will accept, empty where the valuation names none.
 *
 * <p>A name that a spreadsheet would take for a formula is led by an apostrophe.
 */
public final class ExposureCsv implements Report {
    private final Sequencing sequencing;
    private final Exposure exposure;

    private ExposureCsv(Sequencing sequencing, Exposure exposure) {
        this.sequencing = sequencing;
        this.exposure = exposure;
    }

    /**
     * The figures of an order, a schedule or a record.
     *
     * @param sequencing the agreement and what it is worth
     * @param exposure what that gives along the order
     * @return the table
     */
    public static ExposureCsv of(Sequencing sequencing, Exposure exposure) {
        return new ExposureCsv(requireNonNull(sequencing, "sequencing"), requireNonNull(exposure, "exposure"));
    }

    /**
     * The table as text.
     *
     * @return the text, each line ended by CR LF
     */
    @Override
    public String text() {
        Names names = new Names(sequencing.agreement());
        StringWriter text = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord("row", "at", "step", "party", "name", "advance", "exposure", "lasting", "limit");
            for (int row = 0; row < exposure.rows().size(); row++) {
                Exposure.Row each = exposure.rows().get(row);
                for (Exposure.Standing standing : each.standings()) {
                    csv.writeRecord(
                            Integer.toString(row),
                            each.at().map(Instant::toString).orElse(""),
                            each.step().map(Step::toString).orElse(""),
                            standing.party(),
                            CsvText.of(names.of(standing.party())),
                            Decimals.text(standing.advance()),
                            Decimals.text(standing.exposure()),
                            Decimals.text(standing.lasting()),
                            Optional.ofNullable(sequencing.valuation().limits().get(standing.party()))
                                    .map(Decimals::text)
                                    .orElse(""));
                }
            }
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
}

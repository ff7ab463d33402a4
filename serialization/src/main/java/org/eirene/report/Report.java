package org.eirene.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What people read: a page, a picture, a chart, a calendar, a table. It is made of an assessment, of an agreement alone,
 * or of an order of exchange; of the same one it is always the same text.
 *
 * <pre>{@code
 * HtmlReport.of(now).writeTo(Path.of("corridor.html"));
 * DueCalendar.of(now).text().lines().count();
 * }</pre>
 */
public sealed interface Report
        permits HtmlReport,
                TimelinePicture,
                WaitsPicture,
                ExposurePicture,
                FrontierPicture,
                MermaidFlowchart,
                DueCalendar,
                ScorecardCsv,
                ExposureCsv {
    /** {@return the whole of it, as it stands in a file} */
    String text();

    /**
     * Writes it to a file, in UTF-8, in place of what is there. A failure may leave a part of it.
     *
     * @param file where to
     * @throws IOException if it cannot be written
     */
    default void writeTo(Path file) throws IOException {
        Files.write(requireNonNull(file, "file"), text().getBytes(UTF_8));
    }
}

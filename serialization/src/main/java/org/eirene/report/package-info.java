/**
 * Agreements and assessments for people to read: pages, pictures, diagrams, calendars and tables.
 *
 * <p>Every report is text, the same for the same agreement or assessment. What it shows was written by others: titles,
 * notes and names are taken for text and never for markup, a formula or a command.
 *
 * <p>Nothing in this package decides where anything stands, or looks at a clock.
 *
 * <p>Start with {@link org.eirene.report.HtmlReport}, one file with everything that an assessment says, and
 * {@link org.eirene.report.TimelinePicture}, what happened when. {@link org.eirene.report.WaitsPicture} and
 * {@link org.eirene.report.MermaidFlowchart} show who waits for whom, {@link org.eirene.report.DueCalendar} what is due,
 * {@link org.eirene.report.ScorecardCsv} and {@link org.eirene.report.TextTables} the figures.
 * {@link org.eirene.report.ExposurePicture} shows what an order of exchange exposes each party to, also two orders side by
 * side, {@link org.eirene.report.ExposureCsv} has it in figures, and {@link org.eirene.report.FrontierPicture} how many
 * instalments ask for how much trust.
 */
@NullMarked
package org.eirene.report;

import org.jspecify.annotations.NullMarked;

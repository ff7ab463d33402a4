package org.eirene.examples.incidents;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eirene.agreement.Days;
import org.eirene.agreement.Extras;
import org.eirene.examples.incidents.IncidentMapping.Field;
import org.eirene.history.Incident;

/**
 * A table of incidents, read by a mapping: the incidents of its good rows, and what is wrong with the others, all of it.
 *
 * @param incidents the incidents, in the order of the rows
 * @param problems what is wrong, in the order of the lines
 * @param badRows how many rows were left out because something was
 * @param passedOver how many rows are of a type that the mapping passes over
 */
public record IncidentTable(
        ImmutableList<Incident> incidents, ImmutableList<Problem> problems, int badRows, int passedOver) {

    /**
     * What is wrong with a row.
     *
     * @param line the line on which the row begins, from 1
     * @param column in which column; empty where it is the row as a whole
     * @param message what is wrong
     */
    public record Problem(long line, String column, String message) {
        /** {@return {@code line 7, fatalities: 'many' is no number of dead}} */
        @Override
        public String toString() {
            return "line " + line + (column.isEmpty() ? "" : ", " + column) + ": " + message;
        }
    }

    /**
     * Reads a table.
     *
     * @param file a file of comma-separated values in UTF-8 whose first row names the columns
     * @param mapping what they mean
     * @param zone in which its days are counted
     * @return what came of it
     * @throws IOException if the file cannot be read at all
     */
    public static IncidentTable read(Path file, IncidentMapping mapping, ZoneId zone) throws IOException {
        Rows rows = new Rows(mapping, zone);
        long line = 1;
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .detectBomHeader(true)
                .allowUnclosedQuote(false)
                // a row that is too short is told as one, cell by cell
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : csv) {
                if (!rows.hasColumns(row.getHeader())) {
                    break;
                }
                line = row.getStartingLineNumber();
                rows.take(row);
            }
        } catch (CsvParseException e) {
            rows.problems.add(new Problem(line, "", "What follows is not CSV: " + e.getMessage()));
        }
        return rows.table();
    }

    /** The rows so far. */
    private static final class Rows {
        private final IncidentMapping mapping;
        private final ZoneId zone;
        private final Map<String, Long> lines = new HashMap<>();
        private final ImmutableList.Builder<Incident> incidents = ImmutableList.builder();
        private final List<Problem> problems = new ArrayList<>();
        private boolean columnsChecked;
        private int badRows;
        private int passedOver;

        Rows(IncidentMapping mapping, ZoneId zone) {
            this.mapping = mapping;
            this.zone = zone;
        }

        IncidentTable table() {
            return new IncidentTable(incidents.build(), ImmutableList.copyOf(problems), badRows, passedOver);
        }

        /** A column that every row would lack is told once, and no row is read. */
        boolean hasColumns(List<String> header) {
            if (columnsChecked) {
                return true;
            }
            columnsChecked = true;
            mapping.columns().values().stream()
                    .filter(column -> !header.contains(column))
                    .forEach(column -> problems.add(new Problem(1, column, "the table has no such column")));
            return problems.isEmpty();
        }

        void take(NamedCsvRecord row) {
            int before = problems.size();
            Optional<String> type = needed(row, Field.TYPE);
            if (type.isPresent() && mapping.passedOver().contains(type.get())) {
                passedOver++;
                return;
            }
            Optional<String> id = needed(row, Field.ID).filter(text -> isNew(row, text));
            Optional<Instant> at = needed(row, Field.DATE).flatMap(text -> endOfDay(row, Field.DATE, text));
            Optional<Instant> recorded = cell(row, Field.RECORDED)
                    .flatMap(text -> endOfDay(row, Field.RECORDED, text))
                    .filter(known -> isNotBefore(row, known, at));
            Optional<String> kind = type.flatMap(text -> meant(row, Field.TYPE, text, mapping.kinds()));
            Optional<String> actor = needed(row, Field.ACTOR)
                    .filter(text -> !mapping.unknown().contains(text))
                    .flatMap(text -> meant(row, Field.ACTOR, text, mapping.actors()));
            Optional<String> area =
                    cell(row, Field.AREA).flatMap(text -> meant(row, Field.AREA, text, mapping.areas()));
            Optional<Integer> severity = needed(row, Field.FATALITIES).flatMap(text -> severity(row, text));
            ImmutableMap.Builder<String, Object> place = ImmutableMap.builder();
            degrees(row, Field.LATITUDE, 90).ifPresent(degrees -> place.put("latitude", degrees));
            degrees(row, Field.LONGITUDE, 180).ifPresent(degrees -> place.put("longitude", degrees));
            if (problems.size() > before) {
                badRows++;
                return;
            }
            incidents.add(Incident.builder()
                    .id(id.orElseThrow())
                    .at(at.orElseThrow())
                    .reported(recorded.orElse(at.orElseThrow()))
                    .incidentKind(kind.orElseThrow())
                    .severity(severity.orElseThrow())
                    .by(actor)
                    .area(area)
                    .source(cell(row, Field.SOURCE))
                    .note(cell(row, Field.NOTES))
                    .extras(Extras.of(place.buildOrThrow()))
                    .build());
        }

        private Optional<String> cell(NamedCsvRecord row, Field field) {
            return Optional.ofNullable(mapping.columns().get(field))
                    .flatMap(row::findField)
                    .map(String::strip)
                    .filter(text -> !text.isEmpty());
        }

        private Optional<String> needed(NamedCsvRecord row, Field field) {
            Optional<String> text = cell(row, field);
            if (text.isEmpty()) {
                wrong(row, field, "nothing stands here");
            }
            return text;
        }

        private boolean isNew(NamedCsvRecord row, String id) {
            Long earlier = lines.putIfAbsent(id, row.getStartingLineNumber());
            if (earlier != null) {
                wrong(row, Field.ID, "'" + id + "' stands on line " + earlier + " already");
            }
            return earlier == null;
        }

        /** Of a day alone it is only certain at its end that it has happened. */
        private Optional<Instant> endOfDay(NamedCsvRecord row, Field field, String text) {
            return parsed(row, field, text, "is no date such as 2025-02-10", LocalDate::parse)
                    .map(date -> Days.endOf(date, zone));
        }

        private boolean isNotBefore(NamedCsvRecord row, Instant recorded, Optional<Instant> at) {
            boolean before = at.isPresent() && recorded.isBefore(at.get());
            if (before) {
                wrong(row, Field.RECORDED, "it was recorded before it happened");
            }
            return !before;
        }

        private Optional<Integer> severity(NamedCsvRecord row, String text) {
            return parsed(row, Field.FATALITIES, text, "is no number of dead", Integer::valueOf)
                    .flatMap(dead -> {
                        Optional<Integer> severity =
                                Optional.ofNullable(mapping.severities().get(dead));
                        if (severity.isEmpty()) {
                            wrong(row, Field.FATALITIES, "the mapping has no severity for '" + dead + "'");
                        }
                        return severity;
                    });
        }

        private Optional<Double> degrees(NamedCsvRecord row, Field field, int most) {
            return cell(row, field)
                    .flatMap(text -> parsed(row, field, text, "is no number of degrees", Double::valueOf))
                    .filter(degrees -> {
                        boolean possible = Math.abs(degrees) <= most; // which no NaN is
                        if (!possible) {
                            wrong(row, field, "'" + degrees + "' is more than " + most + " degrees");
                        }
                        return possible;
                    });
        }

        private Optional<String> meant(
                NamedCsvRecord row, Field field, String text, ImmutableMap<String, String> words) {
            Optional<String> meaning = Optional.ofNullable(words.get(text));
            if (meaning.isEmpty()) {
                wrong(row, field, "the mapping does not have '" + text + "'");
            }
            return meaning;
        }

        private <T> Optional<T> parsed(
                NamedCsvRecord row, Field field, String text, String otherwise, Function<String, T> parser) {
            try {
                return Optional.of(parser.apply(text));
            } catch (NumberFormatException | DateTimeParseException e) {
                wrong(row, field, "'" + text + "' " + otherwise);
                return Optional.empty();
            }
        }

        private void wrong(NamedCsvRecord row, Field field, String message) {
            problems.add(
                    new Problem(row.getStartingLineNumber(), mapping.columns().getOrDefault(field, ""), message));
        }
    }
}

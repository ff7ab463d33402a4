package org.eirene.examples.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.eirene.agreement.Extras;
import org.eirene.examples.Example;
import org.eirene.examples.Readme;
import org.eirene.examples.incidents.IncidentMapping.Field;
import org.eirene.history.Incident;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncidentTableTest {
    private static final Path RESOURCES = Readme.root().resolve("examples/src/main/resources");
    private static final String HEADER =
            "event_id,event_date,recorded,sub_event_type,actor,district,latitude,longitude,fatalities,source,notes\n";

    @TempDir
    private Path folder;

    private IncidentTable read(String rows) throws IOException {
        Path file = Files.writeString(folder.resolve("table.csv"), rows);
        return IncidentTable.read(file, ImportIncidents.RIVER, ZoneId.of("Asia/Amman"));
    }

    @Test
    void what_a_table_changes_is_told_with_what_could_not_be_read() throws IOException {
        String changes = ImportIncidents.changes(
                RESOURCES.resolve("agreements/multi-phase-deal.yaml"),
                RESOURCES.resolve("agreements/multi-phase-deal-well.yaml"),
                RESOURCES.resolve("incidents/river-incidents.csv"),
                "2025-03-01");
        Example.assertGolden("incidents/river-incidents.txt", changes);
    }

    @Test
    void what_a_mapping_means_and_another_agreement_does_not_know_is_told() throws IOException {
        String changes = ImportIncidents.changes(
                RESOURCES.resolve("agreements/three-part-exchange.yaml"),
                RESOURCES.resolve("agreements/three-part-exchange-well.yaml"),
                RESOURCES.resolve("incidents/river-incidents.csv"),
                "2025-07-01");
        assertThat(changes).contains("What this agreement does not know:\n  RIV0098: ");
    }

    @Test
    void a_row_becomes_an_incident_with_everything_the_mapping_gives_a_meaning() throws IOException {
        IncidentTable table = read(
                HEADER
                        + "A7,2025-02-09,2025-02-11,Shelling,Coastal group,Coast District,34.9,-40.8,5,Post,\"Two, or three\"\n");
        assertThat(table.problems()).isEmpty();
        assertThat(table.incidents())
                .containsExactly(Incident.builder()
                        .id("A7")
                        .at(Instant.parse("2025-02-09T20:59:59.999999999Z"))
                        .reported(Instant.parse("2025-02-11T20:59:59.999999999Z"))
                        .incidentKind("armed-attack")
                        .severity(4)
                        .by("coastal-group")
                        .area("coast")
                        .source("Post")
                        .note("Two, or three")
                        .extras(Extras.of(ImmutableMap.of("latitude", 34.9, "longitude", -40.8)))
                        .build());
    }

    @Test
    void what_a_row_need_not_have_may_be_missing_and_persons_unknown_are_nobody() throws IOException {
        IncidentTable table = read(HEADER + "A7,2025-02-09,,Attack,Unidentified armed group,,,,0,,\n");
        assertThat(table.problems()).isEmpty();
        assertThat(table.incidents()).singleElement().satisfies(incident -> {
            assertThat(incident.by()).isEmpty();
            assertThat(incident.area()).isEmpty();
            assertThat(incident.reported()).isEqualTo(incident.at());
            assertThat(incident.extras().isEmpty()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({"0, 2", "1, 3", "4, 3", "5, 4", "19, 4", "20, 5", "500, 5"})
    void so_many_dead_are_so_grave(String dead, int severity) throws IOException {
        assertThat(read(HEADER + "A7,2025-02-09,,Attack,River Army,City,,," + dead + ",,\n")
                        .incidents())
                .extracting(Incident::severity)
                .containsExactly(severity);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                ",2025-02-09,,Attack,River Army,City,,,0,,; event_id: nothing stands here",
                "A7,9 February,,Attack,River Army,City,,,0,,; event_date: '9 February' is no date such as 2025-02-10",
                "A7,2025-02-30,,Attack,River Army,City,,,0,,; event_date: '2025-02-30' is no date such as 2025-02-10",
                "A7,2025-02-09,2025-02-08,Attack,River Army,City,,,0,,; recorded: it was recorded before it happened",
                "A7,2025-02-09,,Robbery,River Army,City,,,0,,; sub_event_type: the mapping does not have 'Robbery'",
                "A7,2025-02-09,,Attack,Navy,City,,,0,,; actor: the mapping does not have 'Navy'",
                "A7,2025-02-09,,Attack,River Army,Delta,,,0,,; district: the mapping does not have 'Delta'",
                "A7,2025-02-09,,Attack,River Army,City,,,-1,,; fatalities: the mapping has no severity for '-1'",
                "A7,2025-02-09,,Attack,River Army,City,,,2.5,,; fatalities: '2.5' is no number of dead",
                "A7,2025-02-09,,Attack,River Army,City,90.1,,0,,; latitude: '90.1' is more than 90 degrees",
                "A7,2025-02-09,,Attack,River Army,City,,NaN,0,,; longitude: 'NaN' is more than 180 degrees",
                "A7,2025-02-09,,Attack; actor: nothing stands here"
            })
    void what_is_wrong_in_a_row_is_told_with_its_line_and_column(String row, String problem) throws IOException {
        IncidentTable table = read(HEADER + row + "\n");
        assertThat(table.incidents()).isEmpty();
        assertThat(table.badRows()).isEqualTo(1);
        assertThat(table.problems()).first().hasToString("line 2, " + problem);
    }

    @Test
    void lines_are_counted_in_the_file_and_a_bad_row_costs_no_other() throws IOException {
        IncidentTable table = read(HEADER
                + "A1,2025-02-09,,Attack,River Army,City,,,0,,\"Over\nthree\nlines\"\n"
                + "A1,x,,Attack,River Army,City,,,y,,\n"
                + "A2,2025-02-09,,Looting,Nobody we know,Nowhere,,,z,,\n"
                + "A3,2025-02-10,,Attack,River Army,City,,,0,,\n");
        assertThat(table.incidents()).extracting(Incident::id).containsExactly("A1", "A3");
        assertThat(table.passedOver()).isEqualTo(1);
        assertThat(table.badRows()).isEqualTo(1);
        assertThat(table.problems())
                .extracting(Object::toString)
                .containsExactly(
                        "line 5, event_id: 'A1' stands on line 2 already",
                        "line 5, event_date: 'x' is no date such as 2025-02-10",
                        "line 5, fatalities: 'y' is no number of dead");
    }

    @Test
    void a_column_that_is_not_there_is_told_once() throws IOException {
        IncidentTable table =
                read("event_id,event_date,sub_event_type,actor\nA1,2025-02-09,Attack,River Army\nA2,,,\n");
        assertThat(table.incidents()).isEmpty();
        assertThat(table.problems()).hasSize(7).first().hasToString("line 1, recorded: the table has no such column");
    }

    @Test
    void a_quote_that_is_never_closed_ends_the_table_and_is_told() throws IOException {
        IncidentTable table = read(HEADER
                + "A1,2025-02-09,,Attack,River Army,City,,,0,,\n"
                + "A2,2025-02-09,,Attack,River Army,City,,,0,,\"and so on\n");
        assertThat(table.incidents()).extracting(Incident::id).containsExactly("A1");
        assertThat(table.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString()).startsWith("line 2: What follows is not CSV: "));
    }

    @Test
    void a_file_that_is_not_there_is_refused_and_so_is_a_mapping_without_a_date() {
        assertThatThrownBy(
                        () -> IncidentTable.read(folder.resolve("none.csv"), ImportIncidents.RIVER, ZoneId.of("UTC")))
                .isInstanceOf(NoSuchFileException.class);
        IncidentMapping river = ImportIncidents.RIVER;
        assertThatThrownBy(() -> new IncidentMapping(
                        ImmutableMap.of(Field.ID, "event_id"),
                        river.kinds(),
                        river.passedOver(),
                        river.actors(),
                        river.unknown(),
                        river.areas(),
                        river.severities()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The mapping needs the column of DATE");
    }
}

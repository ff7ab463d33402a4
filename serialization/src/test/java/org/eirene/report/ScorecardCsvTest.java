package org.eirene.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Party;
import org.eirene.agreement.Performances;
import org.eirene.evaluation.Evaluator;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScorecardCsvTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"})
    void a_name_that_a_spreadsheet_would_work_out_is_led_by_an_apostrophe(String name) {
        assertThat(named(name).get(2).getField(2)).isEqualTo("'" + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"North", "a=1", "\"quoted\", with a comma", "two\r\nlines", "'already", "北"})
    void any_other_name_is_read_back_as_it_is(String name) {
        assertThat(named(name).get(2).getField(2)).isEqualTo(name);
    }

    @Test
    void what_is_not_scored_has_no_percentage() {
        Agreement empty = Agreement.builder()
                .id("empty")
                .timeZone("UTC")
                .addActors(Party.of("north", "N"))
                .build();
        assertThat(ScorecardCsv.of(Evaluator.of(empty).evaluate(History.of("empty"), "2025-01-01"))
                        .text())
                .isEqualTo(
                        "by,id,name,percent,score0,score1,score2,score3,late,open\r\nagreement,empty,,,0,0,0,0,0,\r\n");
    }

    private static List<CsvRecord> named(String name) {
        Agreement accord = Agreement.builder()
                .id("accord")
                .timeZone("UTC")
                .addActors(Party.of("north", name), Party.of("south", "South"))
                .addCommitments(Commitment.builder()
                        .id("talk")
                        .by("north")
                        .to("south")
                        .must(Performances.act())
                        .build())
                .build();
        String csv = ScorecardCsv.of(Evaluator.of(accord).evaluate(History.of("accord"), "2025-01-01"))
                .text();
        List<CsvRecord> records = CsvReader.builder().ofCsvRecord(csv).stream().toList();
        assertThat(records).extracting(CsvRecord::getFieldCount).containsOnly(10);
        return records;
    }
}

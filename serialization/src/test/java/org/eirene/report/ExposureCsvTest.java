package org.eirene.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;
import org.eirene.history.History;
import org.eirene.sequencing.Sequencing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExposureCsvTest {
    private static final Sequencing EXCHANGE = ExposureCases.exchange();

    @Test
    void has_a_line_for_each_step_and_party() {
        assertThat(ExposureCsv.of(EXCHANGE, EXCHANGE.exposure(EXCHANGE.textOrder()))
                        .text())
                .isEqualTo("""
                        row,at,step,party,name,advance,exposure,lasting,limit
                        0,,,upland,Upland Council,0,0,0,40
                        0,,,lowland,Lowland Government,0,0,0,50
                        1,,release,upland,Upland Council,-180,180,180,40
                        1,,release,lowland,Lowland Government,300,0,0,50
                        2,,letters,upland,Upland Council,60,0,180,40
                        2,,letters,lowland,Lowland Government,180,0,0,50
                        3,,road,upland,Upland Council,90,0,180,40
                        3,,road,lowland,Lowland Government,165,0,0,50
                        """.replace("\n", "\r\n"));
    }

    @Test
    void along_a_record_has_its_instants() {
        History history = History.of(EXCHANGE.agreement()).delivery("2025-03-05T10:00:00Z", "letters", 10);
        assertThat(records(ExposureCsv.of(EXCHANGE, EXCHANGE.exposure(history, "2025-03-31"))))
                .extracting(each -> each.getField(1))
                .containsExactly("at", "", "", "2025-03-05T10:00:00Z", "2025-03-05T10:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)"})
    void a_name_that_a_spreadsheet_would_work_out_is_led_by_an_apostrophe(String name) {
        Sequencing named = ExposureCases.of(ExposureCases.text("Exchange", name, "Lowland"));
        assertThat(records(ExposureCsv.of(named, named.exposure(named.textOrder())))
                        .get(1)
                        .getField(4))
                .isEqualTo("'" + name);
    }

    private static List<CsvRecord> records(ExposureCsv csv) {
        List<CsvRecord> records =
                CsvReader.builder().ofCsvRecord(csv.text()).stream().toList();
        assertThat(records).extracting(CsvRecord::getFieldCount).containsOnly(9);
        return records;
    }
}

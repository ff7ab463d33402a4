package org.eirene.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eirene.agreement.Agreement;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.Evaluator;
import org.eirene.generators.Samples;
import org.eirene.generators.Scenarios;
import org.eirene.history.History;
import org.eirene.sequencing.Sequencing;
import org.junit.jupiter.api.Test;

class TextTablesTest {
    @Test
    void what_there_is_nothing_of_is_said() {
        Agreement empty = Agreement.builder().id("empty").timeZone("UTC").build();
        Assessment now = Evaluator.of(empty).evaluate(History.of("empty"), "2025-01-01");
        assertThat(TextTables.upcoming(now)).isEqualTo("nothing is to come");
        assertThat(TextTables.sanctions(now)).isEqualTo("the text has no sanctions");
        assertThat(TextTables.escrows(now)).isEqualTo("the text has no escrows");
        assertThat(TextTables.all(now)).doesNotContain("Sanctions", "Escrows");
    }

    @Test
    void two_orders_are_compared_by_what_they_expose_each_party_to() {
        Sequencing exchange = ExposureCases.exchange();
        Sequencing steps = exchange.inInstalments(2);
        assertThat(TextTables.exposures(
                        exchange.exposure(exchange.textOrder()),
                        steps.exposure(steps.best().steps())))
                .isEqualTo("""
                        party    greatest in the one  after    in the other  after                difference
                        upland   180                  release  60            release to 30 of 60  -120
                        lowland  0                             15            road                 15""");
    }

    @Test
    void the_columns_of_every_table_stand_below_their_names() {
        for (Assessment now : Samples.of(Scenarios.any(), 200).stream()
                .map(each -> Evaluator.of(each.agreement()).evaluate(each.history(), each.asOf()))
                .toList()) {
            for (String table : List.of(TextTables.upcoming(now), TextTables.sanctions(now), TextTables.escrows(now))) {
                List<String> lines = table.lines().toList();
                int second = lines.get(0).indexOf("  ") < 0
                        ? 0
                        : lines.get(0).length()
                                - lines.get(0).replaceFirst("^\\S+\\s+", "").length();
                assertThat(lines).allMatch(line -> line.equals(line.stripTrailing()));
                assertThat(lines.subList(1, lines.size()))
                        .allMatch(line -> line.charAt(second - 1) == ' ' && line.charAt(second) != ' ');
            }
        }
    }
}

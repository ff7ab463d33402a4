package org.eirene.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Status.BREACHED;
import static org.eirene.agreement.Status.FULFILLED;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.eirene.agreement.Agreement;
import org.eirene.analysis.Analysis;
import org.eirene.analysis.Finding;
import org.eirene.analysis.FindingCode;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.CommitmentStatus;
import org.eirene.evaluation.DueInstant;
import org.eirene.evaluation.Lateness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Doha agreement of 29 February 2020: early where the signatory acted itself, late where somebody else had to. */
class DohaTest {
    private static final Agreement DOHA = Example.agreement("doha");
    private static final Assessment END = Example.assess("doha", "doha-history", "2021-08-30");

    @Test
    void the_reduction_of_forces_is_25_days_early() {
        CommitmentStatus reduction = END.commitment("reduce-forces");
        assertThat(reduction.status()).isEqualTo(FULFILLED);
        assertThat(reduction.lateness()).isEmpty();
        LocalDate due = END.dues().stream()
                .filter(each -> each.element().equals("reduce-forces"))
                .map(DueInstant::asWritten)
                .findFirst()
                .orElseThrow()
                .atZone(DOHA.timeZone())
                .toLocalDate();
        LocalDate done = reduction.since().orElseThrow().atZone(DOHA.timeZone()).toLocalDate();
        assertThat(due).isEqualTo("2020-07-13");
        assertThat(ChronoUnit.DAYS.between(done, due)).isEqualTo(25);
    }

    @ParameterizedTest
    @CsvSource({"free-5000, 177", "free-1000, 177", "talks, 186", "leave, 123"})
    void so_many_days_late(String id, long days) {
        assertThat(END.disregarded()).isEmpty();
        assertThat(END.commitment(id).status()).isEqualTo(FULFILLED);
        assertThat(END.commitment(id).lateness().map(Lateness::daysBehindWritten))
                .contains(days);
    }

    @Test
    void who_signed_is_in_breach_for_what_another_holds() {
        Assessment march = Example.assess("doha", "doha-history", "2020-03-11");
        assertThat(march.commitment("free-5000").status()).isEqualTo(BREACHED);
        assertThat(DOHA.commitment("free-5000").by()).containsExactly("united-states");
    }

    @Test
    void the_analysis_points_at_what_is_performed_by_one_who_did_not_sign() {
        assertThat(Analysis.of(DOHA).findings(FindingCode.PERFORMER_UNBOUND))
                .extracting(Finding::elements)
                .extracting(elements -> String.join(" by ", elements))
                .containsExactly("free-5000 by kabul", "talks by kabul");
    }
}

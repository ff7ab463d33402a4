package org.eirene.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Status.BREACHED;
import static org.eirene.agreement.Status.FULFILLED;
import static org.eirene.agreement.Status.OPEN;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import org.eirene.agreement.Agreement;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.CommitmentStatus;
import org.eirene.evaluation.Evaluator;
import org.eirene.evaluation.Lateness;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;

/** The trilateral statement of 10 November 2020: three districts, one of them put off by consent. */
class KarabakhTest {
    private static final Agreement KARABAKH = Example.agreement("karabakh");
    private static final History HISTORY = Example.history("karabakh-history");
    private static final ImmutableList<String> DISTRICTS = ImmutableList.of("kelbajar", "agdam", "lachin");

    @Test
    void all_three_are_met_as_amended_and_two_of_three_as_first_written() {
        Assessment end = on("2020-12-01");
        assertThat(end.disregarded()).isEmpty();
        List<CommitmentStatus> districts =
                DISTRICTS.stream().map(end::commitment).toList();
        assertThat(districts).allMatch(district -> district.status() == FULFILLED);
        assertThat(districts)
                .filteredOn(district ->
                        district.lateness().map(Lateness::daysBehindMoved).orElse(0L) == 0)
                .hasSize(3);
        assertThat(districts)
                .filteredOn(district ->
                        district.lateness().map(Lateness::daysBehindWritten).orElse(0L) == 0)
                .extracting(CommitmentStatus::id)
                .containsExactly("agdam", "lachin");
    }

    @Test
    void kelbajar_is_ten_days_behind_the_date_first_written() {
        Lateness late = on("2020-12-01").commitment("kelbajar").lateness().orElseThrow();
        assertThat(late.daysBehindWritten()).isEqualTo(10);
        assertThat(late.behindMoved()).isZero();
        assertThat(on("2020-12-01").transitions()).noneMatch(each -> each.to() == BREACHED);
    }

    @Test
    void without_the_consent_it_would_have_been_in_breach() {
        History withoutConsent = HISTORY.without("put-off");
        assertThat(Evaluator.of(KARABAKH)
                        .evaluate(withoutConsent, "2020-11-15")
                        .commitment("kelbajar")
                        .status())
                .isEqualTo(BREACHED);
        assertThat(on("2020-11-15").commitment("kelbajar").status()).isNotEqualTo(BREACHED);
    }

    @Test
    void the_peacekeepers_term_is_renewed_unless_notice_is_given() {
        assertThat(on("2020-12-01").phase("presence").end()).contains(Instant.parse("2025-11-09T21:00:00Z"));
        assertThat(on("2025-11-10").phase("presence").status()).isEqualTo(OPEN);
        assertThat(on("2025-11-10").phase("presence").end()).contains(Instant.parse("2030-11-09T21:00:00Z"));
        History notice = HISTORY.milestone("2025-05-01", "notice-given");
        assertThat(Evaluator.of(KARABAKH)
                        .evaluate(notice, "2025-11-10")
                        .phase("presence")
                        .status())
                .hasToString("LAPSED");
    }

    private static Assessment on(String date) {
        return Evaluator.of(KARABAKH).evaluate(HISTORY, date);
    }
}

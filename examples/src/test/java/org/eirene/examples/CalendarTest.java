package org.eirene.examples;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Moments;
import org.eirene.agreement.Party;
import org.eirene.agreement.Performances;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.Evaluator;
import org.eirene.evaluation.Upcoming;
import org.eirene.generators.Samples;
import org.eirene.generators.Scenarios;
import org.eirene.history.History;
import org.eirene.report.DueCalendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader of calendars that is not ours reads what we write, and finds nothing amiss. */
class CalendarTest {
    private final TimeZone here = TimeZone.getDefault();

    @AfterEach
    void back() {
        TimeZone.setDefault(here);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Asia/Jakarta", "Pacific/Apia", "America/New_York"})
    void the_instants_are_those_of_the_assessment_wherever_it_is_read(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        Assessment now = Aceh.on("2005-11-20");
        ICalendar calendar = read(DueCalendar.of(now));
        assertThat(calendar.getEvents())
                .extracting(event -> event.getDateStart().getValue().toInstant())
                .containsExactly(
                        Instant.parse("2005-12-31T16:59:59Z"),
                        Instant.parse("2005-12-31T16:59:59Z"),
                        Instant.parse("2005-12-31T16:59:59Z"),
                        Instant.parse("2006-03-31T16:59:59Z"));
        assertThat(calendar.getEvents())
                .extracting(event -> event.getUid().getValue())
                .containsExactly(
                        "aceh.police-3.due@eirene",
                        "aceh.soldiers-3.due@eirene",
                        "aceh.weapons.due@eirene",
                        "aceh.law.due@eirene");
        assertThat(calendar.getEvents().get(2).getCategories().get(0).getValues())
                .containsExactly("Free Aceh Movement");
    }

    @Test
    void of_generated_scenarios_nothing_is_amiss_and_every_instant_is_there() {
        for (Assessment now : Samples.of(Scenarios.any(), 100).stream()
                .map(each -> Evaluator.of(each.agreement()).evaluate(each.history(), each.asOf()))
                .toList()) {
            assertThat(read(DueCalendar.of(now)).getEvents())
                    .extracting(event -> event.getDateStart().getValue().toInstant())
                    .containsExactlyElementsOf(now.upcoming().stream()
                            .map(Upcoming::at)
                            .map(at -> at.truncatedTo(ChronoUnit.SECONDS))
                            .toList());
        }
    }

    @Test
    void texts_are_read_back_as_they_were() {
        String title = "Ärger, Zorn; \"Groll\"\\und\nGewalt: " + "平和\uD83D\uDD4A".repeat(20) + " END:VEVENT";
        Agreement accord = Agreement.builder()
                .id("accord")
                .title(title)
                .timeZone("UTC")
                .entersIntoForce("2025-01-01T00:00:00Z")
                .addActors(Party.of("north", "North, and \"far\""), Party.of("south", "South"))
                .addCommitments(Commitment.builder()
                        .id("talk")
                        .title(title)
                        .by("north")
                        .to("south")
                        .must(Performances.act())
                        .due(Moments.date("2025-01-31"))
                        .build())
                .build();
        ICalendar calendar = read(DueCalendar.of(Evaluator.of(accord).evaluate(History.of("accord"), "2025-01-10")));
        VEvent event = calendar.getEvents().get(0);
        assertThat(event.getSummary().getValue()).isEqualTo(title + ": it is due");
        assertThat(event.getCategories().get(0).getValues()).containsExactly("North, and \"far\"");
        assertThat(event.getDescription().getValue())
                .startsWith("Friday, 31 January 2025, 23:59:59 (UTC)\nWho: North, and \"far\"\n");
        assertThat(calendar.getJournals()).hasSize(1);
    }

    private static ICalendar read(DueCalendar written) {
        List<List<ParseWarning>> warnings = new ArrayList<>();
        ICalendar calendar = Biweekly.parse(written.text()).warnings(warnings).first();
        assertThat(warnings).allSatisfy(each -> assertThat(each).isEmpty());
        assertThat(calendar.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
        return calendar;
    }
}

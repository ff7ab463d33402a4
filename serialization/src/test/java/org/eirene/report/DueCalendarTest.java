package org.eirene.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.eirene.agreement.Moments.at;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Performances.deliver;

import com.google.common.base.Splitter;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Party;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.Evaluator;
import org.eirene.generators.Samples;
import org.eirene.generators.Scenario;
import org.eirene.generators.Scenarios;
import org.eirene.history.Delivery;
import org.eirene.history.Event;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;

class DueCalendarTest {
    private static final Agreement ACCORD = accord("release");

    @Test
    void an_event_keeps_its_name_when_it_moves_and_outranks_the_one_before() {
        String before = DueCalendar.of(on(ACCORD, none(), "2025-03-10")).text();
        History longer = none().extension("2025-03-11T08:00:00Z", "release", days(5), "north", "south");
        String after = DueCalendar.of(on(ACCORD, longer, "2025-03-12")).text();
        assertThat(values(before, "UID")).isEqualTo(values(after, "UID")).contains("accord.release.due@eirene");
        assertThat(values(before, "DTSTART")).contains("20250330T220000Z");
        assertThat(values(after, "DTSTART")).contains("20250404T220000Z");
        assertThat(values(before, "DTSTAMP")).containsOnly("20250310T235959Z");
        assertThat(values(after, "DTSTAMP")).containsOnly("20250312T235959Z");
        assertThat(values(before, "SEQUENCE")).containsOnly("29027519");
        assertThat(values(after, "SEQUENCE")).containsOnly("29030399");
    }

    @Test
    void a_report_that_comes_later_outranks_too() {
        History late = none().with(Delivery.builder()
                .id("d1")
                .at(Instant.parse("2025-03-05T08:00:00Z"))
                .reported(Instant.parse("2025-03-20T08:00:00Z"))
                .commitment("release")
                .quantity(2)
                .build());
        assertThat(values(DueCalendar.of(on(ACCORD, late, "2025-03-10")).text(), "DTSTAMP"))
                .containsOnly("20250320T080000Z");
        Assessment asKnown = Evaluator.of(ACCORD).evaluate(late, "2025-03-10", "2025-03-15");
        assertThat(values(DueCalendar.of(asKnown).text(), "DTSTAMP")).containsOnly("20250315T235959Z");
    }

    @Test
    void a_retraction_of_later_outranks_what_it_changed() {
        History done = none().delivery("2025-03-05T08:00:00Z", "release", 10);
        Event delivery = done.events().get(done.size() - 1);
        History taken = done.retraction("2025-03-20T08:00:00Z", delivery.id());
        DueCalendar before = DueCalendar.of(on(ACCORD, done, "2025-03-10"));
        DueCalendar after = DueCalendar.of(on(ACCORD, taken, "2025-03-10"));
        assertThat(values(before.text(), "UID")).doesNotContain("accord.release.due@eirene");
        assertThat(values(after.text(), "UID")).contains("accord.release.due@eirene");
        assertThat(values(before.text(), "DTSTAMP")).containsOnly("20250310T235959Z");
        assertThat(values(after.text(), "DTSTAMP")).containsOnly("20250320T080000Z");
    }

    @Test
    void what_fell_away_since_is_cancelled_and_what_has_passed_is_not() {
        Agreement two = accord("release", "return");
        Assessment before = on(two, none(), "2025-03-10");
        History done = none().delivery("2025-03-12T08:00:00Z", "release", 10);
        String calendar =
                DueCalendar.of(on(two, done, "2025-03-13")).replacing(before).text();
        assertThat(values(calendar, "UID"))
                .containsExactly("accord.status@eirene", "accord.return.due@eirene", "accord.release.due@eirene");
        assertThat(values(calendar, "STATUS")).containsExactly("CONFIRMED", "CANCELLED");
        assertThat(values(
                        DueCalendar.of(on(two, done, "2025-04-30"))
                                .replacing(before)
                                .text(),
                        "STATUS"))
                .isEmpty();
        assertThatThrownBy(() -> DueCalendar.of(before).replacing(Cases.corridor("2025-01-20T00:00:00Z")))
                .hasMessage(
                        "The calendar of 'accord' cannot replace one of 'corridor-accord'. Give an earlier assessment"
                                + " of the same agreement.");
    }

    @Test
    void an_actor_finds_what_he_must_see_to_under_the_same_names() {
        Assessment now = Cases.corridor("2025-01-25T07:59:59.999999999Z");
        List<String> all = values(DueCalendar.of(now).text(), "UID");
        List<String> north = values(DueCalendar.of(now).forActor("north").text(), "UID");
        assertThat(all).containsAll(north);
        assertThat(north)
                .contains("corridor-accord.open-crossing.due@eirene")
                .noneMatch(uid -> uid.contains("release-civilians"));
        assertThatThrownBy(() -> DueCalendar.of(now).forActor("nort"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("north");
    }

    @Test
    void text_is_escaped_and_folded_between_characters() {
        assertThat(new CalendarText()
                        .text("SUMMARY", "a,b;c\\d\ne\r\nf\u0007:\"g\"")
                        .toString())
                .isEqualTo("SUMMARY:a\\,b\\;c\\\\d\\ne\\nf :\"g\"\r\n");
        assertThat(new CalendarText().text("X", "a".repeat(73)).toString()).isEqualTo("X:" + "a".repeat(73) + "\r\n");
        assertThat(new CalendarText().text("X", "a".repeat(74)).toString())
                .isEqualTo("X:" + "a".repeat(73) + "\r\n a\r\n");
        assertThat(new CalendarText().text("X", "\uD83D\uDD4A".repeat(20)).toString())
                .isEqualTo("X:" + "\uD83D\uDD4A".repeat(18) + "\r\n " + "\uD83D\uDD4A".repeat(2) + "\r\n");
    }

    @Test
    void of_generated_scenarios_each_event_has_a_name_of_its_own_and_each_line_its_length() {
        List<Scenario> scenarios = Samples.of(Scenarios.any(), 300);
        List<String> calendars = scenarios.stream()
                .map(each -> Evaluator.of(each.agreement()).evaluate(each.history(), each.asOf()))
                .map(assessment -> DueCalendar.of(assessment).text())
                .toList();
        assertThat(calendars).anyMatch(text -> values(text, "UID").size() > 5);
        assertThat(calendars).allSatisfy(text -> {
            assertThat(values(text, "UID"))
                    .doesNotHaveDuplicates()
                    .allMatch(Pattern.compile("[A-Za-z0-9._%@-]+").asMatchPredicate());
            assertThat(lines(text)).allMatch(line -> line.getBytes(UTF_8).length <= 75);
            assertThat(text).endsWith("END:VCALENDAR\r\n").doesNotContainPattern("[^\r]\n");
        });
    }

    private static Stream<String> lines(String calendar) {
        return Splitter.on("\r\n").splitToStream(calendar);
    }

    private static List<String> values(String calendar, String name) {
        return lines(calendar.replace("\r\n ", ""))
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1))
                .toList();
    }

    private static Assessment on(Agreement accord, History history, String date) {
        return Evaluator.of(accord).evaluate(history, date);
    }

    private static History none() {
        return History.of("accord");
    }

    private static Agreement accord(String... commitments) {
        return Agreement.builder()
                .id("accord")
                .timeZone("UTC")
                .entersIntoForce("2025-03-01T00:00:00Z")
                .addActors(Party.of("north", "North"), Party.of("south", "South"))
                .addCommitments(Stream.of(commitments)
                        .map(id -> Commitment.builder()
                                .id(id)
                                .by("north")
                                .to("south")
                                .must(deliver(10, "person"))
                                .due(at("2025-03-30T22:00:00Z"))
                                .build())
                        .toArray(Commitment[]::new))
                .build();
    }
}

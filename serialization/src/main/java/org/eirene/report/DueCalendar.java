package org.eirene.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Element;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.Upcoming;
import org.eirene.history.Event;

/**
 * Everything that comes due, as a calendar after RFC 5545 (iCalendar): an event for each {@linkplain Assessment#upcoming()
 * upcoming} item, and a journal entry with the status of the whole.
 *
 * <pre>{@code
 * DueCalendar.of(now).writeTo(Path.of("accord.ics"));
 * DueCalendar.of(now).forActor("north").writeTo(Path.of("north.ics"));
 * DueCalendar.of(now).replacing(before).writeTo(Path.of("accord.ics"));
 * }</pre>
 *
 * <p><b>A calendar made again updates the one before.</b> The {@code UID} of an event is made of the agreement, the element
 * and what of it comes due ({@link Upcoming#matter()}), never of its time or its words, and is the same in the calendar of
 * an actor and in that of all. {@code DTSTAMP}, {@code LAST-MODIFIED} and {@code SEQUENCE} (its minutes since 1970) are the
 * instant from which on the calendar could be made: the latest of the instant asked about, the instant up to which reports
 * count and, where all do, the last report of what counts, retractions among it (not of a record too long to be held, of
 * which the assessment has no events). So a later calendar outranks an earlier one, and the same assessment gives the same
 * text. What is no longer due is simply missing, which is enough for a calendar that is
 * subscribed to; one that is imported by hand needs it cancelled: see {@link #replacing(Assessment)}.
 *
 * <p><b>Times are in UTC.</b> A deadline is an instant, and UTC names it exactly for readers in all zones. A definition of
 * the agreement's zone would say no more, and would change with the zone tables of the machine on which it is made. The
 * local time stands in the description. Fractions of a second are dropped.
 */
public final class DueCalendar implements Report {
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu, HH:mm:ss", Locale.ENGLISH);
    private static final CharMatcher IN_UIDS = CharMatcher.inRange('a', 'z')
            .or(CharMatcher.inRange('A', 'Z'))
            .or(CharMatcher.inRange('0', '9'))
            .or(CharMatcher.anyOf("-_"));

    private final Assessment assessment;
    private final Optional<String> actor;
    private final Optional<Assessment> before;
    private final Names names;

    private DueCalendar(Assessment assessment, Optional<String> actor, Optional<Assessment> before) {
        this.assessment = assessment;
        this.actor = actor;
        this.before = before;
        names = new Names(assessment.agreement());
    }

    /**
     * The calendar of all that comes due.
     *
     * @param assessment where everything stands
     * @return the calendar
     */
    public static DueCalendar of(Assessment assessment) {
        return new DueCalendar(requireNonNull(assessment, "assessment"), Optional.empty(), Optional.empty());
    }

    /**
     * The calendar of what one actor must see to.
     *
     * @param id the id of an actor
     * @return the calendar
     * @throws IllegalArgumentException if there is no such actor, naming what was probably meant
     */
    public DueCalendar forActor(String id) {
        return new DueCalendar(
                assessment, Optional.of(assessment.agreement().actor(id).id()), before);
    }

    /**
     * The calendar with what fell away since an earlier one: what was to come then, would still be to come, and comes no
     * more stands in it as cancelled.
     *
     * @param earlier what the earlier calendar was made of, of the same agreement
     * @return the calendar
     * @throws IllegalArgumentException if it is of an agreement of another id
     */
    public DueCalendar replacing(Assessment earlier) {
        String id = assessment.agreement().id();
        String other = earlier.agreement().id();
        if (!other.equals(id)) {
            throw new IllegalArgumentException("The calendar of '" + id + "' cannot replace one of '" + other
                    + "'. Give an earlier assessment of the same agreement.");
        }
        return new DueCalendar(assessment, actor, Optional.of(earlier));
    }

    /**
     * The calendar as it is written to a file, in UTF-8.
     *
     * @return the text, each line ended by CR LF
     */
    @Override
    public String text() {
        Agreement agreement = assessment.agreement();
        String title = agreement.title().orElse(agreement.id());
        CalendarText text = new CalendarText()
                .line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line("PRODID", "-//Eirene//Eirene//EN")
                .line("CALSCALE", "GREGORIAN")
                .text("NAME", title + actor.map(id -> ": " + names.of(id)).orElse(""))
                .text(
                        "X-WR-CALNAME",
                        title + actor.map(id -> ": " + names.of(id)).orElse(""))
                .text("X-WR-TIMEZONE", agreement.timeZone().getId());
        status(text);
        List<Upcoming> present = dues(assessment).toList();
        present.forEach(due -> event(text, due, false));
        Set<String> still = present.stream().map(this::uid).collect(Collectors.toSet());
        before.stream()
                .flatMap(this::dues)
                .filter(due -> due.at().isAfter(assessment.asOf()) && !still.contains(uid(due)))
                .forEach(due -> event(text, due, true));
        return text.line("END", "VCALENDAR").toString();
    }

    /** {@return the same as {@link #text()}} */
    @Override
    public String toString() {
        return text();
    }

    private Stream<Upcoming> dues(Assessment of) {
        return of.upcoming().stream()
                .filter(due -> actor.map(due.actors()::contains).orElse(true));
    }

    /** What stands where the whole stands: a calendar needs a part, also where nothing comes due. */
    private void status(CalendarText text) {
        stamp(text.line("BEGIN", "VJOURNAL"), uid("status"))
                .instant("DTSTART", assessment.asOf())
                .text(
                        "SUMMARY",
                        assessment
                                        .agreement()
                                        .title()
                                        .orElse(assessment.agreement().id()) + ": "
                                + Badge.of(assessment.status()).word())
                .text("DESCRIPTION", "Implemented: " + assessment.score())
                .line("END", "VJOURNAL");
    }

    private void event(CalendarText text, Upcoming due, boolean isCancelled) {
        stamp(text.line("BEGIN", "VEVENT"), uid(due))
                .instant("DTSTART", due.at())
                .text("SUMMARY", names.of(due.element()) + ": " + due.what())
                .text("DESCRIPTION", String.join("\n", description(due)));
        if (!due.actors().isEmpty()) {
            text.line(
                    "CATEGORIES",
                    due.actors().stream()
                            .map(names::of)
                            .map(CalendarText::escaped)
                            .collect(Collectors.joining(",")));
        }
        text.line("STATUS", isCancelled ? "CANCELLED" : "CONFIRMED")
                .line("TRANSP", "TRANSPARENT")
                .line("END", "VEVENT");
    }

    private ImmutableList<String> description(Upcoming due) {
        Agreement agreement = assessment.agreement();
        List<String> lines = new ArrayList<>();
        lines.add(LOCAL.format(due.at().atZone(agreement.timeZone())) + " (" + agreement.timeZone() + ")");
        if (!due.actors().isEmpty()) {
            lines.add("Who: " + names.all(due.actors()));
        }
        lines.add(agreement.title().orElse(agreement.id()) + ", " + due.element()
                + agreement
                        .findElement(due.element())
                        .flatMap(Element::clause)
                        .map(clause -> ", " + clause)
                        .orElse(""));
        return ImmutableList.copyOf(lines);
    }

    private CalendarText stamp(CalendarText text, String uid) {
        Instant made = made();
        long minutes = Math.max(0, Math.min(Integer.MAX_VALUE, made.getEpochSecond() / 60));
        return text.line("UID", uid)
                .instant("DTSTAMP", made)
                .instant("LAST-MODIFIED", made)
                .line("SEQUENCE", Long.toString(minutes));
    }

    /** The instant from which on it could be made. */
    private Instant made() {
        Stream<Instant> reports = assessment.knownAt().isPresent()
                ? assessment.knownAt().stream()
                : assessment.events().stream().flatMap(List::stream).map(Event::reported);
        return Stream.concat(Stream.of(assessment.asOf()), reports)
                .max(Instant::compareTo)
                .orElse(assessment.asOf());
    }

    private String uid(Upcoming due) {
        return uid(due.element(), due.matter());
    }

    private String uid(String... parts) {
        return Stream.concat(Stream.of(assessment.agreement().id()), Stream.of(parts))
                        .map(DueCalendar::safe)
                        .collect(Collectors.joining("."))
                + "@eirene";
    }

    /** Ids of events may have any characters: others than letters, digits and hyphens are written as their octets. */
    private static String safe(String part) {
        StringBuilder safe = new StringBuilder();
        for (byte octet : part.getBytes(UTF_8)) {
            char each = (char) (octet & 0xFF);
            safe.append(
                    IN_UIDS.matches(each)
                            ? Character.toString(each)
                            : String.format(Locale.ROOT, "%%%02X", octet & 0xFF));
        }
        return safe.toString();
    }
}

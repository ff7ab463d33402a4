package org.eirene.report;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.Disregarded;
import org.eirene.evaluation.Transition;
import org.eirene.history.Event;
import org.eirene.report.LocalTimes.When;

/**
 * Something on the record, or what came of it: the picture in words.
 *
 * @param event the id of the event; empty for a change of status
 * @param evidence where it is found, with a link where that is an address
 */
record RecordEntry(
        When at, String css, String what, String event, String note, String reported, ImmutableList<Link> evidence) {
    /** How many entries the page shows, the latest. */
    static final int MAX_ENTRIES = 1_000;

    /**
     * A source or a piece of evidence.
     *
     * @param address where it leads; empty if that is no address of the web
     */
    record Link(String text, String address) {
        static Link of(String text, String place) {
            String lower = place.toLowerCase(Locale.ROOT);
            return new Link(text, lower.startsWith("https://") || lower.startsWith("http://") ? place : "");
        }
    }

    private record Dated(Instant at, RecordEntry entry) {}

    /** In order of time; at one instant events before what they changed. */
    static ImmutableList<RecordEntry> of(Assessment assessment, Names names, LocalTimes times) {
        EventWords words = new EventWords(names);
        Map<String, String> disregarded = assessment.disregarded().stream()
                .collect(Collectors.toMap(Disregarded::event, Disregarded::reason, (first, second) -> first));
        List<Dated> all = new ArrayList<>();
        for (Event event : assessment.events().orElse(ImmutableList.of())) {
            all.add(new Dated(
                    event.at(),
                    new RecordEntry(
                            times.when(event.at()),
                            disregarded.containsKey(event.id()) ? "aside" : "event",
                            words.of(event) + (disregarded.containsKey(event.id()) ? " (disregarded)" : ""),
                            event.id(),
                            event.note().orElse(""),
                            reported(event, times),
                            event.evidence().stream()
                                    .map(place -> Link.of(place, place))
                                    .collect(ImmutableList.toImmutableList()))));
        }
        for (Transition transition : assessment.transitions()) {
            all.add(new Dated(transition.at(), of(assessment, transition, names, times)));
        }
        all.sort(Comparator.comparing(Dated::at));
        return all.stream().map(Dated::entry).collect(ImmutableList.toImmutableList());
    }

    private static RecordEntry of(Assessment assessment, Transition transition, Names names, LocalTimes times) {
        boolean isWhole =
                assessment.agreement().findElement(transition.element()).isEmpty();
        String name = isWhole ? "The agreement" : names.distinct(transition.element());
        return new RecordEntry(
                times.when(transition.at()),
                "change",
                name + ": " + Badge.of(transition.from()).word().toLowerCase(Locale.ROOT) + " to "
                        + Badge.of(transition.to()).word().toLowerCase(Locale.ROOT),
                "",
                "",
                "",
                ImmutableList.of());
    }

    private static String reported(Event event, LocalTimes times) {
        boolean isLate = !event.reported().equals(event.at());
        String source = event.source().map(by -> "by " + by).orElse("");
        return isLate
                ? "reported " + times.text(event.reported()) + (source.isEmpty() ? "" : " " + source)
                : source.isEmpty() ? "" : "reported " + source;
    }
}

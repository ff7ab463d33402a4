package org.eirene.report;

import static java.util.stream.Collectors.toSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eirene.agreement.Actor;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Sanction;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.ElementStatus;
import org.eirene.evaluation.SanctionStatus;
import org.eirene.evaluation.Score;
import org.eirene.evaluation.Scorecard;
import org.eirene.evaluation.Transition;
import org.eirene.history.Event;
import org.eirene.report.LocalTimes.When;
import org.eirene.report.RecordEntry.Link;
import org.jspecify.annotations.Nullable;

/** Everything that the page shows, in the order in which it does. */
record PageView(
        String policy,
        String style,
        String script,
        String title,
        String id,
        Badge status,
        @Nullable When since,
        When asOf,
        @Nullable When knownAt,
        String zone,
        String percent,
        ImmutableList<Link> sources,
        ReasonTree reason,
        ImmutableList<ScoreRow> scores,
        boolean hasScores,
        String picture,
        Cut<RecordEntry> record,
        ImmutableList<Option> actors,
        ImmutableList<Option> statuses,
        ImmutableList<ElementRow> elements,
        Cut<Coming> upcoming,
        ImmutableList<Imposed> sanctions,
        boolean hasSanctions,
        ImmutableList<EscrowAccount> escrows,
        boolean hasEscrows,
        Cut<Aside> disregarded,
        ImmutableList<Named> basis) {
    private static final int MANY = 500;

    /**
     * A list, as far as the page shows it.
     *
     * @param leftOut what is said about the rest; empty if there is none
     * @param number how many there are in all
     */
    record Cut<T>(ImmutableList<T> shown, String leftOut, int number, boolean hasAny) {
        static <T> Cut<T> first(List<T> all, int most) {
            int rest = Math.max(0, all.size() - most);
            return of(all, all.subList(0, all.size() - rest), rest == 0 ? "" : rest + " later ones are left out.");
        }

        static <T> Cut<T> last(List<T> all, int most) {
            int rest = Math.max(0, all.size() - most);
            return of(all, all.subList(rest, all.size()), rest == 0 ? "" : rest + " earlier ones are left out.");
        }

        private static <T> Cut<T> of(List<T> all, List<T> shown, String leftOut) {
            return new Cut<>(ImmutableList.copyOf(shown), leftOut, all.size(), !all.isEmpty());
        }
    }

    /** A choice of a filter. */
    record Option(String value, String name) {}

    /** A fact of the basis. */
    record Named(String name, String value) {}

    /** A row of the scorecard. */
    record ScoreRow(
            String by, String group, String percent, String three, String two, String one, String zero, int late) {}

    /** Something that comes. */
    record Coming(When at, String name, String element, boolean isElement, String who, String what) {}

    /** A sanction of the text. */
    record Imposed(
            String id,
            String name,
            String against,
            Badge status,
            @Nullable When since,
            String rung,
            int times,
            ImmutableList<String> measures,
            boolean hasMeasures,
            String decision) {}

    /** An event that changed nothing. */
    record Aside(String event, @Nullable When at, String what, String why) {}

    static PageView of(Assessment assessment, ImmutableMap<String, String> basis) {
        Agreement agreement = assessment.agreement();
        Names names = new Names(agreement);
        LocalTimes times = new LocalTimes(agreement.timeZone(), assessment.asOf());
        ImmutableList<ElementRow> elements = ElementRow.of(assessment, names, times);
        ImmutableList<Imposed> sanctions = sanctions(assessment, names, times);
        ImmutableList<EscrowAccount> escrows = EscrowAccount.of(assessment, names, times);
        String style = Templates.file("report.css");
        String script = Templates.file("report.js");
        return new PageView(
                Policy.of(style, Templates.file("timeline.css").strip(), script),
                style,
                script,
                agreement.title().orElse(agreement.id()),
                agreement.id(),
                Badge.of(assessment.status()),
                times.when(assessment.transitions().stream()
                        .filter(each -> agreement.findElement(each.element()).isEmpty())
                        .map(Transition::at)
                        .reduce((first, second) -> second)),
                times.when(assessment.asOf()),
                times.when(assessment.knownAt()),
                times.zoneName(),
                percent(assessment.score()),
                sources(agreement),
                ReasonTree.of(assessment.reason(), ReasonTree.MAX_STATEMENTS),
                scores(assessment, names),
                assessment.score().count() > 0,
                TimelinePicture.of(assessment).text(),
                Cut.last(RecordEntry.of(assessment, names, times), RecordEntry.MAX_ENTRIES),
                actors(agreement, elements),
                statuses(elements),
                elements,
                Cut.first(upcoming(assessment, names, times), MANY),
                sanctions,
                !sanctions.isEmpty(),
                escrows,
                !escrows.isEmpty(),
                Cut.last(disregarded(assessment, names, times), MANY),
                basis(assessment, basis));
    }

    private static String percent(Score score) {
        return score.percent().map(value -> value + " %").orElse("not scored yet");
    }

    private static ImmutableList<Link> sources(Agreement agreement) {
        return agreement.sources().stream()
                .map(source -> Link.of(
                        source.title().or(source::url).orElse(""), source.url().orElse("")))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<ScoreRow> scores(Assessment assessment, Names names) {
        return assessment.scorecard().rows().stream()
                .map(row -> new ScoreRow(
                        by(row.by()),
                        group(row, names),
                        percent(row.score()),
                        row.score().items().get(3).toString(),
                        row.score().items().get(2).toString(),
                        row.score().items().get(1).toString(),
                        row.score().items().get(0).toString(),
                        row.late()))
                .collect(ImmutableList.toImmutableList());
    }

    private static String by(Scorecard.Grouping grouping) {
        return switch (grouping) {
            case ACTOR, PHASE -> grouping.word();
            case AGREEMENT, KIND -> "";
        };
    }

    private static String group(Scorecard.Row row, Names names) {
        return switch (row.by()) {
            case AGREEMENT -> "The agreement";
            case ACTOR, PHASE -> names.of(row.group());
            case KIND ->
                row.group().equals("benchmark") ? "Benchmarks" : Sentences.capital(row.group()) + " commitments";
        };
    }

    private static ImmutableList<Option> actors(Agreement agreement, List<ElementRow> elements) {
        return agreement.actors().stream()
                .filter(actor -> elements.stream().anyMatch(row -> row.concerns(actor.id())))
                .map((Actor actor) -> new Option(actor.id(), actor.name()))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Option> statuses(List<ElementRow> elements) {
        return elements.stream()
                .map(ElementRow::status)
                .map(badge -> new Option(badge.code(), badge.word()))
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    private static List<Coming> upcoming(Assessment assessment, Names names, LocalTimes times) {
        Set<String> elements =
                assessment.elements().stream().map(ElementStatus::id).collect(toSet());
        return assessment.upcoming().stream()
                .map(coming -> new Coming(
                        times.when(coming.at()),
                        coming.element().equals(assessment.agreement().id())
                                ? "The agreement"
                                : names.of(coming.element()),
                        coming.element(),
                        elements.contains(coming.element()),
                        names.all(coming.actors()),
                        coming.what()))
                .toList();
    }

    private static ImmutableList<Imposed> sanctions(Assessment assessment, Names names, LocalTimes times) {
        return assessment.agreement().sanctions().stream()
                .map(sanction -> of(sanction, assessment.sanction(sanction.id()), names, times))
                .collect(ImmutableList.toImmutableList());
    }

    private static Imposed of(Sanction sanction, SanctionStatus now, Names names, LocalTimes times) {
        int rungs = sanction.rungs().size();
        return new Imposed(
                sanction.id(),
                names.of(sanction.id()),
                names.of(sanction.against()),
                Badge.of(now.kind(), now.status()),
                times.when(now.since()),
                now.rung().isPresent() ? now.rung().getAsInt() + " of " + rungs : "none of " + rungs,
                now.occurrences(),
                now.measures().stream().map(Object::toString).collect(ImmutableList.toImmutableList()),
                !now.measures().isEmpty(),
                now.decision()
                        .map(decision -> decision.outcome().name().toLowerCase(Locale.ROOT) + " under "
                                + names.of(decision.procedure()) + ", stage " + decision.stage())
                        .orElse(""));
    }

    private static List<Aside> disregarded(Assessment assessment, Names names, LocalTimes times) {
        EventWords words = new EventWords(names);
        return assessment.disregarded().stream()
                .map(aside -> {
                    Optional<Event> event = assessment.history().flatMap(history -> history.findEvent(aside.event()));
                    return new Aside(
                            aside.event(),
                            times.when(event.map(Event::at)),
                            event.map(words::of).orElse(""),
                            aside.reason());
                })
                .toList();
    }

    private static ImmutableList<Named> basis(Assessment assessment, ImmutableMap<String, String> basis) {
        String record = assessment
                .events()
                .map(events -> events.size() + (events.size() == 1 ? " event counts" : " events count"))
                .orElse("events taken one by one");
        return Stream.concat(
                        Stream.of(
                                new Named("agreement", assessment.agreement().id()),
                                new Named("record of", assessment.historyOf() + ", " + record)),
                        Stream.concat(
                                basis.containsKey("semantics")
                                        ? Stream.of()
                                        : Stream.of(new Named("semantics", Integer.toString(Assessment.SEMANTICS))),
                                basis.entrySet().stream().map(each -> new Named(each.getKey(), each.getValue()))))
                .collect(Collectors.collectingAndThen(Collectors.toList(), ImmutableList::copyOf));
    }
}

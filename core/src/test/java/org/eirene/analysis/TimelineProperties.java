package org.eirene.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Status;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.BenchmarkStatus;
import org.eirene.evaluation.CommitmentStatus;
import org.eirene.evaluation.Evaluator;
import org.eirene.evaluation.Transition;
import org.eirene.history.History;

/**
 * Of small texts all histories on a grid of days are played, and those that the evaluator finds kept are compared with the
 * timeline. Beside the days near the entry into force the grid has some far away, for what is bounded by nothing, and those
 * instants at which the timeline says that something comes at the earliest or at the latest.
 */
class TimelineProperties {
    private static final Map<Status, String> WORDS = Map.of(
            Status.OPEN, "opened",
            Status.COMPLETED, "completed",
            Status.IN_EFFECT, "inEffect",
            Status.FULFILLED, "fulfilled",
            Status.MET, "met");

    private static final int FIRST_DAY = -1;
    private static final int MOST_DAYS = 9;
    private static final int MOST_HISTORIES = 4_000;
    private static final int FAR_AWAY = 60;

    @Property(tries = 80, shrinking = ShrinkingMode.OFF)
    void on_the_conjunctive_part_each_bound_is_attained_by_some_history_and_exceeded_by_none(@ForAll Random random) {
        play(random, false, (label, value) -> Statistics.label(label).collect(value));
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void under_a_disjunction_no_bound_is_exceeded_and_what_is_said_to_be_attained_is(@ForAll Random random) {
        play(random, true, (label, value) -> Statistics.label(label).collect(value));
    }

    static void play(Random random, boolean disjunctive, BiConsumer<String, Boolean> statistics) {
        Agreement text = SmallText.of(random, disjunctive);
        Timeline timeline = Timeline.of(text);
        List<Map<String, Instant>> kept = new Play(text, timeline).all();
        statistics.accept("kept by some history", !kept.isEmpty());
        neverExceeded(timeline, kept);
        if (timeline.conflict().isEmpty()) {
            // on the conjunctive part, without a conflict some history keeps the text, and every bound is attained
            assertThat(disjunctive || !kept.isEmpty())
                    .as("kept\n%s\n%s", text, timeline)
                    .isTrue();
            for (TimelineMoment moment : events(timeline)) {
                MomentBounds bounds = moment.bounds();
                statistics.accept("attained", bounds.earliestAttained() && bounds.latestAttained());
                assertThat(disjunctive || (bounds.earliestAttained() && bounds.latestAttained()))
                        .as("%s of\n%s\n%s", moment, text, timeline)
                        .isTrue();
                if (bounds.earliestAttained()) {
                    early(moment, kept, text, timeline);
                }
                if (bounds.latestAttained()) {
                    late(moment, kept, text, timeline);
                }
            }
        }
    }

    private static List<TimelineMoment> events(Timeline timeline) {
        return timeline.moments().stream().filter(TimelineMoment::event).toList();
    }

    private static void neverExceeded(Timeline timeline, List<Map<String, Instant>> kept) {
        assertThat(timeline.conflict().isPresent() && !kept.isEmpty())
                .as("kept %s\n%s\n%s", kept.stream().findFirst(), timeline.agreement(), timeline)
                .isFalse();
        for (TimelineMoment moment : events(timeline)) {
            for (Map<String, Instant> played : kept) {
                Instant at = played.get(moment.name());
                moment.bounds()
                        .earliest()
                        .ifPresent(earliest -> assertThat(at)
                                .as("%s in %s of\n%s\n%s", moment, played, timeline.agreement(), timeline)
                                .isAfterOrEqualTo(earliest));
                moment.bounds()
                        .latest()
                        .ifPresent(latest -> assertThat(at)
                                .as("%s in %s of\n%s\n%s", moment, played, timeline.agreement(), timeline)
                                .isBeforeOrEqualTo(latest));
            }
        }
    }

    private static void early(
            TimelineMoment moment, List<Map<String, Instant>> kept, Agreement text, Timeline timeline) {
        Instant earliest = moment.bounds().earliest().orElse(SmallText.day(FIRST_DAY));
        assertThat(kept).isNotEmpty();
        Instant actual = Collections.min(Lists.transform(kept, played -> played.get(moment.name())));
        assertThat(actual).as("earliest %s of\n%s\n%s", moment, text, timeline).isBeforeOrEqualTo(earliest);
    }

    private static void late(
            TimelineMoment moment, List<Map<String, Instant>> kept, Agreement text, Timeline timeline) {
        Instant latest = moment.bounds().latest().orElse(SmallText.day(FAR_AWAY));
        assertThat(kept).isNotEmpty();
        Instant actual = Collections.max(Lists.transform(kept, played -> played.get(moment.name())));
        assertThat(actual).as("latest %s of\n%s\n%s", moment, text, timeline).isAfterOrEqualTo(latest);
    }

    /** All histories in which each milestone is reached and each commitment delivered once, at some instant of the grid. */
    private static final class Play {
        private final Agreement text;
        private final Timeline timeline;
        private final Evaluator evaluator;
        private final List<String> choices = new ArrayList<>();
        private final Map<String, NavigableSet<Instant>> grid = new HashMap<>();
        private final List<Map<String, Instant>> kept = new ArrayList<>();

        Play(Agreement text, Timeline timeline) {
            this.text = text;
            this.timeline = timeline;
            evaluator = Evaluator.of(text);
            text.milestones().forEach(each -> choices.add("reached(" + each.id() + ")"));
            text.commitments().forEach(each -> choices.add("delivered(" + each.id() + ")"));
            int near = MOST_DAYS;
            do {
                int days = near--;
                choices.forEach(each -> grid.put(each, instants(each, days)));
            } while (near > 0
                    && grid.values().stream()
                                    .mapToInt(Set::size)
                                    .asDoubleStream()
                                    .reduce(1, (a, b) -> a * b)
                            > MOST_HISTORIES);
        }

        private NavigableSet<Instant> instants(String choice, int near) {
            int far = choices.size() <= 3 ? 2 : 1;
            NavigableSet<Instant> instants = new TreeSet<>();
            IntStream.rangeClosed(choice.startsWith("reached") ? FIRST_DAY : 1, near)
                    .mapToObj(SmallText::day)
                    .forEach(instants::add);
            IntStream.range(0, far).mapToObj(i -> SmallText.day(FAR_AWAY + i)).forEach(instants::add);
            for (TimelineMoment moment : events(timeline)) {
                moment.bounds().earliest().ifPresent(instants::add);
                moment.bounds().latest().ifPresent(instants::add);
            }
            return instants;
        }

        List<Map<String, Instant>> all() {
            next(History.of(text), new HashMap<>(), 0);
            return kept;
        }

        private void next(History history, Map<String, Instant> at, int chosen) {
            if (chosen == choices.size()) {
                judge(history, at).ifPresent(kept::add);
                return;
            }
            String choice = choices.get(chosen);
            String id = choice.substring(choice.indexOf('(') + 1, choice.length() - 1);
            for (Instant instant : grid.get(choice)) {
                Map<String, Instant> then = new HashMap<>(at);
                then.put(choice, instant);
                next(
                        choice.startsWith("reached")
                                ? history.milestone(instant.toString(), id)
                                : history.delivery(instant.toString(), id),
                        then,
                        chosen + 1);
            }
        }

        /** Kept: all that the text asks for has come about, nothing was breached, missed or late, no wait out of its bounds. */
        private Optional<Map<String, Instant>> judge(History history, Map<String, Instant> at) {
            Assessment end = evaluator.evaluate(history, SmallText.day(FAR_AWAY + 60));
            boolean failed = end.transitions().stream()
                            .map(Transition::to)
                            .anyMatch(to -> to == Status.BREACHED || to == Status.MISSED || to == Status.DISCHARGED)
                    || end.elements().stream()
                            .anyMatch(each -> (each instanceof CommitmentStatus c
                                            && c.lateness().isPresent())
                                    || (each instanceof BenchmarkStatus b
                                            && b.lateness().isPresent()));
            boolean lapsed = end.transitions().stream()
                    .anyMatch(turn -> turn.to() == Status.LAPSED
                            && timeline.findMoment("lapsed(" + turn.element() + ")")
                                    .isEmpty());
            boolean taken = text.milestones().stream()
                    .allMatch(each -> each.takes().isEmpty()
                            || (!at.get("reached(" + each.id() + ")")
                                            .isBefore(each.takes().get().from().addTo(SmallText.START, text.timeZone()))
                                    && !at.get("reached(" + each.id() + ")")
                                            .isAfter(each.takes().get().to().addTo(SmallText.START, text.timeZone()))));
            if (failed || lapsed || !taken || !end.disregarded().isEmpty()) {
                return Optional.empty();
            }
            Map<String, Instant> all = new HashMap<>(at);
            all.put("inForce(small)", SmallText.START);
            for (Transition turn : end.transitions()) {
                if (WORDS.containsKey(turn.to())) {
                    all.putIfAbsent(WORDS.get(turn.to()) + "(" + turn.element() + ")", turn.at());
                } else if (turn.to() == Status.LAPSED) {
                    all.putIfAbsent("lapsed(" + turn.element() + ")", turn.at());
                }
            }
            return isAllThere(all) ? Optional.of(all) : Optional.empty();
        }

        /** A text that contradicts itself even without deadlines has no moments; but all that it asks for should come about. */
        private boolean isAllThere(Map<String, Instant> all) {
            return timeline.moments().isEmpty()
                    ? text.commitments().stream().allMatch(each -> all.containsKey("fulfilled(" + each.id() + ")"))
                            && text.phases().stream().allMatch(each -> all.containsKey("completed(" + each.id() + ")"))
                    : events(timeline).stream().allMatch(moment -> all.containsKey(moment.name()));
        }
    }
}

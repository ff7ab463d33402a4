package org.eirene.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
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
 * Of small texts all histories on a grid of days are played, and those that keep the text compared with its timeline: no
 * history exceeds a bound, and some history attains each that is said to be attained.
 */
class TimelineProperties {
    private static final Map<Status, String> WORDS = Map.of(
            Status.OPEN, "opened",
            Status.COMPLETED, "completed",
            Status.IN_EFFECT, "inEffect",
            Status.FULFILLED, "fulfilled",
            Status.MET, "met");

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void on_the_conjunctive_part_each_bound_is_attained_and_none_exceeded(@ForAll Random random) {
        compare(SmallText.of(random, false), true);
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void under_a_disjunction_no_bound_is_exceeded_and_what_is_said_to_be_attained_is(@ForAll Random random) {
        compare(SmallText.of(random, true), false);
    }

    private static void compare(Agreement text, boolean conjunctive) {
        Timeline timeline = Timeline.of(text);
        List<Played> kept = new ArrayList<>();
        new Play(text, timeline).all(kept);
        Statistics.label("kept by some history").collect(!kept.isEmpty());
        if (timeline.conflict().isPresent()) {
            assertThat(kept).as("histories that keep\n%s\n%s", text, timeline).isEmpty();
            return;
        }
        for (TimelineMoment moment : timeline.moments()) {
            if (!moment.event()) {
                continue;
            }
            for (Played played : kept) {
                Instant at = played.at().get(moment.name());
                assertThat(at).as("%s\n%s\n%s", moment, text, timeline).isNotNull();
                moment.bounds()
                        .earliest()
                        .ifPresent(earliest -> assertThat(at)
                                .as("%s in %s of\n%s\n%s", moment, played.history(), text, timeline)
                                .isAfterOrEqualTo(earliest));
                moment.bounds()
                        .latest()
                        .ifPresent(latest -> assertThat(at)
                                .as("%s in %s of\n%s\n%s", moment, played.history(), text, timeline)
                                .isBeforeOrEqualTo(latest));
            }
        }
        boolean onTheGrid = timeline.moments().stream()
                .filter(TimelineMoment::event)
                .allMatch(moment -> moment.bounds()
                        .latest()
                        .filter(at -> !at.isAfter(SmallText.day(SmallText.LAST_DAY)))
                        .isPresent());
        Statistics.label("all on the grid").collect(onTheGrid);
        if (onTheGrid) {
            attained(timeline, kept, text, conjunctive);
        }
    }

    private static void attained(Timeline timeline, List<Played> kept, Agreement text, boolean conjunctive) {
        for (TimelineMoment moment : timeline.moments()) {
            if (moment.event()) {
                MomentBounds bounds = moment.bounds();
                Statistics.label("attained").collect(bounds.earliestAttained() && bounds.latestAttained());
                if (bounds.latestAttained()) {
                    assertThat(kept.stream().map(played -> played.at().get(moment.name())))
                            .as("latest %s of\n%s\n%s", moment, text, timeline)
                            .contains(bounds.latest().orElseThrow());
                }
                if (bounds.earliestAttained() && bounds.earliest().isPresent()) {
                    assertThat(kept.stream().map(played -> played.at().get(moment.name())))
                            .as("earliest %s of\n%s\n%s", moment, text, timeline)
                            .contains(bounds.earliest().get());
                }
            }
        }
        if (conjunctive) {
            Statistics.label("conjunctive, attained")
                    .collect(timeline.moments().stream()
                            .allMatch(moment -> moment.bounds().latestAttained()
                                    && moment.bounds().earliestAttained()));
        }
    }

    /** A history that keeps the text, and when its moments came. */
    record Played(History history, Map<String, Instant> at) {}

    /** All histories in which each milestone is reached and each commitment delivered once, on some day. */
    private static final class Play {
        private final Agreement text;
        private final Timeline timeline;
        private final Evaluator evaluator;
        private final List<String> choices = new ArrayList<>();

        Play(Agreement text, Timeline timeline) {
            this.text = text;
            this.timeline = timeline;
            evaluator = Evaluator.of(text);
            text.milestones().forEach(each -> choices.add(each.id()));
            text.commitments().forEach(each -> choices.add(each.id()));
        }

        void all(List<Played> kept) {
            next(History.of(text), new HashMap<>(), 0, kept);
        }

        private void next(History history, Map<String, Instant> at, int chosen, List<Played> kept) {
            if (chosen == choices.size()) {
                judge(history, at).ifPresent(kept::add);
                return;
            }
            String choice = choices.get(chosen);
            boolean milestone = chosen < text.milestones().size();
            for (int day = milestone ? SmallText.FIRST_DAY : 1; day <= SmallText.LAST_DAY; day++) {
                String instant = SmallText.day(day).toString();
                Map<String, Instant> then = new HashMap<>(at);
                then.put((milestone ? "reached(" : "delivered(") + choice + ")", SmallText.day(day));
                next(
                        milestone ? history.milestone(instant, choice) : history.delivery(instant, choice),
                        then,
                        chosen + 1,
                        kept);
            }
        }

        /** Kept: what the timeline expects has come about, nothing was breached, missed or late, no wait out of its bounds. */
        private Optional<Played> judge(History history, Map<String, Instant> at) {
            Assessment end = evaluator.evaluate(history, SmallText.day(SmallText.LAST_DAY + 30));
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
            // a text that contradicts itself even without deadlines has no moments, but all it asks for should come
            // about
            boolean asked = !timeline.moments().isEmpty()
                    || (text.commitments().stream().allMatch(each -> all.containsKey("fulfilled(" + each.id() + ")"))
                            && text.phases().stream()
                                    .allMatch(each -> all.containsKey("completed(" + each.id() + ")")));
            boolean everything = asked
                    && timeline.moments().stream()
                            .filter(TimelineMoment::event)
                            .allMatch(moment -> all.containsKey(moment.name()));
            return everything ? Optional.of(new Played(history, all)) : Optional.empty();
        }
    }
}

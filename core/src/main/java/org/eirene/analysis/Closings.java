package org.eirene.analysis;

import static org.eirene.agreement.TransitionKind.COMPLETED;
import static org.eirene.agreement.TransitionKind.IN_EFFECT;
import static org.eirene.agreement.TransitionKind.LAPSED;
import static org.eirene.agreement.TransitionKind.MET;
import static org.eirene.agreement.TransitionKind.OPENED;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.AtTransition;
import org.eirene.agreement.CarryOn;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Condition;
import org.eirene.agreement.FixedMoment;
import org.eirene.agreement.Passed;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Quiet;

/** That commitments are in effect before their phase closes: one that is not is discharged, and the text not kept. */
final class Closings {
    private final Agreement agreement;
    private final Course course;
    private final Timetable table;
    private final List<Closing> closings = new ArrayList<>();
    private final Map<String, Set<String>> sure = new HashMap<>();

    private record Closing(int inEffect, int closing, String clause) {}

    Closings(Agreement agreement, Course course, Timetable table) {
        this.agreement = agreement;
        this.course = course;
        this.table = table;
    }

    /** When the phase of a commitment closes, where it does. */
    Optional<Integer> of(Commitment commitment) {
        return commitment
                .phase()
                .flatMap(phase -> Stream.of(COMPLETED, LAPSED)
                        .filter(kind -> course.comes(kind, phase))
                        .map(kind -> table.turn(kind, phase))
                        .findFirst());
    }

    void read(Commitment commitment) {
        of(commitment).ifPresent(closing -> {
            closings.add(new Closing(table.turn(IN_EFFECT, commitment.id()), closing, Clause.of(commitment, "phase")));
            keptOpen(commitment);
        });
    }

    /**
     * A phase that completes once all is done in it does not wait for what is not yet in effect, unless that waits for the
     * lapse of time alone: something else must keep it open until then. So does its end, where it goes on after it.
     */
    private void keptOpen(Commitment commitment) {
        Phase phase = agreement.phase(commitment.phase().orElseThrow());
        boolean atItsEnd = phase.lasts().isPresent() && !(phase.onExpiry() instanceof CarryOn);
        if (isSure(phase, commitment.id()) || atItsEnd || phase.completes().isPresent()) {
            return;
        }
        ImmutableList.Builder<Either.KeptOpen.Span> others = ImmutableList.builder();
        PhaseTimes.end(table, phase)
                .ifPresent(end -> others.add(new Either.KeptOpen.Span(table.turn(OPENED, phase.id()), end, true)));
        boolean isTold = true;
        for (Course.Turn turn : course.work(phase)) {
            if (course.comes(turn.kind(), turn.element())) {
                if (!turn.element().equals(commitment.id())) {
                    boolean fromTheOpening = turn.kind() == MET || isSure(phase, turn.element());
                    others.add(new Either.KeptOpen.Span(
                            fromTheOpening ? table.turn(OPENED, phase.id()) : table.turn(IN_EFFECT, turn.element()),
                            table.turn(turn.kind(), turn.element()),
                            true));
                }
                agreement.find(Commitment.class, turn.element()).ifPresent(each -> passing(each.when(), phase, others));
            }
        }
        int inEffect = table.turn(IN_EFFECT, commitment.id());
        if (isTold) {
            table.eithers.add(new Either.KeptOpen(inEffect, others.build(), Clause.of(commitment, "phase")));
        } else {
            table.loose.add(inEffect);
        }
    }

    private boolean isSure(Phase phase, String element) {
        return sure.computeIfAbsent(
                        phase.id(),
                        id -> course.required(phase).stream()
                                .map(Course.Turn::element)
                                .collect(Collectors.toSet()))
                .contains(element);
    }

    /**
     * What waits for a moment that is known, and still to come, does not stand aside.
     *
     * @return whether all that it waits for so is told by two points
     */
    private boolean passing(Condition when, Phase phase, ImmutableList.Builder<Either.KeptOpen.Span> spans) {
        boolean isTold = true;
        String clause = Clause.of(phase, "completes");
        for (Clauses.Part part : Clauses.parts(when)) {
            if (part.condition() instanceof Passed passed) {
                OptionalInt until = table.moment(passed.moment(), clause);
                if (until.isEmpty()) {
                    continue; // never known
                }
                if (passed.moment() instanceof FixedMoment) {
                    spans.add(new Either.KeptOpen.Span(table.turn(OPENED, phase.id()), until.getAsInt(), false));
                } else if (passed.moment() instanceof AtTransition at) {
                    spans.add(new Either.KeptOpen.Span(
                            table.turn(at.transition(), at.element()), until.getAsInt(), false));
                } else {
                    isTold = false;
                }
            } else if (part.condition() instanceof Quiet) {
                isTold = false;
            }
        }
        return isTold;
    }

    /** Once all that the text says is read. */
    void finish() {
        ListMultimap<Integer, Integer> later =
                MultimapBuilder.hashKeys().arrayListValues().build();
        for (Gap gap : table.gaps) {
            if (gap.least().filter(least -> !least.isNegative()).isPresent()) {
                later.put(gap.from(), gap.to());
            }
        }
        Map<Integer, Set<Integer>> caused = new HashMap<>();
        closings.forEach(each -> before(
                each,
                caused.computeIfAbsent(each.closing, closing -> following(closing, later))
                        .contains(each.inEffect)));
    }

    /** What rests on the closing comes too late, even at its instant; a turn of another phase at that instant may. */
    private void before(Closing each, boolean isCaused) {
        if (isCaused) {
            table.gaps.add(new Gap(
                    each.inEffect, each.closing, Optional.of(Duration.ofNanos(1)), Optional.empty(), each.clause));
        } else {
            table.notBefore(each.inEffect, each.closing, each.clause);
            table.eithers.add(new Either.InTime(each.inEffect, each.closing, each.clause));
        }
    }

    /** What comes no earlier than a point, step by step. */
    private static Set<Integer> following(int point, ListMultimap<Integer, Integer> later) {
        Set<Integer> seen = new HashSet<>(Set.of(point));
        Deque<Integer> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (int next : later.get(open.remove())) {
                if (seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return seen;
    }
}

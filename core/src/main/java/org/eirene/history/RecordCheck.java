package org.eirene.history;

import static org.eirene.history.EventReferences.quoted;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eirene.agreement.Actor;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Milestone;
import org.eirene.agreement.Problem;

/**
 * Holds a record against an agreement without evaluating it. Tells only what is certain whatever the statuses are, or
 * what is not what anybody means; the rest is for the evaluation to say.
 */
final class RecordCheck {
    final Agreement agreement;
    final History history;
    final Coverage coverage;
    final ImmutableMap<String, String> retracted;
    final Optional<Instant> inForceFrom;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<List<String>, Event> counted = new HashMap<>();

    private RecordCheck(Agreement agreement, History history) {
        this.agreement = agreement;
        this.history = history;
        this.coverage = new Coverage(agreement);
        this.retracted = history.events(Retraction.class).stream()
                .filter(retraction -> history.findEvent(retraction.event())
                        .filter(event -> !(event instanceof Retraction))
                        .isPresent())
                .collect(ImmutableMap.toImmutableMap(Retraction::event, Retraction::id, (first, second) -> first));
        this.inForceFrom = agreement
                .entersIntoForce()
                .map(moment -> moment.resolve(agreement.timeZone()))
                .or(this::firstEntryIntoForce);
    }

    private Optional<Instant> firstEntryIntoForce() {
        return history.events(MilestoneReached.class).stream()
                .filter(event -> event.milestone().equals(Milestone.ENTRY_INTO_FORCE))
                .filter(event -> !retracted.containsKey(event.id()))
                .map(Event::at)
                .findFirst();
    }

    static ImmutableList<Problem> problems(Agreement agreement, History history) {
        return new RecordCheck(agreement, history).run();
    }

    private ImmutableList<Problem> run() {
        if (!history.agreement().equals(agreement.id())) {
            problems.add(new Problem(
                    EventProblemCode.HISTORY_OF_ANOTHER_AGREEMENT,
                    Problem.Severity.ERROR,
                    "agreement",
                    "The history is of agreement " + quoted(history.agreement()) + ", but is held against "
                            + quoted(agreement.id()),
                    history.agreement(),
                    agreement.id(),
                    Optional.of("Maybe take the history of " + quoted(agreement.id()))));
        }
        neverInForce();
        for (int i = 0; i < history.size(); i++) {
            Event event = history.events().get(i);
            if (!retracted.containsKey(event.id())) {
                new EventCheck(this, event, "events[" + i + "]").run();
            }
        }
        return ImmutableList.copyOf(problems);
    }

    private void neverInForce() {
        long waiting = inForceFrom.isPresent()
                ? 0
                : history.events().stream()
                        .filter(event -> needsForce(event) && !retracted.containsKey(event.id()))
                        .count();
        if (waiting > 0) {
            problems.add(new Problem(
                    EventProblemCode.NOT_YET_IN_FORCE,
                    Problem.Severity.WARNING,
                    "events",
                    "Nothing puts agreement " + quoted(agreement.id())
                            + " into force, so that no delivery, termination or " + "withdrawal counts (" + waiting
                            + " on record)",
                    "no milestone " + Milestone.ENTRY_INTO_FORCE,
                    "a milestone " + Milestone.ENTRY_INTO_FORCE,
                    Optional.of("Maybe add it with History.entryIntoForce")));
        }
    }

    private static boolean needsForce(Event event) {
        return event instanceof Delivery || event instanceof Termination || event instanceof Withdrawal;
    }

    void add(EventProblemCode code, String path, String message, String found, String expected, String way) {
        problems.add(new Problem(code, Problem.Severity.WARNING, path, message, found, expected, Optional.of(way)));
    }

    int count() {
        return problems.size();
    }

    /** The parties whose consent counts at an instant: all, save those that have left an agreement that goes on. */
    ImmutableSortedSet<String> partiesAt(Instant instant) {
        return agreement.parties().stream()
                .map(Actor::id)
                .filter(party -> !hasLeft(party, instant))
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    private boolean hasLeft(String party, Instant instant) {
        return agreement
                .withdrawal()
                .filter(clause -> !clause.terminates())
                .filter(clause -> history.events(Withdrawal.class).stream()
                        .filter(notice -> notice.by().equals(party) && !retracted.containsKey(notice.id()))
                        .anyMatch(notice -> !clause.notice()
                                .addTo(notice.at(), agreement.timeZone())
                                .isAfter(instant)))
                .isPresent();
    }

    /** The event of which one counts that came first; empty if it is this one. */
    Optional<Event> countedBefore(Event event, String... what) {
        List<String> key = new ArrayList<>(List.of(what));
        key.add(event.kind().word());
        return Optional.ofNullable(counted.putIfAbsent(key, event));
    }
}

package org.eirene.negotiation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.Sets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eirene.agreement.Actor;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Element;
import org.jspecify.annotations.Nullable;

/** What lies on the table: a text, the clauses of it that are talked about, who has to accept them, and the stances. */
final class Table {
    private final Agreement agreement;
    private final TextNeeds needs;
    private final ImmutableList<String> parties;
    private final ImmutableSet<String> clauses;
    private final ImmutableMap<Acceptance, Stance> stances;
    /** By what is waited for, what waits for it. */
    private final SetMultimap<Acceptance, Acceptance> waiting = LinkedHashMultimap.create();

    private Table(Agreement agreement, TextNeeds needs, ImmutableMap<Acceptance, Stance> stances, Set<String> clauses) {
        this.agreement = agreement;
        this.needs = needs;
        this.stances = stances;
        this.parties = parties(agreement);
        this.clauses = agreement.elements().stream()
                .map(Element::id)
                .filter(clauses::contains)
                .collect(ImmutableSet.toImmutableSet());
        stances.forEach((subject, stance) -> stance.conditions().forEach(condition -> waiting.put(condition, subject)));
    }

    /** On the table is whatever somebody has taken a position on, or has made a condition of, be it taken back since. */
    static Table of(Agreement agreement, Positions positions) {
        Set<String> clauses = new LinkedHashSet<>();
        for (Position position : positions.positions()) {
            clauses.add(position.clause());
            position.stance().conditions().forEach(condition -> clauses.add(condition.clause()));
        }
        return new Table(agreement, TextNeeds.of(agreement), positions.stances(), clauses);
    }

    private static ImmutableList<String> parties(Agreement agreement) {
        ImmutableList<String> signed =
                ids(agreement.parties().stream().filter(Actor::signed).toList());
        return signed.isEmpty() ? ids(agreement.parties()) : signed;
    }

    private static ImmutableList<String> ids(List<Actor> actors) {
        return actors.stream().map(Actor::id).collect(ImmutableList.toImmutableList());
    }

    /** The same table with some stances changed. */
    Table with(Map<Acceptance, Stance> changed) {
        Map<Acceptance, Stance> all = new LinkedHashMap<>(stances);
        all.putAll(changed);
        return new Table(agreement, needs, ImmutableMap.copyOf(all), clauses);
    }

    /** The same table when the stances were others. */
    Table when(Map<Acceptance, Stance> others) {
        return new Table(agreement, needs, ImmutableMap.copyOf(others), clauses);
    }

    /** The same with a clause on the table that nobody has spoken of yet. */
    Table withClause(String clause) {
        return new Table(agreement, needs, stances, Sets.union(clauses, Set.of(clause)));
    }

    TextNeeds needs() {
        return needs;
    }

    /** Who has to accept a clause. */
    ImmutableList<String> parties() {
        return parties;
    }

    /** The clauses, in the order of the text. */
    ImmutableSet<String> clauses() {
        return clauses;
    }

    Optional<Stance> stance(Acceptance subject) {
        return Optional.ofNullable(stances.get(subject));
    }

    ImmutableMap<Acceptance, Stance> stances() {
        return stances;
    }

    /**
     * The acceptances that hold, of clauses that are not gone: the greatest set of which each is without conditions, or
     * has all its conditions in the set.
     */
    Set<Acceptance> accepted(Set<String> gone) {
        // nu A. { (p, c) : c is not gone, and p accepts c, or accepts c if K and K is a subset of A }
        Set<Acceptance> held = new LinkedHashSet<>();
        stances.forEach((subject, stance) -> {
            if (!(stance instanceof Reject) && !gone.contains(subject.clause())) {
                held.add(subject);
            }
        });
        Deque<Acceptance> lost = new ArrayDeque<>();
        for (Acceptance subject : List.copyOf(held)) {
            if (!held.containsAll(conditions(subject))) {
                lost.add(subject);
            }
        }
        while (!lost.isEmpty()) {
            Acceptance next = lost.remove();
            if (held.remove(next)) {
                lost.addAll(waiting.get(next));
            }
        }
        return held;
    }

    ImmutableList<Acceptance> conditions(Acceptance subject) {
        Stance stance = stances.get(subject);
        return stance == null ? ImmutableList.of() : stance.conditions();
    }

    /** The clauses that every party accepts. */
    ImmutableSet<String> agreed() {
        return agreed(accepted(Set.of()));
    }

    private ImmutableSet<String> agreed(Set<Acceptance> accepted) {
        return clauses.stream()
                .filter(clause -> !parties.isEmpty()
                        && parties.stream().allMatch(party -> accepted.contains(new Acceptance(party, clause))))
                .collect(ImmutableSet.toImmutableSet());
    }

    /** What falls when everything on the table is struck from the text that not all accept. */
    ImmutableMap<String, Fall> fallsAlone() {
        return falls(Sets.difference(clauses, agreed()));
    }

    /** The clauses that all accept and that could be signed without the others. */
    ImmutableSet<String> signable() {
        return Sets.difference(agreed(), fallsAlone().keySet()).immutableCopy();
    }

    /**
     * What falls with elements that are struck: the least set that holds whatever lacks in the text what is struck or
     * falls, and whatever all accept now and not all would accept then. In the order in which they fall.
     */
    ImmutableMap<String, Fall> falls(Set<String> struck) {
        ImmutableSet<String> agreed = agreed();
        Set<String> gone = new LinkedHashSet<>(struck);
        Map<String, Fall> falls = new LinkedHashMap<>();
        Map<String, Fall> round;
        do {
            round = new LinkedHashMap<>();
            Set<Acceptance> accepted = accepted(gone);
            for (Element element : agreement.elements()) {
                String id = element.id();
                if (!gone.contains(id)) {
                    Optional<Fall> fall = ofText(id, gone);
                    if (fall.isEmpty() && agreed.contains(id)) {
                        fall = ofAcceptance(id, gone, accepted);
                    }
                    if (fall.isPresent()) {
                        round.put(id, fall.get());
                    }
                }
            }
            falls.putAll(round);
            gone.addAll(round.keySet());
        } while (!round.isEmpty());
        return ImmutableMap.copyOf(falls);
    }

    private Optional<Fall> ofText(String id, Set<String> gone) {
        ImmutableSet<String> lacks = needs.of(id).missing(gone);
        return lacks.isEmpty() ? Optional.empty() : Optional.of(new Fall.OfText(id, lacks));
    }

    private Optional<Fall> ofAcceptance(String id, Set<String> gone, Set<Acceptance> accepted) {
        return parties.stream()
                .map(party -> new Acceptance(party, id))
                .filter(subject -> !accepted.contains(subject))
                .findFirst()
                .map(subject -> new Fall.OfAcceptance(chain(subject, gone, accepted)));
    }

    /** From an acceptance that does not hold, by the conditions that are not met, to the nearest that cannot be met. */
    ImmutableList<Acceptance> chain(Acceptance from, Set<String> gone, Set<Acceptance> accepted) {
        Map<Acceptance, Acceptance> cameFrom = new HashMap<>();
        Deque<Acceptance> next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty()) {
            Acceptance at = next.remove();
            if (gone.contains(at.clause()) || conditions(at).isEmpty()) {
                return back(at, cameFrom);
            }
            for (Acceptance condition : conditions(at)) {
                if (!accepted.contains(condition)
                        && !condition.equals(from)
                        && cameFrom.putIfAbsent(condition, at) == null) {
                    next.add(condition);
                }
            }
        }
        throw new IllegalStateException("An acceptance fails for a reason: " + from);
    }

    private static ImmutableList<Acceptance> back(Acceptance last, Map<Acceptance, Acceptance> cameFrom) {
        List<Acceptance> chain = new ArrayList<>();
        for (@Nullable Acceptance at = last; at != null; at = cameFrom.get(at)) {
            chain.add(at);
        }
        Collections.reverse(chain);
        return ImmutableList.copyOf(chain);
    }
}

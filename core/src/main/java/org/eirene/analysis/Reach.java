package org.eirene.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Sets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.eirene.agreement.TransitionKind;

/**
 * What can happen, given what each turn needs: the least fixed point. Where a condition asks that something has not
 * happened yet, the rest of it must be within reach without that: a fixed point of its own, in which it never happens.
 * Of a phase that may complete and may lapse each outcome has its own, as no course has both. What was found is kept for the
 * next question, under this object's lock.
 */
final class Reach {
    /** Beyond so many of these fixed points it is taken that what can be put off is put off. */
    private static final int MOST_WORLDS = 512;

    /** Of so many phases at the most is it told apart whether they complete or lapse. */
    private static final int MOST_OUTCOMES = 4;

    /** What never happens, and whether what must come before its phase closes is already asked for in this one. */
    private record World(Set<Fact> avoided, boolean isInner) {
        World without(Set<Fact> further, boolean inner) {
            return new World(Sets.union(avoided, further).immutableCopy(), isInner || inner);
        }
    }

    private final ImmutableMap<Fact, Need> needs;
    /** From each turn to those that need it. */
    private final ImmutableSetMultimap<Fact, Fact> needing;

    private final Map<World, Set<Fact>> worlds = new HashMap<>();
    private final Set<Fact> reached;

    Reach(ImmutableMap<Fact, Need> needs) {
        this.needs = needs;
        needing = needing(needs);
        reached = inAnyCourse();
    }

    private static ImmutableSetMultimap<Fact, Fact> needing(ImmutableMap<Fact, Need> needs) {
        ImmutableSetMultimap.Builder<Fact, Fact> needing = ImmutableSetMultimap.builder();
        needs.forEach((fact, need) -> Need.each(need, happens -> needing.put(happens.fact(), fact)));
        return needing.build();
    }

    private Set<Fact> inAnyCourse() {
        World all = new World(ImmutableSet.of(), false);
        Set<Fact> somehow = in(all);
        ImmutableList<ImmutableSet<Fact>> outcomes = needs.keySet().stream()
                .filter(fact -> fact.turn() == TransitionKind.LAPSED && somehow.contains(fact))
                .map(fact -> ImmutableSet.of(new Fact(TransitionKind.COMPLETED, fact.element()), fact))
                .filter(somehow::containsAll)
                .limit(MOST_OUTCOMES)
                .collect(ImmutableList.toImmutableList());
        if (outcomes.isEmpty()) {
            return somehow;
        }
        Set<Fact> union = new HashSet<>();
        Sets.cartesianProduct(outcomes)
                .forEach(excluded -> union.addAll(in(all.without(ImmutableSet.copyOf(excluded), false))));
        return union;
    }

    /** {@return everything that can happen} */
    Set<Fact> all() {
        return reached;
    }

    boolean contains(Fact fact) {
        return reached.contains(fact);
    }

    /** Whether something can come about while none of those happens. */
    synchronized boolean isWithin(Need need, Set<Fact> avoided) {
        World world = new World(ImmutableSet.copyOf(avoided), false);
        return isMet(need, in(world), world);
    }

    private Set<Fact> in(World world) {
        Set<Fact> known = worlds.get(world);
        if (known != null) {
            return known;
        }
        Set<Fact> attained = new HashSet<>();
        Deque<Fact> open = new ArrayDeque<>(needs.keySet());
        while (!open.isEmpty()) {
            Fact fact = open.remove();
            if (!attained.contains(fact)
                    && !world.avoided().contains(fact)
                    && isMet(needs.getOrDefault(fact, Need.IMPOSSIBLE), attained, world)) {
                attained.add(fact);
                open.addAll(needing.get(fact));
            }
        }
        worlds.put(world, attained);
        return attained;
    }

    private boolean isMet(Need need, Set<Fact> attained, World world) {
        if (need instanceof Need.Happens happens) {
            return attained.contains(happens.fact());
        } else if (need instanceof Need.NotYet) {
            return true;
        } else if (need instanceof Need.Some some) {
            return some.of().stream()
                            .filter(part -> isMet(part, attained, world))
                            .limit(some.count())
                            .count()
                    == some.count();
        } else if (need instanceof Need.Before before) {
            if (world.isInner() || worlds.size() >= MOST_WORLDS) {
                return isMet(before.need(), attained, world);
            }
            World open = world.without(before.closing(), true);
            return isMet(before.need(), in(open), open);
        }
        return need instanceof Need.All all && allAreMet(all, attained, world);
    }

    private boolean allAreMet(Need.All all, Set<Fact> attained, World world) {
        ImmutableSet.Builder<Fact> notYet = ImmutableSet.builder();
        for (Need part : all.of()) {
            if (part instanceof Need.NotYet not && !world.avoided().contains(not.fact())) {
                notYet.add(not.fact());
            }
        }
        ImmutableSet<Fact> further = notYet.build();
        if (further.isEmpty() || worlds.size() >= MOST_WORLDS) {
            return all.of().stream().allMatch(part -> isMet(part, attained, world));
        }
        World without = world.without(further, false);
        return all.of().stream().allMatch(part -> isMet(part, in(without), without));
    }
}

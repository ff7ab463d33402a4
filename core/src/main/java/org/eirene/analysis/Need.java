package org.eirene.analysis;

import com.google.common.collect.ContiguousSet;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.common.math.LongMath;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What must have happened, and what not yet, for something to happen: a condition with all that is not a turn left out. */
sealed interface Need {
    /** Nothing: it happens as soon as anybody likes. */
    Need NOTHING = new All(ImmutableList.of());

    /** What never comes. */
    Need IMPOSSIBLE = new Some(1, ImmutableList.of());

    /** Beyond so many alternatives what must not have happened yet is taken for each of them alone. */
    int MOST_ALTERNATIVES = 64;

    /** A turn, and where the text asks for it. */
    record Happens(Fact fact, String path, String words) implements Need {}

    /** A turn that has not happened yet. */
    record NotYet(Fact fact) implements Need {}

    /** All of these, at one time. */
    record All(ImmutableList<Need> of) implements Need {}

    /** So many of these, at one time. */
    record Some(int count, ImmutableList<Need> of) implements Need {}

    /** This one, before any of those happens. */
    record Before(ImmutableSet<Fact> closing, Need need) implements Need {}

    /** All of some, written so that whatever must not have happened yet stands beside what must have. */
    static Need all(List<? extends Need> needs) {
        List<Need> flat = new ArrayList<>();
        needs.forEach(need -> flatten(need, flat));
        for (int i = 0; i < flat.size(); i++) {
            if (flat.get(i) instanceof Some some
                    && some.count() == 1
                    && some.of().size() > 1
                    && asksForNotYet(some)) {
                return distributed(flat, i, some);
            }
        }
        return flat.size() == 1 ? flat.get(0) : new All(ImmutableList.copyOf(flat));
    }

    static Need all(Need... needs) {
        return all(List.of(needs));
    }

    static Need any(List<? extends Need> needs) {
        return some(1, needs);
    }

    static Need some(int count, List<? extends Need> needs) {
        if (count <= 0) {
            return NOTHING;
        } else if (count == needs.size()) {
            return all(needs);
        }
        boolean isSpeltOut = count > 1
                && count < needs.size()
                && needs.stream().anyMatch(Need::asksForNotYet)
                && LongMath.binomial(needs.size(), count) <= MOST_ALTERNATIVES;
        return isSpeltOut
                ? new Some(
                        1,
                        Sets.combinations(ContiguousSet.closedOpen(0, needs.size()), count).stream()
                                .map(places ->
                                        all(places.stream().map(needs::get).toList()))
                                .collect(ImmutableList.toImmutableList()))
                : new Some(count, ImmutableList.copyOf(needs));
    }

    private static void flatten(Need need, List<Need> flat) {
        if (need instanceof All all) {
            all.of().forEach(part -> flatten(part, flat));
        } else {
            flat.add(need);
        }
    }

    private static boolean asksForNotYet(Need need) {
        return need instanceof NotYet
                || (need instanceof All all && all.of().stream().anyMatch(Need::asksForNotYet))
                || (need instanceof Some some && some.of().stream().anyMatch(Need::asksForNotYet));
    }

    private static Need distributed(List<Need> flat, int place, Some some) {
        long product = 1;
        for (Need need : flat) {
            product *= need instanceof Some other && other.count() == 1
                    ? Math.max(1, other.of().size())
                    : 1;
            if (product > MOST_ALTERNATIVES) {
                return new All(ImmutableList.copyOf(flat));
            }
        }
        List<Need> alternatives = new ArrayList<>();
        for (Need part : some.of()) {
            List<Need> chosen = new ArrayList<>(flat);
            chosen.set(place, part);
            alternatives.add(all(chosen));
        }
        return any(alternatives);
    }

    /** Shows every turn that it asks for. */
    static void each(Need need, Consumer<Happens> found) {
        if (need instanceof Happens happens) {
            found.accept(happens);
        } else if (need instanceof All all) {
            all.of().forEach(part -> each(part, found));
        } else if (need instanceof Some some) {
            some.of().forEach(part -> each(part, found));
        } else if (need instanceof Before before) {
            each(before.need(), found);
        }
    }
}

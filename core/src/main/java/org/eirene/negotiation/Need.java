package org.eirene.negotiation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What must be left in a text for something in it to be possible: elements, some of them in the place of others. There
 * is no "not" in it, so that more in the text never makes less possible.
 */
sealed interface Need {
    /** Needs nothing. */
    Need NOTHING = new AtLeast(0, ImmutableList.of());

    /** Cannot be, whatever is in the text. */
    Need IMPOSSIBLE = new AtLeast(1, ImmutableList.of());

    /** Whether it is met by a text without some elements. */
    boolean isMetWithout(Set<String> gone);

    /** Those of the missing elements for want of which it is not met; none where it is met. */
    ImmutableSet<String> missing(Set<String> gone);

    /** The elements without any one of which it is not met. */
    ImmutableSet<String> always();

    /** The smallest sets of elements that would meet it if they were not gone. */
    Ways waysToMeet(Set<String> gone);

    static Need of(String element) {
        return new One(element);
    }

    static Need all(Collection<Need> parts) {
        return new AtLeast(parts.size(), ImmutableList.copyOf(parts));
    }

    static Need all(Need... parts) {
        return all(List.of(parts));
    }

    static Need any(Collection<Need> parts) {
        return new AtLeast(1, ImmutableList.copyOf(parts));
    }

    /** At least one of several elements; nothing, where there are none of them from the start. */
    static Need anyOf(Collection<String> elements) {
        return elements.isEmpty()
                ? NOTHING
                : any(elements.stream().map(Need::of).toList());
    }

    static Need atLeast(int count, Collection<Need> parts) {
        return new AtLeast(count, ImmutableList.copyOf(parts));
    }

    /** An element. */
    record One(String element) implements Need {
        @Override
        public boolean isMetWithout(Set<String> gone) {
            return !gone.contains(element);
        }

        @Override
        public ImmutableSet<String> missing(Set<String> gone) {
            return gone.contains(element) ? ImmutableSet.of(element) : ImmutableSet.of();
        }

        @Override
        public ImmutableSet<String> always() {
            return ImmutableSet.of(element);
        }

        @Override
        public Ways waysToMeet(Set<String> gone) {
            return new Ways(ImmutableList.of(missing(gone)), true);
        }
    }

    /** So many of several. */
    record AtLeast(int count, ImmutableList<Need> parts) implements Need {
        @Override
        public boolean isMetWithout(Set<String> gone) {
            return parts.stream().filter(part -> part.isMetWithout(gone)).count() >= count;
        }

        @Override
        public ImmutableSet<String> missing(Set<String> gone) {
            return isMetWithout(gone)
                    ? ImmutableSet.of()
                    : parts.stream()
                            .flatMap(part -> part.missing(gone).stream())
                            .collect(ImmutableSet.toImmutableSet());
        }

        @Override
        public ImmutableSet<String> always() {
            Set<String> candidates = new LinkedHashSet<>();
            parts.forEach(part -> candidates.addAll(part.always()));
            return candidates.stream()
                    .filter(element -> !isMetWithout(Set.of(element)))
                    .collect(ImmutableSet.toImmutableSet());
        }

        @Override
        public Ways waysToMeet(Set<String> gone) {
            List<Need> unmet =
                    parts.stream().filter(part -> !part.isMetWithout(gone)).toList();
            int wanting = count - (parts.size() - unmet.size());
            return wanting <= 0 ? Ways.NONE_NEEDED : Ways.choose(wanting, unmet, gone);
        }
    }

    /**
     * Sets of elements that would meet a need, each if it were not gone.
     *
     * @param sets the sets, none of which holds another
     * @param complete whether these are all; of very many, the first are given
     */
    record Ways(ImmutableList<ImmutableSet<String>> sets, boolean complete) {
        static final int MOST = 64;

        private static final Ways NONE_NEEDED = new Ways(ImmutableList.of(ImmutableSet.of()), true);

        private static Ways choose(int number, List<Need> of, Set<String> gone) {
            boolean complete = true;
            List<Set<ImmutableSet<String>>> chosen = new ArrayList<>();
            for (int i = 0; i <= number; i++) {
                chosen.add(new LinkedHashSet<>());
            }
            chosen.get(0).add(ImmutableSet.of());
            for (Need part : of) {
                Ways own = part.waysToMeet(gone);
                complete &= own.complete;
                for (int i = number - 1; i >= 0; i--) {
                    complete &= extend(chosen.get(i), own, chosen.get(i + 1));
                }
            }
            Set<ImmutableSet<String>> ways = chosen.get(number);
            return new Ways(
                    ways.stream()
                            .filter(way -> ways.stream()
                                    .noneMatch(other -> other.size() < way.size() && way.containsAll(other)))
                            .collect(ImmutableList.toImmutableList()),
                    complete);
        }

        /** Adds each of some sets joined with each way; says whether there was room for all. */
        private static boolean extend(Set<ImmutableSet<String>> sets, Ways ways, Set<ImmutableSet<String>> into) {
            for (ImmutableSet<String> set : sets) {
                for (ImmutableSet<String> way : ways.sets) {
                    if (into.size() >= MOST) {
                        return false;
                    }
                    into.add(Sets.union(set, way).immutableCopy());
                }
            }
            return true;
        }
    }
}

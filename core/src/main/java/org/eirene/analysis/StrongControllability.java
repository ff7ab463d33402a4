package org.eirene.analysis;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The reduction of strong controllability to consistency. */
final class StrongControllability {
    private final TemporalNetwork network;
    /** By their ends. */
    private final @Nullable ContingentLink[] ending;
    /** Those taken for lucky: how long they take can be chosen in advance, their beginnings come when they come. */
    private final Set<ContingentLink> lucky = new HashSet<>();

    private final IdentityHashMap<TemporalConstraint, Reduced> origin = new IdentityHashMap<>();

    /** The worst case, once it was looked for. */
    private @Nullable TemporalNetwork controlled;

    private StrongControllability(TemporalNetwork network) {
        this.network = network;
        ending = new ContingentLink[network.points()];
    }

    static Controllability of(TemporalNetwork network, ImmutableList<ContingentLink> links) {
        return reduction(network, links).decide();
    }

    /** The worst case of a network, to which further constraints can be added one by one. */
    static StrongControllability worstCase(TemporalNetwork network, ImmutableList<ContingentLink> links) {
        StrongControllability reduction = reduction(network, links);
        reduction.decide();
        return reduction;
    }

    private static StrongControllability reduction(TemporalNetwork network, ImmutableList<ContingentLink> links) {
        StrongControllability reduction = new StrongControllability(network);
        links.forEach(reduction::add);
        links.forEach(reduction::checkBeginning);
        return reduction;
    }

    /** What relies on luck where a constraint is added to the worst case, in which nothing does; empty where it does not. */
    Optional<Reliance> with(TemporalConstraint constraint) {
        TemporalNetwork worst = requireNonNull(controlled, "controlled");
        for (Leg leg : legs(constraint)) {
            Reduced reduced = reduce(leg);
            if (reduced.from == reduced.to) {
                if (reduced.length < 0) {
                    return Optional.of(reliance(List.of(reduced)));
                }
                continue;
            }
            TemporalConstraint one = reduced.constraint();
            origin.put(one, reduced);
            worst = worst.with(one);
            if (!worst.isConsistent()) {
                return worst.conflict().map(this::reliance);
            }
        }
        return Optional.empty();
    }

    private void add(ContingentLink link) {
        int points = ending.length;
        checkArgument(
                link.from() < points && link.to() < points,
                "%s names a point that is not among 0 to %s",
                link,
                points - 1);
        checkArgument(link.to() != 0, "%s ends at the origin", link);
        checkArgument(ending[link.to()] == null, "%s ends where another link ends", link);
        ending[link.to()] = link;
    }

    private void checkBeginning(ContingentLink link) {
        Set<Integer> passed = new HashSet<>(Set.of(link.to()));
        for (ContingentLink before = link; before != null; before = ending[before.from()]) {
            checkArgument(passed.add(before.from()), "%s begins where links lead that begin at its end", link);
        }
    }

    /** A bound among the points that somebody controls, in the worst case, and what it was made of. */
    private record Reduced(Leg leg, ImmutableSet<ContingentLink> links, int from, int to, long length) {
        TemporalConstraint constraint() {
            return TemporalConstraint.atMost(from, to, length, leg.clause());
        }
    }

    private Controllability decide() {
        ImmutableList.Builder<Reliance> reliances = ImmutableList.builder();
        List<TemporalConstraint> constraints = new ArrayList<>(network.constraints());
        boolean strongly = true;
        while (true) {
            Reliance reliance = worstCase(constraints);
            if (reliance == null) {
                return new Controllability(strongly, reliances.build());
            }
            strongly = false;
            if (reliance.links().isEmpty()) {
                return new Controllability(false, reliances.build());
            }
            reliances.add(reliance);
            for (ContingentLink link : reliance.links()) {
                lucky.add(link);
                constraints.add(link.asConstraint());
            }
        }
    }

    private @Nullable Reliance worstCase(List<TemporalConstraint> constraints) {
        List<TemporalConstraint> among = new ArrayList<>();
        origin.clear();
        for (TemporalConstraint constraint : constraints) {
            for (Leg leg : legs(constraint)) {
                Reduced reduced = reduce(leg);
                if (reduced.from != reduced.to) {
                    TemporalConstraint one = reduced.constraint();
                    among.add(one);
                    origin.put(one, reduced);
                } else if (reduced.length < 0) {
                    return reliance(List.of(reduced));
                }
            }
        }
        controlled = TemporalNetwork.of(network.points(), among);
        return controlled.conflict().map(this::reliance).orElse(null);
    }

    private Reliance reliance(NetworkConflict conflict) {
        return reliance(conflict.constraints().stream().map(origin::get).toList());
    }

    private static List<Leg> legs(TemporalConstraint constraint) {
        List<Leg> legs = new ArrayList<>();
        if (constraint.atMost() != TemporalConstraint.UNBOUNDED_ABOVE) {
            legs.add(new Leg(constraint, true));
        }
        if (constraint.atLeast() != TemporalConstraint.UNBOUNDED_BELOW) {
            legs.add(new Leg(constraint, false));
        }
        return legs;
    }

    /** xj - xi <= b becomes bj - bi <= b - most(j) + least(i) over the links that lead to only one of them. */
    private Reduced reduce(Leg leg) {
        Set<ContingentLink> toEnd = chain(leg.to());
        Set<ContingentLink> toBeginning = chain(leg.from());
        Set<ContingentLink> links = new LinkedHashSet<>();
        long length = leg.length();
        for (ContingentLink link : toEnd) {
            if (!toBeginning.contains(link)) {
                length -= link.atMost();
                links.add(link);
                Graph.inRange(length);
            }
        }
        for (ContingentLink link : toBeginning) {
            if (!toEnd.contains(link)) {
                length += link.atLeast();
                links.add(link);
                Graph.inRange(length);
            }
        }
        return new Reduced(leg, ImmutableSet.copyOf(links), controlled(leg.from()), controlled(leg.to()), length);
    }

    private Set<ContingentLink> chain(int point) {
        Set<ContingentLink> chain = new LinkedHashSet<>();
        for (ContingentLink link = ending[point]; link != null; link = ending[link.from()]) {
            if (!lucky.contains(link)) {
                chain.add(link);
            }
        }
        return chain;
    }

    private int controlled(int point) {
        int at = point;
        for (ContingentLink link = ending[at]; link != null && !lucky.contains(link); link = ending[at]) {
            at = link.from();
        }
        return at;
    }

    private static Reliance reliance(List<Reduced> cycle) {
        return new Reliance(
                cycle.stream().map(Reduced::leg).collect(ImmutableList.toImmutableList()),
                cycle.stream()
                        .flatMap(reduced -> reduced.links.stream())
                        .distinct()
                        .collect(ImmutableList.toImmutableList()),
                -cycle.stream().mapToLong(Reduced::length).reduce(0, Math::addExact));
    }
}

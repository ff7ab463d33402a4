package org.eirene.analysis;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.SetMultimap;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which bounds are attained. The earliest times of all points together satisfy the network; where they also satisfy what it
 * cannot hold, they are a schedule that keeps the text, and each of them is attained. So are the latest. Where one of the two fails
 * somewhere, no more is claimed of the points that hang together with that place by more than points without slack; where
 * both fail, it may be that nothing keeps the text, and no more is claimed of any.
 */
final class Attainment {
    private final Timetable table;
    private final Calculation calculation;
    private final Facts facts;
    private final boolean latest;

    private Attainment(Timetable table, Calculation calculation, Facts facts, boolean latest) {
        this.table = table;
        this.calculation = calculation;
        this.facts = facts;
        this.latest = latest;
    }

    /** The points whose bounds may not be attained. */
    static Set<Integer> doubtful(Timetable table, Calculation calculation, Facts facts, boolean latest) {
        Attainment attainment = new Attainment(table, calculation, facts, latest);
        Set<Integer> failing = attainment.failing();
        if (failing.isEmpty()) {
            return failing;
        }
        boolean isKeptBySome =
                new Attainment(table, calculation, facts, !latest).failing().isEmpty();
        return isKeptBySome ? attainment.together(failing) : attainment.all();
    }

    private Set<Integer> all() {
        Set<Integer> all = new HashSet<>();
        for (int i = 0; i < table.points.size(); i++) {
            all.add(i);
        }
        return all;
    }

    private Optional<Long> time(int point) {
        var time = latest
                ? calculation.network().latest(calculation.index(point))
                : calculation.network().earliest(calculation.index(point));
        return time.isPresent() ? Optional.of(time.getAsLong()) : Optional.empty();
    }

    private Set<Integer> failing() {
        Set<Integer> failing = new HashSet<>();
        for (int point : table.loose) {
            if (!facts.hasCome(point) && !facts.gone().contains(point)) {
                failing.add(point);
            }
        }
        for (Join join : table.joins) {
            if (!facts.hasCome(join.point()) && !facts.moved().containsKey(join.point()) && !holds(join)) {
                failing.add(join.point());
            }
        }
        for (Shifted shifted : table.shifts) {
            if (!facts.moved().containsKey(shifted.point()) && !holds(shifted)) {
                failing.add(shifted.point());
            }
        }
        for (Timetable.Tie tie : table.ties) {
            if (!facts.hasCome(tie.first())
                    && time(tie.first()).isPresent()
                    && time(tie.first()).equals(time(tie.second()))) {
                failing.add(tie.first());
            }
        }
        for (Timetable.Cover cover : table.covers) {
            if (!facts.hasCome(cover.point()) && !holds(cover)) {
                failing.add(cover.point());
            }
        }
        if (calculation.isRounded()) {
            failing.addAll(all());
        }
        return failing;
    }

    /** Nothing that bounds a time is later than any. */
    private boolean holds(Join join) {
        Optional<Long> extreme = Optional.empty();
        boolean open = false;
        for (int part : join.parts()) {
            Optional<Long> time = time(part);
            open |= time.isEmpty();
            if (time.isPresent() && (extreme.isEmpty() || (time.get() > extreme.get()) == join.latest())) {
                extreme = time;
            }
        }
        boolean decides = open && latest == join.latest();
        return time(join.point()).equals(decides ? Optional.empty() : extreme);
    }

    /** Nothing bounds a time: it can be chosen late enough. */
    private boolean holds(Timetable.Cover cover) {
        Optional<Long> at = time(cover.point());
        return at.isPresent()
                && cover.others().stream().anyMatch(other -> {
                    boolean begun =
                            time(other[0]).filter(from -> from <= at.get()).isPresent();
                    long until = time(other[1]).orElse(Long.MAX_VALUE);
                    return begun && (cover.strictly() ? until > at.get() : until >= at.get());
                });
    }

    private boolean holds(Shifted shifted) {
        Optional<Instant> from = latest ? calculation.latest(shifted.from()) : calculation.earliest(shifted.from());
        Optional<Instant> to = latest ? calculation.latest(shifted.point()) : calculation.earliest(shifted.point());
        return time(shifted.from()).isEmpty()
                ? time(shifted.point()).isEmpty()
                : to.isPresent() && from.map(shifted.shift()).equals(to);
    }

    private Set<Integer> together(Set<Integer> failing) {
        if (failing.isEmpty()) {
            return failing;
        }
        SetMultimap<Integer, Integer> near = HashMultimap.create();
        table.gaps.forEach(gap -> near.put(gap.from(), gap.to()));
        table.deadlines.forEach(deadline -> near.put(deadline.done(), deadline.due()));
        table.joins.forEach(join -> join.parts().forEach(part -> near.put(join.point(), part)));
        near.entries().stream().toList().forEach(each -> near.put(each.getValue(), each.getKey()));
        Set<Integer> seen = new HashSet<>(failing);
        Deque<Integer> open = new ArrayDeque<>(failing);
        while (!open.isEmpty()) {
            for (int next : near.get(open.remove())) {
                if (!isFixed(next) && seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return seen;
    }

    private boolean isFixed(int point) {
        return point == Points.ZERO
                || calculation.network().slack(calculation.index(point)).equals(java.util.OptionalLong.of(0));
    }
}

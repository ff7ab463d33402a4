package org.eirene.analysis;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.eirene.analysis.SettlingOrder.Coincidence;

/** What a text asks of a schedule that is no difference of two points, and the several ways in which it can be had. */
interface Either {
    /** Whether it is so in a schedule. */
    boolean holds(Schedules schedules, long[] time);

    /** The ways, one of which is in every schedule in which it holds. */
    List<Way> ways();

    /**
     * One way to have it.
     *
     * @param gaps what then holds between points
     * @param orders what, besides, must settle in time at one instant
     */
    record Way(ImmutableList<Gap> gaps, ImmutableList<Order> orders) {
        static Way of(Gap... gaps) {
            return new Way(ImmutableList.copyOf(gaps), ImmutableList.of());
        }

        Way and(Way other) {
            return new Way(
                    ImmutableList.<Gap>builder().addAll(gaps).addAll(other.gaps).build(),
                    ImmutableList.<Order>builder()
                            .addAll(orders)
                            .addAll(other.orders)
                            .build());
        }

        /** One comes before another, or settles before it at the same instant. */
        static List<Way> inOrder(int first, int second, boolean beforePhases, String clause) {
            Gap before = new Gap(first, second, Optional.of(Duration.ofNanos(1)), Optional.empty(), clause);
            return List.of(
                    of(before),
                    new Way(
                            ImmutableList.of(Gap.exactly(first, second, Duration.ZERO, clause)),
                            ImmutableList.of(new Order(first, second, beforePhases, true))));
        }
    }

    /**
     * Two points of which the first must settle before the second, or before the phases that follow it, where they come at one
     * instant.
     *
     * @param first the one
     * @param second the other
     * @param beforePhases whether it is in time before the phases that follow the other
     * @param together whether they come at one instant in any case
     */
    record Order(int first, int second, boolean beforePhases, boolean together) {
        /** Whether they cannot settle so, whenever it is that they come. */
        boolean isRefuted(Schedules schedules, TemporalNetwork network) {
            if (!together && !isTogether(schedules.frame(), network)) {
                return false;
            }
            Coincidence coincidence = Coincidence.with(second, schedules.frame(), network);
            return !isBefore(
                    schedules.order().place(first, coincidence).first(),
                    schedules.order().place(second, coincidence).last());
        }

        boolean holds(Schedules schedules, long[] time) {
            Coincidence coincidence = Coincidence.of(
                    schedules.frame(), time, time[schedules.frame().index(second)]);
            return isBefore(
                    schedules.order().place(first, coincidence).last(),
                    schedules.order().place(second, coincidence).first());
        }

        private boolean isTogether(Frame frame, TemporalNetwork network) {
            OptionalLong at = network.earliest(frame.index(first));
            return at.equals(network.latest(frame.index(first)))
                    && at.equals(network.earliest(frame.index(second)))
                    && at.equals(network.latest(frame.index(second)));
        }

        private boolean isBefore(int one, int other) {
            return one < (beforePhases ? SettlingOrder.phasesAfter(other) : other);
        }
    }

    /** A point that comes with the earliest of several. */
    record FirstOf(Join join) implements Either {
        @Override
        public boolean holds(Schedules schedules, long[] time) {
            long first = join.parts().stream()
                    .mapToLong(part -> time[schedules.frame().index(part)])
                    .min()
                    .orElseThrow();
            return time[schedules.frame().index(join.point())] >= first;
        }

        @Override
        public List<Way> ways() {
            return join.parts().stream()
                    .map(part -> Way.of(Gap.notBefore(part, join.point(), join.clause())))
                    .toList();
        }
    }

    /** What comes before a phase closes, and at the same instant only if it settles first. */
    record InTime(int point, int closing, String clause) implements Either {
        @Override
        public boolean holds(Schedules schedules, long[] time) {
            return time[schedules.frame().index(point)] < time[schedules.frame().index(closing)]
                    || new Order(point, closing, false, true).holds(schedules, time);
        }

        @Override
        public List<Way> ways() {
            return Way.inOrder(point, closing, false, clause);
        }
    }

    /**
     * A phase that completes once all is done in it does not wait for what is not yet in effect: something else must keep it
     * open until then, unless nothing in it was in effect before.
     */
    record KeptOpen(int point, ImmutableList<Span> others, String clause) implements Either {
        /**
         * Something that keeps a phase open from one point to another.
         *
         * @param from from when on
         * @param until until when
         * @param isWork whether, once it is over, the phase has done what it can complete by
         */
        record Span(int from, int until, boolean isWork) {}

        /** An instant, and a place at it. */
        private record Spot(long at, int place) implements Comparable<Spot> {
            @Override
            public int compareTo(Spot other) {
                return Comparator.comparingLong(Spot::at)
                        .thenComparingInt(Spot::place)
                        .compare(this, other);
            }
        }

        @Override
        public boolean holds(Schedules schedules, long[] time) {
            Spot own = spot(point, schedules, time);
            List<Placed> spans = new ArrayList<>();
            for (Span other : others) {
                Spot from = spot(other.from, schedules, time);
                if (from.compareTo(own) < 0) {
                    Spot until = spot(other.until, schedules, time);
                    spans.add(
                            new Placed(from, new Spot(until.at, SettlingOrder.phasesAfter(until.place)), other.isWork));
                }
            }
            spans.sort(Comparator.comparing(Placed::from));
            boolean hasWork = false;
            Spot open = new Spot(Long.MIN_VALUE, 0);
            for (Placed span : spans) {
                if (hasWork && open.compareTo(span.from) <= 0) {
                    return false;
                }
                hasWork |= span.isWork;
                open = open.compareTo(span.until) > 0 ? open : span.until;
            }
            return !hasWork || own.compareTo(open) < 0;
        }

        private record Placed(Spot from, Spot until, boolean isWork) {}

        private static Spot spot(int point, Schedules schedules, long[] time) {
            long at = time[schedules.frame().index(point)];
            return new Spot(
                    at,
                    schedules
                            .order()
                            .place(point, Coincidence.of(schedules.frame(), time, at))
                            .last());
        }

        @Override
        public List<Way> ways() {
            List<Way> ways = new ArrayList<>();
            List<Span> work = others.stream().filter(Span::isWork).toList();
            ways.add(new Way(
                    work.stream()
                            .map(other -> Gap.notAfter(point, other.from, clause))
                            .collect(ImmutableList.toImmutableList()),
                    work.stream()
                            .map(other -> new Order(point, other.from, true, false))
                            .collect(ImmutableList.toImmutableList())));
            for (Span other : others) {
                for (Way begun : Way.inOrder(other.from, point, false, clause)) {
                    Way.inOrder(point, other.until, true, clause).forEach(open -> ways.add(begun.and(open)));
                }
            }
            return ways;
        }
    }
}

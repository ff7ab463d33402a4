package org.eirene.sequencing;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The least peak of any order, by search from both ends over the sets of steps that an order passes through.
 *
 * <p>There is a level, at first a bound below which no order can stay. From each end all sets of steps that can be
 * reached without exceeding it are taken up, the latest first, until a set is reached from both ends: then there is an
 * order with this peak. Where one end has no more sets, no order stays at or below the level, and it rises to the lowest
 * at which that end can go on. A set is held only when it can be reached at the level of the moment; one that has
 * successors above it waits for the lowest of them.
 */
final class TwoWaySearch {
    /** So many sets are taken up at one end before the other has its turn. */
    private static final int TURN = 128;

    /** How wide to dive for a better order once so many sets were taken up. */
    private static final int[][] DIVES = {{10_000, 16}, {200_000, 64}};

    private final Direction forward;
    private final End beginning;
    private final End end;
    private final SearchLimits limits;
    private final long mostStates;
    private final long[] all;
    private final long[] rest;

    private long level;
    private int[] best;
    private long bestPeak;
    private long expansions;
    private int dives;

    /** The end that was through first at the level before, and how many sets it took up there. */
    private End leading;

    private long ledBefore;

    /** A set, done from the beginning, to which both ends have come. */
    private long @Nullable [] meeting;

    /** What was reached from one end. */
    private static final class End {
        final Direction direction;
        final Lookahead lookahead;
        final StateSet states;
        final LevelQueue queue;
        final long[] done;
        final long[] next;
        final long[] balance;
        final long[] worst;
        final int[] free;

        /** How many sets were taken up at the present level. */
        long expanded;

        End(Direction direction, long total) {
            this.direction = direction;
            lookahead = new Lookahead(direction, total);
            states = new StateSet(direction.words);
            queue = new LevelQueue(states);
            done = new long[direction.words];
            next = new long[direction.words];
            balance = new long[direction.parties];
            worst = new long[direction.parties];
            free = new int[direction.steps];
            queue.open(states.add(done, 0));
        }
    }

    private TwoWaySearch(Direction forward, long total, SearchLimits limits) {
        this.forward = forward;
        this.limits = limits;
        mostStates = Math.min(limits.states(), StateSet.most(forward.words));
        beginning = new End(forward, total);
        end = new End(forward.turned(), total);
        leading = beginning;
        all = Bits.all(forward.steps);
        rest = new long[forward.words];
        level = Math.max(greatest(forward.start), greatest(end.direction.start));
        best = new Dive(forward, beginning.lookahead, 1).order();
        bestPeak = forward.peak(best);
        keep(turned(new Dive(end.direction, end.lookahead, 1).order()));
    }

    /**
     * Searches.
     *
     * @param forward the problem
     * @param total no balance is ever greater, nor less than its opposite
     * @param limits when to end without a proof
     */
    static BestOrder solve(Direction forward, long total, SearchLimits limits) {
        return new TwoWaySearch(forward, total, limits).run();
    }

    private static long greatest(long[] values) {
        long greatest = values[0];
        for (long value : values) {
            greatest = Math.max(greatest, value);
        }
        return greatest;
    }

    private static int[] turned(int[] order) {
        int[] turned = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            turned[i] = order[order.length - 1 - i];
        }
        return turned;
    }

    /** Keeps an order if it is better than the best. */
    private void keep(int[] order) {
        long peak = forward.peak(order);
        if (peak < bestPeak) {
            best = order;
            bestPeak = peak;
        }
    }

    private BestOrder result(long lowerBound) {
        return new BestOrder(
                ImmutableList.copyOf(Ints.asList(best)), bestPeak, Math.min(lowerBound, bestPeak), expansions, held());
    }

    /** The order that leads from the beginning to a set, and from there to the end. */
    private int[] throughThe(long[] set) {
        for (int w = 0; w < rest.length; w++) {
            rest[w] = all[w] & ~set[w];
        }
        return Ints.concat(
                beginning.states.way(beginning.states.find(set)), turned(end.states.way(end.states.find(rest))));
    }

    private BestOrder run() {
        while (level < bestPeak && meeting == null) {
            if (!beginning.queue.hasOpen() || !end.queue.hasOpen()) {
                rise();
            } else if (isAtItsLimits()) {
                return result(level);
            } else {
                End turn = turn();
                takeTurn(turn, turn == beginning ? end : beginning);
                diveDeeper();
            }
        }
        if (meeting != null) {
            keep(throughThe(meeting));
        }
        return result(bestPeak);
    }

    /**
     * Whose turn it is: the end that was through first at the level before, as long as it takes no more than twice as much
     * work at this one; then each in turn.
     */
    private End turn() {
        End other = leading == beginning ? end : beginning;
        return leading.expanded <= 2 * ledBefore + TURN || leading.expanded <= other.expanded ? leading : other;
    }

    /** What an end can reach at this level, it has reached, and no order stays at or below it. */
    private void rise() {
        leading = beginning.queue.hasOpen() ? end : beginning;
        ledBefore = leading.expanded;
        beginning.expanded = 0;
        end.expanded = 0;
        for (End side : List.of(beginning, end)) {
            if (!side.queue.hasOpen()) {
                level = Math.max(level, side.queue.lowest());
            }
        }
        beginning.queue.rise(level);
        end.queue.rise(level);
    }

    private boolean isAtItsLimits() {
        return expansions >= limits.expansions() || isFull() || limits.enough();
    }

    /** Whether the next set taken up might lead to more sets than may be held. */
    private boolean isFull() {
        return held() + forward.steps > mostStates;
    }

    private long held() {
        return (long) beginning.states.size() + end.states.size();
    }

    private void takeTurn(End turn, End other) {
        for (int i = 0; i < TURN && turn.queue.hasOpen() && meeting == null; i++) {
            if (expansions == limits.expansions() || isFull()) {
                return;
            }
            expansions++;
            turn.expanded++;
            expand(turn, other);
        }
    }

    private void diveDeeper() {
        if (dives < DIVES.length && expansions >= DIVES[dives][0] && meeting == null) {
            int width = DIVES[dives++][1];
            keep(new Dive(forward, beginning.lookahead, width).order());
            keep(turned(new Dive(end.direction, end.lookahead, width).order()));
        }
    }

    private void expand(End at, End other) {
        int state = at.queue.takeOpen();
        at.states.read(state, at.done);
        at.direction.balances(at.done, at.balance, at.worst);
        long bound = at.lookahead.look(at.done, at.balance, bestPeak);
        if (bound > level) {
            defer(at, state, bound);
        } else if (greatest(at.worst) <= level) {
            finish(at);
        } else if (!commit(at, other)) {
            defer(at, state, goOn(at, other));
        }
    }

    private void defer(End at, int state, long until) {
        if (until < bestPeak) {
            at.queue.defer(state, until);
        }
    }

    /** Takes every step that keeps to the level, reliefs last, to be taken up first; gives the lowest level at which there are more. */
    private long goOn(End at, End other) {
        long later = bestPeak;
        int reliefs = 0;
        for (int step = 0; step < at.direction.steps; step++) {
            if (at.direction.isFree(at.done, step)) {
                long peak = at.direction.level(at.balance, step);
                if (peak < later && at.lookahead.isBurden(step)) {
                    peak = at.lookahead.after(step, Math.max(peak, level), later);
                }
                if (peak > level) {
                    later = Math.min(later, peak);
                } else if (at.lookahead.isBurden(step)) {
                    reach(at, other, step);
                } else {
                    at.free[reliefs++] = step;
                }
            }
        }
        for (int i = 0; i < reliefs; i++) {
            reach(at, other, at.free[i]);
        }
        return later;
    }

    /** Notes that a step leads from the set at hand to another. */
    private void reach(End at, End other, int step) {
        System.arraycopy(at.done, 0, at.next, 0, at.next.length);
        reach(at, other, step, true);
    }

    /** Notes that a step leads from the next set to a new one. */
    private void reach(End at, End other, int step, boolean open) {
        Bits.add(at.next, step);
        int state = at.states.add(at.next, step);
        if (state < 0) {
            return;
        }
        if (open) {
            at.queue.open(state);
        }
        for (int w = 0; w < rest.length; w++) {
            rest[w] = all[w] & ~at.next[w];
        }
        if (other.states.find(rest) >= 0) {
            meeting = at == beginning ? at.next.clone() : rest.clone();
        }
    }

    /** Whatever comes now keeps to the level: the rest in any order that the precedence allows. */
    private void finish(End at) {
        End other = at == beginning ? end : beginning;
        System.arraycopy(at.done, 0, at.next, 0, at.next.length);
        for (int step : at.direction.precedence.line) {
            if (!Bits.has(at.done, step)) {
                reach(at, other, step, false);
            }
        }
        meeting = at == beginning ? all.clone() : new long[all.length];
    }

    /**
     * Goes to a larger set without looking at any other way, where nothing is lost by that: nobody who could still come to
     * exceed the level is worse off by any later part of what is added. Then whatever order follows, it can begin with
     * what is added and leave it out later, and no balance is greater for it.
     */
    private boolean commit(End at, End other) {
        Direction direction = at.direction;
        for (int step = 0; step < direction.steps; step++) {
            if (direction.isFree(at.done, step) && harmsNobody(at, step)) {
                reach(at, other, step);
                return true;
            }
        }
        for (int i = 0; i < at.lookahead.found(); i++) {
            int relief = at.lookahead.next(i);
            if (harmsNobody(at, relief) && repaysWhatItWaitsFor(at, relief) && isWithinReach(at, relief)) {
                System.arraycopy(at.done, 0, at.next, 0, at.next.length);
                for (int step : direction.precedence.line) {
                    if (Bits.has(direction.precedence.before[relief], step) && !Bits.has(at.done, step)) {
                        reach(at, other, step, false);
                    }
                }
                reach(at, other, relief, true);
                return true;
            }
        }
        return false;
    }

    private boolean harmsNobody(End at, int step) {
        Direction direction = at.direction;
        for (int p = 0; p < direction.parties; p++) {
            if (at.worst[p] > level && direction.change[step * direction.parties + p] > 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether a relief outweighs all rises of what it waits for, for everybody who could come to exceed the level. */
    private boolean repaysWhatItWaitsFor(End at, int relief) {
        Direction direction = at.direction;
        long[] before = direction.precedence.before[relief];
        for (int p = 0; p < direction.parties; p++) {
            long sum = direction.change[relief * direction.parties + p];
            for (int step = Bits.next(before, 0); step >= 0 && sum <= 0; step = Bits.next(before, step + 1)) {
                if (!Bits.has(at.done, step)) {
                    sum += Math.max(0, direction.change[step * direction.parties + p]);
                }
            }
            if (at.worst[p] > level && sum > 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether what a relief waits for, one after the other, keeps to the level. */
    private boolean isWithinReach(End at, int relief) {
        Direction direction = at.direction;
        long[] balance = at.balance.clone();
        for (int step : direction.precedence.line) {
            if (Bits.has(direction.precedence.before[relief], step) && !Bits.has(at.done, step)) {
                if (direction.level(balance, step) > level) {
                    return false;
                }
                for (int p = 0; p < direction.parties; p++) {
                    balance[p] += direction.change[step * direction.parties + p];
                }
            }
        }
        return direction.level(balance, relief) <= level;
    }
}

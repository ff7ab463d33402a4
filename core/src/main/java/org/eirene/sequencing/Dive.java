package org.eirene.sequencing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Goes straight to a whole order, a step at a time, keeping at each only the few sets of steps that promise the lowest
 * peak. What it finds is good, and proves nothing.
 */
final class Dive {
    /** A set of steps that was reached, by its number; how high the way to it leads, and how its balances sum up. */
    private record Reached(int state, int step, long peak, long sum) {
        static final Comparator<Reached> BEST_FIRST = Comparator.comparingLong(Reached::peak)
                .thenComparingLong(Reached::sum)
                .thenComparingInt(Reached::state)
                .thenComparingInt(Reached::step);
    }

    private final Direction direction;
    private final Lookahead lookahead;
    private final int width;
    private final long[] balance;
    private final long[] worst;
    private final long[] done;

    Dive(Direction direction, Lookahead lookahead, int width) {
        this.direction = direction;
        this.lookahead = lookahead;
        this.width = width;
        balance = new long[direction.parties];
        worst = new long[direction.parties];
        done = new long[direction.words];
    }

    /** An order of all steps. */
    int[] order() {
        StateSet states = new StateSet(direction.words);
        List<Reached> layer = List.of(new Reached(states.add(done, 0), 0, Long.MIN_VALUE, 0));
        for (int depth = 0; depth < direction.steps; depth++) {
            PriorityQueue<Reached> best = new PriorityQueue<>(Reached.BEST_FIRST.reversed());
            StateSet seen = new StateSet(direction.words);
            layer.forEach(reached -> offerNext(states, reached, seen, best));
            List<Reached> nextLayer = new ArrayList<>(best.size());
            for (Reached next : best) {
                states.read(next.state(), done);
                Bits.add(done, next.step());
                nextLayer.add(new Reached(states.add(done, next.step()), next.step(), next.peak(), next.sum()));
            }
            nextLayer.sort(Reached.BEST_FIRST);
            layer = nextLayer;
        }
        return states.way(layer.get(0).state());
    }

    private void offerNext(StateSet states, Reached from, StateSet seen, PriorityQueue<Reached> best) {
        states.read(from.state(), done);
        direction.balances(done, balance, worst);
        long ahead = Math.max(from.peak(), lookahead.look(done, balance, Long.MAX_VALUE));
        for (int step = 0; step < direction.steps; step++) {
            if (!direction.isFree(done, step)) {
                continue;
            }
            long peak = Math.max(ahead, direction.level(balance, step));
            if (lookahead.isBurden(step)) {
                peak = lookahead.after(step, peak, Long.MAX_VALUE);
            }
            Reached next = new Reached(from.state(), step, peak, direction.sumAfter(balance, step));
            if (best.size() == width && Reached.BEST_FIRST.compare(next, best.element()) > 0) {
                continue;
            }
            Bits.add(done, step);
            if (width == 1 || seen.add(done, step) >= 0) {
                if (best.size() == width) {
                    best.remove();
                }
                best.add(next);
            }
            Bits.remove(done, step);
        }
    }
}

package org.eirene.evaluation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eirene.history.Event;

/**
 * Where everything stood every so many events of a long record, so that what is asked about any instant is found from there.
 * They are made as far as anything was asked about.
 */
final class Checkpoints {
    /** Fewer are gone through in little time. */
    static final int APART = 4_096;

    private final List<Event> events;
    private final Simulation latest;
    private final int apart;
    private final List<Checkpoint> made = new ArrayList<>();
    private int reached;

    /** All before an event, and before its instant, is settled. */
    private record Checkpoint(int next, Instant instant, State state) {}

    /**
     * None yet.
     *
     * @param events the record, in its order
     * @param begin before anything is on it
     * @param apart how many events lie between two of them, at least
     */
    Checkpoints(List<Event> events, Simulation begin, int apart) {
        this.apart = apart;
        this.events = events;
        latest = begin;
    }

    /** The state up to an instant, inclusive, seen then; empty where it is as well found from the beginning. */
    Optional<State> at(Instant asOf) {
        return before(asOf)
                .map(from -> new Simulation(from.state)
                        .after(events.subList(from.next, events.size()).iterator(), asOf));
    }

    /** A copy of the last that is of use, made if need be. */
    private synchronized Optional<Checkpoint> before(Instant asOf) {
        extend(asOf);
        return last(asOf).map(last -> new Checkpoint(last.next, last.instant, new State(last.state)));
    }

    private void extend(Instant asOf) {
        for (int next = next(); next < events.size() && !events.get(next).at().isAfter(asOf); next = next()) {
            Instant instant = events.get(next).at();
            latest.run(events.subList(reached, next).iterator(), instant.minusNanos(1));
            reached = next;
            made.add(new Checkpoint(next, instant, latest.copy()));
        }
    }

    /** The first event of its instant, so many after the last. */
    private int next() {
        int next = reached + apart;
        while (next < events.size()
                && events.get(next).at().equals(events.get(next - 1).at())) {
            next++;
        }
        return next;
    }

    private Optional<Checkpoint> last(Instant asOf) {
        int low = 0;
        int high = made.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (made.get(middle).instant.isAfter(asOf)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == 0 ? Optional.empty() : Optional.of(made.get(low - 1));
    }
}

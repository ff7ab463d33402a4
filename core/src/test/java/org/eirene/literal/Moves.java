package org.eirene.literal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eirene.agreement.Offset;

/**
 * By what an instant has been moved, in the order in which it was: agreed offsets, and the time for which its clock
 * stood still.
 */
final class Moves {
    private sealed interface Move permits Agreed, StoodStill {}

    private record Agreed(Offset by) implements Move {}

    private record StoodStill(Duration by) implements Move {}

    private final List<Move> moves = new ArrayList<>();

    void add(Offset offset) {
        moves.add(new Agreed(offset));
    }

    void add(Duration duration) {
        int last = moves.size() - 1;
        if (last >= 0 && moves.get(last) instanceof StoodStill before) {
            moves.set(last, new StoodStill(before.by().plus(duration)));
        } else {
            moves.add(new StoodStill(duration));
        }
    }

    void clear() {
        moves.clear();
    }

    Instant applyTo(Instant start, Times times) {
        Instant moved = start;
        for (Move move : moves) {
            moved = move instanceof Agreed agreed
                    ? times.plus(moved, agreed.by())
                    : moved.plus(((StoodStill) move).by());
        }
        return moved;
    }
}

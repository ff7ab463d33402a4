package org.eirene.evaluation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.AbstractIterator;
import com.google.common.collect.Iterators;
import com.google.common.collect.PeekingIterator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import org.eirene.history.Event;
import org.jspecify.annotations.Nullable;

/** Events that come in order of time; those of one instant are put into the order of events. */
final class OrderedEvents extends AbstractIterator<Event> {
    private final PeekingIterator<Event> byTime;
    private final Queue<Event> ofOneInstant = new ArrayDeque<>();

    OrderedEvents(Iterator<Event> byTime) {
        this.byTime = Iterators.peekingIterator(byTime);
    }

    @Override
    protected @Nullable Event computeNext() {
        if (ofOneInstant.isEmpty() && byTime.hasNext()) {
            gather();
        }
        return ofOneInstant.isEmpty() ? endOfData() : ofOneInstant.remove();
    }

    private void gather() {
        List<Event> together = new ArrayList<>(List.of(byTime.next()));
        while (byTime.hasNext()
                && requireNonNull(byTime.peek()).at().equals(together.get(0).at())) {
            together.add(byTime.next());
        }
        together.sort(Event.ORDER);
        ofOneInstant.addAll(together);
    }
}

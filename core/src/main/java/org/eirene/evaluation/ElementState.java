package org.eirene.evaluation;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.eirene.agreement.Element;
import org.eirene.agreement.Status;
import org.eirene.agreement.TransitionKind;
import org.jspecify.annotations.Nullable;

/** Where an element stands while time moves on. */
abstract class ElementState {
    private Status status;
    private @Nullable Instant since;
    private @Nullable Reason because;
    private final Map<TransitionKind, Instant> first = new EnumMap<>(TransitionKind.class);
    private final Map<TransitionKind, Reason> firstBecause = new EnumMap<>(TransitionKind.class);
    private ImmutableList<Turn> movedInThisBeat = ImmutableList.of();
    private int place;

    ElementState(Status initial) {
        status = initial;
    }

    ElementState(ElementState other) {
        status = other.status;
        since = other.since;
        because = other.because;
        first.putAll(other.first);
        firstBecause.putAll(other.firstBecause);
        movedInThisBeat = other.movedInThisBeat;
    }

    abstract String id();

    /** Its place among all that have a status, as {@link Dependencies} counts them. */
    int place() {
        return place;
    }

    void setPlace(int number) {
        place = number;
    }

    /** What it is called: {@code commitment 'release'}. */
    abstract String name();

    Status status() {
        return status;
    }

    boolean is(Status other) {
        return status == other;
    }

    Optional<Instant> since() {
        return Optional.ofNullable(since);
    }

    /** Why it made its last transition. */
    Optional<Reason> because() {
        return Optional.ofNullable(because);
    }

    /** When it first made a transition by which the text counts time. */
    Optional<Instant> first(TransitionKind transition) {
        return Optional.ofNullable(first.get(transition));
    }

    Optional<Reason> firstBecause(TransitionKind transition) {
        return Optional.ofNullable(firstBecause.get(transition));
    }

    boolean hasMade(TransitionKind transition) {
        return first.containsKey(transition);
    }

    void note(TransitionKind transition, Instant at, Reason why) {
        first.putIfAbsent(transition, at);
        firstBecause.putIfAbsent(transition, why);
    }

    /** An element makes a given transition at most once in one beat. */
    boolean mayBecome(Status next) {
        return !movedInThisBeat.contains(new Turn(status, next));
    }

    void become(Status next, Instant now, Reason why) {
        movedInThisBeat = ImmutableList.<Turn>builder()
                .addAll(movedInThisBeat)
                .add(new Turn(status, next))
                .build();
        status = next;
        since = now;
        because = why;
    }

    private record Turn(Status from, Status to) {}

    void beginBeat() {
        movedInThisBeat = ImmutableList.of();
    }

    /** At the end of an instant at which it was looked at. */
    void rest() {}

    /** The agreement itself. */
    static final class OfAgreement extends ElementState {
        private final String id;

        OfAgreement(String id) {
            super(Status.NOT_IN_FORCE);
            this.id = id;
        }

        OfAgreement(OfAgreement other) {
            super(other);
            id = other.id;
        }

        @Override
        String id() {
            return id;
        }

        @Override
        String name() {
            return "the agreement";
        }
    }

    /** An element of the text. */
    abstract static class Of<E extends Element> extends ElementState {
        final E element;

        Of(E element) {
            super(element.kind().statuses().iterator().next());
            this.element = element;
        }

        Of(Of<E> other) {
            super(other);
            element = other.element;
        }

        @Override
        String id() {
            return element.id();
        }

        @Override
        String name() {
            return Words.name(element);
        }
    }
}

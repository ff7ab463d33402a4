package org.eirene.history;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.eirene.agreement.Extras;

/**
 * Something on the record: what happened, and when it became known. Twelve kinds; each says in its own words what it
 * says. Whether it can apply under an agreement is not asked here: an event that cannot is a fact of the world too, and
 * the evaluation lists it as disregarded, with the reason.
 */
public sealed interface Event
        permits MilestoneReached,
                Delivery,
                Observation,
                Incident,
                Ruling,
                Challenge,
                Waiver,
                Extension,
                Deposit,
                Termination,
                Withdrawal,
                Retraction {
    /**
     * Answers by the case that this event is.
     *
     * @param cases an answer for each case; {@link PartialCases} for some of them
     * @param <R> the type of the answer
     * @return the answer for this one
     */
    <R> R match(Cases<R> cases);

    /**
     * The order of events: by {@code at}, then {@code reported}, then id. Where one of two must come first, this
     * decides.
     */
    Comparator<Event> ORDER =
            Comparator.comparing(Event::at).thenComparing(Event::reported).thenComparing(Event::id);

    /** {@return its id, unique in the history} */
    String id();

    /** {@return when it happened, in the years 1 to 9999} */
    Instant at();

    /** {@return when it came onto the record, never before it happened; when it happened unless said otherwise} */
    Instant reported();

    /** {@return who reported it} */
    Optional<String> source();

    /** {@return where the evidence is found} */
    ImmutableList<String> evidence();

    /** {@return a remark} */
    Optional<String> note();

    /** {@return what a tool keeps with it for itself} */
    Extras extras();

    /** {@return of which kind it is} */
    EventKind kind();

    /** {@return the ids of the actors who did it or to whom it is attributed; empty where they are unknown} */
    ImmutableSortedSet<String> actors();

    /** {@return the ids it names besides the actors: elements, and other events} */
    ImmutableSortedSet<String> subjects();

    /** {@return a builder that holds the same values} */
    Builder<?> toBuilder();

    /** {@return a line that a person can read} */
    String describe();

    /**
     * What the builders of all events can do.
     *
     * @param <B> the builder itself
     */
    interface Builder<B extends Builder<B>> {
        /**
         * Sets the id.
         *
         * @param id the id, not blank
         * @return this builder
         */
        B id(String id);

        /**
         * Sets when it happened.
         *
         * @param at the instant, in the years 1 to 9999
         * @return this builder
         */
        B at(Instant at);

        /**
         * Sets when it came onto the record.
         *
         * @param reported the instant, not before it happened
         * @return this builder
         */
        B reported(Instant reported);

        /**
         * Sets who reported it.
         *
         * @param source the source
         * @return this builder
         */
        B source(String source);

        /**
         * Sets where the evidence is found.
         *
         * @param evidence the places
         * @return this builder
         */
        B evidence(Iterable<String> evidence);

        /**
         * Sets the note.
         *
         * @param note the note
         * @return this builder
         */
        B note(String note);

        /**
         * Sets the extras.
         *
         * @param extras the extras
         * @return this builder
         */
        B extras(Extras extras);

        /** {@return the event} */
        Event build();
    }

    /**
     * An answer for each kind of event. Whoever implements it is told by the compiler when there is a new one.
     *
     * @param <R> the type of the answers
     */
    interface Cases<R> {
        /**
         * The answer for {@link MilestoneReached}.
         *
         * @param event the event
         * @return the answer
         */
        R milestone(MilestoneReached event);

        /**
         * The answer for {@link Delivery}.
         *
         * @param event the event
         * @return the answer
         */
        R delivery(Delivery event);

        /**
         * The answer for {@link Observation}.
         *
         * @param event the event
         * @return the answer
         */
        R observation(Observation event);

        /**
         * The answer for {@link Incident}.
         *
         * @param event the event
         * @return the answer
         */
        R incident(Incident event);

        /**
         * The answer for {@link Ruling}.
         *
         * @param event the event
         * @return the answer
         */
        R ruling(Ruling event);

        /**
         * The answer for {@link Challenge}.
         *
         * @param event the event
         * @return the answer
         */
        R challenge(Challenge event);

        /**
         * The answer for {@link Waiver}.
         *
         * @param event the event
         * @return the answer
         */
        R waiver(Waiver event);

        /**
         * The answer for {@link Extension}.
         *
         * @param event the event
         * @return the answer
         */
        R extension(Extension event);

        /**
         * The answer for {@link Deposit}.
         *
         * @param event the event
         * @return the answer
         */
        R deposit(Deposit event);

        /**
         * The answer for {@link Termination}.
         *
         * @param event the event
         * @return the answer
         */
        R termination(Termination event);

        /**
         * The answer for {@link Withdrawal}.
         *
         * @param event the event
         * @return the answer
         */
        R withdrawal(Withdrawal event);

        /**
         * The answer for {@link Retraction}.
         *
         * @param event the event
         * @return the answer
         */
        R retraction(Retraction event);
    }

    /**
     * An answer for some kinds of event, and one for all others, also for those that are yet to come.
     *
     * @param <R> the type of the answers
     */
    interface PartialCases<R> extends Cases<R> {
        /**
         * The answer for every kind that has none of its own.
         *
         * @param event the event
         * @return the answer
         */
        R otherwise(Event event);

        @Override
        default R milestone(MilestoneReached event) {
            return otherwise(event);
        }

        @Override
        default R delivery(Delivery event) {
            return otherwise(event);
        }

        @Override
        default R observation(Observation event) {
            return otherwise(event);
        }

        @Override
        default R incident(Incident event) {
            return otherwise(event);
        }

        @Override
        default R ruling(Ruling event) {
            return otherwise(event);
        }

        @Override
        default R challenge(Challenge event) {
            return otherwise(event);
        }

        @Override
        default R waiver(Waiver event) {
            return otherwise(event);
        }

        @Override
        default R extension(Extension event) {
            return otherwise(event);
        }

        @Override
        default R deposit(Deposit event) {
            return otherwise(event);
        }

        @Override
        default R termination(Termination event) {
            return otherwise(event);
        }

        @Override
        default R withdrawal(Withdrawal event) {
            return otherwise(event);
        }

        @Override
        default R retraction(Retraction event) {
            return otherwise(event);
        }
    }
}

package org.eirene.analysis;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import org.eirene.internal.Decimals;

/** What a finding rests on, as data. */
public sealed interface Evidence
        permits Evidence.Circle,
                Evidence.Clarification,
                Evidence.Chain,
                Evidence.Involved,
                Evidence.Passage,
                Evidence.Shortfall,
                Evidence.Contradiction,
                Evidence.Gamble {
    /**
     * Answers by the case that this evidence is.
     *
     * @param cases an answer for each case; {@link PartialCases} for some of them
     * @param <R> the type of the answer
     * @return the answer for this one
     */
    <R> R match(Cases<R> cases);

    /**
     * Elements each of which waits for the next, and the last for the first.
     *
     * @param waits the waits, one or more
     * @param heldUp the ids of the elements outside that wait for one of them, in the order of the text
     */
    record Circle(ImmutableList<Wait> waits, ImmutableList<String> heldUp) implements Evidence {
        /**
         * Rejects null.
         *
         * @param waits the waits
         * @param heldUp the ids of the elements outside that wait for one of them
         */
        public Circle {
            requireNonNull(waits, "waits");
            requireNonNull(heldUp, "heldUp");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.circle(this);
        }

        /** {@return the waits and who else is held up, in one line} */
        @Override
        public String toString() {
            return Joiner.on("; ").join(waits)
                    + (heldUp.isEmpty() ? "" : "; held up: " + Joiner.on(", ").join(heldUp));
        }
    }

    /**
     * A circle that comes of different readings, and the fewest clauses on which to agree so that none is left.
     *
     * @param circle the waits, each with its reading where one alone understands it so
     * @param clauses the ids of the elements to be clarified
     * @param isSmallest whether it is proved that no fewer waits would do: of up to twenty elements it is
     */
    record Clarification(ImmutableList<Wait> circle, ImmutableSet<String> clauses, boolean isSmallest)
            implements Evidence {
        /**
         * Rejects null.
         *
         * @param circle the waits
         * @param clauses the ids of the elements to be clarified
         * @param isSmallest whether it is proved that no fewer waits would do
         */
        public Clarification {
            requireNonNull(circle, "circle");
            requireNonNull(clauses, "clauses");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.clarification(this);
        }

        /** {@return the waits and the clauses, in one line} */
        @Override
        public String toString() {
            return Joiner.on("; ").join(circle) + "; to be clarified: "
                    + Joiner.on(", ").join(clauses);
        }
    }

    /**
     * Who waits for whom, up to what does not come.
     *
     * @param waits the waits, each beginning with whom the one before ends
     */
    record Chain(ImmutableList<Wait> waits) implements Evidence {
        /**
         * Rejects null.
         *
         * @param waits the waits
         */
        public Chain {
            requireNonNull(waits, "waits");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.chain(this);
        }

        /** {@return the waits in one line} */
        @Override
        public String toString() {
            return Joiner.on("; ").join(waits);
        }
    }

    /**
     * Elements that it is about.
     *
     * @param elements their ids
     */
    record Involved(ImmutableList<String> elements) implements Evidence {
        /**
         * Rejects null.
         *
         * @param elements their ids
         */
        public Involved {
            requireNonNull(elements, "elements");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.involved(this);
        }

        /** {@return the ids in one line} */
        @Override
        public String toString() {
            return Joiner.on(", ").join(elements);
        }
    }

    /**
     * A part of the text.
     *
     * @param words what it says: a condition, a performance
     */
    record Passage(String words) implements Evidence {
        /**
         * Rejects null.
         *
         * @param words what it says
         */
        public Passage {
            requireNonNull(words, "words");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.passage(this);
        }

        /** {@return the words} */
        @Override
        public String toString() {
            return words;
        }
    }

    /**
     * What there is against what is needed.
     *
     * @param available what there is
     * @param needed what is needed
     * @param unit in which unit
     */
    record Shortfall(BigDecimal available, BigDecimal needed, String unit) implements Evidence {
        /**
         * Rejects null; equal by value.
         *
         * @param available what there is
         * @param needed what is needed
         * @param unit in which unit
         */
        public Shortfall {
            available = Decimals.normalize("available", available);
            needed = Decimals.normalize("needed", needed);
            requireNonNull(unit, "unit");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.shortfall(this);
        }

        /** {@return for example {@code 100 of 250 USD}} */
        @Override
        public String toString() {
            return Decimals.text(available) + " of " + Decimals.text(needed) + " " + unit;
        }
    }

    /**
     * Clauses that cannot be kept together.
     *
     * @param conflict what each asks, and by how much they miss one another
     */
    record Contradiction(TimelineConflict conflict) implements Evidence {
        /**
         * Rejects null.
         *
         * @param conflict what each asks, and by how much they miss one another
         */
        public Contradiction {
            requireNonNull(conflict, "conflict");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.contradiction(this);
        }

        /** {@return the clauses with what they ask, and by how much they miss} */
        @Override
        public String toString() {
            return conflict.toString();
        }
    }

    /**
     * A deadline and what nobody controls.
     *
     * @param luck the deadline, what it relies on, and by how much it is missed in the worst case
     */
    record Gamble(Luck luck) implements Evidence {
        /**
         * Rejects null.
         *
         * @param luck the deadline, what it relies on, and by how much it is missed in the worst case
         */
        public Gamble {
            requireNonNull(luck, "luck");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.gamble(this);
        }

        /** {@return the deadline, what it relies on and by how much it is missed, in one line} */
        @Override
        public String toString() {
            return luck.toString();
        }
    }

    /**
     * An answer for each kind of evidence. Whoever implements it is told by the compiler when there is a new one.
     *
     * @param <R> the type of the answers
     */
    interface Cases<R> {
        /**
         * The answer for {@link Circle}.
         *
         * @param evidence the evidence
         * @return the answer
         */
        R circle(Circle evidence);

        /**
         * The answer for {@link Clarification}.
         *
         * @param evidence the evidence
         * @return the answer
         */
        R clarification(Clarification evidence);

        /**
         * The answer for {@link Chain}.
         *
         * @param evidence the evidence
         * @return the answer
         */
        R chain(Chain evidence);

        /**
         * The answer for {@link Involved}.
         *
         * @param evidence the evidence
         * @return the answer
         */
        R involved(Involved evidence);

        /**
         * The answer for {@link Passage}.
         *
         * @param evidence the evidence
         * @return the answer
         */
        R passage(Passage evidence);

        /**
         * The answer for {@link Shortfall}.
         *
         * @param evidence the evidence
         * @return the answer
         */
        R shortfall(Shortfall evidence);

        /**
         * The answer for {@link Contradiction}.
         *
         * @param evidence the evidence
         * @return the answer
         */
        R contradiction(Contradiction evidence);

        /**
         * The answer for {@link Gamble}.
         *
         * @param evidence the evidence
         * @return the answer
         */
        R gamble(Gamble evidence);
    }

    /**
     * An answer for some kinds of evidence, and one for all others, also for those that are yet to come.
     *
     * @param <R> the type of the answers
     */
    interface PartialCases<R> extends Cases<R> {
        /**
         * The answer for every kind that has none of its own.
         *
         * @param evidence the evidence
         * @return the answer
         */
        R otherwise(Evidence evidence);

        @Override
        default R circle(Circle evidence) {
            return otherwise(evidence);
        }

        @Override
        default R clarification(Clarification evidence) {
            return otherwise(evidence);
        }

        @Override
        default R chain(Chain evidence) {
            return otherwise(evidence);
        }

        @Override
        default R involved(Involved evidence) {
            return otherwise(evidence);
        }

        @Override
        default R passage(Passage evidence) {
            return otherwise(evidence);
        }

        @Override
        default R shortfall(Shortfall evidence) {
            return otherwise(evidence);
        }

        @Override
        default R contradiction(Contradiction evidence) {
            return otherwise(evidence);
        }

        @Override
        default R gamble(Gamble evidence) {
            return otherwise(evidence);
        }
    }
}

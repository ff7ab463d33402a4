package org.eirene.negotiation;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;

/**
 * That an element falls because others are gone: either the text leaves it nothing to come about by, or somebody's
 * acceptance of it rested on something that is gone.
 */
public sealed interface Fall {
    /** {@return the id of the element that falls} */
    String element();

    /**
     * Answers by the case that this is.
     *
     * @param cases an answer for each case
     * @param <R> the type of the answer
     * @return the answer for this one
     */
    <R> R match(Cases<R> cases);

    /**
     * An answer for each way to fall.
     *
     * @param <R> the type of the answers
     */
    interface Cases<R> {
        /**
         * The answer for {@link OfText}.
         *
         * @param fall the fall
         * @return the answer
         */
        R ofText(OfText fall);

        /**
         * The answer for {@link OfAcceptance}.
         *
         * @param fall the fall
         * @return the answer
         */
        R ofAcceptance(OfAcceptance fall);
    }

    /**
     * As it is written, an element cannot come about without others: a tranche without the benchmark that releases it.
     *
     * @param element the id of the element that falls
     * @param lacks the ids of the elements that it would need, and that are gone; in the order of its text
     */
    record OfText(String element, ImmutableSet<String> lacks) implements Fall {
        /**
         * Rejects null, and a fall for no reason.
         *
         * @param element the id of the element that falls
         * @param lacks the ids of the elements that it would need
         * @throws IllegalArgumentException if it lacks nothing
         */
        public OfText {
            requireNonNull(element, "element");
            checkArgument(!lacks.isEmpty(), "What lacks nothing does not fall: %s", element);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.ofText(this);
        }

        /** {@return it as words: {@code tranche-1 needs aid-flow}} */
        @Override
        public String toString() {
            return element + " needs " + Joiner.on(", ").join(lacks);
        }
    }

    /**
     * A party accepted a clause on conditions, and with what is gone they are no longer met.
     *
     * @param chain the acceptance that is lost, then what each one before waits for; the last is of a clause that is gone
     */
    record OfAcceptance(ImmutableList<Acceptance> chain) implements Fall {
        /**
         * Refuses a chain of one, which waits for nothing.
         *
         * @param chain the acceptance that is lost, then what each one before waits for
         * @throws IllegalArgumentException if there are not two at least
         */
        public OfAcceptance {
            checkArgument(chain.size() >= 2, "An acceptance is lost with another: %s", chain);
        }

        @Override
        public String element() {
            return chain.get(0).clause();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.ofAcceptance(this);
        }

        /** {@return it as words: {@code south accepts release only if north accepts free-detainees}} */
        @Override
        public String toString() {
            return Joiner.on(" only if ").join(chain);
        }
    }
}

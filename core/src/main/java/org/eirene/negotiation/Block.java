package org.eirene.negotiation;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;

/**
 * Why a party does not accept a clause: it rejects it, has said nothing, or waits for others, with the shortest chain
 * from it to one who does not accept, and whom nothing but himself keeps from it.
 *
 * <p>Nobody blocks by waiting in a circle: if all that each of several waits for are the others, all of them accept.
 *
 * @param chain the acceptance that is missing, then what each one before waits for; of one where it waits for nobody
 * @param kind what the party does
 * @param origin what the last in the chain does: {@link Kind#REJECTS} or {@link Kind#IS_SILENT}
 */
public record Block(ImmutableList<Acceptance> chain, Kind kind, Kind origin) {
    /** What one does who does not accept. */
    public enum Kind {
        /** Does not accept the clause, whatever others do. */
        REJECTS("rejects"),
        /** Has said nothing about it. */
        IS_SILENT("is silent"),
        /** Accepts it on conditions that are not met. */
        WAITS("waits");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** {@return it as words: {@code is silent}} */
        public String words() {
            return words;
        }
    }

    /**
     * Refuses an empty chain.
     *
     * @param chain the acceptance that is missing, then what each one before waits for
     * @param kind what the party does
     * @param origin what the last in the chain does
     * @throws IllegalArgumentException if the chain is empty
     */
    public Block {
        checkArgument(!chain.isEmpty(), "A block is of an acceptance that is missing");
        requireNonNull(kind, "kind");
        requireNonNull(origin, "origin");
    }

    /** {@return the id of the party that does not accept} */
    public String by() {
        return chain.get(0).by();
    }

    /** {@return the id of the clause that it does not accept} */
    public String clause() {
        return chain.get(0).clause();
    }

    /** {@return the id of the actor at the end of the chain: who would have to move first} */
    public String heldUpBy() {
        return chain.get(chain.size() - 1).by();
    }

    /**
     * Its words.
     *
     * @return for example {@code south waits for north on free-detainees, who waits for qatar on convene, who rejects}
     */
    @Override
    public String toString() {
        StringBuilder words = new StringBuilder(by());
        for (int i = 1; i < chain.size(); i++) {
            words.append(i == 1 ? "" : ", who")
                    .append(" waits for ")
                    .append(chain.get(i).by())
                    .append(" on ")
                    .append(chain.get(i).clause());
        }
        return words.append(chain.size() == 1 ? " " : ", who ")
                .append(origin.words())
                .toString();
    }
}

package org.eirene.agreement;

import static java.util.Objects.requireNonNull;

/**
 * At its end the phase goes on by an offset, as often as a condition then holds, and lapses otherwise: "the pause is
 * prolonged by a day for every ten released".
 *
 * @param by how much longer each time
 * @param condition what must hold at the end, the {@code while} of the written form
 * @param times how often at the most, 1 or more
 */
public record Extend(Offset by, Condition condition, int times) implements OnExpiry {
    /**
     * Rejects null.
     *
     * @param by how much longer each time
     * @param condition what must hold at the end
     * @param times how often at the most, 1 or more
     */
    public Extend {
        requireNonNull(by, "by");
        requireNonNull(condition, "condition");
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.extend(this);
    }

    @Override
    public String toString() {
        return "extend by " + by + " while " + condition + ", at most " + times + " times";
    }
}

package org.eirene.evaluation;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How far something is implemented, on the field's scale of 0 to 3 for each item. Scores are contested: equal weights
 * are a choice, and the shares of each value stand beside the mean.
 *
 * @param items how many items scored 0, 1, 2 and 3, in this order
 */
public record Score(ImmutableList<Integer> items) {
    /**
     * Checks the length.
     *
     * @param items how many items scored 0, 1, 2 and 3, in this order
     * @throws IllegalArgumentException if there are not four counts
     */
    public Score {
        checkArgument(items.size() == 4, "A score counts the items of 0, 1, 2 and 3, but had %s counts", items.size());
    }

    static Score of(Iterable<Integer> scores) {
        int[] counts = new int[4];
        scores.forEach(score -> counts[score]++);
        return new Score(ImmutableList.of(counts[0], counts[1], counts[2], counts[3]));
    }

    static Score ofAll(Iterable<? extends ElementStatus> elements) {
        return of(Streams.stream(elements)
                .flatMap(element -> of(element).stream().boxed())
                .toList());
    }

    /** What an element scores; empty if it is not scored. */
    static OptionalInt of(ElementStatus element) {
        return element instanceof CommitmentStatus commitment
                ? commitment.score()
                : element instanceof BenchmarkStatus benchmark ? benchmark.score() : OptionalInt.empty();
    }

    /** {@return how many items were scored} */
    public int count() {
        return items.stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * The sum over the items divided by three times their number.
     *
     * @return in percent, half up to one decimal; empty if nothing was scored
     */
    public Optional<BigDecimal> percent() {
        // 100 (0 n0 + 1 n1 + 2 n2 + 3 n3) / (3 n)
        long sum = items.get(1) + 2L * items.get(2) + 3L * items.get(3);
        return count() == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(100 * sum)
                        .divide(BigDecimal.valueOf(3L * count()), 1, RoundingMode.HALF_UP));
    }

    /** {@return for example {@code 61.9 % (0: 1, 1: 0, 2: 4, 3: 2)}; {@code nothing scored yet} where nothing was} */
    @Override
    public String toString() {
        return percent()
                .map(value -> value + " % (0: " + items.get(0) + ", 1: " + items.get(1) + ", 2: " + items.get(2)
                        + ", 3: " + items.get(3) + ")")
                .orElse("nothing scored yet");
    }
}

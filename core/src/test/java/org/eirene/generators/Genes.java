package org.eirene.generators;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;

/** A list of whole numbers, read from left to right choice by choice. What is missing is 0, the simplest choice. */
final class Genes {
    private static final int BOUND = 1_000;

    private final List<Integer> values;
    private int next;

    Genes(List<Integer> values) {
        this.values = values;
    }

    /** Lists of a length. */
    static Arbitrary<List<Integer>> ofLength(int length) {
        return Arbitraries.integers()
                .between(0, BOUND - 1)
                .withDistribution(RandomDistribution.uniform())
                .withoutEdgeCases()
                .list()
                .ofSize(length)
                .withoutEdgeCases();
    }

    /** Lists of lists, as many as the bounds say, both inclusive, every number of them as likely as another. */
    static Arbitrary<List<List<Integer>>> several(int least, int most, int length) {
        return ofLength(length)
                .list()
                .ofMinSize(least)
                .ofMaxSize(most)
                .withSizeDistribution(RandomDistribution.uniform())
                .withoutEdgeCases();
    }

    /** A number from 0, inclusive, to a bound, exclusive. */
    int below(int bound) {
        int value = next < values.size() ? values.get(next) : 0;
        next++;
        return value % bound;
    }

    /** True in so many of a hundred cases; false is the simplest. */
    boolean chance(int percent) {
        return below(100) >= 100 - percent;
    }

    /** One of several, the first being the simplest. */
    <T> T of(List<T> options) {
        return options.get(below(options.size()));
    }

    /** One of several, the first being the simplest. */
    @SafeVarargs
    final <T> T oneOf(T... options) {
        return options[below(options.length)];
    }

    /** Which of several, by weight, the first being the simplest. */
    int weighted(int... weights) {
        int sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        int rest = below(sum);
        int index = 0;
        while (rest >= weights[index]) {
            rest -= weights[index];
            index++;
        }
        return index;
    }

    /** Some of several, at least one, in their order; the first alone is the simplest. */
    <T> List<T> some(List<T> options, int most) {
        int first = below(options.size());
        List<T> chosen = new ArrayList<>(List.of(options.get(first)));
        for (int i = 1; i < options.size() && chosen.size() < most; i++) {
            if (chance(30)) {
                chosen.add(options.get((first + i) % options.size()));
            }
        }
        return options.stream().filter(chosen::contains).toList();
    }
}

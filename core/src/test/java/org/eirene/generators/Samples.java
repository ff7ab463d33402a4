package org.eirene.generators;

import com.google.common.collect.ImmutableList;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;

/** Draws from arbitraries outside of a property: the same samples in every run. */
public final class Samples {
    private static final long SEED = 20_250_116;

    private Samples() {}

    /**
     * Samples of an arbitrary.
     *
     * <pre>{@code
     * Samples.of(Scenarios.any(), 1_000)
     * }</pre>
     *
     * @param arbitrary the arbitrary
     * @param number how many, 0 or more
     * @param <T> what it makes
     * @return the samples, the same for the same arguments
     */
    public static <T> ImmutableList<T> of(Arbitrary<T> arbitrary, int number) {
        ImmutableList.Builder<T> samples = ImmutableList.builder();
        JqwikSession.run(() -> {
            RandomGenerator<T> generator = arbitrary.generator(1_000);
            Random random = new Random(SEED);
            for (int i = 0; i < number; i++) {
                samples.add(generator.next(random).value());
            }
        });
        return samples.build();
    }
}

package org.eirene.sequencing;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eirene.internal.Decimals;

/** Amounts by the ids of those whom they concern, in the order in which they were written. */
final class Amounts {
    private Amounts() {}

    static ImmutableMap<String, BigDecimal> normalized(String name, Map<String, BigDecimal> amounts) {
        ImmutableMap.Builder<String, BigDecimal> normal = ImmutableMap.builder();
        amounts.forEach((actor, amount) -> normal.put(actor, Decimals.normalize(name, amount)));
        return normal.buildOrThrow();
    }

    static ImmutableMap<String, ImmutableMap<String, BigDecimal>> normalizedEach(
            String name, Map<String, ? extends Map<String, BigDecimal>> amounts) {
        ImmutableMap.Builder<String, ImmutableMap<String, BigDecimal>> normal = ImmutableMap.builder();
        amounts.forEach((element, each) -> normal.put(element, normalized(name, each)));
        return normal.buildOrThrow();
    }

    static ImmutableMap<String, BigDecimal> with(Map<String, BigDecimal> amounts, String actor, BigDecimal amount) {
        Map<String, BigDecimal> more = new LinkedHashMap<>(amounts);
        more.put(actor, amount);
        return ImmutableMap.copyOf(more);
    }
}

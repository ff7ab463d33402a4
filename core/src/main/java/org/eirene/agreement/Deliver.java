package org.eirene.agreement;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
import org.eirene.internal.Decimals;

/**
 * A quantity to be delivered, at once or in instalments, maybe item by item from an agreed list.
 *
 * <pre>{@code
 * deliver(840, "weapon")
 *     .instalment(210, date("2005-10-15"))
 *     .instalment(420, date("2005-11-15"))
 * deliver(3, "person").manifest("list-a")
 * }</pre>
 *
 * @param quantity how much in all
 * @param unit what is counted: person, weapon, km
 * @param manifest the id of the list whose items count, each once; empty where any delivery counts
 * @param instalments what is due before the rest, with rising totals
 */
public record Deliver(
        BigDecimal quantity, String unit, Optional<String> manifest, ImmutableList<Instalment> instalments)
        implements Performance {
    /**
     * Rejects null.
     *
     * @param quantity how much in all
     * @param unit what is counted: person, weapon, km
     * @param manifest the id of the list whose items count
     * @param instalments what is due before the rest, with rising totals
     * @throws IllegalArgumentException if the quantity has more than 100 digits before or after the point
     */
    public Deliver {
        quantity = Decimals.normalize("quantity", quantity);
        requireNonNull(unit, "unit");
        requireNonNull(manifest, "manifest");
        requireNonNull(instalments, "instalments");
    }

    /**
     * The same, counted from a list.
     *
     * @param id the id of a manifest
     * @return the performance
     */
    public Deliver manifest(String id) {
        return new Deliver(quantity, unit, Optional.of(id), instalments);
    }

    /**
     * The same with a further instalment.
     *
     * @param total what must have been delivered by then in all, the earlier instalments included
     * @param due when it is due, inclusive
     * @return the performance
     */
    public Deliver instalment(long total, MomentSource due) {
        return instalments(ImmutableList.<Instalment>builder()
                .addAll(instalments)
                .add(Instalment.of(total, due))
                .build());
    }

    /**
     * The same with other instalments.
     *
     * @param values the instalments, with rising totals
     * @return the performance
     */
    public Deliver instalments(Iterable<Instalment> values) {
        return new Deliver(quantity, unit, manifest, ImmutableList.copyOf(values));
    }

    @Override
    public boolean isDeliverable() {
        return true;
    }

    @Override
    public Optional<String> countedIn() {
        return Optional.of(unit);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.deliver(this);
    }

    @Override
    public String toString() {
        return "deliver " + Decimals.text(quantity) + " " + unit
                + manifest.map(id -> " of " + id).orElse("")
                + (instalments.isEmpty() ? "" : " (" + Joiner.on(", ").join(instalments) + ")");
    }
}

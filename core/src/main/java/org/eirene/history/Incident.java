package org.eirene.history;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import java.util.Optional;
import org.eirene.agreement.Extras;
import org.eirene.internal.DomainStyle;
import org.immutables.value.Value;

/**
 * Something that happened and that clauses may speak of: an attack, a convoy stopped, a house begun.
 *
 * <pre>{@code
 * Incident.builder().id("e4").at(instant).incidentKind("armed-attack").severity(3).by("northern-army").build()
 * }</pre>
 */
@Value.Immutable
@DomainStyle
public sealed interface Incident extends Event permits ImmutableIncident {
    /** {@return which kind of incident, {@code incident} in the written form} */
    String incidentKind();

    /** {@return how grave, 1 to 5, inclusive} */
    int severity();

    /** {@return the id of the actor to whom it is attributed; empty: by persons unknown} */
    Optional<String> by();

    /** {@return where} */
    Optional<String> area();

    @Override
    @Value.Default
    default Instant reported() {
        return at();
    }

    @Override
    @Value.Default
    default Extras extras() {
        return Extras.none();
    }

    @Override
    default EventKind kind() {
        return EventKind.INCIDENT;
    }

    @Override
    default ImmutableSortedSet<String> actors() {
        return by().<ImmutableSortedSet<String>>map(ImmutableSortedSet::of).orElse(ImmutableSortedSet.of());
    }

    @Override
    default ImmutableSortedSet<String> subjects() {
        return ImmutableSortedSet.of();
    }

    @Override
    default <R> R match(Cases<R> cases) {
        return cases.incident(this);
    }

    @Override
    default String describe() {
        return Checks.line(
                this,
                incidentKind() + " of severity " + severity() + Checks.by(by())
                        + area().map(area -> " in " + area).orElse(""));
    }

    /** Refuses what no record can say. */
    @Value.Check
    default void check() {
        Checks.common(this);
        Checks.word(this, "kind of incident", incidentKind());
        area().ifPresent(area -> Checks.word(this, "area", area));
        Preconditions.checkArgument(
                severity() >= 1 && severity() <= 5,
                "The severity of an incident is 1 to 5, but was %s (event '%s')",
                severity(),
                id());
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    @Override
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds one. The id, the instant, the kind and the severity are needed. */
    final class Builder extends ImmutableIncident.Builder implements Event.Builder<Builder> {
        /** Starts with nothing set. */
        public Builder() {}
    }
}

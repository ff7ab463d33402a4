package org.eirene.history;

import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import org.eirene.agreement.Extras;
import org.eirene.internal.DomainStyle;
import org.immutables.value.Value;

/** A declared milestone, or entry into force, was reached. The first one counts. */
@Value.Immutable
@DomainStyle
public sealed interface MilestoneReached extends Event permits ImmutableMilestoneReached {
    /** {@return the id of the milestone} */
    String milestone();

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
        return EventKind.MILESTONE;
    }

    @Override
    default ImmutableSortedSet<String> actors() {
        return ImmutableSortedSet.of();
    }

    @Override
    default ImmutableSortedSet<String> subjects() {
        return ImmutableSortedSet.of(milestone());
    }

    @Override
    default <R> R match(Cases<R> cases) {
        return cases.milestone(this);
    }

    @Override
    default String describe() {
        return Checks.line(this, milestone() + " reached");
    }

    /** Refuses what no record can say. */
    @Value.Check
    default void check() {
        Checks.common(this);
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    @Override
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds one. The id, the instant and the milestone are needed. */
    final class Builder extends ImmutableMilestoneReached.Builder implements Event.Builder<Builder> {
        /** Starts with nothing set. */
        public Builder() {}
    }
}

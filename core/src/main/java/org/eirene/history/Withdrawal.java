package org.eirene.history;

import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import java.util.Optional;
import org.eirene.agreement.Extras;
import org.eirene.internal.DomainStyle;
import org.immutables.value.Value;

/** A party gives notice that it leaves. */
@Value.Immutable
@DomainStyle
public sealed interface Withdrawal extends Event permits ImmutableWithdrawal {
    /** {@return the id of the party} */
    String by();

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
        return EventKind.WITHDRAWAL;
    }

    @Override
    default ImmutableSortedSet<String> actors() {
        return ImmutableSortedSet.of(by());
    }

    @Override
    default ImmutableSortedSet<String> subjects() {
        return ImmutableSortedSet.of();
    }

    @Override
    default <R> R match(Cases<R> cases) {
        return cases.withdrawal(this);
    }

    @Override
    default String describe() {
        return Checks.line(this, "withdrawal" + Checks.by(Optional.of(by())));
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

    /** Builds one. The id, the instant and the party are needed. */
    final class Builder extends ImmutableWithdrawal.Builder implements Event.Builder<Builder> {
        /** Starts with nothing set. */
        public Builder() {}
    }
}

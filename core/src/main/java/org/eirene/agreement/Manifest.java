package org.eirene.agreement;

import com.google.common.collect.ImmutableList;
import org.eirene.internal.DomainStyle;
import org.immutables.value.Value;

/**
 * An agreed list, of persons or things, each of which counts once.
 *
 * <pre>{@code
 * Manifest.builder().id("list-a").addItems("a-001", "a-002").build()
 * }</pre>
 */
@Value.Immutable
@DomainStyle
public sealed interface Manifest extends Element permits ImmutableManifest {
    /** {@return the items, in the order of the list; each at most once} */
    ImmutableList<String> items();

    @Override
    @Value.Default
    default Extras extras() {
        return Extras.none();
    }

    @Override
    default ElementKind kind() {
        return ElementKind.MANIFEST;
    }

    @Override
    default <R> R match(Element.Cases<R> cases) {
        return cases.manifest(this);
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds the same values} */
    default Builder toBuilder() {
        return builder().from(this);
    }

    @Override
    default String describe() {
        return Descriptions.of(this);
    }

    /** Builds one. The id is needed. */
    final class Builder extends ImmutableManifest.Builder {
        /** Starts with nothing set. */
        public Builder() {}
    }
}

package org.eirene.agreement;

import com.google.common.collect.ImmutableSortedSet;
import org.eirene.internal.DomainStyle;
import org.immutables.value.Value;

/**
 * What the text leaves open. It has no effect on evaluation; the analysis reports it.
 *
 * <pre>{@code
 * OpenQuestion.builder().id("which-list").title("Whose names are on the second list")
 *     .concerns("release-civilians").build()
 * }</pre>
 */
@Value.Immutable
@DomainStyle
public sealed interface OpenQuestion extends Element permits ImmutableOpenQuestion {
    /** {@return the ids of the elements it concerns} */
    @Value.NaturalOrder
    ImmutableSortedSet<String> concerns();

    @Override
    @Value.Default
    default Extras extras() {
        return Extras.none();
    }

    @Override
    default ElementKind kind() {
        return ElementKind.OPEN_QUESTION;
    }

    @Override
    default <R> R match(Element.Cases<R> cases) {
        return cases.openQuestion(this);
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
    final class Builder extends ImmutableOpenQuestion.Builder {
        /** Starts with nothing set. */
        public Builder() {}

        /**
         * Sets what it concerns.
         *
         * @param ids their ids
         * @return this builder
         */
        public Builder concerns(String... ids) {
            return concerns(ImmutableSortedSet.copyOf(ids));
        }
    }
}

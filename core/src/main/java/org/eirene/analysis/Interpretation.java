package org.eirene.analysis;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Element;
import org.eirene.agreement.Extras;
import org.eirene.agreement.InvalidAgreementException;

/**
 * A reading of a text: the same text, some of its clauses understood otherwise. Each side may have its own. In the
 * written form it is {@code eirene/reading/1}.
 *
 * <pre>{@code
 * Interpretation.of("minsk-2", "elections-first", border.toBuilder().when(fulfilled("local-elections")).build())
 * }</pre>
 *
 * @param agreement the id of the agreement
 * @param id its own id
 * @param title what it is called
 * @param elements the elements as it understands them, each in the place of the one with its id
 * @param extras what a tool keeps with it for itself
 */
public record Interpretation(
        String agreement, String id, Optional<String> title, ImmutableList<Element> elements, Extras extras) {
    /**
     * Rejects null.
     *
     * @param agreement the id of the agreement
     * @param id its own id
     * @param title what it is called
     * @param elements the elements as it understands them
     * @param extras what a tool keeps with it for itself
     */
    public Interpretation {
        requireNonNull(agreement, "agreement");
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(elements, "elements");
        requireNonNull(extras, "extras");
    }

    /**
     * A reading without a title.
     *
     * @param agreement the id of the agreement
     * @param id its own id
     * @param elements the elements as it understands them
     * @return the reading
     */
    public static Interpretation of(String agreement, String id, Element... elements) {
        return new Interpretation(agreement, id, Optional.empty(), ImmutableList.copyOf(elements), Extras.none());
    }

    /**
     * The same reading under a title.
     *
     * @param value what it is called
     * @return the reading
     */
    public Interpretation title(String value) {
        return new Interpretation(agreement, id, Optional.of(value), elements, extras);
    }

    /**
     * The same reading with one clause understood as the text has it.
     *
     * @param elementId the id of the element
     * @return the reading
     */
    public Interpretation without(String elementId) {
        requireNonNull(elementId, "elementId");
        return new Interpretation(
                agreement,
                id,
                title,
                elements.stream()
                        .filter(element -> !element.id().equals(elementId))
                        .collect(ImmutableList.toImmutableList()),
                extras);
    }

    /**
     * The text as it is understood so.
     *
     * @param text the agreement
     * @return the agreement with these elements in the place of its own
     * @throws IllegalArgumentException if it is a reading of another agreement, or one of its elements is not in the text
     * @throws InvalidAgreementException if the text so understood is not valid
     */
    public Agreement applyTo(Agreement text) {
        checkArgument(
                text.id().equals(agreement),
                "'%s' is a reading of agreement '%s', not of '%s'",
                id,
                agreement,
                text.id());
        for (Element element : elements) {
            checkArgument(
                    text.find(element.kind().type(), element.id()).isPresent(),
                    "%s '%s' of reading '%s' is not in agreement '%s': a reading replaces what the text has",
                    element.kind().noun(),
                    element.id(),
                    id,
                    agreement);
        }
        Agreement.Builder builder = text.toBuilder();
        elements.forEach(builder::with);
        return builder.build();
    }

    /** {@return its id, its title, then a line for each element} */
    @Override
    public String toString() {
        StringBuilder words =
                new StringBuilder("reading ").append(id).append(" of ").append(agreement);
        title.ifPresent(value -> words.append(": '").append(value).append("'"));
        elements.forEach(element -> words.append("\n  ").append(element.describe()));
        return words.toString();
    }
}

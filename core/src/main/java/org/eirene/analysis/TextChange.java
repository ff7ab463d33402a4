package org.eirene.analysis;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eirene.agreement.ElementKind;

/**
 * One thing that one text says and another does not, or says otherwise.
 *
 * <pre>{@code
 * commitments[0].due (release-civilians): was opened(opening) + P42D, now opened(opening) + P30D
 *   deadline tightened (better for north; worse for south)
 * }</pre>
 *
 * @param element the id of the element; empty where it is the agreement itself
 * @param kind the kind of the element; empty where it is the agreement itself
 * @param path where, in the words of the written form: {@code commitments[0].due}; in the later text, or in the earlier one
 *     where it is gone from the later
 * @param before what the earlier text says there, in a line; empty where it says nothing
 * @param after what the later text says there, in a line; empty where it says nothing
 * @param effects what that means, one at least; the first is the one that the change is classed by
 * @param note what else is to be known of the difference, in a line: that a day and twenty-four hours are as long, but for
 *     changes of the clock in between; mostly empty
 */
public record TextChange(
        Optional<String> element,
        Optional<ElementKind> kind,
        String path,
        Optional<String> before,
        Optional<String> after,
        ImmutableList<ChangeEffect> effects,
        Optional<String> note) {
    /**
     * Rejects null, and a change that has no effects.
     *
     * @param element the id of the element
     * @param kind the kind of the element
     * @param path where, in the words of the written form
     * @param before what the earlier text says there
     * @param after what the later text says there
     * @param effects what that means
     * @param note what else is to be known of the difference
     * @throws IllegalArgumentException if there is no effect
     */
    public TextChange {
        requireNonNull(element, "element");
        requireNonNull(kind, "kind");
        requireNonNull(path, "path");
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        requireNonNull(note, "note");
        checkArgument(!requireNonNull(effects, "effects").isEmpty(), "A change has an effect, if only on the wording");
    }

    /**
     * Whether one of its effects is of a class.
     *
     * @param changeClass the class
     * @return whether it is classed so, among others maybe
     */
    public boolean isOf(ChangeClass changeClass) {
        requireNonNull(changeClass, "changeClass");
        return effects.stream().anyMatch(effect -> effect.changeClass() == changeClass);
    }

    /** {@return the path and the id with what was and what is, and below them a line for each effect and for the note} */
    @Override
    public String toString() {
        return words(path + element.map(id -> " (" + id + ")").orElse(""));
    }

    /** The same under another name. */
    String words(String name) {
        return Stream.concat(effects.stream().map(ChangeEffect::toString), note.stream())
                .map(effect -> "\n  " + effect)
                .collect(Collectors.joining("", name + ": " + difference(), ""));
    }

    private String difference() {
        return before.map(was -> after.map(is -> "was " + was + ", now " + is).orElse("no longer " + was))
                .orElse("new " + after.orElse(""));
    }
}

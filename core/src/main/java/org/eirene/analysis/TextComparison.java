package org.eirene.analysis;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Multiset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Element;
import org.jspecify.annotations.Nullable;

/**
 * Two texts, one beside the other: the elements that came and went, every change of those that stayed, what each change means
 * and for whom, and what the analysis finds in one text and not in the other. Immutable; equal texts give equal comparisons.
 *
 * <pre>{@code
 * var comparison = TextComparison.of(draft, accord);
 * print(comparison)                                      // everything
 * comparison.changesOf("release-civilians")              // what became of one commitment
 * comparison.changes(ChangeClass.ENFORCEMENT)            // what was done to enforcement, additions and removals included
 * comparison.newFindings()                               // what the later text cannot keep, and the earlier could
 * TextComparison.of(text, reading.applyTo(text))         // a text and how one side reads it
 * }</pre>
 *
 * <p>An element is the same in both texts when its id and its kind are; one that was given another id counts as gone, and
 * another as come. Where the order of a list has no meaning, another order is no change. Two ways to say the same thing are a
 * change of the wording alone, as far as it can be told that they are the same.
 *
 * <p>Directions hold of each change by itself: the later text asks for more in this place, all else being as it was. Where the
 * texts do not decide which way a change goes, it is {@link ChangeDirection#OTHER}. Nothing here weighs one change against
 * another.
 */
public final class TextComparison {
    private final Agreement before;
    private final Agreement after;
    private final ImmutableList<TextChange> added;
    private final ImmutableList<TextChange> removed;
    private final ImmutableList<TextChange> changed;
    private final Supplier<ImmutableList<Finding>> newFindings;
    private final Supplier<ImmutableList<Finding>> goneFindings;

    private TextComparison(Agreement before, Agreement after) {
        this.before = before;
        this.after = after;
        TwoTexts texts = new TwoTexts(before, after);
        WholeElement come = WholeElement.come(texts);
        WholeElement gone = WholeElement.gone(texts);
        List<TextChange> changes = new ArrayList<>(AgreementChanges.find(texts));
        ImmutableList.Builder<TextChange> additions = ImmutableList.builder();
        for (Element element : after.elements()) {
            Optional<? extends Element> was = before.find(element.kind().type(), element.id());
            if (was.isPresent()) {
                changes.addAll(ElementChanges.find(texts, was.get(), element));
            } else {
                additions.add(whole(element, texts.pathsAfter(), Optional.empty(), Optional.of(element), come));
            }
        }
        added = additions.build();
        removed = before.elements().stream()
                .filter(element ->
                        after.find(element.kind().type(), element.id()).isEmpty())
                .map(element -> whole(element, texts.pathsBefore(), Optional.of(element), Optional.empty(), gone))
                .collect(ImmutableList.toImmutableList());
        changed = ImmutableList.copyOf(changes);
        Supplier<ImmutableList<Finding>> earlier =
                Suppliers.memoize(() -> Analysis.of(before).findings());
        Supplier<ImmutableList<Finding>> later =
                Suppliers.memoize(() -> Analysis.of(after).findings());
        newFindings = Suppliers.memoize(() -> beyond(later.get(), earlier.get()));
        goneFindings = Suppliers.memoize(() -> beyond(earlier.get(), later.get()));
    }

    private static TextChange whole(
            Element element,
            Paths paths,
            Optional<Element> before,
            Optional<Element> after,
            Element.Cases<ImmutableList<ChangeEffect>> effects) {
        return new TextChange(
                Optional.of(element.id()),
                Optional.of(element.kind()),
                paths.of(element.id()),
                before.map(Element::describe),
                after.map(Element::describe),
                element.match(effects),
                Optional.empty());
    }

    /** What a finding is about, in whatever words and order a text brings it about. */
    private record Matter(FindingCode code, Severity severity, ImmutableSortedSet<String> elements) {
        static Matter of(Finding finding) {
            return new Matter(finding.code(), finding.severity(), ImmutableSortedSet.copyOf(finding.elements()));
        }
    }

    /** The findings beyond those that others have as well. */
    private static ImmutableList<Finding> beyond(List<Finding> findings, List<Finding> others) {
        Multiset<Matter> known = HashMultiset.create();
        others.forEach(finding -> known.add(Matter.of(finding)));
        return findings.stream()
                .filter(finding -> !known.remove(Matter.of(finding)))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Compares two texts. They may be drafts of one agreement, a text and its reading, or two agreements that share ids.
     *
     * @param before the earlier text
     * @param after the later text
     * @return the comparison
     */
    public static TextComparison of(Agreement before, Agreement after) {
        return new TextComparison(requireNonNull(before, "before"), requireNonNull(after, "after"));
    }

    /** {@return the earlier text} */
    public Agreement before() {
        return before;
    }

    /** {@return the later text} */
    public Agreement after() {
        return after;
    }

    /** {@return the elements that the later text alone has, each described in a line, in its order} */
    public ImmutableList<TextChange> added() {
        return added;
    }

    /** {@return the elements that the earlier text alone has, each described in a line, in its order} */
    public ImmutableList<TextChange> removed() {
        return removed;
    }

    /**
     * {@return what changed in the agreement itself and in the elements that both texts have, in the order of the later
     * text}
     */
    public ImmutableList<TextChange> changed() {
        return changed;
    }

    /** {@return everything that differs: what was added, then what was removed, then what changed} */
    public ImmutableList<TextChange> changes() {
        return Stream.of(added, removed, changed).flatMap(List::stream).collect(ImmutableList.toImmutableList());
    }

    /**
     * The changes that are classed so, additions and removals included.
     *
     * @param changeClass the class
     * @return the changes one of whose effects is of this class
     */
    public ImmutableList<TextChange> changes(ChangeClass changeClass) {
        requireNonNull(changeClass, "changeClass");
        return changes().stream().filter(change -> change.isOf(changeClass)).collect(ImmutableList.toImmutableList());
    }

    /**
     * What became of one element.
     *
     * @param element the id of an element of either text
     * @return its changes; none where it is the same in both texts, or in neither
     */
    public ImmutableList<TextChange> changesOf(String element) {
        Optional<String> id = Optional.of(element);
        return changes().stream()
                .filter(change -> change.element().equals(id))
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return whether nothing differs, be it a word} */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    /**
     * {@return the findings about the later text that are none about the earlier, the gravest first} A finding is the same
     * in both where its code, its severity and its elements are, in whatever order.
     */
    public ImmutableList<Finding> newFindings() {
        return newFindings.get();
    }

    /** {@return the findings about the earlier text that are none about the later, the gravest first} */
    public ImmutableList<Finding> goneFindings() {
        return goneFindings.get();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TextComparison that && before.equals(that.before) && after.equals(that.after);
    }

    @Override
    public int hashCode() {
        return Objects.hash(before, after);
    }

    /** {@return everything that differs, for reading, and what the analysis says of one text alone} */
    @Override
    public String toString() {
        return ComparisonText.of(this);
    }
}

package org.eirene.agreement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eirene.internal.NearMiss;

/** Which ids an agreement declares, also where two elements have one id, and what was probably meant by others. */
final class Names {
    /** Enough for any honest slip; a text of thousands of unknown ids must not take minutes. */
    private static final int MOST_COMPARISONS = 30_000;

    private final Agreement agreement;
    /** Only where there are two elements of one id. */
    private final Map<String, Declared> declared = new HashMap<>();

    private final List<Repeated> repeated = new ArrayList<>();
    private final Map<ImmutableSet<ElementKind>, List<String>> candidates = new HashMap<>();
    private final Map<ImmutableSet<ElementKind>, Map<String, Optional<String>>> slips = new HashMap<>();
    private long comparisons;

    /** The first element of an id, and another one of it. */
    record Repeated(Site<Element> first, Site<Element> later) {}

    Names(Agreement agreement, Survey survey) {
        this.agreement = agreement;
        // Where no id stands twice, the agreement itself knows whose each is.
        if (agreement.hasRepeatedIds()) {
            survey.elements().forEach(this::add);
        }
    }

    private void add(Site<Element> site) {
        Declared earlier = declared.putIfAbsent(site.owner().id(), new Declared(site));
        if (earlier != null) {
            repeated.add(new Repeated(earlier.site, site));
            earlier.add(site.owner());
        }
    }

    /** What is declared under one id: an element, or by mistake several, of each kind the first. */
    private static final class Declared {
        private final Site<Element> site;
        private Set<ElementKind> kinds;
        private List<Element> elements;

        Declared(Site<Element> site) {
            this.site = site;
            kinds = ImmutableSet.of(site.owner().kind());
            elements = ImmutableList.of(site.owner());
        }

        void add(Element element) {
            if (!kinds.contains(element.kind())) {
                kinds = ImmutableSet.<ElementKind>builder()
                        .addAll(kinds)
                        .add(element.kind())
                        .build();
                elements = ImmutableList.<Element>builder()
                        .addAll(elements)
                        .add(element)
                        .build();
            }
        }
    }

    /** {@return the elements whose ids are those of earlier ones} */
    List<Repeated> repeated() {
        return repeated;
    }

    /** {@return the first element with an id that is of a kind, whose type that is} */
    <E extends Element> Optional<E> find(Class<E> type, String id) {
        if (declared.isEmpty()) {
            return agreement.find(type, id);
        }
        Declared named = declared.get(id);
        if (named == null) {
            return Optional.empty();
        }
        for (Element element : named.elements) {
            if (type.isInstance(element)) {
                return Optional.of(type.cast(element));
            }
        }
        return Optional.empty();
    }

    /** {@return the kinds of the elements with an id; none if nothing is called so} */
    Set<ElementKind> kinds(String id) {
        if (id.equals(Milestone.ENTRY_INTO_FORCE)) {
            return ImmutableSet.of(ElementKind.MILESTONE);
        }
        if (declared.isEmpty()) {
            Optional<Element> element = agreement.findElement(id);
            return element.isPresent() ? ImmutableSet.of(element.get().kind()) : ImmutableSet.of();
        }
        Declared named = declared.get(id);
        return named == null ? ImmutableSet.of() : named.kinds;
    }

    /** {@return the ids of the elements of some kinds, in the order of the text} */
    List<String> candidates(ImmutableSet<ElementKind> kinds) {
        return candidates.computeIfAbsent(kinds, wanted -> {
            List<String> ids = new ArrayList<>();
            wanted.forEach(kind -> agreement.elements(kind).forEach(element -> ids.add(element.id())));
            if (wanted.contains(ElementKind.MILESTONE)) {
                ids.add(Milestone.ENTRY_INTO_FORCE);
            }
            return ids;
        });
    }

    /** {@return the id of an element of some kinds that was probably meant; searched for once} */
    Optional<String> nearest(String found, ImmutableSet<ElementKind> kinds) {
        return slips.computeIfAbsent(kinds, each -> new HashMap<>())
                .computeIfAbsent(found, slip -> nearest(slip, candidates(kinds)));
    }

    /** {@return the word that was probably meant, as long as not too many were searched for} */
    Optional<String> nearest(String found, Collection<String> words) {
        comparisons += words.size();
        return comparisons > MOST_COMPARISONS ? Optional.empty() : NearMiss.of(found, words);
    }
}

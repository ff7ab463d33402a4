package org.eirene.agreement;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eirene.internal.NearMiss;

/** Which ids an agreement declares, also where two elements have one id, and what was probably meant by others. */
final class Names {
    /** Enough for any honest slip; a text of thousands of unknown ids must not take minutes. */
    private static final int MOST_COMPARISONS = 30_000;

    private final Agreement agreement;
    private final ListMultimap<String, Element> byId = ArrayListMultimap.create();
    private final Map<String, List<ElementKind>> kinds = new HashMap<>();
    private final Map<ImmutableSet<ElementKind>, List<String>> candidates = new HashMap<>();
    private final Map<Slip, Optional<String>> slips = new HashMap<>();
    private long comparisons;

    private record Slip(String found, ImmutableSet<ElementKind> kinds) {}

    Names(Agreement agreement, Survey survey) {
        this.agreement = agreement;
        survey.elements.forEach(site -> byId.put(site.value().id(), site.value()));
    }

    /** {@return the first element with an id that is of a type} */
    <E extends Element> Optional<E> find(Class<E> type, String id) {
        for (Element element : byId.get(id)) {
            if (type.isInstance(element)) {
                return Optional.of(type.cast(element));
            }
        }
        return Optional.empty();
    }

    /** {@return the kinds of the elements with an id; none if nothing is called so} */
    List<ElementKind> kinds(String id) {
        return kinds.computeIfAbsent(
                id,
                named -> named.equals(Milestone.ENTRY_INTO_FORCE)
                        ? List.of(ElementKind.MILESTONE)
                        : byId.get(named).stream().map(Element::kind).toList());
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
        return slips.computeIfAbsent(new Slip(found, kinds), slip -> nearest(found, candidates(kinds)));
    }

    /** {@return the word that was probably meant, as long as not too many were searched for} */
    Optional<String> nearest(String found, Collection<String> words) {
        comparisons += words.size();
        return comparisons > MOST_COMPARISONS ? Optional.empty() : NearMiss.of(found, words);
    }
}

package org.eirene.analysis;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Element;

/** An agreement as the checks see it: its text, and what can happen under it. */
final class Subject {
    private final Agreement agreement;
    private final Paths paths;
    /** Each is found when it is first asked for, by whatever thread. */
    private final ImmutableMap<Conduct, Supplier<ImmutableMap<Fact, Need>>> needs;

    private final ImmutableMap<Conduct, Supplier<Reach>> reaches;
    /** The ids of the elements asked about; empty for all. */
    private final ImmutableSet<String> asked;

    Subject(Agreement agreement) {
        this.agreement = agreement;
        paths = new Paths(agreement);
        needs = perConduct(conduct -> Needs.of(agreement, conduct));
        reaches = perConduct(conduct -> new Reach(needs(conduct)));
        asked = ImmutableSet.of();
    }

    private Subject(Subject whole, ImmutableSet<String> asked) {
        agreement = whole.agreement;
        paths = whole.paths;
        needs = whole.needs;
        reaches = whole.reaches;
        this.asked = asked;
    }

    private static <T> ImmutableMap<Conduct, Supplier<T>> perConduct(Function<Conduct, T> find) {
        return Maps.toMap(
                ImmutableList.copyOf(Conduct.values()), conduct -> Suppliers.memoize(() -> find.apply(conduct)));
    }

    /** The same, asked about some elements alone; what is found of others may be left out. */
    Subject about(Iterable<String> elements) {
        return new Subject(this, ImmutableSet.copyOf(elements));
    }

    Agreement agreement() {
        return agreement;
    }

    /** Those of the elements that are asked about. */
    <E extends Element> List<E> asked(List<E> elements) {
        return asked.isEmpty()
                ? elements
                : elements.stream()
                        .filter(element -> asked.contains(element.id()))
                        .toList();
    }

    ImmutableMap<Fact, Need> needs(Conduct conduct) {
        return requireNonNull(needs.get(conduct)).get();
    }

    Reach reach(Conduct conduct) {
        return requireNonNull(reaches.get(conduct)).get();
    }

    /** Whether something can happen, whatever it takes. */
    boolean canHappen(Fact fact) {
        return reach(Conduct.WHATEVER_HAPPENS).contains(fact);
    }

    String path(Element element) {
        return paths.of(element.id());
    }

    String path(Element element, String key) {
        return paths.of(element.id(), key);
    }

    /** For example {@code commitment 'release'}. */
    String name(String id) {
        return agreement.findElement(id).map(Subject::name).orElse("'" + id + "'");
    }

    static String name(Element element) {
        return element.kind().noun() + " '" + element.id() + "'";
    }

    /** For example {@code Commitment 'release'}. */
    static String capital(Element element) {
        return capital(name(element));
    }

    static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** The ids in the order of the text, each once. */
    ImmutableList<String> inOrder(Collection<String> ids) {
        return agreement.elements().stream()
                .map(Element::id)
                .filter(ids::contains)
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    /** The clauses that elements come from, each once. */
    ImmutableList<String> clauses(List<String> ids) {
        return ids.stream()
                .map(agreement::findElement)
                .flatMap(Optional::stream)
                .flatMap(element -> element.clause().stream())
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    /** An id that no element has yet. */
    String fresh(String id) {
        String free = id;
        for (int i = 2; agreement.findElement(free).isPresent(); i++) {
            free = id + "-" + i;
        }
        return free;
    }
}

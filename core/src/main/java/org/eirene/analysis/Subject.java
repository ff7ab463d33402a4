package org.eirene.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Element;

/** An agreement as the checks see it: its text, and what can happen under it. */
final class Subject {
    private final Agreement agreement;
    private final Paths paths;
    private final Map<Conduct, ImmutableMap<Fact, Need>> needs = new EnumMap<>(Conduct.class);
    private final Map<Conduct, Reach> reaches = new EnumMap<>(Conduct.class);

    Subject(Agreement agreement) {
        this.agreement = agreement;
        paths = new Paths(agreement);
    }

    Agreement agreement() {
        return agreement;
    }

    ImmutableMap<Fact, Need> needs(Conduct conduct) {
        return needs.computeIfAbsent(conduct, each -> Needs.of(agreement, each));
    }

    Reach reach(Conduct conduct) {
        return reaches.computeIfAbsent(conduct, each -> new Reach(needs(each)));
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
        String name = name(element);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
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

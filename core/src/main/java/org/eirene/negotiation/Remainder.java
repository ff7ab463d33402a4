package org.eirene.negotiation;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Element;
import org.eirene.agreement.ElementKind;
import org.eirene.agreement.Escrow;
import org.eirene.agreement.Problem;

/** The text that is left when some elements are gone, and where the rules of agreements ask for other words in it. */
final class Remainder {
    private static final Pattern ENTRY = Pattern.compile("([a-zA-Z]+)\\[(\\d+)\\]");

    private Remainder() {}

    static ImmutableList<Rewording> rewordings(Agreement agreement, Set<String> gone) {
        Agreement.Builder left = agreement.toBuilder();
        gone.forEach(left::without);
        ImmutableList<Element> elements = left.elements();
        return left.problems().stream()
                .map(problem -> rewording(elements, problem))
                .flatMap(Optional::stream)
                .collect(ImmutableSet.toImmutableSet())
                .asList();
    }

    private static Optional<Rewording> rewording(List<Element> elements, Problem problem) {
        List<String> keys = Splitter.on('.').splitToList(problem.path());
        Optional<Element> owner = entry(elements, keys.get(0));
        int depth = 1;
        if (owner.isPresent() && owner.get() instanceof Escrow escrow && keys.size() > 1) {
            Optional<Element> tranche = entry(ImmutableList.copyOf(escrow.tranches()), keys.get(1));
            depth = tranche.isPresent() ? 2 : 1;
            owner = tranche.or(() -> Optional.of(escrow));
        }
        String path = String.join(".", keys.subList(depth, keys.size()));
        return owner.map(element -> new Rewording(element.id(), path, problem.message()));
    }

    /** The element that one step of a path leads to: {@code commitments[3]}. */
    private static Optional<Element> entry(List<Element> elements, String step) {
        Matcher matcher = ENTRY.matcher(step);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        for (ElementKind kind : ElementKind.values()) {
            if (kind.key().equals(matcher.group(1))) {
                return elements.stream()
                        .filter(element -> element.kind() == kind)
                        .skip(Integer.parseInt(matcher.group(2)))
                        .findFirst();
            }
        }
        return Optional.empty();
    }
}

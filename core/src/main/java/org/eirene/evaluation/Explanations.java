package org.eirene.evaluation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reasons of elements that are asked for while another is being explained: each once, also where they go in a circle. */
final class Explanations {
    private final Set<String> under = new HashSet<>();
    private final Map<String, Reason> known = new HashMap<>();

    /** Why an element stands where it stands; where that is what is being explained, only where it stands. */
    Reason of(ElementState element, Supplier<Reason> why) {
        @Nullable Reason before = known.get(element.id());
        if (before != null) {
            return before;
        }
        if (!under.add(element.id())) {
            return Reasons.plain(element);
        }
        try {
            Reason reason = why.get();
            known.put(element.id(), reason);
            return reason;
        } finally {
            under.remove(element.id());
            if (under.isEmpty()) {
                known.clear();
            }
        }
    }
}

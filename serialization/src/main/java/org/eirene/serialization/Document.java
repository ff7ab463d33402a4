package org.eirene.serialization;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eirene.agreement.ElementKind;
import org.jspecify.annotations.Nullable;

/** A document as it was read, to look up places in it. */
final class Document {
    private final @Nullable Node root;
    private final Supplier<Map<String, Location>> ids = Suppliers.memoize(this::ids);

    Document(@Nullable Node root) {
        this.root = root;
    }

    @Nullable
    Node root() {
        return root;
    }

    Optional<Location> placeOfPath(String path) {
        return root == null ? Optional.empty() : Paths.find(root, path).map(Node::location);
    }

    Optional<Location> placeOf(String id) {
        return Optional.ofNullable(requireNonNull(ids.get()).get(id));
    }

    private Map<String, Location> ids() {
        Map<String, Location> places = new HashMap<>();
        if (root instanceof MapNode map) {
            for (ElementKind kind : ElementKind.values()) {
                collect(map.get(kind.key()), places);
            }
            collect(map.get("events"), places);
            if (map.get("replace") instanceof MapNode replaced) {
                for (ElementKind kind : ElementKind.values()) {
                    collect(replaced.get(kind.key()), places);
                }
            }
        }
        return places;
    }

    private static void collect(@Nullable Node node, Map<String, Location> places) {
        if (node instanceof ListNode list) {
            for (Node item : list.items()) {
                if (item instanceof MapNode map) {
                    if (map.get("id") instanceof TextNode id) {
                        places.putIfAbsent(id.value(), item.location());
                    }
                    collect(map.get(ElementKind.TRANCHE.key()), places);
                }
            }
        }
    }
}

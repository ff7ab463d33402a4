package org.eirene.analysis;

import java.util.HashMap;
import java.util.Map;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Element;
import org.eirene.agreement.ElementKind;
import org.eirene.agreement.Escrow;

/** Where the elements of an agreement stand, in the words of the written form: {@code escrows[0].tranches[1]}. */
final class Paths {
    private final Map<String, String> paths = new HashMap<>();

    Paths(Agreement agreement) {
        for (ElementKind kind : ElementKind.values()) {
            if (kind != ElementKind.TRANCHE) {
                for (int i = 0; i < agreement.elements(kind).size(); i++) {
                    add(kind.key() + "[" + i + "]", agreement.elements(kind).get(i));
                }
            }
        }
    }

    private void add(String path, Element element) {
        paths.put(element.id(), path);
        if (element instanceof Escrow escrow) {
            for (int i = 0; i < escrow.tranches().size(); i++) {
                paths.put(escrow.tranches().get(i).id(), path + ".tranches[" + i + "]");
            }
        }
    }

    /** The path of an element; of what has no place of its own, the agreement's: empty. */
    String of(String element) {
        return paths.getOrDefault(element, "");
    }

    String of(String element, String key) {
        String path = of(element);
        return path.isEmpty() ? key : path + "." + key;
    }
}

package org.eirene.agreement;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.util.EnumSet;

/**
 * The naming of an element by its id.
 *
 * @param id the id named
 * @param role what the named one is there, as messages say it: obligor, guarantor, phase
 * @param needs the kinds of which it may be
 * @param word the key under which it stands: {@code by}, {@code completed}, {@code is}
 */
record Reference(String id, String role, ImmutableSet<ElementKind> needs, String word) {
    private static final ImmutableSet<ElementKind> ANY = Sets.immutableEnumSet(EnumSet.allOf(ElementKind.class));
    private static final ImmutableSet<ElementKind> COMMITMENT_OR_PHASE =
            Sets.immutableEnumSet(ElementKind.PHASE, ElementKind.COMMITMENT);
    private static final ImmutableMap<ElementKind, ImmutableSet<ElementKind>> ONE =
            Maps.immutableEnumMap(Maps.toMap(ANY, kind -> Sets.immutableEnumSet(kind)));

    static Reference to(ElementKind kind, String id, String word) {
        return to(kind, kind.noun(), id, word);
    }

    static Reference to(ElementKind kind, String role, String id, String word) {
        return new Reference(id, role, ONE.getOrDefault(kind, ANY), word);
    }

    static Reference toCommitmentOrPhase(String id, String word) {
        return new Reference(id, "element", COMMITMENT_OR_PHASE, word);
    }

    static Reference toAny(String id, String word) {
        return new Reference(id, "element", ANY, word);
    }
}

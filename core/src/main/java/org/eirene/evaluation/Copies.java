package org.eirene.evaluation;

import java.util.IdentityHashMap;

/** Copies a state piece by piece, so that what was one thing in it is one thing in the copy. */
final class Copies {
    private final boolean sharesIncidents;
    private final IdentityHashMap<Proceeding, Proceeding> proceedings = new IdentityHashMap<>();
    private final IdentityHashMap<IncidentEntry, IncidentEntry> incidents = new IdentityHashMap<>();

    /**
     * Begins a copy.
     *
     * @param sharesIncidents whether the copy has the very same incidents, for nothing has become of any of them
     */
    Copies(boolean sharesIncidents) {
        this.sharesIncidents = sharesIncidents;
    }

    /** A decided proceeding changes no more, and is shared. */
    Proceeding of(Proceeding proceeding) {
        return proceeding.isOpen() ? proceedings.computeIfAbsent(proceeding, Proceeding::new) : proceeding;
    }

    IncidentEntry of(IncidentEntry entry) {
        return sharesIncidents ? entry : incidents.computeIfAbsent(entry, each -> new IncidentEntry(each, this));
    }

    Trail<IncidentEntry> of(Trail<IncidentEntry> entries) {
        Trail<IncidentEntry> copy = new Trail<>(entries);
        if (!sharesIncidents) {
            copy.replaceAll(this::of);
        }
        return copy;
    }
}

package org.eirene.serialization;

import org.eirene.history.History;

/** A history as it is written. */
final class HistoryEncoder {
    private HistoryEncoder() {}

    static MapNode encode(History history) {
        return new Fields()
                .text("format", DocumentKind.HISTORY.format())
                .text("agreement", history.agreement())
                .put("events", Fields.all(history.events(), EventEncoder::encode))
                .extras(history.extras())
                .map();
    }
}

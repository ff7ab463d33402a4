package org.eirene.serialization;

import com.google.common.collect.ImmutableSet;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Extras;
import org.eirene.agreement.Problem;
import org.eirene.history.Event;
import org.eirene.history.History;
import org.eirene.history.InvalidHistoryException;
import org.jspecify.annotations.Nullable;

/** Reads histories. */
final class HistoryDecoder {
    private static final ImmutableSet<String> KEYS = ImmutableSet.of("format", "agreement", "events", "x");
    private static final String NO_AGREEMENT = "unknown";

    private final Values values;
    private final Optional<Agreement> agreement;
    private final Optional<ZoneId> zone;
    private final EventDecoder decoder;
    private final List<Event> events = new ArrayList<>();
    private final List<Integer> indices = new ArrayList<>();
    private Optional<String> agreementId = Optional.empty();
    private Extras extras = Extras.none();
    private @Nullable History history;

    /** Reads histories of an agreement, if it is at hand; dates are read in a zone, if one is known. */
    HistoryDecoder(Values values, Optional<Agreement> agreement, Optional<ZoneId> zone) {
        this.values = values;
        this.agreement = agreement;
        this.zone = zone;
        this.decoder = new EventDecoder(values, zone);
    }

    /** Reads a history; whole, or not at all. */
    Optional<History> read(Node node) {
        Report report = values.report();
        int before = report.failures();
        if (!(node instanceof MapNode map)) {
            values.wrongType(node, "a history (a map)");
            return Optional.empty();
        }
        if (!DocumentKind.HISTORY.isFormatOf(map, values)) {
            return Optional.empty();
        }
        values.map(map, "a history", KEYS);
        head(map);
        Node list = map.get("events");
        if (list instanceof ListNode nodes) {
            for (int i = 0; i < nodes.size(); i++) {
                event(nodes.get(i), i);
            }
        } else if (list != null) {
            values.wrongType(list, "a list");
        }
        return finish(node, report.failures() > before || report.isCutShort());
    }

    /** The history of all events, where nothing is missing and no id names two; its problems are found at a node. */
    Optional<History> finish(Node node, boolean incomplete) {
        try {
            History read = builder(events).build();
            history = read;
            return incomplete ? Optional.empty() : Optional.of(read);
        } catch (InvalidHistoryException e) {
            for (Problem problem : e.problems()) {
                values.report().ofModel(node, problem, "events[" + index(problem.path()) + "].id");
            }
            return Optional.empty();
        }
    }

    /** Reads what a history says before its events. */
    void head(MapNode map) {
        agreementId = Optional.ofNullable(values.need(map, "agreement", "a history", this::agreement));
        extras = values.extras(map);
        Optional<String> id = agreementId;
        if (id.isPresent() && agreement.isPresent()) {
            // The model says in its own words that a history is of another agreement.
            History.of(id.get())
                    .problems(agreement.get())
                    .forEach(problem -> values.report().ofModel(map, problem, problem.path()));
        }
    }

    private @Nullable String agreement(Node node) {
        String text = values.text(node);
        if (text != null && text.isBlank()) {
            values.outOfRange(node, "the id of an agreement");
            return null;
        }
        return text;
    }

    /** Reads an event, the so-many-th of the document, from 0. */
    @Nullable
    Event event(Node node, int index) {
        Event event = decoder.event(node);
        if (event != null) {
            events.add(event);
            indices.add(index);
        } else if (node instanceof MapNode map && map.get("id") instanceof TextNode id) {
            values.report().broken(id.value());
        }
        return event;
    }

    /** The place, in the document, of the event that a path of the model begins with. */
    private int index(String path) {
        return indices.get(Integer.parseInt(path.substring(path.indexOf('[') + 1, path.indexOf(']'))));
    }

    /** The history of the events that could be read. Of several events of one id it has the first. */
    History asFarAsRead() {
        if (history != null) {
            return history;
        }
        Map<String, Event> firsts = new LinkedHashMap<>();
        events.forEach(event -> firsts.putIfAbsent(event.id(), event));
        return builder(firsts.values()).build();
    }

    /** The agreement that the history names, or with which it is read. */
    String agreementId() {
        return agreementId
                .or(() -> agreement.map(Agreement::id))
                .filter(text -> !text.isBlank())
                .orElse(NO_AGREEMENT);
    }

    Extras extras() {
        return extras;
    }

    private History.Builder builder(Iterable<Event> some) {
        History.Builder builder = History.builder(agreementId()).extras(extras).addAll(some);
        zone.ifPresent(builder::zone);
        return builder;
    }
}

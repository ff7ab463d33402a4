package org.eirene.serialization;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Element;
import org.eirene.agreement.ElementKind;
import org.eirene.agreement.InvalidAgreementException;
import org.eirene.agreement.Offset;
import org.eirene.agreement.Problem;
import org.eirene.agreement.Source;
import org.eirene.agreement.WithdrawalClause;
import org.jspecify.annotations.Nullable;

/** Reads agreements. */
final class AgreementDecoder {
    private static final ImmutableSet<String> KEYS = keys();
    private static final ImmutableSet<String> SOURCE = ImmutableSet.of("title", "url");
    private static final ImmutableSet<String> WITHDRAWAL = ImmutableSet.of("notice", "terminates");

    private final Values values;
    private final ElementDecoder elements;
    private final Agreement.Builder builder = Agreement.builder();
    private final Map<ElementKind, List<Integer>> indices = new EnumMap<>(ElementKind.class);
    private Optional<ZoneId> zone = Optional.empty();

    AgreementDecoder(Values values) {
        this.values = values;
        this.elements = new ElementDecoder(values);
    }

    private static ImmutableSet<String> keys() {
        ImmutableSet.Builder<String> keys = ImmutableSet.builder();
        keys.add("format", "id", "title", "timeZone", "entersIntoForce", "sources");
        keys.add("actors", "incidentKinds", "areas");
        for (ElementKind kind : ElementKind.values()) {
            if (kind == ElementKind.OPEN_QUESTION) {
                keys.add("withdrawal");
            }
            if (kind != ElementKind.TRANCHE) {
                keys.add(kind.key());
            }
        }
        return keys.add("x").build();
    }

    /** What could be read. */
    Agreement.Builder builder() {
        return builder;
    }

    /** The time zone, as far as it could be read. */
    Optional<ZoneId> zone() {
        return zone;
    }

    /** Reads an agreement; whole and valid, or not at all. */
    Optional<Agreement> read(Node node) {
        Report report = values.report();
        int before = report.failures();
        if (!fill(node)) {
            return Optional.empty();
        }
        if (report.failures() > before || report.isCutShort()) {
            if (!report.isFull() && !report.isCutShort()) {
                tell(node, builder.problems());
            }
            return Optional.empty();
        }
        try {
            return Optional.of(builder.build());
        } catch (InvalidAgreementException e) {
            tell(node, e.problems());
            return Optional.empty();
        }
    }

    /** Reads what can be read into the builder; says whether it is an agreement at all. */
    boolean fill(Node node) {
        if (!(node instanceof MapNode map)) {
            values.wrongType(node, "an agreement (a map)");
            return false;
        }
        if (!DocumentKind.AGREEMENT.isFormatOf(map, values)) {
            return false;
        }
        values.map(map, "an agreement", KEYS);
        values.maybe(map, "id", values::text).ifPresent(builder::id);
        values.maybe(map, "title", values::text).ifPresent(builder::title);
        zone = values.maybe(map, "timeZone", this::zone);
        zone.ifPresent(builder::timeZone);
        values.maybe(map, "entersIntoForce", elements.moments()::fixed).ifPresent(builder::entersIntoForce);
        values.or(ImmutableList.<Source>of(), map, "sources", this::sources).forEach(builder::addSources);
        values.maybeIds(map, "incidentKinds").forEach(builder::addIncidentKinds);
        values.maybeIds(map, "areas").forEach(builder::addAreas);
        values.maybe(map, "withdrawal", this::withdrawal).ifPresent(builder::withdrawal);
        builder.extras(values.extras(map));
        for (ElementKind kind : ElementKind.values()) {
            Node list = kind == ElementKind.TRANCHE ? null : map.get(kind.key());
            if (list != null) {
                elements(kind, list);
            }
        }
        return true;
    }

    private void elements(ElementKind kind, Node node) {
        if (!(node instanceof ListNode list)) {
            values.wrongType(node, "a list");
            values.report().allBroken();
            return;
        }
        List<Element> read = new ArrayList<>(list.size());
        List<Integer> places = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            Element element = elements.element(kind, list.get(i));
            if (element != null) {
                read.add(element);
                places.add(i);
            } else {
                broken(list.get(i));
            }
        }
        builder.addAll(read);
        indices.put(kind, places);
    }

    /** Remembers the ids of what could not be read, so that nobody is told that they are unknown. */
    private void broken(Node node) {
        if (node instanceof MapNode map) {
            if (map.get("id") instanceof TextNode id) {
                values.report().broken(id.value());
            }
            if (map.get("tranches") instanceof ListNode tranches) {
                tranches.items().forEach(this::broken);
            }
        }
    }

    private @Nullable ZoneId zone(Node node) {
        String text = values.text(node);
        if (text == null) {
            return null;
        }
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            values.report()
                    .at(
                            node,
                            DocumentProblemCode.NOT_A_TIME_ZONE,
                            "'" + Node.shortened(text) + "' is not a time zone",
                            "a name such as Asia/Jerusalem or UTC",
                            values.meant(text, ZoneId.getAvailableZoneIds()).map(Values::was));
            return null;
        }
    }

    private @Nullable ImmutableList<Source> sources(Node node) {
        return values.list(node, this::source);
    }

    @Nullable
    Source source(Node node) {
        MapNode map = values.map(node, "a source", SOURCE);
        return map == null
                ? null
                : new Source(values.maybe(map, "title", values::text), values.maybe(map, "url", values::text));
    }

    @Nullable
    WithdrawalClause withdrawal(Node node) {
        MapNode map = values.map(node, "'withdrawal'", WITHDRAWAL);
        return map == null
                ? null
                : new WithdrawalClause(
                        values.or(Offset.ZERO, map, "notice", values::offset),
                        values.or(true, map, "terminates", values::flag));
    }

    private void tell(Node root, ImmutableList<Problem> problems) {
        problems.forEach(problem -> values.report().ofModel(root, problem, written(problem.path())));
    }

    /** The path in the document: elements that could not be read count there, and not in the model. */
    private String written(String path) {
        int open = path.indexOf('[');
        int close = path.indexOf(']');
        if (open < 0 || close < open) {
            return path;
        }
        String key = path.substring(0, open);
        for (Map.Entry<ElementKind, List<Integer>> entry : indices.entrySet()) {
            if (entry.getKey().key().equals(key)) {
                int index = Integer.parseInt(path.substring(open + 1, close));
                List<Integer> places = entry.getValue();
                return index < places.size() ? key + "[" + places.get(index) + path.substring(close) : path;
            }
        }
        return path;
    }
}

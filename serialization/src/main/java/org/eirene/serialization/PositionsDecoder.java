package org.eirene.serialization;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Problem;
import org.eirene.negotiation.AcceptIf;
import org.eirene.negotiation.Acceptance;
import org.eirene.negotiation.Position;
import org.eirene.negotiation.Positions;
import org.eirene.negotiation.Stance;
import org.jspecify.annotations.Nullable;

/** Reads positions on an agreement, and holds them against it. */
final class PositionsDecoder {
    private static final String NOUN = "a document of positions";
    private static final ImmutableSet<String> KEYS = ImmutableSet.of("format", "agreement", "positions", "x");
    private static final ImmutableSet<String> OF_POSITION = ImmutableSet.of("by", "clause", "stance", "at", "note");
    private static final ImmutableSet<String> OF_ACCEPTANCE = ImmutableSet.of("by", "clause");
    private static final ImmutableMap<String, Stance> PLAIN =
            ImmutableMap.of("accept", Stance.accept(), "reject", Stance.reject());
    private static final Values.Case CONDITIONAL = Values.Case.of("a stance", "acceptIf");
    private static final String PATH = "positions[";

    private final Values values;
    private final Agreement agreement;
    private final List<Position> positions = new ArrayList<>();
    /** Of each position that could be read, which of the document it is. */
    private final List<Integer> indices = new ArrayList<>();

    PositionsDecoder(Values values, Agreement agreement) {
        this.values = values;
        this.agreement = agreement;
    }

    Optional<Positions> read(Node node) {
        Report report = values.report();
        int before = report.failures();
        if (!(node instanceof MapNode map)) {
            values.wrongType(node, NOUN + " (a map)");
            return Optional.empty();
        }
        if (!DocumentKind.POSITIONS.isFormatOf(map, values)) {
            return Optional.empty();
        }
        values.map(map, NOUN, KEYS);
        String id = values.need(map, "agreement", NOUN, this::word);
        Node list = map.get("positions");
        if (list instanceof ListNode nodes) {
            for (int i = 0; i < nodes.size(); i++) {
                Position position = position(nodes.get(i));
                if (position != null) {
                    positions.add(position);
                    indices.add(i);
                }
            }
        } else if (list != null) {
            values.wrongType(list, "a list");
        }
        if (id == null) {
            return Optional.empty();
        }
        Positions read = Positions.builder(id)
                .addAll(positions)
                .extras(values.extras(map))
                .build();
        for (Problem problem : read.problems(agreement)) {
            report.ofModel(map, problem, inDocument(problem.path()));
        }
        return report.failures() > before ? Optional.empty() : Optional.of(read);
    }

    private String inDocument(String path) {
        if (!path.startsWith(PATH)) {
            return path;
        }
        int close = path.indexOf(']');
        return PATH + indices.get(Integer.parseInt(path.substring(PATH.length(), close))) + path.substring(close);
    }

    private @Nullable Position position(Node node) {
        int before = values.report().failures();
        MapNode map = values.map(node, "a position", OF_POSITION);
        if (map == null) {
            return null;
        }
        String by = values.need(map, "by", "a position", this::word);
        String clause = values.need(map, "clause", "a position", this::word);
        Stance stance = values.need(map, "stance", "a position", this::stance);
        Optional<Instant> at =
                values.maybe(map, "at", instant -> values.instant(instant, Optional.of(agreement.timeZone())));
        Optional<String> note = values.maybe(map, "note", values::text);
        return by == null || clause == null || stance == null || values.report().failures() > before
                ? null
                : new Position(by, clause, stance, at, note);
    }

    private @Nullable Stance stance(Node node) {
        if (node instanceof TextNode) {
            return values.word(node, "a stance", PLAIN);
        }
        if (!(node instanceof MapNode map)) {
            values.wrongType(
                    node, "a stance (accept, reject, or a map such as {acceptIf: [{by: north, clause: calm}]})");
            return null;
        }
        if (values.caseOf(map, "stance", CONDITIONAL.keys(), CONDITIONAL.which()) == null) {
            return null;
        }
        values.keys(map, CONDITIONAL);
        return values.need(map, CONDITIONAL.which(), CONDITIONAL.noun(), this::conditional);
    }

    private @Nullable Stance conditional(Node node) {
        ImmutableList<Acceptance> conditions = values.list(node, this::acceptance);
        if (conditions != null && conditions.isEmpty()) {
            values.outOfRange(node, "a list of one condition or more");
            return null;
        }
        return conditions == null ? null : new AcceptIf(conditions);
    }

    private @Nullable Acceptance acceptance(Node node) {
        MapNode map = values.map(node, "a condition of a stance", OF_ACCEPTANCE);
        if (map == null) {
            return null;
        }
        String by = values.need(map, "by", "a condition of a stance", this::word);
        String clause = values.need(map, "clause", "a condition of a stance", this::word);
        return by == null || clause == null ? null : new Acceptance(by, clause);
    }

    private @Nullable String word(Node node) {
        String text = values.text(node);
        if (text != null && text.isBlank()) {
            values.outOfRange(node, "a text that is not blank");
            return null;
        }
        return text;
    }
}

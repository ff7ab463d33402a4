package org.eirene.serialization;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.ElementKind;
import org.eirene.negotiation.Position;
import org.eirene.negotiation.Positions;
import org.eirene.negotiation.Stance;
import org.eirene.sequencing.CommitmentValue;
import org.eirene.sequencing.Valuation;
import org.jspecify.annotations.Nullable;

/**
 * A document that is just large enough to hold one thing, so that many changes of it can be read and validated. All
 * pieces together have every key there is.
 */
record Piece(Schema schema, Node root) {
    private static final Agreement EVERYTHING =
            Agreement.builder().id("everything").timeZone("UTC").build();

    /** A node of a document, under which key of which map it stands, and where, as reader and validator write it. */
    record Place(Node node, Node owner, String key, String path, String pointer) {}

    /** Pieces with every key of agreements, readings, histories, cases, positions and valuations. */
    static List<Piece> all() {
        List<Piece> pieces = new ArrayList<>();
        MapNode agreement = AgreementEncoder.encode(Samples.agreement());
        MapNode head = Node.map();
        for (MapNode.Entry entry : agreement.entries()) {
            if (entry.value() instanceof ListNode list && isOfElements(entry.key())) {
                list.items().forEach(item -> pieces.add(agreementWith(entry.key(), item)));
                pieces.add(readingWith(entry.key(), list.get(0)));
            } else if (!entry.key().equals("x")) {
                head.add(entry);
            }
        }
        pieces.add(new Piece(Schema.AGREEMENT, head));
        MapNode history = HistoryEncoder.encode(Samples.history());
        for (Node event : ((ListNode) value(history, "events")).items()) {
            pieces.add(historyWith(event));
        }
        pieces.add(caseWith(((ListNode) value(CaseEncoder.encode(Samples.worked()), "expect"))
                .items()
                .toArray(new Node[0])));
        for (Stance stance : List.of(Stance.accept(), Stance.acceptIf("north", "calm"))) {
            pieces.add(positionsWith(
                    Position.of("south", "calm", stance).at(Instant.EPOCH).note("By telephone")));
        }
        pieces.add(valuationWith(CommitmentValue.of("release-civilians", 5)
                .worth("north", 8)
                .per(CommitmentValue.Per.UNIT)
                .irreversible()));
        return pieces;
    }

    private static boolean isOfElements(String key) {
        for (ElementKind kind : ElementKind.values()) {
            if (kind.key().equals(key)) {
                return true;
            }
        }
        return false;
    }

    static Node value(MapNode map, String key) {
        Node value = map.get(key);
        if (value == null) {
            throw new IllegalArgumentException("No " + key);
        }
        return value;
    }

    /** An agreement with one element, which need not be sound. */
    static Piece agreementWith(String key, Node element) {
        return new Piece(Schema.AGREEMENT, AgreementEncoder.encode(EVERYTHING).put(key, Node.list(element)));
    }

    /** A history with one event, which need not be sound. */
    static Piece historyWith(Node event) {
        return new Piece(Schema.HISTORY, historyHead().put("events", Node.list(event)));
    }

    /** A reading with one element, which need not be sound. */
    static Piece readingWith(String key, Node element) {
        return new Piece(
                Schema.READING,
                Node.map()
                        .put("format", Node.text(Schema.READING.format()))
                        .put("agreement", Node.text(EVERYTHING.id()))
                        .put("id", Node.text("otherwise"))
                        .put("title", Node.text("Otherwise"))
                        .put("replace", Node.map().put(key, Node.list(element))));
    }

    /** Positions of nobody on nothing. */
    static Piece positionsWith(Position... positions) {
        return new Piece(Schema.POSITIONS, PositionsEncoder.encode(Positions.of(EVERYTHING.id(), positions)));
    }

    /** A valuation with everything besides, of nothing that there is. */
    static Piece valuationWith(CommitmentValue value) {
        return new Piece(
                Schema.VALUATION,
                ValuationEncoder.encode(Valuation.builder()
                        .agreement(EVERYTHING)
                        .addCommitments(value)
                        .putDefection("north", BigDecimal.valueOf(20))
                        .putDiscount("north", new BigDecimal("0.001"))
                        .putSanctions("obstruction", ImmutableMap.of("north", BigDecimal.valueOf(15)))
                        .putGuarantees("qatar-assurance", ImmutableMap.of("south", BigDecimal.TEN))
                        .putLimits("south", BigDecimal.valueOf(40))
                        .build()));
    }

    /** A case of an empty agreement that expects something, be it sound or not. */
    static Piece caseWith(Node... expectations) {
        return new Piece(
                Schema.CASE,
                Node.map()
                        .put("format", Node.text(Schema.CASE.format()))
                        .put("agreement", AgreementEncoder.encode(EVERYTHING))
                        .put("history", historyHead())
                        .put("expect", Node.list(expectations)));
    }

    private static MapNode historyHead() {
        return Node.map()
                .put("format", Node.text(Schema.HISTORY.format()))
                .put("agreement", Node.text(EVERYTHING.id()));
    }

    /** What the reader says. */
    List<DocumentProblem> read() {
        String text = JsonText.of(root);
        DocumentReader reader = DocumentReader.standard();
        return switch (schema) {
            case AGREEMENT -> reader.readAgreement(text, Syntax.JSON).problems();
            case HISTORY -> reader.readHistory(text, Syntax.JSON, EVERYTHING).problems();
            case CASE -> reader.readCase(text, Syntax.JSON).problems();
            case READING ->
                reader.readInterpretation(text, Syntax.JSON, EVERYTHING).problems();
            case POSITIONS ->
                reader.readPositions(text, Syntax.JSON, EVERYTHING).problems();
            case VALUATION ->
                reader.readValuation(text, Syntax.JSON, EVERYTHING).problems();
            case ASSESSMENT -> throw new IllegalArgumentException("No assessment is read");
        };
    }

    /** Every node of it, the root first, what tools keep for themselves left out. */
    List<Place> places() {
        List<Place> places = new ArrayList<>();
        collect(new Place(root, root, "", "", ""), places);
        return places;
    }

    private static void collect(Place place, List<Place> places) {
        places.add(place);
        String path = place.path();
        String pointer = place.pointer() + "/";
        if (place.node() instanceof MapNode map) {
            for (MapNode.Entry entry : map.entries()) {
                String key = entry.key();
                if (!key.equals("x")) {
                    collect(new Place(entry.value(), map, key, Paths.child(path, key), pointer + key), places);
                }
            }
        } else if (place.node() instanceof ListNode list) {
            for (int i = 0; i < list.size(); i++) {
                collect(new Place(list.get(i), place.owner(), place.key(), path + "[" + i + "]", pointer + i), places);
            }
        }
    }

    /** The same with another node at a place. */
    Piece with(Node node, Node other) {
        return new Piece(schema, changed(root, each -> each == node ? other : null));
    }

    /** A copy of a map with each entry as an operator leaves it; without it where that gives nothing. */
    static MapNode entries(MapNode map, UnaryOperator<MapNode.@Nullable Entry> change) {
        MapNode copy = Node.map();
        for (MapNode.Entry entry : map.entries()) {
            MapNode.Entry changed = change.apply(entry);
            if (changed != null) {
                copy.add(changed);
            }
        }
        return copy;
    }

    private interface Change {
        @Nullable
        Node of(Node node);
    }

    private static Node changed(Node node, Change change) {
        Node other = change.of(node);
        if (other != null) {
            return other;
        } else if (node instanceof MapNode map) {
            MapNode copy = Node.map();
            map.entries().forEach(entry -> copy.put(entry.key(), changed(entry.value(), change)));
            return copy;
        } else if (node instanceof ListNode list) {
            return Node.list(
                    list.items().stream().map(item -> changed(item, change)).toList());
        }
        return node;
    }
}

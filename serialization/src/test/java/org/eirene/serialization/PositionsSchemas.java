package org.eirene.serialization;

import static org.eirene.serialization.DeclaredValue.list;
import static org.eirene.serialization.DeclaredValue.ref;
import static org.eirene.serialization.DeclaredValue.some;

import java.util.Map;

/** The schemas of positions on an agreement. */
final class PositionsSchemas {
    private PositionsSchemas() {}

    static void addTo(Map<String, MapNode> schemas) {
        schemas.put("positions", positions());
        schemas.put("position", position());
        schemas.put("stance", stance());
        schemas.put("acceptance", acceptance());
    }

    private static MapNode positions() {
        return DeclaredMap.of("What actors say to the clauses of a draft.")
                .must("format", DeclaredValue.constant(DocumentKind.POSITIONS.format()), "What this is.")
                .must("agreement", ref("text"), "The id of the draft.")
                .may("positions", list(ref("position")), "The positions, as they were noted.")
                .may("x", ref("extras"), "A tool's own, kept as it is.")
                .example("{format: eirene/positions/1, agreement: corridor-accord, positions: "
                        + "[{by: south, clause: open-crossing, stance: reject}]}")
                .node();
    }

    private static MapNode position() {
        return DeclaredMap.of("What one actor says to one clause. Of several the latest counts.")
                .must("by", ref("text"), "The id of the actor.")
                .must("clause", ref("text"), "The id of an element of the draft.")
                .must("stance", ref("stance"), "How the actor stands to it.")
                .may(
                        "at",
                        ref("instant"),
                        "When it was said; a date stands for the end of that day; left out: before all that has a time.")
                .may("note", DeclaredValue.anyText(), "A remark.")
                .example("{by: north, clause: release-civilians, stance: accept, at: 2025-01-10}")
                .node();
    }

    private static MapNode stance() {
        return new DeclaredCases(
                        "Accepts a clause, rejects it, or accepts it on conditions.", "acceptIf", "accept", "reject")
                .add(
                        "acceptIf",
                        some(ref("acceptance")),
                        "Accepts it if all of these are accepted by those.",
                        "{acceptIf: [{by: north, clause: free-detainees}]}")
                .node();
    }

    private static MapNode acceptance() {
        return DeclaredMap.of("That an actor accepts a clause.")
                .must("by", ref("text"), "The id of the actor.")
                .must("clause", ref("text"), "The id of an element of the draft.")
                .example("{by: north, clause: free-detainees}")
                .node();
    }
}

package org.eirene.serialization;

import static org.eirene.serialization.DeclaredValue.byId;
import static org.eirene.serialization.DeclaredValue.list;
import static org.eirene.serialization.DeclaredValue.number;
import static org.eirene.serialization.DeclaredValue.ref;
import static org.eirene.serialization.DeclaredValue.set;
import static org.eirene.serialization.DeclaredValue.texts;
import static org.eirene.serialization.DeclaredValue.word;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eirene.agreement.Status;

/** The schemas of conformance cases. */
final class CaseSchemas {
    static final List<Status> OF_AGREEMENT =
            List.of(Status.NOT_IN_FORCE, Status.IN_FORCE, Status.COMPLETED, Status.EXPIRED, Status.TERMINATED);

    private CaseSchemas() {}

    static void addTo(Map<String, MapNode> schemas) {
        schemas.put("case", worked());
        schemas.put("expectation", expectation());
        schemas.put("balances", balances());
    }

    private static MapNode worked() {
        return DeclaredMap.of("An agreement, a history, and what the evaluation must say of them.")
                .must("format", DeclaredValue.constant(DocumentKind.CASE.format()), "What this is.")
                .must("agreement", inlineOrFile("agreement"), "The agreement, or the name of a file beside this one.")
                .must("history", inlineOrFile("history"), "The history, or the name of a file beside this one.")
                .may("expect", list(ref("expectation")), "What is expected.")
                .may("x", ref("extras"), "A tool's own, kept as it is.")
                .example("{format: eirene/case/1, agreement: accord.yaml, history: record.yaml, "
                        + "expect: [{asOf: 2025-01-30T00:00:00Z, status: IN_FORCE}]}")
                .node();
    }

    private static MapNode inlineOrFile(String name) {
        return DeclaredValue.of("type", texts(List.of("object", "string")))
                .put("if", DeclaredValue.anyMap())
                .put("then", ref(name))
                .put("else", DeclaredValue.notBlank());
    }

    private static MapNode expectation() {
        List<String> statuses = Stream.of(Status.values()).map(Status::name).toList();
        return DeclaredMap.of("What is expected at an instant.")
                .must("asOf", ref("instant"), "At which instant.")
                .may("knownAt", ref("instant"), "As far as it was known then; left out: all that was reported.")
                .may("status", word(OF_AGREEMENT.stream().map(Status::name).toList()), "The status of the agreement.")
                .may(
                        "elements",
                        byId(DeclaredValue.statusWithRung(statuses)),
                        "The status of elements, by their ids; of a sanction maybe the rung: IN_FORCE/2.")
                .may("confirmed", byId(number()), "How much is confirmed under commitments, by their ids.")
                .may("escrows", byId(ref("balances")), "The balances of escrows, by their ids.")
                .may("disregarded", set(DeclaredValue.anyText()), "Exactly these events are disregarded.")
                .example("{asOf: 2025-01-30T00:00:00Z, elements: {opening: OPEN, obstruction: IN_FORCE/2}, "
                        + "confirmed: {release-civilians: 1}, escrows: {reconstruction: {held: 25000000}}, "
                        + "disregarded: [e5, e8]}")
                .node();
    }

    private static MapNode balances() {
        return DeclaredMap.of("The balances of an escrow, each as far as something is expected of it.")
                .may("deposited", number(), "How much was paid in.")
                .may("held", number(), "How much is still there.")
                .may("released", number(), "How much went to those for whom it was.")
                .may("returned", number(), "How much went back.")
                .may("forfeited", number(), "How much was lost to a sanction.")
                .example("{held: 25000000, released: 0}")
                .node();
    }
}

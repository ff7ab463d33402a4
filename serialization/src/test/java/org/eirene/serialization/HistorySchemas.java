package org.eirene.serialization;

import static org.eirene.serialization.DeclaredValue.anyText;
import static org.eirene.serialization.DeclaredValue.list;
import static org.eirene.serialization.DeclaredValue.number;
import static org.eirene.serialization.DeclaredValue.oneOrMany;
import static org.eirene.serialization.DeclaredValue.positive;
import static org.eirene.serialization.DeclaredValue.ref;
import static org.eirene.serialization.DeclaredValue.word;
import static org.eirene.serialization.DeclaredValue.yes;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eirene.history.Verdict;

/**
 * The schemas of histories and events. What an event names may be a text of any form: one that names nothing is on the
 * record all the same.
 */
final class HistorySchemas {
    private HistorySchemas() {}

    static void addTo(Map<String, MapNode> schemas) {
        schemas.put("history", history());
        schemas.put("event", event());
    }

    private static MapNode history() {
        return DeclaredMap.of("The record: what happened, and when it became known.")
                .must("format", DeclaredValue.constant(DocumentKind.HISTORY.format()), "What this is.")
                .must("agreement", ref("text"), "The id of the agreement.")
                .may("events", list(ref("event")), "What happened, in any order.")
                .may("x", ref("extras"), "A tool's own, kept as it is.")
                .example("{format: eirene/history/1, agreement: corridor-accord, "
                        + "events: [{id: e1, at: 2025-01-16T11:15:00+02:00, milestone: entry-into-force}]}")
                .node();
    }

    /** What any event may have, beside its own keys. */
    private static Function<DeclaredMap, DeclaredMap> with(Function<DeclaredMap, DeclaredMap> own) {
        return map -> own.apply(map.must("id", ref("text"), "Its id, unique in the history.")
                        .must("at", ref("instant"), "When it happened; a date stands for the end of that day.")
                        .may("reported", ref("instant"), "When it became known; left out: when it happened."))
                .may("source", anyText(), "Who reported it.")
                .may("evidence", list(anyText()), "Where the evidence is found.")
                .may("note", anyText(), "A remark.")
                .may("x", ref("extras"), "A tool's own, kept as it is.");
    }

    private static MapNode event() {
        return new DeclaredCases("Something that happened, of which one key says what it is.", "incident")
                .add(
                        "milestone",
                        anyText(),
                        "The milestone that was reached.",
                        with(own -> own),
                        "{id: e2, at: 2025-01-18T09:00:00+02:00, milestone: ratified-north}")
                .add(
                        "delivery",
                        anyText(),
                        "The commitment that was performed, in whole or in part.",
                        with(own -> own.may("quantity", positive(), "How much; left out: 1.")
                                .may("items", list(anyText()), "Which items of the list of the commitment.")
                                .may("answers", anyText(), "The incident that it answers.")
                                .may("by", anyText(), "The actor who delivered.")),
                        "{id: e3, at: 2025-01-19T17:00:00+02:00, delivery: release-civilians, items: [a-001]}")
                .add(
                        "observation",
                        anyText(),
                        "The indicator that was measured.",
                        with(own -> own.must("value", number(), "The value, in the unit of the indicator.")),
                        "{id: e6, at: 2025-01-20T12:00:00+02:00, observation: aid-trucks, value: 630}")
                .add(
                        "incident",
                        ref("text"),
                        "The kind of incident that happened.",
                        with(own -> own.must("severity", ref("severity"), "How grave it was.")
                                .may("by", anyText(), "The actor who did it; left out: nobody knows.")
                                .may("area", ref("text"), "Where.")),
                        "{id: e4, at: 2025-01-20T10:00:00+02:00, incident: armed-attack, severity: 3, area: east}")
                .add(
                        "ruling",
                        word(Verdict.class, Verdict::word),
                        "What was decided.",
                        with(HistorySchemas::ruling),
                        "{id: e7, at: 2025-01-21T09:00:00+02:00, ruling: confirm, by: un-cell, about: e3}")
                .add(
                        "challenge",
                        anyText(),
                        "What is disputed: an incident, a delivery, a commitment, a manifest.",
                        with(own -> own.may("item", anyText(), "The item of the manifest that is disputed.")
                                .must("by", anyText(), "The actor who disputes it.")
                                .must("under", anyText(), "The procedure under which it is disputed.")),
                        "{id: e8, at: 2025-01-21T10:00:00+02:00, challenge: e4, by: north, under: review}")
                .add(
                        "waiver",
                        anyText(),
                        "The commitment that is given up.",
                        with(own -> own.must("by", anyText(), "The beneficiary who gives it up.")),
                        "{id: e11, at: 2025-01-25, waiver: open-crossing, by: south}")
                .add(
                        "extension",
                        anyText(),
                        "The commitment, benchmark or phase that gets more time.",
                        with(own -> own.must("plus", ref("positiveOffset"), "How much more.")
                                .may("by", oneOrMany(anyText(), 0), "The actors who agree.")),
                        "{id: e12, at: 2025-01-26, extension: opening, plus: P3D, by: [north, south]}")
                .add(
                        "deposit",
                        anyText(),
                        "The escrow into which was paid.",
                        with(own -> own.must("amount", positive(), "How much, in the unit of the escrow.")
                                .may("by", anyText(), "The actor who paid.")),
                        "{id: e13, at: 2025-01-26, deposit: reconstruction, amount: 25000000, by: qatar}")
                .add(
                        "termination",
                        yes(),
                        "The agreement is ended by consent.",
                        with(own -> own.may("by", oneOrMany(anyText(), 0), "The actors who agree.")),
                        "{id: e16, at: 2025-03-02, termination: true, by: [north, south]}")
                .add(
                        "withdrawal",
                        yes(),
                        "A party leaves the agreement, or gives notice that it will.",
                        with(own -> own.must("by", anyText(), "The party.")),
                        "{id: e15, at: 2025-03-01, withdrawal: true, by: south}")
                .add(
                        "retraction",
                        anyText(),
                        "The earlier event that was reported in error, and is taken out.",
                        with(own -> own),
                        "{id: e14, at: 2025-01-28, retraction: e4, note: Wrong place}")
                .node();
    }

    private static DeclaredMap ruling(DeclaredMap own) {
        MapNode noItems =
                DeclaredValue.of("properties", DeclaredValue.of("items", DeclaredValue.of("maxItems", Node.number(0))));
        MapNode someItems = DeclaredValue.of(
                        "properties", DeclaredValue.of("items", DeclaredValue.of("minItems", Node.number(1))))
                .put("required", DeclaredValue.texts(List.of("items")));
        MapNode denies =
                DeclaredValue.of("properties", DeclaredValue.of("ruling", DeclaredValue.constant(Verdict.DENY.word())));
        MapNode noNumber = DeclaredValue.of("not", DeclaredMap.requires("accepted"));
        return own.must("by", anyText(), "The member of the body who ruled.")
                .must("about", anyText(), "What it decides on: a delivery, incident, challenge, benchmark, sanction.")
                .may("accepted", positive(), "How much of a delivery is accepted; left out: all.")
                .may("items", list(anyText()), "Which items of a delivery are accepted; left out: all.")
                .rule(DeclaredValue.of("if", denies).put("then", noItems))
                .rule(DeclaredValue.of("if", DeclaredValue.of("anyOf", Node.list(denies, someItems)))
                        .put("then", noNumber));
    }
}

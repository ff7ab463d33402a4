package org.eirene.serialization;

import static org.eirene.serialization.DeclaredValue.byId;
import static org.eirene.serialization.DeclaredValue.list;
import static org.eirene.serialization.DeclaredValue.notNegative;
import static org.eirene.serialization.DeclaredValue.ref;

import java.util.List;
import java.util.Map;

/** The schemas of valuations of an agreement. */
final class ValuationSchemas {
    private ValuationSchemas() {}

    static void addTo(Map<String, MapNode> schemas) {
        schemas.put("valuation", valuation());
        schemas.put("commitmentValue", commitmentValue());
    }

    private static MapNode valuation() {
        MapNode amounts = byId(notNegative());
        return DeclaredMap.of(
                        "What an analyst takes an agreement to be worth. Amounts are in one unit, of the analyst's choice.")
                .must("format", DeclaredValue.constant(DocumentKind.VALUATION.format()), "What this is.")
                .must("agreement", ref("text"), "The id of the agreement.")
                .may(
                        "commitments",
                        list(ref("commitmentValue")),
                        "What commitments cost and are worth; one that is left out costs nothing and is worth nothing.")
                .may("defection", amounts, "What leaving costs actors, by their ids, beside the rest.")
                .may(
                        "discount",
                        byId(notNegative().put("exclusiveMaximum", Node.number(1))),
                        "By how much what comes a day later is worth less to actors, by their ids.")
                .may("sanctions", byId(amounts), "By the ids of sanctions, how actors feel them, by theirs.")
                .may("guarantees", byId(amounts), "By the ids of guarantees, what actors who leave lose by them.")
                .may("limits", amounts, "The greatest exposures that actors accept, by their ids.")
                .may("x", ref("extras"), "A tool's own, kept as it is.")
                .example("{format: eirene/valuation/1, agreement: corridor-accord, commitments: "
                        + "[{commitment: open-crossing, cost: 2, value: {south: 3}}], defection: {north: 20, south: 10}, "
                        + "discount: {north: 0.001}, sanctions: {obstruction: {north: 15}}, "
                        + "guarantees: {qatar-assurance: {south: 10}}, limits: {south: 40}}")
                .node();
    }

    private static MapNode commitmentValue() {
        return DeclaredMap.of("What a commitment costs and is worth.")
                .must("commitment", ref("text"), "The id of the commitment.")
                .must("cost", notNegative(), "What performing it costs those who owe it.")
                .may("value", byId(notNegative()), "What it is worth to those to whom it is owed, by their ids.")
                .may(
                        "per",
                        DeclaredValue.word(List.of("all", "unit")),
                        "Of what these are the cost and the value: of all of it, or of each unit; left out: all.")
                .may(
                        "reversible",
                        DeclaredValue.flag(),
                        "Whether it can be undone when the agreement fails; left out: true.")
                .example("{commitment: release-civilians, cost: 5, value: {north: 8}, per: unit, reversible: false}")
                .node();
    }
}

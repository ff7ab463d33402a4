package org.eirene.serialization;

import java.math.BigDecimal;
import java.util.Map;
import org.eirene.sequencing.CommitmentValue;
import org.eirene.sequencing.Valuation;

/** A valuation as it is written. */
final class ValuationEncoder {
    private ValuationEncoder() {}

    static MapNode encode(Valuation valuation) {
        Fields fields = new Fields()
                .text("format", DocumentKind.VALUATION.format())
                .text("agreement", valuation.agreement())
                .list("commitments", valuation.commitments(), ValuationEncoder::value);
        amounts(fields, "defection", valuation.defection());
        amounts(fields, "discount", valuation.discount());
        effects(fields, "sanctions", valuation.sanctions());
        effects(fields, "guarantees", valuation.guarantees());
        amounts(fields, "limits", valuation.limits());
        return fields.extras(valuation.extras()).map();
    }

    private static MapNode value(CommitmentValue value) {
        Fields fields = new Fields().text("commitment", value.commitment()).number("cost", value.cost());
        amounts(fields, "value", value.value());
        if (value.per() == CommitmentValue.Per.UNIT) {
            fields.text("per", "unit");
        }
        return fields.flagUnless(true, "reversible", value.reversible()).map();
    }

    /** Amounts by id, unless there are none. */
    private static void amounts(Fields fields, String key, Map<String, BigDecimal> amounts) {
        if (!amounts.isEmpty()) {
            fields.put(key, map(amounts));
        }
    }

    private static void effects(Fields fields, String key, Map<String, ? extends Map<String, BigDecimal>> effects) {
        if (!effects.isEmpty()) {
            MapNode map = Node.map();
            effects.forEach((id, amounts) -> map.put(id, map(amounts)));
            fields.put(key, map);
        }
    }

    private static MapNode map(Map<String, BigDecimal> amounts) {
        MapNode map = Node.map();
        amounts.forEach((id, amount) -> map.put(id, Node.number(amount)));
        return map;
    }
}

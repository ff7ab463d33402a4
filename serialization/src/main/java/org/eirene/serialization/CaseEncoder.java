package org.eirene.serialization;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;

/** A conformance case as it is written, with its agreement and its history in it. */
final class CaseEncoder {
    private CaseEncoder() {}

    static MapNode encode(ConformanceCase worked) {
        return new Fields()
                .text("format", DocumentKind.CASE.format())
                .put("agreement", AgreementEncoder.encode(worked.agreement()))
                .put("history", HistoryEncoder.encode(worked.history()))
                .put("expect", Fields.all(worked.expectations(), CaseEncoder::encode))
                .extras(worked.extras())
                .map();
    }

    static MapNode encode(Expectation expectation) {
        Fields fields = new Fields()
                .put("asOf", InstantText.node(expectation.asOf()))
                .put("knownAt", expectation.knownAt().map(InstantText::node))
                .text("status", expectation.status().map(Enum::name));
        entries(fields, "elements", expectation.elements(), expected -> Node.text(expected.toString()));
        entries(fields, "confirmed", expectation.confirmed(), Node::number);
        entries(fields, "escrows", expectation.escrows(), CaseEncoder::balances);
        // None at all is as much of an expectation as some.
        return fields.put("disregarded", expectation.disregarded().map(ids -> Fields.<String>all(ids, Node::text)))
                .map();
    }

    private static MapNode balances(Map<String, BigDecimal> balances) {
        MapNode map = Node.map();
        balances.forEach((name, balance) -> map.put(name, Node.number(balance)));
        return map;
    }

    private static <V> void entries(Fields fields, String key, Map<String, V> values, Function<V, Node> encoder) {
        if (!values.isEmpty()) {
            MapNode map = Node.map();
            values.forEach((id, value) -> map.put(id, encoder.apply(value)));
            fields.put(key, map);
        }
    }
}

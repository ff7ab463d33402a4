package org.eirene.serialization;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Problem;
import org.eirene.sequencing.CommitmentValue;
import org.eirene.sequencing.Valuation;
import org.eirene.sequencing.ValuationProblemCode;
import org.jspecify.annotations.Nullable;

/** Reads a valuation of an agreement, and holds it against the agreement. */
final class ValuationDecoder {
    private static final String NOUN = "a valuation";
    private static final String VALUE = "the value of a commitment";
    private static final ImmutableSet<String> KEYS = ImmutableSet.of(
            "format", "agreement", "commitments", "defection", "discount", "sanctions", "guarantees", "limits", "x");
    private static final ImmutableSet<String> OF_VALUE =
            ImmutableSet.of("commitment", "cost", "value", "per", "reversible");
    private static final ImmutableMap<String, CommitmentValue.Per> PER =
            ImmutableMap.of("all", CommitmentValue.Per.ALL, "unit", CommitmentValue.Per.UNIT);

    /** The rules about what stands under a key; all others that are about a key are about the key itself. */
    private static final ImmutableSet<Problem.Code> OF_AMOUNTS =
            ImmutableSet.of(ValuationProblemCode.AMOUNT_NEGATIVE, ValuationProblemCode.DISCOUNT_OUT_OF_RANGE);

    private final Values values;
    private final Agreement agreement;
    private final List<CommitmentValue> commitments = new ArrayList<>();

    /** By the path that a value has in the model, the one that it has in the document. */
    private final Map<String, String> written = new HashMap<>();

    /** By the path that an id has in the model as a key, where the key stands. */
    private final Map<String, Location> keys = new HashMap<>();

    ValuationDecoder(Values values, Agreement agreement) {
        this.values = values;
        this.agreement = agreement;
    }

    /** Where something stands: in the model, and in the document. */
    private record Place(String model, String document) {
        static Place of(String key) {
            return new Place(key, key);
        }

        Place child(String key) {
            return new Place(model + "." + key, Paths.child(document, key));
        }
    }

    /** Reads what a key that is an id leads to. */
    private interface ReadEntry<T> {
        @Nullable
        T read(Node node, Place place);
    }

    Optional<Valuation> read(Node node) {
        Report report = values.report();
        int before = report.failures();
        if (!(node instanceof MapNode map)) {
            values.wrongType(node, NOUN + " (a map)");
            return Optional.empty();
        }
        if (!DocumentKind.VALUATION.isFormatOf(map, values)) {
            return Optional.empty();
        }
        values.map(map, NOUN, KEYS);
        String id = values.need(map, "agreement", NOUN, this::word);
        Node list = map.get("commitments");
        if (list instanceof ListNode nodes) {
            for (int i = 0; i < nodes.size(); i++) {
                value(nodes.get(i), i);
            }
        } else if (list != null) {
            values.wrongType(list, "a list");
        }
        Valuation.Builder read = Valuation.builder()
                .agreement(id == null ? agreement.id() : id)
                .commitments(commitments)
                .defection(amounts(map, "defection"))
                .discount(amounts(map, "discount"))
                .sanctions(effects(map, "sanctions"))
                .guarantees(effects(map, "guarantees"))
                .limits(amounts(map, "limits"))
                .extras(values.extras(map));
        Valuation valuation = read.build();
        valuation.problems(agreement).forEach(problem -> tell(map, problem));
        return report.failures() > before ? Optional.empty() : Optional.of(valuation);
    }

    private void tell(MapNode map, Problem problem) {
        String path = problem.path();
        Location key = OF_AMOUNTS.contains(problem.code()) ? null : keys.get(path);
        String inDocument = written.getOrDefault(path, path);
        if (key == null) {
            values.report().ofModel(map, problem, inDocument);
        } else {
            values.report().ofModel(map, problem, inDocument, key);
        }
    }

    private void value(Node node, int index) {
        MapNode map = values.map(node, VALUE, OF_VALUE);
        if (map == null) {
            return;
        }
        Place place = new Place("commitments[" + commitments.size() + "]", "commitments[" + index + "]");
        String commitment = values.need(map, "commitment", VALUE, this::word);
        BigDecimal cost = values.need(map, "cost", VALUE, values::decimal);
        ImmutableMap<String, BigDecimal> value =
                values.or(ImmutableMap.of(), map, "value", each -> amounts(each, place.child("value")));
        CommitmentValue.Per per =
                values.or(CommitmentValue.Per.ALL, map, "per", each -> values.word(each, "a measure of a value", PER));
        boolean reversible = values.or(true, map, "reversible", values::flag);
        if (commitment != null) {
            OF_VALUE.stream().map(place::child).forEach(each -> written.put(each.model(), each.document()));
            // What could not be read is reported, and the rest of it is looked at all the same.
            commitments.add(
                    new CommitmentValue(commitment, cost == null ? BigDecimal.ZERO : cost, value, per, reversible));
        }
    }

    private ImmutableMap<String, BigDecimal> amounts(MapNode map, String key) {
        return values.or(ImmutableMap.of(), map, key, node -> amounts(node, Place.of(key)));
    }

    private @Nullable ImmutableMap<String, BigDecimal> amounts(Node node, Place place) {
        return byId(node, place, (amount, each) -> values.decimal(amount));
    }

    private ImmutableMap<String, ImmutableMap<String, BigDecimal>> effects(MapNode map, String key) {
        return values.or(ImmutableMap.of(), map, key, node -> byId(node, Place.of(key), this::amounts));
    }

    /** What ids lead to, as far as it can be read. */
    private <T> @Nullable ImmutableMap<String, T> byId(Node node, Place place, ReadEntry<T> read) {
        if (!(node instanceof MapNode map)) {
            values.wrongType(node, "a map");
            return null;
        }
        ImmutableMap.Builder<String, T> entries = ImmutableMap.builder();
        for (MapNode.Entry entry : map.entries()) {
            Place each = place.child(entry.key());
            written.put(each.model(), each.document());
            keys.put(each.model(), entry.location());
            T value = read.read(entry.value(), each);
            if (value != null) {
                entries.put(entry.key(), value);
            }
        }
        return entries.buildOrThrow();
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

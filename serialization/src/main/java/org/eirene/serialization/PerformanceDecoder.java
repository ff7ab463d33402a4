package org.eirene.serialization;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Optional;
import org.eirene.agreement.Act;
import org.eirene.agreement.Deliver;
import org.eirene.agreement.IncidentFilter;
import org.eirene.agreement.Instalment;
import org.eirene.agreement.Moment;
import org.eirene.agreement.Offset;
import org.eirene.agreement.Performance;
import org.eirene.agreement.Refrain;
import org.eirene.agreement.Respond;
import org.eirene.agreement.Supply;
import org.jspecify.annotations.Nullable;

/** Reads what commitments oblige to. */
final class PerformanceDecoder {
    private static final String NOUN = "performance";
    private static final ImmutableSet<String> CASES = ImmutableSet.of("act", "deliver", "supply", "refrain", "respond");
    private static final ImmutableSet<String> ACT = ImmutableSet.of("act");
    private static final ImmutableSet<String> DELIVER = ImmutableSet.of("deliver", "unit", "manifest", "instalments");
    private static final ImmutableSet<String> SUPPLY = ImmutableSet.of("supply", "unit", "per");
    private static final ImmutableSet<String> REFRAIN = ImmutableSet.of("refrain", "curedAfter");
    private static final ImmutableSet<String> RESPOND = ImmutableSet.of("respond", "within");
    private static final ImmutableSet<String> INSTALMENT = ImmutableSet.of("total", "due");

    private final Values values;
    private final MomentDecoder moments;
    private final ConditionDecoder conditions;

    PerformanceDecoder(Values values, MomentDecoder moments, ConditionDecoder conditions) {
        this.values = values;
        this.moments = moments;
        this.conditions = conditions;
    }

    @Nullable
    Performance performance(Node node) {
        if (!(node instanceof MapNode map)) {
            values.wrongType(node, "a performance (a map such as {deliver: 33, unit: person})");
            return null;
        }
        String which = values.caseOf(map, NOUN, CASES, "act");
        if (which == null) {
            return null;
        }
        return switch (which) {
            case "deliver" -> deliver(map);
            case "supply" -> supply(map);
            case "refrain" -> refrain(map);
            case "respond" -> respond(map);
            default -> act(map);
        };
    }

    private @Nullable Performance act(MapNode map) {
        values.map(map, "'act'", ACT);
        Node node = map.get("act");
        return node != null && values.isTrue(node) ? new Act() : null;
    }

    private @Nullable Performance deliver(MapNode map) {
        values.map(map, "'deliver'", DELIVER);
        BigDecimal quantity = values.need(map, "deliver", NOUN, values::decimal);
        String unit = values.need(map, "unit", "'deliver'", values::text);
        Optional<String> manifest = values.maybe(map, "manifest", values::text);
        ImmutableList<Instalment> instalments = values.or(ImmutableList.of(), map, "instalments", this::instalments);
        return quantity == null || unit == null ? null : new Deliver(quantity, unit, manifest, instalments);
    }

    private @Nullable ImmutableList<Instalment> instalments(Node node) {
        return values.list(node, this::instalment);
    }

    @Nullable
    Instalment instalment(Node node) {
        MapNode map = values.map(node, "an instalment", INSTALMENT);
        if (map == null) {
            return null;
        }
        BigDecimal total = values.need(map, "total", "an instalment", values::decimal);
        Moment due = values.need(map, "due", "an instalment", moments::moment);
        return total == null || due == null ? null : new Instalment(total, due);
    }

    private @Nullable Performance supply(MapNode map) {
        values.map(map, "'supply'", SUPPLY);
        BigDecimal quantity = values.need(map, "supply", NOUN, values::decimal);
        String unit = values.need(map, "unit", "'supply'", values::text);
        Offset per = values.need(map, "per", "'supply'", values::offset);
        return quantity == null || unit == null || per == null ? null : new Supply(quantity, unit, per);
    }

    private @Nullable Performance refrain(MapNode map) {
        values.map(map, "'refrain'", REFRAIN);
        IncidentFilter from = values.need(map, "refrain", NOUN, conditions::filter);
        Optional<Offset> curedAfter = values.maybe(map, "curedAfter", values::offset);
        return from == null ? null : new Refrain(from, curedAfter);
    }

    private @Nullable Performance respond(MapNode map) {
        values.map(map, "'respond'", RESPOND);
        IncidentFilter to = values.need(map, "respond", NOUN, conditions::filter);
        Offset within = values.need(map, "within", "'respond'", values::offset);
        return to == null || within == null ? null : new Respond(to, within);
    }
}

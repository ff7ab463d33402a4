package org.eirene.serialization;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import java.util.Optional;
import java.util.OptionalInt;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Forfeit;
import org.eirene.agreement.Measure;
import org.eirene.agreement.Offset;
import org.eirene.agreement.Refer;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.SnapBack;
import org.eirene.agreement.Suspend;
import org.eirene.agreement.Terminate;
import org.eirene.agreement.Warn;
import org.eirene.agreement.Withhold;
import org.jspecify.annotations.Nullable;

/** Reads sanctions, their rungs and their measures. */
final class SanctionDecoder {
    private static final ImmutableSet<String> SANCTION = ImmutableSet.of(
            "id", "title", "clause", "against", "trigger", "decision", "rungs", "cure", "probation", "note", "x");
    private static final ImmutableSet<String> RUNG = ImmutableSet.of("after", "occurrence", "severity", "measures");
    private static final ImmutableMap<String, Values.Case> CASES = Maps.uniqueIndex(
            ImmutableList.of(
                    keys("warn"),
                    keys("suspend"),
                    keys("snapBack", "permanently"),
                    keys("withhold"),
                    keys("forfeit"),
                    keys("refer"),
                    keys("terminate")),
            Values.Case::which);

    private final Values values;
    private final ConditionDecoder conditions;

    SanctionDecoder(Values values, ConditionDecoder conditions) {
        this.values = values;
        this.conditions = conditions;
    }

    private static Values.Case keys(String... keys) {
        return Values.Case.of("a measure", keys);
    }

    @Nullable
    Sanction sanction(Node node) {
        MapNode map = values.map(node, "a sanction", SANCTION);
        if (map == null) {
            return null;
        }
        String id = values.need(map, "id", "a sanction", values::text);
        String against = values.need(map, "against", "a sanction", values::text);
        Condition trigger = values.need(map, "trigger", "a sanction", conditions::condition);
        // Without rungs the model says so.
        ImmutableList<Rung> rungs = values.or(ImmutableList.of(), map, "rungs", this::rungs);
        boolean rungsLost = rungs.isEmpty() && map.get("rungs") instanceof ListNode list && !list.isEmpty();
        Sanction.Builder builder = Sanction.builder()
                .title(values.maybe(map, "title", values::text))
                .clause(values.maybe(map, "clause", values::text))
                .note(values.maybe(map, "note", values::text))
                .extras(values.extras(map))
                .decision(values.maybe(map, "decision", values::text))
                .rungs(rungs)
                .cure(values.maybe(map, "cure", conditions::condition))
                .probation(values.or(Offset.ZERO, map, "probation", values::offset));
        return id == null || against == null || trigger == null || rungsLost
                ? null
                : builder.id(id).against(against).trigger(trigger).build();
    }

    private @Nullable ImmutableList<Rung> rungs(Node node) {
        return values.list(node, this::rung);
    }

    @Nullable
    Rung rung(Node node) {
        MapNode map = values.map(node, "a rung", RUNG);
        if (map == null) {
            return null;
        }
        ImmutableList<Measure> measures = values.need(map, "measures", "a rung", this::measures);
        Optional<Offset> after = values.maybe(map, "after", values::offset);
        OptionalInt occurrence = values.maybeCount(map, "occurrence");
        OptionalInt severity = values.maybeCount(map, "severity");
        return measures == null ? null : new Rung(measures, after, occurrence, severity);
    }

    private @Nullable ImmutableList<Measure> measures(Node node) {
        return values.list(node, this::measure);
    }

    @Nullable
    Measure measure(Node node) {
        if (!(node instanceof MapNode map)) {
            values.wrongType(node, "a measure (a map such as {withhold: [tranche-1]})");
            return null;
        }
        String which = values.caseOf(map, "measure", CASES.keySet(), "terminate");
        Values.Case found = which == null ? null : CASES.get(which);
        Node named = which == null ? null : map.get(which);
        if (which == null || found == null || named == null) {
            return null;
        }
        values.keys(map, found);
        return switch (which) {
            case "warn" -> {
                String text = values.text(named);
                yield text == null ? null : new Warn(text);
            }
            case "refer" -> {
                String to = values.text(named);
                yield to == null ? null : new Refer(to);
            }
            case "terminate" -> values.isTrue(named) ? new Terminate() : null;
            default -> naming(map, which, values.ids(named));
        };
    }

    private @Nullable Measure naming(MapNode map, String which, @Nullable ImmutableSortedSet<String> ids) {
        boolean permanently = which.equals("snapBack") && values.or(false, map, "permanently", values::flag);
        if (ids == null) {
            return null;
        }
        return switch (which) {
            case "suspend" -> new Suspend(ids);
            case "snapBack" -> new SnapBack(ids, permanently);
            case "withhold" -> new Withhold(ids);
            default -> new Forfeit(ids);
        };
    }
}

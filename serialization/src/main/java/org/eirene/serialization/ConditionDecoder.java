package org.eirene.serialization;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.eirene.agreement.Aggregate;
import org.eirene.agreement.AllOf;
import org.eirene.agreement.Always;
import org.eirene.agreement.AnyOf;
import org.eirene.agreement.AtLeast;
import org.eirene.agreement.Breached;
import org.eirene.agreement.Comparison;
import org.eirene.agreement.Completed;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Delivered;
import org.eirene.agreement.DeliveredTotal;
import org.eirene.agreement.Fulfilled;
import org.eirene.agreement.InForce;
import org.eirene.agreement.IncidentCount;
import org.eirene.agreement.IncidentFilter;
import org.eirene.agreement.Incidents;
import org.eirene.agreement.Invoked;
import org.eirene.agreement.Lapsed;
import org.eirene.agreement.Lost;
import org.eirene.agreement.Measured;
import org.eirene.agreement.Measurement;
import org.eirene.agreement.Met;
import org.eirene.agreement.Missed;
import org.eirene.agreement.Moment;
import org.eirene.agreement.Never;
import org.eirene.agreement.Not;
import org.eirene.agreement.Offset;
import org.eirene.agreement.Open;
import org.eirene.agreement.Opened;
import org.eirene.agreement.Passed;
import org.eirene.agreement.Quiet;
import org.eirene.agreement.Reached;
import org.eirene.agreement.Released;
import org.eirene.agreement.Status;
import org.eirene.agreement.StatusIs;
import org.jspecify.annotations.Nullable;

/** Reads conditions and incident filters. */
final class ConditionDecoder {
    private static final String NOUN = "condition";
    private static final ImmutableMap<String, Condition> CONSTANT =
            ImmutableMap.of("always", new Always(), "never", new Never());
    /** The keys of each case, the one that says which it is first. */
    private static final ImmutableMap<String, Values.Case> CASES = Maps.uniqueIndex(
            ImmutableList.of(
                    keys("all"),
                    keys("any"),
                    keys("not"),
                    keys("atLeast", "of"),
                    keys("reached"),
                    keys("opened"),
                    keys("open"),
                    keys("completed"),
                    keys("lapsed"),
                    keys("fulfilled"),
                    keys("breached"),
                    keys("met"),
                    keys("missed"),
                    keys("lost"),
                    keys("released"),
                    keys("invoked"),
                    keys("inForce", "rung"),
                    keys("is", "status"),
                    keys("passed"),
                    keys("quiet"),
                    keys("incidents", "atLeast", "atMost"),
                    keys("delivered", "within", "atLeast", "atMost"),
                    keys("measured", "take", "within", "atLeast", "atMost", "moreThan", "lessThan")),
            Values.Case::which);

    private static final ImmutableSet<String> QUIET = ImmutableSet.of("for", "of", "since");
    private static final ImmutableSet<String> INCIDENTS = ImmutableSet.of("of", "within");
    private static final ImmutableSet<String> FILTER =
            ImmutableSet.of("kinds", "minSeverity", "by", "areas", "verification");
    private static final ImmutableList<Comparison> OF_COUNTS =
            ImmutableList.of(Comparison.AT_LEAST, Comparison.AT_MOST);
    private static final ImmutableList<Comparison> OF_VALUES = ImmutableList.copyOf(Comparison.values());
    private static final ImmutableMap<String, Aggregate> AGGREGATES =
            Maps.uniqueIndex(Arrays.asList(Aggregate.values()), Aggregate::word);
    static final ImmutableMap<String, Status> STATUSES = Maps.uniqueIndex(Arrays.asList(Status.values()), Status::name);

    private final Values values;
    private final MomentDecoder moments;

    ConditionDecoder(Values values, MomentDecoder moments) {
        this.values = values;
        this.moments = moments;
    }

    private static Values.Case keys(String... keys) {
        return Values.Case.of("a condition", keys);
    }

    @Nullable
    Condition condition(Node node) {
        if (node instanceof TextNode) {
            return values.word(node, "a condition", CONSTANT);
        }
        if (!(node instanceof MapNode map)) {
            values.wrongType(node, "a condition (a map such as {completed: calm}, or always, or never)");
            return null;
        }
        String which = values.caseOf(map, NOUN, CASES.keySet(), "atLeast");
        Values.Case found = which == null ? null : CASES.get(which);
        if (which == null || found == null) {
            return null;
        }
        values.keys(map, found);
        return switch (which) {
            case "all" -> many(map, which, AllOf::new);
            case "any" -> many(map, which, AnyOf::new);
            case "not" -> not(map);
            case "atLeast" -> atLeast(map);
            case "reached" -> id(map, which, Reached::new);
            case "opened" -> id(map, which, Opened::new);
            case "open" -> id(map, which, Open::new);
            case "completed" -> id(map, which, Completed::new);
            case "lapsed" -> id(map, which, Lapsed::new);
            case "fulfilled" -> id(map, which, Fulfilled::new);
            case "breached" -> id(map, which, Breached::new);
            case "met" -> id(map, which, Met::new);
            case "missed" -> id(map, which, Missed::new);
            case "lost" -> id(map, which, Lost::new);
            case "released" -> id(map, which, Released::new);
            case "invoked" -> id(map, which, Invoked::new);
            case "inForce" -> inForce(map);
            case "is" -> statusIs(map);
            case "passed" -> passed(map);
            case "quiet" -> values.need(map, which, NOUN, this::quiet);
            case "incidents" -> incidents(map);
            case "delivered" -> delivered(map);
            default -> measured(map);
        };
    }

    private @Nullable Condition id(MapNode map, String key, Function<String, Condition> of) {
        String id = values.need(map, key, NOUN, values::text);
        return id == null ? null : of.apply(id);
    }

    private @Nullable ImmutableList<Condition> conditions(Node node) {
        return values.list(node, this::condition);
    }

    private @Nullable Condition many(MapNode map, String key, Function<ImmutableList<Condition>, Condition> of) {
        ImmutableList<Condition> conditions = values.need(map, key, NOUN, this::conditions);
        return conditions == null ? null : of.apply(conditions);
    }

    private @Nullable Condition not(MapNode map) {
        Condition condition = values.need(map, "not", NOUN, this::condition);
        return condition == null ? null : new Not(condition);
    }

    private @Nullable Condition atLeast(MapNode map) {
        Integer count = values.need(map, "atLeast", NOUN, values::count);
        ImmutableList<Condition> of = values.need(map, "of", "a condition 'atLeast'", this::conditions);
        return count == null || of == null ? null : new AtLeast(count, of);
    }

    private @Nullable Condition inForce(MapNode map) {
        String sanction = values.need(map, "inForce", NOUN, values::text);
        int rung = values.or(1, map, "rung", values::count);
        return sanction == null ? null : new InForce(sanction, rung);
    }

    private @Nullable Condition statusIs(MapNode map) {
        String element = values.need(map, "is", NOUN, values::text);
        Status status = values.need(map, "status", "a condition 'is'", this::status);
        return element == null || status == null ? null : new StatusIs(element, status);
    }

    @Nullable
    Status status(Node node) {
        return values.word(node, "a status", STATUSES);
    }

    private @Nullable Condition passed(MapNode map) {
        Moment moment = values.need(map, "passed", NOUN, moments::moment);
        return moment == null ? null : new Passed(moment);
    }

    private @Nullable Condition quiet(Node node) {
        MapNode map = values.map(node, "a condition 'quiet'", QUIET);
        if (map == null) {
            return null;
        }
        Offset lasting = values.need(map, "for", "a condition 'quiet'", values::offset);
        IncidentFilter of = values.or(IncidentFilter.ALL, map, "of", this::filter);
        Optional<Moment> since = values.maybe(map, "since", moments::moment);
        return lasting == null ? null : new Quiet(lasting, of, since);
    }

    private @Nullable Condition incidents(MapNode map) {
        IncidentCount number = values.need(map, "incidents", NOUN, this::incidentCount);
        Comparison comparison = comparison(map, "incidents", OF_COUNTS);
        if (comparison == null) {
            return null;
        }
        Integer figure = values.need(map, comparison.word(), NOUN, values::count);
        return number == null || figure == null ? null : new Incidents(number, comparison, figure);
    }

    private @Nullable IncidentCount incidentCount(Node node) {
        MapNode map = values.map(node, "a condition 'incidents'", INCIDENTS);
        if (map == null) {
            return null;
        }
        IncidentFilter of = values.or(IncidentFilter.ALL, map, "of", this::filter);
        return new IncidentCount(of, values.maybe(map, "within", values::offset));
    }

    private @Nullable Condition delivered(MapNode map) {
        ImmutableSortedSet<String> of = values.need(map, "delivered", NOUN, values::oneOrMany);
        Optional<Offset> within = values.maybe(map, "within", values::offset);
        Comparison comparison = comparison(map, "delivered", OF_COUNTS);
        if (comparison == null) {
            return null;
        }
        BigDecimal quantity = values.need(map, comparison.word(), NOUN, values::decimal);
        return of == null || quantity == null
                ? null
                : new Delivered(new DeliveredTotal(of, within), comparison, quantity);
    }

    private @Nullable Condition measured(MapNode map) {
        String indicator = values.need(map, "measured", NOUN, values::text);
        Aggregate take = values.need(map, "take", "a condition 'measured'", this::aggregate);
        Optional<Offset> within = values.maybe(map, "within", values::offset);
        Comparison comparison = comparison(map, "measured", OF_VALUES);
        if (comparison == null) {
            return null;
        }
        BigDecimal value = values.need(map, comparison.word(), NOUN, values::decimal);
        return indicator == null || take == null || value == null
                ? null
                : new Measured(new Measurement(indicator, take, within), comparison, value);
    }

    private @Nullable Aggregate aggregate(Node node) {
        return values.word(node, "what to take of the observations", AGGREGATES);
    }

    /** The one comparison that the condition makes. */
    private @Nullable Comparison comparison(MapNode map, String which, ImmutableList<Comparison> possible) {
        Comparison found = null;
        for (Comparison comparison : possible) {
            MapNode.Entry entry = map.entry(comparison.word());
            if (entry != null && found != null) {
                values.report()
                        .atKey(
                                map,
                                entry,
                                DocumentProblemCode.KEY_UNKNOWN,
                                "A condition '" + which + "' makes one comparison, but '" + found.word() + "' and '"
                                        + comparison.word() + "' stand here",
                                "one of the two",
                                Optional.of("Maybe write two conditions under 'all'"));
                return null;
            } else if (entry != null) {
                found = comparison;
            }
        }
        if (found == null) {
            String first = possible.get(0).word();
            String words = possible.stream()
                    .map(Comparison::word)
                    .reduce((a, b) -> a + ", " + b)
                    .orElse(first);
            values.missing(map, first, "A condition '" + which + "' needs a comparison (one of " + words + ")");
        }
        return found;
    }

    @Nullable
    IncidentFilter filter(Node node) {
        MapNode map = values.map(node, "an incident filter", FILTER);
        if (map == null) {
            return null;
        }
        if (map.isEmpty()) {
            return IncidentFilter.ALL;
        }
        return new IncidentFilter(
                values.maybeIds(map, "kinds"),
                values.or(1, map, "minSeverity", values::count),
                values.or(ImmutableSortedSet.of(), map, "by", values::oneOrMany),
                values.maybeIds(map, "areas"),
                values.maybe(map, "verification", values::text));
    }
}

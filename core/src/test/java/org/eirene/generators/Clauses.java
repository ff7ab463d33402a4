package org.eirene.generators;

import static org.eirene.agreement.Conditions.all;
import static org.eirene.agreement.Conditions.always;
import static org.eirene.agreement.Conditions.any;
import static org.eirene.agreement.Conditions.atLeast;
import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Conditions.completed;
import static org.eirene.agreement.Conditions.delivered;
import static org.eirene.agreement.Conditions.fulfilled;
import static org.eirene.agreement.Conditions.inForce;
import static org.eirene.agreement.Conditions.invoked;
import static org.eirene.agreement.Conditions.is;
import static org.eirene.agreement.Conditions.lapsed;
import static org.eirene.agreement.Conditions.lost;
import static org.eirene.agreement.Conditions.met;
import static org.eirene.agreement.Conditions.missed;
import static org.eirene.agreement.Conditions.never;
import static org.eirene.agreement.Conditions.not;
import static org.eirene.agreement.Conditions.open;
import static org.eirene.agreement.Conditions.opened;
import static org.eirene.agreement.Conditions.passed;
import static org.eirene.agreement.Conditions.quiet;
import static org.eirene.agreement.Conditions.reached;
import static org.eirene.agreement.Conditions.released;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.eirene.agreement.Aggregate;
import org.eirene.agreement.AtTransition;
import org.eirene.agreement.Comparison;
import org.eirene.agreement.Condition;
import org.eirene.agreement.DeliveredTotal;
import org.eirene.agreement.ElementKind;
import org.eirene.agreement.IncidentCount;
import org.eirene.agreement.IncidentFilter;
import org.eirene.agreement.Measured;
import org.eirene.agreement.Measurement;
import org.eirene.agreement.Moment;
import org.eirene.agreement.Moments;
import org.eirene.agreement.Offset;
import org.eirene.agreement.Quiet;
import org.eirene.agreement.Shift;
import org.eirene.agreement.TransitionKind;

/** Reads conditions, moments and filters out of genes, as a clause of a rank can state them. */
final class Clauses {
    private final Cast cast;
    private final Genes genes;
    private final String owner;
    private final int rank;
    private final boolean verifies;

    /** For the clauses of an element. */
    Clauses(Cast cast, Genes genes, String owner, boolean verifies) {
        this.cast = cast;
        this.genes = genes;
        this.owner = owner;
        this.rank = cast.rank(owner);
        this.verifies = verifies;
    }

    Offset offset() {
        return cast.offset(genes);
    }

    Optional<Offset> maybe(int percent) {
        return genes.chance(percent) ? Optional.of(offset()) : Optional.empty();
    }

    // Moments

    /** A moment at which something is due. A failure that it counts from stands lower; anything else may not. */
    Moment due() {
        boolean free = genes.chance(15);
        return moment(free ? Cast.ABOVE_ALL : rank, !free, 1);
    }

    private Moment moment(int limit) {
        return moment(limit, true, 1);
    }

    private Moment moment(int limit, boolean failures, int depth) {
        return switch (genes.weighted(62, 10, 10, depth * 9, depth * 9)) {
            case 1 ->
                shifted(Moments.at(cast.start()
                        .plusHours(6L * genes.below(60))
                        .minusNanos(genes.below(2))
                        .toInstant()));
            case 2 -> shifted(Moments.date(cast.start().toLocalDate().plusDays(genes.below(14))));
            case 3 -> shifted(Moments.earliest(moments(limit, failures)));
            case 4 -> shifted(Moments.latest(moments(limit, failures)));
            default -> transition(limit, failures);
        };
    }

    private Moment[] moments(int limit, boolean failures) {
        return IntStream.range(0, 1 + genes.weighted(20, 60, 20))
                .mapToObj(i -> moment(limit, failures, 0))
                .toArray(Moment[]::new);
    }

    /** A moment that counts from a turn of a certain element. */
    Moment counted(TransitionKind kind, String element) {
        int form = genes.weighted(60, 18, 15, 7);
        OptionalInt day = form == 1 || form == 3 ? OptionalInt.of(1 + genes.below(8)) : OptionalInt.empty();
        Optional<Offset> plus = form == 0 || form == 3 ? Optional.of(offset()) : Optional.empty();
        return new AtTransition(kind, element, day, new Shift(plus, genes.chance(12)));
    }

    private Moment transition(int limit, boolean failures) {
        Map<TransitionKind, List<String>> possible = new EnumMap<>(TransitionKind.class);
        for (TransitionKind kind : TransitionKind.values()) {
            List<String> candidates = makers(kind, limit);
            boolean failure = kind == TransitionKind.BREACHED || kind == TransitionKind.MISSED;
            if (!candidates.isEmpty() && (failures || !failure)) {
                possible.put(kind, candidates);
            }
        }
        TransitionKind kind = genes.of(List.copyOf(possible.keySet()));
        return counted(kind, genes.of(possible.get(kind)));
    }

    /** Who can make a transition. */
    private List<String> makers(TransitionKind kind, int limit) {
        List<String> makers = kind == TransitionKind.REACHED ? cast.milestones() : others(limit, kind.elementKind());
        return switch (kind) {
            case LOST -> makers.stream().filter(cast.continuous()::contains).toList();
            case INVOKED -> makers.stream().filter(cast.invocable()::contains).toList();
            default -> makers;
        };
    }

    private List<String> others(int limit, ElementKind kind) {
        return cast.below(limit, kind).stream().filter(id -> !id.equals(owner)).toList();
    }

    private Moment shifted(Moment moment) {
        Optional<Offset> plus = genes.chance(15) ? Optional.of(offset()) : Optional.empty();
        return moment.withShift(new Shift(plus, genes.chance(12)));
    }

    // Filters

    IncidentFilter filter() {
        IncidentFilter filter = IncidentFilter.ALL;
        if (genes.chance(45)) {
            filter = filter.kinds(genes.some(cast.incidentKinds(), 2).toArray(String[]::new));
        }
        if (genes.chance(45)) {
            filter = filter.minSeverity(2 + genes.below(4));
        }
        if (genes.chance(25)) {
            filter = filter.by(genes.some(cast.all(ElementKind.ACTOR), 2).toArray(String[]::new));
        }
        if (genes.chance(20)) {
            filter = filter.areas(genes.some(cast.areas(), 2).toArray(String[]::new));
        }
        List<String> procedures = cast.all(ElementKind.PROCEDURE);
        if (verifies && !procedures.isEmpty() && genes.chance(30)) {
            filter = filter.verifiedBy(genes.of(procedures));
        }
        return filter;
    }

    // Conditions

    /** Any moment that counts from what stands lower. */
    Moment moment() {
        return moment(rank);
    }

    /** Any condition of what stands lower. */
    Condition condition() {
        return condition(2, false);
    }

    /** Any condition, now and then of something that stands as high or higher: two clauses may wait for each other. */
    Condition freely() {
        return condition(2, genes.chance(15));
    }

    private Condition condition(int depth, boolean free) {
        if (depth > 0 && genes.chance(30)) {
            return switch (genes.weighted(32, 32, 18, 18)) {
                case 0 -> all(members(depth, free));
                case 1 -> any(members(depth, free));
                case 2 -> not(condition(depth - 1, free));
                default -> {
                    Condition[] members = members(depth, free);
                    yield atLeast(1 + genes.below(members.length), members);
                }
            };
        }
        return genes.of(leaves(free)).get();
    }

    private Condition[] members(int depth, boolean free) {
        int number = 1 + genes.weighted(15, 60, 25);
        return IntStream.range(0, number)
                .mapToObj(i -> condition(depth - 1, free))
                .toArray(Condition[]::new);
    }

    private List<Supplier<Condition>> leaves(boolean free) {
        int limit = free ? Cast.ABOVE_ALL : rank;
        List<Supplier<Condition>> leaves = new ArrayList<>();
        leaves.add(() -> reached(genes.of(cast.milestones())));
        offer(leaves, others(limit, ElementKind.PHASE), id -> switch (genes.weighted(25, 30, 30, 15)) {
            case 0 -> opened(id);
            case 1 -> completed(id);
            case 2 -> open(id);
            default -> lapsed(id);
        });
        offer(leaves, others(limit, ElementKind.COMMITMENT), id -> genes.chance(50) ? breached(id) : fulfilled(id));
        offer(leaves, others(limit, ElementKind.BENCHMARK), this::ofBenchmark);
        offer(leaves, others(limit, ElementKind.TRANCHE), id -> released(id));
        offer(
                leaves,
                others(limit, ElementKind.GUARANTEE).stream()
                        .filter(cast.invocable()::contains)
                        .toList(),
                id -> invoked(id));
        offer(
                leaves,
                others(limit, ElementKind.SANCTION),
                id -> genes.chance(50)
                        ? inForce(id)
                        : inForce(id, 1 + genes.below(cast.rungs().getOrDefault(id, 1))));
        // There are more statuses than conditions of any other kind.
        status(limit).ifPresent(leaf -> leaves.addAll(Collections.nCopies(3, leaf)));
        leaves.add(() -> passed(moment(limit)));
        leaves.add(() -> quietness(limit));
        leaves.add(this::count);
        total(limit).ifPresent(leaves::add);
        List<String> indicators = cast.all(ElementKind.INDICATOR);
        if (!indicators.isEmpty()) {
            leaves.add(() -> measurement(genes.of(indicators)));
        }
        leaves.add(() -> genes.chance(40) ? never() : always());
        return leaves;
    }

    private interface About {
        Condition of(String id);
    }

    private void offer(List<Supplier<Condition>> leaves, List<String> ids, About condition) {
        if (!ids.isEmpty()) {
            leaves.add(() -> condition.of(genes.of(ids)));
        }
    }

    private Condition ofBenchmark(String id) {
        boolean canBeLost = cast.continuous().contains(id);
        return switch (genes.weighted(45, 35, canBeLost ? 40 : 0)) {
            case 0 -> met(id);
            case 1 -> missed(id);
            default -> lost(id);
        };
    }

    private Optional<Supplier<Condition>> status(int limit) {
        List<ElementKind> kinds = Arrays.stream(ElementKind.values())
                .filter(kind ->
                        !kind.statuses().isEmpty() && !others(limit, kind).isEmpty())
                .toList();
        if (kinds.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(() -> {
            ElementKind kind = genes.of(kinds);
            return is(genes.of(others(limit, kind)), genes.of(kind.statuses().asList()));
        });
    }

    Condition quietness() {
        return quietness(rank);
    }

    private Condition quietness(int limit) {
        Quiet condition = quiet(offset()).of(filter());
        return genes.chance(30) ? condition.since(moment(limit)) : condition;
    }

    Condition count() {
        IncidentCount number = new IncidentCount(filter(), maybe(60));
        return genes.chance(30) ? number.atMost(genes.below(3)) : number.atLeast(1 + genes.below(3));
    }

    Condition measurement(String indicator) {
        Measurement measurement = new Measurement(indicator, genes.of(List.of(Aggregate.values())), maybe(60));
        return new Measured(measurement, genes.of(List.of(Comparison.values())), value());
    }

    private Optional<Supplier<Condition>> total(int limit) {
        List<String> counted = cast.units().keySet().stream()
                .filter(id -> cast.isBelow(limit, id) && !id.equals(owner))
                .toList();
        return counted.isEmpty() ? Optional.empty() : Optional.of(() -> total(counted));
    }

    Condition total(List<String> counted) {
        String first = genes.of(counted);
        List<String> alike = counted.stream()
                .filter(id -> cast.units().get(id).equals(cast.units().get(first)))
                .toList();
        DeliveredTotal total = delivered((genes.chance(40) ? alike : List.of(first)).toArray(String[]::new));
        total = new DeliveredTotal(total.of(), maybe(50));
        return genes.chance(30) ? total.atMost(BigDecimal.valueOf(genes.below(4))) : total.atLeast(quantity());
    }

    // Figures

    /** A quantity: small and whole as a rule, with a fraction now and then. */
    BigDecimal quantity() {
        BigDecimal whole = BigDecimal.valueOf(1 + genes.below(6));
        return genes.chance(10) ? whole.subtract(new BigDecimal("0.5")) : whole;
    }

    /** A value of an indicator, which may be negative or zero. */
    BigDecimal value() {
        BigDecimal whole = BigDecimal.valueOf(10L * genes.below(8) - 10);
        return genes.chance(10) ? whole.add(new BigDecimal("0.25")) : whole;
    }
}

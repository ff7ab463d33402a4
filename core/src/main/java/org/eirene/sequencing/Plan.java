package org.eirene.sequencing;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Deliver;
import org.eirene.agreement.Exchange;
import org.eirene.agreement.Instalment;
import org.eirene.agreement.Together;

/** The steps of an agreement, and which of them must come before which. */
final class Plan {
    final ImmutableList<Step> steps;
    final ImmutableList<Precedence.Pair> pairs;
    final Precedence precedence;

    private Plan(ImmutableList<Step> steps, ImmutableList<Precedence.Pair> pairs) {
        this.steps = steps;
        this.pairs = pairs;
        precedence = precedence(steps, pairs);
    }

    /** Of an agreement, some of whose commitments are cut into so many instalments. */
    static Plan of(Agreement agreement, Map<String, Integer> cuts) {
        Map<String, List<Step.Part>> parts = new LinkedHashMap<>();
        for (Commitment commitment : Deliverables.of(agreement)) {
            parts.put(commitment.id(), parts(commitment, cuts.getOrDefault(commitment.id(), 1)));
        }
        Map<String, String> together = together(agreement, parts);
        Map<Step.Part, Integer> place = new HashMap<>();
        List<List<Step.Part>> gathered = new ArrayList<>();
        Map<String, Integer> leaders = new HashMap<>();
        parts.forEach((id, own) -> {
            for (Step.Part part : own) {
                String leader = together.getOrDefault(id, id);
                if (leader.equals(id) || !leaders.containsKey(leader)) {
                    leaders.put(leader, gathered.size());
                    gathered.add(new ArrayList<>());
                }
                int step = leaders.getOrDefault(leader, 0);
                gathered.get(step).add(part);
                place.put(part, step);
            }
        });
        return new Plan(
                gathered.stream()
                        .map(of -> new Step(ImmutableList.copyOf(of)))
                        .collect(ImmutableList.toImmutableList()),
                pairs(agreement, parts, place));
    }

    /** A commitment in the instalments of the text, and cut into so many equal ones besides. */
    private static List<Step.Part> parts(Commitment commitment, int cuts) {
        BigDecimal whole = Deliverables.quantity(commitment).orElseThrow();
        TreeSet<BigDecimal> totals = new TreeSet<>(List.of(whole));
        if (commitment.must() instanceof Deliver deliver) {
            deliver.instalments().stream().map(Instalment::total).forEach(totals::add);
        }
        int digits = Math.max(0, whole.scale());
        for (int i = 1; i < cuts; i++) {
            // What is counted in whole units is cut between units.
            BigDecimal total = whole.multiply(BigDecimal.valueOf(i))
                    .divide(BigDecimal.valueOf(cuts), digits, RoundingMode.HALF_EVEN);
            if (total.signum() > 0 && total.compareTo(whole) < 0) {
                totals.add(total);
            }
        }
        List<Step.Part> parts = new ArrayList<>();
        BigDecimal before = BigDecimal.ZERO;
        for (BigDecimal total : totals) {
            parts.add(new Step.Part(commitment.id(), total.subtract(before), total, whole));
            before = total;
        }
        return parts;
    }

    /** By each act that is done together with others, the first of them. */
    private static Map<String, String> together(Agreement agreement, Map<String, List<Step.Part>> parts) {
        Map<String, String> leader = new HashMap<>();
        parts.keySet().forEach(id -> leader.put(id, id));
        for (Exchange exchange : agreement.exchanges()) {
            String give = leader.get(exchange.give());
            String inReturn = leader.get(exchange.inReturn());
            if (exchange.terms() instanceof Together && give != null && inReturn != null) {
                leader.replaceAll((id, of) -> of.equals(inReturn) ? give : of);
            }
        }
        // The first in the order of the text leads.
        Map<String, String> first = new HashMap<>();
        parts.keySet().forEach(id -> first.putIfAbsent(leader.getOrDefault(id, id), id));
        leader.replaceAll((id, of) -> first.getOrDefault(of, of));
        return leader;
    }

    private static ImmutableList<Precedence.Pair> pairs(
            Agreement agreement, Map<String, List<Step.Part>> parts, Map<Step.Part, Integer> place) {
        ImmutableMap<String, ImmutableMap<String, BigDecimal>> needed = Prerequisites.of(agreement);
        ImmutableList.Builder<Precedence.Pair> pairs = ImmutableList.builder();
        parts.forEach((id, own) -> {
            for (int i = 1; i < own.size(); i++) {
                pairs.add(new Precedence.Pair(step(place, own.get(i - 1)), step(place, own.get(i))));
            }
            // In a circle a commitment waits for itself, too; the others in it are enough to tell.
            needed.getOrDefault(id, ImmutableMap.of())
                    .forEach((other, quantity) -> (other.equals(id)
                                    ? List.<Step.Part>of()
                                    : parts.getOrDefault(other, List.of()))
                            .stream()
                                    .filter(part -> part.total().compareTo(quantity) >= 0)
                                    .findFirst()
                                    .ifPresent(part -> {
                                        int first = step(place, part);
                                        int then = step(place, own.get(0));
                                        checkArgument(
                                                first != then,
                                                "Commitment '%s' waits for '%s', but both are done together: no order keeps that. Maybe"
                                                        + " look at Analysis.of(agreement).findings()",
                                                id,
                                                other);
                                        pairs.add(new Precedence.Pair(first, then));
                                    }));
        });
        return pairs.build();
    }

    private static int step(Map<Step.Part, Integer> place, Step.Part part) {
        Integer step = place.get(part);
        checkArgument(step != null, "No step has %s", part);
        return step;
    }

    private static Precedence precedence(ImmutableList<Step> steps, ImmutableList<Precedence.Pair> pairs) {
        try {
            return Precedence.of(steps.size(), pairs);
        } catch (Precedence.Circle circle) {
            throw new IllegalArgumentException(
                    circle.steps().stream()
                                    .map(step -> "'" + steps.get(step) + "'")
                                    .collect(Collectors.joining(", "))
                            + " wait for one another in a circle, so that no order keeps the text. Maybe look at"
                            + " Analysis.of(agreement).findings()",
                    circle);
        }
    }

    int number(Step step) {
        int number = steps.indexOf(requireNonNull(step, "step"));
        checkArgument(number >= 0, "'%s' is none of the steps: %s", step, steps);
        return number;
    }

    /** The steps in the order of the text, as far as what must come first allows it. */
    ImmutableList<Step> inOrder() {
        ImmutableList.Builder<Step> order = ImmutableList.builder();
        long[] done = new long[Bits.words(steps.size())];
        for (int made = 0; made < steps.size(); made++) {
            int next = 0;
            while (Bits.has(done, next) || !Bits.within(precedence.before[next], done)) {
                next++;
            }
            Bits.add(done, next);
            order.add(steps.get(next));
        }
        return order.build();
    }

    /** Refuses what is no order of the steps. */
    ImmutableList<Step> checked(List<Step> order) {
        long[] done = new long[Bits.words(steps.size())];
        for (Step step : order) {
            int number = number(step);
            checkArgument(!Bits.has(done, number), "'%s' stands in the order twice", step);
            for (int before = 0; before < steps.size(); before++) {
                checkArgument(
                        Bits.has(done, before) || !Bits.has(precedence.before[number], before),
                        "'%s' comes before '%s', which the text has first",
                        step,
                        steps.get(before));
            }
            Bits.add(done, number);
        }
        checkArgument(
                order.size() == steps.size(),
                "The order lacks %s",
                steps.stream().filter(step -> !order.contains(step)).toList());
        return ImmutableList.copyOf(order);
    }
}

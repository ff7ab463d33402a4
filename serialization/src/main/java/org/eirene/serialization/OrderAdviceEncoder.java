package org.eirene.serialization;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eirene.sequencing.Exposure;
import org.eirene.sequencing.Incentives;
import org.eirene.sequencing.OrderAdvice;
import org.eirene.sequencing.SanctionEffect;
import org.eirene.sequencing.Step;
import org.eirene.sequencing.StepSequence;

/** Advice on orders as it is written. It is never read. */
final class OrderAdviceEncoder {
    private OrderAdviceEncoder() {}

    static MapNode encode(OrderAdvice advice) {
        StepSequence best = advice.best();
        Exposure exposure = advice.exposure();
        Fields fields = new Fields()
                .put("order", order(best.steps()))
                .number("peak", best.least())
                .put("optimal", Node.bool(best.isProved()))
                .number("lowerBound", best.lowerBound())
                .put("exposure", along(exposure, Exposure.Standing::exposure))
                .put("lasting", along(exposure, Exposure.Standing::lasting))
                .put("advance", along(exposure, Exposure.Standing::advance))
                .put("steps", Fields.all(best.steps(), OrderAdviceEncoder::step))
                .put("peaks", peaks(exposure))
                .put("text", written(advice.written()))
                .put("incentives", incentives(advice.incentives()))
                .put("limits", Fields.all(advice.limits(), OrderAdviceEncoder::limit));
        advice.withinLimits().ifPresent(closest -> fields.put("withinLimits", closest(advice, closest)));
        return fields.map();
    }

    private static ListNode order(List<Step> steps) {
        return Fields.<Step>all(steps, step -> Node.text(step.toString()));
    }

    /** Of each party, something after each step; the beginning, where all is zero, is none. */
    private static MapNode along(Exposure exposure, Function<Exposure.Standing, BigDecimal> amount) {
        MapNode parties = Node.map();
        for (int p = 0; p < exposure.parties().size(); p++) {
            ListNode amounts = Node.list();
            for (Exposure.Row row : exposure.rows().subList(1, exposure.rows().size())) {
                amounts.add(Node.number(amount.apply(row.standings().get(p))));
            }
            parties.put(exposure.parties().get(p), amounts);
        }
        return parties;
    }

    private static ListNode step(Step step) {
        return Fields.all(step.parts(), OrderAdviceEncoder::part);
    }

    private static MapNode part(Step.Part part) {
        return new Fields()
                .text("commitment", part.commitment())
                .number("quantity", part.quantity())
                .number("total", part.total())
                .number("of", part.whole())
                .map();
    }

    private static MapNode peaks(Exposure exposure) {
        MapNode peaks = Node.map();
        for (String party : exposure.parties()) {
            Exposure.Peak peak = exposure.peak(party);
            peaks.put(
                    party,
                    new Fields()
                            .number("exposure", peak.amount())
                            .text("after", after(peak.step()))
                            .map());
        }
        return peaks;
    }

    private static Optional<String> after(Optional<Step> step) {
        return step.map(Step::toString);
    }

    private static MapNode written(Exposure exposure) {
        Fields fields = new Fields()
                .put(
                        "order",
                        order(exposure.rows().stream()
                                .flatMap(row -> row.step().stream())
                                .toList()));
        exposure.peak().ifPresent(peak -> fields.number("peak", peak.amount()));
        return fields.put("exposure", along(exposure, Exposure.Standing::exposure))
                .put("peaks", peaks(exposure))
                .map();
    }

    private static MapNode incentives(Incentives incentives) {
        MapNode parties = Node.map();
        for (Incentives.Temptation party : incentives.parties()) {
            parties.put(
                    party.party(),
                    new Fields()
                            .put("safe", Node.bool(party.isSafe()))
                            .number("gain", party.gain())
                            .text("after", after(party.step()))
                            .number("costs", party.cost())
                            .number("missing", party.missing())
                            .map());
        }
        return new Fields()
                .put("safe", Node.bool(incentives.isSafe()))
                .number("uniform", incentives.uniform())
                .put("parties", parties)
                .list("sanctions", incentives.sanctions(), OrderAdviceEncoder::sanction)
                .map();
    }

    private static MapNode sanction(SanctionEffect effect) {
        return new Fields()
                .text("sanction", effect.sanction())
                .text("against", effect.against())
                .number("felt", effect.felt())
                .text("verdict", effect.verdict().name())
                .map();
    }

    private static MapNode limit(OrderAdvice.Limit limit) {
        return new Fields()
                .text("party", limit.party())
                .number("accepts", limit.accepts())
                .number("exposed", limit.exposed())
                .put("kept", Node.bool(limit.isKept()))
                .map();
    }

    private static MapNode closest(OrderAdvice advice, StepSequence closest) {
        return new Fields()
                .put("order", order(closest.steps()))
                .number("excess", closest.least())
                .put("optimal", Node.bool(closest.isProved()))
                .number("lowerBound", closest.lowerBound())
                .put("exposure", along(advice.sequencing().exposure(closest.steps()), Exposure.Standing::exposure))
                .map();
    }
}

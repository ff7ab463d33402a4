package org.eirene.sequencing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eirene.agreement.Agreement;

/** What leaving costs, against what it would bring along an order. */
final class Deterrence {
    private final Agreement agreement;
    private final Valuation valuation;

    Deterrence(Agreement agreement, Valuation valuation) {
        this.agreement = agreement;
        this.valuation = valuation;
    }

    /** d: what leaving costs a party as things are. */
    Fraction cost(String party) {
        Fraction cost = amount(valuation.defection(), party);
        for (Map.Entry<String, ImmutableMap<String, BigDecimal>> sanction :
                valuation.sanctions().entrySet()) {
            if (against(sanction.getKey()).equals(party) && isCredible(sanction.getKey())) {
                cost = cost.plus(amount(sanction.getValue(), party));
            }
        }
        for (ImmutableMap<String, BigDecimal> guarantee : valuation.guarantees().values()) {
            cost = cost.plus(amount(guarantee, party));
        }
        return cost;
    }

    private static Fraction amount(ImmutableMap<String, BigDecimal> amounts, String party) {
        return Optional.ofNullable(amounts.get(party)).map(Fraction::of).orElse(Fraction.ZERO);
    }

    private String against(String sanction) {
        return agreement.sanction(sanction).against();
    }

    /** Whether whoever would have to impose it, or bear it too, is hurt less by it than the one it is against. */
    private boolean isCredible(String sanction) {
        ImmutableMap<String, BigDecimal> felt =
                Optional.ofNullable(valuation.sanctions().get(sanction)).orElse(ImmutableMap.of());
        String against = against(sanction);
        Fraction hit = amount(felt, against);
        return hit.signum() > 0
                && felt.keySet().stream()
                        .filter(actor -> !actor.equals(against))
                        .allMatch(actor -> amount(felt, actor).compareTo(hit) < 0);
    }

    Incentives along(Course course) {
        List<Incentives.Temptation> parties = new ArrayList<>();
        Fraction uniform = Fraction.ZERO;
        for (int p = 0; p < course.parties.size(); p++) {
            uniform = uniform.max(gain(course, p));
            parties.add(temptation(course, p));
        }
        return new Incentives(ImmutableList.copyOf(parties), uniform.decimal(), sanctions(course));
    }

    /** The most that leaving would bring a party; nothing where it always has more to expect than to keep. */
    private static Fraction gain(Course course, int party) {
        Fraction gain = Fraction.ZERO;
        for (int made = 0; made <= course.steps.size(); made++) {
            gain = gain.max(course.temptation(made, party));
        }
        return gain;
    }

    private Incentives.Temptation temptation(Course course, int party) {
        Fraction cost = cost(course.parties.get(party));
        Fraction gain = gain(course, party);
        int row = 0;
        for (int made = course.steps.size(); made >= 0; made--) {
            row = course.temptation(made, party).compareTo(gain) == 0 ? made : row;
        }
        ImmutableList.Builder<Integer> unsafe = ImmutableList.builder();
        for (int made = 0; made <= course.steps.size(); made++) {
            if (course.temptation(made, party).compareTo(cost) > 0) {
                unsafe.add(made);
            }
        }
        return new Incentives.Temptation(
                course.parties.get(party),
                cost.decimal(),
                gain.decimal(),
                row,
                row == 0 ? Optional.empty() : Optional.of(course.steps.get(row - 1)),
                gain.minus(cost).positive().decimal(),
                unsafe.build());
    }

    private ImmutableList<SanctionEffect> sanctions(Course course) {
        ImmutableList.Builder<SanctionEffect> effects = ImmutableList.builder();
        valuation.sanctions().forEach((id, each) -> {
            String against = against(id);
            int place = course.parties.indexOf(against);
            Fraction felt = amount(each, against);
            Fraction gain = place < 0 ? Fraction.ZERO : gain(course, place);
            SanctionEffect.Verdict verdict = !isCredible(id)
                    ? SanctionEffect.Verdict.NOT_CREDIBLE
                    : felt.compareTo(gain) >= 0 ? SanctionEffect.Verdict.DETERS : SanctionEffect.Verdict.PRICE;
            effects.add(new SanctionEffect(id, against, felt.decimal(), gain.decimal(), verdict));
        });
        return effects.build();
    }
}

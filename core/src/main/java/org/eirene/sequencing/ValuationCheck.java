package org.eirene.sequencing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Element;
import org.eirene.agreement.ElementKind;
import org.eirene.agreement.Problem;
import org.eirene.agreement.ProblemCode;
import org.eirene.agreement.Sanction;
import org.eirene.internal.Decimals;
import org.eirene.internal.NearMiss;

/** Holds a valuation against an agreement, and finds all that is wrong in one pass. */
final class ValuationCheck {
    private final Valuation valuation;
    private final Agreement agreement;
    private final List<Problem> problems = new ArrayList<>();

    private ValuationCheck(Valuation valuation, Agreement agreement) {
        this.valuation = valuation;
        this.agreement = agreement;
    }

    static ImmutableList<Problem> problems(Valuation valuation, Agreement agreement) {
        ValuationCheck check = new ValuationCheck(valuation, agreement);
        check.run();
        return ImmutableList.copyOf(check.problems);
    }

    private void run() {
        if (!valuation.agreement().equals(agreement.id())) {
            error(
                    ValuationProblemCode.VALUATION_OF_ANOTHER_AGREEMENT,
                    "agreement",
                    "The valuation is of agreement '" + valuation.agreement() + "', but is held against '"
                            + agreement.id() + "'",
                    valuation.agreement(),
                    agreement.id(),
                    "Maybe take the valuation of '" + agreement.id() + "'");
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < valuation.commitments().size(); i++) {
            commitment("commitments[" + i + "]", valuation.commitments().get(i), seen);
        }
        amounts("defection", valuation.defection());
        discount();
        effects("sanctions", ElementKind.SANCTION, valuation.sanctions());
        effects("guarantees", ElementKind.GUARANTEE, valuation.guarantees());
        amounts("limits", valuation.limits());
    }

    private void commitment(String path, CommitmentValue value, Set<String> seen) {
        if (!seen.add(value.commitment())) {
            error(
                    ValuationProblemCode.COMMITMENT_VALUED_TWICE,
                    path + ".commitment",
                    "Commitment '" + value.commitment() + "' is valued already, further up",
                    value.commitment(),
                    "a commitment that is not valued yet",
                    "Maybe leave one of the two out");
        }
        reference(path + ".commitment", value.commitment(), ElementKind.COMMITMENT);
        notNegative(path + ".cost", value.cost());
        Optional<Commitment> commitment = agreement.find(Commitment.class, value.commitment());
        value.value().forEach((actor, amount) -> {
            String place = path + ".value." + actor;
            reference(place, actor, ElementKind.ACTOR);
            notNegative(place, amount);
            commitment.ifPresent(of -> beneficiary(place, of, actor));
        });
        if (commitment.filter(of -> !of.must().isDeliverable()).isPresent()) {
            problems.add(new Problem(
                    ValuationProblemCode.VALUE_OF_CONTINUING,
                    Problem.Severity.WARNING,
                    path + ".commitment",
                    "Commitment '" + value.commitment()
                            + "' is continuing: no step of an order performs it, and its value is left out of all of them",
                    value.commitment(),
                    "a commitment to deliver or to act",
                    Optional.of("Maybe value what is delivered instead")));
        }
    }

    private void beneficiary(String path, Commitment commitment, String actor) {
        if (agreement.findElement(actor).isEmpty()) {
            return;
        }
        if (commitment.by().contains(actor)) {
            error(
                    ValuationProblemCode.VALUE_TO_OBLIGOR,
                    path,
                    "'" + actor + "' owes commitment '" + commitment.id() + "', which has no value to who performs it",
                    actor,
                    "a beneficiary who does not owe it",
                    "Maybe take it off the cost");
        } else if (!commitment.to().contains(actor)) {
            error(
                    ValuationProblemCode.VALUE_TO_STRANGER,
                    path,
                    "Commitment '" + commitment.id() + "' is not owed to '" + actor + "' (owed to: "
                            + (commitment.to().isEmpty() ? "nobody" : String.join(", ", commitment.to())) + ")",
                    actor,
                    "the id of a beneficiary",
                    "Maybe add '" + actor + "' with Commitment.Builder.to");
        }
    }

    private void amounts(String path, Map<String, BigDecimal> amounts) {
        amounts.forEach((actor, amount) -> {
            reference(path + "." + actor, actor, ElementKind.ACTOR);
            notNegative(path + "." + actor, amount);
        });
    }

    private void discount() {
        valuation.discount().forEach((actor, rate) -> {
            String path = "discount." + actor;
            reference(path, actor, ElementKind.ACTOR);
            if (rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) >= 0) {
                error(
                        ValuationProblemCode.DISCOUNT_OUT_OF_RANGE,
                        path,
                        "A discount per day is from 0 to less than 1, but that of '" + actor + "' is "
                                + Decimals.text(rate),
                        Decimals.text(rate),
                        "a number from 0 to less than 1",
                        "Maybe write 0.001 for a tenth of a percent a day");
            }
        });
    }

    private void effects(String key, ElementKind kind, ImmutableMap<String, ImmutableMap<String, BigDecimal>> effects) {
        effects.forEach((id, each) -> {
            String path = key + "." + id;
            reference(path, id, kind);
            amounts(path, each);
            agreement
                    .find(Sanction.class, id)
                    .filter(sanction -> kind == ElementKind.SANCTION && !each.containsKey(sanction.against()))
                    .ifPresent(sanction -> error(
                            ValuationProblemCode.SANCTION_NOT_FELT,
                            path,
                            "Sanction '" + id + "' is against '" + sanction.against()
                                    + "', and nothing says how that is felt there",
                            String.join(", ", each.keySet()),
                            sanction.against() + " among those who feel it",
                            "Maybe add {" + sanction.against() + ": 0}, if it is not felt"));
        });
    }

    private void notNegative(String path, BigDecimal amount) {
        if (amount.signum() < 0) {
            error(
                    ValuationProblemCode.AMOUNT_NEGATIVE,
                    path,
                    "An amount is 0 or more, but is " + Decimals.text(amount),
                    Decimals.text(amount),
                    "a number from 0 on",
                    "Maybe write " + Decimals.text(amount.negate()));
        }
    }

    private void reference(String path, String id, ElementKind kind) {
        Optional<Element> found = agreement.findElement(id);
        if (found.map(Element::kind).equals(Optional.of(kind))) {
            return;
        }
        List<String> ids = agreement.elements(kind).stream().map(Element::id).toList();
        String noun = (kind == ElementKind.ACTOR ? "an " : "a ") + kind.noun();
        String listed = " (" + kind.noun() + "s: " + (ids.isEmpty() ? "none" : String.join(", ", ids)) + ")";
        Optional<String> near = NearMiss.of(id, ids).map(word -> "Maybe " + word + " was meant");
        if (found.isPresent()) {
            error(
                    ProblemCode.REFERENCE_WRONG_KIND,
                    path,
                    "'" + id + "' must be " + noun + " of agreement '" + agreement.id() + "', but is of kind "
                            + found.get().kind().noun() + listed,
                    id,
                    "the id of " + noun,
                    near.orElse("Maybe name " + noun + " instead"));
        } else {
            error(
                    ProblemCode.REFERENCE_UNKNOWN,
                    path,
                    "'" + id + "' is not " + noun + " of agreement '" + agreement.id() + "'" + listed,
                    id,
                    "the id of " + noun,
                    near.orElse("Maybe leave it out"));
        }
    }

    private void error(Problem.Code code, String path, String message, String found, String expected, String way) {
        problems.add(new Problem(code, Problem.Severity.ERROR, path, message, found, expected, Optional.of(way)));
    }
}

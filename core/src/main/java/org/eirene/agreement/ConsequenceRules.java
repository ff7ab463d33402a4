package org.eirene.agreement;

import static org.eirene.agreement.ProblemCode.EXCHANGE_OF_CONTINUING;
import static org.eirene.agreement.ProblemCode.EXCHANGE_WITH_ITSELF;
import static org.eirene.agreement.ProblemCode.GUARANTEE_WITHOUT_UNDERTAKINGS;
import static org.eirene.agreement.ProblemCode.PROTECTED_IN_MEASURE;
import static org.eirene.agreement.ProblemCode.PROTECTED_NOT_SURVIVING;
import static org.eirene.agreement.ProblemCode.TOGETHER_NOT_ACT;
import static org.eirene.agreement.ProblemCode.UNDERTAKING_NOT_OF_GUARANTOR;
import static org.eirene.agreement.ProblemCode.UNDERTAKING_SHARED;
import static org.eirene.agreement.ProblemCode.VERIFICATION_OF_REFRAIN;

import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.Map;

/** The rules between commitments and what hangs on them: carve-outs, verifications, exchanges and guarantees. */
final class ConsequenceRules {
    /** The measures that touch what they name. */
    private static final ImmutableSet<String> TOUCHING = ImmutableSet.of("suspend", "snapBack", "withhold", "forfeit");

    private final Names names;
    private final ProblemList problems;
    /** The guarantee that was the first to have a commitment as an undertaking. */
    private final Map<String, String> undertakings = new HashMap<>();

    ConsequenceRules(Names names, ProblemList problems) {
        this.names = names;
        this.problems = problems;
    }

    void commitment(Place place, Commitment commitment) {
        if (commitment.protectedFromSanctions() && !commitment.survives()) {
            problems.add(
                    PROTECTED_NOT_SURVIVING,
                    place.key("survives"),
                    Words.capitalName(commitment) + " is protected and must survive its phase",
                    "false",
                    "true",
                    "Leave 'survives' out, or do not protect it");
        }
        if (commitment.must() instanceof Refrain && commitment.verification().isPresent()) {
            problems.add(
                    VERIFICATION_OF_REFRAIN,
                    place.key("verification"),
                    Words.capitalName(commitment)
                            + " is one to refrain and must have no verification, as it has no deliveries",
                    commitment.verification().get(),
                    "nothing",
                    "Put it into the filter, where it verifies the incidents");
        }
    }

    /** What a measure names; of that, it must not touch what is protected. */
    void named(Place place, Element sanction, Reference reference) {
        if (TOUCHING.contains(reference.word())) {
            carveOut(place, sanction, reference);
        }
    }

    private void carveOut(Place place, Element sanction, Reference reference) {
        boolean isProtected = reference.needs().contains(ElementKind.TRANCHE)
                ? names.find(Tranche.class, reference.id())
                        .filter(Tranche::protectedFromSanctions)
                        .isPresent()
                : names.find(Commitment.class, reference.id())
                        .filter(Commitment::protectedFromSanctions)
                        .isPresent();
        if (isProtected) {
            problems.add(
                    PROTECTED_IN_MEASURE,
                    place,
                    Words.quoted(reference.id()) + " is protected and must not be named in a measure of "
                            + Words.name(sanction),
                    reference.id(),
                    "what is not protected",
                    "Leave it out, or do not protect it");
        }
    }

    void exchange(Place place, Exchange exchange) {
        side(place.key("give"), exchange, exchange.give());
        if (exchange.give().equals(exchange.inReturn())) {
            problems.add(
                    EXCHANGE_WITH_ITSELF,
                    place.key("for"),
                    Words.capitalName(exchange) + " must be between two commitments, but "
                            + Words.quoted(exchange.give()) + " is given for itself",
                    exchange.inReturn(),
                    "the id of another commitment",
                    "Name what is given for it");
        } else {
            side(place.key("for"), exchange, exchange.inReturn());
        }
    }

    private void side(Place place, Exchange exchange, String id) {
        Performance must =
                names.find(Commitment.class, id).map(Commitment::must).orElse(Performances.act());
        if (!must.isDeliverable()) {
            problems.add(
                    EXCHANGE_OF_CONTINUING,
                    place,
                    "Commitment " + Words.quoted(id) + " in " + Words.name(exchange)
                            + " must be to act or to deliver, but is continuing",
                    id,
                    "the id of a commitment to act or to deliver",
                    "Write a sanction or a guarantee where one side is kept up rather than done");
        } else if (exchange.terms() instanceof Together && !(must instanceof Act)) {
            problems.add(
                    TOGETHER_NOT_ACT,
                    place,
                    "Commitment " + Words.quoted(id) + " in " + Words.name(exchange)
                            + " must be an act to be done together with another, but is to deliver",
                    id,
                    "the id of a commitment to act",
                    "Make it an act, or exchange by a ratio");
        }
    }

    void guarantee(Place place, Guarantee guarantee) {
        Place key = place.key("undertakings");
        if (guarantee.invokedWhen().isPresent() && guarantee.undertakings().isEmpty()) {
            problems.add(
                    GUARANTEE_WITHOUT_UNDERTAKINGS,
                    key,
                    Words.capitalName(guarantee) + " can be invoked and must have an undertaking, but has none",
                    "",
                    "one or more commitments of the guarantor",
                    "Say what " + Words.cut(guarantee.guarantor()) + " must do, or take out 'invokedWhen'");
        }
        for (String id : guarantee.undertakings()) {
            names.find(Commitment.class, id)
                    .filter(commitment ->
                            !commitment.by().isEmpty() && !commitment.by().contains(guarantee.guarantor()))
                    .ifPresent(commitment -> notOfGuarantor(key, guarantee, commitment));
            String earlier = undertakings.putIfAbsent(id, guarantee.id());
            if (earlier != null) {
                problems.add(
                        UNDERTAKING_SHARED,
                        key,
                        "Undertaking " + Words.quoted(id) + " of " + Words.name(guarantee)
                                + " must not be one of another guarantee, but is one of " + Words.quoted(earlier),
                        id,
                        "a commitment that no other guarantee undertakes",
                        "Write a commitment for each of them");
            }
        }
    }

    private void notOfGuarantor(Place place, Guarantee guarantee, Commitment commitment) {
        problems.add(
                UNDERTAKING_NOT_OF_GUARANTOR,
                place,
                "Undertaking " + Words.quoted(commitment.id()) + " of " + Words.name(guarantee)
                        + " must be a commitment by " + Words.quoted(guarantee.guarantor()) + ", but is by "
                        + Words.list(commitment.by().asList()),
                commitment.id(),
                "the id of a commitment by the guarantor",
                "Name what the guarantor owes, or add it to the obligors");
    }
}

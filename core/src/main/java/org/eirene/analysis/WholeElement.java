package org.eirene.analysis;

import java.util.Set;
import java.util.stream.Collectors;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Element;
import org.eirene.agreement.Escrow;
import org.eirene.agreement.Guarantee;
import org.eirene.agreement.OpenQuestion;
import org.eirene.agreement.Procedure;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.Tranche;

/** What it means that an element is in one text and not in the other. */
final class WholeElement implements Element.PartialCases<ChangeEffect> {
    private final Agreement text;
    private final ChangeDirection direction;

    /**
     * Of elements of a text.
     *
     * @param text the text that has them
     * @param direction MORE if it is the later one
     */
    WholeElement(Agreement text, ChangeDirection direction) {
        this.text = text;
        this.direction = direction;
    }

    @Override
    public ChangeEffect otherwise(Element element) {
        return ChangeEffect.OTHER;
    }

    @Override
    public ChangeEffect procedure(Procedure procedure) {
        return ChangeEffect.of(ChangeClass.VERIFICATION, ChangeDirection.OTHER);
    }

    @Override
    public ChangeEffect commitment(Commitment commitment) {
        return Interest.of(commitment, commitment).effect(ChangeClass.BURDEN, direction);
    }

    @Override
    public ChangeEffect sanction(Sanction sanction) {
        return Interest.bearing(Set.of(sanction.against())).effect(ChangeClass.ENFORCEMENT, direction);
    }

    @Override
    public ChangeEffect escrow(Escrow escrow) {
        return ChangeEffect.of(ChangeClass.STAKE, direction);
    }

    @Override
    public ChangeEffect tranche(Tranche tranche) {
        return Interest.serving(Set.of(tranche.to())).effect(ChangeClass.STAKE, direction);
    }

    /** It serves those to whom what it covers is owed. */
    @Override
    public ChangeEffect guarantee(Guarantee guarantee) {
        Set<String> served = guarantee.covers().stream()
                .flatMap(id -> text.find(Commitment.class, id).stream())
                .flatMap(commitment -> commitment.to().stream())
                .collect(Collectors.toSet());
        return Interest.serving(served).effect(ChangeClass.ENFORCEMENT, direction);
    }

    @Override
    public ChangeEffect openQuestion(OpenQuestion question) {
        return ChangeEffect.of(ChangeClass.OPEN_QUESTION, direction);
    }
}

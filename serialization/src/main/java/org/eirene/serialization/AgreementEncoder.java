package org.eirene.serialization;

import org.eirene.agreement.Agreement;
import org.eirene.agreement.Element;
import org.eirene.agreement.ElementKind;
import org.eirene.agreement.Source;
import org.eirene.agreement.WithdrawalClause;

/** An agreement as it is written. */
final class AgreementEncoder {
    private AgreementEncoder() {}

    static MapNode encode(Agreement agreement) {
        Fields fields = new Fields()
                .text("format", DocumentKind.AGREEMENT.format())
                .text("id", agreement.id())
                .text("title", agreement.title())
                .text("timeZone", agreement.timeZone().getId())
                .put("entersIntoForce", agreement.entersIntoForce().map(MomentEncoder::fixed))
                .<Source>list("sources", agreement.sources(), AgreementEncoder::encode);
        elements(fields, agreement, ElementKind.ACTOR);
        fields.texts("incidentKinds", agreement.incidentKinds()).texts("areas", agreement.areas());
        for (ElementKind kind : ElementKind.values()) {
            if (kind == ElementKind.OPEN_QUESTION) {
                fields.put("withdrawal", agreement.withdrawal().map(AgreementEncoder::encode));
            }
            // Tranches stand in their escrows.
            if (kind != ElementKind.ACTOR && kind != ElementKind.TRANCHE) {
                elements(fields, agreement, kind);
            }
        }
        return fields.extras(agreement.extras()).map();
    }

    private static void elements(Fields fields, Agreement agreement, ElementKind kind) {
        fields.<Element>list(kind.key(), agreement.elements(kind), ElementEncoder::encode);
    }

    static MapNode encode(Source source) {
        return new Fields()
                .text("title", source.title())
                .text("url", source.url())
                .map();
    }

    static MapNode encode(WithdrawalClause clause) {
        return new Fields()
                .offsetUnlessZero("notice", clause.notice())
                .flagUnless(true, "terminates", clause.terminates())
                .map();
    }
}

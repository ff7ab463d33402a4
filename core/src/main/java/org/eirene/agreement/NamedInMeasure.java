package org.eirene.agreement;

import static org.eirene.agreement.ElementKind.ACTOR;
import static org.eirene.agreement.ElementKind.COMMITMENT;
import static org.eirene.agreement.ElementKind.TRANCHE;

import java.util.List;

/** What a measure names. */
final class NamedInMeasure implements Measure.Cases<List<Reference>> {
    @Override
    public List<Reference> warn(Warn measure) {
        return List.of();
    }

    @Override
    public List<Reference> suspend(Suspend measure) {
        return measure.elements().stream()
                .map(id -> Reference.toCommitmentOrPhase(id, "suspend"))
                .toList();
    }

    @Override
    public List<Reference> snapBack(SnapBack measure) {
        return all(COMMITMENT, measure, "snapBack");
    }

    @Override
    public List<Reference> withhold(Withhold measure) {
        return all(TRANCHE, measure, "withhold");
    }

    @Override
    public List<Reference> forfeit(Forfeit measure) {
        return all(TRANCHE, measure, "forfeit");
    }

    @Override
    public List<Reference> refer(Refer measure) {
        return all(ACTOR, measure, "refer");
    }

    @Override
    public List<Reference> terminate(Terminate measure) {
        return List.of();
    }

    private static List<Reference> all(ElementKind kind, Measure measure, String word) {
        return measure.named().stream().map(id -> Reference.to(kind, id, word)).toList();
    }
}

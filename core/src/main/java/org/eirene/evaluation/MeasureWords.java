package org.eirene.evaluation;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Forfeit;
import org.eirene.agreement.Measure;
import org.eirene.agreement.Refer;
import org.eirene.agreement.SnapBack;
import org.eirene.agreement.Suspend;
import org.eirene.agreement.Terminate;
import org.eirene.agreement.Warn;
import org.eirene.agreement.Withhold;

/** Measures in words, which say nothing of time: {@code suspension of phase 'opening' and commitment 'release'}. */
final class MeasureWords implements Measure.Cases<String> {
    private final Agreement agreement;

    private MeasureWords(Agreement agreement) {
        this.agreement = agreement;
    }

    static String of(Agreement agreement, Measure measure) {
        return measure.match(new MeasureWords(agreement));
    }

    static String of(Agreement agreement, List<Measure> measures) {
        return measures.stream().map(measure -> of(agreement, measure)).collect(Collectors.joining(", "));
    }

    @Override
    public String warn(Warn measure) {
        return "warning";
    }

    @Override
    public String suspend(Suspend measure) {
        return "suspension of " + names(measure.elements());
    }

    @Override
    public String snapBack(SnapBack measure) {
        return "snap-back of " + names(measure.commitments()) + (measure.permanently() ? " for good" : "");
    }

    @Override
    public String withhold(Withhold measure) {
        return "withholding of " + names(measure.tranches());
    }

    @Override
    public String forfeit(Forfeit measure) {
        return "forfeiture of " + names(measure.tranches());
    }

    @Override
    public String refer(Refer measure) {
        return "referral to " + measure.to();
    }

    @Override
    public String terminate(Terminate measure) {
        return "termination of the agreement";
    }

    private String names(Collection<String> ids) {
        return Words.and(ids.stream().map(id -> Words.name(agreement, id)).toList());
    }
}

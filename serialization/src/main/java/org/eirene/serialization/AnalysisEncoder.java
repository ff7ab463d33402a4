package org.eirene.serialization;

import com.google.common.collect.ImmutableList;
import org.eirene.analysis.Analysis;
import org.eirene.analysis.Attainability;
import org.eirene.analysis.Evidence;
import org.eirene.analysis.Finding;
import org.eirene.analysis.Repair;
import org.eirene.analysis.TimelineBound;
import org.eirene.analysis.TimelineClause;
import org.eirene.analysis.Wait;

/** An analysis as it is written. It is never read. */
final class AnalysisEncoder implements Evidence.Cases<MapNode> {
    private static final AnalysisEncoder CASES = new AnalysisEncoder();

    private AnalysisEncoder() {}

    static MapNode encode(Analysis analysis) {
        Fields fields = said(new Fields().text("agreement", analysis.agreement().id()), analysis);
        if (!analysis.readings().isEmpty()) {
            MapNode readings = Node.map();
            for (String id : analysis.readings()) {
                readings.put(id, said(new Fields(), analysis.under(id)).map());
            }
            fields.put("readings", readings);
        }
        return fields.map();
    }

    private static Fields said(Fields fields, Analysis analysis) {
        Attainability attainability = analysis.attainability();
        return fields.put("findings", Fields.all(analysis.findings(), AnalysisEncoder::finding))
                .put("blocked", texts(attainability.blocked()))
                .put("onlyAfterFailure", texts(attainability.onlyAfterFailure()));
    }

    static MapNode finding(Finding finding) {
        return new Fields()
                .text("code", finding.code().name())
                .text("severity", finding.severity().name())
                .put("elements", texts(finding.elements()))
                .put("clauses", texts(finding.clauses()))
                .text("path", finding.path())
                .text("message", finding.message())
                .put("evidence", finding.evidence().match(CASES))
                .put("repairs", Fields.all(finding.repairs(), AnalysisEncoder::repair))
                .map();
    }

    private static ListNode texts(ImmutableList<String> texts) {
        return Fields.all(texts, Node::text);
    }

    private static MapNode repair(Repair repair) {
        return new Fields()
                .text("kind", repair.kind().name())
                .text("message", repair.message())
                .put("replace", InterpretationEncoder.replaced(repair.elements()))
                .map();
    }

    private static MapNode wait(Wait wait) {
        return new Fields()
                .text("element", wait.element())
                .text("awaited", wait.awaited())
                .text("path", wait.path())
                .text("words", wait.words())
                .text("reading", wait.reading())
                .map();
    }

    @Override
    public MapNode circle(Evidence.Circle evidence) {
        return new Fields()
                .put("circle", Fields.all(evidence.waits(), AnalysisEncoder::wait))
                .put("heldUp", texts(evidence.heldUp()))
                .map();
    }

    @Override
    public MapNode clarification(Evidence.Clarification evidence) {
        return new Fields()
                .put("circle", Fields.all(evidence.circle(), AnalysisEncoder::wait))
                .put("clarify", texts(evidence.clauses().asList()))
                .put("smallest", Node.bool(evidence.isSmallest()))
                .map();
    }

    @Override
    public MapNode chain(Evidence.Chain evidence) {
        return new Fields()
                .put("chain", Fields.all(evidence.waits(), AnalysisEncoder::wait))
                .map();
    }

    @Override
    public MapNode involved(Evidence.Involved evidence) {
        return new Fields().put("involved", texts(evidence.elements())).map();
    }

    @Override
    public MapNode passage(Evidence.Passage evidence) {
        return new Fields().text("passage", evidence.words()).map();
    }

    @Override
    public MapNode shortfall(Evidence.Shortfall evidence) {
        return new Fields()
                .number("available", evidence.available())
                .number("needed", evidence.needed())
                .text("unit", evidence.unit())
                .map();
    }

    @Override
    public MapNode contradiction(Evidence.Contradiction evidence) {
        return new Fields()
                .put("bounds", Fields.all(evidence.conflict().bounds(), AnalysisEncoder::bound))
                .text("missing", evidence.conflict().missing().toString())
                .map();
    }

    private static MapNode bound(TimelineBound bound) {
        return clause(bound.clause())
                .text("from", bound.from())
                .text("to", bound.to())
                .text(bound.upper() ? "atMost" : "atLeast", bound.length().toString())
                .map();
    }

    private static Fields clause(TimelineClause clause) {
        return new Fields()
                .text("clause", clause.name())
                .text("element", clause.element())
                .text("path", clause.path());
    }

    @Override
    public MapNode gamble(Evidence.Gamble evidence) {
        return new Fields()
                .put("deadline", clause(evidence.luck().clause()).map())
                .text("moment", evidence.luck().moment())
                .put(
                        "waits",
                        Fields.all(evidence.luck().waits(), wait -> clause(wait).map()))
                .text("missing", evidence.luck().missing().toString())
                .map();
    }
}

package org.eirene.serialization;

import org.eirene.agreement.Actor;
import org.eirene.agreement.Always;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.CarryOn;
import org.eirene.agreement.Clock;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Complete;
import org.eirene.agreement.Element;
import org.eirene.agreement.Escrow;
import org.eirene.agreement.Exchange;
import org.eirene.agreement.ExchangeTerms;
import org.eirene.agreement.Extend;
import org.eirene.agreement.Guarantee;
import org.eirene.agreement.Indicator;
import org.eirene.agreement.Lapse;
import org.eirene.agreement.Manifest;
import org.eirene.agreement.Milestone;
import org.eirene.agreement.OnExpiry;
import org.eirene.agreement.OpenQuestion;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Procedure;
import org.eirene.agreement.Ratio;
import org.eirene.agreement.Role;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.Stage;
import org.eirene.agreement.TimeNeeded;
import org.eirene.agreement.Together;
import org.eirene.agreement.Tranche;

/** Elements as they are written in the list of their kind. */
final class ElementEncoder implements Element.Cases<MapNode> {
    private static final ElementEncoder CASES = new ElementEncoder();

    private ElementEncoder() {}

    static MapNode encode(Element element) {
        return element.match(CASES);
    }

    static MapNode encode(Stage stage) {
        return new Fields()
                .put("body", Fields.<String>all(stage.body(), Node::text))
                .number("quorum", stage.quorum())
                .offset("within", stage.within())
                .map();
    }

    static MapNode encode(TimeNeeded time) {
        return new Fields().offset("from", time.from()).offset("to", time.to()).map();
    }

    /** The terms of an exchange, whose keys stand among its own. */
    static MapNode encode(ExchangeTerms terms) {
        return put(new Fields(), terms).map();
    }

    private static Fields put(Fields fields, ExchangeTerms terms) {
        return terms.match(new ExchangeTerms.Cases<Fields>() {
            @Override
            public Fields ratio(Ratio ratio) {
                MapNode numbers = new Fields()
                        .number("give", ratio.give())
                        .number("for", ratio.inReturn())
                        .map();
                return fields.put("ratio", numbers).offsetUnlessZero("grace", ratio.grace());
            }

            @Override
            public Fields together(Together together) {
                return fields.offset("together", together.within());
            }
        });
    }

    static Node encode(OnExpiry rule) {
        return rule.match(new OnExpiry.Cases<Node>() {
            @Override
            public Node lapse(Lapse lapse) {
                return Node.text("lapse");
            }

            @Override
            public Node complete(Complete complete) {
                return Node.text("complete");
            }

            @Override
            public Node carryOn(CarryOn carryOn) {
                return Node.text("continue");
            }

            @Override
            public Node extend(Extend extend) {
                return new Fields()
                        .offset("extend", extend.by())
                        .put("while", ConditionEncoder.encode(extend.condition()))
                        .number("times", extend.times())
                        .map();
            }
        });
    }

    private static Fields start(Element element) {
        return named(new Fields().text("id", element.id()), element);
    }

    private static Fields named(Fields fields, Element element) {
        return fields.text("title", element.title()).text("clause", element.clause());
    }

    private static MapNode end(Fields fields, Element element) {
        return fields.text("note", element.note()).extras(element.extras()).map();
    }

    @Override
    public MapNode actor(Actor actor) {
        Fields fields = new Fields()
                .text("id", actor.id())
                .text("kind", actor.role().word())
                .<Role>list("also", actor.also(), role -> Node.text(role.word()));
        if (!actor.name().equals(actor.id())) {
            fields.text("name", actor.name());
        }
        return end(
                named(fields, actor).texts("answersFor", actor.answersFor()).flagUnless(true, "signed", actor.signed()),
                actor);
    }

    @Override
    public MapNode milestone(Milestone milestone) {
        return end(
                start(milestone)
                        .text("by", milestone.by())
                        .put("takes", milestone.takes().map(ElementEncoder::encode)),
                milestone);
    }

    @Override
    public MapNode indicator(Indicator indicator) {
        return end(named(new Fields().text("id", indicator.id()).text("unit", indicator.unit()), indicator), indicator);
    }

    @Override
    public MapNode manifest(Manifest manifest) {
        return end(start(manifest).texts("items", manifest.items()), manifest);
    }

    @Override
    public MapNode procedure(Procedure procedure) {
        Fields fields = start(procedure)
                .put("stages", Fields.<Stage>all(procedure.stages(), ElementEncoder::encode))
                .text("onSilence", procedure.onSilence().word());
        if (procedure.clock() != Clock.RUNS) {
            fields.text("clock", procedure.clock().word());
        }
        return end(
                fields.texts("standing", procedure.standing()).offset("filedWithin", procedure.filedWithin()),
                procedure);
    }

    @Override
    public MapNode phase(Phase phase) {
        Fields fields = start(phase)
                .put("opens", phase.opens().map(ConditionEncoder::encode))
                .put("completes", phase.completes().map(ConditionEncoder::encode))
                .offset("lasts", phase.lasts());
        if (!(phase.onExpiry() instanceof Lapse)) {
            fields.put("onExpiry", encode(phase.onExpiry()));
        }
        return end(fields, phase);
    }

    @Override
    public MapNode commitment(Commitment commitment) {
        boolean carvedOut = commitment.protectedFromSanctions();
        Fields fields = start(commitment)
                .oneOrMany("by", commitment.by())
                .texts("to", commitment.to())
                .text("phase", commitment.phase())
                .put("must", PerformanceEncoder.encode(commitment.must()));
        if (!(commitment.when() instanceof Always)) {
            fields.put("when", ConditionEncoder.encode(commitment.when()));
        }
        fields.put("due", commitment.due().map(MomentEncoder::encode))
                .texts("performedBy", commitment.performedBy())
                .text("verification", commitment.verification())
                .flagUnless(false, "protected", carvedOut)
                .flagUnless(carvedOut, "survives", commitment.survives());
        return end(fields, commitment);
    }

    @Override
    public MapNode benchmark(Benchmark benchmark) {
        return end(
                start(benchmark)
                        .text("phase", benchmark.phase())
                        .put("criterion", ConditionEncoder.encode(benchmark.criterion()))
                        .put("due", benchmark.due().map(MomentEncoder::encode))
                        .text("verification", benchmark.verification())
                        .flagUnless(false, "continuous", benchmark.continuous()),
                benchmark);
    }

    @Override
    public MapNode exchange(Exchange exchange) {
        Fields fields = start(exchange).text("give", exchange.give()).text("for", exchange.inReturn());
        return end(put(fields, exchange.terms()), exchange);
    }

    @Override
    public MapNode sanction(Sanction sanction) {
        return end(
                start(sanction)
                        .text("against", sanction.against())
                        .put("trigger", ConditionEncoder.encode(sanction.trigger()))
                        .text("decision", sanction.decision())
                        .<Rung>list("rungs", sanction.rungs(), MeasureEncoder::encode)
                        .put("cure", sanction.cure().map(ConditionEncoder::encode))
                        .offsetUnlessZero("probation", sanction.probation()),
                sanction);
    }

    @Override
    public MapNode escrow(Escrow escrow) {
        return end(
                start(escrow)
                        .text("holder", escrow.holder())
                        .text("unit", escrow.unit())
                        .<Tranche>list("tranches", escrow.tranches(), ElementEncoder::encode),
                escrow);
    }

    @Override
    public MapNode tranche(Tranche tranche) {
        return end(
                start(tranche)
                        .number("amount", tranche.amount())
                        .text("to", tranche.to())
                        .put("release", ConditionEncoder.encode(tranche.release()))
                        .put("returns", tranche.returns().map(MomentEncoder::encode))
                        .flagUnless(false, "protected", tranche.protectedFromSanctions()),
                tranche);
    }

    @Override
    public MapNode guarantee(Guarantee guarantee) {
        return end(
                start(guarantee)
                        .text("guarantor", guarantee.guarantor())
                        .texts("covers", guarantee.covers())
                        .put("invokedWhen", guarantee.invokedWhen().map(ConditionEncoder::encode))
                        .texts("undertakings", guarantee.undertakings()),
                guarantee);
    }

    @Override
    public MapNode openQuestion(OpenQuestion question) {
        return end(start(question).texts("concerns", question.concerns()), question);
    }
}

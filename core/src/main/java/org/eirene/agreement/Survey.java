package org.eirene.agreement;

import static org.eirene.agreement.ElementKind.ACTOR;
import static org.eirene.agreement.ElementKind.COMMITMENT;
import static org.eirene.agreement.ElementKind.MANIFEST;
import static org.eirene.agreement.ElementKind.PROCEDURE;
import static org.eirene.agreement.ElementKind.TRANCHE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything that stands in an agreement and that rules speak of, each with its place, in the order of the written
 * form; elements also kind by kind, so that a rule need not ask each of them what it is. Elements are walked here, what is nested in them by {@link NestedWalk}.
 */
final class Survey {
    final List<Site<Element>> elements = new ArrayList<>();
    final List<Site<Actor>> actors = new ArrayList<>();
    final List<Site<Milestone>> milestones = new ArrayList<>();
    final List<Site<Indicator>> indicators = new ArrayList<>();
    final List<Site<Manifest>> manifests = new ArrayList<>();
    final List<Site<Procedure>> procedures = new ArrayList<>();
    final List<Site<Phase>> phases = new ArrayList<>();
    final List<Site<Commitment>> commitments = new ArrayList<>();
    final List<Site<Benchmark>> benchmarks = new ArrayList<>();
    final List<Site<Exchange>> exchanges = new ArrayList<>();
    final List<Site<Sanction>> sanctions = new ArrayList<>();
    final List<Site<Escrow>> escrows = new ArrayList<>();
    final List<Site<Tranche>> tranches = new ArrayList<>();
    final List<Site<Guarantee>> guarantees = new ArrayList<>();
    final List<Site<Reference>> references = new ArrayList<>();
    /** Those of the references that a measure makes. */
    final List<Site<Reference>> named = new ArrayList<>();

    /** Those of the references that stand in conditions and moments. */
    final List<Site<Reference>> nested = new ArrayList<>();

    final List<Site<Condition>> conditions = new ArrayList<>();
    final List<Site<Moment>> moments = new ArrayList<>();
    final List<Site<IncidentFilter>> filters = new ArrayList<>();
    final List<Site<Measure>> measures = new ArrayList<>();
    /** Those that must be positive: all but grace, notice and probation. */
    final List<Site<Offset>> offsets = new ArrayList<>();
    /** The conditions and moments, whole, that are nested too deeply to be walked to their ends. */
    final List<Site<Integer>> tooDeep = new ArrayList<>();

    private Survey() {}

    /** The survey of an agreement that stands at a place. */
    static Survey of(Agreement agreement, Place whole) {
        Survey survey = new Survey();
        for (ElementKind kind : ElementKind.values()) {
            if (kind != TRANCHE) {
                survey.addAll(whole.key(kind.key()), agreement.elements(kind));
            }
        }
        return survey;
    }

    private void addAll(Place list, List<? extends Element> values) {
        for (int i = 0; i < values.size(); i++) {
            add(list.at(i), values.get(i));
        }
    }

    private void add(Place place, Element element) {
        elements.add(new Site<>(place, "", element, element));
        element.match(new ElementWalk(place, element));
    }

    private void nested(Element owner, Place outer, String key, Condition condition) {
        NestedWalk.condition(this, owner, key, outer.key(key), condition);
    }

    private void nested(Element owner, Place outer, String key, Moment moment) {
        NestedWalk.moment(this, owner, key, outer.key(key), moment);
    }

    /** Walks what stands directly in an element. Answers itself, for want of anything to say. */
    private final class ElementWalk implements Element.Cases<ElementWalk> {
        private final Place place;
        private final Element owner;

        ElementWalk(Place place, Element owner) {
            this.place = place;
            this.owner = owner;
        }

        @Override
        public ElementWalk actor(Actor actor) {
            actors.add(site(actor));
            return refer("answersFor", ACTOR, "actor", actor.answersFor());
        }

        @Override
        public ElementWalk milestone(Milestone milestone) {
            milestones.add(site(milestone));
            refer("by", ACTOR, "actor", milestone.by());
            milestone.takes().ifPresent(takes -> {
                offset(place.key("takes").key("from"), takes.from());
                offset(place.key("takes").key("to"), takes.to());
            });
            return this;
        }

        @Override
        public ElementWalk indicator(Indicator indicator) {
            indicators.add(site(indicator));
            return this;
        }

        @Override
        public ElementWalk manifest(Manifest manifest) {
            manifests.add(site(manifest));
            return this;
        }

        @Override
        public ElementWalk procedure(Procedure procedure) {
            procedures.add(site(procedure));
            for (int i = 0; i < procedure.stages().size(); i++) {
                Stage stage = procedure.stages().get(i);
                Place at = place.key("stages").at(i);
                stage.body().forEach(id -> refer(at.key("body"), Reference.to(ACTOR, "member", id, "body")));
                offset(at.key("within"), stage.within());
            }
            procedure.filedWithin().ifPresent(offset -> offset(place.key("filedWithin"), offset));
            return refer("standing", ACTOR, "actor", procedure.standing());
        }

        @Override
        public ElementWalk phase(Phase phase) {
            phases.add(site(phase));
            phase.opens().ifPresent(opens -> nested(owner, place, "opens", opens));
            phase.completes().ifPresent(completes -> nested(owner, place, "completes", completes));
            phase.lasts().ifPresent(lasts -> offset(place.key("lasts"), lasts));
            if (phase.onExpiry() instanceof Extend extend) {
                offset(place.key("onExpiry").lead("extend"), extend.by());
                nested(owner, place.key("onExpiry"), "while", extend.condition());
            }
            return this;
        }

        @Override
        public ElementWalk commitment(Commitment commitment) {
            commitments.add(site(commitment));
            refer("by", ACTOR, "obligor", commitment.by());
            refer("to", ACTOR, "beneficiary", commitment.to());
            refer("phase", ElementKind.PHASE, "phase", commitment.phase());
            performance(place.key("must"), commitment.must());
            nested(owner, place, "when", commitment.when());
            commitment.due().ifPresent(due -> nested(owner, place, "due", due));
            refer("verification", PROCEDURE, "procedure", commitment.verification());
            return refer("performedBy", ACTOR, "performer", commitment.performedBy());
        }

        private void performance(Place must, Performance performance) {
            if (performance instanceof Deliver deliver) {
                deliver.manifest().ifPresent(id -> refer(must.key("manifest"), Reference.to(MANIFEST, id, "manifest")));
                for (int i = 0; i < deliver.instalments().size(); i++) {
                    nested(
                            owner,
                            must.key("instalments").at(i),
                            "due",
                            deliver.instalments().get(i).due());
                }
            } else if (performance instanceof Supply supply) {
                offset(must.key("per"), supply.per());
            } else if (performance instanceof Refrain refrain) {
                NestedWalk.filter(Survey.this, owner, "refrain", must.lead("refrain"), refrain.from());
                refrain.curedAfter().ifPresent(offset -> offset(must.key("curedAfter"), offset));
            } else if (performance instanceof Respond respond) {
                NestedWalk.filter(Survey.this, owner, "respond", must.lead("respond"), respond.to());
                offset(must.key("within"), respond.within());
            }
        }

        @Override
        public ElementWalk benchmark(Benchmark benchmark) {
            benchmarks.add(site(benchmark));
            refer("phase", ElementKind.PHASE, "phase", benchmark.phase());
            nested(owner, place, "criterion", benchmark.criterion());
            benchmark.due().ifPresent(due -> nested(owner, place, "due", due));
            return refer("verification", PROCEDURE, "procedure", benchmark.verification());
        }

        @Override
        public ElementWalk exchange(Exchange exchange) {
            exchanges.add(site(exchange));
            refer(place.key("give"), Reference.to(COMMITMENT, exchange.give(), "give"));
            refer(place.key("for"), Reference.to(COMMITMENT, exchange.inReturn(), "for"));
            if (exchange.terms() instanceof Together together) {
                offset(place.key("together"), together.within());
            }
            return this;
        }

        @Override
        public ElementWalk sanction(Sanction sanction) {
            sanctions.add(site(sanction));
            refer(place.key("against"), Reference.to(ACTOR, sanction.against(), "against"));
            nested(owner, place, "trigger", sanction.trigger());
            refer("decision", PROCEDURE, "procedure", sanction.decision());
            for (int i = 0; i < sanction.rungs().size(); i++) {
                Rung rung = sanction.rungs().get(i);
                Place at = place.key("rungs").at(i);
                rung.after().ifPresent(after -> offset(at.key("after"), after));
                for (int j = 0; j < rung.measures().size(); j++) {
                    measure(at.key("measures").at(j), rung.measures().get(j));
                }
            }
            sanction.cure().ifPresent(cure -> nested(owner, place, "cure", cure));
            return this;
        }

        private void measure(Place at, Measure measure) {
            measures.add(new Site<>(at, "rungs", owner, measure));
            for (Reference each : measure.match(new NamedInMeasure())) {
                Site<Reference> site = new Site<>(at.lead(each.word()), each.word(), owner, each);
                references.add(site);
                named.add(site);
            }
        }

        @Override
        public ElementWalk escrow(Escrow escrow) {
            escrows.add(site(escrow));
            refer(place.key("holder"), Reference.to(ACTOR, "holder", escrow.holder(), "holder"));
            addAll(place.key("tranches"), escrow.tranches());
            return this;
        }

        @Override
        public ElementWalk tranche(Tranche tranche) {
            tranches.add(site(tranche));
            refer(place.key("to"), Reference.to(ACTOR, "beneficiary", tranche.to(), "to"));
            nested(owner, place, "release", tranche.release());
            tranche.returns().ifPresent(returns -> nested(owner, place, "returns", returns));
            return this;
        }

        @Override
        public ElementWalk guarantee(Guarantee guarantee) {
            guarantees.add(site(guarantee));
            refer(place.key("guarantor"), Reference.to(ACTOR, "guarantor", guarantee.guarantor(), "guarantor"));
            guarantee.covers().forEach(id -> refer(place.key("covers"), Reference.toAny(id, "covers")));
            guarantee.invokedWhen().ifPresent(invoked -> nested(owner, place, "invokedWhen", invoked));
            return refer("undertakings", COMMITMENT, "undertaking", guarantee.undertakings());
        }

        @Override
        public ElementWalk openQuestion(OpenQuestion question) {
            question.concerns().forEach(id -> refer(place.key("concerns"), Reference.toAny(id, "concerns")));
            return this;
        }

        private <E extends Element> Site<E> site(E element) {
            return new Site<>(place, "", owner, element);
        }

        private void offset(Place at, Offset offset) {
            offsets.add(new Site<>(at, "", owner, offset));
        }

        private void refer(Place at, Reference reference) {
            references.add(new Site<>(at, reference.word(), owner, reference));
        }

        private ElementWalk refer(String key, ElementKind kind, String role, Iterable<String> ids) {
            ids.forEach(id -> refer(place.key(key), Reference.to(kind, role, id, key)));
            return this;
        }

        private ElementWalk refer(String key, ElementKind kind, String role, Optional<String> id) {
            id.ifPresent(named -> refer(place.key(key), Reference.to(kind, role, named, key)));
            return this;
        }
    }
}

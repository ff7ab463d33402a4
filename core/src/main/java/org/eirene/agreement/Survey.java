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
 * form. Elements are walked here, what is nested in them by {@link NestedWalk}.
 */
final class Survey {
    private final Agreement agreement;
    private final Place whole;

    /** The survey of an agreement that stands at a place. */
    Survey(Agreement agreement, Place whole) {
        this.agreement = agreement;
        this.whole = whole;
    }

    /** {@return all elements; a tranche stands behind its escrow} */
    List<Site<Element>> elements() {
        List<Site<Element>> sites = new ArrayList<>();
        for (ElementKind kind : ElementKind.values()) {
            if (kind != TRANCHE) {
                addAll(sites, whole.key(kind.key()), agreement.elements(kind));
            }
        }
        return sites;
    }

    private static void addAll(List<Site<Element>> sites, Place list, List<? extends Element> elements) {
        for (int i = 0; i < elements.size(); i++) {
            Element element = elements.get(i);
            sites.add(new Site<>(list.at(i), "", element, element));
            if (element instanceof Escrow escrow) {
                addAll(sites, list.at(i).key("tranches"), escrow.tranches());
            }
        }
    }

    /** Shows everything to the rules. */
    void showTo(Rules rules) {
        for (ElementKind kind : ElementKind.values()) {
            if (kind != TRANCHE) {
                show(rules, whole.key(kind.key()), agreement.elements(kind));
            }
        }
    }

    private static void show(Rules rules, Place list, List<? extends Element> elements) {
        for (int i = 0; i < elements.size(); i++) {
            Element element = elements.get(i);
            rules.element(list.at(i), element);
            element.match(new ElementWalk(rules, list.at(i), element));
        }
    }

    /** Walks what stands directly in an element. Answers itself, for want of anything to say. */
    private static final class ElementWalk implements Element.Cases<ElementWalk> {
        private final Rules rules;
        private final Place place;
        private final Element owner;

        ElementWalk(Rules rules, Place place, Element owner) {
            this.rules = rules;
            this.place = place;
            this.owner = owner;
        }

        @Override
        public ElementWalk actor(Actor actor) {
            rules.actor(place, actor);
            return refer("answersFor", ACTOR, "actor", actor.answersFor());
        }

        @Override
        public ElementWalk milestone(Milestone milestone) {
            rules.milestone(place, milestone);
            refer("by", ACTOR, "actor", milestone.by());
            milestone.takes().ifPresent(takes -> {
                offset(place.key("takes").key("from"), takes.from());
                offset(place.key("takes").key("to"), takes.to());
            });
            return this;
        }

        @Override
        public ElementWalk indicator(Indicator indicator) {
            rules.indicator(place, indicator);
            return this;
        }

        @Override
        public ElementWalk manifest(Manifest manifest) {
            rules.manifest(place, manifest);
            return this;
        }

        @Override
        public ElementWalk procedure(Procedure procedure) {
            rules.procedure(place, procedure);
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
            rules.phase(place, phase);
            phase.opens().ifPresent(opens -> nested(place, "opens", opens));
            phase.completes().ifPresent(completes -> nested(place, "completes", completes));
            phase.lasts().ifPresent(lasts -> offset(place.key("lasts"), lasts));
            if (phase.onExpiry() instanceof Extend extend) {
                offset(place.key("onExpiry").lead("extend"), extend.by());
                nested(place.key("onExpiry"), "while", extend.condition());
            }
            return this;
        }

        @Override
        public ElementWalk commitment(Commitment commitment) {
            rules.commitment(place, commitment);
            refer("by", ACTOR, "obligor", commitment.by());
            refer("to", ACTOR, "beneficiary", commitment.to());
            refer("phase", ElementKind.PHASE, "phase", commitment.phase());
            performance(place.key("must"), commitment.must());
            nested(place, "when", commitment.when());
            commitment.due().ifPresent(due -> nested(place, "due", due));
            refer("verification", PROCEDURE, "procedure", commitment.verification());
            return refer("performedBy", ACTOR, "performer", commitment.performedBy());
        }

        private void performance(Place must, Performance performance) {
            if (performance instanceof Deliver deliver) {
                deliver.manifest().ifPresent(id -> refer(must.key("manifest"), Reference.to(MANIFEST, id, "manifest")));
                for (int i = 0; i < deliver.instalments().size(); i++) {
                    nested(
                            must.key("instalments").at(i),
                            "due",
                            deliver.instalments().get(i).due());
                }
            } else if (performance instanceof Supply supply) {
                offset(must.key("per"), supply.per());
            } else if (performance instanceof Refrain refrain) {
                NestedWalk.filter(rules, owner, "refrain", must.lead("refrain"), refrain.from());
                refrain.curedAfter().ifPresent(offset -> offset(must.key("curedAfter"), offset));
            } else if (performance instanceof Respond respond) {
                NestedWalk.filter(rules, owner, "respond", must.lead("respond"), respond.to());
                offset(must.key("within"), respond.within());
            }
        }

        @Override
        public ElementWalk benchmark(Benchmark benchmark) {
            refer("phase", ElementKind.PHASE, "phase", benchmark.phase());
            nested(place, "criterion", benchmark.criterion());
            benchmark.due().ifPresent(due -> nested(place, "due", due));
            return refer("verification", PROCEDURE, "procedure", benchmark.verification());
        }

        @Override
        public ElementWalk exchange(Exchange exchange) {
            rules.exchange(place, exchange);
            refer(place.key("give"), Reference.to(COMMITMENT, exchange.give(), "give"));
            refer(place.key("for"), Reference.to(COMMITMENT, exchange.inReturn(), "for"));
            if (exchange.terms() instanceof Together together) {
                offset(place.key("together"), together.within());
            }
            return this;
        }

        @Override
        public ElementWalk sanction(Sanction sanction) {
            rules.sanction(place, sanction);
            refer(place.key("against"), Reference.to(ACTOR, sanction.against(), "against"));
            nested(place, "trigger", sanction.trigger());
            refer("decision", PROCEDURE, "procedure", sanction.decision());
            for (int i = 0; i < sanction.rungs().size(); i++) {
                Rung rung = sanction.rungs().get(i);
                Place at = place.key("rungs").at(i);
                rung.after().ifPresent(after -> offset(at.key("after"), after));
                for (int j = 0; j < rung.measures().size(); j++) {
                    measure(at.key("measures").at(j), rung.measures().get(j));
                }
            }
            sanction.cure().ifPresent(cure -> nested(place, "cure", cure));
            return this;
        }

        private void measure(Place at, Measure measure) {
            rules.measure(at, owner, measure);
            for (Reference each : measure.match(new NamedInMeasure())) {
                rules.named(at.lead(each.word()), owner, each);
            }
        }

        @Override
        public ElementWalk escrow(Escrow escrow) {
            rules.escrow(place, escrow);
            refer(place.key("holder"), Reference.to(ACTOR, "holder", escrow.holder(), "holder"));
            show(rules, place.key("tranches"), escrow.tranches());
            return this;
        }

        @Override
        public ElementWalk tranche(Tranche tranche) {
            rules.tranche(place, tranche);
            refer(place.key("to"), Reference.to(ACTOR, "beneficiary", tranche.to(), "to"));
            nested(place, "release", tranche.release());
            tranche.returns().ifPresent(returns -> nested(place, "returns", returns));
            return this;
        }

        @Override
        public ElementWalk guarantee(Guarantee guarantee) {
            rules.guarantee(place, guarantee);
            refer(place.key("guarantor"), Reference.to(ACTOR, "guarantor", guarantee.guarantor(), "guarantor"));
            guarantee.covers().forEach(id -> refer(place.key("covers"), Reference.toAny(id, "covers")));
            guarantee.invokedWhen().ifPresent(invoked -> nested(place, "invokedWhen", invoked));
            return refer("undertakings", COMMITMENT, "undertaking", guarantee.undertakings());
        }

        @Override
        public ElementWalk openQuestion(OpenQuestion question) {
            question.concerns().forEach(id -> refer(place.key("concerns"), Reference.toAny(id, "concerns")));
            return this;
        }

        private void nested(Place outer, String key, Condition condition) {
            NestedWalk.condition(rules, owner, key, outer.key(key), condition);
        }

        private void nested(Place outer, String key, Moment moment) {
            NestedWalk.moment(rules, owner, key, outer.key(key), moment);
        }

        private void offset(Place at, Offset offset) {
            rules.offset(at, owner, offset);
        }

        private void refer(Place at, Reference reference) {
            rules.reference(at, reference);
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

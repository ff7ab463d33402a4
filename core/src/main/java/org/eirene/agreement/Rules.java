package org.eirene.agreement;

/**
 * All rules together: whatever the survey comes by is shown to each of them that speaks of it, while it is at hand.
 * Which of them comes first is of no import, as {@link ProblemList} has an order of its own.
 */
final class Rules {
    private final Agreement agreement;
    private final Names names;
    private final IdRules ids;
    private final ReferenceRules references;
    private final TextRules texts;
    private final QuantityRules quantities;
    private final OffsetRules offsets;
    private final StructureRules structure;
    private final ReadingRules readings;
    private final ActorRules actors;
    private final ConsequenceRules consequences;
    private final DependencyRules dependencies;

    Rules(Agreement agreement, Names names, ProblemList problems) {
        this.agreement = agreement;
        this.names = names;
        ids = new IdRules(problems);
        references = new ReferenceRules(agreement, names, problems);
        texts = new TextRules(problems);
        quantities = new QuantityRules(problems);
        offsets = new OffsetRules(problems);
        structure = new StructureRules(problems);
        readings = new ReadingRules(names, problems);
        actors = new ActorRules(names, problems);
        consequences = new ConsequenceRules(names, problems);
        dependencies = new DependencyRules(problems);
    }

    /** What stands in the agreement itself, and which ids stand in it twice. */
    void agreement(boolean hasTimeZone) {
        ids.agreement(agreement);
        texts.agreement(agreement);
        structure.agreement(agreement, hasTimeZone);
        names.repeated().forEach(ids::repeated);
    }

    /** Whatever an element is. */
    void element(Place place, Element element) {
        ids.element(place, element);
        texts.element(place, element);
    }

    void actor(Place place, Actor actor) {
        texts.actor(place, actor);
        actors.actor(place, actor);
    }

    void milestone(Place place, Milestone milestone) {
        offsets.milestone(place, milestone);
    }

    void indicator(Place place, Indicator indicator) {
        texts.unit(place, indicator, indicator.unit());
    }

    void manifest(Place place, Manifest manifest) {
        texts.manifest(place, manifest);
        structure.manifest(place, manifest);
    }

    void procedure(Place place, Procedure procedure) {
        structure.procedure(place, procedure);
    }

    void phase(Place place, Phase phase) {
        quantities.phase(place, phase);
    }

    void commitment(Place place, Commitment commitment) {
        texts.commitment(place, commitment);
        quantities.commitment(place, commitment);
        offsets.commitment(place, commitment);
        structure.commitment(place, commitment);
        actors.commitment(place, commitment);
        consequences.commitment(place, commitment);
    }

    void exchange(Place place, Exchange exchange) {
        quantities.exchange(place, exchange);
        consequences.exchange(place, exchange);
    }

    void sanction(Place place, Sanction sanction) {
        quantities.sanction(place, sanction);
        structure.sanction(place, sanction);
    }

    void escrow(Place place, Escrow escrow) {
        texts.unit(place, escrow, escrow.unit());
        structure.escrow(place, escrow);
    }

    void tranche(Place place, Tranche tranche) {
        quantities.tranche(place, tranche);
    }

    void guarantee(Place place, Guarantee guarantee) {
        consequences.guarantee(place, guarantee);
    }

    /** The naming of an element, directly in another one. */
    void reference(Place place, Reference reference) {
        references.reference(place, reference);
    }

    /** The naming of an element in a measure of a sanction. */
    void named(Place place, Element sanction, Reference reference) {
        references.reference(place, reference);
        consequences.named(place, sanction, reference);
    }

    /** The naming of an element in a condition, a moment or a filter; below which key of its owner that stands. */
    void nested(Place place, String root, Element owner, Reference reference) {
        references.reference(place, reference);
        dependencies.nested(place, root, owner, reference);
    }

    void condition(Place place, Element owner, Condition condition) {
        quantities.condition(place, owner, condition);
        structure.condition(place, owner, condition);
        readings.condition(place, owner, condition);
    }

    void moment(Place place, Element owner, Moment moment) {
        quantities.moment(place, owner, moment);
        structure.moment(place, owner, moment);
    }

    void filter(Place place, Element owner, IncidentFilter filter) {
        references.filter(place, filter);
        texts.filter(place, owner, filter);
        quantities.filter(place, owner, filter);
    }

    void measure(Place place, Element owner, Measure measure) {
        texts.measure(place, owner, measure);
        structure.measure(place, owner, measure);
    }

    /** An offset that must be positive: any but a grace, a notice and a probation. */
    void offset(Place place, Element owner, Offset offset) {
        offsets.offset(place, owner, offset);
    }

    /** A condition or a moment, whole, that is nested too deeply to be walked to its end. */
    void tooDeep(Place place, String root, Element owner, int deepest) {
        structure.tooDeep(place, root, owner, deepest);
    }

    /** There is nothing more to come. */
    void end() {
        dependencies.circles(agreement);
    }
}

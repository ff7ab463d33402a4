package org.eirene.agreement;

import static org.eirene.agreement.ProblemCode.ITEM_REPEATED;
import static org.eirene.agreement.ProblemCode.TEXT_BLANK;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The rules of texts: what is there says something, and an item stands in its list once. */
final class TextRules {
    private final ProblemList problems;

    private TextRules(ProblemList problems) {
        this.problems = problems;
    }

    static void check(Agreement agreement, Survey survey, ProblemList problems) {
        TextRules rules = new TextRules(problems);
        rules.agreement(agreement);
        survey.elements.forEach(site -> rules.element(site.place(), site.owner()));
        survey.actors.forEach(site -> rules.name(site.place().key("name"), site.value()));
        survey.indicators.forEach(site -> rules.unit(
                site.place().key("unit"), site.owner(), Optional.of(site.value().unit())));
        survey.escrows.forEach(site -> rules.unit(
                site.place().key("unit"), site.owner(), Optional.of(site.value().unit())));
        survey.commitments.forEach(site -> rules.unit(
                site.place().key("must").key("unit"),
                site.owner(),
                site.value().must().countedIn()));
        survey.manifests.forEach(site -> rules.items(site.place().key("items"), site.value()));
        for (Site<IncidentFilter> site : survey.filters) {
            Supplier<String> owner = () -> "in the filter of " + Words.name(site.owner());
            site.value()
                    .kinds()
                    .forEach(kind -> rules.text(site.place().key("kinds"), "A kind of incident", owner, kind));
            site.value().areas().forEach(area -> rules.text(site.place().key("areas"), "An area", owner, area));
        }
        for (Site<Measure> site : survey.measures) {
            if (site.value() instanceof Warn warn) {
                rules.text(site.place().lead("warn"), "A warning", () -> "of " + Words.name(site.owner()), warn.text());
            }
        }
    }

    private void agreement(Agreement agreement) {
        Place place = Place.AGREEMENT;
        Supplier<String> owner = () -> "of " + Words.name(agreement);
        text(place.key("title"), "The title", owner, agreement.title());
        for (int i = 0; i < agreement.sources().size(); i++) {
            Place source = place.key("sources").at(i);
            text(
                    source.key("title"),
                    "The title of a source",
                    owner,
                    agreement.sources().get(i).title());
            text(
                    source.key("url"),
                    "The address of a source",
                    owner,
                    agreement.sources().get(i).url());
        }
        agreement.incidentKinds().forEach(kind -> text(place.key("incidentKinds"), "A kind of incident", owner, kind));
        agreement.areas().forEach(area -> text(place.key("areas"), "An area", owner, area));
    }

    private void element(Place place, Element element) {
        Supplier<String> owner = () -> "of " + Words.name(element);
        text(place.key("title"), "The title", owner, element.title());
        text(place.key("clause"), "The clause", owner, element.clause());
        text(place.key("note"), "The note", owner, element.note());
    }

    private void name(Place place, Actor actor) {
        if (!actor.name().equals(actor.id())) {
            text(place, "The name", () -> "of " + Words.name(actor), actor.name());
        }
    }

    private void unit(Place place, Element element, Optional<String> unit) {
        text(place, "The unit", () -> "of " + Words.name(element), unit);
    }

    private void items(Place list, Manifest manifest) {
        Supplier<String> owner = () -> "of " + Words.name(manifest);
        List<String> items = manifest.items();
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            String item = items.get(i);
            text(list.at(i), "An item", owner, item);
            Integer earlier = first.putIfAbsent(item, i);
            if (earlier != null && !item.isBlank()) {
                problems.add(
                        ITEM_REPEATED,
                        list.at(i),
                        "Item " + Words.quoted(item) + " " + owner.get() + " stands there already (" + list.at(earlier)
                                + ")",
                        item,
                        "an item that does not stand there yet",
                        "Take one of the two out, or tell them apart");
            }
        }
    }

    private void text(Place place, String what, Supplier<String> owner, Optional<String> text) {
        text.ifPresent(present -> text(place, what, owner, present));
    }

    private void text(Place place, String what, Supplier<String> owner, String text) {
        if (text.isBlank()) {
            problems.add(
                    TEXT_BLANK,
                    place,
                    what + " " + owner.get() + " must not be blank",
                    text,
                    "some text",
                    "Fill it in");
        }
    }
}

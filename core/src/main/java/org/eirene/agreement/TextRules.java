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

    TextRules(ProblemList problems) {
        this.problems = problems;
    }

    void agreement(Agreement agreement) {
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

    void element(Place place, Element element) {
        Supplier<String> owner = () -> "of " + Words.name(element);
        text(place.key("title"), "The title", owner, element.title());
        text(place.key("clause"), "The clause", owner, element.clause());
        text(place.key("note"), "The note", owner, element.note());
    }

    void actor(Place place, Actor actor) {
        if (!actor.name().equals(actor.id())) {
            text(place.key("name"), "The name", () -> "of " + Words.name(actor), actor.name());
        }
    }

    void commitment(Place place, Commitment commitment) {
        Optional<String> unit = commitment.must().countedIn();
        if (unit.isPresent()) {
            unit(place.key("must"), commitment, unit.get());
        }
    }

    /** The unit that stands in an element, or in a part of it. */
    void unit(Place place, Element element, String unit) {
        text(place.key("unit"), "The unit", () -> "of " + Words.name(element), unit);
    }

    void filter(Place place, Element element, IncidentFilter filter) {
        Supplier<String> owner = () -> "in the filter of " + Words.name(element);
        filter.kinds().forEach(kind -> text(place.key("kinds"), "A kind of incident", owner, kind));
        filter.areas().forEach(area -> text(place.key("areas"), "An area", owner, area));
    }

    void measure(Place place, Element element, Measure measure) {
        if (measure instanceof Warn warn) {
            text(place.lead("warn"), "A warning", () -> "of " + Words.name(element), warn.text());
        }
    }

    void manifest(Place place, Manifest manifest) {
        Place list = place.key("items");
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

package org.eirene.history;

import com.google.common.base.Ascii;
import com.google.common.base.CaseFormat;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eirene.agreement.Actor;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Deliver;
import org.eirene.agreement.Element;
import org.eirene.agreement.ElementKind;
import org.eirene.agreement.Manifest;
import org.eirene.internal.NearMiss;

/** Looks up what one event names, and reports what is not there, or is there as something else. */
class EventReferences {
    private static final int NAMED = 10;
    private static final int LONGEST = 80;
    private static final int SEARCHED = 2_000;

    final RecordCheck check;
    final Agreement agreement;
    final Event event;
    final String path;

    EventReferences(RecordCheck check, Event event, String path) {
        this.check = check;
        this.agreement = check.agreement;
        this.event = event;
        this.path = path;
    }

    void add(EventProblemCode code, String key, String message, String found, String expected, String way) {
        check.add(code, path + "." + key, message, found, expected, way);
    }

    /** The element of a kind that the event names. */
    <E extends Element> Optional<E> element(String key, String id, ElementKind kind, Class<E> type) {
        Optional<E> element = agreement.find(type, id);
        if (element.isEmpty()) {
            notThe(key, id, a(kind.noun()), kind);
        }
        return element;
    }

    void actor(String key, String id) {
        element(key, id, ElementKind.ACTOR, Actor.class);
    }

    /** Whether all the ids are those of actors. */
    boolean actors(String key, Collection<String> ids) {
        int before = check.count();
        ids.forEach(id -> actor(key, id));
        return check.count() == before;
    }

    /** Reports that an id names no element of one of the kinds: nothing, or something else. */
    void notThe(String key, String id, String expected, ElementKind... kinds) {
        String list = Arrays.stream(kinds)
                .map(kind -> kind.noun() + "s: " + some(ids(kind)))
                .collect(Collectors.joining("; ", " (", ")"));
        String where = "not " + expected + " of agreement " + quoted(agreement.id()) + list;
        Iterable<String> candidates =
                Arrays.stream(kinds).flatMap(kind -> ids(kind).stream()).toList();
        notThe(key, id, expected, list, where, candidates, "Maybe add it with Agreement.Builder." + door(kinds));
    }

    /** Reports that an id names no event that can stand there, and no element of one of the kinds. */
    void notThe(String key, String id, String expected, Predicate<Event> events, ElementKind... kinds) {
        String where = kinds.length == 0
                ? "not on the record"
                : "neither on the record nor in agreement " + quoted(agreement.id());
        Stream<String> onRecord = check.history.size() > SEARCHED
                ? Stream.empty()
                : check.history.events().stream().filter(events).map(Event::id);
        Iterable<String> candidates = Stream.concat(
                        onRecord, Arrays.stream(kinds).flatMap(kind -> ids(kind).stream()))
                .toList();
        notThe(key, id, expected, "", where, candidates, "Maybe put it on the record");
    }

    private void notThe(
            String key,
            String id,
            String expected,
            String list,
            String where,
            Iterable<String> candidates,
            String way) {
        String names = name() + " names " + quoted(id) + ", which is ";
        Optional<String> other = agreement
                .findElement(id)
                .map(element -> a(element.kind().noun()) + " of agreement " + quoted(agreement.id()))
                .or(() ->
                        check.history.findEvent(id).map(event -> a(event.kind().word()) + " on the record"));
        if (other.isPresent()) {
            String message = names + other.get() + ", not " + expected + list;
            String meant = meant(id, candidates).orElse("Maybe name " + expected + " instead");
            add(EventProblemCode.REFERENCE_WRONG_KIND, key, message, id, "the id of " + expected, meant);
        } else {
            String meant = meant(id, candidates).orElse(way);
            add(EventProblemCode.REFERENCE_UNKNOWN, key, names + where, id, "the id of " + expected, meant);
        }
    }

    private static String door(ElementKind... kinds) {
        return kinds.length == 1 ? "add" + CaseFormat.LOWER_CAMEL.to(CaseFormat.UPPER_CAMEL, kinds[0].key()) : "addAll";
    }

    private List<String> ids(ElementKind kind) {
        return agreement.elements(kind).stream().map(Element::id).toList();
    }

    /** The other event that this one names, if nothing keeps it from being there. */
    <E extends Event> Optional<E> usable(String key, E other) {
        String retraction = check.retracted.get(other.id());
        if (retraction != null) {
            add(
                    EventProblemCode.NAMED_EVENT_RETRACTED,
                    key,
                    name() + " names " + nameOf(other) + ", which retraction " + quoted(retraction) + " takes out",
                    other.id(),
                    "an event that is not retracted",
                    "Maybe report " + quoted(other.id()) + " anew under another id, and name that");
            return Optional.empty();
        } else if (other.at().isAfter(event.at())) {
            add(
                    EventProblemCode.NAMED_EVENT_LATER,
                    key,
                    name() + " of " + event.at() + " names " + nameOf(other) + ", which happened after it, at "
                            + other.at(),
                    other.id(),
                    "an event of " + event.at() + " or before",
                    "Maybe one of the two instants is wrong");
            return Optional.empty();
        }
        return Optional.of(other);
    }

    /** Reports it where an event before this one said the same and only the first counts. */
    void countOnce(String... what) {
        check.countedBefore(event, what)
                .ifPresent(first -> check.add(
                        EventProblemCode.EVENT_REPEATED,
                        path,
                        name() + " repeats " + nameOf(first) + ", and only the first counts",
                        event.id(),
                        "one such event",
                        "Maybe take it out with History.without"));
    }

    /** The list by which a commitment counts. */
    Optional<Manifest> manifestOf(Commitment commitment) {
        return commitment.must() instanceof Deliver deliver
                ? deliver.manifest().flatMap(id -> agreement.find(Manifest.class, id))
                : Optional.empty();
    }

    void notListed(String key, String item, Manifest manifest) {
        add(
                EventProblemCode.ITEM_NOT_LISTED,
                key,
                "Item " + quoted(item) + " of " + nameOf(event) + " is not on manifest " + quoted(manifest.id())
                        + " (items: " + some(manifest.items()) + ")",
                item,
                "an item of manifest " + quoted(manifest.id()),
                meant(item, manifest.items()).orElse("Maybe add it to the manifest"));
    }

    /** Reports an event of an agreement that is not in force when it happens. */
    void needsForce() {
        check.inForceFrom
                .filter(event.at()::isBefore)
                .ifPresent(from -> add(
                        EventProblemCode.NOT_YET_IN_FORCE,
                        "at",
                        name() + " happened at " + event.at() + ", before agreement " + quoted(agreement.id())
                                + " was in force (from " + from + " on)",
                        event.at().toString(),
                        from + " or later",
                        "Maybe one of the two instants is wrong"));
    }

    /** For example {@code Delivery 'e3'}. */
    String name() {
        String name = nameOf(event);
        return Ascii.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    static String nameOf(Event event) {
        return event.kind().word() + " " + quoted(event.id());
    }

    static Optional<String> meant(String found, Iterable<String> candidates) {
        return NearMiss.of(found, candidates).map(near -> "Maybe " + near + " was meant");
    }

    /** A word of the record or of the agreement, not too long. */
    static String quoted(String word) {
        return "'" + cut(word) + "'";
    }

    static String cut(String word) {
        return Ascii.truncate(word, LONGEST, "...");
    }

    static String a(String noun) {
        return ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
    }

    static String some(Collection<String> words) {
        return words.isEmpty()
                ? "none"
                : words.stream().limit(NAMED).map(EventReferences::cut).collect(Collectors.joining(", "))
                        + (words.size() > NAMED ? " and " + (words.size() - NAMED) + " more" : "");
    }
}

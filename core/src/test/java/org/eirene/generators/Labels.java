package org.eirene.generators;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.eirene.agreement.Actor;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.AtTransition;
import org.eirene.agreement.Extras;
import org.eirene.agreement.IncidentFilter;
import org.eirene.agreement.Moment;
import org.eirene.agreement.Offset;
import org.eirene.agreement.OnDate;
import org.eirene.agreement.Shift;
import org.eirene.agreement.StatusIs;
import org.eirene.history.Challenge;
import org.eirene.history.Delivery;
import org.eirene.history.Event;
import org.eirene.history.Extension;
import org.eirene.history.History;
import org.eirene.history.Ruling;

/** What occurs in a scenario. */
final class Labels {
    final Set<String> found = new HashSet<>();
    private final Agreement agreement;
    private final History history;

    Labels(Scenario scenario) {
        agreement = scenario.agreement();
        history = scenario.history();
        Contents.visit(agreement, this::part);
        Contents.visit(history, this::part);
        found.add("zone " + agreement.timeZone());
        found.add(agreement
                .entersIntoForce()
                .map(moment -> moment instanceof OnDate ? "entry on a date" : "entry at an instant")
                .orElse("entry by milestone"));
        scenario.knownAt().ifPresent(instant -> found.add("known at"));
        if (history.events().stream().noneMatch(event -> event.at().equals(scenario.asOf()))) {
            found.add("as of no event");
        }
    }

    private void part(Object part) {
        Class<?> type = visible(part.getClass());
        if (!type.getName().startsWith("org.eirene.") || type.isEnum()) {
            return;
        }
        found.add(type.getSimpleName());
        for (Attribute attribute : ATTRIBUTES.get(type)) {
            found.add(attribute.name() + " " + variant(value(attribute.method(), part)));
        }
        if (part instanceof AtTransition moment) {
            found.add("transition " + moment.transition());
        } else if (part instanceof StatusIs condition) {
            found.add("status " + condition.status());
        } else if (part instanceof Actor actor) {
            found.add("role " + actor.role());
        } else if (part instanceof Offset offset) {
            offset(offset);
        } else if (part instanceof IncidentFilter filter) {
            filter(filter);
        } else if (part instanceof Event event) {
            event(event);
        }
        if (part instanceof Moment moment) {
            boolean day =
                    moment instanceof AtTransition counted && counted.day().isPresent();
            found.add("moment " + (day ? "day" : "")
                    + (moment.shift().plus().isPresent() ? (day ? " plus" : "plus") : "")
                    + (!day && moment.shift().equals(Shift.NONE) ? "plain" : "")
                    + (moment.shift().endOfDay() && !day
                            ? (moment.shift().plus().isPresent() ? " end of day" : "end of day")
                            : ""));
        }
    }

    private void offset(Offset offset) {
        if (offset.months() > 0) {
            found.add(offset.months() % 12 == 0 ? "offset in years" : "offset in months");
        } else if (offset.days() > 0 && offset.exact().isZero()) {
            found.add(offset.days() % 7 == 0 ? "offset in weeks" : "offset in days");
        }
        if (offset.hasCalendarPart() && !offset.exact().isZero()) {
            found.add("offset mixed");
        } else if (!offset.hasCalendarPart()) {
            found.add("offset exact");
        }
        if (offset.exact().toNanosPart() > 0) {
            found.add("offset of a part of a second");
        }
    }

    private void filter(IncidentFilter filter) {
        add(filter.coversAll(), "filter of all");
        add(!filter.kinds().isEmpty(), "filter of kinds");
        add(filter.minSeverity() > 1, "filter of severity");
        add(!filter.by().isEmpty(), "filter of actors");
        add(!filter.areas().isEmpty(), "filter of areas");
        add(filter.verification().isPresent(), "filter verified");
    }

    private void event(Event event) {
        add(event.reported().isAfter(event.at()), "late report");
        if (event instanceof Ruling ruling) {
            found.add("ruling about " + kind(ruling.about()));
        } else if (event instanceof Challenge challenge) {
            found.add("challenge of " + kind(challenge.subject()));
        } else if (event instanceof Extension extension) {
            found.add("extension of " + kind(extension.element()));
        } else if (event instanceof Delivery delivery) {
            add(delivery.quantity().scale() > 0, "fraction");
        }
    }

    private String kind(String id) {
        return history.findEvent(id)
                .map(event -> event.kind().name())
                .or(() ->
                        agreement.findElement(id).map(element -> element.kind().name()))
                .orElse("nothing");
    }

    private void add(boolean occurs, String label) {
        if (occurs) {
            found.add(label);
        }
    }

    private static Object value(Method attribute, Object part) {
        try {
            return attribute.invoke(part);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + attribute, e);
        }
    }

    private static String variant(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? "present" : "absent";
        } else if (value instanceof OptionalInt optional) {
            return optional.isPresent() ? "present" : "absent";
        } else if (value instanceof Extras extras) {
            return String.valueOf(!extras.isEmpty());
        } else if (value instanceof Collection<?> collection) {
            return collection.isEmpty() ? "none" : collection.size() == 1 ? "one" : "several";
        }
        return value instanceof Enum<?> constant ? constant.name() : String.valueOf(value);
    }

    /** An attribute under the name by which it is counted. */
    record Attribute(String name, Method method) {}

    static final ClassValue<List<Attribute>> ATTRIBUTES = new ClassValue<>() {
        @Override
        protected List<Attribute> computeValue(Class<?> type) {
            return Contents.attributesOf(type).stream()
                    .map(method -> new Attribute(name(type, method), method))
                    .toList();
        }
    };

    /** What all actors, and what all events have in common, counts for all of them together. */
    private static String name(Class<?> type, Method attribute) {
        Class<?> owner = Actor.class.isAssignableFrom(type)
                ? Actor.class
                : Event.class.isAssignableFrom(type) && isOf(Event.class, attribute) ? Event.class : type;
        return owner.getSimpleName() + "." + attribute.getName();
    }

    private static boolean isOf(Class<?> type, Method attribute) {
        return Arrays.stream(type.getMethods())
                .anyMatch(method -> method.getName().equals(attribute.getName()) && method.getParameterCount() == 0);
    }

    /** The interface that users see of a generated class. */
    private static Class<?> visible(Class<?> type) {
        return Arrays.stream(type.getInterfaces())
                .filter(face -> type.getSimpleName().equals("Immutable" + face.getSimpleName()))
                .findFirst()
                .<Class<?>>map(face -> face)
                .orElse(type);
    }
}

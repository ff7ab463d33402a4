package org.eirene.generators;

import com.google.common.collect.ImmutableList;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Element;
import org.eirene.agreement.Tranche;
import org.eirene.history.Event;
import org.eirene.history.History;

/**
 * What a value of the model is made of: itself, and everything in it. Records are taken apart by their components,
 * elements and events by their attributes, so that a new type of either sort needs nothing here.
 *
 * <pre>{@code
 * Contents.of(agreement, Offset.class)      // every offset anywhere in it
 * }</pre>
 */
public final class Contents {
    /** What elements and events say that is no attribute of theirs. */
    private static final Set<String> DERIVED =
            Set.of("describe", "toBuilder", "kind", "role", "actors", "subjects", "toString", "hashCode");

    private static final ClassValue<List<Method>> ATTRIBUTES = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return attributes(type);
        }
    };

    private Contents() {}

    /**
     * A value and everything in it of a type, each as often as it occurs, in the order in which it is found.
     *
     * @param value a value of the model
     * @param type the type
     * @param <T> the type
     * @return what was found
     */
    public static <T> ImmutableList<T> of(Object value, Class<T> type) {
        ImmutableList.Builder<T> found = ImmutableList.builder();
        visit(value, part -> {
            if (type.isInstance(part)) {
                found.add(type.cast(part));
            }
        });
        return found.build();
    }

    /**
     * Shows a value and everything in it, the outer before the inner.
     *
     * @param value a value of the model
     * @param visitor sees each part: values of the model, enums, text, numbers, instants
     */
    public static void visit(Object value, Consumer<Object> visitor) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(part -> visit(part, visitor));
        } else if (value instanceof OptionalInt optional) {
            optional.ifPresent(visitor::accept);
        } else if (value instanceof Iterable<?> parts) {
            parts.forEach(part -> visit(part, visitor));
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(part -> visit(part, visitor));
        } else {
            visitor.accept(value);
            parts(value).forEach(part -> visit(part, visitor));
        }
    }

    /**
     * The attributes of a value by name: the components of a record, what an element or event was built of.
     *
     * @param type the type of an element, event or record
     * @return the methods that give them, in a fixed order
     */
    public static ImmutableList<Method> attributesOf(Class<?> type) {
        return ImmutableList.copyOf(ATTRIBUTES.get(type));
    }

    private static List<Object> parts(Object value) {
        if (value instanceof Agreement agreement) {
            List<Object> parts = new ArrayList<>(List.of(agreement.timeZone(), agreement.sources()));
            agreement.entersIntoForce().ifPresent(parts::add);
            agreement.withdrawal().ifPresent(parts::add);
            agreement.elements().stream()
                    .filter(element -> !(element instanceof Tranche))
                    .forEach(parts::add);
            return parts;
        }
        if (value instanceof History history) {
            return List.copyOf(history.events());
        }
        List<Object> parts = new ArrayList<>();
        for (Method attribute : ATTRIBUTES.get(value.getClass())) {
            parts.add(call(attribute, value));
        }
        return parts;
    }

    private static List<Method> attributes(Class<?> type) {
        if (!type.getName().startsWith("org.eirene.") || type.isEnum()) {
            return List.of();
        }
        if (type.isRecord()) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toList();
        }
        return interfaceOf(type)
                .map(face -> Arrays.stream(face.getMethods())
                        .filter(method -> method.getParameterCount() == 0
                                && !Modifier.isStatic(method.getModifiers())
                                && !method.isBridge()
                                && method.getReturnType() != void.class
                                && !method.getReturnType().isAssignableFrom(face)
                                && !DERIVED.contains(method.getName()))
                        .filter(method -> declaredLast(face, method))
                        .sorted(Comparator.comparing(Method::getName))
                        .toList())
                .orElse(List.of());
    }

    /** An attribute of a general type that a special one declares again is listed twice; the special one is kept. */
    private static boolean declaredLast(Class<?> face, Method method) {
        return Arrays.stream(face.getMethods())
                .filter(other -> other.getName().equals(method.getName()) && other.getParameterCount() == 0)
                .noneMatch(other -> !other.equals(method)
                        && method.getDeclaringClass().isAssignableFrom(other.getDeclaringClass())
                        && !other.isBridge());
    }

    private static Optional<Class<?>> interfaceOf(Class<?> type) {
        if (type.isInterface() && (Element.class.isAssignableFrom(type) || Event.class.isAssignableFrom(type))) {
            return Optional.of(type);
        }
        return Arrays.stream(type.getInterfaces())
                .filter(face -> Element.class.isAssignableFrom(face) || Event.class.isAssignableFrom(face))
                .findFirst()
                .map(face -> face);
    }

    private static Object call(Method attribute, Object value) {
        try {
            return attribute.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Cannot read " + attribute + " of " + value, e);
        }
    }
}

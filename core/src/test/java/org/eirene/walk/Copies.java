package org.eirene.walk;

import com.google.common.primitives.Primitives;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eirene.agreement.Extras;
import org.eirene.generators.Contents;

/** Makes a value anew out of its own parts, or with one of them changed. */
final class Copies {
    private Copies() {}

    /** An equal value that is another object, made through the public door. */
    static Object copyOf(Class<?> type, Object value) throws ReflectiveOperationException {
        if (type.isRecord()) {
            return record(type, components(type, value));
        }
        if (value instanceof Extras extras) {
            return Extras.of(extras.asMap());
        }
        Object builder = type.getMethod("toBuilder").invoke(value);
        return call(builder, "build");
    }

    /** The same with an attribute as another value has it. Empty where an attribute cannot be set alone. */
    static Optional<Object> with(Class<?> type, Object value, Method attribute, Object other)
            throws ReflectiveOperationException {
        return set(type, value, attribute, attribute.invoke(other));
    }

    /** The same with something else for an attribute. Empty where an attribute cannot be set alone. */
    static Optional<Object> set(Class<?> type, Object value, Method attribute, Object changed)
            throws ReflectiveOperationException {
        if (type.isRecord()) {
            List<Object> components = components(type, value);
            RecordComponent[] names = type.getRecordComponents();
            for (int i = 0; i < names.length; i++) {
                if (names[i].getName().equals(attribute.getName())) {
                    components.set(i, changed);
                }
            }
            return Optional.of(record(type, components));
        }
        Object builder = type.getMethod("toBuilder").invoke(value);
        for (Method setter : builder.getClass().getMethods()) {
            if (setter.getName().equals(attribute.getName())
                    && setter.getParameterCount() == 1
                    && !setter.isBridge()
                    && Primitives.wrap(setter.getParameterTypes()[0]).isInstance(changed)) {
                setter.setAccessible(true);
                setter.invoke(builder, changed);
                return Optional.of(call(builder, "build"));
            }
        }
        return Optional.empty();
    }

    /** The attributes by which values of a type differ. */
    static List<Method> attributes(Class<?> type) {
        return Contents.attributesOf(type);
    }

    private static List<Object> components(Class<?> type, Object value) throws ReflectiveOperationException {
        List<Object> components = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            components.add(component.getAccessor().invoke(value));
        }
        return components;
    }

    private static Object record(Class<?> type, List<Object> components) throws ReflectiveOperationException {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        return constructor.newInstance(components.toArray());
    }

    private static Object call(Object target, String name) throws ReflectiveOperationException {
        Method method = target.getClass().getMethod(name);
        method.setAccessible(true);
        return method.invoke(target);
    }
}

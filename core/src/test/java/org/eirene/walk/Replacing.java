package org.eirene.walk;

import com.google.common.collect.ImmutableList;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eirene.agreement.Element;

/** Puts one part in the place of another, however deep in a value of the model it stands. */
final class Replacing {
    private final Object part;
    private final Object other;

    /** Of one object by another; what is equal to it and stands elsewhere stays. */
    Replacing(Object part, Object other) {
        this.part = part;
        this.other = other;
    }

    /** The value with the part replaced; the same object where it holds none. */
    Object in(Object value) throws ReflectiveOperationException {
        if (value == part) {
            return other;
        } else if (value instanceof Optional<?> optional && optional.isPresent()) {
            Object changed = in(optional.get());
            return changed == optional.get() ? optional : Optional.of(changed);
        } else if (value instanceof ImmutableList<?> list) {
            List<Object> changed = new ArrayList<>();
            for (Object each : list) {
                changed.add(in(each));
            }
            return isSame(list, changed) ? list : ImmutableList.copyOf(changed);
        }
        return value instanceof Record || value instanceof Element ? inParts(value) : value;
    }

    private static boolean isSame(List<?> one, List<?> other) {
        for (int i = 0; i < one.size(); i++) {
            if (one.get(i) != other.get(i)) {
                return false;
            }
        }
        return true;
    }

    private Object inParts(Object value) throws ReflectiveOperationException {
        Class<?> type = ModelSamples.visible(value.getClass());
        Object changed = value;
        for (Method attribute : Copies.attributes(type)) {
            Object was = attribute.invoke(value);
            Object is = in(was);
            if (is != was) {
                changed = Copies.set(type, changed, attribute, is).orElse(changed);
            }
        }
        return changed;
    }
}

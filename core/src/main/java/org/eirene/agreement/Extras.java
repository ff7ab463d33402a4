package org.eirene.agreement;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a tool keeps with an element or a document for itself, the {@code x} of the written form: a colour, the row of
 * a spreadsheet, a link. Eirene keeps it as it is and reads nothing into it.
 *
 * <p>Values are those of JSON: text, booleans, null, decimals (as {@link BigDecimal}, whatever number was given),
 * lists and maps with text keys. The order of keys is kept, and two extras are equal when they would be written alike.
 *
 * <pre>{@code
 * Extras.of(Map.of("row", 17))
 * Extras.of(Map.of("row", new Object()))   // IllegalArgumentException: no JSON value
 * }</pre>
 */
public final class Extras {
    /** How deep lists and maps may be nested. */
    public static final int MAX_DEPTH = 32;

    private static final Extras NONE = new Extras(Collections.emptyMap());

    private final Map<String, @Nullable Object> values;

    private Extras(Map<String, @Nullable Object> values) {
        this.values = values;
    }

    /** {@return no extras} */
    public static Extras none() {
        return NONE;
    }

    /**
     * Keeps a copy of a map of JSON values.
     *
     * @param values the map, its order kept
     * @return the extras
     * @throws IllegalArgumentException if a value is no JSON value, a key is no text, or the nesting is deeper than
     *     {@value #MAX_DEPTH}
     */
    public static Extras of(Map<String, ?> values) {
        requireNonNull(values, "values");
        return values.isEmpty() ? NONE : new Extras(copyOfMap(values, 1));
    }

    /** {@return the values, unmodifiable all the way down} */
    public Map<String, @Nullable Object> asMap() {
        return values;
    }

    /** {@return whether there is nothing} */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    private static Map<String, @Nullable Object> copyOfMap(Map<?, ?> map, int depth) {
        checkDepth(depth);
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            checkArgument(key instanceof String, "A key of extras must be text, but was %s", key);
            copy.put((String) key, copyOf(value, depth));
        });
        return Collections.unmodifiableMap(copy);
    }

    private static @Nullable Object copyOf(@Nullable Object value, int depth) {
        if (value == null || value instanceof String || value instanceof Boolean || value instanceof BigDecimal) {
            return value;
        } else if (value instanceof BigInteger big) {
            return new BigDecimal(big);
        } else if (value instanceof Integer || value instanceof Long || value instanceof Short) {
            return BigDecimal.valueOf(((Number) value).longValue());
        } else if (value instanceof Double number && Double.isFinite(number)) {
            return BigDecimal.valueOf(number);
        } else if (value instanceof Map<?, ?> map) {
            return copyOfMap(map, depth + 1);
        } else if (value instanceof List<?> list) {
            checkDepth(depth + 1);
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(copyOf(item, depth + 1)));
            return Collections.unmodifiableList(copy);
        }
        throw new IllegalArgumentException(
                "A value of extras must be one of JSON (text, number, boolean, null, list, map), but was "
                        + value.getClass().getName());
    }

    private static void checkDepth(int depth) {
        checkArgument(depth <= MAX_DEPTH, "Extras may be nested %s deep at the most", MAX_DEPTH);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Extras that && sameInOrder(values, that.values);
    }

    private static boolean sameInOrder(@Nullable Object a, @Nullable Object b) {
        if (a instanceof Map<?, ?> left && b instanceof Map<?, ?> right) {
            Iterator<? extends Map.Entry<?, ?>> others = right.entrySet().iterator();
            for (Map.Entry<?, ?> entry : left.entrySet()) {
                if (!others.hasNext()) {
                    return false;
                }
                Map.Entry<?, ?> other = others.next();
                if (!entry.getKey().equals(other.getKey()) || !sameInOrder(entry.getValue(), other.getValue())) {
                    return false;
                }
            }
            return !others.hasNext();
        } else if (a instanceof List<?> left && b instanceof List<?> right) {
            Iterator<?> others = right.iterator();
            for (Object item : left) {
                if (!others.hasNext() || !sameInOrder(item, others.next())) {
                    return false;
                }
            }
            return !others.hasNext();
        }
        return a == null ? b == null : a.equals(b);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** {@return the values as a map prints them} */
    @Override
    public String toString() {
        return values.toString();
    }
}

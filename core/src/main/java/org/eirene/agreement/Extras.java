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
 * lists and maps with text keys. No text holds half of a surrogate pair, which no file can hold, and no number has a scale
 * beyond {@value #MAX_EXPONENT}, so that no reader of documents is asked for a million digits. The order of keys is kept, and two extras are equal when they would be written alike.
 *
 * <pre>{@code
 * Extras.of(Map.of("row", 17))
 * Extras.of(Map.of("row", new Object()))   // IllegalArgumentException: no JSON value
 * }</pre>
 */
public final class Extras {
    /** How deep lists and maps may be nested. */
    public static final int MAX_DEPTH = 32;

    /** How many zeros at the most a number may leave unwritten, before or after its digits: {@code 1E+1000}. */
    public static final int MAX_EXPONENT = 1_000;

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
     * @throws IllegalArgumentException if a value is no JSON value, a key is no text, the nesting is deeper than
     *     {@value #MAX_DEPTH}, a number has an exponent beyond {@value #MAX_EXPONENT}, or a text or a key holds half of a
     *     surrogate pair
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
            copy.put(checked((String) key), copyOf(value, depth));
        });
        return Collections.unmodifiableMap(copy);
    }

    private static @Nullable Object copyOf(@Nullable Object value, int depth) {
        if (value == null || value instanceof Boolean) {
            return value;
        } else if (value instanceof String text) {
            return checked(text);
        } else if (value instanceof BigDecimal number) {
            return checked(number);
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

    private static BigDecimal checked(BigDecimal number) {
        checkArgument(
                Math.abs((long) number.scale()) <= MAX_EXPONENT,
                "A number of extras may have an exponent from -%s to %s, but was %s",
                MAX_EXPONENT,
                MAX_EXPONENT,
                number);
        return number;
    }

    private static String checked(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                checkArgument(
                        Character.isSurrogatePair(c, i + 1 < text.length() ? text.charAt(i + 1) : ' '),
                        "A text of extras must not hold half of a surrogate pair, but has one at %s",
                        i);
                i++;
            }
        }
        return text;
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

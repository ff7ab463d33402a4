package org.eirene.serialization;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.eirene.agreement.Extras;
import org.eirene.agreement.Offset;
import org.jspecify.annotations.Nullable;

/** The map under way: puts what is there and leaves out what is a default, in the order of the calls. */
final class Fields {
    private final MapNode map = Node.map();

    MapNode map() {
        return map;
    }

    Fields put(String key, Node value) {
        map.put(key, value);
        return this;
    }

    Fields put(String key, Optional<? extends Node> value) {
        value.ifPresent(node -> map.put(key, node));
        return this;
    }

    Fields text(String key, String value) {
        return put(key, Node.text(value));
    }

    Fields text(String key, Optional<String> value) {
        return put(key, value.map(Node::text));
    }

    Fields number(String key, BigDecimal value) {
        return put(key, Node.number(value));
    }

    Fields number(String key, long value) {
        return put(key, Node.number(value));
    }

    Fields number(String key, OptionalInt value) {
        value.ifPresent(number -> number(key, number));
        return this;
    }

    /** A number, unless it is the default. */
    Fields numberUnless(int usual, String key, int value) {
        return value == usual ? this : number(key, value);
    }

    /** A flag, unless it is the default. */
    Fields flagUnless(boolean usual, String key, boolean value) {
        return value == usual ? this : put(key, Node.bool(value));
    }

    Fields offset(String key, Offset value) {
        return text(key, value.toString());
    }

    Fields offset(String key, Optional<Offset> value) {
        return text(key, value.map(Offset::toString));
    }

    /** An offset, unless it is zero where zero is the default. */
    Fields offsetUnlessZero(String key, Offset value) {
        return value.isZero() ? this : offset(key, value);
    }

    /** A list of texts, unless it is empty. */
    Fields texts(String key, Collection<String> values) {
        return list(key, values, Node::text);
    }

    /** One text as it is, several as a list, none not at all. */
    Fields oneOrMany(String key, Collection<String> values) {
        return values.size() == 1 ? text(key, values.iterator().next()) : texts(key, values);
    }

    /** A list, unless it is empty. */
    <T> Fields list(String key, Collection<? extends T> values, Function<T, ? extends Node> encoder) {
        return values.isEmpty() ? this : put(key, all(values, encoder));
    }

    Fields extras(Extras extras) {
        return extras.isEmpty() ? this : put("x", extra(extras));
    }

    static Node extra(Extras extras) {
        return extra(extras.asMap());
    }

    static <T> ListNode all(Collection<? extends T> values, Function<T, ? extends Node> encoder) {
        ListNode list = Node.list();
        values.forEach(value -> list.add(encoder.apply(value)));
        return list;
    }

    /** Numbers of extras keep their digits: 1.0 is not 1, and 1E+9 is not spelt out. */
    private static Node extra(@Nullable Object value) {
        if (value instanceof Map<?, ?> entries) {
            MapNode node = Node.map();
            entries.forEach((key, each) -> node.put((String) key, extra(each)));
            return node;
        } else if (value instanceof Collection<?> items) {
            ListNode node = Node.list();
            items.forEach(item -> node.add(extra(item)));
            return node;
        } else if (value instanceof BigDecimal number) {
            return new NumberNode(0, 0, number, number.toString());
        } else if (value instanceof Boolean flag) {
            return Node.bool(flag);
        }
        return value == null ? Node.nothing() : Node.text((String) value);
    }
}

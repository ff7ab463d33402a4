package org.eirene.serialization;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Trees of any shape, with texts that readers are known to stumble over. */
final class Trees {
    private static final String[] PIECES = {
        "a",
        "B",
        "é",
        "\u05d0",
        "\ud83d\ude00",
        "0",
        "1",
        "7",
        "12",
        " ",
        "  ",
        ":",
        ": ",
        " #",
        "#",
        "-",
        "- ",
        "--",
        ".",
        "...",
        "---",
        ",",
        "[",
        "]",
        "{",
        "}",
        "?",
        "? ",
        "!",
        "&",
        "*",
        "|",
        ">",
        "'",
        "\"",
        "%",
        "@",
        "`",
        "\\",
        "=",
        "<<",
        "~",
        "_",
        "+",
        "e",
        "E",
        "x",
        "o",
        "T",
        "Z",
        "yes",
        "No",
        "null",
        "true",
        "\n",
        "\n\n",
        "\r",
        "\t",
        "\u0000",
        "\u0007",
        "\u007f",
        "\u0085",
        "\u00a0",
        "\u2028",
        "\u2029",
        "\ufeff",
        "\uffff",
        "2025-01-16",
        "09:15:00",
        "word",
        "words of a longer text, such as a title is"
    };

    private Trees() {}

    static Arbitrary<String> texts() {
        return Arbitraries.of(PIECES).list().ofMaxSize(6).map(pieces -> String.join("", pieces));
    }

    static Arbitrary<Node> nodes() {
        return nodes(3);
    }

    private static Arbitrary<Node> nodes(int depth) {
        Arbitrary<Node> scalars = Arbitraries.frequencyOf(
                Tuple.of(8, texts().map(Node::text)),
                Tuple.of(
                        1,
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.valueOf(-1e12), BigDecimal.valueOf(1e12))
                                .ofScale(3)
                                .map(Node::number)),
                Tuple.of(1, Arbitraries.of(Node.bool(true), Node.bool(false), Node.nothing())));
        if (depth == 0) {
            return scalars;
        }
        Arbitrary<Node> lists =
                Arbitraries.lazy(() -> nodes(depth - 1)).list().ofMaxSize(5).map(Node::list);
        Arbitrary<Node> maps = Arbitraries.lazy(() -> Combinators.combine(
                        texts().list().uniqueElements().ofMaxSize(5),
                        nodes(depth - 1).list().ofSize(5))
                .as((keys, values) -> {
                    MapNode map = Node.map();
                    for (int i = 0; i < keys.size(); i++) {
                        map.put(keys.get(i), values.get(i));
                    }
                    return map;
                }));
        return Arbitraries.frequencyOf(Tuple.of(1, scalars), Tuple.of(1, lists), Tuple.of(2, maps));
    }

    /** What a reader should make of a tree: texts, decimals by value, booleans, null, lists, maps. */
    static @Nullable Object values(Node node) {
        if (node instanceof MapNode map) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            map.entries().forEach(entry -> values.put(entry.key(), values(entry.value())));
            return values;
        } else if (node instanceof ListNode list) {
            List<@Nullable Object> values = new ArrayList<>();
            list.items().forEach(item -> values.add(values(item)));
            return values;
        } else if (node instanceof NumberNode number) {
            return number.value().stripTrailingZeros();
        } else if (node instanceof BooleanNode flag) {
            return flag.value();
        }
        return node instanceof TextNode text ? text.value() : null;
    }

    /** What a reader made of a text, with its numbers as decimals. */
    static @Nullable Object plain(@Nullable Object read) {
        if (read instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> values = new LinkedHashMap<>();
            map.forEach((key, value) -> values.put(key, plain(value)));
            return values;
        } else if (read instanceof List<?> list) {
            List<@Nullable Object> values = new ArrayList<>();
            list.forEach(item -> values.add(plain(item)));
            return values;
        } else if (read instanceof Number number) {
            return new BigDecimal(number.toString()).stripTrailingZeros();
        }
        return read;
    }
}

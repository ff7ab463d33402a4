package org.eirene.serialization;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.eirene.agreement.Days;
import org.eirene.agreement.Extras;
import org.eirene.agreement.Offset;
import org.eirene.internal.Decimals;
import org.eirene.internal.Instants;
import org.eirene.internal.NearMiss;
import org.jspecify.annotations.Nullable;

/**
 * Reads the scalars, lists and maps of which documents are made. Whatever is something else is reported, and read as
 * nothing; the caller goes on with the rest.
 */
final class Values {
    private static final int REMEMBERED = 1_000;
    private static final int LONGEST_OFFSET = 100;
    private static final int MOST_COMPARISONS = 100_000;

    private final Report report;
    private final Map<String, Offset> offsets = new HashMap<>();
    private final IdentityHashMap<MapNode, Set<String>> misspelt = new IdentityHashMap<>();
    private long comparisons;

    Values(Report report) {
        this.report = report;
    }

    /** Reads a node; what it cannot be read as is reported, and nothing comes back. */
    interface Read<T> {
        @Nullable
        T read(Node node);
    }

    /** A case of a map: what it is called, the keys that it may have, and first of them the one that says which it is. */
    record Case(String noun, ImmutableSet<String> keys) {
        static Case of(String noun, String... keys) {
            return new Case(noun + " '" + keys[0] + "'", ImmutableSet.copyOf(keys));
        }

        String which() {
            return keys.asList().get(0);
        }
    }

    Report report() {
        return report;
    }

    /** Forgets what it knew of maps that are done with. */
    void settle() {
        misspelt.clear();
    }

    /** Reports the keys that a case does not have. */
    void keys(MapNode map, Case expected) {
        map(map, expected.noun(), expected.keys());
    }

    /** A map of nothing but certain keys. Other keys are reported; the map is read all the same. */
    @Nullable
    MapNode map(Node node, String noun, ImmutableSet<String> keys) {
        if (!(node instanceof MapNode map)) {
            wrongType(node, "a map");
            return null;
        }
        for (int i = 0; i < map.size(); i++) {
            MapNode.Entry entry = map.entry(i);
            if (!keys.contains(entry.key())) {
                unknownKey(map, entry, noun, keys);
            }
        }
        return map;
    }

    private void unknownKey(MapNode map, MapNode.Entry entry, String noun, ImmutableSet<String> keys) {
        Optional<String> meant = report.isFull()
                ? Optional.empty()
                : meant(
                        entry.key(),
                        keys.stream().filter(key -> map.get(key) == null).toList());
        meant.ifPresent(
                key -> misspelt.computeIfAbsent(map, each -> new HashSet<>()).add(key));
        report.atKey(
                map,
                entry,
                DocumentProblemCode.KEY_UNKNOWN,
                "'" + Node.shortened(entry.key()) + "' is not a key of " + noun + " (keys: "
                        + Joiner.on(", ").join(keys) + ")",
                "one of " + Joiner.on(", ").join(keys),
                meant.map(Values::was));
    }

    /** What was probably meant. Searched for only so often: a document of nothing but mistakes must not take long. */
    Optional<String> meant(String found, Collection<String> candidates) {
        comparisons += candidates.size();
        if (comparisons > MOST_COMPARISONS) {
            return Optional.empty();
        }
        return candidates.stream().filter(found::equalsIgnoreCase).findFirst().or(() -> NearMiss.of(found, candidates));
    }

    static String was(String meant) {
        return "Maybe " + meant + " was meant";
    }

    /** What a key that may be missing leads to. */
    <T> Optional<T> maybe(MapNode map, String key, Read<T> read) {
        Node node = map.get(key);
        return node == null ? Optional.empty() : Optional.ofNullable(read.read(node));
    }

    /** What a key that may be missing leads to; another value where it is missing, or cannot be read. */
    <T> T or(T usual, MapNode map, String key, Read<T> read) {
        Node node = map.get(key);
        if (node == null) {
            return usual;
        }
        T value = read.read(node);
        return value == null ? usual : value;
    }

    /** What a key leads to that must be there. */
    <T> @Nullable T need(MapNode map, String key, String noun, Read<T> read) {
        Node node = map.get(key);
        if (node != null) {
            return read.read(node);
        }
        missing(map, key, "'" + key + "' is missing: " + noun + " needs it");
        return null;
    }

    /** A key is missing. Where it was misspelt, that is reported already. */
    void missing(MapNode map, String key, String message) {
        if (misspelt.isEmpty() || !misspelt.getOrDefault(map, Set.of()).contains(key)) {
            report.missing(map, key, message, "the key " + key);
        }
    }

    @Nullable
    String text(Node node) {
        if (node instanceof TextNode text) {
            return text.value();
        }
        wrongType(node, "a text");
        return null;
    }

    @Nullable
    Boolean flag(Node node) {
        if (node instanceof BooleanNode flag) {
            return flag.value();
        }
        wrongType(node, "true or false");
        return null;
    }

    /** A key that is there to say so: {@code act: true}. */
    boolean isTrue(Node node) {
        if (node instanceof BooleanNode flag && flag.value()) {
            return true;
        }
        wrongType(node, "true");
        return false;
    }

    @Nullable
    BigDecimal decimal(Node node) {
        if (!(node instanceof NumberNode number)) {
            wrongType(node, "a number");
            return null;
        }
        if (!Decimals.fits(number.value())) {
            report.at(
                    node,
                    DocumentProblemCode.NUMBER_TOO_LONG,
                    "The number " + Node.shortened(number.text()) + " has more than " + Decimals.MAX_DIGITS
                            + " digits before or after the decimal point",
                    "a number of " + Decimals.MAX_DIGITS + " digits at the most");
            return null;
        }
        return number.value();
    }

    @Nullable
    BigDecimal positive(Node node) {
        BigDecimal value = decimal(node);
        if (value != null && value.signum() <= 0) {
            outOfRange(node, "positive");
            return null;
        }
        return value;
    }

    @Nullable
    Long whole(Node node) {
        BigDecimal value = decimal(node);
        if (value == null) {
            return null;
        }
        try {
            return value.longValueExact();
        } catch (ArithmeticException e) {
            notWhole(node);
            return null;
        }
    }

    @Nullable
    Integer count(Node node) {
        Long value = whole(node);
        if (value == null) {
            return null;
        }
        if (value != value.intValue()) {
            notWhole(node);
            return null;
        }
        return value.intValue();
    }

    OptionalInt maybeCount(MapNode map, String key) {
        Node node = map.get(key);
        Integer value = node == null ? null : count(node);
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private void notWhole(Node node) {
        report.at(
                node,
                DocumentProblemCode.NOT_A_WHOLE_NUMBER,
                "A whole number is expected, but " + node.found() + " stands here",
                "a whole number");
    }

    void outOfRange(Node node, String range) {
        report.at(
                node,
                DocumentProblemCode.VALUE_OUT_OF_RANGE,
                "This must be " + range + ", but " + node.found() + " stands here",
                "a value that is " + range);
    }

    @Nullable
    Offset offset(Node node) {
        if (!(node instanceof TextNode text)) {
            wrongType(node, "an offset (a text such as P42D or PT72H)");
            return null;
        }
        String written = text.value();
        Offset known = offsets.get(written);
        if (known != null) {
            return known;
        }
        try {
            // Nothing that is an offset is longer, and a pattern is slow on what is.
            Offset offset = Offset.parse(written.length() <= LONGEST_OFFSET ? written : Node.shortened(written));
            if (offsets.size() < REMEMBERED) {
                offsets.put(written, offset);
            }
            return offset;
        } catch (IllegalArgumentException e) {
            report.at(
                    node,
                    DocumentProblemCode.NOT_AN_OFFSET,
                    String.valueOf(e.getMessage()),
                    "an offset such as P42D, PT72H or P1DT12H");
            return null;
        }
    }

    @Nullable
    LocalDate date(Node node) {
        if (node instanceof TextNode text) {
            Optional<LocalDate> date = Instants.parseDate(text.value());
            if (date.isPresent()) {
                return date.get();
            }
            report.at(
                    node,
                    DocumentProblemCode.NOT_A_DATE,
                    "'" + Node.shortened(text.value()) + "' is not a date: write a day of the calendar such as"
                            + " 2025-01-16",
                    "a date such as 2025-01-16");
            return null;
        }
        wrongType(node, "a date (a text such as 2025-01-16)");
        return null;
    }

    /** An instant; a date stands for its last nanosecond in a zone. Where the zone is not known, no date may stand. */
    @Nullable
    Instant instant(Node node, Optional<ZoneId> zone) {
        if (!(node instanceof TextNode text)) {
            wrongType(node, "an instant (a text such as 2025-01-16T11:15:00+02:00)");
            return null;
        }
        Optional<Instant> instant = Instants.parseInstant(text.value());
        if (instant.isPresent()) {
            return instant.get();
        }
        Optional<LocalDate> date = Instants.parseDate(text.value());
        if (date.isEmpty()) {
            notAnInstant(text);
            return null;
        }
        if (zone.isEmpty()) {
            report.at(
                    node,
                    DocumentProblemCode.DATE_NEEDS_ZONE,
                    "'" + text.value() + "' is a date, whose end depends on the time zone of the agreement",
                    "an instant such as 2025-01-16T11:15:00+02:00",
                    Optional.of("Maybe read the history with its agreement"));
            return null;
        }
        return Days.endOf(date.get(), zone.get());
    }

    void notAnInstant(TextNode text) {
        report.at(
                text,
                DocumentProblemCode.NOT_AN_INSTANT,
                Instants.notAnInstant(Node.shortened(text.value())),
                "an instant or a date");
    }

    /** One of certain words. */
    <T> @Nullable T word(Node node, String noun, ImmutableMap<String, T> words) {
        if (!(node instanceof TextNode text)) {
            wrongType(node, noun + " (" + Joiner.on(", ").join(words.keySet()) + ")");
            return null;
        }
        T value = words.get(text.value());
        if (value == null) {
            report.at(
                    node,
                    DocumentProblemCode.WORD_UNKNOWN,
                    "'" + Node.shortened(text.value()) + "' is not " + noun + " ("
                            + Joiner.on(", ").join(words.keySet()) + ")",
                    "one of " + Joiner.on(", ").join(words.keySet()),
                    meant(text.value(), words.keySet()).map(Values::was));
        }
        return value;
    }

    /** Every item of a list; nothing where one of them cannot be read. */
    <T> @Nullable ImmutableList<T> list(Node node, Read<T> read) {
        if (!(node instanceof ListNode list)) {
            wrongType(node, "a list");
            return null;
        }
        ImmutableList.Builder<T> items = ImmutableList.builderWithExpectedSize(list.size());
        boolean whole = true;
        for (int i = 0; i < list.size(); i++) {
            T item = read.read(list.get(i));
            if (item == null) {
                whole = false;
            } else {
                items.add(item);
            }
        }
        return whole ? items.build() : null;
    }

    @Nullable
    ImmutableList<String> texts(Node node) {
        return list(node, this::text);
    }

    ImmutableList<String> maybeTexts(MapNode map, String key) {
        return or(ImmutableList.of(), map, key, this::texts);
    }

    /** A list whose order says nothing, and in which nothing stands twice. */
    @Nullable
    ImmutableSortedSet<String> ids(Node node) {
        ImmutableList<String> texts = texts(node);
        if (texts == null) {
            return null;
        }
        return once(texts, (ListNode) node);
    }

    private <T extends Comparable<T>> ImmutableSortedSet<T> once(ImmutableList<T> items, ListNode list) {
        ImmutableSortedSet<T> set =
                items.size() == 1 ? ImmutableSortedSet.of(items.get(0)) : ImmutableSortedSet.copyOf(items);
        if (set.size() == items.size()) {
            return set;
        }
        Set<T> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            if (!seen.add(items.get(i))) {
                Node item = list.get(i);
                report.at(
                        item,
                        DocumentProblemCode.REPEATED,
                        "'" + item.written() + "' stands here a second time",
                        "each entry once");
            }
        }
        return set;
    }

    /** Several words, each once. */
    <T extends Comparable<T>> @Nullable ImmutableSortedSet<T> words(
            Node node, String noun, ImmutableMap<String, T> words) {
        ImmutableList<T> items = list(node, item -> word(item, noun, words));
        return items == null ? null : once(items, (ListNode) node);
    }

    ImmutableSortedSet<String> maybeIds(MapNode map, String key) {
        return or(ImmutableSortedSet.of(), map, key, this::ids);
    }

    /** One text, or a list of them. */
    @Nullable
    ImmutableSortedSet<String> oneOrMany(Node node) {
        if (node instanceof TextNode text) {
            return ImmutableSortedSet.of(text.value());
        }
        if (node instanceof ListNode) {
            return ids(node);
        }
        wrongType(node, "a text (or a list of texts)");
        return null;
    }

    Extras extras(MapNode map) {
        return or(Extras.none(), map, "x", this::extras);
    }

    @Nullable
    Extras extras(Node node) {
        if (!(node instanceof MapNode map)) {
            wrongType(node, "a map");
            return null;
        }
        if (hasUnreadable(map)) {
            return null;
        }
        try {
            return Extras.of(plain(map));
        } catch (IllegalArgumentException e) {
            report.at(
                    node,
                    DocumentProblemCode.EXTRAS_REFUSED,
                    String.valueOf(e.getMessage()),
                    "values of JSON, nested " + Extras.MAX_DEPTH + " deep at the most");
            return null;
        }
    }

    private static boolean hasUnreadable(Node node) {
        if (node instanceof MapNode map) {
            return map.entries().stream().anyMatch(entry -> hasUnreadable(entry.value()));
        } else if (node instanceof ListNode list) {
            return list.items().stream().anyMatch(Values::hasUnreadable);
        }
        return node instanceof NullNode nothing && nothing.isUnreadable();
    }

    private static Map<String, @Nullable Object> plain(MapNode map) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        map.entries().forEach(entry -> values.put(entry.key(), plain(entry.value())));
        return values;
    }

    private static @Nullable Object plain(Node node) {
        if (node instanceof MapNode map) {
            return plain(map);
        } else if (node instanceof ListNode list) {
            List<@Nullable Object> items = new ArrayList<>();
            list.items().forEach(item -> items.add(plain(item)));
            return items;
        } else if (node instanceof TextNode text) {
            return text.value();
        } else if (node instanceof NumberNode number) {
            return number.value();
        }
        return node instanceof BooleanNode flag ? flag.value() : null;
    }

    void wrongType(Node node, String expected) {
        boolean misread = node instanceof NumberNode || node instanceof BooleanNode;
        report.at(
                node,
                DocumentProblemCode.WRONG_TYPE,
                upperFirst(expected) + " is expected, but " + node.found() + " stands here",
                expected,
                misread && expected.startsWith("a text")
                        ? Optional.of("Maybe write it in quotes: \"" + node.written() + "\"")
                        : Optional.empty());
    }

    private static String upperFirst(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /**
     * The key that says which case a map is. Where none does, that is reported with what was probably meant.
     *
     * @param last a key that decides only where no other does
     */
    @Nullable
    String caseOf(MapNode map, String noun, ImmutableSet<String> cases, String last) {
        for (int i = 0; i < map.size(); i++) {
            String key = map.entry(i).key();
            if (cases.contains(key) && !key.equals(last)) {
                return key;
            }
        }
        if (map.get(last) != null) {
            return last;
        }
        for (int i = 0; i < map.size(); i++) {
            MapNode.Entry entry = map.entry(i);
            Optional<String> meant = meant(entry.key(), cases);
            if (meant.isPresent()) {
                report.atKey(
                        map,
                        entry,
                        DocumentProblemCode.CASE_UNKNOWN,
                        "'" + Node.shortened(entry.key()) + "' is not a key that says which " + noun + " this is",
                        "one of " + Joiner.on(", ").join(cases),
                        meant.map(Values::was));
                return null;
            }
        }
        report.at(
                map,
                DocumentProblemCode.CASE_UNKNOWN,
                "No key says which " + noun + " this is (one of "
                        + Joiner.on(", ").join(cases) + ")",
                "one of " + Joiner.on(", ").join(cases));
        return null;
    }
}

package org.eirene.serialization;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Element;
import org.eirene.agreement.ElementKind;
import org.eirene.agreement.ProblemCode;
import org.eirene.agreement.Status;
import org.eirene.history.EventProblemCode;
import org.eirene.history.History;
import org.eirene.serialization.Expectation.Expected;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a case expects. What it names is looked up in the agreement and the history, as far as these could be
 * read.
 */
final class ExpectationDecoder {
    private static final ImmutableSet<String> KEYS =
            ImmutableSet.of("asOf", "knownAt", "status", "elements", "confirmed", "escrows", "disregarded");
    private static final ImmutableMap<String, Status> OF_AGREEMENT = ImmutableMap.of(
            Status.NOT_IN_FORCE.name(), Status.NOT_IN_FORCE,
            Status.IN_FORCE.name(), Status.IN_FORCE,
            Status.COMPLETED.name(), Status.COMPLETED,
            Status.EXPIRED.name(), Status.EXPIRED,
            Status.TERMINATED.name(), Status.TERMINATED);

    private final Values values;
    private final Optional<ZoneId> zone;
    private final Optional<Agreement> agreement;
    private final Optional<History> history;

    ExpectationDecoder(Values values, Optional<ZoneId> zone, Optional<Agreement> agreement, Optional<History> history) {
        this.values = values;
        this.zone = zone;
        this.agreement = agreement;
        this.history = history;
    }

    @Nullable
    Expectation expectation(Node node) {
        MapNode map = values.map(node, "an expectation", KEYS);
        if (map == null) {
            return null;
        }
        Instant asOf = values.need(map, "asOf", "an expectation", this::instant);
        Optional<Instant> knownAt = values.maybe(map, "knownAt", this::instant);
        Optional<Status> status = values.maybe(map, "status", this::status);
        ImmutableMap<String, Expected> elements =
                values.or(ImmutableMap.of(), map, "elements", each -> map(each, this::element));
        ImmutableMap<String, BigDecimal> confirmed =
                values.or(ImmutableMap.of(), map, "confirmed", each -> map(each, this::confirmed));
        ImmutableMap<String, ImmutableMap<String, BigDecimal>> escrows =
                values.or(ImmutableMap.of(), map, "escrows", each -> map(each, this::escrow));
        Optional<ImmutableSortedSet<String>> disregarded = values.maybe(map, "disregarded", this::disregarded);
        return asOf == null ? null : new Expectation(asOf, knownAt, status, elements, confirmed, escrows, disregarded);
    }

    private @Nullable Instant instant(Node node) {
        return values.instant(node, zone);
    }

    private @Nullable Status status(Node node) {
        return values.word(node, "a status of an agreement", OF_AGREEMENT);
    }

    /** Reads an entry of a map whose keys are ids. */
    private interface ReadEntry<T> {
        @Nullable
        T read(MapNode map, MapNode.Entry entry);
    }

    private <T> @Nullable ImmutableMap<String, T> map(Node node, ReadEntry<T> read) {
        if (!(node instanceof MapNode map)) {
            values.wrongType(node, "a map");
            return null;
        }
        ImmutableMap.Builder<String, T> entries = ImmutableMap.builder();
        for (MapNode.Entry entry : map.entries()) {
            T value = read.read(map, entry);
            if (value != null) {
                entries.put(entry.key(), value);
            }
        }
        return entries.buildOrThrow();
    }

    private @Nullable Expected element(MapNode map, MapNode.Entry entry) {
        Node node = entry.value();
        String text = values.text(node);
        if (text == null) {
            return null;
        }
        int slash = text.indexOf('/');
        String word = slash < 0 ? text : text.substring(0, slash);
        Status status = ConditionDecoder.STATUSES.get(word);
        if (status == null) {
            values.report()
                    .at(
                            node,
                            DocumentProblemCode.WORD_UNKNOWN,
                            "'" + Node.shortened(word) + "' is not a status",
                            "a status such as OPEN or IN_FORCE/2",
                            values.meant(word, ConditionDecoder.STATUSES.keySet())
                                    .map(Values::was));
            return null;
        }
        OptionalInt rung = slash < 0 ? OptionalInt.empty() : rung(text.substring(slash + 1));
        if (slash >= 0 && (status != Status.IN_FORCE || rung.isEmpty())) {
            values.outOfRange(node, "a status, with a rung only of a sanction IN_FORCE, such as IN_FORCE/2");
            return null;
        }
        Optional<Element> element = find(map, entry, List.of(ElementKind.values()));
        if (element.isPresent() && !element.get().kind().statuses().contains(status)) {
            impossible(node, element.get(), status);
        } else if (element.isPresent() && rung.isPresent() && element.get().kind() != ElementKind.SANCTION) {
            values.outOfRange(node, "a status without a rung: '" + entry.key() + "' is no sanction");
        }
        return new Expected(status, rung);
    }

    private static OptionalInt rung(String text) {
        if (text.isEmpty() || text.length() > 6 || text.charAt(0) == '0') {
            return OptionalInt.empty();
        }
        return text.chars().allMatch(c -> c >= '0' && c <= '9')
                ? OptionalInt.of(Integer.parseInt(text))
                : OptionalInt.empty();
    }

    private void impossible(Node node, Element element, Status status) {
        String noun = element.kind().noun();
        values.report()
                .at(
                        node,
                        DocumentProblemCode.STATUS_IMPOSSIBLE,
                        element.kind().statuses().isEmpty()
                                ? "'" + element.id() + "' has no status: it is of the kind " + noun
                                : "'" + element.id() + "' is never " + status + ": it is of the kind " + noun,
                        "one of " + element.kind().statuses());
    }

    private @Nullable BigDecimal confirmed(MapNode map, MapNode.Entry entry) {
        find(map, entry, List.of(ElementKind.COMMITMENT));
        return values.decimal(entry.value());
    }

    private @Nullable ImmutableMap<String, BigDecimal> escrow(MapNode map, MapNode.Entry entry) {
        find(map, entry, List.of(ElementKind.ESCROW));
        MapNode balances = values.map(entry.value(), "the balances of an escrow", Expectation.BALANCES);
        if (balances == null) {
            return null;
        }
        ImmutableMap.Builder<String, BigDecimal> amounts = ImmutableMap.builder();
        for (MapNode.Entry balance : balances.entries()) {
            BigDecimal amount = values.decimal(balance.value());
            if (amount != null && Expectation.BALANCES.contains(balance.key())) {
                amounts.put(balance.key(), amount);
            }
        }
        return amounts.buildOrThrow();
    }

    /** The element of one of some kinds that a key names; that there is none is reported. */
    private Optional<Element> find(MapNode map, MapNode.Entry entry, List<ElementKind> kinds) {
        if (agreement.isEmpty()) {
            return Optional.empty();
        }
        Agreement text = agreement.get();
        Optional<Element> element = text.findElement(entry.key());
        if (element.isPresent() && kinds.contains(element.get().kind())) {
            return element;
        }
        String noun = kinds.size() == 1 ? kinds.get(0).noun() : "element";
        String message = element.isEmpty()
                ? "Agreement '" + text.id() + "' has no " + noun + " '" + Node.shortened(entry.key()) + "'"
                : "'" + entry.key() + "' is no " + noun + ": it is of the kind "
                        + element.get().kind().noun();
        List<String> ids = kinds.stream()
                .flatMap(kind -> text.elements(kind).stream())
                .map(Element::id)
                .toList();
        values.report()
                .atKey(
                        map,
                        entry,
                        element.isEmpty() ? ProblemCode.REFERENCE_UNKNOWN : ProblemCode.REFERENCE_WRONG_KIND,
                        message,
                        "the id of an " + noun,
                        values.meant(entry.key(), ids).map(Values::was));
        return Optional.empty();
    }

    private @Nullable ImmutableSortedSet<String> disregarded(Node node) {
        ImmutableSortedSet<String> ids = values.ids(node);
        if (ids != null && history.isPresent() && node instanceof ListNode list) {
            History record = history.get();
            Stream<Node> unknown = list.items().stream()
                    .filter(item -> item instanceof TextNode id
                            && record.findEvent(id.value()).isEmpty());
            unknown.forEach(item -> values.report()
                    .at(
                            item,
                            EventProblemCode.REFERENCE_UNKNOWN,
                            "The history has no event '" + item.written() + "'",
                            "the id of an event",
                            values.meant(
                                            item.written(),
                                            record.events().stream()
                                                    .map(event -> event.id())
                                                    .toList())
                                    .map(Values::was)));
        }
        return ids;
    }
}

package org.eirene.serialization;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.eirene.agreement.Extras;
import org.eirene.agreement.Offset;
import org.eirene.history.Challenge;
import org.eirene.history.Delivery;
import org.eirene.history.Deposit;
import org.eirene.history.Event;
import org.eirene.history.EventKind;
import org.eirene.history.Extension;
import org.eirene.history.Incident;
import org.eirene.history.MilestoneReached;
import org.eirene.history.Observation;
import org.eirene.history.Retraction;
import org.eirene.history.Ruling;
import org.eirene.history.Termination;
import org.eirene.history.Verdict;
import org.eirene.history.Waiver;
import org.eirene.history.Withdrawal;
import org.jspecify.annotations.Nullable;

/** Reads events. */
final class EventDecoder {
    private static final ImmutableMap<String, EventKind> KINDS =
            Maps.uniqueIndex(Arrays.asList(EventKind.values()), EventKind::word);
    private static final Map<EventKind, ImmutableSet<String>> KEYS = keys();
    private static final ImmutableMap<String, Verdict> VERDICTS =
            Maps.uniqueIndex(Arrays.asList(Verdict.values()), Verdict::word);

    private final Values values;
    private final Optional<ZoneId> zone;

    /** Reads events whose dates are of a zone. */
    EventDecoder(Values values, Optional<ZoneId> zone) {
        this.values = values;
        this.zone = zone;
    }

    private static Map<EventKind, ImmutableSet<String>> keys() {
        Map<EventKind, ImmutableSet<String>> keys = new EnumMap<>(EventKind.class);
        for (EventKind kind : EventKind.values()) {
            String[] own = switch (kind) {
                case MILESTONE, RETRACTION -> new String[] {};
                case DELIVERY -> new String[] {"quantity", "items", "answers", "by"};
                case OBSERVATION -> new String[] {"value"};
                case INCIDENT -> new String[] {"severity", "by", "area"};
                case RULING -> new String[] {"by", "about", "accepted", "items"};
                case CHALLENGE -> new String[] {"item", "by", "under"};
                case WAIVER, TERMINATION, WITHDRAWAL -> new String[] {"by"};
                case EXTENSION -> new String[] {"plus", "by"};
                case DEPOSIT -> new String[] {"amount", "by"};
            };
            keys.put(
                    kind,
                    ImmutableSet.<String>builder()
                            .add("id", "at", "reported", kind.word())
                            .add(own)
                            .add("source", "evidence", "note", "x")
                            .build());
        }
        return keys;
    }

    @Nullable
    Event event(Node node) {
        if (!(node instanceof MapNode map)) {
            values.wrongType(node, "an event (a map)");
            return null;
        }
        String which = values.caseOf(map, "event", KINDS.keySet(), "incident");
        EventKind kind = which == null ? null : KINDS.get(which);
        if (which == null || kind == null) {
            return null;
        }
        String noun = "an event '" + which + "'";
        Report report = values.report();
        int before = report.failures();
        values.map(map, noun, KEYS.getOrDefault(kind, ImmutableSet.of()));
        String id = values.need(map, "id", noun, this::word);
        Instant at = values.need(map, "at", noun, this::instant);
        Instant reported = reported(map, at);
        Optional<String> source = values.maybe(map, "source", values::text);
        ImmutableList<String> evidence = values.maybeTexts(map, "evidence");
        Optional<String> note = values.maybe(map, "note", values::text);
        Extras extras = values.extras(map);
        Event.Builder<?> builder = own(kind, map, noun);
        if (builder == null || id == null || at == null || reported == null || report.failures() > before) {
            return null;
        }
        builder.id(id);
        builder.at(at);
        builder.reported(reported);
        builder.evidence(evidence);
        builder.extras(extras);
        source.ifPresent(builder::source);
        note.ifPresent(builder::note);
        return builder.build();
    }

    private @Nullable Instant instant(Node node) {
        return values.instant(node, zone);
    }

    /** When it was reported: when it happened, unless the event says otherwise. */
    private @Nullable Instant reported(MapNode map, @Nullable Instant at) {
        Node node = map.get("reported");
        if (node == null) {
            return at;
        }
        Instant reported = instant(node);
        if (reported != null && at != null && reported.isBefore(at)) {
            values.outOfRange(node, "no earlier than 'at'");
            return null;
        }
        return reported;
    }

    /** A text that says something. */
    private @Nullable String word(Node node) {
        String text = values.text(node);
        if (text != null && text.isBlank()) {
            values.outOfRange(node, "a text that is not blank");
            return null;
        }
        return text;
    }

    private @Nullable Integer severity(Node node) {
        Integer severity = values.count(node);
        if (severity != null && (severity < 1 || severity > 5)) {
            values.outOfRange(node, "from 1 to 5");
            return null;
        }
        return severity;
    }

    /** A builder with what is of this kind alone; nothing where what the kind needs could not be read. */
    private Event.@Nullable Builder<?> own(EventKind kind, MapNode map, String noun) {
        Node named = map.get(kind.word());
        if (named == null) {
            return null;
        }
        return switch (kind) {
            case MILESTONE -> {
                String milestone = values.text(named);
                yield milestone == null ? null : MilestoneReached.builder().milestone(milestone);
            }
            case DELIVERY -> delivery(map, named);
            case OBSERVATION -> {
                String indicator = values.text(named);
                BigDecimal value = values.need(map, "value", noun, values::decimal);
                yield indicator == null || value == null
                        ? null
                        : Observation.builder().indicator(indicator).value(value);
            }
            case INCIDENT -> incident(map, named, noun);
            case RULING -> ruling(map, named, noun);
            case CHALLENGE -> challenge(map, named, noun);
            case WAIVER -> {
                String commitment = values.text(named);
                String by = values.need(map, "by", noun, values::text);
                yield commitment == null || by == null
                        ? null
                        : Waiver.builder().commitment(commitment).by(by);
            }
            case EXTENSION -> extension(map, named, noun);
            case DEPOSIT -> {
                String escrow = values.text(named);
                BigDecimal amount = values.need(map, "amount", noun, values::positive);
                Optional<String> by = values.maybe(map, "by", values::text);
                yield escrow == null || amount == null
                        ? null
                        : Deposit.builder().escrow(escrow).amount(amount).by(by);
            }
            case TERMINATION -> {
                ImmutableSortedSet<String> by = values.or(ImmutableSortedSet.of(), map, "by", values::oneOrMany);
                yield values.isTrue(named) ? Termination.builder().by(by) : null;
            }
            case WITHDRAWAL -> {
                String by = values.need(map, "by", noun, values::text);
                yield values.isTrue(named) && by != null ? Withdrawal.builder().by(by) : null;
            }
            case RETRACTION -> {
                String event = values.text(named);
                yield event == null ? null : Retraction.builder().event(event);
            }
        };
    }

    private Event.@Nullable Builder<?> delivery(MapNode map, Node named) {
        String commitment = values.text(named);
        BigDecimal quantity = values.or(BigDecimal.ONE, map, "quantity", values::positive);
        ImmutableList<String> items = values.maybeTexts(map, "items");
        Optional<String> answers = values.maybe(map, "answers", values::text);
        Optional<String> by = values.maybe(map, "by", values::text);
        return commitment == null
                ? null
                : Delivery.builder()
                        .commitment(commitment)
                        .quantity(quantity)
                        .items(items)
                        .answers(answers)
                        .by(by);
    }

    private Event.@Nullable Builder<?> incident(MapNode map, Node named, String noun) {
        String kind = word(named);
        Integer severity = values.need(map, "severity", noun, this::severity);
        Optional<String> by = values.maybe(map, "by", values::text);
        Optional<String> area = values.maybe(map, "area", this::word);
        return kind == null || severity == null
                ? null
                : Incident.builder()
                        .incidentKind(kind)
                        .severity(severity)
                        .by(by)
                        .area(area);
    }

    private Event.@Nullable Builder<?> ruling(MapNode map, Node named, String noun) {
        Verdict verdict = values.word(named, "a verdict", VERDICTS);
        String by = values.need(map, "by", noun, values::text);
        String about = values.need(map, "about", noun, values::text);
        Optional<BigDecimal> accepted = values.maybe(map, "accepted", values::positive);
        ImmutableList<String> items = values.maybeTexts(map, "items");
        MapNode.Entry part = map.entry(items.isEmpty() ? "accepted" : "items");
        if (part != null && verdict == Verdict.DENY) {
            refused(map, part, "A ruling that denies accepts nothing");
        } else if (part != null && accepted.isPresent() && !items.isEmpty()) {
            refused(map, part, "A ruling accepts a number or certain items, not both");
        }
        return verdict == null || by == null || about == null
                ? null
                : Ruling.builder()
                        .verdict(verdict)
                        .by(by)
                        .about(about)
                        .accepted(accepted)
                        .items(items);
    }

    private void refused(MapNode map, MapNode.Entry entry, String message) {
        values.report()
                .atKey(
                        map,
                        entry,
                        DocumentProblemCode.VALUE_OUT_OF_RANGE,
                        message,
                        "'accepted' or 'items' of a ruling that confirms",
                        Optional.empty());
    }

    private Event.@Nullable Builder<?> challenge(MapNode map, Node named, String noun) {
        String subject = values.text(named);
        Optional<String> item = values.maybe(map, "item", values::text);
        String by = values.need(map, "by", noun, values::text);
        String under = values.need(map, "under", noun, values::text);
        return subject == null || by == null || under == null
                ? null
                : Challenge.builder().subject(subject).item(item).by(by).under(under);
    }

    private Event.@Nullable Builder<?> extension(MapNode map, Node named, String noun) {
        String element = values.text(named);
        Offset plus = values.need(map, "plus", noun, this::positiveOffset);
        ImmutableSortedSet<String> by = values.or(ImmutableSortedSet.of(), map, "by", values::oneOrMany);
        return element == null || plus == null
                ? null
                : Extension.builder().element(element).plus(plus).by(by);
    }

    private @Nullable Offset positiveOffset(Node node) {
        Offset offset = values.offset(node);
        if (offset != null && offset.isZero()) {
            values.outOfRange(node, "positive");
            return null;
        }
        return offset;
    }
}

package org.eirene.serialization;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.eirene.agreement.AtInstant;
import org.eirene.agreement.AtTransition;
import org.eirene.agreement.Earliest;
import org.eirene.agreement.FixedMoment;
import org.eirene.agreement.Latest;
import org.eirene.agreement.Moment;
import org.eirene.agreement.Offset;
import org.eirene.agreement.OnDate;
import org.eirene.agreement.Shift;
import org.eirene.agreement.TransitionKind;
import org.eirene.internal.Instants;
import org.jspecify.annotations.Nullable;

/** Reads moments. */
final class MomentDecoder {
    private static final String NOUN = "moment";
    private static final ImmutableMap<String, TransitionKind> TRANSITIONS =
            Maps.uniqueIndex(Arrays.asList(TransitionKind.values()), TransitionKind::word);
    private static final ImmutableSet<String> CASES = ImmutableSet.<String>builder()
            .add("at", "date")
            .addAll(TRANSITIONS.keySet())
            .add("earliest", "latest")
            .build();
    private static final Values.Case AT = keys("at", "plus", "endOfDay");
    private static final Values.Case DATE = keys("date", "plus", "endOfDay");
    private static final Values.Case EARLIEST = keys("earliest", "plus", "endOfDay");
    private static final Values.Case LATEST = keys("latest", "plus", "endOfDay");
    private static final ImmutableMap<TransitionKind, Values.Case> TRANSITION =
            Maps.toMap(TRANSITIONS.values(), kind -> keys(kind.word(), "plus", "day", "endOfDay"));

    private final Values values;

    MomentDecoder(Values values) {
        this.values = values;
    }

    private static Values.Case keys(String... keys) {
        return Values.Case.of("a moment", keys);
    }

    @Nullable
    Moment moment(Node node) {
        if (!(node instanceof MapNode map)) {
            values.wrongType(node, "a moment (a map such as {date: 2025-02-01})");
            return null;
        }
        String which = values.caseOf(map, NOUN, CASES, "date");
        if (which == null) {
            return null;
        }
        TransitionKind transition = TRANSITIONS.get(which);
        if (transition != null) {
            return transition(map, transition);
        }
        return switch (which) {
            case "at" -> shifted(map, AT, this::fixed);
            case "date" -> shifted(map, DATE, this::date);
            case "earliest" -> shifted(map, EARLIEST, this::earliest);
            default -> shifted(map, LATEST, this::latest);
        };
    }

    private @Nullable Moment transition(MapNode map, TransitionKind kind) {
        values.keys(map, TRANSITION.getOrDefault(kind, AT));
        String element = values.need(map, kind.word(), NOUN, values::text);
        OptionalInt day = values.maybeCount(map, "day");
        Shift shift = shift(map);
        return element == null ? null : new AtTransition(kind, element, day, shift);
    }

    /** The moment of a case, and what shifts it. */
    private @Nullable Moment shifted(MapNode map, Values.Case found, Values.Read<? extends Moment> read) {
        values.keys(map, found);
        Moment moment = values.need(map, found.which(), NOUN, read);
        Shift shift = shift(map);
        return moment == null ? null : moment.withShift(shift);
    }

    private Shift shift(MapNode map) {
        Optional<Offset> plus = values.maybe(map, "plus", values::offset);
        boolean endOfDay = values.or(false, map, "endOfDay", values::flag);
        return plus.isEmpty() && !endOfDay ? Shift.NONE : new Shift(plus, endOfDay);
    }

    /** An instant or a date, as a text. */
    @Nullable
    FixedMoment fixed(Node node) {
        if (!(node instanceof TextNode text)) {
            values.wrongType(node, "an instant or a date (a text such as 2025-01-16T11:15:00+02:00)");
            return null;
        }
        Optional<Instant> instant = Instants.parseInstant(text.value());
        if (instant.isPresent()) {
            return new AtInstant(instant.get(), Shift.NONE);
        }
        Optional<LocalDate> date = Instants.parseDate(text.value());
        if (date.isPresent()) {
            return new OnDate(date.get(), Shift.NONE);
        }
        values.notAnInstant(text);
        return null;
    }

    private @Nullable Moment date(Node node) {
        LocalDate date = values.date(node);
        return date == null ? null : new OnDate(date, Shift.NONE);
    }

    private @Nullable Moment earliest(Node node) {
        ImmutableList<Moment> of = values.list(node, this::moment);
        return of == null ? null : new Earliest(of, Shift.NONE);
    }

    private @Nullable Moment latest(Node node) {
        ImmutableList<Moment> of = values.list(node, this::moment);
        return of == null ? null : new Latest(of, Shift.NONE);
    }
}

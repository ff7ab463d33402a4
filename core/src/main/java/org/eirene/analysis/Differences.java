package org.eirene.analysis;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eirene.agreement.Element;
import org.eirene.agreement.ElementKind;
import org.eirene.agreement.Extras;
import org.eirene.agreement.Moment;
import org.eirene.agreement.Offset;

/** What differs in one element, or in the agreement itself, as far as it was looked at. */
final class Differences {
    private final TwoTexts texts;
    private final Optional<String> element;
    private final Optional<ElementKind> kind;
    private final String pathBefore;
    private final String pathAfter;
    private final List<TextChange> found = new ArrayList<>();

    private Differences(
            TwoTexts texts, Optional<String> element, Optional<ElementKind> kind, String pathBefore, String pathAfter) {
        this.texts = texts;
        this.element = element;
        this.kind = kind;
        this.pathBefore = pathBefore;
        this.pathAfter = pathAfter;
    }

    static Differences ofAgreement(TwoTexts texts) {
        return new Differences(texts, Optional.empty(), Optional.empty(), "", "");
    }

    static Differences of(TwoTexts texts, Element element) {
        String id = element.id();
        return new Differences(
                texts,
                Optional.of(id),
                Optional.of(element.kind()),
                texts.pathsBefore().of(id),
                texts.pathsAfter().of(id));
    }

    TwoTexts texts() {
        return texts;
    }

    ImmutableList<TextChange> found() {
        return ImmutableList.copyOf(found);
    }

    /** Something that differs, where it stands in the later text; what is gone, where it stood in the earlier. */
    void add(String key, Optional<String> before, Optional<String> after, List<ChangeEffect> effects) {
        add(key, before, after, effects, Optional.empty());
    }

    /** Likewise with a note. */
    void add(
            String key,
            Optional<String> before,
            Optional<String> after,
            List<ChangeEffect> effects,
            Optional<String> note) {
        String root = after.isPresent() || before.isEmpty() ? pathAfter : pathBefore;
        String path = root.isEmpty() || key.isEmpty() ? root + key : root + "." + key;
        found.add(new TextChange(element, kind, path, before, after, ImmutableList.copyOf(effects), note));
    }

    void add(String key, Optional<String> before, Optional<String> after, ChangeEffect effect) {
        add(key, before, after, ImmutableList.of(effect));
    }

    void added(String key, Object after, ChangeEffect effect) {
        add(key, Optional.empty(), Optional.of(after.toString()), effect);
    }

    void removed(String key, Object before, ChangeEffect effect) {
        add(key, Optional.of(before.toString()), Optional.empty(), effect);
    }

    /** Two values that must be equal for there to be nothing to tell. */
    <T> void value(String key, T before, T after, BiFunction<T, T, ChangeEffect> effect) {
        if (!before.equals(after)) {
            add(key, Optional.of(before.toString()), Optional.of(after.toString()), effect.apply(before, after));
        }
    }

    /** Likewise of what may be absent; the effect is of MORE where it is there in the later text alone. */
    <T> void presence(
            String key,
            Optional<T> before,
            Optional<T> after,
            Function<ChangeDirection, ChangeEffect> effect,
            BiFunction<T, T, ChangeDirection> direction) {
        presences(key, before, after, way -> ImmutableList.of(effect.apply(way)), direction);
    }

    /** Likewise with several effects. */
    <T> void presences(
            String key,
            Optional<T> before,
            Optional<T> after,
            Function<ChangeDirection, List<ChangeEffect>> effects,
            BiFunction<T, T, ChangeDirection> direction) {
        if (!before.equals(after)) {
            ChangeDirection way = before.isEmpty()
                    ? ChangeDirection.MORE
                    : after.isEmpty() ? ChangeDirection.LESS : direction.apply(before.get(), after.get());
            add(key, before.map(Object::toString), after.map(Object::toString), effects.apply(way));
        }
    }

    void wording(String key, Optional<String> before, Optional<String> after) {
        if (!before.equals(after)) {
            add(key, before, after, ChangeEffect.WORDING);
        }
    }

    void wording(String key, Extras before, Extras after) {
        if (!before.equals(after)) {
            add(key, words(before), words(after), ChangeEffect.WORDING);
        }
    }

    private static Optional<String> words(Extras extras) {
        return extras.isEmpty() ? Optional.empty() : Optional.of(extras.toString());
    }

    void unclassed(String key, Object before, Object after) {
        value(key, before, after, (was, is) -> ChangeEffect.OTHER);
    }

    /** What holds or does not; the effect is of MORE where it holds in the later text alone. */
    void flag(String key, boolean before, boolean after, Function<ChangeDirection, ChangeEffect> effect) {
        value(key, before, after, (was, is) -> effect.apply(is ? ChangeDirection.MORE : ChangeDirection.LESS));
    }

    /** Names in no order. */
    void names(String key, Set<String> before, Set<String> after, ChangeEffect effect) {
        if (!before.equals(after)) {
            add(key, words(before), words(after), effect);
        }
    }

    private static Optional<String> words(Set<String> names) {
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(names.stream().sorted(Comparator.naturalOrder()).collect(Collectors.joining(", ")));
    }

    /** A length of time; the effect is of MORE where it is longer. */
    void offset(String key, Offset before, Offset after, Function<ChangeDirection, ChangeEffect> effect) {
        offsets(key, before, after, way -> ImmutableList.of(effect.apply(way)));
    }

    /** Likewise with several effects. */
    void offsets(String key, Offset before, Offset after, Function<ChangeDirection, List<ChangeEffect>> effects) {
        limit(key, Optional.of(before), Optional.of(after), sooner -> effects.apply(sooner.reversed()));
    }

    /** Within how long something must be, if at all; effects are of MORE where that is shorter, or where it was not said. */
    void limit(
            String key,
            Optional<Offset> before,
            Optional<Offset> after,
            Function<ChangeDirection, List<ChangeEffect>> effects) {
        if (before.isEmpty() || after.isEmpty()) {
            presences(key, before, after, effects, (was, is) -> ChangeDirection.OTHER);
        } else if (!before.equals(after)) {
            Offset was = before.get();
            Offset is = after.get();
            boolean same = texts.offsets().areEqual(was, is);
            ChangeDirection sooner = texts.offsets().direction(was, is).reversed();
            add(
                    key,
                    Optional.of(was.toString()),
                    Optional.of(is.toString()),
                    same ? ImmutableList.of(ChangeEffect.WORDING) : effects.apply(sooner),
                    texts.clocks().between(was, is));
        }
    }

    /** Until when something must be, if ever; the effect is of MORE where that is sooner, or where it was not said. */
    void latest(
            String key,
            Optional<Moment> before,
            Optional<Moment> after,
            Function<ChangeDirection, ChangeEffect> effect) {
        latest(key, before, after, Object::toString, Object::toString, effect);
    }

    /** Likewise, in the words of each text. A moment has its parts in any order. */
    void latest(
            String key,
            Optional<Moment> before,
            Optional<Moment> after,
            Function<Moment, String> wordsBefore,
            Function<Moment, String> wordsAfter,
            Function<ChangeDirection, ChangeEffect> effect) {
        if (before.map(Canonical::of).equals(after.map(Canonical::of))) {
            return;
        }
        ChangeEffect meant = ChangeEffect.WORDING;
        Optional<String> note = Optional.empty();
        if (before.isEmpty() || after.isEmpty()) {
            meant = effect.apply(before.isEmpty() ? ChangeDirection.MORE : ChangeDirection.LESS);
        } else if (!texts.moments().areEqual(before.get(), after.get())) {
            meant = effect.apply(
                    texts.moments().direction(before.get(), after.get()).reversed());
            note = texts.clocks().between(before.get(), after.get());
        }
        add(key, before.map(wordsBefore), after.map(wordsAfter), ImmutableList.of(meant), note);
    }
}

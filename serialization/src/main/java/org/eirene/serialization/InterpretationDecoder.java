package org.eirene.serialization;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Element;
import org.eirene.agreement.ElementKind;
import org.eirene.agreement.Problem;
import org.eirene.agreement.ProblemCode;
import org.eirene.analysis.Interpretation;
import org.jspecify.annotations.Nullable;

/** Reads readings of an agreement, and holds them against it: what they replace is there, and the text stays valid. */
final class InterpretationDecoder {
    private static final ImmutableSet<String> KEYS =
            ImmutableSet.of("format", "agreement", "id", "title", "replace", "x");
    private static final ImmutableSet<String> KINDS = Arrays.stream(ElementKind.values())
            .filter(kind -> kind != ElementKind.TRANCHE)
            .map(ElementKind::key)
            .collect(ImmutableSet.toImmutableSet());

    private final Values values;
    private final Agreement text;
    private final ElementDecoder elements;
    /** Where in the document each element stands. */
    private final Map<String, String> paths = new HashMap<>();

    InterpretationDecoder(Values values, Agreement text) {
        this.values = values;
        this.text = text;
        elements = new ElementDecoder(values);
    }

    Optional<Interpretation> read(Node node) {
        Report report = values.report();
        int before = report.failures();
        if (!(node instanceof MapNode map)) {
            values.wrongType(node, "a reading of an agreement (a map)");
            return Optional.empty();
        }
        if (!DocumentKind.READING.isFormatOf(map, values)) {
            return Optional.empty();
        }
        values.map(map, "a reading of an agreement", KEYS);
        String agreement = values.need(map, "agreement", "a reading of an agreement", values::text);
        String id = values.need(map, "id", "a reading of an agreement", values::text);
        Optional<String> title = values.maybe(map, "title", values::text);
        ImmutableList<Element> replaced = values.need(map, "replace", "a reading of an agreement", this::replaced);
        if (report.failures() > before || agreement == null || id == null || replaced == null) {
            return Optional.empty();
        }
        Interpretation reading = new Interpretation(agreement, id, title, replaced, values.extras(map));
        return fits(map, reading) ? Optional.of(reading) : Optional.empty();
    }

    private @Nullable ImmutableList<Element> replaced(Node node) {
        MapNode map = values.map(node, "'replace'", KINDS);
        if (map == null) {
            return null;
        }
        ImmutableList.Builder<Element> replaced = ImmutableList.builder();
        for (ElementKind kind : ElementKind.values()) {
            Node list = kind == ElementKind.TRANCHE ? null : map.get(kind.key());
            if (list instanceof ListNode nodes) {
                for (int i = 0; i < nodes.size(); i++) {
                    Element element = elements.element(kind, nodes.get(i));
                    if (element != null) {
                        paths.put(element.id(), "replace." + kind.key() + "[" + i + "]");
                        replaced.add(element);
                    }
                }
            } else if (list != null) {
                values.wrongType(list, "a list");
            }
        }
        return replaced.build();
    }

    private boolean fits(MapNode root, Interpretation reading) {
        if (!reading.agreement().equals(text.id())) {
            unknown(
                    root,
                    "agreement",
                    "This is a reading of agreement '" + reading.agreement() + "', and one of '" + text.id()
                            + "' is expected",
                    reading.agreement(),
                    text.id());
            return false;
        }
        boolean fits = isNamed(root, "id", reading.id());
        fits &= reading.title().isEmpty()
                || isNamed(root, "title", reading.title().get());
        Agreement.Builder understood = text.toBuilder();
        for (Element element : reading.elements()) {
            if (text.find(element.kind().type(), element.id()).isEmpty()) {
                fits = false;
                unknown(
                        root,
                        path(element.id()) + ".id",
                        "A reading replaces what the text has, but '" + element.id() + "' is no "
                                + element.kind().noun() + " of agreement '" + text.id() + "'",
                        element.id(),
                        "the id of an element of the agreement");
            } else {
                understood.with(element);
            }
        }
        if (fits) {
            for (Problem problem : understood.problems()) {
                fits = false;
                values.report().ofModel(root, problem, written(understood, problem.path()));
            }
        }
        return fits;
    }

    private boolean isNamed(MapNode root, String key, String name) {
        boolean isNamed = !name.isBlank();
        if (!isNamed) {
            values.report()
                    .ofModel(
                            root,
                            new Problem(
                                    ProblemCode.TEXT_BLANK,
                                    Problem.Severity.ERROR,
                                    key,
                                    "The " + key + " of a reading must not be blank",
                                    name,
                                    "some text",
                                    Optional.of("Fill it in")),
                            key);
        }
        return isNamed;
    }

    private void unknown(MapNode root, String path, String message, String found, String expected) {
        values.report()
                .ofModel(
                        root,
                        new Problem(
                                ProblemCode.REFERENCE_UNKNOWN,
                                Problem.Severity.ERROR,
                                path,
                                message,
                                found,
                                expected,
                                Optional.empty()),
                        path);
    }

    private String path(String element) {
        return paths.getOrDefault(element, "replace");
    }

    /** The path in the document of what a path of the agreement so understood names. */
    private String written(Agreement.Builder understood, String path) {
        int open = path.indexOf('[');
        int close = path.indexOf(']');
        for (ElementKind kind : ElementKind.values()) {
            if (open > 0 && close > open && kind.key().equals(path.substring(0, open))) {
                int index = Integer.parseInt(path.substring(open + 1, close));
                String id = understood.elements().stream()
                        .filter(element -> element.kind() == kind)
                        .skip(index)
                        .findFirst()
                        .map(Element::id)
                        .orElse("");
                return paths.containsKey(id) ? path(id) + path.substring(close + 1) : "replace";
            }
        }
        return "replace";
    }
}

package org.eirene.serialization;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads pieces of documents, for tests of single decoders. */
final class Snippets {
    private Snippets() {}

    /** What came of a piece: its value, if there is one, and its problems as they are printed. */
    record Outcome<T>(Optional<T> value, List<String> problems) {
        /** The value of a piece that has no problems. */
        T sound() {
            if (!problems.isEmpty()) {
                throw new AssertionError(String.join("\n", problems));
            }
            return value.orElseThrow();
        }
    }

    /** Reads a piece of YAML. */
    static <T> Outcome<T> read(String yaml, Function<Values, Values.Read<T>> decoder) {
        return read(yaml, Syntax.YAML, decoder);
    }

    /** Reads a piece of a document. */
    static <T> Outcome<T> read(String text, Syntax syntax, Function<Values, Values.Read<T>> decoder) {
        Report report = new Report("", Limits.standard());
        Node root = tree(text, syntax, Limits.standard(), report);
        T value = root == null ? null : decoder.apply(new Values(report)).read(root);
        return new Outcome<>(
                Optional.ofNullable(value),
                report.problems(root).stream().map(DocumentProblem::toString).toList());
    }

    /** The tree of a text, as far as it can be read. */
    static Node tree(String text, Syntax syntax, Limits limits, Report report) {
        TreeBuilder builder = new TreeBuilder(limits, report);
        try {
            if (syntax == Syntax.JSON) {
                new JsonTree(limits).read(text, 1, builder, report);
            } else {
                YamlTree.read(text, limits, builder, report);
            }
        } catch (Unreadable e) {
            // It is in the report.
        }
        return builder.root();
    }

    /** The problems of a reading, as they are printed. */
    static List<String> problems(Reading<?> reading) {
        return reading.problems().stream().map(DocumentProblem::toString).toList();
    }
}

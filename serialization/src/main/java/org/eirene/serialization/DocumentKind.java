package org.eirene.serialization;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of document, and the newest version of each that this library knows. */
enum DocumentKind {
    AGREEMENT("agreement", "an agreement"),
    HISTORY("history", "a history"),
    CASE("case", "a conformance case"),
    ASSESSMENT("assessment", "an assessment"),
    VALUATION("valuation", "a valuation"),
    POSITIONS("positions", "a document of positions"),
    READING("reading", "a reading of an agreement");

    private static final int NEWEST = 1;
    private static final String FAMILY = "eirene/";
    private static final ImmutableMap<String, DocumentKind> KINDS =
            Maps.uniqueIndex(Arrays.asList(values()), kind -> kind.word);

    private final String word;
    private final String noun;

    DocumentKind(String word, String noun) {
        this.word = word;
        this.noun = noun;
    }

    /** What stands under {@code format}. */
    String format() {
        return FAMILY + word + "/" + NEWEST;
    }

    /** With its article, for the middle of a sentence. */
    String noun() {
        return noun;
    }

    /**
     * Looks at the format of a document. What is wrong with it is reported; says whether the document can be read as
     * one of this kind all the same.
     */
    boolean isFormatOf(MapNode document, Values values) {
        Node node = document.get("format");
        if (node == null) {
            values.missing(document, "format", "'format' is missing: " + noun + " says 'format: " + format() + "'");
            return true;
        }
        String format = values.text(node);
        if (format == null || format.equals(format())) {
            return true;
        }
        Optional<DocumentKind> kind = kindOf(format);
        int version = versionOf(format);
        if (kind.isEmpty() || version < 1) {
            values.report()
                    .at(
                            node,
                            DocumentProblemCode.FORMAT_UNKNOWN,
                            "'" + Node.shortened(format) + "' is not a format",
                            format(),
                            Optional.of("Maybe write " + format()));
            return true;
        }
        if (kind.get() != this) {
            values.report()
                    .at(
                            node,
                            DocumentProblemCode.OTHER_DOCUMENT,
                            "This is " + kind.get().noun + ", and " + noun + " is expected",
                            format());
            return false;
        }
        values.report()
                .at(
                        node,
                        DocumentProblemCode.FORMAT_NEWER,
                        format + " is newer than this library knows (" + NEWEST + ")",
                        format(),
                        Optional.of("Maybe there is a newer version of Eirene that reads it"));
        return false;
    }

    private static Optional<DocumentKind> kindOf(String format) {
        int slash = format.lastIndexOf('/');
        return format.startsWith(FAMILY) && slash >= FAMILY.length()
                ? Optional.ofNullable(KINDS.get(format.substring(FAMILY.length(), slash)))
                : Optional.empty();
    }

    private static int versionOf(String format) {
        String digits = format.substring(format.lastIndexOf('/') + 1);
        boolean sound = !digits.isEmpty() && digits.length() <= 6 && digits.charAt(0) != '0';
        int version = 0;
        for (int i = 0; sound && i < digits.length(); i++) {
            sound = digits.charAt(i) >= '0' && digits.charAt(i) <= '9';
            version = 10 * version + (digits.charAt(i) - '0');
        }
        return sound ? version : -1;
    }
}

package org.eirene.report;

/** Statements as sentences of their own. */
final class Sentences {
    private Sentences() {}

    /** With a capital letter. */
    static String capital(String words) {
        int first = words.codePointAt(0);
        return new StringBuilder()
                .appendCodePoint(Character.toTitleCase(first))
                .append(words.substring(Character.charCount(first)))
                .toString();
    }
}

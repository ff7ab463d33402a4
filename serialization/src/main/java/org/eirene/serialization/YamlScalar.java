package org.eirene.serialization;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A text as YAML writes it: plain where every reader takes it for the same text, quoted elsewhere.
 *
 * <p>Every reader means those of YAML 1.0 and 1.1 too, for whom {@code no} is false, {@code 12:30} is 750,
 * {@code 1_000} is a thousand, and {@code 2025-01-16T09:15:00Z} is a date that keeps its milliseconds alone. So
 * instants and dates are quoted wherever they stand: what is quoted is read exactly, by all. In flow style a colon or
 * a question mark within a text is quoted too, since older readers stumble over it.
 */
final class YamlScalar {
    private static final Set<String> WORDS =
            Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n", "~", "=", "<<");

    // Older and newer readers between them take these for numbers and dates.
    private static final Pattern NUMBER_OR_DATE = Pattern.compile("""
            [-+]?[0-9][0-9_,]*(?:\\.[0-9._]*)?(?:[eE][-+]?[0-9]+)?\
            |[-+]?\\.[0-9._]*(?:[eE][-+]?[0-9]+)?\
            |[-+]?\\.?(?i:inf|nan)\
            |[-+]?0(?i:b[01_]+|o[0-7_]+|x[0-9a-f_]+)\
            |[-+]?[0-9][0-9_]*:[0-9:]*(?:\\.[0-9_]*)?\
            |[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt \\t][0-9:.TtZz+\\- \\t]*)?""");

    private static final String FIRST_REFUSED = "-?:,[]{}#&*!|>'\"%@`";

    private YamlScalar() {}

    /** The text where it stands alone on its line, or after a key or a dash. */
    static String inBlock(String text) {
        return isPlain(text, false) ? text : quoted(text);
    }

    /** The text between the braces or brackets of flow style, or as a key. */
    static String inFlow(String text) {
        return isPlain(text, true) ? text : quoted(text);
    }

    /** Whether a text of several lines can be written line by line. */
    static boolean isLiteral(String text) {
        int first = text.indexOf('\n');
        if (first <= 0 || text.endsWith("\n\n") || text.charAt(0) == ' ') {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            boolean ends = text.charAt(i) == '\n';
            if (!ends && !Characters.isPrintable(text, i)) {
                return false;
            }
            // Blanks at the end of a line are lost on people, and in many editors.
            if (text.charAt(i) == ' ' && (i + 1 == text.length() || text.charAt(i + 1) == '\n')) {
                return false;
            }
        }
        return first < text.length() - 1;
    }

    private static boolean isPlain(String text, boolean flow) {
        if (text.isEmpty()
                || FIRST_REFUSED.indexOf(text.charAt(0)) >= 0
                || text.startsWith("...")
                || Character.isSpaceChar(text.charAt(0))
                || Character.isSpaceChar(text.charAt(text.length() - 1))
                || isTakenForSomethingElse(text)) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean fits = switch (c) {
                case ',', '[', ']', '{', '}', '?' -> !flow;
                case ':' -> !flow && i + 1 < text.length() && text.charAt(i + 1) != ' ';
                case '#' -> text.charAt(i - 1) != ' ';
                default -> Characters.isPrintable(text, i);
            };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTakenForSomethingElse(String text) {
        char first = text.charAt(0);
        if ((first >= '0' && first <= '9') || first == '+' || first == '.') {
            return NUMBER_OR_DATE.matcher(text).matches();
        }
        return text.length() <= 5 && WORDS.contains(text.toLowerCase(Locale.ROOT));
    }

    private static String quoted(String text) {
        if ((text.indexOf('"') >= 0 || text.indexOf('\\') >= 0)
                && text.indexOf('\'') < 0
                && Characters.arePrintable(text)) {
            return "'" + text + "'";
        }
        StringBuilder out = new StringBuilder(text.length() + 8).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (Characters.isPrintable(text, i)) {
                        out.append(c);
                    } else {
                        JsonText.escape(out, c);
                    }
                }
            }
        }
        return out.append('"').toString();
    }
}
